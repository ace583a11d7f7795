"""Drift of the phase over a scene: measured, followed in training and fusion, and absent without drift."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest
import torch
from torch import Tensor
from trapan.core.exchange import results
from trapan.core.exchange.results import Drift, Registration
from trapan.core.exchange.settings import preset_settings
from trapan.core.imaging import mean_blur
from trapan.core.method import drift
from trapan.core.method.drift_correction import remove_drift, upsample_by_drift
from trapan.core.method.pansharpen import fuse
from trapan.core.method.registration import find_phase
from trapan.core.method.standardise import StandardisedChips, low_pass_pan, standardise_chips
from trapan.core.quality.no_reference import ScoringModel, score_chips
from trapan.core.scene import chips
from trapan.core.scene.grid import Phase, Window
from trapan.core.scene.scene import ArrayScene
from trapan.core.schema import parse, plain, read
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.optics import published_optics
from trapan.tests.recording import RecordingFeedback

SIDE = 1024
MIDDLE = Phase(1.5, 1.5)
SENSOR = get_sensor("GeoEye-1")
LOW_PASS = mean_blur(SENSOR.ms_gains, 4)
STEPS = ((0.0, 0.0), (0.4, -0.3), (-0.25, 0.35), (0.15, 0.1))
"""(row, col) shifts of the detectors, or of the scan lines, from the middle phase."""


@lru_cache(maxsize=1)
def views() -> tuple[np.ndarray, tuple[np.ndarray, ...]]:
    """The PAN, and the MS at each of the shifts."""
    made = synthetic.generate_scene(SENSOR, SIDE, seed=3, phase=MIDDLE)
    rng = np.random.default_rng(0)
    shifted = []
    for shift in STEPS:
        phase = MIDDLE.shifted(*shift)
        bands = [synthetic.degrade_band(b, gain, 4, phase) for b, gain in zip(made.truth, SENSOR.ms_gains)]
        shifted.append(np.rint(np.stack(bands) + rng.normal(0, 1.5, (4, SIDE // 4, SIDE // 4))))
    return made.pan, tuple(shifted)


@lru_cache
def seams(axis: int) -> ArrayScene:
    """Four detectors side by side (axis 1), or four stretches of scan lines (axis 0), each shifted."""
    pan, shifted = views()
    parts = [np.array_split(ms, len(STEPS), axis=1 + axis)[number] for number, ms in enumerate(shifted)]
    return ArrayScene(pan, np.concatenate(parts, axis=1 + axis))


@lru_cache
def steady() -> ArrayScene:
    pan, shifted = views()
    return ArrayScene(pan, shifted[0])


@lru_cache(maxsize=3)
def registered(scene: ArrayScene) -> tuple[StandardisedChips, chips.Chips, Registration]:
    read = chips.read_chips(scene, lambda fraction: None)
    pair = standardise_chips(read, torch.device("cpu"))
    found = find_phase(pair, SENSOR.ms_gains, lambda fraction: None)
    return pair, read, found


@lru_cache(maxsize=3)
def measured(scene: ArrayScene) -> tuple[Drift | None, Phase]:
    pair, _, found = registered(scene)
    return drift.measure_drift(scene, pair, found.phase, LOW_PASS, lambda fraction: None), found.phase


@pytest.mark.slow
@pytest.mark.parametrize("axis", [0, 1], ids=["scan lines", "detectors"])
def test_steps_of_scan_lines_and_of_detectors_are_found(axis: int) -> None:
    found, phase = measured(seams(axis))
    assert found
    quarter = SIDE // 4
    for number, (row, col) in enumerate(STEPS):
        # not within an eighth of the seam: 16 MS pixels share a shift
        start, along = number * quarter + quarter // 4, quarter // 2
        part = Window(start, 0, along, SIDE) if axis == 0 else Window(0, start, SIDE, along)
        seen = found.mean(part)
        assert phase.row + seen[0] == pytest.approx(MIDDLE.row + row, abs=0.08)
        assert phase.col + seen[1] == pytest.approx(MIDDLE.col + col, abs=0.08)


def test_a_scene_that_does_not_drift_has_one_phase() -> None:
    assert measured(steady())[0] is None


def test_noise_alone_is_no_drift() -> None:
    pan, shifted = views()
    rng = np.random.default_rng(1)
    noisy = ArrayScene(pan, shifted[0] + rng.normal(0, 60, shifted[0].shape))
    assert measured(noisy)[0] is None


def test_nodata_and_what_moved_do_not_lead_it_astray() -> None:
    pan, ms = arrays(seams(1), SIDE)
    pan[200:420, 300:520] = np.nan
    ms[:, 180:200, 20:60] = np.nan
    pan[600:640, 700:760] = 2000.0  # a glint that the MS does not show
    found, phase = measured(ArrayScene(pan, ms))
    assert found
    for number, (row, _) in enumerate(STEPS):
        seen = found.mean(Window(0, 256 * number + 64, SIDE, 128))
        assert phase.row + seen[0] == pytest.approx(MIDDLE.row + row, abs=0.1)


def test_no_drift_without_detail() -> None:
    """Strips that are all nodata, and bands that explain the PAN to the last bit."""
    bins = np.arange(8)
    nothing = drift._Cells(bins, bins, bins % 2, np.zeros((8, 2, 2)), np.zeros((8, 2)), *np.zeros((2, 8)))
    assert drift.cross_validated_gain(nothing, (8, 8)) == 0
    even = np.linspace(100, 900, SIDE, dtype=np.float32)
    ms = np.tile(even.reshape(-1, 4).mean(axis=1), (2, SIDE // 4, 1))
    assert measured(ArrayScene(np.tile(even, (SIDE, 1)), ms))[0] is None


def test_a_small_scene_has_one_phase() -> None:
    pan, shifted = views()
    assert measured(ArrayScene(pan[:400, :400], shifted[0][:, :100, :100]))[0] is None


def explained(pair: StandardisedChips, phase: Phase) -> float:
    """Compute the share of the low-passed PAN that a regression on the MS bands explains."""
    bands = pair.ms.movedim(1, -1)[pair.usable_ms[:, 0]].double().numpy()
    low = low_pass_pan(pair, (LOW_PASS,), phase)[pair.usable_ms].double().numpy()
    design = np.concatenate([bands, np.ones((len(bands), 1))], axis=1)
    left = low - design @ np.linalg.lstsq(design, low, rcond=None)[0]
    return float(1 - left.var() / low.var())


@pytest.mark.slow
@pytest.mark.parametrize("axis", [0, 1])
def test_aligned_chips_have_one_phase(axis: int) -> None:
    pair, read, found = registered(seams(axis))
    drifting, _ = measured(seams(axis))
    assert drifting
    still = registered(steady())
    before, after = (
        explained(pair, found.phase),
        explained(remove_drift(pair, drifting, read.windows), found.phase),
    )
    best = explained(still[0], still[2].phase)
    # but for the seams' own rows or columns
    assert before < best and 1 - after < 1 - best + 0.35 * (best - before)


def wave(rows: np.ndarray, cols: np.ndarray, ratio: int) -> Tensor:
    """An image that holds nothing finer than U keeps, at any places of the PAN."""
    value = np.sin(2 * np.pi * rows / (4 * ratio)) + np.cos(2 * np.pi * cols / (3.25 * ratio) + 0.3)
    return torch.from_numpy(value.astype(np.float32))[None]


@pytest.mark.parametrize("ratio", [2, 4])
def test_upsampling_moves_what_the_drift_moves(ratio: int) -> None:
    """Both profiles displace rows and columns, by amounts that change within the window."""
    by = Drift(((0.0, 0.3, -0.1), (200.0, 0.1, 0.4)), ((0.0, 0.2, -0.2), (200.0, -0.1, 0.2)))
    window, phase = Window(40, 60, 80, 90), Phase(-60.0 + ratio / 2, -60.0)
    ms_rows = window.row + phase.row + ratio * np.arange(200 // ratio)[:, None]
    ms_cols = window.col + phase.col + ratio * np.arange(210 // ratio)
    seen = upsample_by_drift(wave(ms_rows, ms_cols, ratio), ratio, phase, window, by)
    rows = np.arange(window.row, window.row + window.rows)[:, None]
    cols = np.arange(window.col, window.col + window.cols)
    down, across = by.at_rows(rows[:, 0])[:, :, None] + by.at_cols(cols)[:, None]
    expected = wave(rows - down, cols - across, ratio)
    assert seen.shape == expected.shape
    # of 2 from crest to trough, as without a drift
    assert float((seen - expected).abs().max()) < 0.015
    assert float((wave(rows, cols, ratio) - expected).abs().max()) > 0.15


def test_aligning_keeps_the_pans_finest_detail() -> None:
    """A pattern near the PAN's Nyquist frequency, which a plain interpolation at half a pixel would halve."""
    cols = np.arange(128)
    pan = torch.from_numpy(np.tile(np.cos(2 * np.pi * 0.4 * cols), (128, 1)).astype(np.float32))[None, None]
    pair, _, _ = registered(steady())
    by = Drift(((0.0, 0.0, 0.0),), ((0.0, 0.0, 0.5),))
    moved = remove_drift(replace(pair, pan=pan), by, (Window(0, 0, 128, 128),)).pan[0, 0, 64].numpy()
    expected = np.cos(2 * np.pi * 0.4 * (cols + 0.5))
    inner = slice(16, -16)
    assert np.abs(moved - expected)[inner].max() < 0.12


