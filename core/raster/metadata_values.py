"""Read a raster's metadata as clean values: UTF-8 text, finite numbers, complete RPC, finite GCPs.

GDAL passes on what a product or a header contains: each value may be missing, malformed or not UTF-8.
"""

from __future__ import annotations

import math
import re
from typing import Any, Mapping

from ..redaction import safe_to_show

_NUMBER = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")

METADATA_DOMAIN = "TRAPAN"
"""Metadata domain of an output that holds its provenance."""

WAVELENGTH = "CENTRAL_WAVELENGTH_UM"
"""Item of a band's domain IMAGERY, as in GDAL."""

_MICROMETRES = {"micrometer": 1.0, "um": 1.0, "µm": 1.0, "nanometer": 1e-3, "nm": 1e-3}
"""Micrometres of each unit of wavelengths, by its name in the singular."""

RPC_SCALES = ("LINE_SCALE", "SAMP_SCALE", "LAT_SCALE", "LONG_SCALE", "HEIGHT_SCALE")
RPC_OFFSETS = ("LINE_OFF", "SAMP_OFF", "LAT_OFF", "LONG_OFF", "HEIGHT_OFF")
RPC_POLYNOMIALS = ("LINE_NUM_COEFF", "LINE_DEN_COEFF", "SAMP_NUM_COEFF", "SAMP_DEN_COEFF")

_COEFFICIENTS = 20
"""Coefficients of each of the four cubic polynomials in three variables."""


def text(value: object) -> str:
    """Convert a text that GDAL returns to UTF-8; invalid bytes become the replacement character."""
    if value is None:
        return ""
    # not `os.fsencode`, which on Windows refuses what GDAL escapes
    encoded = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogateescape")
    return encoded.decode("utf-8", "replace")


def items(source: Any, domain: str = "") -> dict[str, str]:
    """Read a metadata domain of a dataset or a band; empty if there is none."""
    metadata: Mapping[object, object] = source.GetMetadata_Dict(domain) or {}
    return {text(key): text(value) for key, value in metadata.items()}


def description(band: Any) -> str:
    """Read a band's name without secrets; it may be a path or an address that contains some."""
    return safe_to_show(text(band.GetDescription()))


def wavelength(band: Any) -> str:
    """Read the central wavelength of a band in micrometres; empty if the file does not give it.

    GDAL before 3.10 keeps the wavelengths of an ENVI header in the band's own items.
    """
    item = text(band.GetMetadataItem(WAVELENGTH, "IMAGERY"))
    unit = 1.0
    if not item:
        own = items(band)
        name = own.get("wavelength_units", "").lower().replace("metre", "meter").rstrip("s")
        item, unit = own.get("wavelength", ""), _MICROMETRES.get(name, 0.0)
    micrometres = unit * (number(item) or 0.0)
    return f"{micrometres:g}" if micrometres > 0 else ""


def number(value: str) -> float | None:
    """Convert the number at the start of a text, such as "+000064.00 pixels"; None if not finite."""
    match = _NUMBER.match(value)
    converted = float(match[1]) if match else math.nan
    return converted if math.isfinite(converted) else None


def rpc(dataset: Any) -> dict[str, str]:
    """Read the rational polynomial coefficients (RPC) without units.

    Returns:
        The items of the domain RPC; empty if there are none or `rpc_fault` reports a fault.
    """
    if rpc_fault(dataset):
        return {}
    metadata = items(dataset, "RPC")
    scalars = {key: number(metadata[key]) for key in (*RPC_OFFSETS, *RPC_SCALES) if key in metadata}
    return {**metadata, **{key: repr(value) for key, value in scalars.items()}}


def rpc_fault(dataset: Any) -> str:
    """Describe the first missing or malformed RPC field; empty if there is none, or no RPC."""
    metadata = items(dataset, "RPC")
    if not metadata:
        return ""
    for key in (*RPC_OFFSETS, *RPC_SCALES, *RPC_POLYNOMIALS):
        if key not in metadata:
            return f"{key} is missing"
        if not _is_valid_rpc_field(key, metadata[key]):
            return f"{key} is '{metadata[key][:40]}'"
    return ""


def gcps(dataset: Any) -> list[Any]:
    """List the ground control points (GCPs) with finite coordinates."""
    return [
        point
        for point in dataset.GetGCPs() or ()
        if all(map(math.isfinite, (point.GCPX, point.GCPY, point.GCPZ, point.GCPPixel, point.GCPLine)))
    ]


def _is_valid_rpc_field(key: str, value: str) -> bool:
    if key in RPC_POLYNOMIALS:
        terms = [number(term) for term in value.split()]
        return len(terms) == _COEFFICIENTS and None not in terms
    return number(value) is not None and (key not in RPC_SCALES or number(value) != 0)
