"""Opens and validates a PAN and an MS raster as one scene; with `raster_layer` and `raster_writer` all
that knows GDAL. A scene and its writer are for one thread at a time.
"""

from __future__ import annotations

from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from .errors import InputError
from .grid import Grid, Relation, Size, Window, tiles
from .pairing import Extent, corner_aligned, pair
from .raster_layer import GdalError, Layer, call, check_whole, close, damaged, listening
from .raster_refusal import check_no_pictures, not_a_raster
from .raster_stack import stack
from .scene import Pixels

PIXEL_TYPES = ("Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64")

# A raster of more pixels than this is judged by a sample of its pixels before the work begins.
_READ_WHOLE = 4_000_000
_SAMPLE = 64

_SAME_CRS = (
    "CRITERION=EQUIVALENT",
    "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
    "IGNORE_COORDINATE_EPOCH=YES",
)


class RasterScene:
    """A scene over two rasters. See `scene.Scene`; windows are relative to `relation`'s two windows.

    Attributes:
        pan, ms: the two open rasters; `ms.bands` are the chosen ones, 1-based, in the output's order.
        pan_grid: the PAN's grid in its CRS; in PAN pixels where it has no georeference.
        grid: the part of it that is fused.
    """

    def __init__(self, pan: Layer, ms: Layer, pan_grid: Grid, relation: Relation) -> None:
        self.pan, self.ms = pan, ms
        self.pan_grid, self.grid = pan_grid, pan_grid.window(relation.pan)
        self._relation = relation

    @property
    def relation(self) -> Relation:
        return self._relation

    @property
    def bands(self) -> int:
        return len(self.ms.bands)

    @property
    def ms_total(self) -> int:
        """How many bands the MS raster has, chosen or not."""
        return int(self.ms.dataset.RasterCount)

    @property
    def ms_chosen(self) -> tuple[int, ...]:
        """The chosen MS bands, 0-based, in the output's order."""
        return tuple(number - 1 for number in self.ms.bands)

    def read_pan(self, window: Window) -> Pixels:
        return self.pan.read(window.moved(self._relation.pan.row, self._relation.pan.col))

    def read_ms(self, window: Window) -> Pixels:
        return self.ms.read(window.moved(self._relation.ms.row, self._relation.ms.col))

    def part(self, window: Window) -> RasterScene:
        """The scene over a window of its PAN window: the same open rasters, closed with this scene."""
        return RasterScene(self.pan, self.ms, self.pan_grid, self._relation.part(window))

    def close(self) -> None:
        """Closes both rasters; the scene can't be read any more."""
        close(self.pan.dataset)
        close(self.ms.dataset)

    def __enter__(self) -> RasterScene:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_scene(
    pan: str,
    ms: str | Sequence[str],
    *,
    pan_band: int = 1,
    ms_bands: Sequence[int] = (),
    extent: Extent | None = None,
    pan_name: str = "",
    ms_name: str = "",
) -> RasterScene:
    """Opens a PAN and an MS raster and checks that they can be fused.

    Where neither raster has a georeference their upper left corners are laid together.

    Args:
        pan, ms: GDAL names of the two; of the MS's files where it has several.
        pan_band: 1-based.
        ms_bands: 1-based, in the output's order; where empty, all but an alpha band, which is a mask.
        extent: xmin, ymin, xmax, ymax in the PAN's CRS; the common part where None.
        pan_name, ms_name: what messages call the two; the file's name where empty.

    Raises:
        InputError: one sentence that names the layer, what is wrong and the remedy.
    """
    pan_layer = open_layer("PAN", pan, pan_name, (pan_band,))
    try:
        ms_layer = open_ms([ms] if isinstance(ms, str) else ms, ms_name, tuple(ms_bands))
        try:
            return RasterScene(pan_layer, ms_layer, *_checked(pan_layer, ms_layer, extent))
        except BaseException:
            close(ms_layer.dataset)
            raise
    except BaseException:
        close(pan_layer.dataset)
        raise


def open_ms(paths: Sequence[str], name: str, bands: tuple[int, ...]) -> Layer:
    """Opens the MS, which may be several files whose bands follow each other.

    Args:
        paths: GDAL's names of the files, at least one.
        name: what messages call it; the first file's where empty.
        bands: 1-based, counted through all the files; all but alpha bands where empty.

    Raises:
        InputError: one can't be opened, or they are not on one grid.
    """
    if len(paths) == 1:
        return open_layer("MS", paths[0], name, bands)
    with ExitStack() as opened:
        parts = []
        for path in paths:
            parts.append(open_layer("MS", path, "", ()))
            opened.callback(close, parts[-1].dataset)
            _check_whole(parts[-1])
        dataset = stack(parts)
    name = name or f"{parts[0].name} and {len(paths) - 1} more"
    return _checked_layer(
        Layer("MS", name, paths[0], dataset, bands or _all_but_alpha(dataset), tuple(paths))
    )


def open_layer(role: str, path: str, name: str, bands: tuple[int, ...]) -> Layer:
    """Opens one raster.

    Args:
        role: what messages call it before its name.
        path: GDAL's name of it.
        name: the file's where empty.
        bands: 1-based; all but an alpha band where empty.

    Raises:
        InputError: it can't be opened, or has no such bands or none of a type that can be read.
    """
    name = name or Path(path).name or path
    dataset = None
    with listening() as heard:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    if dataset is None:
        raise not_a_raster(role, name, path, heard)
    return _checked_layer(Layer(role, name, path, dataset, bands or _all_but_alpha(dataset)))


