"""Install, repair and remove the engine environment."""

from __future__ import annotations

import json
import shutil
import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Iterator

from ..atomic import Staging
from ..engine import interpreter
from ..engine.process import StartProcess, find_program, run_command
from ..errors import InputError, OutputError
from ..feedback import Feedback, Stage, Stages
from ..redaction import without_secrets
from . import find_python, torch_build
from .find_python import BasePython
from .packages import Installer, InstallOptions, fingerprint
from .torch_build import TorchBuild

_SHARES = {Stage.LOOKING: 2.0, Stage.ENVIRONMENT: 6.0, Stage.PACKAGES: 84.0, Stage.TRYING: 8.0}
"""Expected share of each stage in the time, in percent."""

_GPU_QUERY = ("--query-gpu=driver_version,compute_cap", "--format=csv,noheader")
_GPU_TIMEOUT = 60.0
"""Seconds that nvidia-smi may take: it is slow if it has to load the driver first."""

_OTHER_FOLDER = "set the environment variable TRAPAN_ENGINE to a new folder elsewhere"


def install_engine(options: InstallOptions, start: StartProcess, feedback: Feedback) -> None:
    """Install the engine environment.

    An existing environment is replaced only when the new one is complete.

    Args:
        options: what to install and from where.
        start: the function that starts a process.
        feedback: takes progress and log, and may cancel.

    Raises:
        InputError: this machine does not support what the options ask for.
        OutputError: there is no disk space, or the folder is in use or not TRA-PAN's.
        EngineError: no suitable Python is found, or a package can't be installed or loaded.
        Cancelled: the user cancelled.
    """
    if options.wheels and not Path(options.wheels).is_dir():
        raise InputError(
            f"the folder of wheels '{options.wheels}' does not exist: choose an existing one, or none"
        )
    stages = Stages(feedback, _SHARES)
    stages.enter(Stage.LOOKING)
    folder = interpreter.engine_folder()
    _check_ownership(folder)
    build = torch_build.choose_build(options.device, sys.platform, _query_gpus(start, stages))
    content = {"flavour": build.flavour, "pins": fingerprint(build)}
    if not options.repair and _is_installed(folder, content, find_program(options.python) or options.python):
        feedback.info(f"The engine in {folder} is up to date: nothing to do. Repair reinstalls it.")
        return stages.finish()
    base = find_python.find_base_python(options.python, start, feedback.info, lambda: stages.update(0.0))
    for line in _plan(options, folder, build, base):
        feedback.info(line)
    with _work_folder(folder, torch_build.GIGABYTES[build.flavour]) as work:
        new = work / "py"
        Installer(options, build, start, stages, work).install(new, base)
        if not options.dry_run:
            marker = {**content, "made": f"{date.today()}", "python": base.version, "base": base.executable}
            (new / interpreter.MARKER_FILE).write_text(json.dumps(marker, indent=2), encoding="utf-8")
            _replace(folder, new, work)
    feedback.info(
        "Dry run: nothing was installed." if options.dry_run else f"The engine is ready in {folder}."
    )
    return stages.finish()


def remove_engine(feedback: Feedback) -> None:
    """Remove the engine environment, if there is one.

    Args:
        feedback: takes the log.

    Raises:
        OutputError: the folder is in use, or it is not TRA-PAN's.
    """
    folder = interpreter.engine_folder()
    _check_ownership(folder)
    if not folder.exists():
        feedback.info(f"There is no engine in {folder}: nothing to remove.")
        return
    with _work_folder(folder, 0) as work:
        _replace(folder, None, work)
    feedback.info(f"The engine in {folder} is removed.")


def _query_gpus(start: StartProcess, stages: Stages) -> str:
    """Return what nvidia-smi prints about the driver and the GPUs; empty if it is missing."""
    smi = find_program("nvidia-smi")
    if smi is None:
        return ""
    command = [smi, *_GPU_QUERY]
    return "\n".join(run_command(start, command, _GPU_TIMEOUT, on_poll=lambda: stages.update(0.0)).lines)


def _plan(options: InstallOptions, folder: Path, build: TorchBuild, base: BasePython) -> list[str]:
    """Return the log lines that say what will be installed, from where and into which folder."""
    source = options.wheels or without_secrets(options.index) or build.index or "pip's default index"
    return [
        f"Folder: {folder}",
        f"Python: {base.executable} ({base.version})",
        f"PyTorch: {build.requirement}, {build.flavour}: {build.reason}",
        f"From: {source}" + (", through a proxy" if options.proxy else ""),
        f"Disk space needed during the installation: {torch_build.GIGABYTES[build.flavour]:g} GB",
    ]


def _is_installed(folder: Path, content: dict[str, str], python: str) -> bool:
    """Tell whether a complete environment with this content exists, built on this Python if one is named."""
    marker = interpreter.read_marker(folder) or {}
    fits = content.items() <= marker.items() and python in ("", marker.get("base"))
    return fits and interpreter.installed_python(folder) is not None


def _check_ownership(folder: Path) -> None:
    """Raise an OutputError where the folder holds something else than an engine environment."""
    try:
        is_foreign = (
            interpreter.read_marker(folder) is None
            and folder.exists()
            and (not folder.is_dir() or any(folder.iterdir()))
        )
    except OSError:  # the folder can't be read
        is_foreign = True
    if is_foreign:
        raise OutputError(
            f"'{folder}' is not an environment created by TRA-PAN, so it is left unchanged: {_OTHER_FOLDER}"
        )


@contextmanager
def _work_folder(folder: Path, gigabytes: float) -> Iterator[Path]:
    """Create a temporary folder next to `folder`, and remove it and what killed installations left.

    Args:
        folder: the engine environment.
        gigabytes: disk space that must be free.

    Raises:
        OutputError: the folder can't be created, or the disk space is not there.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Staging(folder)
    except OSError as error:
        raise OutputError(
            f"the folder '{folder.parent}' can't be written to ({error.strerror}): {_OTHER_FOLDER}"
        ) from error
    try:
        free = shutil.disk_usage(staging.work_dir).free / 1e9
        if free < gigabytes:
            raise OutputError(
                f"'{folder.parent}' has {free:.1f} GB left and the engine needs {gigabytes:g} GB during its "
                f"installation: free some disk space, or {_OTHER_FOLDER}"
            )
        yield staging.work_dir
    finally:
        staging.discard()


def _replace(folder: Path, new: Path | None, work: Path) -> None:
    """Replace the environment by a new one, or remove it; on failure the old one stays.

    Args:
        folder: the engine environment.
        new: the new environment; None to remove the old one.
        work: a temporary folder on the same disk.
    """
    old = work / "old"
    try:
        if folder.exists():
            folder.rename(old)
        if new:
            new.rename(folder)
    except OSError as error:
        if old.exists() and not folder.exists():
            old.rename(folder)
        raise OutputError(
            f"'{folder}' can't be replaced ({error.strerror}): close programs that use it, such as QGIS, and "
            "try again"
        ) from error
