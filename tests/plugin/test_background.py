"""A run in QGIS's background task: progress, stages and cancelling."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

STAGES = ["Reading", "Registration", "Stage one", "Stage two", "Fusing", "Assessing", "Writing"]
MINUTES = 10_000
"""Number of steps that no machine finishes during a test."""


@pytest.fixture(scope="module")
def small_patches() -> None:
    """Use the presets' patch size, because cancelling waits for the end of a step."""


class Recorder(QgsProcessingFeedback):
    """Records progress and stages."""

    def __init__(self) -> None:
        super().__init__(False)
        self.stages: list[str] = []
        self.percents: list[float] = []
        self.progressChanged.connect(self.percents.append)

    def setProgressText(self, text: str) -> None:  # noqa: N802 - the name is QGIS's
        self.stages.append(text)

    def in_stage(self, name: str) -> bool:
        return bool(self.stages) and self.stages[-1].startswith(name)


class Background:
    """A run in a background task, with the event loop in the main thread as in QGIS Desktop."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any]) -> None:
        self.context, self.feedback = QgsProcessingContext(), Recorder()
        self.ended: list[tuple[bool, dict[str, Any]]] = []
        self.task = QgsProcessingAlgRunnerTask(algorithm, parameters, self.context, self.feedback)
        self.task.executed.connect(lambda fine, results: self.ended.append((fine, results)))
        QgsApplication.taskManager().addTask(self.task)

    def until(self, condition: Callable[[], bool], seconds: float = 120) -> float:
        """Process events until the condition holds; return the elapsed seconds."""
        begin = time.monotonic()
        while not condition():
            assert time.monotonic() - begin < seconds, "waited too long"
            QgsApplication.processEvents()
            time.sleep(0.01)
        return time.monotonic() - begin

    def has_ended(self) -> bool:
        return bool(self.ended)


@pytest.fixture
def start(
    algorithm: QgsProcessingAlgorithm, make_parameters: Callable[..., Any]
) -> Iterator[Callable[..., Background]]:
    """Start a run; cancel it at the end of the test if it is still running."""
    started: list[Background] = []

    def start(**given: Any) -> Background:
        started.append(Background(algorithm, make_parameters(**given)))
        return started[-1]

    yield start
    for background in started:
        if not background.ended:
            background.feedback.cancel()
            background.until(background.has_ended)
    started.clear()  # a QGIS context must be deleted before QGIS exits


def test_progress_rises_and_names_the_stages(start: Callable[..., Background]) -> None:
    background = start()

    background.until(background.has_ended)

    ((fine, results),) = background.ended
    assert fine and Path(results["OUTPUT"]).is_file()
    percents = background.feedback.percents
    assert percents == sorted(percents) and percents[0] < 20 and percents[-1] == 100
    assert len(percents) > 20
    assert [stage.split(":")[0] for stage in background.feedback.stages] == STAGES


@pytest.mark.parametrize("steps", [{"WARMUP_STEPS": MINUTES}, {"RAO_STEPS": MINUTES}])
def test_cancelling_takes_effect_within_two_seconds_and_leaves_no_file(
    start: Callable[..., Background], tmp_path: Path, steps: dict[str, int]
) -> None:
    stage = "Stage one" if "WARMUP_STEPS" in steps else "Stage two"
    background = start(**steps)
    background.until(lambda: background.feedback.in_stage(stage))
    entered = background.feedback.progress()
    background.until(lambda: background.feedback.progress() > entered)

    background.task.cancel()
    took = background.until(background.has_ended)

    assert took < 2
    assert background.ended == [(False, {})]
    assert list(tmp_path.iterdir()) == []
