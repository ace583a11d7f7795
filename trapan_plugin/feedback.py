"""QGIS's feedback object as a `core.feedback.Feedback`."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ..core.redaction import safe_to_show
from .translation import tr


class QgisFeedback:
    """Adapts a `QgsProcessingFeedback` to the engine's `Feedback`."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    def set_progress(self, fraction: float) -> None:
        self._feedback.setProgress(100 * fraction)

    def set_stage(self, name: str) -> None:
        self._feedback.setProgressText(_stage_titles().get(name, name))

    def info(self, message: str) -> None:
        self._feedback.pushInfo(safe_to_show(message))

    def warning(self, message: str) -> None:
        self._feedback.pushWarning(safe_to_show(message))

    def is_cancelled(self) -> bool:
        return self._feedback.isCanceled()


def _stage_titles() -> dict[str, str]:
    """Map the stage names of `core` to titles in the user's language."""
    return {
        "reading": tr("Reading"),
        "registration": tr("Registration"),
        "stage one": tr("Stage one: sensor model (DAM) and warm-up"),
        "stage two": tr("Stage two: random alternation (RAO)"),
        "fusing": tr("Fusing"),
        "degrading": tr("Reducing the resolution"),
        "assessing": tr("Assessing"),
        "report": tr("Report"),
        "writing": tr("Writing"),
        "looking": tr("Looking for a Python and a GPU"),
        "environment": tr("Creating the Python environment"),
        "packages": tr("Downloading and installing packages"),
        "trying": tr("Testing the installation"),
    }