def found_with(by: Drift | None) -> results.FusionResult:
    """What an engine may find."""
    optics = published_optics(4, SENSOR.ms_gains, SENSOR.pan_gain)
    return results.FusionResult(
        registration=Registration(Phase(1.25, 2.0), (-0.25, 0.5), 0.99, 0.98),
        phase=Phase(1.25, 2.0),
        drift=by,
        optics=replace(optics, relative_blur=replace(optics.relative_blur, r2=0.98, r2_published=0.97)),
        dam_r2=0.99,
        dam_linear_r2=0.98,
        losses=[("reduced", 0.5)],
        dam_losses=(0.1,),
        device="cpu",
        versions={},
        injected=(1.0, 0.25, 1.0, 0.0),
        precision="bfloat16",
        threads=1,
    )


def test_a_drift_survives_json() -> None:
    """It passes from a worker to its client and from a killed run to the next."""
    for by in (Drift(((1.5, 0.25, -0.125), (65.5, 0.1, 0.0)), ((1.5, 0.0, 0.0),)), None):
        found = found_with(by)
        assert read(results.FusionResult, parse(json.dumps(plain(found), allow_nan=False))) == found


def test_a_drift_is_linear_between_its_knots_and_constant_beyond() -> None:
    by = Drift(((1.5, 0.25, -0.125), (65.5, 0.1, 0.0)), ((1.5, -0.2, 0.0), (9.5, 0.05, 0.0)))
    by_row, by_col = by.at_rows(np.array([33, 150])), by.at_cols(np.arange(3))
    assert by_row[0] == pytest.approx([0.1762, 0.1], abs=1e-3)
    assert by_col[0] == pytest.approx([-0.2] * 2 + [-0.1844], abs=1e-3)
    assert by.mean(Window(0, 0, 2, 2)) == pytest.approx((0.05, -0.125), abs=0.01)
    # of the row where both parts are large, not of the largest of either sign
    assert by.max_shift == pytest.approx(0.25 + 0.05)
    assert Drift(((0.0, 0.3, 0.0),), ((0.0, -0.2, 0.0),)).max_shift == pytest.approx(0.1)


