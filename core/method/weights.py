"""A trained network as a safetensors file, written and read: nothing in it is ever executed.

What the file says of itself is `weights_file`'s.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import nn

from .. import schema
from ..errors import EngineError, InputError
from ..exchange import weights_file
from ..exchange.results import FusionResult
from ..exchange.weights_file import TrainingRecord, damaged_error, save_error
from . import backbones
from .backbones import Injection

# MERGED-DOC """The trained network of a run that is under way, and what it has found out, in a folder of their own."""


@dataclass(frozen=True)
class LoadedNetwork:
    """A network that was trained before.

    Attributes:
        network: f, on the CPU.
        trained: on what, and how.
    """

    network: Injection
    trained: TrainingRecord


def require_safetensors() -> None:
    """Raises an `EngineError` where the library that writes and reads weights is missing."""
    try:
        import safetensors.torch  # noqa: F401
    except ImportError as error:
        raise EngineError(
            "safetensors is not installed for the Python that the engine runs in: install it with "
            "'python3 -m pip install safetensors', or leave the weights out"
        ) from error


def save_network(path: str, trained_network: nn.Module, trained: TrainingRecord) -> None:
    """Writes a network and what it was trained on.

    Raises:
        EngineError: safetensors is missing.
        OutputError: the file can't be written.
    """
    require_safetensors()
    from safetensors.torch import save as as_bytes

    tensors = {
        name: tensor.detach().cpu().contiguous() for name, tensor in trained_network.state_dict().items()
    }
    try:
        # safetensors' own way to a file leaves it readable for nobody else
        with Path(path).open("wb") as file:
            file.write(as_bytes(tensors, trained.metadata()))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise save_error(path, error) from error


def load_network(path: str) -> LoadedNetwork:
    """Reads a network.

    Raises:
        EngineError: safetensors is missing.
        InputError: see `weights_file.read_record`; or its tensors are not those of the network that it names.
    """
    require_safetensors()
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    trained = weights_file.read_record(path)
    try:
        tensors = load_file(path)
    except (OSError, SafetensorError) as error:
        raise damaged_error(path, str(error)) from error
    # files of version 0.1 hold no shares: all of each band's detail
    tensors.setdefault("trust", torch.ones(trained.bands))
    for name, tensor in tensors.items():
        if tensor.dtype != torch.float32 or not tensor.isfinite().all():
            raise damaged_error(path, f"'{name}' holds what are no float32 numbers")
    settings = trained.settings
    if settings.backbone not in backbones.BACKBONES or settings.blocks > len(tensors):
        raise damaged_error(path, f"no network '{settings.backbone}' of {settings.blocks} blocks")
    # without memory, so that a file that names a huge network is refused for its small tensors
    try:
        with torch.device("meta"):
            empty = backbones.build_backbone(
                settings.backbone, trained.bands, settings.width, settings.blocks
            )
        empty.load_state_dict(tensors, assign=True)
    except (RuntimeError, ValueError) as error:
        raise damaged_error(path, "its tensors are not those of the network that it names") from error
    return LoadedNetwork(empty.to(memory_format=torch.channels_last), trained)  # type: ignore[call-overload]


_WEIGHTS, _LEARNT = "weights.safetensors", "learnt.json"


@dataclass(frozen=True)
class _Saved:
    """What the JSON file holds.

    Attributes:
        found: what the engine found out.
        sha256: of both files' content, since a disk that loses power may leave zeros in either.
    """

    found: FusionResult
    sha256: str


def save_checkpoint(folder: str, network: nn.Module, trained: TrainingRecord, found: FusionResult) -> None:
    """Writes both, so that they are whole or not there.

    Raises:
        EngineError, OutputError: see `weights.save_network`.
    """
    path, made = Path(folder, _LEARNT), Path(folder, f"{_LEARNT}.part")
    save_network(str(Path(folder, _WEIGHTS)), network, trained)
    try:
        with made.open("w", encoding="utf-8") as file:
            told = schema.plain(found)
            json.dump({"found": told, "sha256": _digest(folder, told)}, file, allow_nan=False)
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)
    except OSError as error:
        raise save_error(str(path), error) from error


def load_checkpoint(folder: str) -> tuple[Injection, FusionResult] | None:
    """What `save_checkpoint` has written; None where training had not come to its end.

    Raises:
        EngineError: see `weights.load_network`.
        InputError: the files are damaged.
    """
    path = Path(folder, _LEARNT)
    if not path.is_file():
        return None
    try:
        told = schema.parse(path.read_bytes())
        saved = schema.read(_Saved, told)
        if saved.sha256 != _digest(folder, told["found"]):
            raise ValueError("the checksum is wrong")
        return load_network(str(Path(folder, _WEIGHTS))).network, saved.found
    except (OSError, ValueError) as error:
        raise InputError(
            f"the network kept in '{folder}' is damaged ({error}): remove the folder "
            f"'{Path(folder).parent}' and run it again"
        ) from error


def _digest(folder: str, told: dict[str, Any]) -> str:
    digest = hashlib.sha256(Path(folder, _WEIGHTS).read_bytes())
    digest.update(json.dumps(told, sort_keys=True).encode())
    return digest.hexdigest()
