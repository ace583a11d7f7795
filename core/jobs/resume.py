"""What a run keeps so that it can be gone on with after its process was killed: the network, and each tile.

Both lie in a hidden folder beside the output until the run has come to its end. Only this user's own folder
is used, and of that only what its checksums cover.
"""

from __future__ import annotations

import json
import os
import shutil
import zlib
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from typing import Any, BinaryIO, Iterator, NamedTuple, Optional

import numpy as np

from .. import private_folder
from ..atomic import lock
from ..errors import InputError, OutputError
from ..feedback import Feedback
from ..file_checks import check_name
from ..scene.grid import Window
from ..scene.scene import Pixels, Scene, Sink
from ..schema import parse, read

_NAME = ".{}.trapan-resume"
_LOCK, _REQUEST, _NETWORK, _PIXELS, _WINDOWS = "lock", "request.json", "network", "tiles.raw", "tiles.jsonl"
_IN_NETWORK = ("weights.safetensors", "result.json", "result.json.part")
"""What `checkpoint` writes."""


class _Tile(NamedTuple):
    window: Window
    bands: int
    at: int
    checksum: int = 0

    @property
    def length(self) -> int:
        return 4 * self.bands * self.window.rows * self.window.cols

    def checked(self, content: bytes) -> _Tile:
        """The tile with the checksum of its place and its values."""
        return self._replace(checksum=zlib.crc32(content, zlib.crc32(_line(self._replace(checksum=0)))))


class ResumeStore:
    """The tiles that a run has fused so far, and where its engine keeps the network.

    Attributes:
        checkpoint_folder: the folder for the network.
        finished_tiles: of the tiles that an earlier run of the same request has left.
    """

    def __init__(self, folder: Path, output: str, scene: Scene, feedback: Feedback) -> None:
        self._folder, self._output = folder, output
        self.checkpoint_folder = str(folder / _NETWORK)
        self._tiles, damaged = _known(folder, scene)
        if damaged:
            feedback.warning(f"{damaged} of the tiles kept in '{folder}' are damaged: they are fused again.")
        self.finished_tiles = tuple(tile.window for tile in self._tiles)
        length = max((tile.at + tile.length for tile in self._tiles), default=0)
        self._pixels = _at_end(folder / _PIXELS, length)
        lines = b"".join(map(_line, self._tiles))
        (folder / _WINDOWS).write_bytes(lines)
        self._lines = _at_end(folder / _WINDOWS, len(lines))

    def replay_to(self, sink: Sink) -> Sink:
        """Hands over the tiles that are there; gives a sink that keeps those to come and hands them on."""
        for tile in self._tiles:
            sink.write(tile.window, self._read(tile))
        return _Keeping(self, sink)

    def save_tile(self, window: Window, fused: Pixels) -> None:
        """Keeps a tile: on the disk, before it is listed.

        Raises:
            OutputError: there is no room for it.
        """
        values = np.where(fused.valid, fused.values, np.float32(np.nan)).astype(np.float32)
        content = values.tobytes()
        tile = _Tile(window, len(values), self._pixels.tell()).checked(content)
        try:
            for file, written in ((self._pixels, content), (self._lines, _line(tile))):
                file.write(written)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _no_room(self._output, error) from error

    def close(self) -> None:
        """Lets go of the files."""
        self._pixels.close()
        self._lines.close()

    def _read(self, tile: _Tile) -> Pixels:
        with (self._folder / _PIXELS).open("rb") as file:
            values = np.frombuffer(_content(file, tile), np.float32)
        values = values.reshape(tile.bands, tile.window.rows, tile.window.cols).copy()
        return Pixels(values, np.isfinite(values).all(axis=0))


class _Keeping:
    """See `scene.Sink`."""

    def __init__(self, kept: ResumeStore, sink: Sink) -> None:
        self._kept, self._sink = kept, sink

    def write(self, window: Window, fused: Pixels) -> None:
        self._kept.save_tile(window, fused)
        self._sink.write(window, fused)


