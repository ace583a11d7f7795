"""Pass pixels between client and server through slots of a scratch file that both map into their memory.

The file's size does not depend on the scene. A server that needs a slot waits until one is free; this slows
down a fast engine where writing is slow.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..scene.grid import Window
from ..scene.scene import Pixels

COUNT = 4
"""Number of slots. With several, the server computes while the client reads or writes."""

BYTES = 16 << 20
"""Bytes per slot. A slot holds a CPU tile of 15 bands; larger tiles are passed in parts."""


class PixelSlots:
    """The mapped slots of one scratch file. The messages say which process owns a slot.

    Args:
        path: the file, created by :func:`create_scratch_file`.
    """

    def __init__(self, path: Path) -> None:
        with path.open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), 0)

    def put(self, slot: int, pixels: Pixels) -> None:
        """Copy pixels into a slot.

        Args:
            slot: number of the slot.
            pixels: the pixels of a window for which :func:`fits_slot` holds.
        """
        values, valid = self._views(slot, len(pixels.values), *pixels.valid.shape)
        values[:], valid[:] = pixels.values, pixels.valid

    def get(self, slot: int, bands: int, window: Window) -> Pixels:
        """Return a copy of the pixels in a slot.

        Views in the traceback of an error would keep the file mapped, and Windows keeps a mapped file.
        """
        values, valid = self._views(slot, bands, window.rows, window.cols)
        return Pixels(values.copy(), valid.copy())

    def close(self) -> None:
        """Unmap the file. It stays mapped while an array still points into it."""
        try:
            self._memory.close()
        except BufferError:
            return

    def _views(
        self, slot: int, bands: int, rows: int, cols: int
    ) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Return the values, [bands, rows, cols], and the validity mask, [rows, cols], behind them."""
        count, begin = bands * rows * cols, slot * BYTES
        values = np.frombuffer(self._memory, np.float32, count, begin)
        valid = np.frombuffer(self._memory, np.bool_, rows * cols, begin + 4 * count)
        return values.reshape(bands, rows, cols), valid.reshape(rows, cols)


def create_scratch_file(folder: Path) -> Path:
    """Create a scratch file that only its owner can read.

    All of its disk space is allocated here: a process that writes to mapped memory without disk space behind
    it is killed.

    Raises:
        OSError: the file can't be created, or the disk is full.
    """
    path = folder / "slots"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        for _ in range(COUNT * BYTES >> 20):
            file.write(bytes(1 << 20))
    return path


def fits_slot(bands: int, window: Window) -> bool:
    """Tell whether the values (4 bytes) and the validity mask (1 byte) of a window fit into a slot."""
    return (4 * bands + 1) * window.rows * window.cols <= BYTES


def split_to_slots(bands: int, window: Window) -> Iterator[Window]:
    """Yield windows that each fit into a slot and together cover the window."""
    if fits_slot(bands, window):
        yield window
        return
    row, col, rows, cols = window.row, window.col, window.rows, window.cols
    if rows >= cols:
        half = rows // 2
        halves = Window(row, col, half, cols), Window(row + half, col, rows - half, cols)
    else:
        half = cols // 2
        halves = Window(row, col, rows, half), Window(row, col + half, rows, cols - half)
    for part in halves:
        yield from split_to_slots(bands, part)
