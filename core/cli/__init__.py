"""The command line: parse arguments, run a job and print its result.

The package may import every other package of `core`, and nothing in `core` imports it. It imports neither
torch nor GDAL itself.
"""
