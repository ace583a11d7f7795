"""The translations: dialogs, texts of `core` and help pages."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from string import Formatter
from typing import Any, Callable, Iterator
from xml.etree import ElementTree

import pytest
import trapan
from trapan.trapan_plugin.messages import Messages

ROOT = Path(trapan.__file__).parent
SOURCES = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
CONTEXTS = ("Trapan", "Core", "Help")

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
print(algorithm.helpUrl())
from trapan.trapan_plugin.translation import tr, tr_core
print(tr_core("No CUDA device."))
plugin.unload()
plugin.initProcessing()
plugin.unload()
print(tr("Panchromatic layer (PAN)"))
print(tr_core("No CUDA device."))
"""

LOGGED = """
import json, sys
from qgis.core import *
application = QgsApplication([], False)
application.initQgis()
sys.path.insert(0, sys.argv[1])
import trapan
plugin = trapan.classFactory(None)
plugin.initProcessing()
from trapan.trapan_plugin.engine import settings
QgsSettings().setValue(settings.PREFIX + settings.IN_PROCESS, True)

class Log(QgsProcessingFeedback):
    lines = []
    def pushInfo(self, text):
        self.lines.append(text)
    pushWarning = setProgressText = pushInfo
    def reportError(self, text, fatalError=False):
        self.lines.append(text)

for name, parameters in json.loads(sys.argv[2]):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm.run(parameters, context, Log())
print(json.dumps(Log.lines))
"""

ENGLISH = re.compile(r"\b(the|of|is|are|with|and|to|for|from|choose|using|scene|layer|pixels|bands?)\b")
"""Words that no German sentence has, but nearly every English one."""


@pytest.fixture(scope="module")
def translations() -> Iterator[Any]:
    """Return the module `scripts/translations.py`."""
    sys.path.insert(0, str(ROOT / "scripts"))
    import translations

    sys.path.pop(0)
    yield translations


@pytest.fixture(scope="module")
def texts(translations: Any) -> dict[str, list[str]]:
    """Return the texts of the sources, which take long to find, by context."""
    return translations.texts_by_context()


def test_languages() -> None:
    assert [path.stem for path in SOURCES] == ["trapan_de", "trapan_es", "trapan_fr", "trapan_zh_Hans"]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_all_texts_are_translated(source: Path, translations: Any, texts: dict[str, list[str]]) -> None:
    """A new text needs `make translations`; one that no user sees, a line in `core_no_messages.txt`."""
    assert tuple(texts) == CONTEXTS
    for context in CONTEXTS:
        found = translations.catalogue(source, context)
        assert sorted(found) == sorted(texts[context])
        for text, translated in found.items():
            assert _tags(text) == _tags(translated), translated
            if context == "Trapan":
                assert _placeholders(text, keep_numbers=False) == _placeholders(
                    translated, keep_numbers=False
                )
            else:
                assert _placeholders(text) == _placeholders(translated), translated


def test_no_text_is_unfinished() -> None:
    for source in SOURCES:
        assert [each.text for each in ElementTree.parse(source).iter("translation") if each.get("type")] == []


def test_templates_are_those_of_the_source(translations: Any, texts: dict[str, list[str]]) -> None:
    """QGIS looks up the templates of this file; their order changes when code moves, and does not matter."""
    assert sorted(translations.TEMPLATES.read_text("utf-8").splitlines()) == sorted(texts["Core"])


def test_texts_that_nobody_sees_still_exist(translations: Any) -> None:
    messages = translations.core_messages
    assert set(messages.NO_PROSE) <= set(messages.found_texts())
    assert all((messages.CORE / name).is_file() for name in messages.ONLY_ERRORS)
    assert all((messages.CORE / name).is_dir() for name in messages.COMMAND_LINE)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_each_text_is_recognised_with_its_values(source: Path, translations: Any) -> None:
    """No template is mistaken for another one."""
    catalogue = translations.catalogue(source, "Core")
    messages = Messages(catalogue)
    values = [f"{number}.5" for number in range(10, 22)]

    for template, translated in catalogue.items():
        # a decimal point in a value could end a sentence
        given = values if "}.{" not in template else [value.replace(".", "") for value in values]
        assert messages.translate(template.format(*given)) == translated.format(*given)


