"""The report of a fused image: one self-contained HTML file with indices, pictures, charts and tables."""

from __future__ import annotations

import math
import re
import time
from html import escape
from string import Template
from typing import TYPE_CHECKING, Any, Iterable, Mapping, Sequence

import numpy as np

from ..feedback import Progress
from ..quality.filters import upsample_nearest
from ..quality.names import (
    FULL_RESOLUTION_INDICES,
    INDEX_DESCRIPTIONS,
    MEASURED,
    MEASURED_INDICES,
    REPROJECTED_INDICES,
    best_value,
)
from ..quality.no_reference import Scores
from ..resources import RESOURCES
from ..scene.grid import Size, Window
from ..sensors.fused_bands import fused_names
from . import baselines, charts, images, page, tables
from .images import Array, Composite

if TYPE_CHECKING:
    from ..atomic import Staging
    from ..quality.evaluate import Findings

TEMPLATE_PATH = RESOURCES / "report.html"

FULL_SIZE = 520
"""Largest width of a picture on the page, in CSS pixels: two fit side by side on a laptop."""

MEANINGS = {
    "D_LAMBDA_K": "Spectral distortion",
    "D_S": "Spatial distortion",
    "HQNR": "Both combined, <span class='formula'>(1 − D<sub>λ</sub>)(1 − D<sub>S</sub>)</span>",
    "D_RHO": "Detail that does not follow the PAN band, including noise",
    "R_D_LAMBDA": "Spectral distortion, 1 − Q2<sup>n</sup>",
    "R_SAM": "Spectral angle in degrees",
    "R_ERGAS": "Relative error over all bands",
}
"""Meaning of each index in the tables, whose headings say by which blur the reprojected ones are computed."""

METHODS = (
    ("TRA-PAN", "this fused image"),
    ("Plain upsampling", "EXP: the upsampled MS image, without added detail"),
    ("GDAL's Brovey", "weighted Brovey of gdal_pansharpen"),
)
"""Name and explanation of each row of the index table."""


def stage_report(
    path: str,
    document: Mapping[str, Any],
    findings: Findings,
    progress: Progress = lambda fraction: None,
    threads: int = 1,
) -> Staging:
    """Write the report of a fused image to a staged file, to be published together with the image.

    Args:
        path: the HTML file that the staged file becomes.
        document: the run as plain JSON values, see `core.jobs.pansharpen.PansharpenResult`; all of it is
            shown. "band_names", if present, are the names of the MS bands that were fused.
        findings: of the run.
        progress: takes the fraction done, 0 to 1. If it raises, such as `Cancelled`, nothing is left behind.
        threads: number of threads that score the baselines.

    Raises:
        OutputError: the file can't be written; an existing file is unchanged.
    """
    return page.stage_page(path, _page(document, findings, progress, threads))


def _page(document: Mapping[str, Any], findings: Findings, progress: Progress, threads: int) -> str:
    names, gains = fused_names(document), tuple(document["sensor"]["ms_gains"])
    scores = (
        findings,
        baselines.score_baseline(
            baselines.plain_expansion, findings, gains, lambda done: progress(0.4 * done), threads
        ),
        baselines.score_baseline(
            baselines.gdal_brovey, findings, gains, lambda done: progress(0.4 + 0.4 * done), threads
        ),
    )
    progress(0.8)
    index, window = images.most_detailed(findings.chips)
    natural, *others = images.composites(names, len(gains))
    pan, ms = _file_name(document["pan"]), _file_name(document["ms"])
    return Template(TEMPLATE_PATH.read_text(encoding="utf-8")).substitute(
        title=f"{pan} + {ms}",
        heading=f"{pan} <span>+</span> {ms}",
        facts="".join(f"<span>{fact}</span>" for fact in _facts(document)),
        summary=_summary(scores, findings.optics.relative_blur.sharpened),
        indices=_index_table(scores, FULL_RESOLUTION_INDICES),
        reprojected=_reprojected_tables(scores),
        window=_window_text(findings, index, window),
        pictures="".join(_pictures(findings, index, window, shown, names) for shown in (natural, *others)),
        errors=_errors(findings, index, window, natural),
        curves=_curves(findings, document["settings"]["warmup_steps"]),
        tables=tables.tables(document),
        ramp=", ".join(f"rgb{colour}" for colour in images.RAMP),
        version=escape(document["versions"]["trapan"]),
        date=time.strftime("%Y-%m-%d %H:%M"),
    )


def _facts(document: Mapping[str, Any]) -> Iterable[str]:
    """Yield the facts of the headline."""
    grid, seconds = document["grid"], document["seconds"]
    bands = len(document["bands"])
    total = seconds.get("total", sum(seconds.values()))
    yield escape(document["sensor"]["name"])
    yield f"{grid['cols']} × {grid['rows']} PAN pixels"
    yield f"{bands} MS band{'s' if bands > 1 else ''}, ratio {grid['ratio']}"
    yield f"preset: {escape(document['settings']['preset'])}"
    yield f"{total:.3g} s on {escape(document['device'])}, in {escape(document['precision'])}"


