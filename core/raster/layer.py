"""A PAN band or an MS image as an open raster: its grid, its nodata values and its pixels by windows.

A layer may only be used by one thread at a time. `layers` opens them.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Any, Callable, Protocol

import numpy as np
from osgeo import gdal

from ..errors import NO_MEMORY, InputError
from ..local_files import REMOTE
from ..redaction import safe_to_show
from ..scene.grid import Size, Window
from ..scene.scene import Pixels, measured
from .dataset import GdalError, call, can_hold, files, numpy_dtype
from .unstored import has_unstored_pixels, sample_window, unstored_windows

# Words in GDAL's message for an unreadable but undamaged file, and what to say of the layer and the message.
_NOT_DAMAGED = (
    (
        "GDAL_VRT_ENABLE_PYTHON",
        "{} computes its pixels with Python code in a VRT, which GDAL does not run by default: if "
        "you trust the code, write the pixels to a GeoTIFF with gdal_translate --config "
        "GDAL_VRT_ENABLE_PYTHON YES, and use that",
    ),
    (
        "not registered",
        "{} computes its pixels with a function that this GDAL does not have ({}): write them to a GeoTIFF "
        "with a GDAL that has it, and use that",
    ),
    (
        "does not exist in the file system",
        "{} refers to a missing file ({}): restore that file, or get a new copy of the raster",
    ),
    ("No such file", "{} refers to a missing file ({}): restore that file, or get a new copy of the raster"),
)


NOT_ALLOWED = "Permission denied"
"""Words in GDAL's message for a file that the user may not read."""


class ResampledView(Protocol):
    """Grid that a layer is resampled to while it is read.

    Attributes:
        size: size of the grid.
        transform: the grid's geotransform in GDAL order.
        crs: the grid's CRS; None if there is none.
        scale: width of the layer's source pixels in pixels of the grid.
    """

    @property
    def size(self) -> Size: ...

    @property
    def transform(self) -> tuple[float, ...]: ...

    @property
    def crs(self) -> Any: ...

    @property
    def scale(self) -> float: ...

    def source_window(self, window: Window) -> Window:
        """Return the source pixels that a window of the grid depends on; may be empty."""

    def read(self, read_source: Callable[[Window], Pixels], bands: int, window: Window) -> Pixels:
        """Resample a window of the grid from source pixels; raise a `GdalError` if that fails."""


