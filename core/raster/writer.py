"""Write a raster window by window; the target is replaced by a complete raster or not at all."""

from __future__ import annotations

import errno
import os
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from .. import atomic
from ..atomic import Staging
from ..feedback import Progress
from ..scene.grid import Window
from ..scene.scene import Pixels
from . import convert, verify
from .container import check_replaceable
from .dataset import GdalError, call, close, numpy_dtype
from .encode import encode
from .metadata_values import METADATA_DOMAIN, WAVELENGTH, wavelength
from .output_plan import OutputPlan, sidecar_paths, write_error

_CLOSING_SHARE = 0.6
"""Share of the time of :meth:`RasterWriter.complete` that is spent before the pixels are read back."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""Errors of the system for a disk that takes no more bytes, or no more of one file."""

_PROBE = bytes(1 << 16)
"""What is written to learn such an error: as much as GDAL collects before it writes."""


class RasterWriter:
    """A sink that writes a raster into a hidden folder and publishes it once it is complete and verified.

    See `scene.Output`. A GeoTIFF is written directly; any other format is copied at the end from a GeoTIFF. A
    thread compresses and writes each window while the caller computes the next. The finished file is read
    back in full and compared with what was written.

    Use it in a `with` statement: leaving it without :func:`publish` leaves nothing behind.

    Attributes:
        staging: the staged files that :func:`publish` publishes after :meth:`complete`.
        dataset: the open GDAL dataset; None after :meth:`complete`.
    """

    def __init__(self, plan: OutputPlan) -> None:
        """Create the output.

        Args:
            plan: how to write it, from :func:`plan.plan_output`.

        Raises:
            OutputError: the file can't be created.
        """
        self._plan = plan
        self._dtype = numpy_dtype(plan.pixel_type)
        self._fingerprints: dict[Window, verify.Fingerprint] = {}
        self.dataset: Any = None
        self._thread = ThreadPoolExecutor(1)
        self._pending: Future[Any] | None = None
        try:
            self.staging = Staging(
                plan.target, () if plan.addition else sidecar_paths(plan.target, plan.driver_name)
            )
        except OSError as error:
            raise write_error(plan.target, error.strerror or str(error)) from error
        # The GeoTIFF that windows are written to.
        self._tiff = self.staging.staged_path if plan.is_windowed else self.staging.work_dir / "windows.tif"
        try:
            self.dataset = plan.create_tiff(self._tiff)
        except BaseException as error:
            shown = self._write_error(error) if isinstance(error, GdalError) else None
            self._abandon()
            if shown:
                raise shown from None
            raise

    def write(self, window: Window, fused: Pixels) -> None:
        """Start to write a window of the output; pixels where `fused.valid` is false become nodata.

        Args:
            window: window of the output.
            fused: its pixels, [bands, rows, cols]; they may be overwritten once this returns.

        Raises:
            OutputError: the previous window can't be written, for example because the disk is full.
            ValueError: a pixel is nodata though the profile has no nodata.
        """
        stored = encode(fused, self._dtype, self._plan.nodata)
        try:
            self._wait_for_window()
        except GdalError as error:
            raise self._write_error(error) from None
        self._pending = self._thread.submit(self._write_window, window, stored)

    def as_stored(self, fused: Pixels) -> Pixels:
        """Return pixels as the output holds them: rounded and clipped to its pixel type, as float32.

        What a lossy compression changes is not included.
        """
        stored = encode(fused, self._dtype, self._plan.nodata)
        return Pixels(verify.clip_values(stored, self._plan.max_value).astype(np.float32), fused.valid)

    def set_wavelengths(self, micrometres: Sequence[float | None]) -> None:
        """Record the central wavelength of each band, in GDAL's domain IMAGERY; None for an unknown one.

        Wavelengths that the MS file gives are kept.

        A GeoTIFF keeps them; a copy in another format has them if its driver copies metadata of bands.

        Raises:
            OutputError: the previous window can't be written.
        """
        try:
            self._wait_for_window()
            for number, value in enumerate(micrometres, start=1):
                band = self.dataset.GetRasterBand(number)
                if value is not None and not wavelength(band):
                    call(band.SetMetadataItem, WAVELENGTH, f"{value:g}", "IMAGERY")
        except GdalError as error:
            raise self._write_error(error) from None

    def complete(self, metadata: Mapping[str, str], progress: Progress = lambda fraction: None) -> None:
        """Close and verify the output, but leave it in the hidden folder.

        Args:
            metadata: items of the domain TRAPAN; GeoTIFF keeps no empty values.
            progress: called with the fraction done, 0 to 1; an exception it raises leaves nothing behind.

        Raises:
            OutputError: the output can't be written or verified.
        """
        plan, name = self._plan, self._plan.raster_name(self.staging.staged_path)
        levels = convert.overview_levels(plan.profile.size) if plan.overviews else []
        try:
            self._wait_for_window()
            self._close(metadata, levels, lambda fraction: progress(_CLOSING_SHARE * fraction))
            with plan.template() as template:
                verify.check_structure(
                    name,
                    template,
                    plan.profile.size,
                    metadata,
                    levels,
                    plan.statistics,
                    plan.corner_step,
                )
            verify.check_pixels(
                name,
                self._fingerprints,
                lambda fraction: progress(_CLOSING_SHARE + (1 - _CLOSING_SHARE) * fraction),
            )
            self.staging.fsync()
        except GdalError as error:
            shown = self._write_error(error)
            self._abandon()
            raise shown from None
        except OSError as error:
            self._abandon()
            raise write_error(plan.target, error.strerror or str(error)) from error

    def check_unchanged(self) -> None:
        """Raise an `OutputError` if publishing would lose what another program has written since the plan."""
        plan = self._plan
        if plan.addition:
            plan.addition.check_unchanged()
        else:
            check_replaceable(plan.target, plan.driver_name, plan.options)

    def __enter__(self) -> RasterWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._abandon()

    def _close(self, metadata: Mapping[str, str], levels: Sequence[int], progress: Progress) -> None:
        """Close the GeoTIFF, copy it into the output's format, add metadata, overviews and statistics."""
        plan, added = self._plan, metadata
        if plan.is_windowed:
            # GDAL honours the creation option PROFILE only for metadata set before the first closing.
            call(self.dataset.SetMetadata, dict(metadata), METADATA_DOMAIN)
            added = {}
        dataset, self.dataset = self.dataset, None
        close(dataset)
        if not plan.is_windowed:
            self._copy(lambda fraction: progress(fraction / 2))
        if added or levels or plan.statistics:
            convert.finalise(
                plan.raster_name(self.staging.staged_path),
                plan.driver_name,
                added,
                levels,
                plan.statistics,
                lambda fraction: progress((1 + fraction) / 2),
            )

    def _copy(self, progress: Progress) -> None:
        """Copy the finished GeoTIFF into the output's format."""
        plan, path = self._plan, self.staging.staged_path
        if plan.addition:
            plan.addition.stage(path)
        with convert.open_for_copy(self._tiff, plan.profile, plan.driver_name) as source:
            convert.create_copy(source, path, plan.driver, plan.copy_options(), progress, gdal.CE_Failure)
        self._tiff.unlink()

    def _write_window(self, window: Window, stored: NDArray[Any]) -> None:
        expected = verify.clip_values(stored, self._plan.max_value)
        self._fingerprints[window] = verify.fingerprint(expected, self._plan.loss)
        call(self.dataset.WriteArray, stored, window.col, window.row)

    def _wait_for_window(self) -> None:
        """Wait until the window in work is written; raise a `GdalError` if that fails."""
        pending, self._pending = self._pending, None
        if pending:
            pending.result()

    def _write_error(self, error: GdalError) -> Exception:
        """Return the error for the user; call it while the unfinished output exists, which it spoils."""
        why = self._refusal() or self.staging.hide_staging_path(str(error))
        return write_error(self._plan.target, why)

    def _refusal(self) -> str:
        """Return why the disk takes no more of the unfinished output; empty if it does.

        GDAL 3.7 and later only say that writing failed, at which row.
        """
        path = self._tiff if self._tiff.exists() else self.staging.staged_path
        try:
            with path.open("ab") as file:
                file.write(_PROBE)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            if error.errno in _FULL:
                return error.strerror or str(error)
        return ""

    def _abandon(self) -> None:
        """Remove everything that is not published."""
        self._thread.shutdown()
        dataset, self.dataset = self.dataset, None
        if dataset is not None:
            with suppress(GdalError):  # the file is deleted next, so a failed flush does not matter
                close(dataset)
        self.staging.discard()


def publish(*writers: RasterWriter, beside: Sequence[Staging] = ()) -> None:
    """Give completed outputs their final names: all of them, or none.

    Args:
        writers: writers of the rasters, each after :meth:`RasterWriter.complete`.
        beside: other staged files that belong to them, such as a report.

    Raises:
        OutputError: a file can't be renamed; all files are as before.
    """
    for writer in writers:
        writer.check_unchanged()
    stagings = [writer.staging for writer in writers]
    try:
        atomic.publish(*beside, *stagings)
    except OSError as error:
        gone = [staging.target for staging in (*stagings, *beside) if not staging.target.parent.is_dir()]
        name = (gone and gone[0]) or error.filename2 or error.filename or stagings[0].target
        raise write_error(Path(name), error.strerror or str(error)) from error
