"""Tiles of one image as one raster."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable
from zipfile import ZipFile

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.errors import InputError
from trapan.core.feedback import SilentFeedback
from trapan.core.raster.files import files_read
from trapan.core.raster.layers import open_layer
from trapan.core.raster.metadata import band_names, clues, identity
from trapan.core.raster.scene import open_scene
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Window


def cut(path: Path, pattern: str, size: int, without: tuple[str, ...] = ()) -> tuple[str, np.ndarray]:
    """Cut a raster into tiles; return the name of them all and the pixels, 0 where a tile is left out."""
    source = gdal.Open(str(path))
    pixels = np.atleast_3d(source.ReadAsArray().T).T.copy()
    for row in range(0, source.RasterYSize, size):
        for col in range(0, source.RasterXSize, size):
            tile = f"R{row // size + 1}C{col // size + 1}"
            if tile in without:
                pixels[:, row : row + size, col : col + size] = 0
                continue
            name = str(path.with_name(pattern.replace("R*C*", tile)))
            window = [col, row, min(size, source.RasterXSize - col), min(size, source.RasterYSize - row)]
            gdal.Translate(name, source, srcWin=window)
    return str(path.with_name(pattern)), pixels


def test_tiles_of_pan_and_ms_that_cover_different_ground_are_one_scene(make_pair: Callable) -> None:
    pan, ms = make_pair()
    pan_name, pan_pixels = cut(pan, "x-P2AS_R*C*-05.tif", 48)
    ms_name, ms_pixels = cut(ms, "x-M2AS_R*C*-05.tif", 20, without=("R2C2",))

    with open_scene(Source(pan_name), Source(ms_name), feedback=SilentFeedback()) as scene:
        rows, cols = pan_pixels.shape[1:]
        assert np.array_equal(scene.read_pan(Window(0, 0, rows, cols)).values, pan_pixels)
        found = scene.read_ms(Window(0, 0, *ms_pixels.shape[1:]))
        assert np.array_equal(np.where(found.valid, found.values, 0), ms_pixels)
        assert not found.valid[20:, 20:].any() and found.valid[:20].all()
        assert len(scene.pan.paths) == 9
        assert band_names(scene.ms) == band_names(open_layer("MS", Source(str(ms))))
        assert clues(scene.pan)  # GDAL 3.6 aborts on some mosaics


def test_tiles_in_an_archive_are_one_raster(make_pair: Callable, tmp_path: Path) -> None:
    pan, ms = make_pair()
    name, pixels = cut(pan, "x-P2AS_R*C*-05.tif", 48)
    archive = tmp_path / "product.zip"
    with ZipFile(archive, "w") as file:
        for tile in tmp_path.glob("x-P2AS_*.tif"):
            file.write(tile, f"PAN/{tile.name}")
            tile.unlink()

    with open_scene(Source(f"/vsizip/{archive}/PAN/{Path(name).name}"), Source(str(ms))) as scene:
        assert np.array_equal(scene.read_pan(Window(0, 0, *pixels.shape[1:])).values, pixels)
        assert len(scene.pan.paths) == 9


def test_tiles_with_some_bands_each_are_stacked(make_pair: Callable) -> None:
    pan, ms = make_pair()
    first, pixels = cut(ms, "x_RGB_R*C*.tif", 16)
    second, _ = cut(ms, "x_NED_R*C*.tif", 16)

    with open_scene(
        Source(str(pan)),
        Source(
            (
                first,
                second,
            )
        ),
        feedback=SilentFeedback(),
    ) as scene:
        assert np.array_equal(
            scene.read_ms(Window(0, 0, *pixels.shape[1:])).values, np.concatenate([pixels, pixels])
        )
        assert len(scene.ms.paths) == 8


def test_each_tile_counts_as_a_file_that_is_read(make_pair: Callable) -> None:
    pan, _ = make_pair()
    name, _ = cut(pan, "x_R*C*_P.tif", 64)

    tiles = [str(pan.with_name(f"x_R{row}C{col}_P.tif")) for row in (1, 2) for col in (1, 2)]
    assert sorted(files_read(name)) == tiles
    before = identity(name)
    assert [part[0] for part in before] == [Path(path).name for path in tiles]
    Path(tiles[0]).write_bytes(Path(tiles[1]).read_bytes() + b" ")
    assert identity(name) != before


@pytest.mark.parametrize("fault", ["no georeference", "another CRS", "fewer bands", "damaged"])
def test_tiles_that_are_not_of_one_image_are_refused(make_pair: Callable, fault: str) -> None:
    pan, ms = make_pair()
    name, _ = cut(ms, "x_R*C*.tif", 16)
    tile = str(ms.with_name("x_R2C2.tif"))
    changed: dict[str, Any] = {
        "no georeference": {},
        "another CRS": {"outputSRS": "EPSG:4326"},
        "fewer bands": {"bandList": [1]},
        "damaged": {},
    }[fault]
    if fault == "no georeference":
        for path in ms.parent.glob("x_R?C?.tif"):
            pixels = gdal.Open(str(path)).ReadAsArray()
            gdal.GetDriverByName("GTiff").Create(str(path), 16, 16, len(pixels)).WriteArray(pixels)
    elif fault == "damaged":
        Path(tile).write_bytes(b"II*\0garbage")
    else:
        gdal.Translate(f"{tile}.new", tile, format="GTiff", **changed)
        Path(f"{tile}.new").replace(tile)
    with pytest.raises(
        InputError, match=r"the tiles of the MS 'x_R\*C\*.tif' can't be joined \(.*give the .TIL"
    ):
        open_scene(Source(str(pan)), Source(name), feedback=SilentFeedback())