def _summary(scores: Sequence[Scores], sharpened: bool) -> str:
    """Compare the indices of the fused image with the baselines in words."""
    hqnr = [tables.format_number(score.indices.hqnr, ".3f") for score in scores]
    d_rho = [tables.format_number(score.indices.d_rho, ".3f") for score in scores]
    warning = (
        " This MS image was sharpened on the ground, which left rings next to bright objects. HQNR assumes "
        "the sensor's published MTF and rewards these rings; TRA-PAN removes them."
    )
    return (
        f"TRA-PAN has an HQNR of <b>{hqnr[0]}</b>, plain upsampling of the MS image {hqnr[1]} and GDAL's "
        f"Brovey {hqnr[2]}. The D<sub>ρ</sub> of TRA-PAN is <b>{d_rho[0]}</b>, those of the others are "
        f"{d_rho[1]} and {d_rho[2]}.{warning if sharpened else ''}"
    )


def _reprojected_tables(scores: Sequence[Scores]) -> str:
    """Format the reprojected indices by the published and by the measured blur, and say which to trust."""
    parts = [
        f"<h3>By the published MTF gains</h3>{_index_table(scores, REPROJECTED_INDICES)}",
    ]
    if scores[0].reprojected_measured:
        parts.append(f"<h3>By the measured blur</h3>{_index_table(scores, MEASURED_INDICES)}")
    return f"<p>{scores[0].advice}</p>{''.join(parts)}"


