"""Refuse words that the style guide excludes: `make lint`. See "Write code" in CONTRIBUTING.md."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Iterator

ROOT = Path(__file__).resolve().parent.parent
PATTERNS = ("core/**/*.py", "trapan_plugin/**/*.py", "resources/help/*.html", "docs/**/*.md", "README.md")
WORDS = (
    "told",
    "whoever",
    "anew",
    "afresh",
    "amid",
    "learnt",
    "nobody",
    "is made of",
    "are made of",
)


def main() -> None:
    findings = list(_find_words())
    for line in findings:
        print(line)
    if findings:
        sys.exit(f"check_words: {len(findings)} words that the style guide excludes")


def _find_words() -> Iterator[str]:
    """Yield file, line and word of each occurrence."""
    words = "|".join(word.replace(" ", r"\s+") for word in WORDS)
    pattern = re.compile(rf"\b({words})\b", re.IGNORECASE)
    for files in PATTERNS:
        for path in sorted(ROOT.glob(files)):
            text = path.read_text("utf-8")
            for match in pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                yield f"{path.relative_to(ROOT)}:{line}: {match[0]!r}"


if __name__ == "__main__":
    main()
