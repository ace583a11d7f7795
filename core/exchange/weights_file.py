"""Read the header of a weights file and check what the weights may be used for.

The format is safetensors: the length of the header in eight bytes, the header as JSON, then the tensors. The
header's metadata hold the training record, so it can be read without PyTorch.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Iterator

from .. import schema
from ..atomic import Staging
from ..errors import InputError, OutputError, unless_folder_is_gone
from ..feedback import Feedback
from ..file_checks import check_name, is_pipe
from ..imaging import Blur
from ..redaction import is_text
from ..version import VERSION
from .settings import Settings
from .task import FusionTask

ENDING = ".safetensors"

KEY = "trapan_weights"
"""Key in the header's metadata; its value is JSON."""

FORMAT_VERSION = 1
"""Increases when new versions can no longer read older files."""

STANDARDISATION = "each scene's own: every MS band and the PAN to zero mean and unit deviation"
"""Tells other readers of the file how the network's input is standardised."""

_LENGTH = 8
"""Size in bytes of the field that holds the length of the header."""

_MAX_HEADER_BYTES = 100_000_000
"""Maximum header size in bytes that the safetensors format allows."""


@dataclass(frozen=True)
class _Format:
    format_version: int


@dataclass(frozen=True)
class _Tensor:
    data_offsets: tuple[int, int]


@dataclass(frozen=True)
class TrainingRecord:
    """The training data and settings of a network.

    Attributes:
        settings: training settings, including the shape of the network.
        sensor: name of an entry in `core.sensors.catalogue.SENSORS`.
        band_names: names of the MS bands, in the network's order; empty if unknown.
        ratio: PAN pixels per MS pixel.
        gains: MTF gain at the MS Nyquist frequency of each MS band.
        pan_gain: published MTF gain of the PAN band at its Nyquist frequency.
        low_pass: the blur, in PAN pixels, that separates PAN detail from what the MS image resolves.
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
        """Number of MS bands."""
        return len(self.gains)

    def metadata(self) -> dict[str, str]:
        """Return the record as header metadata, in a single key, because safetensors may reorder keys."""
        record = {
            "format_version": FORMAT_VERSION,
            "trapan": VERSION,
            "bands": self.bands,
            "standardisation": STANDARDISATION,
            **asdict(self),
        }
        return {KEY: json.dumps(record)}


def read_record(path: str) -> TrainingRecord:
    """Read the training record of a weights file.

    Args:
        path: the weights file.

    Raises:
        InputError: the file is missing or damaged, or has another format or format version.
    """
    if not is_text(path):
        raise InputError(f"the weights '{path}' have a name or a folder that is not UTF-8: rename it")
    text = _metadata(path).get(KEY)
    if text is None:
        raise InputError(
            f"the weights '{path}' were not saved by TRA-PAN: choose a file that 'save weights' wrote"
        )
    try:
        values = schema.parse(text)
        version = schema.read(_Format, values).format_version
        record = schema.read(TrainingRecord, values) if version == FORMAT_VERSION else None
    except ValueError as error:
        raise damaged_error(path, f"invalid metadata: {error}") from error
    if record is None:
        raise InputError(
            f"the weights '{path}' have format version {version}, but TRA-PAN {VERSION} reads "
            f"version {FORMAT_VERSION}: train and save them again with this version of TRA-PAN"
        )
    return record


def unreadable(path: str, error: OSError) -> InputError:
    """Return the error for a file that is missing or unreadable.

    Args:
        path: the weights file.
        error: the error of the operating system.
    """
    return InputError(f"the weights '{path}' can't be read ({error.strerror or error}): choose another file")


def damaged_error(path: str, why: str) -> InputError:
    """Return the error for a damaged file.

    Args:
        path: the weights file.
        why: what is wrong with it.
    """
    return InputError(f"the weights '{path}' are damaged ({why}): copy or save the file again")


def check_target(path: str) -> None:
    """Check that weights can be saved under a name.

    Args:
        path: the weights file to write.

    Raises:
        OutputError: the name or the folder can't be used.
    """
    check_name("the weights file", path)
    if not path.endswith(ENDING):
        raise OutputError(f"the weights '{path}' need the file extension {ENDING}: add it to the name")
    folder = Path(path).absolute().parent
    if not folder.is_dir() or not os.access(folder, os.W_OK) or Path(path).is_dir():
        raise OutputError(
            f"the weights '{path}' can't be saved: choose a file in an existing, writable folder"
        )


@contextmanager
def open_staging(path: str) -> Iterator[Staging | None]:
    """Open a staging folder for weights, which are published with the output; None for an empty path.

    Args:
        path: the weights file to write; empty to save none.

    Raises:
        OutputError: the folder is not writable.
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
    """Return the error for weights that can't be written.

    Args:
        path: the weights file.
        error: why writing failed.
    """
    why = error.strerror if isinstance(error, OSError) and error.strerror else error
    return unless_folder_is_gone(
        path,
        OutputError(f"the weights '{path}' can't be saved ({why}): free disk space or choose another folder"),
    )


