"""Find stuck lines: rows and columns, or parts of them, in which a detector wrote one value.

A detector that is dead or saturated writes the same value in each pixel of its line, as does a lost record.
Nothing on the ground looks like that: its values vary with its light and the noise. Only values at the ends
of the range can be equal on the ground, too, such as those of a saturated road. But the optics spread a part
of its contrast to the pixels beside it, other bands show it as well, and few roads follow a row for long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Array = NDArray[Any]

RUN = 16
"""Pixels that a stuck line must be long: the smallest side of an MS image. Across a shorter part, the texture
beside it hides what the optics spread."""

WIDE = 4
"""Lines side by side that can be stuck. Wider blocks can't be filled from beside them, and may be nodata."""

ALIKE = 0.5
"""Largest share of pixels beside a stuck line that are equal to the one before; in drawn images such as maps
and quality bands, the pixels beside a line are equal, too."""

BEYOND = 0.005
"""Share of the pixels beyond a value at most, if the ground can have it in a whole line: a few defects may
differ more from the others than saturated pixels."""

SPREAD = 0.11
"""Share of the contrast of such a line that the pixels beside it show at most. An object on the ground
spreads 13 % into the next MS pixel and more in the PAN."""

SHOWN = 0.2
"""Contrast of such a line in the other bands at most, relative to its own; both relative to their ranges."""

LONG = 64
"""Pixels that such a line must be long, or as long as the image, if no other band is sound there."""

STUCK_STEP = 1 / 32
"""Smallest mean step of a stuck line, as a share of the range of the central 90 % of values."""


@dataclass(frozen=True)
class Band:
    """A band of a chip, and what is known of it.

    Attributes:
        image: [rows, cols], nodata filled.
        valid: bool, of the same shape.
        width: range of the central 90 % of its values; infinite without contrast.
    """

    image: Array
    valid: Array
    width: float

    @property
    def turned(self) -> Band:
        """The same with rows and columns exchanged."""
        return Band(self.image.T, self.valid.T, self.width)


def find_stuck_values(
    band: Band, others: Sequence[Band], least_step: Callable[[], float]
) -> dict[float, bool]:
    """Find the values of the stuck lines of a band.

    Args:
        band: the band.
        others: the other bands on its grid.
        least_step: returns the smallest step from the pixels beside that rounding does not explain.

    Returns:
        For each value, whether the ground can have it in a line, too: it is at an end of the range.
    """
    values: set[float] = set()
    image = band.image
    turned = band.turned, [each.turned for each in others]
    for lines, others_lines in ((band, others), turned):
        runs = list(_thin_runs(lines.image, lines.valid))
        step = max(STUCK_STEP * band.width, least_step()) if runs else 0
        for run in runs:
            if _is_stuck(lines, others_lines, run, step):
                values |= set(np.unique(lines.image[run.rows, run.cols]).tolist())
    return {value: min((image < value).mean(), (image > value).mean()) <= BEYOND for value in values}


def mark_stuck_lines(image: Array, valid: Array, values: Mapping[float, bool]) -> Array:
    """Mark the stuck lines of an image with some values, bool, [rows, cols].

    A line on the ground with the same value, such as a saturated road, spreads into the pixels beside it.
    A mark depends on fewer than `LONG` pixels to each side.

    Args:
        image: [rows, cols], nodata filled.
        valid: bool, of the same shape.
        values: from `find_stuck_values`.
    """
    marks = np.zeros(image.shape, bool)
    if values:
        for lines, is_valid, found in ((image, valid, marks), (image.T, valid.T, marks.T)):
            for run in _thin_runs(lines, is_valid):
                here, spreads = lines[run.rows, run.cols], _spreads(lines, is_valid, run)
                for value, can_be_ground in values.items():
                    found[run.rows, run.cols] |= (here == value) & ~(can_be_ground & spreads)
    return marks


def _spreads(image: Array, valid: Array, run: _Run) -> Array:
    """Return where the pixels beside a run show what the optics spread, bool, [cols]."""
    value, near, far = _profiles(image, valid, run)
    spread, contrast = (
        ndimage.uniform_filter1d(each, min(LONG, len(each)), mode="constant")
        for each in ((near - far).mean(axis=0), value.mean(axis=0) - far.mean(axis=0))
    )
    return np.asarray(spread * np.sign(contrast) >= SPREAD * np.abs(contrast))


@dataclass(frozen=True)
class _Run:
    """Adjacent rows with equal values along the same columns, and none in the rows beside.

    Attributes:
        rows: the rows.
        cols: the columns.
        lone: bool, [2, cols], whether the second rows from them, above and below, have no such run.
    """

    rows: slice
    cols: slice
    lone: Array


