"""Batch: fuse many scenes on this machine or on a Dask cluster.

`discovery` turns a folder, a CSV file or STAC items into scene jobs, `runner` runs them with an executor, and
`summary` writes the results. The package may import every package above it: the core root modules, `scene`,
`sensors`, `exchange`, `raster`, `quality`, `report`, `engine` and `jobs`. It imports neither torch nor GDAL
itself.
"""
