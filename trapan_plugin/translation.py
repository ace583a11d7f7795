"""Strings that users read, in their language."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

_FOLDER = Path(__file__).parent.parent / "resources" / "i18n"


def tr(text: str) -> str:
    """The text in QGIS's language where a translation is installed, else as it is."""
    return QCoreApplication.translate("Trapan", text)


def install() -> QTranslator:
    """Makes :func:`tr` speak QGIS's language.

    Returns:
        What holds the translation, to be kept and given to :func:`remove`; empty where there is none.
    """
    translator = QTranslator()
    translator.load(QLocale(QgsApplication.instance().locale()), "trapan", "_", str(_FOLDER))
    QCoreApplication.installTranslator(translator)
    return translator


def remove(translator: QTranslator) -> None:
    """Makes :func:`tr` speak English again."""
    QCoreApplication.removeTranslator(translator)
