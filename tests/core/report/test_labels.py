"""The labels in the tables of a report are names that a reader knows, and that QGIS translates."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.raster.source import Source
from trapan.core.resources import RESOURCES

pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core.jobs.assess import ReferenceAssessmentJob, assess_against_reference
from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.synthetic.demo import write_pair

pytestmark = pytest.mark.usefixtures("small_patches")


NAMES = {"MS", "PAN", "GDAL", "NumPy", "PyTorch", "TRA-PAN"}
"""Labels that are the same in all languages."""


def labels_of(tables: str) -> set[str]:
    return {unescape(label) for label in re.findall(r"<tr><th scope='row'>([^<]+)</th>", tables)}


@pytest.mark.slow
def test_each_label_of_a_run_and_its_assessment_is_translated(tmp_path: Path) -> None:
    pan, ms, truth = (str(path) for path in write_pair(tmp_path, 64, 1))
    fused, run, assessed = (tmp_path / name for name in ("fused.tif", "run.html", "assessed.html"))
    pair = Pair(Source(pan), Source(ms), "WorldView-3")
    few = {"device": "cpu", "warmup_steps": 2, "rao_steps": 2}
    run_pansharpen(PansharpenJob(pair, str(fused), report=str(run), **few), SilentFeedback())
    against = ReferenceAssessmentJob(Source(str(fused)), Source(truth), report=str(assessed))
    assess_against_reference(against, SilentFeedback())
    labels = labels_of(run.read_text(encoding="utf-8").split("Details of the run")[1])
    assert {"PAN bands", "MS sampling", "Number of bands", "Warm-up steps"} <= labels
    assert "Request" not in labels
    of_assessment = labels_of(assessed.read_text(encoding="utf-8"))
    assert "Largest possible value" in of_assessment
    translated = (RESOURCES / "i18n" / "core_messages.txt").read_text(encoding="utf-8").splitlines()
    assert labels | of_assessment <= {*translated, *NAMES, "Python"}
