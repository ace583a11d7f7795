"""Strings that users read, in their language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """The text in QGIS's language where a translation is installed, else as it is."""
    return QCoreApplication.translate("Trapan", text)
