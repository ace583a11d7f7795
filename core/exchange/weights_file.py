"""A trained network's file as far as it can be known without torch: what it says of itself.

The format is safetensors: eight bytes with the length of a header, the header in JSON, the tensors. The
header's metadata say what the network is and what it was trained on.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Iterator, Optional

from .. import schema
from ..atomic import Staging
from ..errors import InputError, OutputError
from ..feedback import Feedback
from ..file_checks import check_name, is_pipe
from ..imaging import Blur
from ..redaction import is_text
from ..version import VERSION
from .settings import Settings
from .task import FusionTask

# MERGED-DOC """What weights may be used for, what is told of it, and what an output says of the weights it began from."""
ENDING = ".safetensors"

KEY = "trapan_weights"
"""Of the header's metadata, whose value is JSON."""

FORMAT_VERSION = 1
"""Changes when older files can't be used as they are any more."""

STANDARDISATION = "each scene's own: every MS band and the PAN to zero mean and unit deviation"
"""The rule of what the network works on, for other readers of the file."""

_LENGTH = 8
"""Bytes that say how long the header is."""

_LONGEST = 100_000_000
"""Bytes that a header may have, as the format says."""


@dataclass(frozen=True)
class _Format:
    format_version: int


@dataclass(frozen=True)
class _Tensor:
    data_offsets: tuple[int, int]


@dataclass(frozen=True)
class TrainingRecord:
    """What a network was trained on, and how.

    Attributes:
        settings: the network's shape, and the training's.
        sensor: one of `sensors.SENSORS`.
        band_names: of the MS bands, in the network's order; none where not known.
        ratio: PAN pixels per MS pixel.
        gains: MTF gain at the MS Nyquist frequency of each MS band.
        pan_gain: the PAN's published gain.
        low_pass: the blur that parts the PAN's detail from what the MS sees, in PAN pixels.
    """

    settings: Settings
    sensor: str
    band_names: tuple[str, ...]
    ratio: int
    gains: tuple[float, ...]
    pan_gain: float
    low_pass: Blur

    @property
    def bands(self) -> int:
        return len(self.gains)

    def metadata(self) -> dict[str, str]:
        """All of it as a header's metadata: one text, since the library puts several in any order."""
        told = {
            "format_version": FORMAT_VERSION,
            "trapan": VERSION,
            "bands": self.bands,
            "standardisation": STANDARDISATION,
            **asdict(self),
        }
        return {KEY: json.dumps(told)}


def read_record(path: str) -> TrainingRecord:
    """What a file of weights says of itself.

    Raises:
        InputError: it is not there, no such file, not whole, or of another version of the format.
    """
    if not is_text(path):
        raise InputError(f"the weights '{path}' have a name or a folder that is not UTF-8: rename it")
    text = _metadata(path).get(KEY)
    if text is None:
        raise InputError(
            f"the weights '{path}' were not saved by TRA-PAN: choose a file that 'save weights' has written"
        )
    try:
        told = schema.parse(text)
        written = schema.read(_Format, told).format_version
        trained = schema.read(TrainingRecord, told) if written == FORMAT_VERSION else None
    except ValueError as error:
        raise damaged_error(path, f"its metadata are not valid: {error}") from error
    if trained is None:
        raise InputError(
            f"the weights '{path}' have version {written} of their format and TRA-PAN {VERSION} reads "
            f"version {FORMAT_VERSION}: train and save them again with this TRA-PAN"
        )
    return trained


def unreadable(path: str, error: OSError) -> InputError:
    """The error for a file that is not there or not to be read."""
    return InputError(f"the weights '{path}' can't be read ({error.strerror or error}): choose another file")


def damaged_error(path: str, why: str) -> InputError:
    """The error for a file that is not what it says to be."""
    return InputError(f"the weights '{path}' are damaged ({why}): copy or save the file again")


def check_target(path: str) -> None:
    """Raises an `OutputError` where weights can't be saved under that name."""
    check_name("the file of weights", path)
    if not path.endswith(ENDING):
        raise OutputError(f"the weights '{path}' are not named as such: let the name end in {ENDING}")
    folder = Path(path).absolute().parent
    if not folder.is_dir() or not os.access(folder, os.W_OK) or Path(path).is_dir():
        raise OutputError(
            f"the weights '{path}' can't be saved: name a file in a folder that is there and writable"
        )


@contextmanager
def open_staging(path: str) -> Iterator[Optional[Staging]]:
    """Where weights are made that are published with what they were trained for; None where no path is given.

    Raises:
        OutputError: they can't be written there.
    """
    if not path:
        yield None
        return
    try:
        staging = Staging(Path(path).absolute())
    except OSError as error:
        raise save_error(path, error) from error
    try:
        yield staging
    finally:
        staging.discard()


def save_error(path: str, error: Exception) -> OutputError:
    """The error for weights that can't be written."""
    why = error.strerror if isinstance(error, OSError) and error.strerror else error
    return OutputError(
        f"the weights '{path}' can't be saved ({why}): free the disk or the file, or choose another place"
    )


def _metadata(path: str) -> dict[str, str]:
    no_such_file = InputError(
        f"'{path}' is no file of weights: choose a {ENDING} file that 'save weights' has written"
    )
    if is_pipe(path):
        raise no_such_file
    try:
        with Path(path).open("rb") as file:
            total = os.fstat(file.fileno()).st_size
            length = int.from_bytes(file.read(_LENGTH), "little")
            if not 2 <= length <= min(_LONGEST, total - _LENGTH):
                raise no_such_file
            header = schema.read(dict[str, Any], schema.parse(file.read(length)))
        told = schema.read(dict[str, str], header.pop("__metadata__", {}))
        tensors = schema.read(dict[str, _Tensor], header)
    except OSError as error:
        raise unreadable(path, error) from error
    except ValueError as error:
        raise no_such_file from error
    end = max((tensor.data_offsets[1] for tensor in tensors.values()), default=0)
    if _LENGTH + length + end != total:
        raise damaged_error(path, f"{total} bytes in place of {_LENGTH + length + end}")
    return told


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


def check_fits(path: str, trained: TrainingRecord, bands: int, ratio: int) -> None:
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


def log_weights_use(path: str, trained: TrainingRecord, task: FusionTask, feedback: Feedback) -> None:
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
