"""The QGIS plugin: provider, algorithms, settings, and how layers are read and styled.

It is the only package that imports QGIS. It imports the torch-free packages of `core`, and never torch. So
the toolbox appears quickly, and also where PyTorch is missing.
"""
