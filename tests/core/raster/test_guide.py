"""PAN rasters of several bands, which are combined into one."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from scipy import ndimage

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.errors import InputError
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.degrade import DegradeJob, run_degrade
from trapan.core.jobs.pair import Pair
from trapan.core.raster.scene import RasterScene, open_scene
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Window

PairMaker = Callable[..., "tuple[Path, Path]"]
WHOLE = Window(0, 0, 128, 128)


class Log(SilentFeedback):
    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warning(self, message: str) -> None:
        self.warnings.append(message)


def fields(count: int, seed: int = 3) -> np.ndarray:
    """Draw independent smooth images, [count, 128, 128], from 100 to 900."""
    drawn = np.random.default_rng(seed).normal(size=(count, 128, 128))
    smooth = np.stack([ndimage.gaussian_filter(field, 3, mode="wrap") for field in drawn])
    return 500 + 130 * smooth / smooth.std(axis=(1, 2), keepdims=True)


def reduced(image: np.ndarray) -> np.ndarray:
    return image.reshape(32, 4, 32, 4).mean(axis=(1, 3))


@pytest.fixture
def guided(make_pair: PairMaker) -> Callable[..., tuple[Path, Path]]:
    """Write a guide of three bands, of which the MS holds 0.25 x band 1 + 0.75 x band 3."""

    def make(edit: Callable[[Any], object] | None = None, extra: int = 0, **pan: Any) -> tuple[Path, Path]:
        bands = fields(3)
        mean = reduced(0.25 * bands[0] + 0.75 * bands[2])
        values = np.concatenate([bands, np.full((extra, 128, 128), 255.0)]).round().astype(np.uint16)
        return make_pair(
            {"values": values, "edit": edit, **pan},
            {"values": np.stack([mean, 2 * mean + 30, 0.5 * mean]).astype(np.float32)},
        )

    return make


def opened(pair: tuple[Path, Path], log: Log | None = None, **pan: Any) -> RasterScene:
    return open_scene(Source(str(pair[0]), **pan), Source(str(pair[1])), feedback=log)


def test_bands_are_weighted_by_a_regression_on_the_ms(guided: Callable[..., tuple[Path, Path]]) -> None:
    pair, log = guided(), Log()
    bands = gdal.Open(str(pair[0])).ReadAsArray().astype(float)

    with opened(pair, log) as scene:
        assert scene.guide is not None
        assert scene.guide.bands == (1, 3)
        assert scene.guide.weights == pytest.approx((0.25, 0.75), abs=0.01)
        assert scene.guide.r2 > 0.99
        pan = scene.read_pan(WHOLE)
        expected = scene.guide.weights[0] * bands[0] + scene.guide.weights[1] * bands[2]
        np.testing.assert_allclose(pan.values[0], expected, rtol=1e-5)
        assert scene.crop(Window(0, 0, 64, 64)).guide == scene.guide

    (said,) = log.warnings
    assert said.startswith(
        "3 bands of the PAN 'pan.tif' are combined into one PAN band: 0.25 x band 1 + 0.75 x band 3. "
        "It explains 100 % of the mean MS band."
    )


def test_one_or_some_bands_may_be_chosen(guided: Callable[..., tuple[Path, Path]]) -> None:
    pair = guided()
    bands = gdal.Open(str(pair[0])).ReadAsArray()
    with opened(pair, bands=(2,)) as scene:
        assert scene.guide is None
        np.testing.assert_array_equal(scene.read_pan(WHOLE).values[0], bands[1])
    with opened(pair, bands=(3, 2)) as scene:
        assert scene.guide is not None and scene.guide.bands == (3,)
        np.testing.assert_allclose(scene.read_pan(WHOLE).values[0], bands[2], rtol=1e-6)


def test_an_alpha_band_is_a_mask_and_no_guide(guided: Callable[..., tuple[Path, Path]]) -> None:
    def mask(dataset: Any) -> None:
        dataset.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)

    pair = guided(mask, extra=1, options=("ALPHA=YES",))
    dataset = gdal.Open(str(pair[0]), gdal.GA_Update)
    alpha = np.full((128, 128), 255, np.uint16)
    alpha[:, :20] = 0
    dataset.GetRasterBand(4).WriteArray(alpha)
    dataset = None

    with opened(pair) as scene:
        assert scene.guide is not None and scene.guide.bands == (1, 3)
        np.testing.assert_array_equal(scene.read_pan(WHOLE).valid, alpha == 255)


def test_nodata_of_any_combined_band_is_nodata(guided: Callable[..., tuple[Path, Path]]) -> None:
    pair = guided()
    dataset = gdal.Open(str(pair[0]), gdal.GA_Update)
    values = dataset.ReadAsArray()
    values[2, 40:60] = 0
    dataset.WriteArray(values)
    dataset = None
    with opened(pair, nodata=(0,)) as scene:
        assert scene.guide is not None and scene.guide.bands == (1, 3)
        rows = np.arange(128)
        expected = np.broadcast_to(((rows < 40) | (rows >= 60))[:, None], (128, 128))
        np.testing.assert_array_equal(scene.read_pan(WHOLE).valid, expected)


def test_a_guide_that_does_not_resemble_the_ms_is_refused(make_pair: PairMaker) -> None:
    bands = fields(2)
    opposite = 1000 - reduced(bands.mean(axis=0))
    pair = make_pair(
        {"values": bands.astype(np.uint16)}, {"values": np.stack([opposite, opposite]).astype(np.float32)}
    )
    with pytest.raises(
        InputError, match=r"^no band of the PAN 'pan\.tif' resembles the MS 'ms\.tif': choose"
    ):
        opened(pair)


def test_the_reduced_guide_has_one_band(guided: Callable[..., tuple[Path, Path]], tmp_path: Path) -> None:
    pan, ms = map(str, guided())
    outputs = [str(tmp_path / name) for name in ("rp.tif", "rm.tif")]
    document = run_degrade(
        DegradeJob(Pair(Source(pan), Source(ms)), *outputs, register=False), SilentFeedback()
    )
    assert document["pan_bands"]["bands"] == [1, 3]
    written = gdal.Open(outputs[0])
    assert (written.RasterCount, gdal.GetDataTypeName(written.GetRasterBand(1).DataType)) == (1, "Float32")
    with opened((Path(pan), Path(ms))) as scene:
        weights = scene.guide.weights if scene.guide else ()
    bands = gdal.Open(pan).ReadAsArray().astype(float)
    expected = reduced(weights[0] * bands[0] + weights[1] * bands[2])
    assert np.corrcoef(written.ReadAsArray().flat, expected.flat)[0, 1] > 0.97
