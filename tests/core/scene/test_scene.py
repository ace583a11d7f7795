from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from trapan.core.errors import InputError
from trapan.core.scene.grid import Phase, Size, Window
from trapan.core.scene.scene import ArrayScene, ArraySink, Pixels


def arrays(rows: int = 8, cols: int = 12, ratio: int = 4, bands: int = 3) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    return rng.random((ratio * rows, ratio * cols)), rng.random((bands, rows, cols))


@pytest.mark.parametrize("ratio", [2, 3, 4, 16])
def test_ratio_and_phase_follow_from_the_sizes(ratio: int) -> None:
    scene = ArrayScene(*arrays(ratio=ratio))
    assert scene.alignment.ratio == ratio
    assert scene.alignment.phase == Phase((ratio - 1) / 2, (ratio - 1) / 2)
    assert scene.alignment.pan.size == Size(8 * ratio, 12 * ratio)
    assert scene.alignment.ms.size == Size(8, 12)
    assert scene.bands == 3


def test_a_given_phase_is_taken() -> None:
    assert ArrayScene(*arrays(), phase=Phase(1.25, 2.0)).alignment.phase == Phase(1.25, 2.0)


def test_windows_hold_their_pixels_as_float32() -> None:
    pan, ms = arrays()
    scene = ArrayScene((100 * pan).astype(np.uint16), (100 * ms).astype(np.int16))
    seen = scene.read_pan(Window(3, 5, 7, 11))
    assert seen.values.dtype == np.float32
    assert np.array_equal(seen.values, (100 * pan).astype(np.uint16)[None, 3:10, 5:16])
    assert seen.valid.shape == (7, 11) and seen.valid.all()
    assert np.array_equal(scene.read_ms(Window(1, 2, 3, 4)).values, (100 * ms).astype(np.int16)[:, 1:4, 2:6])


@pytest.mark.parametrize(
    "hole", [np.nan, np.inf, -np.inf, -3.4028235e38, 3.402823e38, -1.7976931348623157e308]
)
def test_a_pixel_is_invalid_where_any_band_is_no_measurement(hole: float) -> None:
    pan, ms = arrays()
    pan[2, 3] = ms[1, 4, 5] = hole
    scene = ArrayScene(pan, ms)
    for pixels, place in (
        (scene.read_pan(Window(0, 0, 32, 48)), (2, 3)),
        (scene.read_ms(Window(0, 0, 8, 12)), (4, 5)),
    ):
        assert (~pixels.valid).sum() == 1
        assert not pixels.valid[place]


def test_masked_values_are_nodata() -> None:
    """As rasterio reads it."""
    pan, ms = arrays()
    scene = ArrayScene(np.ma.masked_array((100 * pan).astype(np.uint16), pan < 0.2), ms)
    seen = scene.read_pan(Window(4, 0, 16, 48))
    assert np.array_equal(seen.valid, pan[4:20] >= 0.2)
    assert np.isnan(seen.values[0][~seen.valid]).all()
    assert not isinstance(seen.values, np.ma.MaskedArray)


def test_reading_does_not_change_the_callers_arrays() -> None:
    pan, ms = (part.astype(np.float32) for part in arrays())
    before = pan.copy()
    ArrayScene(pan, ms).read_pan(Window(0, 0, 32, 48)).values[:] = -1
    assert np.array_equal(pan, before)


@pytest.mark.parametrize(
    ("pan", "ms", "ratio", "message"),
    [
        ((32, 48), (8, 12), None, r"\(rows, cols\) and \(bands, rows, cols\)"),
        ((1, 32, 48), (3, 8, 12), None, r"\(rows, cols\) and \(bands, rows, cols\)"),
        ((33, 48), (3, 8, 12), None, "48 x 33.*12 x 8"),
        ((32, 48), (3, 8, 12), 3, "48 x 32.*12 x 8"),
        ((8, 12), (3, 8, 12), None, "ratio of PAN and MS is 1"),
        ((8, 12), (3, 32, 48), None, "ratio of PAN and MS is 0"),
        ((17 * 8, 17 * 8), (3, 8, 8), None, "from 2 to 16"),
        ((32, 48), (0, 8, 12), None, "is empty"),
        ((32, 48), (3, 0, 0), None, "is empty"),
    ],
)
def test_arrays_that_do_not_fit_are_rejected(
    pan: tuple[int, ...], ms: tuple[int, ...], ratio: int | None, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        ArrayScene(np.zeros(pan), np.zeros(ms), ratio)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"pan": [[1.0, 2.0], [3.0, 4.0]]}, "^the PAN is a list: give a NumPy array$"),
        ({"ms": None}, "^the MS is a NoneType: give a NumPy array$"),
        (
            {"ms": np.zeros((3, 8, 12), complex)},
            "^the MS has the data type complex128: give .* real numbers$",
        ),
        ({"pan": np.full((32, 48), "1")}, "^the PAN has the data type <U1: give"),
        ({"ratio": 4.0}, "ratio of PAN and MS is 4.0, but only whole ratios"),
        ({"ratio": "4"}, "ratio of PAN and MS is 4, but only whole ratios"),
        ({"ratio": [4]}, r"ratio of PAN and MS is \[4\], but only"),
        ({"phase": (1.5, 1.5)}, r"^the phase \(1.5, 1.5\) is invalid: give"),
        ({"phase": Phase(float("nan"), 1.5)}, "is invalid: give"),
    ],
)
def test_arguments_of_another_type_are_rejected(changes: dict[str, Any], message: str) -> None:
    pan, ms = arrays()
    with pytest.raises(InputError, match=message):
        ArrayScene(**{"pan": pan, "ms": ms, **changes})


def test_a_ratio_that_numpy_counted_is_whole() -> None:
    assert type(ArrayScene(*arrays(), ratio=np.int64(4)).alignment.ratio) is int


def test_a_sink_holds_what_was_written_and_nan_elsewhere() -> None:
    sink = ArraySink(2, Size(5, 6))
    valid = np.array([[True, False], [True, True]])
    sink.write(Window(1, 2, 2, 2), Pixels(np.full((2, 2, 2), 7.0, np.float32), valid))
    written = np.zeros((5, 6), bool)
    written[1:3, 2:4] = valid
    assert sink.fused.dtype == np.float32
    assert (sink.fused[:, written] == 7).all()
    assert np.isnan(sink.fused[:, ~written]).all()
