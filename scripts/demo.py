"""Fuse a pair with QGIS and compare the result with GDAL's Brovey: `make demo`.

    demo.py            fuses a generated pair with known truth
    demo.py PAN MS     fuses your own rasters

It runs `qgis_process run trapan:pansharpen` in a separate QGIS profile and writes all files to demo/.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import demo_picture
from osgeo import gdal
from osgeo_utils.gdal_pansharpen import gdal_pansharpen
from trapan.core.errors import InputError
from trapan.core.quality import protocols
from trapan.core.synthetic.demo import SENSOR
from trapan.core.synthetic.scene import PEAK

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "demo"
PROFILE = ROOT / "build" / "demo-profile"


def main() -> None:
    gdal.UseExceptions()
    FOLDER.mkdir(exist_ok=True)
    given = [Path(name) for name in sys.argv[1:] if name]
    if len(given) == 1:
        sys.exit("demo: only one raster is given: give both PAN=file and MS=file, or neither")
    pan, ms = given or _generate_pair()
    fused, brovey, picture = FOLDER / "fused.tif", FOLDER / "brovey.tif", FOLDER / "picture.png"
    _pansharpen_in_qgis(pan, ms, fused, *([] if given else [f"SENSOR={SENSOR}"]))
    brovey.unlink(missing_ok=True)
    gdal_pansharpen(
        pan_name=str(pan), spectral_names=[str(ms)], dst_filename=str(brovey), progress_callback=None
    )
    images = {"MS": ms, "PAN": pan, "Brovey (GDAL)": brovey, "Fused (TRA-PAN)": fused}
    demo_picture.draw(images, picture)
    _print_indices(fused)
    if not given:
        _print_reference_indices(FOLDER / "truth.tif", ms, brovey, fused)
    print(f"\nFused GeoTIFF:  {fused}\nPicture:        {picture}")


def _generate_pair() -> tuple[Path, Path]:
    subprocess.run([Path(sys.executable).with_name("trapan"), "demo", FOLDER], check=True)
    return FOLDER / "pan.tif", FOLDER / "ms.tif"


def _pansharpen_in_qgis(pan: Path, ms: Path, fused: Path, *options: str) -> None:
    """Run the algorithm as a user does; QGIS finds torch because .venv comes first on PATH."""
    plugins = PROFILE / "profiles" / "default" / "python" / "plugins"
    # A new profile each time, because qgis_process fails to enable a plugin that is already enabled.
    shutil.rmtree(PROFILE, ignore_errors=True)
    plugins.mkdir(parents=True)
    (plugins / "trapan").symlink_to(ROOT)
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(PROFILE),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }
    enable = ["qgis_process", "plugins", "enable", "trapan"]
    subprocess.run(enable, check=True, env=environment, stdout=subprocess.DEVNULL)
    command = ["qgis_process", "run", "trapan:pansharpen"]
    command += [f"PAN={pan.resolve()}", f"MS={ms.resolve()}", f"OUTPUT={fused}", *options]
    print("+", " ".join(command), flush=True)
    fused.unlink(missing_ok=True)
    if subprocess.run(command, env=environment, check=False).returncode != 0 or not fused.exists():
        sys.exit("demo: qgis_process did not fuse the pair: see its message above")


def _print_indices(fused: Path) -> None:
    indices = json.loads(gdal.Open(str(fused)).GetMetadata("TRAPAN")["INDICES"])
    print("\nWithout reference: " + ", ".join(f"{name} {value:.3f}" for name, value in indices.items()))


def _print_reference_indices(truth: Path, ms: Path, brovey: Path, fused: Path) -> None:
    reference = demo_picture.read(truth, on=fused)
    ratio = round(gdal.Open(str(ms)).GetGeoTransform()[1] / gdal.Open(str(fused)).GetGeoTransform()[1])
    print("\nAgainst the truth      Q2n   ERGAS     SAM    PSNR")
    for name, path in (("MS, cubic", ms), ("Brovey (GDAL)", brovey), ("Fused (TRA-PAN)", fused)):
        image = demo_picture.read(path, on=fused, resampling="cubic")
        score = protocols.score_with_reference(image, reference, ratio=ratio, peak=PEAK, border=4 * ratio)
        print(f"{name:18s} {score.q2n:7.4f} {score.ergas:7.3f} {score.sam:7.3f} {score.psnr:7.2f}")


if __name__ == "__main__":
    try:
        main()
    except InputError as error:
        sys.exit(f"demo: {error}")
