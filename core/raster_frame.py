"""What an output takes over from the rasters that it is made from: its place and its bands' meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Sequence

import numpy as np
from osgeo import gdal

from . import raster_metadata as metadata
from .feedback import Feedback
from .raster import RasterScene
from .raster_layer import Layer, call, rounded
from .raster_place import grid_of
from .scene.grid import Grid, Size


@dataclass(frozen=True)
class Frame:
    """Where an output lies and what its bands are.

    Attributes:
        place: the raster whose CRS and grid it lies on.
        bands: the raster whose bands' type, names, nodata, scale and unit it has.
        inputs: all rasters that it is made from; none of their files may be the output.
        gapless: no pixel can be without a value.
        size: the output's.
        first: where the centre of its pixel (0, 0) lies, (row, col) in `place`'s pixels.
        step: how many of `place`'s pixels one of its pixels is wide.
    """

    place: Layer
    bands: Layer
    inputs: tuple[Layer, ...]
    gapless: bool
    size: Size
    first: tuple[float, float]
    step: int = 1

    @property
    def grid(self) -> Grid:
        """The output's grid, where `place` has a georeference."""
        whole = grid_of(self.place)
        row, col = self.first
        x, y = whole.coordinates(row - self.step / 2, col - self.step / 2)
        _, a, b, _, c, d = whole.transform
        return Grid(self.size, (x, self.step * a, self.step * b, y, self.step * c, self.step * d))

    def nodata(self, dtype: np.dtype[Any]) -> float | None:
        """What pixels without a value get in a type, where there can be such pixels.

        The bands' nodata value; where they have none, or one that the type can't hold, NaN for
        floating-point types, 0 for unsigned and the least value for signed ones.
        """
        inherited = self.bands.chosen()[0].GetNoDataValue()
        if dtype.kind == "f":
            if inherited is not None and np.isinf(rounded(inherited, dtype)) == np.isinf(inherited):
                return rounded(inherited, dtype)
            return None if self.gapless else float("nan")
        limits = np.iinfo(dtype)
        if inherited is not None and limits.min <= inherited <= limits.max and inherited == int(inherited):
            return float(inherited)
        return None if self.gapless else float(limits.min)


def fused_frame(scene: RasterScene) -> Frame:
    """The fused image's: the PAN's grid over the scene's part of it, and the MS's bands."""
    pan = scene.relation.pan
    gapless = scene.pan.gapless and scene.ms.gapless
    return Frame(scene.pan, scene.ms, (scene.pan, scene.ms), gapless, pan.size, (pan.row, pan.col))


def describe(dataset: Any, frame: Frame, nodata: float | None) -> None:
    """Gives a new dataset the frame's place and its bands' meaning.

    Args:
        dataset: GDAL's, of the frame's size and number of bands.
        frame: the output's.
        nodata: its nodata value, if it has one.
    """
    if frame.place.system is not None:
        call(dataset.SetSpatialRef, frame.place.system)
    if frame.place.georeferenced:
        call(dataset.SetGeoTransform, list(frame.grid.transform))
    if frame.place.view is None:  # else these count in other pixels than the place's
        _describe_image_geometry(dataset, frame)
    for number, source in enumerate(frame.bands.chosen(), start=1):
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


def warn_of_lost_geometry(frame: Frame, feedback: Feedback) -> None:
    """Warn of what of the place's image geometry is malformed, so that the output does without it."""
    place = frame.place
    if place.view is not None:
        return
    fault = metadata.rpc_fault(place.dataset)
    if fault:
        feedback.warning(
            f"The rational polynomials (RPC) of {place} are left out of the output, since {fault}: correct "
            "the product's RPC file where the output is to be orthorectified."
        )
    lost = 0 if place.georeferenced else place.dataset.GetGCPCount() - len(metadata.points(place.dataset))
    if lost:
        feedback.warning(
            f"{lost} of the ground control points of {place} are left out of the output, since their "
            "coordinates are not finite: correct them where the output is to be georeferenced by them."
        )


def _describe_image_geometry(dataset: Any, frame: Frame) -> None:
    """Where the place tells by its sensor's geometry where it lies, so does the dataset."""
    place = frame.place.dataset
    points = [] if frame.place.georeferenced else metadata.points(place)
    if points:
        call(dataset.SetGCPs, _moved_gcps(points, frame), place.GetGCPSpatialRef())
    rpc = metadata.rpc(place)
    if rpc:
        call(dataset.SetMetadata, _moved_rpc(rpc, frame), "RPC")


def _moved_gcps(points: Sequence[Any], frame: Frame) -> list[Any]:
    """The place's ground control points, counted in the output's pixels from its corner."""
    row, col = (start + (1 - frame.step) / 2 for start in frame.first)
    return [
        gdal.GCP(
            p.GCPX,
            p.GCPY,
            p.GCPZ,
            (p.GCPPixel - col) / frame.step,
            (p.GCPLine - row) / frame.step,
            metadata.text(p.Info),
            metadata.text(p.Id),
        )
        for p in points
    ]


def _moved_rpc(rpc: Mapping[str, str], frame: Frame) -> dict[str, str]:
    """The place's rational polynomials, counted in the output's pixels; they count from pixels' centres."""
    moved = dict(rpc)
    for axis, start in zip(("LINE", "SAMP"), frame.first):
        moved[f"{axis}_OFF"] = repr((float(rpc[f"{axis}_OFF"]) - start) / frame.step)
        moved[f"{axis}_SCALE"] = repr(float(rpc[f"{axis}_SCALE"]) / frame.step)
    return moved
