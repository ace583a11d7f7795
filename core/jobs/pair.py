"""The PAN and the MS raster as a user names them: the input of every job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

from ..feedback import Feedback
from ..raster.source import Source
from ..scene.alignment import Extent
from ..sensors.catalogue import AUTO

if TYPE_CHECKING:
    from ..raster.scene import RasterScene


@dataclass(frozen=True)
class Pair:
    """The PAN and the MS raster of one scene.

    Attributes:
        pan: the PAN raster; several bands are combined into one.
        ms: the MS raster, with its bands in the output's order.
        sensor: one of `catalogue.SENSORS`, or `catalogue.AUTO` to identify it.
        ms_ratio: width of the pixels that the MS raster was made from, in PAN pixels, if it was resampled to
            smaller ones; None to find it.
    """

    pan: Source
    ms: Source
    sensor: str = AUTO
    ms_ratio: Optional[float] = None

    def open(self, feedback: Feedback, extent: Extent | None = None) -> RasterScene:
        """Open both rasters as one scene; see `raster.scene.open_scene`."""
        from ..raster.scene import open_scene

        return open_scene(self.pan, self.ms, extent=extent, ms_ratio=self.ms_ratio, feedback=feedback)
