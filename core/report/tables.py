"""A run's document as HTML tables: everything that it holds, with sensible digits."""

from __future__ import annotations

import math
from html import escape
from typing import Any, Mapping

LABELS = {
    "ms": "MS", "pan": "PAN", "gdal": "GDAL", "numpy": "NumPy", "torch": "PyTorch", "trapan": "TRA-PAN",
    "ms_gains": "MS gains at Nyquist", "pan_gain": "PAN gain at Nyquist",
    "measured_ms_gain": "MS gain, measured (rows, columns)", "measured_pan_gain": "PAN gain, measured",
    "rao_steps": "RAO steps",
    "warmup_steps": "Warm-up steps", "full_probability": "Share of full resolution in RAO",
    "correlation": "Weight of local correlation", "compensate": "Compensate what DAM can't explain",
    "register": "Registration", "measure": "Measure the optics", "cols": "Columns",
    "phase": "Phase (row, column)", "shift": "Shift (rows, columns)",
    "registration.r2": "R² as registered", "registration.r2_georeference": "R² by the georeference",
    "drift": "Drift over the scene, at most", "injected": "Share of each band's detail that is used",
    "dam.r2": "R² of the model", "dam.linear_r2": "R² of the linear regression",
}  # fmt: skip

SECTIONS = (
    ("registration", "Registration", "In PAN pixels. R²: share of the low-passed PAN that the MS explains."),
    ("dam", "Degradation-aware model (DAM)", "R²: share of the low-passed PAN explained on held-out pixels."),
    ("settings", "Settings", ""),
    ("seconds", "Seconds", ""),
    ("sensor", "Sensor", ""),
    ("grid", "Grid", ""),
    ("versions", "Versions", ""),
)  # fmt: skip
"""Keys of the document with their titles and notes."""


def tables(document: Mapping[str, Any]) -> str:
    """All of a document but its indices, which the report shows apart."""
    listed = [key for key, _, _ in SECTIONS]
    alone = {key: value for key, value in document.items() if key not in (*listed, "indices")}
    parts = [_table(key, title, note, document[key]) for key, title, note in SECTIONS if key in document]
    return "".join([*parts, _table("files", "Files and bands", "", alone)])


def _table(section: str, title: str, note: str, values: Mapping[str, Any]) -> str:
    stages = {key: seconds for key, seconds in values.items() if section == "seconds" and key != "total"}
    lines = []
    for key, value in values.items():
        plain = key[:1].upper() + key[1:].replace("_", " ")
        label = LABELS.get(f"{section}.{key}", LABELS.get(key, plain))
        # Two fits are told apart by the last digits of their R2.
        bar, digits = "", ".5f" if "r2" in key else ""
        if key in stages:
            share = stages[key] / max(*stages.values(), 1e-9)
            bar = f"<span class='bar' style='width: {100 * share:.1f}%'></span>"
        lines.append(f"<tr><th scope='row'>{escape(label)}</th><td>{_value(value, digits)}{bar}</td></tr>")
    explained = f"<p class='note'>{note}</p>" if note else ""
    return f"<section><h3>{title}</h3>{explained}<table>{''.join(lines)}</table></section>"


def _value(value: object, digits: str = "") -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return format_number(value, digits)
    if isinstance(value, Mapping):
        return "; ".join(f"{escape(str(key))}: {_value(inner)}" for key, inner in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_value, value))
    return escape("none" if value is None else str(value))


def format_number(value: float, digits: str = "") -> str:
    """A number with sensible digits; the page also holds all of them, for machines."""
    if isinstance(value, int):
        text = str(value)
    elif math.isfinite(value):
        text = f"{value:{digits or ('.12g' if abs(value) >= 1000 else '.4g')}}"
    else:
        text = "–"
    return f"<data value='{value!r}'>{text.replace('-', '−')}</data>"
