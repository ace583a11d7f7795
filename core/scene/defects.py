"""Defective pixels: hot and dead ones, salt and pepper, noise lines; found by what no optics can record.

A point of light reaches a pixel's neighbours as well: under a PAN's usual optics with some 27 % of the
contrast, under an MS's with some 13 %. A pixel that stands out from its surroundings while its neighbours do
not is a defect of the detector or of the file. NumPy and SciPy only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from .chips import Chips, fill_nodata, reread_chips
from .grid import GridAlignment, Window
from .scene import Pixels, Scene

Array = NDArray[Any]

STEP = 1.0
"""Least step of a defect in the PAN, as a share of the range that nine tenths of the values lie in."""

STEP_MANY = 0.25
"""The same where defects are many: smaller ones are lost in the texture."""

FAR = 10.0
"""The same in a band of the MS, where small bright objects, such as glints, can look like single pixels."""

ALONE = 5.0
"""A defect's step over that of its strongest neighbour, where defects are few. Of the 5 million PAN pixels of
four real scenes, one is so."""

CROWDED = 3.0
"""The same where defects are many, over that of its third strongest neighbour: others may be defects too."""

MANY = 2e-4
"""Share of the pixels from which on defects are many: a hundred times what chance gives."""

LINE = 127
"""Pixels over which the steps of a line are averaged: few roofs or roads keep to one row so long."""

LINE_ALONE = 5.0
"""A noise line's mean step over that of the lines beside it; one of these may be noise too."""

LINE_STEP = 0.125
"""Least mean step of a noise line, as a share of the range that nine tenths of the values lie in."""

HALO = LINE // 2 + 3
"""Pixels to each side on which a defect depends."""


@dataclass(frozen=True)
class Defects:
    """What counts as a defect in a scene that has some.

    Attributes:
        step: least step in the PAN, in its units.
        many: whether defects are many there.
        line: least mean step of a noise line, in its units; infinite where there are none.
        ms: least step in each MS band, in its units; infinite in bands without defects.
        ranges: of each MS band: the range that nine tenths of its values lie in.
    """

    step: float
    many: bool
    line: float
    ms: tuple[float, ...]
    ranges: tuple[float, ...]

    def in_pan(self, values: Array) -> Array:
        """Mark defects of a PAN without gaps, bool, like `values` [1, rows, cols]."""
        single = _singles(values[0], self.step, self.many)
        if np.isfinite(self.line):
            single |= _lines(_mended(values[0], single), self.line)
        return single[None]

    def in_ms(self, values: Array) -> Array:
        """Mark defects of an MS without gaps, bool, like `values` [bands, rows, cols].

        What several bands show is on the ground.
        """
        marks = np.stack([_singles(band, step, False) for band, step in zip(values, self.ms)])
        for band, row, col in np.argwhere(marks):
            near = values[:, max(row - 2, 0) : row + 3, max(col - 2, 0) : col + 3].reshape(len(values), -1)
            steps = np.abs(values[:, row, col] - np.median(near, axis=1))
            marks[band, row, col] = (np.delete(steps, band) <= np.delete(self.ranges, band)).all()
        return marks


@dataclass(frozen=True)
class MendedScene:
    """A scene whose defects are filled from the pixels around them.

    Attributes:
        scene: as it was given.
        defects: what counts as one.
    """

    scene: Scene
    defects: Defects

    @property
    def alignment(self) -> GridAlignment:
        return self.scene.alignment

    @property
    def bands(self) -> int:
        return self.scene.bands

    @property
    def names(self) -> tuple[str, str]:
        return self.scene.names

    def read_pan(self, window: Window) -> Pixels:
        wide = window.grown(HALO).clipped(self.alignment.pan.size)
        return _cut(self.scene.read_pan(wide), self.defects.in_pan, window.moved(-wide.row, -wide.col))

    def read_ms(self, window: Window) -> Pixels:
        wide = window.grown(HALO).clipped(self.alignment.ms.size)
        return _cut(self.scene.read_ms(wide), self.defects.in_ms, window.moved(-wide.row, -wide.col))


def mended(scene: Scene, chips: Chips, warn: Callable[[str], None]) -> tuple[Scene, Chips]:
    """Return a scene and its chips without their defects; the same two where the chips show none.

    Args:
        scene: the PAN/MS pair.
        chips: of this scene.
        warn: called with one sentence for each band with defects: layer, band, number and a value.
    """
    ranges = tuple(_range(chips.ms[:, band], chips.ms_valid[:, 0]) for band in range(scene.bands))
    steps = tuple(FAR * each for each in ranges)
    found = _in_pan(chips, steps, ranges)
    marks = np.stack([found.in_pan(pan) for pan in chips.pan]) & chips.pan_valid
    in_ms = np.zeros(chips.ms.shape, bool)
    if any(np.ptp(chips.ms[:, band]) > least for band, least in enumerate(steps)):
        in_ms = np.stack([found.in_ms(ms) for ms in chips.ms]) & chips.ms_valid
    defective = in_ms.any(axis=(0, 2, 3))
    if not marks.any() and not defective.any():
        return scene, chips
    for name, values, bad in (
        (scene.names[0], chips.pan, marks),
        *(
            (f"{scene.names[1]}, band {at + 1}", chips.ms[:, [at]], in_ms[:, [at]])
            for at in range(scene.bands)
        ),
    ):
        if bad.any():
            warn(_sentence(name, values, bad))
    found = replace(
        found,
        step=found.step if marks.any() else np.inf,
        ms=tuple(least if bad else np.inf for least, bad in zip(found.ms, defective)),
    )
    whole = MendedScene(scene, found)
    return whole, reread_chips(whole, chips.windows)


