"""Translation of user-visible strings into QGIS's language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import cast

from qgis.core import QgsApplication, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .messages import Messages

_FOLDER = Path(__file__).parent.parent / "resources" / "i18n"
_TEMPLATES = _FOLDER / "core_messages.txt"
"""The templates of the texts of `core`, one a line; `make translations` writes it."""

_NOTHING_TO_TRANSLATE = Messages({})


def tr(text: str) -> str:
    """Translate a text into QGIS's language; return it unchanged if there is no translation.

    Args:
        text: a string literal, so that `scripts/translations.py` finds it.
    """
    return str(QCoreApplication.translate("Trapan", text))


def tr_core(text: str) -> str:
    """Translate a finished text of `core`, such as a log line or an error, with the values in it."""
    return _messages().translate(text)


def translate_page(path: str, feedback: QgsProcessingFeedback) -> None:
    """Translate an HTML page that `core` has written; nothing is written if there is no translation.

    Args:
        path: the page.
        feedback: gets a warning if that fails: the page stays in English, and the run has succeeded.
    """
    # imported here so that the toolbox loads without NumPy
    from ..core.report.page import write_page

    messages = _messages()
    if messages is _NOTHING_TO_TRANSLATE:
        return
    try:
        page = Path(path).read_text("utf-8")
        write_page(path, messages.translate_page(page, language().replace("_", "-")))
    except OSError as error:
        feedback.pushWarning(tr("The report stays in English: {}").format(tr_core(str(error))))


def language() -> str:
    """Return the language of the translation, such as "de" or "zh_Hans"; "en" if there is none."""
    return str(QCoreApplication.translate("Core", "en"))


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
    _messages.cache_clear()
    return translator


def remove(translator: QTranslator) -> None:
    """Remove the translation, so that :func:`tr` returns English texts."""
    QCoreApplication.removeTranslator(translator)
    _messages.cache_clear()


@lru_cache(maxsize=1)
def _messages() -> Messages:
    """Return the catalogue of the texts of `core` in QGIS's language."""
    if language() == "en":
        return _NOTHING_TO_TRANSLATE
    templates = _TEMPLATES.read_text("utf-8").splitlines()
    return Messages({text: str(QCoreApplication.translate("Core", text)) for text in templates})
