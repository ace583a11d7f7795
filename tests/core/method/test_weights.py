"""Saved weights: applied to other scenes, trained further, and rejected where they do not fit."""

from __future__ import annotations

import json
import math
import os
import pickle
import re
import stat
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Callable, Mapping

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
torch = pytest.importorskip("torch")
safetensors = pytest.importorskip("safetensors")

from safetensors.torch import load_file, save_file
from trapan.core.cli.main import main
from trapan.core.engine import client, interpreter, process
from trapan.core.engine.interpreter import Interpreter
from trapan.core.errors import EngineError, InputError, OutputError
from trapan.core.exchange.settings import PRESETS, fine_tuning_settings
from trapan.core.exchange.weights_file import TrainingRecord, read_record
from trapan.core.feedback import Cancelled, SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.jobs.signature import job_signature
from trapan.core.method import weights
from trapan.core.method.pansharpen import fuse
from trapan.core.quality.protocols import score_with_reference
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Phase
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene
from trapan.core.synthetic.demo import write_pair
from trapan.core.version import VERSION
from trapan.tests.platforms import POSIX
from trapan.tests.recording import RecordingFeedback

pytestmark = pytest.mark.usefixtures("small_patches")

SHORT = replace(PRESETS["fast"], warmup_steps=40, rao_steps=120, patch=32, width=16, blocks=1)
Edit = Callable[["dict[str, torch.Tensor]", "dict[str, Any]"], object]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> PansharpenJob:
    """Run a job with few steps on a generated eight-band pair of 128 x 128."""
    folder = tmp_path_factory.mktemp("trained")
    pan, ms, _ = write_pair(folder, 128)
    job = PansharpenJob(
        Pair(Source(str(pan)), Source(str(ms)), sensor="WorldView-3"),
        str(folder / "fused.tif"),
        warmup_steps=2,
        rao_steps=2,
        device="cpu",
        save_weights=str(folder / "town.safetensors"),
    )
    run_pansharpen(job, SilentFeedback())
    return job


@pytest.fixture
def applying(trained: PansharpenJob, tmp_path: Path) -> PansharpenJob:
    """Fuses the same pair with the network as it is."""
    output = str(tmp_path / "applied.tif")
    return replace(begins(trained, output), apply_only=True, warmup_steps=None, rao_steps=None)


def begins(trained: PansharpenJob, output: str) -> PansharpenJob:
    return replace(trained, output=output, weights=trained.save_weights, save_weights="")


@pytest.fixture
def edited(trained: PansharpenJob, tmp_path: Path) -> Callable[[Edit], str]:
    """Writes a copy of the weights in which something is another."""

    def make(edit: Edit) -> str:
        tensors = load_file(trained.save_weights)
        with safetensors.safe_open(trained.save_weights, "pt") as file:
            meta = json.loads(file.metadata()["trapan_weights"])
        edit(tensors, meta)
        path = tmp_path / "edited.safetensors"
        save_file(tensors, path, {"trapan_weights": json.dumps(meta)})
        return str(path)

    return make


def of_bands(job: PansharpenJob, bands: tuple[int, ...]) -> PansharpenJob:
    """Return the job with other MS bands."""
    return replace(job, pair=replace(job.pair, ms=replace(job.pair.ms, bands=bands)))


def pixels(path: str) -> np.ndarray:
    return gdal.Open(path).ReadAsArray()


# --- what is saved


@pytest.mark.slow
def test_header_describes_the_network_and_its_training_scene(trained: PansharpenJob) -> None:
    with safetensors.safe_open(trained.save_weights, "pt") as file:
        meta = json.loads(file.metadata()["trapan_weights"])
        assert all(file.get_tensor(name).dtype == torch.float32 for name in file.keys())  # noqa: SIM118
    assert (meta["format_version"], meta["sensor"], meta["bands"], meta["ratio"]) == (
        1,
        "WorldView-3",
        8,
        4,
    )
    assert meta["settings"]["warmup_steps"] == 2
    assert meta["gains"] == list(get_sensor("WorldView-3").ms_gains)
    assert meta["band_names"][:2] == ["Coastal", "Blue"]
    known = read_record(trained.save_weights)
    assert known.settings == replace(PRESETS["balanced"], warmup_steps=2, rao_steps=2)
    assert 0.2 < known.low_pass.gain_at(0.5 / 4)[0] < 0.55


def test_others_may_read_the_file_as_they_may_the_raster(trained: PansharpenJob) -> None:
    modes = [stat.S_IMODE(Path(path).stat().st_mode) for path in (trained.save_weights, trained.output)]
    assert modes[0] == modes[1]


