"""Many scenes: what is done is kept, the rest is fused, and a scene that fails stops no other."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Any, Callable, Optional, Sequence

from .. import file_checks
from ..errors import InputError, OutputError
from ..exchange.task import EngineFactory
from ..feedback import Cancelled, Feedback
from ..file_checks import File, check_name
from ..jobs.pansharpen import PansharpenJob, files_read, files_written, job_signature
from .records import SUMMARY, BatchProgress, Executor, SceneJob, SceneResult
from .scene_task import SendMessage, run_scene_job, unforeseen


def run_batch(
    works: Sequence[SceneJob],
    executor: Executor,
    folder: str,
    feedback: Feedback,
    status: Callable[[str], None] = lambda text: None,
) -> list[SceneResult]:
    """Fuses what is not done yet, and writes summary.csv and summary.html; of what was done, that too.

    A scene is kept where its output is whole and its metadata ask for what is asked for now, of the same
    files. What failed without a fault of its input, such as by a worker that was killed, is tried once more.

    Raises:
        OutputError: the folder can't be made, the summary can't be written, or an output of one scene would
            overwrite a file that any scene reads or writes.
        Cancelled, EngineError: see `Way`; the summary is written before.
    """
    _check_files(works, folder)
    board = BatchProgress(works, feedback, status)
    _make(folder)
    for work in works:
        if work.fault:
            board.handle_message(work.name, {"failed": work.fault, "again": False})
    try:
        wanting = _not_done([work for work in works if not work.fault], board)
        if wanting:
            executor(wanting, board)
        again = [work for work in works if work.name in board.to_retry]
        if again:
            feedback.info(f"Once more: {', '.join(work.name for work in again)}")
            executor(again, board)
    finally:
        from .summary import write_summary  # here, so that QGIS's toolbox is there sooner

        write_summary(Path(folder), list(board.results.values()))
    return list(board.results.values())


def sequential_executor(open_engine: EngineFactory) -> Executor:
    """One scene after the other, in this process.

    Args:
        open_engine: see `attempt`.
    """

    def way(works: Sequence[SceneJob], batch_progress: BatchProgress) -> None:
        for work in works:
            batch_progress.check_cancelled()
            hear: SendMessage = partial(batch_progress.handle_message, work.name)
            try:
                run_scene_job(work.job, hear, batch_progress.feedback.is_cancelled, open_engine)
            except Cancelled:
                raise
            except Exception as error:  # one scene's, and told: the others have their turn
                hear(unforeseen(error))

    return way


def _check_files(works: Sequence[SceneJob], folder: str) -> None:
    """Compare all inputs with all outputs of all scenes, and with the summary."""
    read: list[File] = []
    written = [File(str(Path(folder, name)), "the summary of the batch") for name in SUMMARY]
    for work in works:
        if work.fault:
            continue
        read += files_read(work.job, work.name)
        written += files_written(work.job, work.name)
    file_checks.check(read, written)


def _make(folder: str) -> None:
    check_name("the folder", folder)
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"the folder '{folder}' can't be made ({error.strerror}): choose another"
        ) from error


def _not_done(works: Sequence[SceneJob], batch_progress: BatchProgress) -> list[SceneJob]:
    wanting = []
    for work in works:
        batch_progress.check_cancelled()
        try:
            document = _kept(work.job)
        except (InputError, OutputError):  # of what all scenes have in common, such as the weights
            raise
        except Exception as error:  # one scene's: the others have their turn
            batch_progress.handle_message(work.name, {**unforeseen(error), "again": False})
            continue
        if document and _keep(work, document, batch_progress):
            continue
        wanting.append(work)
    return wanting


def _keep(work: SceneJob, document: dict[str, Any], batch_progress: BatchProgress) -> bool:
    """Whether an output is kept; one whose metadata were altered is fused again."""
    try:
        batch_progress.mark_kept(work.name, document)
    except ValueError as error:
        batch_progress.feedback.warning(
            f"{work.name}: the metadata of '{work.job.output}' are not valid ({error}), so it is fused again"
        )
        return False
    return True


def _kept(job: PansharpenJob) -> Optional[dict[str, Any]]:
    """Read the document of an output that needs no work; None where it is not whole or of another request."""
    from ..raster.metadata import read_provenance

    document = read_provenance(job.output)
    there = not job.report or os.path.isfile(job.report)  # noqa: PTH113 - the name may be too long
    return document if document and there and document.get("request") == job_signature(job) else None
