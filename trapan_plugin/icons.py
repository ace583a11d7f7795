"""The plugin's icon."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon

PATH = str(Path(__file__).parent.parent / "resources" / "icon.svg")


def icon() -> QIcon:
    """Return the icon. It is not cached, because a QIcon needs a running application."""
    return QIcon(PATH)
