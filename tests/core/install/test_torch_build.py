"""Which PyTorch build is chosen for each generation of NVIDIA drivers and GPUs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import trapan
from trapan.core.errors import InputError
from trapan.core.install import torch_build
from trapan.core.install.packages import PINS

LINUX, WINDOWS, MACOS = "linux", "win32", "darwin"
ROOT = Path(trapan.__file__).parent


@pytest.mark.parametrize(
    ("platform", "gpus", "flavour"),
    [
        (LINUX, "", "cpu"),
        (LINUX, "470.256.02, 8.6", "cpu"),  # CUDA 11.4
        (LINUX, "515.105.01, 8.6", "cpu"),  # CUDA 11.7
        (LINUX, "525.60.13, 8.9", "cu126"),  # CUDA 12.0, Ada
        (LINUX, "535.183.01, 7.0", "cu126"),  # CUDA 12.2, Volta
        (LINUX, "550.54.14, 9.0", "cu126"),  # CUDA 12.4, Hopper
        (LINUX, "560.35.03, 6.1", "cu126"),  # CUDA 12.6, Pascal
        (LINUX, "570.86.10, 8.6", "cu126"),  # CUDA 12.8, Ampere
        (LINUX, "570.86.10, 12.0", "cpu"),  # CUDA 12.8, Blackwell, which CUDA 12.6 does not support
        (LINUX, "580.65.06, 7.5", "cu130"),  # CUDA 13.0, Turing
        (LINUX, "580.65.06, 6.1", "cu126"),  # CUDA 13.0, Pascal, which CUDA 13 does not support
        (LINUX, "580.65.06, 3.5", "cpu"),  # Kepler
        (LINUX, "590.44.01, 12.0", "cu130"),
        (LINUX, "580.65.06, 6.1\n580.65.06, 8.9\n", "cu130"),  # two GPUs: the better one decides
        (LINUX, "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.", "cpu"),
        (WINDOWS, "527.41, 8.6", "cpu"),
        (WINDOWS, "528.33, 8.6", "cu126"),
        (WINDOWS, "576.02, 8.9", "cu126"),
        (WINDOWS, "581.29, 8.9", "cu130"),
        (MACOS, "", "cpu"),
    ],
)
def test_the_build_fits_driver_and_gpu(platform: str, gpus: str, flavour: str) -> None:
    assert torch_build.choose_build("auto", platform, gpus).flavour == flavour
    assert torch_build.choose_build("cpu", platform, gpus).flavour == "cpu"


def test_cuda_that_does_not_fit_is_rejected_with_the_reason() -> None:
    with pytest.raises(
        InputError, match=r"the NVIDIA driver is 470\.256 and .* CUDA 12\.6 needs 525 .*; choose"
    ):
        torch_build.choose_build("cuda", LINUX, "470.256.02, 8.6")
    with pytest.raises(InputError, match="no NVIDIA GPU was found"):
        torch_build.choose_build("cuda", MACOS, "")


@pytest.mark.parametrize(
    ("platform", "gpus", "requirement", "pins", "index"),
    [
        (LINUX, "", "torch==2.13.0+cpu", "torch-cpu.txt", "cpu"),
        (LINUX, "580.65, 8.9", "torch===2.13.0", "torch.txt", ""),
        (LINUX, "550.54, 8.9", "torch==2.13.0+cu126", "", "cu126"),
        (WINDOWS, "", "torch===2.13.0", "torch.txt", ""),
        (WINDOWS, "581.29, 8.9", "torch==2.13.0+cu130", "", "cu130"),
        (MACOS, "", "torch===2.13.0", "torch.txt", ""),
    ],
)
def test_each_build_is_where_pytorch_publishes_it(
    platform: str, gpus: str, requirement: str, pins: str, index: str
) -> None:
    build = torch_build.choose_build("auto", platform, gpus)
    assert (build.requirement, build.pins) == (requirement, pins)
    assert build.index.rpartition("/")[2] == index


def test_the_pins_are_those_of_the_project() -> None:
    constraints = (ROOT / "constraints.txt").read_text("utf-8")
    assert f"\ntorch=={torch_build.VERSION}\n" in constraints
    for name, pin in (("torch.txt", "torch==={}"), ("torch-cpu.txt", "torch=={}+cpu")):
        assert f"\n{pin.format(torch_build.VERSION)} \\\n" in (PINS / name).read_text("utf-8")


@pytest.mark.parametrize("path", sorted(PINS.glob("*.txt")), ids=lambda path: path.name)
def test_every_pinned_package_has_hashes(path: Path) -> None:
    without_comments = re.sub(r"(?m)^#.*\n", "", path.read_text("utf-8"))
    blocks = re.split(r"\n(?=\w)", without_comments.strip())
    for block in blocks:
        first, *hashes = block.split(" \\\n")
        assert re.fullmatch(r"[\w.-]+={2,3}[\w.+]+( ; .+)?", first)
        assert hashes
        assert all(re.fullmatch(r" {4}--hash=sha256:[0-9a-f]{64}", line) for line in hashes)


def test_the_packages_that_the_engine_imports_are_pinned() -> None:
    common = (PINS / "common.txt").read_text("utf-8")
    assert all(re.search(rf"^{name}==", common, re.MULTILINE) for name in ("numpy", "scipy", "safetensors"))


def test_the_version_still_has_builds_for_old_cards() -> None:
    """CUDA 12.6 is certain up to PyTorch 2.14."""
    assert tuple(map(int, torch_build.VERSION.split(".")[:2])) <= (2, 14)
