"""What TRA-PAN has recorded in a fused raster: the PAN and the MS that it comes from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Iterable, NamedTuple

from qgis.core import QgsProject, QgsRasterLayer

from ...core.file_checks import same_file
from ...core.jobs.pair import Pair
from ...core.raster.source import Source
from .inputs import in_main_thread, is_remote, layer_tree

_SUBDATASET = re.compile(r"\w{2,}:")
"""The start of GDAL's name of a part of a file, such as GPKG:; a single letter is a drive of Windows."""


class Proposal(NamedTuple):
    """What the dialog of "Assess a fused image" shows at first.

    Attributes:
        fused: id of the fused layer; None for no proposal.
        pan: id of the layer of its PAN.
        ms: id of the layer of its MS.
        bands: the MS bands that were fused, counted from 1.
    """

    fused: str | None = None
    pan: str | None = None
    ms: str | None = None
    bands: tuple[int, ...] = ()


def recorded_pair(fused: QgsRasterLayer) -> Pair | None:
    """Read from which pair a layer was fused; None if it is not from TRA-PAN or its inputs are gone."""
    if fused.providerType() != "gdal":
        return None
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.metadata import read_provenance

    document = read_provenance(fused.source()) or {}
    try:
        ms, request = document["ms"], document.get("request", {}).get("pair", {})
        ratio = request.get("ms_ratio")
        pair = Pair(
            _source("pan", str(document["pan"]), request.get("pan_bands", ()), request),
            _source("ms", ms if isinstance(ms, str) else tuple(map(str, ms)), document["bands"], request),
            str(document["sensor"]["name"]),
            None if ratio is None else float(ratio),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        # not a fused raster, or one that another program has changed
        return None
    return pair if all(map(_is_there, (*pair.pan.files, *pair.ms.files))) else None


def _source(role: str, path: str | tuple[str, ...], bands: Iterable[Any], request: dict[str, Any]) -> Source:
    """Read what the user had given in place of what the file says; see `jobs.signature`."""
    nodata = tuple(map(float, request.get(f"{role}_nodata", ())))
    return Source(path, tuple(map(int, bands)), srs=str(request.get(f"{role}_srs", "")), nodata=nodata)


def propose_fused() -> Proposal:
    """Propose the uppermost fused layer of the project, and the layers of its PAN and MS."""
    project = QgsProject.instance()
    if project is None or not in_main_thread():
        return Proposal()
    layers = [layer for layer in layer_tree(project).layerOrder() if isinstance(layer, QgsRasterLayer)]
    for fused in layers:
        pair = None if is_remote(fused) else recorded_pair(fused)
        if pair is not None:
            pan, ms = (_layer_of(source, layers) for source in (pair.pan, pair.ms))
            if pan is None or ms is None:
                return Proposal(fused.id())
            return Proposal(fused.id(), pan.id(), ms.id(), pair.ms.bands)
    return Proposal()


def source_layer(fused: QgsRasterLayer, project: QgsProject) -> QgsRasterLayer | None:
    """Return the project's layer of the MS that a fused layer comes from; None if there is none."""
    pair = recorded_pair(fused)
    layers = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    return None if pair is None else _layer_of(pair.ms, layers)


def _layer_of(source: Source, layers: Iterable[QgsRasterLayer]) -> QgsRasterLayer | None:
    """Return the first layer of a raster; None if there is none, or the raster is several files."""
    if isinstance(source.path, tuple):
        return None
    of_gdal = (layer for layer in layers if layer.providerType() == "gdal")
    return next((layer for layer in of_gdal if same_file(layer.source(), source.path)), None)


def _is_there(path: str) -> bool:
    """Tell whether a raster exists; GDAL's other names, such as those on the web, count as existing."""
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.mosaic import tiles_of

    is_other_name = path.startswith("/vsi") or _SUBDATASET.match(path)
    return bool(is_other_name or Path(path).exists() or tiles_of(path))
