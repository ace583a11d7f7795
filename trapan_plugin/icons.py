"""The plugin's icon."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon

PATH = str(Path(__file__).parent.parent / "resources" / "icon.svg")


def icon() -> QIcon:
    """Read from the file each time: QGIS must be running, and the provider asks once."""
    return QIcon(PATH)
