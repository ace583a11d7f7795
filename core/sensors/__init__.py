"""Sensors: bands, wavelengths and MTF gains, and how to identify a sensor from metadata and names.

Imports only the root modules of `core`; free of NumPy, torch and GDAL.
"""
