"""The reduced pair of Wald's protocol: grid, pixels, and both files or neither."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from scipy import ndimage
from trapan.core.errors import InputError, OutputError
from trapan.core.exchange.results import Drift
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.quality import wald
from trapan.core.quality.filters import apply_mtf
from trapan.core.quality.protocols import score_with_reference
from trapan.core.quality.wald import reduce_scene, reduced_phase, reducible_window
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Phase, Size, Window
from trapan.core.scene.scene import ArrayScene, ArraySink, Pixels
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.cli.main import main
from trapan.core.jobs.degrade import DegradeJob, run_degrade
from trapan.core.raster.compare import open_with_reference
from trapan.core.raster.scene import open_scene
from trapan.tests.recording import RecordingFeedback

REAL = Path(__file__).parents[4] / "shared" / "data"
GEOEYE = get_sensor("GeoEye-1")
PHASE = Phase(1.25, 2.0)
ORIGIN = (600000.0, 4840000.0)


def unheard(fraction: float) -> None:
    """Ignore the progress."""


def reduced(
    pan: np.ndarray,
    ms: np.ndarray,
    phase: Phase,
    gains: tuple[float, ...],
    pan_gain: float,
    drift: Drift | None = None,
    side: int = wald.SIDE,
) -> tuple[np.ndarray, np.ndarray]:
    """Reduce a pair of arrays in windows of `side` pixels; NaN is nodata."""
    scene = ArrayScene(pan, ms)
    size, ratio = reducible_window(scene.alignment).size, scene.alignment.ratio
    pan_sink, ms_sink = ArraySink(1, size), ArraySink(len(ms), size)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wald, "SIDE", side)
        reduce_scene(scene, pan_sink, ms_sink, gains, pan_gain, phase, drift, unheard)
    return pan_sink.fused[0], ms_sink.fused[:, : size.rows // ratio, : size.cols // ratio]


@pytest.fixture(scope="module")
def made() -> synthetic.SyntheticScene:
    return synthetic.generate_scene(GEOEYE, 320, seed=5, phase=PHASE)


@pytest.fixture
def pair(made: synthetic.SyntheticScene, make_raster: Callable[..., Path]) -> tuple[str, str]:
    """The generated pair as GeoTIFFs with corners laid together."""

    def name(dataset: Any) -> None:
        for number, band in enumerate(GEOEYE.bands, 1):
            dataset.GetRasterBand(number).SetDescription(band)
            dataset.GetRasterBand(number).SetScale(0.5)

    return (
        str(make_raster("pan.tif", made.pan, pixel=0.5, nodata=65535)),
        str(make_raster("ms.tif", made.ms, pixel=2.0, edit=name)),
    )


def mask(path: Path) -> np.ndarray:
    """Return where the first band is valid, [rows, cols]."""
    dataset = gdal.Open(str(path))
    return dataset.GetRasterBand(1).GetMaskBand().ReadAsArray() != 0


def job(
    pair: tuple[str, str],
    folder: Path,
    sensor: str = "GeoEye-1",
    ms_bands: tuple[int, ...] = (),
    register: bool = True,
) -> DegradeJob:
    chosen = Pair(Source(pair[0]), Source(pair[1], ms_bands), sensor)
    return DegradeJob(chosen, str(folder / "p.tif"), str(folder / "m.tif"), register=register)


def test_grid_and_metadata_of_the_reduced_pair(pair: tuple[str, str], tmp_path: Path) -> None:
    document = run_degrade(job(pair, tmp_path), SilentFeedback())
    pan, ms, source = (gdal.Open(str(tmp_path / name)) for name in ("p.tif", "m.tif", "ms.tif"))
    assert (pan.RasterXSize, pan.RasterYSize, pan.RasterCount) == (80, 80, 1)
    assert pan.GetGeoTransform() == source.GetGeoTransform()
    assert (ms.RasterXSize, ms.RasterYSize, ms.RasterCount) == (20, 20, 4)
    # The first pixel's centre is that of the MS's pixel (2, 2).
    assert ms.GetGeoTransform() == (ORIGIN[0] + 1, 8, 0, ORIGIN[1] - 1, 0, -8)
    for raster in (pan, ms):
        assert raster.GetSpatialRef().IsSame(source.GetSpatialRef())
        assert raster.GetRasterBand(1).DataType == gdal.GDT_UInt16
        metadata = {key: json.loads(value) for key, value in raster.GetMetadata_Dict("TRAPAN").items()}
        assert metadata["REGISTRATION"] == document["registration"]
    assert pan.GetRasterBand(1).GetNoDataValue() == 65535
    assert [ms.GetRasterBand(n).GetDescription() for n in (1, 2, 3, 4)] == list(GEOEYE.bands)
    assert [ms.GetRasterBand(n).GetScale() for n in (1, 4)] == [0.5, 0.5]
    assert ms.GetRasterBand(1).GetNoDataValue() is None
    assert document["registration"]["phase"] == pytest.approx([PHASE.row, PHASE.col], abs=0.25)
    with open_scene(Source(str(tmp_path / "p.tif")), Source(str(tmp_path / "m.tif"))) as scene:
        assert scene.alignment.phase == reduced_phase(4) == Phase(2, 2)
        assert scene.alignment.pan == Window(0, 0, 80, 80)


@pytest.mark.parametrize("ratio", [2, 3, 4, 5])
def test_pixels_lie_where_they_are_said_to(ratio: int) -> None:
    """A symmetric blur keeps a plane, so that a value gives the position of its pixel."""
    phase = Phase((ratio - 1) / 2 - 0.25, (ratio - 1) / 2 + 0.5)
    side = 64
    rows, cols = np.mgrid[: ratio * side, : ratio * side]
    pan = 3.0 * (rows - ratio * side / 2) - 2.0 * (cols - ratio * side / 2)
    at_ms = 3.0 * (np.arange(side)[:, None] - side / 2) - 2.0 * (np.arange(side) - side / 2)
    small, ms = reduced(pan, at_ms[None], phase, (0.3,), 0.15)
    centres = ratio * np.arange(len(small))
    expected = 3.0 * (centres[:, None] + phase.row - ratio * side / 2)
    expected = expected - 2.0 * (centres + phase.col - ratio * side / 2)
    middle = slice(24, 40)
    assert small[middle, middle] == pytest.approx(expected[middle, middle], abs=0.05)
    start = ratio // 2
    whole = at_ms[start::ratio, start::ratio][: ms.shape[1], : ms.shape[2]]
    inner = slice(math.ceil(22 / ratio), ms.shape[1] - math.ceil(22 / ratio))
    assert ms[0][inner, inner] == pytest.approx(whole[inner, inner], abs=0.05)
    assert ms.shape[1:] == (side // ratio, side // ratio)


def test_the_pan_is_sampled_along_a_drift() -> None:
    """Both axes drift by row and by column; windows do not matter."""
    pan = 3.0 * np.arange(256.0)[:, None] - 2.0 * np.arange(256.0)
    drift = Drift(((40.0, 0.5, -0.25), (200.0, -0.75, 1.0)), ((40.0, 0.3, 0.2), (200.0, -0.4, 0.6)))
    steady, drifting, in_windows = (
        reduced(pan, np.zeros((1, 64, 64)), PHASE, (0.3,), 0.15, **options)[0]
        for options in ({}, {"drift": drift}, {"drift": drift, "side": 64})
    )
    rows, cols = 4 * np.arange(64) + PHASE.row, 4 * np.arange(64) + PHASE.col
    shift = drift.at_rows(rows)[:, :, None] + drift.at_cols(cols)[:, None]
    middle = slice(20, 44)
    expected = 3.0 * shift[0] - 2.0 * shift[1]
    assert np.abs(expected[middle, middle]).max() > 2
    assert (drifting - steady)[middle, middle] == pytest.approx(expected[middle, middle], abs=0.01)
    assert in_windows == pytest.approx(drifting, abs=1e-3)


@pytest.mark.slow
def test_the_drift_of_a_real_scene_is_followed(tmp_path: Path) -> None:
    """The MS explains the reduced PAN better than if one phase were used."""
    if not REAL.is_dir():
        pytest.skip(f"the real scenes are not here: {REAL} is missing")
    files = str(REAL / "ge1_pan.tif"), str(REAL / "ge1_ms.tif")
    document = run_degrade(job(files, tmp_path), SilentFeedback())
    assert document["registration"]["drift"] > 0.3
    with open_scene(Source(files[0]), Source(files[1])) as scene:
        sinks = ArraySink(1, Size(320, 320)), ArraySink(4, Size(80, 80))
        phase = Phase(*document["registration"]["phase"])
        reduce_scene(scene, *sinks, GEOEYE.gains(4), GEOEYE.pan_gain, phase, None, unheard)
    ms = gdal.Open(files[1]).ReadAsArray().astype(float)
    design = np.stack([np.ones_like(ms[0]), *ms])[:, 8:-8, 8:-8].reshape(5, -1).T

    def unexplained(pan: np.ndarray) -> float:
        target = ndimage.gaussian_filter(pan.astype(float), 0.6)[8:-8, 8:-8].ravel()
        rest = target - design @ np.linalg.lstsq(design, target, rcond=None)[0]
        return float(rest.var() / target.var())

    followed = unexplained(gdal.Open(str(tmp_path / "p.tif")).ReadAsArray())
    assert followed < 0.98 * unexplained(np.rint(sinks[0].fused[0]))


def test_each_band_is_blurred_by_its_own_gain() -> None:
    """At the reduced Nyquist frequency a wave is weaker by the gain: the definition of it.

    The toolboxes' filter knows 41 frequencies, of which the 5th stands for the Nyquist's, 5.125.
    """
    wave = np.cos(np.pi * (np.arange(128) - 2) / 4)[None, :].repeat(128, 0)
    ms = np.stack([wave, wave])
    pan = np.cos(np.pi * (np.arange(512) - 2) / 4)[None, :].repeat(512, 0)
    small, coarse = reduced(pan, ms, Phase(2, 2), (0.35, 0.2), 0.15)
    for band, gain in ((coarse[0], 0.35), (coarse[1], 0.2), (small[32:96, 32:96], 0.15)):
        known = gain ** ((5.125 / 5) ** 2)
        assert np.abs(band[8:-8, 8:-8]).mean() == pytest.approx(known, abs=0.003)


def test_windows_leave_no_seams_with_holes_anywhere() -> None:
    rng = np.random.default_rng(4)
    pan = ndimage.gaussian_filter(rng.normal(0, 900, (640, 640)), 1.2) + 500
    ms = ndimage.gaussian_filter(rng.normal(0, 900, (2, 160, 160)), (0, 1, 1)) + 300
    pan[100:160, 250:262] = pan[500, 500] = ms[:, 70:75, 60:66] = ms[0, 130, 20] = np.nan
    options = {"phase": Phase(1.25, 2.0), "gains": (0.3, 0.35), "pan_gain": 0.15}
    whole, parts = (reduced(pan, ms, **options, side=side) for side in (4096, 128))
    for one, other in zip(whole, parts):
        assert np.array_equal(np.isnan(one), np.isnan(other))
        np.testing.assert_allclose(one, other, atol=1e-3)
    assert 0 < np.isnan(whole[0]).sum() < 400
    assert np.isnan(whole[0][25:40, 63:65]).all() and np.isnan(whole[0][125, 125])
    assert np.isnan(whole[1][:, 17:19, 15:17]).all()
    assert not np.isnan(whole[1][:, :15]).any()


def test_reading_stays_within_a_window_and_its_halo(monkeypatch: pytest.MonkeyPatch) -> None:
    class Watched(ArrayScene):
        largest = 0

        def read_pan(self, window: Window) -> Pixels:
            Watched.largest = max(Watched.largest, window.rows * window.cols)
            return super().read_pan(window)

    scene = Watched(np.ones((1600, 1600)), np.ones((1, 400, 400)))
    sinks = (
        ArraySink(1, reducible_window(scene.alignment).size),
        ArraySink(1, reducible_window(scene.alignment).size),
    )
    monkeypatch.setattr(wald, "SIDE", 256)
    reduce_scene(scene, *sinks, (0.3,), 0.15, Phase(1.5, 1.5), None, unheard)
    assert Watched.largest < (256 + 160) ** 2


def test_nodata_of_the_inputs_is_nodata_of_the_outputs(
    made: synthetic.SyntheticScene, make_raster: Callable[..., Path], tmp_path: Path
) -> None:
    pan, ms = made.pan.copy(), made.ms.copy()
    pan[:80, :80], ms[:, 60:, 60:] = 9, 0
    paths = (
        str(make_raster("pan.tif", pan, pixel=0.5, nodata=9)),
        str(make_raster("ms.tif", ms, pixel=2.0, nodata=0)),
    )
    run_degrade(job(paths, tmp_path, register=False), SilentFeedback())
    pan_mask, ms_mask = (mask(tmp_path / name) for name in ("p.tif", "m.tif"))
    assert not pan_mask[:20, :20].any() and pan_mask[22:, 22:].all() and pan_mask[60:, 60:].all()
    assert not ms_mask[15:, 15:].any() and ms_mask[:14, :14].all()


def test_a_pair_whose_sizes_do_not_divide_is_cropped_to_whole_pixels(
    made: synthetic.SyntheticScene, make_raster: Callable[..., Path], tmp_path: Path
) -> None:
    """The PAN begins 1.5 MS pixels after the MS: the first whole MS pixel in it is the third."""
    pan = made.pan[6:301, 6:290]
    paths = (
        str(make_raster("pan.tif", pan, pixel=0.5, origin=(ORIGIN[0] + 3, ORIGIN[1] - 3))),
        str(make_raster("ms.tif", made.ms, pixel=2.0)),
    )
    document = run_degrade(job(paths, tmp_path), SilentFeedback())
    small, coarse = (gdal.Open(str(tmp_path / name)) for name in ("p.tif", "m.tif"))
    assert (small.RasterYSize, small.RasterXSize) == (72, 68)
    assert (coarse.RasterYSize, coarse.RasterXSize) == (18, 17)
    assert small.GetGeoTransform() == (ORIGIN[0] + 4, 2, 0, ORIGIN[1] - 4, 0, -2)
    assert document["registration"]["phase"] == pytest.approx(
        [PHASE.row - 6 + 4, PHASE.col - 6 + 4], abs=0.25
    )
    whole = tmp_path / "whole"
    whole.mkdir()
    run_degrade(
        job((str(make_raster("whole pan.tif", made.pan, pixel=0.5)), paths[1]), whole), SilentFeedback()
    )
    expected = gdal.Open(str(whole / "p.tif")).ReadAsArray().astype(float)
    inner = small.ReadAsArray()[12:60, 12:56].astype(float)
    assert inner == pytest.approx(expected[14:62, 14:58], abs=60)
    assert np.abs(inner - expected[14:62, 14:58]).mean() < 10


def test_a_resampled_ms_is_no_reference_until_it_is_warped_to_the_grid_of_the_reduced_pan(
    made: synthetic.SyntheticScene, make_raster: Callable[..., Path], tmp_path: Path
) -> None:
    pan, ms = (
        str(make_raster(name, image, pixel=0.5 if name == "pan.tif" else 1.6))
        for name, image in (("pan.tif", made.pan), ("ms.tif", made.ms))
    )
    feedback = RecordingFeedback()
    run_degrade(job((pan, ms), tmp_path, register=False), feedback)
    (warning,) = [line for line in feedback.warnings if "can't be assessed against it" in line]
    assert f"grid of '{tmp_path / 'p.tif'}'" in warning
    small = gdal.Open(str(tmp_path / "p.tif"))
    x, width, _, y, _, height = small.GetGeoTransform()
    bounds = (x, y + height * small.RasterYSize, x + width * small.RasterXSize, y)
    warped = str(tmp_path / "warped.tif")
    gdal.Warp(warped, ms, outputBounds=bounds, xRes=width, yRes=height, resampleAlg="cubic")
    again = tmp_path / "again"
    again.mkdir()
    feedback = RecordingFeedback()
    run_degrade(job((pan, warped), again, register=False), feedback)
    assert not [line for line in feedback.warnings if "can't be assessed" in line]
    with open_with_reference(Source(str(again / "p.tif")), Source(warped, (1,))) as (fused, reference):
        assert fused.size == reference.size == Size(small.RasterYSize, small.RasterXSize)


def test_the_log_says_that_defects_stay_in_the_reduced_pair(
    made: synthetic.SyntheticScene, make_raster: Callable[..., Path], tmp_path: Path
) -> None:
    pan = made.pan.copy()
    pan[np.random.default_rng(1).uniform(size=pan.shape) < 0.002] = 2047
    ms = str(make_raster("ms.tif", made.ms, pixel=2.0))
    said = []
    for name, image in (("clean.tif", made.pan), ("salted.tif", pan)):
        feedback = RecordingFeedback()
        run_degrade(job((str(make_raster(name, image, pixel=0.5)), ms), tmp_path), feedback)
        said.append([line for line in feedback.messages if "reduced without them" in line])
    assert [len(lines) for lines in said] == [0, 1]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["wv2", "ge1"])
def test_real_scenes_are_reduced_as_the_protocol_says(name: str, tmp_path: Path) -> None:
    if not REAL.is_dir():
        pytest.skip(f"the real scenes are not here: {REAL} is missing")
    from trapan.benchmarks import protocols

    scene = protocols.SCENES[name]
    pair = str(REAL / f"{name}_pan.tif"), str(REAL / f"{name}_ms.tif")
    document = run_degrade(job(pair, tmp_path, sensor=scene.sensor), SilentFeedback())
    found = document["registration"]["phase"]
    expected = protocols.reduced(name)
    pan, ms = (gdal.Open(str(tmp_path / file)).ReadAsArray() for file in ("p.tif", "m.tif"))
    kept = np.array([apply_mtf(np.ones((1, 1)), 4, gain) for gain in expected.gains])
    assert np.abs(ms - expected.ms / kept).max() <= 0.501
    assert found == pytest.approx([scene.phase.row, scene.phase.col], abs=0.125)
    exact = found == [scene.phase.row, scene.phase.col]
    kept = apply_mtf(np.ones((1, 1)), 4, get_sensor(scene.sensor).pan_gain)
    assert np.abs(pan - expected.pan / kept).max() <= (0.501 if exact else 0.02 * scene.peak)


@pytest.mark.slow
def test_fusing_the_reduced_pair_gives_back_the_ms(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    """Degrade, pansharpen and assess on the command line."""
    small, coarse, fused = (str(tmp_path / name) for name in ("p.tif", "m.tif", "fused.tif"))
    sensor_is = ["--sensor", "GeoEye-1"]
    assert main(["degrade", *pair, small, coarse, *sensor_is, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["reduced_phase"] == [2, 2]
    steps = ["--warmup-steps", "20", "--rao-steps", "5", "--device", "cpu", "--no-register"]
    assert main(["pansharpen", small, coarse, fused, *sensor_is, *steps, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["registration"]["phase"] == [2, 2]
    assert main(["assess", fused, "--reference", pair[1], "--border", "8", "--json"]) == 0
    indices = json.loads(capsys.readouterr().out)["indices"]
    reference = gdal.Open(pair[1]).ReadAsArray().astype(float)
    expected = score_with_reference(
        gdal.Open(fused).ReadAsArray().astype(float), reference, ratio=4, peak=2047, border=8
    )
    assert indices["ERGAS"] == pytest.approx(expected.ergas)
    rough = gdal.Open(coarse).ReadAsArray().repeat(4, 1).repeat(4, 2).astype(float)
    assert indices["ERGAS"] < score_with_reference(rough, reference, ratio=4, peak=2047, border=8).ergas


def test_summary_names_both_files(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    outputs = [str(tmp_path / "ü & p.tif"), str(tmp_path / "m's.tif")]
    assert main(["degrade", *pair, *outputs, "--no-register", "--ms-bands", "3,1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert (lines[0], lines[2]) == tuple(outputs)
    assert "80 x 80 pixels" in lines[1] and "20 x 20 pixels, 2 band(s), at phase 2" in lines[3]
    coarse = gdal.Open(outputs[1])
    assert [coarse.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["Red", "Blue"]


class Meddling(SilentFeedback):
    """Calls a function when a stage begins."""

    def __init__(self, stage: str, act: Callable[[], object]) -> None:
        self._stage, self._act = stage, act

    def set_stage(self, name: str) -> None:
        if name == self._stage:
            self._act()


@pytest.mark.parametrize("existing", [True, False])
def test_both_files_or_neither(pair: tuple[str, str], tmp_path: Path, existing: bool) -> None:
    """A folder takes the second output's name while the first is being written."""
    folder = tmp_path / "out"
    folder.mkdir()
    if existing:
        (folder / "p.tif").write_bytes(b"as it was")
    before = sorted(folder.iterdir())

    def take_the_name() -> None:
        (folder / "m.tif").mkdir()
        (folder / "m.tif" / "file").touch()

    with pytest.raises(OutputError, match=r"m\.tif' can't be written"):
        run_degrade(job(pair, folder, register=False), Meddling("writing", take_the_name))
    assert sorted(folder.iterdir()) == sorted([*before, folder / "m.tif"])
    assert not existing or (folder / "p.tif").read_bytes() == b"as it was"


