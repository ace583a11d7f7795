"""Warnings on hot, dead, stray and saturated pixels: layer, band, number, value and a place."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

import numpy as np
import pytest
from trapan.core.scene.chips import read_chips
from trapan.core.scene.defects import repair_defects
from trapan.core.scene.grid import Window
from trapan.core.scene.outliers import warn_of_outliers
from trapan.core.scene.scene import ArrayScene
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic.scene import SyntheticScene, generate_scene

SIDE = 256


@pytest.fixture(scope="module")
def made() -> SyntheticScene:
    return generate_scene(get_sensor("GeoEye-1"), SIDE, seed=5)


def warnings_of(scene: ArrayScene) -> list[str]:
    said: list[str] = []
    _, chips = repair_defects(scene, read_chips(scene, lambda done: None), said.append)
    warn_of_outliers(scene, chips, said.append)
    return said


def test_a_sound_scene_gives_none(made: SyntheticScene) -> None:
    assert warnings_of(ArrayScene(made.pan, made.ms)) == []


@pytest.mark.parametrize("value", [65535.0, 0.0])
def test_hot_and_dead_pixels_of_the_pan(made: SyntheticScene, value: float) -> None:
    pan = made.pan.astype(np.float32) + 3 * float(made.pan.max())
    pan[33, 57] = value
    (said,) = warnings_of(ArrayScene(pan, made.ms))
    assert said.startswith(
        "The PAN: 1 defective pixel (0.0015 %), such as hot or dead pixels or bad lines, for example "
        f"{value:g} at column 57, row 33 of the PAN (median "
    )


def test_a_hot_pixel_of_an_ms_band(made: SyntheticScene) -> None:
    ms = made.ms.astype(np.float32)
    ms[2, 20, 30] = 1e9
    (said,) = warnings_of(ArrayScene(made.pan, ms))
    assert said.startswith("The MS, band 3: 1 defective pixel (0.024 %)")
    assert "for example 1e+09 at column 122, row 82 of the PAN" in said  # 4 x 30 + 1.5 and 4 x 20 + 1.5


def test_hundreds_of_bands_do_not_fill_the_log(made: SyntheticScene) -> None:
    ms = np.repeat(made.ms.astype(np.float32), 5, axis=0)
    ms[:, 20, 30] = 1e9  # a defect
    ms[:, 10:12, 40:42] = -9999  # a stray value
    ms[:, 40:50, 10:20] = 1.01 * made.ms.max()  # saturated
    defects, strays, (saturated,) = np.split(np.array(warnings_of(ArrayScene(made.pan, ms))), [17, 34])
    for lines, kind in ((defects, "1 defective pixel"), (strays, "4 values, such as -9999")):
        assert all(f"The MS, band {band}: {kind}" in line for band, line in enumerate(lines[:16], 1))
        assert lines[16] == "Number of further bands with the same warning: 4."
    assert saturated.startswith("The MS has saturated pixels") and "band 16: 100" in saturated
    assert saturated.endswith("; further bands: 4.") and "band 17" not in saturated


def test_stray_values_that_are_no_single_pixels(made: SyntheticScene) -> None:
    ms = made.ms.astype(np.float32)
    ms[1, 10:12, 40:42] = -9999
    (said,) = warnings_of(ArrayScene(made.pan, ms))
    assert said.startswith(
        "The MS, band 2: 4 values, such as -9999 at column 162, row 42 of the PAN, are far"
    )


def saturate(values: np.ndarray) -> None:
    values[values > np.percentile(values, 97)] = np.percentile(values, 97)


@pytest.mark.parametrize(
    ("part", "start"),
    [
        (lambda pan, ms: pan, "The PAN has saturated pixels, whose detail and colour are lost: "),
        (lambda pan, ms: ms[3], "The MS has saturated pixels, whose detail and colour are lost: band 4: "),
    ],
)
def test_saturated_pixels(
    made: SyntheticScene, part: Callable[[np.ndarray, np.ndarray], np.ndarray], start: str
) -> None:
    pan, ms = made.pan.copy(), made.ms.copy()
    values = part(pan, ms)
    saturate(values)
    row, col = np.argwhere(values == values.max())[0]
    if values is not pan:
        row, col = 4 * row + 2, 4 * col + 2
    (said,) = warnings_of(ArrayScene(pan, ms))
    count = np.count_nonzero(values == values.max())
    assert said.startswith(f"{start}{count} (")
    assert said.endswith(f" at {values.max()}, such as at column {col}, row {row} of the PAN.")


@pytest.mark.parametrize("step", [60, 100, 150])
def test_coarse_steps_are_not_saturated(made: SyntheticScene, step: int) -> None:
    """In a night scene of a few digital numbers, many pixels share the largest one."""
    pan, ms = (np.rint(image / step) for image in (made.pan, made.ms))
    assert (ms[3] == ms[3].max()).sum() >= 10
    assert warnings_of(ArrayScene(pan, ms)) == []


def test_constant_band_is_not_saturated(made: SyntheticScene) -> None:
    ms = made.ms.copy()
    ms[2] = 0
    assert warnings_of(ArrayScene(made.pan, ms)) == []


def test_places_count_from_the_file_s_corner(made: SyntheticScene) -> None:
    pan = made.pan.astype(np.float32)
    pan[50, 60] = 1e6
    scene = ArrayScene(pan, made.ms)
    scene._alignment = replace(scene.alignment, pan=Window(1000, 2000, SIDE, SIDE))
    (said,) = warnings_of(scene)
    assert "at column 2060, row 1050 of the PAN" in said
