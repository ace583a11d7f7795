"""Scoring rasters from any method, from files to indices."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, Callable, Iterable, Iterator

import numpy as np
import pytest
from scipy import ndimage
from trapan.core.errors import InputError
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.imaging import mtf_matched_blurs
from trapan.core.jobs.pair import Pair
from trapan.core.quality import full_reference, no_reference
from trapan.core.quality.protocols import score_full_resolution, score_with_reference
from trapan.core.quality.reprojected import reprojected_sums
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Phase, Window
from trapan.core.scene.scene import ArrayScene, Pixels
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.core.threads import compute_ahead

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.cli.main import main
from trapan.core.jobs.assess import (
    PairAssessmentJob,
    ReferenceAssessmentJob,
    assess_against_pair,
    assess_against_reference,
)
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.tests.recording import RecordingFeedback

pytestmark = pytest.mark.usefixtures("small_patches")

REAL = Path(__file__).parents[4] / "shared" / "data"
GEOEYE = get_sensor("GeoEye-1")
GAINS = GEOEYE.gains(4)
PHASE = Phase(1.25, 2.0)
SIDE = 192


@pytest.fixture(scope="module")
def made() -> synthetic.SyntheticScene:
    return synthetic.generate_scene(GEOEYE, SIDE, seed=5, phase=PHASE)


@pytest.fixture
def files(made: synthetic.SyntheticScene, make_raster: Callable[..., Path]) -> dict[str, str]:
    """The generated pair, a fused image of it and the truth, as GeoTIFFs with corners laid together."""
    fused = made.truth + np.random.default_rng(0).normal(0, 15, made.truth.shape).astype(np.float32)
    return {
        "pan": str(make_raster("pan.tif", made.pan, pixel=0.5)),
        "ms": str(make_raster("ms.tif", made.ms, pixel=2.0)),
        "fused": str(make_raster("fused.tif", fused, pixel=0.5)),
        "truth": str(make_raster("truth.tif", made.truth, pixel=0.5)),
    }


def array(path: str) -> np.ndarray:
    return gdal.Open(path).ReadAsArray()


def assessed(
    files: dict[str, str], *, sensor: str = "GeoEye-1", ms_bands: tuple[int, ...] = (), **options: Any
) -> Any:
    pair = Pair(Source(files["pan"]), Source(files["ms"], ms_bands), sensor)
    return assess_against_pair(PairAssessmentJob(Source(files["fused"]), pair, **options), SilentFeedback())


def expected_indices(fused: np.ndarray, pan: np.ndarray, ms: np.ndarray) -> dict[str, float]:
    """Compute the indices of one window at the georeference's phase with the array functions."""
    arguments: dict[str, Any] = {"ratio": 4, "phase": Phase(1.5, 1.5)}
    indices = score_full_resolution(fused, pan, ms, gains=GAINS, **arguments)
    sums = reprojected_sums(fused, ms, blurs=mtf_matched_blurs(GAINS, 4), **arguments)
    reprojected = sums.indices(arguments["ratio"])
    return {name.upper(): value for name, value in {**asdict(indices), **asdict(reprojected)}.items()}


def test_pair_on_one_window_is_what_the_array_functions_say(
    files: dict[str, str], made: synthetic.SyntheticScene
) -> None:
    found = assessed(files, register=False)
    expected = expected_indices(array(files["fused"]), made.pan, made.ms)
    # rasters are read as float32, in which the filters then compute
    assert found.indices == pytest.approx(expected, rel=1e-5, abs=1e-6)
    assert "trust those by the measured blur" in found.document["indices_advice"]
    assert found.document["registration"] == {
        "searched": False,
        "phase": [1.5, 1.5],
        "drift": None,
        "band_offsets": None,
    }
    assert found.document["grid"] == {"rows": SIDE, "cols": SIDE, "ratio": 4}


def test_registration_finds_the_phase_and_the_colours_fit_better_there(files: dict[str, str]) -> None:
    registered, trusted = assessed(files), assessed(files, register=False)
    assert registered.document["registration"]["phase"] == pytest.approx([PHASE.row, PHASE.col], abs=0.25)
    assert registered.indices["D_LAMBDA_K"] < trusted.indices["D_LAMBDA_K"]
    assert registered.indices["R_ERGAS"] < trusted.indices["R_ERGAS"]
    assert registered.indices["D_RHO"] == trusted.indices["D_RHO"]


