"""Install, check and remove the engine environment: the worker's own Python with PyTorch.

`find_python` finds the Python to build on, `torch_build` chooses the PyTorch build for the machine,
`packages` runs pip, and `install` puts the steps together. `diagnostics` describes the result for bug
reports.

The package imports the root modules of core and engine. It needs neither PyTorch nor GDAL nor QGIS.
"""
