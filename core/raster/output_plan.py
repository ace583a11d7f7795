"""How an output is written: format, pixel type, options and sidecar files, and what the format loses."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import OutputError, unless_folder_is_gone
from ..feedback import Feedback
from ..scene.scene import Pixels
from . import container, formats
from .container import Addition
from .dataset import GdalError, call, capture_messages, close, numpy_dtype
from .encode import encode
from .profile import OutputProfile, apply_profile

APPENDED = (".aux.xml", ".ovr", ".msk")
"""Suffixes that GDAL appends to a raster's file name to name its sidecar files."""

_FORMAT_SIDECARS = {"EHdr": (".stx", ".clr"), "HFA": (".ige", ".rrd")}
"""Suffixes of sidecar files that drivers write in some cases, by the driver's short name."""

_SAME_POSITION = 0.01
"""Pixels by which a format may move the output's corners without a warning."""


@dataclass(frozen=True)
class OutputPlan:
    """How an output is written.

    Attributes:
        target: the file.
        profile: grid and band metadata that the output inherits, and the inputs.
        driver: the GDAL driver of the output's format.
        pixel_type: GDAL's name of the pixel type, such as UInt16.
        nodata: value of pixels without data; None if there are no such pixels.
        options: creation options for the driver, each as NAME=VALUE.
        overviews: whether overviews are added.
        statistics: whether band statistics are added.
        addition: the table that is added to an existing GeoPackage; None if the output is a file of its own.
        loss: mean difference between the pixels written and read back in the trial, in pixel values; 0 if
            the output is lossless.
    """

    target: Path
    profile: OutputProfile
    driver: Any
    pixel_type: str
    nodata: float | None
    options: tuple[str, ...]
    overviews: bool
    statistics: bool
    addition: Addition | None = None
    loss: float = 0.0

    @property
    def driver_name(self) -> str:
        """GDAL's short name of the driver."""
        return str(self.driver.ShortName)

    @property
    def is_windowed(self) -> bool:
        """Whether the output is written window by window, not copied from a finished GeoTIFF."""
        return self.driver_name == formats.WINDOWED_DRIVER

    @property
    def has_lossy_format(self) -> bool:
        """Whether the format loses pixel values, as JPEG does; a GeoTIFF does so only by choice."""
        return bool(self.loss) and self.driver_name not in (formats.WINDOWED_DRIVER, "COG")

    @property
    def max_value(self) -> float:
        """The largest value that the format stores; infinity if only the pixel type limits it."""
        return formats.max_value(self.options, self.pixel_type)

    @property
    def corner_step(self) -> float:
        """Step in CRS units to which the format rounds the output's corners; 0 if it keeps them."""
        if not self.profile.grid_layer.is_georeferenced:
            return 0.0
        crs = self.profile.grid_layer.crs
        return formats.corner_step(self.driver_name, crs is not None and bool(crs.IsGeographic()))

    def raster_name(self, path: Path) -> str:
        """Return GDAL's name of the output in a file: that of its table where it is one of several."""
        return container.raster_name(path, self.addition.table) if self.addition else str(path)

    def copy_options(self) -> list[str]:
        """List the creation options for copying the finished output into its format."""
        options = list(self.options)
        if self.profile.grid_layer.is_georeferenced and self.corner_step < 1:
            options += formats.corner_options(self.driver_name, self.profile.grid, options)
        return container.append_options(options, self.addition.table) if self.addition else options

    def create_tiff(self, path: Path, min_severity: int = gdal.CE_Failure) -> Any:
        """Create the GeoTIFF that the output's pixels are written to, of the format or to be copied into it.

        Args:
            path: the GeoTIFF.
            min_severity: lowest severity of a GDAL message that counts as an error.

        Returns:
            The open GDAL dataset.

        Raises:
            GdalError: the file can't be created.
        """
        options, size = self.options, self.profile.size
        if not self.is_windowed:
            options = tuple(formats.options(formats.WINDOWED_DRIVER, self.pixel_type))
        driver = gdal.GetDriverByName(formats.WINDOWED_DRIVER)
        bands, code = len(self.profile.band_layer.bands), gdal.GetDataTypeByName(self.pixel_type)
        dataset = None
        with capture_messages(min_severity, interrupted=False) as messages:
            dataset = driver.Create(str(path), size.cols, size.rows, bands, code, list(options))
        try:
            if messages or dataset is None:
                raise GdalError(messages.reason)
            apply_profile(dataset, self.profile, self.nodata)
        except GdalError:
            if dataset is not None:
                close(dataset)
            raise
        return dataset

    @contextmanager
    def template(self, side: int = 1) -> Iterator[Any]:
        """Open a small in-memory dataset with the output's bands, nodata value and georeference.

        The dataset is closed on exit, because QGIS crashes if one is still open when it quits. Its pixels
        cover the full range of the pixel type; some are nodata if the output has a nodata value.

        Args:
            side: width and height in pixels.
        """
        bands, dtype = len(self.profile.band_layer.bands), numpy_dtype(self.pixel_type)
        code = gdal.GetDataTypeByName(self.pixel_type)
        dataset = call(gdal.GetDriverByName("MEM").Create, "", side, side, bands, code)
        try:
            apply_profile(dataset, self.profile, self.nodata)
            values = _trial_values(dtype, (bands, side, side))
            valid = np.ones((side, side), bool)
            if self.nodata is not None:
                valid[::5, ::3] = False
            call(dataset.WriteArray, encode(Pixels(values, valid), dtype, self.nodata))
            yield dataset
        finally:
            close(dataset)


