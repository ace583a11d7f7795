"""Progress, log and cancellation: what the engine tells its caller and asks of it."""

from __future__ import annotations

import time
from typing import Callable, Protocol


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The caller asked the engine to stop; nothing was left behind."""


class Feedback(Protocol):
    """What a caller gives the engine to hear from it. QGIS, the command line and tests each have one."""

    def set_progress(self, fraction: float) -> None:
        """Whole job's progress, 0 to 1, never falling."""

    def set_stage(self, name: str) -> None:
        """The stage that begins: reading, registration, stage one, stage two, fusing, writing."""

    def info(self, message: str) -> None:
        """A line for the log."""

    def warning(self, message: str) -> None:
        """A line for the log that the user should not overlook, such as a fallback."""

    def is_cancelled(self) -> bool:
        """Whether the user asked to stop. Asked many times a second: answer at once."""


class SilentFeedback:
    """A feedback that hears nothing and never cancels."""

    def set_progress(self, fraction: float) -> None:
        pass

    def set_stage(self, name: str) -> None:
        pass

    def info(self, message: str) -> None:
        pass

    def warning(self, message: str) -> None:
        pass

    def is_cancelled(self) -> bool:
        return False


class Stages:
    """Maps the progress of each stage onto the whole job's, and times the stages.

    Args:
        feedback: the caller's.
        shares: each stage's expected share of the job's time, in order; they need not add up to 1.
            A stage that is not entered simply leaves its share to be jumped over.

    Attributes:
        seconds: wall-clock seconds that each finished stage took.
    """

    def __init__(self, feedback: Feedback, shares: dict[str, float]) -> None:
        self.feedback = feedback
        self.seconds: dict[str, float] = {}
        self._shares = shares
        self._name = ""
        self._entered = time.monotonic()
        self._fraction = 0.0
        self._clock = _TimeLeft()

    def enter(self, name: str) -> None:
        """Begins the stage `name`, one of the shares' keys; the one before it is finished."""
        self.end_stage()
        self._name, self._entered = name, time.monotonic()
        self.feedback.set_stage(name)
        self.update(0.0)

    def update(self, fraction: float) -> None:
        """Says that `fraction` (0 to 1) of the present stage is done.

        Raises:
            Cancelled: the caller asked to stop.
        """
        if self.feedback.is_cancelled():
            raise Cancelled
        names = list(self._shares)
        before = sum(self._shares[name] for name in names[: names.index(self._name)])
        done = (before + fraction * self._shares[self._name]) / sum(self._shares.values())
        if done > self._fraction:
            self._fraction = done
            self.feedback.set_progress(done)
        message = self._clock.message(self._fraction)
        if message:
            self.feedback.info(message)

    def sub_progress(self, begin: float, end: float) -> Callable[[float], None]:
        """What :meth:`at` is to the stage, to the part of it from `begin` to `end`."""
        return lambda fraction: self.update(begin + (end - begin) * fraction)

    def finish(self) -> None:
        """Ends the last stage and the job."""
        self.end_stage()
        self.feedback.set_progress(1.0)

    def end_stage(self) -> None:
        """Ends the present stage, so that `seconds` has its time."""
        if self._name:
            self.seconds[self._name] = round(time.monotonic() - self._entered, 3)
        self._name = ""


class _TimeLeft:
    """Says the time left, first after five seconds and then every ten."""

    def __init__(self) -> None:
        self._begin = time.monotonic()
        self._next = self._begin + 5

    def message(self, fraction: float) -> str | None:
        now = time.monotonic()
        if now < self._next or fraction <= 0.1:
            return None
        self._next = now + 10
        left = (now - self._begin) * (1 - fraction) / fraction
        return f"{100 * fraction:.0f} % done, about {left:.0f} s left."
