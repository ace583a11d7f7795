"""The labels in the tables of a report are names that a reader knows, and that QGIS translates."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.raster.source import Source
from trapan.core.report.tables import LABELS
from trapan.core.resources import RESOURCES

pytest.importorskip("osgeo.gdal")
pytest.importorskip("torch")

from trapan.core.jobs.pansharpen import run_pansharpen
from trapan.core.jobs.pansharpen_job import PansharpenJob
from trapan.core.synthetic.demo import write_pair

pytestmark = pytest.mark.usefixtures("small_patches")


@pytest.mark.slow
def test_each_label_of_a_run_is_translated(tmp_path: Path) -> None:
    pan, ms, _ = (str(path) for path in write_pair(tmp_path, 64, 1))
    report = tmp_path / "fused.html"
    pair = Pair(Source(pan), Source(ms), "WorldView-3")
    job = PansharpenJob(
        pair, str(tmp_path / "fused.tif"), device="cpu", warmup_steps=2, rao_steps=2, report=str(report)
    )
    run_pansharpen(job, SilentFeedback())
    tables = report.read_text(encoding="utf-8").split("Details of the run")[1]
    labels = [unescape(label) for label in re.findall(r"<tr><th scope='row'>([^<]+)</th>", tables)]
    assert {"PAN bands", "MS sampling", "Number of bands", "Warm-up steps"} <= set(labels)
    assert "Request" not in labels
    translated = (RESOURCES / "i18n" / "core_messages.txt").read_text(encoding="utf-8").splitlines()
    names = {"MS", "PAN", "GDAL", "NumPy", "PyTorch", "TRA-PAN", "Python"}  # the same in all languages
    assert names - {"Python"} <= set(LABELS.values())
    assert set(labels) <= {*translated, *names}
