"""How QGIS starts the engine: its settings, the proxy and the thread limit.

It imports QGIS, `trapan_plugin.translation` and the torch-free packages of `core`.
"""
