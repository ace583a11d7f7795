"""Control characters in text from outside, escaped before a terminal, a page or a table shows it."""

from __future__ import annotations

import re

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""C0 and C1 controls, which terminals obey, line separators, and marks that reverse the reading order."""


def printable(text: str, keep: str = "") -> str:
    """Escape control characters, so that a terminal shows them and does not obey them.

    Args:
        text: any text, such as a message with a file's name in it.
        keep: control characters that stay, such as the line breaks of a table.

    Returns:
        The text with escapes of Python's notation, such as `\\x1b`, in place of the characters.
    """
    return _CONTROL.sub(
        lambda match: match[0] if match[0] in keep else match[0].encode("unicode_escape").decode("ascii"),
        text,
    )
