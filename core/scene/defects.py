"""Find and fill defective pixels: hot and dead pixels, salt-and-pepper noise, noise lines and stuck lines.

A point of light also reaches the neighbours of a pixel: with about 27 % of its contrast under the usual PAN
optics, and 13 % under the MS optics. A pixel that differs from its surroundings while its neighbours do not
is therefore a defect of the detector or of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..feedback import warn_of_bands
from .chips import Chips, fill_nodata, reread_chips
from .grid import Window
from .outliers import bands_of, capitalised, place
from .scene import DerivedScene, Pixels, Scene
from .stuck_lines import Band, find_stuck_values, mark_stuck_lines

Array = NDArray[Any]

STEP = 1.0
"""Smallest step of a PAN defect, as a share of the range of the central 90 % of values."""

STEP_MANY = 0.25
"""`STEP` if defects are frequent; texture hides smaller ones."""

QUANTA = 5.0
"""Smallest step of a PAN defect, in steps between its values. Neighbours look alike after rounding: 7 % of a
night scene of 10 digital numbers counted as defects."""

SAMPLE = 65536
"""Values that show the steps between values, at most."""

STRIDE = 4
"""Rows and columns between the pixels that show them in the search for stuck lines."""

FAR = 10.0
"""`STEP` in an MS band, where small bright objects such as glints can look like single defective pixels. Also
the multiple of the smallest step from which up to two neighbours may be defects, too."""

ALONE = 5.0
"""Ratio of the step of a rare defect to that of its strongest neighbour. In four real
scenes, 1 of 5 million PAN pixels exceeds it."""

CROWDED = 3.0
"""`ALONE` for frequent defects and the third strongest neighbour; neighbours may be defects too."""

MANY = 2e-4
"""Share of pixels above which defects count as frequent: a hundred times the rate of false detections."""

IMPOSSIBLE = 1e6
"""Step of a defect in all MS bands, as a share of the range of the central 90 % of values. No instrument has
such a dynamic range; trees on flat ground have a tenth of it in a surface model."""

LINE = 127
"""Pixels over which the steps of a line are averaged; few roofs or roads follow one row this far."""

LINE_ALONE = 5.0
"""Ratio of the mean step of a noise line to that of its neighbours, one of which may be noise too."""

LINE_STEP = 0.125
"""Smallest mean step of a noise line, as a share of the range of the central 90 % of values."""

HALO = LINE // 2 + 3
"""Pixels to each side that the detection of a defect depends on."""


@dataclass(frozen=True)
class Defects:
    """Thresholds that define the defects of a scene.

    Attributes:
        step: smallest step in the PAN, in its units.
        many: whether PAN defects are frequent.
        line: smallest mean step of a noise line in the PAN, in its units; infinite without noise lines.
        ms: smallest step in each MS band, in its units; infinite in bands without defects.
        ranges: range of the central 90 % of values of each MS band.
        stuck: values of the stuck lines in the PAN and in each MS band.
    """

    step: float
    many: bool
    line: float
    ms: tuple[float, ...]
    ranges: tuple[float, ...]
    stuck: tuple[dict[float, bool], ...] = ()

    def in_pan(self, values: Array, valid: Array) -> Array:
        """Mark defects of the PAN.

        Args:
            values: [1, rows, cols], nodata filled.
            valid: bool, [rows, cols].

        Returns:
            bool, of the shape of `values`.
        """
        along = _steps_along(values[0], valid)
        marks = _single_pixels(values[0], along, self.step, self.many)
        if np.isfinite(self.line):
            marks |= _lines_beside(values[0], valid, along, marks, self.line)
        marks |= mark_stuck_lines(values[0], valid, self.stuck[0] if self.stuck else {})
        return marks[None]

    def in_ms(self, values: Array, valid: Array) -> Array:
        """Mark defects of the MS; a step in several bands is an object on the ground, unless impossible.

        Args:
            values: [bands, rows, cols], nodata filled.
            valid: bool, [rows, cols].

        Returns:
            bool, of the shape of `values`.
        """
        marks = np.zeros(values.shape, bool)
        for band in np.nonzero(np.isfinite(self.ms))[0]:
            image = values[band]
            marks[band] = _single_pixels(image, _steps_along(image, valid), self.ms[band], False)
        bands, rows, cols = np.nonzero(marks)
        # All marks of a band at once: a surface model with many spikes has thousands in a window.
        for band in np.unique(bands) if len(values) > 1 else ():
            at = rows[bands == band], cols[bands == band]
            others = np.arange(len(values)) != band
            steps = np.stack([_steps_around(each, *at)[:, 2, 2] for each in values[others]], axis=1)
            own = _steps_around(values[band], *at)[:, 2, 2]
            alone = (steps <= np.asarray(self.ranges)[others]).all(axis=1)
            marks[(band, *at)] = alone | (own > IMPOSSIBLE * self.ranges[band])
        for band, stuck in enumerate(self.stuck[1:]):
            marks[band] |= mark_stuck_lines(values[band], valid, stuck)
        return marks


@dataclass(frozen=True)
class RepairedScene(DerivedScene):
    """A scene whose defects are filled from their neighbours.

    Attributes:
        defects: thresholds of the defects.
    """

    defects: Defects

    def read_pan(self, window: Window) -> Pixels:
        wide = window.grown(HALO).clipped(self.alignment.pan.size)
        return _fill_window(self.scene.read_pan(wide), self.defects.in_pan, window.relative_to(wide))

    def read_ms(self, window: Window) -> Pixels:
        wide = window.grown(HALO).clipped(self.alignment.ms.size)
        return _fill_window(self.scene.read_ms(wide), self.defects.in_ms, window.relative_to(wide))


def repair_defects(scene: Scene, chips: Chips, warn: Callable[[str], None]) -> tuple[Scene, Chips]:
    """Fill the defects of a scene and its chips; return both unchanged if the chips have none.

    Args:
        scene: the PAN/MS pair.
        chips: chips of this scene.
        warn: called with one log line per band with defects (see `warn_of_bands`): layer, band, number, an
            example value and its place.
    """
    width, *ranges = (_range(values, valid) for _, _, values, valid in bands_of(scene, chips))
    steps = tuple(FAR * each for each in ranges)
    defects, marks = _pan_defects(chips, width, steps, tuple(ranges))
    in_ms = np.zeros(chips.ms.shape, bool)
    if any(np.ptp(chips.ms[:, band]) > least for band, least in enumerate(steps)):
        in_ms = np.stack([defects.in_ms(ms, valid[0]) for ms, valid in zip(chips.ms, chips.ms_valid)])
    has_single, defective = marks.any(), in_ms.any(axis=(0, 2, 3))
    bands = [
        [Band(*chip, width) for chip in zip(values, valid)]
        for (_, _, values, valid), width in zip(bands_of(scene, chips), (width, *ranges))
    ]
    stuck = [*_stuck_values(bands[:1]), *_stuck_values(bands[1:])]
    if not has_single and not defective.any() and not any(stuck):
        return scene, chips
    warnings = []
    for number, label, values, valid in bands_of(scene, chips):
        bad = in_ms[:, number - 1] if number else marks[:, 0]
        bad |= np.stack([mark_stuck_lines(*chip, stuck[number]) for chip in zip(values, valid)])
        if bad.any():
            warnings.append(_log_line(scene, chips, number, label, values, bad))
    warn_of_bands(warnings, warn)
    defects = replace(
        defects,
        step=defects.step if has_single else np.inf,
        ms=tuple(least if bad else np.inf for least, bad in zip(defects.ms, defective)),
        stuck=tuple(stuck),
    )
    repaired_scene = RepairedScene(scene, defects)
    return repaired_scene, reread_chips(repaired_scene, chips.windows)


def _pan_defects(
    chips: Chips, width: float, steps: tuple[float, ...], ranges: tuple[float, ...]
) -> tuple[Defects, Array]:
    """Choose the PAN thresholds from chips: whether defects are frequent and whether there are lines.

    Returns:
        The thresholds, and the defects of the chips' PAN, bool, [chips, 1, rows, cols].
    """
    least = _least_step(chips.pan[chips.pan_valid])
    pans = list(zip(chips.pan[:, 0], chips.pan_valid[:, 0]))
    along = [_steps_along(*pan) for pan in pans]

    def single_pixels(step: float, many: bool) -> Array:
        return np.stack([_single_pixels(pan, steps, step, many) for (pan, _), steps in zip(pans, along)])

    many_step = max(STEP_MANY * width, least)
    many = bool(single_pixels(many_step, False).sum() > MANY * chips.pan_valid.sum())
    step = many_step if many else max(STEP * width, least)
    defects = Defects(step, many, np.inf, steps, ranges)
    marks = single_pixels(defects.step, many)
    lines = [
        _lines_beside(pan, valid, steps, bad, LINE_STEP * width)
        for (pan, valid), steps, bad in zip(pans, along, marks)
    ]
    if any(map(_has_line, lines)):
        defects, marks = replace(defects, line=LINE_STEP * width), marks | lines
    return defects, marks[:, None]


def _log_line(scene: Scene, chips: Chips, number: int, label: str, values: Array, bad: Array) -> str:
    """Format the log line on the defects of one band."""
    count, median = np.count_nonzero(bad), np.median(values)
    distance = np.where(bad, np.abs(values - median), -np.inf)
    at = np.unravel_index(distance.argmax(), distance.shape)
    return (
        f"{capitalised(label)}: {count} defective {'pixel' if count == 1 else 'pixels'} "
        f"({100 * bad.mean():.2g} %), such as hot or dead "
        f"pixels or bad lines, for example {values[at]:.6g} at {place(scene, chips, number, at)} (median "
        f"{median:.6g}). They are replaced by the mean of their neighbours; declare them as nodata to leave "
        "them empty."
    )


def _stuck_values(bands: Sequence[Sequence[Band]]) -> list[dict[float, bool]]:
    """Return the values of the stuck lines of each band on one grid, from its chips."""
    found = []
    for number, band in enumerate(bands):
        values: dict[float, bool] = {}
        for index, chip in enumerate(band):
            others = [each[index] for each in (*bands[:number], *bands[number + 1 :])]
            some = chip.image[::STRIDE, ::STRIDE].ravel()
            for value, can_be_ground in find_stuck_values(chip, others, partial(_least_step, some)).items():
                values[value] = can_be_ground or values.get(value, False)
        found.append(values)
    return found


def _least_step(values: Array) -> float:
    """Return the smallest step that the rounding of some values does not explain."""
    return QUANTA * _quantum(values)


def _range(values: Array, valid: Array) -> float:
    """Compute the range of the central 90 % of valid values; infinite if it is zero."""
    least, most = np.percentile(values[valid], (5, 95)).astype(np.float64)
    return float(most - least) if most > least else np.inf


def _quantum(values: Array) -> float:
    """Return the smallest step between some values, 0 if they are all the same."""
    steps = np.diff(np.unique(values[:: -(-len(values) // SAMPLE)]))
    return float(steps.min()) if len(steps) else 0.0


def _steps_along(image: Array, valid: Array) -> tuple[Array, Array]:
    """Compute by how much each pixel of an image [rows, cols] differs from the median of five.

    Returns:
        The difference along each axis, [rows, cols]; 0 at invalid pixels, which are filled with the values of
        the nearest ones and thus look like lines.
    """
    along_rows, along_cols = (np.abs(image - _median_of_5(image, axis)) * valid for axis in (0, 1))
    return along_rows, along_cols


def _single_pixels(image: Array, along: tuple[Array, Array], step: float, many: bool) -> Array:
    """Mark single pixels of an image [rows, cols] that differ by `step` while their neighbours do not.

    Args:
        image: the image.
        along: its `_steps_along`.
        step: smallest step of a defect; none is found if it is infinite.
        many: whether defects are frequent.
    """
    marks = np.zeros(image.shape, bool)
    rows, cols = _places(np.minimum(*along) > step / 2)
    if not len(rows):
        return marks
    steps = _steps_around(image, rows, cols)
    own = steps[:, 2, 2]
    beside = np.sort(np.delete(steps[:, 1:4, 1:4].reshape(-1, 9), 4, axis=1), axis=1)
    alone = own > (CROWDED * beside[:, -3] if many else ALONE * beside[:, -1])
    # Hot pixels side by side: of such a point of light, more neighbours would show a part.
    alone |= (own > FAR * step) & (own > ALONE * beside[:, -3])
    marks[rows, cols] = alone & (own > step)
    return marks


def _places(marks: Array) -> tuple[Array, Array]:
    """Return rows and columns of the marks, [rows, cols], as `np.nonzero` does but much faster."""
    rows, cols = np.unravel_index(np.flatnonzero(marks), marks.shape)
    return rows, cols


def _steps_around(image: Array, rows: Array, cols: Array) -> Array:
    """Compute by how much 5 x 5 pixels around some pixels differ from their median, [pixels, 5, 5]."""
    around = np.lib.stride_tricks.sliding_window_view(np.pad(image, 2, mode="reflect"), (5, 5))[rows, cols]
    return np.asarray(np.abs(around - np.median(around, axis=(1, 2), keepdims=True)))


def _lines_beside(image: Array, valid: Array, along: tuple[Array, Array], bad: Array, step: float) -> Array:
    """Mark rows and columns, or long parts of them, that differ from their neighbours by `step`.

    Args:
        image: the image, [rows, cols].
        valid: bool, of the same shape.
        along: its `_steps_along`.
        bad: single defects, which do not count.
        step: smallest mean step of a line.
    """
    if bad.any():
        along = _steps_along(_fill_defects(image, bad), valid)
    return valid & (_rows(along[0], step) | _rows(along[1].T, step).T)


def _rows(steps: Array, step: float) -> Array:
    """Mark rows, or long parts of them, where the steps [rows, cols] are large and those beside are not."""
    # Capped, so that a few hot pixels do not make a line.
    mean = ndimage.uniform_filter1d(steps.clip(max=step / LINE_STEP), LINE, axis=1, mode="reflect")
    marks: Array = mean > step
    rows, cols = _places(marks)
    wide = np.pad(mean, [(2, 2), (0, 0)], mode="reflect")
    beside = np.sort([wide[rows + 2 + by, cols] for by in (-2, -1, 1, 2)], axis=0)
    marks[rows, cols] = mean[rows, cols] > LINE_ALONE * beside[-2]
    return marks


def _has_line(marks: Array) -> bool:
    """Return whether marks [rows, cols] contain a line of at least `LINE` pixels."""
    return bool(max(marks.sum(axis=0).max(), marks.sum(axis=1).max()) >= min(LINE, *marks.shape))


def _median_of_5(image: Array, axis: int) -> Array:
    """Compute a running median of five along an axis, ten times as fast as sorting; reflected borders."""
    wide = np.pad(image, [(2, 2) if each == axis else (0, 0) for each in (0, 1)], mode="reflect")
    lines = np.moveaxis(wide, axis, 0)
    a, b, e, c, d = (np.moveaxis(lines[at : at + image.shape[axis]], 0, axis) for at in range(5))
    low = np.maximum(np.minimum(a, b), np.minimum(c, d))
    high = np.minimum(np.maximum(a, b), np.maximum(c, d))
    return np.maximum(np.minimum(low, high), np.minimum(np.maximum(low, high), e))


def _fill_defects(image: Array, bad: Array) -> Array:
    """Replace marked pixels of an image [rows, cols] by the mean of valid neighbours or the nearest one."""
    if not bad.any():
        return image
    sound = (~bad).astype(image.dtype)
    share = ndimage.uniform_filter(sound, 3, mode="nearest")
    mean = ndimage.uniform_filter(np.where(bad, 0, image), 3, mode="nearest") / np.maximum(share, 0.1)
    nearest = fill_nodata(Pixels(image[None], ~bad))[0]
    return np.where(bad, np.where(share > 0.1, mean, nearest), image)


def _fill_window(pixels: Pixels, marks: Callable[[Array, Array], Array], window: Window) -> Pixels:
    """Fill the defects of pixels and crop them to a window."""
    values = fill_nodata(pixels)
    bad = marks(values, pixels.valid)
    filled = np.stack([_fill_defects(band, each) for band, each in zip(values, bad)])
    here = window.slices
    return Pixels(np.ascontiguousarray(filled[(slice(None), *here)]), pixels.valid[here])