def test_existing_outputs_are_replaced(pair: tuple[str, str], tmp_path: Path) -> None:
    for name in ("p.tif", "m.tif"):
        (tmp_path / name).write_bytes(b"older")
    run_degrade(job(pair, tmp_path, register=False), SilentFeedback())
    assert gdal.Open(str(tmp_path / "p.tif")).RasterXSize == 80
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m.tif", "ms.tif", "p.tif", "pan.tif"]


@pytest.mark.parametrize("stage", ["reading", "registration", "degrading"])
def test_cancelling_leaves_nothing(pair: tuple[str, str], tmp_path: Path, stage: str) -> None:
    class Cancelling(Meddling):
        cancelled = False

        def is_cancelled(self) -> bool:
            return self.cancelled

    feedback = Cancelling(stage, lambda: setattr(feedback, "cancelled", True))
    with pytest.raises(Cancelled):
        run_degrade(job(pair, tmp_path), feedback)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ms.tif", "pan.tif"]


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (("p.tif", "p.tif"), "the reduced PAN and the reduced MS have the same output"),
        (("pan.tif", "m.tif"), "is a file of the PAN 'pan.tif': choose another name"),
        (("p.tif", "ms.tif"), "is a file of the MS 'ms.tif': choose another name"),
        (("p.tif", "none/m.tif"), "does not exist: create it, or choose another"),
        (("p.doc", "m.tif"), "use a name that ends in .tif"),
    ],
)
def test_outputs_that_can_not_be(
    pair: tuple[str, str], tmp_path: Path, outputs: tuple[str, str], said: str, capsys: pytest.CaptureFixture
) -> None:
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert main(["degrade", *pair, *(str(tmp_path / name) for name in outputs)]) == 1
    streams = capsys.readouterr()
    assert streams.err.startswith("trapan: ") and streams.err.count("\n") == 1 and said in streams.err
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_inputs_that_can_not_be(pair: tuple[str, str], tmp_path: Path) -> None:
    pan, ms = pair
    for swapped, said in (((ms, pan), "swap the PAN and the MS"), ((pan, pan), "are the same file")):
        with pytest.raises(InputError, match=said):
            run_degrade(job(swapped, tmp_path), SilentFeedback())
    with pytest.raises(InputError, match=r"the MS 'ms\.tif' has no band 5"):
        run_degrade(job(pair, tmp_path, ms_bands=(5,)), SilentFeedback())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ms.tif", "pan.tif"]


