"""The table of bad inputs in the documentation, which the tests of bad input write."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Callable, Mapping

import pytest

BAD_INPUT = Path(__file__).resolve().parent.parent / "docs" / "bad-input.md"
WRITE = "TRAPAN_WRITE_DOCS"


@pytest.fixture(scope="session")
def documented() -> Callable[[str, Mapping[str, str]], None]:
    """Sees that a section of docs/bad-input.md is the table of these inputs and their sentences.

    With TRAPAN_WRITE_DOCS=1 in the environment it writes the table instead.
    """

    def check(section: str, sentences: Mapping[str, str]) -> None:
        text = BAD_INPUT.read_text("utf-8")
        start = text.index(f"## {section}\n")
        following = re.compile("^## ", re.MULTILINE).search(text, start + 3)
        end = following.start() if following else len(text)
        rows = [f"| {what} | {sentence.replace('|', '&#124;')} |" for what, sentence in sentences.items()]
        table = "\n".join(["| what was given | what is said |", "|---|---|", *rows])
        written = f"## {section}\n\n{table}\n" + ("\n" if following else "")
        if os.environ.get(WRITE):
            BAD_INPUT.write_text(text[:start] + written + text[end:], "utf-8")
        else:
            assert text[start:end] == written, f"write it anew: {WRITE}=1 python -m pytest -k table"

    return check
