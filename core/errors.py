"""The errors that a user is meant to read."""

from __future__ import annotations

from .redaction import safe_to_show


class InputError(ValueError):
    """What was asked for can't be done with this input.

    The message is one sentence for the user: it names the layer, the value and the remedy. Like that of the
    other two it holds no secrets, whatever the paths and GDAL's words in it hold.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(safe_to_show(sentence))


class OutputError(OSError):
    """The output can't be written. The message is one sentence: the file, what happened, the remedy."""

    def __init__(self, sentence: str) -> None:
        super().__init__(safe_to_show(sentence))


class EngineError(RuntimeError):
    """The engine can't run here (no torch, no such device). The message says how to mend it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(safe_to_show(sentence))