def _thin_runs(image: Array, valid: Array) -> Iterator[_Run]:
    """Find runs of at least `RUN` equal values along rows, at most `WIDE` of them side by side.

    There is a valid row on both sides: a frame is no stuck line.
    """
    if image.shape[1] < RUN:
        return
    starts = _all_of_next(image[:, 1:] == image[:, :-1], RUN - 1)
    rows = np.flatnonzero(starts.any(axis=1))
    if not len(rows):
        return
    top, bottom = max(rows[0] - 2, 0), rows[-1] + 3
    valid = valid[top:bottom]
    stuck = _any_of_last(starts[top:bottom], RUN) & valid
    is_side = ~stuck & valid
    lone = np.pad(~stuck, [(1, 1), (0, 0)], constant_values=True)
    for width in range(1, min(WIDE, len(stuck) - 2) + 1):
        count = len(stuck) - width - 1
        cols = is_side[:count] & is_side[width + 1 :]
        for row in range(1, width + 1):
            cols &= stuck[row : row + count]
        starts = _all_of_next(cols, RUN)
        first_rows = np.flatnonzero(starts.any(axis=1))
        edges = np.diff(np.pad(starts[first_rows], [(0, 0), (1, 1)]).astype(np.int8), axis=1)
        for (index, first), last in zip(np.argwhere(edges > 0), np.argwhere(edges < 0)[:, 1]):
            row, part = first_rows[index], slice(first, last + RUN - 1)
            here = slice(top + row + 1, top + row + 1 + width)
            yield _Run(here, part, lone[[row, row + width + 3], part])


def _is_stuck(band: Band, others: Sequence[Band], run: _Run, step: float) -> bool:
    """Return whether no ground can have caused the equal values of a run along rows."""
    image, near_rows = band.image, [run.rows.start - 1, run.rows.stop]
    above, below = (image[row, run.cols] for row in near_rows)
    if np.abs(image[run.rows, run.cols] - (above / 2 + below / 2)).mean(dtype=np.float64) < step:
        return False
    value, near = (image[rows, run.cols].astype(np.float64) for rows in (run.rows, near_rows))
    if (near[:, 1:] == near[:, :-1]).mean(axis=1).max() > ALIKE:
        return False
    if min((image < value.min()).mean(), (image > value.max()).mean()) > BEYOND:
        return True
    contrast = abs(value.mean() - near.mean()) / band.width
    stuck, shown = [band], []
    for other in others:
        here, beside = (other.image[rows, run.cols].astype(np.float64) for rows in (run.rows, near_rows))
        if (here[:, 1:] == here[:, :-1]).all():
            stuck.append(other)
        else:
            shown.append(abs(here.mean() - beside.mean()) / other.width)
    if shown:
        return bool(max(shown) <= SHOWN * contrast and _spread(band, run)[0] < SPREAD)
    if near.shape[1] < min(LONG, image.shape[1]):
        return False
    # What is true of one band is true of all that are stuck here.
    return any(sum(_spread(each, run)) < SPREAD for each in stuck)


def _spread(band: Band, run: _Run) -> tuple[float, float]:
    """Compute which share of a run's contrast the pixels beside it show, and its standard error."""
    value, near, far = _profiles(band.image, band.valid, run)
    spread = (near - far).mean(axis=0)
    contrast = abs(value.mean() - far.mean())
    if not contrast:
        return np.inf, np.inf
    return float(abs(spread.mean()) / contrast), float(spread.std() / np.sqrt(len(spread)) / contrast)


def _profiles(image: Array, valid: Array, run: _Run) -> tuple[Array, Array, Array]:
    """Return the values of a run, of the rows beside it and of the second rows from it, [rows, cols] each."""
    near_rows = [run.rows.start - 1, run.rows.stop]
    far_rows = [max(near_rows[0] - 1, 0), min(near_rows[1] + 1, len(image) - 1)]
    value, near, far = (image[rows, run.cols].astype(np.float64) for rows in (run.rows, near_rows, far_rows))
    # Another stuck line or nodata there tells nothing about what the optics spread.
    return value, near, np.where(run.lone & valid[far_rows, run.cols], far, near)


def _all_of_next(marks: Array, count: int) -> Array:
    """Mark where that many marks [rows, cols] follow each other; the result has `count - 1` fewer columns."""
    reach = 1
    while reach < count:
        more = min(reach, count - reach)
        marks = marks[:, more:] & marks[:, : marks.shape[1] - more]
        reach += more
    return marks


def _any_of_last(starts: Array, count: int) -> Array:
    """Mark the `count` pixels from each start on, the inverse of `_all_of_next`."""
    marks = np.pad(starts, [(0, 0), (0, count - 1)])
    reach = 1
    while reach < count:
        more = min(reach, count - reach)
        marks[:, more:] |= marks[:, :-more].copy()
        reach += more
    return marks
