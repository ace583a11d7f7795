"""The trained network of a run that is under way, and what it has found out, in a folder of their own."""

from __future__ import annotations

import json
import os
from pathlib import Path

from torch import nn

from . import learnt, weights
from .learnt import Learnt
from .network import Injection
from .weights_file import Trained, damaged, not_saved

_WEIGHTS, _LEARNT = "weights.safetensors", "learnt.json"


def save(folder: str, network: nn.Module, trained: Trained, found: Learnt) -> None:
    """Writes both, so that they are whole or not there.

    Raises:
        EngineError, OutputError: see `weights.save`.
    """
    path, made = Path(folder, _LEARNT), Path(folder, f"{_LEARNT}.part")
    weights.save(str(Path(folder, _WEIGHTS)), network, trained)
    try:
        with made.open("w", encoding="utf-8") as file:
            json.dump(learnt.plain(found), file)
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)
    except OSError as error:
        raise not_saved(str(path), error) from error


def read(folder: str) -> tuple[Injection, Learnt] | None:
    """What `save` has written; None where training had not come to its end.

    Raises:
        EngineError, InputError: see `weights.load`.
    """
    path = Path(folder, _LEARNT)
    if not path.is_file():
        return None
    try:
        found = learnt.learnt(json.loads(path.read_text(encoding="utf-8")))
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(str(path), "what was found out can't be understood") from error
    return weights.load(str(Path(folder, _WEIGHTS))).network, found
