"""The report of an assessment: one small HTML page with the indices and what they were taken from."""

from __future__ import annotations

import time
from html import escape
from pathlib import Path
from string import Template
from typing import Any, Mapping

from ..resources import RESOURCES
from . import page as page_file
from . import tables

TEMPLATE_PATH = RESOURCES / "assessment.html"

INDEX_DESCRIPTIONS = {
    "HQNR": ("HQNR", "both distortions in one: 1 is best"),
    "D_LAMBDA_K": ("D<sub>λ</sub><sup>(K)</sup>", "spectral distortion: 0 is best"),
    "D_S": ("D<sub>S</sub>", "spatial distortion: 0 is best"),
    "D_RHO": ("D<sub>ρ</sub>", "detail that doesn't follow the PAN, noise too: 0 is best"),
    "Q2N": ("Q2<sup>n</sup>", "quality of the whole spectrum: 1 is best"),
    "ERGAS": ("ERGAS", "relative error of all bands: 0 is best"),
    "SAM": ("SAM", "spectral angle in degrees: 0 is best"),
    "SCC": ("SCC", "correlation of the detail: 1 is best"),
    "PSNR": ("PSNR", "peak signal-to-noise ratio in dB: the more the better"),
    "SSIM": ("SSIM", "structural similarity: 1 is best"),
}


def write_report(path: str, document: Mapping[str, Any]) -> None:
    """Writes the report of an assessment.

    Args:
        path: the HTML file.
        document: see `assess.Assessment`.

    Raises:
        OutputError: the file can't be written; what was there is untouched.
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
        tables=tables.tables(document),
        version=escape(document["versions"]["trapan"]),
        date=time.strftime("%Y-%m-%d %H:%M"),
    )
    page_file.write_page(path, page)


def _number(value: float | None) -> str:
    return "–" if value is None else tables.format_number(value, ".4f")
