"""What a band's name says of the band: its colour, and its place in a sensor's product. No torch, no GDAL."""

from __future__ import annotations

import re
from typing import Optional, Sequence

# The first that fits holds: "Red Edge" is no red, and "NIR2" no NIR.
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


def band_colour(name: str) -> str:
    """The colour that a band's name stands for, such as "Red" for "Band 4 (red)" or NIR for "NIR1".

    Returns:
        Coastal, Blue, Green, Yellow, Red, Red Edge, NIR, NIR2, SWIR1, SWIR2, "Other" for what is none of
        these, such as thermal infrared; empty where the name says nothing.
    """
    plain = name.strip().lower().replace("_", " ")
    return next((known for known, pattern in _COLOURS if re.search(pattern, plain)), "")


def match_band_names(
    names: Sequence[str], bands: Sequence[str], ids: Sequence[str] = ()
) -> tuple[Optional[int], ...]:
    """Where each of a raster's bands stands in a sensor's product, 0-based; None where its name doesn't say.

    Args:
        names: the raster's bands'.
        bands: the product's bands' usual names, in its order.
        ids: what the operator calls these, such as B2; none where it has no such names.
    """
    colours = [band_colour(band) for band in bands]
    return tuple(_place(name, colours, ids) for name in names)


def natural_colour(names: Sequence[str]) -> Optional[tuple[int, int, int]]:
    """The first bands whose names say red, green and blue, 0-based; None where one of them is missing."""
    found = [band_colour(name) for name in names]
    if not {"Red", "Green", "Blue"} <= set(found):
        return None
    return found.index("Red"), found.index("Green"), found.index("Blue")


def _place(name: str, colours: Sequence[str], ids: Sequence[str]) -> Optional[int]:
    seen = band_colour(name)
    if seen:
        return colours.index(seen) if seen in colours else None
    token = re.search(r"(?:^|[^0-9A-Za-z])([A-Z]+)0*(\d+)$", name.strip().upper())
    own = f"{token[1]}{token[2]}" if token else ""
    return ids.index(own) if own in ids else None
