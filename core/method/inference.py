"""Applies a trained network to windows of a scene, in memory that does not grow with it."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from torch import Tensor, nn

from ..exchange.results import Drift
from ..imaging import UPSAMPLING_REACH, Blur
from ..scene.chips import fill_nodata
from ..scene.grid import GridAlignment, Phase, Size, Window, narrowed, tiles
from ..scene.scene import Pixels, Scene, Sink, check_finite
from . import drift
from .device import allow_tf32
from .operators import SeparableOperator, blur_reach, detail, upsampling
from .standardise import Standardisation

TILE = 512
"""Side of a tile in PAN pixels: a second's work on one core, so that cancelling is prompt; whole blocks of a
GeoTIFF as it is written here."""

CUDA_TILE = 1024
"""The same on CUDA, where small tiles leave the device idle; it takes less than 1 GiB of its memory."""

LEAST_TILE = 128
"""With many bands a tile is smaller, down to this side. It is halved down to about this side where the
device's memory runs out; then the CPU computes."""

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
        low_pass: the blur that parts the PAN's detail from what the MS sees.
        device: where to compute.
        drift: how the phase drifts over the scene.
    """

    network: nn.Module
    standardisation: Standardisation
    phase: Phase
    low_pass: Blur
    device: torch.device
    drift: Drift | None = None
    _expansions: dict[tuple[int, Phase, Size, Size], SeparableOperator] = field(
        default_factory=dict, repr=False
    )

    def upsampling(self, ratio: int, phase: Phase, ms: Size, pan: Size) -> SeparableOperator:
        """U on the device; most tiles of a scene have the same."""
        key = (ratio, phase, ms, pan)
        if key not in self._expansions:
            self._expansions[key] = upsampling(*key).to(self.device)
        return self._expansions[key]


def fuse_scene(
    fuser: Fuser,
    scene: Scene,
    sink: Sink,
    progress: Callable[[float], None],
    tile: int | None = None,
    warn: Callable[[str], None] = lambda message: None,
    finished_tiles: Collection[Window] = (),
) -> torch.device:
    """Fuses a whole scene tile by tile; what comes out does not depend on the tiles' size.

    While CUDA computes a tile, the one before it is handed to the sink and the next is read. Where the
    device's memory runs out, the tiles that are left are halved, and at last the CPU goes on with them.

    Args:
        fuser: the trained network.
        scene, sink: from where and to where.
        progress: told the fraction done.
        tile: side of a tile in PAN pixels; what suits device and bands where not given.
        warn: told what had to be done for want of memory.
        finished_tiles: tiles that were fused before.

    Returns:
        The device that fused the last of them.

    Raises:
        EngineError: the network's output is not finite.
    """
    windows = tiles(scene.alignment.pan.size, tile or _tile(fuser.device, scene))
    waiting = deque(window for window in windows if window not in finished_tiles)
    whole = scene.alignment.pan.rows * scene.alignment.pan.cols
    ready = whole - sum(window.rows * window.cols for window in waiting)
    before: tuple[Window, _Begun] | None = None
    while waiting:
        window = waiting.popleft()
        progress(ready / whole)
        try:
            begun = _begin(fuser, scene, window)
        except torch.OutOfMemoryError:
            waiting.appendleft(window)
            fuser, waiting = _with_less_memory(fuser, scene.alignment.ratio, waiting, warn)
            continue
        if before:
            sink.write(before[0], before[1].pixels())
        before = window, begun
        ready += window.rows * window.cols
    if before:
        sink.write(before[0], before[1].pixels())
    progress(1.0)
    return fuser.device


def _tile(device: torch.device, scene: Scene) -> int:
    side = narrowed(CUDA_TILE if device.type == "cuda" else TILE, scene.bands, LEAST_TILE)
    # whole MS pixels, so that tiles inside the scene all have the same expansion
    return side - side % scene.alignment.ratio


def _with_less_memory(
    fuser: Fuser, ratio: int, waiting: deque[Window], warn: Callable[[str], None]
) -> tuple[Fuser, deque[Window]]:
    """What fuses the waiting tiles with less of the device's memory, and these tiles, halved if they can be.

    Raises:
        torch.OutOfMemoryError: it is the CPU's memory that has run out.
    """
    fuser._expansions.clear()
    device, largest = fuser.device.type, max(max(window.rows, window.cols) for window in waiting)
    half = largest // 2 - largest // 2 % ratio
    if half >= LEAST_TILE:
        warn(f"The memory of {device} has run out: going on with tiles of {half} pixels a side.")
        parts = (part.moved(one.row, one.col) for one in waiting for part in tiles(one.size, half))
        return fuser, deque(parts)
    if device == "cpu":
        raise
    warn(f"The memory of {device} has run out even for the smallest tiles: going on with the CPU.")
    cpu = torch.device("cpu")
    standard = fuser.standardisation.to(cpu)
    return replace(fuser, network=fuser.network.to(cpu), standardisation=standard, device=cpu), waiting


def fuse_window(fuser: Fuser, scene: Scene, window: Window) -> Pixels:
    """F = f(U(M), P) over one window of the scene's PAN.

    The window is read with a halo of more than twice what f and U reach: once for what they see, the rest
    for the pixels that fill nodata there.

    Returns:
        The fused values, float32, in the MS's own units; valid where both the PAN pixel and the MS
        pixel around it (by the georeference) are.

    Raises:
        EngineError: the network's output is not finite.
    """
    return _begin(fuser, scene, window).pixels()


@dataclass(frozen=True)
class _Begun:
    """A window that the device was asked to fuse.

    Attributes:
        values: the fused values in host memory, whole once `ready` has come.
        ready: None where they are whole already.
        valid: bool, [rows, cols].
    """

    values: Tensor
    ready: torch.cuda.Event | None
    valid: np.ndarray

    def pixels(self) -> Pixels:
        if self.ready:
            self.ready.synchronize()
        fused = Pixels(self.values.numpy(), self.valid)
        check_finite(fused)
        return fused


def _begin(fuser: Fuser, scene: Scene, window: Window) -> _Begun:
    relation = scene.alignment
    seen = int(fuser.network.reach)  # type: ignore[arg-type]
    reach = max(seen, blur_reach(fuser.low_pass))
    pan, inner = _read_pan(scene, window, reach)
    ms, part = _read_ms(scene, window, reach, fuser.phase)
    near = window.grown(reach)
    wide = near.grown(drift.drift_margin(fuser.drift)) if fuser.drift else near
    phase = fuser.phase.shifted(relation.ratio * part.row - wide.row, relation.ratio * part.col - wide.col)
    standardise = fuser.standardisation
    with torch.inference_mode():
        asked = relation.ratio, phase, part.size, wide.size
        expand = fuser.upsampling(*(drift.finer(*asked) if fuser.drift else asked))
        expanded = expand(standardise.ms(_to(fuser.device, fill_nodata(ms))))
        if fuser.drift:
            expanded = drift.warp_by_drift(expanded, wide, near, fuser.drift)
        sharp = standardise.pan(_to(fuser.device, pan))[None]
        fine = detail(sharp, fuser.low_pass)
        # f sees no further than that, but the detail's blur may
        for_f = (..., *Window(0, 0, near.rows, near.cols).grown(seen - reach).slices)
        with allow_tf32():
            fused: Tensor = fuser.network(expanded[None][for_f], sharp[for_f], fine[for_f])[0]
        rows, cols = slice(seen, seen + window.rows), slice(seen, seen + window.cols)
        values, ready = _from(fuser.device, standardise.fused(fused[:, rows, cols]))
    return _Begun(values, ready, inner & _covered(ms.valid, part, relation, window))


def _to(device: torch.device, values: np.ndarray) -> Tensor:
    """An array on the device, or on its way there: only from pinned memory does CUDA take it meanwhile."""
    tensor = torch.from_numpy(values)
    return tensor.pin_memory().to(device, non_blocking=True) if device.type == "cuda" else tensor.to(device)


def _from(device: torch.device, values: Tensor) -> tuple[Tensor, torch.cuda.Event | None]:
    """Values in host memory, and on CUDA what tells when they have come."""
    if device.type != "cuda":
        return values.cpu().contiguous(), None
    host = torch.empty(values.shape, pin_memory=True).copy_(values, non_blocking=True)
    ready = torch.cuda.Event()  # type: ignore[no-untyped-call]
    ready.record()
    return host, ready


def _read_pan(scene: Scene, window: Window, reach: int) -> tuple[np.ndarray, np.ndarray]:
    """The PAN of a window and `reach` pixels around it, filled; and the window's own validity."""
    wide = window.grown(math.ceil(HALO * reach)).clipped(scene.alignment.pan.size)
    pixels = scene.read_pan(wide)
    near = window.grown(reach)
    there = near.clipped(scene.alignment.pan.size)
    beyond = [
        (there.row - near.row, near.row + near.rows - there.row - there.rows),
        (there.col - near.col, near.col + near.cols - there.col - there.cols),
    ]
    rows, cols = there.moved(-wide.row, -wide.col).slices
    found = np.pad(fill_nodata(pixels)[:, rows, cols], [(0, 0), *beyond], mode="edge")
    return found, pixels.valid[window.moved(-wide.row, -wide.col).slices]


