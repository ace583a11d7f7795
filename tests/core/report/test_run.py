"""The report is one self-contained page and shows everything that a run found."""

from __future__ import annotations

import base64
import dataclasses
import math
import os
import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.atomic import publish
from trapan.core.errors import OutputError
from trapan.core.exchange.settings import preset_settings
from trapan.core.feedback import Cancelled
from trapan.core.method import pansharpen
from trapan.core.quality.evaluate import Findings
from trapan.core.quality.filters import upsample_nearest
from trapan.core.quality.reprojected import ReprojectedIndices
from trapan.core.report import images
from trapan.core.report import run as report
from trapan.core.scene.grid import Window
from trapan.core.sensors.catalogue import get_sensor
from trapan.core.synthetic import scene as synthetic
from trapan.tests.optics import published_optics

SETTINGS = preset_settings("fast", warmup_steps=5, rao_steps=12, batch=1, patch=32, width=8, blocks=1)
VOID = {"meta", "img", "link", "br", "hr", "input"}


class Page(HTMLParser):
    """The contents of a page; fails if a tag is left open or closed twice."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text, self.words, self.open = text, "", list[str]()
        self.images: list[dict[str, str]] = []
        self.numbers: list[float] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag == "img":
            self.images.append({name: value or "" for name, value in attrs})
        if tag == "data":
            self.numbers.append(float(dict(attrs)["value"] or ""))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def picture(self, alt: str) -> np.ndarray:
        """Read the pixels of the image with that alternative text with GDAL."""
        gdal = pytest.importorskip("osgeo.gdal")
        (image,) = (image for image in self.images if image["alt"] == alt)
        gdal.FileFromMemBuffer("/vsimem/image.png", base64.b64decode(image["src"].split(",")[1]))
        pixels = gdal.Open("/vsimem/image.png").ReadAsArray()
        gdal.Unlink("/vsimem/image.png")
        return pixels[..., None] if pixels.ndim == 2 else pixels.transpose(1, 2, 0)


Run = Callable[..., tuple[dict[str, Any], Findings]]


@pytest.fixture(scope="module")
def scene() -> synthetic.SyntheticScene:
    return synthetic.generate_scene(get_sensor("WorldView-2"), 320, seed=5)


@pytest.fixture(scope="module")
def run(scene: synthetic.SyntheticScene) -> Run:
    """Fuse some bands (0-based) of the scene once; returns the document and the findings."""
    done: dict[object, tuple[dict[str, Any], Findings]] = {}

    def make(bands: tuple[int, ...] = tuple(range(8)), nodata: Window | None = None) -> Any:
        if (bands, nodata) not in done:
            pan, ms = scene.pan.astype(np.float32), scene.ms[list(bands)]
            if nodata is not None:
                pan[nodata.slices] = np.nan
            fused = pansharpen.fuse(pan, ms, sensor="WorldView-2", settings=SETTINGS, device="cpu")
            done[bands, nodata] = (document(fused.findings, bands), fused.findings)
        return done[bands, nodata]

    return make


def document(findings: Findings, bands: tuple[int, ...]) -> dict[str, Any]:
    """Return the provenance document of a run."""
    found = findings.registration
    gains = [get_sensor("WorldView-2").ms_gains[band] for band in bands]
    return {
        "output": "/somewhere/fused.tif",
        "pan": "/somewhere/city_pan.tif",
        "ms": "C:\\somewhere\\city_ms.tif",
        "grid": {
            "rows": 320,
            "cols": 320,
            "geotransform": [600320.25, 0.5, 0.0, 4839744.5, 0.0, -0.5],
            "ratio": 4,
        },
        "bands": [band + 1 for band in bands],
        "band_count": 8,
        "device": "cpu",
        "precision": "bfloat16",
        "threads": 1,
        "sensor": {"name": "WorldView-2", "ms_gains": gains, "pan_gain": 0.11},
        "settings": dataclasses.asdict(SETTINGS),
        "registration": {
            "searched": True,
            "phase": [findings.phase.row, findings.phase.col],
            "shift": list(found.shift),
            "r2": found.r2,
            "r2_georeference": found.r2_georeference,
        },
        "dam": {"r2": findings.dam_r2, "linear_r2": findings.dam_linear_r2},
        "seconds": {**findings.seconds, "total": 1.2345},
        "indices": findings.by_name(),
        "indices_advice": findings.advice,
        "versions": {"trapan": "1.2.3", "torch": "2.0", "numpy": "1.0", "gdal": "3.6.2", "python": "3.11"},
    }


def numbers(value: Any) -> list[float]:
    """List all numbers in a JSON value."""
    if isinstance(value, dict):
        return [number for inner in value.values() for number in numbers(inner)]
    if isinstance(value, list):
        return [number for inner in value for number in numbers(inner)]
    return [value] if isinstance(value, (int, float)) and not isinstance(value, bool) else []


def write(path: Path, *made_run: Any) -> None:
    publish(report.stage_report(str(path), *made_run))


def write_page(tmp_path: Path, made_run: tuple[dict[str, Any], Findings]) -> Page:
    target = tmp_path / "report.html"
    write(target, *made_run)
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    return Page(target.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def page_of_all_bands(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Page:
    return write_page(tmp_path_factory.mktemp("page"), run())


def test_the_page_is_complete_and_self_contained(page_of_all_bands: Page) -> None:
    page = page_of_all_bands
    assert page.text.startswith("<!DOCTYPE html>")
    assert "$" not in page.text
    for name, value in page.attributes:
        if name in {"src", "href", "data", "action", "poster", "srcset"}:
            assert value.startswith("data:image/png;base64,")
        assert not name.startswith("on")
    assert not re.search(r"https?:|//[a-z]|url\(|@import", re.sub(r"base64,[^']*", "", page.text))
    assert len(page.text) < 3e6


def test_every_image_has_an_alternative_text_and_its_size(page_of_all_bands: Page) -> None:
    page = page_of_all_bands
    assert len(page.images) == 2 * 4 + 3
    assert len({image["alt"] for image in page.images}) == len(page.images)
    for image in page.images:
        rows, cols = page.picture(image["alt"]).shape[:2]
        assert (image["height"], image["width"]) == (str(rows), str(cols))


def test_every_number_and_text_of_the_document_is_shown(run: Run, page_of_all_bands: Page) -> None:
    shown = numbers(run()[0])
    assert len(shown) > 40
    assert set(shown) <= set(page_of_all_bands.numbers)
    for text in (
        "/somewhere/fused.tif",
        "city_pan.tif + city_ms.tif",
        "2.0",
        SETTINGS.backbone,
        "1.2.3",
        "cpu",
    ):
        assert text in page_of_all_bands.words


@pytest.mark.slow
def test_the_rings_of_a_sharpened_ms_image_are_mentioned(
    run: Run, page_of_all_bands: Page, tmp_path: Path
) -> None:
    made_run, findings = run()
    assert "sharpened on the ground" not in page_of_all_bands.words
    relative_blur = dataclasses.replace(findings.optics.relative_blur, sharpened=True)
    optics = dataclasses.replace(findings.optics, relative_blur=relative_blur)
    sharpened = dataclasses.replace(findings, optics=optics)
    assert "sharpened on the ground" in write_page(tmp_path, (made_run, sharpened)).words


def test_unknown_keys_of_a_later_version_are_shown(run: Run, tmp_path: Path) -> None:
    made_run, findings = run()
    later = {**made_run, "weights": {"file": "town.safetensors", "epochs": [17, 0.1234567]}, "note": None}
    page = write_page(tmp_path, (later, findings))
    assert {17, 0.1234567} <= set(page.numbers)
    assert "town.safetensors" in page.words


def test_the_reprojected_indices_are_shown_by_both_blurs(run: Run, tmp_path: Path) -> None:
    made_run, findings = run()
    optics = published_optics(4, made_run["sensor"]["ms_gains"], get_sensor("WorldView-2").pan_gain)
    published = dataclasses.replace(findings, optics=optics, reprojected_measured=None)
    page = write_page(tmp_path, (made_run, published))
    assert "trust the reprojected indices by these gains" in page.words
    assert "By the measured blur" not in page.words
    rows_published = _rows(page.text, "By the published MTF gains")
    assert rows_published[0] == pytest.approx(dataclasses.astuple(findings.reprojected))

    relative_blur = dataclasses.replace(optics.relative_blur, measured=True)
    measured = dataclasses.replace(
        findings,
        optics=dataclasses.replace(optics, relative_blur=relative_blur),
        reprojected_measured=ReprojectedIndices(0.25, 1.5, 2.5),
    )
    page = write_page(tmp_path, (made_run, measured))
    assert "trust the reprojected indices by the measured blur" in page.words
    rows = _rows(page.text, "By the measured blur")
    assert rows[0] == [0.25, 1.5, 2.5]
    # The blurs marked as measured are those of the published gains, so the baselines score the same by both.
    assert np.array(rows[1:]) == pytest.approx(np.array(rows_published[1:]))


def _rows(text: str, heading: str) -> list[list[float]]:
    """Read the numbers of the table below a heading, one list per method."""
    table = text[text.index(heading) :]
    rows = table[: table.index("</table>")].split("<tr>")[2:]
    return [[float(value) for value in re.findall(r"value='([^']*)'", row)] for row in rows]


def test_the_indices_are_compared_with_the_baselines(run: Run, page_of_all_bands: Page) -> None:
    text = page_of_all_bands.text
    table = text[text.index("<table class='indices'>") :]
    rows = table[: table.index("</table>")].split("<tr>")[2:]
    assert [re.search(r"row'>([^<]*)", row).group(1) for row in rows] == [  # type: ignore[union-attr]
        "TRA-PAN", "Plain upsampling", "GDAL's Brovey",
    ]  # fmt: skip
    values = np.array([[float(value) for value in re.findall(r"value='([^']*)'", row)] for row in rows])
    assert tuple(values[0]) == dataclasses.astuple(run()[1].indices)
    assert values.shape == (3, 4)
    assert values[1, 3] > values[2, 3]
    best = np.array([[" class=best" in cell for cell in row.split("<td")[1:]] for row in rows])
    rounded = np.round(values, 3)
    np.testing.assert_array_equal(best[:, :2], rounded[:, :2] == rounded[:, :2].min(axis=0))
    np.testing.assert_array_equal(best[:, 2], rounded[:, 2] == rounded[:, 2].max())


def test_all_pictures_share_the_stretch_of_the_ms(run: Run, page_of_all_bands: Page) -> None:
    (_, findings), page = run(), page_of_all_bands
    chips = findings.chips
    index, window = images.most_detailed(chips)
    part, bands = (slice(None), *window.slices), [6, 4, 2]
    nearest = upsample_nearest(chips.ms[index], chips.windows[index].size, 4, findings.registration.phase)
    stretch = images.percentile_stretch(nearest[part][bands])
    for name, image in (("MS", nearest), ("Fused", findings.fused[index])):
        shown = page.picture(f"{name} of the most detailed part, false colour")
        assert shown.shape == (256, 256, 3)
        np.testing.assert_array_equal(shown, stretch(image[part][bands]))
    pan = chips.pan[index][part]
    shown = page.picture("PAN of the most detailed part, natural colour")
    np.testing.assert_array_equal(shown, images.percentile_stretch(pan)(pan))


@pytest.mark.slow
@pytest.mark.parametrize(("bands", "count"), [((4,), 4), ((4, 2, 1), 4), ((6, 4, 2, 1), 8)])
def test_any_number_of_bands_has_its_pictures(
    run: Run, tmp_path: Path, bands: tuple[int, ...], count: int
) -> None:
    page = write_page(tmp_path, run(bands))
    assert len(page.images) == count + 3
    title = "Grey: Red" if len(bands) == 1 else "Natural colour: Red, Green, Blue"
    assert title in page.words
    assert ("False colour: NIR1, Red, Green" in page.words) == (count == 8)


def test_the_documents_band_names_come_before_the_sensors(run: Run, tmp_path: Path) -> None:
    made_run, findings = run((4, 2, 1))
    named = {**made_run, "band_names": ["Green", "NIR", "Red"]}
    assert "Natural colour: band 1" not in write_page(tmp_path, (named, findings)).words
    unknown = {**made_run, "band_count": 5}
    assert "Natural colour: band 1, band 2, band 3" in write_page(tmp_path, (unknown, findings)).words


@pytest.mark.slow
def test_pixels_without_value_are_transparent(run: Run, tmp_path: Path) -> None:
    hole = Window(100, 120, 60, 70)
    _, findings = made_run = run((4, 2, 1), hole)
    page = write_page(tmp_path, made_run)
    assert "Hatched areas have no value." in page.words
    _, window = images.most_detailed(findings.chips)
    inside = hole.moved(-window.row, -window.col).clipped(window.size).slices
    for name in ("Fused", "GDAL's Brovey", "PAN"):
        alpha = page.picture(f"{name} of the most detailed part, natural colour")[..., -1]
        assert not alpha[inside].any()
        assert np.count_nonzero(alpha == 0) == alpha[inside].size
    for name in ("spectral", "spatial"):
        error = page.picture(f"Map of the {name} error")
        assert error.shape == (80, 80, 4)
        assert not error[25:40, 30:47, 3].any() and error[:20, :, 3].all()


def test_names_are_escaped(run: Run, tmp_path: Path) -> None:
    made_run, findings = run((4, 2, 1))
    evil = "<script>alert('x')</script> & \"é\".tif"
    named = {
        **made_run,
        "pan": f"/data/{evil}",
        "ms": evil,
        "output": evil,
        "band_names": ["<b>Red", "Green", "Blue"],
    }
    page = write_page(tmp_path, (named, findings))
    assert page.text.count("<script>") == 1
    assert "<b>Red" not in page.text
    assert evil in page.words


def test_both_stages_have_their_loss_curves(page_of_all_bands: Page) -> None:
    dam, stages = re.findall(r"<svg.*?</svg>", page_of_all_bands.text, re.DOTALL)
    for drawn, names in ((dam, ["DAM"]), (stages, ["Warm-up", "RAO, reduced", "RAO, full"])):
        chart = ElementTree.fromstring(drawn)
        assert chart.get("aria-label")
        words = [text.text for text in chart.findall("text")]
        assert "Step" in words and words[-len(names) :] == names
        assert len([line for line in chart.findall("polyline") if "raw" not in line.get("class", "")]) == len(
            names
        )
    warm_up = re.search(r"class='c1' points='([^']*)'", stages).group(1).split()  # type: ignore[union-attr]
    assert len(warm_up) == SETTINGS.warmup_steps


def test_a_run_without_steps_or_with_odd_losses_still_has_a_report(run: Run, tmp_path: Path) -> None:
    made_run, findings = run((4, 2, 1))
    bare = dataclasses.replace(findings, losses=[])
    assert "No training steps." in write_page(tmp_path, (made_run, bare)).words
    odd = dataclasses.replace(findings, losses=[("reduced", 0.0), ("reduced", math.nan), ("full", 0.3)])
    page = write_page(tmp_path, (made_run, odd))
    assert "nan" not in re.sub(r"base64,[^']*", "", page.text).lower()


def test_an_unknown_index_is_a_dash(run: Run, tmp_path: Path) -> None:
    made_run, findings = run((4, 2, 1))
    unknown = dataclasses.replace(findings.indices, hqnr=math.nan)
    page = write_page(tmp_path, (made_run, dataclasses.replace(findings, indices=unknown)))
    assert "TRA-PAN has an HQNR of –" in page.words


def test_a_report_replaces_an_older_one_or_leaves_it(run: Run, tmp_path: Path) -> None:
    made_run = run((4, 2, 1))
    (tmp_path / "report.html").write_text("older")
    assert "TRA-PAN" in write_page(tmp_path, made_run).words
    folder = tmp_path / "folder.html"
    folder.mkdir()
    with pytest.raises(IsADirectoryError if os.name == "posix" else PermissionError):
        write(folder, *made_run)
    with pytest.raises(OutputError, match=r"missing.* does not exist: create it, or choose another"):
        write(tmp_path / "missing" / "report.html", *made_run)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.html", "report.html"]


def test_cancelling_leaves_no_report(run: Run, tmp_path: Path) -> None:
    fractions: list[float] = []

    def cancel(fraction: float) -> None:
        fractions.append(fraction)
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(tmp_path / "report.html", *run((4, 2, 1)), cancel)
    assert fractions == sorted(fractions)
    assert not list(tmp_path.iterdir())