def test_a_part_of_a_chip_has_its_own_phase() -> None:
    """Across the columns alone, so that rows and columns can't stand for each other."""
    by = Drift(((0.0, 0.0, 0.0),), ((0.0, 0.0, 0.0), (1000.0, 1.0, -0.5)))
    found = found_with(by)
    assert found_with(None).phase_at(Window(0, 900, 10, 11)) == Phase(1.25, 2.0)
    phase = found.phase_at(Window(0, 895, 10, 11))
    assert (phase.row, phase.col) == pytest.approx((1.25 + 0.9, 2.0 - 0.45))


def test_indices_are_taken_at_each_parts_own_phase() -> None:
    """Two chips beside each other; the phase depends on where the window lies in the scene."""
    pan, ms = arrays(steady(), 256)
    scene = ArrayScene(pan, ms)
    places = (Window(0, 512, 256, 256), Window(0, 0, 256, 256))
    read = chips.reread_chips(scene, places)
    windows_read: list[Window] = []

    def phase_on(window: Window) -> Phase:
        windows_read.append(window)
        return MIDDLE

    bands = np.ones((4, 1, 1), np.float32)
    model = ScoringModel(SENSOR.ms_gains, None, phase_on)
    score_chips(lambda index: bands * read.pan[index], read, model, lambda fraction: None)
    assert windows_read == list(places)


