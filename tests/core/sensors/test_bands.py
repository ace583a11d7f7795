from __future__ import annotations

import pytest
from trapan.core.sensors.bands import band_colour, match_band_names, natural_colour


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Red", "Red"),
        ("Band 4 (red)", "Red"),
        ("sr_red", "Red"),
        ("Red Edge", "Red Edge"),
        ("rededge_705", "Red Edge"),
        ("NIR1", "NIR"),
        ("Near-Infrared", "NIR"),
        ("NIR 2", "NIR2"),
        ("Infrared", "NIR"),
        ("Shortwave infrared 2", "SWIR2"),
        ("swir16", "SWIR1"),
        ("Thermal infrared 1", "Other"),
        ("Panchromatic", "Other"),
        ("Deep Blue", "Coastal"),
        ("Coastal aerosol", "Coastal"),
        ("N2", "NIR2"),
        ("RE", "Red Edge"),
        ("g", "Green"),
        ("B4", ""),
        ("Band 4", ""),
        ("Layer", ""),
        ("", ""),
    ],
)
def test_bands_from_names(name: str, said: str) -> None:
    assert band_colour(name) == said


def test_natural_colour_needs_all_three() -> None:
    assert natural_colour(("Coastal", "blue", "green", "yellow", "red")) == (4, 2, 1)
    assert natural_colour(("blue", "green", "red edge")) is None
    assert natural_colour(()) is None


def test_places_by_colours_and_by_the_operator_s_ids() -> None:
    bands, ids = ("Blue", "Green", "Red", "NIR"), ("B0", "B1", "B2", "B3")
    assert match_band_names(("NIR", "Red", "yellow", "x"), bands, ids) == (3, 2, None, None)
    assert match_band_names(("B2", "IMG_B01", "B7", "AB3"), bands, ids) == (2, 1, None, None)
    assert match_band_names(("B2",), bands) == (None,)
