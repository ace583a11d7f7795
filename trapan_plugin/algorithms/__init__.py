"""The Processing algorithms, one module each, and the parameters that they share.

An algorithm turns QGIS parameters into a job of `core.jobs`, `core.batch` or `core.install` and runs it. It
imports QGIS, the rest of `trapan_plugin` and the torch-free packages of `core`.
"""
