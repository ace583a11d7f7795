"""Damaged and truncated files are rejected; pixels that a file does not store are nodata, with a warning."""

from __future__ import annotations

import struct
import time
from functools import partial
from pathlib import Path
from typing import Any, Callable, Iterator

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.errors import InputError
from trapan.core.raster.checks import check_file
from trapan.core.raster.dataset import close
from trapan.core.raster.layers import open_layer
from trapan.core.raster.scene import RasterScene, open_scene
from trapan.core.raster.source import Source
from trapan.core.raster.undeclared import sample_pixels
from trapan.core.raster.unstored import count_pixels, has_unstored_pixels, unstored_windows
from trapan.core.scene.grid import Window
from trapan.core.scene.scene import Pixels
from trapan.tests.recording import RecordingFeedback

PairMaker = Callable[..., "tuple[Path, Path]"]

SIDE, BLOCK = 512, 128
OFFSETS, COUNTS = 324, 325
DAMAGED = r"^the MS '[^']+' is damaged or cut short \(.+\): get the file again$"
HOLE = Window(BLOCK, BLOCK, BLOCK, BLOCK)
"""Block 5 of 16, an interior one."""


def picture() -> np.ndarray:
    """Generate a smooth texture with a little noise, from 1 to 255."""
    rows, cols = np.mgrid[:SIDE, :SIDE]
    waves = 120 + 60 * np.sin(rows / 9) * np.cos(cols / 13)
    return (waves + np.random.default_rng(0).normal(0, 8, waves.shape)).clip(1, 255).astype(np.uint8)


@pytest.fixture
def pair(make_pair: PairMaker) -> Callable[..., tuple[Path, Path]]:
    """Write an MS of one band, 512 x 512 in blocks of 128, and a PAN at twice the resolution."""

    def make(compress: str, **more: Any) -> tuple[Path, Path]:
        options = (f"COMPRESS={compress}", "TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}")
        ms = {"values": picture(), "options": options, **more}
        return make_pair({"values": np.kron(picture(), np.ones((2, 2), np.uint8)), "pixel": 1.0}, ms)

    return make


def entry(content: bytearray, tag: int) -> int:
    """Find the offset of a TIFF tag."""
    (directory,) = struct.unpack_from("<I", content, 4)
    (number,) = struct.unpack_from("<H", content, directory)
    places = range(directory + 2, directory + 2 + 12 * number, 12)
    return next(place for place in places if struct.unpack_from("<H", content, place)[0] == tag)


def change(content: bytearray, tag: int, number: int, edit: Callable[[int], int]) -> None:
    """Change one number of a TIFF tag."""
    _, kind, _, start = struct.unpack_from("<HHII", content, entry(content, tag))
    form, size = {3: ("<H", 2), 4: ("<I", 4)}[kind]
    (value,) = struct.unpack_from(form, content, start + size * number)
    struct.pack_into(form, content, start + size * number, edit(value))


def shortened_block(content: bytearray) -> None:
    change(content, COUNTS, 5, lambda count: 2 * count // 5)


def emptied_block(content: bytearray) -> None:
    """Fill the rest of a block with zeros."""
    _, _, _, start = struct.unpack_from("<HHII", content, entry(content, OFFSETS))
    (offset,) = struct.unpack_from("<I", content, start + 4 * 5)
    content[offset + 800 : offset + 2000] = bytes(1200)


def moved_block(content: bytearray) -> None:
    """Move a block's offset to a little before its data."""
    change(content, OFFSETS, 5, lambda offset: offset - 7)
    change(content, COUNTS, 5, lambda count: count + 7)


def fewer_offsets(content: bytearray) -> None:
    struct.pack_into("<I", content, entry(content, OFFSETS) + 4, 13)


def one_count(content: bytearray) -> None:
    struct.pack_into("<I", content, entry(content, COUNTS) + 4, 1)


def offsets_of_no_type(content: bytearray) -> None:
    struct.pack_into("<H", content, entry(content, OFFSETS) + 2, 12)


def offsets_beyond_the_end(content: bytearray) -> None:
    struct.pack_into("<I", content, entry(content, OFFSETS) + 8, len(content) + 100)


def without_a_block(content: bytearray, block: int = 5) -> None:
    for tag in (OFFSETS, COUNTS):
        change(content, tag, block, lambda number: 0)


def spoil(path: Path, edit: Callable[[bytearray], None]) -> None:
    content = bytearray(path.read_bytes())
    edit(content)
    path.write_bytes(content)


@pytest.fixture
def threads(request: pytest.FixtureRequest) -> Iterator[None]:
    """Make GDAL read in its own threads, as a user may by an environment variable."""
    gdal.SetConfigOption("GDAL_NUM_THREADS", "4")
    yield
    gdal.SetConfigOption("GDAL_NUM_THREADS", None)


def refused(paths: tuple[Path, Path], capfd: pytest.CaptureFixture) -> None:
    """Check that opening and reading the pair fails with one sentence, and that GDAL prints nothing."""
    sentence = (
        r"^the MS '[^']+' is damaged or cut short \([^()\n]+(\([^()\n]*\)[^()\n]*)*\): get the file again$"
    )
    with pytest.raises(InputError, match=sentence), open_scene(*map(Source, map(str, paths))) as scene:
        scene.read_ms(Window(0, 0, SIDE, SIDE))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("compress", "edit"),
    [
        ("JPEG", shortened_block),
        ("JPEG", emptied_block),
        ("PACKBITS", shortened_block),
        ("PACKBITS", moved_block),
        ("DEFLATE", shortened_block),
        ("NONE", fewer_offsets),
        ("NONE", one_count),
        ("NONE", offsets_of_no_type),
        ("NONE", offsets_beyond_the_end),
    ],
)
def test_a_geotiff_with_a_damaged_block(
    pair: PairMaker, capfd: pytest.CaptureFixture, compress: str, edit: Callable[[bytearray], None]
) -> None:
    paths = pair(compress)
    spoil(paths[1], edit)
    refused(paths, capfd)