def _index_table(scores: Sequence[Scores], names: Sequence[str]) -> str:
    """Format indices of the fused image and the baselines; the best of each column is marked."""
    rises = {name: best_value(name).startswith("1") for name in names}
    heads = "".join(
        f"<th scope='col'><b>{INDEX_DESCRIPTIONS[name][0]} {'↑' if rising else '↓'}</b>"
        f"<span>{MEANINGS[name.removesuffix(MEASURED)]}</span>; "
        f"<span>{'higher is better, 1 is perfect' if rising else 'lower is better, 0 is perfect'}</span></th>"
        for name, rising in rises.items()
    )
    values = [score.by_name() for score in scores]
    rows = []
    for (method, explanation), own in zip(METHODS, values):
        cells = []
        for name, rising in rises.items():
            column = [other[name] for other in values]
            rounded = [round(value, 3) for value in column if math.isfinite(value)]
            value = own[name]
            best = rounded and round(value, 3) == (max if rising else min)(rounded)
            number = tables.format_number(value, ".3f")
            mark = " <small>best value</small>" if best else ""
            cells.append(f"<td{' class=best' if best else ''}>{number}{mark}</td>")
        rows.append(f"<tr><th scope='row'>{method}<small>{explanation}</small></th>{''.join(cells)}</tr>")
    return (
        f"<table class='indices'><thead><tr><td></td>{heads}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _window_text(findings: Findings, index: int, window: Window) -> str:
    """Describe the window that the pictures show and how they are stretched."""
    chip, percent = findings.chips.windows[index], images.CLIPPED
    zoom, known = _zoom(window), np.isfinite(findings.fused[index])
    hatched = "" if known.all() else " Hatched areas have no value."
    return (
        f"The {window.size.cols} × {window.size.rows} PAN pixels with the most detail, from column "
        f"{chip.col + window.col} and row {chip.row + window.row} of the fused image"
        f"{f', enlarged {zoom} times' if zoom > 1 else ''}. Each band is stretched between percentiles "
        f"{percent} and {100 - percent} of the MS image, the same in all pictures. The PAN band has its own "
        f"stretch.{hatched}"
    )


def _pictures(findings: Findings, index: int, window: Window, shown: Composite, names: Sequence[str]) -> str:
    """Show PAN band, MS image, Brovey and fused image of the window in one composite."""
    chips, phase = findings.chips, findings.phase_at(findings.chips.windows[index])
    size, crop, bands = Size(*chips.pan.shape[-2:]), (slice(None), *window.slices), list(shown.bands)
    pan_valid = chips.pan_valid[index]
    pan = np.where(pan_valid, chips.pan[index], np.nan)[crop]
    ms_valid = upsample_nearest(chips.ms_valid[index], size, chips.ratio, phase)
    ms = np.where(ms_valid, upsample_nearest(chips.ms[index], size, chips.ratio, phase), np.nan)[crop][bands]
    brovey = baselines.gdal_brovey(chips, index, phase)
    brovey = np.where(ms_valid & pan_valid, brovey, np.nan)[crop][bands]
    stretch = images.percentile_stretch(ms)
    shown_images = (
        ("PAN", "grey, with its own stretch", images.percentile_stretch(pan)(pan)),
        ("MS", "each pixel drawn as a block", stretch(ms)),
        ("GDAL's Brovey", "the result of gdal_pansharpen", stretch(brovey)),
        ("Fused", "TRA-PAN", stretch(findings.fused[index][crop][bands])),
    )
    figures = "".join(
        f"<figure style='width: {_zoom(window) * window.cols}px; max-width: 100%'>"
        f"{_image(pixels, f'{name} of the most detailed part, {shown.name.lower()}')}"
        f"<figcaption><b>{name}</b>, {explanation}</figcaption></figure>"
        for name, explanation, pixels in shown_images
    )
    band_list = ", ".join(escape(names[band]) if names else f"band {band + 1}" for band in shown.bands)
    return f"<h3>{shown.name}: {band_list}</h3><div class='grid pairs'>{figures}</div>"


def _errors(findings: Findings, index: int, window: Window, natural: Composite) -> str:
    """Show the chip with the window outlined, and the two error maps of the chip."""
    rows, cols = findings.fused[index].shape[1:]
    small = images.thumbnail(findings.fused[index][list(natural.bands)], FULL_SIZE)
    left, top = 100 * window.col / cols, 100 * window.row / rows
    width, height = 100 * window.cols / cols, 100 * window.rows / rows
    box = (
        f"<span class='box' style='left: {left:.2f}%; top: {top:.2f}%; width: {width:.2f}%; "
        f"height: {height:.2f}%'></span>"
    )
    overview = _image(images.percentile_stretch(small)(small), "Overview of the fused image", box)
    spectral = 100 * baselines.spectral_error(findings, index)
    spatial = baselines.spatial_error(findings, index)
    spectral_map = _error_map(spectral, "Spectral error", "|D(F) − M| / |M| over the bands", " %")
    spatial_map = _error_map(
        spatial, "Spatial error", "1 − local correlation with the PAN band, mean over the bands", ""
    )
    return (
        f"<div class='grid thirds'><figure>{overview}<figcaption><b>Fused</b>, with the area of the pictures "
        f"above outlined.</figcaption></figure>{spectral_map}{spatial_map}</div>"
    )


def _error_map(error: Array, name: str, meaning: str, unit: str) -> str:
    """Show an error map with its scale; the scale ends near the 97th percentile, so that few pixels clip."""
    known = error[np.isfinite(error)]
    median, p95, p97 = np.percentile(known, (50, 95, 97)) if known.size else (math.nan, math.nan, 1.0)
    top = _round_up(float(p97))
    return (
        f"<figure>{_image(images.error_map(error, top), f'Map of the {name.lower()}')}"
        f"<div class='scale'>0<i></i>≥ {top:g}{unit}</div>"
        f"<figcaption><b>{name}</b>, {meaning}: median {median:.2g}{unit}, 95th percentile {p95:.2g}{unit}."
        "</figcaption></figure>"
    )


def _curves(findings: Findings, warm_up: int) -> str:
    """Show the loss of the DAM, and next to it the losses of warm-up and RAO."""
    steps = list(enumerate(findings.losses, 1))
    series = (
        ("Warm-up", "c1", [(step, loss) for step, (_, loss) in steps if step <= warm_up]),
        ("RAO, reduced", "c2", [(i, loss) for i, (name, loss) in steps if i > warm_up and name == "reduced"]),
        ("RAO, full", "c3", [(i, loss) for i, (name, loss) in steps if i > warm_up and name == "full"]),
    )
    lines = [
        charts.Curve(name, style, [i for i, _ in points], [x for _, x in points])
        for name, style, points in series
    ]
    dam = charts.Curve("DAM", "c1", range(1, len(findings.dam_losses) + 1), findings.dam_losses)
    return (
        "<div class='grid charts'><figure>"
        f"{charts.chart('Loss of the degradation-aware model per step', 'Mean absolute error', [dam], 430)}"
        "<figcaption><b>Stage one</b>, degradation-aware model.</figcaption></figure><figure>"
        f"{charts.chart('Loss of warm-up and random alternation per step', 'Loss', lines, 640)}"
        "<figcaption><b>Stage one</b>, warm-up at reduced resolution, and <b>stage two</b>, random "
        "alternation (RAO) between reduced and full resolution. The two losses measure different things and "
        "are not comparable with each other.</figcaption></figure></div>"
    )


def _image(pixels: Array, alt: str, overlay: str = "") -> str:
    """Embed pixels as an image with an alternative text, below an HTML overlay."""
    rows, cols = pixels.shape[:2]
    return (
        f"<div class='frame'><img src='{images.data_uri(pixels)}' width='{cols}' height='{rows}' "
        f"alt='{escape(alt)}'>{overlay}</div>"
    )


def _zoom(window: Window) -> int:
    """Return the whole factor by which the pictures of a window are enlarged."""
    return max(1, FULL_SIZE // max(window.rows, window.cols))


def _round_up(value: float) -> float:
    """Round up to 1, 2, 3 or 5 times a power of ten."""
    if value <= 0:
        return 1.0
    decade = 10.0 ** math.floor(math.log10(value))
    return next(digit * decade for digit in (1, 2, 3, 5, 10) if digit * decade >= value)


def _file_name(path: str | list[str]) -> str:
    """Return the name of a raster without its folder; for several files that of the first and a count."""
    first, more = (path, 0) if isinstance(path, str) else (path[0], len(path) - 1)
    return escape(re.split(r"[\\/]", first)[-1]) + (f" and {more} more" if more else "")