@contextmanager
def open_resume_store(
    output: str, signature: dict[str, Any], wanted: bool, scene: Scene, feedback: Feedback
) -> Iterator[Optional[ResumeStore]]:
    """What an earlier run of the same request has left, or the beginning of it; None where it is not wanted.

    Leaving it as planned removes it; an error, cancelling too, leaves what has been trained for another try.

    Args:
        output: the file that is to be.
        signature: what decides its pixels, as plain JSON values.
        wanted: whether anything is to be kept.
        scene: whose tiles these are.
        feedback: hears of damaged tiles, which are fused again.

    Raises:
        InputError: what was left is another request's or another user's, or another process works on it.
        OutputError: the folder can't be made.
    """
    if not wanted:
        yield None
        return
    check_name("the output", output, _NAME.format(""))
    target = Path(output).absolute()
    folder = target.with_name(_NAME.format(target.name))
    try:
        own = private_folder.ensure(folder, (_LOCK, _REQUEST, _NETWORK, _PIXELS, _WINDOWS))
        if not (own and private_folder.ensure(folder / _NETWORK, _IN_NETWORK)):
            raise InputError(
                f"the folder '{folder}' was not made by this user's TRA-PAN alone, so that nothing in it is "
                "used: remove it, choose another output, or leave --resume out"
            )
        held = (folder / _LOCK).open("w", encoding="utf-8")
    except OSError as error:
        raise _no_room(output, error) from error
    with held:
        _lock(held, output)
        try:
            _check(folder, signature, output)
            run = ResumeStore(folder, output, scene, feedback)
        except OSError as error:
            raise _no_room(output, error) from error
        try:
            yield run
        except BaseException:
            run.close()
            if not _begun(folder):
                shutil.rmtree(folder, ignore_errors=True)
            raise
        run.close()
    shutil.rmtree(folder, ignore_errors=True)


def _lock(held: Any, output: str) -> None:
    try:
        lock(held)
    except OSError as error:
        raise InputError(
            f"another process is making '{output}': wait for it, or choose another output"
        ) from error


def _check(folder: Path, signature: dict[str, Any], output: str) -> None:
    """Sees that what is there is the same request's; writes it down where there is nothing yet."""
    path, text = folder / _REQUEST, json.dumps(signature, sort_keys=True).encode()
    if not _begun(folder):
        for older in (_WINDOWS, _PIXELS):  # of a run that was killed while it removed them
            (folder / older).unlink(missing_ok=True)
        path.write_bytes(text)
    elif path.read_bytes() != text:
        raise InputError(
            f"what is kept of '{output}' was begun with other inputs or settings: give the same again, or "
            f"remove the folder '{folder}'"
        )


def _begun(folder: Path) -> bool:
    """Whether there is a network, without which no tile was fused."""
    return any((folder / _NETWORK).iterdir())


def _known(folder: Path, scene: Scene) -> tuple[list[_Tile], int]:
    """The tiles that are listed and whole, and how many are damaged.

    A list that breaks off is one of a process that was killed.
    """
    if not (folder / _WINDOWS).is_file() or not (folder / _PIXELS).is_file():
        return [], 0
    listed, tiles = 0, []
    with (folder / _PIXELS).open("rb") as pixels:
        there = pixels.seek(0, os.SEEK_END)
        for line in (folder / _WINDOWS).read_bytes().splitlines():
            try:
                tile = _tile(line, scene)
            except ValueError:
                break
            listed += 1
            if tile.at + tile.length <= there and tile == tile.checked(_content(pixels, tile)):
                tiles.append(tile)
    return tiles, listed - len(tiles)


def _tile(line: bytes, scene: Scene) -> _Tile:
    """The tile that a line names; `ValueError` where it is none of the scene's."""
    row, col, rows, cols, bands, at, checksum = read(tuple[int, int, int, int, int, int, int], parse(line))
    window, size = Window(row, col, rows, cols), scene.alignment.pan.size
    if min(row, col, at) < 0 or min(rows, cols) < 1 or bands != scene.bands or window.clipped(size) != window:
        raise ValueError("lies outside the scene")
    return _Tile(window, bands, at, checksum)


def _content(pixels: BinaryIO, tile: _Tile) -> bytes:
    pixels.seek(tile.at)
    return pixels.read(tile.length)


def _line(tile: _Tile) -> bytes:
    return f"{json.dumps([*astuple(tile.window), *tile[1:]])}\n".encode()


def _at_end(path: Path, length: int) -> BinaryIO:
    """A file, open to write behind its first bytes; what follows them is cut off."""
    path.touch()
    file = path.open("r+b")
    file.truncate(length)
    file.seek(length)
    return file


def _no_room(output: str, error: OSError) -> OutputError:
    return OutputError(
        f"what is done of '{output}' can't be kept ({error.strerror or error}): make room beside it, or "
        "leave --resume out"
    )
