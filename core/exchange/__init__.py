"""Values sent to the engine and returned by it: settings, fusion task, results, weights file header.

Imports the root modules of `core`, `core.scene` and NumPy. Free of torch, so every process can import it.
"""
