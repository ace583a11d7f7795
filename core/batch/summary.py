"""Write the summary of a batch: a page for people and a CSV file for programs."""

from __future__ import annotations

import csv
import io
import re
import time
from html import escape
from pathlib import Path
from statistics import median
from string import Template
from typing import Sequence
from urllib.parse import quote

from ..quality.names import INDEX_DESCRIPTIONS
from ..quality.names import SUMMARY_INDICES as INDICES
from ..redaction import printable, safe_to_show
from ..report import page
from ..resources import RESOURCES
from ..version import VERSION
from .records import FAILED, SceneResult, format_index

TEMPLATE_PATH = RESOURCES / "batch.html"
COLUMNS = ("name", "state", *(index.lower() for index in INDICES), "seconds", "device", "output", "message")

_FORMULA = re.compile(r"(^|;)(\s*)(?=[=+\-@＝＋－＠])")
"""Text before a formula in a cell; some spreadsheets use ; as the separator."""


def write_summary(folder: Path, results: Sequence[SceneResult]) -> None:
    """Write summary.csv and summary.html; existing ones are replaced.

    Args:
        folder: folder of the batch.
        results: the results, in the order of the tables.

    Raises:
        OutputError: a file can't be written; an existing one is left unchanged.
    """
    page.write_page(str(folder / "summary.csv"), _csv(results))
    page.write_page(str(folder / "summary.html"), _page(folder, results))


def count_states(results: Sequence[SceneResult]) -> str:
    """Count the scenes of each state, in words."""
    states = [result.state for result in results]
    parts = [f"{states.count(state)} {state}" for state in dict.fromkeys(sorted(states))]
    return f"{len(results)} scene{'s' if len(results) != 1 else ''}: {', '.join(parts)}"


def format_summary(results: Sequence[SceneResult]) -> str:
    """Format the summary for a terminal."""
    rows: list[tuple[str, ...]] = [("scene", "state", "device", *INDICES, "seconds")]
    rows += [
        (
            printable(result.name),
            result.state,
            printable(result.device),
            *_format_indices(result),
            f"{result.seconds:.1f}",
        )
        for result in results
    ]
    widths = [max(map(len, column)) for column in zip(*rows)]
    text_columns = 3
    table = [
        "  ".join(
            text.ljust(width) if column < text_columns else text.rjust(width)
            for column, (text, width) in enumerate(zip(row, widths))
        )
        for row in rows
    ]
    errors = [printable(f"{result.name}: {result.error}") for result in results if result.error]
    return safe_to_show("\n".join([*table, *errors, count_states(results)]), keep="\n")


def _format_indices(result: SceneResult) -> list[str]:
    return [format_index(result.indices.get(index)) for index in INDICES]


def _csv(results: Sequence[SceneResult]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for result in results:
        indices = [result.indices.get(index) for index in INDICES]
        seconds = result.seconds if result.device else None
        texts = map(_escape_cell, (result.device, result.output, result.error))
        writer.writerow([_escape_cell(result.name), result.state, *indices, seconds, *texts])
    return text.getvalue()


def _escape_cell(text: str) -> str:
    """Put an apostrophe before a formula, so that spreadsheets show it as text."""
    return _FORMULA.sub(r"\1\2'", safe_to_show(text))


def _page(folder: Path, results: Sequence[SceneResult]) -> str:
    heads = "".join(
        f"<th scope='col' title='{escape(description)}'><b>{symbol}</b>{best}</th>"
        for symbol, meaning in (INDEX_DESCRIPTIONS[index] for index in INDICES)
        for description, _, best in [meaning.partition(": ")]
    )
    failed = [result for result in results if result.state == FAILED]
    return Template(TEMPLATE_PATH.read_text(encoding="utf-8")).substitute(
        title=escape(folder.absolute().name),
        facts="".join(f"<span>{fact}</span>" for fact in _facts(results)),
        failures="".join(f"<li><b>{escape(result.name)}</b>{escape(result.error)}</li>" for result in failed),
        hidden="" if failed else " hidden",
        heads=heads,
        rows="".join(_row(folder, result) for result in results),
        version=escape(VERSION),
        date=time.strftime("%Y-%m-%d %H:%M"),
    )


def _facts(results: Sequence[SceneResult]) -> list[str]:
    facts = count_states(results).replace(": ", ", ").split(", ")
    scored = [value for result in results for value in [result.indices.get("HQNR")] if value is not None]
    if scored:
        facts.append(f"median HQNR {format_index(median(scored))}")
    return facts


def _row(folder: Path, result: SceneResult) -> str:
    """Format the row of a scene; its name links to its report, or else to its output."""
    file, base = Path(result.report or result.output), folder.absolute()
    name = escape(result.name)
    if result.device:
        link = quote(file.relative_to(base).as_posix()) if base in file.parents else file.as_uri()
        name = f"<a href='{escape(link)}'>{name}</a>"
    notes = "".join(f"<small>{escape(text)}</small>" for text in result.warnings)
    cells = "".join(f"<td>{value.replace('-', '−')}</td>" for value in _format_indices(result))
    seconds = f"{result.seconds:.1f}" if result.device else "–"
    return (
        f"<tr class='{result.state.replace(' ', '-')}'><th scope='row'>{name}{notes}</th>"
        f"<td class='state'>{result.state}</td>{cells}<td>{seconds}</td><td>{escape(result.device)}</td></tr>"
    )
