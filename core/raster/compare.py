"""Opens a fused image beside what it is judged by: its PAN and MS, or a reference."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import Iterator

from ..errors import InputError
from ..scene.alignment import locate_window
from ..scene.grid import Grid, Size, Window
from ..scene.scene import Pixels
from .checks import check_file
from .crs import check_same_crs, grid_of
from .dataset import Layer, close
from .scene import RasterScene, open_layer


@dataclass(frozen=True)
class LayerWindow:
    """A window of a raster, read in the window's own coordinates."""

    layer: Layer
    window: Window

    @property
    def size(self) -> Size:
        return self.window.size

    def read(self, window: Window) -> Pixels:
        """Pixels of a window that lies inside the size."""
        return self.layer.read(window.moved(self.window.row, self.window.col))


@contextmanager
def open_with_pair(
    fused: str, scene: RasterScene, name: str = ""
) -> Iterator[tuple[LayerWindow, RasterScene]]:
    """Opens a fused image and the part of the scene that it covers.

    Args:
        fused: GDAL's name of it.
        scene: the pair it was fused from, with the MS bands it has; their whole common part.
        name: what messages call it; the file's where empty.

    Yields:
        The fused image, on the PAN window of the part.

    Raises:
        InputError: it does not lie on the PAN's grid or not on the common part, has another number of
            bands, or is damaged.
    """
    with _opened("fused image", fused, name) as layer:
        if len(layer.bands) != scene.bands:
            raise InputError(
                f"{layer} has {_bands(len(layer.bands))} and of {scene.ms} {_bands(scene.bands)} are chosen: "
                "choose the MS bands that it was fused from, in its order"
            )
        check_same_crs(scene.pan, layer)
        window = locate_window(_grid_on(layer, scene.pan_grid), scene.pan_grid, str(layer), str(scene.pan))
        common = scene.alignment.pan
        part = window.moved(-common.row, -common.col).clipped(common.size)
        if not part.rows or not part.cols:
            raise InputError(
                f"{layer} lies outside the common part of {scene.pan} and {scene.ms}: "
                "choose the MS that it was fused from"
            )
        moved = part.moved(common.row - window.row, common.col - window.col)
        yield LayerWindow(layer, moved), scene.crop(part)


@contextmanager
def open_with_reference(
    fused: str, reference: str, name: str = "", reference_name: str = ""
) -> Iterator[tuple[LayerWindow, LayerWindow]]:
    """Opens a fused image and the part of its reference that it covers.

    Args:
        fused, reference: GDAL's names of the two.
        name, reference_name: what messages call them; the files' names where empty.

    Raises:
        InputError: the fused image does not lie on the reference's grid, has another number of bands, or
            one of the two can't be opened or is damaged.
    """
    with (
        _opened("fused image", fused, name) as layer,
        _opened("reference", reference, reference_name) as truth,
    ):
        if len(layer.bands) != len(truth.bands):
            raise InputError(
                f"{layer} has {_bands(len(layer.bands))} and {truth} {_bands(len(truth.bands))}: "
                "choose a reference with the same bands"
            )
        check_same_crs(truth, layer)
        grid = grid_of(truth) if truth.is_georeferenced else _from_corner(truth.size)
        window = locate_window(_grid_on(layer, grid), grid, str(layer), str(truth))
        yield LayerWindow(layer, Window(0, 0, window.rows, window.cols)), LayerWindow(truth, window)


@contextmanager
def _opened(role: str, path: str, name: str) -> Iterator[Layer]:
    layer = open_layer(role, path, name, ())
    try:
        check_file(layer)
        yield layer
    finally:
        close(layer.dataset)


def _grid_on(layer: Layer, other: Grid) -> Grid:
    """A raster's grid; without a georeference, its upper left corner lies on the other's."""
    return grid_of(layer) if layer.is_georeferenced else Grid(layer.size, other.transform)


def _from_corner(size: Size) -> Grid:
    return Grid(size, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0))


def _bands(number: int) -> str:
    return f"{number} band{'' if number == 1 else 's'}"
