"""Read and write rasters with GDAL.

The only package that imports GDAL. It opens a PAN band and an MS image as one scene that is read by windows,
checks them, resamples the MS image to the axes of the PAN band where needed, reads metadata, and writes
outputs in any GDAL format. It imports only the modules of `core` itself and the packages `scene` and
`sensors`.
"""