def test_defective_pixels_of_the_pair_are_filled_as_in_a_run(
    files: dict[str, str], made: synthetic.SyntheticScene, make_raster: Callable[..., Path]
) -> None:
    pan = made.pan.copy()
    pan[np.random.default_rng(1).uniform(size=pan.shape) < 0.002] = 2047
    salted = {**files, "pan": str(make_raster("salted.tif", pan, pixel=0.5))}
    expected, found = assessed(files).indices, assessed(salted).indices
    for name in ("D_LAMBDA_K", "D_S", "D_RHO", "R_D_LAMBDA"):
        assert found[name] == pytest.approx(expected[name], abs=0.01), name


def test_a_fused_image_has_the_indices_that_its_run_reports(
    tmp_path: Path, make_raster: Callable[..., Path]
) -> None:
    """One chip covers the scene, whose bands have offsets and whose MS image is softer than published."""
    sensor = get_sensor("WorldView-2")
    scene = synthetic.generate_scene(
        sensor, 384, seed=2, band_offsets=[(0.0, 1.2 * (band % 2)) for band in range(8)]
    )
    soft = np.stack([ndimage.gaussian_filter(band.astype(float), 0.6) for band in scene.ms]).round()
    pan = make_raster("pan.tif", scene.pan[None], pixel=0.5)
    ms = make_raster("ms.tif", soft.astype(np.uint16), pixel=2.0)
    pair, output = Pair(Source(str(pan)), Source(str(ms)), sensor=sensor.name), str(tmp_path / "fused.tif")
    job = PansharpenJob(pair, output, preset="fast", output_type="Float32", warmup_steps=5, rao_steps=10)
    run = run_pansharpen(job, SilentFeedback())
    found = assess_against_pair(PairAssessmentJob(Source(output), pair), SilentFeedback())
    assert found.document["registration"] == run.document["registration"]
    assert found.document["registration"]["band_offsets"][1] == pytest.approx([0, 0.6], abs=0.25)
    assert "R_SAM_MEASURED" in run.indices
    assert found.indices == pytest.approx(run.indices, rel=1e-4, abs=1e-5)
    assert found.document["indices_advice"] == run.document["indices_advice"]


def test_a_run_reports_the_indices_of_its_rounded_pixels(
    made: synthetic.SyntheticScene, tmp_path: Path, make_raster: Callable[..., Path]
) -> None:
    """Of the values before they were rounded to 8 bits, D_rho is 0.03 instead of 0.05."""
    pan, ms = ((image / 12).round().clip(0, 255).astype(np.uint8) for image in (made.pan, made.ms))
    pair = Pair(
        Source(str(make_raster("pan.tif", pan, pixel=0.5))),
        Source(str(make_raster("ms.tif", ms, pixel=2.0))),
        sensor="GeoEye-1",
    )
    output, indices = str(tmp_path / "fused.tif"), {}
    for pixel_type in ("", "Float32"):
        job = PansharpenJob(pair, output, preset="fast", output_type=pixel_type, warmup_steps=5, rao_steps=10)
        run = run_pansharpen(job, SilentFeedback())
        indices[pixel_type] = run.indices
        found = assess_against_pair(PairAssessmentJob(Source(output), pair), SilentFeedback())
        assert found.indices == pytest.approx(run.indices, rel=1e-5, abs=1e-6)
    assert indices[""]["D_RHO"] > indices["Float32"]["D_RHO"] + 0.01


