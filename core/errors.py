"""Errors whose messages are written for users."""

from __future__ import annotations

from pathlib import Path

from .redaction import safe_to_show


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
