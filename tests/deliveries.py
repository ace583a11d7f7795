"""Write small deliveries as operators lay them out, for the tests of files as users have them."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

import numpy as np
from osgeo import gdal, osr

EPSG, LEFT, TOP = 32631, 300000.0, 5000000.0
SIDE = 192
"""Side of the finest bands; 10 m bands of this size have whole 20 and 60 m pixels."""

_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_PSD = "https://psd-14.sentinel2.eo.esa.int/PSD/"
_TILE = "T31TEJ_20200607T105031"


def scene(bands: int, side: int = SIDE, seed: int = 0) -> np.ndarray:
    """Draw related images, [bands, side, side], from 200 to 4000."""
    rng = np.random.default_rng(seed)
    fields = rng.normal(size=(bands + 1, side, side))
    frequency = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.fftfreq(side)[None])
    spectrum = np.fft.fft2(fields) / np.maximum(frequency, 1 / side) ** 1.2
    smooth = np.fft.ifft2(spectrum).real
    smooth /= smooth.std(axis=(1, 2), keepdims=True)
    return np.clip(1500 + 350 * (smooth[:1] + 0.5 * smooth[1:]), 200, 4000)


def reduced(image: np.ndarray, ratio: int) -> np.ndarray:
    """Average blocks of ratio x ratio pixels of the last two axes."""
    *lead, rows, cols = image.shape
    return image.reshape(*lead, rows // ratio, ratio, cols // ratio, ratio).mean(axis=(-3, -1))


def write(
    path: Path, values: np.ndarray, pixel: float, place: tuple[float, float] = (LEFT, TOP),
    driver: str = "GTiff", options: Sequence[str] = (),
) -> None:  # fmt: skip
    """Write [bands, rows, cols] or [rows, cols] as UInt16 with its upper left corner at a place."""
    values = values.reshape(-1, *values.shape[-2:]).round().astype(np.uint16)
    bands, rows, cols = values.shape
    memory = gdal.GetDriverByName("MEM").Create("", cols, rows, bands, gdal.GDT_UInt16)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    memory.SetSpatialRef(crs)
    memory.SetGeoTransform((place[0], pixel, 0, place[1], 0, -pixel))
    memory.WriteArray(values)
    path.parent.mkdir(parents=True, exist_ok=True)
    gdal.GetDriverByName(driver).CreateCopy(str(path), memory, options=list(options))


def sentinel2(folder: Path, level: str = "L2A", quality: bool = True) -> Path:
    """Write a Sentinel-2 product with bands at 10, 20 and 60 m in JPEG 2000.

    Args:
        folder: where to put the .SAFE folder.
        level: L1C or L2A.
        quality: whether an L2A product has its scene classification and water vapour.

    Returns:
        The path of its MTD_MSI*.xml.
    """
    name = f"S2A_MSI{level}_20200607T105031_N0214_R051_T31TEJ_20200607T134040.SAFE"
    granule = f"GRANULE/{level}_T31TEJ_A025899_20200607T105026"
    image = scene(8)
    bands = {
        10: dict(zip(("B02", "B03", "B04", "B08"), image)),
        20: dict(zip(("B05", "B06", "B07", "B8A", "B11", "B12"), reduced(image[[4, 5, 6, 7, 0, 1]], 2))),
        60: dict(zip(("B01", "B09"), reduced(image[[0, 7]], 6))),
    }
    if level == "L1C":
        bands[60] |= {"B10": reduced(image[3], 6)}
    elif quality:
        bands[20] |= {"SCL": np.tile(np.arange(1, 9, dtype=float), (SIDE // 2, SIDE // 16))}
        bands[20] |= {"WVP": np.full((SIDE // 2, SIDE // 2), 300.0)}
    files = []
    for pixel, named in bands.items():
        for band, values in named.items():
            part = f"R{pixel}m/{_TILE}_{band}_{pixel}m" if level == "L2A" else f"{_TILE}_{band}"
            files.append(f"{granule}/IMG_DATA/{part}")
            path = folder / name / f"{files[-1]}.jp2"
            write(path, values, pixel, driver="JP2OpenJPEG", options=["QUALITY=100", "REVERSIBLE=YES"])
    kind = {"L1C": "Level-1C", "L2A": "Level-2A"}[level]
    metadata = folder / name / f"MTD_MSI{level}.xml"
    listed = "".join(f"<IMAGE_FILE>{file}</IMAGE_FILE>" for file in files)
    metadata.write_text(
        f'{_XML}<n1:{kind}_User_Product xmlns:n1="{_PSD}User_Product_{kind}.xsd">'
        f"<n1:General_Info><Product_Info><PRODUCT_URI>{name}</PRODUCT_URI>"
        f"<PROCESSING_LEVEL>{kind}</PROCESSING_LEVEL><Query_Options>"
        "<PRODUCT_FORMAT>SAFE_COMPACT</PRODUCT_FORMAT></Query_Options><Product_Organisation><Granule_List>"
        f'<Granule granuleIdentifier="S2A_OPER_MSI_{level}_TL_SGS__20200607T134040_A025899_T31TEJ_N02.14" '
        f'imageFormat="JPEG2000">{listed}</Granule></Granule_List></Product_Organisation></Product_Info>'
        "<Product_Image_Characteristics><Special_Values><SPECIAL_VALUE_TEXT>NODATA</SPECIAL_VALUE_TEXT>"
        "<SPECIAL_VALUE_INDEX>0</SPECIAL_VALUE_INDEX></Special_Values></Product_Image_Characteristics>"
        f"</n1:General_Info></n1:{kind}_User_Product>"
    )
    grids = "".join(
        f'<Size resolution="{pixel}"><NROWS>{SIDE * 10 // pixel}</NROWS>'
        f"<NCOLS>{SIDE * 10 // pixel}</NCOLS></Size>"
        f'<Geoposition resolution="{pixel}"><ULX>{LEFT}</ULX><ULY>{TOP}</ULY><XDIM>{pixel}</XDIM>'
        f"<YDIM>-{pixel}</YDIM></Geoposition>"
        for pixel in bands
    )
    (folder / name / granule / "MTD_TL.xml").write_text(
        f'{_XML}<n1:{kind}_Tile_ID xmlns:n1="{_PSD}S2_PDI_{kind}.xsd">'
        '<n1:Geometric_Info><Tile_Geocoding metadataLevel="Brief">'
        "<HORIZONTAL_CS_NAME>WGS84 / UTM zone 31N</HORIZONTAL_CS_NAME>"
        f"<HORIZONTAL_CS_CODE>EPSG:{EPSG}</HORIZONTAL_CS_CODE>{grids}</Tile_Geocoding></n1:Geometric_Info>"
        f"</n1:{kind}_Tile_ID>"
    )
    return metadata


def maxar(folder: Path, letter: str, values: np.ndarray, pixel: float) -> Path:
    """Write an image of a Maxar delivery in 2 x 2 tiles, and return the path of its .TIL.

    Args:
        folder: where to put the tiles.
        letter: P for the PAN, M for the MS.
        values: [bands, rows, cols].
        pixel: width of a pixel in metres.
    """
    stem, rest = f"15JAN01103001-{letter}2AS", "055998877010_01_P001"
    tile, groups = values.shape[-1] // 2, ""
    for number in range(4):
        row, col = (tile * part for part in divmod(number, 2))
        name = f"{stem}_R{row // tile + 1}C{col // tile + 1}-{rest}.TIF"
        part = values[:, row : row + tile, col : col + tile]
        write(folder / name, part, pixel, (LEFT + col * pixel, TOP - row * pixel))
        corners = (("UL", 0, 0), ("UR", 0, 1), ("LR", 1, 1), ("LL", 1, 0))
        offsets = "".join(
            f"\t{corner}ColOffset = {col + right * (tile - 1)};\n"
            f"\t{corner}RowOffset = {row + down * (tile - 1)};\n"
            for corner, down, right in corners
        )
        group = f"TILE_{number + 1}"
        groups += f'BEGIN_GROUP = {group}\n\tfilename = "{name}";\n{offsets}END_GROUP = {group}\n'
    til = folder / f"{stem}-{rest}.TIL"
    til.write_text(f'bandId = "{letter}";\nnumTiles = 4;\ntileUnits = "Pixels";\n{groups}END;\n')
    til.with_suffix(".IMD").write_text(
        f"numRows = {2 * tile};\nnumColumns = {2 * tile};\nbitsPerPixel = 16;\n"
        'BEGIN_GROUP = IMAGE_1\n\tsatId = "WV02";\nEND_GROUP = IMAGE_1\nBEGIN_GROUP = MAP_PROJECTED_PRODUCT\n'
        f"\tULX = {LEFT + pixel / 2};\n\tULY = {TOP - pixel / 2};\n\torientationAngle = 0.0;\n"
        f"\tcolSpacing = {pixel};\n\trowSpacing = {pixel};\n\tproductGSD = {pixel};\n"
        "END_GROUP = MAP_PROJECTED_PRODUCT\nEND;\n"
    )
    return til


def dimap(folder: Path, kind: str, values: np.ndarray, pixel: float) -> Path:
    """Write a Pléiades image in 2 x 2 tiles, and return the path of its DIM_*.XML.

    Args:
        folder: where to put the tiles.
        kind: P or MS.
        values: [bands, rows, cols].
        pixel: width of a pixel in metres.
    """
    base, tile, files = f"PHR1A_{kind}_201501011030012_ORT_1234567890-001", values.shape[-1] // 2, ""
    for number in range(4):
        row, col = divmod(number, 2)
        name = f"IMG_{base}_R{row + 1}C{col + 1}.TIF"
        part = values[:, row * tile : (row + 1) * tile, col * tile : (col + 1) * tile]
        write(folder / name, part, pixel, (LEFT + col * tile * pixel, TOP - row * tile * pixel))
        files += (
            f'<Data_File tile_R="{row + 1}" tile_C="{col + 1}"><DATA_FILE_PATH href="{name}"/></Data_File>'
        )
    path = folder / f"DIM_{base}.XML"
    path.write_text(
        f"{_XML}<Dimap_Document><Metadata_Identification>"
        '<METADATA_FORMAT version="2.0">DIMAP</METADATA_FORMAT></Metadata_Identification>'
        f"<Dataset_Identification><DATASET_NAME>DS_{base}</DATASET_NAME></Dataset_Identification>"
        "<Coordinate_Reference_System><Projected_CRS><PROJECTED_CRS_CODE>urn:ogc:def:crs:EPSG::"
        f"{EPSG}</PROJECTED_CRS_CODE></Projected_CRS></Coordinate_Reference_System><Geoposition>"
        f"<Geoposition_Insert><ULXMAP>{LEFT}</ULXMAP><ULYMAP>{TOP}</ULYMAP><XDIM>{pixel}</XDIM>"
        f"<YDIM>{pixel}</YDIM></Geoposition_Insert></Geoposition><Raster_Data><Data_Access>"
        f"<DATA_FILE_TILES>true</DATA_FILE_TILES><Data_Files>{files}</Data_Files></Data_Access>"
        f"<Raster_Dimensions><NROWS>{2 * tile}</NROWS><NCOLS>{2 * tile}</NCOLS><NBANDS>{len(values)}</NBANDS>"
        f'<Tile_Set><NTILES>4</NTILES><Regular_Tiling><NTILES_SIZE nrows="{tile}" ncols="{tile}"/>'
        '<NTILES_COUNT ntiles_R="2" ntiles_C="2"/></Regular_Tiling></Tile_Set></Raster_Dimensions>'
        "<Raster_Encoding><DATA_TYPE>INTEGER</DATA_TYPE><NBITS>16</NBITS><SIGN>UNSIGNED</SIGN>"
        "</Raster_Encoding></Raster_Data><Dataset_Sources><Source_Identification><Strip_Source>"
        "<MISSION>PHR</MISSION><MISSION_INDEX>1A</MISSION_INDEX></Strip_Source></Source_Identification>"
        "</Dataset_Sources></Dimap_Document>"
    )
    return path
