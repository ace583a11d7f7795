"""A PAN and an MS as the user names them: what fusing, assessing and reducing them all begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Union

from .feedback import Feedback
from .pairing import Extent
from .sensors import AUTO

if TYPE_CHECKING:
    from .raster import RasterScene


@dataclass(frozen=True)
class Pair:
    """Two rasters, their bands and their sensor.

    Attributes:
        pan, ms: GDAL names of the two rasters; of the MS's files where it has several.
        pan_band: 1-based.
        ms_bands: 1-based, in the output's order; all where empty.
        sensor: one of `sensors.SENSORS`, or `sensors.AUTO` to recognise it.
        pan_name, ms_name: what messages call the two; the file's name where empty.
    """

    pan: str
    ms: Union[str, tuple[str, ...]]
    pan_band: int = 1
    ms_bands: tuple[int, ...] = ()
    sensor: str = AUTO
    pan_name: str = ""
    ms_name: str = ""

    def open(self, feedback: Feedback, extent: Optional[Extent] = None) -> RasterScene:
        """The two as one scene; see `raster.open_scene`."""
        from .raster import open_scene

        return open_scene(
            self.pan,
            self.ms,
            pan_band=self.pan_band,
            ms_bands=self.ms_bands,
            extent=extent,
            pan_name=self.pan_name,
            ms_name=self.ms_name,
            feedback=feedback,
        )
