"""The PAN and the MS raster as a user names them: the input of every job."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Mapping, Optional

from ..feedback import Feedback
from ..file_checks import File
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


def pair_files(pair: Pair, suffix: str = "") -> list[File]:
    """List the local files of both rasters; see `source_files`."""
    return [*source_files("PAN", pair.pan, suffix), *source_files("MS", pair.ms, suffix)]


def source_files(role: str, source: Source, suffix: str = "") -> list[File]:
    """List the local files of a raster, the sources of a virtual raster included.

    Args:
        role: its role in messages, such as PAN.
        source: the raster.
        suffix: added to its name in messages.
    """
    from ..raster import files

    return [
        File(part, f"the {role} '{source.name or PurePath(path).name or path}'{suffix}")
        for path in source.files
        for part in files.files_read(path)
    ]


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

    rasters = [("PAN", pair.pan.files[0], before["pan"])]
    rasters += [("MS", path, files) for path, files in zip(pair.ms.files, before["ms"])]
    for role, path, files in rasters:
        old, new = ({name: state[:2] for name, *state in found} for found in (files, identity(path)))
        for name in old.keys() & new.keys():
            if old[name] != new[name] and len(new[name]) == 2:
                feedback.warning(
                    f"The file '{name}' of the {role} was written by another program during the run: the "
                    "output may mix its old and new pixels. Run it again."
                )
