"""Names of the quality indices in documents, metadata and tables. Standard library only.

A name is that of the field in `protocols.FullResolutionIndices`, `protocols.ReferenceIndices` or
`reprojected.ReprojectedIndices`, in capitals.
"""

from __future__ import annotations

FULL_RESOLUTION_INDICES = ("D_LAMBDA_K", "D_S", "HQNR", "D_RHO")
"""Indices without a reference, in the order in which a document lists them."""

REPROJECTED_INDICES = ("R_D_LAMBDA", "R_SAM", "R_ERGAS")
"""Reprojected indices by the blur of the published MTF gains, in the order in which a document lists them."""

MEASURED = "_MEASURED"
"""Ending of the names of the reprojected indices by the measured blur."""

MEASURED_INDICES = tuple(name + MEASURED for name in REPROJECTED_INDICES)
"""Reprojected indices by the measured blur, in the same order."""

REFERENCE_INDICES = ("Q2N", "ERGAS", "SAM", "SCC", "PSNR", "SSIM")
"""Indices with a reference, in the order in which a document lists them."""

SUMMARY_INDICES = ("HQNR", *(name for name in FULL_RESOLUTION_INDICES if name != "HQNR"))
"""Indices without a reference where the overall index comes first: tables of scenes, QGIS outputs."""

INDEX_DESCRIPTIONS = {
    "HQNR": ("HQNR", "both distortions combined: 1 is best"),
    "D_LAMBDA_K": ("D<sub>λ</sub><sup>(K)</sup>", "spectral distortion: 0 is best"),
    "D_S": ("D<sub>S</sub>", "spatial distortion: 0 is best"),
    "D_RHO": ("D<sub>ρ</sub>", "detail that does not follow the PAN band, including noise: 0 is best"),
    "R_D_LAMBDA": ("R-D<sub>λ</sub>", "1 - Q2<sup>n</sup> at MS scale, by the published blur: 0 is best"),
    "R_SAM": ("R-SAM", "spectral angle in degrees at MS scale, by the published blur: 0 is best"),
    "R_ERGAS": ("R-ERGAS", "relative error at MS scale, by the published blur: 0 is best"),
    "R_D_LAMBDA_MEASURED": (
        "R-D<sub>λ</sub>, measured",
        "1 - Q2<sup>n</sup> at MS scale, by the measured blur: 0 is best",
    ),
    "R_SAM_MEASURED": (
        "R-SAM, measured",
        "spectral angle in degrees at MS scale, by the measured blur: 0 is best",
    ),
    "R_ERGAS_MEASURED": ("R-ERGAS, measured", "relative error at MS scale, by the measured blur: 0 is best"),
    "Q2N": ("Q2<sup>n</sup>", "quality of all bands together: 1 is best"),
    "ERGAS": ("ERGAS", "relative error over all bands: 0 is best"),
    "SAM": ("SAM", "spectral angle in degrees: 0 is best"),
    "SCC": ("SCC", "correlation of the detail: 1 is best"),
    "PSNR": ("PSNR", "peak signal-to-noise ratio in dB: higher is better"),
    "SSIM": ("SSIM", "structural similarity: 1 is best"),
}
"""HTML symbol and "meaning: best value" of each index, in the order in which a report shows them."""

TRUST_MEASURED = (
    "The measured blur of the MS image fits this pair better than the published MTF gains, as in products "
    "that were sharpened or softened on the ground: trust the reprojected indices by the measured blur."
)
TRUST_PUBLISHED = (
    "No blur was measured that fits this pair better than the published MTF gains: trust the reprojected "
    "indices by these gains, unless you know that the product was sharpened or softened on the ground."
)
NOT_MEASURED = (
    "The reprojected indices by the published MTF gains assume that the product was neither sharpened nor "
    "softened on the ground: if it was, trust those by the measured blur, which a fusion run reports."
)
"""Which of the reprojected indices to trust, for a document, its report and the log."""


def best_value(name: str) -> str:
    """Return which value of an index is best, such as "1 is best"."""
    return INDEX_DESCRIPTIONS[name][1].partition(": ")[2]
