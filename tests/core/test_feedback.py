from __future__ import annotations

import pytest
from trapan.core import feedback as module
from trapan.core.feedback import Cancelled, SilentFeedback, Stage, Stages

SHARES = {Stage.READING: 1.0, Stage.ONE: 3.0, Stage.FUSING: 4.0}


class Notes:
    """A feedback that records what it receives, and cancels on request."""

    def __init__(self) -> None:
        self.progress: list[float] = []
        self.stages: list[str] = []
        self.lines: list[str] = []
        self.stop = False

    def set_progress(self, fraction: float) -> None:
        self.progress.append(fraction)

    def set_stage(self, name: str) -> None:
        self.stages.append(name)

    def info(self, message: str) -> None:
        self.lines.append(message)

    warning = info

    def is_cancelled(self) -> bool:
        return self.stop


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Replace the module's clock; a test sets its only element."""
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


def test_stages_add_up_to_the_progress_of_the_run() -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.READING)
    stages.update(0.5)
    assert notes.progress[-1] == pytest.approx(0.5 / 8)
    stages.enter(Stage.ONE)
    assert notes.progress[-1] == pytest.approx(1 / 8)
    stages.update(1.0)
    assert notes.progress[-1] == pytest.approx(4 / 8)
    stages.enter(Stage.FUSING)
    stages.update(0.25)
    assert notes.progress[-1] == pytest.approx(5 / 8)
    stages.finish()
    assert notes.progress[-1] == 1.0
    assert notes.stages == ["reading", "stage one", "fusing"]


def test_progress_never_decreases() -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.ONE)
    for fraction in (0.1, 0.9, 0.3, 0.95, 0.0):
        stages.update(fraction)
    stages.finish()
    assert notes.progress == sorted(notes.progress)
    assert notes.progress[-2] == pytest.approx((1 + 0.95 * 3) / 8)


def test_progress_jumps_over_a_skipped_stage() -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.READING)
    stages.enter(Stage.FUSING)
    assert notes.progress[-1] == pytest.approx(4 / 8)
    assert set(stages.seconds) == {"reading"}


def test_sub_progress_covers_its_part_of_the_stage() -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.ONE)
    part = stages.sub_progress(0.3, 1.0)
    part(0.0)
    assert notes.progress[-1] == pytest.approx((1 + 0.3 * 3) / 8)
    part(0.5)
    assert notes.progress[-1] == pytest.approx((1 + 0.65 * 3) / 8)


def test_cancellation_stops_the_next_update_or_stage() -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.READING)
    stages.update(0.1)
    notes.stop = True
    progress = list(notes.progress)
    with pytest.raises(Cancelled):
        stages.update(0.2)
    with pytest.raises(Cancelled):
        stages.enter(Stage.ONE)
    assert notes.progress == progress


def test_each_stage_is_timed_separately(clock: list[float]) -> None:
    stages = Stages(SilentFeedback(), SHARES)
    for stage, duration in ((Stage.READING, 2.0), (Stage.ONE, 7.5), (Stage.FUSING, 0.25)):
        stages.enter(stage)
        clock[0] += duration
    stages.finish()
    assert stages.seconds == {"reading": 2.0, "stage one": 7.5, "fusing": 0.25}


def test_remaining_time_is_logged_after_a_while_and_not_at_every_step(clock: list[float]) -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.FUSING)
    clock[0] += 4
    stages.update(0.1)
    assert notes.lines == []
    clock[0] += 4
    for _ in range(20):
        stages.update(0.5)
    assert len(notes.lines) == 1
    assert "75 %" in notes.lines[0]
    # 8 seconds for 6 of 8 shares: 2 shares are left
    assert "about 3 s" in notes.lines[0]


def test_stage_without_a_share_is_rejected() -> None:
    with pytest.raises(ValueError, match="assessing"):
        Stages(SilentFeedback(), SHARES).enter(Stage.ASSESSING)


def test_progress_without_a_stage_is_rejected() -> None:
    with pytest.raises(RuntimeError, match="needs a stage"):
        Stages(SilentFeedback(), SHARES).update(0.5)
