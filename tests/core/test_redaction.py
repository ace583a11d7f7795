"""Secrets in paths are neither shown nor stored, and no name breaks the output that shows it."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Callable

import numpy as np
import pytest
from trapan.core.engine.worker_exit import explain_worker_exit
from trapan.core.errors import EngineError, InputError, OutputError
from trapan.core.feedback import SilentFeedback
from trapan.core.redaction import file_name, safe_to_show
from trapan.core.scene.scene import ArrayScene
from trapan.tests.recording import RecordingFeedback

SECRET = "s3cret"

SHOWN = {
    "https://joe:s3cret@h.org/x.tif": "https://***@h.org/x.tif",
    "https://joe:s3@cret@h.org/x.tif": "https://***@h.org/x.tif",
    "https://joe:s3/cret@h.org/x.tif": "https://***@h.org/x.tif",
    "/vsicurl/https://h.org/x.tif?X-Amz-Signature=s3/cret%2F&x=1": "/vsicurl/https://h.org/x.tif?***",
    "/vsicurl/https://h.org/x.tif?sig=s3 cret": "/vsicurl/https://h.org/x.tif?***",
    "/vsicurl?header.Authorization=Bearer%20s3cret&url=https%3A%2F%2Fj%3As3cret%40h%2Fx.tif%3Fsig%3Ds3cret": (
        "/vsicurl?***&url=https://***@h/x.tif?***"
    ),
    "/vsicurl?url=https://h/x.tif&header.Authorization=Bearer s3cret": "/vsicurl?***&url=https://h/x.tif",
    "/vsizip/{/vsicurl/https://h/a.zip?sig=s3/cret}/x.tif": "/vsizip/{/vsicurl/https://h/a.zip?***}/x.tif",
    "<ServerUrl>https://h/${z}/${x}/${y}.png?key=s3cret</ServerUrl>": (
        "<ServerUrl>https://h/${z}/${x}/${y}.png?***</ServerUrl>"
    ),
    "https://h/x.tif?a={b}&k=s3cret": "https://h/x.tif?***",
    "/vsicurl/https://h/x.tif?k=it's3cret&j='s3cret'": "/vsicurl/https://h/x.tif?***'",
    "https://joe:it's3{cret@h.org/x.tif": "https://***@h.org/x.tif",
    "/vsicurl?header.X-Mine='s3cret&url=https://h/x.tif": "/vsicurl?***&url=https://h/x.tif",
    "/vsiaz/c/x.tif?sv=1&sig=s3cret": "/vsiaz/c/x.tif?***",
    "/vsicrypt/key=s3cret,file=/a/x.tif": "/vsicrypt/***,file=/a/x.tif",
    r"PG:host=h user=joe password='s3 \' cret' table=t": "PG:host=h user=joe password=*** table=t",
    "MSSQL:server=h;uid=joe;pwd=s3cret": "MSSQL:server=h;uid=joe;pwd=***",
    "georaster:scott/s3cret@db,t": "georaster:***",
    "WMS:https://h.org/?token=s3cret&SERVICE=WMS": "WMS:https://h.org/?***",
    'NETCDF:"https://h.org/x.nc?token=s3cret":band': 'NETCDF:"https://h.org/x.nc?***":band',
    "<GDAL_WMS><UserPwd>joe:s3cret</UserPwd></GDAL_WMS>": "<GDAL_WMS><UserPwd>***</UserPwd></GDAL_WMS>",
    '<OOI key="USERPWD">joe:s3cret</OOI>': '<OOI key="USERPWD">***</OOI>',
    "<SourceFilename>/vsicurl/https://j:s3@h/x.tif?a=b&amp;sig=s3</SourceFilename>": (
        "<SourceFilename>/vsicurl/https://***@h/x.tif?***</SourceFilename>"
    ),
    "Authorization: Bearer s3cret was refused": "Authorization: *** was refused",
    "the PAN 'x' can't be opened (`/vsicurl/https://h/x.tif?sig=s3cret' not recognized): choose": (
        "the PAN 'x' can't be opened (`/vsicurl/https://h/x.tif?***' not recognized): choose"
    ),
    "https://s3cret@h.org/a@b/x.tif": "https://***@h.org/a@b/x.tif",
    "https://joe:s3@cr/s3cret@h.org/x.tif": "https://***@h.org/x.tif",
    "https://joe:s3@c/s3@cret/s3cret@h.org/x.tif?a=b@c": "https://***@h.org/x.tif?***",
    "https://j:s3cret@h/a.tif,https://j:s3@c/s3cret@h/b.tif": "https://***@h/a.tif,https://***@h/b.tif",
    '{"user": "joe", "password": "s3 \\" cret"}': '{"user": "joe", "password": ***}',
    "{'db_password':'s3cret', 'n': 1}": "{'db_password':***, 'n': 1}",
    '{"access_token" : 53, "n": 1}': '{"access_token" : ***, "n": 1}',
    '401: {"headers": {"Authorization": "Bearer s3cret"}}': '401: {"headers": {"Authorization": ***}}',
    '{"token": "s3cret and the rest of it is cut': '{"token": ***',
    r'{"body": "{\"password\": \"s3cret\"}"}': r'{"body": "{\"password\": ***}',
    "user: joe\n  password: s3cret\nhost: h": r"user: joe\n  password: ***\nhost: h",
    "{user: joe, password: s3cret, host: h}": "{user: joe, password: ***, host: h}",
    "wrong line 'password: s3cret' in a file": "wrong line 'password: ***' in a file",
    "client_secret: 's3 cret'": "client_secret: ***",
    "API-Key: s3,cret": "API-Key: ***",
    "/a/caf\udce9.tif": r"/a/caf\udce9.tif",
}

UNCHANGED = (
    "/data/what?.tif",
    r"C:\a?b\x.tif",
    "/vsizip//d/a.zip/x.tif",
    "/vsis3/bucket/key.tif",
    "http://h.org:8080/a@b/x.tif",
    "a password: give one; a basic error; the x-axis: pixels",
    "/données/été.tif",
    "the tokens 'a': choose one of b, c",
    "second pass: done",
    r"C:\secret\a: b\token:x.tif",
    "the password: none is given",
    "unexpected token: '{' in line 3",
)


@pytest.mark.parametrize("given", SHOWN)
def test_secrets_are_hidden(given: str) -> None:
    assert safe_to_show(given) == SHOWN[given]
    assert safe_to_show(SHOWN[given]) == SHOWN[given], "a second time changes nothing"


@pytest.mark.parametrize("given", UNCHANGED)
def test_the_rest_of_a_text_stays(given: str) -> None:
    assert safe_to_show(given) == given


def test_a_file_s_name_is_not_the_end_of_its_query() -> None:
    assert file_name("/vsicurl/https://h.org/a/x.tif?sig=s3/cret.tif") == "x.tif"
    assert file_name("C:\\a\\caf\udce9.tif") == r"caf\udce9.tif"


@pytest.mark.parametrize(
    "part",
    [
        *("a", "token", "://", "://a:", "://a:b@c/d", "/vsicurl?", "/vsicurl?url=", "/vsicrypt/", "<token"),
        *("bearer ", "token:", "token: ", "token: '", "'token':", '"token": "', "password: a,", '\\\\"token'),
    ],
)
def test_long_texts_take_no_long_time(part: str) -> None:
    begin = time.monotonic()
    safe_to_show(part * (40_000 // len(part)))
    assert time.monotonic() - begin < 2


@pytest.mark.parametrize("kind", [InputError, OutputError, EngineError])
def test_no_error_tells_a_secret(kind: Callable[[str], Exception]) -> None:
    error = kind(f"'https://h.org/x.tif?sig={SECRET}' is not there: check it")
    assert str(error) == "'https://h.org/x.tif?***' is not there: check it"
    assert SECRET not in repr(error)


def test_last_output_of_a_process_shows_no_secret() -> None:
    words = f"OSError: can't open /vsicurl/https://joe:{SECRET}@h.org/x.tif?sig={SECRET}"
    assert "OSError: can't open /vsicurl/https://***@h.org/x.tif?***" in explain_worker_exit(1, words)


@pytest.fixture
def signed(tmp_path: Path, served: str) -> tuple[str, str]:
    """A generated pair behind a password and a signature: the PAN itself, the MS as a source of a VRT."""
    gdal = pytest.importorskip("osgeo.gdal")
    pytest.importorskip("torch")
    from trapan.core.synthetic.demo import write_pair

    write_pair(tmp_path, 64)
    address = served.replace("://", f"://joe:{SECRET}@")
    vrt = gdal.BuildVRT(str(tmp_path / "ms.vrt"), [f"{address}/ms.tif?sig={SECRET}/7&token={SECRET}"])
    del vrt
    assert SECRET in (tmp_path / "ms.vrt").read_text()
    return f"{address}/pan.tif?X-Amz-Signature={SECRET}/5%2F&n=1", str(tmp_path / "ms.vrt")


FEW = ["--device", "cpu", "--warmup-steps", "2", "--rao-steps", "2"]


@pytest.mark.slow
@pytest.mark.usefixtures("small_patches")
def test_no_file_and_no_stream_of_a_run_holds_a_secret(
    signed: tuple[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from trapan.core.cli.main import main

    out = tmp_path / "out"
    out.mkdir()
    fused, report = str(out / "fused.tif"), str(out / "report.html")
    assert main(["pansharpen", *signed, fused, *FEW, "--json", "--report", report]) == 0
    streams = capfd.readouterr()
    document = json.loads(streams.out)
    assert document["pan"].endswith("/pan.tif?***") and "://***@127.0.0.1" in document["pan"]
    assert "the PAN 'pan.tif'" in streams.err, "its name is not the end of the signature"
    said = [streams.out, streams.err]
    page = str(out / "assessed.html")
    pair = ["--pan", signed[0], "--ms", signed[1], "--no-register"]
    assert main(["assess", fused, *pair, "--report", page, "--json"]) == 0
    outputs = [str(out / "p.tif"), str(out / "m.tif")]
    assert main(["degrade", *signed, *outputs, "--no-register"]) == 0
    assert main(["pansharpen", signed[0].replace("pan.tif", "none.tif"), signed[1], fused, *FEW]) == 1
    (tmp_path / "ms.tif").write_bytes((tmp_path / "ms.tif").read_bytes()[:3000])
    pytest.importorskip("osgeo.gdal").VSICurlClearCache()
    assert main(["pansharpen", *signed, fused, *FEW]) == 1
    said.extend(capfd.readouterr())
    assert [text for text in said if SECRET in text] == []
    written = sorted(path for path in out.rglob("*") if path.is_file())
    assert len(written) == 5
    assert [path.name for path in written if SECRET.encode() in path.read_bytes()] == []


@pytest.mark.usefixtures("small_patches")
def test_batch_keeps_outputs_of_addresses_signed_again(signed: tuple[str, str], tmp_path: Path) -> None:
    from trapan.core.batch import runner
    from trapan.core.batch.records import SceneJob
    from trapan.core.engine.select import cli_engine_factory
    from trapan.core.jobs.pair import Pair
    from trapan.core.jobs.pansharpen_job import PansharpenJob
    from trapan.core.raster.source import Source

    def states(pan: str) -> list[str]:
        whole = PansharpenJob(
            Pair(Source(pan), Source(signed[1])),
            str(out / "a.tif"),
            device="cpu",
            warmup_steps=2,
            rao_steps=2,
        )
        without = replace(whole, pair=Pair(Source(pan), Source(pan.replace("pan.tif", "none.tif"))))
        works = [SceneJob("a", whole), SceneJob("b", replace(without, output=str(out / "b.tif")))]
        results = runner.run_batch(works, runner.sequential_executor(cli_engine_factory()), str(out), log)
        return [result.state for result in results]

    log, out = RecordingFeedback(), tmp_path / "out"
    assert states(signed[0]) == ["fused", "failed"]
    assert states(signed[0].replace(f"{SECRET}/5", f"{SECRET}/6")) == ["kept", "failed"]
    assert SECRET not in "".join(log.infos + log.warnings)
    assert [path.name for path in out.iterdir() if SECRET.encode() in path.read_bytes()] == []


def test_resume_folder_holds_no_secret(signed: tuple[str, str], tmp_path: Path) -> None:
    from trapan.core.jobs.pair import Pair
    from trapan.core.jobs.pansharpen_job import PansharpenJob
    from trapan.core.jobs.resume import open_resume_store
    from trapan.core.jobs.signature import job_signature
    from trapan.core.raster.source import Source

    scene = ArrayScene(np.ones((64, 64), np.float32), np.ones((1, 16, 16), np.float32))
    job = PansharpenJob(
        Pair(*map(Source, signed)), str(tmp_path / "o.tif"), creation_options=(f"USER_PWD={SECRET}",)
    )
    with (
        pytest.raises(KeyboardInterrupt),
        open_resume_store(job.output, job_signature(job), True, scene, SilentFeedback()) as left,
    ):
        assert left is not None
        for name in ("weights.safetensors", "result.json"):
            Path(left.checkpoint_folder, name).write_text("x")
        raise KeyboardInterrupt
    files = [path for path in (tmp_path / ".o.tif.trapan-resume").rglob("*") if path.is_file()]
    assert any("pan.tif" in path.read_text() for path in files)
    assert [path for path in files if SECRET in path.read_text()] == []
    again = job_signature(replace(job, pair=replace(job.pair, pan=Source(f"{signed[0]}9"))))
    with open_resume_store(job.output, again, True, scene, SilentFeedback()):
        assert (tmp_path / ".o.tif.trapan-resume").is_dir(), "another signature is the same request"


def test_no_scene_of_a_table_is_named_after_a_signature(tmp_path: Path) -> None:
    from trapan.core.batch.table import read_table

    address = f"/vsicurl/https://joe:{SECRET}@h.org"
    row = f"{address}/p.tif?sig={SECRET}/1.x,{address}/m.tif?sig={SECRET}"
    (tmp_path / "scenes.csv").write_text(f"pan,ms\n{row}\n")
    (entry,) = read_table(tmp_path / "scenes.csv")
    assert entry.name == "p" and SECRET not in entry.location


def test_no_band_is_named_after_a_signature() -> None:
    pytest.importorskip("osgeo.gdal")
    from trapan.core.raster.stack import short_names

    files = [f"/vsicurl/https://h.org/x_{band}.tif?sig={SECRET}/{band}.x" for band in ("B2", "B4")]
    assert short_names(files) == ["B2", "B4"]
