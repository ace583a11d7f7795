"""Opens and validates a PAN and an MS raster as one scene; with `raster_layer` and `raster_writer` all
that knows GDAL. A scene and its writer are for one thread at a time.
"""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Sequence
from xml.etree import ElementTree

from osgeo import gdal

from ..errors import InputError
from ..feedback import Feedback, SilentFeedback
from ..file_checks import pipe_of, same_file
from ..redaction import file_name, is_text, safe_to_show
from ..scene.alignment import Extent, align_corners, align_pair, describe_mismatch
from ..scene.grid import Grid, GridAlignment, Window, align_grids
from ..scene.scene import Pixels
from . import dataset as raster_cache
from .checks import check_alpha, check_content, check_file
from .crs import describe_crs_difference, grid_of, same_crs
from .dataset import Layer, capture_messages, close, status
from .stack import stack
from .warp import resample_to_axes, warp_to_crs

# MERGED-DOC """What was given in place of a raster, and the one sentence that says so."""
PIXEL_TYPES = ("Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64")


class RasterScene:
    """A scene over two rasters. See `scene.Scene`; windows are relative to `relation`'s two windows.

    Attributes:
        pan, ms: the two open rasters; `ms.bands` are the chosen ones, 1-based, in the output's order.
        pan_grid: the PAN's grid in its CRS; in PAN pixels where it has no georeference.
        grid: the part of it that is fused.
    """

    def __init__(self, pan: Layer, ms: Layer, pan_grid: Grid, relation: GridAlignment) -> None:
        self.pan, self.ms = pan, ms
        self.pan_grid, self.grid = pan_grid, pan_grid.subgrid(relation.pan)
        self._relation = relation

    @property
    def alignment(self) -> GridAlignment:
        return self._relation

    @property
    def bands(self) -> int:
        return len(self.ms.bands)

    @property
    def names(self) -> tuple[str, str]:
        """What messages call the PAN and the MS."""
        return str(self.pan), str(self.ms)

    @property
    def ms_band_count(self) -> int:
        """How many bands the MS raster has, chosen or not."""
        return int(self.ms.dataset.RasterCount)

    @property
    def ms_band_indices(self) -> tuple[int, ...]:
        """The chosen MS bands, 0-based, in the output's order."""
        return tuple(number - 1 for number in self.ms.bands)

    def read_pan(self, window: Window) -> Pixels:
        return self.pan.read(window.moved(self._relation.pan.row, self._relation.pan.col))

    def read_ms(self, window: Window) -> Pixels:
        return self.ms.read(window.moved(self._relation.ms.row, self._relation.ms.col))

    def crop(self, window: Window) -> RasterScene:
        """The scene over a window of its PAN window: the same open rasters, closed with this scene."""
        return RasterScene(self.pan, self.ms, self.pan_grid, self._relation.crop(window))

    def close(self) -> None:
        """Closes both rasters; the scene can't be read any more."""
        close(self.pan.dataset)
        close(self.ms.dataset)

    def __enter__(self) -> RasterScene:
        raster_cache.limit_cache()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        raster_cache.restore_cache()


