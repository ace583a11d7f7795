"""Lists of scenes from other people: what they may name; an invalid item does not stop the others."""

from __future__ import annotations

import json
import sys
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Callable, Iterator
from urllib.parse import urlsplit

import pytest
from trapan.core.batch.addresses import host
from trapan.core.batch.discovery import list_scene_jobs
from trapan.core.batch.output_names import output_path
from trapan.core.batch.records import SceneEntry, SceneJob
from trapan.core.errors import InputError
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source
from trapan.tests.platforms import LINKS

TEMPLATE = PansharpenJob(Pair(Source(""), Source(())), "")


def listed(scenes: Path | str, out: Path, hosts: tuple[str, ...] = ()) -> list[SceneJob]:
    return list_scene_jobs(str(scenes), str(out), TEMPLATE, False, SilentFeedback(), hosts)


OUTSIDE = {
    "../evil": "contains a folder separator",
    "..": "leads out of the output folder",
    "/tmp/evil": "is not relative",
    "sub/evil": "contains a folder separator",
    "..\\evil": "contains a folder separator",
    "C:evil": "is not relative",
    "C:\\evil": "is not relative",
    "\\\\server\\share\\evil": "is not relative",
    "nul": "is reserved by Windows",
    "Com1.x": "is reserved by Windows",
    "evil.": "ends with a dot or a space",
    "evil ": "ends with a dot or a space",
    ".trapan-1.part": "begins with a dot",
    "e\x1bvil": "has control characters",
    "e\0vil": "has control characters",
    "": "has an empty part",
}


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_name_stays_inside_the_output_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=OUTSIDE[name]):
        output_path(SceneEntry(name, Pair(Source(""), Source(()))), tmp_path)


@pytest.mark.parametrize(
    "output",
    ["../x.tif", "a/../../x.tif", "/x.tif", "a//x.tif", "a\\..\\..\\x.tif", "D:x.tif", "a/con/x.tif",
     "a./x.tif", "a/.trapan-1.part/lock", pytest.param("link/x.tif", marks=LINKS),
     pytest.param("loop/x.tif", marks=LINKS)],
)  # fmt: skip
def test_an_output_stays_inside_the_output_folder(output: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "a").mkdir(parents=True)
    if output.startswith(("link", "loop")):
        (out / "link").symlink_to(tmp_path)
        (out / "loop").symlink_to(out / "loop")
    if output.startswith("loop"):
        assert output_path(SceneEntry("n", Pair(Source(""), Source(())), output), out) == out / output, (
            "opening it says what is wrong"
        )
        return
    with pytest.raises(InputError, match=r"the output '.*', .*: give an output in the output folder"):
        output_path(SceneEntry("n", Pair(Source(""), Source(())), output, "in line 2"), out)


def test_usual_names_and_outputs_stay_as_they_are(tmp_path: Path) -> None:
    for name in ("LC08_x", "Straße & 'quoted', 東京", "a..b", "console", "comet1"):
        assert (
            output_path(SceneEntry(name, Pair(Source(""), Source(()))), tmp_path) == tmp_path / f"{name}.tif"
        )
    for output, there in (("a/x.img", "a/x.img"), ("./x.img", "x.img"), ("a\\x.img", "a/x.img")):
        assert (
            output_path(SceneEntry("../n", Pair(Source(""), Source(())), output), tmp_path)
            == tmp_path / there
        )


def test_a_name_may_have_a_colon_except_on_windows(tmp_path: Path) -> None:
    entry = SceneEntry("2024-05-01T10:00:00Z", Pair(Source(""), Source(())))
    if sys.platform == "win32":
        with pytest.raises(InputError, match="has a colon, which Windows takes for a stream"):
            output_path(entry, tmp_path)
    else:
        assert output_path(entry, tmp_path) == tmp_path / "2024-05-01T10:00:00Z.tif"


