"""What weights may be used for, what is told of it, and what an output says of the weights it began from."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Optional

from .errors import InputError
from .feedback import Feedback
from .task import Task
from .weights_file import Trained, check_target, unreadable


def check_use(weights: str, apply_only: bool, save_weights: str) -> None:
    """Sees whether what is asked of weights makes sense, before any file of them is looked at.

    Raises:
        InputError: it makes none.
        OutputError: they can't be saved there.
    """
    if apply_only and not weights:
        raise InputError("there are no weights to apply: name the file of weights, or train")
    if apply_only and save_weights:
        raise InputError(
            f"'{save_weights}' would be a copy of '{weights}', since nothing is trained where weights are "
            "only applied: leave out saving the weights, or train further"
        )
    if save_weights:
        check_target(save_weights)


def check_fits(path: str, trained: Trained, bands: int, ratio: int) -> None:
    """Raises an `InputError` where a file's network can't fuse a scene of so many bands and that ratio."""
    if trained.bands != bands:
        raise InputError(
            f"the weights '{path}' are for {trained.bands} MS bands and {bands} are chosen: choose the bands "
            "that they were trained on, in the same order, or other weights"
        )
    if trained.ratio != ratio:
        raise InputError(
            f"the weights '{path}' are for {trained.ratio} PAN pixels per MS pixel and this pair has "
            f"{ratio}: choose weights that were trained on a pair of its ratio"
        )


def tell(path: str, trained: Trained, task: Task, feedback: Feedback) -> None:
    """Says what a file's network is used for, and warns of what speaks against it."""
    steps = task.settings.warmup_steps + task.settings.rao_steps
    use = "is applied as it is" if task.apply_only else f"is trained further, in {steps} steps"
    feedback.info(f"The network of '{path}', trained on a scene of {trained.sensor}, {use}.")
    if trained.sensor != task.sensor:
        feedback.warning(
            f"The weights were trained on a scene of {trained.sensor} and this one is of {task.sensor}: look "
            "at the result with care."
        )
    elif trained.band_names and task.band_names and trained.band_names != task.band_names:
        feedback.warning(
            f"The weights were trained on the bands {', '.join(trained.band_names)} and this scene has "
            f"{', '.join(task.band_names)}: see that they are the same, in the same order."
        )


def origin(path: str, apply_only: bool) -> Optional[dict[str, Any]]:
    """What an output says of the weights that it was begun from; None where there are none.

    Raises:
        InputError: the file can't be read.
    """
    if not path:
        return None
    return {"file": Path(path).name, "sha256": sha256(path), "trained_further": not apply_only}


def sha256(path: str) -> str:
    """A file's, in hexadecimal digits; raises as `origin`."""
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError as error:
        raise unreadable(path, error) from error
