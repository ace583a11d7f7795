"""What a worker's message must hold before this process acts on it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from trapan.core.engine.messages import is_valid_message
from trapan.core.scene.scene import ArrayScene

SCENE = ArrayScene(np.ones((80, 64), np.float32), np.ones((3, 20, 16), np.float32))
READ = {"what": "read", "source": "ms", "window": [4, 0, 16, 16], "slot": 3}
WRITE = {"what": "write", "bands": 3, "window": [60, 4, 20, 60], "slot": 0}


@pytest.mark.parametrize(
    "message",
    [
        READ,
        {**READ, "source": "pan", "window": [64, 48, 16, 16]},
        WRITE,
        {"what": "at", "fraction": 1},
        {"what": "enter", "stage": "fusing"},
        {"what": "info", "line": "a word"},
        {"what": "failed", "kind": "InputError", "sentence": "too small"},
        {"what": "alive"},
    ],
)
def test_what_the_engine_says_is_taken(message: dict[str, Any]) -> None:
    assert is_valid_message(message, SCENE)


@pytest.mark.parametrize(
    "message",
    [
        {"what": "read"},
        {**READ, "source": "moon"},
        {**READ, "slot": 4},
        {**READ, "slot": -1},
        {**READ, "slot": True},
        {**READ, "window": [5, 0, 16, 16]},
        {**READ, "window": [0, -1, 16, 16]},
        {**READ, "window": [0, 0, 0, 16]},
        {**READ, "window": [0, 0, -4, 16]},
        {**READ, "window": [0, 0, 16]},
        {**READ, "window": [0, 0, 16, 16.0]},
        {**READ, "window": [0, 0, 16, None]},
        {**READ, "window": "abcd"},
        {**WRITE, "bands": 2},
        {**WRITE, "window": [61, 4, 20, 60]},
        {"what": "at"},
        {"what": "at", "fraction": "half"},
        {"what": "at", "fraction": float("nan")},
        {"what": "at", "fraction": float("inf")},
        {"what": "enter", "stage": "coffee"},
        {"what": "info", "line": 5},
        {"what": "failed", "kind": "SystemExit", "sentence": "gone"},
        {"what": "failed"},
    ],
)
def test_what_it_could_not_say_is_not(message: dict[str, Any]) -> None:
    assert not is_valid_message(message, SCENE)


def test_a_window_that_no_slot_holds_is_not_read() -> None:
    side = 2400
    large = ArrayScene(np.ones((side, side), np.float32), np.ones((1, side // 4, side // 4), np.float32))
    whole = {"what": "read", "source": "pan", "window": [0, 0, side, side], "slot": 0}
    assert not is_valid_message(whole, large)
    assert is_valid_message({**whole, "window": [0, 0, side // 2, side]}, large)


def test_without_a_scene_there_are_no_pixels() -> None:
    assert not is_valid_message(READ, None)
