"""Names of the quality indices in documents, metadata and tables. Standard library only.

A name is that of the field in `protocols.FullResolutionIndices` or `protocols.ReferenceIndices`, in capitals.
"""

from __future__ import annotations

FULL_RESOLUTION_INDICES = ("D_LAMBDA_K", "D_S", "HQNR", "D_RHO")
"""Indices without a reference, in the order in which a document lists them."""

REFERENCE_INDICES = ("Q2N", "ERGAS", "SAM", "SCC", "PSNR", "SSIM")
"""Indices with a reference, in the order in which a document lists them."""

SUMMARY_INDICES = ("HQNR", "D_LAMBDA_K", "D_S", "D_RHO")
"""Indices without a reference where the overall index comes first: tables of scenes, QGIS outputs."""

INDEX_DESCRIPTIONS = {
    "HQNR": ("HQNR", "both distortions combined: 1 is best"),
    "D_LAMBDA_K": ("D<sub>λ</sub><sup>(K)</sup>", "spectral distortion: 0 is best"),
    "D_S": ("D<sub>S</sub>", "spatial distortion: 0 is best"),
    "D_RHO": ("D<sub>ρ</sub>", "detail that does not follow the PAN band, including noise: 0 is best"),
    "Q2N": ("Q2<sup>n</sup>", "quality of all bands together: 1 is best"),
    "ERGAS": ("ERGAS", "relative error over all bands: 0 is best"),
    "SAM": ("SAM", "spectral angle in degrees: 0 is best"),
    "SCC": ("SCC", "correlation of the detail: 1 is best"),
    "PSNR": ("PSNR", "peak signal-to-noise ratio in dB: higher is better"),
    "SSIM": ("SSIM", "structural similarity: 1 is best"),
}
"""HTML symbol and "meaning: best value" of each index, in the order in which a report shows them."""