def test_damage_is_reported_from_gdal_threads(
    pair: PairMaker, capfd: pytest.CaptureFixture, threads: None
) -> None:
    paths = pair("JPEG")
    spoil(paths[1], shortened_block)
    refused(paths, capfd)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("ENVI", ()),
        ("PCIDSK", ()),
        ("JPEG", ()),
        ("NITF", ()),
        ("NITF", ("IC=C3",)),
        ("JP2OpenJPEG", ()),
        ("JP2OpenJPEG", ("BLOCKXSIZE=128", "BLOCKYSIZE=128")),
        ("EHdr", ()),
    ],
)
@pytest.mark.parametrize("kept", [0.6, 0.97])
def test_a_file_of_another_format_that_is_cut_short(
    pair: PairMaker,
    tmp_path: Path,
    capfd: pytest.CaptureFixture,
    name: str,
    options: tuple[str, ...],
    kept: float,
) -> None:
    driver = gdal.GetDriverByName(name)
    if driver is None:
        pytest.skip(f"this GDAL does not write {name}")
    path = tmp_path / "cut"
    driver.CreateCopy(str(path), gdal.Open(str(pair("NONE")[1])), 0, list(options))
    capfd.readouterr()
    assert read(path).valid.all()
    path.write_bytes(path.read_bytes()[: int(kept * path.stat().st_size)])
    with pytest.raises(
        InputError, match=r"^the MS 'cut' is damaged or cut short \(.+\): get the file again$"
    ):
        read(path)
    assert capfd.readouterr() == ("", "")


def read(path: Path) -> Pixels:
    layer = open_layer("MS", Source(str(path)))
    try:
        check_file(layer)
        return layer.read(Window(0, 0, SIDE, SIDE))
    finally:
        close(layer.dataset)


def opened(paths: tuple[Path, Path], *more: Path) -> tuple[RasterScene, RecordingFeedback]:
    log = RecordingFeedback()
    ms = [str(paths[1]), *map(str, more)]
    return open_scene(Source(str(paths[0])), Source(ms if more else ms[0]), feedback=log), log


def with_hole() -> np.ndarray:
    valid = np.ones((SIDE, SIDE), bool)
    valid[HOLE.slices] = False
    return valid


@pytest.mark.parametrize("compress", ["NONE", "DEFLATE", "JPEG"])
def test_tile_that_is_not_stored_is_nodata_and_logged(pair: PairMaker, compress: str) -> None:
    paths = pair(compress)
    spoil(paths[1], without_a_block)
    scene, log = opened(paths)
    with scene:
        assert np.array_equal(scene.read_ms(Window(0, 0, SIDE, SIDE)).valid, with_hole())
        part = Window(BLOCK - 10, BLOCK + 30, 50, 200)
        assert np.array_equal(scene.read_ms(part).valid, with_hole()[part.slices])
        sampled = sample_pixels(scene.ms, Window(0, 0, SIDE, SIDE))
        assert np.array_equal(sampled.valid, with_hole()[4::8, 4::8])
        assert not scene.ms.has_no_nodata and scene.pan.has_no_nodata
    assert log.warnings == [
        "the MS 'ms.tif' stores no data for 16384 of its pixels, the first at column 128, row 128, and "
        "declares no nodata value: they count as nodata. Get the file again if it should be complete."
    ]


