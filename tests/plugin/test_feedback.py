"""The progress of a run in QGIS."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback
from trapan.core.feedback import Stage
from trapan.trapan_plugin.feedback import QgisFeedback, stage_titles


class TitleRecorder(QgsProcessingFeedback):
    """Keeps the titles that QGIS shows above the progress bar."""

    def __init__(self) -> None:
        super().__init__()
        self.titles: list[str] = []

    def setProgressText(self, text: str) -> None:  # noqa: N802 - QGIS API name
        self.titles.append(text)


def test_each_stage_has_a_title_of_its_own_in_qgis() -> None:
    """`test_translation` checks that the titles, like all strings in `tr()`, are translated."""
    recorder = TitleRecorder()
    feedback = QgisFeedback(recorder)

    for stage in Stage:
        feedback.set_stage(str(stage))

    assert recorder.titles == [stage_titles()[stage] for stage in Stage]
    assert len(set(recorder.titles)) == len(Stage)
    assert not set(recorder.titles) & {str(stage) for stage in Stage}
