from __future__ import annotations

import copy
import threading
import time
from dataclasses import astuple, replace
from functools import lru_cache
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from trapan.core.exchange import task
from trapan.core.exchange.results import Drift
from trapan.core.feedback import Cancelled
from trapan.core.imaging import Blur, upsampling_matrix
from trapan.core.method import inference
from trapan.core.method.backbones import BACKBONES, build_backbone
from trapan.core.method.determinism import reproducible
from trapan.core.method.drift_correction import warp_by_drift
from trapan.core.method.inference import Fuser, fuse_scene, start_window
from trapan.core.method.operators import decimation, upsampling
from trapan.core.method.standardise import Standardisation
from trapan.core.scene.band_offsets import AlignedScene
from trapan.core.scene.grid import BandOffsets, Grid, GridAlignment, Phase, Size, Window, align_grids
from trapan.core.scene.scene import ArraySink, Pixels, Scene
from trapan.core.scene.tiles import tiles

BANDS = 3
SIZE = Size(90, 110)
CPU = torch.device("cpu")
LOW_PASS = (Blur(((1.4, 1.2), (-0.4, 2.4)), ((1.0, 1.8),)),)
STANDARD = Standardisation(
    400.0,
    90.0,
    torch.tensor([300.0, 500.0, 800.0])[:, None, None],
    torch.tensor([50.0, 80.0, 200.0])[:, None, None],
)


class Pair:
    """A scene over two arrays of any sizes; what was read is kept."""

    def __init__(self, pan: np.ndarray, ms: np.ndarray, relation: GridAlignment) -> None:
        assert pan.shape == (relation.pan.rows, relation.pan.cols)
        assert ms.shape[1:] == (relation.ms.rows, relation.ms.cols)
        self.alignment, self.bands = relation, len(ms)
        self.reads: dict[str, list[Window]] = {"pan": [], "ms": []}
        self.arrays = {"pan": pan[None], "ms": ms}

    def read_pan(self, window: Window) -> Pixels:
        return self._read("pan", window)

    def read_ms(self, window: Window) -> Pixels:
        return self._read("ms", window)

    def _read(self, kind: str, window: Window) -> Pixels:
        array = self.arrays[kind]
        assert window == window.clipped(Size(*array.shape[1:])), "read beyond the raster"
        assert window.rows and window.cols, "read nothing"
        self.reads[kind].append(window)
        values = array[(slice(None), *window.slices)].astype(np.float32)
        return Pixels(values, np.isfinite(values).all(axis=0))


class Once:
    """A sink that counts how often each pixel is written."""

    def __init__(self, size: Size) -> None:
        self.times = np.zeros((size.rows, size.cols), int)

    def write(self, window: Window, fused: Pixels) -> None:
        assert fused.values.shape == (BANDS, window.rows, window.cols)
        assert fused.values.dtype == np.float32
        self.times[window.slices] += 1


class Plain(nn.Module):
    """F = U(M), at no cost; a wide reach that it doesn't need."""

    reach = 3
    stride = 1
    precision = torch.float32

    def forward(self, ms: Tensor, pan: Tensor, *_: Tensor) -> Tensor:
        return ms


def relation(ratio: int, pan: Size, origin: tuple[float, float]) -> GridAlignment:
    """A PAN whose corner lies at `origin` (row, col), in PAN pixels, of an MS that reaches further."""
    ms = Size(pan.rows // ratio + 4, pan.cols // ratio + 4)
    row, col = origin
    return align_grids(
        Grid(pan, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)),
        Grid(ms, (-col, float(ratio), 0.0, row, 0.0, -float(ratio))),
    )


