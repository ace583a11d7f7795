"""The engine respects QGIS's thread limits and restores torch's number of threads."""

from __future__ import annotations

from typing import Any, Callable, Iterator

import pytest
import torch
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsSettings,
)
from trapan.trapan_plugin.engine.runtime import PROCESSING_OPTION

PLENTY = 3


class Counting(QgsProcessingFeedback):
    """Records torch's number of threads at each progress update."""

    def __init__(self) -> None:
        super().__init__(False)
        self.counts: set[int] = set()
        self.progressChanged.connect(lambda _: self.counts.add(torch.get_num_threads()))


def _context() -> QgsProcessingContext:
    """Return a context with the largest limit here. Not a fixture: it must be deleted before QGIS exits."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    context.setMaximumThreads(PLENTY)
    return context


@pytest.fixture(autouse=True)
def restored(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OMP_NUM_THREADS", str(PLENTY))  # else there are as many as cores
    before, rendering = torch.get_num_threads(), QgsApplication.maxThreads()
    torch.set_num_threads(PLENTY)
    yield
    torch.set_num_threads(before)
    QgsApplication.setMaxThreads(rendering)
    QgsSettings().remove(PROCESSING_OPTION)


def _the_run_s_own(context: QgsProcessingContext) -> None:
    context.setMaximumThreads(2)


def _processing_s(context: QgsProcessingContext) -> None:
    QgsSettings().setValue(PROCESSING_OPTION, 2)


def _qgis_s(context: QgsProcessingContext) -> None:
    QgsApplication.setMaxThreads(2)


@pytest.mark.parametrize("limit", [_the_run_s_own, _processing_s, _qgis_s])
@pytest.mark.parametrize("algorithm", ["trapan:degrade", "trapan:assess"])
def test_registration_keeps_to_the_limit(
    processing: Any,
    pair: Any,
    limit: Callable[[QgsProcessingContext], None],
    algorithm: str,
) -> None:
    context, feedback = _context(), Counting()
    limit(context)
    given = {"PAN": str(pair.pan), "MS": str(pair.ms), "FUSED": str(pair.pan), "MS_BANDS": [1]}
    outputs = {"OUTPUT_PAN": "TEMPORARY_OUTPUT", "OUTPUT_MS": "TEMPORARY_OUTPUT"}

    processing.run(algorithm, {**given, **outputs}, context=context, feedback=feedback)

    assert 2 in feedback.counts and feedback.counts <= {1, 2, PLENTY}
    assert torch.get_num_threads() == PLENTY


def test_fusing_keeps_to_the_limit(processing: Any, make_parameters: Callable[..., dict[str, Any]]) -> None:
    context, feedback = _context(), Counting()
    context.setMaximumThreads(1)

    processing.run("trapan:pansharpen", make_parameters(), context=context, feedback=feedback)

    assert 1 in feedback.counts and feedback.counts <= {1, PLENTY}
    assert torch.get_num_threads() == PLENTY


def test_no_more_threads_than_torch_uses_by_default(
    processing: Any, make_parameters: Callable[..., dict[str, Any]]
) -> None:
    torch.set_num_threads(1)
    feedback = Counting()

    processing.run("trapan:pansharpen", make_parameters(), context=_context(), feedback=feedback)

    assert feedback.counts == {1}
