"""Keep the checkpoint and the fused tiles of a run, so that a run whose process was killed can be resumed.

They stay in a hidden folder next to the output until the run is done. The folder must belong to this user,
and only content with matching checksums is used.
"""

from __future__ import annotations

import json
import os
import shutil
import zlib
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import astuple
from pathlib import Path
from typing import Any, BinaryIO, Collection, Iterator, NamedTuple, TextIO

import numpy as np

from .. import private_folder
from ..atomic import lock
from ..errors import InputError
from ..exchange.weights_file import checkpoint_error
from ..feedback import Feedback
from ..file_checks import check_name
from ..scene.grid import Window
from ..scene.scene import Pixels, Scene, Sink
from ..schema import parse, read

_NAME = ".{}.trapan-resume"
_LOCK, _SIGNATURE, _NETWORK, _PIXELS, _TILES = "lock", "request.json", "network", "tiles.raw", "tiles.jsonl"
_FILES = (_LOCK, _SIGNATURE, _NETWORK, _PIXELS, _TILES)
_WRITTEN_LAST = "result.json"
_CHECKPOINT_FILES = ("weights.safetensors", _WRITTEN_LAST, f"{_WRITTEN_LAST}.part")
"""Files that `method.weights.save_checkpoint` writes; another file in the folder makes it untrusted."""


class _Tile(NamedTuple):
    """A fused tile in the pixel file.

    Attributes:
        window: its window on the PAN grid.
        bands: number of bands.
        offset: its first byte in the file.
        checksum: CRC-32 of its entry (with checksum 0) and its content.
    """

    window: Window
    bands: int
    offset: int
    checksum: int = 0

    @property
    def length(self) -> int:
        """Bytes of its float32 values."""
        return 4 * self.bands * self.window.rows * self.window.cols

    def with_checksum(self, content: bytes) -> _Tile:
        """Return the tile with the checksum of its entry and its content."""
        return self._replace(checksum=zlib.crc32(content, zlib.crc32(_tile_line(self._replace(checksum=0)))))


class ResumeStore:
    """The tiles that a run has fused so far, and the folder of its checkpoint.

    Attributes:
        checkpoint_folder: folder in which the engine keeps its checkpoint.
        finished_tiles: windows of the tiles that an interrupted run with the same signature left.
    """

    def __init__(self, folder: Path, output: str, scene: Scene, feedback: Feedback) -> None:
        self._folder, self._output = folder, output
        self.checkpoint_folder = str(folder / _NETWORK)
        self._tiles, damaged = _read_tiles(folder, scene)
        if damaged:
            feedback.warning(f"{damaged} tile(s) in '{folder}' are damaged and are fused again.")
        self.finished_tiles = tuple(tile.window for tile in self._tiles)
        length = max((tile.offset + tile.length for tile in self._tiles), default=0)
        self._pixels = _open_at(folder / _PIXELS, length)
        lines = b"".join(map(_tile_line, self._tiles))
        (folder / _TILES).write_bytes(lines)
        self._tile_list = _open_at(folder / _TILES, len(lines))

    def replay_to(self, sink: Sink) -> Sink:
        """Write the finished tiles to `sink`; return a sink that saves further tiles and passes them on."""
        for tile in self._tiles:
            sink.write(tile.window, self._read(tile))
        return _SavingSink(self, sink)

    def save_tile(self, window: Window, fused: Pixels) -> None:
        """Write a tile to the disk, first its pixels, then its entry in the list.

        Args:
            window: its window on the PAN grid.
            fused: its pixels, of shape (bands, rows, cols).

        Raises:
            OutputError: it can't be written, for example because the disk is full.
        """
        values = np.where(fused.valid, fused.values, np.float32(np.nan)).astype(np.float32)
        content = values.tobytes()
        tile = _Tile(window, len(values), self._pixels.tell()).with_checksum(content)
        try:
            for file, data in ((self._pixels, content), (self._tile_list, _tile_line(tile))):
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise checkpoint_error(self._output, error) from error

    def close(self) -> None:
        """Close the files."""
        self._pixels.close()
        self._tile_list.close()

    def _read(self, tile: _Tile) -> Pixels:
        with (self._folder / _PIXELS).open("rb") as file:
            values = np.frombuffer(_read_content(file, tile), np.float32)
        values = values.reshape(tile.bands, tile.window.rows, tile.window.cols).copy()
        return Pixels(values, np.isfinite(values).all(axis=0))


