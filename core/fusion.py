"""Applies a trained network to windows of a scene, in memory that does not grow with it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from .chips import filled
from .degradation import EXPANSION_REACH, detail, detail_reach, expansion
from .grid import Phase, Relation, Window, tiles
from .sample import Standardisation
from .scene import Pixels, Scene, Sink

TILE = 384
"""Side of a tile in PAN pixels: a second's work on one core, so that cancelling is prompt."""

HALO = 2.5
"""A window's halo over the reach of f and U. A hole that f sees at a corner of its reach lies 1.42 reaches
away, and the valid pixel that fills it may lie as far again beyond it: 1 + 1.42 along one axis."""


@dataclass(frozen=True)
class Fuser:
    """A trained network and all it needs to fuse any window of its scene.

    Attributes:
        network: f.
        standardisation: the scene's.
        phase: the registered phase, in pixels of the scene's PAN window.
        gain: MTF gain that parts the PAN's detail from what the MS sees.
        device: where to compute.
    """

    network: nn.Module
    standardisation: Standardisation
    phase: Phase
    gain: float
    device: torch.device


def fuse_scene(
    fuser: Fuser, scene: Scene, sink: Sink, step: Callable[[float], None], tile: int = TILE
) -> None:
    """Fuses a whole scene tile by tile; what comes out does not depend on the tiles' size.

    Args:
        fuser: the trained network.
        scene, sink: from where and to where.
        step: told the fraction done.
        tile: side of a tile in PAN pixels.
    """
    size = scene.relation.pan.size
    windows = list(tiles(size, tile))
    for index, window in enumerate(windows):
        step(index / len(windows))
        sink.write(window, fuse_window(fuser, scene, window))
    step(1.0)


def fuse_window(fuser: Fuser, scene: Scene, window: Window) -> Pixels:
    """F = f(U(M), P) over one window of the scene's PAN.

    The window is read with a halo of more than twice what f and U reach: once for what they see, the rest
    for the pixels that fill nodata there.

    Returns:
        The fused values, float32, in the MS's own units; valid where both the PAN pixel and the MS
        pixel around it (by the georeference) are.
    """
    relation = scene.relation
    seen = int(fuser.network.reach)  # type: ignore[arg-type]
    reach = max(seen, detail_reach(fuser.gain, relation.ratio))
    pan, inner = _read_pan(scene, window, reach)
    ms, part = _read_ms(scene, window, reach, fuser.phase)
    near = window.grown(reach)
    phase = fuser.phase.shifted(relation.ratio * part.row - near.row, relation.ratio * part.col - near.col)
    standardise = fuser.standardisation
    with torch.inference_mode():
        expand = expansion(relation.ratio, phase, part.size, near.size).to(fuser.device)
        expanded = expand(standardise.ms(torch.from_numpy(filled(ms)).to(fuser.device)))[None]
        sharp = standardise.pan(torch.from_numpy(pan).to(fuser.device))[None]
        fused: Tensor = fuser.network(expanded, sharp, detail(sharp, fuser.gain, relation.ratio))[0]
        rows, cols = slice(reach, reach + window.rows), slice(reach, reach + window.cols)
        values = standardise.fused(fused[:, rows, cols]).cpu().numpy()
    return Pixels(values, inner & _covered(ms.valid, part, relation, window))


def _read_pan(scene: Scene, window: Window, reach: int) -> tuple[np.ndarray, np.ndarray]:
    """The PAN of a window and `reach` pixels around it, filled; and the window's own validity."""
    wide = window.grown(math.ceil(HALO * reach)).clipped(scene.relation.pan.size)
    pixels = scene.read_pan(wide)
    near = window.grown(reach)
    rows = np.arange(near.row, near.row + near.rows).clip(wide.row, wide.row + wide.rows - 1) - wide.row
    cols = np.arange(near.col, near.col + near.cols).clip(wide.col, wide.col + wide.cols - 1) - wide.col
    return filled(pixels)[:, rows[:, None], cols], pixels.valid[window.moved(-wide.row, -wide.col).slices]


def _read_ms(scene: Scene, window: Window, reach: int, phase: Phase) -> tuple[Pixels, Window]:
    """The MS that a window's fusion depends on, and which window of the MS that is."""
    ratio = scene.relation.ratio
    halo = math.ceil(HALO * (EXPANSION_REACH + reach // ratio + 2))
    row, col = round((window.row - phase.row) / ratio), round((window.col - phase.col) / ratio)
    size = scene.relation.ms.size
    part = Window(row, col, window.rows // ratio + 1, window.cols // ratio + 1).grown(halo).clipped(size)
    return scene.read_ms(part), part


def _covered(valid: np.ndarray, part: Window, relation: Relation, window: Window) -> np.ndarray:
    """The MS's validity at each PAN pixel of a window: that of the MS pixel whose footprint it lies in."""

    def index(start: int, count: int, phase: float, first: int, most: int) -> np.ndarray:
        nearest = np.floor((np.arange(start, start + count) - phase) / relation.ratio + 0.5).astype(int)
        return np.asarray((nearest - first).clip(0, most - 1))

    rows = index(window.row, window.rows, relation.phase.row, part.row, part.rows)
    cols = index(window.col, window.cols, relation.phase.col, part.col, part.cols)
    return np.asarray(valid[rows[:, None], cols])