def test_the_run_s_document_names_the_file(trained: PansharpenJob, tmp_path: Path) -> None:
    path = str(tmp_path / "again.safetensors")
    outcome = run_pansharpen(
        replace(trained, output=str(tmp_path / "again.tif"), save_weights=path), SilentFeedback()
    )
    assert outcome.document["save_weights"] == path and outcome.document["weights"] is None
    assert Path(path).read_bytes() == Path(trained.save_weights).read_bytes(), "one seed, one network"


def test_files_of_version_0_1_inject_all_detail(edited: Callable[[Edit], str]) -> None:
    """They hold no shares; those of newer files come back."""
    older = edited(lambda tensors, meta: tensors.pop("trust"))
    assert weights.load_network(older).trust.tolist() == [1.0] * 8
    newer = edited(lambda tensors, meta: tensors["trust"].fill_(0.25))
    assert weights.load_network(newer).trust.tolist() == [0.25] * 8


# --- what it is good for


def test_applied_to_its_own_scene_the_network_gives_its_pixels_again(
    trained: PansharpenJob, applying: PansharpenJob
) -> None:
    listener = RecordingFeedback()
    outcome = run_pansharpen(replace(applying, report=applying.output.replace(".tif", ".html")), listener)
    np.testing.assert_array_equal(pixels(outcome.output), pixels(trained.output))
    assert listener.stages == ["reading", "registration", "fusing", "assessing", "writing", "report"]
    assert any("applied without training" in line for line in listener.infos) and listener.warnings == []

    stored = gdal.Open(outcome.output).GetMetadata_Dict("TRAPAN")
    origin = json.loads(stored["WEIGHTS"])
    assert origin == outcome.document["weights"]
    assert (origin["file"], origin["trained_further"]) == ("town.safetensors", False)
    assert len(origin["sha256"]) == 64
    assert json.loads(stored["DAM"]) == {"r2": None, "linear_r2": None}
    assert origin["sha256"] in Path(outcome.document["report"]).read_text("utf-8")


@pytest.mark.slow
def test_fine_tuning_starts_from_the_saved_network(trained: PansharpenJob, tmp_path: Path) -> None:
    """One short step hardly changes the network; a new one differs."""
    outcome = run_pansharpen(
        replace(begins(trained, str(tmp_path / "further.tif")), warmup_steps=1, rao_steps=1),
        RecordingFeedback(),
    )
    assert outcome.document["weights"]["trained_further"] is True
    further, first = (pixels(path).astype(float) for path in (outcome.output, trained.output))
    fresh = run_pansharpen(
        replace(trained, output=str(tmp_path / "fresh.tif"), save_weights="", warmup_steps=1, rao_steps=1),
        SilentFeedback(),
    )
    assert np.abs(further - first).mean() < np.abs(pixels(fresh.output) - first).mean()
    assert (further != first).any()


@pytest.mark.long
def test_fine_tuning_beats_a_new_network_at_a_quarter_of_the_steps(tmp_path: Path) -> None:
    """On another landscape of the sensor, in another phase; so does the network as it is."""
    first, second = (
        scene.generate_scene(get_sensor("GeoEye-1"), 192, seed=seed, phase=phase)
        for seed, phase in ((3, Phase(1.25, 2.0)), (4, Phase(1.75, 1.0)))
    )
    path = str(tmp_path / "land.safetensors")
    common: Mapping[str, Any] = {"sensor": "GeoEye-1", "device": "cpu"}
    whole = replace(SHORT, width=32, blocks=2)
    fuse(first.pan, first.ms, settings=whole, save_weights=path, **common)
    fused = partial(fuse, second.pan, second.ms, **common)
    quarter = replace(whole, warmup_steps=10, rao_steps=30)
    further = fused(settings=whole, weights=path)
    assert len(further.findings.losses) == 40
    ergas = [
        score_with_reference(made.image, second.truth, ratio=4, peak=second.peak, border=8).ergas
        for made in (further, fused(settings=whole, weights=path, apply_only=True), fused(settings=quarter))
    ]
    assert ergas[0] < 0.95 * ergas[2] and ergas[1] < ergas[2]


def test_fine_tuning_keeps_the_network_shape_and_a_quarter_of_the_steps() -> None:
    best, balanced = PRESETS["best"], PRESETS["balanced"]
    further = fine_tuning_settings(balanced, best, apply_only=False)
    assert (further.networks, further.warmup_steps, further.rao_steps) == (3, 25, 75)
    applied = fine_tuning_settings(balanced, best, apply_only=True)
    assert (applied.networks, applied.warmup_steps, applied.rao_steps) == (3, 0, 0)


