"""Opening and reading a PAN and an MS raster, and the error for each pair that can't be fused."""

from __future__ import annotations

import math
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.errors import InputError
from trapan.core.scene.alignment import Extent
from trapan.core.scene.grid import Phase, Size, Window
from trapan.tests.gdal_state import gdal_exceptions

gdal = pytest.importorskip("osgeo.gdal")

from osgeo import osr
from trapan.core.raster.layer import Layer
from trapan.core.raster.scene import RasterScene, open_scene
from trapan.core.raster.source import Source
from trapan.tests.platforms import LINKS, POSIX

RasterMaker = Callable[..., Path]
PairMaker = Callable[..., "tuple[Path, Path]"]

TYPES = ["uint8", "uint16", "int16", "float32", "uint32", "int32", "float64"]
SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"


def texture(*shape: int, dtype: Any = np.uint16, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(1, 201, shape).astype(dtype)


def opened(
    pair: tuple[Path, Path],
    pan_bands: tuple[int, ...] = (),
    ms_bands: tuple[int, ...] = (),
    names: tuple[str, str] = ("", ""),
    extent: Extent | None = None,
) -> RasterScene:
    pan, ms = (
        Source(str(path), bands, name) for path, bands, name in zip(pair, (pan_bands, ms_bands), names)
    )
    return open_scene(pan, ms, extent=extent)


def error_of(pair: tuple[Path, Path], match: str, **options: Any) -> str:
    """Check that opening the pair fails with one sentence, and return it."""
    with pytest.raises(InputError, match=match) as caught:
        opened(pair, **options).close()
    message = str(caught.value)
    assert "\n" not in message
    assert ": " in message
    return message


def whole(scene: RasterScene) -> tuple[Any, Any]:
    """Read all PAN and MS pixels."""
    pan, ms = scene.alignment.pan.size, scene.alignment.ms.size
    return (
        scene.read_pan(Window(0, 0, pan.rows, pan.cols)),
        scene.read_ms(Window(0, 0, ms.rows, ms.cols)),
    )


@pytest.mark.parametrize("dtype", TYPES)
def test_pixels_are_read_as_they_are(make_pair: PairMaker, dtype: str) -> None:
    pan, ms = texture(128, 128, dtype=dtype), texture(3, 32, 32, dtype=dtype, seed=1)
    with opened(make_pair({"values": pan}, {"values": ms})) as scene:
        assert scene.alignment.phase == Phase(1.5, 1.5)
        assert scene.bands == scene.ms_band_count == 3
        got_pan, got_ms = whole(scene)
    assert got_pan.values.dtype == got_ms.values.dtype == np.float32
    assert np.array_equal(got_pan.values, pan[None].astype(np.float32))
    assert np.array_equal(got_ms.values, ms.astype(np.float32))
    assert got_pan.valid.all()
    assert got_ms.valid.all()


@pytest.mark.parametrize("bands", [(3, 1), (2,), (1, 2, 3)])
def test_bands_come_in_the_order_given(make_pair: PairMaker, bands: tuple[int, ...]) -> None:
    ms = texture(3, 32, 32, seed=1)
    with opened(make_pair(ms={"values": ms}), ms_bands=bands) as scene:
        assert scene.bands == len(bands)
        assert scene.ms_band_count == 3
        assert scene.ms_band_indices == tuple(band - 1 for band in bands)
        assert np.array_equal(whole(scene)[1].values, ms[list(scene.ms_band_indices)])


def test_the_pan_may_be_any_band_of_its_file(make_pair: PairMaker) -> None:
    values = texture(4, 128, 128)
    with opened(make_pair({"values": values}), pan_bands=(3,)) as scene:
        assert np.array_equal(whole(scene)[0].values[0], values[2])


def test_an_ms_of_one_band(make_pair: PairMaker) -> None:
    with opened(make_pair(bands=1)) as scene:
        assert scene.bands == 1
        assert whole(scene)[1].values.shape == (1, 32, 32)


def test_windows_count_from_the_common_part(make_pair: PairMaker) -> None:
    pan, ms = texture(150, 150), texture(2, 40, 40, seed=1)
    # The MS begins 10 PAN rows above and 6 PAN columns right of the PAN.
    pair = make_pair({"values": pan}, {"values": ms, "origin": (600003.0, 4840005.0)})
    with opened(pair) as scene:
        relation = scene.alignment
        assert relation.pan == Window(0, 6, 150, 144)
        assert relation.ms == Window(2, 0, 38, 36)
        assert relation.phase == Phase(-0.5, 1.5)
        assert np.array_equal(scene.read_pan(Window(3, 4, 5, 6)).values[0], pan[3:8, 10:16])
        assert np.array_equal(scene.read_ms(Window(1, 2, 3, 4)).values, ms[:, 3:6, 2:6])
        assert scene.grid.transform == (600003.0, 0.5, 0.0, 4840000.0, 0.0, -0.5)
        assert scene.grid.size == relation.pan.size


def test_the_worldview3_product(make_pair: PairMaker) -> None:
    pan = {"values": texture(575, 580), "pixel": 0.3, "origin": (400429.8, 5000000.0)}
    ms = {"values": texture(8, 143, 144), "pixel": 1.2, "origin": (400430.4, 5000000.0)}
    with opened(make_pair(pan, ms)) as scene:
        assert scene.alignment.pan == Window(0, 2, 572, 576)
        assert scene.alignment.ms == Window(0, 0, 143, 144)
        assert scene.grid.transform == pytest.approx((400430.4, 0.3, 0, 5000000.0, 0, -0.3))


def test_an_extent_is_in_the_pans_crs(make_pair: PairMaker) -> None:
    with opened(make_pair(), extent=(600003.0, 4839950.0, 600050.0, 4839990.5)) as scene:
        assert scene.alignment.pan == Window(19, 6, 81, 94)
        assert scene.grid.transform == (600003.0, 0.5, 0.0, 4839990.5, 0.0, -0.5)


def test_threads_that_read_a_layer_wait_for_each_other(
    make_pair: PairMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """GDAL lets only one thread use a dataset at a time."""
    windows = [Window(row, col, 16, 16) for row in range(0, 112, 16) for col in range(0, 112, 16)]
    read_bands, reading, most = Layer._read_bands, [], []

    def slow(layer: Layer, *arguments: Any) -> Any:
        reading.append(layer)
        time.sleep(0.002)
        most.append(len(reading))
        pixels = read_bands(layer, *arguments)
        reading.pop()
        return pixels

    with opened(make_pair()) as scene:
        alone = [scene.read_pan(window).values for window in windows]
        monkeypatch.setattr(Layer, "_read_bands", slow)
        with ThreadPoolExecutor(8) as threads:
            together = list(threads.map(lambda window: scene.read_pan(window).values, windows))
    np.testing.assert_array_equal(together, alone)
    assert max(most) == 1


@pytest.mark.parametrize("nodata", [0, 7, 65535])
def test_the_nodata_value_is_invalid(make_pair: PairMaker, nodata: int) -> None:
    pan, ms = texture(128, 128), texture(2, 32, 32, seed=1)
    pan[pan == nodata] += 1
    ms[ms == nodata] += 1
    pan[5, 6], ms[1, 3, 4] = nodata, nodata
    with opened(make_pair({"values": pan, "nodata": nodata}, {"values": ms, "nodata": nodata})) as scene:
        got_pan, got_ms = whole(scene)
        assert not scene.pan.has_no_nodata
        assert not scene.ms.has_no_nodata
    assert np.argwhere(~got_pan.valid).tolist() == [[5, 6]]
    assert np.argwhere(~got_ms.valid).tolist() == [[3, 4]]


@pytest.mark.parametrize("nodata", [None, math.nan, -9999.0, 3.4e38])
def test_not_a_number_and_infinities_are_invalid(make_pair: PairMaker, nodata: float | None) -> None:
    pan, ms = texture(128, 128, dtype="float32"), texture(2, 32, 32, dtype="float32", seed=1)
    pan[5, 6], pan[5, 7], pan[5, 8] = np.nan, np.inf, np.finfo(np.float32).min
    ms[0, 3, 4], ms[1, 3, 5] = -np.inf, np.nan
    if nodata is not None:
        ms[1, 9, 9] = nodata
    with opened(make_pair({"values": pan}, {"values": ms, "nodata": nodata})) as scene:
        got_pan, got_ms = whole(scene)
    assert np.argwhere(~got_pan.valid).tolist() == [[5, 6], [5, 7], [5, 8]]
    extra = [] if nodata is None else [[9, 9]]
    assert np.argwhere(~got_ms.valid).tolist() == [[3, 4], [3, 5], *extra]


def with_mask(dataset: Any) -> None:
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((dataset.RasterYSize, dataset.RasterXSize), 255, np.uint8)
    mask[3, 4] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)


def test_a_mask_is_heeded(make_pair: PairMaker) -> None:
    with opened(make_pair({"edit": with_mask}, {"edit": with_mask})) as scene:
        got_pan, got_ms = whole(scene)
        assert not scene.ms.has_no_nodata
    assert np.argwhere(~got_pan.valid).tolist() == [[3, 4]]
    assert np.argwhere(~got_ms.valid).tolist() == [[3, 4]]


def test_a_mask_does_not_hide_the_nodata_value(make_pair: PairMaker) -> None:
    ms = texture(2, 32, 32, seed=1)
    ms[1, 8, 8] = 9999
    with opened(make_pair(ms={"values": ms, "nodata": 9999, "edit": with_mask})) as scene:
        assert np.argwhere(~whole(scene)[1].valid).tolist() == [[3, 4], [8, 8]]


def test_an_alpha_band_is_a_mask_and_not_fused(make_pair: PairMaker) -> None:
    ms = texture(4, 32, 32, dtype="uint8", seed=1)
    ms[3] = 255
    ms[3, 10:12, 5] = 0
    pair = make_pair(
        {"values": texture(128, 128, dtype="uint8")},
        {"values": ms, "options": ("PHOTOMETRIC=RGB", "ALPHA=YES")},
    )
    with opened(pair) as scene:
        assert scene.ms_band_indices == (0, 1, 2) and scene.ms_band_count == 3
        assert np.argwhere(~whole(scene)[1].valid).tolist() == [[10, 5], [11, 5]]


def test_without_a_georeference_corners_are_laid_together(make_pair: PairMaker) -> None:
    pair = make_pair({"georeferenced": False, "values": texture(130, 129)}, {"georeferenced": False})
    with opened(pair, extent=(0.0, -100.0, 128.0, 0.0)) as scene:
        assert scene.alignment.phase == Phase(1.5, 1.5)
        assert scene.alignment.pan == Window(0, 0, 100, 128)


def test_a_shared_rotation(make_pair: PairMaker) -> None:
    cos, sin = math.cos(0.3), math.sin(0.3)
    pan = (600000.0, 0.5 * cos, 0.5 * sin, 4840000.0, 0.5 * sin, -0.5 * cos)
    ms = (600000.0, 2 * cos, 2 * sin, 4840000.0, 2 * sin, -2 * cos)
    with opened(make_pair({"transform": pan}, {"transform": ms})) as scene:
        assert scene.alignment.phase == Phase(1.5, 1.5)
        assert scene.alignment.pan.size == Size(128, 128)


def test_crs_in_another_notation_is_equal(make_pair: PairMaker) -> None:
    def in_esri_words(dataset: Any) -> None:
        system = osr.SpatialReference()
        system.ImportFromEPSG(32631)
        system.MorphToESRI()
        dataset.SetProjection(system.ExportToWkt())

    opened(make_pair(ms={"epsg": None, "edit": in_esri_words})).close()


def test_neither_has_a_crs(make_pair: PairMaker) -> None:
    opened(make_pair({"epsg": None}, {"epsg": None})).close()


@pytest.mark.parametrize(
    "folder",
    ["with space", "a & b", pytest.param('it\'s "quoted"', marks=POSIX), "Ærø-東京-ñ", "100% [x] {y}"],
)
def test_awkward_paths_simply_work(make_pair: PairMaker, folder: str) -> None:
    pair = make_pair({"name": f"{folder}/p & n.tif"}, {"name": f"{folder}/m 's.tif"})
    with opened(pair) as scene:
        assert scene.alignment.ratio == 4
        assert scene.pan.files() == [str(pair[0])]


def test_inputs_are_left_alone(make_pair: PairMaker, tmp_path: Path) -> None:
    pair = make_pair()
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()}
    with opened(pair) as scene:
        whole(scene)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()} == before