@dataclass(frozen=True)
class Layer:
    """An open GDAL dataset with the bands that are read.

    Attributes:
        role: what the layer is used as, such as "PAN" or "MS"; messages call it so.
        name: name in messages.
        path: GDAL's name of the raster.
        dataset: the GDAL dataset.
        bands: selected bands, counted from 1, in reading order.
        alpha_bands: bands, counted from 1, that mask the selected ones: 0 is nodata.
        assigned_crs: CRS that the user gave in place of the file's; None for the file's.
        assigned_nodata: nodata values that the user gave in place of the file's, or that were found in a file
            which declares none; empty for the file's. NaN stands for none.
        ignores_transform: whether the geotransform only counts pixels, so that it is no georeference.
        part_paths: GDAL's names of the files where the layer stacks several; empty otherwise.
        holes: windows for which one of several stacked files stores no data.
        view: grid that the layer is resampled to; None for its own.
        weights: weights by which the selected bands are combined into one while they are read; empty to read
            them as they are.
        lock: is held while the dataset is read, because GDAL lets only one thread use it at a time.
    """

    role: str
    name: str
    path: str
    dataset: Any
    bands: tuple[int, ...]
    alpha_bands: tuple[int, ...] = ()
    assigned_crs: Any = None
    assigned_nodata: tuple[float, ...] = ()
    ignores_transform: bool = False
    part_paths: tuple[str, ...] = ()
    holes: tuple[Window, ...] = ()
    view: ResampledView | None = None
    weights: tuple[float, ...] = ()
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def __str__(self) -> str:
        return f"the {self.role} '{self.name}'"

    @property
    def paths(self) -> tuple[str, ...]:
        """GDAL's names of the layer's files, usually one."""
        return self.part_paths or (self.path,)

    @property
    def path_or_paths(self) -> str | list[str]:
        """The file, or the list of files, without secrets: a value for JSON documents."""
        return [safe_to_show(part) for part in self.part_paths] or safe_to_show(self.path)

    @property
    def size(self) -> Size:
        """Size of the grid that the layer is read on."""
        return self.view.size if self.view else Size(self.dataset.RasterYSize, self.dataset.RasterXSize)

    @property
    def transform(self) -> Any:
        """GDAL's geotransform: six numbers."""
        return self.view.transform if self.view else tuple(self.dataset.GetGeoTransform())

    @property
    def crs(self) -> Any:
        """GDAL's CRS; None if there is none."""
        if self.view:
            return self.view.crs
        return self.dataset.GetSpatialRef() if self.assigned_crs is None else self.assigned_crs

    @property
    def is_georeferenced(self) -> bool:
        """Whether the raster has a geotransform that locates it."""
        return not self.ignores_transform and self.dataset.GetGeoTransform(can_return_null=True) is not None

    @property
    def pixel_type(self) -> str:
        """GDAL's name of the pixel type that holds every selected band, or their combination."""
        return "Float32" if self.weights else self._stored_type()

    def _stored_type(self) -> str:
        data_type = gdal.GDT_Unknown
        for band in self.selected_bands():
            is_first = data_type == gdal.GDT_Unknown
            data_type = band.DataType if is_first else gdal.DataTypeUnion(data_type, band.DataType)
        return str(gdal.GetDataTypeName(data_type))

    @property
    def has_no_nodata(self) -> bool:
        """Whether every pixel is valid: integers, no nodata value or mask, all stored, not resampled."""
        return (
            not self.view
            and not self._stored_type().startswith("Float")
            and not self.alpha_bands
            and not self.holes
            and not any(map(self._is_masked, self.selected_bands()))
            and not any(call(has_unstored_pixels, band) for band in self.selected_bands())
        )

    def nodata_values(self, band: Any) -> tuple[float, ...]:
        """List the nodata values of a band: the assigned ones, else the file's."""
        declared = band.GetNoDataValue()
        return self.assigned_nodata or (() if declared is None else (declared,))

    def _is_masked(self, band: Any) -> bool:
        """Tell whether a band of integers has a nodata value or a mask of its own.

        Alpha bands are masks of the layer. A value that the type can't hold, such as -9999 for UInt16, marks
        no pixel.
        """
        return has_mask(band) or any(_can_hold(band, value) for value in self.nodata_values(band))

    def unstored(self, window: Window) -> list[Window]:
        """Find the parts of a window for which the file stores no data in a selected band.

        These are tiles that a GeoTIFF omits and gaps between the sources of a virtual raster. GDAL reads them
        as the nodata value, or as 0 without one.

        Args:
            window: window of the raster's own grid.
        """
        parts = [part for band in self.selected_bands() for part in call(unstored_windows, band, window)]
        clipped = (hole.relative_to(window).clipped(window.size) for hole in self.holes)
        holes = (hole.moved(window.row, window.col) for hole in clipped if hole.rows and hole.cols)
        return list(dict.fromkeys([*parts, *holes]))

    def selected_bands(self) -> list[Any]:
        """List the selected bands as GDAL objects."""
        return [self.dataset.GetRasterBand(number) for number in self.bands]

    def files(self) -> list[str]:
        """List every file that the raster consists of, including the sources of a virtual raster."""
        return files(self.dataset)

    def read(self, window: Window, sampled: Size | None = None) -> Pixels:
        """Read the selected bands in a window.

        Args:
            window: window of the layer's grid.
            sampled: read only this many evenly spaced pixels, from overviews if there are any; on a resampled
                layer, of the source pixels.

        Returns:
            Pixels of [bands, rows, cols]; of one band if they are combined.

        Raises:
            InputError: the file is damaged there, or can't be resampled.
        """
        with self.lock:
            pixels = self._read_bands(window, sampled)
        if not self.weights:
            return pixels
        combined = np.tensordot(np.asarray(self.weights), pixels.values, 1)
        return Pixels(combined.astype(np.float32)[None], pixels.valid)

    def _read_bands(self, window: Window, sampled: Size | None) -> Pixels:
        """Read the selected bands as they are."""
        if not self.view:
            return self._read_source(window, sampled)
        if sampled:
            part = self.view.source_window(window)
            if not part.rows or not part.cols:
                return Pixels(np.zeros((len(self.bands), 1, 1), np.float32), np.zeros((1, 1), bool))
            return self._read_source(part, Size(min(sampled.rows, part.rows), min(sampled.cols, part.cols)))
        try:
            return self.view.read(self._read_source, len(self.bands), window)
        except GdalError as error:
            raise InputError(
                f"{self} can't be resampled to the PAN grid ({error}): warp it there with gdalwarp"
            ) from None

    def _read_source(self, window: Window, sampled: Size | None = None) -> Pixels:
        """Read pixels of the raster's own grid."""
        size = sampled or window.size
        area = {"xoff": window.col, "yoff": window.row, "buf_xsize": size.cols, "buf_ysize": size.rows}
        try:
            values = call(
                self.dataset.ReadAsArray,
                xsize=window.cols,
                ysize=window.rows,
                buf_type=gdal.GDT_Float32,
                band_list=list(self.bands),
                **area,
            ).reshape(len(self.bands), size.rows, size.cols)
            valid = measured(values).all(axis=0)
            for index, band in enumerate(self.selected_bands()):
                flags = band.GetMaskFlags()
                if self.assigned_nodata or not flags & gdal.GMF_NODATA:
                    # GDAL ignores the nodata value if there is a mask; apply both.
                    for nodata in self.nodata_values(band):
                        valid &= values[index] != rounded(nodata, np.dtype(np.float32))
                is_mask_read = flags & gdal.GMF_PER_DATASET and index > 0
                # GDAL's mask drops the fraction of a value: 0.5 would mark the zeros of a band of integers.
                marks_none = not all(_can_hold(band, value) for value in self.nodata_values(band))
                is_replaced = flags & gdal.GMF_NODATA and (self.assigned_nodata or marks_none)
                if flags & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA) or is_mask_read or is_replaced:
                    continue
                mask = band.GetMaskBand()
                valid &= call(mask.ReadAsArray, win_xsize=window.cols, win_ysize=window.rows, **area) != 0
            for number in self.alpha_bands:
                alpha = self.dataset.GetRasterBand(number)
                valid &= call(alpha.ReadAsArray, win_xsize=window.cols, win_ysize=window.rows, **area) != 0
            for part in self.unstored(window):
                valid[sample_window(part, window, size).slices] = False
        except GdalError as error:
            raise damaged_error(self, str(error)) from None
        return Pixels(values, valid)


