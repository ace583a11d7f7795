"""The dialog that the toolbox opens: messages, empty choices, cancelled runs."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsSettings
from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog, QProgressBar, QPushButton, QTextBrowser, QWidget
from trapan.core.engine import interpreter
from trapan.trapan_plugin.engine import runtime, settings
from trapan.trapan_plugin.feedback import QgisFeedback
from trapan.trapan_plugin.gui import install_offer

from .conftest import process_events


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where neither QGIS's Python nor the settings give an engine."""
    monkeypatch.setattr(runtime, "missing_engine_message", lambda: "the engine is not installed")
    monkeypatch.setattr(runtime, "can_be_installed", lambda: True)


@pytest.mark.parametrize("algorithm", ["pansharpen", "batch", "assess", "degrade"])
def test_one_button_installs_a_missing_engine(
    no_engine: None,
    opened: Callable[[str], Any],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    algorithm: str,
) -> None:
    monkeypatch.setenv("TRAPAN_ENGINE", str(tmp_path / "engine"))
    started: list[bool] = []
    monkeypatch.setattr(install_offer, "start_installation", lambda parent: started.append(True))

    bar = opened(f"trapan:{algorithm}").messageBar()

    text = f"Needs PyTorch: 1 GB in {tmp_path / 'engine'}, a few minutes"
    assert bar.currentItem().text() == text
    (button,) = (found for found in bar.findChildren(QPushButton) if found.text() == "Install the engine")
    button.click()
    assert started == [True]
    process_events(lambda: bar.currentItem() is None)


