"""Draws rasters of one place side by side, under one stretch, pixel for pixel."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import numpy as np
from osgeo import gdal
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QGuiApplication, QImage, QPainter
from scipy import ndimage

SIDE = 512
"""Of a panel at most, in PAN pixels."""
GAP, TITLE = 8, 30
GAMMA = 1.5
"""Pixels are proportional to light, and screens are not."""
NATURAL_COLOURS = {8: (5, 3, 2), 4: (3, 2, 1)}
"""Red, green and blue where a raster doesn't say: blue comes first in these products."""


def draw(images: dict[str, Path], picture: Path) -> None:
    """Draws the images' most detailed part.

    Args:
        images: files by title: the MS first, the PAN second, then images on the PAN's grid, of which
            the last decides the extent.
        picture: PNG to write.
    """
    _, pan, *_, fused = images.values()
    part = _most_detailed(read(pan, on=fused)[0])
    panels = {title: read(path, on=fused, part=part, bands=_colours(path)) for title, path in images.items()}
    ms, grey, *_ = panels.values()
    limits = {1: _limits(grey), len(ms): _limits(ms)}
    _paint({title: _stretched(panel, limits[len(panel)]) for title, panel in panels.items()}, picture)


def read(
    path: Path,
    *,
    on: Path,
    part: Optional[tuple[int, int, int, int]] = None,
    bands: Optional[list[int]] = None,
    resampling: str = "near",
) -> np.ndarray:
    """Reads a raster on another's grid, whose axes run the same way.

    Args:
        path: what to read.
        on: the raster whose grid it is read on.
        part: column, row, columns and rows on that grid; all of it where not given.
        bands: 1-based; all where not given.
        resampling: GDAL's name of the method where the pixel sizes differ.

    Returns:
        float32, [bands, rows, cols].
    """
    source, grid = gdal.Open(str(path)), gdal.Open(str(on))
    col, row, cols, rows = part or (0, 0, grid.RasterXSize, grid.RasterYSize)
    inverse = gdal.InvGeoTransform(source.GetGeoTransform())
    corners = ((col, row), (col + cols, row + rows))
    (left, top), (right, bottom) = (
        gdal.ApplyGeoTransform(inverse, *gdal.ApplyGeoTransform(grid.GetGeoTransform(), *corner))
        for corner in corners
    )
    window = [round(edge, 6) for edge in (left, top, right - left, bottom - top)]
    read = gdal.Translate(
        "",
        source,
        format="MEM",
        srcWin=window,
        width=cols,
        height=rows,
        resampleAlg=resampling,
        bandList=bands,
        outputType=gdal.GDT_Float32,
    )
    return read.ReadAsArray().reshape(-1, rows, cols)


def _most_detailed(pan: np.ndarray) -> tuple[int, int, int, int]:
    """The part of the PAN [rows, cols] that changes most from pixel to pixel, as `read` wants it."""
    rows, cols = (min(length, SIDE) for length in pan.shape)
    detail = np.nan_to_num(ndimage.gaussian_gradient_magnitude(pan, 1.0))
    busy = ndimage.uniform_filter(detail, (rows, cols), mode="constant")
    inside = busy[rows // 2 : pan.shape[0] - (rows - 1) // 2, cols // 2 : pan.shape[1] - (cols - 1) // 2]
    row, col = np.unravel_index(inside.argmax(), inside.shape)
    return int(col), int(row), cols, rows


def _colours(path: Path) -> list[int]:
    """The bands to show as red, green and blue, or one for grey; 1-based."""
    raster = gdal.Open(str(path))
    said = {raster.GetRasterBand(band).GetColorInterpretation(): band for band in _numbers(raster)}
    wanted = [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand]
    if all(colour in said for colour in wanted):
        return [said[colour] for colour in wanted]
    if raster.RasterCount < 3:
        return [1]
    return list(NATURAL_COLOURS.get(raster.RasterCount, (1, 2, 3)))


def _numbers(raster: gdal.Dataset) -> range:
    return range(1, raster.RasterCount + 1)


def _limits(panel: np.ndarray) -> np.ndarray:
    """Values [2, bands, 1, 1] that become black and white."""
    return np.nanpercentile(panel, (1, 99), axis=(1, 2))[..., None, None]


def _stretched(panel: np.ndarray, limits: np.ndarray) -> np.ndarray:
    """Bytes, [rows, cols, 3]."""
    low, high = limits
    scaled = np.nan_to_num((panel - low) / np.maximum(high - low, 1e-6)).clip(0, 1)
    shown = np.rint(255 * scaled ** (1 / GAMMA)).astype(np.uint8)
    return np.broadcast_to(shown, (3, *panel.shape[1:])).transpose(1, 2, 0)


def _paint(panels: dict[str, np.ndarray], picture: Path) -> None:
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
        raise OSError(f"the picture {picture} can't be written: check the folder")
    del application
