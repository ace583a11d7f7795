"""Jobs: run what a user asks for, from input files to output files.

A job holds everything a user can choose; the functions here check it, open the rasters, call the engine and
write the outputs. QGIS and the command line call the same functions. The package may import every package
above it: the core root modules, `scene`, `sensors`, `exchange`, `raster`, `quality`, `synthetic`, `report`,
`engine` and `install`. It imports neither torch nor GDAL itself.
"""
