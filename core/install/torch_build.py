"""Choose the PyTorch build for a machine."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import InputError

VERSION = "2.13.0"
"""The PyTorch version of all builds: the one in constraints.txt, with which the tests run.

At most 2.14: later releases may have no build for CUDA 12.6, which old cards need (`LEGACY`).
"""

DEVICES = ("auto", "cpu", "cuda")
"""Values of `InstallOptions.device`."""

CPU, LEGACY, STABLE = "cpu", "cu126", "cu130"
"""Flavours of PyTorch's builds: for the CPU, for CUDA 12.6 and for CUDA 13.0."""

GIGABYTES = {CPU: 1.5, LEGACY: 10.0, STABLE: 10.0}
"""Disk space in GB that the installation needs: pip keeps the downloads next to the unpacked files."""

PYTORCH = "https://download.pytorch.org/whl"
"""URL below which PyTorch has a package index for each flavour."""


@dataclass(frozen=True)
class TorchBuild:
    """A build of PyTorch.

    Attributes:
        flavour: cpu, cu126 or cu130.
        reason: why this build was chosen, for the log.
        requirement: pip's requirement specifier.
        pins: the pin file in resources/engine with its hashes; empty if there is none.
        index: URL of its package index; empty for pip's default.
    """

    flavour: str
    reason: str
    requirement: str
    pins: str
    index: str


def choose_build(device: str, platform: str, gpus: str) -> TorchBuild:
    """Choose the build for a machine.

    Args:
        device: one of `DEVICES`; auto takes CUDA where a build fits.
        platform: the value of `sys.platform`.
        gpus: output of `nvidia-smi --query-gpu=driver_version,compute_cap --format=csv,noheader`; empty where
            the command is missing.

    Raises:
        InputError: the device is cuda and no CUDA build fits.
    """
    flavour, reason = (CPU, "as requested") if device == "cpu" else _choose_flavour(platform, gpus)
    if device == "cuda" and flavour == CPU:
        raise InputError(f"no CUDA build of PyTorch {VERSION} fits: {reason}; choose the device auto or cpu")
    # On PyPI the default build has CUDA 13.0 on Linux and none elsewhere.
    if flavour == (STABLE if platform == "linux" else CPU):
        return TorchBuild(flavour, reason, f"torch==={VERSION}", "torch.txt", "")
    pins = "torch-cpu.txt" if flavour == CPU else ""
    return TorchBuild(flavour, reason, f"torch=={VERSION}+{flavour}", pins, f"{PYTORCH}/{flavour}")


def _choose_flavour(platform: str, gpus: str) -> tuple[str, str]:
    """Return the flavour for the GPUs, and the reason.

    Lowest drivers: NVIDIA, CUDA Compatibility, "Minor version compatibility", table 1 (580 for CUDA 13, 525
    for CUDA 12); for Windows the CUDA 12 release notes, table 2 (528.33). GPUs: PyTorch, RELEASE.md, "PyTorch
    CUDA Support Matrix" (CUDA 13: compute capability from 7.5; CUDA 12.6: 5.0 to 9.0).
    """
    parsed = _parse_gpus(gpus)
    if platform == "darwin" or parsed is None:
        return CPU, "no NVIDIA GPU was found, or its driver does not respond"
    driver, capability = parsed
    gpu = f"the NVIDIA driver is {driver:g} and the GPU's compute capability {capability:g}"
    if driver >= 580 and capability >= 7.5:
        return STABLE, gpu
    if driver >= (528.33 if platform == "win32" else 525) and 5 <= capability < 10:
        return LEGACY, gpu
    return CPU, f"{gpu}; CUDA 13 needs 580 and 7.5, CUDA 12.6 needs 525 (Windows: 528.33) and 5 to 9"


def _parse_gpus(gpus: str) -> tuple[float, float] | None:
    """Return the driver's version and the highest compute capability of nvidia-smi's table."""
    try:
        rows = [line.split(",") for line in gpus.splitlines() if line.strip()]
        versions = [float(".".join(driver.strip().split(".")[:2])) for driver, _ in rows]
        return min(versions), max(float(capability) for _, capability in rows)
    except ValueError:  # an old driver, or a message instead of a table
        return None
