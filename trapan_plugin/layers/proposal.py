"""Propose two layers of the project as PAN and MS, by their grids, names and pixels."""

from __future__ import annotations

import math
import re
from itertools import product
from typing import TYPE_CHECKING, Any, Iterable, Iterator

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from ...core.sensors.bands import band_colour
from ...core.sensors.identify import match_sensor_name
from ..qgis_exceptions import QgsCsException
from .inputs import bands_by_default, in_main_thread, is_remote, layer_tree, provider_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SMALLEST_RATIO, LARGEST_RATIO = 1.4, 17.0
"""PAN pixels per MS pixel of a proposed pair.

Slightly wider than the 1.5 to 16 of most products: a borderline pair is proposed, and the engine explains
why it can't be fused. Pairs below are fused, but two layers of one pixel size are seldom a pair.
"""

LEAST_CORRELATION = 0.3
"""Correlation of the PAN with the mean of the MS bands; real pairs have 0.6 to 0.95, an NDVI or a hillshade
around 0."""

_PLACES = ((0.5, 0.5), (0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))
"""Where pixels are sampled, as fractions of the PAN's width and height."""

_SIDE = 32
"""Side of a sample in MS pixels. Few blocks of the file are read, whatever its size."""

_FEWEST = 100
"""Fewest valid pixels for which the correlation is meaningful."""

_MOST_BANDS = 4
"""Number of MS bands that are sampled, spread over all."""

_PAN_WORDS = re.compile(r"(?<![a-z0-9])(pan\d?|panchro\w*|p|p[1-3][a-z]{2}|b0?8)(?![a-z0-9])")
_OTHER_WORDS = re.compile(
    r"(?<![a-z])(nd[a-z]i\d?|s?avi|evi\d?|slope|aspect|hill ?shade|roughness|dem|dtm|dsm|dgm|dom|dhm|chm|"
    r"elevation|mask|udm2?|qa|scl|class(es|ification|ified)?|labels?|clusters?|distance)(?![a-z])"
)
"""Words for rasters that are computed from others, in a layer's name, its file name or its band's name."""


def propose_pair(given: QgsRasterLayer | None = None) -> tuple[str | None, str | None]:
    """Return the ids of the layers to propose as PAN and MS; None twice if no two layers look like a pair.

    The PAN has one band and smaller pixels, its name and data type are not those of a computed raster, the
    layers overlap, and a sample of their pixels correlates. An MS with several bands comes first, then a PAN
    that is named so, then the order of the layer tree.

    Args:
        given: a layer that is one of the two; None for any.
    """
    project = QgsProject.instance()
    if project is None or not in_main_thread():
        return None, None
    layers = [
        layer
        for layer in layer_tree(project).layerOrder()
        if isinstance(layer, QgsRasterLayer)
        and layer.isValid()
        and layer.providerType() == "gdal"
        and bands_by_default(layer)
    ]
    for pan, ms in sorted(_possible_pairs(layers), key=lambda pair: len(bands_by_default(pair[1])) == 1):
        if given in (None, pan, ms) and _is_pair(pan, ms, project) and _look_alike(pan, ms, project):
            return pan.id(), ms.id()
    return None, None


def _possible_pairs(layers: Iterable[QgsRasterLayer]) -> Iterator[tuple[QgsRasterLayer, QgsRasterLayer]]:
    """Yield the pairs that names, bands and data types allow."""
    names = {layer: _names(layer) for layer in layers}
    originals = [layer for layer in layers if not _OTHER_WORDS.search(names[layer])]
    pans = [layer for layer in originals if len(bands_by_default(layer)) == 1 and not _is_colour(layer)]
    pans.sort(key=lambda layer: not _PAN_WORDS.search(names[layer]))
    sensors = {layer: match_sensor_name(names[layer]) for layer in originals}
    for pan, ms in product(pans, originals):
        # an index is real numbers, computed from whole numbers
        computed = _is_real(pan) and not _is_real(ms)
        other_sensor = sensors[pan] and sensors[ms] and sensors[pan] != sensors[ms]
        if pan is not ms and not computed and not other_sensor:
            yield pan, ms


def _names(layer: QgsRasterLayer) -> str:
    """Return the layer's name, its file name and the name of its first measured band, in lower case."""
    file = re.split(r"[/\\]", layer.source())[-1]
    words = (layer.name(), re.sub(r"\.\w+$", "", file), _band_name(layer))
    return " ".join(words).replace("_", " ").replace("-", " ").lower()


def _is_colour(layer: QgsRasterLayer) -> bool:
    """Tell whether the name of the only band is one of an MS image."""
    return band_colour(_band_name(layer)) not in ("", "Other")


def _band_name(layer: QgsRasterLayer) -> str:
    return provider_of(layer).bandDescription(bands_by_default(layer)[0])