def test_zeros_that_the_file_system_keeps_as_holes_are_measurements(make_raster: Callable[..., Path]) -> None:
    """GDAL writes so without compression; a copy of the file may have no holes."""
    values = picture()
    values[:64] = 0
    layer = open_layer("PAN", Source(str(make_raster("pan.tif", values))))
    assert layer.read(Window(0, 0, SIDE, SIDE)).valid.all() and layer.has_no_nodata
    assert not layer.unstored(Window(0, 0, 64, SIDE))
    close(layer.dataset)


def test_a_tile_that_one_of_several_files_does_not_store(pair: PairMaker, tmp_path: Path) -> None:
    paths = pair("NONE")
    whole = tmp_path / "other_band.tif"
    whole.write_bytes(paths[1].read_bytes())
    spoil(paths[1], without_a_block)
    scene, log = opened(paths, whole)
    with scene:
        assert np.array_equal(scene.read_ms(Window(0, 0, SIDE, SIDE)).valid, with_hole())
    assert len(log.warnings) == 1 and "16384 of its pixels" in log.warnings[0]


def test_pixels_that_several_files_do_not_store_count_once(pair: PairMaker, tmp_path: Path) -> None:
    """Tiles are joined to other windows in each file, so that the windows overlap."""
    paths = pair("NONE")
    other = tmp_path / "other_band.tif"
    other.write_bytes(paths[1].read_bytes())
    for path, stored in ((paths[1], 6), (other, 9)):
        for block in set(range(4, 16)) - {stored}:
            spoil(path, partial(without_a_block, block=block))
    scene, log = opened(paths, other)
    with scene:
        missing = ~scene.read_ms(Window(0, 0, SIDE, SIDE)).valid
    assert missing.sum() == (SIDE - BLOCK) * SIDE
    assert f"no data for {missing.sum()} of its pixels, the first at column 0, row 128" in log.warnings[0]


def test_pixels_of_overlapping_windows_count_once() -> None:
    random = np.random.default_rng(0)
    for number in range(40):
        covered = np.zeros((60, 60), bool)
        windows = [
            Window(*map(int, [*random.integers(0, 40, 2), *random.integers(1, 20, 2)])) for _ in range(number)
        ]
        for window in windows:
            covered[window.slices] = True
        assert count_pixels(windows) == covered.sum()


