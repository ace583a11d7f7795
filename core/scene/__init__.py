"""Geometry and pixels of a PAN/MS pair: grids, alignment, windows, chips and defective pixels.

Imports only the root modules of `core`, NumPy and SciPy; free of torch and GDAL.
"""