def test_rows_that_no_strip_sees_are_as_their_neighbours() -> None:
    row, col = np.indices((20, 8)).reshape(2, -1)
    seen = (row < 6) | (row > 12)
    normal = np.where(seen[:, None, None], 50 * np.eye(2), 0)
    right = normal @ [0.4, -0.2]
    cells = drift._Cells(row, col, (row + col) % 2, normal, right, 0.1 * seen, 256.0 * seen)
    by_row, by_col = drift.solve_drift(cells, (20, 8), np.ones(len(row), bool))
    whole = by_row[:, None] + by_col
    assert whole[..., 0] == pytest.approx(np.full((20, 8), 0.4), abs=0.02)
    assert whole[..., 1] == pytest.approx(np.full((20, 8), -0.2), abs=0.02)


def arrays(scene: ArrayScene, rows: int) -> tuple[np.ndarray, np.ndarray]:
    """Return PAN and MS of the first rows of a scene."""
    pan = scene.read_pan(Window(0, 0, rows, SIDE)).values[0]
    return pan, scene.read_ms(Window(0, 0, rows // 4, SIDE // 4)).values


@pytest.mark.long
def test_correcting_the_drift_improves_the_image_and_is_logged() -> None:
    pan, ms = arrays(seams(1), 640)
    truth = synthetic.generate_scene(SENSOR, SIDE, seed=3, phase=MIDDLE).truth[:, :640]
    settings = preset_settings("fast", warmup_steps=30, rao_steps=0)
    errors, most = {}, drift.MIN_GAIN
    for name, pays in (("drift", most), ("one phase", 1e9)):
        log = RecordingFeedback()
        drift.MIN_GAIN = pays
        try:
            found = fuse(pan, ms, sensor="GeoEye-1", settings=settings, feedback=log)
        finally:
            drift.MIN_GAIN = most
        assert any("drifts" in line for line in log.infos) == (name == "drift")
        assert bool(found.findings.drift) == (name == "drift")
        errors[name] = float(np.square(found.image - truth)[:, 16:-16, 16:-16].mean())
    assert errors["drift"] < 0.97 * errors["one phase"]


@pytest.mark.slow
def test_trusting_the_georeference_trusts_it_everywhere() -> None:
    settings = preset_settings("fast", register=False, warmup_steps=2, rao_steps=2, batch=1, patch=32)
    found = fuse(*arrays(seams(1), 560), sensor="GeoEye-1", settings=settings)
    assert found.findings.drift is None