@LINKS
def test_the_output_folder_may_be_a_link(tmp_path: Path) -> None:
    linked = tmp_path / "linked"
    linked.symlink_to(tmp_path)
    assert output_path(SceneEntry("n", Pair(Source(""), Source(()))), linked) == linked / "n.tif", (
        "the user's own link"
    )


@pytest.mark.parametrize("column", ["name", "output"])
def test_table_with_a_path_outside_is_rejected_with_its_line(column: str, tmp_path: Path) -> None:
    table = tmp_path / "scenes.csv"
    table.write_text(f"pan,ms,{column}\na,b,fine.tif\na,b,{tmp_path}/evil.tif\n")
    with pytest.raises(InputError, match=f"the {column} '.*', in line 3 of '.*scenes.csv', is not relative"):
        listed(table, tmp_path / "out")
    table.write_text("pan,ms\na\0b,c\n")
    with pytest.raises(InputError, match=r"NUL|no CSV"):
        listed(table, tmp_path / "out")


def test_the_users_own_table_names_inputs_anywhere(tmp_path: Path) -> None:
    pan = Path("/data/p.tif").absolute()
    (tmp_path / "scenes.csv").write_text(f"pan,ms\n{pan},../m.tif\n")
    (work,) = listed(tmp_path / "scenes.csv", tmp_path / "out")
    assert (work.job.pair.pan.path, work.job.pair.ms.path) == (str(pan), (str(tmp_path / "../m.tif"),))


def item(name: Any, pan: Any = "p.tif", ms: Any = "m.tif", **fields: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": name,
        "geometry": None,
        "properties": {"datetime": "2024-05-01T10:00:00Z"},
        "links": [],
        "assets": {"pan": {"href": pan}, "ms": {"href": ms}},
        **fields,
    }


def test_addresses_of_files_are_paths(tmp_path: Path) -> None:
    pytest.importorskip("pystac", reason="pystac is not installed")
    pan, ms = tmp_path / "my data" / "p.tif", tmp_path / "my data" / "m.tif"
    (tmp_path / "items.json").write_text(json.dumps(item("a", pan.as_uri(), ms.as_uri())))
    (tmp_path / "item.json").write_text(json.dumps([(tmp_path / "items.json").as_uri()]))
    (tmp_path / "scenes.csv").write_text(f"pan,ms\n{pan.as_uri()},{ms.as_uri()}\n")
    for scenes in ("items.json", "item.json", "scenes.csv"):
        (work,) = listed(tmp_path / scenes, tmp_path / "out")
        found = (work.job.pair.pan.files, work.job.pair.ms.files)
        assert (work.fault, *found) == ("", (str(pan),), (str(ms),))


def with_asset(**fields: Any) -> dict[str, Any]:
    return {"assets": {"pan": {"href": "p.tif", **fields}, "ms": {"href": "m.tif"}}}


Serve = Callable[..., str]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """Serve answers by path on the loopback interface.

    An answer is JSON, bytes, or a number: a status.
    """
    pytest.importorskip("pystac", reason="pystac is not installed")
    monkeypatch.setenv("no_proxy", "*")
    servers = []

    class Handler(BaseHTTPRequestHandler):
        def __init__(self, answers: dict[str, Any], *arguments: Any) -> None:
            self.answers = answers
            super().__init__(*arguments)

        def do_GET(self) -> None:
            answer = self.answers.get(self.path.lstrip("/"), 404)
            moved = answer[2:] if isinstance(answer, str) and answer.startswith("->") else ""
            status = 302 if moved else answer if isinstance(answer, int) else 200
            body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            self.send_response(status)
            if moved:
                self.send_header("Location", moved)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        do_HEAD = do_GET  # noqa: N815 - the name is the library's

        def log_message(self, *_: Any) -> None:
            pass

    def start(**answers: Any) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, answers))
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