@pytest.mark.long
def test_the_button_opens_the_dialog_and_runs_it(stand_ins: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """pip is told by its variables to take small wheels instead of PyTorch."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(stand_ins.wheels.as_uri()))
    window = QWidget()

    install_offer.start_installation(window)

    (dialog,) = window.findChildren(QDialog)
    assert dialog.isVisible() and dialog.algorithm().id() == "trapan:installengine"
    process_events(lambda: interpreter.installed_python(stand_ins.engine) is not None)
    process_events(lambda: dialog.feedback is None)
    dialog.close()


def test_no_button_where_the_engine_is_installed_or_not_used(
    opened: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened("trapan:pansharpen").messageBar().currentItem() is None
    monkeypatch.setattr(runtime, "missing_engine_message", lambda: "the engine is not installed")
    assert opened("trapan:installengine").messageBar().currentItem() is None


def test_a_wrong_python_in_the_settings_is_said_without_the_button(
    opened: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The installation would change nothing."""
    monkeypatch.setenv("TRAPAN_PYTHON", "/nowhere/python")
    QgsSettings().setValue(settings.PREFIX + settings.IN_PROCESS, False)

    bar = opened("trapan:pansharpen").messageBar()

    QgsSettings().setValue(settings.PREFIX + settings.IN_PROCESS, True)
    assert "'/nowhere/python', which TRAPAN_PYTHON names" in bar.currentItem().text()
    assert "Install the engine" not in [button.text() for button in bar.findChildren(QPushButton)]


def test_offer_after_activation_is_shown_once(
    no_engine: None, qgis_app: QgsApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interface:
        def __init__(self) -> None:
            self.bar = QgsMessageBar()

        def messageBar(self) -> QgsMessageBar:  # noqa: N802 - the name is QGIS's
            return self.bar

    QgsSettings().remove(install_offer.OFFERED)
    first, second = Interface(), Interface()
    for interface in (first, second):
        install_offer.offer_once(interface)
        QgsApplication.processEvents()

    assert "Needs PyTorch" in first.bar.currentItem().text()
    assert second.bar.currentItem() is None


def test_preview_button_comes_without_other_buttons_and_rests_during_a_run(
    opened: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qgis.utils.iface", object())
    dialog = opened("trapan:pansharpen")
    (button,) = (found for found in dialog.findChildren(QPushButton) if found.text() == "Preview")

    assert not button.isHidden() and dialog.changeParametersButton().isHidden()
    dialog.blockControlsWhileRunning()
    assert not button.isEnabled()
    dialog.resetGui()
    assert button.isEnabled()


def test_full_run_can_start_from_the_network_of_a_preview(
    opened: Callable[[str], Any], tmp_path: Path
) -> None:
    weights = tmp_path / "preview.safetensors"
    weights.touch()
    dialog = opened("trapan:pansharpen")

    dialog._offer_weights(str(weights))

    (button,) = (found for found in dialog.findChildren(QPushButton) if found.text() == "Use it")
    button.click()
    assert dialog.mainWidget().wrappers["WEIGHTS"].parameterValue() == str(weights)
    process_events(lambda: dialog.messageBar().currentItem() is None)


def test_help_says_what_the_run_with_the_chosen_layers_needs(
    opened: Callable[[str], Any], in_project: Any, pair: Any
) -> None:
    dialog = opened("trapan:pansharpen")
    browser = dialog.findChild(QTextBrowser, "textShortHelp")
    assert "This run" not in browser.toPlainText()
    pan, ms = in_project(pair.pan, "PAN"), in_project(pair.ms, "MS")
    QgsSettings().setValue(settings.PACE + "cpu", 0.5)

    dialog.setParameters({"PAN": pan.id(), "MS": ms.id(), "DEVICE": "cpu"})

    text = browser.toPlainText()
    assert "This run: 128 x 128 pixels, bands: 4, tiles: 1, 0.6 GB of memory; fast 5 s, balanced " in text
    dialog.setParameters({"EXTENT": "500000,500032,4999936,4999968 [EPSG:32631]"})
    assert "This run: 64 x 64 pixels" in browser.toPlainText()
    dialog.setParameters({"MS_FILES": [ms.id()]})
    assert "bands: 8," in browser.toPlainText()
    dialog.setParameters({"MS_BANDS": [1, 2, 7]})
    assert "bands: 3," in browser.toPlainText()


def test_open_windows_notice_that_the_engine_has_been_installed(
    no_engine: None, opened: Callable[[str], Any], in_project: Any, pair: Any
) -> None:
    """The installation, a background task, measures the pace."""
    QgsSettings().remove(settings.PACE + "cpu")
    pan, ms = in_project(pair.pan, "PAN"), in_project(pair.ms, "MS")
    dialog, main_bar = opened("trapan:pansharpen"), QgsMessageBar()
    dialog.setParameters({"PAN": pan.id(), "MS": ms.id(), "DEVICE": "cpu"})
    browser = dialog.findChild(QTextBrowser, "textShortHelp")
    for _ in range(2):
        install_offer.show(main_bar, "TRA-PAN")
    assert "the time is known after a first run" in browser.toPlainText()
    assert [item.title() for item in main_bar.items()] == ["TRA-PAN"]

    installation = threading.Thread(target=settings.set_pace, args=("cpu", 0.5))
    installation.start()
    installation.join()

    process_events(lambda: "fast 5 s, balanced " in browser.toPlainText())
    process_events(lambda: not main_bar.items() and not dialog.messageBar().items())


def test_a_closed_window_does_not_mind(no_engine: None, processing: Any) -> None:
    registry = QgsApplication.processingRegistry()
    dialog = registry.createAlgorithmById("trapan:pansharpen").createCustomParametersWidget(None)
    dialog.close()
    sip.delete(dialog)

    settings.set_pace("cpu", 0.5)

    assert settings.pace("cpu") == 0.5


def test_remaining_time_is_one_line_that_is_renewed(opened: Callable[[str], Any]) -> None:
    dialog = opened("trapan:installengine")
    feedback, bar = dialog.createFeedback(), dialog.findChild(QProgressBar)

    for seconds in (95.0, 31.0):
        QgisFeedback(feedback).set_time_left(seconds)
        process_events(lambda: "left" in bar.format())

    assert bar.format() == "%p% – about 30 s left"
    assert "left" not in feedback.htmlLog()


def test_cancelled_run_is_not_reported_as_an_error(
    opened: Callable[[str], Any],
    in_project: Any,
    pair: Any,
    tmp_path: Path,
    algorithm: QgsProcessingAlgorithm,
) -> None:
    pan, ms = in_project(pair.pan, "PAN"), in_project(pair.ms, "MS")
    dialog = opened("trapan:pansharpen")
    dialog.setParameters(
        {
            "PAN": pan.id(),
            "MS": ms.id(),
            "DEVICE": "cpu",
            "RAO_STEPS": 1_000_000,
            "OUTPUT": str(tmp_path / "fused.tif"),
        }
    )
    dialog.runAlgorithm()
    process_events(lambda: "Reading" in dialog.feedback.htmlLog())
    feedback = dialog.feedback

    feedback.cancel()
    process_events(lambda: dialog.feedback is None)

    log = feedback.htmlLog()
    assert "cancelled: nothing was written" in log
    assert "Execution failed" not in log and "color:red" not in log
    assert list(tmp_path.iterdir()) == []
