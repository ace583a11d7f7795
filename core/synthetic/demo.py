"""Write the demonstration's files: a generated PAN/MS pair that looks like a product, and its truth."""

from __future__ import annotations

from pathlib import Path

from ..errors import OutputError
from ..raster.arrays import Image, write_arrays
from ..scene.grid import Grid, Phase, Size
from ..sensors.catalogue import get_sensor
from .scene import PAN_PIXEL, generate_scene

SENSOR = "WorldView-3"

SIDE = 512
"""Side of the PAN raster in pixels: large enough for streets and fields, fused in under a minute."""

SEED = 1

UTM_31N = 32631
"""EPSG code of the files' CRS."""

ORIGIN = (600000.0, 4840000.0)
"""Easting and northing of the upper left corner, in metres."""

PHASE = Phase(1.25, 2.0)
"""The true phase of the MS image. The georeference says (1.5, 1.5); real pairs are off by as much."""


def write_pair(folder: Path, side: int = SIDE, seed: int = SEED) -> tuple[Path, Path, Path]:
    """Write pan.tif, ms.tif and truth.tif, or none of them; those of another demonstration are replaced.

    Args:
        folder: where to write; created if it does not exist.
        side: of the PAN raster, in pixels; a multiple of the ratio, 4.
        seed: of the landscape and the noise.

    Returns:
        The paths of PAN, MS and truth. The truth is the ideal fused image, on the PAN grid and in
        the units of the MS image.

    Raises:
        InputError: the side is not a multiple of the ratio.
        OutputError: a file can't be written, or exists and is not one of a demonstration.
    """
    sensor = get_sensor(SENSOR)
    scene = generate_scene(sensor, side, seed=seed, phase=PHASE)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"the folder '{folder}' can't be created ({error.strerror}): choose another folder"
        ) from error
    pan_grid = _grid(side, PAN_PIXEL)
    ms_grid = _grid(side // scene.ratio, PAN_PIXEL * scene.ratio)
    pan, ms, truth = (folder / f"{name}.tif" for name in ("pan", "ms", "truth"))
    images = (
        Image(pan, scene.pan[None], pan_grid, ("Pan",)),
        Image(ms, scene.ms, ms_grid, sensor.bands),
        Image(truth, scene.truth, pan_grid, sensor.bands),
    )
    write_arrays(images, UTM_31N)
    return pan, ms, truth


def _grid(side: int, pixel: float) -> Grid:
    return Grid(Size(side, side), (ORIGIN[0], pixel, 0.0, ORIGIN[1], 0.0, -pixel))
