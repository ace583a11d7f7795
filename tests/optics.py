"""The optics of a pair that fits its sensor's published gains exactly."""

from __future__ import annotations

from trapan.core.exchange.results import Optics
from trapan.core.imaging import mean_gain
from trapan.core.method.optics import assemble_optics, published_blur, softening_deviation


def published_optics(ratio: int, gains: tuple[float, ...], pan_gain: float) -> Optics:
    """Derive the optics from published gains alone.

    Args:
        ratio: PAN pixels per MS pixel.
        gains: MTF gain at Nyquist of each MS band.
        pan_gain: the PAN's gain at its own Nyquist frequency.
    """
    softness = softening_deviation(mean_gain(gains), pan_gain)
    return assemble_optics(published_blur(ratio, gains), softness, ratio, gains)
