from __future__ import annotations

import pytest
from trapan.core.errors import InputError
from trapan.core.sensors import SENSORS, sensor

EXPECTED = (
    "generic",
    "QuickBird",
    "IKONOS",
    "GeoEye-1",
    "WorldView-2",
    "WorldView-3",
    "WorldView-4",
    "Pléiades",
    "SPOT-6/7",
    "GaoFen-2",
    "Landsat-8/9",
)


def test_every_promised_sensor_is_there() -> None:
    assert tuple(SENSORS) == EXPECTED


@pytest.mark.parametrize("name", EXPECTED)
def test_entries_are_whole_and_in_range(name: str) -> None:
    entry = SENSORS[name]
    assert all(0.1 < gain < 0.7 for gain in entry.ms_gains)
    assert 0.1 < entry.pan_gain < 0.5
    assert entry.pan_gain < min(entry.ms_gains)  # the PAN's pixel is a ratio smaller behind the same optics
    assert entry.ratio == (2 if name == "Landsat-8/9" else 4)
    assert len(entry.source) > 10
    if entry.bands:
        assert len(entry.bands) == len(entry.ms_gains) == len(entry.wavelengths)
        assert len(set(entry.bands)) == len(entry.bands)
    for first, last in (*entry.wavelengths, entry.pan_wavelengths):
        assert 400 <= first < last <= 2300
    assert list(entry.wavelengths) == sorted(entry.wavelengths)


def test_a_value_without_a_source_is_the_generic_one_and_marked() -> None:
    generic = SENSORS["generic"]
    marked = {entry.name for entry in SENSORS.values() if entry.generic}
    assert marked == {"generic", "GaoFen-2"}
    for name in marked:
        assert set(SENSORS[name].ms_gains) == set(generic.ms_gains)
        assert SENSORS[name].pan_gain == generic.pan_gain


def test_published_gains() -> None:
    assert sensor("QuickBird").ms_gains == (0.34, 0.32, 0.30, 0.22)
    assert sensor("WorldView-2").ms_gains == (0.35,) * 7 + (0.27,)
    assert (sensor("GeoEye-1").ms_gains[0], sensor("GeoEye-1").pan_gain) == (0.23, 0.16)


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
    assert sensor(typed).name == name


def test_an_unknown_sensor_is_told_in_one_sentence_with_the_known_ones() -> None:
    with pytest.raises(InputError) as caught:
        sensor("WorldView-9")
    message = str(caught.value)
    assert "'WorldView-9'" in message and "\n" not in message
    assert all(name in message for name in SENSORS)


def test_gains_follow_the_chosen_bands() -> None:
    worldview = sensor("WorldView-2")
    assert worldview.gains(8) == worldview.ms_gains
    assert worldview.gains(8, (7, 1)) == (0.27, 0.35)


def test_gains_of_another_number_of_bands_are_the_mean() -> None:
    quickbird = sensor("QuickBird")
    assert quickbird.gains(3) == pytest.approx((0.295,) * 3)
    assert quickbird.gains(6, (5, 0)) == pytest.approx((0.295,) * 2)
    assert sensor("generic").gains(5) == (0.3,) * 5
