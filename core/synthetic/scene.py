"""Generate PAN/MS pairs with known truth, for tests and demonstrations. NumPy and SciPy only.

The ground (:mod:`scenery.landscape`) is drawn at twice the PAN resolution from reflectances of real materials
(:mod:`scenery.materials`). The recording follows the method's imaging model, so that the truth is exact:

- *Light.* Apparent reflectance in a band is ground reflectance times (direct sun + sky light) plus
  atmospheric haze. Sky light and haze are bluer than the sun. A digital number is apparent reflectance times
  `peak`: the sensor saturates at a white Lambertian plate.
- *Truth.* The image that the MS sensor would record with the PAN band's pixels and optics. Each band is
  blurred by a Gaussian with the PAN band's gain at the PAN Nyquist frequency and sampled at the PAN pixel
  centres, without noise, as float.
- *PAN.* The same optics and sampling with the wide spectral response of the PAN band, with noise, rounded. It
  is recorded from a slightly different angle than the MS image. Its brightness therefore deviates by 4 %
  (standard deviation, in broad patches) from every combination of bands, as in real pairs.
- *MS.* The truth blurred by each band's MTF-matched Gaussian (gain at the MS Nyquist frequency) and sampled
  at the phase, with noise, rounded. With D the method's degradation, MS = D(truth) + noise.

Not modelled: clouds, relief, walls, the time between PAN and MS (cars don't move), stripes, adjacency
effects, and pixels other than half a metre. A Landsat scene has Landsat's bands, gains and ratio, but not its
pixel size.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ..errors import InputError
from ..scene.grid import Phase, Size
from ..sensors.catalogue import Sensor
from .scenery.canvas import texture
from .scenery.landscape import Landscape, landscape
from .scenery.materials import REFLECTANCE, WAVELENGTHS

Array = NDArray[Any]

PAN_PIXEL = 0.5
"""Side of a PAN pixel in metres, as of WorldView and GeoEye products."""

OVERSAMPLING = 2
"""Ground pixels per PAN pixel along one axis; the PAN band's blur spans more than one of them."""

PEAK = 2047
"""Highest digital number: 11 bits, as in WorldView products."""

PAN_DEPARTURE = 0.04
"""Relative standard deviation of the PAN band's brightness from every combination of MS bands."""

SPECTRUM = np.concatenate([np.arange(400, 1061, 5.0), np.arange(1500, 2351, 50.0)])
"""Wavelengths in nm at which spectra are sampled; no band crosses the gap."""


@dataclass(frozen=True)
class SyntheticScene:
    """A PAN/MS pair and its truth, the ideal fused image.

    Attributes:
        pan: uint16, [rows, cols].
        ms: uint16, [bands, rows / ratio, cols / ratio].
        truth: float32, [bands, rows, cols], in the units of the MS image, 0 to `peak`.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies, in PAN pixels.
        peak: the highest digital number.
    """

    pan: Array
    ms: Array
    truth: Array
    ratio: int
    phase: Phase
    peak: int


def generate_scene(
    sensor: Sensor,
    size: Size | int,
    *,
    seed: int,
    noise: float = 1.0,
    phase: Phase | None = None,
    ratio: int | None = None,
    band_offsets: Sequence[tuple[float, float]] = (),
) -> SyntheticScene:
    """Generate a scene; the same arguments give the same scene.

    Args:
        sensor: gives the bands, wavelengths, MTF gains and usual ratio; the generic sensor has four bands.
        size: of the PAN band, or its side in pixels; a multiple of the ratio.
        seed: of the landscape and the noise.
        noise: factor on the standard deviation of the noise. At 1, as in real scenes, its variance in digital
            numbers is 1 + signal / 120; at 0 only rounding remains.
        phase: where the centre of MS pixel (0, 0) lies, in PAN pixels; by default corners are aligned.
        ratio: PAN pixels per MS pixel; by default the sensor's usual ratio.
        band_offsets: shift (row, col) of each MS band from the phase, in PAN pixels; none by default.

    Raises:
        InputError: the size is not a multiple of the ratio.
    """
    size = Size(size, size) if isinstance(size, int) else size
    ratio = sensor.ratio if ratio is None else ratio
    if size.rows % ratio or size.cols % ratio or min(size.rows, size.cols) < ratio:
        raise InputError(
            f"a generated PAN band of {size} pixels is not a multiple of the ratio {ratio}: "
            f"choose a multiple of {ratio}"
        )
    phase = Phase((ratio - 1) / 2, (ratio - 1) / 2) if phase is None else phase
    rng = np.random.default_rng(seed)
    signals = _signals_on_pan_grid(sensor, size, rng)
    signals[-1] *= 1 + PAN_DEPARTURE * texture(rng, size.rows, size.cols, 1.2)
    truth = np.clip(signals[:-1], 0, PEAK)
    pan = _record(signals[-1], noise, rng)
    phases = [
        phase.shifted(*offset)
        for offset in (band_offsets if len(band_offsets) else [(0.0, 0.0)] * len(truth))
    ]
    degraded = (
        degrade_band(band, gain, ratio, at) for band, gain, at in zip(truth, sensor.gains(len(truth)), phases)
    )
    ms = np.stack([_record(band, noise, rng) for band in degraded])
    return SyntheticScene(pan, ms, truth, ratio, phase, PEAK)


