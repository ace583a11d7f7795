from __future__ import annotations

from dataclasses import FrozenInstanceError, asdict

import pytest
from trapan.core.errors import InputError
from trapan.core.exchange.settings import PRESETS, Settings, check_settings, preset_settings


def test_presets_differ_in_how_long_they_take() -> None:
    fast, balanced, best = (PRESETS[name] for name in ("fast", "balanced", "best"))
    steps = [one.warmup_steps + one.rao_steps for one in (fast, balanced, best)]
    assert steps == sorted(set(steps))


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_knows_its_name(name: str) -> None:
    assert PRESETS[name].preset == name
    assert preset_settings(name) == PRESETS[name]


def test_single_settings_change_and_none_is_the_presets_own() -> None:
    changed = preset_settings("best", seed=7, register=None, rao_steps=None)
    own = asdict(PRESETS["best"])
    assert asdict(changed) == {**own, "seed": 7}


def test_zero_and_false_are_values_and_not_left_out() -> None:
    changed = preset_settings("fast", register=False, warmup_steps=0, rao_steps=0)
    assert (changed.register, changed.warmup_steps, changed.rao_steps) == (False, 0, 0)


def test_unknown_preset_is_rejected_with_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"'turbo'.*fast, balanced, best"):
        preset_settings("turbo")


def test_unknown_setting_is_rejected() -> None:
    with pytest.raises(TypeError, match="sharpness"):
        preset_settings("fast", sharpness=3)


def test_settings_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        PRESETS["fast"].seed = 3  # type: ignore[misc]


@pytest.mark.parametrize("settings", ["fast", None, {"preset": "fast"}])
def test_what_is_no_settings_is_rejected(settings: object) -> None:
    with pytest.raises(InputError, match=f"^the settings are a {type(settings).__name__}: .* PRESETS$"):
        check_settings(settings)  # type: ignore[arg-type]


@pytest.mark.parametrize("steps", ["warmup_steps", "rao_steps"])
def test_negative_steps_are_rejected(steps: str) -> None:
    with pytest.raises(InputError, match="number of training steps is negative"):
        check_settings(Settings(**{steps: -1}))
    check_settings(Settings(**{steps: 0}))
