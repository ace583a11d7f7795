"""Where the method runs: in this process, or in a worker, a subprocess with its own Python.

`select` chooses between the two, `interpreter` finds the worker's Python. `client` and `server` are the two
ends of a worker; they exchange the messages of `messages` over pipes and pixels over `shared_pixels`.

The package imports the root modules of core, scene, exchange and method. Only `server`, `self_test` and,
when an engine is opened, `local` load PyTorch. Nothing here needs GDAL or QGIS.
"""
