"""Draw windows of the real scenes, enlarged: MS image, PAN band, the best classical method and TRA-PAN.

    python benchmarks/pictures.py docs/images

It writes quality-NAME.jpg for each scene of `../shared/data`: natural colours above, false colours below.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from matplotlib import pyplot
from osgeo import gdal
from PIL import Image
from trapan.benchmarks import classical, protocols
from trapan.core.exchange.settings import preset_settings
from trapan.core.method.pansharpen import fuse
from trapan.core.report.images import percentile_stretch
from trapan.core.scene.grid import Window
from trapan.core.sensors.catalogue import get_sensor

WINDOWS = {
    "wv2": ("MTF-GLP-HPM", Window(330, 930, 120, 120), (5, 3, 2), (7, 5, 3)),
    "ge1": ("MTF-GLP-FS", Window(1110, 790, 120, 120), (3, 2, 1), (4, 3, 2)),
    "wv3": ("MTF-GLP-HPM", Window(50, 210, 120, 120), (5, 3, 2), (7, 5, 3)),
    "spot6": ("MTF-GLP-FS", Window(370, 390, 120, 120), (1, 2, 3), (4, 1, 2)),
}
"""Classical method with the highest PSNR at reduced resolution, window of the PAN band, and bands of the two
composites."""

CELL = 2.4
"""Side of a picture in inches, at 100 dots each: two dots per PAN pixel."""


def draw(name: str, path: Path, preset: str) -> None:
    """Fuse a scene and draw its window."""
    scene, (method, window, *composites) = protocols.SCENES[name], WINDOWS[name]
    pan, ms = (gdal.Open(str(protocols.DATA / f"{name}_{kind}.tif")).ReadAsArray() for kind in ("pan", "ms"))
    fused = fuse(pan, ms, sensor=scene.sensor, settings=preset_settings(preset, seed=0)).image
    gains = get_sensor(scene.sensor).gains(len(ms))
    best = classical.METHODS[method](pan.astype(float), ms.astype(float), protocols.RATIO, scene.phase, gains)
    nearest = ms.repeat(protocols.RATIO, axis=1).repeat(protocols.RATIO, axis=2)
    images = {"MS": nearest, "PAN": pan[None], method: best, "TRA-PAN": fused}
    figure, axes = pyplot.subplots(2, 4, figsize=(4 * CELL, 2 * CELL + 0.25), dpi=100)
    for row, bands in zip(axes, composites):
        shown = [band - 1 for band in bands]
        stretch = percentile_stretch(ms[shown].astype(float))
        for axis, image in zip(row, images.values()):
            part = image[(slice(None), *window.slices)].astype(float)
            if len(image) == 1:
                axis.imshow(percentile_stretch(part)(part)[..., 0], cmap="gray", interpolation="nearest")
            else:
                axis.imshow(stretch(part[shown]), interpolation="nearest")
            axis.set_axis_off()
    for axis, title in zip(axes[0], images):
        axis.set_title(title, fontsize=9, pad=3)
    figure.subplots_adjust(0, 0, 1, 0.955, 0.01, 0.01)
    figure.canvas.draw()
    picture = Image.fromarray(np.asarray(figure.canvas.buffer_rgba())[..., :3])  # type: ignore[attr-defined]
    picture.save(path, quality=85, subsampling=0)
    pyplot.close(figure)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--preset", default="balanced")
    parser.add_argument("--scenes", nargs="+", default=list(WINDOWS), choices=WINDOWS)
    given = parser.parse_args()
    for name in given.scenes:
        draw(name, given.folder / f"quality-{name}.jpg", given.preset)


if __name__ == "__main__":
    main()
