"""The engine's settings: Settings > Options > Processing > Providers > TRA-PAN."""

from __future__ import annotations

import importlib.util
from typing import TypeVar

from qgis.core import QgsProcessingProvider, QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..translation import tr

Value = TypeVar("Value", bool, int, float)

PYTHON, IN_PROCESS = "TRAPAN_PYTHON", "TRAPAN_IN_PROCESS"
PREFIX = "Processing/Configuration/"
"""Prefix of the keys that Processing uses in QGIS's settings."""

PACE = "trapan/pace_"
"""Prefix of the keys of QGIS's settings that hold how fast this computer is with each device."""

_SLOWEST = 1e5
"""Largest pace in seconds that is believed: a day for a million pixels."""


class Signals(QObject):  # type: ignore[misc] # the stubs have no QtCore
    """What windows that are open must know.

    Attributes:
        engine_measured: the engine has run, so that it is there and its pace may be known. Background tasks
            emit it; Qt calls the windows in the main thread.
    """

    engine_measured = pyqtSignal()


signals = Signals()


def read(key: str, default: Value) -> Value:
    """Return a value of QGIS's settings, which the user can edit; the default if it has another type."""
    kind = type(default)
    try:
        value = QgsSettings().value(key, default, kind)
    except TypeError:
        return default
    return value if isinstance(value, kind) else default


def python() -> str:
    """Return the path of the Python that the user has set for the engine; empty if there is none."""
    return str(QgsSettings().value(PREFIX + PYTHON, "") or "")


def in_process() -> bool:
    """Return whether to run the engine inside QGIS if QGIS's Python has torch."""
    return read(PREFIX + IN_PROCESS, False)


def pace(device: str) -> float | None:
    """Return the pace of the last run or self-test with a device; None before the first one.

    Args:
        device: a value of the parameter DEVICE.
    """
    value = read(PACE + device, 0.0)
    return value if 0 < value < _SLOWEST else None


def set_pace(device: str, value: float | None) -> None:
    """Remember the pace with a device, and tell open windows that the engine has run.

    Args:
        device: a value of the parameter DEVICE.
        value: the pace, see `core.jobs.pansharpen.PansharpenResult`; None to keep the last one.
    """
    if value is not None:
        QgsSettings().setValue(PACE + device, value)
    signals.engine_measured.emit()


def add(provider: QgsProcessingProvider) -> None:
    """Add the settings to Processing's options. Does nothing in scripts without the Processing plugin."""
    if not has_processing():
        return
    from processing.core.ProcessingConfig import ProcessingConfig, Setting

    group = provider.name()
    ProcessingConfig.settingIcons[group] = provider.icon()
    ProcessingConfig.addSetting(
        Setting(
            group,
            PYTHON,
            tr("Python of the engine"),
            "",
            valuetype=Setting.FILE,
            placeholder=tr("Leave blank to use the installed engine"),
        )
    )
    ProcessingConfig.addSetting(
        Setting(
            group,
            IN_PROCESS,
            tr("Run the engine inside QGIS"),
            False,
        )
    )
    ProcessingConfig.readSettings()


def remove() -> None:
    """Remove the settings from Processing's options; the values that the user has set are kept."""
    if not has_processing():
        return
    from processing.core.ProcessingConfig import ProcessingConfig

    for name in (PYTHON, IN_PROCESS):
        # they are gone if QGIS has unloaded Processing first, as at the end after a reload of this plugin
        if name in ProcessingConfig.settings:
            ProcessingConfig.removeSetting(name)


def has_processing() -> bool:
    """Return whether QGIS's Processing plugin can be imported; scripts may lack its path."""
    return importlib.util.find_spec("processing") is not None
