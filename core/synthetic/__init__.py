"""Generated PAN/MS pairs with known truth, for tests, benchmarks and the demonstration.

`scenery` draws the ground, `scene` records it with a sensor, and `demo` writes a pair to files. The package
may import the modules of `core` itself, `core.scene`, `core.sensors` and `core.raster` (only `demo`), and
NumPy and SciPy; never torch or QGIS.
"""
