"""Writes a raster by windows: whole under the target's name, or not at all."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Callable, Mapping, Sequence

from numpy.typing import NDArray
from osgeo import gdal

from .. import atomic
from ..atomic import Staging
from ..scene.grid import Window
from ..scene.scene import Pixels
from . import convert, formats, seal
from .dataset import GdalError, call, check_not_truncated, close
from .plan import plan_output, sidecar_paths, write_error
from .profile import OutputProfile, apply_profile, encode, numpy_dtype

_CLOSING = 0.6
"""Share of completing that comes before reading the pixels back."""


class RasterWriter:
    """A sink that writes a raster where nobody sees it until it is finished. See `scene.Sink`.

    A GeoTIFF is written as it will be; any other format is made of one at the end. GDAL compresses and writes
    a window in a thread of its own, while the caller is at the next. The finished file is read back whole and
    compared with what was written.

    Use it in a `with` statement: leaving that without :meth:`finish` leaves nothing behind.

    Attributes:
        is_lossless: the format keeps the very pixels that it is given, which JPEG, for one, does not.
        staging: what :func:`staging.publish` publishes, once it is completed.
    """

    def __init__(
        self,
        output: str,
        frame: OutputProfile,
        *,
        output_type: str = "",
        creation_options: Sequence[str] = (),
        nodata: float | None = None,
        overviews: bool = False,
        statistics: bool = False,
        cog: bool = False,
    ) -> None:
        """Begins the output; arguments and errors are those of :func:`raster_plan.plan`."""
        self._plan = plan_output(
            output,
            frame,
            output_type=output_type,
            creation_options=creation_options,
            nodata=nodata,
            overviews=overviews,
            statistics=statistics,
            cog=cog,
        )
        self._frame = frame
        self.is_lossless = not self._plan.loss or self._plan.is_windowed
        self._dtype = numpy_dtype(self._plan.pixel_type)
        self._driver = str(self._plan.driver.ShortName)
        self._seals: dict[Window, seal.Seal] = {}
        self._dataset: Any = None
        self._thread = ThreadPoolExecutor(1)
        self._begun: Future[Any] | None = None
        try:
            self.staging = Staging(self._plan.target, sidecar_paths(self._plan.target, self._driver))
        except OSError as error:
            self._plan.close()
            raise write_error(self._plan.target, error.strerror or str(error)) from error
        self._windows = (
            self.staging.staged_path if self._plan.is_windowed else self.staging.work_dir / "windows.tif"
        )
        try:
            self._dataset = self._created()
        except BaseException as error:
            self._abandon()
            if isinstance(error, GdalError):
                raise write_error(self._plan.target, self.staging.hide_staging_path(str(error))) from None
            raise

    def write(self, window: Window, fused: Pixels) -> None:
        """Begins to write a window of the output; where `fused.valid` is false it becomes nodata.

        Raises:
            OutputError: the window before it can't be written, for example because the disk is full.
            ValueError: a pixel is without a value though the frame is gapless.
        """
        stored = encode(fused, self._dtype, self._plan.nodata)
        try:
            self._finish_window()
        except GdalError as error:
            raise write_error(self._plan.target, self.staging.hide_staging_path(str(error))) from None
        self._begun = self._thread.submit(self._write, window, stored)

    def finish(self, metadata: Mapping[str, str]) -> None:
        """Closes the output, verifies it and gives it the target's name.

        Args:
            metadata: what goes into the domain TRAPAN; GeoTIFF keeps no empty values.

        Raises:
            OutputError: it can't be written or renamed, or does not read back; nothing is left behind.
        """
        self.complete(metadata)
        publish(self)

    def complete(
        self, metadata: Mapping[str, str], progress: Callable[[float], None] = lambda fraction: None
    ) -> None:
        """Closes and verifies the output, which is not yet there under its name.

        Args:
            metadata: as in :meth:`finish`.
            progress: told the fraction done, where that takes long; what it raises leaves nothing behind.

        Raises:
            OutputError: it can't be written, or does not read back.
        """
        levels = convert.overview_levels(self._frame.size) if self._plan.overviews else []
        try:
            self._finish_window()
            self._close(metadata, levels, lambda fraction: progress(_CLOSING * fraction))
            self._check(metadata, levels)
            seal.check_pixels(
                self.staging.staged_path,
                self._seals,
                lambda fraction: progress(_CLOSING + (1 - _CLOSING) * fraction),
            )
            self.staging.fsync()
        except GdalError as error:
            self._abandon()
            raise write_error(self._plan.target, self.staging.hide_staging_path(str(error))) from None
        except OSError as error:
            self._abandon()
            raise write_error(self._plan.target, error.strerror or str(error)) from error

    def __enter__(self) -> RasterWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._abandon()

    def _created(self) -> Any:
        """The dataset that windows are written to."""
        options = self._plan.options
        if not self._plan.is_windowed:
            options = tuple(formats.options(formats.WINDOWED_DRIVER, self._plan.pixel_type))
        size, bands = self._frame.size, len(self._frame.band_layer.bands)
        driver = gdal.GetDriverByName(formats.WINDOWED_DRIVER)
        code = gdal.GetDataTypeByName(self._plan.pixel_type)
        dataset = call(driver.Create, str(self._windows), size.cols, size.rows, bands, code, list(options))
        apply_profile(dataset, self._frame, self._plan.nodata)
        return dataset

    def _close(
        self, metadata: Mapping[str, str], levels: Sequence[int], progress: Callable[[float], None]
    ) -> None:
        """Brings the file into its final form."""
        added: Mapping[str, str] = metadata
        if self._plan.is_windowed:
            # Said while it is open for the first time: only then GDAL heeds the option PROFILE.
            call(self._dataset.SetMetadata, dict(metadata), convert.METADATA_DOMAIN)
            added = {}
        dataset, self._dataset = self._dataset, None
        close(dataset)
        if not self._plan.is_windowed:
            self._copy(lambda fraction: progress(fraction / 2))
        if added or levels or self._plan.statistics:
            convert.finalise(
                self.staging.staged_path,
                self._driver,
                added,
                levels,
                self._plan.statistics,
                lambda fraction: progress((1 + fraction) / 2),
            )

    def _check(self, metadata: Mapping[str, str], levels: Sequence[int]) -> None:
        convert.verify(
            self.staging.staged_path,
            self._plan.template,
            self._frame.size,
            metadata,
            levels,
            self._plan.statistics,
        )

    def _copy(self, progress: Callable[[float], None]) -> None:
        """Makes the target's format of the finished GeoTIFF."""
        part, plan = self.staging.staged_path, self._plan
        source = call(gdal.OpenEx, str(self._windows), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        try:
            check_not_truncated(source, range(1, source.RasterCount + 1))
            convert.create_copy(source, part, plan.driver, plan.options, progress, gdal.CE_Failure)
        finally:
            close(source)
        self._windows.unlink()

    def _write(self, window: Window, stored: NDArray[Any]) -> None:
        seen = seal.cut(stored, self._plan.greatest)
        self._seals[window] = seal.seal(seen, self._plan.loss)
        call(self._dataset.WriteArray, stored, window.col, window.row)

    def _finish_window(self) -> None:
        """Waits for the window that is being written; raises a `GdalError` where that can't be."""
        begun, self._begun = self._begun, None
        if begun:
            begun.result()

    def _abandon(self) -> None:
        """Removes what has been made so far and is not published."""
        self._thread.shutdown()
        dataset, self._dataset = self._dataset, None
        if dataset is not None:
            with suppress(GdalError):  # what can't be flushed is about to be deleted
                close(dataset)
        self.staging.discard()
        self._plan.close()


def publish(*writers: RasterWriter, beside: Sequence[Staging] = ()) -> None:
    """Gives completed outputs their names: all, or none.

    Args:
        writers: of the rasters.
        beside: what goes with them, such as a report.

    Raises:
        OutputError: one can't be renamed; everything is as it was before.
    """
    stagings = [writer.staging for writer in writers]
    try:
        atomic.publish(*beside, *stagings)
    except OSError as error:
        name = error.filename2 or error.filename or stagings[0].target
        raise write_error(Path(name), error.strerror or str(error)) from error
