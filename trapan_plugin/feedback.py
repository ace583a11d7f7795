"""QGIS's feedback object as a `core.feedback.Feedback`."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtBoundSignal

from ..core.feedback import Stage
from ..core.jobs.forecast import format_duration
from ..core.redaction import safe_to_show
from .translation import tr, tr_core


@runtime_checkable
class ShowsTimeLeft(Protocol):
    """A feedback with a progress bar for the remaining time.

    Attributes:
        time_left: signal with the bar's new format; the run's thread emits it, and the bar's thread sets it.
    """

    time_left: pyqtBoundSignal


class QgisFeedback:
    """Adapts a `QgsProcessingFeedback` to the `Feedback` of `core`, whose texts it translates."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    def set_progress(self, fraction: float) -> None:
        self._feedback.setProgress(100 * fraction)

    def set_stage(self, name: str) -> None:
        self._feedback.setProgressText(stage_titles().get(name) or tr_core(name))

    def set_time_left(self, seconds: float) -> None:
        # only dialogs have a line that is renewed; the log would fill with lines
        if isinstance(self._feedback, ShowsTimeLeft):
            left = tr("about {} left").format(format_duration(seconds))
            self._feedback.time_left.emit(f"%p% – {left}")

    def info(self, message: str) -> None:
        self._feedback.pushInfo(safe_to_show(tr_core(message)))

    def warning(self, message: str) -> None:
        self._feedback.pushWarning(safe_to_show(tr_core(message)))

    def is_cancelled(self) -> bool:
        return self._feedback.isCanceled()


def stage_titles() -> dict[str, str]:
    """Map each stage to its title in the user's language."""
    return {
        Stage.READING: tr("Reading"),
        Stage.REGISTRATION: tr("Registration"),
        Stage.ONE: tr("Stage one: sensor model (DAM) and warm-up"),
        Stage.TWO: tr("Stage two: random alternation (RAO)"),
        Stage.FUSING: tr("Fusing"),
        Stage.DEGRADING: tr("Reducing the resolution"),
        Stage.ASSESSING: tr("Assessing"),
        Stage.REPORT: tr("Report"),
        Stage.WRITING: tr("Writing"),
        Stage.LOOKING: tr("Looking for a Python and a GPU"),
        Stage.ENVIRONMENT: tr("Creating the Python environment"),
        Stage.PACKAGES: tr("Downloading and installing packages"),
        Stage.TRYING: tr("Testing the installation"),
    }