def test_a_product_without_a_grid_keeps_its_rational_polynomials_and_control_points(
    made: synthetic.SyntheticScene, make_raster: Callable[..., Path], tmp_path: Path
) -> None:
    rpc = {"LINE_OFF": "40", "SAMP_OFF": "39", "LINE_SCALE": "40", "SAMP_SCALE": "39"}
    rpc |= {"LAT_OFF": "0", "LONG_OFF": "0", "HEIGHT_OFF": "0"}
    rpc |= {"LAT_SCALE": "1", "LONG_SCALE": "1", "HEIGHT_SCALE": "1"}
    for part in ("LINE_NUM", "LINE_DEN", "SAMP_NUM", "SAMP_DEN"):
        rpc[f"{part}_COEFF"] = " ".join(["1", *["0"] * 19])

    def place(dataset: Any) -> None:
        dataset.SetMetadata(rpc, "RPC")
        points = [gdal.GCP(10.0 * x, 20.0 * y, 0, x, y) for x, y in ((0, 0), (80, 0), (0, 80), (80, 80))]
        dataset.SetGCPs(points, "")

    plain = {"georeferenced": False}
    ms = make_raster("ms.tif", made.ms, edit=place, **plain)
    run_degrade(
        job((str(make_raster("pan.tif", made.pan, **plain)), str(ms)), tmp_path, register=False),
        SilentFeedback(),
    )
    small, coarse = (gdal.Open(str(tmp_path / name)) for name in ("p.tif", "m.tif"))
    offsets = [float(coarse.GetMetadata_Dict("RPC")[key]) for key in ("LINE_OFF", "SAMP_OFF", "LINE_SCALE")]
    assert offsets == [(40 - 2) / 4, (39 - 2) / 4, 10]
    assert float(small.GetMetadata_Dict("RPC")["LINE_OFF"]) == 40
    assert [(p.GCPPixel, p.GCPLine) for p in small.GetGCPs()] == [(0, 0), (80, 0), (0, 80), (80, 80)]
    # The corner of the reduced MS's grid lies half an MS pixel inside the MS's.
    assert [p.GCPPixel for p in coarse.GetGCPs()] == [-0.125, 19.875, -0.125, 19.875]
