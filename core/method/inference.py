"""Fusing a scene with a trained network, tile by tile, in memory that does not grow with the scene."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Tuple

import numpy as np
import torch
from torch import Tensor

from ..exchange.results import Drift
from ..exchange.task import MIN_TILE, tile_side
from ..feedback import Progress
from ..imaging import UPSAMPLING_REACH, Blur, decimation_matrix, decimation_reach, upsampling_matrix
from ..scene.chips import fill_nodata
from ..scene.grid import BandOffsets, GridAlignment, Phase, Size, Window
from ..scene.scene import Pixels, Scene, Sink, check_finite
from ..scene.tiles import remaining_tiles, tiles
from .backbones import Backbone
from .device import Threads, is_out_of_memory, network_precision, side_by_side
from .drift_correction import upsample_by_drift, warp_by_drift
from .operators import SeparableOperator, upsample_with_detail
from .standardise import Standardisation

MOST_TILES = 8
"""Tiles that are computed at once on the CPU, at most: each takes some 50 MiB."""

HALO_FACTOR = 2.5
"""Halo relative to the reach of f and U. Nodata in the corner of the reach is 1.42 reaches away. The valid
pixel that fills it may be just as far beyond it: 1 + 1.42 along one axis."""


_MatrixCall = Tuple[Any, ...]
"""A function that builds a matrix, and its arguments."""


@dataclass(frozen=True)
class Fuser:
    """A trained network with everything needed to fuse any window of its scene.

    Attributes:
        network: f.
        standardisation: the scene's.
        phase: the registered phase, in pixels of the scene's PAN window.
        low_pass: the blur between PAN and MS image, which separates the PAN's detail: one for all bands, or
            one per band.
        device: where to compute.
        drift: change of the phase over the scene.
        threads: compute windows side by side on the CPU; None if one after the other.
    """

    network: Backbone
    standardisation: Standardisation
    phase: Phase
    low_pass: tuple[Blur, ...]
    device: torch.device
    drift: Drift | None = None
    threads: Threads | None = None
    _operators: dict[tuple[_MatrixCall, _MatrixCall], SeparableOperator] = field(
        default_factory=dict, repr=False
    )
    _matrices: dict[_MatrixCall, Tensor] = field(default_factory=dict, repr=False)

    def upsampling(self, ratio: int, phase: Phase, ms: Size, pan: Size) -> SeparableOperator:
        """Return U on the device; see `operators.upsampling`."""
        return self._operator(
            (upsampling_matrix, ratio, phase.row, pan.rows, ms.rows),
            (upsampling_matrix, ratio, phase.col, pan.cols, ms.cols),
        )

    def decimations(
        self, ratio: int, phase: Phase, ms: Size, pan: Size, offsets: BandOffsets
    ) -> list[SeparableOperator]:
        """Return D with the relative blur on the device: one that all bands share, or one for each offset.

        A batched operator of all bands could not skip its zeros on the CPU; see `operators`.
        """
        count = max(len(self.low_pass), len(offsets))
        blurs = self.low_pass if len(self.low_pass) == count else self.low_pass * count
        return [
            self._operator(
                (decimation_matrix, blur.rows, ratio, phase.row, ms.rows, pan.rows, row),
                (decimation_matrix, blur.cols, ratio, phase.col, ms.cols, pan.cols, col),
            )
            for blur, (row, col) in zip(blurs, offsets or [(0.0, 0.0)] * count)
        ]

    def _operator(self, rows: _MatrixCall, cols: _MatrixCall) -> SeparableOperator:
        """Return the operator of two matrices, which most tiles of a scene share."""
        if (rows, cols) not in self._operators:
            self._operators[rows, cols] = SeparableOperator(self._matrix(rows), self._matrix(cols))
        return self._operators[rows, cols]

    def _matrix(self, call: _MatrixCall) -> Tensor:
        """Return the matrix of one axis on the device, which tiles of other rows or columns share."""
        if call not in self._matrices:
            build, *arguments = call
            self._matrices[call] = torch.from_numpy(build(*arguments)).to(self.device)
        return self._matrices[call]

    def free_memory(self) -> None:
        """Drop the cached operators."""
        self._operators.clear()
        self._matrices.clear()


def fuse_scene(
    fuser: Fuser,
    scene: Scene,
    sink: Sink,
    progress: Progress,
    tile: int | None = None,
    warn: Callable[[str], None] = lambda message: None,
    finished_tiles: Iterable[Window] = (),
) -> torch.device:
    """Fuse a whole scene tile by tile; the size of the tiles only changes how values are rounded.

    While a tile is computed, a thread writes the one before to the sink, and this thread reads the next. On
    the CPU, further threads each compute a tile of their own. If the device runs out of memory, the remaining
    tiles are halved, and at last the CPU fuses them.

    Args:
        fuser: the trained network.
        scene: the PAN/MS pair.
        sink: receives the fused tiles.
        progress: called with the fraction done.
        tile: side of a tile in PAN pixels; None chooses it for the device and the number of bands.
        warn: called with a line for the log if the memory is exhausted.
        finished_tiles: tiles that an earlier run fused, maybe of other sizes; their pixels are not fused
            again.

    Returns:
        The device that fused the last tile.

    Raises:
        EngineError: the network's output is not finite.
    """
    side = tile or tile_side(fuser.device.type, scene.bands, scene.alignment.ratio)
    waiting = deque(remaining_tiles(scene.alignment.pan.size, side, finished_tiles))
    total = scene.alignment.pan.rows * scene.alignment.pan.cols
    done = total - sum(window.rows * window.cols for window in waiting)
    writing: deque[Future[None]] = deque()
    with side_by_side(fuser.device, MOST_TILES) as threads, _open_writer() as writer:
        fuser = replace(fuser, threads=threads)
        while waiting:
            window = waiting[0]
            progress(done / total)
            fused = None
            try:
                fused = start_window(fuser, scene, window)
            except RuntimeError as error:
                smallest = _half_side(waiting, scene.alignment.ratio) is None
                if not is_out_of_memory(error) or (smallest and fuser.device.type == "cpu"):
                    raise
            if fused is None:  # only here the traceback no longer holds the failed tile's tensors
                fuser, waiting = _with_less_memory(fuser, scene.alignment.ratio, waiting, warn)
                continue
            waiting.popleft()
            writing.append(writer.submit(_write, window, fused, sink))
            if len(writing) > (threads.count if threads else 1):
                writing.popleft().result()
            done += window.rows * window.cols
        for written in writing:
            written.result()
    progress(1.0)
    return fuser.device


@contextmanager
def _open_writer() -> Iterator[ThreadPoolExecutor]:
    """Open a thread that writes tiles; after an error, those that wait are not written."""
    writer = ThreadPoolExecutor(1)
    try:
        yield writer
    finally:
        writer.shutdown(cancel_futures=True)


def _write(window: Window, fused: _FusedWindow, sink: Sink) -> None:
    """Wait until a tile is computed, and write it."""
    sink.write(window, fused.pixels())


def _half_side(waiting: deque[Window], ratio: int) -> int | None:
    """Return half the side of the largest tile, or None if that is below the minimum."""
    half = max(max(window.rows, window.cols) for window in waiting) // 2
    half -= half % ratio
    return half if half >= MIN_TILE else None


def _with_less_memory(
    fuser: Fuser, ratio: int, waiting: deque[Window], warn: Callable[[str], None]
) -> tuple[Fuser, deque[Window]]:
    """Halve the waiting tiles, or move the fuser to the CPU if they are at their minimum."""
    fuser.free_memory()
    device, half = fuser.device.type.upper(), _half_side(waiting, ratio)
    if half:
        warn(f"{device} ran out of memory: continuing with tiles of {half} x {half} pixels.")
        parts = (
            part.moved(window.row, window.col) for window in waiting for part in tiles(window.size, half)
        )
        return fuser, deque(parts)
    warn(f"{device} ran out of memory even for the smallest tiles: continuing on the CPU.")
    cpu = torch.device("cpu")
    standardisation = fuser.standardisation.to(cpu)
    network = fuser.network.to(cpu)
    if network.precision != torch.float32:
        network.precision = network_precision(cpu, "auto")
    return replace(fuser, network=network, standardisation=standardisation, device=cpu), waiting


_FusedArrays = Tuple[np.ndarray, np.ndarray]
"""Fused values, [bands, rows, cols], and where all bands are finite, bool, [rows, cols]."""


@dataclass(frozen=True)
class _FusedWindow:
    """A window whose fusing was started.

    Attributes:
        computed: waits for the values and returns them.
        valid: bool, [rows, cols].
    """

    computed: Callable[[], _FusedArrays]
    valid: np.ndarray

    def pixels(self) -> Pixels:
        """Wait for the values and check them.

        Raises:
            EngineError: the network's output is not finite.
        """
        values, is_finite = self.computed()
        check_finite(self.valid, is_finite)
        return Pixels(values, self.valid)


def start_window(fuser: Fuser, scene: Scene, window: Window) -> _FusedWindow:
    """Start to compute F = f(U(M), P) over a window; with CUDA or threads, return before it is done.

    The window is read with a halo of the reach of f and what its inputs depend on, or, for the pixels that
    fill nodata there, of more than twice as much.

    Args:
        fuser: the trained network.
        scene: the PAN/MS pair.
        window: the window of the scene's PAN.

    Returns:
        The window; its `pixels()` are float32, in the MS image's units. They are valid where the PAN pixel is
        valid and, by the georeference, the MS pixel around it.
    """
    alignment, standardisation, device = scene.alignment, fuser.standardisation, fuser.device
    ratio, drift = alignment.ratio, fuser.drift
    near = window.grown(fuser.network.reach).aligned(fuser.network.stride)
    reach = fuser.network.reach + fuser.network.stride - 1
    # Before f sees the PAN's detail, the PAN is reduced and upsampled and, with a drift, interpolated twice.
    pan_reach = reach + ratio * (UPSAMPLING_REACH + 1) + decimation_reach(ratio)
    pan_reach += 2 * UPSAMPLING_REACH + ratio if drift else 0
    if alignment.band_offsets:
        pan_reach += ratio * UPSAMPLING_REACH + math.ceil(np.abs(alignment.band_offsets).max())
    pan, pan_valid = _read_pan(scene, window, pan_reach)
    # With a drift, M is interpolated twice.
    ms_reach = reach + ratio * UPSAMPLING_REACH if drift else reach
    ms, ms_window = _read_ms(scene, window, ms_reach, fuser.phase)
    phase = fuser.phase.shifted(ratio * ms_window.row - near.row, ratio * ms_window.col - near.col)
    valid = pan_valid & _ms_valid_at(ms.valid, ms_window, alignment, window)
    wide, at = window.grown(pan_reach), near.moved(pan_reach - window.row, pan_reach - window.col)
    # Made here and not by the threads, which would each make one.
    upsample = (
        partial(upsample_by_drift, ratio=ratio, phase=phase, window=near, drift=drift)
        if drift
        else fuser.upsampling(ratio, phase, ms_window.size, near.size)
    )
    low_pass_phase, offsets = phase.shifted(at.row, at.col), alignment.band_offsets
    low_passes = fuser.decimations(ratio, low_pass_phase, ms_window.size, wide.size, offsets)

    @torch.inference_mode()
    def compute() -> Callable[[], _FusedArrays]:
        bands = standardisation.ms(_to_device(device, fill_nodata(ms)))
        sharp = standardisation.pan(_to_device(device, pan))
        drifting = warp_by_drift(sharp, wide, drift) if drift else sharp
        low_pan = torch.cat([low_pass(drifting) for low_pass in low_passes])
        sharp = sharp[(..., *at.slices)]
        upsampled, detail = upsample_with_detail(bands, low_pan, sharp, upsample)
        fused: Tensor = fuser.network(upsampled[None], sharp[None], detail[None])[0]
        rows, cols = window.relative_to(near).slices
        return _to_host(device, standardisation.fused(fused[:, rows, cols]))

    if fuser.threads:
        future = fuser.threads.submit(compute)
        return _FusedWindow(lambda: future.result()(), valid)
    return _FusedWindow(compute(), valid)


def _to_device(device: torch.device, values: np.ndarray) -> Tensor:
    """Copy an array to the device; CUDA can only do so in the background from pinned memory."""
    tensor = torch.from_numpy(values)
    return tensor.pin_memory().to(device, non_blocking=True) if device.type == "cuda" else tensor.to(device)


def _to_host(device: torch.device, values: Tensor) -> Callable[[], _FusedArrays]:
    """Start to copy fused values to host memory; return a function that waits for them."""
    if device.type != "cuda":
        array = values.cpu().contiguous().numpy()
        is_finite = np.isfinite(array).all(axis=0)  # twenty times as fast as PyTorch's on the CPU
        return lambda: (array, is_finite)
    host, finite_host = (
        torch.empty(each.shape, dtype=each.dtype, pin_memory=True).copy_(each, non_blocking=True)
        for each in (values, values.isfinite().all(dim=0))
    )
    copied = torch.cuda.Event()  # type: ignore[no-untyped-call]
    copied.record()

    def wait() -> _FusedArrays:
        copied.synchronize()
        return host.numpy(), finite_host.numpy()

    return wait


def _read_pan(scene: Scene, window: Window, reach: int) -> tuple[np.ndarray, np.ndarray]:
    """Read the PAN of a window with `reach` pixels around it, filled; and the window's own validity.

    The pixels that fill nodata there may lie farther off, so only a PAN with nodata is read farther.
    """
    near, size = window.grown(reach), scene.alignment.pan.size
    wide = inside = near.clipped(size)
    pixels = scene.read_pan(wide)
    if not pixels.valid.all():
        wide = window.grown(math.ceil(HALO_FACTOR * reach)).clipped(size)
        pixels = scene.read_pan(wide)
    outside = [
        (inside.row - near.row, near.row + near.rows - inside.row - inside.rows),
        (inside.col - near.col, near.col + near.cols - inside.col - inside.cols),
    ]
    rows, cols = inside.relative_to(wide).slices
    values = fill_nodata(pixels)[:, rows, cols]
    if inside != near:
        values = np.pad(values, [(0, 0), *outside], mode="edge")
    return values, pixels.valid[window.relative_to(wide).slices]


def _read_ms(scene: Scene, window: Window, reach: int, phase: Phase) -> tuple[Pixels, Window]:
    """Read the MS pixels on which a window's fused pixels depend; return them and their MS window."""
    ratio = scene.alignment.ratio
    halo = math.ceil(HALO_FACTOR * (UPSAMPLING_REACH + reach // ratio + 2))
    size, rows, cols = scene.alignment.ms.size, window.rows // ratio + 1, window.cols // ratio + 1
    # A tile beyond a moved MS needs its nearest pixels.
    row = min(max(round((window.row - phase.row) / ratio), -rows), size.rows)
    col = min(max(round((window.col - phase.col) / ratio), -cols), size.cols)
    ms_window = Window(row, col, rows, cols).grown(halo).clipped(size)
    return scene.read_ms(ms_window), ms_window


def _ms_valid_at(
    valid: np.ndarray, ms_window: Window, alignment: GridAlignment, window: Window
) -> np.ndarray:
    """Return, for each PAN pixel of a window, the validity of the MS pixel whose footprint contains it.

    The MS counts as one pixel larger on each side, because a georeference may be wrong by as much.
    """

    def indices(start: int, count: int, phase: float) -> np.ndarray:
        positions = (np.arange(start, start + count) - phase) / alignment.ratio
        return np.asarray(np.floor(positions + 0.5).astype(int))

    rows = indices(window.row, window.rows, alignment.phase.row)
    cols = indices(window.col, window.cols, alignment.phase.col)
    inside_rows, inside_cols = (
        (at >= -1) & (at <= length) for at, length in ((rows, alignment.ms.rows), (cols, alignment.ms.cols))
    )
    nearest_rows = (rows - ms_window.row).clip(0, ms_window.rows - 1)
    nearest_cols = (cols - ms_window.col).clip(0, ms_window.cols - 1)
    nearest = np.asarray(valid[nearest_rows][:, nearest_cols])
    nearest[~inside_rows], nearest[:, ~inside_cols] = False, False
    return nearest