@pytest.mark.long
def test_the_engine_s_own_process_saves_and_applies_the_same(
    trained: PansharpenJob, applying: PansharpenJob, edited: Callable[[Edit], str]
) -> None:
    apart = client.worker_engine_factory(
        Interpreter(str(interpreter.running_python()), "the test"), process.start_process
    )
    folder = Path(applying.output).parent
    saved = replace(trained, output=str(folder / "saved.tif"), save_weights=str(folder / "saved.safetensors"))
    run_pansharpen(saved, SilentFeedback(), apart)
    assert Path(saved.save_weights).read_bytes() == Path(trained.save_weights).read_bytes()
    outcome = run_pansharpen(applying, SilentFeedback(), apart)
    np.testing.assert_array_equal(pixels(outcome.output), pixels(trained.output))
    other = edited(lambda tensors, meta: tensors.pop("tail.bias"))
    with pytest.raises(InputError, match=r"edited\.safetensors' are damaged \(its tensors do not fit"):
        run_pansharpen(replace(applying, weights=other), SilentFeedback(), apart)


def test_equal_weights_are_an_equal_request_wherever_they_lie(
    applying: PansharpenJob, tmp_path: Path
) -> None:
    copied = tmp_path / "copy.safetensors"
    copied.write_bytes(Path(applying.weights).read_bytes())
    assert job_signature(replace(applying, weights=str(copied))) == job_signature(applying)
    copied.write_bytes(copied.read_bytes() + b"\0")
    assert job_signature(replace(applying, weights=str(copied))) != job_signature(applying)


# --- what is warned of


def test_another_sensor_is_a_warning(applying: PansharpenJob, tmp_path: Path) -> None:
    listener = RecordingFeedback()
    run_pansharpen(replace(applying, pair=replace(applying.pair, sensor="WorldView-2")), listener)
    assert any("trained on WorldView-3, but this scene is from WorldView-2" in w for w in listener.warnings)


def test_bands_in_another_order_are_a_warning(applying: PansharpenJob) -> None:
    listener = RecordingFeedback()
    run_pansharpen(of_bands(applying, (8, 7, 6, 5, 4, 3, 2, 1)), listener)
    assert any("check that they are the same bands in the same order" in line for line in listener.warnings)


# --- what is refused


def no_safetensors(path: Path, whole: bytes) -> None:
    path.write_bytes(b"II*\0" + bytes(500))


def pickled(path: Path, whole: bytes) -> None:
    path.write_bytes(pickle.dumps({"weight": [1.0] * 50}))


def somebody_else_s(path: Path, whole: bytes) -> None:
    save_file({"weight": torch.zeros(3)}, path, {"format": "pt"})


def cut_short(path: Path, whole: bytes) -> None:
    path.write_bytes(whole[:-1000])


def another_version(path: Path, whole: bytes) -> None:
    path.write_bytes(whole.replace(rb"\"format_version\": 1", rb"\"format_version\": 2"))


def of_another_type(path: Path, whole: bytes) -> None:
    path.write_bytes(whole.replace(rb"\"register\": true", rb"\"register\": null"))


def missing(path: Path, whole: bytes) -> None:
    path.unlink(missing_ok=True)


def as_saved(path: Path, whole: bytes) -> None:
    path.write_bytes(whole)


FILES = {
    "a file that is not there": missing,
    "a file that is not a safetensors file": no_safetensors,
    "a pickled model": pickled,
    "a safetensors file from another program": somebody_else_s,
    "a file that is cut short": cut_short,
    "a file of another version of the format": another_version,
    "a file whose metadata hold a value of another type": of_another_type,
}
USES: dict[str, dict[str, Any]] = {
    "fewer bands than the weights were trained on": {"ms_bands": (5, 3, 2)},
    "weights to apply, but none given": {"weights": ""},
    "weights only applied, but saved again": {"save_weights": "copy.safetensors"},
    "weights only applied, but training steps given": {"rao_steps": 10},
    "weights saved under a name of another kind": {"apply_only": False, "save_weights": "weights.pt"},
    "weights saved in a folder that is not there": {
        "apply_only": False,
        "save_weights": "none/weights.safetensors",
    },
}


def refused(job: PansharpenJob) -> str:
    """Return the error; check that nothing was read, trained or written."""
    listener, folder = RecordingFeedback(), Path(job.output).parent
    before = sorted(folder.iterdir())
    with pytest.raises((InputError, OutputError)) as refusal:
        run_pansharpen(job, listener)
    assert listener.stages == [] and "\n" not in str(refusal.value)
    assert sorted(folder.iterdir()) == before
    return str(refusal.value)