def degrade_band(image: Array, gain: float, ratio: int, phase: Phase) -> Array:
    """Degrade a band to MS scale: blur by its MTF-matched Gaussian and sample at the phase.

    This is independent of the engine's degradation, so that tests can compare the two.

    Args:
        image: [rows, cols], both multiples of the ratio; borders are replicated.
        gain: MTF gain at the MS Nyquist frequency, 0 to 1.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies, in PAN pixels.

    Returns:
        float32, [rows / ratio, cols / ratio].
    """
    deviation = _deviation(gain, ratio)
    matrices = [
        _sampling_matrix(length // ratio, length, ratio, start, deviation)
        for length, start in zip(image.shape, (phase.row, phase.col))
    ]
    return _apply(matrices, image)


def _signals_on_pan_grid(sensor: Sensor, size: Size, rng: np.random.Generator) -> Array:
    """Compute the noise-free digital numbers of MS bands and PAN band, float32 [bands + 1, rows, cols]."""
    step = OVERSAMPLING
    ground = landscape(size.rows * step, size.cols * step, PAN_PIXEL / step, rng)
    responses = [_band_response(*edges) for edges in sensor.wavelengths]
    responses.append(_pan_response(*sensor.pan_wavelengths))
    departures = _spectral_departures(rng)
    optics = [
        _sampling_matrix(length, length * step, step, (step - 1) / 2, _deviation(sensor.pan_gain, step))
        for length in (size.rows, size.cols)
    ]
    signals = np.empty((len(responses), size.rows, size.cols), np.float32)
    for index, response in enumerate(responses):
        signals[index] = _apply(optics, _apparent_reflectance(ground, response, departures)) * PEAK
    return signals


def _deviation(gain: float, ratio: float) -> float:
    """Return the deviation in input pixels of the Gaussian with that gain at the output's Nyquist frequency.

    It solves exp(-2 (pi f s)^2) = gain at f = 1 / (2 ratio).
    """
    return ratio / math.pi * math.sqrt(-2 * math.log(gain))


def _sampling_matrix(
    outputs: int, inputs: int, step: int, start: float, deviation: float
) -> sparse.csr_matrix:
    """Return the matrix [outputs, inputs] of Gaussian weights around start + step * output.

    Borders are replicated. Positions and the deviation are in input pixels.
    """
    centres = start + step * np.arange(outputs)
    reach = math.ceil(5 * deviation) + 1
    taps = np.floor(centres)[:, None].astype(int) + np.arange(-reach, reach + 1)
    weights = np.exp(-(((taps - centres[:, None]) / deviation) ** 2) / 2)
    weights /= weights.sum(axis=1, keepdims=True)
    rows = np.repeat(np.arange(outputs), taps.shape[1])
    entries = (weights.ravel().astype(np.float32), (rows, np.clip(taps, 0, inputs - 1).ravel()))
    return sparse.coo_matrix(entries, shape=(outputs, inputs)).tocsr()


def _apply(matrices: list[sparse.csr_matrix], image: Array) -> Array:
    """Apply the first matrix along the rows and the second along the columns."""
    return np.asarray((matrices[1] @ (matrices[0] @ image).T).T, np.float32)


def _band_response(first: float, last: float) -> Array:
    """Return the weights over SPECTRUM of a band between two wavelengths in nm, with soft edges of 10 nm."""
    rise = 1 / (1 + np.exp(-(SPECTRUM - first) / 4))
    fall = 1 / (1 + np.exp((SPECTRUM - last) / 4))
    return _normalise(rise * fall)


def _pan_response(first: float, last: float) -> Array:
    """Return the weights over SPECTRUM of a PAN band: a silicon detector, most sensitive in the red."""
    rise = 1 / (1 + np.exp(-(SPECTRUM - first) / 12))
    fall = 1 / (1 + np.exp((SPECTRUM - last) / 14))
    return _normalise(rise * fall * np.exp(-(((SPECTRUM - 680) / 260) ** 2)))


def _normalise(weights: Array) -> Array:
    """Scale weights to sum 1; the steps of SPECTRUM are even within every band."""
    return np.asarray(weights / weights.sum())


def _spectral_departures(rng: np.random.Generator) -> Array:
    """Draw how each material's spectrum varies besides its two end members: relative, [materials, SPECTRUM].

    Real samples of a material differ in many ways; here each material has one smooth random curve. Because of
    it no combination of the MS bands equals the PAN band.
    """
    knots = np.concatenate([np.arange(400, 1061, 40.0), [1600.0, 2200.0]])
    curves = rng.standard_normal((len(REFLECTANCE), len(knots)))
    return np.stack([0.06 * np.interp(SPECTRUM, knots, curve) for curve in curves])


def _apparent_reflectance(ground: Landscape, response: Array, departures: Array) -> Array:
    """Compute the apparent reflectance in one band, float32 [rows, cols], from its response over SPECTRUM."""
    spectra = np.stack([[np.interp(SPECTRUM, WAVELENGTHS, end) for end in ends] for ends in REFLECTANCE])
    sky = 0.17 * (SPECTRUM / 600) ** -1.3
    haze = 0.010 + 0.085 * (SPECTRUM / 425) ** -3.5
    first, second = spectra[:, 0] @ response, spectra[:, 1] @ response
    departure = (departures * spectra.mean(axis=1)) @ response
    values = [layer.astype(np.float32)[ground.material] for layer in (first, second - first, departure)]
    reflectance = values[0] + values[1] * ground.mix + values[2] * ground.variation
    sky_light = np.float32(sky @ response)
    light = ground.tone * ((1 - sky_light) * ground.sun + sky_light)
    return np.asarray(np.maximum(reflectance, 0) * light + np.float32(haze @ response), np.float32)


def _record(signal: Array, noise: float, rng: np.random.Generator) -> Array:
    """Add read noise and shot noise, round and saturate; returns digital numbers, uint16."""
    deviation = noise * np.sqrt(1 + np.maximum(signal, 0) / 120)
    noisy = signal + deviation * rng.standard_normal(signal.shape, np.float32)
    return np.asarray(np.clip(np.rint(noisy), 0, PEAK), np.uint16)
