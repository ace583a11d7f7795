"""MS images that were interpolated to smaller pixels, or whose pixels are hardly larger than the PAN's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.errors import InputError
from trapan.core.raster.layer import Layer
from trapan.core.raster.layers import open_layer
from trapan.core.raster.oversampling import Sampling, interpolation_factor
from trapan.core.raster.scene import RasterScene, open_scene
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Window
from trapan.core.scene.scene import Pixels
from trapan.core.synthetic.demo import write_pair
from trapan.tests.recording import RecordingFeedback


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A generated pair, PAN 384 x 384 of 0.5 m and MS 96 x 96 of 2 m."""
    pan, ms, _ = write_pair(tmp_path_factory.mktemp("pair"), 384, 1)
    return pan, ms


def resampled(path: Path, metres: float, kernel: str) -> str:
    name = str(path.with_name(f"{path.stem}-{kernel}-{metres}.tif"))
    gdal.Warp(name, str(path), xRes=metres, yRes=metres, resampleAlg=kernel)
    return name


def read_middle(scene: RasterScene) -> np.ndarray:
    return scene.read_ms(Window(8, 8, 80, 80)).values


def assert_like_original(found: np.ndarray, ms: Path) -> None:
    original = open_layer("MS", Source(str(ms))).read(Window(8, 8, 80, 80)).values
    for band, expected in zip(found, original):
        assert np.corrcoef(band.flat, expected.flat)[0, 1] > 0.97


@pytest.mark.parametrize(
    ("metres", "kernel", "own"),
    [
        (0.5, "cubic", 1),
        (0.5, "near", 1),
        (0.5, "bilinear", 1),
        (0.6, "cubic", 1.2),
        (0.8, "lanczos", 1.6),
        (1.0, "bilinear", 2),
        (1.0, "cubic", 2),
        (1.0, "near", 2),
    ],
)
def test_an_ms_on_finer_pixels_is_used_at_those_it_was_interpolated_from(
    metres: float, kernel: str, own: int, pair: tuple[Path, Path]
) -> None:
    pan, ms = pair
    log = RecordingFeedback()

    with open_scene(Source(str(pan)), Source(resampled(ms, metres, kernel)), feedback=log) as scene:
        assert scene.alignment.ratio == 4
        assert scene.sampling == Sampling(pytest.approx(own), pytest.approx(4, rel=0.03), 4, "spectrum")
        assert_like_original(read_middle(scene), ms)

    (said,) = (warning for warning in log.warnings if "spectrum" in warning)
    assert f"has pixels of {own} PAN pixels, but its spectrum shows that it was interpolated from" in said
    assert "it is used at 4. If that is wrong, give the true ratio (--ms-ratio, MS_RATIO)." in said


def test_a_given_ratio_goes_before_the_spectrum(pair: tuple[Path, Path]) -> None:
    pan, ms = pair
    half = resampled(ms, 1.0, "bilinear")
    log = RecordingFeedback()
    for given, ratio, sampling in (
        (4.0, 4, Sampling(pytest.approx(2), 4.0, 4, "given")),
        (3.2, 3, Sampling(pytest.approx(2), pytest.approx(3.2), 3, "given")),
        (2.0, 2, None),
    ):
        with open_scene(Source(str(pan)), Source(half), ms_ratio=given, feedback=log) as scene:
            assert (scene.alignment.ratio, scene.sampling) == (ratio, sampling)
    assert not [warning for warning in log.warnings if "spectrum" in warning]
    with open_scene(Source(str(pan)), Source(half), ms_ratio=4.0) as scene:
        assert_like_original(read_middle(scene), ms)


@pytest.mark.parametrize("given", [1.9, 17.0, 0.0, -4.0, float("nan")])
def test_a_given_ratio_below_the_pixels_or_too_large_is_refused(
    given: float, pair: tuple[Path, Path]
) -> None:
    pan, ms = pair
    with pytest.raises(InputError, match=r"is given for the MS '.*', but its pixels are 2 pixels of the PAN"):
        open_scene(Source(str(pan)), Source(resampled(ms, 1.0, "bilinear")), ms_ratio=given)


