"""Fixtures for all tests: no installed engine, small patches, the table of bad input, small wheels."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Callable, Iterator, Mapping
from zipfile import ZipFile

import pytest

BAD_INPUT = Path(__file__).resolve().parent.parent / "docs" / "bad-input.md"
WRITE = "TRAPAN_WRITE_DOCS"
LANDSCAPES: dict[Any, tuple[Any, Any]] = {}
"""Landscapes of generated scenes, and the state of the generator of random numbers after each."""


@pytest.fixture(scope="session", autouse=True)
def no_engine_of_this_machine() -> Iterator[None]:
    """Hide an engine that is installed on this machine, and its settings."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRAPAN_ENGINE", "/nowhere/engine")
        patch.delenv("TRAPAN_PYTHON", raising=False)
        yield


@pytest.fixture(scope="module", autouse=True)
def landscapes_drawn_once() -> Iterator[None]:
    """Keep the landscapes of generated scenes: drawing them takes long, and many tests share a seed."""
    from trapan.core.synthetic import scene

    draw = scene.landscape

    def draw_once(rows: int, cols: int, pixel: float, rng: Any) -> Any:
        key = rows, cols, pixel, str(rng.bit_generator.state)
        if key not in LANDSCAPES:
            LANDSCAPES[key] = draw(rows, cols, pixel, rng), rng.bit_generator.state
        drawn, rng.bit_generator.state = LANDSCAPES[key]
        return drawn

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scene, "landscape", draw_once)
        yield


@pytest.fixture(scope="module")
def small_patches() -> Iterator[None]:
    """Give the presets one patch of 32 x 32 per step, not four of 64 x 64, where training is not the point.

    With few steps, scoring the network takes most of the time of a run. Network and method are those of the
    presets. A worker receives its settings and uses these patches too; a command or `qgis_process` in a
    subprocess does not.
    """
    from trapan.core.exchange.settings import PRESETS

    with pytest.MonkeyPatch.context() as patch:
        for name, settings in list(PRESETS.items()):
            patch.setitem(PRESETS, name, replace(settings, batch=1, patch=32))
        yield


def check_table(page: Path, section: str, header: str, rows: list[str]) -> None:
    """Compare the table of a section of a page with rows, or write it with TRAPAN_WRITE_DOCS=1.

    What stands in the section before the table stays.
    """
    text = page.read_text("utf-8")
    start = text.index(f"## {section}\n")
    following = re.compile("^## ", re.MULTILINE).search(text, start + 3)
    end = following.start() if following else len(text)
    introduction = text[start:end].partition("\n|")[0].rstrip("\n")
    table = "\n".join([header, re.sub(r"[^|]+", "---", header), *rows])
    written = f"{introduction}\n\n{table}\n" + ("\n" if following else "")
    if os.environ.get(WRITE):
        page.write_text(text[:start] + written + text[end:], "utf-8")
    else:
        assert text[start:end] == written, f"regenerate it: {WRITE}=1 python -m pytest -k table"


@pytest.fixture(scope="session")
def documented() -> Callable[[str, Mapping[str, str]], None]:
    """Return a function that compares a section of docs/bad-input.md with inputs and their messages."""

    def check(section: str, sentences: Mapping[str, str]) -> None:
        rows = [f"| {what} | {sentence.replace('|', '&#124;')} |" for what, sentence in sentences.items()]
        check_table(BAD_INPUT, section, "| input | message |", rows)

    return check


@pytest.fixture(scope="session")
def documented_products() -> Callable[[str, str, list[str]], None]:
    """Return a function that compares the table of a section of docs/products.md with rows."""
    return partial(check_table, BAD_INPUT.with_name("products.md"))


@pytest.fixture(scope="session")
def documented_sensors() -> Callable[[str, str, list[str]], None]:
    """Return a function that compares the table of a section of docs/sensors.md with rows."""
    return partial(check_table, BAD_INPUT.with_name("sensors.md"))


@dataclass(frozen=True)
class StandIns:
    """Small real wheels with the names of the packages that the engine needs.

    Attributes:
        wheels: folder of the wheels.
        pins: folder like resources/engine, with their versions and hashes.
        engine: value of TRAPAN_ENGINE; the path contains spaces and characters beyond ASCII.
        torch: version of PyTorch's build for the CPU.
    """

    wheels: Path
    pins: Path
    engine: Path
    torch: str = "2.13.0+cpu" if sys.platform == "linux" else "2.13.0"


@pytest.fixture
def stand_ins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIns:
    """Create the stand-in packages and pin them in place of the real ones."""
    from trapan.core.install import packages

    made = StandIns(*(tmp_path / name for name in ("wheels für alle", "pins", "Größe mit Ö/data/engine")))
    made.wheels.mkdir()
    made.pins.mkdir()
    common = {"numpy": "2.4.6", "scipy": "1.17.1", "safetensors": "0.8.0"}
    requirements = [_wheel(made.wheels, name, version) for name, version in common.items()]
    (made.pins / "common.txt").write_text("".join(requirements), "utf-8")
    pins = "torch-cpu.txt" if sys.platform == "linux" else "torch.txt"
    (made.pins / pins).write_text(_wheel(made.wheels, "torch", made.torch), "utf-8")
    monkeypatch.setattr(packages, "PINS", made.pins)
    monkeypatch.setenv("TRAPAN_ENGINE", str(made.engine))
    return made


def _wheel(folder: Path, name: str, version: str) -> str:
    """Write a wheel with one module; return the requirement that pins it."""
    about = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": f'__version__ = "{version}"\n',
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with ZipFile(path, "w") as packed:
        for file, text in files.items():
            packed.writestr(file, text)
        packed.writestr(f"{about}/RECORD", "".join(f"{file},,\n" for file in [*files, f"{about}/RECORD"]))
    return f"{name}=={version} \\\n    --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"
