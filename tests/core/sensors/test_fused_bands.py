from __future__ import annotations

from typing import Optional

import pytest
from trapan.core.sensors.fused_bands import colour_band, fused_names, natural_bands


@pytest.mark.parametrize(
    ("names", "sensor", "total", "fused", "expected"),
    [
        (["Blue", "Green", "Red", "NIR"], "generic", 4, [1, 2, 3, 4], (3, 2, 1)),
        (["NIR", "Red", "Green", "Blue"], "GeoEye-1", 4, [4, 3, 2, 1], (2, 3, 4)),
        ([], "WorldView-2", 8, list(range(1, 9)), (5, 3, 2)),
        ([], "WorldView-2", 8, [7, 5, 3, 2], (2, 3, 4)),
        ([], "WorldView-2", 8, [7, 5, 3], None),
        ([], "WorldView-2", 4, [1, 2, 3, 4], None),
        ([], "generic", 4, [1, 2, 3, 4], None),
        ([], "WorldView-9", 8, list(range(1, 9)), None),
        (["Blue", "Green", "Red"], "WorldView-9", 3, [1, 2, 3], (3, 2, 1)),
    ],
)
def test_natural_colours_by_name_or_sensor(
    names: list[str], sensor: str, total: int, fused: list[int], expected: Optional[tuple[int, ...]]
) -> None:
    document = {"band_names": names, "band_count": total, "sensor": {"name": sensor}, "bands": fused}

    assert natural_bands(document) == expected


@pytest.mark.parametrize(
    ("names", "sensor", "total", "fused", "expected"),
    [
        (["NIR", "Red"], "generic", 4, [4, 3], (2, 1)),
        ([], "WorldView-3", 8, list(range(1, 9)), (5, 7)),
        ([], "WorldView-9", 8, list(range(1, 9)), (None, None)),
        ([], "WorldView-3", 8, [7, 5], (2, 1)),
        ([], "WorldView-3", 4, [1, 2, 3, 4], (None, None)),
        ([], "generic", 4, [1, 2, 3, 4], (None, None)),
    ],
)
def test_red_and_nir_by_name_or_sensor(
    names: list[str], sensor: str, total: int, fused: list[int], expected: tuple[Optional[int], Optional[int]]
) -> None:
    document = {"band_names": names, "band_count": total, "sensor": {"name": sensor}, "bands": fused}

    assert (colour_band(document, "Red"), colour_band(document, "NIR")) == expected


@pytest.mark.parametrize(
    ("names", "sensor", "total", "fused", "expected"),
    [
        (["Band 2", "Band 1"], "GeoEye-1", 4, [2, 1], ("Band 2", "Band 1")),
        ([], "GeoEye-1", 4, [4, 3], ("NIR", "Red")),
        ([], "GeoEye-1", 3, [3, 2], ()),
        ([], "Pléiades", 4, [1, 2, 3], ()),  # its products come in two orders
    ],
)
def test_names_of_the_raster_or_of_the_sensor_s_only_product(
    names: list[str], sensor: str, total: int, fused: list[int], expected: tuple[str, ...]
) -> None:
    document = {"band_names": names, "band_count": total, "sensor": {"name": sensor}, "bands": fused}

    assert fused_names(document) == expected
