"""Choose the PAN and MS assets of a STAC item."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from trapan.core.batch.stac import read_stac_items

pytest.importorskip("pystac", reason="pystac is not installed")


ITEM: dict[str, Any] = {
    "type": "Feature",
    "stac_version": "1.0.0",
    "id": "x",
    "geometry": None,
    "properties": {"datetime": "2024-05-01T10:00:00Z"},
    "links": [],
}


def asset(href: str, *names: str, **fields: Any) -> dict[str, Any]:
    """Return an asset whose bands have these common names."""
    named = {"eo:bands": [{"name": name, "common_name": name} for name in names]} if names else {}
    return {"href": f"{href}.tif", **named, **fields}


def files(folder: Path, assets: dict[str, Any], **fields: Any) -> tuple[str, ...]:
    """Return the names of the files of the pair in an item, the PAN first; nothing if there is no pair."""
    (folder / "item.json").write_text(json.dumps({**ITEM, "assets": assets, **fields}))
    entries, _ = read_stac_items(str(folder / "item.json"))
    return tuple(Path(path).stem for entry in entries for path in (entry.pair.pan.path, *entry.pair.ms.files))


COLOURS = ("blue", "green", "red", "nir")


@pytest.mark.parametrize(
    ("sizes", "chosen"),
    [
        ((2, 2, 2, None), COLOURS),
        ((None, None, None, None), COLOURS),
        ((2, 2, 2.001, 2), COLOURS),
        ((2, 2, 2, 4), COLOURS[:3]),
        ((None, 2, 2, 4), COLOURS[:3]),
        ((0.5, 2, 2, 2), COLOURS[1:]),
    ],
)
def test_bands_of_the_finest_or_of_unknown_pixel_size_are_the_ms(
    sizes: tuple[float | None, ...], chosen: tuple[str, ...], tmp_path: Path
) -> None:
    assets = {
        name: asset(name, name, **({"gsd": size} if size else {})) for name, size in zip(COLOURS, sizes)
    }
    assert files(tmp_path, {"pan": asset("p", "pan", gsd=0.5), **assets}) == ("p", *chosen)


# names without a word for PAN or MS tell nothing, so only the bands can
@pytest.mark.parametrize(("size", "is_pair"), [(0.4, False), (0.65, False), (0.75, True), (0.81, True)])
def test_pixels_of_an_ms_are_larger_than_those_of_the_pan(size: float, is_pair: bool, tmp_path: Path) -> None:
    sharp = asset("s", "blue", "green", "red", gsd=0.65)
    assets = {"a": asset("p", "pan", gsd=0.65), "b": asset("m", *COLOURS, gsd=size), "c": sharp}
    assert files(tmp_path, assets) == (("p", "m") if is_pair else ())


@pytest.mark.parametrize(("size", "is_pair"), [(0.4, False), (0.5, True), (0.625, True), (None, True)])
def test_names_tell_an_ms_with_the_pixels_of_the_pan(
    size: float | None, is_pair: bool, tmp_path: Path
) -> None:
    gsd = {"gsd": size} if size else {}
    assets = {"a": asset("x_panchromatic", gsd=0.5), "b": asset("x_pansharpened", gsd=0.5)}
    found = [
        files(tmp_path, {**assets, "m": asset("x_analytic", **gsd)}),
        files(tmp_path, {**assets, "b1": asset("x_B2", **gsd), "b2": asset("x_B3", **gsd)}),
    ]
    both = [("x_panchromatic", "x_analytic"), ("x_panchromatic", "x_B2", "x_B3")]
    assert found == (both if is_pair else [(), ()])


NULL_FIELDS = (
    ("links",), ("links", 0, "rel"), ("links", 0, "type"), ("geometry",), ("stac_version",),
    ("stac_extensions",), ("collection",), ("properties", "platform"), ("properties", "eo:bands"),
    ("assets", "thumbnail"), ("assets", "pan", "roles"), ("assets", "pan", "raster:bands"),
    ("assets", "pan", "gsd"), ("assets", "ms", "raster:bands", 0, "spatial_resolution"),
    ("assets", "ms", "bands"), ("assets", "ms", "eo:bands", 0, "name"), ("assets", "thumbnail", "href"),
)  # fmt: skip


@pytest.mark.parametrize("field", NULL_FIELDS, ids=lambda field: "/".join(map(str, field)))
def test_null_fields_are_as_if_missing(field: tuple[str | int, ...], tmp_path: Path) -> None:
    optional: dict[str, Any] = {
        "stac_extensions": [],
        "collection": "c",
        "properties": {"datetime": "2024-05-01T10:00:00Z", "platform": "worldview-02", "eo:bands": []},
        "links": [{"rel": "parent", "href": "c.json", "type": "application/json"}],
    }
    assets = {
        "pan": asset("p", "pan", roles=["data"], gsd=0.5, **{"raster:bands": [{"spatial_resolution": 0.5}]}),
        "ms": asset("m", *COLOURS, bands=[], **{"raster:bands": [{"spatial_resolution": 2}]}),
        "thumbnail": asset("t", roles=["thumbnail"]),
    }
    item: Any = {"assets": assets, **optional}
    part = item
    for key in field[:-1]:
        part = part[key]
    part[field[-1]] = None

    assert files(tmp_path, **item) == ("p", "m")


def test_item_without_assets_has_no_pair(tmp_path: Path) -> None:
    (tmp_path / "item.json").write_text(json.dumps({**ITEM, "assets": None}))
    entries, unpaired = read_stac_items(str(tmp_path / "item.json"))
    assert not entries and [part.reason for part in unpaired] == ["its assets are no PAN and MS (none)"]
