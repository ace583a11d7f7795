"""What a run tells about itself: the document in the output's metadata, the report and `--json`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Mapping, Optional

from .. import version
from ..exchange.settings import Settings
from ..quality.evaluate import Findings
from ..quality.names import FULL_RESOLUTION_INDICES
from ..raster.dataset import GDAL_VERSION
from ..raster.scene import RasterScene
from ..schema import plain
from ..sensors.catalogue import Sensor
from .sensor import scene_band_names


def run_document(
    scene: RasterScene,
    settings: Settings,
    instrument: Sensor,
    gains: tuple[float, ...],
    findings: Findings,
    weights: Optional[Mapping[str, Any]],
) -> dict[str, Any]:
    """All that a run was and found, as plain JSON values.

    Its keys: pan, ms (a list where it is several files), grid, bands, band_names, device, sensor, settings,
    weights (what it began from: file, sha256 and whether it was trained further; null for a fresh network),
    registration, dam (its R2 and the linear regression's; null where nothing was trained), injected (the
    share of each band's detail that is in the fused image), seconds, indices (null where none could be
    scored), versions. The output's metadata, `--json` and the report show it.
    """
    found, indices, between = findings.registration, findings.indices, findings.optics.relative_blur
    grid = scene.grid
    told = {
        "pan": scene.pan.path_or_paths,
        "ms": scene.ms.path_or_paths,
        "grid": {
            "rows": grid.size.rows,
            "cols": grid.size.cols,
            "geotransform": list(grid.transform),
            "ratio": scene.alignment.ratio,
        },
        "bands": [index + 1 for index in scene.ms_band_indices],
        "band_names": list(scene_band_names(instrument, scene)),
        "device": findings.device,
        "sensor": {
            "name": instrument.name,
            "ms_gains": list(gains),
            "pan_gain": instrument.pan_gain,
            "measured_ms_gain": list(between.at_nyquist) if between.measured else None,
            "measured_pan_gain": findings.optics.pan_gain,
        },
        "settings": asdict(settings),
        "weights": weights,
        "registration": {
            "searched": settings.register,
            "phase": [findings.phase.row, findings.phase.col],
            "shift": list(found.shift),
            "r2": found.r2,
            "r2_georeference": found.r2_georeference,
            "drift": findings.drift.max_shift if findings.drift else None,
        },
        "dam": {"r2": findings.dam_r2, "linear_r2": findings.dam_linear_r2},
        "injected": list(findings.injected),
        "seconds": dict(findings.seconds),
        "indices": {name: getattr(indices, name.lower()) for name in FULL_RESOLUTION_INDICES},
        "versions": {"trapan": version.VERSION, **findings.versions, "gdal": GDAL_VERSION},
    }
    document: dict[str, Any] = plain(told)
    return document
