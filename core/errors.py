"""Errors whose messages are written for users."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

from .redaction import safe_to_show

NO_MEMORY = (
    "MemoryError",
    "can't allocate memory",
    "not enough memory",
    "bad_alloc",
    "annot allocate",
    "Out of memory",
    "Unable to allocate",
)
"""Parts of the messages of Python, PyTorch, the C++ library, GDAL and NumPy when the computer's memory is
exhausted; those about the memory of a GPU have other words."""


class InputError(ValueError):
    """The input or an option can't be used.

    The message is one sentence that names the layer, the value and the remedy. As in the other two errors,
    secrets in paths and GDAL messages are redacted.

    Args:
        sentence: the message.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(safe_to_show(sentence))


class OutputError(OSError):
    """The output can't be written; the message names the file, the cause and the remedy.

    Args:
        sentence: the message.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(safe_to_show(sentence))


class EngineError(RuntimeError):
    """The engine can't run, for example without torch or the device; the message says what to do.

    Args:
        sentence: the message.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(safe_to_show(sentence))


def no_folder_error(output: str | Path) -> OutputError:
    """Return the error for an output whose folder does not exist."""
    return OutputError(f"the folder of the output '{output}' does not exist: create it, or choose another")


def unless_folder_is_gone(output: str | Path, error: OutputError) -> OutputError:
    """Return the error for an output that can't be written, or a plainer one if its folder was removed.

    Args:
        output: the file.
        error: the error if the folder is there.
    """
    return error if Path(output).absolute().parent.is_dir() else no_folder_error(output)


@contextmanager
def explain_exhausted_memory() -> Iterator[None]:
    """Turn an error that means that this process gets no more memory into an `EngineError`."""
    try:
        yield
    except EngineError:  # it explains itself, and may quote the error of another process
        raise
    except (MemoryError, RuntimeError) as error:
        if isinstance(error, MemoryError) or any(words in str(error) for words in NO_MEMORY):
            raise EngineError(
                "this process gets no more memory: close other programs, raise its limit, or take a part of "
                "the scene (an extent)"
            ) from error
        raise
