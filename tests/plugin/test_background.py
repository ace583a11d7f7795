"""In QGIS's background task: progress, stages, and stopping."""

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
"""Steps that no machine finishes during a test."""


@pytest.fixture(scope="module")
def small_patches() -> None:
    """The presets are as users have them, since a step's length is what cancelling waits for."""


class Recorder(QgsProcessingFeedback):
    """Keeps what it is told."""

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
    """A run in a background task while the main thread's event loop goes on, as in the desktop."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any]) -> None:
        self.context, self.feedback = QgsProcessingContext(), Recorder()
        self.ended: list[tuple[bool, dict[str, Any]]] = []
        self.task = QgsProcessingAlgRunnerTask(algorithm, parameters, self.context, self.feedback)
        self.task.executed.connect(lambda fine, results: self.ended.append((fine, results)))
        QgsApplication.taskManager().addTask(self.task)

    def until(self, condition: Callable[[], bool], seconds: float = 120) -> float:
        """Lets events happen until the condition holds; gives the seconds that it took."""
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
    algorithm: QgsProcessingAlgorithm, asked: Callable[..., Any]
) -> Iterator[Callable[..., Background]]:
    """Starts a run; stops it at the end of the test where it is still going on."""
    started: list[Background] = []

    def start(**given: Any) -> Background:
        started.append(Background(algorithm, asked(**given)))
        return started[-1]

    yield start
    for background in started:
        if not background.ended:
            background.feedback.cancel()
            background.until(background.has_ended)
    started.clear()  # QGIS's contexts must not outlive QGIS


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
