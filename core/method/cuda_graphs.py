"""Optional replay of training steps as CUDA graphs; off by default.

A training step launches some hundreds of kernels of a few microseconds each. A CUDA graph launches them all
at once. Set the environment variable TRAPAN_CUDA_GRAPHS=1 to use graphs on CUDA. Their benefit is unmeasured:
no GPU was available when this module was written.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache

import torch
from torch import Tensor

from ..errors import EngineError

SWITCH = "TRAPAN_CUDA_GRAPHS"
"""The environment variable that switches graphs on."""

Step = Callable[[Tensor], Tensor]
"""One training step: takes a batch, updates the weights and returns the loss."""

PLAIN_CALLS = 3
"""Steps without a graph before the capture, in which cuDNN, cuBLAS and Adam allocate what they keep."""


def use_cuda_graphs(device: torch.device) -> bool:
    """Say whether training steps on this device are replayed as CUDA graphs."""
    return device.type == "cuda" and os.environ.get(SWITCH) == "1"


class GraphedStep:
    """A training step that is captured as a CUDA graph and then replayed.

    The step must not wait for the device, and may depend on nothing but the batch and tensors that stay in
    place. Each call runs the step exactly once.

    The graph's memory is free again when this object is gone, so nothing that the step holds may refer to it.

    Args:
        step: the function to capture. All batches have the same shape and are on the device.
    """

    def __init__(self, step: Step) -> None:
        self._step = step
        self._plain_calls_left = PLAIN_CALLS
        self._graph: torch.cuda.CUDAGraph | None = None
        self._batch = torch.empty(0)
        self._loss = torch.empty(0)

    def __call__(self, batch: Tensor) -> Tensor:
        """Run the step on a batch and return its loss."""
        if self._plain_calls_left:
            self._plain_calls_left -= 1
            return self._run_plain(batch)
        if self._graph is None:
            self._graph = self._capture(batch)
        self._batch.copy_(batch)
        self._graph.replay()
        return self._loss.clone()

    def _run_plain(self, batch: Tensor) -> Tensor:
        # Autograd must see the capture's stream before the capture, or it would wait for another one.
        stream, current = _side_stream(batch.device), torch.cuda.current_stream()
        stream.wait_stream(current)
        with torch.cuda.stream(stream):
            loss = self._step(batch)
        current.wait_stream(stream)
        return loss

    def _capture(self, batch: Tensor) -> torch.cuda.CUDAGraph:
        """Record the step without running it.

        Raises:
            EngineError: the step can't be captured. The run must end, because before PyTorch 2.14 the
                allocator keeps the memory of the failed capture until the process ends.
        """
        graph, stream = torch.cuda.CUDAGraph(), _side_stream(batch.device)
        self._batch = batch.clone()
        try:
            # Thread-local, because other threads of QGIS may use CUDA in the meantime.
            with torch.cuda.graph(graph, stream=stream, capture_error_mode="thread_local"):
                self._loss = self._step(self._batch)
        except RuntimeError as error:
            # Ending a capture that failed raises another error, which says only that it failed.
            cause = str(error.__context__ or error).strip().partition("\n")[0]
            raise EngineError(
                f"a training step can't be captured as a CUDA graph ({cause}): run without the environment "
                f"variable {SWITCH}"
            ) from error
        return graph


@cache
def _side_stream(device: torch.device) -> torch.cuda.Stream:
    """Return the stream for captures: one per device, because cuBLAS keeps a workspace for each stream."""
    return torch.cuda.Stream(device)  # type: ignore[no-untyped-call]