def test_documentation_table_lists_the_messages(
    applying: PansharpenJob, trained: PansharpenJob, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    documented: Callable[[str, Mapping[str, str]], None],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    whole, said = Path(trained.save_weights).read_bytes(), {}
    for what, spoil in FILES.items():
        spoil(Path("town.safetensors"), whole)
        said[what] = refused(replace(applying, weights="town.safetensors"))
    as_saved(Path("town.safetensors"), whole)
    for what, changes in USES.items():
        of_job = {"weights": "town.safetensors", **changes}
        bands = of_job.pop("ms_bands", ())
        said[what] = refused(replace(of_bands(applying, bands), **of_job))
    # The size and the version change with each field of the settings and each release.
    changing = re.compile(rf"\d+(?= bytes)|(?<=bytes instead of )\d+|{re.escape(VERSION)}")
    documented("Weights", {what: changing.sub("…", message) for what, message in said.items()})


def test_weights_of_another_ratio_are_rejected(
    applying: PansharpenJob, edited: Callable[[Edit], str]
) -> None:
    path = edited(lambda tensors, meta: meta.update(ratio=2))
    assert "are for 2 PAN pixels per MS pixel, but this pair has 4" in refused(
        replace(applying, weights=path)
    )


def nested(levels: int) -> Any:
    """A list in a list, and so on."""
    inside: Any = []
    for _ in range(levels):
        inside = [inside]
    return inside


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (lambda tensors, meta: tensors.pop("tail.bias"), "its tensors do not fit the network"),
        (
            lambda tensors, meta: tensors["tail.bias"].fill_(math.nan),
            "'tail.bias' has values that are not finite float32",
        ),
        (
            lambda tensors, meta: tensors.update(gain=tensors["tail.bias"].half()),
            "'gain' has values that are not finite",
        ),
        (lambda tensors, meta: meta["settings"].update(backbone="unet"), "no network 'unet'"),
        (
            lambda tensors, meta: meta["settings"].update(blocks=10**9),
            "no network 'two-scale' with 1000000000",
        ),
        (
            lambda tensors, meta: meta["settings"].update(width=10**8),
            "its tensors do not fit the network",
        ),
        (
            lambda tensors, meta: meta.update(low_pass={}),
            "invalid metadata: low_pass.rows is",
        ),
        (
            lambda tensors, meta: meta.update(gains="many"),
            "invalid metadata: gains is not a list",
        ),
        (
            lambda tensors, meta: meta.update(gains=[math.nan] * 8),
            "invalid metadata: holds the",
        ),
        (
            lambda tensors, meta: meta.update(format_version=math.inf),
            "invalid metadata: holds the",
        ),
        (
            lambda tensors, meta: meta.update(ratio=2**64),
            "invalid metadata: ratio is not a whole",
        ),
        (lambda tensors, meta: meta["settings"].update(width=-(2**62)), "its tensors do not fit"),
        (lambda tensors, meta: meta["settings"].update(width=2**62), "its tensors do not fit"),
        (
            lambda tensors, meta: meta.update(sensor=nested(900)),
            "invalid metadata: is nested more",
        ),
    ],
)
def test_tensors_of_no_network_are_rejected(
    applying: PansharpenJob, edited: Callable[[Edit], str], edit: Edit, why: str
) -> None:
    with pytest.raises(InputError, match=rf"are damaged \({why}") as refusal:
        run_pansharpen(replace(applying, weights=edited(edit)), SilentFeedback())
    assert not Path(applying.output).exists()
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "meta",
    [
        b"[" * 100_000,
        b'{"a": {"data_offsets": [0, Infinity]}}',
        b'{"a": {"data_offsets": [0, "8"]}}',
        b'{"a": {"data_offsets": [0, %s]}}' % (b"9" * 5000),
        b'{"a": 5}',
        b'{"__metadata__": {"trapan_weights": 5}}',
        b'{"__metadata__": [["trapan_weights", "{}"]]}',
        b"\xff\xff",
    ],
)
def test_a_header_that_no_library_writes_is_no_file_of_weights(tmp_path: Path, meta: bytes) -> None:
    path = tmp_path / "hostile.safetensors"
    path.write_bytes(len(meta).to_bytes(8, "little") + meta)
    with pytest.raises(InputError, match=r"is not a weights file: choose"):
        read_record(str(path))


