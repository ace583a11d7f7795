"""The errors that a user is meant to read."""

from __future__ import annotations


class InputError(ValueError):
    """What was asked for can't be done with this input.

    The message is one sentence for the user: it names the layer, the value and the remedy.
    """


class OutputError(OSError):
    """The output can't be written. The message is one sentence: the file, what happened, the remedy."""


class EngineError(RuntimeError):
    """The engine can't run here (no torch, no such device). The message says how to mend it."""