@pytest.mark.parametrize(("limit", "expected"), [(2, 2), (None, 3)])
def test_the_threads_of_a_job_score(
    files: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    limit: int | None,
    expected: int,
) -> None:
    """The fused image and both baselines of its report, and what is assessed."""
    used: list[int] = []

    def recorded(function: Callable[[Any], Any], items: Iterable[Any], threads: int) -> Iterator[Any]:
        used.append(threads)
        return compute_ahead(function, items, threads)

    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    for module in (no_reference, full_reference):
        monkeypatch.setattr(module, "compute_ahead", recorded)
    assessed(files, register=False, threads=limit)
    assess_against_reference(
        ReferenceAssessmentJob(Source(files["fused"]), Source(files["truth"]), threads=limit),
        SilentFeedback(),
    )
    pair = Pair(Source(files["pan"]), Source(files["ms"]), sensor="GeoEye-1")
    output, report = str(tmp_path / "made.tif"), str(tmp_path / "made.html")
    job = PansharpenJob(
        pair, output, preset="fast", warmup_steps=1, rao_steps=1, threads=limit, report=report
    )
    run_pansharpen(job, SilentFeedback())
    assert used == [expected] * 5


def test_fused_image_of_a_part_is_judged_by_that_part(
    files: dict[str, str], made: synthetic.SyntheticScene, make_raster: Callable[..., Path]
) -> None:
    """It begins within an MS pixel, so that only those that lie whole in it count."""
    row, col, size = 30, 17, 100
    cut = array(files["fused"])[:, row : row + size, col : col + size]
    part = make_raster("part.tif", cut, pixel=0.5, origin=(600000 + col * 0.5, 4840000 - row * 0.5))
    found = assessed({**files, "fused": str(part)}, register=False)
    rows, cols = slice(32, 128), slice(20, 116)
    expected = expected_indices(
        array(files["fused"])[:, rows, cols], made.pan[rows, cols], made.ms[:, 8:32, 5:29]
    )
    # rasters are read as float32, in which the filters then compute
    assert found.indices == pytest.approx(expected, rel=1e-5, abs=1e-6)


def test_chosen_bands_in_their_order(files: dict[str, str], make_raster: Callable[..., Path]) -> None:
    fused = make_raster("two.tif", array(files["fused"])[[3, 1]], pixel=0.5)
    other = assessed({**files, "fused": str(fused)}, ms_bands=(4, 2), register=False)
    wrong = assessed({**files, "fused": str(fused)}, ms_bands=(2, 4), register=False)
    assert other.document["bands"] == [4, 2]
    assert other.indices["D_LAMBDA_K"] < wrong.indices["D_LAMBDA_K"] - 0.05


def test_without_a_georeference_corners_lie_together(
    files: dict[str, str], made: synthetic.SyntheticScene, make_raster: Callable[..., Path]
) -> None:
    plain = {
        name: str(make_raster(f"plain {name}.tif", array(files[name]), georeferenced=False))
        for name in ("fused", "pan", "ms", "truth")
    }
    assert assessed(plain, register=False).indices == assessed(files, register=False).indices
    found = assess_against_reference(
        ReferenceAssessmentJob(Source(plain["fused"]), Source(plain["truth"])), SilentFeedback()
    )
    assert (
        found.indices
        == assess_against_reference(
            ReferenceAssessmentJob(Source(files["fused"]), Source(files["truth"])), SilentFeedback()
        ).indices
    )


def test_nodata_does_not_count(files: dict[str, str], make_raster: Callable[..., Path]) -> None:
    holed = array(files["fused"])
    holed[:, 100:130, :50] = -9999
    fused = str(make_raster("holed.tif", holed, pixel=0.5, nodata=-9999))
    found = assessed({**files, "fused": fused}, register=False)
    assert found.indices == pytest.approx(assessed(files, register=False).indices, abs=0.02)
    valid = (holed != -9999).all(axis=0)
    expected = score_with_reference(holed, array(files["truth"]), ratio=4, peak=2000, valid=valid)
    scores = assess_against_reference(
        ReferenceAssessmentJob(Source(fused), Source(files["truth"]), peak=2000), SilentFeedback()
    )
    assert scores.indices == pytest.approx({name.upper(): value for name, value in asdict(expected).items()})


