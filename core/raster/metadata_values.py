"""A raster's metadata as plain values: text that is UTF-8, numbers that are finite, geometry that is whole.

GDAL hands on what a product or a header holds, so that each value may be missing, malformed or not UTF-8.
"""

from __future__ import annotations

import math
import os
import re
from typing import Any, Mapping, Optional

from ..redaction import safe_to_show

_NUMBER = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")

METADATA_DOMAIN = "TRAPAN"
"""Metadata domain of an output that says how it was made."""

RPC_SCALES = ("LINE_SCALE", "SAMP_SCALE", "LAT_SCALE", "LONG_SCALE", "HEIGHT_SCALE")
RPC_OFFSETS = ("LINE_OFF", "SAMP_OFF", "LAT_OFF", "LONG_OFF", "HEIGHT_OFF")
RPC_POLYNOMIALS = ("LINE_NUM_COEFF", "LINE_DEN_COEFF", "SAMP_NUM_COEFF", "SAMP_DEN_COEFF")

_COEFFICIENTS = 20
"""Of each of the four polynomials."""


def text(value: object) -> str:
    """Convert what GDAL returns for a text; bytes that are not UTF-8 become the replacement character."""
    if value is None:
        return ""
    return os.fsencode(value if isinstance(value, bytes) else str(value)).decode("utf-8", "replace")


def items(of: Any, domain: str = "") -> dict[str, str]:
    """Read a metadata domain of a dataset or a band; empty where there is none."""
    found: Mapping[object, object] = of.GetMetadata_Dict(domain) or {}
    return {text(key): text(value) for key, value in found.items()}


def description(band: Any) -> str:
    """Read a band's name, which may be a path and hold secrets as such."""
    return safe_to_show(text(band.GetDescription()))


def number(value: str) -> Optional[float]:
    """Convert the number that a text begins with, such as "+000064.00 pixels"; None where none is finite."""
    found = _NUMBER.match(value)
    converted = float(found[1]) if found else math.nan
    return converted if math.isfinite(converted) else None


def rpc(dataset: Any) -> dict[str, str]:
    """Read the rational polynomials (RPC), numbers without units.

    Returns:
        The domain RPC; empty where there is none, or `rpc_fault` finds fault with it.
    """
    found = items(dataset, "RPC")
    if rpc_fault(dataset):
        return {}
    single = {key: number(found[key]) for key in (*RPC_OFFSETS, *RPC_SCALES) if key in found}
    return {**found, **{key: repr(value) for key, value in single.items()}}


def rpc_fault(dataset: Any) -> str:
    """Say which field of the rational polynomials is missing or malformed; empty where none is."""
    found = items(dataset, "RPC")
    if not found:
        return ""
    for key in (*RPC_OFFSETS, *RPC_SCALES, *RPC_POLYNOMIALS):
        if key not in found:
            return f"{key} is missing"
        if not _is_sound(key, found[key]):
            return f"{key} is '{found[key][:40]}'"
    return ""


def points(dataset: Any) -> list[Any]:
    """Read the ground control points (GCPs) whose coordinates are finite."""
    return [
        point
        for point in dataset.GetGCPs() or ()
        if all(map(math.isfinite, (point.GCPX, point.GCPY, point.GCPZ, point.GCPPixel, point.GCPLine)))
    ]


def _is_sound(key: str, value: str) -> bool:
    if key in RPC_POLYNOMIALS:
        terms = [number(term) for term in value.split()]
        return len(terms) == _COEFFICIENTS and None not in terms
    return number(value) is not None and (key not in RPC_SCALES or number(value) != 0)
