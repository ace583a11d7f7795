"""A report that can't be translated stays in English; the run has succeeded."""

from __future__ import annotations

import resource
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
from qgis.core import QgsProcessingFeedback
from trapan.trapan_plugin import translation
from trapan.trapan_plugin.engine import settings
from trapan.trapan_plugin.messages import Messages


class Warnings(QgsProcessingFeedback):
    """Keeps the warnings."""

    def __init__(self) -> None:
        super().__init__(False)
        self.texts: list[str] = []

    def pushWarning(self, warning: str) -> None:  # noqa: N802 - QGIS API name
        self.texts.append(warning)


@pytest.fixture(autouse=True)
def in_german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation, "_messages", lambda: Messages({"No CUDA device.": "Kein CUDA-Gerät."}))


@pytest.fixture
def removed_report(tmp_path: Path) -> Iterator[Path]:
    """Return a report that another program removes as soon as it has been written."""
    report = tmp_path / "report.html"
    connection = settings.signals.engine_measured.connect(lambda: report.unlink())
    yield report
    settings.signals.engine_measured.disconnect(connection)


def test_the_fused_raster_is_returned(
    processing: Any,
    project: Any,
    make_parameters: Callable[..., dict[str, Any]],
    removed_report: Path,
) -> None:
    feedback = Warnings()

    results = processing.run(
        "trapan:pansharpen", make_parameters(REPORT=str(removed_report)), feedback=feedback
    )

    assert Path(results["OUTPUT"]).is_file() and not removed_report.exists()
    assert [text for text in feedback.texts if text.startswith("The report stays in English: ")]


def test_a_full_disk_keeps_the_page(tmp_path: Path) -> None:
    """A limit of the size of files takes the place of a full disk."""
    page, feedback = tmp_path / "page.html", Warnings()
    page.write_text("<p>No CUDA device.</p>")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5, hard))
    try:
        translation.translate_page(str(page), feedback)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert page.read_text() == "<p>No CUDA device.</p>"
    (text,) = feedback.texts
    assert text.startswith("The report stays in English: ") and "File too large" in text
    translation.translate_page(str(page), feedback)
    assert page.read_text("utf-8") == "<p>Kein CUDA-Gerät.</p>" and len(feedback.texts) == 1
