"""A feedback that records what a run reports."""

from __future__ import annotations

from trapan.core.feedback import SilentFeedback


class RecordingFeedback(SilentFeedback):
    """Records progress, stages and log lines.

    Args:
        cancel_in: stage in which the run is cancelled; empty to let it finish.
    """

    def __init__(self, cancel_in: str = "") -> None:
        self.progress: list[float] = []
        self.stages: list[str] = []
        self.times_left: list[float] = []
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self._cancel_in = cancel_in

    @property
    def messages(self) -> list[str]:
        """The log lines and warnings."""
        return self.infos + self.warnings

    def set_progress(self, fraction: float) -> None:
        self.progress.append(fraction)

    def set_stage(self, name: str) -> None:
        self.stages.append(name)

    def set_time_left(self, seconds: float) -> None:
        self.times_left.append(seconds)

    def info(self, message: str) -> None:
        self.infos.append(message)

    def warning(self, message: str) -> None:
        self.warnings.append(message)

    def is_cancelled(self) -> bool:
        return self.stages[-1:] == [self._cancel_in]
