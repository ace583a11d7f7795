"""The fusion method (TRA-PAN, arXiv 2505.06576) in PyTorch.

`pansharpen` reads like the paper: register, measure the optics, train the degradation-aware model and the
fusion network, fuse. The other modules each hold one of these steps. This package imports torch, NumPy, SciPy
and the packages above it (`core`, `core.scene`, `core.sensors`, `core.exchange`, `core.quality`); never GDAL
or QGIS.
"""
