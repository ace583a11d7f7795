"""Find values of chips that are far from the others or saturated, and say where they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..feedback import MAX_BANDS_NAMED, warn_of_bands
from .chips import Chips
from .scene import Scene

Array = NDArray[Any]

TAIL = 0.1
"""Percentage of the values at each end that do not define the common range."""

TAIL_VALUES = 4
"""Smallest number of such values: in a small scene, 0.1 % is less than one value."""

RARE = 0.05
"""Share of the values up to which the lowest or the highest one, if it occurs more than once, is left out of
the common range: saturated pixels and undeclared nodata. More frequent values are common."""

LEAST_SATURATED = 10
"""Fewest pixels at the largest value that count as saturated."""

NEAR_TOP = 0.05
"""Share of the range below the largest value with which its frequency is compared."""

PILE = 1.0
"""Pixels at the largest value, relative to all others in that part of the range, that make a pile."""


def common_limits(values: Array) -> tuple[float, float]:
    """Return the limits beyond which values are extreme: the common range and its width on both sides.

    Args:
        values: the valid values of a band, one-dimensional.

    Returns:
        The lowest and the highest common value; infinite for a band without contrast.
    """
    common = values
    for end in (values.min(), values.max()):
        others = common != end
        if np.count_nonzero(others) >= (1 - RARE) * len(others):
            common = common[others]
    tail = min(max(TAIL, 100 * TAIL_VALUES / len(common)), 50)
    low, high = np.percentile(common, (tail, 100 - tail)).astype(np.float64)
    width = high - low
    if not width > 0 or not np.isfinite(width):
        return -np.inf, np.inf
    return low - width, high + width


def warn_of_outliers(scene: Scene, chips: Chips, warn: Callable[[str], None]) -> None:
    """Warn of values that are left out of the training, and of saturated pixels.

    Args:
        scene: the PAN/MS pair.
        chips: its chips, without defects.
        warn: called with one line for each band and kind (see `warn_of_bands`): layer, band, number, value
            and a place.
    """
    saturated: dict[str, list[str]] = {name: [] for name in scene.names}
    outside: list[str] = []
    for number, label, values, valid in bands_of(scene, chips):
        pile = find_saturated(values, valid)
        if pile.any():
            share = 100 * np.count_nonzero(pile) / np.count_nonzero(valid)
            saturated[scene.names[number > 0]].append(
                f"{label}: {np.count_nonzero(pile)} ({share:.3g} %) at {values[pile][0]:.6g}, such as at "
                f"{place(scene, chips, number, np.unravel_index(int(pile.argmax()), pile.shape))}"
            )
        low, high = common_limits(values[valid])
        far = valid & ~pile & ((values < low) | (values > high))
        if far.any():
            distance = np.where(far, np.maximum(values - high, low - values), -np.inf)
            at = np.unravel_index(distance.argmax(), distance.shape)
            outside.append(
                f"{capitalised(label)}: {np.count_nonzero(far)} values, such as {values[at]:.6g} at "
                f"{place(scene, chips, number, at)}, are far outside the range of the others and are left "
                "out of the training. If they are not measurements, declare them as nodata."
            )
    warn_of_bands(outside, warn)
    for name, parts in saturated.items():
        if parts:
            more = len(parts) - MAX_BANDS_NAMED
            if more > 0:
                parts[MAX_BANDS_NAMED:] = [f"further bands: {more}"]
            bands = "; ".join(part.removeprefix(f"{name}, ").removeprefix(f"{name}: ") for part in parts)
            warn(f"{capitalised(name)} has saturated pixels, whose detail and colour are lost: {bands}.")


def bands_of(scene: Scene, chips: Chips) -> Iterator[tuple[int, str, Array, Array]]:
    """Yield number (0 for the PAN), label, values and validity of each band; both [chips, rows, cols]."""
    for number, label in enumerate(scene.band_labels):
        if number == 0:
            yield number, label, chips.pan[:, 0], chips.pan_valid[:, 0]
        else:
            yield number, label, chips.ms[:, number - 1], chips.ms_valid[:, 0]


def capitalised(text: str) -> str:
    """Return a text with a capital first letter."""
    return f"{text[0].upper()}{text[1:]}"


def place(scene: Scene, chips: Chips, number: int, at: tuple[Any, ...]) -> str:
    """Name a pixel of the chips by the PAN pixel at its centre.

    Args:
        scene: the PAN/MS pair.
        chips: its chips.
        number: 0 for the PAN, else the number of the MS band.
        at: chip, row and column.
    """
    chip, row, col = (int(index) for index in at)
    if number:
        row, col = (
            round(phase + chips.ratio * index)
            for phase, index in ((chips.phase.row, row), (chips.phase.col, col))
        )
    window, pan = chips.windows[chip], scene.alignment.pan
    return f"column {pan.col + window.col + col}, row {pan.row + window.row + row} of the PAN"


def find_saturated(values: Array, valid: Array) -> Array:
    """Mark pixels at the largest value if they pile up there; few pixels of other images share it.

    Args:
        values: of a band, of any shape.
        valid: bool, of the same shape.
    """
    top = values[valid].max()
    pile = valid & (values == top)
    is_constant = np.array_equal(pile, valid)
    if is_constant or np.count_nonzero(pile) < LEAST_SATURATED:
        return np.zeros_like(pile)
    below = top - NEAR_TOP * (top - np.median(values[valid]))
    # Coarse steps, as of night scenes, leave no value in that part of the range.
    below = min(below, values[valid & (values < top)].max())
    near = np.count_nonzero(valid & (values >= below) & (values < top))
    return pile if np.count_nonzero(pile) >= PILE * near else np.zeros_like(pile)
