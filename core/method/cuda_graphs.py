"""Replay of training steps as CUDA graphs.

A training step launches some hundreds of kernels of a few microseconds each, and launching takes most of the
time. A CUDA graph launches them all at once: on an H200, a step takes a seventh of the time, and the pixels
are the same. Set the environment variable TRAPAN_CUDA_GRAPHS=0 to do without.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache

import torch
from torch import Tensor

from .device import is_out_of_memory

SWITCH = "TRAPAN_CUDA_GRAPHS"
"""The environment variable that switches graphs off."""

_FAILED: set[torch.device] = set()
"""Devices on which a capture failed; no further one is tried there."""

Step = Callable[[Tensor], Tensor]
"""A step of a training: takes a tensor, such as a batch, and returns a tensor, such as the loss."""


def as_graph(step: Step, device: torch.device, warn: Callable[[str], None]) -> Step:
    """Return the step as a CUDA graph; on other devices, and with graphs switched off, as it is.

    Args:
        step: the step, as for `GraphedStep`.
        device: where it computes.
        warn: called with a line for the log if the step can't be captured.
    """
    if device.type == "cuda" and os.environ.get(SWITCH) != "0":
        return GraphedStep(step, warn)
    return step


class GraphedStep:
    """A training step that is captured as a CUDA graph and then replayed.

    The step must not wait for the device, and may depend on nothing but its argument and tensors that stay in
    place. Each call runs the step exactly once. If it can't be captured, it runs without a graph.

    The graph's memory is free again when this object is gone, so nothing that the step holds may refer to it.

    Args:
        step: the function to capture. All arguments have the same shape and are on the device.
        warn: called with a line for the log if the step can't be captured.
    """

    def __init__(self, step: Step, warn: Callable[[str], None]) -> None:
        self._step, self._warn = step, warn
        self._is_warm = False
        self._graph: torch.cuda.CUDAGraph | None = None
        self._argument = self._result = torch.empty(0)

    def __call__(self, argument: Tensor) -> Tensor:
        """Run the step and return its result."""
        if self._is_warm and self._graph is None and argument.device not in _FAILED:
            self._graph = self._capture(argument)
        if self._graph is None:
            self._is_warm = True
            return self._run_plain(argument)
        self._argument.copy_(argument)
        self._graph.replay()
        return self._result.clone()

    def _run_plain(self, argument: Tensor) -> Tensor:
        # The first call lets cuDNN, cuBLAS and Adam allocate what they keep. Autograd must see the stream of
        # the capture before the capture, or it would wait for another one.
        stream, current = _side_stream(argument.device), torch.cuda.current_stream()
        stream.wait_stream(current)
        with torch.cuda.stream(stream):
            result = self._step(argument)
        current.wait_stream(stream)
        return result

    def _capture(self, argument: Tensor) -> torch.cuda.CUDAGraph | None:
        """Record the step without running it; return None if that fails.

        Raises:
            RuntimeError: the device's memory is exhausted.
        """
        graph, stream = torch.cuda.CUDAGraph(), _side_stream(argument.device)
        self._argument = argument.clone()
        try:
            # Not `torch.cuda.graph`, which first returns all cached memory to the device.
            with torch.cuda.stream(stream):
                # Thread-local, because other threads of QGIS may use CUDA in the meantime.
                graph.capture_begin(capture_error_mode="thread_local")
                try:
                    self._result = self._step(self._argument)
                finally:
                    graph.capture_end()
        except RuntimeError as error:
            # Ending a capture that failed raises another error, which says only that it failed.
            cause = error.__context__ if isinstance(error.__context__, RuntimeError) else error
            if is_out_of_memory(cause):
                raise cause from None
            _FAILED.add(argument.device)
            reason = str(cause).strip().partition("\n")[0]
            self._warn(
                f"A training step can't be captured as a CUDA graph ({reason}): training continues without, "
                "which takes several times as long."
            )
            return None
        return graph


@cache
def _side_stream(device: torch.device) -> torch.cuda.Stream:
    """Return the stream for captures: one per device, because cuBLAS keeps a workspace for each stream."""
    return torch.cuda.Stream(device)  # type: ignore[no-untyped-call]
