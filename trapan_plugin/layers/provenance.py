"""What TRA-PAN has recorded in a fused raster: the PAN and the MS that it comes from."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import Any, Iterable, NamedTuple

from qgis.core import QgsProcessingUtils, QgsProject, QgsRasterLayer

from ...core.file_checks import same_file
from ...core.jobs.pair import Pair
from ...core.local_files import local_file
from ...core.raster.source import Source
from ...core.redaction import file_name
from .inputs import common_name, in_main_thread, is_remote, layer_tree

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
    """Read from which pair a layer was fused; None if it is not from TRA-PAN or its inputs are gone.

    Inputs that were moved with the fused raster, as with the folder of a project, are found.
    """
    if fused.providerType() != "gdal":
        return None
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.metadata import read_provenance

    document = read_provenance(fused.source()) or {}
    try:
        ms, request = document["ms"], document.get("request", {}).get("pair", {})
        paths = [str(document["pan"]), *([ms] if isinstance(ms, str) else map(str, ms))]
        contents = [request.get("pan"), *request.get("ms", ())]
        pan, *files = [_find(path, content, fused.source()) for path, content in zip_longest(paths, contents)]
        ratio = request.get("ms_ratio")
        pair = Pair(
            _source("pan", pan, request.get("pan_bands", ()), request),
            _source("ms", files[0] if isinstance(ms, str) else tuple(files), document["bands"], request),
            str(document["sensor"]["name"]),
            None if ratio is None else float(ratio),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        # not a fused raster, or one that another program has changed
        return None
    return pair if all((*pair.pan.files, *pair.ms.files)) else None


def with_one_ms_file(pair: Pair) -> Pair:
    """Return a pair with a temporary virtual raster in place of several MS files, with the same bands.

    Raises:
        InputError: the files can't be stacked any more.
        OutputError: the virtual raster can't be written.
    """
    if len(pair.ms.files) == 1:
        return pair
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.layers import write_stack

    name = common_name([Path(file_name(path)).stem for path in pair.ms.files])
    output = QgsProcessingUtils.generateTempFilename(f"{name}.vrt")
    write_stack(Source(pair.ms.path), output)
    return replace(pair, ms=replace(pair.ms, path=output))


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


def _find(path: str, recorded: Any, fused: str) -> str:
    """Find a raster at its recorded path, or at the same place beside a fused raster that has moved with it.

    Args:
        path: the recorded path.
        recorded: what `core.raster.metadata.identity` said of the raster; None if that is unknown.
        fused: GDAL's name of the fused raster.

    Returns:
        Its path; empty if it is not there.
    """
    if _is_there(path):
        return path
    if not recorded:
        return ""
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.metadata import identity

    words = re.split(r"[/\\]", path)
    folders = Path(local_file(fused)).absolute().parents
    places = (Path(folder, *words[-count:]) for folder in folders for count in range(1, len(words)))
    found = (str(place) for place in places if place.is_file())
    return next((place for place in found if _contents(identity(place)) == _contents(recorded)), "")


def _contents(identity: list[list[Any]]) -> list[list[Any]]:
    """Return the identity of a raster without its times, which copying changes."""
    return [file[:2] + file[3:] for file in identity]


def _is_there(path: str) -> bool:
    """Tell whether a raster exists; GDAL's other names, such as those on the web, count as existing."""
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.mosaic import tiles_of

    is_other_name = path.startswith("/vsi") or _SUBDATASET.match(path)
    return bool(is_other_name or Path(path).exists() or tiles_of(path))