def test_a_large_scene_is_the_mean_of_its_windows_in_a_windows_memory() -> None:
    rng = np.random.default_rng(2)
    pan = ndimage.gaussian_filter(rng.normal(0, 900, (1100, 600)), 1.5) + 1000
    ms = pan[None, 2::4, 2::4] * np.array([0.8, 1.1])[:, None, None]
    fused = np.stack([0.8 * pan, 1.1 * pan]) + rng.normal(0, 5, (2, *pan.shape))
    scene = ArrayScene(pan, ms)
    windows: list[Window] = []

    def read(window: Window) -> Pixels:
        windows.append(window)
        return Pixels(fused[(slice(None), *window.slices)], np.ones((window.rows, window.cols), bool))

    progress: list[float] = []
    model = no_reference.ScoringModel((0.3, 0.3), None, lambda window: Phase(1.5, 1.5))
    found = no_reference.score_scene(read, scene, model, progress.append)
    assert {(window.rows, window.cols) for window in windows} == {(512, 512), (512, 88), (76, 512), (76, 88)}
    scores = [
        score_full_resolution(
            fused[:, w.row : w.row + w.rows, w.col : w.col + w.cols].astype(np.float32),
            pan[w.slices].astype(np.float32),
            ms[:, w.row // 4 : (w.row + w.rows) // 4, w.col // 4 : (w.col + w.cols) // 4].astype(np.float32),
            ratio=4, phase=Phase(1.5, 1.5), gains=(0.3, 0.3),
        )
        for w in windows
    ]  # fmt: skip
    weights = [window.rows * window.cols for window in windows]
    assert found.indices.hqnr == pytest.approx(
        np.average([score.hqnr for score in scores], weights=weights), abs=1e-5
    )
    assert found.indices.d_rho == pytest.approx(
        np.average([score.d_rho for score in scores], weights=weights), abs=1e-5
    )
    assert progress == pytest.approx([number / 6 for number in range(7)])


def test_reference_is_compared_as_the_array_functions_do(
    files: dict[str, str], made: synthetic.SyntheticScene
) -> None:
    found = assess_against_reference(
        ReferenceAssessmentJob(Source(files["fused"]), Source(files["truth"]), ratio=2, border=8),
        SilentFeedback(),
    )
    peak = float(made.truth[:, 8:-8, 8:-8].max())
    expected = score_with_reference(array(files["fused"]), made.truth, ratio=2, peak=peak, border=8)
    assert found.indices == pytest.approx(
        {name.upper(): value for name, value in asdict(expected).items()}, rel=1e-5
    )
    assert found.document["peak"] == peak


def test_the_reference_itself_is_perfect_and_has_no_psnr(files: dict[str, str]) -> None:
    indices = assess_against_reference(
        ReferenceAssessmentJob(Source(files["truth"]), Source(files["truth"])), SilentFeedback()
    ).indices
    assert indices["PSNR"] is None
    assert [indices[name] for name in ("Q2N", "SCC", "SSIM")] == pytest.approx([1, 1, 1])
    assert [indices[name] for name in ("ERGAS", "SAM")] == pytest.approx([0, 0], abs=1e-4)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["wv2", "ge1"])
