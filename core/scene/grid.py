"""Pure geometry: rasters' grids, how PAN and MS lie to each other, windows and tiles. No pixels.

Conventions. Rows and columns are 0-based and count from the upper left. A pixel's *centre* has integer
coordinates: pixel (0, 0) reaches from -0.5 to 0.5. The centre of MS pixel (i, j) lies at PAN pixel
(ratio * i + phase.row, ratio * j + phase.col); laying corners together says phase = (ratio - 1) / 2.
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass
from typing import Iterator

from ..errors import InputError


@dataclass(frozen=True)
class Size:
    """Rows and columns of a raster or window, in pixels."""

    rows: int
    cols: int

    def __str__(self) -> str:
        return f"{self.cols} x {self.rows}"


@dataclass(frozen=True)
class Phase:
    """Where the centre of MS pixel (0, 0) lies, in PAN pixels."""

    row: float
    col: float

    def shifted(self, rows: float, cols: float) -> Phase:
        return Phase(self.row + rows, self.col + cols)


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels: rows row .. row + rows - 1, columns col .. col + cols - 1."""

    row: int
    col: int
    rows: int
    cols: int

    @property
    def size(self) -> Size:
        return Size(self.rows, self.cols)

    @property
    def slices(self) -> tuple[slice, slice]:
        """For indexing an array whose last two axes are rows and columns."""
        return slice(self.row, self.row + self.rows), slice(self.col, self.col + self.cols)

    def grown(self, halo: int) -> Window:
        """This window with `halo` more pixels on every side; it may leave the raster."""
        return Window(self.row - halo, self.col - halo, self.rows + 2 * halo, self.cols + 2 * halo)

    def clipped(self, size: Size) -> Window:
        """The part of this window that lies in a raster of that size; may be empty."""
        row, col = min(max(self.row, 0), size.rows), min(max(self.col, 0), size.cols)
        last_row = max(min(self.row + self.rows, size.rows), row)
        last_col = max(min(self.col + self.cols, size.cols), col)
        return Window(row, col, last_row - row, last_col - col)

    def moved(self, rows: int, cols: int) -> Window:
        return Window(self.row + rows, self.col + cols, self.rows, self.cols)


@dataclass(frozen=True)
class Grid:
    """A raster's size and its affine geotransform in GDAL's order.

    Attributes:
        size: rows and columns.
        transform: x = t[0] + col * t[1] + row * t[2], y = t[3] + col * t[4] + row * t[5], for the
            corner of a pixel, in the CRS's units.
    """

    size: Size
    transform: tuple[float, float, float, float, float, float]

    def coordinates(self, row: float, col: float) -> tuple[float, float]:
        """(x, y) of a place given in pixel-centre coordinates."""
        t = self.transform
        col, row = col + 0.5, row + 0.5
        return t[0] + col * t[1] + row * t[2], t[3] + col * t[4] + row * t[5]

    def position(self, x: float, y: float) -> tuple[float, float]:
        """(row, col) in pixel-centre coordinates of a place given by its (x, y)."""
        t = self.transform
        det = t[1] * t[5] - t[2] * t[4]
        dx, dy = x - t[0], y - t[3]
        return (t[1] * dy - t[4] * dx) / det - 0.5, (t[5] * dx - t[2] * dy) / det - 0.5

    def subgrid(self, part: Window) -> Grid:
        """The grid of a window of this raster."""
        x, y = self.coordinates(part.row - 0.5, part.col - 0.5)
        t = self.transform
        return Grid(part.size, (x, t[1], t[2], y, t[4], t[5]))


@dataclass(frozen=True)
class GridAlignment:
    """How the MS lies to the PAN over the part that is fused.

    Attributes:
        ratio: PAN pixels per MS pixel, along rows and columns alike.
        pan: the window of the PAN raster that is fused; the output's grid.
        ms: the window of the MS raster that reaches over all of it.
        phase: where the centre of the MS window's pixel (0, 0) lies, in pixels of the PAN window.
    """

    ratio: int
    pan: Window
    ms: Window
    phase: Phase

    def with_phase(self, phase: Phase) -> GridAlignment:
        return GridAlignment(self.ratio, self.pan, self.ms, phase)

    def crop(self, window: Window) -> GridAlignment:
        """The relation over a part of the PAN window, given in that window's coordinates."""
        row, rows = _covering(window.row, window.rows, self.phase.row, self.ratio, self.ms.rows)
        col, cols = _covering(window.col, window.cols, self.phase.col, self.ratio, self.ms.cols)
        return GridAlignment(
            self.ratio,
            window.moved(self.pan.row, self.pan.col),
            Window(self.ms.row + row, self.ms.col + col, rows, cols),
            self.phase.shifted(self.ratio * row - window.row, self.ratio * col - window.col),
        )


