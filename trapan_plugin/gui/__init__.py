"""What the plugin adds to QGIS Desktop: dialog, menu, preview and the comparison of layers.

These modules run in the main thread and need `iface` or the Processing plugin; `qgis_process` never imports
them. They import the rest of `trapan_plugin` and the torch-free packages of `core`.
"""
