"""Identify bands by name: their colour and their index in a sensor's product."""

from __future__ import annotations

import re
from typing import Sequence

# The first match wins: "Red Edge" must not match red, nor "NIR2" match NIR.
_COLOURS = (
    ("Red Edge", r"red\W*edge|^re$"),
    ("Coastal", r"coastal|aerosol|deep\W*blue|violet|^(c|db)$"),
    ("SWIR2", r"(swir|short\W*wave\D*)\W*(2|ii\b)"),
    ("SWIR1", r"(swir|short\W*wave\D*)\W*(1|i\b)"),
    ("Other", r"swir|short\W*wave|thermal|cirrus|\bpan"),
    ("NIR2", r"(nir|near\W*infra\W*red)\W*2|^n2$"),
    ("NIR", r"nir|infra\W*red|^n1?$"),
    ("Yellow", r"yellow|^y$"),
    ("Blue", r"blue|^b$"),
    ("Green", r"green|^g$"),
    ("Red", r"\bred|^r$"),
)

_QUALITY_BAND = re.compile(
    r"(aot|cld|scl|snw|wvp|b?qa\d*|(sr|st)_qa|\w*_qa|qa_\w+|msk_\w+|tci_[rgb]|sr_(qa_)?aerosol|\w*mask|udm2?)(,|$)"
)
"""Names of bands of Sentinel-2 and Landsat products that hold no reflectance: classes, masks, such as
Sentinel Hub's dataMask, atmosphere, and the rendered TCI. GDAL's Sentinel-2 driver puts a description after a
comma."""


def is_quality_band(name: str) -> bool:
    """Tell whether a band's name is that of a quality band or mask, which can't be fused.

    Args:
        name: name of a band, such as "SCL, Scene Classification".
    """
    return _QUALITY_BAND.match(name.strip().lower()) is not None


def band_colour(name: str) -> str:
    """Return the colour that a band's name stands for, such as "Red" for "Band 4 (red)".

    Args:
        name: name of a band, such as "NIR1".

    Returns:
        Coastal, Blue, Green, Yellow, Red, Red Edge, NIR, NIR2, SWIR1 or SWIR2; "Other" for other known
        bands, such as thermal infrared; empty if the name contains no colour.
    """
    plain = name.strip().lower().replace("_", " ")
    return next((known for known, pattern in _COLOURS if re.search(pattern, plain)), "")


def match_band_names(
    names: Sequence[str], bands: Sequence[str], ids: Sequence[str] = ()
) -> tuple[int | None, ...]:
    """Match the bands of a raster to the bands of a sensor's product by name.

    Args:
        names: names of the raster's bands.
        bands: usual names of the product's bands, in product order.
        ids: the operator's identifiers of the same bands, such as B2; empty if there are none.

    Returns:
        One 0-based index into `bands` per name; None for a name that matches none.
    """
    colours = [band_colour(band) for band in bands]
    return tuple(_band_index(name, colours, ids) for name in names)


def natural_colour(names: Sequence[str]) -> tuple[int, int, int] | None:
    """Return the 0-based indices of the first red, green and blue band, or None if one is missing.

    Args:
        names: names of the raster's bands.
    """
    colours = [band_colour(name) for name in names]
    if not {"Red", "Green", "Blue"} <= set(colours):
        return None
    return colours.index("Red"), colours.index("Green"), colours.index("Blue")


def _band_index(name: str, colours: Sequence[str], ids: Sequence[str]) -> int | None:
    colour = band_colour(name)
    if colour:
        return colours.index(colour) if colour in colours else None
    token = re.search(r"(?:^|[^0-9A-Za-z])([A-Z]+)0*(\d+)$", name.strip().upper())
    band_id = f"{token[1]}{token[2]}" if token else ""
    return ids.index(band_id) if band_id in ids else None
