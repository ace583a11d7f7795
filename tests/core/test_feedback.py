from __future__ import annotations

import pytest
from trapan.core import feedback as module
from trapan.core.feedback import Cancelled, SilentFeedback, Stages

SHARES = {"reading": 1.0, "stage one": 3.0, "fusing": 4.0}


class Notes:
    """A feedback that writes down what it hears, and cancels when told to."""

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
    """The module's clock; a test sets its only element."""
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


def test_stages_fill_their_shares_of_the_whole() -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter("reading")
    stages.update(0.5)
    assert notes.progress[-1] == pytest.approx(0.5 / 8)
    stages.enter("stage one")
    assert notes.progress[-1] == pytest.approx(1 / 8)
    stages.update(1.0)
    assert notes.progress[-1] == pytest.approx(4 / 8)
    stages.enter("fusing")
    stages.update(0.25)
    assert notes.progress[-1] == pytest.approx(5 / 8)
    stages.finish()
    assert notes.progress[-1] == 1.0
    assert notes.stages == list(SHARES)


def test_progress_never_falls() -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter("stage one")
    for fraction in (0.1, 0.9, 0.3, 0.95, 0.0):
        stages.update(fraction)
    stages.finish()
    assert notes.progress == sorted(notes.progress)
    assert notes.progress[-2] == pytest.approx((1 + 0.95 * 3) / 8)


def test_a_stage_that_is_left_out_is_jumped_over() -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter("reading")
    stages.enter("fusing")
    assert notes.progress[-1] == pytest.approx(4 / 8)
    assert set(stages.seconds) == {"reading"}


def test_a_part_maps_onto_its_piece_of_the_stage() -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter("stage one")
    part = stages.sub_progress(0.3, 1.0)
    part(0.0)
    assert notes.progress[-1] == pytest.approx((1 + 0.3 * 3) / 8)
    part(0.5)
    assert notes.progress[-1] == pytest.approx((1 + 0.65 * 3) / 8)


def test_cancelling_ends_the_next_step_or_stage() -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter("reading")
    stages.update(0.1)
    notes.stop = True
    heard = list(notes.progress)
    with pytest.raises(Cancelled):
        stages.update(0.2)
    with pytest.raises(Cancelled):
        stages.enter("stage one")
    assert notes.progress == heard


def test_seconds_are_each_stages_own(clock: list[float]) -> None:
    stages = Stages(SilentFeedback(), SHARES)
    for name, duration in (("reading", 2.0), ("stage one", 7.5), ("fusing", 0.25)):
        stages.enter(name)
        clock[0] += duration
    stages.finish()
    assert stages.seconds == {"reading": 2.0, "stage one": 7.5, "fusing": 0.25}


def test_time_left_is_told_after_a_while_and_not_at_every_step(clock: list[float]) -> None:
    notes = Notes()
    stages = Stages(notes, SHARES)
    stages.enter("fusing")
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


def test_an_unknown_stage_is_refused() -> None:
    with pytest.raises(ValueError, match="polishing"):
        Stages(SilentFeedback(), SHARES).enter("polishing")
