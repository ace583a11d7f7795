"""Control characters and formulas in names: on the terminal, in pages and in tables."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from trapan.core.batch.records import SceneResult
from trapan.core.batch.summary import format_summary, write_summary
from trapan.core.cli.console import Console, print_result
from trapan.core.cli.main import main
from trapan.core.redaction import printable

HOSTILE = "a\x1b]0;owned\x07\r\nb\x9b2J\u202egpj.\u2028"


def controls(text: str, but: str = "\n") -> list[str]:
    return [sign for sign in text if printable(sign) != sign and sign not in but]


def test_controls_are_escaped_and_all_else_stays() -> None:
    assert printable(HOSTILE) == r"a\x1b]0;owned\x07\r\nb\x9b2J\u202egpj.\u2028"
    plain = "Straße 東京 نمونه\u200cها 👩\u200d🚀 'x' \\ \u00a0"
    assert printable(plain) == plain
    assert printable("a\n\tb\r", keep="\n\t") == "a\n\tb\\r"


def test_terminal_gets_no_control_character_of_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    log = io.StringIO()
    console = Console(log)
    console.set_stage(HOSTILE)
    console.info(HOSTILE)
    console.warning(HOSTILE)
    assert controls(log.getvalue()) == [] and log.getvalue().count("\n") == 3

    print_result(f"{printable(HOSTILE)}\n  {HOSTILE}")
    assert controls(capsys.readouterr().out) == []


def test_refusal_and_wrong_usage_show_control_characters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("osgeo.gdal")
    pytest.importorskip("torch")
    gone = str(tmp_path / HOSTILE)
    assert main(["pansharpen", gone, gone, str(tmp_path / "o.tif")]) == 1
    said = capsys.readouterr().err
    assert controls(said) == [] and said.count("\n") == 1 and r"\x1b]0;owned\x07" in said

    with pytest.raises(SystemExit):
        main(["demo", "folder", HOSTILE])
    assert controls(capsys.readouterr().err) == []


FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "  =1", "＝1", "\n=1"]


def test_summary_holds_no_formula_and_no_control_character(tmp_path: Path) -> None:
    results = [
        SceneResult(text, str(tmp_path / "o.tif"), "", "failed", text, {"HQNR": -0.5}, 2.0, text)
        for text in [*FORMULAS, HOSTILE, "a;=1"]
    ]

    write_summary(tmp_path, results)

    text = (tmp_path / "summary.csv").read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    for row in rows:
        for column in ("name", "device", "message"):
            assert row[column].lstrip()[:1] not in {*"=+-@＝", "\t", "\r"}
    assert [row["name"] for row in rows[:2]] == ["'=1+1", "'+1"]
    assert "\na;'=1," in text, "; is the separator for some spreadsheets"
    assert {float(row["hqnr"]) for row in rows} == {-0.5}, "numbers stay numbers"
    page = (tmp_path / "summary.html").read_text("utf-8")
    assert controls(text) == [] and controls(page, "\n\t") == [] and r"a\x1b]0;owned\x07" in page
    table = format_summary(results)
    assert controls(table) == [] and len(table.splitlines()) == 2 + 2 * len(results)
