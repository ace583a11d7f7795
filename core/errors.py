"""Errors whose messages are written for users."""

from __future__ import annotations

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
