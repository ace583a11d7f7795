"""Fixtures that write rasters into a test's own folder and serve them over HTTP."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Callable, Iterator

import numpy as np
import pytest

UTM31 = 32631
ORIGIN = (600000.0, 4840000.0)

RasterMaker = Callable[..., Path]


@pytest.fixture
def make_raster(tmp_path: Path) -> RasterMaker:
    """Write a GeoTIFF and return its path; skip the test without GDAL.

    Call it with a name, values of [rows, cols] or [bands, rows, cols] (the type is the file's), and:
    `pixel` size in metres, `origin` (x, y) of the upper left corner or `transform` whole, `epsg` (None: no
    CRS), `georeferenced`, `nodata`, `options` for GDAL, and `edit`, a function that gets the open dataset.
    """
    gdal = pytest.importorskip("osgeo.gdal")
    from osgeo import gdal_array, osr

    def make(
        name: str,
        values: np.ndarray,
        *,
        pixel: float = 1.0,
        origin: tuple[float, float] = ORIGIN,
        transform: tuple[float, ...] | None = None,
        epsg: int | None = UTM31,
        georeferenced: bool = True,
        nodata: float | None = None,
        options: tuple[str, ...] = (),
        edit: Callable[[Any], object] | None = None,
    ) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if values.ndim == 2:
            values = values[None]
        bands, rows, cols = values.shape
        kind = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype)
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, kind, list(options))
        if georeferenced:
            dataset.SetGeoTransform(transform or (origin[0], pixel, 0.0, origin[1], 0.0, -pixel))
        if georeferenced and epsg is not None:
            system = osr.SpatialReference()
            system.ImportFromEPSG(epsg)
            dataset.SetProjection(system.ExportToWkt())
        if nodata is not None:
            for number in range(1, bands + 1):
                dataset.GetRasterBand(number).SetNoDataValue(nodata)
        if edit is not None:
            edit(dataset)
        dataset.WriteArray(values)
        return path

    return make


def texture(*shape: int, dtype: object = np.uint16, seed: int = 0) -> np.ndarray:
    """Draw random integers from 1 to 200."""
    return np.random.default_rng(seed).integers(1, 201, shape).astype(dtype)


@pytest.fixture
def make_pair(make_raster: RasterMaker) -> Callable[..., tuple[Path, Path]]:
    """Write a PAN of 128 x 128 and an MS of 32 x 32 pixels (ratio 4) with equal upper left corners.

    Keywords `pan` and `ms` are dictionaries of what differs from that, for `make_raster`.
    """

    def make(
        pan: dict[str, Any] | None = None,
        ms: dict[str, Any] | None = None,
        *,
        dtype: object = np.uint16,
        bands: int = 3,
    ) -> tuple[Path, Path]:
        pan_is = {"name": "pan.tif", "values": texture(128, 128, dtype=dtype), "pixel": 0.5, **(pan or {})}
        ms_is = {"name": "ms.tif", "values": texture(bands, 32, 32, dtype=dtype, seed=1), "pixel": 2.0}
        return make_raster(**pan_is), make_raster(**{**ms_is, **(ms or {})})

    return make


class Quiet(SimpleHTTPRequestHandler):
    """Serve a folder with range requests, as servers of large rasters do."""

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        wanted = self.headers.get("Range", "")
        path = Path(self.translate_path(self.path))
        if not wanted or not path.is_file():
            super().do_GET()
            return
        first, last = wanted.partition("=")[2].split("-")
        body = path.read_bytes()[int(first) : int(last) + 1]
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{int(first) + len(body) - 1}/{path.stat().st_size}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """Serve the test's folder over HTTP on the loopback; return GDAL's name of it."""
    gdal = pytest.importorskip("osgeo.gdal")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"/vsicurl/http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
    gdal.VSICurlClearCache()
