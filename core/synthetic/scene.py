"""Generated scenes with known truth, for tests and demonstrations. NumPy and SciPy only.

The ground (:mod:`scenery.landscape`) is drawn at twice the PAN's resolution from reflectances of real
materials (:mod:`scenery.materials`). Everything after it is the method's imaging model, so that the truth
is exact:

- *Light.* Apparent reflectance in a band is ground reflectance times (direct sun + sky light) plus the
  haze of the air, the last two bluer than the first. A digital number is apparent reflectance times `peak`:
  the instrument saturates at a white lambertian plate.
- *Truth.* What the MS instrument would record if its pixels were the PAN's and its optics as sharp as the
  PAN's: each band blurred by a Gaussian with the PAN's gain at the PAN Nyquist frequency and sampled at the
  PAN pixels' centres, without noise, as float.
- *PAN.* The same optics and sampling of the PAN's own, wide spectral response, with noise, rounded. It looks
  from a slightly other angle than the MS, so that its brightness departs by 4 % (deviation, in broad
  patches) from what any combination of bands explains, as in real pairs.
- *MS.* The truth blurred by each band's MTF-matched Gaussian (gain at the MS Nyquist frequency) and sampled
  at the phase, with noise, rounded. With D the method's degradation, MS = D(truth) + noise.

What it does not model: clouds, relief, walls, the time between PAN and MS (cars don't move, bands are
registered to each other), stripes, adjacency effects, and sizes other than half a metre per PAN pixel:
a Landsat scene has Landsat's bands, gains and ratio, not its pixel.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

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
"""Metres."""

OVERSAMPLING = 2
PEAK = 2047
GLANCE = 0.04
"""Deviation of the PAN's brightness, relative, from what the bands explain."""

SPECTRUM = np.concatenate([np.arange(400, 1061, 5.0), np.arange(1500, 2351, 50.0)])


@dataclass(frozen=True)
class SyntheticScene:
    """A PAN/MS pair and what the fused image should be.

    Attributes:
        pan: uint16, [rows, cols].
        ms: uint16, [bands, rows / ratio, cols / ratio].
        truth: float32, [bands, rows, cols], in the MS's units, 0 to `peak`.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies in PAN pixels.
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
) -> SyntheticScene:
    """Generates a scene; the same arguments give the same scene.

    Args:
        sensor: whose bands, wavelengths, gains and usual ratio; the generic one has four bands.
        size: the PAN's, or its side in pixels; a multiple of the ratio.
        seed: of the landscape and of the noise.
        noise: 1 for noise as in real scenes, whose variance in digital numbers is
            1 + signal / 120; other values scale its deviation; 0 for none but rounding.
        phase: where the centre of MS pixel (0, 0) lies in PAN pixels; corners together where not given.
        ratio: the sensor's usual one where not given.

    Raises:
        InputError: the size is not a multiple of the ratio.
    """
    size = Size(size, size) if isinstance(size, int) else size
    ratio = sensor.ratio if ratio is None else ratio
    if size.rows % ratio or size.cols % ratio or min(size.rows, size.cols) < ratio:
        raise InputError(
            f"a generated PAN of {size} pixels is no multiple of the ratio {ratio}: choose another size"
        )
    phase = Phase((ratio - 1) / 2, (ratio - 1) / 2) if phase is None else phase
    rng = np.random.default_rng(seed)
    step = OVERSAMPLING
    ground = landscape(size.rows * step, size.cols * step, PAN_PIXEL / step, rng)
    responses = [_box(*edges) for edges in sensor.wavelengths] + [_silicon(*sensor.pan_wavelengths)]
    departures = _departures(rng)
    middle = (step - 1) / 2
    optics = [
        _sampling(length, length * step, step, middle, _deviation(sensor.pan_gain, step))
        for length in (size.rows, size.cols)
    ]
    sharp = np.empty((len(responses), size.rows, size.cols), np.float32)
    for index, response in enumerate(responses):
        sharp[index] = _apply(optics, _apparent(ground, response, departures)) * PEAK
    sharp[-1] *= 1 + GLANCE * texture(rng, size.rows, size.cols, 1.2)
    truth = np.clip(sharp[:-1], 0, PEAK)
    pan = _recorded(sharp[-1], noise, rng)
    gains = sensor.gains(len(truth))
    ms = np.stack(
        [_recorded(degrade_band(band, gain, ratio, phase), noise, rng) for band, gain in zip(truth, gains)]
    )
    return SyntheticScene(pan, ms, truth, ratio, phase, PEAK)


def degrade_band(image: Array, gain: float, ratio: int, phase: Phase) -> Array:
    """One band at MS scale: blurred by its MTF-matched Gaussian, sampled at the phase.

    Written apart from the engine's own degradation, which tests hold against it.

    Args:
        image: [rows, cols], both multiples of the ratio; borders are replicated.
        gain: the MTF's at the MS Nyquist frequency.
        ratio: PAN pixels per MS pixel.
        phase: where the centre of MS pixel (0, 0) lies in PAN pixels.

    Returns:
        float32, [rows / ratio, cols / ratio].
    """
    deviation = _deviation(gain, ratio)
    maps = [
        _sampling(length // ratio, length, ratio, start, deviation)
        for length, start in zip(image.shape, (phase.row, phase.col))
    ]
    return _apply(maps, image)


def _deviation(gain: float, ratio: float) -> float:
    """Deviation, in input pixels, of the Gaussian with that gain at the output's Nyquist frequency.

    From exp(-2 (pi f s)^2) = gain at f = 1 / (2 ratio).
    """
    return ratio / math.pi * math.sqrt(-2 * math.log(gain))


def _sampling(outputs: int, inputs: int, step: int, start: float, deviation: float) -> sparse.csr_matrix:
    """Matrix [outputs, inputs] of Gaussian weights around start + step * output; borders replicated."""
    centres = start + step * np.arange(outputs)
    reach = math.ceil(5 * deviation) + 1
    taps = np.floor(centres)[:, None].astype(int) + np.arange(-reach, reach + 1)
    weights = np.exp(-(((taps - centres[:, None]) / deviation) ** 2) / 2)
    weights /= weights.sum(axis=1, keepdims=True)
    rows = np.repeat(np.arange(outputs), taps.shape[1])
    entries = (weights.ravel().astype(np.float32), (rows, np.clip(taps, 0, inputs - 1).ravel()))
    return sparse.coo_matrix(entries, shape=(outputs, inputs)).tocsr()


def _apply(maps: list[sparse.csr_matrix], image: Array) -> Array:
    """Maps the rows, then the columns."""
    return np.asarray((maps[1] @ (maps[0] @ image).T).T, np.float32)


def _box(first: float, last: float) -> Array:
    """Weights over SPECTRUM of a band with soft edges of some 10 nm."""
    rise = 1 / (1 + np.exp(-(SPECTRUM - first) / 4))
    fall = 1 / (1 + np.exp((SPECTRUM - last) / 4))
    return _normalised(rise * fall)


def _silicon(first: float, last: float) -> Array:
    """Weights over SPECTRUM of a PAN: its detector is most sensitive in the red, its edges are soft."""
    rise = 1 / (1 + np.exp(-(SPECTRUM - first) / 12))
    fall = 1 / (1 + np.exp((SPECTRUM - last) / 14))
    return _normalised(rise * fall * np.exp(-(((SPECTRUM - 680) / 260) ** 2)))


def _normalised(weights: Array) -> Array:
    """Weights that add up to 1; no band crosses SPECTRUM's gap, on either side of it the steps are even."""
    return np.asarray(weights / weights.sum())


