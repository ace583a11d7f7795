"""Update the translation files with the strings of the plugin: `make translations`.

Qt's lupdate knows neither the function `tr` nor its context. This script therefore writes all strings into a
C++ file with calls that lupdate understands. lupdate keeps existing translations, marks new strings as
unfinished and drops obsolete ones.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Iterator

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "trapan_plugin"
FOLDER = ROOT / "resources" / "i18n"
CALLS = ROOT / "build" / "i18n" / "strings.cpp"
CONTEXT = "Trapan"
"""Translation context of all strings; see `trapan_plugin/translation.py`."""


def main() -> None:
    CALLS.parent.mkdir(parents=True, exist_ok=True)
    calls = (
        f'QCoreApplication::translate("{CONTEXT}", {json.dumps(text, ensure_ascii=False)});\n'
        for text in strings()
    )
    CALLS.write_text("".join(calls), "utf-8")
    command = ["lupdate", "-silent", "-no-obsolete", "-locations", "none", str(CALLS), "-ts"]
    try:
        subprocess.run([*command, *map(str, sorted(FOLDER.glob("*.ts")))], check=True)
    except FileNotFoundError:
        sys.exit("translations: Qt's lupdate is missing: install it (Debian: qttools5-dev-tools)")


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
