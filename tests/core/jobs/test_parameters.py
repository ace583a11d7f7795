"""The parameter table agrees with the jobs, the command line, the help pages and docs/parameters.md."""

from __future__ import annotations

import argparse
import math
import os
import re
import runpy
from dataclasses import fields
from pathlib import Path

import pytest
from trapan.core.cli.options import add_options, job_from_args
from trapan.core.jobs.batch_parameters import BATCH_ONLY
from trapan.core.jobs.pair import Pair
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.jobs.parameter import Parameter
from trapan.core.jobs.parameters import PANSHARPEN
from trapan.core.raster.source import Source

ROOT = Path(__file__).resolve().parents[3]
NOT_SET_BY_USERS = {
    "pair",  # the fields of these are in the table
    "pair.pan",
    "pair.ms",
    "threads",  # a setting of QGIS, and OMP_NUM_THREADS on the command line
    "pair.pan.name",  # the name of a QGIS layer
    "pair.ms.name",
}


def test_each_field_of_the_job_is_declared_once_with_its_default() -> None:
    defaults = {field.name: field.default for field in fields(PansharpenJob)}
    defaults.update({f"pair.{field.name}": field.default for field in fields(Pair)})
    defaults.update(
        {f"pair.{role}.{field.name}": field.default for role in ("pan", "ms") for field in fields(Source)}
    )
    declared = [parameter.field for parameter in PANSHARPEN]
    assert len(declared) == len(set(declared))
    assert set(declared) == set(defaults) - NOT_SET_BY_USERS
    required = {"pair.pan.path", "pair.ms.path", "output"}
    for parameter in PANSHARPEN:
        if parameter.field not in required:
            assert parameter.default == defaults[parameter.field], parameter.option


def test_names_and_options_are_unique() -> None:
    for table in (PANSHARPEN, (*BATCH_ONLY, *(item for item in PANSHARPEN if item.in_batch))):
        options = [item.option for item in table if item.qgis != "LIST"]  # SCENES is FOLDER and LIST in QGIS
        names = [item.qgis for item in table if item.qgis]
        assert len(options) == len(set(options)) and len(names) == len(set(names))


@pytest.mark.parametrize("parameter", [*PANSHARPEN, *BATCH_ONLY], ids=lambda item: item.option)
def test_help_is_one_sentence(parameter: Parameter) -> None:
    assert parameter.help and not parameter.help.endswith(".") and ". " not in parameter.help
    assert "%" not in parameter.help, "argparse formats it"


def test_options_that_are_left_out_give_the_defaults_of_the_job() -> None:
    parser = argparse.ArgumentParser()
    add_options(parser, *PANSHARPEN)
    args = parser.parse_args(["p.tif", "m.tif", "o.tif"])
    assert job_from_args(args) == PansharpenJob(Pair(Source("p.tif"), Source(("m.tif",))), "o.tif")


def test_each_option_sets_its_field() -> None:
    parser = argparse.ArgumentParser()
    add_options(parser, *PANSHARPEN)
    given = (
        "p.tif b1.tif b2.tif o.tif --pan-band 2 --ms-bands 3,1 --sensor worldview-2 --preset best --device "
        "cpu --seed 7 --warmup-steps 1 --rao-steps 2 --extent 1 2 3 4 --weights w.safetensors --apply-only "
        "--save-weights s.safetensors --output-type Float32 --co A=1 --co B=2 --nodata -1 --overviews "
        "--statistics --cog --report r.html --no-register --resume --pan-srs EPSG:32631 --ms-srs EPSG:4326 "
        "--pan-nodata 0 --ms-nodata=-9999,nan --ms-ratio 3.2"
    )
    args = parser.parse_args(given.split())
    job = job_from_args(args)
    assert job.pair.ms.nodata[0] == -9999 and math.isnan(job.pair.ms.nodata[1])
    assert job == PansharpenJob(
        Pair(
            Source("p.tif", (2,), srs="EPSG:32631", nodata=(0.0,)),
            Source(("b1.tif", "b2.tif"), (3, 1), srs="EPSG:4326", nodata=job.pair.ms.nodata),
            "WorldView-2",
            ms_ratio=3.2,
        ),
        "o.tif",
        preset="best",
        device="cpu",
        extent=(1, 2, 3, 4),
        register=False,
        seed=7,
        warmup_steps=1,
        rao_steps=2,
        output_type="Float32",
        creation_options=("A=1", "B=2"),
        nodata=-1,
        overviews=True,
        statistics=True,
        cog=True,
        report="r.html",
        weights=str(Path("w.safetensors").absolute()),
        apply_only=True,
        save_weights="s.safetensors",
        resume=True,
    )


@pytest.mark.parametrize(
    ("page", "table"),
    [
        ("pansharpen", PANSHARPEN),
        ("batch", (*BATCH_ONLY, *(item for item in PANSHARPEN if item.in_qgis_batch))),
    ],
)
def test_help_page_explains_the_parameters_of_its_algorithm(page: str, table: tuple[Parameter, ...]) -> None:
    text = (ROOT / "resources" / "help" / f"{page}.html").read_text("utf-8")
    rows = re.search(r"<h2>Parameters</h2>\s*<table>(.*?)</table>", text, re.DOTALL)
    assert rows is not None
    cells = re.findall(r"<tr>\s*<td>(.*?)</td>", rows[1], re.DOTALL)
    names = [name for cell in cells for name in re.findall(r"<code>(\w+)</code>", cell)]
    # The command line takes several MS files in one argument, QGIS in a second parameter.
    second = ["MS_FILES"] if page == "pansharpen" else []
    assert sorted(names) == sorted([*(parameter.qgis for parameter in table if parameter.qgis), *second])


@pytest.mark.parametrize(("file", "generate"), [("PAGE", "generate_page"), ("MODEL", "generate_model")])
def test_page_of_parameters_and_model_are_up_to_date(file: str, generate: str) -> None:
    """`TRAPAN_WRITE_DOCS=1` writes them, as `python scripts/parameters.py` does."""
    script = runpy.run_path(str(ROOT / "scripts" / "parameters.py"))
    text = script[file].read_text("utf-8")
    generated = script[generate](text)
    if os.environ.get("TRAPAN_WRITE_DOCS"):
        script[file].write_text(generated, "utf-8")
    else:
        assert text == generated