def checkpoint_error(output: str, error: OSError) -> OutputError:
    """Return the error for a checkpoint that can't be written.

    Args:
        output: the output of the run that the checkpoint is kept for.
        error: why writing failed.
    """
    return unless_folder_is_gone(
        output,
        OutputError(
            f"the checkpoint of '{output}' can't be written ({error.strerror or error}): free disk space in "
            "the folder of the output, or omit --resume"
        ),
    )


def _metadata(path: str) -> dict[str, str]:
    """Read the metadata in the header and check the length of the file."""
    not_weights = InputError(
        f"'{path}' is not a weights file: choose a {ENDING} file that 'save weights' wrote"
    )
    if is_pipe(path):
        raise not_weights
    try:
        with Path(path).open("rb") as file:
            total = os.fstat(file.fileno()).st_size
            length = int.from_bytes(file.read(_LENGTH), "little")
            if not 2 <= length <= min(_MAX_HEADER_BYTES, total - _LENGTH):
                raise not_weights
            header = schema.read(dict[str, Any], schema.parse(file.read(length)))
        metadata = schema.read(dict[str, str], header.pop("__metadata__", {}))
        tensors = schema.read(dict[str, _Tensor], header)
    except OSError as error:
        raise unreadable(path, error) from error
    except ValueError as error:
        raise not_weights from error
    end = max((tensor.data_offsets[1] for tensor in tensors.values()), default=0)
    if _LENGTH + length + end != total:
        raise damaged_error(path, f"{total} bytes instead of {_LENGTH + length + end}")
    return metadata


def check_use(weights: str, apply_only: bool, save_weights: str) -> None:
    """Check the combination of weights options before any file is read.

    Args:
        weights: file with the initial network; empty for none.
        apply_only: whether to fuse without training.
        save_weights: file to save the trained network in; empty for none.

    Raises:
        InputError: the options contradict each other.
        OutputError: `save_weights` can't be written.
    """
    if apply_only and not weights:
        raise InputError("there are no weights to apply: choose a weights file, or train")
    if apply_only and save_weights:
        raise InputError(
            f"'{save_weights}' would be a copy of '{weights}', because weights that are only applied do not "
            "change: don't save the weights, or train them further"
        )
    if save_weights:
        check_target(save_weights)


def check_fits(path: str, trained: TrainingRecord, bands: int, ratio: int) -> None:
    """Check that a network fits a scene.

    Args:
        path: the weights file, for the message.
        trained: its training record.
        bands: number of MS bands of the scene.
        ratio: PAN pixels per MS pixel of the scene.

    Raises:
        InputError: the number of bands or the ratio differs.
    """
    if trained.bands != bands:
        raise InputError(
            f"the weights '{path}' are for {trained.bands} MS bands, but {bands} are chosen: choose the "
            "bands that they were trained on, in the same order, or choose other weights"
        )
    if trained.ratio != ratio:
        raise InputError(
            f"the weights '{path}' are for {trained.ratio} PAN pixels per MS pixel, but this pair has "
            f"{ratio}: choose weights that were trained at this ratio"
        )


def log_weights_use(path: str, trained: TrainingRecord, task: FusionTask, feedback: Feedback) -> None:
    """Log how a network is used, and warn if its sensor or bands differ from the scene's.

    Args:
        path: the weights file.
        trained: its training record.
        task: the fusion task.
        feedback: receives the log lines.
    """
    steps = task.settings.warmup_steps + task.settings.rao_steps
    use = "applied without training" if task.apply_only else f"trained further in {steps} steps"
    feedback.info(f"Weights '{path}' (trained on {trained.sensor}): {use}.")
    if trained.sensor != task.sensor:
        feedback.warning(
            f"The weights were trained on {trained.sensor}, but this scene is from {task.sensor}: check the "
            "result carefully."
        )
    elif trained.band_names and task.band_names and trained.band_names != task.band_names:
        feedback.warning(
            f"The weights were trained on the bands {', '.join(trained.band_names)}, but this scene has "
            f"{', '.join(task.band_names)}: check that they are the same bands in the same order."
        )


def sha256(path: str) -> str:
    """Compute the SHA-256 of a weights file in hexadecimal digits.

    Args:
        path: the weights file.

    Raises:
        InputError: the file can't be read.
    """
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError as error:
        raise unreadable(path, error) from error
