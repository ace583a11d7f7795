"""What a run is expected to need."""

from __future__ import annotations

import pytest
from trapan.core.exchange.settings import PRESETS
from trapan.core.exchange.task import tile_side
from trapan.core.jobs.forecast import forecast, format_duration
from trapan.core.scene.grid import Size


@pytest.mark.parametrize(
    ("side", "bands", "gigabytes"),
    [
        (1024, 8, 0.74),
        (2048, 8, 1.12),
        (4096, 8, 1.33),
        (8192, 8, 1.55),
        (2048, 3, 1.03),
        (2048, 100, 2.24),
        (1024, 8, 0.737),
        (2048, 8, 1.073),
    ],
)
def test_memory_is_near_the_measured_one(side: int, bands: int, gigabytes: float) -> None:
    """docs/performance.md, "Large scenes", preset fast; the last two are the highest of 1 to 8 threads."""
    expected = forecast(Size(side, side), bands, 4, "cpu", None).gigabytes
    assert expected == pytest.approx(gigabytes, rel=0.12)


@pytest.mark.parametrize(
    ("side", "bands", "mebibytes"),
    [
        (4096, 8, 2 * (128 + 32 + 16)),  # fused, PAN, MS
        (4096, 3, 2 * (64 + 32 + 4)),
        (512, 8, 2 * (8 + 2 + 1)),
        (4096, 48, 2 * (512 + 16 + 32)),  # smaller tiles
    ],
)
def test_cuda_adds_the_pinned_memory_of_two_tiles(side: int, bands: int, mebibytes: int) -> None:
    cpu, cuda = (forecast(Size(side, side), bands, 4, device, None).gigabytes for device in ("cpu", "cuda"))
    assert cuda - cpu == pytest.approx(1e-9 * mebibytes * 2**20)


def test_each_preset_has_its_time_and_the_line_names_it() -> None:
    expected = forecast(Size(1280, 1000), 8, 4, "cpu", 0.5)

    assert list(expected.seconds) == list(PRESETS)
    assert expected.seconds["fast"] < expected.seconds["balanced"] < expected.seconds["best"]
    assert str(expected).startswith(
        "1000 x 1280 PAN pixels, 8 bands: 6 tiles, about 0.7 GB of memory. Expected time: fast 10 s, balanced"
    )


def test_time_is_not_invented() -> None:
    expected = forecast(Size(500, 500), 4, 4, "cpu", None)

    assert expected.seconds == {}
    assert str(expected) == (
        "500 x 500 PAN pixels, 4 bands: 1 tile, about 0.6 GB of memory. The time is known after a first run."
    )


def test_tiles_are_whole_ms_pixels() -> None:
    assert tile_side("cpu", 8, 4) == 512 and tile_side("cuda", 8, 4) == 2048
    assert tile_side("auto", 8, 3) == 510 and tile_side("cpu", 300, 4) < 512


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (1, "5 s"),
        (12, "10 s"),
        (56, "55 s"),
        (58, "1 min"),
        (3540, "59 min"),
        (3600, "1 h"),
        (8000, "2 h 10 min"),
    ],
)
def test_durations_are_rounded(seconds: float, text: str) -> None:
    assert format_duration(seconds) == text
