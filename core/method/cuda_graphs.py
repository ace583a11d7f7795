"""Work on CUDA captured once and replayed, so that launching its kernels one by one costs nothing.

A training step of this method is some hundreds of kernels of a few microseconds each: launched one by one, a
fast GPU mostly waits for the next. A CUDA graph launches them all at once. What is captured must ask the
device for nothing, and read and write the same memory each time: so whatever changes from step to step, the
draws and the learning rate, is on the device beforehand, and a counter there says which of it is next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch

WARM_UP = 3
"""Calls that run as they are before the capture: libraries and the optimiser's state set themselves up."""

PACE = 16
"""Steps on CUDA between two waits for the device, which let progress and cancellation keep up with it."""


class GraphRunner:
    """Runs pieces of work on a device: captured and replayed on CUDA, as they are elsewhere.

    Args:
        device: where the work computes.
        warn: told where a capture fails; the work then runs as it is, with the same results.

    Attributes:
        device: see above.
    """

    def __init__(self, device: torch.device, warn: Callable[[str], None]) -> None:
        self.device, self._say = device, warn
        self._made: list[_Captured] = []
        # one stream for all of it: autograd sums a weight's gradient up on the stream where it first did
        self._stream = torch.cuda.Stream(device) if device.type == "cuda" else None  # type: ignore[no-untyped-call]

    def capture(self, work: Callable[[], None]) -> Callable[[], None]:
        """`work`, to be called again and again; each call does it once.

        It takes what changes from call to call from tensors, and leaves its results in tensors, that are
        there before it is called.
        """
        if self._stream is None:
            return work
        self._made.append(_Captured(work, self._stream, self._say))
        return self._made[-1]

    def release_graphs(self) -> None:
        """Gives back the device's memory that captures hold; what is called again is captured anew."""
        if self._stream is not None:
            self._wait()
            for made in self._made:
                made.drop()
            torch.cuda.empty_cache()

    def wait_if_due(self, index: int) -> bool:
        """Whether to tell progress before the step of that index: then the device has done all before it."""
        if self._stream is not None and index % PACE:
            return False
        self._wait()
        return True

    @contextmanager
    def synchronised(self) -> Iterator[None]:
        """The device has done all that was asked of it when this is left, in whatever way."""
        try:
            yield
        finally:
            self._wait()

    def _wait(self) -> None:
        if self._stream is not None:
            torch.cuda.synchronize(self.device)


class _Captured:
    """Runs as it is the first times, is captured at the next and replayed from then on."""

    def __init__(
        self, work: Callable[[], None], stream: torch.cuda.Stream, warn: Callable[[str], None]
    ) -> None:
        self._work, self._stream, self._say = work, stream, warn
        self.drop()

    def drop(self) -> None:
        """Begins afresh: the work has changed."""
        self._left = WARM_UP
        self._graph: torch.cuda.CUDAGraph | None = None
        self._failed = False

    def __call__(self) -> None:
        if not self._left and not self._graph and not self._failed:
            self._capture()
        if self._graph:
            self._graph.replay()
            return
        self._left = max(self._left - 1, 0)
        current = torch.cuda.current_stream()
        self._stream.wait_stream(current)
        with torch.cuda.stream(self._stream):
            self._work()
        current.wait_stream(self._stream)

    def _capture(self) -> None:
        """Records the work without doing it."""
        graph = torch.cuda.CUDAGraph()
        try:
            # The outer context puts the stream back where the inner one fails to. Thread-local, because
            # other threads of QGIS may use CUDA meanwhile.
            with (
                torch.cuda.stream(self._stream),
                torch.cuda.graph(graph, stream=self._stream, capture_error_mode="thread_local"),
            ):
                self._work()
        except RuntimeError as error:
            self._failed = True
            reason = str(error).strip().partition("\n")[0]
            self._say(f"CUDA could not capture a training step, so its kernels are launched singly: {reason}")
        else:
            self._graph = graph