def _read_ms(scene: Scene, window: Window, reach: int, phase: Phase) -> tuple[Pixels, Window]:
    """The MS that a window's fusion depends on, and which window of the MS that is."""
    ratio = scene.alignment.ratio
    halo = math.ceil(HALO * (UPSAMPLING_REACH + reach // ratio + 2))
    row, col = round((window.row - phase.row) / ratio), round((window.col - phase.col) / ratio)
    size = scene.alignment.ms.size
    part = Window(row, col, window.rows // ratio + 1, window.cols // ratio + 1).grown(halo).clipped(size)
    return scene.read_ms(part), part


def _covered(valid: np.ndarray, part: Window, relation: GridAlignment, window: Window) -> np.ndarray:
    """The MS's validity at each PAN pixel of a window: that of the MS pixel whose footprint it lies in."""
    if valid.all():
        return np.ones((window.rows, window.cols), bool)

    def index(start: int, count: int, phase: float, first: int, most: int) -> np.ndarray:
        nearest = np.floor((np.arange(start, start + count) - phase) / relation.ratio + 0.5).astype(int)
        return np.asarray((nearest - first).clip(0, most - 1))

    rows = index(window.row, window.rows, relation.phase.row, part.row, part.rows)
    cols = index(window.col, window.cols, relation.phase.col, part.col, part.cols)
    return np.asarray(valid[rows[:, None], cols])
