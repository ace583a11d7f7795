"""Many scenes: what is done is kept, the rest is fused, and a scene that fails stops no other."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Any, Callable, Optional, Sequence

from .. import file_checks
from ..errors import InputError, OutputError
from ..exchange.task import OpenEngine
from ..feedback import Cancelled, Feedback
from ..file_checks import File, check_name
from ..jobs.pansharpen import Job, files_read, files_written, request
from .records import SUMMARY, Board, Result, Way, Work
from .scene_task import Send, attempt, unforeseen


def run(
    works: Sequence[Work],
    way: Way,
    folder: str,
    feedback: Feedback,
    status: Callable[[str], None] = lambda text: None,
) -> list[Result]:
    """Fuses what is not done yet, and writes summary.csv and summary.html; of what was done, that too.

    A scene is kept where its output is whole and its metadata ask for what is asked for now, of the same
    files. What failed without a fault of its input, such as by a worker that was killed, is tried once more.

    Raises:
        OutputError: the folder can't be made, the summary can't be written, or an output of one scene would
            overwrite a file that any scene reads or writes.
        Cancelled, EngineError: see `Way`; the summary is written before.
    """
    _check_files(works, folder)
    board = Board(works, feedback, status)
    _make(folder)
    for work in works:
        if work.fault:
            board.hear(work.name, {"failed": work.fault, "again": False})
    try:
        wanting = _not_done([work for work in works if not work.fault], board)
        if wanting:
            way(wanting, board)
        again = [work for work in works if work.name in board.again]
        if again:
            feedback.info(f"Once more: {', '.join(work.name for work in again)}")
            way(again, board)
    finally:
        from .summary import write  # here, so that QGIS's toolbox is there sooner

        write(Path(folder), list(board.results.values()))
    return list(board.results.values())


def in_turn(open_engine: OpenEngine) -> Way:
    """One scene after the other, in this process.

    Args:
        open_engine: see `attempt`.
    """

    def way(works: Sequence[Work], board: Board) -> None:
        for work in works:
            board.check()
            hear: Send = partial(board.hear, work.name)
            try:
                attempt(work.job, hear, board.feedback.is_cancelled, open_engine)
            except Cancelled:
                raise
            except Exception as error:  # one scene's, and told: the others have their turn
                hear(unforeseen(error))

    return way


def _check_files(works: Sequence[Work], folder: str) -> None:
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


def _not_done(works: Sequence[Work], board: Board) -> list[Work]:
    wanting = []
    for work in works:
        board.check()
        try:
            document = _kept(work.job)
        except (InputError, OutputError):  # of what all scenes have in common, such as the weights
            raise
        except Exception as error:  # one scene's: the others have their turn
            board.hear(work.name, {**unforeseen(error), "again": False})
            continue
        if document and _keep(work, document, board):
            continue
        wanting.append(work)
    return wanting


def _keep(work: Work, document: dict[str, Any], board: Board) -> bool:
    """Whether an output is kept; one whose metadata were altered is fused again."""
    try:
        board.keep(work.name, document)
    except ValueError as error:
        board.feedback.warning(
            f"{work.name}: the metadata of '{work.job.output}' are not valid ({error}), so it is fused again"
        )
        return False
    return True


def _kept(job: Job) -> Optional[dict[str, Any]]:
    """Read the document of an output that needs no work; None where it is not whole or of another request."""
    from ..raster.metadata import told

    document = told(job.output)
    there = not job.report or os.path.isfile(job.report)  # noqa: PTH113 - the name may be too long
    return document if document and there and document.get("request") == request(job) else None