@pytest.mark.parametrize("given", [None, 16.0])
def test_pixels_beyond_ratio_16_are_refused_even_if_they_were_interpolated(
    given: float | None, pair: tuple[Path, Path]
) -> None:
    pan, ms = pair
    fine = str(pan.with_name("fine.tif"))
    left, _, _, top, _, _ = gdal.Open(str(pan)).GetGeoTransform()
    gdal.Translate(fine, str(pan), outputBounds=[left, top, left + 38.4, top - 38.4])
    with pytest.raises(InputError, match=r"is 20 pixels of the PAN .* wide, but only ratios from"):
        open_scene(
            Source(fine), Source(resampled(Path(resampled(ms, 4.0, "average")), 2.0, "cubic")), ms_ratio=given
        )


def test_an_ms_of_which_only_the_end_overlaps_the_pan_is_used_at_smaller_pixels(
    pair: tuple[Path, Path],
) -> None:
    pan, ms = pair
    right = str(pan.with_name("right.tif"))
    gdal.Translate(right, str(pan), srcWin=[330, 0, 54, 384])
    with open_scene(Source(right), Source(resampled(ms, 1.2, "bilinear")), ms_ratio=2.5) as scene:
        assert (scene.alignment.ratio, scene.alignment.pan) == (2, Window(0, 0, 384, 54))


def test_an_ms_that_was_interpolated_in_another_crs(pair: tuple[Path, Path]) -> None:
    pan, ms = pair
    elsewhere = str(ms.with_name("elsewhere.tif"))
    gdal.Warp(elsewhere, resampled(ms, 0.5, "cubic"), dstSRS="EPSG:32632")

    with open_scene(Source(str(pan)), Source(elsewhere), ms_ratio=4.0) as scene:
        assert scene.alignment.ratio == 4
        assert scene.sampling is not None and scene.sampling.own == pytest.approx(1, rel=0.02)


