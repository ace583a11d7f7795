"""The plugin archive: its content, and that it works in an empty profile."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from typing import Any, Callable, Iterator
from zipfile import ZipFile

import pytest
import trapan
from osgeo import gdal

ROOT = Path(trapan.__file__).parent
LARGEST = 1_000_000
INSTALL = """
import os, sys, traceback
from pathlib import Path
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer

def install():
    try:
        import pyplugin_installer
        import qgis.utils
        pyplugin_installer.instance().installFromZipFile(os.environ["TRAPAN_ARCHIVE"])
        provider = QgsApplication.processingRegistry().providerById("trapan")
        lines = [qgis.utils.plugins["trapan"].__module__, sys.modules["trapan"].__file__]
        lines += sorted(algorithm.id() for algorithm in provider.algorithms())
        qgis.utils.unloadPlugin("trapan")
        lines.append(str(QgsApplication.processingRegistry().providerById("trapan")))
    except Exception:
        lines = [traceback.format_exc()]
    Path(os.environ["TRAPAN_RESULT"]).write_text("\\n".join(lines), "utf-8")
    os._exit(0)

QTimer.singleShot(1000, install)
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _create_archive(tmp_path_factory.mktemp("package") / "trapan.zip")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a QGIS with an empty profile, without this checkout, with an engine."""
    of_checkout = ("VIRTUAL_ENV", "PATH", "PYTHONPATH")
    outside = {name: value for name, value in os.environ.items() if name not in of_checkout}
    path = [
        folder for folder in os.environ["PATH"].split(os.pathsep) if Path(folder) != Path(sys.prefix) / "bin"
    ]
    return {
        **outside,
        "PATH": os.pathsep.join(path),
        "TRAPAN_PYTHON": str(Path(sys.prefix) / "bin" / "python3"),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "config"),
    }


@pytest.fixture
def screen() -> Iterator[str]:
    """Start a virtual X server and return the name of its display."""
    if shutil.which("Xvfb") is None:
        pytest.skip("QGIS Desktop is not tested: Xvfb is missing")
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"], pass_fds=[write])
    os.close(write)
    with os.fdopen(read) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait()


def test_contents(archive: Path) -> None:
    with ZipFile(archive) as packed:
        names = packed.namelist()

    assert {name.split("/")[0] for name in names} == {"trapan"}
    assert {"trapan/LICENSE", "trapan/metadata.txt", "trapan/__init__.py"} <= set(names)
    assert {Path(name).suffix for name in names} <= {
        "",
        ".txt",
        ".py",
        ".html",
        ".css",
        ".svg",
        ".model3",
        ".qm",
    }
    modules = {
        f"trapan/{path.relative_to(ROOT).as_posix()}"
        for folder in ("core", "trapan_plugin")
        for path in (ROOT / folder).rglob("*.py")
    }
    assert {name for name in names if name.endswith(".py")} == modules | {"trapan/__init__.py"}
    assert archive.stat().st_size < LARGEST


def test_release_notes_are_those_of_the_version() -> None:
    metadata = ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    version = metadata["general"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")

    releases = [title for title in re.findall(r"^## (.*)$", changelog, re.M) if title != "Unreleased"]
    assert releases[0] == version
    assert metadata["general"]["changelog"].splitlines()[0] == version
    for name in ("Pansharpen", "Assess a fused image", "Reduce a pair"):
        assert (
            f'"{name} (TRA-PAN)"' in changelog and f'"{name} (TRA-PAN)"' in metadata["general"]["changelog"]
        )


def test_same_files_give_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    assert _create_archive(tmp_path / "again.zip").read_bytes() == archive.read_bytes()


@pytest.mark.long
def test_fuses_in_an_empty_profile(
    archive: Path, environment: dict[str, str], make_parameters: Callable[..., dict[str, Any]]
) -> None:
    plugins = Path(environment["QGIS_CUSTOM_CONFIG_PATH"], "profiles", "default", "python", "plugins")
    plugins.mkdir(parents=True)
    with ZipFile(archive) as packed:
        packed.extractall(plugins)
    metadata = plugins / "trapan" / "metadata.txt"
    text = metadata.read_text("utf-8")
    metadata.write_text(
        text.replace("\nversion=", "\nversion=9."), "utf-8"
    )  # a version that the checkout does not have
    given = make_parameters()

    _run_checked(["qgis_process", "plugins", "enable", "trapan"], environment)
    _run_checked(
        ["qgis_process", "run", "trapan:pansharpen", *(f"--{k}={v}" for k, v in given.items())], environment
    )

    assert '"trapan": "9.' in gdal.Open(given["OUTPUT"]).GetMetadata("TRAPAN")["VERSIONS"]


@pytest.mark.long
def test_plugin_manager_installs_and_unloads_it(
    archive: Path, environment: dict[str, str], screen: str, tmp_path: Path
) -> None:
    """Run what *Install from ZIP* does in QGIS Desktop."""
    script, result, profiles = (tmp_path / name for name in ("install.py", "result.txt", "profiles"))
    script.write_text(INSTALL, "utf-8")
    del environment["QGIS_CUSTOM_CONFIG_PATH"]
    environment |= {
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "TRAPAN_ARCHIVE": str(archive),
        "TRAPAN_RESULT": str(result),
    }

    _run_checked(
        ["qgis", "--profiles-path", str(profiles), "--nologo", "--code", str(script)],
        environment,
    )

    installed = profiles / "profiles" / "default" / "python" / "plugins" / "trapan" / "__init__.py"
    assert result.read_text("utf-8").splitlines() == [
        "trapan.trapan_plugin.plugin",
        str(installed),
        "trapan:assess",
        "trapan:batch",
        "trapan:degrade",
        "trapan:engineinfo",
        "trapan:installengine",
        "trapan:pansharpen",
        "None",
    ]


def _create_archive(archive: Path) -> Path:
    code = "import sys, pathlib, package; package.write(pathlib.Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, str(archive)], cwd=ROOT / "scripts", check=True)
    return archive


def _run_checked(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
