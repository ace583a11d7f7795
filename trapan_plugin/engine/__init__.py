"""How QGIS starts the engine: its settings, the proxy, the thread limit and the subprocess.

It imports QGIS, `trapan_plugin.translation` and the torch-free packages of `core`.
"""
