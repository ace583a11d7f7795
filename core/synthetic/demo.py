"""The demonstration's files: a generated PAN/MS pair that looks like a product, and the truth beside it."""

from __future__ import annotations

from pathlib import Path

from ..errors import OutputError
from ..raster.arrays import Image, write_arrays
from ..scene.grid import Grid, Phase, Size
from ..sensors.catalogue import get_sensor
from .scene import PAN_PIXEL, generate_scene

SENSOR = "WorldView-3"
SIDE = 512
SEED = 1
UTM_31N = 32631
ORIGIN = (600000.0, 4840000.0)

PHASE = Phase(1.25, 2.0)
"""Where the MS really lies. Its georeference says (1.5, 1.5), corners together; real pairs are off so."""


def write_pair(folder: Path, side: int = SIDE, seed: int = SEED) -> tuple[Path, Path, Path]:
    """Writes pan.tif, ms.tif and truth.tif, or none of them; files of these names are replaced.

    Args:
        folder: where to; made where it is not there.
        side: the PAN's, in pixels; a multiple of the ratio, 4.
        seed: of the landscape and of the noise.

    Returns:
        The paths of PAN, MS and truth. The truth is what the fused image should be, on the PAN's grid
        and in the MS's units.

    Raises:
        InputError: the side is not a multiple of the ratio.
        OutputError: a file can't be written.
    """
    instrument = get_sensor(SENSOR)
    made = generate_scene(instrument, side, seed=seed, phase=PHASE)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"the folder '{folder}' can't be made ({error.strerror}): choose another"
        ) from error
    ms_side = side // made.ratio
    fine, coarse = _grid(side, PAN_PIXEL), _grid(ms_side, PAN_PIXEL * made.ratio)
    pan, ms, truth = (folder / f"{name}.tif" for name in ("pan", "ms", "truth"))
    images = (
        Image(pan, made.pan[None], fine, ("Pan",)),
        Image(ms, made.ms, coarse, instrument.bands),
        Image(truth, made.truth, fine, instrument.bands),
    )
    write_arrays(images, UTM_31N)
    return pan, ms, truth


def _grid(side: int, pixel: float) -> Grid:
    return Grid(Size(side, side), (ORIGIN[0], pixel, 0.0, ORIGIN[1], 0.0, -pixel))
