"""What can't be done, at the command: one sentence, exit code 1, and nothing touched."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")
torch = pytest.importorskip("torch")

from trapan.core.cli import main  # noqa: E402


def swapped(pan: Path, ms: Path) -> tuple[Path, Path]:
    return ms, pan


def pan_twice(pan: Path, ms: Path) -> tuple[Path, Path]:
    return pan, pan


def cut_short(pan: Path, ms: Path) -> tuple[Path, Path]:
    ms.write_bytes(ms.read_bytes()[:2000])
    return pan, ms


def corrupt(pan: Path, ms: Path) -> tuple[Path, Path]:
    pan.write_bytes(pan.read_bytes()[:4] + bytes(range(256)) * 50)
    return pan, ms


def missing(pan: Path, ms: Path) -> tuple[Path, Path]:
    ms.unlink()
    return pan, ms


def no_raster(pan: Path, ms: Path) -> tuple[Path, Path]:
    pan.write_text("not a raster at all")
    return pan, ms


BAD_INPUT: dict[str, dict[str, Any]] = {
    "no overlap": {"ms": {"origin": (7e5, 4.8e6)}, "said": "'pan.tif' and the MS 'ms.tif' don't overlap"},
    "swapped": {"spoil": swapped, "said": "swap the PAN and the MS"},
    "same layer twice": {
        "spoil": pan_twice,
        "said": "the PAN 'pan.tif' and the MS 'pan.tif' are the same file",
    },
    "PAN band": {"options": ["--pan-band", "2"], "said": "the PAN 'pan.tif' has no band 2"},
    "MS band": {"options": ["--ms-bands", "1,4"], "said": "the MS 'ms.tif' has no band 4"},
    "ratio": {"ms": {"pixel": 8.5}, "said": "only ratios from 1.5 to 16 can be fused"},
    "too small": {
        "pan": {"values": np.arange(40 * 40, dtype=np.uint16).reshape(40, 40)},
        "said": "has only 10 x 10 MS pixels",
    },
    "constant": {
        "pan": {"values": np.full((128, 128), 7, np.uint16)},
        "said": "'pan.tif' has the value 7 everywhere",
    },
    "all nodata": {
        "ms": {"values": np.full((3, 32, 32), 7, np.uint16), "nodata": 7},
        "said": "the MS 'ms.tif' has no valid pixel",
    },
    "other place": {"ms": {"epsg": 32632}, "said": "'pan.tif' and the MS 'ms.tif' don't overlap"},
    "truncated": {"spoil": cut_short, "said": "the MS 'ms.tif' is damaged or cut short"},
    "corrupt": {"spoil": corrupt, "said": "the PAN 'pan.tif' can't be opened as a raster"},
    "missing": {"spoil": missing, "said": "the MS 'ms.tif' is not there"},
    "no raster": {"spoil": no_raster, "said": "the PAN 'pan.tif' can't be opened as a raster"},
    "extent": {
        "options": ["--extent", "0", "0", "9", "9"],
        "said": "the extent doesn't touch the common part",
    },
    "output type": {
        "options": ["--output-type", "Complex"],
        "said": "the output type 'Complex' can't be written",
    },
    "creation option": {
        "options": ["--co", "COMPRESS"],
        "said": "the creation option 'COMPRESS' is not NAME=VALUE",
    },
}


@pytest.mark.parametrize("case", BAD_INPUT.values(), ids=BAD_INPUT.keys())
def test_bad_input_is_one_sentence_at_once_and_touches_nothing(
    case: dict[str, Any], make_pair: Callable, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    paths = make_pair(case.get("pan"), case.get("ms"))
    pan, ms = case["spoil"](*paths) if "spoil" in case else paths
    output = tmp_path / "out.tif"
    output.write_bytes(b"an older output")
    files = sorted(tmp_path.iterdir())
    begin = time.monotonic()
    assert main(["pansharpen", str(pan), str(ms), str(output), *case.get("options", [])]) == 1
    assert time.monotonic() - begin < 5
    assert_one_sentence(capsys.readouterr(), case["said"])
    assert output.read_bytes() == b"an older output"
    assert sorted(tmp_path.iterdir()) == files


def assert_one_sentence(streams: Any, said: str) -> None:
    assert streams.out == ""
    assert streams.err.count("\n") == 1
    assert streams.err.startswith("trapan: ")
    assert said in streams.err


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("nowhere/out.tif", "the folder of the output"),
        ("pan.tif", "is a file of the PAN 'pan.tif': choose another name"),
        ("ms.tif", "is a file of the MS 'ms.tif': choose another name"),
        ("out.doc", "let its name end in .tif"),
    ],
)
def test_bad_output_is_one_sentence_and_touches_nothing(
    output: str, said: str, make_pair: Callable, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    pan, ms = make_pair()
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert main(["pansharpen", str(pan), str(ms), str(tmp_path / output)]) == 1
    assert_one_sentence(capsys.readouterr(), said)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_device_that_is_not_there(make_pair: Callable, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    absent = "mps" if torch.cuda.is_available() else "cuda"
    pan, ms = make_pair()
    (tmp_path / "out.tif").write_bytes(b"an older output")
    arguments = ["pansharpen", str(pan), str(ms), str(tmp_path / "out.tif"), "--device", absent]
    assert main(arguments) == 1
    log = capsys.readouterr().err.splitlines()
    assert log[0] == "Loading PyTorch."
    assert log[1].startswith(f"trapan: the device '{absent}' is not there: choose auto or one that is (cpu")
    assert len(log) == 2
    assert (tmp_path / "out.tif").read_bytes() == b"an older output"
    assert len(list(tmp_path.iterdir())) == 3
