"""What an output takes over from the rasters that it is made from: its place and its bands' meaning."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, gdal_array

from ..errors import InputError
from ..feedback import Feedback
from ..scene.grid import Grid, Size
from ..scene.scene import Pixels, check_finite
from . import metadata_values as metadata
from .crs import grid_of
from .dataset import Layer, call, rounded
from .scene import PIXEL_TYPES, RasterScene

# MERGED-DOC """How fused pixels are stored: in a type, with a value for those that have none."""


@dataclass(frozen=True)
class OutputProfile:
    """Where an output lies and what its bands are.

    Attributes:
        grid_layer: the raster whose CRS and grid it lies on.
        band_layer: the raster whose bands' type, names, nodata, scale and unit it has.
        inputs: all rasters that it is made from; none of their files may be the output.
        gapless: no pixel can be without a value.
        size: the output's.
        origin: where the centre of its pixel (0, 0) lies, (row, col) in `grid_layer`'s pixels.
        decimation_factor: how many of `grid_layer`'s pixels one of its pixels is wide.
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
        """The output's grid, where `place` has a georeference."""
        whole = grid_of(self.grid_layer)
        row, col = self.origin
        x, y = whole.coordinates(row - self.decimation_factor / 2, col - self.decimation_factor / 2)
        _, a, b, _, c, d = whole.transform
        return Grid(
            self.size,
            (
                x,
                self.decimation_factor * a,
                self.decimation_factor * b,
                y,
                self.decimation_factor * c,
                self.decimation_factor * d,
            ),
        )

    def default_nodata(self, dtype: np.dtype[Any]) -> float | None:
        """What pixels without a value get in a type, where there can be such pixels.

        The bands' nodata value; where they have none, or one that the type can't hold, NaN for
        floating-point types, 0 for unsigned and the least value for signed ones.
        """
        inherited = self.band_layer.selected_bands()[0].GetNoDataValue()
        if dtype.kind == "f":
            if inherited is not None and np.isinf(rounded(inherited, dtype)) == np.isinf(inherited):
                return rounded(inherited, dtype)
            return None if self.has_no_nodata else float("nan")
        limits = np.iinfo(dtype)
        if inherited is not None and limits.min <= inherited <= limits.max and inherited == int(inherited):
            return float(inherited)
        return None if self.has_no_nodata else float(limits.min)


def fused_profile(scene: RasterScene) -> OutputProfile:
    """The fused image's: the PAN's grid over the scene's part of it, and the MS's bands."""
    pan = scene.alignment.pan
    gapless = scene.pan.has_no_nodata and scene.ms.has_no_nodata
    return OutputProfile(scene.pan, scene.ms, (scene.pan, scene.ms), gapless, pan.size, (pan.row, pan.col))


def apply_profile(dataset: Any, profile: OutputProfile, nodata: float | None) -> None:
    """Gives a new dataset the frame's place and its bands' meaning.

    Args:
        dataset: GDAL's, of the frame's size and number of bands.
        profile: the output's.
        nodata: its nodata value, if it has one.
    """
    if profile.grid_layer.crs is not None:
        call(dataset.SetSpatialRef, profile.grid_layer.crs)
    if profile.grid_layer.is_georeferenced:
        call(dataset.SetGeoTransform, list(profile.grid.transform))
    if profile.grid_layer.view is None:  # else these count in other pixels than the place's
        _describe_image_geometry(dataset, profile)
    for number, source in enumerate(profile.band_layer.selected_bands(), start=1):
        band = dataset.GetRasterBand(number)
        call(band.SetDescription, metadata.description(source))
        if source.GetColorInterpretation() not in (gdal.GCI_PaletteIndex, gdal.GCI_AlphaBand):
            call(band.SetColorInterpretation, source.GetColorInterpretation())
        if source.GetScale() is not None:
            call(band.SetScale, source.GetScale())
        if source.GetOffset() is not None:
            call(band.SetOffset, source.GetOffset())
        if source.GetUnitType():
            call(band.SetUnitType, metadata.text(source.GetUnitType()))
        if nodata is not None:
            call(band.SetNoDataValue, nodata)


def warn_of_lost_geometry(profile: OutputProfile, feedback: Feedback) -> None:
    """Warn of what of the place's image geometry is malformed, so that the output does without it."""
    place = profile.grid_layer
    if place.view is not None:
        return
    fault = metadata.rpc_fault(place.dataset)
    if fault:
        feedback.warning(
            f"The rational polynomials (RPC) of {place} are left out of the output, since {fault}: correct "
            "the product's RPC file where the output is to be orthorectified."
        )
    lost = 0 if place.is_georeferenced else place.dataset.GetGCPCount() - len(metadata.gcps(place.dataset))
    if lost:
        feedback.warning(
            f"{lost} of the ground control points of {place} are left out of the output, since their "
            "coordinates are not finite: correct them where the output is to be georeferenced by them."
        )