def test_settings_of_another_version_are_read(trained: PansharpenJob, edited: Callable[[Edit], str]) -> None:
    """Unknown ones are ignored, and missing ones are as they usually are."""

    def edit(tensors: dict[str, torch.Tensor], meta: dict[str, Any]) -> None:
        meta["settings"].pop("measure")
        meta["settings"].update(sharpen=True)
        meta.update(place="Zürich")

    assert read_record(edited(edit)) == read_record(trained.save_weights)


@pytest.mark.slow
@pytest.mark.parametrize("apart", [False, True], ids=["here", "in a process of its own"])
def test_network_whose_output_is_not_finite_is_rejected(
    applying: PansharpenJob, edited: Callable[[Edit], str], apart: bool
) -> None:
    """Its pixels would be taken for nodata."""

    def enlarge(tensors: dict[str, torch.Tensor], meta: dict[str, Any]) -> None:
        for name in tensors:
            tensors[name] *= 1e30

    job = replace(applying, weights=edited(enlarge))
    engine = client.worker_engine_factory(
        Interpreter(str(interpreter.running_python()), "the test"), process.start_process
    )
    with pytest.raises(EngineError, match=r"^the result is not finite at 16384 valid pixels: ") as error:
        run_pansharpen(job, SilentFeedback(), *([engine] if apart else []))
    assert "\n" not in str(error.value)
    assert not Path(applying.output).exists()


def test_missing_library_error_says_what_to_install(
    applying: PansharpenJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "safetensors.torch", None)
    with pytest.raises(EngineError, match=r"safetensors is not installed .* pip install safetensors"):
        run_pansharpen(applying, SilentFeedback())


@pytest.mark.parametrize("until", ["stage two", "assessing", "writing"])
def test_a_run_that_is_stopped_leaves_the_older_weights(
    trained: PansharpenJob, tmp_path: Path, until: str
) -> None:
    older = tmp_path / "weights.safetensors"
    older.write_bytes(b"older")
    job = replace(trained, output=str(tmp_path / "fused.tif"), save_weights=str(older))
    with pytest.raises(Cancelled):
        run_pansharpen(job, RecordingFeedback(until))
    assert [path.name for path in tmp_path.iterdir()] == ["weights.safetensors"]
    assert older.read_bytes() == b"older"


def test_a_network_survives_the_file_to_the_last_bit(tmp_path: Path) -> None:
    from trapan.core.imaging import gaussian_blur
    from trapan.core.method import backbones

    torch.manual_seed(1)
    for name in backbones.BACKBONES:
        made = backbones.build_backbone(name, 3, 8, 2)
        for parameter in made.parameters():
            torch.nn.init.normal_(parameter)
        settings = replace(SHORT, backbone=name, width=8, blocks=2)
        about = TrainingRecord(settings, "generic", (), 3, (0.3, 0.3, 0.25), 0.15, gaussian_blur(1.5))
        path = str(tmp_path / f"{name}.safetensors")
        weights.save_network(path, made, about)
        known = weights.load_network(path)
        assert read_record(path) == about
        ms, pan = torch.randn(1, 3, 40, 40), torch.randn(1, 1, 40, 40)
        torch.testing.assert_close(known(ms, pan, pan), made(ms, pan, pan), rtol=0, atol=0)
        assert known.reach == made.reach


def test_at_the_command(trained: PansharpenJob, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    pair = ["pansharpen", trained.pair.pan.path, trained.pair.ms.path]
    further, steps = str(tmp_path / "further.safetensors"), ["--warmup-steps", "1", "--rao-steps", "1"]
    options = ["--weights", trained.save_weights, "--sensor", "WorldView-3", "--json"]
    assert main([*pair, str(tmp_path / "a.tif"), *options, *steps, "--save-weights", further]) == 0
    assert json.loads(capsys.readouterr().out)["save_weights"] == further
    options[1] = further
    assert main([*pair, str(tmp_path / "b.tif"), *options, "--apply-only"]) == 0
    assert json.loads(capsys.readouterr().out)["weights"]["file"] == "further.safetensors"
    np.testing.assert_array_equal(pixels(str(tmp_path / "a.tif")), pixels(str(tmp_path / "b.tif")))
    assert main([*pair, str(tmp_path / "c.tif"), "--apply-only"]) == 1
    assert "there are no weights to apply" in capsys.readouterr().err


@POSIX
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "w.safetensors")
    with pytest.raises(InputError, match=r"w\.safetensors' is not a weights file: choose a \.safetensors"):
        read_record(str(tmp_path / "w.safetensors"))
