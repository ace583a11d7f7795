"""Pixels between two processes: a scratch file of a few slots of one size, which both map into their memory.

Its size does not depend on the scene's. Whoever wants a slot waits until one is free, which holds a fast
engine back where writing is slow.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ..scene.grid import Window
from ..scene.scene import Pixels

COUNT = 4
BYTES = 16 << 20
"""Of a slot: holds a tile of the CPU at 15 bands, and one of CUDA's at 3."""


class PixelSlots:
    """The slots of one scratch file, mapped. Both processes know which slot is whose by what they say.

    Args:
        path: the file, made by :func:`create_scratch_file`.
    """

    def __init__(self, path: Path) -> None:
        with path.open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), 0)

    def put(self, slot: int, pixels: Pixels) -> None:
        """Writes pixels of a window that `fits_slot` into a slot."""
        values, valid = self._views(slot, len(pixels.values), *pixels.valid.shape)
        values[:], valid[:] = pixels.values, pixels.valid

    def get(self, slot: int, bands: int, window: Window) -> Pixels:
        """The pixels in a slot as they lie there: they change with the slot."""
        return Pixels(*self._views(slot, bands, window.rows, window.cols))

    def close(self) -> None:
        """Unmaps the file where no pixels of it are held any more; else they keep it mapped."""
        try:
            self._memory.close()
        except BufferError:
            return

    def _views(self, slot: int, bands: int, rows: int, cols: int) -> tuple[np.ndarray, np.ndarray]:
        count, begin = bands * rows * cols, slot * BYTES
        values: np.ndarray = np.frombuffer(self._memory, np.float32, count, begin)
        valid: np.ndarray = np.frombuffer(self._memory, np.bool_, rows * cols, begin + 4 * count)
        return values.reshape(bands, rows, cols), valid.reshape(rows, cols)


def create_scratch_file(folder: Path) -> Path:
    """A new scratch file that only its owner can read.

    Its room on the disk is taken at once: a process that writes to mapped memory without any is killed.

    Raises:
        OSError: it can't be made.
    """
    path = folder / "slots"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        for _ in range(COUNT * BYTES >> 20):
            file.write(bytes(1 << 20))
    return path


def fits_slot(bands: int, window: Window) -> bool:
    """Whether a window's pixels fit into a slot."""
    return (4 * bands + 1) * window.rows * window.cols <= BYTES


def split_to_slots(bands: int, window: Window) -> Iterator[Window]:
    """Windows that fit and together make up the window."""
    if fits_slot(bands, window):
        yield window
    elif window.rows >= window.cols:
        half = window.rows // 2
        yield from split_to_slots(bands, Window(window.row, window.col, half, window.cols))
        yield from split_to_slots(
            bands, Window(window.row + half, window.col, window.rows - half, window.cols)
        )
    else:
        half = window.cols // 2
        yield from split_to_slots(bands, Window(window.row, window.col, window.rows, half))
        yield from split_to_slots(
            bands, Window(window.row, window.col + half, window.rows, window.cols - half)
        )
