"""The engine's settings: Settings > Options > Processing > Providers > TRA-PAN."""

from __future__ import annotations

import importlib.util

from qgis.core import QgsProcessingProvider, QgsSettings

from ..translation import tr

PYTHON, IN_PROCESS = "TRAPAN_PYTHON", "TRAPAN_IN_PROCESS"
PLACE = "Processing/Configuration/"
"""Where Processing keeps its settings."""


def python() -> str:
    """The Python with the TRA-PAN engine that the user has set; empty where none is."""
    return str(QgsSettings().value(PLACE + PYTHON, "") or "")


def in_process() -> bool:
    """Whether the engine is to run inside QGIS where QGIS's Python has torch."""
    return bool(QgsSettings().value(PLACE + IN_PROCESS, False, bool))


def add(provider: QgsProcessingProvider) -> None:
    """Shows the settings in Processing's options, where there is Processing: a bare script has none."""
    if not _processing():
        return
    from processing.core.ProcessingConfig import ProcessingConfig, Setting

    group = provider.name()
    ProcessingConfig.settingIcons[group] = provider.icon()
    ProcessingConfig.addSetting(
        Setting(
            group,
            PYTHON,
            tr("Python with the TRA-PAN engine"),
            "",
            valuetype=Setting.FILE,
            placeholder=tr("Leave blank for the installed engine"),
        )
    )
    ProcessingConfig.addSetting(
        Setting(
            group,
            IN_PROCESS,
            tr("Run the engine inside QGIS where QGIS's Python has PyTorch (a crash of it ends QGIS)"),
            False,
        )
    )
    ProcessingConfig.readSettings()


def remove() -> None:
    """Takes the settings out of Processing's options; what the user has set stays."""
    if not _processing():
        return
    from processing.core.ProcessingConfig import ProcessingConfig

    for name in (PYTHON, IN_PROCESS):
        ProcessingConfig.removeSetting(name)


def _processing() -> bool:
    return importlib.util.find_spec("processing") is not None
