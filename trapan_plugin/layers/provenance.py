"""What TRA-PAN has recorded in a fused raster: the PAN and the MS that it comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any, Iterator, NamedTuple

from qgis.core import QgsProcessingUtils, QgsProject, QgsRasterLayer

from ...core.file_checks import same_file
from ...core.local_files import local_file
from ...core.redaction import file_name
from .inputs import common_name, in_main_thread, is_remote, layer_tree

_SUBDATASET = re.compile(r"\w{2,}:")
"""The start of GDAL's name of a part of a file, such as GPKG:; a single letter is a drive of Windows."""


@dataclass(frozen=True)
class RecordedRun:
    """The inputs of a fused raster, from its metadata.

    Attributes:
        pan: path of the PAN raster.
        ms: path of the MS raster, or of each of its files.
        bands: the MS bands that were fused, counted from 1.
        sensor: name of the sensor.
        pan_bands: the PAN bands that were chosen, counted from 1; empty for all.
        given: what the user had given in place of what the files say, as fields of a `Pair`.
    """

    pan: str
    ms: str | tuple[str, ...]
    bands: tuple[int, ...]
    sensor: str
    pan_bands: tuple[int, ...] = ()
    given: dict[str, Any] = field(default_factory=dict)


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


def recorded_run(fused: QgsRasterLayer) -> RecordedRun | None:
    """Read the inputs of a fused layer; None if it is not from TRA-PAN or its inputs are gone.

    Inputs that were moved with the fused raster, as with the folder of a project, are found.
    """
    if fused.providerType() != "gdal":
        return None
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.metadata import read_provenance

    document = read_provenance(fused.source()) or {}
    try:
        ms, pair = document["ms"], document.get("request", {}).get("pair", {})
        paths = [str(document["pan"]), *([ms] if isinstance(ms, str) else map(str, ms))]
        contents = [pair.get("pan"), *pair.get("ms", ())]
        pan, *files = [_find(path, content, fused.source()) for path, content in zip_longest(paths, contents)]
        run = RecordedRun(
            pan,
            files[0] if isinstance(ms, str) else tuple(files),
            tuple(map(int, document["bands"])),
            str(document["sensor"]["name"]),
            tuple(map(int, pair.get("pan_bands", ()))),
            _given(pair),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        # not a fused raster, or one that another program has changed
        return None
    return run if pan and all(files) else None


def with_one_ms_file(run: RecordedRun) -> RecordedRun:
    """Return a run with a temporary virtual raster in place of several MS files, with the same bands.

    Raises:
        InputError: the files can't be stacked any more.
    """
    if isinstance(run.ms, str):
        return run
    # imported here so that the plugin loads without GDAL's Python bindings
    from ...core.raster.layers import write_stack

    name = common_name([Path(file_name(path)).stem for path in run.ms])
    stack = QgsProcessingUtils.generateTempFilename(f"{name}.vrt")
    write_stack(run.ms, stack)
    return replace(run, ms=stack)


def _given(pair: dict[str, Any]) -> dict[str, Any]:
    """Read the CRSs, nodata values and true ratio that were given for a run; see `jobs.pansharpen`."""
    ratio = pair.get("ms_ratio")
    return {
        **{name: str(pair.get(name, "")) for name in ("pan_srs", "ms_srs")},
        **{name: tuple(map(float, pair.get(name, ()))) for name in ("pan_nodata", "ms_nodata")},
        "ms_ratio": None if ratio is None else float(ratio),
    }


def propose_fused() -> Proposal:
    """Propose the uppermost fused layer of the project, and the layers of its PAN and MS."""
    project = QgsProject.instance()
    if project is None or not in_main_thread():
        return Proposal()
    layers = [layer for layer in layer_tree(project).layerOrder() if isinstance(layer, QgsRasterLayer)]
    for fused in layers:
        run = None if is_remote(fused) else recorded_run(fused)
        if run is not None:
            pan, ms = (next(_of_file(layers, path), None) for path in (run.pan, run.ms))
            return Proposal(fused.id(), pan, ms, run.bands) if pan and ms else Proposal(fused.id())
    return Proposal()


def source_layer(fused: QgsRasterLayer, project: QgsProject) -> QgsRasterLayer | None:
    """Return the project's layer of the MS that a fused layer comes from; None if there is none."""
    run = recorded_run(fused)
    layers = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    found = next(_of_file(layers, run.ms), None) if run is not None else None
    return next((layer for layer in layers if layer.id() == found), None)


def _of_file(layers: list[QgsRasterLayer], path: Any) -> Iterator[str]:
    """Yield the ids of the layers of a file."""
    for layer in layers:
        if isinstance(path, str) and layer.providerType() == "gdal" and same_file(layer.source(), path):
            yield layer.id()


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
