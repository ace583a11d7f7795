"""HTML reports of a fused image or an assessment: tables, charts, pictures and baselines.

A report is one self-contained file. The package may import the modules of `core` itself, `core.scene`,
`core.sensors`, `core.exchange` and `core.quality`, and NumPy and SciPy; never torch, GDAL or QGIS.
"""
