"""The report of a run: one HTML file that needs nothing but itself, for the eye and for the record."""

from __future__ import annotations

import math
import re
import time
from html import escape
from string import Template
from typing import TYPE_CHECKING, Any, Callable, Iterable, Mapping, Sequence

import numpy as np

from ..quality.protocols import FullResolutionIndices
from ..resources import RESOURCES
from ..scene.grid import Size, Window
from ..sensors.catalogue import SENSORS
from . import baselines, charts, page, tables
from . import images as pictures
from .images import Array, Composite

if TYPE_CHECKING:
    from ..atomic import Staging
    from ..quality.evaluate import Findings

PAGE = RESOURCES / "report.html"

FULL_SIZE = 520
"""Width that a picture may take on the page, in CSS pixels: two side by side on a laptop."""

INDICES = (
    ("d_lambda_k", "D<sub>λ</sub><sup>(K)</sup>", "Spectral distortion", False),
    ("d_s", "D<sub>S</sub>", "Spatial distortion", False),
    ("hqnr", "HQNR", "Both in one, <span class='whole'>(1 − D<sub>λ</sub>)(1 − D<sub>S</sub>)</span>", True),
    ("d_rho", "D<sub>ρ</sub>", "Detail that doesn't follow the PAN, noise too", False),
)

METHODS = (
    ("TRA-PAN", "this run"),
    ("Plain expansion", "EXP: the MS enlarged, no detail"),
    ("GDAL's Brovey", "gdal_pansharpen's weighted Brovey"),
)


def stage_report(
    path: str,
    document: Mapping[str, Any],
    findings: Findings,
    gains: tuple[float, ...],
    progress: Callable[[float], None] = lambda fraction: None,
) -> Staging:
    """Writes the report of a run where it waits to be published with the run's output.

    Args:
        path: the HTML file that it is to be.
        document: the run as plain JSON values, see `job.Outcome`; all of it is shown. "band_names", where
            given, names the MS bands that were used.
        findings: the run's.
        gains: MTF gain of each MS band.
        progress: told the fraction done; what it raises, such as `Cancelled`, leaves nothing behind.

    Raises:
        OutputError: the file can't be written; what was there is untouched.
    """
    return page.stage_page(path, _page(document, findings, gains, progress))


def _page(
    document: Mapping[str, Any],
    findings: Findings,
    gains: tuple[float, ...],
    progress: Callable[[float], None],
) -> str:
    names = _band_names(document)
    scores = (
        findings.indices,
        baselines.score_baseline(
            baselines.plain_expansion, findings, gains, lambda done: progress(0.4 * done)
        ),
        baselines.score_baseline(
            baselines.gdal_brovey, findings, gains, lambda done: progress(0.4 + 0.4 * done)
        ),
    )
    progress(0.8)
    index, window = pictures.most_detailed(findings.chips)
    natural, *others = pictures.composites(names, len(gains))
    pan, ms = _file_name(document["pan"]), _file_name(document["ms"])
    return Template(PAGE.read_text(encoding="utf-8")).substitute(
        title=f"{pan} + {ms}",
        heading=f"{pan} <span>+</span> {ms}",
        facts="".join(f"<span>{fact}</span>" for fact in _facts(document)),
        verdict=_verdict(scores, findings.optics.relative_blur.sharpened),
        indices=_index_table(scores),
        window=_window(findings, index, window),
        pictures="".join(_pictures(findings, index, window, shown, names) for shown in (natural, *others)),
        errors=_errors(findings, index, window, natural),
        curves=_curves(findings, document["settings"]["warmup_steps"]),
        tables=tables.tables(document),
        ramp=", ".join(f"rgb{colour}" for colour in pictures.RAMP),
        version=escape(document["versions"]["trapan"]),
        date=time.strftime("%Y-%m-%d %H:%M"),
    )


def _facts(document: Mapping[str, Any]) -> Iterable[str]:
    grid, seconds = document["grid"], document["seconds"]
    bands = len(document["bands"])
    total = seconds.get("total", sum(seconds.values()))
    yield escape(document["sensor"]["name"])
    yield f"{grid['cols']} × {grid['rows']} PAN pixels"
    yield f"{bands} MS band{'s' if bands > 1 else ''}, ratio {grid['ratio']}"
    yield f"preset {escape(document['settings']['preset'])}"
    yield f"{total:.3g} s on {escape(document['device'])}"


