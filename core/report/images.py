"""The pictures of a report: stretch, composites, error maps, PNG. NumPy only.

Pixels are uint8, [rows, cols, channels]: grey, grey and alpha, RGB, or RGB and alpha.
"""

from __future__ import annotations

import base64
import struct
import zlib
from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..scene.chips import Chips
from ..scene.grid import Phase, Size, Window
from ..sensors.bands import band_colour, natural_colour

Array = NDArray[Any]

SIDE = 256
"""Side of the part that a report shows at full size, in PAN pixels."""

CLIPPED = 1
"""Percent of the pixels that a stretch turns black, and as many white."""

RAMP = ((247, 244, 236), (244, 205, 136), (233, 141, 80), (196, 71, 60), (128, 22, 58), (58, 8, 44))
"""Colours of an error from none to the scale's top, ever darker, so that it prints in grey too."""


@dataclass(frozen=True)
class Stretch:
    """A linear stretch of each band: `low` becomes black and `high` white, both [bands]."""

    low: Array
    high: Array

    def __call__(self, image: Array) -> Array:
        """Pixels of an image [bands, rows, cols] of 1 or 3 bands; with alpha where it has NaN."""
        low, span = self.low[:, None, None], (self.high - self.low)[:, None, None]
        known = np.isfinite(image).all(axis=0)
        scaled = np.clip((np.where(known, image, low) - low) / np.where(span > 0, span, 1), 0, 1)
        channels = np.rint(255 * scaled).astype(np.uint8)
        if not known.all():
            channels = np.concatenate([channels, np.where(known, 255, 0).astype(np.uint8)[None]])
        return np.ascontiguousarray(channels.transpose(1, 2, 0))


def percentile_stretch(image: Array) -> Stretch:
    """The stretch from the percentiles of an image [bands, rows, cols]; NaN is nodata."""
    known = image[:, np.isfinite(image).all(axis=0)]
    if not known.size:
        return Stretch(np.zeros(len(image)), np.ones(len(image)))
    low, high = np.percentile(known, (CLIPPED, 100 - CLIPPED), axis=1)
    return Stretch(low, high)


def most_detailed(chips: Chips) -> tuple[int, Window]:
    """Where the PAN has most gradient energy: the chip's index and the window of its PAN.

    The energy is summed over windows of 256 x 256 PAN pixels, or the whole chip where that is smaller. Pixels
    without value have none, and a gradient counts no more than the strongest percent, or one glaring roof
    would decide.
    """
    side = Size(*(min(SIDE, length) for length in chips.pan.shape[-2:]))
    energy = np.stack(
        [_gradient_energy(pan, valid) for pan, valid in zip(chips.pan[:, 0], chips.pan_valid[:, 0])]
    )
    energy = np.minimum(energy, np.percentile(energy, 99))
    sums = np.pad(energy.cumsum(axis=1).cumsum(axis=2), ((0, 0), (1, 0), (1, 0)))
    far, near = slice(side.rows, None), slice(None, -side.rows)
    strips = sums[:, far] - sums[:, near]
    total = strips[:, :, side.cols :] - strips[:, :, : -side.cols]
    index, row, col = np.unravel_index(int(total.argmax()), total.shape)
    return int(index), Window(int(row), int(col), side.rows, side.cols)


@dataclass(frozen=True)
class Composite:
    """Which bands to show together.

    Attributes:
        name: "Natural colour", "False colour", or "Grey" for a single band.
        bands: 0-based, for red, green and blue, or the one band.
    """

    name: str
    bands: tuple[int, ...]


def composites(names: Sequence[str], count: int) -> tuple[Composite, ...]:
    """The composites that MS bands allow, natural colour first.

    Four bands without names are taken for the usual blue, green, red, NIR and three for red, green, blue; of
    more, the first three are shown last to first, as wavelengths usually rise. Fewer than three make a grey
    picture of the first.

    Args:
        names: of the bands; none where they are not known.
        count: of the bands.
    """
    if count < 3:
        return (Composite("Grey", (0,)),)
    found = {band_colour(name): index for index, name in reversed(list(enumerate(names)))}
    natural, infrared = natural_colour(names), found.get("NIR", found.get("NIR2"))
    if natural is None:
        natural = (0, 1, 2) if count == 3 else (2, 1, 0)
        infrared = 3 if count == 4 else infrared
    shown = [Composite("Natural colour", natural)]
    if infrared is not None:
        shown.append(Composite("False colour", (infrared, *natural[:2])))
    return tuple(shown)


def upsample_nearest(ms: Array, shape: Size, ratio: int, phase: Phase) -> Array:
    """The MS [bands, rows, cols] on the PAN grid: each PAN pixel takes the nearest MS pixel's values."""
    row = np.rint((np.arange(shape.rows) - phase.row) / ratio).astype(int).clip(0, ms.shape[1] - 1)
    col = np.rint((np.arange(shape.cols) - phase.col) / ratio).astype(int).clip(0, ms.shape[2] - 1)
    return np.asarray(ms[:, row[:, None], col])


def thumbnail(image: Array, longest: int) -> Array:
    """Every block of pixels as its mean, so that no side of [bands, rows, cols] is longer than `longest`."""
    step = -(-max(image.shape[1:]) // longest)
    rows, cols = image.shape[1] // step, image.shape[2] // step
    blocks = image[:, : rows * step, : cols * step].reshape(len(image), rows, step, cols, step)
    return np.asarray(blocks.mean(axis=(2, 4)))


def error_map(error: Array, top: float) -> Array:
    """Pixels of an error [rows, cols], from 0 to `top` along the ramp; transparent where it is NaN."""
    known = np.isfinite(error)
    place = np.clip(np.where(known, error, 0) / top, 0, 1)
    stops = np.linspace(0, 1, len(RAMP))
    channels = [np.interp(place, stops, channel) for channel in np.transpose(RAMP)]
    return np.asarray(np.rint(np.dstack([*channels, np.where(known, 255, 0)])).astype(np.uint8))


def png(pixels: Array) -> bytes:
    """A PNG file of pixels.

    Written here because the engine may depend on NumPy, SciPy and PyTorch alone, none of which writes
    pictures, and Python's library holds all the parts: the format (W3C, "Portable Network Graphics", third
    edition, 2025) is a header and a zlib stream of rows.
    """
    rows, cols, channels = pixels.shape
    colour_type = {1: 0, 2: 4, 3: 2, 4: 6}[channels]
    # Filter 2 stores differences to the row above: an MS of blocks becomes zeros but for their edges.
    above = np.concatenate([np.zeros_like(pixels[:1]), pixels[:-1]])
    lines = np.full((rows, 1 + cols * channels), 2, np.uint8)
    lines[:, 1:] = (pixels - above).reshape(rows, -1)
    header = struct.pack(">IIBBBBB", cols, rows, 8, colour_type, 0, 0, 0)
    body = zlib.compress(lines.tobytes(), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def data_uri(pixels: Array) -> str:
    """Pixels as a PNG inside a page."""
    return "data:image/png;base64," + base64.b64encode(png(pixels)).decode("ascii")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _gradient_energy(pan: Array, valid: Array) -> Array:
    pan = pan.astype(np.float64)
    energy = ndimage.sobel(pan, 0) ** 2 + ndimage.sobel(pan, 1) ** 2
    return np.asarray(np.where(ndimage.binary_erosion(valid, np.ones((3, 3)), border_value=1), energy, 0.0))
