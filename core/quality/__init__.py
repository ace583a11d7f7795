"""Quality indices of fused images, with and without a reference, and Wald's protocol.

The indices are computed on arrays (`indices`, `protocols`) and window by window (`full_reference`,
`no_reference`). The package may import the modules of `core` itself, `core.scene` and `core.exchange`, and
NumPy and SciPy; never torch, GDAL or QGIS.
"""
