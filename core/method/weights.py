"""Trained networks as safetensors files, and the checkpoint of an interrupted run.

A safetensors file contains no code, so reading one executes nothing. `weights_file` defines its header. A
checkpoint is a folder with such a file and a JSON file with the fusion result.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from .. import schema
from ..errors import EngineError, InputError
from ..exchange import weights_file
from ..exchange.results import FusionResult
from ..exchange.settings import Settings, fine_tuning_settings
from ..exchange.task import FusionTask
from ..exchange.weights_file import TrainingRecord, checkpoint_error, damaged_error, save_error
from ..feedback import Stages
from ..scene.scene import Scene
from . import backbones
from .backbones import Backbone
from .ensemble import join

_WEIGHTS, _RESULT = "weights.safetensors", "result.json"


@dataclass(frozen=True)
class _Saved:
    """Content of a checkpoint's JSON file.

    Attributes:
        found: the fusion result.
        sha256: checksum of both files, because a power cut may leave zeros in either.
    """

    found: FusionResult
    sha256: str


def settings_for_weights(settings: Settings, path: str, apply_only: bool, scene: Scene) -> Settings:
    """Adapt settings to the network in a weights file: its architecture, and fewer training steps or none.

    Args:
        settings: the settings for training from new weights.
        path: the weights file.
        apply_only: whether the network is used without training.
        scene: the scene to fuse.

    Raises:
        InputError: the file cannot be read or does not fit the scene.
    """
    record = weights_file.read_record(path)
    weights_file.check_fits(path, record, scene.bands, scene.alignment.ratio)
    return fine_tuning_settings(settings, record.settings, apply_only)


def load_start(task: FusionTask) -> Backbone | None:
    """Load the network of the task's weights file; None if the task names no file.

    Raises:
        EngineError, InputError: see `load_network`.
    """
    return load_network(task.weights) if task.weights else None


def load_resumed(
    task: FusionTask, device: torch.device, stages: Stages
) -> tuple[Backbone, FusionResult] | None:
    """Load network and result of the task's checkpoint, and log it; None if there is no checkpoint yet.

    Args:
        task: the task; safetensors must be installed if it writes weights or a checkpoint.
        device: where the network is needed.
        stages: receives the log line.

    Raises:
        EngineError, InputError: see `load_checkpoint`.
    """
    if task.save_weights or task.checkpoint:
        require_safetensors()
    resumed = load_checkpoint(task.checkpoint) if task.checkpoint else None
    if resumed is None:
        return None
    stages.feedback.info(
        f"Resuming with the network and {len(task.finished_tiles)} finished tiles of an earlier run."
    )
    network, result = resumed
    return network.to(device), result


def save_results(task: FusionTask, network: Backbone, ratio: int, result: FusionResult) -> None:
    """Write the network to the task's checkpoint, unless it is there, and to the task's weights file.

    Args:
        task: names the folder and the file, which may be empty.
        network: f.
        ratio: PAN pixels per MS pixel.
        result: what was found in training.

    Raises:
        EngineError: safetensors is missing.
        OutputError: a file can't be written. The message names the user's files, not those of this program.
    """
    record = TrainingRecord(
        settings=task.settings,
        sensor=task.sensor,
        band_names=task.band_names,
        ratio=ratio,
        gains=task.gains,
        pan_gain=task.pan_gain,
        low_pass=result.optics.relative_blur.blur,
    )
    if task.checkpoint and not Path(task.checkpoint, _RESULT).is_file():
        try:
            save_checkpoint(task.checkpoint, network, record, result)
        except OSError as error:
            raise checkpoint_error(task.checkpoint_of, error) from error
    if task.save_weights:
        try:
            save_network(task.save_weights, network, record)
        except OSError as error:
            raise save_error(task.save_weights_as, error) from error


def require_safetensors() -> None:
    """Check that safetensors is installed.

    Raises:
        EngineError: it is not.
    """
    try:
        import safetensors.torch  # noqa: F401
    except ImportError as error:
        raise EngineError(
            "safetensors is not installed for the engine's Python: install it with "
            "'python3 -m pip install safetensors', or do not use weights"
        ) from error


def save_network(path: str, network: Backbone, record: TrainingRecord) -> None:
    """Write a network and its training record.

    Raises:
        EngineError: safetensors is missing.
        OSError: the file cannot be written.
    """
    require_safetensors()
    from safetensors.torch import save as to_bytes

    tensors = {name: tensor.detach().cpu().contiguous() for name, tensor in network.state_dict().items()}
    # safetensors' own function would create a file that only its owner can read.
    with Path(path).open("wb") as file:
        file.write(to_bytes(tensors, record.metadata()))
        file.flush()
        os.fsync(file.fileno())


def load_network(path: str) -> Backbone:
    """Read a network, on the CPU.

    Raises:
        EngineError: safetensors is missing.
        InputError: the file is unreadable, or its tensors do not fit the network that its header names.
    """
    require_safetensors()
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    record = weights_file.read_record(path)
    try:
        tensors = load_file(path)
    except (OSError, SafetensorError) as error:
        raise damaged_error(path, str(error)) from error
    # Files of version 0.1 have no such tensor; their networks inject all of each band's detail.
    tensors.setdefault("trust", torch.ones(record.bands))
    for name, tensor in tensors.items():
        if tensor.dtype != torch.float32 or not tensor.isfinite().all():
            raise damaged_error(path, f"'{name}' has values that are not finite float32 numbers")
    settings = record.settings
    if settings.backbone not in backbones.BACKBONES or settings.blocks > len(tensors):
        raise damaged_error(path, f"no network '{settings.backbone}' with {settings.blocks} blocks")
    if not 1 <= settings.networks <= len(tensors):
        raise damaged_error(path, f"no network is the mean of {settings.networks}")
    # The meta device allocates no memory, in case a small file names a huge network.
    try:
        with torch.device("meta"):
            network = join(
                [
                    backbones.build_backbone(settings.backbone, record.bands, settings.width, settings.blocks)
                    for _ in range(settings.networks)
                ]
            )
        network.load_state_dict(tensors, assign=True)
    except (RuntimeError, ValueError) as error:
        raise damaged_error(path, "its tensors do not fit the network that it names") from error
    network.to(memory_format=torch.channels_last)
    return network


def save_checkpoint(folder: str, network: Backbone, record: TrainingRecord, result: FusionResult) -> None:
    """Write network and result; the JSON file appears last, so that a checkpoint is complete or absent.

    Raises:
        EngineError, OSError: see `save_network`.
    """
    path, partial_path = Path(folder, _RESULT), Path(folder, f"{_RESULT}.part")
    save_network(str(Path(folder, _WEIGHTS)), network, record)
    with partial_path.open("w", encoding="utf-8") as file:
        plain = schema.plain(result)
        json.dump({"found": plain, "sha256": _checksum(folder, plain)}, file, allow_nan=False)
        file.flush()
        os.fsync(file.fileno())
    partial_path.replace(path)


def load_checkpoint(folder: str) -> tuple[Backbone, FusionResult] | None:
    """Read network and result; None if training did not finish.

    Raises:
        EngineError: safetensors is missing.
        InputError: the files are damaged.
    """
    path = Path(folder, _RESULT)
    if not path.is_file():
        return None
    try:
        plain = schema.parse(path.read_bytes())
        saved = schema.read(_Saved, plain)
        if saved.sha256 != _checksum(folder, plain["found"]):
            raise ValueError("the checksum is wrong")
        return load_network(str(Path(folder, _WEIGHTS))), saved.found
    except (OSError, ValueError) as error:
        raise InputError(
            f"the checkpoint in '{folder}' is damaged ({error}): remove the folder "
            f"'{Path(folder).parent}' and run again"
        ) from error


def _checksum(folder: str, plain_result: dict[str, Any]) -> str:
    digest = hashlib.sha256(Path(folder, _WEIGHTS).read_bytes())
    digest.update(json.dumps(plain_result, sort_keys=True).encode())
    return digest.hexdigest()
