"""Draw rasters of the same area side by side with the same stretch, pixel for pixel."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QGuiApplication, QImage, QPainter
from scipy import ndimage

SIDE = 512
"""Largest side of a panel in PAN pixels."""

GAP, TITLE = 8, 30
"""Pixels between panels, and height of their titles."""

GAMMA = 1.5
"""Gamma correction: pixel values are proportional to light, screen values are not."""

NATURAL_COLOURS = {8: (5, 3, 2), 4: (3, 2, 1)}
"""Bands for red, green and blue by the number of bands, if a raster has no colour interpretation."""


def draw(images: dict[str, Path], picture: Path) -> None:
    """Draw the most detailed area of some images.

    Args:
        images: files by title: MS image, PAN band, then images on the PAN grid. The last one decides the
            extent.
        picture: PNG to write.
    """
    _, pan, *_, fused = images.values()
    window = _most_detailed(read(pan, on=fused)[0])
    panels = {
        title: read(path, on=fused, window=window, bands=_colours(path)) for title, path in images.items()
    }
    ms, grey, *_ = panels.values()
    limits = {1: _limits(grey), len(ms): _limits(ms)}
    _paint({title: _stretch(panel, limits[len(panel)]) for title, panel in panels.items()}, picture)


def read(
    path: Path,
    *,
    on: Path,
    window: tuple[int, int, int, int] | None = None,
    bands: list[int] | None = None,
    resampling: str = "near",
) -> np.ndarray:
    """Read a raster on the grid of another one whose axes have the same directions.

    Args:
        path: the raster to read.
        on: the raster with the grid.
        window: column, row, columns and rows on that grid; by default all of it.
        bands: 1-based; by default all.
        resampling: GDAL's name of the method if the pixel sizes differ.

    Returns:
        float32, [bands, rows, cols].
    """
    source, grid = gdal.Open(str(path)), gdal.Open(str(on))
    col, row, cols, rows = window or (0, 0, grid.RasterXSize, grid.RasterYSize)
    inverse = gdal.InvGeoTransform(source.GetGeoTransform())
    corners = ((col, row), (col + cols, row + rows))
    (left, top), (right, bottom) = (
        gdal.ApplyGeoTransform(inverse, *gdal.ApplyGeoTransform(grid.GetGeoTransform(), *corner))
        for corner in corners
    )
    source_window = [round(edge, 6) for edge in (left, top, right - left, bottom - top)]
    resampled = gdal.Translate(
        "",
        source,
        format="MEM",
        srcWin=source_window,
        width=cols,
        height=rows,
        resampleAlg=resampling,
        bandList=bands,
        outputType=gdal.GDT_Float32,
    )
    return resampled.ReadAsArray().reshape(-1, rows, cols)


def _most_detailed(pan: np.ndarray) -> tuple[int, int, int, int]:
    """Find the window of the PAN band [rows, cols] with the strongest gradients, in the form of `read`."""
    rows, cols = (min(length, SIDE) for length in pan.shape)
    detail = np.nan_to_num(ndimage.gaussian_gradient_magnitude(pan, 1.0))
    mean_detail = ndimage.uniform_filter(detail, (rows, cols), mode="constant")
    inside = mean_detail[
        rows // 2 : pan.shape[0] - (rows - 1) // 2, cols // 2 : pan.shape[1] - (cols - 1) // 2
    ]
    row, col = np.unravel_index(inside.argmax(), inside.shape)
    return int(col), int(row), cols, rows


def _colours(path: Path) -> list[int]:
    """Return the bands to show as red, green and blue, or one for grey; 1-based."""
    raster = gdal.Open(str(path))
    by_colour = {
        raster.GetRasterBand(band).GetColorInterpretation(): band for band in range(1, raster.RasterCount + 1)
    }
    rgb = [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand]
    if all(colour in by_colour for colour in rgb):
        return [by_colour[colour] for colour in rgb]
    if raster.RasterCount < 3:
        return [1]
    return list(NATURAL_COLOURS.get(raster.RasterCount, (1, 2, 3)))


def _limits(panel: np.ndarray) -> np.ndarray:
    """Return the values [2, bands, 1, 1] that become black and white."""
    return np.nanpercentile(panel, (1, 99), axis=(1, 2))[..., None, None]


def _stretch(panel: np.ndarray, limits: np.ndarray) -> np.ndarray:
    """Stretch a panel to bytes, [rows, cols, 3]."""
    low, high = limits
    scaled = np.nan_to_num((panel - low) / np.maximum(high - low, 1e-6)).clip(0, 1)
    shown = np.rint(255 * scaled ** (1 / GAMMA)).astype(np.uint8)
    return np.broadcast_to(shown, (3, *panel.shape[1:])).transpose(1, 2, 0)


def _paint(panels: dict[str, np.ndarray], picture: Path) -> None:
    """Paint the panels side by side with their titles and save the picture."""
    application = QGuiApplication.instance() or QGuiApplication([])
    rows, cols, _ = next(iter(panels.values())).shape
    canvas = QImage(len(panels) * (cols + GAP) + GAP, rows + TITLE + GAP, QImage.Format.Format_RGB32)
    canvas.fill(QColor("white"))
    painter = QPainter(canvas)
    font = painter.font()
    font.setPixelSize(16)
    painter.setFont(font)
    for index, (title, panel) in enumerate(panels.items()):
        left = GAP + index * (cols + GAP)
        painter.drawText(QRect(left, 0, cols, TITLE), Qt.AlignmentFlag.AlignCenter, title)
        image = QImage(panel.tobytes(), cols, rows, 3 * cols, QImage.Format.Format_RGB888)
        painter.drawImage(left, TITLE, image)
    painter.end()
    if not canvas.save(str(picture)):
        raise OSError(f"the picture '{picture}' can't be written: check that its folder is writable")
    del application