def _checked_layer(layer: Layer) -> Layer:
    try:
        check_no_pictures(layer, layer.dataset)
        _check_bands(layer)
    except InputError:
        close(layer.dataset)
        raise
    return layer


def _all_but_alpha(dataset: Any) -> tuple[int, ...]:
    numbers = range(1, dataset.RasterCount + 1)
    return tuple(
        number
        for number in numbers
        if dataset.GetRasterBand(number).GetColorInterpretation() != gdal.GCI_AlphaBand
    )


def _check_bands(layer: Layer) -> None:
    total = layer.dataset.RasterCount
    if total == 0 or not layer.bands:
        raise InputError(f"{layer} has no band of its own: choose one of the rasters that it contains")
    for number in layer.bands:
        if not 1 <= number <= total:
            raise InputError(
                f"{layer} has no band {number}: choose among its bands 1 to {total}"
                if total > 1
                else f"{layer} has no band {number}: choose band 1, the only one it has"
            )
    for number, band in zip(layer.bands, layer.chosen()):
        kind = gdal.GetDataTypeName(band.DataType)
        signed = band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE"
        if kind not in PIXEL_TYPES or signed:
            raise InputError(
                f"band {number} of {layer} has the type {'Int8' if signed else kind}: "
                f"convert it to one of {', '.join(PIXEL_TYPES)}"
            )


def _checked(pan: Layer, ms: Layer, extent: Extent | None) -> tuple[Grid, Relation]:
    """The PAN's grid and the pair's relation."""
    if any(_same_file(pan.path, path) for path in ms.paths):
        raise InputError(
            f"{pan} and {ms} are the same file: choose the panchromatic raster as PAN and the "
            "multispectral one as MS"
        )
    check_same_frame(pan, ms)
    if pan.georeferenced:
        pan_grid, ms_grid = grid_of(pan), grid_of(ms)
    else:
        pan_grid, ms_grid = corner_aligned(pan.size, ms.size, str(pan), str(ms))
    relation = pair(pan_grid, ms_grid, extent, str(pan), str(ms))
    for layer, window in ((pan, relation.pan), (ms, relation.ms)):
        _check_content(layer, window)
    return pan_grid, relation


def _same_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:  # one is no file but another thing that GDAL knows by name
        return one == other


def check_same_frame(first: Layer, second: Layer) -> None:
    """Raises an `InputError` unless both have a georeference in one CRS, or neither has one."""
    if first.georeferenced != second.georeferenced:
        without = second if first.georeferenced else first
        raise InputError(
            f"{without} has no georeference and the other layer has one: georeference it, "
            "or choose the file that came with its world file"
        )
    systems = [layer.dataset.GetSpatialRef() for layer in (first, second)]
    if not first.georeferenced or systems == [None, None]:
        return
    for layer, system in zip((first, second), systems):
        if system is None:
            raise InputError(
                f"{layer} has no CRS and the other layer has one: assign it the CRS that its "
                "coordinates are in"
            )
    flat = [system.Clone() for system in systems]
    for system in flat:
        call(system.StripVertical)
    if not call(flat[0].IsSame, flat[1], list(_SAME_CRS)):
        raise InputError(
            f"{first} is in the CRS '{systems[0].GetName()}' and {second} in '{systems[1].GetName()}': "
            f"reproject the {second.role} to the CRS of the {first.role}"
        )


def grid_of(layer: Layer) -> Grid:
    """The grid of a raster that has a georeference.

    Raises:
        InputError: its pixels have no area.
    """
    transform = tuple(layer.dataset.GetGeoTransform())
    if transform[1] * transform[5] == transform[2] * transform[4]:
        raise InputError(f"{layer} has pixels without an area: georeference it anew")
    return Grid(layer.size, transform)


def _check_whole(layer: Layer) -> None:
    try:
        check_whole(layer.dataset, layer.bands)
    except GdalError as error:
        raise damaged(layer, str(error)) from None


def _check_content(layer: Layer, window: Window) -> None:
    _check_whole(layer)
    side = _SAMPLE if window.rows * window.cols > _READ_WHOLE else max(window.rows, window.cols)
    sampled = Size(min(side, window.rows), min(side, window.cols))
    # The whole window is read only where the sample shows nothing but one value or nodata.
    rest = (layer.read(tile.moved(window.row, window.col)) for tile in tiles(window.size, 1024))
    low, high = _spread(chain([layer.read(window, sampled)], rest), len(layer.bands))
    if (low > high).any():
        raise InputError(
            f"{layer} has no valid pixel in the common part, only nodata: "
            "choose another layer or extent, or correct its nodata value"
        )
    for number, value, constant in zip(layer.bands, low, low == high):
        if constant:
            raise InputError(
                f"band {number} of {layer} has the value {value:g} everywhere: "
                f"choose another {'layer' if len(layer.bands) == 1 else 'layer, or leave the band out'}"
            )


def _spread(parts: Iterator[Pixels], bands: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Each band's least and greatest valid value, at most as far as to know that they differ."""
    low = np.full(bands, np.inf, np.float32)
    high = -low
    for pixels in parts:
        if pixels.valid.any():
            values = pixels.values[:, pixels.valid]
            low, high = np.minimum(low, values.min(axis=1)), np.maximum(high, values.max(axis=1))
        if (low < high).all():
            break
    return low, high
