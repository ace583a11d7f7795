"""What becomes of many scenes, while they are fused and in the end."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath
from typing import Any, Callable, Mapping, Optional, Sequence

from ..errors import InputError
from ..feedback import Cancelled, Feedback
from ..jobs.pair import Pair
from ..jobs.pansharpen import PansharpenJob
from ..redaction import printable
from ..schema import read
from .scene_task import Message

# MERGED-DOC """A scene on a list of scenes, and where its output may lie."""
FUSED, KEPT, FAILED, LEFT = "fused", "kept", "failed", "not reached"
SUMMARY = ("summary.csv", "summary.html")
"""Files that a batch writes into its folder besides the scenes'."""


@dataclass(frozen=True)
class SceneJob:
    """A scene to fuse.

    Attributes:
        name: what messages and the summary call it.
        job: its inputs, settings and output.
        fault: why it can't be fused, found when the list was read; empty where it can.
    """

    name: str
    job: PansharpenJob
    fault: str = ""


@dataclass(frozen=True)
class SceneResult:
    """What became of a scene.

    Attributes:
        name, output, report: as in its `SceneJob`.
        state: fused; kept, since it was done before; failed; or not reached, the batch having been stopped.
        error: why it failed.
        indices: at full resolution, see `job.Outcome`; none unless it is fused or kept.
        seconds: that fusing took, this time or before.
        device: on which.
        warnings: what its log warned of.
    """

    name: str
    output: str
    report: str
    state: str = LEFT
    error: str = ""
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


class BatchProgress:
    """Where the scenes' messages come together.

    Args:
        works: all scenes, in the summary's order.
        feedback: the caller's; its log gets a line for each scene that ends, its progress the whole batch's.
        status: told what is going on at the moment, as often as it changes.

    Attributes:
        results: what has become of each scene so far, by name.
        running: the progress and the stage of each scene that is being fused.
        to_retry: those that failed so that another attempt may succeed.
    """

    def __init__(
        self, scene_jobs: Sequence[SceneJob], feedback: Feedback, status: Callable[[str], None]
    ) -> None:
        self.results = {
            work.name: SceneResult(work.name, work.job.output, work.job.report) for work in scene_jobs
        }
        self.to_retry: set[str] = set()
        self.feedback = feedback
        self._status = status
        self.running: dict[str, tuple[float, str]] = {}
        self._warnings: dict[str, list[str]] = {}
        self._progress = 0.0

    def check_cancelled(self) -> None:
        """Raises `Cancelled` where the caller asked to stop."""
        if self.feedback.is_cancelled():
            raise Cancelled

    def handle_message(self, name: str, message: Message) -> bool:
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

    def mark_kept(self, name: str, document: Mapping[str, Any]) -> None:
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
            hqnr = format_index(result.indices.get("HQNR"))
            self.feedback.info(f"{name}: fused, HQNR {hqnr}, {result.seconds:.0f} s")
        else:
            self._put(name, FAILED, {}, message["failed"])
            if message["again"]:
                self.to_retry.add(name)
            self.feedback.warning(f"{name} failed: {message['failed']}")

    def _put(self, name: str, state: str, document: Mapping[str, Any], sentence: str = "") -> None:
        before, told = self.results[name], read(_Document, document)
        self.results[name] = SceneResult(
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


Executor = Callable[[Sequence[SceneJob], BatchProgress], None]
"""Fuses scenes, at least one, somewhere, each told to the board until its last message.

Raises:
    Cancelled: the board's caller asked to stop; nobody works any more, and nothing half written is left.
    EngineError: nothing can be fused there.
"""


def format_index(value: Optional[float]) -> str:
    """An index for people."""
    return "–" if value is None else f"{value:.4f}"


_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
"""Names of Windows's devices, with any ending."""


@dataclass(frozen=True)
class SceneEntry:
    """A PAN and an MS that belong together.

    Attributes:
        name: what messages and the summary call the scene.
        pair: the two rasters.
        output: where to, relative to the batch's folder; by the name where empty.
        location: where the list says so, for messages.
        fault: why the scene can't be fused, in one sentence; empty where it can.
    """

    name: str
    pair: Pair
    output: str = ""
    location: str = ""
    fault: str = ""


def output_path(entry: SceneEntry, folder: Path) -> Path:
    """Find the scene's output below the batch's folder.

    The list may come from somebody else, so nothing in it leads out of the folder. The rules are the same on
    every system, since an output folder may be shared between systems.

    Args:
        entry: the scene.
        folder: of the batch.

    Raises:
        InputError: the output, or the name where no output is given, does not stay in the folder.
    """
    folder = folder.absolute()
    given, what = (entry.output, "output") if entry.output else (entry.name, "name")
    parts = [part for part in re.split(r"[\\/]", given) if part != "."] if entry.output else [given]
    why = next(filter(None, map(_objection, parts)), "")
    if PureWindowsPath(given).drive or PureWindowsPath(given).root:
        why = "is not relative"
    if not why:
        parts[-1] += "" if entry.output else ".tif"
        output = folder.joinpath(*parts)
        place, root = (Path(os.path.realpath(path)) for path in (output.parent, folder))
        if root in (place, *place.parents):
            return output
        why = "follows a link out of the output folder"
    raise InputError(
        f"the {what} '{printable(given)}' {entry.location} {why}: give an output in the output folder, "
        "relative to it, in a CSV file"
    )


def _objection(part: str) -> str:
    """Why a part of a path can't be used; empty where it can."""
    if not part:
        return "has an empty part"
    if part == "..":
        return "leads out of the output folder"
    if "/" in part or "\\" in part:
        return "contains a folder separator"
    if part != printable(part):
        return "has control characters"
    if ":" in part and os.name == "nt":
        return "has a colon, which Windows takes for a stream"
    if part.startswith("."):
        return "begins with a dot"
    if part.endswith((".", " ")):
        return "ends with a dot or a space"
    return "is reserved by Windows" if _RESERVED.fullmatch(part) else ""
