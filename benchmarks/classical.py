"""Classical methods as baselines: EXP, Brovey, gdal_pansharpen, GSA, MTF-GLP-HPM and MTF-GLP-FS.

Each method takes (pan [rows, cols], ms [bands, rows, cols], ratio, phase, gains) and returns the fused image
[bands, ratio * rows, ratio * cols]. `phase` is the position of MS pixel (0, 0) in PAN pixels, and `gains` are
the MTF gains of the MS bands at Nyquist. As a program it scores all methods on the real scenes, by
the published gains and by those measured on the pair.
"""

from __future__ import annotations

import argparse
from dataclasses import astuple, fields
from typing import Callable, Sequence

import numpy as np
from osgeo import gdal, gdal_array
from scipy import ndimage
from trapan.benchmarks import protocols
from trapan.core.quality.filters import apply_mtf, expand
from trapan.core.scene.grid import Phase
from trapan.core.sensors.catalogue import get_sensor

Method = Callable[[np.ndarray, np.ndarray, int, Phase, Sequence[float]], np.ndarray]


def exp(pan: np.ndarray, ms: np.ndarray, ratio: int, phase: Phase, gains: Sequence[float]) -> np.ndarray:
    """Expand the MS image to the PAN grid, without detail of the PAN band."""
    return expand(ms, ratio, phase)


def brovey(pan: np.ndarray, ms: np.ndarray, ratio: int, phase: Phase, gains: Sequence[float]) -> np.ndarray:
    """Multiply the expanded MS image by the PAN band and divide by the mean of its bands."""
    expanded = expand(ms, ratio, phase)
    return expanded * pan / expanded.mean(axis=0)


def gdal_pansharpen(
    pan: np.ndarray, ms: np.ndarray, ratio: int, phase: Phase, gains: Sequence[float]
) -> np.ndarray:
    """Run gdal_pansharpen: weighted Brovey, equal weights, cubic resampling.

    It ignores the phase: GDAL aligns corners that are less than an MS pixel apart.
    """
    bands = "".join(f'<SpectralBand dstBand="{index + 1}"/>' for index in range(len(ms)))
    options = f"<PansharpeningOptions>{bands}</PansharpeningOptions>"
    pan_raster, ms_raster = _raster(pan[None], 1), _raster(ms, ratio)
    fused = gdal.CreatePansharpenedVRT(
        f"<VRTDataset subClass='VRTPansharpenedDataset'>{options}</VRTDataset>",
        pan_raster.GetRasterBand(1),
        [ms_raster.GetRasterBand(index + 1) for index in range(len(ms))],
    )
    return fused.ReadAsArray().reshape(-1, *pan.shape)


def gsa(pan: np.ndarray, ms: np.ndarray, ratio: int, phase: Phase, gains: Sequence[float]) -> np.ndarray:
    """Run Gram-Schmidt adaptive: the intensity is the regression of the low-passed PAN on the MS bands.

    Source: Aiazzi, Baronti and Selva, "Improving Component Substitution Pansharpening Through
    Multivariate Regression of MS+Pan Data", IEEE TGRS 45(10), 2007.
    """
    low = _low_pass(pan, ms.shape[1:], ratio, phase, float(np.mean(gains)))
    design = np.concatenate([ms, np.ones((1, *ms.shape[1:]))]).reshape(len(ms) + 1, -1)
    weights = np.linalg.lstsq(design.T, low.ravel(), rcond=None)[0]
    expanded = expand(ms, ratio, phase)
    intensity = np.tensordot(weights[:-1], expanded, axes=1) + weights[-1]
    injection = [_covariance(band, intensity) / intensity.var() for band in expanded]
    return expanded + np.array(injection)[:, None, None] * (pan - intensity)


def mtf_glp_hpm(
    pan: np.ndarray, ms: np.ndarray, ratio: int, phase: Phase, gains: Sequence[float]
) -> np.ndarray:
    """Run the modulated generalised Laplacian pyramid: each band times PAN over its MTF-matched low-pass.

    Before, the low-pass is matched to the band in mean and deviation, and the PAN band in the same way.

    Source: Vivone et al., "A Critical Comparison Among Pansharpening Algorithms", IEEE TGRS 53(5), 2015.
    """
    fused = []
    for band, low in zip(expand(ms, ratio, phase), _low_passes(pan, ms, ratio, phase, gains)):
        slope = band.std() / low.std()
        offset = band.mean() - slope * low.mean()
        fused.append(band * (slope * pan + offset) / (slope * low + offset))
    return np.stack(fused)


