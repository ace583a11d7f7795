"""Open a fused image together with what it is scored against: its PAN and MS, or a reference."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import Iterator

from ..errors import InputError
from ..feedback import Feedback, SilentFeedback
from ..scene.alignment import locate_window
from ..scene.grid import Grid, Size, Window, pixel_grid
from ..scene.scene import Pixels
from .checks import check_file
from .crs import assign, check_same_crs, grid_of, without_pixel_counts
from .dataset import close
from .geogrid import wrapped_grid
from .layer import Layer
from .layers import open_layer
from .scene import RasterScene
from .sensor_geometry import grid_by_gcps, grid_by_rpc, is_within_precision
from .source import Source
from .undeclared import check_compared


@dataclass(frozen=True)
class LayerWindow:
    """A window of a layer that is read in the window's own coordinates.

    Attributes:
        layer: the layer.
        window: window of the layer.
    """

    layer: Layer
    window: Window

    @property
    def size(self) -> Size:
        """Size of the window."""
        return self.window.size

    def read(self, window: Window) -> Pixels:
        """Read a window that lies inside :attr:`size`."""
        return self.layer.read(window.moved(self.window.row, self.window.col))


@contextmanager
def open_with_pair(
    fused: Source, scene: RasterScene, feedback: Feedback | None = None
) -> Iterator[tuple[LayerWindow, RasterScene]]:
    """Open a fused image and crop the scene to the area that it covers.

    Args:
        fused: the fused image.
        scene: the pair it was fused from, with the fused MS bands, over the full common area.
        feedback: receives what is taken in place of what the file says, and warnings of undeclared nodata.

    Yields:
        The fused image over the cropped scene's PAN window, and the cropped scene.

    Raises:
        InputError: the fused image is not on the PAN grid, lies outside the common area, has another
            number of bands, or is damaged.
    """
    with _open_checked("fused image", fused, feedback) as layer:
        if len(layer.bands) != scene.bands:
            raise InputError(
                f"{layer} has {_bands(len(layer.bands))}, but {_bands(scene.bands)} of {scene.ms} are "
                "chosen: choose the MS bands that it was fused from, in the same order"
            )
        pan, layer = without_pixel_counts(scene.pan, layer)
        check_same_crs(pan, layer)
        grid = _grid_on(layer, scene.pan_grid)
        if layer.is_georeferenced:
            grid = scene.grid if is_within_precision(layer, grid, scene.grid) else grid
        else:
            by_ground = grid_by_rpc(scene.pan, layer, scene.pan_grid) or grid_by_gcps(
                scene.pan, layer, scene.pan_grid, feedback or SilentFeedback()
            )
            grid = by_ground or (scene.grid if layer.size == scene.grid.size else grid)
        window = locate_window(grid, scene.pan_grid, str(layer), str(scene.pan))
        common = scene.alignment.pan
        overlap = window.relative_to(common).clipped(common.size)
        if not overlap.rows or not overlap.cols:
            raise InputError(
                f"{layer} lies outside the common part of {scene.pan} and {scene.ms}: "
                "choose the MS that it was fused from"
            )
        fused_window = overlap.moved(common.row - window.row, common.col - window.col)
        pan_window = overlap.moved(common.row, common.col)
        layer = check_compared(layer, fused_window, scene.pan, pan_window, feedback or SilentFeedback())
        yield LayerWindow(layer, fused_window), scene.crop(overlap)


@contextmanager
def open_with_reference(
    fused: Source, reference: Source, feedback: Feedback | None = None
) -> Iterator[tuple[LayerWindow, LayerWindow]]:
    """Open a fused image and the part of its reference that it covers.

    Args:
        fused: the fused image.
        reference: the reference.
        feedback: receives what is taken in place of what the files say, and warnings of undeclared nodata.

    Yields:
        The fused image, and the same area of the reference.

    Raises:
        InputError: the fused image is not on the reference's grid, has another number of bands, or one of
            the two can't be opened or is damaged.
    """
    with (
        _open_checked("fused image", fused, feedback) as layer,
        _open_checked("reference", reference, feedback) as reference_layer,
    ):
        if len(layer.bands) != len(reference_layer.bands):
            raise InputError(
                f"{layer} has {_bands(len(layer.bands))} and {reference_layer} has "
                f"{_bands(len(reference_layer.bands))}: choose a reference with the same bands"
            )
        reference_layer, layer = without_pixel_counts(reference_layer, layer)
        check_same_crs(reference_layer, layer)
        grid = _grid_or_pixels(reference_layer)
        window = locate_window(_grid_on(layer, grid), grid, str(layer), str(reference_layer))
        whole = Window(0, 0, window.rows, window.cols)
        feedback = feedback or SilentFeedback()
        layer = check_compared(layer, whole, reference_layer, window, feedback)
        reference_layer = check_compared(reference_layer, window, layer, whole, feedback)
        yield LayerWindow(layer, whole), LayerWindow(reference_layer, window)


@contextmanager
def _open_checked(role: str, source: Source, feedback: Feedback | None) -> Iterator[Layer]:
    """Open a layer, check that its file is complete, and close it on leaving."""
    layer = open_layer(role, source)
    try:
        check_file(layer)
        yield assign(layer, source, feedback or SilentFeedback())
    finally:
        close(layer.dataset)


def _grid_on(layer: Layer, other: Grid) -> Grid:
    """Return a layer's grid; without a georeference it starts at the other grid's upper left corner."""
    if not layer.is_georeferenced:
        return Grid(layer.size, other.transform)
    return wrapped_grid(grid_of(layer), other, layer.crs)


def _grid_or_pixels(layer: Layer) -> Grid:
    """Return a layer's grid; without a georeference, in its own pixels."""
    return grid_of(layer) if layer.is_georeferenced else pixel_grid(layer.size)


def _bands(number: int) -> str:
    return f"{number} band{'' if number == 1 else 's'}"
