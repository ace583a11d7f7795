"""Raw pairs are aligned by RPC or control points; corners that NITF rounds don't decide on the ratio."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from trapan.core.errors import InputError
from trapan.core.raster.metadata_values import rpc
from trapan.core.scene.grid import Phase, Window
from trapan.tests.recording import RecordingFeedback

gdal = pytest.importorskip("osgeo.gdal")
osr = pytest.importorskip("osgeo.osr")

from trapan.core.raster.compare import open_with_pair
from trapan.core.raster.plan import plan_output
from trapan.core.raster.profile import fused_profile
from trapan.core.raster.scene import open_scene
from trapan.core.raster.source import Source
from trapan.core.raster.writer import RasterWriter
from trapan.core.scene.scene import Pixels
from trapan.tests.publishing import finish

from ..conftest import texture

PairMaker = Callable[..., "tuple[Path, Path]"]
RasterMaker = Callable[..., Path]


def polynomial(term: int, value: float = 1.0, skew: float = 0.0) -> str:
    """Write the coefficients of one linear term, with some of the other for a rotated image."""
    coefficients = [0.0] * 20
    coefficients[term], coefficients[3 - term] = value, skew
    return " ".join(map(repr, coefficients))


def with_rpc(line: float, sample: float, scale: float, skew: float = 0.0) -> dict[str, Any]:
    """Return what gives a raster an RPC: the line and sample of the model's centre, and pixels per unit."""
    one = " ".join(["1", *["0"] * 19])
    metadata = {
        **{"LINE_OFF": repr(line), "SAMP_OFF": repr(sample)},
        **{"LINE_SCALE": repr(scale), "SAMP_SCALE": repr(scale)},
        **{"LAT_OFF": "43.7", "LONG_OFF": "4.2", "HEIGHT_OFF": "50"},
        **{"LAT_SCALE": "0.003", "LONG_SCALE": "0.004", "HEIGHT_SCALE": "500"},
        **{"LINE_NUM_COEFF": polynomial(2, -1.0, skew), "LINE_DEN_COEFF": one},
        **{"SAMP_NUM_COEFF": polynomial(1, 1.0, skew), "SAMP_DEN_COEFF": one},
    }
    return {"georeferenced": False, "edit": lambda dataset: dataset.SetMetadata(metadata, "RPC")}


PAN = with_rpc(127.5, 127.5, 128)


@pytest.mark.parametrize(
    ("rows", "cols", "ms_size", "window"),
    [
        (0, 0, (32, 32), Window(0, 0, 128, 128)),
        (3, 2, (32, 32), Window(12, 8, 116, 120)),
        (-2, 5, (28, 40), Window(0, 20, 104, 108)),
        (0.5, -0.25, (32, 32), Window(2, 0, 126, 127)),
    ],
)
def test_rpc_says_where_the_ms_was_cut(
    make_pair: PairMaker, rows: float, cols: float, ms_size: tuple[int, int], window: Window
) -> None:
    """The MS starts `rows` MS rows and `cols` MS columns after the PAN."""
    ms_rpc = with_rpc(31.5 - rows, 31.5 - cols, 32)
    pan, ms = make_pair(PAN, {"values": texture(3, *ms_size), **ms_rpc})
    log = RecordingFeedback()
    with open_scene(Source(str(pan)), Source(str(ms)), feedback=log) as scene:
        alignment = scene.alignment
        assert alignment.ratio == 4
        assert alignment.pan.size == window.size and (alignment.pan.row, alignment.pan.col) == (
            window.row,
            window.col,
        )
        first = (
            alignment.pan.row + alignment.phase.row - 4 * alignment.ms.row,
            alignment.pan.col + alignment.phase.col - 4 * alignment.ms.col,
        )
        assert first == pytest.approx((4 * rows + 1.5, 4 * cols + 1.5), abs=1e-3)
    assert any("by their sensor models (RPC)" in line for line in log.messages)


def test_rpc_of_one_file_per_band(make_raster: RasterMaker) -> None:
    pan = make_raster("pan.tif", texture(128, 128), **PAN)
    ms_rpc = with_rpc(31.5 - 3, 31.5 - 2, 32)
    bands = [make_raster(f"b{i}.tif", texture(32, 32, seed=i), **ms_rpc) for i in (1, 2, 3)]
    with open_scene(Source(str(pan)), Source([str(band) for band in bands])) as scene:
        assert (scene.alignment.pan.row, scene.alignment.pan.col) == (12, 8)


@pytest.mark.parametrize("ms", [{"georeferenced": False}, with_rpc(31.5, 31.5, 32, skew=0.6)])
def test_without_rpc_that_belong_together_the_corners_are_aligned(
    make_pair: PairMaker, ms: dict[str, Any]
) -> None:
    log = RecordingFeedback()
    if "edit" not in ms:
        with open_scene(*map(Source, map(str, make_pair(PAN, ms))), feedback=log) as scene:
            assert scene.alignment.phase == Phase(1.5, 1.5)
        assert any("upper left corners are aligned" in line for line in log.messages)
    else:  # rotated against each other: no affine grid of rows and columns
        with pytest.raises(InputError, match="rotated against each other"):
            open_scene(*map(Source, map(str, make_pair(PAN, ms))))