BAD_ITEMS: dict[str, tuple[dict[str, Any], str]] = {
    "id is a number": (item(5), "'id' is 5, not of the type text"),
    "id is missing": ({"type": "Feature", "assets": {}}, "'id' is null, not of the type text"),
    "id leads out": (item("../evil"), "the name '../evil', in '.*', contains a folder separator"),
    "properties are a list": (item("a", properties=[]), r"'properties' is \[\], not of the type object"),
    "bands are a number": (
        item("a", properties={"eo:bands": 3}),
        "'eo:bands' of the properties is 3, not of the type list",
    ),
    "assets are a text": (item("a", assets="p.tif"), "'assets' is \"p.tif\", not of the type object"),
    "an asset is a text": (
        item("a", assets={"pan": "p.tif"}),
        "the asset 'pan' is \"p.tif\", not of the type object",
    ),
    "href is a number": (item("a", 7), "the 'href' of the asset 'pan' is 7, not of the type text"),
    "roles are a number": (
        item("a", **with_asset(roles=7)),
        "the 'roles' of the asset 'pan' is 7, not of the type list",
    ),
    "bands are texts": (
        item("a", stac_version="0.9.0", **with_asset(**{"eo:bands": ["B8"]})),
        "a band in 'eo:bands' of the asset 'pan' is \"B8\", not of the type object",
    ),
    "gsd is a word": (item("a", **with_asset(gsd="fine")), "could not convert string to float: 'fine'"),
    "a link is a number": (item("a", links=[3]), "a link is 3, not of the type object"),
    "datetime is no time": (item("a", properties={"datetime": "soon"}), "(?i)soon|format|datetime"),
    "it is a catalog": (
        {"type": "Catalog", "id": "c", "stac_version": "1.0.0", "description": "", "links": []},
        "can't be read as STAC",
    ),
}


@pytest.mark.parametrize("what", BAD_ITEMS)
def test_invalid_item_gives_one_error_and_the_others_are_listed(what: str, tmp_path: Path) -> None:
    pytest.importorskip("pystac", reason="pystac is not installed")
    bad, said = BAD_ITEMS[what]
    (tmp_path / "items.json").write_text(json.dumps([bad, item("good")]))

    first, second = listed(tmp_path / "items.json", tmp_path / "out")

    assert (second.name, second.fault) == ("good", "") and first.fault and "\n" not in first.fault
    with pytest.raises(InputError, match=said):
        raise InputError(first.fault)


@pytest.mark.parametrize("version", ["0.8.1", "0.9.0", "1.0.0-beta.2", "1.0.0-rc.1", "1.1.0", "1.9.0"])
def test_items_of_other_versions(version: str, tmp_path: Path) -> None:
    pytest.importorskip("pystac", reason="pystac is not installed")
    (tmp_path / "item.json").write_text(json.dumps(item("a", stac_version=version)))
    (work,) = listed(tmp_path / "item.json", tmp_path / "out")
    assert (work.fault, Path(work.job.pair.pan.path)) == ("", tmp_path / "p.tif")


def test_unusable_address_gives_one_error_and_the_batch_continues(serve: Serve, tmp_path: Path) -> None:
    here = serve(good=item("good"), loop=["loop", "good"], broken=b"[", latin=b"\xff", deep=b"[" * 100_000)
    names = ["gone", "loop", "broken", "latin", "deep"]
    silent = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler, bind_and_activate=False)
    silent.server_bind()  # nobody listens: refused
    refused = f"http://127.0.0.1:{silent.server_address[1]}/item.json"
    addresses = [*(f"{here}/{name}" for name in names), refused, "items.json", "https://[x/", str(tmp_path)]
    (tmp_path / "items.json").write_text(json.dumps(addresses))

    found = listed(tmp_path / "items.json", tmp_path / "out")
    silent.server_close()

    assert [work.name for work in found if not work.fault] == ["good"]
    faults = [work.fault for work in found if work.fault]
    said = [
        "HTTP Error 404", "it is listed twice, or lists itself", "Expecting value", "can't decode byte",
        "recursion", "Connection refused", "it is listed twice, or lists itself",
        "can't be read as STAC", "No such file",
    ]  # fmt: skip
    assert len(faults) == len(said)
    for fault, words in zip(faults, said):
        assert words in fault and "\n" not in fault and "can't be read as STAC (" in fault
    with pytest.raises(InputError, match=r"/gone' can't be read as STAC \(HTTP Error 404"):
        listed(f"{here}/gone", tmp_path / "out")