def _trial_values(dtype: np.dtype[Any], shape: tuple[int, ...]) -> NDArray[Any]:
    """Compute test pixels: a ramp in the upper half and noise in the lower half.

    They cover the full range of an integer type, and 0 to 10 000 for floating-point types.
    """
    fraction = np.random.default_rng(0).uniform(size=shape)
    fraction[:, : shape[1] // 2] = np.linspace(0, 1, shape[2])
    if dtype.kind == "f":
        return 1e4 * fraction
    limits = np.iinfo(dtype)
    return float(limits.min) + fraction * (float(limits.max) - float(limits.min))


def sidecar_paths(target: Path, driver: str) -> list[Path]:
    """List the sidecar files that GDAL may write for a raster.

    Args:
        target: the raster.
        driver: GDAL's short name of its format.
    """
    suffix = target.suffix
    world_file = f"{suffix[:2]}{suffix[-1:]}w"  # such as .tfw for .tif
    return [
        *(target.with_name(target.name + appended) for appended in APPENDED),
        *(target.with_suffix(other) for other in (world_file, *_FORMAT_SIDECARS.get(driver, ()))),
    ]


def warn_of_loss(plan: OutputPlan, feedback: Feedback) -> None:
    """Warn of pixel values and of a position that the output's format does not keep exactly."""
    if plan.has_lossy_format:
        feedback.warning(
            f"The format of '{plan.target}' does not store all pixel values exactly. For "
            "measurements, use a name that ends in .tif."
        )
    error, step = _corner_error(plan), plan.corner_step
    if error > _SAME_POSITION:
        unit = "millionths of a degree" if step < 1 else "whole metres"
        feedback.warning(
            f"{plan.driver_name} stores the corners of '{plan.target}' to {unit}, which moves them "
            f"by up to {error:.2g} pixels. To keep the georeference exactly, use a name that ends in .tif."
        )


def _corner_error(plan: OutputPlan) -> float:
    """Compute by how many pixels the format moves the output's corners; 0 if it keeps them."""
    step = plan.corner_step
    if not step:
        return 0.0
    grid = plan.profile.grid
    rows, cols = grid.size.rows - 1, grid.size.cols - 1
    error = 0.0
    for row, col in ((0, 0), (0, cols), (rows, 0), (rows, cols)):
        x, y = (step * round(value / step) for value in grid.coordinates(row, col))
        stored_row, stored_col = grid.position(x, y)
        error = max(error, abs(stored_row - row), abs(stored_col - col))
    return error


def write_error(target: Path, why: str) -> OutputError:
    """Return the error for an output that can't be written."""
    error = OutputError(
        f"the output '{target}' can't be written ({why}): free disk space, close the file in "
        "other programs, or choose another folder"
    )
    return unless_folder_is_gone(target, error)
