"""Names and colours of a fused raster's bands, from the provenance document of its run."""

from __future__ import annotations

from typing import Any, Mapping

from .bands import band_colour, natural_colour
from .catalogue import SENSORS


def fused_names(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of the fused bands: those of the MS raster, else of the sensor's product.

    Args:
        document: provenance document of the run.

    Returns:
        One name per band; empty if they are unknown.
    """
    return tuple(document.get("band_names", ())) or _product_names(document)


def natural_bands(document: Mapping[str, Any]) -> tuple[int, ...] | None:
    """Return red, green and blue of the fused raster, counted from 1; None if they are unknown.

    Args:
        document: provenance document of the run.
    """
    found = natural_colour(document["band_names"]) or natural_colour(_product_names(document))
    return None if found is None else tuple(index + 1 for index in found)


def colour_band(document: Mapping[str, Any], colour: str) -> int | None:
    """Return the band of the fused raster with a colour, counted from 1; None if it is unknown.

    Args:
        document: provenance document of the run.
        colour: a colour of `band_colour`, such as NIR.
    """
    colours = [band_colour(name) for name in document["band_names"]]
    if not any(colours):
        colours = [band_colour(name) for name in _product_names(document)]
    return colours.index(colour) + 1 if colour in colours else None


def _product_names(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the usual names of the fused bands in the sensor's product.

    They are unknown if the product has another number of bands or comes in several orders, or if only another
    version of TRA-PAN knows the sensor.
    """
    sensor, bands = SENSORS.get(document["sensor"]["name"], SENSORS["generic"]), document["bands"]
    count = document.get("band_count", max(bands))  # documents of older versions lack it
    if len(sensor.bands) != count or sensor.reordered:
        return ()
    return tuple(sensor.bands[number - 1] for number in bands)
