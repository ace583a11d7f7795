"""Stretch, composites, the most detailed window, error maps, and PNG files read back by GDAL."""

from __future__ import annotations

import numpy as np
import pytest
from trapan.core.report import images
from trapan.core.scene.chips import Chips
from trapan.core.scene.grid import Phase, Size, Window

EIGHT = ("Coastal", "Blue", "Green", "Yellow", "Red", "Red Edge", "NIR1", "NIR2")


def decode(png: bytes) -> np.ndarray:
    """Read a PNG file with GDAL: [rows, cols, channels]."""
    gdal = pytest.importorskip("osgeo.gdal")
    gdal.FileFromMemBuffer("/vsimem/picture.png", png)
    pixels = gdal.Open("/vsimem/picture.png").ReadAsArray()
    gdal.Unlink("/vsimem/picture.png")
    return pixels[..., None] if pixels.ndim == 2 else pixels.transpose(1, 2, 0)


def chips_of(pan: np.ndarray, valid: np.ndarray | None = None) -> Chips:
    """Return chips with that PAN band [chips, rows, cols] and a constant MS image, at ratio 4."""
    count, rows, cols = pan.shape
    ms = np.ones((count, 3, rows // 4, cols // 4), np.float32)
    known = np.ones(pan.shape, bool) if valid is None else valid
    windows = tuple(Window(0, 1000 * index, rows, cols) for index in range(count))
    return Chips(pan[:, None], ms, known[:, None], ms[:, :1] > 0, 4, Phase(1.5, 1.5), windows)


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("size", [(1, 1), (7, 13), (64, 40)])
def test_gdal_reads_the_pixels_of_a_png(size: tuple[int, int], channels: int) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (*size, channels)).astype(np.uint8)
    np.testing.assert_array_equal(decode(images.png(pixels)), pixels)


def test_an_ms_image_of_blocks_makes_a_small_file() -> None:
    blocks = np.random.default_rng(0).integers(0, 256, (64, 64, 3)).astype(np.uint8)
    assert len(images.png(blocks.repeat(4, axis=0).repeat(4, axis=1))) < 4 * blocks.size


def test_a_stretch_leaves_out_a_percent_at_either_end() -> None:
    image = np.arange(10001, dtype=np.float32).reshape(1, 1, -1)
    pixels = images.percentile_stretch(image)(image)
    assert pixels.shape == (1, 10001, 1)
    assert np.count_nonzero(pixels == 0) == pytest.approx(100, abs=21)
    assert np.count_nonzero(pixels == 255) == pytest.approx(100, abs=21)
    assert pixels[0, 5000, 0] == pytest.approx(127.5, abs=0.5)


def test_every_band_has_its_own_stretch() -> None:
    ramp = np.linspace(0, 1, 400).reshape(20, 20)
    pixels = images.percentile_stretch(np.stack([ramp, 500 + 3 * ramp, -ramp]))(
        np.stack([ramp, 500 + 3 * ramp, -ramp])
    )
    np.testing.assert_array_equal(pixels[..., 0], pixels[..., 1])
    np.testing.assert_array_equal(pixels[..., 0], 255 - pixels[..., 2])


def test_pixels_without_value_are_transparent_and_do_not_change_the_stretch() -> None:
    image = np.random.default_rng(0).normal(size=(3, 30, 30))
    with_hole = image.copy()
    with_hole[1, :4] = np.nan
    pixels = images.percentile_stretch(with_hole)(with_hole)
    assert pixels.shape == (30, 30, 4)
    assert not pixels[:4, :, 3].any() and (pixels[4:, :, 3] == 255).all()
    np.testing.assert_array_equal(pixels[4:, :, :3], images.percentile_stretch(image[:, 4:])(image[:, 4:]))


@pytest.mark.parametrize("value", [7.0, np.nan])
def test_an_image_without_contrast_or_values_has_a_picture(value: float) -> None:
    image = np.full((1, 5, 5), value)
    assert not images.percentile_stretch(image)(image)[..., 0].any()


@pytest.mark.parametrize(
    ("names", "count", "natural", "false"),
    [
        (EIGHT, 8, (4, 2, 1), (6, 4, 2)),
        (("Blue", "Green", "Red", "NIR"), 4, (2, 1, 0), (3, 2, 1)),
        (("NIR2", "Red Edge", "B4 (Red)", "B3 Green", "Blue", "Coastal blue"), 6, (2, 3, 4), (0, 2, 3)),
        (("Blue", "Green", "Red", "Near Infrared", "Shortwave infrared"), 5, (2, 1, 0), (3, 2, 1)),
        (("Red", "Green", "Blue"), 3, (0, 1, 2), None),
        ((), 3, (0, 1, 2), None),
        ((), 4, (2, 1, 0), (3, 2, 1)),
        ((), 6, (2, 1, 0), None),
        (("Yellow", "NIR1", "Green", "Coastal", "Red"), 5, (2, 1, 0), (1, 2, 1)),
    ],
)
def test_composites_follow_the_band_names(
    names: tuple[str, ...], count: int, natural: tuple[int, ...], false: tuple[int, ...] | None
) -> None:
    shown = {composite.name: composite.bands for composite in images.composites(names, count)}
    assert shown.pop("Natural colour") == natural
    assert shown.pop("False colour", None) == false
    assert not shown


@pytest.mark.parametrize("count", [1, 2])
def test_fewer_than_three_bands_are_grey(count: int) -> None:
    assert images.composites((), count) == (images.Composite("Grey", (0,)),)


def test_the_most_detailed_window_is_found() -> None:
    pan = np.full((3, 512, 640), 100, np.float32)
    pan[1, 96:352, 301:557] += np.random.default_rng(0).normal(0, 30, (256, 256))
    index, window = images.most_detailed(chips_of(pan))
    assert index == 1
    assert window.size == Size(256, 256)
    assert abs(window.row - 96) <= 1 and abs(window.col - 301) <= 1


def test_nodata_and_bright_roofs_do_not_decide_the_window() -> None:
    rng = np.random.default_rng(0)
    pan = rng.normal(100, 1, (1, 512, 1024)).astype(np.float32)
    pan[0, :, :256] += rng.normal(0, 50, (512, 256))
    pan[0, 100:110, 400:410] = 1e5
    pan[0, :, 768:] += rng.normal(0, 10, (512, 256))
    valid = np.ones(pan.shape, bool)
    valid[0, :, :256] = False
    _, window = images.most_detailed(chips_of(pan, valid))
    assert abs(window.col - 768) <= 1


def test_a_small_chip_is_shown_completely() -> None:
    assert images.most_detailed(chips_of(np.ones((1, 64, 80), np.float32))) == (0, Window(0, 0, 64, 80))


def test_a_thumbnail_holds_means_and_respects_the_longest_side() -> None:
    image = np.arange(2 * 90 * 61, dtype=np.float64).reshape(2, 90, 61)
    small = images.thumbnail(image, 40)
    assert small.shape == (2, 30, 20)
    assert small[1, 2, 3] == image[1, 6:9, 9:12].mean()
    np.testing.assert_array_equal(images.thumbnail(image, 90), image)


def test_an_error_map_follows_the_ramp_and_is_transparent_at_nan() -> None:
    pixels = images.error_map(np.array([[0.0, 0.2, 0.25, 9.0, np.nan]]), 0.25)
    assert tuple(pixels[0, 0]) == (*images.RAMP[0], 255)
    assert tuple(pixels[0, 1]) == (*images.RAMP[4], 255)
    assert tuple(pixels[0, 2]) == tuple(pixels[0, 3]) == (*images.RAMP[5], 255)
    assert pixels[0, 4, 3] == 0


def test_the_ramp_darkens_at_every_step() -> None:
    luminance = np.array(images.RAMP) @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(luminance) < -15).all()