class _SavingSink:
    """A sink that saves each tile and passes it on; see `scene.Sink`."""

    def __init__(self, store: ResumeStore, sink: Sink) -> None:
        self._store, self._sink = store, sink

    def write(self, window: Window, fused: Pixels) -> None:
        self._store.save_tile(window, fused)
        self._sink.write(window, fused)


@contextmanager
def open_resume_store(
    output: str, signature: dict[str, Any], enabled: bool, scene: Scene, feedback: Feedback
) -> Iterator[ResumeStore | None]:
    """Open the store of an interrupted run with the same signature, or create one.

    The store is removed when the block ends normally, and so is one that another run of the output has left.
    After an error or a cancellation it stays if it holds a checkpoint.

    Args:
        output: the output file of the run.
        signature: the job signature.
        enabled: yield None if false.
        scene: the scene that the tiles belong to.
        feedback: gets a warning about damaged tiles, which are fused again.

    Raises:
        InputError: the folder belongs to a run with another signature or to another user, or another process
            uses it.
        OutputError: the folder can't be created.
    """
    target = Path(output).absolute()
    folder = target.with_name(_NAME.format(target.name))
    if not enabled:
        yield None
        _remove_leftover(folder, output)
        return
    check_name("the output", output, _NAME.format(""))
    try:
        _ensure_private(folder, _FILES)
        lock_file = (folder / _LOCK).open("w", encoding="utf-8")
    except OSError as error:
        raise checkpoint_error(output, error) from error
    with ExitStack() as after_unlocking, lock_file:
        _acquire_lock(lock_file, output)
        try:
            _ensure_private(folder / _NETWORK, _CHECKPOINT_FILES)
            _check_signature(folder, signature, output)
            store = ResumeStore(folder, output, scene, feedback)
        except OSError as error:
            raise checkpoint_error(output, error) from error
        is_done = False
        try:
            with closing(store):
                yield store
            is_done = True
        finally:  # Ctrl+C too must leave no folder without a checkpoint
            if is_done or not _has_checkpoint(folder):
                _remove(folder, after_unlocking)


def _ensure_private(folder: Path, names: Collection[str]) -> None:
    """Create a folder if it is missing; refuse one that another user may have planted."""
    if not private_folder.ensure(folder, names):
        raise InputError(
            f"the folder '{folder}' has files or permissions that TRA-PAN did not set, so it is not used: "
            "remove it, choose another output, or omit --resume"
        )


def _remove_leftover(folder: Path, output: str) -> None:
    """Remove the store of an interrupted run, unless it belongs to someone else or to a running process."""
    network = folder / _NETWORK
    with suppress(OSError, InputError), ExitStack() as after_unlocking:
        if not private_folder.is_own(folder, _FILES):
            return
        with (folder / _LOCK).open("w", encoding="utf-8") as lock_file:
            _acquire_lock(lock_file, output)
            if not network.exists() or private_folder.is_own(network, _CHECKPOINT_FILES):
                _remove(folder, after_unlocking)


def _remove(folder: Path, after_unlocking: ExitStack) -> None:
    """Remove the folder while its lock is held, so that another process can't use what is being removed.

    Windows can't delete an open file: there, the lock and the folder go after unlocking, unless another
    process has opened the lock by then. That process finds no checkpoint and starts from the beginning.
    """
    # first what makes a checkpoint complete: without it, no later run uses the rest
    for path in (folder / _NETWORK / _WRITTEN_LAST, folder / _TILES, folder / _PIXELS, folder / _SIGNATURE):
        with suppress(OSError):
            path.unlink(missing_ok=True)
    shutil.rmtree(folder / _NETWORK, ignore_errors=True)
    if not _remove_lock(folder):
        after_unlocking.callback(_remove_lock, folder)