def has_mask(band: Any) -> bool:
    """Tell whether a band has a mask besides its nodata value and alpha bands.

    The flags of a mask of one band are 0. A mask by the values of all bands, the item NODATA_VALUES of some
    files, has those of a nodata value and of a mask of the dataset.
    """
    flags = band.GetMaskFlags()
    if flags & gdal.GMF_NODATA:
        return bool(flags & gdal.GMF_PER_DATASET)
    return not flags & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA)


def _can_hold(band: Any, value: float) -> bool:
    """Tell whether pixels of a band can have a value."""
    return can_hold(numpy_dtype(gdal.GetDataTypeName(band.DataType)), value)


def rounded(value: float, dtype: np.dtype[Any]) -> float:
    """Round a number to a floating-point type; a number out of its range becomes infinite."""
    with np.errstate(over="ignore"):
        return float(dtype.type(value))


def damaged_error(layer: Layer, why: str) -> InputError:
    """Return the error for a raster that can't be read.

    Args:
        layer: the raster.
        why: GDAL's message.
    """
    if any(words in why for words in NO_MEMORY):
        return InputError(
            f"{layer} can't be read, because the memory is exhausted ({why}): close other programs, or write "
            "it in smaller blocks with gdal_translate -co TILED=YES"
        )
    if NOT_ALLOWED in why:
        return InputError(unreadable(layer, why))
    for words, sentence in _NOT_DAMAGED:
        if words in why:
            return InputError(sentence.format(layer, why))
    if any(map(REMOTE.search, layer.paths)):
        return InputError(
            f"{layer} can't be read from its server to the end ({why}): check the connection and try again, "
            "or download the file"
        )
    return InputError(f"{layer} is damaged or cut short ({why}): get the file again")


def unreadable(layer: object, why: str) -> str:
    """Return the message for a raster that the user may not read.

    Args:
        layer: the raster, or its name in messages.
        why: GDAL's message.
    """
    return f"this user may not read {layer} ({why}): allow it for the file and its folder, or choose a copy"