@pytest.mark.parametrize(("crs", "metres"), [("EPSG:32633", 0.5), ("EPSG:2154", 1.0), ("EPSG:32632", None)])
def test_an_ms_that_was_warped_to_other_axes(
    crs: str, metres: float | None, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """The replicas of its spectrum lie along the axes of the PAN, on which it was measured."""
    pan, ms = pair
    warped = str(tmp_path / "warped.tif")
    gdal.Warp(warped, str(ms), dstSRS=crs, xRes=metres, yRes=metres, resampleAlg="cubic", dstNodata=0)
    with open_scene(Source(str(pan)), Source(warped)) as scene:
        assert scene.alignment.ratio == 4
        if metres is None:  # its own pixels
            assert scene.sampling is None
        else:
            assert scene.sampling is not None and scene.sampling.source == "spectrum"
            assert scene.sampling.own == pytest.approx(metres / 0.5, rel=0.02)
            assert scene.sampling.true == pytest.approx(4, rel=0.03)


@pytest.mark.parametrize("given", [None, 4.0])
def test_an_ms_as_large_as_the_pan_without_a_georeference(
    given: float | None, pair: tuple[Path, Path]
) -> None:
    pan, ms = pair
    bare = []
    for path in (str(pan), resampled(ms, 0.5, "cubic")):
        bare.append(f"{path}.bare.tif")
        gdal.GetDriverByName("GTiff").CreateCopy(
            bare[-1], gdal.GetDriverByName("MEM").CreateCopy("", gdal.Open(path))
        )
        dataset = gdal.Open(bare[-1], gdal.GA_Update)
        dataset.SetGeoTransform([0, 1, 0, 0, 0, 1])
        dataset.SetProjection("")
        dataset = None
    with open_scene(*map(Source, bare), ms_ratio=given) as scene:
        assert scene.alignment.ratio == 4
        assert_like_original(read_middle(scene), ms)


def test_a_pair_that_was_enlarged_together_keeps_its_ratio(pair: tuple[Path, Path]) -> None:
    pan, ms = pair
    with open_scene(Source(resampled(pan, 0.3, "cubic")), Source(resampled(ms, 1.2, "cubic"))) as scene:
        assert (scene.alignment.ratio, scene.sampling) == (4, None)


def test_skysat_of_ratio_1_25_and_an_ms_as_fine_as_the_pan_are_averaged_to_two(
    pair: tuple[Path, Path],
) -> None:
    pan, _ = pair
    log = RecordingFeedback()
    fine = resampled(pan, 0.65, "average")
    for ms, own in ((resampled(pan, 0.81, "average"), 1.25), (resampled(pan, 0.65, "near"), 1)):
        with open_scene(Source(fine), Source(ms), feedback=log) as scene:
            assert scene.alignment.ratio == 2
            assert scene.sampling == Sampling(
                pytest.approx(own, rel=0.01), pytest.approx(own, rel=0.01), 2, "own"
            )
        assert f"is only {own} PAN pixels wide: it is averaged to 2" in log.warnings[-1]


def test_jpeg_blocks_are_not_taken_for_interpolation(pair: tuple[Path, Path]) -> None:
    path = str(pair[1].with_name("blocks.tif"))
    gdal.Translate(
        path,
        str(pair[1]),
        outputType=gdal.GDT_Byte,
        scaleParams=[[0, 1000, 0, 255]],
        creationOptions=["COMPRESS=JPEG", "JPEG_QUALITY=50", "INTERLEAVE=BAND"],
    )
    assert interpolation_factor(open_layer("MS", Source(path))) == 1.0


@pytest.mark.parametrize(("fill", "declared"), [(0, 0), (0, None), (65535, None)])
def test_nodata_around_an_interpolated_ms_hides_nothing(
    pair: tuple[Path, Path], fill: int, declared: int | None
) -> None:
    _, ms = pair
    fine = resampled(ms, 1.0, "bilinear")
    holed = f"{fine}.holed.tif"
    gdal.Translate(holed, fine, noData=declared)
    dataset = gdal.Open(holed, gdal.GA_Update)
    values = dataset.ReadAsArray()
    values[:, :20] = fill
    dataset.WriteArray(values)
    dataset = None
    assert interpolation_factor(open_layer("MS", Source(holed))) == 2.0


def test_a_cube_of_many_bands_is_examined_by_some(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    fine = resampled(pair[1], 1.0, "cubic")
    many = f"{fine}.many.vrt"
    gdal.Translate(many, fine, format="VRT", bandList=[1, 2, 3, 4, 5, 6, 7, 8] * 9)
    read, bands = Layer.read, []

    def counted(self: Layer, window: Window) -> Pixels:
        bands.append(len(self.bands))
        return read(self, window)

    monkeypatch.setattr(Layer, "read", counted)
    assert interpolation_factor(open_layer("MS", Source(many))) == 2.0
    assert bands and max(bands) <= 8


@pytest.mark.parametrize("metres", [1.9, 1.85, 1.75])
def test_a_small_ms_that_was_enlarged_a_little_is_used_at_its_pixels(
    metres: float, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """Its replicas are also those of a factor of up to 20, which would give it pixels above 16 PAN pixels."""
    pan, ms = pair
    small = str(tmp_path / "small.tif")
    gdal.Translate(small, str(ms), srcWin=[16, 16, 64, 64])
    gdal.Translate(f"{small}.vrt", small, xRes=metres, yRes=metres, resampleAlg="cubic", format="VRT")
    with open_scene(Source(str(pan)), Source(f"{small}.vrt")) as scene:
        assert scene.sampling is None
        assert scene.alignment.ratio in (3, 4)


@pytest.mark.parametrize("name", ["pan", "ms"])
def test_an_original_image_is_left_as_it_is(name: str, pair: tuple[Path, Path]) -> None:
    layer = open_layer("MS", Source(str(pair[name == "ms"])))
    assert interpolation_factor(layer) == 1.0


def test_smooth_and_constant_images_tell_nothing(tmp_path: Path) -> None:
    rows, cols = np.mgrid[:128, :128].astype(np.float32)
    for number, values in enumerate((rows + cols, np.sin(rows / 30) * 100, np.full((128, 128), 7))):
        path = str(tmp_path / f"{number}.tif")
        gdal.GetDriverByName("GTiff").Create(path, 128, 128, 1, gdal.GDT_Float32).WriteArray(values)
        assert interpolation_factor(open_layer("MS", Source(path))) == 1.0