def _remove_lock(folder: Path) -> bool:
    """Remove the lock file and the empty folder; return whether the lock file is gone."""
    try:
        (folder / _LOCK).unlink(missing_ok=True)
    except OSError:
        return False
    with suppress(OSError):  # not empty: another process is about to use it
        folder.rmdir()
    return True


def _acquire_lock(lock_file: TextIO, output: str) -> None:
    try:
        lock(lock_file)
        # If its last owner has removed the file, a third process can lock a new one.
        if os.fstat(lock_file.fileno()).st_nlink == 0:
            raise FileNotFoundError(lock_file.name)
    except OSError as error:
        raise InputError(
            f"another process is writing '{output}': wait until it ends, or choose another output"
        ) from error


def _check_signature(folder: Path, signature: dict[str, Any], output: str) -> None:
    """Check that a checkpoint in the folder has this signature; write the signature if there is none."""
    path, text = folder / _SIGNATURE, json.dumps(signature, sort_keys=True).encode()
    if not _has_checkpoint(folder):
        # left by a run that was killed while it wrote its checkpoint or removed its store
        for leftover in (folder / _TILES, folder / _PIXELS, *(folder / _NETWORK).iterdir()):
            leftover.unlink(missing_ok=True)
        path.write_bytes(text)
    elif path.read_bytes() != text:
        raise InputError(
            f"the checkpoint of '{output}' belongs to a run with other inputs or settings: use the same "
            f"ones, or remove the folder '{folder}'"
        )


def _has_checkpoint(folder: Path) -> bool:
    """Whether there is a complete checkpoint; without one, no tile was fused."""
    return (folder / _NETWORK / _WRITTEN_LAST).is_file()


def _read_tiles(folder: Path, scene: Scene) -> tuple[list[_Tile], int]:
    """Read the list of tiles; return the intact ones and the number of damaged ones.

    The list of a process that was killed may end within a line; the rest of it is ignored.
    """
    if not (folder / _TILES).is_file() or not (folder / _PIXELS).is_file():
        return [], 0
    count, tiles = 0, []
    with (folder / _PIXELS).open("rb") as pixels:
        file_length = pixels.seek(0, os.SEEK_END)
        for line in (folder / _TILES).read_bytes().splitlines():
            try:
                tile = _parse_tile(line, scene)
            except ValueError:
                break
            count += 1
            is_complete = tile.offset + tile.length <= file_length
            if is_complete and tile == tile.with_checksum(_read_content(pixels, tile)):
                tiles.append(tile)
    return tiles, count - len(tiles)


def _parse_tile(line: bytes, scene: Scene) -> _Tile:
    """Parse a line of the list; raise a `ValueError` if it is not a tile of the scene."""
    row, col, rows, cols, bands, offset, checksum = read(
        tuple[int, int, int, int, int, int, int], parse(line)
    )
    window, size = Window(row, col, rows, cols), scene.alignment.pan.size
    is_inside = min(row, col) >= 0 and min(rows, cols) >= 1 and window.clipped(size) == window
    if not is_inside or offset < 0 or bands != scene.bands:
        raise ValueError("lies outside the scene")
    return _Tile(window, bands, offset, checksum)


def _read_content(pixels: BinaryIO, tile: _Tile) -> bytes:
    pixels.seek(tile.offset)
    return pixels.read(tile.length)


def _tile_line(tile: _Tile) -> bytes:
    return f"{json.dumps([*astuple(tile.window), *tile[1:]])}\n".encode()


def _open_at(path: Path, length: int) -> BinaryIO:
    """Truncate a file to `length` bytes and open it for writing at its end."""
    path.touch()
    file = path.open("r+b")
    file.truncate(length)
    file.seek(length)
    return file
