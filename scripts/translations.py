"""Brings the translations up to date with the plugin's strings: `make translations`.

Qt's lupdate knows neither our function `tr` nor its one context, so it is shown the strings in words that
it does know. It keeps what is translated, marks what is new, and drops what is gone.
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
SHOWN = ROOT / "build" / "i18n" / "strings.cpp"
CONTEXT = "Trapan"


def strings() -> list[str]:
    """All that the plugin gives to `tr`, each once, in the order of the modules' names."""
    found = (text for path in sorted(PLUGIN.rglob("*.py")) for text in _in_module(path))
    return list(dict.fromkeys(found))


def main() -> None:
    SHOWN.parent.mkdir(parents=True, exist_ok=True)
    calls = (
        f'QCoreApplication::translate("{CONTEXT}", {json.dumps(text, ensure_ascii=False)});\n'
        for text in strings()
    )
    SHOWN.write_text("".join(calls), "utf-8")
    command = ["lupdate", "-silent", "-no-obsolete", "-locations", "none", str(SHOWN), "-ts"]
    try:
        subprocess.run([*command, *map(str, sorted(FOLDER.glob("*.ts")))], check=True)
    except FileNotFoundError:
        sys.exit("translations: Qt's lupdate is not there: install it (Debian: qttools5-dev-tools)")


def _in_module(path: Path) -> Iterator[str]:
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        if isinstance(call.func, ast.Name) and call.func.id == "tr":
            (text,) = call.args
            yield ast.literal_eval(text)


if __name__ == "__main__":
    main()
