"""The messages between `client` and `server`: JSON objects, one a line, with their kind under "type".

From the client:

| type | further keys | meaning |
|---|---|---|
| open | device, threads | Load PyTorch and find the device. |
| describe | | Run the self-test. |
| measure | slots, scene, chip_windows, task | Measure phase, drift and optics. |
| pansharpen | slots, scene, chip_windows, task | Fuse the scene. |
| filled, written | slot | The pixels of a slot are there, or have been written. |
| scratch | folder | Remove this folder if the client dies. |
| stop | | End at once. |

From the server: hello (version), ready, mapped (the scratch file is open), heartbeat, done (the result), and
the messages whose keys are the dataclasses of this module.

The client checks that the server has its own version. So :func:`schema.read` checks only the types here; that
a window lies in the scene, for instance, is not checked a second time.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import EngineError, InputError, OutputError
from ..scene.grid import Window

ERRORS = {kind.__name__: kind for kind in (InputError, OutputError, EngineError)}
"""The errors that are shown to users, by their name in a message."""


@dataclass(frozen=True)
class LogLine:
    """A line for the log: types "info" and "warning"."""

    message: str


@dataclass(frozen=True)
class StageEntered:
    """The name of the stage that begins: type "stage"."""

    name: str


@dataclass(frozen=True)
class StageProgress:
    """The fraction of the current stage that is done, 0 to 1: type "progress"."""

    fraction: float


@dataclass(frozen=True)
class ReadRequest:
    """A window of the scene that the client reads into a slot: type "read".

    Attributes:
        source: "pan" or "ms".
        window: the window, on the grid of the source.
        slot: number of the slot.
    """

    source: str
    window: Window
    slot: int


@dataclass(frozen=True)
class WriteRequest:
    """A fused window that the client takes from a slot and writes: type "write".

    Attributes:
        bands: number of bands.
        window: the window, on the PAN grid.
        slot: number of the slot.
    """

    bands: int
    window: Window
    slot: int


@dataclass(frozen=True)
class WorkerError:
    """An error that the client raises for the user: type "error".

    Attributes:
        kind: a key of `ERRORS`.
        message: the error's text.
    """

    kind: str
    message: str
