"""The report of an assessment: a small HTML page with the indices and the inputs that they describe."""

from __future__ import annotations

import time
from html import escape
from pathlib import Path
from string import Template
from typing import Any, Mapping

from ..quality.names import INDEX_DESCRIPTIONS
from ..resources import RESOURCES
from . import page as page_file
from . import tables

TEMPLATE_PATH = RESOURCES / "assessment.html"


def write_report(path: str, document: Mapping[str, Any]) -> None:
    """Write the report of an assessment.

    Args:
        path: the HTML file.
        document: the assessment as plain JSON values, see `core.jobs.assess.Assessment`.

    Raises:
        OutputError: the file can't be written; an existing file is unchanged.
    """
    indices = document["indices"]
    rows = "".join(
        f"<tr><th scope='row'>{symbol}<small>{meaning}</small></th><td>{_number(indices[name])}</td></tr>"
        for name, (symbol, meaning) in INDEX_DESCRIPTIONS.items()
        if name in indices
    )
    page = Template(TEMPLATE_PATH.read_text(encoding="utf-8")).substitute(
        title=escape(Path(document["fused"]).name),
        indices=rows,
        advice=escape(document.get("indices_advice", "")),
        tables=tables.tables(document),
        version=escape(document["versions"]["trapan"]),
        date=time.strftime("%Y-%m-%d %H:%M"),
    )
    page_file.write_page(path, page)


def _number(value: float | None) -> str:
    return "–" if value is None else tables.format_number(value, ".4f")