def test_real_scenes_score_as_the_protocols_say(name: str, make_raster: Callable[..., Path]) -> None:
    if not REAL.is_dir():
        pytest.skip(f"the real scenes are not here: {REAL} is missing")
    from trapan.benchmarks import protocols
    from trapan.core.quality.filters import expand

    expected = json.loads((REAL / "expected_indices.json").read_text())[name]
    pan, ms = str(REAL / f"{name}_pan.tif"), str(REAL / f"{name}_ms.tif")
    origin = gdal.Open(pan).GetGeoTransform()[0:4:3]
    reduced = protocols.reduced(name)
    image = expand(reduced.ms, 4, reduced.phase).clip(0, reduced.peak).astype(np.float32)
    fused = make_raster("reduced.tif", image, pixel=2.0, origin=origin)
    scores = assess_against_reference(
        ReferenceAssessmentJob(Source(str(fused)), Source(ms), border=16), SilentFeedback()
    )
    assert scores.document["peak"] == reduced.peak
    for index, value in expected["reduced_resolution"]["EXP"].items():
        assert scores.indices[index.upper()] == pytest.approx(value, rel=0.005), index
    full, crop = protocols.full(name), protocols.SCENES[name].crop
    image = expand(full.ms, 4, full.phase).clip(0, full.peak).astype(np.float32)
    place = (origin[0] + 2.0 * crop.col, origin[1] - 2.0 * crop.row)
    fused = make_raster("full.tif", image, pixel=0.5, origin=place)
    found = assessed({"fused": str(fused), "pan": pan, "ms": ms}, sensor=protocols.SCENES[name].sensor)
    # The crop's own phase is found, within 3/8 of a PAN pixel of the whole scene's.
    wanted = expected["full_resolution_registered"]["EXP"]
    for index, other in (("D_LAMBDA_K", "DlK"), ("D_S", "Ds"), ("HQNR", "HQNR"), ("D_RHO", "Drho")):
        assert found.indices[index] == pytest.approx(wanted[other], abs=0.006), index


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "not on the grid": (
        {"origin": (600000.25, 4840000.0)},
        "does not lie on the grid of the PAN 'pan.tif' (its first pixel lies at row 0.00, column 0.50",
    ),
    "other pixels": ({"pixel": 0.6}, "does not lie on the grid of the PAN 'pan.tif'"),
    "beyond": ({"origin": (600008.0, 4840000.0)}, "extends beyond the PAN 'pan.tif'"),
    "bands": ({"bands": 3}, "has 3 bands, but 4 bands of the MS 'ms.tif' are chosen"),
    "CRS": ({"epsg": 32632}, "reproject the fused image to the CRS of the PAN"),
    "no georeference": ({"georeferenced": False}, "the fused image 'bad.tif' has no georeference"),
    "empty": ({"nodata": 7.0, "constant": 7.0}, "too few valid pixels in common"),
}


@pytest.mark.parametrize(("given", "said"), BAD.values(), ids=BAD.keys())
def test_fused_image_that_cannot_be_scored_gives_one_error(
    files: dict[str, str],
    make_raster: Callable[..., Path],
    given: dict[str, Any],
    said: str,
    capsys: pytest.CaptureFixture,
) -> None:
    given = dict(given)
    values = array(files["fused"])[: given.pop("bands", 4)]
    values = np.full_like(values, given.pop("constant")) if "constant" in given else values
    bad = make_raster("bad.tif", values, **{"pixel": 0.5, **given})
    pair = ["--pan", files["pan"], "--ms", files["ms"], "--no-register"]
    assert main(["assess", str(bad), *pair]) == 1
    streams = capsys.readouterr()
    assert streams.out == ""
    last = streams.err.splitlines()[-1]
    assert last.startswith("trapan: ") and said in last and ": " in last[8:]


def test_a_fused_image_that_is_cut_short(files: dict[str, str]) -> None:
    path = Path(files["fused"])
    path.write_bytes(path.read_bytes()[:90000])
    with pytest.raises(InputError, match=r"the fused image 'fused\.tif' is damaged or cut short"):
        assessed(files)


@pytest.mark.parametrize("peak", ["1e300", "1e-300"])
def test_a_peak_that_no_pixel_can_have(
    files: dict[str, str], capsys: pytest.CaptureFixture[str], peak: str
) -> None:
    assert main(["assess", files["fused"], "--reference", files["truth"], "--peak", peak]) == 1
    assert capsys.readouterr().err == (
        f"trapan: the largest possible value can't be '{float(peak):g}': give a number between 1.2e-38 and "
        "3.4e+38, or leave it out\n"
    )


def test_a_reference_that_does_not_fit(files: dict[str, str], make_raster: Callable[..., Path]) -> None:
    for values, options, said in (
        (array(files["truth"])[:2], {}, r"has 4 bands and the reference 'other\.tif' has 2 bands"),
        (array(files["truth"])[:, :100], {}, r"extends beyond the reference 'other\.tif'"),
        (array(files["ms"]), {"pixel": 2.0}, r"does not lie on the grid of the reference 'other\.tif'"),
        (array(files["truth"]), {"epsg": 32632}, "reproject the fused image to the CRS of the reference"),
    ):
        other = make_raster("other.tif", values, **{"pixel": 0.5, **options})
        with pytest.raises(InputError, match=said):
            assess_against_reference(
                ReferenceAssessmentJob(Source(files["fused"]), Source(str(other))), SilentFeedback()
            )
    with pytest.raises(InputError, match="no pixel inside a border of 96"):
        assess_against_reference(
            ReferenceAssessmentJob(Source(files["fused"]), Source(files["truth"]), border=96),
            SilentFeedback(),
        )