def pair(
    ratio: int = 4,
    pan: Size = SIZE,
    origin: tuple[float, float] = (0.0, 0.0),
    holes: str = "none",
    seed: int = 0,
) -> Pair:
    """A random scene: every pixel differs from its neighbours, so that the slightest misplacement shows."""
    at = relation(ratio, pan, origin)
    rng = np.random.default_rng(seed)
    arrays = [
        400 + 90 * rng.standard_normal((1, at.pan.rows, at.pan.cols)),
        STANDARD.ms_mean.numpy() + 60 * rng.standard_normal((BANDS, at.ms.rows, at.ms.cols)),
    ]
    for array in arrays:
        rows, cols = array.shape[1:]
        if holes in ("blocks", "both"):
            for _ in range(3):
                row, col = rng.integers(0, rows), rng.integers(0, cols)
                array[:, row : row + rows // 4, col : col + cols // 4] = np.nan
        if holes in ("pixels", "both"):
            array[:, rng.random((rows, cols)) < 0.1] = np.nan
        if holes == "nearly all":
            array[:, rng.random((rows, cols)) < 0.97] = np.nan
    return Pair(arrays[0][0], arrays[1], at)


@lru_cache(maxsize=8)
def fuser(phase: Phase, backbone: str = "residual", blocks: int = 2) -> Fuser:
    """A network with random weights: it sees all that it can reach."""
    network = build_backbone(backbone, BANDS, 8, blocks)
    generator = torch.Generator().manual_seed(3)
    with torch.no_grad():
        for weight in network.parameters():
            weight.copy_(0.1 * torch.randn(weight.shape, generator=generator))
    return Fuser(network, STANDARD, phase, LOW_PASS, CPU)


def fused(of: Fuser, scene: Scene, tile: int) -> np.ndarray:
    sink = ArraySink(BANDS, scene.alignment.pan.size)
    fuse_scene(of, scene, sink, lambda fraction: None, tile)
    return sink.fused


@pytest.mark.slow
@pytest.mark.parametrize("backbone", BACKBONES)
@pytest.mark.parametrize("holes", ["none", "blocks", "pixels", "both", "nearly all"])
@pytest.mark.parametrize(
    ("ratio", "origin"), [(4, (0.0, 0.0)), (4, (5.3, 2.0)), (2, (1.25, 0.0)), (3, (0.7, 4.6))]
)
def test_tiled_equals_untiled(backbone: str, holes: str, ratio: int, origin: tuple[float, float]) -> None:
    scene = pair(ratio, origin=origin, holes=holes)
    of = fuser(scene.alignment.phase.shifted(-0.375, 0.5), backbone)
    whole = fused(of, scene, 1000)
    for tile in (23, 48, 77):
        np.testing.assert_allclose(fused(of, scene, tile), whole, rtol=0, atol=2e-3)


@pytest.mark.parametrize("ratio", [2, 4])
def test_tiled_equals_untiled_where_the_phase_drifts(ratio: int) -> None:
    scene = pair(ratio, origin=(1.3, 0.6))
    by = Drift(
        ((10.0, 0.4, -0.2), (60.0, -0.5, 0.3)), ((0.0, 0.1, 0.6), (50.0, 0.1, -0.4), (51.0, -0.3, 0.2))
    )
    of = replace(fuser(scene.alignment.phase), drift=by)
    whole = fused(of, scene, 1000)
    for tile in (23, 48, 77):
        np.testing.assert_allclose(fused(of, scene, tile), whole, rtol=0, atol=5e-3)
    assert np.abs(whole - fused(fuser(scene.alignment.phase), scene, 1000)).max() > 1


@pytest.mark.parametrize(("ratio", "seed"), [(2, 11), (2, 25), (4, 2)])
def test_tiled_equals_untiled_where_hardly_a_pan_pixel_is_valid(ratio: int, seed: int) -> None:
    """The pixels that fill a hole lie far off, in a corner that only just matters."""
    scene = pair(ratio, pan=Size(100, 120), seed=seed)
    pan = scene.arrays["pan"]
    pan[:, np.random.default_rng(seed).random(pan.shape[1:]) > 0.004] = np.nan
    of = fuser(scene.alignment.phase, blocks=4)
    np.testing.assert_allclose(fused(of, scene, 9), fused(of, scene, 1000), rtol=0, atol=1e-3)


def test_tiled_equals_untiled_where_the_network_averages_the_detail() -> None:
    """The detail at the edge of the network's reach depends on the PAN beyond."""

    class Averaging(Plain):
        reach = 17

        def forward(self, ms: Tensor, pan: Tensor, *detail: Tensor) -> Tensor:
            return ms + nn.functional.avg_pool2d(detail[0], 35, 1, 17)

    scene = pair()
    of = Fuser(Averaging(), STANDARD, scene.alignment.phase, LOW_PASS, CPU)
    np.testing.assert_allclose(fused(of, scene, 23), fused(of, scene, 1000), rtol=0, atol=2e-3)


@pytest.mark.parametrize("ratio", [2, 3, 4])
@pytest.mark.parametrize(
    "by", [None, Drift(((10.0, 0.4, -0.2), (60.0, -0.5, 0.3)), ((0.0, 0.1, 0.6), (51.0, -0.3, 0.2)))]
)
@pytest.mark.parametrize("offsets", [(), ((0.0, 0.9), (-0.6, 0.0), (0.3, -0.7))])
@pytest.mark.parametrize("softness", [(), (0.0, 2.5, 4.0)])
def test_the_detail_has_the_aliasing_of_the_ms(
    ratio: int, by: Drift | None, offsets: BandOffsets, softness: tuple[float, ...]
) -> None:
    """Of an MS that is the reduced PAN, the detail leaves nothing but the PAN itself."""

    class Injecting(Plain):
        def forward(self, ms: Tensor, pan: Tensor, *detail: Tensor) -> Tensor:
            return ms + detail[0]

    scene = pair(ratio, Size(170, 190), origin=(1.3, 0.6))
    at, border = scene.alignment, 48 if by or offsets else 0
    phase = at.phase.shifted(0.375, -0.25)
    pan = torch.from_numpy(scene.arrays["pan"]).float()
    whole = Window(0, 0, at.pan.rows, at.pan.cols)
    seen = warp_by_drift(pan, whole, by) if by else pan
    low_passes = [LOW_PASS[0].followed_by_gaussian(each) for each in softness or [0.0] * BANDS]
    sampled = [
        decimation((blur,), ratio, phase.shifted(*offset), at.ms.size, at.pan.size)(seen)
        for offset, blur in zip(offsets or [(0.0, 0.0)] * BANDS, low_passes)
    ]
    low_pass = tuple(low_passes) if softness else LOW_PASS
    scene.arrays["ms"] = torch.cat(sampled).numpy()
    aligned = AlignedScene(scene, offsets) if offsets else scene
    unscaled = torch.ones(BANDS, 1, 1)
    of = Fuser(Injecting(), Standardisation(0.0, 1.0, 0 * unscaled, unscaled), phase, low_pass, CPU, by)
    inner = (slice(None), *Window(0, 0, at.pan.rows, at.pan.cols).grown(-border).slices)
    expected = np.broadcast_to(pan.numpy(), (BANDS, at.pan.rows, at.pan.cols))[inner]
    np.testing.assert_allclose(fused(of, aligned, 37)[inner], expected, rtol=0, atol=5e-3)
    assert np.abs(fused(replace(of, network=Plain()), aligned, 37)[inner] - expected).max() > 50


def test_any_window_is_the_wholes_part() -> None:
    scene = pair(origin=(2.5, 1.0), holes="both")
    of = fuser(scene.alignment.phase)
    whole = fused(of, scene, 1000)
    rng = np.random.default_rng(1)
    for _ in range(8):
        row, col = int(rng.integers(0, 80)), int(rng.integers(0, 100))
        window = Window(row, col, int(rng.integers(1, 90 - row)), int(rng.integers(1, 110 - col)))
        part = start_window(of, scene, window).pixels()
        seen = np.where(part.valid, part.values, np.nan)
        np.testing.assert_allclose(seen, whole[(slice(None), *window.slices)], rtol=0, atol=2e-3)


@pytest.mark.slow
@pytest.mark.parametrize("origin", [(0.0, 0.0), (1.9, 3.3), (4.0, 0.5)])
@pytest.mark.parametrize("tile", [31, 1000])
def test_nodata_is_exactly_where_either_raster_has_none(origin: tuple[float, float], tile: int) -> None:
    """Whatever the registration found: the georeference says which MS pixel a PAN pixel lies in."""
    scene = pair(origin=origin, holes="both")
    at = scene.alignment
    result = fused(fuser(at.phase.shifted(1.125, -0.75)), scene, tile)
    pan = scene.read_pan(Window(0, 0, at.pan.rows, at.pan.cols)).valid
    ms = scene.read_ms(Window(0, 0, at.ms.rows, at.ms.cols)).valid
    assert 0.1 < pan.mean() < 0.9 and 0.1 < ms.mean() < 0.9
    for row in range(at.pan.rows):
        for col in range(at.pan.cols):
            away = [
                np.abs(place - phase - at.ratio * np.arange(count))
                for place, phase, count in (
                    (row, at.phase.row, at.ms.rows),
                    (col, at.phase.col, at.ms.cols),
                )
            ]
            # on the edge between two MS pixels either may be meant
            near = [np.flatnonzero(one <= one.min() + 1e-6) for one in away]
            around = ms[np.ix_(*near)]
            values = np.isfinite(result[:, row, col])
            assert values.all() or not values.any()
            if not pan[row, col] or not around.any():
                assert not values.any()
            elif around.all():
                assert values.all()


def test_masked_values_have_no_influence() -> None:
    scene = pair(holes="both")
    odd = pair(holes="both")
    for kind, array in odd.arrays.items():
        valid = np.isfinite(array).all(axis=0)
        filling = np.where(valid, array, 1e9 if kind == "pan" else -1e9)
        odd.arrays[kind] = filling
        read = getattr(scene, f"read_{kind}")

        def masked(window: Window, values: np.ndarray = filling, read: object = read) -> Pixels:
            return Pixels(values[(slice(None), *window.slices)].astype(np.float32), read(window).valid)  # type: ignore[operator]

        setattr(odd, f"read_{kind}", masked)
    of = fuser(scene.alignment.phase)
    assert np.array_equal(fused(of, odd, 50), fused(of, scene, 50), equal_nan=True)


@pytest.mark.parametrize("origin", [(0.0, 0.0), (1.5, 6.25)])
def test_the_registered_phase_places_the_ms(origin: tuple[float, float]) -> None:
    """An MS whose values are its pixels' places comes out as the PAN pixels' places."""
    at = relation(4, Size(120, 136), origin)
    registered = at.phase.shifted(0.625, -1.25)
    rows = registered.row + 4 * np.arange(at.ms.rows)[:, None]
    cols = registered.col + 4 * np.arange(at.ms.cols)
    ms = np.stack([rows + 0 * cols, 0 * rows + cols, rows + cols])
    scene = Pair(np.zeros((at.pan.rows, at.pan.cols)), ms, at)
    result = fused(Fuser(Plain(), STANDARD, registered, LOW_PASS, CPU), scene, 40)
    y, x = np.mgrid[: at.pan.rows, : at.pan.cols]
    inner = (slice(None), slice(32, -32), slice(32, -32))
    np.testing.assert_allclose(result[inner], np.stack([y, x, y + x])[inner], atol=1e-2)


def test_a_network_without_injection_gives_the_expanded_ms_to_the_border() -> None:
    scene = pair(origin=(1.5, 2.5))
    at = scene.alignment
    ms = torch.from_numpy(scene.read_ms(Window(0, 0, at.ms.rows, at.ms.cols)).values)
    expected = upsampling(4, at.phase, at.ms.size, at.pan.size)(ms).numpy()
    result = fused(Fuser(Plain(), STANDARD, at.phase, LOW_PASS, CPU), scene, 40)
    np.testing.assert_allclose(result, expected, rtol=0, atol=5e-3)


def test_flat_ground_stays_flat_at_the_border() -> None:
    """Nothing comes in from beyond the scene: all pixels of one position in the stride see the same."""
    at = relation(4, Size(60, 70), (0.0, 0.0))
    scene = Pair(np.full((60, 70), 420.0), np.full((BANDS, at.ms.rows, at.ms.cols), 333.0), at)
    for backbone in BACKBONES:
        result = fused(fuser(at.phase, backbone), scene, 25)
        middle = np.tile(result[:, 30:32, 30:32], (1, 30, 35))
        np.testing.assert_allclose(result, middle, atol=1e-2)


def test_memory_follows_the_tile_and_not_the_scene() -> None:
    largest = []
    for side in (512, 1024):
        scene = pair(pan=Size(side, side + 64))
        sink = Once(scene.alignment.pan.size)
        fuse_scene(
            Fuser(Plain(), STANDARD, scene.alignment.phase, LOW_PASS, CPU),
            scene,
            sink,
            lambda fraction: None,
            128,
        )
        assert (sink.times == 1).all()
        largest.append({kind: max(w.rows * w.cols for w in reads) for kind, reads in scene.reads.items()})
        assert all(window.rows < 256 and window.cols < 256 for window in scene.reads["pan"])
        assert all(window.rows < 96 and window.cols < 96 for window in scene.reads["ms"])
    assert largest[0] == largest[1]


def test_threads_give_the_same_pixels_and_one_reads_and_one_writes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scene, here = pair(pan=Size(300, 340)), threading.current_thread()
    computing, writing = set(), set()
    computed = inference._to_host

    def watched(*arguments: Any) -> Any:
        computing.add(threading.current_thread())
        return computed(*arguments)

    class Watched(ArraySink):
        def write(self, window: Window, fused: Pixels) -> None:
            writing.add(threading.current_thread())
            super().write(window, fused)

    def read(window: Window) -> Pixels:
        assert threading.current_thread() is here
        return read_pan(window)

    read_pan = scene.read_pan
    monkeypatch.setattr(scene, "read_pan", read)
    monkeypatch.setattr(inference, "_to_host", watched)
    images = []
    usual = torch.get_num_threads()
    try:
        for threads in (1, 3):
            computing.clear()
            writing.clear()
            torch.set_num_threads(threads)
            sink = Watched(BANDS, scene.alignment.pan.size)
            fuse_scene(fuser(scene.alignment.phase), scene, sink, lambda fraction: None, 64)
            images.append(sink.fused)
            assert torch.get_num_threads() == threads
            assert (here in computing) == (threads == 1)
            assert 1 <= len(computing) <= threads
            assert len(writing) == 1 and writing.isdisjoint(computing | {here})
    finally:
        torch.set_num_threads(usual)
    np.testing.assert_array_equal(*images)


@pytest.mark.parametrize("ratio", [2, 3, 7])
def test_tiles_inside_a_scene_share_an_operator(ratio: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of operators does not grow with the scene."""
    counts, built = [], []

    def count(*arguments: object) -> object:
        built.append(arguments)
        return upsampling_matrix(*arguments)

    monkeypatch.setattr(inference, "upsampling_matrix", count)
    for across in (8, 16):
        scene = pair(ratio, pan=Size(96, across * (task.TILE - task.TILE % ratio)), origin=(1.3, 0.6))
        of = Fuser(Plain(), STANDARD, scene.alignment.phase, LOW_PASS, CPU)
        sink = Once(scene.alignment.pan.size)
        fuse_scene(of, scene, sink, lambda fraction: None)
        assert (sink.times == 1).all()
        counts.append(len(built))
        built.clear()
    assert counts[0] == counts[1] < 8


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device here")
def test_cuda_fuses_what_the_cpu_does() -> None:
    scene = pair(pan=Size(300, 420), origin=(5.3, 2.0), holes="both")
    of = fuser(scene.alignment.phase)
    standard = replace(STANDARD, ms_mean=STANDARD.ms_mean.cuda(), ms_deviation=STANDARD.ms_deviation.cuda())
    network = copy.deepcopy(of.network).cuda()
    there = Fuser(network, standard, of.phase, of.low_pass, torch.device("cuda"))
    for tile in (64, None):
        sink = ArraySink(BANDS, scene.alignment.pan.size)
        with reproducible(0, there.device):  # without TF32
            fuse_scene(there, scene, sink, lambda fraction: None, tile)
        np.testing.assert_allclose(sink.fused, fused(of, scene, 1000), rtol=0, atol=0.2)


def test_progress_is_reported_for_each_tile_and_can_cancel() -> None:
    scene = pair()
    of = Fuser(Plain(), STANDARD, scene.alignment.phase, LOW_PASS, CPU)
    steps: list[float] = []
    fuse_scene(of, scene, Once(scene.alignment.pan.size), steps.append, 32)
    assert len(steps) >= 3 * 4
    assert steps == sorted(steps) and steps[-1] == 1

    def stop(fraction: float) -> None:
        if fraction >= 0.5:
            raise Cancelled

    sink = Once(scene.alignment.pan.size)
    with pytest.raises(Cancelled):
        fuse_scene(of, scene, sink, stop, 32)
    assert 0 < sink.times.mean() < 0.7


def test_tiles_that_wait_are_not_written_after_a_cancellation() -> None:
    class Slow(Once):
        def write(self, window: Window, fused: Pixels) -> None:
            time.sleep(0.1)
            super().write(window, fused)

    scene = pair(pan=Size(256, 256))
    sink, written = Slow(scene.alignment.pan.size), []

    def stop(fraction: float) -> None:
        if fraction >= 0.5:
            written.append(sink.times.sum())
            raise Cancelled

    usual = torch.get_num_threads()
    torch.set_num_threads(4)
    try:
        with pytest.raises(Cancelled):
            fuse_scene(fuser(scene.alignment.phase), scene, sink, stop, 64)
    finally:
        torch.set_num_threads(usual)
    assert sink.times.sum() <= written[0] + 64 * 64  # the one that was being written


def short_of_memory(monkeypatch: pytest.MonkeyPatch, most: dict[str, int]) -> list[tuple[str, int]]:
    """Lets a device's memory run out where a tile is larger than that; gives where tiles were computed.

    A device that isn't here is the CPU under its name.
    """
    computed, begin = [], inference.start_window

    def limited(fuser: Fuser, scene: object, window: Window) -> object:
        name = fuser.device.type
        if max(window.rows, window.cols) > most[name]:
            raise torch.OutOfMemoryError("CUDA out of memory")
        computed.append((name, window.rows))
        return begin(replace(fuser, device=CPU), scene, window)

    monkeypatch.setattr(inference, "start_window", limited)
    return computed


def test_remaining_tiles_are_smaller_after_running_out_of_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = pair(pan=Size(500, 620), holes="both")
    of = fuser(scene.alignment.phase)
    expected = fused(of, scene, 1000)
    computed = short_of_memory(monkeypatch, {"cpu": 150})
    sink, said = ArraySink(BANDS, scene.alignment.pan.size), []
    fuse_scene(of, scene, sink, lambda fraction: None, 600, said.append)
    np.testing.assert_allclose(sink.fused, expected, rtol=0, atol=1e-2)
    assert (
        len(said) == 2 and "tiles of 300 x 300 pixels" in said[0] and "tiles of 148 x 148 pixels" in said[1]
    )
    assert max(rows for _, rows in computed) <= 148


def test_cpu_continues_in_the_end_and_finished_tiles_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = pair(pan=Size(256, 512))
    of = fuser(scene.alignment.phase)
    there = Fuser(of.network, of.standardisation, of.phase, of.low_pass, torch.device("cuda"))
    computed = short_of_memory(monkeypatch, {"cuda": 256, "cpu": 1000})
    sink = Once(scene.alignment.pan.size)

    def step(fraction: float) -> None:
        if fraction >= 0.5:
            short_of_memory(monkeypatch, {"cuda": 0, "cpu": 1000})

    said: list[str] = []
    assert fuse_scene(there, scene, sink, step, 256, said.append) == CPU
    assert (sink.times == 1).all()
    assert computed[0] == ("cuda", 256) and "even for the smallest tiles" in said[-1]


def test_no_pixel_is_fused_again_after_a_run_with_other_tiles(monkeypatch: pytest.MonkeyPatch) -> None:
    """CUDA has larger tiles than the CPU, and halves them if its memory runs out."""
    scene = pair(pan=Size(500, 620))
    of, size = fuser(scene.alignment.phase), scene.alignment.pan.size
    expected = fused(of, scene, 1000)
    finished = [*tiles(size, 200)][:3] + [tile.moved(200, 0) for tile in tiles(Size(200, 400), 100)][:5]
    sink, count = ArraySink(BANDS, size), Once(size)
    for window in finished:
        count.times[window.slices] += 1
        sink.write(
            window, Pixels(expected[(slice(None), *window.slices)], np.ones(astuple(window.size), bool))
        )

    class Both:
        def write(self, window: Window, pixels: Pixels) -> None:
            count.write(window, pixels)
            sink.write(window, pixels)

    short_of_memory(monkeypatch, {"cpu": 300})
    fuse_scene(of, scene, Both(), lambda fraction: None, 600, finished_tiles=finished)
    assert (count.times == 1).all()
    np.testing.assert_allclose(sink.fused, expected, rtol=0, atol=1e-2)


def test_no_memory_for_the_smallest_tile_on_the_cpu_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scene = pair()
    short_of_memory(monkeypatch, {"cpu": 10})
    with pytest.raises(torch.OutOfMemoryError):
        fuse_scene(fuser(scene.alignment.phase), scene, Once(scene.alignment.pan.size), lambda fraction: None)