RATIOS = range(2, 17)
RATIO_TOLERANCE = 0.01


def align_grids(
    pan: Grid,
    ms: Grid,
    within: Window | None = None,
    *,
    pan_name: str = "the PAN",
    ms_name: str = "the MS",
) -> GridAlignment:
    """Finds the common part of two grids on the same CRS and axes.

    The fused part is every PAN pixel whose centre lies in the MS (and in `within`, a window of the
    PAN). Origins, extents and sizes may differ and need not divide.

    Args:
        pan, ms: the two rasters' grids.
        within: the window of the PAN to stay in; all of it where None.
        pan_name, ms_name: what messages call the two.

    Raises:
        InputError: the ratio is none of 2 to 16 (to 1 %), the two don't overlap, or `within` holds
            nothing of their common part.
    """
    ratio = _ratio(pan, ms, pan_name, ms_name)
    row, col = pan.position(*ms.coordinates(0, 0))
    phase = Phase(_snap(row), _snap(col))
    rows = _common(phase.row, ratio, ms.size.rows, pan.size.rows)
    cols = _common(phase.col, ratio, ms.size.cols, pan.size.cols)
    part = Window(rows.start, cols.start, len(rows), len(cols))
    if part.rows == 0 or part.cols == 0:
        raise no_overlap_error(pan_name, ms_name)
    if within is not None:
        part = _intersection(part, within)
        if part.rows == 0 or part.cols == 0:
            raise InputError(
                f"the extent doesn't touch the common part of {pan_name} and {ms_name}: "
                "draw it over both layers"
            )
    whole = GridAlignment(ratio, Window(0, 0, *astuple(pan.size)), Window(0, 0, *astuple(ms.size)), phase)
    return whole.crop(part)


def no_overlap_error(pan_name: str, ms_name: str) -> InputError:
    """The error for a PAN and an MS that have no place in common."""
    return InputError(
        f"{pan_name} and {ms_name} don't overlap: choose two layers of the same place, "
        "and check that both have the right CRS and georeference"
    )


def tiles(size: Size, side: int) -> Iterator[Window]:
    """Windows of at most `side` x `side` pixels that cover a raster, row by row, without overlap."""
    for row in range(0, size.rows, side):
        for col in range(0, size.cols, side):
            yield Window(row, col, min(side, size.rows - row), min(side, size.cols - col))


MANY_BANDS = 24
"""Bands from which on what is held at a time gets narrower."""


def narrowed(side: int, bands: int, least: int) -> int:
    """The side of a window that takes no more memory with many bands than one of `side` with `MANY_BANDS`."""
    return side if bands <= MANY_BANDS else min(side, max(least, int(side * math.sqrt(MANY_BANDS / bands))))


def _ratio(pan: Grid, ms: Grid, pan_name: str, ms_name: str) -> int:
    along_cols = math.hypot(ms.transform[1], ms.transform[4]) / math.hypot(*pan.transform[1::3])
    along_rows = math.hypot(ms.transform[2], ms.transform[5]) / math.hypot(*pan.transform[2::3])
    found = round(along_cols)
    off = max(abs(along_cols - found), abs(along_rows - found))
    if found not in RATIOS or off > RATIO_TOLERANCE * found:
        raise InputError(
            f"a pixel of {ms_name} is {along_cols:.3f} x {along_rows:.3f} pixels of {pan_name}, and only "
            f"whole ratios from {RATIOS.start} to {RATIOS.stop - 1} can be fused: choose a PAN and an MS "
            "layer of one product, or resample the MS to a whole ratio"
        )
    return found


def _snap(value: float) -> float:
    """Takes off the rounding of coordinates: they are not known to a thousandth of a PAN pixel."""
    return round(value * 1000) / 1000


def _common(phase: float, ratio: int, ms: int, pan: int) -> range:
    """PAN pixels along one axis whose centres lie in the MS."""
    first = math.ceil(phase - ratio / 2)
    last = math.ceil(phase + ratio * (ms - 1) + ratio / 2) - 1
    return range(max(first, 0), max(min(last + 1, pan), max(first, 0)))


def _covering(start: int, length: int, phase: float, ratio: int, ms: int) -> tuple[int, int]:
    """First MS pixel and number of MS pixels along one axis that reach over PAN pixels."""
    first = math.floor((start - phase) / ratio + 0.5)
    last = math.floor((start + length - 1 - phase) / ratio + 0.5)
    first, last = max(first, 0), min(last, ms - 1)
    return first, last - first + 1


def _intersection(a: Window, b: Window) -> Window:
    row, col = max(a.row, b.row), max(a.col, b.col)
    rows = min(a.row + a.rows, b.row + b.rows) - row
    cols = min(a.col + a.cols, b.col + b.cols) - col
    return Window(row, col, max(rows, 0), max(cols, 0))
