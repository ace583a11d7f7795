"""Containers and cubes as products deliver them, such as the .he5 files of PRISMA."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from trapan.core.errors import InputError
from trapan.core.raster.layers import open_layer
from trapan.core.raster.source import Source

if gdal.GetDriverByName("netCDF") is None or gdal.GetDriverByName("HDF5") is None:
    pytest.skip("GDAL has no netCDF or HDF5 here", allow_module_level=True)

PRISMA = {
    "PRS_L2D_HCO": {"VNIR_Cube": (20, 5, 24), "SWIR_Cube": (20, 6, 24)},
    "PRS_L2D_PCO": {"Cube": (120, 144)},
}
OTHER = {"reflectance": {"cube": (600, 4, 8)}, "mask": {"flags": (8, 4)}}


def hdf5(path: Path, *groups: str, **arrays: dict[str, tuple[int, ...]]) -> str:
    """Write an HDF5 file, as netCDF-4 is one, with an array in each subgroup's 'Data Fields'."""
    written = path.with_suffix(".nc")
    dataset = gdal.GetDriverByName("netCDF").CreateMultiDimensional(str(written))
    parent = dataset.GetRootGroup()
    for name in groups:
        parent = parent.CreateGroup(name)
    for name, members in arrays.items():
        group: Any = parent.CreateGroup(name).CreateGroup("Data Fields")
        for array, shape in members.items():
            dimensions = [group.CreateDimension(f"{array}{n}", "", "", size) for n, size in enumerate(shape)]
            values = np.arange(np.prod(shape), dtype=np.uint16).reshape(shape)
            group.CreateMDArray(array, dimensions, gdal.ExtendedDataType.Create(gdal.GDT_UInt16)).Write(
                values
            )
    del dataset, parent
    return str(written.replace(path))


def refused(path: str) -> str:
    with pytest.raises(InputError) as error:
        open_layer("MS", Source(path))
    return str(error.value)


def test_a_prisma_product_names_its_importer(tmp_path: Path) -> None:
    path = hdf5(tmp_path / "PRS_L2D_STD_20200101.he5", "HDFEOS", "SWATHS", **PRISMA)
    said = refused(path)
    assert said.startswith(
        "the MS 'PRS_L2D_STD_20200101.he5' is a PRISMA product: its cubes are stored as rows x"
    )
    assert "EnMAP-Box" in said

    cube = f'HDF5:"{path}"://HDFEOS/SWATHS/PRS_L2D_HCO/Data_Fields/VNIR_Cube'
    assert gdal.Open(cube).RasterCount == 20, "GDAL takes its rows for bands"
    assert "is a cube of a PRISMA product" in refused(cube)


def test_another_container_names_its_rasters(tmp_path: Path) -> None:
    path = hdf5(tmp_path / "other.h5", **OTHER)
    said = refused(path)
    assert "is a container without bands: choose one of the rasters in it, HDF5:" in said
    assert f'"{path}"://reflectance/Data_Fields/cube' in said

    said = refused(f'HDF5:"{path}"://reflectance/Data_Fields/cube')
    assert "has 600 bands of 8 x 4 pixels, so its rows are probably stored where GDAL expects bands" in said