def _departures(rng: np.random.Generator) -> Array:
    """How each material's spectrum may vary beside its two end members: relative, [materials, SPECTRUM].

    Real samples of a material differ in many ways; each gets one smooth random curve of its own. It is why
    no combination of the MS bands is quite the PAN.
    """
    knots = np.concatenate([np.arange(400, 1061, 40.0), [1600.0, 2200.0]])
    curves = rng.standard_normal((len(REFLECTANCE), len(knots)))
    return np.stack([0.06 * np.interp(SPECTRUM, knots, curve) for curve in curves])


def _apparent(ground: Landscape, response: Array, departures: Array) -> Array:
    """Apparent reflectance in one band, float32 [rows, cols], from a response over SPECTRUM."""
    spectra = np.stack([[np.interp(SPECTRUM, WAVELENGTHS, end) for end in ends] for ends in REFLECTANCE])
    sky = 0.17 * (SPECTRUM / 600) ** -1.3
    haze = 0.010 + 0.085 * (SPECTRUM / 425) ** -3.5
    first, second = spectra[:, 0] @ response, spectra[:, 1] @ response
    away = (departures * spectra.mean(axis=1)) @ response
    values = [layer.astype(np.float32)[ground.material] for layer in (first, second - first, away)]
    reflectance = values[0] + values[1] * ground.mix + values[2] * ground.variation
    sky_light = np.float32(sky @ response)
    light = ground.tone * ((1 - sky_light) * ground.sun + sky_light)
    return np.asarray(np.maximum(reflectance, 0) * light + np.float32(haze @ response), np.float32)


def _recorded(signal: Array, noise: float, rng: np.random.Generator) -> Array:
    """Digital numbers, uint16: read noise and shot noise, rounding, saturation."""
    deviation = noise * np.sqrt(1 + np.maximum(signal, 0) / 120)
    noisy = signal + deviation * rng.standard_normal(signal.shape, np.float32)
    return np.asarray(np.clip(np.rint(noisy), 0, PEAK), np.uint16)
