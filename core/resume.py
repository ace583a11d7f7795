"""What a run keeps so that it can be gone on with after its process was killed: the network, and each tile.

Both lie in a hidden folder beside the output until the run has come to its end.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Iterator, NamedTuple, Optional

import numpy as np

from .errors import InputError, OutputError
from .file_names import check_name
from .grid import Window
from .scene import Pixels, Sink
from .staging import lock

_NAME = ".{}.trapan-resume"
_LOCK, _REQUEST, _NETWORK, _PIXELS, _WINDOWS = "lock", "request.json", "network", "tiles.raw", "tiles.jsonl"


class _Tile(NamedTuple):
    window: Window
    bands: int
    at: int

    @property
    def bytes(self) -> int:
        return 4 * self.bands * self.window.rows * self.window.cols


class Kept:
    """The tiles that a run has fused so far, and where its engine keeps the network.

    Attributes:
        network: the folder for the network.
        windows: of the tiles that an earlier run of the same request has left.
    """

    def __init__(self, folder: Path, output: str) -> None:
        self._folder, self._output = folder, output
        self.network = str(folder / _NETWORK)
        self._tiles = _known(folder)
        self.windows = tuple(tile.window for tile in self._tiles)
        length = max((tile.at + tile.bytes for tile in self._tiles), default=0)
        self._pixels = _at_end(folder / _PIXELS, length)
        lines = "".join(map(_line, self._tiles)).encode()
        (folder / _WINDOWS).write_bytes(lines)
        self._lines = _at_end(folder / _WINDOWS, len(lines))

    def before(self, sink: Sink) -> Sink:
        """Hands over the tiles that are there; gives a sink that keeps those to come and hands them on."""
        for tile in self._tiles:
            sink.write(tile.window, self._read(tile))
        return _Keeping(self, sink)

    def keep(self, window: Window, fused: Pixels) -> None:
        """Keeps a tile: on the disk, before it is listed.

        Raises:
            OutputError: there is no room for it.
        """
        values = np.where(fused.valid, fused.values, np.float32(np.nan)).astype(np.float32)
        tile = _Tile(window, len(values), self._pixels.tell())
        try:
            for file, written in ((self._pixels, values.tobytes()), (self._lines, _line(tile).encode())):
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
            file.seek(tile.at)
            values = np.frombuffer(file.read(tile.bytes), np.float32)
        values = values.reshape(tile.bands, tile.window.rows, tile.window.cols).copy()
        return Pixels(values, np.isfinite(values).all(axis=0))


class _Keeping:
    """See `scene.Sink`."""

    def __init__(self, kept: Kept, sink: Sink) -> None:
        self._kept, self._sink = kept, sink

    def write(self, window: Window, fused: Pixels) -> None:
        self._kept.keep(window, fused)
        self._sink.write(window, fused)


@contextmanager
def kept(output: str, request: dict[str, Any], wanted: bool) -> Iterator[Optional[Kept]]:
    """What an earlier run of the same request has left, or the beginning of it; None where it is not wanted.

    Leaving it as planned removes it; an error, cancelling too, leaves what has been trained for another try.

    Args:
        output: the file that is to be.
        request: what decides its pixels, as plain JSON values.
        wanted: whether anything is to be kept.

    Raises:
        InputError: what was left is another request's, or another process works on it.
        OutputError: the folder can't be made.
    """
    if not wanted:
        yield None
        return
    check_name("the output", output, _NAME.format(""))
    target = Path(output).absolute()
    folder = target.with_name(_NAME.format(target.name))
    try:
        (folder / _NETWORK).mkdir(parents=True, exist_ok=True)
        held = (folder / _LOCK).open("w", encoding="utf-8")
    except OSError as error:
        raise _no_room(output, error) from error
    with held:
        _lock(held, output)
        try:
            _check(folder, request, output)
            run = Kept(folder, output)
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


def _check(folder: Path, request: dict[str, Any], output: str) -> None:
    """Sees that what is there is the same request's; writes it down where there is nothing yet."""
    path, text = folder / _REQUEST, json.dumps(request, sort_keys=True)
    if not _begun(folder):
        path.write_text(text, encoding="utf-8")
    elif path.read_text(encoding="utf-8") != text:
        raise InputError(
            f"what is kept of '{output}' was begun with other inputs or settings: give the same again, or "
            f"remove the folder '{folder}'"
        )


def _begun(folder: Path) -> bool:
    """Whether there is a network, without which no tile was fused."""
    return any((folder / _NETWORK).iterdir())


def _known(folder: Path) -> list[_Tile]:
    """The tiles that are listed and there; a list that breaks off is one of a process that was killed."""
    if not (folder / _WINDOWS).is_file() or not (folder / _PIXELS).is_file():
        return []
    there, tiles = (folder / _PIXELS).stat().st_size, []
    for line in (folder / _WINDOWS).read_text(encoding="utf-8").splitlines():
        try:
            row, col, rows, cols, bands, at = json.loads(line)
        except ValueError:
            break
        tile = _Tile(Window(row, col, rows, cols), bands, at)
        if tile.at + tile.bytes > there:
            break
        tiles.append(tile)
    return tiles


def _line(tile: _Tile) -> str:
    window = tile.window
    return f"{json.dumps([window.row, window.col, window.rows, window.cols, tile.bands, tile.at])}\n"


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
