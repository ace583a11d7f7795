"""Build provenance documents: plain JSON values for the metadata, the report and `--json`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Mapping

from .. import version
from ..exchange.results import Measurements
from ..exchange.task import FusionTask
from ..quality.evaluate import Findings
from ..raster.dataset import GDAL_VERSION
from ..raster.scene import RasterScene
from ..scene.grid import BandOffsets
from ..schema import plain


def run_document(
    scene: RasterScene,
    product_bands: int,
    task: FusionTask,
    findings: Findings,
    weights: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """Build the provenance document of a run.

    Args:
        scene: the fused scene.
        product_bands: number of bands of the MS product, fused or not.
        task: the gains, settings and band names that the engine got.
        findings: the result of the fusion and its indices.
        weights: the weights file that the training started from; None for a new network.

    Returns:
        Plain JSON values with the keys pan, ms (a list if it is several files), grid, pan_bands (bands,
        weights and R2 of a PAN band that is combined from several; null otherwise), ms_sampling (widths of
        the MS pixels in PAN pixels: own, true, ratio (used), and source; null if its own are used), bands,
        band_names, band_count (of the product, fused or not), device, precision (of the network's
        convolutions), threads (in training), sensor, settings, weights (file, sha256, trained_further; null
        for a new network), registration, dam (R2 of the DAM and of a linear regression; null without
        training), injected (share of each band's detail in the fused image, 0 to 1), seconds, indices (null
        if not scored; those by the measured blur if it was measured), indices_advice (which of them to
        trust), versions.
    """
    grid = scene.grid
    values = {
        "pan": scene.pan.path_or_paths,
        "ms": scene.ms.path_or_paths,
        "grid": {
            "rows": grid.size.rows,
            "cols": grid.size.cols,
            "geotransform": list(grid.transform),
            "ratio": scene.alignment.ratio,
        },
        **band_entries(scene),
        "band_names": list(task.band_names),
        "band_count": product_bands,
        "device": findings.device,
        "precision": findings.precision,
        "threads": findings.threads,
        "sensor": _sensor_entry(task, findings),
        "settings": asdict(task.settings),
        "weights": weights,
        "registration": registration_entry(task.settings.register, findings, findings.chips.band_offsets),
        "dam": {"r2": findings.dam_r2, "linear_r2": findings.dam_linear_r2},
        "injected": list(findings.injected),
        "seconds": dict(findings.seconds),
        "indices": findings.by_name(),
        "indices_advice": findings.advice,
        "versions": {"trapan": version.VERSION, **findings.versions, "gdal": GDAL_VERSION},
    }
    document: dict[str, Any] = plain(values)
    return document


def _sensor_entry(task: FusionTask, findings: Findings) -> dict[str, Any]:
    """Return the published gains, and the blurs that were measured on the pair."""
    relative_blur = findings.optics.relative_blur
    return {
        "name": task.sensor,
        "ms_gains": list(task.gains),
        "pan_gain": task.pan_gain,
        "measured_ms_gain": list(relative_blur.at_nyquist) if relative_blur.measured else None,
        "pan_softness": findings.optics.softness,
        "band_softness": findings.optics.band_softness or None,
    }


def band_entries(scene: RasterScene) -> dict[str, Any]:
    """Return which bands of a pair are used and at which pixels: pan_bands, ms_sampling and bands."""
    entries: dict[str, Any] = plain(
        {
            "pan_bands": asdict(scene.guide) if scene.guide else None,
            "ms_sampling": asdict(scene.sampling) if scene.sampling else None,
            "bands": [index + 1 for index in scene.ms_band_indices],
        }
    )
    return entries


def registration_entry(searched: bool, found: Measurements, band_offsets: BandOffsets) -> dict[str, Any]:
    """Return the registration of a pair.

    Args:
        searched: whether the phase was searched; otherwise the georeference was trusted.
        found: what was measured on the pair.
        band_offsets: offset of each MS band that was removed; empty if there was none.
    """
    entry: dict[str, Any] = plain(
        {
            "searched": searched,
            "phase": [found.phase.row, found.phase.col],
            "shift": found.registration.shift,
            "r2": found.registration.r2,
            "r2_georeference": found.registration.r2_georeference,
            "drift": found.drift.max_shift if found.drift else None,
            "band_offsets": band_offsets or None,
        }
    )
    return entry