def _is_real(layer: QgsRasterLayer) -> bool:
    kind = provider_of(layer).dataType(bands_by_default(layer)[0])
    return kind in (Qgis.DataType.Float32, Qgis.DataType.Float64)


def _is_pair(pan: QgsRasterLayer, ms: QgsRasterLayer, project: QgsProject) -> bool:
    """Check that the layers overlap and that their ratio is plausible."""
    if _has_no_georeference(pan) and _has_no_georeference(ms):
        ratio = math.sqrt(pan.width() * pan.height() / (ms.width() * ms.height()))
        return SMALLEST_RATIO <= ratio <= LARGEST_RATIO
    extent = ms.extent()
    if pan.crs() != ms.crs():
        try:
            extent = QgsCoordinateTransform(ms.crs(), pan.crs(), project).transformBoundingBox(extent)
        except QgsCsException:
            return False
    ratio = _pixel_size(extent, ms) / _pixel_size(pan.extent(), pan)
    return SMALLEST_RATIO <= ratio <= LARGEST_RATIO and pan.extent().intersects(extent)


def _look_alike(pan: QgsRasterLayer, ms: QgsRasterLayer, project: QgsProject) -> bool:
    """Check that a sample of the PAN correlates with the mean of the MS bands.

    Too few valid pixels, and layers from the web, whose pixels would have to be fetched, count as alike.
    """
    import numpy as np

    if is_remote(pan) or is_remote(ms):
        return True
    (pan_band, *_), ms_bands = bands_by_default(pan), bands_by_default(ms)
    bands = ms_bands[:: math.ceil(len(ms_bands) / _MOST_BANDS)]
    samples: list[tuple[NDArray[np.float64], NDArray[np.float64]]] = []
    for pan_box, ms_box in _sample_boxes(pan, ms, project):
        grey = _read(pan, pan_band, pan_box)
        colours = np.mean([_read(ms, band, ms_box) for band in bands], axis=0)
        valid = np.isfinite(grey) & np.isfinite(colours)
        samples.append((grey[valid], colours[valid]))
    greys, means = (np.concatenate(values) for values in zip(*samples))
    if len(greys) < _FEWEST or np.ptp(means) == 0:
        return True
    return bool(np.ptp(greys) > 0 and np.corrcoef(greys, means)[0, 1] >= LEAST_CORRELATION)


def _sample_boxes(
    pan: QgsRasterLayer, ms: QgsRasterLayer, project: QgsProject
) -> Iterator[tuple[QgsRectangle, QgsRectangle]]:
    """Yield small rectangles of the common area, in the coordinates of the PAN and of the MS."""
    common, other = pan.extent(), ms.extent()
    to_pan = QgsCoordinateTransform(ms.crs(), pan.crs(), project)
    is_bare = _has_no_georeference(pan) and _has_no_georeference(ms)
    if not is_bare:
        common = common.intersect(to_pan.transformBoundingBox(other))
    width, height = min(1.0, _SIDE / ms.width()), min(1.0, _SIDE / ms.height())
    for x, y in _PLACES:
        place = (x * (1 - width), y * (1 - height), width, height)
        box = _part(common, *place)
        if is_bare:
            yield box, _part(other, *place)
        else:
            yield box, to_pan.transformBoundingBox(box, Qgis.TransformDirection.Reverse)


def _part(whole: QgsRectangle, left: float, bottom: float, width: float, height: float) -> QgsRectangle:
    """Return a part of a rectangle, given in fractions of it."""
    x, y = whole.xMinimum() + left * whole.width(), whole.yMinimum() + bottom * whole.height()
    return QgsRectangle(x, y, x + width * whole.width(), y + height * whole.height())


def _read(layer: QgsRasterLayer, band: int, box: QgsRectangle) -> Any:
    """Read [_SIDE, _SIDE] values of a band in a rectangle; NaN for nodata."""
    import numpy as np

    block = provider_of(layer).block(band, box, _SIDE, _SIDE)
    if block is None or not block.isValid() or not block.convert(Qgis.DataType.Float64):
        return np.full((_SIDE, _SIDE), np.nan)
    values = np.frombuffer(bytes(block.data()), np.float64).reshape(_SIDE, _SIDE).copy()
    if block.hasNoDataValue():
        values[values == block.noDataValue()] = np.nan
    return values


def _has_no_georeference(layer: QgsRasterLayer) -> bool:
    return not layer.crs().isValid() and layer.extent().width() == layer.width()


def _pixel_size(extent: QgsRectangle, layer: QgsRasterLayer) -> float:
    """Return the side of the layer's pixels, in the units of its extent."""
    return math.sqrt(extent.width() * extent.height() / (layer.width() * layer.height()))