@pytest.fixture(params=[False, True], ids=["exceptions off", "exceptions on"])
def exceptions(request: pytest.FixtureRequest) -> Any:
    """Run a test with GDAL's exceptions off and on, as another plugin may leave them."""
    with gdal_exceptions(request.param):
        yield request.param


def test_gdals_exception_mode_stays(make_pair: PairMaker, tmp_path: Path, exceptions: bool) -> None:
    pair = make_pair()
    with opened(pair) as scene:
        whole(scene)
        assert bool(gdal.GetUseExceptions()) is exceptions
    error_of((tmp_path / "none.tif", pair[1]), "the PAN 'none.tif' does not exist")
    truncated = tmp_path / "cut.tif"
    truncated.write_bytes(pair[0].read_bytes()[:9000])
    error_of((truncated, pair[1]), "the PAN 'cut.tif' is damaged or cut short")
    assert bool(gdal.GetUseExceptions()) is exceptions


def test_gdal_prints_nothing(make_pair: PairMaker, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    error_of((tmp_path / "none.tif", make_pair()[1]), "does not exist")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("role", ["pan", "ms"])
def test_a_missing_file(make_pair: PairMaker, tmp_path: Path, role: str) -> None:
    pan, ms = make_pair()
    none = tmp_path / "gone.tif"
    pair = (none, ms) if role == "pan" else (pan, none)
    message = error_of(pair, rf"^the {role.upper()} 'gone\.tif' does not exist: ")
    assert str(none) in message
    error_of(pair, rf"^the {role.upper()} 'my layer'", names=("my layer", "my layer"))


@pytest.mark.parametrize(
    "content", [b"", b"not a raster at all\n" * 99, b"II*\0\xff\xff\xff\x7f" + bytes(99)]
)
def test_a_file_that_is_no_raster(make_pair: PairMaker, tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "notes.tif"
    other.write_bytes(content)
    error_of((other, make_pair()[1]), r"^the PAN 'notes\.tif' can't be opened as a raster.*: choose a raster")
    error_of((make_pair()[0], other), r"^the MS 'notes\.tif' can't be opened as a raster")


LAYOUTS = [
    (),
    ("COMPRESS=DEFLATE",),
    ("TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "COMPRESS=LZW"),
    ("INTERLEAVE=BAND",),
]


@pytest.mark.parametrize("options", LAYOUTS, ids=" ".join)
@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9, 0.995])
def test_a_truncated_file(make_pair: PairMaker, options: tuple[str, ...], keep: float) -> None:
    ms = texture(3, 200, 200, seed=1)
    pan, ms_path = make_pair({"values": texture(800, 800)}, {"values": ms, "options": options})
    ms_path.write_bytes(ms_path.read_bytes()[: int(ms_path.stat().st_size * keep)])
    error_of((pan, ms_path), r"^the MS 'ms\.tif' (is damaged or cut short|can't be opened as a raster)")


@pytest.mark.parametrize("driver", ["PNG", "HFA"])
def test_a_truncated_file_of_another_format(make_pair: PairMaker, tmp_path: Path, driver: str) -> None:
    pan, ms = make_pair(
        {"values": texture(800, 800, dtype="uint8")}, {"values": texture(3, 200, 200, dtype="uint8")}
    )
    other = tmp_path / f"cut.{driver.lower()}"
    source = gdal.Open(str(ms))
    gdal.GetDriverByName(driver).CreateCopy(str(other), source)
    opened((pan, other)).close()
    other.write_bytes(other.read_bytes()[: int(other.stat().st_size * 0.7)])
    error_of((pan, other), r"^the MS 'cut\.\w+' (is damaged or cut short|can't be opened as a raster)")


def test_a_corrupt_block(make_pair: PairMaker) -> None:
    pan, ms = make_pair(
        ms={"values": texture(3, 200, 200), "options": ("COMPRESS=DEFLATE",)},
        pan={"values": texture(800, 800)},
    )
    content = bytearray(ms.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 500] = b"\xff" * 500
    ms.write_bytes(bytes(content))
    error_of((pan, ms), r"^the MS 'ms\.tif' is damaged or cut short \(.+\): get the file again")


def test_a_sparse_file_is_whole(make_pair: PairMaker) -> None:
    pan, ms = make_pair()
    sparse = ms.with_name("sparse.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(sparse), 512, 512, 1, gdal.GDT_UInt16, ["SPARSE_OK=YES", "TILED=YES"]
    )
    dataset.SetGeoTransform((600000.0, 2.0, 0.0, 4840000.0, 0.0, -2.0))
    dataset.SetProjection(gdal.Open(str(pan)).GetProjection())
    dataset.GetRasterBand(1).WriteArray(texture(32, 32))
    dataset = None
    with opened((pan, sparse)) as scene:
        assert scene.alignment.ms.size == Size(32, 32)


def test_the_same_layer_twice(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, _ = make_pair()
    error_of((pan, pan), r"^the PAN 'pan\.tif' and the MS 'pan\.tif' are the same file: choose")


@LINKS
def test_a_layer_and_a_link_to_it(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, _ = make_pair()
    other = tmp_path / "link.tif"
    other.symlink_to(pan)
    error_of((pan, other), r"and the MS 'link\.tif' are the same file")


def test_swapped(make_pair: PairMaker) -> None:
    pan, ms = make_pair()
    error_of((ms, pan), r"^the PAN 'ms\.tif' has larger pixels than the MS 'pan\.tif': swap")


def test_no_overlap(make_pair: PairMaker) -> None:
    pair = make_pair(ms={"origin": (700000.0, 4840000.0)})
    error_of(pair, r"^the PAN 'p' and the MS 'm' don't overlap: choose", names=("p", "m"))


def test_an_extent_beside_the_scene(make_pair: PairMaker) -> None:
    error_of(make_pair(), "the extent doesn't touch the common part", extent=(0.0, 0.0, 10.0, 10.0))


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        ({"pan_bands": (2,)}, r"^the PAN 'pan\.tif' has no band 2: choose band 1"),
        ({"pan_bands": (0,)}, r"^the PAN 'pan\.tif' has no band 0"),
        ({"ms_bands": (1, 4)}, r"^the MS 'ms\.tif' has no band 4: choose one of its bands, 1 to 3"),
        ({"ms_bands": (-1,)}, r"^the MS 'ms\.tif' has no band -1"),
    ],
)
def test_a_band_out_of_range(make_pair: PairMaker, choice: dict[str, Any], message: str) -> None:
    error_of(make_pair(), message, **choice)


def test_a_ratio_that_is_not_possible(make_pair: PairMaker) -> None:
    error_of(make_pair(ms={"pixel": 8.5}), r"pixels of the PAN 'pan\.tif' wide, but only ratios from 1 to 16")


@pytest.mark.parametrize("without", ["pan", "ms"])
def test_one_without_a_crs(make_pair: PairMaker, without: str) -> None:
    pair = make_pair(**{without: {"epsg": None}})
    error_of(pair, rf"^the {without.upper()} '{without}\.tif' has no CRS .*: assign it")


@pytest.mark.parametrize("without", ["pan", "ms"])
def test_one_without_a_georeference(make_pair: PairMaker, without: str) -> None:
    pair = make_pair(**{without: {"georeferenced": False}})
    error_of(pair, rf"^the {without.upper()} '{without}\.tif' has no georeference .*: georeference it")


def test_grids_rotated_against_each_other(make_pair: PairMaker) -> None:
    pair = make_pair(ms={"transform": (600000.0, 1.9, 0.6, 4840000.0, 0.6, -1.9)})
    error_of(pair, "rotated against each other: warp the MS")


def test_too_small(make_pair: PairMaker) -> None:
    pair = make_pair({"values": texture(60, 60)}, {"values": texture(3, 15, 15)})
    error_of(pair, "has only 15 x 15 MS pixels, but a ratio of 4 needs 16 x 16: choose layers")


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32"])
@pytest.mark.parametrize("role", ["pan", "ms"])
def test_constant(make_pair: PairMaker, role: str, dtype: str) -> None:
    shape = (128, 128) if role == "pan" else (3, 32, 32)
    values = texture(*shape, dtype=dtype)
    values[..., 0:2] = 0
    values[..., 2:] = 42
    if values.ndim == 3:
        values[0:2] = texture(2, 32, 32, dtype=dtype)
    pair = make_pair(dtype=dtype, **{role: {"values": values, "nodata": 0}})
    number = 1 if role == "pan" else 3
    error_of(pair, rf"^band {number} of the {role.upper()} '{role}\.tif' has the value 42 everywhere: choose")


@pytest.mark.parametrize("role", ["pan", "ms"])
@pytest.mark.parametrize("nodata", [0, math.nan])
def test_all_nodata(make_pair: PairMaker, role: str, nodata: float) -> None:
    shape = (128, 128) if role == "pan" else (3, 32, 32)
    values = np.full(shape, nodata, "float32")
    pair = make_pair(dtype="float32", **{role: {"values": values, "nodata": nodata}})
    error_of(pair, rf"^the {role.upper()} '{role}\.tif' has no valid pixel in the common part")


def test_a_band_that_is_all_nodata_is_named(make_pair: PairMaker) -> None:
    values = texture(3, 32, 32)
    values[1] = 0
    pair = make_pair(ms={"values": values, "nodata": 0})
    error_of(pair, r"^band 2 of the MS 'ms\.tif' has only nodata in the common part: leave the band out")


@pytest.mark.parametrize(
    ("nodata", "said"),
    [
        (None, "have one value everywhere: choose another layer, or leave the bands 1-3, 6, 8-9 out$"),
        (0, "have only nodata in the common part: leave the bands 1-3, 6, 8-9 out, choose"),
    ],
)
def test_all_empty_bands_of_an_imaging_spectrometer_are_named(
    make_pair: PairMaker, nodata: float | None, said: str
) -> None:
    values = texture(9, 32, 32)
    values[[0, 1, 2, 5, 7, 8]] = 0
    pair = make_pair(ms={"values": values, "nodata": nodata})
    error_of(pair, rf"^6 bands of the MS 'ms\.tif' {said}")


def test_bands_that_are_valid_at_different_pixels(make_pair: PairMaker) -> None:
    values = texture(3, 32, 32)
    values[0, :16] = values[2, 16:] = 0
    pair = make_pair(ms={"values": values, "nodata": 0})
    error_of(pair, r"^no pixel of the MS 'ms\.tif' in the common part is valid in all 3 bands: choose fewer")


def test_a_large_raster_that_is_constant_but_for_a_corner(make_pair: PairMaker) -> None:
    # So large that it is judged by a sample first, which misses the corner.
    pan = np.full((2400, 2400), 7, np.uint8)
    ms = texture(1, 600, 600, dtype="uint8")
    name = {"options": ("COMPRESS=DEFLATE",)}
    error_of(make_pair({"values": pan, **name}, {"values": ms}), "has the value 7 everywhere")
    pan[1501, 1703] = 8
    opened(make_pair({"values": pan, **name}, {"values": ms})).close()


@pytest.mark.parametrize("role", ["pan", "ms"])
@pytest.mark.parametrize("dtype", ["complex64", "complex128"])
def test_complex_pixels(make_pair: PairMaker, role: str, dtype: str) -> None:
    shape = (128, 128) if role == "pan" else (3, 32, 32)
    pair = make_pair(**{role: {"values": texture(*shape, dtype=dtype)}})
    message = error_of(
        pair, rf"^band 1 of the {role.upper()} '{role}\.tif' has the type CFloat\d+: convert it"
    )
    assert "Byte, UInt16, Int16" in message


def test_signed_bytes(make_pair: PairMaker) -> None:
    if gdal.GetDataTypeByName("Int8") != gdal.GDT_Unknown:
        pytest.skip("this GDAL has a type of its own for signed bytes")
    ms = {"values": texture(3, 32, 32, dtype="uint8"), "options": ("PIXELTYPE=SIGNEDBYTE",)}
    error_of(make_pair(ms=ms), "has the type Int8: convert it")


def test_a_pixel_without_an_area(make_pair: PairMaker) -> None:
    error_of(make_pair(ms={"transform": (6e5, 2.0, 2.0, 4.8e6, 1.0, 1.0)}), "has pixels without an area")


def test_a_file_that_breaks_while_it_is_read(make_pair: PairMaker) -> None:
    pan, ms = make_pair({"values": texture(2400, 2400)}, {"values": texture(1, 600, 600)})
    content = pan.read_bytes()
    with opened((pan, ms)) as scene:
        with pan.open("r+b") as file:
            file.truncate(len(content) // 3)
        with pytest.raises(InputError, match=r"^the PAN 'pan\.tif' is damaged or cut short"):
            scene.read_pan(Window(1801, 0, 500, 2400))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real scenes of shared/data are not on this machine")
@pytest.mark.parametrize(("name", "bands", "kind"), [("wv2", 8, "UInt16"), ("ge1", 4, "Byte")])
def test_the_real_scenes(name: str, bands: int, kind: str) -> None:
    with opened((SHARED / f"{name}_pan.tif", SHARED / f"{name}_ms.tif")) as scene:
        assert (scene.bands, scene.ms.pixel_type) == (bands, kind)
        assert scene.alignment.pan == Window(0, 0, 1280, 1280)
        assert scene.pan.has_no_nodata


def test_a_virtual_raster_names_its_sources(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair()
    virtual = tmp_path / "ms.vrt"
    gdal.BuildVRT(str(virtual), [str(ms)]).FlushCache()
    with opened((pan, virtual)) as scene:
        assert str(ms) in scene.ms.files()
        assert np.array_equal(whole(scene)[1].values, gdal.Open(str(ms)).ReadAsArray())


def test_an_archived_raster_is_read(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair()
    with zipfile.ZipFile(tmp_path / "ms.zip", "w") as archive:
        archive.write(ms, "ms.tif")
    open_scene(Source(str(pan)), Source(f"/vsizip/{tmp_path}/ms.zip/ms.tif")).close()
    with pytest.raises(InputError, match=r"^the MS 'none\.tif' does not exist"):
        open_scene(Source(str(pan)), Source(f"/vsizip/{tmp_path}/ms.zip/none.tif"))


def test_gdal_s_cache_is_small_while_scenes_are_open_and_then_restored(
    make_pair: Callable[..., Any],
) -> None:
    from trapan.core.raster.dataset import MAX_CACHE_BYTES

    pan, ms = make_pair()
    usual = gdal.GetCacheMax()
    gdal.SetCacheMax(MAX_CACHE_BYTES + 1)
    try:
        with open_scene(Source(str(pan)), Source(str(ms))):
            with open_scene(Source(str(pan)), Source(str(ms))):
                assert gdal.GetCacheMax() == MAX_CACHE_BYTES
            assert gdal.GetCacheMax() == MAX_CACHE_BYTES
        assert gdal.GetCacheMax() == MAX_CACHE_BYTES + 1
        gdal.SetConfigOption("GDAL_CACHEMAX", "5000")
        with open_scene(Source(str(pan)), Source(str(ms))):
            assert gdal.GetCacheMax() == MAX_CACHE_BYTES + 1
    finally:
        gdal.SetConfigOption("GDAL_CACHEMAX", None)
        gdal.SetCacheMax(usual)
