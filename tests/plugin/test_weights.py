"""Weights in QGIS: saved by one run, fine-tuned or applied in the next."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException
from trapan.trapan_plugin.engine import settings

MakeParameters = Callable[..., "dict[str, Any]"]
Run = Callable[..., "dict[str, Any]"]


@pytest.fixture
def saved(run: Run, make_parameters: MakeParameters, tmp_path: Path) -> dict[str, Any]:
    return run(make_parameters(SAVE_WEIGHTS=str(tmp_path / "Gewichte ü.safetensors")))


def origin(output: str) -> dict[str, Any]:
    return json.loads(gdal.Open(output).GetMetadata_Dict("TRAPAN")["WEIGHTS"])


def test_weights_applied_to_their_own_scene_give_the_same_pixels(
    run: Run,
    make_parameters: MakeParameters,
    saved: dict[str, Any],
    tmp_path: Path,
    pixels: Callable[[str], np.ndarray],
) -> None:
    pace = settings.pace("cpu")
    told: list[bool] = []
    settings.signals.engine_measured.connect(lambda: told.append(True))
    again = run(
        make_parameters(
            WEIGHTS=saved["SAVE_WEIGHTS"],
            WEIGHTS_USE="apply only",
            WARMUP_STEPS=None,
            RAO_STEPS=None,
            OUTPUT=str(tmp_path / "applied.tif"),
        )
    )

    assert settings.pace("cpu") == pace, "a run without training would spoil the forecast of the next one"
    assert told == [True]
    np.testing.assert_array_equal(pixels(again["OUTPUT"]), pixels(saved["OUTPUT"]))
    assert origin(again["OUTPUT"])["file"] == "Gewichte ü.safetensors"
    assert not origin(again["OUTPUT"])["trained_further"]
    assert again["SAVE_WEIGHTS"] is None


def test_weights_are_fine_tuned_by_default(
    run: Run, make_parameters: MakeParameters, saved: dict[str, Any], tmp_path: Path
) -> None:
    output = run(make_parameters(WEIGHTS=saved["SAVE_WEIGHTS"], OUTPUT=str(tmp_path / "further.tif")))[
        "OUTPUT"
    ]

    assert origin(output)["trained_further"]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"MS_BANDS": [1, 2, 3]}, "are for 4 MS bands, but 3 are chosen"),
        ({"WEIGHTS_USE": "apply only"}, "training steps are given, but the weights are only applied"),
        ({"WEIGHTS_USE": "sometimes"}, "WEIGHTS_USE can't be 'sometimes': choose one of fine-tune"),
    ],
)
def test_weights_that_do_not_fit_are_rejected(
    run: Run,
    make_parameters: MakeParameters,
    saved: dict[str, Any],
    tmp_path: Path,
    given: dict[str, Any],
    sentence: str,
) -> None:
    output = tmp_path / "refused.tif"

    with pytest.raises(QgsProcessingException, match=sentence):
        run(make_parameters(WEIGHTS=saved["SAVE_WEIGHTS"], OUTPUT=str(output), **given))

    assert not output.exists()


def test_file_without_weights_is_rejected(
    run: Run, make_parameters: MakeParameters, pair: Any, tmp_path: Path
) -> None:
    renamed = tmp_path / "pan.safetensors"
    renamed.write_bytes(pair.pan.read_bytes())

    with pytest.raises(QgsProcessingException, match=r"pan\.safetensors' is not a weights file"):
        run(make_parameters(WEIGHTS=str(renamed)))
