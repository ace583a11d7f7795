"""The plugin is unloaded, reloaded or updated while it works: its runs end and its windows close first."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, Callable

import pytest
import trapan
from qgis.core import QgsApplication, QgsProcessingFeedback
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog
from trapan.trapan_plugin import runs
from trapan.trapan_plugin.engine import settings
from trapan.trapan_plugin.gui import windows
from trapan.trapan_plugin.plugin import TrapanPlugin

ROOT = Path(trapan.__file__).parent

UNLOAD = """
import json, sys, time
from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext
from qgis.core import QgsProcessingFeedback, QgsSettings
application = QgsApplication([], False)
application.initQgis()
import qgis.utils as utils
QgsSettings().setValue("Processing/Configuration/TRAPAN_IN_PROCESS", True)
folder, parameters = sys.argv[1], json.loads(sys.argv[2])
sys.path.insert(0, folder)
utils.plugin_paths = [folder]
utils.updateAvailablePlugins()
assert utils.loadPlugin("trapan") and utils.startProcessingPlugin("trapan")
stages, ended = [], []

class Feedback(QgsProcessingFeedback):
    def setProgressText(self, text):
        stages.append(text)

    def reportError(self, error, fatal=False):
        print(error)

context, feedback = QgsProcessingContext(), Feedback()
algorithm = QgsApplication.processingRegistry().createAlgorithmById("trapan:pansharpen")
task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
task.executed.connect(lambda fine, results: ended.append((fine, algorithm.id())))
QgsApplication.taskManager().addTask(task)
while not any(stage.startswith("Stage two") for stage in stages):
    application.processEvents()
    time.sleep(0.01)
assert utils.unloadPlugin("trapan")
print(ended)
"""


def test_a_run_ends_before_its_provider_and_its_modules_are_removed(
    tmp_path: Path, make_parameters: Callable[..., dict[str, Any]]
) -> None:
    """Otherwise the run fails with a NameError, and QGIS crashes where it asks for the algorithm's id."""
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "trapan").symlink_to(ROOT)
    profile = {"QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"), "QT_QPA_PLATFORM": "offscreen"}
    parameters = json.dumps(make_parameters(RAO_STEPS=100_000))

    done = subprocess.run(
        [sys.executable, "-c", UNLOAD, tmp_path / "plugins", parameters],
        cwd=tmp_path,
        env={**os.environ, **profile, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        timeout=300,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["cancelled: nothing was written", "[(False, 'trapan:pansharpen')]"]
    assert list(tmp_path.glob("fused*")) == []


def test_a_run_of_the_same_thread_is_cancelled_but_not_awaited(plugin: TrapanPlugin) -> None:
    """As one of the Python console with a callback that reloads: it can't end before the function returns."""
    feedback, begin = QgsProcessingFeedback(), time.monotonic()

    with runs.at_work(feedback):
        runs.end_all(plugin.provider)

    assert feedback.isCanceled() and time.monotonic() - begin < runs.LONGEST_END / 2


def test_a_run_that_does_not_end_is_reported(plugin: TrapanPlugin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "LONGEST_END", 0.2)
    logged: list[str] = []
    log, ended = QgsApplication.messageLog(), threading.Event()
    log.messageReceived.connect(
        lambda message, tag, level: logged.append(message) if tag == "TRA-PAN" else None
    )

    def run() -> None:
        with runs.at_work(QgsProcessingFeedback()):
            ended.wait()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        while not runs._working:
            time.sleep(0.01)
        runs.end_all(plugin.provider)
    finally:
        ended.set()
        thread.join()

    assert logged == ["A run of TRA-PAN has not ended 0 seconds after it was cancelled: restart QGIS"]


def test_windows_of_the_provider_close(opened: Callable[[str], Any]) -> None:
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    registry = QgsApplication.processingRegistry()
    own = [opened("trapan:pansharpen"), BatchAlgorithmDialog(registry.createAlgorithmById("trapan:assess"))]
    others = [BatchAlgorithmDialog(registry.createAlgorithmById("native:buffer")), QDialog()]
    for window in (*own, *others):
        window.show()

    windows.close_all(registry.providerById("trapan"))

    assert not any(not sip.isdeleted(window) and window.isVisible() for window in own)
    assert all(window.isVisible() for window in others)
    for window in others:
        window.close()


def test_settings_are_removed_although_processing_was_unloaded_first(
    processing: Any, plugin: TrapanPlugin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """QGIS ends in this order after the plugin was reloaded; the module of the settings is then new."""
    from processing.core.ProcessingConfig import ProcessingConfig

    monkeypatch.setattr(ProcessingConfig, "settings", {})

    settings.remove()
