from __future__ import annotations

import pytest
from trapan.core.errors import InputError
from trapan.core.sensors.bands import band_colour
from trapan.core.sensors.catalogue import AUTO, SENSORS, get_sensor

RATIOS = {"SkySat": 2, "Landsat-7": 2, "Landsat-8/9": 2, "PRISMA": 6}
EXPECTED = (
    "generic",
    "QuickBird",
    "IKONOS",
    "GeoEye-1",
    "WorldView-2",
    "WorldView-3",
    "WorldView-4",
    "Pléiades",
    "Pléiades Neo",
    "SPOT-6/7",
    "KOMPSAT-3/3A",
    "SkySat",
    "GaoFen-1",
    "GaoFen-2",
    "SuperView-1",
    "Jilin-1",
    "PRISMA",
    "Landsat-7",
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
    assert entry.ratio == RATIOS.get(name, 4)
    assert len(entry.source) > 10
    if entry.bands:
        assert len(entry.bands) == len(entry.ms_gains) == len(entry.wavelengths)
        assert len(set(entry.bands)) == len(entry.bands)
        assert len(entry.band_ids) in (0, len(entry.bands))
        assert "" not in map(band_colour, entry.bands)
    for first, last in (*entry.wavelengths, entry.pan_wavelengths):
        assert 400 <= first < last <= 2350
    assert list(entry.wavelengths) == sorted(entry.wavelengths)


def test_a_value_without_a_source_is_the_generic_one_and_marked() -> None:
    generic = SENSORS["generic"]
    marked = {entry.name for entry in SENSORS.values() if entry.has_generic_gains}
    assert marked == {
        "generic",
        "Pléiades Neo",
        "KOMPSAT-3/3A",
        "SkySat",
        "GaoFen-1",
        "GaoFen-2",
        "SuperView-1",
        "Jilin-1",
        "Landsat-7",
    }
    for name in marked:
        assert set(SENSORS[name].ms_gains) == set(generic.ms_gains)
        assert SENSORS[name].pan_gain == (0.16 if name == "KOMPSAT-3/3A" else generic.pan_gain)


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
