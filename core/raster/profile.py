"""Take over an output's georeference, band metadata, pixel type and nodata value from its inputs."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Mapping, Sequence

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..feedback import Feedback
from ..scene.grid import Grid, Size
from . import metadata_values as metadata
from .crs import grid_of
from .dataset import call, can_hold, numpy_dtype
from .layer import Layer, rounded
from .layers import PIXEL_TYPES
from .metadata import band_names
from .scene import RasterScene


@dataclass(frozen=True)
class OutputProfile:
    """Grid, band metadata and inputs of an output.

    Attributes:
        grid_layer: layer whose CRS and axes the output takes over.
        band_layer: layer whose bands' pixel type, names, nodata, scale and unit the output takes over.
        inputs: all layers that the output is computed from; none of their files may be the output.
        has_no_nodata: whether every pixel is valid.
        size: size of the output.
        origin: centre of the output's pixel (0, 0) as (row, col) in pixels of `grid_layer`.
        decimation_factor: width of an output pixel in pixels of `grid_layer`.
    """

    grid_layer: Layer
    band_layer: Layer
    inputs: tuple[Layer, ...]
    has_no_nodata: bool
    size: Size
    origin: tuple[float, float]
    decimation_factor: int = 1

    @property
    def grid(self) -> Grid:
        """The output's grid; `grid_layer` must have a georeference."""
        layer_grid, factor = grid_of(self.grid_layer), self.decimation_factor
        row, col = self.origin
        x, y = layer_grid.coordinates(row - factor / 2, col - factor / 2)
        _, a, b, _, c, d = layer_grid.transform
        return Grid(self.size, (x, factor * a, factor * b, y, factor * c, factor * d))

    def decimated(self, side: int) -> OutputProfile:
        """Return the profile of a square raster that covers at least the same area from the same corner.

        Args:
            side: its width and height in pixels.
        """
        factor, old = math.ceil(max(self.size.rows, self.size.cols) / side), self.decimation_factor
        row, col = (start + old * (factor - 1) / 2 for start in self.origin)
        size = Size(side, side)
        return replace(self, size=size, origin=(row, col), decimation_factor=factor * old)

    def default_nodata(self, dtype: np.dtype[Any]) -> float | None:
        """Choose the nodata value for a data type; None if every pixel is valid and the bands have no value.

        It is the bands' nodata value. If they have none that the type can hold, it is NaN for floating-point
        types and the smallest value of integer types.
        """
        inherited = next(iter(self.band_layer.nodata_values(self.band_layer.selected_bands()[0])), None)
        if dtype.kind == "f":
            if inherited is not None and np.isinf(rounded(inherited, dtype)) == np.isinf(inherited):
                return rounded(inherited, dtype)
            return None if self.has_no_nodata else float("nan")
        if inherited is not None and can_hold(dtype, inherited):
            return float(inherited)
        return None if self.has_no_nodata else float(np.iinfo(dtype).min)


def fused_profile(scene: RasterScene) -> OutputProfile:
    """Return the profile of a fused image: the scene's window of the PAN grid, and the MS bands."""
    pan = scene.alignment.pan
    # A moved MS may no longer cover the PAN window.
    covers = not any(scene.alignment.moved_by)
    has_no_nodata = covers and scene.pan.has_no_nodata and scene.ms.has_no_nodata
    return OutputProfile(
        scene.pan, scene.ms, (scene.pan, scene.ms), has_no_nodata, pan.size, (pan.row, pan.col)
    )


