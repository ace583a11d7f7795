"""Which build of torch fits a machine, and where its files are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ..errors import InputError

VERSION = "2.13.0"
DEVICES = ("auto", "cpu", "cuda")

CPU, LEGACY, STABLE = "cpu", "cu126", "cu130"

# What pip unpacks and what it fetched for it lie on the disk together.
GIGABYTES = {CPU: 1.5, LEGACY: 10.0, STABLE: 10.0}

PYTORCH = "https://download.pytorch.org/whl"
"""What PyTorch's own package indices are under, one for each flavour."""


@dataclass(frozen=True)
class TorchBuild:
    """A build of torch.

    Attributes:
        flavour: cpu, or the CUDA release that it is made for: cu126, cu130.
        reason: why this one, for the log.
        requirement: how pip calls it.
        pins: the file in resources/engine that names its files and their hashes; empty where nothing does.
        index: the package index that has it; empty where it is pip's usual one.
    """

    flavour: str
    reason: str
    requirement: str
    pins: str
    index: str


def choose_build(device: str, platform: str, gpus: str) -> TorchBuild:
    """The build for a machine.

    Args:
        device: one of `DEVICES`; auto takes CUDA where it can be had.
        platform: as `sys.platform` calls it.
        gpus: what `nvidia-smi --query-gpu=driver_version,compute_cap --format=csv,noheader` prints; empty
            where it does not run.

    Raises:
        InputError: CUDA is asked for and no build of it fits.
    """
    flavour, reason = (CPU, "as asked") if device == "cpu" else _by_gpus(platform, gpus)
    if device == "cuda" and flavour == CPU:
        raise InputError(f"no CUDA build of PyTorch {VERSION} fits: {reason}; choose the device auto or cpu")
    if flavour == (STABLE if platform == "linux" else CPU):
        return TorchBuild(flavour, reason, f"torch==={VERSION}", "torch.txt", "")
    pins = "torch-cpu.txt" if flavour == CPU else ""
    return TorchBuild(flavour, reason, f"torch=={VERSION}+{flavour}", pins, f"{PYTORCH}/{flavour}")


def _by_gpus(platform: str, gpus: str) -> tuple[str, str]:
    """Flavour and reason.

    The least drivers: NVIDIA, CUDA Compatibility, "Minor version compatibility", table 1 (580 for CUDA 13,
    525 for CUDA 12), and for Windows the CUDA 12 release notes, table 2 (528.33). The GPUs: PyTorch,
    RELEASE.md, "PyTorch CUDA Support Matrix" (CUDA 13: compute capability from 7.5; CUDA 12.6: 5.0 to 9.0).
    """
    read = _read(gpus)
    if platform == "darwin" or read is None:
        return CPU, "no NVIDIA GPU is there, or its driver does not answer"
    driver, capability = read
    gpu = f"the NVIDIA driver is {driver:g} and the GPU's compute capability {capability:g}"
    if driver >= 580 and capability >= 7.5:
        return STABLE, gpu
    if driver >= (528.33 if platform == "win32" else 525) and 5 <= capability < 10:
        return LEGACY, gpu
    return CPU, f"{gpu}, where CUDA 13 needs 580 and 7.5, CUDA 12.6 525 (Windows: 528.33) and 5 to 9"


def _read(gpus: str) -> Optional[tuple[float, float]]:
    """The driver's version and the best GPU's compute capability."""
    try:
        rows = [line.split(",") for line in gpus.splitlines() if line.strip()]
        versions = [float(".".join(driver.strip().split(".")[:2])) for driver, _ in rows]
        return min(versions), max(float(capability) for _, capability in rows)
    except ValueError:  # an old driver, or a message in place of a table
        return None