def with_gcps(rows: float, cols: float, pixel: float, code: int = 32631) -> dict[str, Any]:
    """Return what gives a raster control points at its corners: the place of its first pixel, in pixels."""

    def edit(dataset: Any) -> None:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(code)
        points = [
            gdal.GCP(5e5 + pixel * (cols + x), 5e6 - pixel * (rows + y), 0, x, y)
            for x in (0, dataset.RasterXSize)
            for y in (0, dataset.RasterYSize)
        ]
        dataset.SetGCPs(points, crs.ExportToWkt())

    return {"georeferenced": False, "edit": edit}


@pytest.mark.parametrize("files", [1, 3])
def test_control_points_say_where_the_ms_was_cut(make_raster: RasterMaker, files: int) -> None:
    pan = make_raster("pan.tif", texture(128, 128), **with_gcps(0, 0, 0.5))
    ms = [make_raster(f"ms{i}.tif", texture(32, 32, seed=i), **with_gcps(3, 2, 2.0)) for i in range(files)]
    log = RecordingFeedback()
    with open_scene(Source(str(pan)), Source([str(path) for path in ms]), feedback=log) as scene:
        assert scene.alignment.pan == Window(12, 8, 116, 120)
        assert scene.alignment.phase == Phase(1.5, 1.5)
    assert any("by their ground control points (GCP), the MS begins 12.00 rows" in line for line in log.infos)


def with_points(*points: tuple[float, float], code: int = 32631, shift: float = 0.0) -> dict[str, Any]:
    """Return what gives a raster control points at pixels (column, row); code 0 stands for no CRS.

    Args:
        shift: metres by which the last point lies too far east.
    """

    def edit(dataset: Any) -> None:
        crs = osr.SpatialReference()
        if code:
            crs.ImportFromEPSG(code)
        gcps = [gdal.GCP(5e5 + 2 * x, 5e6 - 2 * y, 0, x, y) for x, y in points]
        gcps[-1].GCPX += shift
        dataset.SetGCPs(gcps, crs.ExportToWkt() if code else "")

    return {"georeferenced": False, "edit": edit}


CORNERS = ((0, 0), (32, 0), (0, 32), (32, 32))


@pytest.mark.parametrize(
    ("pan", "ms", "fault"),
    [
        (with_gcps(0, 0, 0.5), with_gcps(3, 2, 2.0, 32632), "those of {pan} and of {ms} are in two CRSs"),
        (with_gcps(0, 0, 0.5), {"georeferenced": False}, "{ms} has no control points"),
        ({"georeferenced": False}, with_gcps(0, 0, 2.0), "{pan} has no control points"),
        (
            with_gcps(0, 0, 0.5),
            with_points(*CORNERS[:3]),
            "{ms} has 3 with finite coordinates and 4 are needed",
        ),
        (
            with_gcps(0, 0, 0.5),
            with_points(*CORNERS, shift=float("inf")),
            "{ms} has 3 with finite coordinates and 4 are needed",
        ),
        (
            with_gcps(0, 0, 0.5),
            with_points(*((x, 3 + x / 2) for x in range(0, 33, 4))),
            "those of {ms} lie on one line",
        ),
        (
            with_gcps(0, 0, 0.5),
            with_points(*CORNERS, code=0),
            "those of {ms} have no CRS but those of {pan} have one",
        ),
        (
            with_gcps(0, 0, 0.5),
            with_points(*CORNERS, (16, 0), (0, 16), (32, 16), (16, 32), (16, 16), (8, 8), shift=500.0),
            "those of {ms} do not agree with those of {pan}",
        ),
    ],
)
def test_log_says_why_control_points_are_not_used(
    make_pair: PairMaker, pan: dict[str, Any], ms: dict[str, Any], fault: str
) -> None:
    log = RecordingFeedback()
    with open_scene(*map(Source, map(str, make_pair(pan, ms))), feedback=log) as scene:
        assert scene.alignment.pan == Window(0, 0, 128, 128)
    named = fault.format(pan="the PAN 'pan.tif'", ms="the MS 'ms.tif'")
    assert [line for line in log.warnings if "GCP" in line] == [
        f"The ground control points (GCP) are not used, because {named}: add or correct points, or "
        "georeference both rasters."
    ]
    assert any("upper left corners are aligned" in line for line in log.warnings)


def test_control_points_beside_a_georeference(make_pair: PairMaker) -> None:
    with pytest.raises(InputError, match=r"the MS 'ms\.tif' has only ground control points .* gdalwarp"):
        open_scene(*map(Source, map(str, make_pair({}, with_gcps(3, 2, 2.0)))))