def mtf_glp_fs(
    pan: np.ndarray, ms: np.ndarray, ratio: int, phase: Phase, gains: Sequence[float]
) -> np.ndarray:
    """Run the generalised Laplacian pyramid with injection gains estimated at full scale.

    Source: Vivone, Restaino and Chanussot, "Full Scale Regression-Based Injection Coefficients for
    Panchromatic Sharpening", IEEE TIP 27(7), 2018.
    """
    fused = []
    for band, low in zip(expand(ms, ratio, phase), _low_passes(pan, ms, ratio, phase, gains)):
        fused.append(band + _covariance(band, pan) / _covariance(low, pan) * (pan - low))
    return np.stack(fused)


METHODS: dict[str, Method] = {
    "EXP": exp,
    "Brovey": brovey,
    "gdal_pansharpen": gdal_pansharpen,
    "GSA": gsa,
    "MTF-GLP-HPM": mtf_glp_hpm,
    "MTF-GLP-FS": mtf_glp_fs,
}


USE_GAINS = ("GSA", "MTF-GLP-HPM", "MTF-GLP-FS")
"""Methods that use the MTF gains."""


def _low_passes(
    pan: np.ndarray, ms: np.ndarray, ratio: int, phase: Phase, gains: Sequence[float]
) -> np.ndarray:
    """Low-pass the PAN band with the MTF of each MS band, at PAN scale: [bands, rows, cols]."""
    low = [_low_pass(pan, ms.shape[1:], ratio, phase, gain) for gain in gains]
    return expand(np.stack(low), ratio, phase)


def _low_pass(pan: np.ndarray, size: Sequence[int], ratio: int, phase: Phase, gain: float) -> np.ndarray:
    """Filter the PAN band with an MTF and sample it at the phase: [rows, cols] at MS scale."""
    row, col = ratio * np.arange(size[0]) + phase.row, ratio * np.arange(size[1]) + phase.col
    positions = np.meshgrid(row, col, indexing="ij")
    return ndimage.map_coordinates(apply_mtf(pan, ratio, gain), positions, order=5, mode="mirror")


def _covariance(first: np.ndarray, second: np.ndarray) -> float:
    return float(np.mean((first - first.mean()) * (second - second.mean())))


def _raster(image: np.ndarray, pixel: float) -> gdal.Dataset:
    dataset = gdal_array.OpenArray(np.ascontiguousarray(image, np.float64))
    dataset.SetGeoTransform((0, pixel, 0, 0, 0, -pixel))
    return dataset


def _print_table(title: str, pair: protocols.Reduced | protocols.Full) -> None:
    print(f"\n{title}")
    published, measured = get_sensor(pair.sensor).gains(len(pair.ms)), protocols.measured_gains(pair)
    for name, method in METHODS.items():
        for kind, gains in (("published", published), ("measured", measured)):
            if kind == "measured" and (name not in USE_GAINS or gains == published):
                continue
            scores = pair.score(method(pair.pan, pair.ms, pair.ratio, pair.phase, gains).clip(0, pair.peak))
            if name == "EXP":
                print(" " * 27 + "".join(f"{field.name:>11}" for field in fields(scores)))
            label = f"{name}, {kind}" if name in USE_GAINS else name
            print(f"{label:27}" + "".join(f"{value:11.4f}" for value in astuple(scores)), flush=True)


def main() -> None:
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    for scene in protocols.SCENES:
        _print_table(f"{scene}, reduced resolution", protocols.reduced(scene))
        by_measured_optics = protocols.reduced_by_measured_optics(scene)
        _print_table(f"{scene}, reduced resolution by the measured optics", by_measured_optics)
        _print_table(f"{scene}, full resolution, registered", protocols.full(scene))


if __name__ == "__main__":
    main()
