"""Everything that does not need QGIS: the method, rasters, engine, jobs, batch and command line.

The package itself imports nothing; import the modules that you need. Scripts mostly use
:func:`trapan.core.method.pansharpen.fuse`. Its root modules are free of torch, GDAL and QGIS.
"""