def test_output_carries_the_rpc_and_is_found_on_its_pan(make_pair: PairMaker, tmp_path: Path) -> None:
    pan, ms = make_pair(PAN, with_rpc(31.5 - 3, 31.5 - 2, 32))
    output = tmp_path / "out.tif"
    with open_scene(Source(str(pan)), Source(str(ms))) as scene:
        with RasterWriter(plan_output(str(output), fused_profile(scene))) as writer:
            size = scene.alignment.pan.size
            values = texture(3, size.rows, size.cols, dtype=np.float32)
            whole = Window(0, 0, size.rows, size.cols)
            writer.write(whole, Pixels(values, np.ones((size.rows, size.cols), bool)))
            finish(writer, {"RUN": "1"})
        written = rpc(gdal.Open(str(output)))
        assert (float(written["LINE_OFF"]), float(written["SAMP_OFF"])) == (127.5 - 12, 127.5 - 8)
        with open_with_pair(Source(str(output)), scene) as (fused, pair):
            assert fused.window == whole
            assert pair.alignment.pan == scene.alignment.pan


def test_nitf_output_with_rounded_corners_is_found_on_its_pan(make_pair: PairMaker, tmp_path: Path) -> None:
    output = tmp_path / "out.ntf"
    with open_scene(*map(Source, map(str, make_pair(ms={"origin": (600004.0, 4839994.0)})))) as scene:
        size = scene.alignment.pan.size
        whole = Window(0, 0, size.rows, size.cols)
        with RasterWriter(plan_output(str(output), fused_profile(scene))) as writer:
            values = texture(3, size.rows, size.cols, dtype=np.float32)
            writer.write(whole, Pixels(values, np.ones((size.rows, size.cols), bool)))
            finish(writer, {"RUN": "1"})
        assert gdal.Open(str(output)).GetGeoTransform()[0] != scene.grid.transform[0]
        with open_with_pair(Source(str(output)), scene) as (fused, pair):
            assert (fused.window, pair.alignment.pan) == (whole, scene.alignment.pan)
        gdal.Translate(str(tmp_path / "part.ntf"), str(output), format="NITF", srcWin=[8, 0, 96, 96])
        with (
            pytest.raises(InputError, match="does not lie on the grid"),
            open_with_pair(Source(str(tmp_path / "part.ntf")), scene),
        ):
            pass


def as_nitf(path: Path, options: list[str]) -> Path:
    nitf = path.with_suffix(".ntf")
    gdal.Translate(str(nitf), str(path), format="NITF", creationOptions=options)
    Path(f"{nitf}.aux.xml").unlink(missing_ok=True)  # GDAL's exact copy of the georeference
    return nitf


DEGREES = 5e-6


@pytest.mark.parametrize(
    ("options", "place"),
    [
        (["ICORDS=N"], {}),
        (["ICORDS=G"], {"epsg": 4326}),
        (["ICORDS=D"], {"epsg": 4326}),
    ],
)
def test_rounded_corners_of_nitf_leave_the_ratio_whole(
    make_pair: PairMaker, options: list[str], place: dict[str, Any]
) -> None:
    transforms = (
        {"transform": (4.2431, step, 0, 43.7003, 0, -step)} if place else {}
        for step in (DEGREES, 4 * DEGREES)
    )
    sizes = texture(512, 640), texture(3, 128, 160)
    pan, ms = make_pair(*({**place, **at, "values": values} for at, values in zip(transforms, sizes)))
    log = RecordingFeedback()
    with open_scene(
        Source(str(as_nitf(pan, options))), Source(str(as_nitf(ms, options))), feedback=log
    ) as scene:
        assert scene.ms.view is None
        assert (scene.alignment.ratio, scene.alignment.ms.size.rows) == (4, 128)
        assert (scene.alignment.phase.row, scene.alignment.phase.col) == pytest.approx((1.5, 1.5), abs=1e-6)
    assert any("are rounded to" in line for line in log.messages)


def test_rpc_decides_where_nitf_rounds_the_corners(make_pair: PairMaker) -> None:
    step = DEGREES
    pan, ms = (
        {**with_rpc(*model), "georeferenced": True, "epsg": 4326, "transform": transform}
        for model, transform in (
            ((127.5, 127.5, 128), (4.2431, step, 0, 43.7003, 0, -step)),
            ((31.5 - 3, 31.5 - 2, 32), (4.2431, 4 * step, 0, 43.7003, 0, -4 * step)),
        )
    )
    paths = make_pair(pan, ms)
    with open_scene(
        *map(Source, (str(as_nitf(path, ["ICORDS=G", "RPC00B=YES"])) for path in paths))
    ) as scene:
        # NITF rounds LINE_OFF and SAMP_OFF to whole pixels, half an MS pixel here.
        row, col = scene.alignment.pan.row, scene.alignment.pan.col
        assert abs(row - 12) <= 3 and abs(col - 8) <= 3 and (row, col) != (0, 0)
