"""The PAN and MS rasters as a user names them: the input of every job."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Mapping, Optional, Union

from ..feedback import Feedback
from ..file_checks import File
from ..scene.alignment import Extent
from ..schema import Nullable
from ..sensors.catalogue import AUTO

if TYPE_CHECKING:
    from ..raster.scene import RasterScene


@dataclass(frozen=True)
class Pair:
    """Two rasters, their bands and their sensor.

    Attributes:
        pan: GDAL name of the PAN raster.
        ms: GDAL name of the MS raster, or of each of its files.
        pan_bands: 1-based number of the PAN band, or of several that are combined into one; all if empty.
        ms_bands: 1-based numbers of the MS bands, in the output's order; all if empty.
        sensor: one of `catalogue.SENSORS`, or `catalogue.AUTO` to identify it.
        pan_name: name of the PAN raster in messages; the file name if empty.
        ms_name: name of the MS raster in messages; the file name if empty.
        pan_srs: CRS of the PAN raster in place of the file's, as an EPSG code, WKT or a PROJ string; the
            file's if empty.
        ms_srs: likewise for the MS raster.
        pan_nodata: nodata values of the PAN band in place of the file's; the file's if empty. NaN alone
            stands for no value.
        ms_nodata: likewise for all bands of the MS raster.
        ms_ratio: width of the pixels that the MS raster was made from, in PAN pixels, if it was resampled to
            smaller ones; None to find it.
    """

    pan: str
    ms: Union[str, tuple[str, ...]]
    pan_bands: tuple[int, ...] = ()
    ms_bands: tuple[int, ...] = ()
    sensor: str = AUTO
    pan_name: str = ""
    ms_name: str = ""
    pan_srs: str = ""
    ms_srs: str = ""
    pan_nodata: tuple[Nullable, ...] = ()
    ms_nodata: tuple[Nullable, ...] = ()
    ms_ratio: Optional[float] = None

    @property
    def ms_files(self) -> tuple[str, ...]:
        """GDAL name of each file of the MS raster."""
        return (self.ms,) if isinstance(self.ms, str) else self.ms

    def open(self, feedback: Feedback, extent: Extent | None = None) -> RasterScene:
        """Open both rasters as one scene; see `raster.scene.open_scene`."""
        from ..raster.scene import open_scene

        return open_scene(
            self.pan,
            self.ms,
            pan_bands=self.pan_bands,
            ms_bands=self.ms_bands,
            extent=extent,
            pan_name=self.pan_name,
            ms_name=self.ms_name,
            pan_srs=self.pan_srs,
            ms_srs=self.ms_srs,
            pan_nodata=self.pan_nodata,
            ms_nodata=self.ms_nodata,
            ms_ratio=self.ms_ratio,
            feedback=feedback,
        )


def pair_files(pair: Pair, suffix: str = "") -> list[File]:
    """List the local files of both rasters, the sources of virtual rasters included.

    Args:
        pair: the two rasters.
        suffix: added to their names in messages.
    """
    rasters = [("PAN", pair.pan, pair.pan_name), *(("MS", path, pair.ms_name) for path in pair.ms_files)]
    return [file for role, path, name in rasters for file in raster_parts(role, path, name, suffix)]


def raster_parts(role: str, path: str, name: str = "", suffix: str = "") -> list[File]:
    """List the local files of one raster.

    Args:
        role: its role in messages, such as PAN.
        path: its GDAL name.
        name: its name in messages, after the role; the file name if empty.
        suffix: added to the name in messages.
    """
    from ..raster import files

    description = f"the {role} '{name or PurePath(path).name or path}'{suffix}"
    return [File(part, description) for part in files.files_read(path)]


def warn_of_changed_files(pair: Pair, before: Mapping[str, Any], feedback: Feedback) -> None:
    """Warn of files that were written while they were read: what was read may mix old and new pixels.

    A file that was removed causes no warning, because an open file stays readable.

    Args:
        pair: the two rasters.
        before: what `metadata.identity` said of them before they were read: of the "pan", and of each file
            of the "ms".
        feedback: receives the warnings.
    """
    from ..raster.metadata import identity

    rasters = [("PAN", pair.pan, before["pan"]), *(("MS", *ms) for ms in zip(pair.ms_files, before["ms"]))]
    for role, path, files in rasters:
        old, new = ({name: state[:2] for name, *state in found} for found in (files, identity(path)))
        for name in old.keys() & new.keys():
            if old[name] != new[name] and len(new[name]) == 2:
                feedback.warning(
                    f"The file '{name}' of the {role} was written by another program during the run: the "
                    "output may mix its old and new pixels. Run it again."
                )
