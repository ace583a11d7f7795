"""Report the progress of a run, write its log and let the user cancel it."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Callable, Protocol

Progress = Callable[[float], None]
"""A progress callback: takes the fraction done, 0 to 1, and may raise `Cancelled`."""


class Stage(str, Enum):
    """The stages of all kinds of runs. The values are keys of the provenance document: keep them."""

    READING = "reading"
    REGISTRATION = "registration"
    ONE = "stage one"
    TWO = "stage two"
    FUSING = "fusing"
    DEGRADING = "degrading"
    ASSESSING = "assessing"
    WRITING = "writing"
    REPORT = "report"
    LOOKING = "looking"
    ENVIRONMENT = "environment"
    PACKAGES = "packages"
    TRYING = "trying"

    def __str__(self) -> str:
        return str(self.value)


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The user cancelled the run; no partial output remains."""


class Feedback(Protocol):
    """Receives progress and log lines of a run, and can cancel it. QGIS and the command line implement it."""

    def set_progress(self, fraction: float) -> None:
        """Set the progress of the run.

        Args:
            fraction: fraction done, 0 to 1; it never decreases.
        """

    def set_stage(self, name: str) -> None:
        """Announce a new stage.

        Args:
            name: value of a `Stage`.
        """

    def set_time_left(self, seconds: float) -> None:
        """Set the time until the run ends, about once a second. It replaces the time set before.

        Args:
            seconds: the expected time; it never increases.
        """

    def info(self, message: str) -> None:
        """Write a log line.

        Args:
            message: the line.
        """

    def warning(self, message: str) -> None:
        """Write a warning, such as the use of a fallback.

        Args:
            message: the line.
        """

    def is_cancelled(self) -> bool:
        """Return whether the user cancelled; called many times a second, so it must be fast."""


class SilentFeedback:
    """Ignores all messages and never cancels."""

    def set_progress(self, fraction: float) -> None:
        pass

    def set_stage(self, name: str) -> None:
        pass

    def set_time_left(self, seconds: float) -> None:
        pass

    def info(self, message: str) -> None:
        pass

    def warning(self, message: str) -> None:
        pass

    def is_cancelled(self) -> bool:
        return False


MAX_BANDS_NAMED = 16
"""Bands that are warned of one by one: those of a multispectral image, but not hundreds of bands."""


def warn_of_bands(warnings: Sequence[str], warn: Callable[[str], None]) -> None:
    """Write the warnings of single bands: at most `MAX_BANDS_NAMED`, then only the number of the others.

    Args:
        warnings: a warning for each band concerned, all of one kind.
        warn: called with each line.
    """
    for warning in warnings[:MAX_BANDS_NAMED]:
        warn(warning)
    if len(warnings) > MAX_BANDS_NAMED:
        warn(f"Number of further bands with the same warning: {len(warnings) - MAX_BANDS_NAMED}.")


_LEAST_DONE = 0.05
"""Fraction of a run from which on its duration can be estimated without an expectation."""


class Stages:
    """Converts the progress of each stage to progress of the run, and times the stages.

    Args:
        feedback: receives the progress.
        shares: expected share of the run time of each stage, in order; the sum need not be 1. Progress
            jumps over stages that are never entered.
        expected: expected duration of the run in seconds; None if unknown.

    Attributes:
        seconds: wall-clock duration of each finished stage in seconds.
    """

    def __init__(
        self, feedback: Feedback, shares: Mapping[Stage, float], expected: float | None = None
    ) -> None:
        self.feedback = feedback
        self.seconds: dict[str, float] = {}
        self._shares = shares
        self._current: Stage | None = None
        self._entered = time.monotonic()
        self._fraction = 0.0
        self._clock = _TimeLeft(expected)

    def enter(self, stage: Stage) -> None:
        """End the current stage and start the next one.

        Args:
            stage: a key of `shares`.

        Raises:
            Cancelled: the user cancelled.
        """
        self.end_stage()
        self._current, self._entered = stage, time.monotonic()
        self.feedback.set_stage(str(stage))
        self.update(0.0)

    def update(self, fraction: float) -> None:
        """Report the progress of the current stage.

        Args:
            fraction: fraction of the stage that is done, 0 to 1.

        Raises:
            Cancelled: the user cancelled.
        """
        if self.feedback.is_cancelled():
            raise Cancelled
        if self._current is None:
            raise RuntimeError("update needs a stage to be entered before it")
        stages = list(self._shares)
        before = sum(self._shares[stage] for stage in stages[: stages.index(self._current)])
        done = (before + fraction * self._shares[self._current]) / sum(self._shares.values())
        if done > self._fraction:
            self._fraction = done
            self.feedback.set_progress(done)
        left = self._clock.left(self._fraction)
        if left is not None:
            self.feedback.set_time_left(left)

    def sub_progress(self, begin: float, end: float) -> Progress:
        """Return a progress callback for a part of the current stage.

        Args:
            begin: fraction of the stage at the start of the part, 0 to 1.
            end: fraction of the stage at the end of the part, 0 to 1.
        """
        return lambda fraction: self.update(begin + (end - begin) * fraction)

    def split_progress(self, begin: float, end: float, parts: int) -> list[Progress]:
        """Return the progress callbacks of equal parts of a part of the current stage; see `sub_progress`."""
        bounds = [begin + (end - begin) * part / parts for part in range(parts + 1)]
        return [self.sub_progress(*pair) for pair in zip(bounds, bounds[1:])]

    def finish(self) -> None:
        """End the last stage and set the progress to 1."""
        self.end_stage()
        self.feedback.set_progress(1.0)

    def end_stage(self) -> None:
        """End the current stage and record its duration."""
        if self._current:
            self.seconds[str(self._current)] = round(time.monotonic() - self._entered, 3)
        self._current = None


class _TimeLeft:
    """Estimates the remaining time, once a second.

    Args:
        expected: expected duration of the run in seconds; None if unknown.
    """

    def __init__(self, expected: float | None) -> None:
        self._begin = time.monotonic()
        self._expected = expected
        self._next = self._begin + (0 if expected else 2)
        self._left = math.inf

    def left(self, fraction: float) -> float | None:
        """Return the remaining seconds if it is time to show them, and None otherwise.

        The more of the run is done, the less the expectation counts beside the time that has passed.
        """
        now = time.monotonic()
        if now < self._next or (self._expected is None and fraction < _LEAST_DONE):
            return None
        self._next = now + 1
        passed = now - self._begin
        total = passed / fraction if self._expected is None else self._expected * (1 - fraction) + passed
        self._left = min(self._left, total * (1 - fraction))
        return self._left
