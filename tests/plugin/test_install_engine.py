"""The engine installed, described and removed from the toolbox."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Iterator

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsNetworkAccessManager,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtNetwork import QNetworkProxy
from trapan.core.engine import interpreter
from trapan.trapan_plugin.engine.proxy import proxy_url

ELSEWHERE = "https://index.example/simple"


class CancelAt(QgsProcessingFeedback):
    """Cancels as soon as a line of the log begins as told."""

    def __init__(self, begins: str) -> None:
        super().__init__(False)
        self._begins = begins

    def pushInfo(self, info: str) -> None:  # noqa: N802 - the name is QGIS's
        super().pushInfo(info)
        if info.startswith(self._begins):
            self.cancel()


@pytest.fixture
def through_proxy() -> Iterator[None]:
    """QGIS set to a proxy with a user, but for one host."""
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()
    kind = QNetworkProxy.ProxyType.HttpProxy
    manager.setFallbackProxyAndExcludes(
        QNetworkProxy(kind, "proxy.example", 8080, "zoë", "open:sesame"), [], ["https://inside.example"]
    )
    yield
    manager.setFallbackProxyAndExcludes(*before)


def test_installed_and_removed(processing: Any, stand_ins: Any) -> None:
    feedback = QgsProcessingFeedback(False)
    asked = {"DEVICE": "cpu", "WHEELS": str(stand_ins.wheels)}
    result = processing.run("trapan:installengine", asked, feedback=feedback)
    assert result["FOLDER"] == str(stand_ins.engine)
    python = interpreter.installed_python(stand_ins.engine)
    code = "import torch; print(torch.__version__)"
    done = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "2.13.0+cpu\n"
    log = feedback.textLog()
    assert "Making the environment" in log and "Successfully installed torch-2.13.0+cpu" in log
    assert feedback.progress() == 100

    processing.run("trapan:installengine", {"ACTION": "remove"})
    assert not stand_ins.engine.exists()


def test_cancelled_it_leaves_nothing(processing: Any, stand_ins: Any) -> None:
    asked = {"ACTION": "repair", "DEVICE": "cpu", "WHEELS": str(stand_ins.wheels)}
    with pytest.raises(QgsProcessingException, match="cancelled"):
        processing.run("trapan:installengine", asked, feedback=CancelAt("Folder: "))
    assert list(stand_ins.engine.parent.iterdir()) == []


def test_refused_in_one_sentence(processing: Any, stand_ins: Any) -> None:
    with pytest.raises(QgsProcessingException, match="the folder of wheels '/nowhere' does not exist"):
        processing.run("trapan:installengine", {"WHEELS": "/nowhere"})
    with pytest.raises(QgsProcessingException, match="DEVICE can't be 'gpu': choose one of auto, cpu, cuda"):
        processing.run("trapan:installengine", {"DEVICE": "gpu"})


def test_the_proxy_is_qgis_s(through_proxy: None) -> None:
    assert proxy_url(ELSEWHERE) == "http://zo%C3%AB:open%3Asesame@proxy.example:8080"
    assert proxy_url("https://inside.example/simple") == ""


def test_without_a_proxy_there_is_none(qgis_app: QgsApplication) -> None:
    assert proxy_url(ELSEWHERE) == ""


def test_information_of_an_engine(processing: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRAPAN_ENGINE", str(tmp_path / "none"))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    feedback = QgsProcessingFeedback(False)
    told = json.loads(processing.run("trapan:engineinfo", {}, feedback=feedback)["INFORMATION"])
    assert told["environment"] == {"folder": str(tmp_path / "none"), "state": "not installed"}
    assert told["interpreter"]["path"] == told["engine"]["python"]
    assert told["engine"]["versions"]["torch"].startswith("2.") and told["engine"]["self_test_seconds"] > 0
    assert told["host"]["qgis"].startswith("3.") and "error" not in told
    assert f"engine devices: {told['engine']['devices'][0]}" in feedback.textLog()


def test_information_where_there_is_no_engine(processing: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRAPAN_PYTHON", "/nowhere/python")
    told = json.loads(processing.run("trapan:engineinfo", {})["INFORMATION"])
    assert told["error"].startswith("'/nowhere/python', which TRAPAN_PYTHON names") and told["engine"] is None


def test_neither_can_be_put_into_a_model(processing: Any) -> None:
    registry = QgsApplication.processingRegistry()
    for name in ("installengine", "engineinfo"):
        flags = registry.algorithmById(f"trapan:{name}").flags()
        assert flags & Qgis.ProcessingAlgorithmFlag.HideFromModeler
