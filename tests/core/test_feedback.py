from __future__ import annotations

import pytest
from trapan.core import feedback as module
from trapan.core.feedback import Cancelled, SilentFeedback, Stage, Stages
from trapan.tests.recording import RecordingFeedback

SHARES = {Stage.READING: 1.0, Stage.ONE: 3.0, Stage.FUSING: 4.0}


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Replace the module's clock; a test sets its only element."""
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


def test_stages_add_up_to_the_progress_of_the_run() -> None:
    notes = RecordingFeedback()
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
    notes = RecordingFeedback()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.ONE)
    for fraction in (0.1, 0.9, 0.3, 0.95, 0.0):
        stages.update(fraction)
    stages.finish()
    assert notes.progress == sorted(notes.progress)
    assert notes.progress[-2] == pytest.approx((1 + 0.95 * 3) / 8)


def test_progress_jumps_over_a_skipped_stage() -> None:
    notes = RecordingFeedback()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.READING)
    stages.enter(Stage.FUSING)
    assert notes.progress[-1] == pytest.approx(4 / 8)
    assert set(stages.seconds) == {"reading"}


def test_sub_progress_covers_its_part_of_the_stage() -> None:
    notes = RecordingFeedback()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.ONE)
    part = stages.sub_progress(0.3, 1.0)
    part(0.0)
    assert notes.progress[-1] == pytest.approx((1 + 0.3 * 3) / 8)
    part(0.5)
    assert notes.progress[-1] == pytest.approx((1 + 0.65 * 3) / 8)


def test_cancellation_stops_the_next_update_or_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    notes = RecordingFeedback()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.READING)
    stages.update(0.1)
    monkeypatch.setattr(notes, "is_cancelled", lambda: True)
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


def test_time_left_is_measured_and_does_not_fill_the_log(clock: list[float]) -> None:
    notes = RecordingFeedback()
    stages = Stages(notes, SHARES)
    stages.enter(Stage.FUSING)
    clock[0] += 1
    stages.update(0.1)
    assert notes.times_left == []
    clock[0] += 7
    for _ in range(20):
        stages.update(0.5)
    # 8 seconds for 6 of 8 shares: 2 shares are left
    assert notes.times_left == [pytest.approx(8 / 3)]
    assert notes.infos == []


def test_expected_time_is_shown_at_once_and_falls_whatever_the_pace(clock: list[float]) -> None:
    """The run is twice as slow as expected at first, and then twice as fast."""
    notes = RecordingFeedback()
    stages = Stages(notes, SHARES, expected=80.0)
    stages.enter(Stage.READING)
    assert notes.times_left == [80.0]
    for stage, seconds in ((Stage.READING, 20), (Stage.ONE, 60), (Stage.FUSING, 20)):
        stages.enter(stage)
        for second in range(seconds):
            stages.update(second / seconds)
            clock[0] += 1
    assert len(notes.times_left) >= 99
    assert notes.times_left == sorted(notes.times_left, reverse=True)
    # 19 of 20 seconds of the last half are done, and 99 of the whole run
    assert notes.times_left[-1] == pytest.approx(99 * 0.05 / 2, rel=0.1)


def test_stage_without_a_share_is_rejected() -> None:
    with pytest.raises(ValueError, match="assessing"):
        Stages(SilentFeedback(), SHARES).enter(Stage.ASSESSING)


def test_progress_without_a_stage_is_rejected() -> None:
    with pytest.raises(RuntimeError, match="needs a stage"):
        Stages(SilentFeedback(), SHARES).update(0.5)