def _verdict(scores: Sequence[FullResolutionIndices], sharpened: bool) -> str:
    hqnr = [tables.format_number(score.hqnr, ".3f") for score in scores]
    d_rho = [tables.format_number(score.d_rho, ".3f") for score in scores]
    rings = (
        " This MS was sharpened on the ground. HQNR goes by the sensor's published MTF and rewards the rings "
        "that this left; the fused image is made without them."
    )
    return (
        f"TRA-PAN has an HQNR of <b>{hqnr[0]}</b>, plain expansion of the MS {hqnr[1]}, GDAL's Brovey "
        f"{hqnr[2]}. Its D<sub>ρ</sub> is <b>{d_rho[0]}</b>; theirs are {d_rho[1]} and {d_rho[2]}."
        f"{rings if sharpened else ''}"
    )


def _index_table(scores: Sequence[FullResolutionIndices]) -> str:
    heads = "".join(
        f"<th scope='col'><b>{symbol} {'↑' if rising else '↓'}</b>{meaning}; "
        f"{'higher is better, 1 is perfect' if rising else 'lower is better, 0 is perfect'}</th>"
        for _, symbol, meaning, rising in INDICES
    )
    lines = []
    for (method, what), score in zip(METHODS, scores):
        cells = []
        for name, _, _, rising in INDICES:
            column = [
                round(getattr(other, name), 3) for other in scores if math.isfinite(getattr(other, name))
            ]
            value = getattr(score, name)
            best = column and round(value, 3) == (max if rising else min)(column)
            cells.append(f"<td{' class=best' if best else ''}>{tables.format_number(value, '.3f')}</td>")
        lines.append(f"<tr><th scope='row'>{method}<small>{what}</small></th>{''.join(cells)}</tr>")
    return (
        f"<table class='verdicts'><thead><tr><td></td>{heads}</tr></thead>"
        f"<tbody>{''.join(lines)}</tbody></table>"
    )


def _window(findings: Findings, index: int, window: Window) -> str:
    place, low = findings.chips.windows[index], pictures.CLIPPED
    zoom, known = _zoom(window), np.isfinite(findings.fused[index])
    hatched = "" if known.all() else " Hatched: no value."
    return (
        f"The {window.size.cols} × {window.size.rows} PAN pixels with most detail, from column "
        f"{place.col + window.col} and row {place.row + window.row} of the fused image"
        f"{f', enlarged {zoom} times' if zoom > 1 else ''}. All share the MS's stretch, band by band, which "
        f"leaves out {low} % at either end; the PAN has its own.{hatched}"
    )


def _pictures(findings: Findings, index: int, window: Window, shown: Composite, names: Sequence[str]) -> str:
    """PAN, MS, Brovey and fused of the window in one composite."""
    chips, phase = findings.chips, findings.phase_at(findings.chips.windows[index])
    size, part, bands = Size(*chips.pan.shape[-2:]), (slice(None), *window.slices), list(shown.bands)
    pan = np.where(chips.pan_valid[index], chips.pan[index], np.nan)[part]
    ms_known = pictures.upsample_nearest(chips.ms_valid[index], size, chips.ratio, phase)
    ms = np.where(ms_known, pictures.upsample_nearest(chips.ms[index], size, chips.ratio, phase), np.nan)[
        part
    ][bands]
    brovey = baselines.gdal_brovey(chips, index, phase)
    brovey = np.where(ms_known & chips.pan_valid[index], brovey, np.nan)[part][bands]
    stretch = pictures.percentile_stretch(ms)
    images = (
        ("PAN", "grey, its own stretch", pictures.percentile_stretch(pan)(pan)),
        ("MS", "each pixel as a block", stretch(ms)),
        ("GDAL's Brovey", "what gdal_pansharpen makes of the pair", stretch(brovey)),
        ("Fused", "TRA-PAN", stretch(findings.fused[index][part][bands])),
    )
    figures = "".join(
        f"<figure style='width: {_zoom(window) * window.cols}px; max-width: 100%'>"
        f"{_image(pixels, f'{name} of the most detailed part, {shown.name.lower()}')}"
        f"<figcaption><b>{name}</b>, {what}</figcaption></figure>"
        for name, what, pixels in images
    )
    which = ", ".join(escape(names[band]) if names else f"band {band + 1}" for band in shown.bands)
    return f"<h3>{shown.name}: {which}</h3><div class='grid pairs'>{figures}</div>"