def test_cancelling(files: dict[str, str], tmp_path: Path) -> None:
    report = str(tmp_path / "report.html")
    feedback = RecordingFeedback("assessing")
    with pytest.raises(Cancelled):
        assess_against_pair(
            PairAssessmentJob(
                Source(files["fused"]), Pair(Source(files["pan"]), Source(files["ms"])), report=report
            ),
            feedback,
        )
    assert feedback.stages == ["reading", "registration", "assessing"]
    with pytest.raises(Cancelled):
        assess_against_reference(
            ReferenceAssessmentJob(Source(files["fused"]), Source(files["truth"]), report=report),
            RecordingFeedback("assessing"),
        )
    assert not Path(report).exists()


def test_torch_is_needed_for_the_registration_only(files: dict[str, str]) -> None:
    code = (
        "import sys; sys.modules['torch'] = None\n"
        "from trapan.core.cli.main import main\n"
        f"pair = ['assess', {files['fused']!r}, '--pan', {files['pan']!r}, '--ms', {files['ms']!r}]\n"
        f"print(main(['assess', {files['fused']!r}, '--reference', {files['truth']!r}]))\n"
        "print(main([*pair, '--no-register']), main(pair))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Q2N" in done.stdout and "HQNR" in done.stdout
    assert done.stdout.endswith("0 1\n")
    assert "the TRA-PAN engine is not installed" in done.stderr.splitlines()[-1]


def test_json_report_and_summary_at_the_command(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    report = tmp_path / "Bericht & é.html"
    arguments = ["assess", files["fused"], "--reference", files["truth"], "--border", "4", "--peak", "2047"]
    assert main([*arguments, "--report", str(report), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert set(document["indices"]) == {"Q2N", "ERGAS", "SAM", "SCC", "PSNR", "SSIM"}
    assert (document["border"], document["peak"], document["report"]) == (4, 2047, str(report))
    page = report.read_text("utf-8")
    assert f"{document['indices']['PSNR']:.4f}" in page and "fused.tif" in page
    assert main([*arguments, "--ratio", "2"]) == 0
    half = capsys.readouterr().out.splitlines()
    assert half[2] == "  peak 2047, ratio 2"
    assert half[4].split() == ["ERGAS", f"{2 * document['indices']['ERGAS']:.4f}"]
    pair = ["--pan", files["pan"], "--ms", files["ms"], "--sensor", "GeoEye-1"]
    assert main(["assess", files["fused"], *pair]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[1] == f"  {SIDE} x {SIDE} pixels, 4 band(s)"
    assert "HQNR" in said.out and "R_ERGAS" in said.out and "Registration: the MS lies" in said.err
    assert main(["assess", files["fused"], *pair, "--report", str(tmp_path / "no" / "r.html")]) == 1
    assert "can't be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["assess"], "required: FUSED"),
        (["assess", "f"], "give both --pan and --ms, or --reference"),
        (["assess", "f", "--pan", "p"], "give both --pan and --ms, or --reference"),
        (["assess", "f", "--reference", "r", "--ms", "m"], "give either --pan and --ms, or --reference"),
        (["assess", "f", "--pan", "p", "--ms", "m", "--peak", "9"], "go with --reference"),
        (["assess", "f", "--reference", "r", "--no-register"], "go with --pan and --ms"),
        (["assess", "f", "--reference", "r", "--peak", "0"], "'0' is not a number above 0"),
        (["assess", "f", "--reference", "r", "--peak", "x"], "'x' is not a number above 0"),
        (["assess", "f", "--reference", "r", "--ratio", "1"], "from 2 to 16"),
        (["degrade", "p", "m", "o"], "required: OUT_MS"),
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str], said: str, capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert said in capsys.readouterr().err
