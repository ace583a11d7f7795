"""Translation of user-visible strings into QGIS's language."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

_FOLDER = Path(__file__).parent.parent / "resources" / "i18n"


def tr(text: str) -> str:
    """Translate a text into QGIS's language; return it unchanged if there is no translation.

    Args:
        text: a string literal, so that `scripts/translations.py` finds it.
    """
    return str(QCoreApplication.translate("Trapan", text))


def install() -> QTranslator:
    """Load the translation for QGIS's language.

    Returns:
        The translator, for :func:`remove`. It is empty if there is no translation for the language.
    """
    translator = QTranslator()
    # None only before QGIS has started, when no plugin is loaded
    application = cast(QgsApplication, QgsApplication.instance())
    translator.load(QLocale(application.locale()), "trapan", "_", str(_FOLDER))
    QCoreApplication.installTranslator(translator)
    return translator


def remove(translator: QTranslator) -> None:
    """Remove the translation, so that :func:`tr` returns English texts."""
    QCoreApplication.removeTranslator(translator)
