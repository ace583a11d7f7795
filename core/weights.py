"""A trained network as a safetensors file, written and read: nothing in it is ever executed.

What the file says of itself is `weights_file`'s.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from . import network
from .errors import EngineError
from .exchange import weights_file
from .exchange.weights_file import Trained, damaged, not_saved
from .network import Injection


@dataclass(frozen=True)
class Weights:
    """A network that was trained before.

    Attributes:
        network: f, on the CPU.
        trained: on what, and how.
    """

    network: Injection
    trained: Trained


def check_library() -> None:
    """Raises an `EngineError` where the library that writes and reads weights is missing."""
    try:
        import safetensors.torch  # noqa: F401
    except ImportError as error:
        raise EngineError(
            "safetensors is not installed for the Python that the engine runs in: install it with "
            "'python3 -m pip install safetensors', or leave the weights out"
        ) from error


def save(path: str, trained_network: nn.Module, trained: Trained) -> None:
    """Writes a network and what it was trained on.

    Raises:
        EngineError: safetensors is missing.
        OutputError: the file can't be written.
    """
    check_library()
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
        raise not_saved(path, error) from error


def load(path: str) -> Weights:
    """Reads a network.

    Raises:
        EngineError: safetensors is missing.
        InputError: see `weights_file.read`; or its tensors are not those of the network that it names.
    """
    check_library()
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    trained = weights_file.read(path)
    try:
        tensors = load_file(path)
    except (OSError, SafetensorError) as error:
        raise damaged(path, str(error)) from error
    # files of version 0.1 hold no shares: all of each band's detail
    tensors.setdefault("trust", torch.ones(trained.bands))
    for name, tensor in tensors.items():
        if tensor.dtype != torch.float32 or not tensor.isfinite().all():
            raise damaged(path, f"'{name}' holds what are no float32 numbers")
    settings = trained.settings
    if settings.backbone not in network.BACKBONES or settings.blocks > len(tensors):
        raise damaged(path, f"no network '{settings.backbone}' of {settings.blocks} blocks")
    # without memory, so that a file that names a huge network is refused for its small tensors
    try:
        with torch.device("meta"):
            empty = network.build(settings.backbone, trained.bands, settings.width, settings.blocks)
        empty.load_state_dict(tensors, assign=True)
    except (RuntimeError, ValueError) as error:
        raise damaged(path, "its tensors are not those of the network that it names") from error
    return Weights(empty.to(memory_format=torch.channels_last), trained)  # type: ignore[call-overload]