def test_neither_faults_nor_names_of_a_signed_list_hold_its_signature(serve: Serve, tmp_path: Path) -> None:
    here = serve(**{"l?sig=s3cret": [item("a", assets=5), item(5), None, item(""), item("good")]})

    found = listed(f"{here}/l?sig=s3cret", tmp_path / "out")

    assert [work.name for work in found if not work.fault] == ["good"]
    assert len(found) == 5 and not any("s3cret" in f"{work.name} {work.fault}" for work in found)


def test_lists_without_end_have_one(serve: Serve, tmp_path: Path) -> None:
    here = serve(**{f"n{number}": [f"n{number + 1}"] for number in range(99)})
    with pytest.raises(InputError, match="lists are nested more than 8 deep"):
        listed(f"{here}/n0", tmp_path / "out")


FORBIDDEN = [
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "/vsicurl/http://127.0.0.1/p.tif",
    "/vsizip//etc/x.zip/p.tif",
    "<VRTDataset rasterXSize='1' rasterYSize='1'></VRTDataset>",
    "ftp://127.0.0.1/p.tif",
    "http://127.0.0.1:22/p.tif",
    "http://169.254.169.254/latest",
    "http://user@127.0.0.1/p.tif",
    "s3://bucket/p.tif",
    "{here}@evil.org/p.tif",
    "{here}\\@evil.org/p.tif",
]


@pytest.mark.parametrize("href", FORBIDDEN)
def test_a_list_from_the_web_names_its_own_host_only(href: str, serve: Serve, tmp_path: Path) -> None:
    answers: dict[str, Any] = {}
    here = serve(**{"items": [item("good")], "more": answers})
    href = href.replace("{here}", here)
    answers.update(item("bad", "p.tif", href))
    (tmp_path / "items.json").write_text(json.dumps([f"{here}/items", f"{here}/more"]))

    good, bad = listed(tmp_path / "items.json", tmp_path / "out")

    assert good.job.pair.pan.path == f"/vsicurl/{here}/p.tif" and not good.fault
    if bad.fault:
        assert f"the item 'bad' in '{here}/more' names '" in bad.fault
        assert "must not name files of this machine" in bad.fault or "add --allow-host" in bad.fault
    else:  # pystac has made a path on the list's own host of it
        assert bad.job.pair.ms.files[0].startswith(f"/vsicurl/{here}/") and "://" not in href[len(here) :]


def test_a_self_link_makes_no_relative_name_a_file_of_this_machine(serve: Serve, tmp_path: Path) -> None:
    own = [{"rel": "self", "href": "file:///etc/item.json"}]
    here = serve(item=item("a", "passwd", "group", links=own))
    with pytest.raises(InputError, match="which is not a plain web address"):
        listed(f"{here}/item", tmp_path / "out")


def test_other_hosts_are_named_where_the_user_allows_them(serve: Serve, tmp_path: Path) -> None:
    other = serve(list=[item("far")], item=item("redirected"))
    answers: dict[str, Any] = {"moved": f"->{other}/item", "passwd": "->file:///etc/passwd"}
    near = item("near", "https://x.org/p.tif", "s3://b/m.tif")
    here = serve(items=[near, f"{other}/list", "moved", "passwd"], **answers)
    alone, far, moved, passwd = listed_or_faults(here, tmp_path)
    assert alone.endswith("add --allow-host x.org, or save the list as a file")
    assert far.endswith(f"add --allow-host {urlsplit(other).netloc}, or save the list as a file")
    assert moved.endswith(f"add --allow-host {urlsplit(other).netloc}, or save the list as a file")
    assert "Redirection to url 'file:///etc/passwd' is not allowed" in passwd

    hosts = ("X.org", "s3://b", urlsplit(other).netloc)
    found = listed(f"{here}/items", tmp_path / "out", hosts)
    assert [work.name for work in found if not work.fault] == ["near", "far", "redirected"]
    assert found[0].job.pair.ms.path == ("/vsis3/b/m.tif",)


