"""What an assessment warns of: other units, undeclared nodata, indices without a value."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.jobs.pair import Pair
from trapan.core.raster.source import Source
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.recording import RecordingFeedback

pytest.importorskip("osgeo.gdal")

from trapan.core.cli.main import main
from trapan.core.jobs.assess import (
    Assessment,
    PairAssessmentJob,
    ReferenceAssessmentJob,
    assess_against_pair,
    assess_against_reference,
)

SIDE = 160

Raster = Callable[[np.ndarray], str]


@pytest.fixture(scope="module")
def made() -> synthetic.SyntheticScene:
    return synthetic.generate_scene(get_sensor("GeoEye-1"), SIDE, seed=5)


@pytest.fixture
def pair(made: synthetic.SyntheticScene, make_raster: Callable[..., Path]) -> Pair:
    pan, ms = make_raster("pan.tif", made.pan, pixel=0.5), make_raster("ms.tif", made.ms, pixel=2.0)
    return Pair(Source(str(pan)), Source(str(ms)), "GeoEye-1")


@pytest.fixture
def fused_raster(make_raster: Callable[..., Path]) -> Raster:
    return lambda values: str(make_raster("fused.tif", values, pixel=0.5))


@pytest.fixture
def truth(made: synthetic.SyntheticScene, make_raster: Callable[..., Path]) -> str:
    return str(make_raster("truth.tif", made.truth, pixel=0.5))


def by_pair(pair: Pair, fused: str) -> tuple[Assessment, list[str]]:
    feedback = RecordingFeedback()
    job = PairAssessmentJob(Source(fused), pair, register=False)
    return assess_against_pair(job, feedback), feedback.warnings


def by_reference(fused: str, reference: str) -> tuple[Assessment, list[str]]:
    feedback = RecordingFeedback()
    return assess_against_reference(
        ReferenceAssessmentJob(Source(fused), Source(reference)), feedback
    ), feedback.warnings


def with_empty_columns(values: np.ndarray, columns: int) -> np.ndarray:
    return np.where(np.arange(values.shape[-1]) < columns, 0, values).astype(np.float32)


@pytest.mark.parametrize("scale", [1e-4, 0.25, 10.0])
def test_values_of_another_scale(
    pair: Pair, truth: str, made: synthetic.SyntheticScene, fused_raster: Raster, scale: float
) -> None:
    fused = fused_raster((scale * made.truth).astype(np.float32))
    for compared, (_, warnings) in (
        ("the MS 'ms.tif'", by_pair(pair, fused)),
        ("the reference 'truth.tif'", by_reference(fused, truth)),
    ):
        (warning,) = warnings
        assert warning.startswith(
            f"The values of the fused image 'fused.tif' differ from those of {compared}"
        )
        assert "different units or scales" in warning


def test_bands_in_another_order(
    made: synthetic.SyntheticScene, make_raster: Callable[..., Path], fused_raster: Raster
) -> None:
    contrast = np.array([0.2, 0.5, 1.0, 3.0])[:, None, None]  # as of Blue to NIR over vegetation
    truth = (contrast * made.truth).astype(np.float32)
    reference = str(make_raster("reference.tif", truth, pixel=0.5))
    found, (warning,) = by_reference(fused_raster(truth[::-1]), reference)
    assert found.indices["SAM"] is not None and found.indices["SAM"] > 20
    assert "or their bands another order" in warning


@pytest.mark.parametrize("change", ["none", "blurred", "brighter"])
def test_a_bad_fusion_has_no_other_scale(
    pair: Pair, truth: str, made: synthetic.SyntheticScene, fused_raster: Raster, change: str
) -> None:
    values = {
        "none": made.truth,
        "blurred": made.ms.repeat(4, axis=1).repeat(4, axis=2),
        "brighter": 1.4 * made.truth,
    }[change]
    fused = fused_raster(values.astype(np.float32))
    assert by_pair(pair, fused)[1] == by_reference(fused, truth)[1] == []


def test_values_around_zero_are_not_another_scale(
    made: synthetic.SyntheticScene, make_raster: Callable[..., Path]
) -> None:
    """Heights or decibels have a mean near zero, so any error is large beside it."""
    truth = made.truth - made.truth.mean(axis=(1, 2), keepdims=True)
    noisy = truth + np.random.default_rng(0).normal(0, 0.1 * truth.std(), truth.shape)
    reference = str(make_raster("reference.tif", truth.astype(np.float32), pixel=0.5))
    found, warnings = by_reference(
        str(make_raster("fused.tif", noisy.astype(np.float32), pixel=0.5)), reference
    )
    assert found.indices["ERGAS"] is None or found.indices["ERGAS"] > 100
    assert warnings == []


def test_a_border_of_zeros(
    pair: Pair, truth: str, made: synthetic.SyntheticScene, fused_raster: Raster
) -> None:
    fused = fused_raster(with_empty_columns(made.truth, 32))
    for _, warnings in by_pair(pair, fused), by_reference(fused, truth):
        assert warnings[0].startswith("20 % of the fused image 'fused.tif' have the value 0, at its edge and")
    dark = with_empty_columns(made.truth, 32)
    dark[:, 60:64, 60:64] = 0  # zeros may be measurements
    fused = fused_raster(dark)
    for _, warnings in by_pair(pair, fused), by_reference(fused, truth):
        assert warnings[0].startswith("20 % of the fused image 'fused.tif' are zeros that reach its edge")


def test_an_empty_border_is_not_scored(
    truth: str, made: synthetic.SyntheticScene, fused_raster: Raster, make_raster: Callable[..., Path]
) -> None:
    noisy = made.truth + np.random.default_rng(0).normal(0, 20, made.truth.shape)
    empty = with_empty_columns(noisy.astype(np.float32), 32)
    declared = str(make_raster("declared.tif", empty, pixel=0.5, nodata=0))
    assert by_reference(fused_raster(empty), truth)[0].indices == by_reference(declared, truth)[0].indices


def test_a_border_of_zeros_in_the_reference(
    made: synthetic.SyntheticScene, fused_raster: Raster, make_raster: Callable[..., Path]
) -> None:
    reference = str(make_raster("truth.tif", with_empty_columns(made.truth, 32), pixel=0.5))
    (warning,) = by_reference(fused_raster(made.truth), reference)[1]
    assert warning.startswith("20 % of the reference 'truth.tif' have the value 0, at its edge and nowhere")


def test_zeros_beside_nodata_of_the_pan_are_not_compared(
    made: synthetic.SyntheticScene, fused_raster: Raster, make_raster: Callable[..., Path]
) -> None:
    """Other programs leave the collar of a product at zero without declaring it."""
    pan = make_raster("pan.tif", with_empty_columns(made.pan, 32), pixel=0.5, nodata=0)
    ms = make_raster("ms.tif", with_empty_columns(made.ms, 8), pixel=2.0, nodata=0)
    collared = Pair(Source(str(pan)), Source(str(ms)), "GeoEye-1")
    _, warnings = by_pair(collared, fused_raster(with_empty_columns(made.truth, 32)))
    assert not any("zeros" in warning or "value 0" in warning for warning in warnings)


def test_indices_without_a_value_are_named_and_not_trusted(
    pair: Pair, made: synthetic.SyntheticScene, make_raster: Callable[..., Path], capsys: Any
) -> None:
    values = np.where(np.arange(SIDE) < 20, made.truth, -1).astype(np.float32)
    fused = str(make_raster("fused.tif", values, pixel=0.5, nodata=-1))
    found, (warning,) = by_pair(pair, fused)
    missing = [name for name, value in found.indices.items() if value is None]
    assert "HQNR" in missing and "D_RHO" not in missing
    assert warning.startswith(f"Too few valid pixels for {', '.join(missing)}: ")
    assert found.document["indices_advice"] == ""
    paths = ["--pan", pair.pan.files[0], "--ms", pair.ms.files[0]]
    assert main(["assess", fused, *paths, "--sensor", "GeoEye-1", "--no-register"]) == 0
    assert "trust" not in capsys.readouterr().out
