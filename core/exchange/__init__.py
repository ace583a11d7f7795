"""Values that go to the engine and come back: settings, fusion task, results and weights file header.

Imports the root modules of `core`, `core.scene` and NumPy. Free of torch, so that every process can import it.
"""