def listed_or_faults(here: str, tmp_path: Path) -> list[str]:
    """List the faults of a list on this server that also has a valid item."""
    (tmp_path / "own.json").write_text(json.dumps([item("own", "/data/p.tif"), f"{here}/items"]))
    own, *others = listed(tmp_path / "own.json", tmp_path / "out")
    assert own.job.pair.pan.path == "/data/p.tif" and not own.fault, "the user's own list may name files"
    return [work.fault for work in others]


def test_host_of_an_address() -> None:
    assert host("HTTPS://X.org/p") == "x.org" and host("http://x.org:80/p") == "x.org:80"
    assert host("s3://Bucket/x") == "s3://bucket"
    for address in (
        "http://x.org:port/",
        "http://[x/",
        "http:///p",
        "x.org/p",
        "http://a@x.org",
        "http://x .org",
    ):
        assert host(address) is None


def test_command_continues_after_an_invalid_item(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An invalid item counts as a failed scene: exit code 1, in the summary, no file outside the folder."""
    pytest.importorskip("osgeo.gdal")
    pytest.importorskip("torch")
    pytest.importorskip("pystac", reason="pystac is not installed")
    from trapan.core.cli.main import main

    items = [item("../evil"), item(5), item("../evil", "p2.tif"), item("gone")]
    (tmp_path / "items.json").write_text(json.dumps(items))

    assert main(["batch", str(tmp_path / "items.json"), str(tmp_path / "out"), "--workers", "1"]) == 1

    printed = capsys.readouterr()
    assert printed.out.splitlines()[-1] == "4 scenes: 4 failed"
    assert "../evil: the name '../evil', in " in printed.out and "../evil_2: " in printed.out
    assert (
        "'id' is 5, not of the type text" in printed.out
        and "gone: the PAN 'p.tif' does not exist" in printed.out
    )
    assert "Traceback" not in printed.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["items.json", "out"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["summary.csv", "summary.html"]


def test_a_virtual_raster_on_the_web_reads_no_file_of_this_machine(serve: Serve, tmp_path: Path) -> None:
    gdal = pytest.importorskip("osgeo.gdal")
    from trapan.core.raster.layers import open_layer

    secret = tmp_path / "secret.tif"
    gdal.GetDriverByName("GTiff").Create(str(secret), 8, 8, 1).FlushCache()
    inner = (
        "<VRTDataset rasterXSize='8' rasterYSize='8'><VRTRasterBand dataType='Byte' band='1'><SimpleSource>"
        "<SourceFilename relativeToVRT='0'>{}</SourceFilename><SourceBand>1</SourceBand></SimpleSource>"
        "</VRTRasterBand></VRTDataset>"
    )
    here = serve(**{"x.tif": secret.read_bytes()})
    nested = inner.format(secret).replace("<", "&lt;").replace(">", "&gt;")
    there = serve(
        direct=inner.format(secret).encode(),
        nested=inner.format(nested).encode(),
        fine=inner.format(f"/vsicurl/{here}/x.tif").encode(),
    )
    for name in ("direct", "nested"):
        with pytest.raises(InputError, match="a virtual raster on another machine that refers to the file"):
            open_layer("PAN", Source(f"/vsicurl/{there}/{name}"))
    assert open_layer("PAN", Source(f"/vsicurl/{there}/fine")).bands == (1,)
