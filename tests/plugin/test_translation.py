"""The translations of the dialogs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import trapan

ROOT = Path(trapan.__file__).parent
SOURCES = sorted((ROOT / "resources" / "i18n").glob("*.ts"))

SHOWN = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
sys.path.insert(0, sys.argv[1])
import trapan
plugin = trapan.classFactory(None)
plugin.initProcessing()
registry = QgsApplication.processingRegistry()
algorithm = registry.createAlgorithmById("trapan:pansharpen")
print(algorithm.parameterDefinition("PAN").description())
plugin.unload()
plugin.initProcessing()
plugin.unload()
from trapan.trapan_plugin.translation import tr
print(tr("Panchromatic layer (PAN)"))
"""


def test_languages() -> None:
    assert [path.stem for path in SOURCES] == ["trapan_de", "trapan_es", "trapan_fr", "trapan_zh_Hans"]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_all_strings_are_translated(source: Path) -> None:
    """A new string needs `make translations`."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from translations import strings

    sys.path.pop(0)
    messages = list(ElementTree.parse(source).iter("message"))
    found = {message.findtext("source"): message.find("translation") for message in messages}

    assert set(found) == set(strings())
    unfinished = [text for text, translated in found.items() if translated.get("type") or not translated.text]
    assert unfinished == []
    for text, translated in found.items():
        assert _placeholders_and_tags(text) == _placeholders_and_tags(translated.text), translated.text


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("de_AT", "Panchromatischer Layer (PAN)"),
        ("fr_FR", "Couche panchromatique (PAN)"),
        ("es_MX", "Capa pancromática (PAN)"),
        ("zh_CN", "全色图层 (PAN)"),
        ("en_GB", "Panchromatic layer (PAN)"),
    ],
)
def test_dialog_is_in_the_user_s_language(installed: Path, language: str, title: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": f"{language}.UTF-8"}
    for other in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        environment.pop(other, None)

    done = subprocess.run(
        [sys.executable, "-c", SHOWN, str(installed)], env=environment, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-2:] == [title, "Panchromatic layer (PAN)"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the plugin and its compiled translations."""
    if shutil.which("lrelease") is None:
        pytest.skip("the translations are not tested: Qt's lrelease is missing")
    folder = tmp_path_factory.mktemp("plugins")
    copy = shutil.copytree(ROOT, folder / "trapan", ignore=_ignored)
    for source in (copy / "resources" / "i18n").glob("*.ts"):
        compiled = source.with_suffix(".qm")
        subprocess.run(["lrelease", "-silent", str(source), "-qm", str(compiled)], check=True)
    return folder


def _ignored(folder: str, names: list[str]) -> list[str]:
    if Path(folder) != ROOT:
        return [name for name in names if name.endswith((".qm", ".pyc"))]
    return [
        name
        for name in names
        if name not in ("__init__.py", "metadata.txt", "core", "trapan_plugin", "resources")
    ]


def _placeholders_and_tags(text: str) -> list[str]:
    """Return what a translation must keep: placeholders, where `{1}` equals `{}`, and tags."""
    return sorted(re.sub(r"\d", "", part) for part in re.findall(r"\{\d?\}|<[^>]+>", text))