def apply_profile(dataset: Any, profile: OutputProfile, nodata: float | None) -> None:
    """Set a new dataset's georeference and band metadata.

    Args:
        dataset: the GDAL dataset, with the profile's number of bands.
        profile: the output's profile.
        nodata: the output's nodata value; None for none.
    """
    if profile.grid_layer.crs is not None:
        call(dataset.SetSpatialRef, profile.grid_layer.crs)
    if profile.grid_layer.is_georeferenced:
        call(dataset.SetGeoTransform, list(profile.grid.transform))
    if profile.grid_layer.view is None:  # a resampled layer's GCPs and RPC count in source pixels
        _set_sensor_geometry(dataset, profile)
    is_combined = bool(profile.band_layer.weights)
    names = band_names(profile.band_layer)
    for number, source in enumerate(profile.band_layer.selected_bands(), start=1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            call(band.SetNoDataValue, nodata)
        if is_combined:  # name and scale are those of one of its bands
            continue
        if names:
            call(band.SetDescription, names[source.GetBand() - 1])
        if metadata.wavelength(source):
            call(band.SetMetadataItem, metadata.WAVELENGTH, metadata.wavelength(source), "IMAGERY")
        if source.GetScale() is not None:
            call(band.SetScale, source.GetScale())
        if source.GetOffset() is not None:
            call(band.SetOffset, source.GetOffset())
        if source.GetUnitType():
            call(band.SetUnitType, metadata.text(source.GetUnitType()))
    apply_colours(dataset, profile)


def apply_colours(dataset: Any, profile: OutputProfile) -> None:
    """Set the colour interpretation of a dataset's bands; measurements are no palette or mask."""
    if profile.band_layer.weights:
        return
    bands = profile.band_layer.selected_bands()
    for number, source in enumerate(bands, start=1):
        colour = source.GetColorInterpretation()
        if colour == gdal.GCI_GrayIndex and len(bands) > 1:
            colour = gdal.GCI_Undefined  # GeoTIFF calls the first of most bands gray
        if colour not in (gdal.GCI_PaletteIndex, gdal.GCI_AlphaBand):
            call(dataset.GetRasterBand(number).SetColorInterpretation, colour)


def warn_of_lost_geometry(profile: OutputProfile, feedback: Feedback) -> None:
    """Warn of malformed RPC and ground control points, which the output does not take over."""
    layer = profile.grid_layer
    if layer.view is not None:
        return
    fault = metadata.rpc_fault(layer.dataset)
    if fault:
        feedback.warning(
            f"The rational polynomials (RPC) of {layer} are left out of the output, because {fault}: to "
            "orthorectify the output, correct the product's RPC file first."
        )
    lost = 0 if layer.is_georeferenced else layer.dataset.GetGCPCount() - len(metadata.gcps(layer.dataset))
    if lost:
        feedback.warning(
            f"{lost} of the ground control points of {layer} are left out of the output, because their "
            "coordinates are not finite: to georeference the output by them, correct them first."
        )


def _set_sensor_geometry(dataset: Any, profile: OutputProfile) -> None:
    """Set a dataset's ground control points and RPC from the profile's grid layer."""
    source = profile.grid_layer.dataset
    gcps = [] if profile.grid_layer.is_georeferenced else metadata.gcps(source)
    if gcps:
        call(dataset.SetGCPs, _move_gcps(gcps, profile), source.GetGCPSpatialRef())
    rpc = metadata.rpc(source)
    if rpc:
        call(dataset.SetMetadata, _move_rpc(rpc, profile), "RPC")


def _move_gcps(gcps: Sequence[Any], profile: OutputProfile) -> list[Any]:
    """Convert ground control points to output pixels, which they count from the output's corner."""
    factor = profile.decimation_factor
    row, col = (start + (1 - factor) / 2 for start in profile.origin)
    return [
        gdal.GCP(
            gcp.GCPX,
            gcp.GCPY,
            gcp.GCPZ,
            (gcp.GCPPixel - col) / factor,
            (gcp.GCPLine - row) / factor,
            metadata.text(gcp.Info),
            metadata.text(gcp.Id),
        )
        for gcp in gcps
    ]


def _move_rpc(rpc: Mapping[str, str], profile: OutputProfile) -> dict[str, str]:
    """Convert rational polynomials to output pixels, which they count from pixel centres."""
    moved = dict(rpc)
    for axis, start in zip(("LINE", "SAMP"), profile.origin):
        moved[f"{axis}_OFF"] = repr((float(rpc[f"{axis}_OFF"]) - start) / profile.decimation_factor)
        moved[f"{axis}_SCALE"] = repr(float(rpc[f"{axis}_SCALE"]) / profile.decimation_factor)
    return moved


def output_pixel_type(output_type: str, profile: OutputProfile) -> str:
    """Choose the output's pixel type.

    Args:
        output_type: GDAL's name of the type that the user chose; empty for the type of the profile's bands.
        profile: the output's profile.

    Returns:
        GDAL's name of the pixel type.

    Raises:
        InputError: the chosen type can't be written.
    """
    check_output_type(output_type)
    return output_type or profile.band_layer.pixel_type


def check_output_type(output_type: str) -> None:
    """Raise an `InputError` for a type that can't be written; empty stands for that of the MS image."""
    if output_type and output_type not in PIXEL_TYPES:
        raise InputError(
            f"the output type '{output_type}' can't be written: choose one of {', '.join(PIXEL_TYPES)}"
        )


def output_nodata(chosen: float | None, pixel_type: str, profile: OutputProfile) -> float | None:
    """Choose the output's nodata value.

    Args:
        chosen: the user's value; None for the profile's default.
        pixel_type: GDAL's name of the output's pixel type.
        profile: the output's profile.

    Returns:
        The nodata value; None if every pixel is valid.

    Raises:
        InputError: the pixel type can't hold the chosen value.
    """
    dtype = numpy_dtype(pixel_type)
    if chosen is None:
        return profile.default_nodata(dtype)
    if dtype.kind == "f":
        largest = float(np.finfo(dtype).max)  # of the type itself, NumPy 2 would warn of the comparison
        if math.isnan(chosen) or abs(chosen) <= largest:
            return float(dtype.type(chosen))
        allowed = f"nan or a number up to {largest:.3g}"
    else:
        if can_hold(dtype, chosen):
            return float(chosen)
        limits = np.iinfo(dtype)
        allowed = f"a whole number from {limits.min} to {limits.max}"
    raise InputError(
        f"the nodata value {chosen:.12g} can't be stored as {pixel_type}: choose {allowed}, or another "
        "output type"
    )
