"""List the texts of `core` that QGIS shows, as templates: log lines, errors, reports and help pages.

Each string literal of `core` that reads like prose is such a text, unless this module excludes it and says
why. An f-string becomes a template: `f"no band {number}"` is "no band {0}". Where an f-string chooses between
two texts, there is a template for each. `trapan_plugin/messages.py` finds the template of a finished text.
"""

from __future__ import annotations

import ast
import itertools
import re
import sys
from dataclasses import fields
from pathlib import Path
from typing import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
CORE = ROOT / "core"
RESOURCES = ROOT / "resources"

sys.path.insert(0, str(ROOT))
from core.exchange.settings import Settings  # noqa: E402 - the path is set above
from core.report.tables import label  # noqa: E402
from trapan_plugin.messages import Messages, normalise, split_page  # noqa: E402

__all__ = ["Messages", "help_texts", "templates"]

VALUE = "\0"
"""Stands for a value of an f-string until the placeholders are numbered."""

COMMAND_LINE = ("cli", "synthetic")
"""Packages that only the command line uses, which is in English."""

ONLY_ERRORS = {
    "jobs/parameters.py": "help of the command line; the dialogs have their own texts",
    "jobs/batch_parameters.py": "as in jobs/parameters.py",
    "sensors/catalogue.py": "sources, patterns and names of sensors",
    "sensors/bands.py": "names of bands",
    "sensors/product_names.py": "patterns of file names",
    "redaction.py": "patterns of secrets",
    "threads.py": "files of the Linux kernel",
    "install/diagnostics.py": "keys and values for bug reports, which the developers read",
    "engine/bootstrap.py": "printed before the engine speaks; the client quotes it as output of a program",
}
"""Modules whose texts are shown only in errors, and what else they hold."""

NO_PROSE = (ROOT / "scripts" / "core_no_messages.txt").read_text("utf-8").splitlines()
"""Templates in other modules that are no texts: SQL, patterns, options of programs, parts of HTML."""

WORDS = (
    # states of a scene in the summary of a batch, and parts of the texts on indices
    *("fused", "kept", "failed", "{0} fused", "{0} kept", "{0} failed", "{0} not reached"),
    *("1 is best", "0 is best", "both distortions combined", "<b>{0}, measured ↓</b>"),
    # values of a report's tables, and what a raster is in a message
    *("yes", "no", "none", "reference"),
    # a place of saturated pixels in the PAN, whose name stands before all places
    "{0} ({1} %) at {2}, such as at {3}",
    # labels of a report's tables that are made from the names of fields
    *("Rows", "Geotransform", "Ratio", "Searched"),
    *(label("settings", field.name) for field in fields(Settings)),
    *("Device", "Threads", "Bands", "Band names"),
    *("PAN bands", "Number of bands"),
    *("MS sampling", "Weights", "Name", "Reference", "Report", "Total"),
    *("Reading", "Stage one", "Stage two", "Fusing", "Assessing", "Writing"),
)
"""Texts that a page shows and the rules below don't find; they find capitalised words of `core/report`."""


def templates() -> list[str]:
    """Return each template of log lines, errors and reports once."""
    return [text for text in found_texts() if text not in NO_PROSE]


def found_texts() -> list[str]:
    """Return each text that reads like prose once: of the modules, then of the pages."""
    modules = map(_of_module, sorted(CORE.rglob("*.py")))
    pages = map(_of_page, sorted(RESOURCES.glob("*.html")))
    return list(dict.fromkeys(itertools.chain(*modules, *pages, WORDS)))


def help_texts() -> list[str]:
    """Return each text of the help pages once."""
    return list(dict.fromkeys(itertools.chain(*map(_of_page, sorted(RESOURCES.glob("help/*.html"))))))


def _of_page(path: Path) -> Iterator[str]:
    """Yield the texts of an HTML page, whose values are `string.Template` fields."""
    page = re.sub(r"\$\w+", VALUE, path.read_text("utf-8"))
    for text, is_shown in split_page(page):
        if is_shown:
            yield from _number(normalise(text), words=True)


def _of_module(path: Path) -> Iterator[str]:
    """Yield the templates of a module, in the order of the source."""
    name = path.relative_to(CORE)
    if name.parts[0] in COMMAND_LINE:
        return
    tree = ast.parse(path.read_text("utf-8"))
    errors = [node for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    is_page = path.parent.name == "report" or path.name == "summary.py"
    for node in itertools.chain(*map(_texts, errors)) if name.as_posix() in ONLY_ERRORS else _texts(tree):
        for text in _alternatives(node):
            parts = [normalise(part) for part, shown in split_page(text) if shown] if "<" in text else [text]
            for part in parts:
                yield from _number(part, words=is_page)


def _number(text: str, words: bool = False) -> Iterator[str]:
    """Yield a template with numbered placeholders if the text is prose.

    A text that begins or ends with a space or a comma continues another, which becomes a value. A text of
    several lines is a program.
    """
    if not text.strip() or "\n" in text:
        return
    text = (VALUE if text[0] in " ,;" else "") + text + (VALUE if text[-1] == " " else "")
    text = re.sub(f"{VALUE}+", VALUE, text)
    without_tags = re.sub(r"<[^>]*>", "", text)
    is_word = words and re.fullmatch(r"[A-Z][a-z-]+", without_tags)
    if is_word or (re.search("[a-z]{2}", without_tags) and re.search(rf"\S\s|\s\S|{VALUE}", without_tags)):
        numbers = itertools.count()
        escaped = text.replace("{", "{{").replace("}", "}}")
        yield re.sub(VALUE, lambda _: f"{{{next(numbers)}}}", escaped)


def _texts(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the string literals and the f-strings that are not parts of another one, nor docstrings."""
    stack: list[ast.AST] = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if _is_text(node):
            yield node
            stack.extend(reversed(list(_values(node))))
        else:
            stack.extend(reversed(list(ast.iter_child_nodes(node))))


def _is_text(node: ast.AST) -> bool:
    """Tell whether an expression is a text with a fixed part: a literal, an f-string, or a sum of these."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _is_text(node.left) or _is_text(node.right)
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _values(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the expressions in a text whose own texts are not part of its templates."""
    if isinstance(node, ast.BinOp):
        yield from _values(node.left)
        yield from _values(node.right)
    elif isinstance(node, ast.JoinedStr):
        for value in node.values:
            yield from _values(value)
    elif isinstance(node, ast.FormattedValue):
        yield from _values(node.value)
    elif isinstance(node, ast.IfExp):
        yield node.test
        yield from _values(node.body)
        yield from _values(node.orelse)
    elif not isinstance(node, ast.Constant):
        yield node


def _alternatives(node: ast.AST) -> Iterable[str]:
    """Return the texts that an expression can have, with `VALUE` for each value."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value.replace("{}", VALUE)]
    if isinstance(node, ast.JoinedStr):
        return ["".join(parts) for parts in itertools.product(*map(_alternatives, node.values))]
    if isinstance(node, ast.BinOp) and _is_text(node):
        return ["".join(parts) for parts in itertools.product(*map(_alternatives, (node.left, node.right)))]
    if isinstance(node, ast.FormattedValue) and node.format_spec is None:
        return _alternatives(node.value)
    if isinstance(node, ast.IfExp):
        return list(dict.fromkeys([*_alternatives(node.body), *_alternatives(node.orelse)]))
    return [VALUE]