def open_scene(
    pan: str,
    ms: str | Sequence[str],
    *,
    pan_band: int = 1,
    ms_bands: Sequence[int] = (),
    extent: Extent | None = None,
    pan_name: str = "",
    ms_name: str = "",
    feedback: Feedback | None = None,
) -> RasterScene:
    """Opens a PAN and an MS raster and checks that they can be fused.

    Where neither raster has a georeference their upper left corners are laid together. An MS in another CRS,
    at a ratio that is not whole or mirrored is resampled to the PAN's axes while it is read.

    Args:
        pan, ms: GDAL names of the two; of the MS's files where it has several.
        pan_band: 1-based.
        ms_bands: 1-based, in the output's order; where empty, all but an alpha band, which is a mask.
        extent: xmin, ymin, xmax, ymax in the PAN's CRS; the common part where None.
        pan_name, ms_name: what messages call the two; the file's name where empty.
        feedback: is told what is done to the two, and warned of what looks like a mistake.

    Raises:
        InputError: one sentence that names the layer, what is wrong and the remedy.
    """
    pan_layer = open_layer("PAN", pan, pan_name, (pan_band,))
    try:
        ms_layer = open_ms([ms] if isinstance(ms, str) else ms, ms_name, tuple(ms_bands))
        try:
            feedback = feedback or SilentFeedback()
            seen, pan_grid, relation = _paired(pan_layer, ms_layer, extent, feedback)
            if not ms_bands:
                check_alpha(seen, relation.ms, feedback)
            return RasterScene(pan_layer, seen, pan_grid, relation)
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
            check_file(parts[-1])
        dataset = stack(parts)
        holes = [
            hole for part in parts for hole in part.unstored(Window(0, 0, part.size.rows, part.size.cols))
        ]
    name = safe_to_show(name) or f"{parts[0].name} and {len(paths) - 1} more"
    return _checked_layer(
        Layer("MS", name, paths[0], dataset, bands or _all_but_alpha(dataset), tuple(paths), tuple(holes))
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
    name = safe_to_show(name) or file_name(path) or safe_to_show(path)
    if not is_text(path):
        raise InputError(f"the {role} '{name}' has a name or a folder that is not UTF-8: rename it")
    check_no_pipe(role, name, path)
    dataset = None
    with capture_messages() as heard:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    if dataset is None:
        raise not_a_raster(role, name, path, heard)
    return _checked_layer(Layer(role, name, path, dataset, bands or _all_but_alpha(dataset)))


def _checked_layer(layer: Layer) -> Layer:
    try:
        check_no_pictures(layer, layer.dataset)
        check_no_local_sources(layer, layer.path, layer.dataset)
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
    for number, band in zip(layer.bands, layer.selected_bands()):
        kind = gdal.GetDataTypeName(band.DataType)
        signed = band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE"
        if kind not in PIXEL_TYPES or signed:
            raise InputError(
                f"band {number} of {layer} has the type {'Int8' if signed else kind}: "
                f"convert it to one of {', '.join(PIXEL_TYPES)}"
            )


def _paired(
    pan: Layer, ms: Layer, extent: Extent | None, feedback: Feedback
) -> tuple[Layer, Grid, GridAlignment]:
    """The MS as it is seen, the PAN's grid and the pair's relation."""
    if any(same_file(pan.path, path) for path in ms.paths):
        raise InputError(
            f"{pan} and {ms} are the same file: choose the panchromatic raster as PAN and the "
            "multispectral one as MS"
        )
    ms, pan_grid, ms_grid = _on_one_grid(pan, ms, extent, feedback)
    relation = align_pair(pan_grid, ms_grid, extent, str(pan), str(ms))
    for layer, window in ((pan, relation.pan), (ms, relation.ms)):
        check_content(layer, window, feedback)
    return ms, pan_grid, relation


def _on_one_grid(
    pan: Layer, ms: Layer, extent: Extent | None, feedback: Feedback
) -> tuple[Layer, Grid, Grid]:
    """The MS as it is seen, the PAN's grid, and the MS's: on the PAN's axes, at a whole ratio."""
    names = str(pan), str(ms)
    if not same_crs(pan, ms):
        seen, pan_grid, why = warp_to_crs(pan, ms), grid_of(pan), describe_crs_difference(pan, ms)
    else:
        if pan.is_georeferenced:
            pan_grid, ms_grid = grid_of(pan), grid_of(ms)
        else:
            pan_grid, ms_grid = align_corners(pan.size, ms.size, *names)
            feedback.warning(
                f"Neither {pan} nor {ms} has a georeference: they are laid together at their upper left "
                "corners."
            )
        why = describe_mismatch(pan_grid, ms_grid, extent, *names)
        if not why:
            return ms, pan_grid, ms_grid
        seen = resample_to_axes(pan_grid, ms, ms_grid)
    ms_grid = grid_of(seen)
    ratio = align_grids(pan_grid, ms_grid).ratio
    feedback.info(f"Resampling {ms} to pixels of {ratio} PAN pixels on the PAN's grid: {why}.")
    return seen, pan_grid, ms_grid


_NOT_THERE = ("No such file", "does not exist", "HTTP response code: 404")
_ARCHIVES = ((".zip", "/vsizip/"), (".tar", "/vsitar/"), (".tgz", "/vsitar/"), (".tar.gz", "/vsitar/"))
_PICTURES = ("WMS", "WMTS")
_SOURCES = ("SourceFilename", "SourceDataset")

REMOTE = re.compile(
    r"/vsi(curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs)(_streaming)?[/?]|https?://", re.IGNORECASE
)
"""What the name of a file on another machine begins with."""


def not_a_raster(role: str, name: str, path: str, said: Sequence[str]) -> InputError:
    """The error for what GDAL did not open as a raster.

    Args:
        role: what it was to be, such as PAN.
        name: what messages call it.
        path: what GDAL was given.
        said: what GDAL said.
    """
    why = said[0] if said else "no format fits"
    layer = f"the {role} '{name}'"
    found = status(path)
    if found is None and any(words in why for words in _NOT_THERE):
        return InputError(f"{layer} is not there: check the path '{path}', or load the layer again")
    if found is not None and found.IsDirectory():
        return InputError(f"{layer} is a folder: give the raster {'files' if role == 'MS' else 'file'} in it")
    archive = next((start for end, start in _ARCHIVES if path.lower().endswith(end)), "")
    if archive and not path.startswith("/vsi"):
        return InputError(
            f"{layer} is an archive: give the raster in it, as {archive}{path}/NAME, or unpack it"
        )
    kind = _vector_format(path)
    if kind:
        return InputError(f"{layer} is a vector file ({kind}), which has no pixels: choose a raster file")
    return InputError(
        f"{layer} can't be opened as a raster ({why}): choose a raster file, "
        "or get this one again if it is damaged"
    )


def check_no_pipe(role: str, name: str, path: str) -> None:
    """Raises an `InputError` where GDAL would wait for a pipe or a device; the arguments are as above."""
    found = pipe_of(path)
    if found:
        which = "is" if Path(found).name == name else f"comes with '{found}', which is"
        raise InputError(
            f"the {role} '{name}' {which} a pipe or a device, and reading it might never end: give a file"
        )


def check_no_pictures(layer: object, dataset: Any) -> None:
    """Raises an `InputError` for a web map, which delivers pictures for the eye."""
    kind = dataset.GetDriver().ShortName
    if kind in _PICTURES:
        raise InputError(
            f"{layer} comes from a web map service ({kind}), which delivers pictures and not measurements: "
            "choose the raster file itself"
        )


def check_no_local_sources(layer: object, path: str, dataset: Any) -> None:
    """Raise an `InputError` for a virtual raster on another machine that reads files of this one.

    Args:
        layer: as messages call it.
        path: what GDAL opened.
        dataset: GDAL's.
    """
    if not REMOTE.match(path) or dataset.GetDriver().ShortName != "VRT":
        return
    for text in dataset.GetMetadata("xml:VRT") or ():
        for element in ElementTree.fromstring(text).iter():
            name = (element.text or "").strip()
            inside = element.get("relativeToVRT") == "1" and not name.startswith(("/", "<"))
            if element.tag in _SOURCES and not inside and not REMOTE.match(name):
                raise InputError(
                    f"{layer} is a virtual raster on another machine that names the file '{name}' of this "
                    "one: copy the virtual raster here if you trust it"
                )


def _vector_format(path: str) -> str:
    with capture_messages():
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
        if dataset is None:
            return ""
        kind = str(dataset.GetDriver().ShortName)
        close(dataset)
        return kind
    return ""