def _errors(findings: Findings, index: int, window: Window, natural: Composite) -> str:
    """Where the window lies, and the two maps of the chip that it lies in."""
    rows, cols = findings.fused[index].shape[1:]
    small = pictures.thumbnail(findings.fused[index][list(natural.bands)], FULL_SIZE)
    left, top = 100 * window.col / cols, 100 * window.row / rows
    width, height = 100 * window.cols / cols, 100 * window.rows / rows
    box = (
        f"<span class='box' style='left: {left:.2f}%; top: {top:.2f}%; width: {width:.2f}%; "
        f"height: {height:.2f}%'></span>"
    )
    overview = _image(pictures.percentile_stretch(small)(small), "Overview of the fused image", box)
    spectral = 100 * baselines.spectral_error(findings, index)
    spatial = baselines.spatial_error(findings, index)
    spectral_map = _error_map(spectral, "Spectral error", "|D(F) − M| / |M| over the bands", " %")
    spatial_map = _error_map(
        spatial, "Spatial error", "1 − local correlation with the PAN, mean of bands", ""
    )
    return (
        f"<div class='grid thirds'><figure>{overview}<figcaption><b>Fused</b>, the part shown above outlined."
        f"</figcaption></figure>{spectral_map}{spatial_map}</div>"
    )


def _error_map(error: Array, name: str, what: str, unit: str) -> str:
    known = error[np.isfinite(error)]
    median, high, most = np.percentile(known, (50, 95, 97)) if known.size else (math.nan, math.nan, 1.0)
    top = _round_up(float(most))
    return (
        f"<figure>{_image(pictures.error_map(error, top), f'Map of the {name.lower()}')}"
        f"<div class='scale'>0<i></i>≥ {top:g}{unit}</div>"
        f"<figcaption><b>{name}</b>, {what}: median {median:.2g}{unit}, 95th percentile {high:.2g}{unit}."
        "</figcaption></figure>"
    )


def _curves(findings: Findings, warm_up: int) -> str:
    """DAM's losses, and beside them those of warm-up and RAO."""
    steps = list(enumerate(findings.losses, 1))
    parts = (
        ("Warm-up", "c1", [(step, loss) for step, (_, loss) in steps if step <= warm_up]),
        ("RAO, reduced", "c2", [(i, loss) for i, (name, loss) in steps if i > warm_up and name == "reduced"]),
        ("RAO, full", "c3", [(i, loss) for i, (name, loss) in steps if i > warm_up and name == "full"]),
    )
    lines = [
        charts.Curve(name, style, [i for i, _ in part], [x for _, x in part]) for name, style, part in parts
    ]
    dam = charts.Curve("DAM", "c1", range(1, len(findings.dam_losses) + 1), findings.dam_losses)
    return (
        "<div class='grid charts'><figure>"
        f"{charts.chart('Loss of the degradation-aware model per step', 'Mean absolute error', [dam], 430)}"
        "<figcaption><b>Stage one</b>, degradation-aware model.</figcaption></figure><figure>"
        f"{charts.chart('Loss of warm-up and random alternation per step', 'Loss', lines, 640)}"
        "<figcaption><b>Stage one</b>, warm-up at reduced resolution, and <b>stage two</b>, random "
        "alternation (RAO) of reduced and full resolution. The two measure different things: compare each "
        "with itself.</figcaption></figure></div>"
    )


def _image(pixels: Array, alt: str, over: str = "") -> str:
    rows, cols = pixels.shape[:2]
    return (
        f"<div class='frame'><img src='{pictures.data_uri(pixels)}' width='{cols}' height='{rows}' "
        f"alt='{escape(alt)}'>{over}</div>"
    )


def _zoom(window: Window) -> int:
    return max(1, FULL_SIZE // max(window.rows, window.cols))


def _round_up(value: float) -> float:
    """The next of 1, 2, 3 and 5 times a power of ten."""
    if value <= 0:
        return 1.0
    decade = 10.0 ** math.floor(math.log10(value))
    return next(digit * decade for digit in (1, 2, 3, 5, 10) if digit * decade >= value)


def _band_names(document: Mapping[str, Any]) -> tuple[str, ...]:
    """The document's own; else the sensor's, where the bands have the gains that the sensor has for them.

    A raster with another number of bands than the sensor's product has its mean gain for each.
    """
    if document.get("band_names"):
        return tuple(document["band_names"])
    known, gains = SENSORS.get(document["sensor"]["name"]), document["sensor"]["ms_gains"]
    places = [band - 1 for band in document["bands"]]
    if known is None or max(places) >= len(known.bands):
        return ()
    own = all(math.isclose(gain, known.ms_gains[place]) for gain, place in zip(gains, places))
    return tuple(known.bands[place] for place in places) if own else ()


def _file_name(path: str | list[str]) -> str:
    """A raster's name; of several files the first one's."""
    first, more = (path, 0) if isinstance(path, str) else (path[0], len(path) - 1)
    return escape(re.split(r"[\\/]", first)[-1]) + (f" and {more} more" if more else "")
