"""Run a batch: keep finished outputs, fuse the remaining scenes, and carry on if a scene fails."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Callable, Sequence

from .. import file_checks, private_folder
from ..errors import EngineError, InputError, OutputError
from ..exchange import weights_file
from ..exchange.task import EngineFactory
from ..feedback import Cancelled, Feedback
from ..file_checks import File, check_name
from ..jobs.files import job_inputs, job_outputs
from ..jobs.pansharpen_job import PansharpenJob
from ..jobs.signature import job_signature
from .records import SUMMARY, BatchProgress, Executor, SceneJob, SceneResult
from .scene_task import SendMessage, run_scene_job, unexpected_failure


def run_batch(
    scene_jobs: Sequence[SceneJob],
    executor: Executor,
    folder: str,
    feedback: Feedback,
    status: Callable[[str], None] = lambda text: None,
    show: Callable[[list[SceneResult]], None] = lambda results: None,
) -> list[SceneResult]:
    """Fuse the scenes that have no finished output yet, and write summary.csv and summary.html.

    An output is kept if it is complete and its metadata contain the signature of the scene's job. A scene
    that fails for a transient reason, such as a killed worker, is retried once.

    Args:
        scene_jobs: the scenes.
        executor: fuses scene jobs; see `records.Executor`.
        folder: folder of the outputs; created if missing.
        feedback: progress, log and cancellation.
        status: called with a text about the running scenes whenever the text changes.
        show: called once with the results, also if the batch stops early or the summary can't be written.

    Returns:
        The results, in the order of the scene jobs.

    Raises:
        OutputError: the folder or the summary can't be written, or a scene's output would overwrite a file
            that some scene reads or writes.
        Cancelled: the user cancelled; the summary has been written.
        EngineError: nothing can be fused; the summary has been written.
    """
    _check_files(scene_jobs, folder)
    batch_progress = BatchProgress(scene_jobs, feedback, status)
    _prepare_folder(folder)
    for scene_job in scene_jobs:
        if scene_job.fault:
            batch_progress.handle_message(scene_job.name, {"failed": scene_job.fault, "retry": False})
    try:
        valid = [scene_job for scene_job in scene_jobs if not scene_job.fault]
        unfinished = _find_unfinished(valid, batch_progress)
        if unfinished:
            executor(unfinished, batch_progress)
        to_retry = [scene_job for scene_job in scene_jobs if scene_job.name in batch_progress.to_retry]
        if to_retry:
            feedback.info(f"Retrying {', '.join(scene_job.name for scene_job in to_retry)}.")
            executor(to_retry, batch_progress)
    finally:
        from .summary import write_summary  # imported late: it slows down the start of QGIS

        results = list(batch_progress.results.values())
        try:
            write_summary(Path(folder), results)
        finally:
            show(results)
    return results


def sequential_executor(open_engine: EngineFactory) -> Executor:
    """Return an executor that fuses the scenes one by one in this process.

    Args:
        open_engine: opens the engine that runs the method.
    """

    def execute(scene_jobs: Sequence[SceneJob], batch_progress: BatchProgress) -> None:
        if len(scene_jobs) > 1:
            _check_engine(open_engine, scene_jobs[0].job, batch_progress.feedback)
        for scene_job in scene_jobs:
            batch_progress.check_cancelled()
            send: SendMessage = partial(batch_progress.handle_message, scene_job.name)
            try:
                run_scene_job(scene_job.job, send, batch_progress.feedback.is_cancelled, open_engine)
            except Cancelled:
                raise
            except Exception as error:  # an unexpected error in one scene must not stop the others
                send(unexpected_failure(error))

    return execute


def _check_engine(open_engine: EngineFactory, job: PansharpenJob, feedback: Feedback) -> None:
    """Open the engine once, because without it, or its device, each scene would fail, and be retried.

    Raises:
        EngineError, Cancelled: as for `open_engine`.
    """
    try:
        with open_engine(job.device, job.threads, feedback):
            pass
    except (EngineError, Cancelled):
        raise
    except Exception:  # unexpected, so each scene tries and reports it
        return


def _check_files(scene_jobs: Sequence[SceneJob], folder: str) -> None:
    """Check that no output of any scene, nor the summary, overwrites an input or another output."""
    inputs: list[File] = []
    outputs = [File(str(Path(folder, name)), "the summary of the batch") for name in SUMMARY]
    for scene_job in scene_jobs:
        if scene_job.fault:
            continue
        inputs += job_inputs(scene_job.job, scene_job.name)
        outputs += job_outputs(scene_job.job, scene_job.name)
    file_checks.check(inputs, outputs)


def _prepare_folder(folder: str) -> None:
    """Create the folder if it is missing, and check that the batch can write its summary there at the end."""
    check_name("the folder", folder)
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"the folder '{folder}' can't be created ({error.strerror}): choose another"
        ) from error
    try:
        trial = private_folder.make(Path(folder))  # os.access knows nothing of network file systems
        with suppress(FileNotFoundError):  # another run took it for a leftover
            trial.rmdir()
    except OSError as error:
        raise OutputError(
            f"the folder '{folder}' can't be written to ({error.strerror}): choose another"
        ) from error
    for name in SUMMARY:
        if Path(folder, name).is_dir():
            raise OutputError(
                f"the summary '{name}' can't be written, because the folder '{folder}' has a folder of that "
                "name: rename it, or choose another output folder"
            )


def _find_unfinished(scene_jobs: Sequence[SceneJob], batch_progress: BatchProgress) -> list[SceneJob]:
    """Mark the scenes whose outputs are kept; return the others."""
    unfinished = []
    checksums: dict[str, str] = {}  # the scenes share one weights file: hash it once
    for scene_job in scene_jobs:
        batch_progress.check_cancelled()
        try:
            document = _read_kept(scene_job.job, checksums)
        except (InputError, OutputError):  # affects all scenes, such as unreadable weights
            raise
        except Exception as error:  # affects one scene: continue with the others
            batch_progress.handle_message(scene_job.name, {**unexpected_failure(error), "retry": False})
            continue
        if not (document and _mark_kept(scene_job, document, batch_progress)):
            unfinished.append(scene_job)
    return unfinished


def _mark_kept(scene_job: SceneJob, document: dict[str, Any], batch_progress: BatchProgress) -> bool:
    """Mark an output as kept; return False if its metadata are invalid."""
    try:
        batch_progress.mark_kept(scene_job.name, document)
    except ValueError as error:
        batch_progress.feedback.warning(
            f"{scene_job.name}: the metadata of '{scene_job.job.output}' are not valid ({error}), so it is "
            "fused again"
        )
        return False
    return True


def _read_kept(job: PansharpenJob, checksums: dict[str, str]) -> dict[str, Any] | None:
    """Read the document of a finished output; None if it is incomplete or has another signature."""
    from ..raster.metadata import read_provenance

    document = read_provenance(job.output)
    has_report = not job.report or os.path.isfile(job.report)  # noqa: PTH113 - the name may be too long
    if not document or not has_report:
        return None
    if job.weights and job.weights not in checksums:
        checksums[job.weights] = weights_file.sha256(job.weights)
    signature = job_signature(job, checksums.get(job.weights))
    return document if document.get("request") == signature else None
