"""What becomes of many scenes, while they are fused and in the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Mapping, Optional, Sequence

from .attempt import Message
from .feedback import Cancelled, Feedback
from .jobs.pansharpen import Job
from .schema import read

FUSED, KEPT, FAILED, LEFT = "fused", "kept", "failed", "not reached"
SUMMARY = ("summary.csv", "summary.html")
"""Files that a batch writes into its folder besides the scenes'."""

INDICES = ("HQNR", "D_LAMBDA_K", "D_S", "D_RHO")


@dataclass(frozen=True)
class Work:
    """A scene to fuse.

    Attributes:
        name: what messages and the summary call it.
        job: its inputs, settings and output.
        fault: why it can't be fused, found when the list was read; empty where it can.
    """

    name: str
    job: Job
    fault: str = ""


@dataclass(frozen=True)
class Result:
    """What became of a scene.

    Attributes:
        name, output, report: as in its `Work`.
        state: fused; kept, since it was done before; failed; or not reached, the batch having been stopped.
        sentence: why it failed.
        indices: at full resolution, see `job.Outcome`; none unless it is fused or kept.
        seconds: that fusing took, this time or before.
        device: on which.
        warnings: what its log warned of.
    """

    name: str
    output: str
    report: str
    state: str = LEFT
    sentence: str = ""
    indices: Mapping[str, Optional[float]] = field(default_factory=dict)
    seconds: float = 0.0
    device: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Document:
    """The fields of a run's document that the summary shows; see `document.document`."""

    indices: dict[str, Optional[float]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    device: str = ""


class Board:
    """Where the scenes' messages come together.

    Args:
        works: all scenes, in the summary's order.
        feedback: the caller's; its log gets a line for each scene that ends, its progress the whole batch's.
        status: told what is going on at the moment, as often as it changes.

    Attributes:
        results: what has become of each scene so far, by name.
        running: the progress and the stage of each scene that is being fused.
        again: those that failed so that another attempt may succeed.
    """

    def __init__(self, works: Sequence[Work], feedback: Feedback, status: Callable[[str], None]) -> None:
        self.results = {work.name: Result(work.name, work.job.output, work.job.report) for work in works}
        self.again: set[str] = set()
        self.feedback = feedback
        self._status = status
        self.running: dict[str, tuple[float, str]] = {}
        self._warnings: dict[str, list[str]] = {}
        self._progress = 0.0

    def check(self) -> None:
        """Raises `Cancelled` where the caller asked to stop."""
        if self.feedback.is_cancelled():
            raise Cancelled

    def hear(self, name: str, message: Message) -> bool:
        """Takes a message of a scene in.

        Returns:
            Whether it was the scene's last.
        """
        fraction, stage = self.running.setdefault(name, (0.0, ""))
        warnings = self._warnings.setdefault(name, [])
        if "warning" in message:
            if message["warning"] not in warnings:
                warnings.append(message["warning"])
                self.feedback.warning(f"{name}: {message['warning']}")
        elif "done" in message or "failed" in message:
            del self.running[name]
            self._end(name, message)
        else:
            self.running[name] = (message.get("progress", fraction), message.get("stage", stage))
        self._show()
        return name not in self.running

    def keep(self, name: str, document: Mapping[str, Any]) -> None:
        """A scene needs no work.

        Raises:
            ValueError: the document is not one that a run writes.
        """
        self._put(name, KEPT, document)
        self.feedback.info(f"{name}: kept, it was done before")
        self._show()

    def _end(self, name: str, message: Message) -> None:
        if "done" in message:
            try:
                self._put(name, FUSED, message["done"])
            except ValueError as error:
                self._end(name, {"failed": f"its document is not valid: {error}", "again": False})
                return
            result = self.results[name]
            hqnr = shown(result.indices.get("HQNR"))
            self.feedback.info(f"{name}: fused, HQNR {hqnr}, {result.seconds:.0f} s")
        else:
            self._put(name, FAILED, {}, message["failed"])
            if message["again"]:
                self.again.add(name)
            self.feedback.warning(f"{name} failed: {message['failed']}")

    def _put(self, name: str, state: str, document: Mapping[str, Any], sentence: str = "") -> None:
        before, told = self.results[name], read(_Document, document)
        self.results[name] = Result(
            name,
            before.output,
            before.report,
            state,
            sentence,
            told.indices,
            told.seconds.get("total", sum(told.seconds.values())),
            told.device,
            tuple(self._warnings.get(name, ())),
        )

    def _show(self) -> None:
        over = sum(result.state != LEFT for result in self.results.values())
        parts = (over + sum(fraction for fraction, _ in self.running.values())) / len(self.results)
        self._progress = max(self._progress, min(parts, 1.0))
        now = (f"{name} {100 * part:.0f} % {stage}".rstrip() for name, (part, stage) in self.running.items())
        self._status(", ".join([f"{over} of {len(self.results)}", *now]))
        self.feedback.set_progress(self._progress)


Way = Callable[[Sequence[Work], Board], None]
"""Fuses scenes, at least one, somewhere, each told to the board until its last message.

Raises:
    Cancelled: the board's caller asked to stop; nobody works any more, and nothing half written is left.
    EngineError: nothing can be fused there.
"""


def shown(value: Optional[float]) -> str:
    """An index for people."""
    return "–" if value is None else f"{value:.4f}"
