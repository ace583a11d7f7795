"""Write the tables of docs/parameters.md from core/jobs/parameters.py."""

from __future__ import annotations

import re
from pathlib import Path

from trapan.core.jobs.parameters import BATCH_ONLY, PANSHARPEN, format_shared_table, format_table

PAGE = Path(__file__).resolve().parent.parent / "docs" / "parameters.md"


def generate_page(text: str) -> str:
    """Replace the tables between the markers of the page."""
    tables = {
        "PANSHARPEN": format_table(PANSHARPEN),
        "BATCH": format_table(BATCH_ONLY),
        "SHARED": format_shared_table(),
    }
    return re.sub(
        r"(<!-- table: (\w+) -->\n).*?(?=<!-- end -->)",
        lambda match: f"{match[1]}{tables[match[2]]}\n",
        text,
        flags=re.DOTALL,
    )


if __name__ == "__main__":
    PAGE.write_text(generate_page(PAGE.read_text("utf-8")), "utf-8")
