"""The ground of generated scenes: materials, and a landscape made of them. NumPy and SciPy only."""
