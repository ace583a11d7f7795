from __future__ import annotations

from typing import Callable

import pytest
from trapan.core.errors import InputError
from trapan.core.scene.grid import RATIOS
from trapan.core.sensors.bands import band_colour
from trapan.core.sensors.catalogue import AUTO, GENERIC_PAN, NO_SOURCE, SENSORS, get_sensor


@pytest.mark.parametrize("name", SENSORS)
def test_entries_are_whole_and_in_range(name: str) -> None:
    entry = SENSORS[name]
    assert all(0.1 < gain < 0.7 for gain in entry.ms_gains)
    assert 0.1 < entry.pan_gain < 0.5
    assert entry.pan_gain < min(entry.ms_gains)  # the PAN's pixel is a ratio smaller behind the same optics
    assert entry.ratio in RATIOS
    assert len(entry.source) > 10
    if entry.bands:
        assert len(entry.bands) == len(entry.ms_gains) == len(entry.wavelengths)
        assert len(set(entry.bands)) == len(entry.bands)
        assert len(entry.band_ids) in (0, len(entry.bands))
        assert "" not in map(band_colour, entry.bands)
    for first, last in (*entry.wavelengths, entry.pan_wavelengths):
        assert 400 <= first < last <= 2350
    assert list(entry.wavelengths) == sorted(entry.wavelengths)


@pytest.mark.parametrize("name", SENSORS)
def test_gains_without_a_source_are_the_generic_ones_and_called_so(name: str) -> None:
    entry = SENSORS[name]
    if entry.has_generic_gains and name != "generic":
        assert "generic" in entry.source
    if NO_SOURCE in entry.source:
        assert entry.has_generic_gains and entry.pan_gain == GENERIC_PAN


def test_table_of_the_catalogue_in_the_documentation(documented_sensors: Callable) -> None:
    rows = []
    for sensor in SENSORS.values():
        gains = sensor.ms_gains if len(set(sensor.ms_gains)) > 1 else sensor.ms_gains[:1]
        numbers = f"{', '.join(map(str, gains))} | {sensor.pan_gain}"
        rows.append(f"| {sensor.name} | {sensor.ratio} | {numbers} | {sensor.source} |")
    documented_sensors("Catalogue", "| sensor | ratio | MS gains | PAN gain | source of the gains |", rows)


def test_published_gains() -> None:
    assert get_sensor("QuickBird").ms_gains == (0.34, 0.32, 0.30, 0.22)
    assert get_sensor("WorldView-2").ms_gains == (0.35,) * 7 + (0.27,)
    assert (get_sensor("GeoEye-1").ms_gains[0], get_sensor("GeoEye-1").pan_gain) == (0.23, 0.16)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("worldview-2", "WorldView-2"),
        ("PLEIADES", "Pléiades"),
        ("ple\u0301iades", "Pléiades"),
        ("spot-6/7", "SPOT-6/7"),
    ],
)
def test_names_are_found_in_any_case_and_without_accents(typed: str, name: str) -> None:
    assert get_sensor(typed).name == name


def test_unknown_sensor_gives_one_error_with_the_known_ones() -> None:
    with pytest.raises(InputError) as caught:
        get_sensor("WorldView-9")
    message = str(caught.value)
    assert "'WorldView-9'" in message and "\n" not in message
    assert all(name in message for name in (AUTO, *SENSORS))


def test_gains_follow_the_chosen_bands() -> None:
    worldview = get_sensor("WorldView-2")
    assert worldview.gains(8) == worldview.ms_gains
    assert worldview.gains(8, (7, 1)) == (0.27, 0.35)


def test_gains_of_another_number_of_bands_are_the_mean() -> None:
    quickbird = get_sensor("QuickBird")
    assert quickbird.gains(3) == pytest.approx((0.295,) * 3)
    assert quickbird.gains(6, (5, 0)) == pytest.approx((0.295,) * 2)
    assert get_sensor("generic").gains(5) == (0.3,) * 5


def test_gains_follow_the_bands_names_where_the_raster_has_other_bands_than_the_product() -> None:
    four = ("Band 1 (Blue)", "Band 2 (Green)", "Band 3 (Red)", "NIR2")
    assert get_sensor("WorldView-2").gains(4, None, four) == (0.35, 0.35, 0.35, 0.27)
    assert get_sensor("QuickBird").gains(4, (0, 3), ("red", "green", "blue", "near infrared")) == (0.30, 0.22)
    assert get_sensor("Landsat-8/9").gains(3, None, ("LC08_x_B2", "LC08_x_B5", "LC08_x_B4")) == (
        0.55,
        0.53,
        0.55,
    )


def test_unknown_band_names_leave_the_usual_order_or_the_mean() -> None:
    quickbird = get_sensor("QuickBird")
    assert quickbird.gains(4, None, ("Band 1", "Band 2", "Band 3", "Band 4")) == quickbird.ms_gains
    assert quickbird.gains(4, None, ("Blue", "", "Red", "NIR")) == pytest.approx((0.295,) * 4)
    assert quickbird.gains(4, (2,), ("Blue", "", "Red", "NIR")) == (0.30,)


def test_natural_colour_by_names_or_by_a_product_s_only_order() -> None:
    assert get_sensor("WorldView-3").natural_colour(8) == (4, 2, 1)
    assert get_sensor("WorldView-3").natural_colour(4) is None
    assert get_sensor("WorldView-3").natural_colour(3, ("Red", "Green", "Blue")) == (0, 1, 2)
    assert get_sensor("Landsat-8/9").natural_colour(4, ("B2", "B3", "B4", "B5")) == (2, 1, 0)
    pleiades = get_sensor("Pléiades")
    assert pleiades.natural_colour(4) is None, "its products come in two orders"
    assert pleiades.natural_colour(4, ("B2", "B1", "B0", "B3")) == (0, 1, 2)
    assert pleiades.natural_colour(4, ("B0", "B1", "B2", "B3")) == (2, 1, 0)


def test_ids_get_their_colours_and_names_stay() -> None:
    named = get_sensor("Landsat-7").colours(("LE07_x_B3", "Red", "B6", "B7"))
    assert named == ("LE07_x_B3 (Red)", "Red", "B6", "B7 (SWIR2)")
    assert get_sensor("generic").colours(("B3",)) == ("B3",)