def test_a_gap_between_the_sources_of_a_virtual_raster(pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = pair("NONE")
    names = []
    for number, (col, row, cols, rows) in enumerate(((0, 0, SIDE, 200), (0, 200, 300, SIDE - 200))):
        names.append(str(tmp_path / f"part{number}.tif"))
        gdal.Translate(names[-1], str(ms), srcWin=[col, row, cols, rows])
    mosaic = tmp_path / "mosaic.vrt"
    gdal.BuildVRT(str(mosaic), names)
    valid = np.ones((SIDE, SIDE), bool)
    valid[200:, 300:] = False
    scene, log = opened((pan, mosaic))
    with scene:
        assert np.array_equal(scene.read_ms(Window(0, 0, SIDE, SIDE)).valid, valid)
    assert f"no data for {(~valid).sum()} of its pixels, the first at column 300, row 200" in log.warnings[0]


def test_several_gaps_between_the_sources_of_a_virtual_raster(pair: PairMaker, tmp_path: Path) -> None:
    """GDAL tells of a single gap only."""
    pan, ms = pair("NONE")
    names, valid, side = [], np.zeros((SIDE, SIDE), bool), SIDE // 4
    for number in range(1, 16, 2):
        row, col = side * (number // 4), side * ((number + number // 4) % 4)
        names.append(str(tmp_path / f"part{number}.tif"))
        gdal.Translate(names[-1], str(ms), srcWin=[col, row, side, side])
        valid[row : row + side, col : col + side] = True
    mosaic = tmp_path / "mosaic.vrt"
    gdal.BuildVRT(str(mosaic), names)
    scene, log = opened((pan, mosaic))
    with scene:
        assert np.array_equal(scene.read_ms(Window(0, 0, SIDE, SIDE)).valid, valid)
        part = Window(side // 2, side + 3, SIDE // 2, SIDE // 2)
        assert np.array_equal(scene.read_ms(part).valid, valid[part.slices])
    assert f"no data for {(~valid).sum()} of its pixels" in log.warnings[0]


def virtual_raster(folder: Path, side: int, places: list[tuple[float, ...]]) -> Any:
    """Open a square virtual raster whose sources lie at (col, row, cols, rows) and hold 1 in all pixels."""
    tile = folder / "tile.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(tile), 50, 50)
    dataset.WriteArray(np.ones((50, 50), np.uint8))
    dataset = None
    source = (
        f"<SimpleSource><SourceFilename>{tile}</SourceFilename><SourceBand>1</SourceBand>"
        '<SrcRect xOff="0" yOff="0" xSize="50" ySize="50"/>'
        '<DstRect xOff="{}" yOff="{}" xSize="{}" ySize="{}"/></SimpleSource>'
    )
    sources = "".join(source.format(*place) for place in places)
    return gdal.Open(
        f'<VRTDataset rasterXSize="{side}" rasterYSize="{side}"><VRTRasterBand dataType="Byte" band="1">'
        f"{sources}</VRTRasterBand></VRTDataset>"
    )


def test_pixels_that_a_source_covers_in_part_are_no_gap(tmp_path: Path) -> None:
    """GDAL fills them."""
    places = [(0.4, 0.4, 50, 50), (70.5, 0, 75.5, 20), (10.5, 100.49, 50, 50), (99.9995, 120, 50.001, 33.3)]
    dataset = virtual_raster(tmp_path, 200, places)
    covered = np.ones((200, 200), bool)
    for gap in unstored_windows(dataset.GetRasterBand(1), Window(0, 0, 200, 200)):
        covered[gap.slices] = False
    assert np.array_equal(covered, dataset.ReadAsArray() == 1)
    assert has_unstored_pixels(dataset.GetRasterBand(1))
    assert not has_unstored_pixels(virtual_raster(tmp_path, 200, [(0.3, 0.3, 199.5, 199.5)]).GetRasterBand(1))


def test_thousands_of_sources_with_gaps_around_each_are_found_in_seconds(tmp_path: Path) -> None:
    places: list[tuple[float, ...]] = [(60 * col, 60 * row, 50, 50) for row in range(60) for col in range(60)]
    dataset = virtual_raster(tmp_path, 3600, places)
    started = time.process_time()
    assert has_unstored_pixels(dataset.GetRasterBand(1))
    assert time.process_time() - started < 5  # 0.1 s; by GDAL, a minute


def test_gaps_between_ten_thousand_sources_are_found_in_seconds(tmp_path: Path) -> None:
    count = 100
    cells = [(row, col) for row in range(count) for col in range(count) if (row + col) % 3]
    side = 50 * count
    dataset = virtual_raster(tmp_path, side, [(50 * col, 50 * row, 50, 50) for row, col in cells])
    started = time.process_time()
    gaps = unstored_windows(dataset.GetRasterBand(1), Window(0, 0, side, side))
    assert time.process_time() - started < 10  # 0.2 s; by halves, minutes
    assert len(gaps) == count**2 - len(cells)
    assert {(gap.rows, gap.cols) for gap in gaps} == {(50, 50)}
    assert has_unstored_pixels(dataset.GetRasterBand(1))


def test_tiles_left_out_for_a_declared_nodata_value_are_no_news(pair: PairMaker) -> None:
    paths = pair("DEFLATE", nodata=0)
    spoil(paths[1], without_a_block)
    scene, log = opened(paths)
    with scene:
        assert np.array_equal(scene.read_ms(Window(0, 0, SIDE, SIDE)).valid, with_hole())
    assert log.warnings == []


def test_blocks_larger_than_the_memory_are_not_called_damage(pair: PairMaker) -> None:
    pan, ms = pair("DEFLATE")
    wide = ["TILED=YES", "BLOCKXSIZE=1048576", "BLOCKYSIZE=1048576", "SPARSE_OK=YES", "COMPRESS=DEFLATE"]
    like = gdal.Open(str(ms))
    transform, crs = like.GetGeoTransform(), like.GetProjection()
    dataset = gdal.GetDriverByName("GTiff").Create(str(ms), SIDE, SIDE, 1, gdal.GDT_Byte, wide)
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(crs)
    del dataset  # without pixels, because no block fits the memory
    with pytest.raises(InputError, match=r"^the MS 'ms.tif' can't be read, because the memory is exhausted"):
        open_scene(Source(str(pan)), Source(str(ms)))
    assert gdal.GetCacheUsed() < gdal.GetCacheMax()  # GDAL would count what it could not allocate for ever
