"""JSON from outside becomes typed values or one `ValueError`."""

from __future__ import annotations

import json
import math
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Optional, Union

import pytest
from trapan.core.batch.scene_task import from_line, job_from_json, job_to_json, to_line
from trapan.core.engine import interpreter
from trapan.core.engine.process import Subprocess
from trapan.core.errors import EngineError
from trapan.core.exchange.settings import PRESETS
from trapan.core.exchange.task import FusionTask
from trapan.core.exchange.weights_file import TrainingRecord
from trapan.core.imaging import gaussian_blur
from trapan.core.install import find_python
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Window
from trapan.core.schema import DEEPEST, Nullable, parse, plain, read
from trapan.tests.platforms import ROOT


@dataclass(frozen=True)
class Inner:
    name: str
    sizes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Outer:
    inner: Inner
    pair: tuple[float, float]
    many: list[Inner]
    by_name: dict[str, Optional[float]]
    either: Union[str, tuple[str, ...]]
    on: bool = False
    loss: Nullable = 0.0
    anything: Any = None


OUTER = Outer(Inner("a", (1, 2)), (0.1, 2.0), [Inner("b")], {"x": None, "y": 1e-300}, ("c",), True, 0.5, [1])
PLAIN = plain(OUTER)


@pytest.mark.parametrize(
    "value",
    [
        OUTER,
        FusionTask(
            (0.3, 0.2), 0.15, PRESETS["best"], checkpoint="/kept", finished_tiles=(Window(0, 48, 48, 40),)
        ),
        TrainingRecord(PRESETS["fast"], "generic", ("Red",), 4, (0.3,), 0.15, gaussian_blur(1.5)),
    ],
)
def test_resumed_tile_is_bit_identical(value: Any) -> None:
    assert read(type(value), parse(json.dumps(plain(value), allow_nan=False))) == value


def test_nonfinite_numbers_are_null_where_a_field_allows_it() -> None:
    lost = plain(replace(OUTER, loss=math.nan))
    assert lost["loss"] is None
    assert math.isnan(read(Outer, lost).loss)
    with pytest.raises(ValueError, match=r"pair\[0\] is not a number"):
        read(Outer, plain(replace(OUTER, pair=(math.inf, 0.0))))


def test_fields_may_be_more_or_fewer() -> None:
    """Files of newer and older versions stay readable."""
    more = {**PLAIN, "new": {"a": 1}, "inner": {"name": "a", "sizes": [1, 2], "new": 1}}
    assert read(Outer, more) == OUTER
    fewer = {name: value for name, value in PLAIN.items() if name not in ("on", "loss")}
    assert read(Outer, fewer) == replace(OUTER, on=False, loss=0.0)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"inner": None}, "inner is not an object"),
        ({"inner": {}}, "inner.name is missing"),
        ({"inner": {"name": 5}}, "inner.name is not a text"),
        ({"inner": {"name": "a", "sizes": [1, True]}}, r"inner.sizes\[1\] is not a whole number"),
        ({"inner": {"name": "a", "sizes": [1.0]}}, r"inner.sizes\[0\] is not a whole number"),
        ({"inner": {"name": "a", "sizes": [2**63]}}, r"inner.sizes\[0\] is not a whole number"),
        ({"inner": {"name": "a", "sizes": {"0": 1}}}, "inner.sizes is not a list"),
        ({"pair": [1.0]}, "pair has 1 values instead of 2"),
        ({"pair": [1.0, "2"]}, r"pair\[1\] is not a number"),
        ({"pair": [1.0, True]}, r"pair\[1\] is not a number"),
        ({"pair": [1.0, None]}, r"pair\[1\] is not a number"),
        ({"many": [{}]}, r"many\[0\].name is missing"),
        ({"by_name": {"x": "y"}}, "by_name.x is not a number"),
        ({"either": 5}, "either is not a text"),
        ({"on": 1}, "on is not true or false"),
    ],
)
def test_a_value_of_another_type_is_named(change: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}$"):
        read(Outer, {**PLAIN, **change})


