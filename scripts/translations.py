"""Update the translation files with the strings of the plugin and of `core`: `make translations`.

Qt's lupdate knows neither the function `tr` nor templates. This script therefore writes all strings into a
C++ file with calls that lupdate understands. lupdate keeps existing translations, marks new strings as
unfinished and drops obsolete ones. With the argument "pages", the script writes the translated help pages
instead.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Iterator
from xml.etree import ElementTree

import core_messages

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "trapan_plugin"
FOLDER = ROOT / "resources" / "i18n"
HELP = ROOT / "resources" / "help"
CALLS = ROOT / "build" / "i18n" / "strings.cpp"
TEMPLATES = FOLDER / "core_messages.txt"
"""What `trapan_plugin/translation.py` looks up: a QTranslator doesn't list its texts."""

LANGUAGE = "en"
"""A text of the context "Core" whose translation is the code of the language."""


def main() -> None:
    if sys.argv[1:] == ["pages"]:
        for source in sorted(FOLDER.glob("*.ts")):
            write_help_pages(source, HELP)
        return
    texts = texts_by_context()
    TEMPLATES.write_text("".join(f"{text}\n" for text in texts["Core"]), "utf-8")
    CALLS.parent.mkdir(parents=True, exist_ok=True)
    calls = (
        f'QCoreApplication::translate("{context}", {json.dumps(text, ensure_ascii=False)});\n'
        for context in texts
        for text in texts[context]
    )
    CALLS.write_text("".join(calls), "utf-8")
    command = ["lupdate", "-silent", "-no-obsolete", "-locations", "none", str(CALLS), "-ts"]
    try:
        subprocess.run([*command, *map(str, sorted(FOLDER.glob("*.ts")))], check=True)
    except FileNotFoundError:
        sys.exit("translations: Qt's lupdate is missing: install it (Debian: qttools5-dev-tools)")


def texts_by_context() -> dict[str, list[str]]:
    """Return the texts of each translation context: dialogs, texts of `core`, help pages."""
    return {
        "Trapan": strings(),
        "Core": [LANGUAGE, *core_messages.templates()],
        "Help": core_messages.help_texts(),
    }


def catalogue(source: Path, context: str) -> dict[str, str]:
    """Read the finished translations of one context from a translation file."""
    found = next(
        each for each in ElementTree.parse(source).iter("context") if each.findtext("name") == context
    )
    return {
        str(message.findtext("source")): translation.text
        for message in found.iter("message")
        for translation in message.iter("translation")
        if translation.text and not translation.get("type")
    }


def write_help_pages(source: Path, folder: Path) -> None:
    """Translate the help pages in a folder, into the folder of the language in it.

    Args:
        source: the translation file.
        folder: the folder with the English pages.
    """
    language = catalogue(source, "Core")[LANGUAGE]
    messages = core_messages.Messages(catalogue(source, "Help"))
    translated = folder / language
    translated.mkdir(exist_ok=True)
    for path in sorted(folder.glob("*.html")):
        page = messages.translate_page(path.read_text("utf-8"), language.replace("_", "-"))
        (translated / path.name).write_text(page.replace('href="help.css"', 'href="../help.css"'), "utf-8")


def strings() -> list[str]:
    """Return each string passed to `tr` once, in the order of the module names."""
    texts = (text for path in sorted(PLUGIN.rglob("*.py")) for text in _strings_of(path))
    return list(dict.fromkeys(texts))


def _strings_of(path: Path) -> Iterator[str]:
    """Yield the arguments of all calls of `tr` in a module, in the order of the source."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        if isinstance(call.func, ast.Name) and call.func.id == "tr":
            (text,) = call.args
            yield ast.literal_eval(text)


if __name__ == "__main__":
    main()
