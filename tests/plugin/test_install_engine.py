"""Install, describe and remove the engine from the toolbox."""

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
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtNetwork import QNetworkProxy
from trapan.core.engine import interpreter
from trapan.trapan_plugin.engine import settings
from trapan.trapan_plugin.engine.proxy import proxy_url

ELSEWHERE = "https://index.example/simple"


class CancelAt(QgsProcessingFeedback):
    """Cancels when a log line begins with a given text."""

    def __init__(self, begins: str) -> None:
        super().__init__(False)
        self._begins = begins

    def pushInfo(self, info: str) -> None:  # noqa: N802 - the name is QGIS's
        super().pushInfo(info)
        if info.startswith(self._begins):
            self.cancel()


@pytest.fixture
def through_proxy() -> Iterator[None]:
    """Set a proxy with a user name in QGIS, with one host excluded."""
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()
    kind = QNetworkProxy.ProxyType.HttpProxy
    manager.setFallbackProxyAndExcludes(
        QNetworkProxy(kind, "proxy.example", 8080, "zoë", "open:sesame"), [], ["https://inside.example"]
    )
    yield
    manager.setFallbackProxyAndExcludes(*before)


@pytest.mark.long
def test_install_and_remove(processing: Any, stand_ins: Any) -> None:
    feedback = QgsProcessingFeedback(False)
    parameters = {"DEVICE": "cpu", "WHEELS": str(stand_ins.wheels)}
    result = processing.run("trapan:installengine", parameters, feedback=feedback)
    assert result["FOLDER"] == str(stand_ins.engine)
    python = interpreter.installed_python(stand_ins.engine)
    code = "import torch; print(torch.__version__)"
    done = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "2.13.0+cpu\n"
    log = feedback.textLog()
    assert "Creating the Python environment" in log and "Successfully installed torch-2.13.0+cpu" in log
    assert "The self-test of the engine failed" in log  # the stand-in computes nothing
    assert feedback.progress() == 100

    processing.run("trapan:installengine", {"ACTION": "remove"})
    assert not stand_ins.engine.exists()


def test_cancelled_installation_leaves_no_files(processing: Any, stand_ins: Any) -> None:
    parameters = {"ACTION": "repair", "DEVICE": "cpu", "WHEELS": str(stand_ins.wheels)}
    with pytest.raises(QgsProcessingException, match="cancelled"):
        processing.run("trapan:installengine", parameters, feedback=CancelAt("Folder: "))
    assert list(stand_ins.engine.parent.iterdir()) == []


def test_error_messages(processing: Any, stand_ins: Any) -> None:
    with pytest.raises(QgsProcessingException, match="the folder of wheels '/nowhere' does not exist"):
        processing.run("trapan:installengine", {"WHEELS": "/nowhere"})
    with pytest.raises(QgsProcessingException, match="DEVICE can't be 'gpu': choose one of auto, cpu, cuda"):
        processing.run("trapan:installengine", {"DEVICE": "gpu"})


def test_python_without_a_dot_in_its_name_is_accepted(processing: Any) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("trapan:installengine")

    assert algorithm.checkParameterValues({"PYTHON": "/usr/bin/python3"}, QgsProcessingContext())[0]


def test_proxy_of_qgis_is_used(through_proxy: None) -> None:
    assert proxy_url(ELSEWHERE) == "http://zo%C3%AB:open%3Asesame@proxy.example:8080"
    assert proxy_url("https://inside.example/simple") == ""


def test_no_proxy(qgis_app: QgsApplication) -> None:
    assert proxy_url(ELSEWHERE) == ""


@pytest.mark.long
def test_engine_information(processing: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRAPAN_ENGINE", str(tmp_path / "none"))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    feedback = QgsProcessingFeedback(False)
    document = json.loads(processing.run("trapan:engineinfo", {}, feedback=feedback)["INFORMATION"])
    assert document["environment"] == {"folder": str(tmp_path / "none"), "state": "not installed"}
    assert document["interpreter"]["path"] == document["engine"]["python"]
    assert (
        document["engine"]["versions"]["torch"].startswith("2.")
        and document["engine"]["self_test_seconds"] > 0
    )
    assert document["host"]["qgis"].startswith("3.") and "error" not in document
    assert settings.pace("auto") == document["engine"]["pace"] > 0
    assert f"engine devices: {document['engine']['devices'][0]}" in feedback.textLog()


def test_engine_information_without_an_engine(processing: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRAPAN_PYTHON", "/nowhere/python")
    document = json.loads(processing.run("trapan:engineinfo", {})["INFORMATION"])
    assert (
        document["error"].startswith("'/nowhere/python', which TRAPAN_PYTHON names")
        and document["engine"] is None
    )


def test_engine_algorithms_are_hidden_in_the_modeler(processing: Any) -> None:
    registry = QgsApplication.processingRegistry()
    for name in ("installengine", "engineinfo"):
        flags = registry.algorithmById(f"trapan:{name}").flags()
        assert flags & Qgis.ProcessingAlgorithmFlag.HideFromModeler
