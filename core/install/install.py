"""The managed environment made, made anew and removed: a virtual environment with torch and what it needs."""

from __future__ import annotations

import json
import shutil
import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Iterator, Optional

from ..atomic import Staging
from ..engine import interpreter
from ..engine.process import StartProcess, program, run_command
from ..errors import InputError, OutputError
from ..feedback import Feedback, Stages
from ..redaction import without_secrets
from . import find_python, torch_build
from .find_python import BasePython
from .packages import Installer, InstallOptions, fingerprint
from .torch_build import TorchBuild

_SHARES = {"looking": 2.0, "environment": 6.0, "packages": 84.0, "trying": 8.0}
_GPUS = ("--query-gpu=driver_version,compute_cap", "--format=csv,noheader")
_PATIENCE = 60.0
"""Seconds that a GPU's driver may take to answer."""
_ELSEWHERE = "let the environment variable TRAPAN_ENGINE name a new folder elsewhere"


def install_engine(wish: InstallOptions, start: StartProcess, feedback: Feedback) -> None:
    """Makes the managed environment; one that is there is replaced when the new one is whole, else kept.

    Args:
        wish: what is wanted.
        start: what starts a process.
        feedback: hears what is done; asked whether to go on.

    Raises:
        InputError: what is wished can't be had here.
        OutputError: no room, or the folder is in use or not ours.
        EngineError: no Python was found to build on, or a package can't be installed or loaded.
        Cancelled: the caller asked to stop.
    """
    if wish.wheels and not Path(wish.wheels).is_dir():
        raise InputError(f"the folder of wheels '{wish.wheels}' is not there: give one that is, or none")
    stages = Stages(feedback, _SHARES)
    stages.enter("looking")
    at = interpreter.engine_folder()
    _ours(at)
    build = torch_build.choose_build(wish.device, sys.platform, _gpus(start, stages))
    content = {"flavour": build.flavour, "pins": fingerprint(build)}
    if not wish.repair and _is_there(at, content, program(wish.python) or wish.python):
        feedback.info(f"It is in {at} already: nothing to do. Ask for a repair to have it made anew.")
        return stages.finish()
    base = find_python.find_base_python(wish.python, start, feedback.info, lambda: stages.update(0.0))
    for line in _plan(wish, at, build, base):
        feedback.info(line)
    with _place(at, torch_build.GIGABYTES[build.flavour]) as work:
        new = work / "py"
        Installer(wish, build, start, stages, work).install(new, base)
        if not wish.dry_run:
            marker = {**content, "made": f"{date.today()}", "python": base.version, "base": base.executable}
            (new / interpreter.MARKER).write_text(json.dumps(marker, indent=2), encoding="utf-8")
            _replace(at, new, work)
    feedback.info("Nothing was installed: a dry run." if wish.dry_run else f"The engine is ready in {at}")
    return stages.finish()


def remove_engine(feedback: Feedback) -> None:
    """Removes the managed environment; nothing happens where there is none.

    Raises:
        OutputError: it is in use, or the folder is not ours.
    """
    at = interpreter.engine_folder()
    _ours(at)
    if not at.exists():
        feedback.info(f"There is no engine in {at}: nothing to remove.")
        return
    with _place(at, 0) as work:
        _replace(at, None, work)
    feedback.info(f"The engine in {at} is removed.")


def _gpus(start: StartProcess, stages: Stages) -> str:
    """What NVIDIA's driver says of itself and its GPUs; nothing where there is none."""
    smi = program("nvidia-smi")
    if smi is None:
        return ""
    return "\n".join(run_command(start, [smi, *_GPUS], _PATIENCE, on_poll=lambda: stages.update(0.0)).lines)


def _plan(wish: InstallOptions, at: Path, build: TorchBuild, base: BasePython) -> list[str]:
    source = wish.wheels or without_secrets(wish.index) or build.index or "pip's usual index"
    return [
        f"Folder: {at}",
        f"Python: {base.executable} ({base.version})",
        f"PyTorch: {build.requirement}, {build.flavour}: {build.reason}",
        f"From: {source}" + (", through a proxy" if wish.proxy else ""),
        f"Needs: {torch_build.GIGABYTES[build.flavour]:g} GB on the disk while it is installed",
    ]


def _is_there(at: Path, content: dict[str, str], python: str) -> bool:
    """Whether a whole environment is, of that content and on that Python where one is given."""
    there = interpreter.read_marker(at) or {}
    same = content.items() <= there.items() and python in ("", there.get("base"))
    return same and interpreter.installed_python(at) is not None


def _ours(at: Path) -> None:
    try:
        foreign = (
            interpreter.read_marker(at) is None and at.exists() and (not at.is_dir() or any(at.iterdir()))
        )
    except OSError:  # nobody may look there
        foreign = True
    if foreign:
        raise OutputError(f"'{at}' is no environment that TRA-PAN made, so it is left alone: {_ELSEWHERE}")


@contextmanager
def _place(at: Path, gigabytes: float) -> Iterator[Path]:
    """A folder to work in, beside `at`; gone afterwards, as is what killed installations left."""
    try:
        at.parent.mkdir(parents=True, exist_ok=True)
        staging = Staging(at)
    except OSError as error:
        why = error.strerror
        raise OutputError(f"nothing can be written in '{at.parent}' ({why}): {_ELSEWHERE}") from error
    try:
        free = shutil.disk_usage(staging.work_dir).free / 1e9
        if free < gigabytes:
            raise OutputError(
                f"'{at.parent}' has {free:.1f} GB left and the engine needs {gigabytes:g} GB while it is "
                f"installed: make room, or {_ELSEWHERE}"
            )
        yield staging.work_dir
    finally:
        staging.discard()


def _replace(at: Path, new: Optional[Path], work: Path) -> None:
    """Takes what is there away and gives `new` its place; what was there stays where that fails."""
    old = work / "old"
    try:
        if at.exists():
            at.rename(old)
        if new:
            new.rename(at)
    except OSError as error:
        if old.exists() and not at.exists():
            old.rename(at)
        raise OutputError(
            f"'{at}' can't be replaced ({error.strerror}): end what runs in it, such as QGIS, and try again"
        ) from error
