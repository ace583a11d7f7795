"""Format a provenance document as HTML tables, complete and with readable digits."""

from __future__ import annotations

import math
from html import escape
from typing import Any, Mapping

LABELS = {
    "ms": "MS", "pan": "PAN", "pan_bands": "PAN bands", "ms_sampling": "MS sampling",
    "band_count": "Number of bands",
    "peak": "Largest possible value", "border": "Border that is left out (pixels)",
    "gdal": "GDAL", "numpy": "NumPy", "torch": "PyTorch", "trapan": "TRA-PAN",
    "ms_gains": "MTF gains of the MS bands at Nyquist", "pan_gain": "MTF gain of the PAN band at Nyquist",
    "measured_ms_gain": "Measured MTF gain of the MS (rows, columns)",
    "pan_softness": "Blur of the PAN band that is removed (deviation in pixels)",
    "band_softness": "Further blur of each MS band that is removed (deviation in PAN pixels)",
    "rao_steps": "RAO steps",
    "warmup_steps": "Warm-up steps", "full_probability": "Share of full resolution in RAO",
    "correlation": "Weight of local correlation", "compensate": "Compensate for what the DAM can't explain",
    "register": "Search the phase", "measure": "Measure the optics", "cols": "Columns",
    "phase": "Phase (row, column)", "shift": "Shift (rows, columns)",
    "registration.r2": "R² at the registered phase", "registration.r2_georeference": "R² at the georeference",
    "drift": "Largest drift over the scene", "band_offsets": "Offset of each band (row, column), removed",
    "injected": "Share of each band's detail that is used",
    "dam.r2": "R² of the model", "dam.linear_r2": "R² of the linear regression",
}  # fmt: skip

SECTIONS = (
    (
        "registration",
        "Registration",
        "In PAN pixels. R²: share of the low-passed PAN band's variance that the MS bands explain.",
    ),
    (
        "dam",
        "Degradation-aware model (DAM)",
        "R²: share of the low-passed PAN band's variance that is explained on held-out pixels.",
    ),
    ("settings", "Settings", ""),
    ("seconds", "Time in seconds", ""),
    ("sensor", "Sensor", ""),
    ("grid", "Grid", ""),
    ("versions", "Versions", ""),
)
"""Key of each section in the document, its title and a note."""

ELSEWHERE = ("indices", "indices_advice", "request")
"""Keys of the document that these tables leave out.

A report shows the indices elsewhere. The request repeats the settings and adds checksums, for programs.
"""


def tables(document: Mapping[str, Any]) -> str:
    """Format everything in a document except the keys in `ELSEWHERE`."""
    in_sections = [key for key, _, _ in SECTIONS]
    others = {key: value for key, value in document.items() if key not in (*in_sections, *ELSEWHERE)}
    parts = [_table(key, title, note, document[key]) for key, title, note in SECTIONS if key in document]
    return "".join([*parts, _table("files", "Files and bands", "", others)])


def _table(section: str, title: str, note: str, values: Mapping[str, Any]) -> str:
    stages = {key: seconds for key, seconds in values.items() if section == "seconds" and key != "total"}
    lines = []
    for key, value in values.items():
        # Two fits often differ only in the last digits of their R2.
        bar, digits = "", ".5f" if "r2" in key else ""
        if key in stages:
            share = stages[key] / max(*stages.values(), 1e-9)
            bar = f"<span class='bar' style='width: {100 * share:.1f}%'></span>"
        head = escape(label(section, key))
        lines.append(f"<tr><th scope='row'>{head}</th><td>{_value(value, digits)}{bar}</td></tr>")
    note_html = f"<p class='note'>{note}</p>" if note else ""
    return f"<section><h3>{title}</h3>{note_html}<table>{''.join(lines)}</table></section>"


def label(section: str, key: str) -> str:
    """Return the label of a key of the document: that of `LABELS`, or the key in words."""
    words = key[:1].upper() + key[1:].replace("_", " ")
    return LABELS.get(f"{section}.{key}", LABELS.get(key, words))


def _value(value: object, digits: str = "") -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return format_number(value, digits)
    if isinstance(value, Mapping):
        return "; ".join(f"{escape(str(key))}: {_value(inner)}" for key, inner in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(
            f"({_value(each)})" if isinstance(each, (list, tuple)) else _value(each) for each in value
        )
    return escape("none" if value is None else str(value))


def format_number(value: float, digits: str = "") -> str:
    """Format a number for reading; the HTML also holds its exact value, for programs."""
    if isinstance(value, int):
        text = str(value)
    elif math.isfinite(value):
        text = f"{value:{digits or ('.12g' if abs(value) >= 1000 else '.4g')}}"
    else:
        text = "–"
    return f"<data value='{value!r}'>{text.replace('-', '−')}</data>"