@pytest.fixture(scope="module")
def german(translations: Any) -> Messages:
    return Messages(translations.catalogue(SOURCES[0], "Core"))


LINES = {
    "Computing on the CPU, threads: 2.": "Gerechnet wird auf der CPU, Threads: 2.",
    # a text in a text
    "band 1 of the PAN 'pan.tif' has the value 7 everywhere: choose another layer": (
        "Kanal 1 von PAN „pan.tif“ hat überall den Wert 7: wählen Sie einen anderen Layer"
    ),
    "Sensor: X1, identified by satId 'X1' in 'x.xml' next to the MS 'x'.": (
        "Sensor: X1, erkannt an satId „X1“ in „x.xml“ neben MS „x“."
    ),
    # a name is not translated, even if it is a text
    "the weights 'no band' are damaged (the checksum is wrong): copy or save the file again": (
        "die Gewichte „no band“ sind beschädigt (die Prüfsumme ist falsch): kopieren oder speichern Sie die "
        "Datei noch einmal"
    ),
    # names with what looks like the end of a quote, in quotes and in a text in a text
    "The format of 'a', b: c' does not store all pixel values exactly. For measurements, use a name that "
    "ends in .tif.": (
        "Das Format von „a', b: c“ speichert nicht alle Pixelwerte exakt. Verwenden Sie für Messungen einen "
        "Namen auf .tif."
    ),
    "Neither the PAN 'x', no CUDA device' nor the MS 'y' (2).tif' has a georeference: their upper left "
    "corners are aligned.": (
        "Weder PAN „x', no CUDA device“ noch MS „y' (2).tif“ hat eine Georeferenz: ihre oberen linken Ecken "
        "werden aneinandergelegt."
    ),
    # and with what looks like the start of one
    "the PAN 'the 'old'' has no band 3: choose one of its bands, 1 to 4": (
        "PAN „the 'old'“ hat keinen Kanal 3: wählen Sie einen der Kanäle 1 bis 4"
    ),
    # a capital at the beginning of the sentence, and a list
    "The MS 'x' has saturated pixels, whose detail and colour are lost: band 2: 3 (1 %) at 7, such as at "
    "column 4, row 5 of the PAN; band 3: 1 (0.3 %) at 9, such as at column 0, row 1 of the PAN.": (
        "MS „x“ hat gesättigte Pixel, deren Details und Farbe verloren sind: Kanal 2: 3 (1 %) mit 7, etwa "
        "bei Spalte 4, Zeile 5 des PAN; Kanal 3: 1 (0.3 %) mit 9, etwa bei Spalte 0, Zeile 1 des PAN."
    ),
    # texts without a template of their own
    "town: No CUDA device.": "town: Kein CUDA-Gerät.",
    "1 of 2, town 10 %: reading": "1 von 2, town 10 %: Lesen",
    # texts of other programs
    "Collecting torch and numpy of the index": "Collecting torch and numpy of the index",
    "the layer 'x' is unknown to another program": "the layer 'x' is unknown to another program",
    "word and " * 200 + "of": "word and " * 200 + "of",
    "": "",
}


@pytest.mark.parametrize("line", LINES)
def test_line(german: Messages, line: str) -> None:
    assert german.translate(line) == LINES[line]


def test_page(german: Messages) -> None:
    page = (
        '<html lang="en"><style>th { content: "best value" }</style><p>\nDry run: nothing\n was installed. '
        "</p><img alt='Map of the spectral error'><td><b>Fused</b>, 0.25</td><pre>No CUDA device.</pre>"
    )
    assert german.translate_page(page, "de") == (
        '<html lang="de"><style>th { content: "best value" }</style><p>\nProbelauf: nichts wurde installiert.'
        " </p><img alt='Karte: Spektraler Fehler'><td><b>Fusioniert</b>, 0.25</td><pre>No CUDA device.</pre>"
    )


