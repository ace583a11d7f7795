"""The ground of generated scenes: reflectances of materials, and a landscape that uses them.

The package may import NumPy and SciPy only, and nothing else of `core`.
"""
