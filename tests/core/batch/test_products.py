"""Which pairs a folder gives where operators name the files; the table of docs/products.md."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import numpy as np
import pytest
from trapan.core.batch.folder import find_pairs
from trapan.core.feedback import SilentFeedback
from trapan.core.jobs.pair import Pair
from trapan.core.raster.source import Source
from trapan.core.scene.grid import Window

from ..conftest import texture


@dataclass(frozen=True)
class Product:
    """A delivery, by the names of its files.

    Attributes:
        scenes: name of each scene: its PAN and the files of its MS, in the order of the stack.
        source: where the names, or the convention that they follow, are published; "public code" is code on
            GitHub in which such a name stands.
        left: rasters of the delivery that are not fused.
    """

    scenes: dict[str, tuple[str, ...]]
    source: str
    left: tuple[str, ...] = ()


def numbered(pattern: str, *values: object) -> tuple[str, ...]:
    return tuple(pattern.format(value) for value in values)


CODE = "public code"
L1 = "LC08_L1TP_195026_20200101_20200823_02_T1"
L7 = "LE07_L1TP_133033_20100907_20161212_01_T1"
L2 = "LC08_L2SP_195026_20200101_20200901_02_T1"
PGC = "WV02_2011090{0}21050{1}_103001000D52C80{0}_11SEP0{0}21050{1}-{2}1BS-052754253040_01_P001.tif"
PNEO = "IMG_PNEO4_202401241018189_{}_SEN_PWOI_000194893_1_1_F_1_{}_R1C1.JP2"
ALI = "EO1A1750842002090110PY_B{}_L1T.TIF"
PRODUCTS = {
    "Maxar bundle (WorldView, GeoEye-1, QuickBird)": Product(
        {
            "059011233030_01_059011233030_01_P001_17OCT20081845-059011233030_01_P001": (
                "059011233030_01/059011233030_01_P001_PAN/17OCT20081845-P2AS-059011233030_01_P001.TIF",
                "059011233030_01/059011233030_01_P001_MUL/17OCT20081845-M2AS-059011233030_01_P001.TIF",
            )
        },
        CODE,
    ),
    "the same as PGC names it; PAN and MS one second apart": Product(
        {
            f"WV02_2011090{n}210501_103001000D52C80{n}_11SEP0{n}210501-052754253040_01_P001": (
                PGC.format(n, 1, "P"),
                PGC.format(n, 2, "M"),
            )
            for n in (1, 2)
        },
        "www.pgc.umn.edu/guides: commercial satellite imagery documentation",
    ),
    "IKONOS, one file per band": Product(
        {"po_57_0000000": numbered("po_57_{}_0000000.tif", "pan", "blu", "grn", "red", "nir")},
        CODE,
    ),
    "IKONOS, all bands in one file": Product(
        {"po_1495866_0000000": numbered("po_1495866_{}_0000000.tif", "pan", "bgrn")},
        CODE,
        numbered("po_1495866_{}_0000000.tif", "rgb"),
    ),
    "Pléiades and SPOT 6/7": Product(
        {
            "PROD_SPOT6_001_VOL_SPOT6_001_A_IMG_SPOT6_001_A": (
                "PROD_SPOT6_001/VOL_SPOT6_001_A/IMG_SPOT6_P_001_A/IMG_SPOT6_P_201701211409016_ORT_C62690_R1C1.TIF",
                "PROD_SPOT6_001/VOL_SPOT6_001_A/IMG_SPOT6_MS_001_A/IMG_SPOT6_MS_201701211409016_ORT_C62691_R1C1.TIF",
            )
        },
        CODE,
    ),
    "Pléiades, several acquisitions in one folder": Product(
        {
            f"IMG_PHR1B_20130805{time}_SEN_69090810{number}-001_R1C1": (
                f"IMG_PHR1B_P_20130805{time}_SEN_69090810{number}-001_R1C1.JP2",
                f"IMG_PHR1B_MS_20130805{time}_SEN_69090810{number}-004_R1C1.JP2",
            )
            for number, time in ((1, "1042194"), (2, "1042507"))
        },
        CODE,
    ),
    "Pléiades Neo (RGB and NED files)": Product(
        {
            "IMG_PNEO4_202401241018189_SEN_PWOI_000194893_1_1_F_1_R1C1": (
                PNEO.format("PAN", "P"),
                PNEO.format("MS-FS", "RGB"),
                PNEO.format("MS-FS", "NED"),
            )
        },
        CODE,
        (PNEO.format("PMS-FS", "RGB"), PNEO.format("PMS-FS", "NED")),
    ),
    "KOMPSAT-3 and 3A": Product(
        {
            "K3_20171029060300_29078_07711197_L1G": numbered(
                "K3_20171029060300_29078_07711197_L1G_{}.tif", *"PBGRN"
            ),
        },
        "catalyst.earth: KOMPSAT-3/3A; public code",
        ("K3_20171029060300_29078_07711197_L1G_PS.tif",),
    ),
    "KOMPSAT-3A, two letters": Product(
        {
            "K3A_20200504045549_28203_00042683_L1R": numbered(
                "K3A_20200504045549_28203_00042683_L1R_P{}.tif", *"PBGRN"
            )
        },
        "catalyst.earth: KOMPSAT-3/3A; public code",
    ),
    "KOMPSAT-2": Product(
        {
            "MSC_080219041025_08353_01341296N00_1R": numbered(
                "MSC_080219041025_08353_01341296{}N00_1R.tif", "P", "M1", "M2", "M3", "M4"
            )
        },
        "catalyst.earth: KOMPSAT-2 (MSC_..._PPPPrrrrMXAxx_tt.tif)",
    ),
    "SkySat": Product(
        {
            "20200814_162132_ssc4_u0001": numbered(
                "20200814_162132_ssc4_u0001_{}.tif", "panchromatic", "analytic"
            ),
        },
        CODE,
        numbered("20200814_162132_ssc4_u0001_{}.tif", "pansharpened", "visual", "udm2", "analytic_udm"),
    ),
    "SkySat, basic scenes": Product(
        {
            "20190330_132601_ssc6d2_0003_basic_dn": numbered(
                "20190330_132601_ssc6d2_0003_basic_{}_dn.tif", "panchromatic", "analytic"
            )
        },
        "pypi.org/project/skysatprep; public code",
    ),
    "CBERS-4A WPM": Product(
        {
            "CBERS_4A_WPM_20200801_203_126_L4": numbered(
                "CBERS_4A_WPM_20200801_203_126_L4_BAND{}.tif", 0, 1, 2, 3, 4
            ),
        },
        "a QGIS script that downloads from www2.dgi.inpe.br",
    ),
    "CBERS-4 PAN5M with PAN10M": Product(
        {
            "CBERS_4_20170425_153_114_L4": (
                "CBERS_4_PAN5M_20170425_153_114_L4_BAND1.tif",
                *numbered("CBERS_4_PAN10M_20170425_153_114_L4_BAND{}.tif", 2, 3, 4),
            )
        },
        "documentation of rio-tiler-pds",
        numbered("CBERS_4_MUX_20170425_153_114_L4_BAND{}.tif", 5, 6, 7, 8),
    ),
    "ZY-3": Product(
        {
            "ZY302_TMS_E122.0_N29.9_20210219_L1A0000840534": numbered(
                "ZY302_TMS_E122.0_N29.9_20210219_L1A0000840534-{}.tiff", "NAD", "MUX"
            )
        },
        CODE,
        numbered("ZY302_TMS_E122.0_N29.9_20210219_L1A0000840534-{}.tiff", "FWD", "BWD"),
    ),
    "GaoFen-1 and -2": Product(
        {
            "GF2_PMS1_E1.1_N29.9_20180115_L1A7": numbered(
                "GF2_PMS1_E1.1_N29.9_20180115_L1A7-{}.tiff", "PAN1", "MSS1"
            ),
        },
        CODE,
    ),
    "GaoFen-1B/C/D, GaoFen-6, SuperView-1": Product(
        {
            "SV1-03_20190328_L2A0000820208_1103190064002_01": numbered(
                "SV1-03_20190328_L2A0000820208_1103190064002_01-{}.tiff", "PAN", "MUX"
            )
        },
        CODE,
    ),
    "GaoFen-7": Product(
        {
            "GF7_DLC_W87.6_N42.0_20210804_L1A0000774072": numbered(
                "GF7_DLC_W87.6_N42.0_20210804_L1A0000774072-{}.tiff", "BWDPAN", "BWDMUX"
            )
        },
        CODE,
        numbered("GF7_DLC_W87.6_N42.0_20210804_L1A0000774072-{}.tiff", "FWDPAN"),
    ),
    "Deimos-2 (GEOSAT-2)": Product(
        {
            "DE2_L1C_000000_20150530T183126_20150530T183129_DE2_5119_FC14": (
                "DE2_PAN_L1C_000000_20150530T183126_20150530T183129_DE2_5119_FC14.tif",
                "DE2_MS4_L1C_000000_20150530T183127_20150530T183130_DE2_5119_FC14.tif",
            )
        },
        CODE,
    ),
    "EO-1 ALI": Product(
        {
            "EO1A1750842002090110PY_L1T": numbered(ALI, *(f"{number:02}" for number in range(1, 11))),
        },
        "USGS: README of EO-1 ALI products; public code",
    ),
    "Landsat 7, level 1": Product(
        {L7: numbered(f"{L7}_B{{}}.TIF", 8, 1, 2, 3, 4, 5, 7)},
        CODE,
        (*numbered(f"{L7}_B6_VCID_{{}}.TIF", 1, 2), *numbered(f"gap_mask/{L7}_GM_B{{}}.TIF", 1, 2, 8)),
    ),
    "Landsat 8/9, level 1": Product(
        {L1: numbered(f"{L1}_B{{}}.TIF", 8, *range(1, 8))}, CODE, ("LC08_B10.TIF",)
    ),
    "Landsat, PAN of level 1 with surface reflectance (L2SP)": Product(
        {
            f"{L1}_{L1}": (f"{L1}/{L1}_B8.TIF", *numbered(f"{L2}/{L2}_SR_B{{}}.TIF", *range(1, 8))),
        },
        CODE,
        (f"{L2}/{L2}_ST_B10.TIF", f"{L2}/{L2}_QA_PIXEL.TIF"),
    ),
    "SpaceNet": Product(
        {
            "SN3_roads_train_AOI_3_Paris_img250": numbered(
                "{0}/SN3_roads_train_AOI_3_Paris_{0}_img250.tif", "PAN", "MS"
            )
        },
        CODE,
        numbered("{0}/SN3_roads_train_AOI_3_Paris_{0}_img250.tif", "PS-MS", "PS-RGB"),
    ),
    "own names": Product(
        {
            "a": ("a_panchro.tif", "a_multispec.tif"),
            "b": ("b_PAN.tif", "b_RGB.tif"),
            "c": ("c_pan.tif", "c_rgbnir.tif"),
            "d": ("d_pancromatica.tif", "d_multiespectral.tif"),
        },
        "this project",
        ("c_rgb.tif",),
    ),
}


def find(product: Product, folder: Path) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    for name in (*(name for files in product.scenes.values() for name in files), *product.left):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    entries, unpaired = find_pairs(str(folder), folder / "out")

    def short(path: str) -> str:
        return Path(path).relative_to(folder).as_posix()

    scenes = {entry.name: (short(entry.pair.pan.path), *map(short, entry.pair.ms.files)) for entry in entries}
    return scenes, sorted(short(part.name) for part in unpaired)


@pytest.mark.parametrize("name", PRODUCTS)
def test_files_of_a_product_pair_as_delivered(name: str, tmp_path: Path) -> None:
    product = PRODUCTS[name]
    assert find(product, tmp_path) == (product.scenes, sorted(product.left))


def test_table_of_products_in_the_documentation(documented_products: Callable, tmp_path: Path) -> None:
    rows = []
    for number, (name, product) in enumerate(PRODUCTS.items()):
        scene, (pan, *ms) = next(iter(find(product, tmp_path / str(number))[0].items()))
        files = " + ".join(f"`{Path(path).name}`" for path in (pan, ms[0]))
        files += f" and {len(ms) - 1} more" if len(ms) > 1 else ""
        rows.append(f"| {name} | {files} | `{scene}.tif` | {product.source} |")
    documented_products("Folders", "| product | PAN + MS | output | names from |", rows)


def test_cuts_of_one_strip_are_not_paired_by_chance(tmp_path: Path) -> None:
    names = numbered("IMG_PHR1A_P_201308051042194_SEN_{}_R1C1.TIF", "1-001", "2-003")
    names += numbered("IMG_PHR1A_MS_201308051042194_SEN_{}_R1C1.TIF", "1-002", "2-004")
    for folder, name in zip("abab", names):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / name).touch()
        (tmp_path / folder / name).touch()

    entries, unpaired = find_pairs(str(tmp_path), tmp_path / "out")

    expected = [(f"{folder}/{names[at]}", f"{folder}/{names[at + 2]}") for at, folder in enumerate("ab")]
    found = [(*entry.pair.pan.files, *entry.pair.ms.files) for entry in entries]
    assert found == [tuple(str(tmp_path / name) for name in pair) for pair in expected]
    assert sorted(Path(part.name).name for part in unpaired) == sorted(names)


def write_maxar_index(
    folder: Path, role: str, size: int, tiles: dict[str, tuple[int, int, int, int]]
) -> Path:
    """Write the .TIL and .IMD files of Maxar; each tile has its first and last column and row."""
    groups = [
        f'BEGIN_GROUP = TILE_{number}\n\tfilename = "{name}";\n'
        f"\tULColOffset = {left};\n\tULRowOffset = {top};\n\tURColOffset = {right};\n\tURRowOffset = {top};\n"
        f"\tLRColOffset = {right};\n\tLRRowOffset = {bottom};\n"
        f"\tLLColOffset = {left};\n\tLLRowOffset = {bottom};\nEND_GROUP = TILE_{number}\n"
        for number, (name, (left, right, top, bottom)) in enumerate(tiles.items(), 1)
    ]
    index = folder / f"15JAN01-{role}-05.TIL"
    index.write_text(f'bandId = "P";\nnumTiles = {len(tiles)};\n{"".join(groups)}END;\n')
    index.with_suffix(".IMD").write_text(
        f'version = "AA";\nproductOrderId = "05";\nnumRows = {size};\nnumColumns = {size};\n'
        "bitsPerPixel = 16;\nEND;\n"
    )
    return index


def test_tiles_are_read_through_the_index_that_lists_them(tmp_path: Path) -> None:
    gdal = pytest.importorskip("osgeo.gdal")
    indexes = []
    for role, size in (("P1BS", 64), ("M1BS", 16)):
        half, tiles = size // 2, {}
        for row in range(2):
            for col in range(2):
                name = f"15JAN01-{role}_R{row + 1}C{col + 1}-05.TIF"
                raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / name), half, half, 1)
                raster.GetRasterBand(1).Fill(10 * row + col)
                tiles[name] = (half * col, half * col + half - 1, half * row, half * row + half - 1)
        indexes.append(write_maxar_index(tmp_path, role, size, tiles))

    (entry,), unpaired = find_pairs(str(tmp_path), tmp_path / "out")

    assert (entry.pair, entry.notes, unpaired) == (
        Pair(Source(str(indexes[0])), Source((str(indexes[1]),))),
        (),
        [],
    )
    pixels = gdal.Open(entry.pair.pan.path).ReadAsArray()
    assert pixels.shape == (64, 64) and list(pixels[::32, ::32].flat) == [0, 1, 10, 11]

    (tmp_path / "15JAN01-P1BS_R2C2-05.TIF").unlink()
    (entry,), _ = find_pairs(str(tmp_path), tmp_path / "out")
    assert entry.pair.pan.path == str(tmp_path / "15JAN01-P1BS_R*C*-05.TIF")
    assert entry.notes == ("'15JAN01-P1BS_R*C*-05.TIF' lacks the tile(s) R2C2, which are not fused",)


def test_tiles_are_read_through_the_dim_file_of_airbus(tmp_path: Path) -> None:
    names = [f"IMG_PHR1A_P_201301010000000_SEN_1-001_R1C{col}.TIF" for col in (1, 2)]
    for name in (*names, "IMG_PHR1A_MS_201301010000001_SEN_1-001_R1C1.TIF"):
        (tmp_path / name).touch()
    hrefs = "".join(f'<DATA_FILE><DATA_FILE_PATH href="{name}"/></DATA_FILE>' for name in names)
    index = tmp_path / "DIM_PHR1A_P_201301010000000_SEN_1-001.XML"
    index.write_text(f"<Dimap_Document>{hrefs}</Dimap_Document>")

    (entry,), _ = find_pairs(str(tmp_path), tmp_path / "out")

    assert entry.pair.pan.path == str(index)
    assert [Path(path).name for path in entry.pair.ms.files] == [
        "IMG_PHR1A_MS_201301010000001_SEN_1-001_R1C1.TIF"
    ]


def retile(folder: Path, image: Path, name: str, side: int) -> list[str]:
    """Cut an image into tiles with a pattern for row and column, both counted from 1."""
    gdal = pytest.importorskip("osgeo.gdal")
    size = gdal.Open(str(image)).RasterXSize
    written = []
    for row, col in itertools.product(range(-(-size // side)), repeat=2):
        window = [col * side, row * side, min(side, size - col * side), min(side, size - row * side)]
        written.append(str(folder / name.format(row=row + 1, col=col + 1, top=window[1], left=window[0])))
        gdal.Translate(written[-1], str(image), srcWin=window)
    return written


@pytest.mark.parametrize(
    ("names", "pan_name", "ms_name"),
    [
        ("{}_{{row}}_{{col}}.tif", "pan_*_*.tif", "ms_*_*.tif"),
        ("{}_{{row:02}}_{{col:02}}.tif", "pan_*_*.tif", "ms_*_*.tif"),
        ("{}_{{col}}_{{row}}.tif", "pan_*_*.tif", "ms_*_*.tif"),
        ("{}_r{{row}}c{{col}}.tif", "pan_R*C*.tif", "ms_R*C*.tif"),
        ("{}_R{{row:03}}_C{{col:03}}.tif", "pan_R*C*.tif", "ms_R*C*.tif"),
        ("{}-{{top:010}}-{{left:010}}.tif", "pan-*-*.tif", "ms-*-*.tif"),
    ],
)
def test_tiles_by_number_are_one_image(
    names: str, pan_name: str, ms_name: str, make_pair: Callable[..., tuple[Path, Path]], tmp_path: Path
) -> None:
    pan, ms = make_pair()
    folder = tmp_path / "tiles"
    folder.mkdir()
    retile(folder, pan, names.format("pan"), 48)
    retile(folder, ms, names.format("ms"), 20)  # tiles of PAN and MS cover different ground

    (entry,), unpaired = find_pairs(str(folder), tmp_path / "out")

    assert not unpaired and not entry.notes
    assert entry.pair == Pair(Source(str(folder / pan_name)), Source((str(folder / ms_name),)))
    with (
        entry.pair.open(SilentFeedback()) as scene,
        Pair(Source(str(pan)), Source(str(ms))).open(SilentFeedback()) as whole,
    ):
        window = Window(0, 0, 128, 128)
        np.testing.assert_array_equal(scene.read_pan(window).values, whole.read_pan(window).values)
        window = Window(0, 0, 32, 32)
        np.testing.assert_array_equal(scene.read_ms(window).values, whole.read_ms(window).values)


def test_one_ms_tile_beside_many_pan_tiles(
    make_pair: Callable[..., tuple[Path, Path]], tmp_path: Path
) -> None:
    """gdal_retile cuts both by one number of pixels."""
    pan, ms = make_pair()
    folder = tmp_path / "tiles"
    folder.mkdir()
    retile(folder, pan, "pan_{row}_{col}.tif", 64)
    retile(folder, ms, "ms_{row}_{col}.tif", 64)
    (entry,), unpaired = find_pairs(str(folder), tmp_path / "out")
    assert not unpaired
    assert entry.pair == Pair(Source(str(folder / "pan_*_*.tif")), Source((str(folder / "ms_1_1.tif"),)))


def test_a_missing_numbered_tile_is_named(
    make_pair: Callable[..., tuple[Path, Path]], tmp_path: Path
) -> None:
    pan, ms = make_pair()
    folder = tmp_path / "tiles"
    folder.mkdir()
    for path in retile(folder, pan, "pan_{row}_{col}.tif", 64):
        if path.endswith("_2_1.tif"):
            Path(path).unlink()
    retile(folder, ms, "ms_{row}_{col}.tif", 64)
    (entry,), _ = find_pairs(str(folder), tmp_path / "out")
    assert entry.notes == ("'pan_*_*.tif' lacks the tile(s) R2C1, which are not fused",)


def test_scenes_that_end_in_a_month_stay_scenes(make_raster: Callable[..., Path], tmp_path: Path) -> None:
    for month in ("04", "05"):
        make_raster(f"town_pan_2024_{month}.tif", texture(128, 128), pixel=0.5)
        make_raster(f"town_ms_2024_{month}.tif", texture(3, 32, 32), pixel=2.0)
    entries, unpaired = find_pairs(str(tmp_path), tmp_path / "out")
    assert [entry.name for entry in entries] == ["town_2024_04", "town_2024_05"] and not unpaired


def test_numbered_scenes_that_lie_apart_stay_scenes(make_raster: Callable[..., Path], tmp_path: Path) -> None:
    for number in (1, 2):
        origin = (600000.0 + 5000.0 * number, 4840000.0)
        make_raster(f"pan_1_{number}.tif", texture(128, 128), pixel=0.5, origin=origin)
        make_raster(f"ms_1_{number}.tif", texture(3, 32, 32), pixel=2.0, origin=origin)
    entries, unpaired = find_pairs(str(tmp_path), tmp_path / "out")
    assert [Path(entry.pair.pan.path).name for entry in entries] == [
        "pan_1_1.tif",
        "pan_1_2.tif",
    ] and not unpaired