@pytest.mark.parametrize(
    ("language", "title", "help_page", "line"),
    [
        ("de_AT", "Panchromatischer Layer (PAN)", "help/de/pansharpen.html", "Kein CUDA-Gerät."),
        ("fr_FR", "Couche panchromatique (PAN)", "help/fr/pansharpen.html", "Pas de périphérique CUDA."),
        ("es_MX", "Capa pancromática (PAN)", "help/es/pansharpen.html", "No hay dispositivo CUDA."),
        ("zh_CN", "全色图层 (PAN)", "help/zh_Hans/pansharpen.html", "没有 CUDA 设备。"),
        ("en_GB", "Panchromatic layer (PAN)", "help/pansharpen.html", "No CUDA device."),
    ],
)
def test_qgis_is_in_the_user_s_language(
    installed: Path, language: str, title: str, help_page: str, line: str
) -> None:
    shown = _qgis(language, SHOWN, str(installed)).splitlines()[-5:]

    assert shown[0] == title
    assert shown[1].endswith(help_page)
    # after the plugin is unloaded, its texts are in English
    assert shown[2:] == [line, "Panchromatic layer (PAN)", "No CUDA device."]


def test_help_pages_are_translated(installed: Path) -> None:
    folder = installed / "trapan" / "resources" / "help" / "de"
    pages = {path.name: path.read_text("utf-8") for path in folder.glob("*.html")}

    assert len(pages) == 6
    for page in pages.values():
        assert '<html lang="de">' in page and 'href="../help.css"' in page
        prose = re.sub(r"<(code|pre)>.*?</\1>|<[^>]*>", "", page, flags=re.DOTALL)
        assert ENGLISH.findall(prose) == []


@pytest.mark.long
def test_log_errors_and_report_are_in_german(
    installed: Path, make_parameters: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    report, assessed = tmp_path / "report.html", tmp_path / "assessed.html"
    given = make_parameters(SENSOR="auto", PRESET="fast", REPORT=str(report))
    swapped = {**given, "PAN": given["MS"], "MS": given["PAN"], "OUTPUT": str(tmp_path / "other.tif")}
    fused = {"FUSED": given["OUTPUT"], "PAN": given["PAN"], "MS": given["MS"], "REPORT": str(assessed)}
    runs = [["trapan:pansharpen", given], ["trapan:pansharpen", swapped], ["trapan:assess", fused]]

    lines = json.loads(_qgis("de_DE", LOGGED, str(installed), json.dumps(runs)).splitlines()[-1])

    assert "PyTorch wird geladen." in lines
    assert "PAN „ms & 4“ hat größere Pixel als MS „pan é“: vertauschen Sie PAN und MS" in lines
    assert any(
        re.fullmatch(r"Das DAM erklärt [\d.]+ % des tiefpassgefilterten PAN .*", line) for line in lines
    )
    assert [line for line in lines if ENGLISH.search(line)] == []
    for page in (report, assessed):
        text = page.read_text("utf-8")
        assert '<html lang="de">' in text
        text = text.replace(str(tmp_path.parent), "")
        shown = re.sub(r"<(style|script)>.*?</\1>|<[^>]*>", " ", text, flags=re.DOTALL)
        assert ENGLISH.findall(shown) == []


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, translations: Any) -> Path:
    """Return a folder with the plugin, its compiled translations and its translated help pages."""
    if shutil.which("lrelease") is None:
        pytest.skip("the translations are not tested: Qt's lrelease is missing")
    folder = tmp_path_factory.mktemp("plugins")
    copy = shutil.copytree(ROOT, folder / "trapan", ignore=_ignored)
    for source in (copy / "resources" / "i18n").glob("*.ts"):
        compiled = source.with_suffix(".qm")
        subprocess.run(["lrelease", "-silent", str(source), "-qm", str(compiled)], check=True)
        translations.write_help_pages(source, copy / "resources" / "help")
    return folder


def _qgis(language: str, script: str, *arguments: str) -> str:
    """Run a script in a QGIS of a language and return its output."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": f"{language}.UTF-8"}
    for other in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        environment.pop(other, None)
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _ignored(folder: str, names: list[str]) -> list[str]:
    if Path(folder) != ROOT:
        return [name for name in names if name.endswith((".qm", ".pyc"))]
    return [
        name
        for name in names
        if name not in ("__init__.py", "metadata.txt", "core", "trapan_plugin", "resources")
    ]


def _placeholders(text: str, keep_numbers: bool = True) -> list[str]:
    """Return the placeholders, sorted; `{1}` equals `{}` without numbers."""
    fields = [field for _, field, _, _ in Formatter().parse(text) if field is not None]
    return sorted(fields if keep_numbers else ["" for _ in fields])


def _tags(text: str) -> list[str]:
    return sorted(re.findall(r"<[^>]+>", text))
