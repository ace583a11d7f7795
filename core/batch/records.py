"""Records of a batch: scene entries, scene jobs, scene results, and the progress that collects messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Mapping, Optional, Sequence

from ..feedback import Cancelled, Feedback
from ..jobs.pair import Pair
from ..jobs.pansharpen_job import PansharpenJob
from ..schema import read
from .scene_task import Message

FUSED, KEPT, FAILED, LEFT = "fused", "kept", "failed", "not reached"
"""States of a scene result."""

SUMMARY = ("summary.csv", "summary.html")
"""Files that a batch writes into its folder, in addition to the outputs of the scenes."""


@dataclass(frozen=True)
class SceneEntry:
    """A PAN/MS pair found in a folder or listed in a CSV file or in STAC items.

    Attributes:
        name: name of the scene in messages and in the summary.
        pair: the two rasters.
        output: output file, relative to the batch folder; derived from the name if empty.
        location: where the entry stands, for messages, such as "in line 2 of 'scenes.csv'".
        fault: why the scene can't be fused; empty if it can.
        notes: warnings about its files, such as missing tiles.
    """

    name: str
    pair: Pair
    output: str = ""
    location: str = ""
    fault: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unpaired:
    """A raster or an item that belongs to no pair.

    Attributes:
        name: path of the raster, or name of the item.
        reason: why it belongs to no pair.
    """

    name: str
    reason: str


@dataclass(frozen=True)
class SceneJob:
    """A scene of a batch and its job.

    Attributes:
        name: name of the scene in messages and in the summary.
        job: its inputs, settings and output.
        fault: why it can't be fused, as found while the list was read; empty if it can.
    """

    name: str
    job: PansharpenJob
    fault: str = ""


@dataclass(frozen=True)
class SceneResult:
    """Final state of a scene.

    Attributes:
        name: name of the scene job.
        output: output of the scene job.
        report: report of the scene job; empty if it has none.
        state: `FUSED`; `KEPT` if the output existed with the same signature; `FAILED`; or `LEFT` if the batch
            stopped before.
        error: why it failed; empty if it did not.
        indices: indices at full resolution, see `PansharpenResult`; empty unless fused or kept.
        seconds: duration of the fusion, in this run or in the run that wrote a kept output.
        device: device of the fusion.
        warnings: warnings of its log.
    """

    name: str
    output: str
    report: str
    state: str = LEFT
    error: str = ""
    indices: Mapping[str, float | None] = field(default_factory=dict)
    seconds: float = 0.0
    device: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class _DocumentExtract:
    """The fields of a provenance document that the summary shows."""

    indices: dict[str, Optional[float]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    device: str = ""


class BatchProgress:
    """Collects the messages of all scenes, their results and the progress of the batch.

    Args:
        scene_jobs: all scenes, in the order of the summary.
        feedback: gets one log line per finished scene, and the progress of the whole batch.
        status: called with a text on the running scenes whenever it changes.

    Attributes:
        results: current result of each scene, by name.
        running: fraction done, 0 to 1, and stage of each running scene, by name.
        to_retry: names of failed scenes whose failure may be transient.
    """

    def __init__(
        self, scene_jobs: Sequence[SceneJob], feedback: Feedback, status: Callable[[str], None]
    ) -> None:
        self.results = {
            scene_job.name: SceneResult(scene_job.name, scene_job.job.output, scene_job.job.report)
            for scene_job in scene_jobs
        }
        self.to_retry: set[str] = set()
        self.feedback = feedback
        self._status = status
        self.running: dict[str, tuple[float, str]] = {}
        self._warnings: dict[str, list[str]] = {}
        self._progress = 0.0

    def check_cancelled(self) -> None:
        """Raise `Cancelled` if the feedback is cancelled."""
        if self.feedback.is_cancelled():
            raise Cancelled

    def handle_message(self, name: str, message: Message) -> bool:
        """Record a message of a scene.

        Args:
            name: name of the scene.
            message: the message, see `scene_task.Message`.

        Returns:
            Whether it was the last message of the scene.
        """
        fraction, stage = self.running.setdefault(name, (0.0, ""))
        warnings = self._warnings.setdefault(name, [])
        if "warning" in message:
            if message["warning"] not in warnings:
                warnings.append(message["warning"])
                self.feedback.warning(f"{name}: {message['warning']}")
        elif "done" in message or "failed" in message:
            del self.running[name]
            self._finish(name, message)
        else:
            self.running[name] = (message.get("progress", fraction), message.get("stage", stage))
        self._report_progress()
        return name not in self.running

    def mark_kept(self, name: str, document: Mapping[str, Any]) -> None:
        """Record that the existing output of a scene is kept.

        Args:
            name: name of the scene.
            document: provenance document of the existing output.

        Raises:
            ValueError: the document is not one that a run writes.
        """
        self._set_result(name, KEPT, document)
        self.feedback.info(f"{name}: kept; the output exists with the same inputs and settings")
        self._report_progress()

    def _finish(self, name: str, message: Message) -> None:
        if "done" in message:
            try:
                self._set_result(name, FUSED, message["done"])
            except ValueError as error:
                self._finish(
                    name, {"failed": f"its provenance document is not valid: {error}", "retry": False}
                )
                return
            result = self.results[name]
            hqnr = format_index(result.indices.get("HQNR"))
            self.feedback.info(f"{name}: fused, HQNR {hqnr}, {result.seconds:.0f} s")
        else:
            self._set_result(name, FAILED, {}, message["failed"])
            if message["retry"]:
                self.to_retry.add(name)
            self.feedback.warning(f"{name} failed: {message['failed']}")

    def _set_result(self, name: str, state: str, document: Mapping[str, Any], error: str = "") -> None:
        previous, extract = self.results[name], read(_DocumentExtract, document)
        self.results[name] = SceneResult(
            name,
            previous.output,
            previous.report,
            state,
            error,
            extract.indices,
            extract.seconds.get("total", sum(extract.seconds.values())),
            extract.device,
            tuple(self._warnings.get(name, ())),
        )

    def _report_progress(self) -> None:
        total = len(self.results)
        finished = sum(result.state != LEFT for result in self.results.values())
        fraction = (finished + sum(fraction for fraction, _ in self.running.values())) / total
        self._progress = max(self._progress, min(fraction, 1.0))  # a retried scene must not turn it back
        running = (
            f"{name} {100 * fraction:.0f} %: {stage}".rstrip(": ")
            for name, (fraction, stage) in self.running.items()
        )
        self._status(", ".join([f"{finished} of {total}", *running]))
        self.feedback.set_progress(self._progress)


Executor = Callable[[Sequence[SceneJob], BatchProgress], None]
"""Fuses at least one scene job somewhere and passes all messages of each scene to the batch progress.

Raises:
    Cancelled: the feedback is cancelled; all workers have stopped and no unfinished file is left.
    EngineError: nothing can be fused there.
"""


def format_index(value: float | None) -> str:
    """Format an index with four decimals; None becomes a dash."""
    return "–" if value is None else f"{value:.4f}"