def _describe_image_geometry(dataset: Any, profile: OutputProfile) -> None:
    """Where the place tells by its sensor's geometry where it lies, so does the dataset."""
    place = profile.grid_layer.dataset
    points = [] if profile.grid_layer.is_georeferenced else metadata.gcps(place)
    if points:
        call(dataset.SetGCPs, _moved_gcps(points, profile), place.GetGCPSpatialRef())
    rpc = metadata.rpc(place)
    if rpc:
        call(dataset.SetMetadata, _moved_rpc(rpc, profile), "RPC")


def _moved_gcps(points: Sequence[Any], profile: OutputProfile) -> list[Any]:
    """The place's ground control points, counted in the output's pixels from its corner."""
    row, col = (start + (1 - profile.decimation_factor) / 2 for start in profile.origin)
    return [
        gdal.GCP(
            p.GCPX,
            p.GCPY,
            p.GCPZ,
            (p.GCPPixel - col) / profile.decimation_factor,
            (p.GCPLine - row) / profile.decimation_factor,
            metadata.text(p.Info),
            metadata.text(p.Id),
        )
        for p in points
    ]


def _moved_rpc(rpc: Mapping[str, str], profile: OutputProfile) -> dict[str, str]:
    """The place's rational polynomials, counted in the output's pixels; they count from pixels' centres."""
    moved = dict(rpc)
    for axis, start in zip(("LINE", "SAMP"), profile.origin):
        moved[f"{axis}_OFF"] = repr((float(rpc[f"{axis}_OFF"]) - start) / profile.decimation_factor)
        moved[f"{axis}_SCALE"] = repr(float(rpc[f"{axis}_SCALE"]) / profile.decimation_factor)
    return moved


def output_pixel_type(output_type: str, profile: OutputProfile) -> str:
    """GDAL's name of the output's pixel type: the one asked for, or that of the frame's bands.

    Raises:
        InputError: it can't be written.
    """
    if output_type and output_type not in PIXEL_TYPES:
        raise InputError(
            f"the output type '{output_type}' can't be written: choose one of {', '.join(PIXEL_TYPES)}"
        )
    return output_type or profile.band_layer.pixel_type


def numpy_dtype(kind: str) -> np.dtype[Any]:
    """NumPy's type of GDAL's."""
    return np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(gdal.GetDataTypeByName(kind)))


def output_nodata(chosen: float | None, kind: str, profile: OutputProfile) -> float | None:
    """What pixels without a value get: what was chosen, or what the frame says.

    Raises:
        InputError: the type can't hold the chosen value.
    """
    dtype = numpy_dtype(kind)
    if chosen is None:
        return profile.default_nodata(dtype)
    if dtype.kind == "f":
        if math.isnan(chosen) or abs(chosen) <= np.finfo(dtype).max:
            return float(dtype.type(chosen))
        fitting = f"nan or a number up to {np.finfo(dtype).max:.3g}"
    else:
        limits = np.iinfo(dtype)
        if limits.min <= chosen <= limits.max and chosen == int(chosen):
            return float(chosen)
        fitting = f"a whole number from {limits.min} to {limits.max}"
    raise InputError(
        f"the nodata value {chosen:.12g} can't be stored as {kind}: choose {fitting}, or another output type"
    )


def encode(fused: Pixels, dtype: np.dtype[Any], nodata: float | None) -> NDArray[Any]:
    """Fused pixels as they are stored: rounded, clipped to the type, never nodata where valid.

    Args:
        fused: [bands, rows, cols].
        dtype: of the output.
        nodata: what pixels without a value get; a valid pixel takes the neighbouring value instead.

    Returns:
        [bands, rows, cols] of `dtype`, in memory of their own.

    Raises:
        EngineError: a valid pixel is not finite.
        ValueError: there are pixels without a value, and no nodata value for them.
    """
    check_finite(fused)
    valid = fused.valid
    values = np.where(valid, fused.values, 0).astype(np.float64)
    if nodata is None and not valid.all():
        raise ValueError("the fused image lacks values where the PAN and the MS have them")
    if dtype.kind == "f":
        if nodata is not None and np.isfinite(nodata):
            # GDAL takes floats for nodata that are a few units of the last place away from it, and at
            # the ends of float32's range, where its sums overflow, any above 1e31.
            values = np.clip(values, -1e30, 1e30)
            near = abs(values - nodata) <= 1e-6 * abs(nodata)
            values[near] = nodata * (1 - 2e-6) if nodata else float(np.finfo(dtype).tiny)
    else:
        least, greatest = int(np.iinfo(dtype).min), int(np.iinfo(dtype).max)
        whole = np.clip(np.rint(values), least, greatest)
        if nodata is not None:
            upwards = ((values >= nodata) | (nodata == least)) & (nodata != greatest)
            whole = np.where(whole == nodata, np.where(upwards, nodata + 1, nodata - 1), whole)
        values = whole
    stored: NDArray[Any] = values.astype(dtype)
    if nodata is not None:
        stored[:, ~valid] = nodata
    return stored
