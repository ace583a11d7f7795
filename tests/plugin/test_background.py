"""In QGIS's background task: progress, stages, and stopping."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

STAGES = ["Reading", "Registration", "Stage one", "Stage two", "Fusing", "Writing"]
ENDLESS = 1_000_000


class Recorder(QgsProcessingFeedback):
    """Keeps what it is told; tells from which thread."""

    def __init__(self) -> None:
        super().__init__(False)
        self.stages: list[str] = []
        self.errors: list[str] = []
        self.marks: list[tuple[float, float]] = []
        self.progressChanged.connect(lambda percent: self.marks.append((time.monotonic(), percent)))

    def setProgressText(self, text: str) -> None:
        self.stages.append(text)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


class Background:
    """A run in a background task while the main thread's event loop goes on, as in the desktop."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any]) -> None:
        self.context, self.feedback = QgsProcessingContext(), Recorder()
        self.ended: list[tuple[bool, dict[str, Any]]] = []
        self.task = QgsProcessingAlgRunnerTask(algorithm, parameters, self.context, self.feedback)
        self.task.executed.connect(lambda fine, results: self.ended.append((fine, results)))
        QgsApplication.taskManager().addTask(self.task)

    def until(self, condition: Callable[[], bool], seconds: float) -> float:
        begin = time.monotonic()
        while not condition():
            assert time.monotonic() - begin < seconds, "waited too long"
            QgsApplication.processEvents()
            time.sleep(0.01)
        return time.monotonic() - begin


def test_progress_rises_and_names_the_stages(algorithm: Any, asked: Callable[..., Any]) -> None:
    background = Background(algorithm, asked())

    background.until(lambda: bool(background.ended), 60)

    ((fine, results),) = background.ended
    assert fine and Path(results["OUTPUT"]).is_file()
    percents = [percent for _, percent in background.feedback.marks]
    assert percents == sorted(percents) and percents[0] < 20 and percents[-1] == 100
    assert [stage.split(":")[0] for stage in background.feedback.stages] == STAGES


@pytest.mark.parametrize(
    ("stage", "steps"),
    [
        ("Stage one", {"WARMUP_STEPS": ENDLESS}),
        ("Stage two", {"RAO_STEPS": ENDLESS}),
    ],
)
def test_cancelling_takes_effect_within_two_seconds_and_leaves_no_file(
    algorithm: Any, asked: Callable[..., Any], tmp_path: Path, stage: str, steps: dict[str, int]
) -> None:
    background = Background(algorithm, asked(**steps))
    background.until(lambda: any(text.startswith(stage) for text in background.feedback.stages), 60)
    background.until(lambda: len(background.feedback.marks) > 0, 60)

    background.task.cancel()
    took = background.until(lambda: bool(background.ended), 10)

    assert took < 2
    assert background.ended == [(False, {})]
    assert list(tmp_path.iterdir()) == []
