"""A PAN and an MS as the user names them: what fusing, assessing and reducing them all begin with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Optional, Union

from ..feedback import Feedback
from ..file_checks import File
from ..scene.alignment import Extent
from ..sensors.catalogue import AUTO

if TYPE_CHECKING:
    from ..raster.scene import RasterScene


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
        from ..raster.scene import open_scene

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


def pair_files(pair: Pair, whose: str = "") -> list[File]:
    """List the local files of both rasters, the sources of virtual rasters included.

    Args:
        pair: the two rasters.
        whose: what messages add to their names.
    """
    ms = [pair.ms] if isinstance(pair.ms, str) else pair.ms
    rasters = [("PAN", pair.pan, pair.pan_name), *(("MS", path, pair.ms_name) for path in ms)]
    return [file for role, path, name in rasters for file in raster_parts(role, path, name, whose)]


def raster_parts(role: str, path: str, name: str = "", whose: str = "") -> list[File]:
    """List the local files of one raster.

    Args:
        role: what messages call it, such as PAN.
        path: GDAL's name of it.
        name: what messages call it after its role; the file's name where empty.
        whose: what messages add to the name.
    """
    from ..raster import files

    what = f"the {role} '{name or PurePath(path).name or path}'{whose}"
    return [File(part, what) for part in files.files_read(path)]