def _in_pan(chips: Chips, steps: tuple[float, ...], ranges: tuple[float, ...]) -> Defects:
    """What counts as a defect in the PAN of some chips: whether single ones are many, and any lines."""
    width = _range(chips.pan[:, 0], chips.pan_valid[:, 0])
    pans = [pan[0] for pan in chips.pan]
    share = np.mean([_singles(pan, STEP_MANY * width, False).mean() for pan in pans])
    many = bool(share > MANY)
    found = Defects((STEP_MANY if many else STEP) * width, many, np.inf, steps, ranges)
    lines = (_lines(_mended(pan, found.in_pan(pan[None])[0]), LINE_STEP * width) for pan in pans)
    return replace(found, line=LINE_STEP * width) if any(map(_has_line, lines)) else found


def _sentence(name: str, values: Array, bad: Array) -> str:
    """A line for the log on the defects of one band in the chips."""
    odd, usual = values[bad], np.median(values)
    farthest = odd[np.abs(odd - usual).argmax()]
    return (
        f"{name[0].upper()}{name[1:]}: {len(odd)} defective pixels ({100 * bad.mean():.2g} %), such as hot "
        f"ones or noise lines, with values such as {farthest:.6g} where the median is {usual:.6g}. They are "
        "replaced by the mean of the pixels around them; declare them as nodata to leave them empty."
    )


def _range(values: Array, valid: Array) -> float:
    """The range that nine tenths of the valid values lie in; infinite where they are all the same."""
    least, most = np.percentile(values[valid], (5, 95)).astype(np.float64)
    return float(most - least) if most > least else np.inf


def _singles(image: Array, step: float, many: bool) -> Array:
    """Single pixels of an image [rows, cols] that stand out by `step` while their neighbours do not, bool."""
    marks = np.zeros(image.shape, bool)
    if not np.isfinite(step):
        return marks
    out = np.minimum(*(np.abs(image - _median_of_5(image, axis)) for axis in (0, 1)))
    rows, cols = np.nonzero(out > step / 2)
    if not len(rows):
        return marks
    around = np.lib.stride_tricks.sliding_window_view(np.pad(image, 2, mode="reflect"), (5, 5))[rows, cols]
    steps = np.abs(around - np.median(around, axis=(1, 2), keepdims=True))
    own = steps[:, 2, 2]
    beside = np.sort(np.delete(steps[:, 1:4, 1:4].reshape(-1, 9), 4, axis=1), axis=1)
    alone = own > (CROWDED * beside[:, -3] if many else ALONE * beside[:, -1])
    marks[rows, cols] = alone & (own > step)
    return marks


def _lines(image: Array, step: float) -> Array:
    """Rows and columns, or long parts of them, that stand out by `step` from those beside them, bool."""
    return _rows(image, step) | _rows(image.T, step).T


def _rows(image: Array, step: float) -> Array:
    steps = np.abs(image - _median_of_5(image, 0))
    mean = ndimage.uniform_filter1d(steps, LINE, axis=1, mode="reflect")
    beside = np.sort([_moved(mean, by) for by in (-2, -1, 1, 2)], axis=0)[-2]
    return np.asarray((mean > step) & (mean > LINE_ALONE * beside))


def _has_line(marks: Array) -> bool:
    """Whether marks [rows, cols] hold a line of the least length."""
    return bool(max(marks.sum(axis=0).max(), marks.sum(axis=1).max()) >= min(LINE, *marks.shape))


def _median_of_5(image: Array, axis: int) -> Array:
    """Running median of five along an axis, borders reflected; ten times as fast as sorting."""
    a, b, c, d, e = (_moved(image, by, axis) for by in (-2, -1, 1, 2, 0))
    low = np.maximum(np.minimum(a, b), np.minimum(c, d))
    high = np.minimum(np.maximum(a, b), np.maximum(c, d))
    return np.maximum(np.minimum(low, high), np.minimum(np.maximum(low, high), e))


def _moved(image: Array, by: int, axis: int = 0) -> Array:
    """An image moved along an axis by two pixels at most, borders reflected."""
    wide = np.pad(image, [(2, 2) if each == axis else (0, 0) for each in (0, 1)], mode="reflect")
    part = slice(2 + by, 2 + by + image.shape[axis])
    return np.asarray(wide[:, part] if axis else wide[part])


def _mended(image: Array, bad: Array) -> Array:
    """An image [rows, cols] with the mean of the sound neighbours, or the nearest one, at each mark."""
    if not bad.any():
        return image
    sound = (~bad).astype(image.dtype)
    share = ndimage.uniform_filter(sound, 3, mode="nearest")
    mean = ndimage.uniform_filter(np.where(bad, 0, image), 3, mode="nearest") / np.maximum(share, 0.1)
    nearest = fill_nodata(Pixels(image[None], ~bad))[0]
    return np.where(bad, np.where(share > 0.1, mean, nearest), image)


def _cut(pixels: Pixels, marks: Callable[[Array], Array], window: Window) -> Pixels:
    """A window of pixels with their defects filled."""
    values = fill_nodata(pixels)
    bad = marks(values)
    whole = np.stack([_mended(band, each) for band, each in zip(values, bad)])
    here = window.slices
    return Pixels(np.ascontiguousarray(whole[(slice(None), *here)]), pixels.valid[here])
