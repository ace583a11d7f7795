"""Pictures of a report: stretch, composites, error maps and PNG. NumPy and SciPy only.

Pixels are uint8, [rows, cols, channels]. The channels are grey, grey and alpha, RGB, or RGB and alpha.
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
from ..scene.grid import Size, Window
from ..sensors.bands import band_colour, natural_colour

Array = NDArray[Any]

SIDE = 256
"""Side in PAN pixels of the window that a report shows: two of them fit side by side, enlarged twice."""

CLIPPED = 1
"""Percent of the pixels that a stretch makes black, and percent that it makes white, as GIS programs do."""

RAMP = ((247, 244, 236), (244, 205, 136), (233, 141, 80), (196, 71, 60), (128, 22, 58), (58, 8, 44))
"""Colours of an error from 0 to the top of the scale, darker at every step, so that it prints in grey."""


@dataclass(frozen=True)
class Stretch:
    """A linear stretch of each band.

    Attributes:
        low: the values that become black, [bands].
        high: the values that become white, [bands].
    """

    low: Array
    high: Array

    def __call__(self, image: Array) -> Array:
        """Convert an image [bands, rows, cols] of 1 or 3 bands to pixels, with alpha if it holds NaN."""
        low, span = self.low[:, None, None], (self.high - self.low)[:, None, None]
        known = np.isfinite(image).all(axis=0)
        scaled = np.clip((np.where(known, image, low) - low) / np.where(span > 0, span, 1), 0, 1)
        channels = np.rint(255 * scaled).astype(np.uint8)
        if not known.all():
            channels = np.concatenate([channels, np.where(known, 255, 0).astype(np.uint8)[None]])
        return np.ascontiguousarray(channels.transpose(1, 2, 0))


def percentile_stretch(image: Array) -> Stretch:
    """Return the stretch between two percentiles of an image [bands, rows, cols]; NaN is nodata."""
    known = image[:, np.isfinite(image).all(axis=0)]
    if not known.size:
        return Stretch(np.zeros(len(image)), np.ones(len(image)))
    low, high = np.percentile(known, (CLIPPED, 100 - CLIPPED), axis=1)
    return Stretch(low, high)


def most_detailed(chips: Chips) -> tuple[int, Window]:
    """Find the window with most gradient energy in the PAN band: the index of its chip and the window in it.

    The energy is summed over windows of 256 x 256 PAN pixels, or over the chip if it is smaller. Pixels
    without a value count 0. The energy is limited to its 99th percentile, because otherwise one bright roof
    could decide.
    """
    size = Size(*(min(SIDE, length) for length in chips.pan.shape[-2:]))
    energy = np.stack(
        [_gradient_energy(pan, valid) for pan, valid in zip(chips.pan[:, 0], chips.pan_valid[:, 0])]
    )
    energy = np.minimum(energy, np.percentile(energy, 99))
    sums = np.pad(energy.cumsum(axis=1).cumsum(axis=2), ((0, 0), (1, 0), (1, 0)))
    far, near = slice(size.rows, None), slice(None, -size.rows)
    strips = sums[:, far] - sums[:, near]
    total = strips[:, :, size.cols :] - strips[:, :, : -size.cols]
    index, row, col = np.unravel_index(int(total.argmax()), total.shape)
    return int(index), Window(int(row), int(col), size.rows, size.cols)


@dataclass(frozen=True)
class Composite:
    """Bands that are shown together.

    Attributes:
        name: "Natural colour", "False colour", or "Grey" for a single band.
        bands: 0-based bands for red, green and blue, or the single band for grey.
    """

    name: str
    bands: tuple[int, ...]


def composites(names: Sequence[str], count: int) -> tuple[Composite, ...]:
    """List the composites that the MS bands allow, natural colour first.

    Without names, four bands are taken as blue, green, red and NIR, and three as red, green and blue. More
    bands are shown as band 3, 2, 1, because wavelengths usually rise. One or two bands give a grey picture of
    the first.

    Args:
        names: of the bands; empty if they are not known.
        count: number of bands.
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


def thumbnail(image: Array, longest: int) -> Array:
    """Average blocks of pixels so that no side of an image [bands, rows, cols] exceeds `longest` pixels."""
    step = -(-max(image.shape[1:]) // longest)
    rows, cols = image.shape[1] // step, image.shape[2] // step
    blocks = image[:, : rows * step, : cols * step].reshape(len(image), rows, step, cols, step)
    return np.asarray(blocks.mean(axis=(2, 4)))


def error_map(error: Array, top: float) -> Array:
    """Convert an error [rows, cols] to pixels, from 0 to `top` along the ramp; NaN is transparent."""
    known = np.isfinite(error)
    position = np.clip(np.where(known, error, 0) / top, 0, 1)
    stops = np.linspace(0, 1, len(RAMP))
    channels = [np.interp(position, stops, channel) for channel in np.transpose(RAMP)]
    return np.asarray(np.rint(np.dstack([*channels, np.where(known, 255, 0)])).astype(np.uint8))


def png(pixels: Array) -> bytes:
    """Encode pixels as a PNG file.

    A report needs neither GDAL, which only `core.raster` imports, nor Pillow, which QGIS's Python may lack.
    The format (W3C, "Portable Network Graphics", third edition, 2025) is a header and a zlib stream of rows.
    The standard library has zlib and CRC-32. The tests decode the files with GDAL.
    """
    rows, cols, channels = pixels.shape
    colour_type = {1: 0, 2: 4, 3: 2, 4: 6}[channels]
    # Filter 2 stores the difference to the row above: an MS image drawn as blocks becomes mostly zeros.
    above = np.concatenate([np.zeros_like(pixels[:1]), pixels[:-1]])
    filtered = np.full((rows, 1 + cols * channels), 2, np.uint8)
    filtered[:, 1:] = (pixels - above).reshape(rows, -1)
    header = struct.pack(">IIBBBBB", cols, rows, 8, colour_type, 0, 0, 0)
    body = zlib.compress(filtered.tobytes(), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def data_uri(pixels: Array) -> str:
    """Encode pixels as a PNG in a data URI, to embed in a page."""
    return "data:image/png;base64," + base64.b64encode(png(pixels)).decode("ascii")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _gradient_energy(pan: Array, valid: Array) -> Array:
    """Compute the squared Sobel gradient [rows, cols]; 0 where it depends on an invalid pixel."""
    pan = pan.astype(np.float64)
    energy = ndimage.sobel(pan, 0) ** 2 + ndimage.sobel(pan, 1) ** 2
    return np.asarray(np.where(ndimage.binary_erosion(valid, np.ones((3, 3)), border_value=1), energy, 0.0))
