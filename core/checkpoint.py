"""The trained network of a run that is under way, and what it has found out, in a folder of their own."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from torch import nn

from . import schema, weights
from .errors import InputError
from .exchange.results import Learnt
from .exchange.weights_file import Trained, not_saved
from .network import Injection

_WEIGHTS, _LEARNT = "weights.safetensors", "learnt.json"


@dataclass(frozen=True)
class _Saved:
    """What the JSON file holds.

    Attributes:
        found: what the engine found out.
        sha256: of both files' content, since a disk that loses power may leave zeros in either.
    """

    found: Learnt
    sha256: str


def save_checkpoint(folder: str, network: nn.Module, trained: Trained, found: Learnt) -> None:
    """Writes both, so that they are whole or not there.

    Raises:
        EngineError, OutputError: see `weights.save`.
    """
    path, made = Path(folder, _LEARNT), Path(folder, f"{_LEARNT}.part")
    weights.save(str(Path(folder, _WEIGHTS)), network, trained)
    try:
        with made.open("w", encoding="utf-8") as file:
            told = schema.plain(found)
            json.dump({"found": told, "sha256": _digest(folder, told)}, file, allow_nan=False)
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)
    except OSError as error:
        raise not_saved(str(path), error) from error


def load_checkpoint(folder: str) -> tuple[Injection, Learnt] | None:
    """What `save_checkpoint` has written; None where training had not come to its end.

    Raises:
        EngineError: see `weights.load`.
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
        return weights.load(str(Path(folder, _WEIGHTS))).network, saved.found
    except (OSError, ValueError) as error:
        raise InputError(
            f"the network kept in '{folder}' is damaged ({error}): remove the folder "
            f"'{Path(folder).parent}' and run it again"
        ) from error


def _digest(folder: str, told: dict[str, Any]) -> str:
    digest = hashlib.sha256(Path(folder, _WEIGHTS).read_bytes())
    digest.update(json.dumps(told, sort_keys=True).encode())
    return digest.hexdigest()