@pytest.mark.parametrize(
    "text",
    [
        "NaN",
        "[1, -Infinity]",
        "1e999",
        "-1e999",
        "9" * 100_000,
        "[" * 100_000,
        '{"a":' * 100_000,
        "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1),
        "{",
        "",
        b"\xff\xfe\xfd",
    ],
)
def test_nonstandard_json_is_rejected(text: Union[str, bytes]) -> None:
    with pytest.raises(ValueError):
        parse(text)


def test_nesting_of_documents_is_accepted() -> None:
    nested = "[" * DEEPEST + "]" * DEEPEST
    assert json.dumps(parse(nested)) == nested
    assert parse(b'{"a": [1, 2.5, null, true]}') == {"a": [1, 2.5, None, True]}


# --- where it stands


@pytest.mark.parametrize(
    "text", ["[1]", '{"flavour": 5}', '{"pins": {"a": 1}}', "[" * 100_000, "NaN", "\udcff"]
)
def test_invalid_marker_of_an_engine_is_ignored(tmp_path: Path, text: str) -> None:
    (tmp_path / interpreter.MARKER_FILE).write_bytes(text.encode(errors="surrogateescape"))
    assert interpreter.read_marker(tmp_path) is None


@ROOT
def test_engine_of_another_user_is_ignored(tmp_path: Path) -> None:
    engine = tmp_path / "engine"
    (engine / "bin").mkdir(parents=True)
    (engine / "bin" / "python").touch()
    (engine / interpreter.MARKER_FILE).write_text("{}")
    os.chown(engine, 12345, 12345)
    assert interpreter.installed_python(engine), "an administrator's, in a folder that only they can write to"
    tmp_path.chmod(0o1777)
    assert interpreter.installed_python(engine) is None
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "own")
    engine.rename(tmp_path / "own")
    os.chown(tmp_path / "own", 0, 0)
    assert interpreter.installed_python(link)
    os.chown(link, 12345, 12345, follow_symlinks=False)
    assert interpreter.installed_python(link) is None


@pytest.mark.parametrize(
    "said", ['{"executable": 5, "version": [3, 12]}', '{"version": [3, 12]}', "[" * 100_000, "NaN"]
)
def test_program_that_is_no_python_is_not_accepted(said: str) -> None:
    class Says:
        exit_code, has_ended = 0, False

        def read_line(self, timeout: float) -> Optional[str]:
            self.has_ended = True
            return said

        def stderr_tail(self) -> str:
            return ""

        def stop(self) -> None:
            pass

    def start(command: Any, around: Any) -> Subprocess:
        return Says()  # type: ignore[return-value]

    with pytest.raises(EngineError, match="'python9' is no Python"):
        find_python.find_base_python("python9", start, lambda line: None)


def test_a_job_survives_the_way_to_another_process() -> None:
    job = PansharpenJob(
        Pair(Source("pan.tif"), Source(("a.tif", "b.tif"), bands=(3, 2))), "out.tif", extent=(0, 1, 2.5, 3)
    )
    assert job_from_json(job_to_json(job)) == job
    assert asdict(job_from_json(job_to_json(replace(job, nodata=-9999.5)))) == asdict(
        replace(job, nodata=-9999.5)
    )
    lost = job_from_json(job_to_json(replace(job, nodata=math.nan))).nodata
    assert lost is not None and math.isnan(lost)


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        "5",
        '{"progress": "half"}',
        '{"progress": NaN}',
        '{"failed": "so"}',
        '{"failed": 5, "retry": true}',
        '{"done": [1]}',
        "[" * 100_000,
        '{"warning": "it',
    ],
)
def test_line_without_a_message_is_rejected(line: str) -> None:
    with pytest.raises(ValueError):
        from_line(line)


@pytest.mark.parametrize(
    "message", [{"progress": 0.5}, {"stage": "fusing"}, {"done": {"a": 1}}, {"failed": "so", "retry": False}]
)
def test_a_message_is_the_same_on_the_other_side(message: dict[str, Any]) -> None:
    assert from_line(to_line(message)) == message
