"""The project's raster layers: reading them as inputs, styling the fused layer and reloading replaced files.

It imports QGIS, `trapan_plugin.translation` and the torch-free packages of `core`.
"""
