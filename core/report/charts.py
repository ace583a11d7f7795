"""Loss curves as inline SVG: the steps along x, the loss along y on a log scale."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

HEIGHT = 300
LEFT, RIGHT, TOP, BOTTOM = 50, 12, 14, 70
LEGEND = 22
SMOOTHED = 0.1
"""Share of a curve's steps in its moving average."""


FINER = (1, 0.5, 0.2, 0.1, 0.05)
"""Spacings of ticks within a decade, in its first digit."""


@dataclass(frozen=True)
class Curve:
    """Losses to draw.

    Attributes:
        name: for the legend.
        style: CSS class of its line.
        steps: where along x, from 1.
        losses: as many; what a log scale can't show is left out.
    """

    name: str
    style: str
    steps: Sequence[int]
    losses: Sequence[float]


def chart(title: str, unit: str, curves: Sequence[Curve], width: int) -> str:
    """An SVG element with one line per curve, smoothed, over its steps' own values, faint.

    Args:
        title: what a screen reader says of it.
        unit: of the y axis.
        curves: those without a step are left out.
        width: in pixels at full size.
    """
    drawn = [known for known in map(_known, curves) if known.steps]
    if not drawn:
        return "<p class='note'>No step was taken.</p>"
    frame = _Frame(
        width, max(c.steps[-1] for c in drawn), *_range([loss for c in drawn for loss in c.losses])
    )
    raw = "".join(_line(frame, c.steps, c.losses, f"raw {c.style}") for c in drawn if len(c.steps) > 1)
    smooth = "".join(_line(frame, c.steps, _smoothed(c.losses), c.style) for c in drawn)
    return (
        f"<svg class='chart' viewBox='0 0 {width} {HEIGHT}' role='img' aria-label='{escape(title)}'>"
        f"{_axes(frame, unit)}{raw}{smooth}{_legend(drawn)}</svg>"
    )


@dataclass(frozen=True)
class _Frame:
    """Maps steps and losses to the SVG's pixels; `low` and `high` are log10 of the axis's ends."""

    width: int
    last: int
    low: float
    high: float

    def x(self, step: float) -> float:
        return LEFT + (self.width - LEFT - RIGHT) * step / self.last

    def y(self, loss: float) -> float:
        share = (math.log10(loss) - self.low) / (self.high - self.low)
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share


def _known(curve: Curve) -> Curve:
    pairs = [
        (step, loss) for step, loss in zip(curve.steps, curve.losses) if loss > 0 and math.isfinite(loss)
    ]
    return Curve(curve.name, curve.style, [step for step, _ in pairs], [loss for _, loss in pairs])


def _range(losses: Sequence[float]) -> tuple[float, float]:
    low, high = math.log10(min(losses)), math.log10(max(losses))
    margin = max(0.05 * (high - low), 0.02)
    return low - margin, high + margin


def _smoothed(losses: Sequence[float]) -> Array:
    """Moving average of the logarithms; at the ends over what there is."""
    window = np.ones(max(1, round(SMOOTHED * len(losses))) // 2 * 2 + 1)
    if len(losses) <= len(window):
        return np.asarray(losses)
    logs = np.convolve(np.log(losses), window, "same") / np.convolve(np.ones(len(losses)), window, "same")
    return np.asarray(np.exp(logs))


def _line(frame: _Frame, steps: Sequence[int], losses: Sequence[float] | Array, style: str) -> str:
    places = " ".join(f"{frame.x(step):.1f},{frame.y(loss):.1f}" for step, loss in zip(steps, losses))
    return f"<polyline class='{style}' points='{places}'/>"


def _axes(frame: _Frame, unit: str) -> str:
    parts = []
    for loss in _log_ticks(frame.low, frame.high):
        y = frame.y(loss)
        parts.append(f"<line class='rule' x1='{LEFT}' x2='{frame.width - RIGHT}' y1='{y:.1f}' y2='{y:.1f}'/>")
        parts.append(f"<text class='tick' x='{LEFT - 7}' y='{y + 4:.1f}' text-anchor='end'>{loss:.3g}</text>")
    floor = HEIGHT - BOTTOM
    for step in _ticks(frame.last):
        x = frame.x(step)
        parts.append(f"<line class='axis' x1='{x:.1f}' x2='{x:.1f}' y1='{floor}' y2='{floor + 4}'/>")
        parts.append(f"<text class='tick' x='{x:.1f}' y='{floor + 18}' text-anchor='middle'>{step}</text>")
    parts.append(f"<line class='axis' x1='{LEFT}' x2='{frame.width - RIGHT}' y1='{floor}' y2='{floor}'/>")
    middle = (TOP + floor) / 2
    parts.append(
        f"<text class='label' x='{(LEFT + frame.width - RIGHT) / 2}' y='{floor + 36}' "
        "text-anchor='middle'>Step</text>"
        f"<text class='label' transform='translate(12 {middle}) rotate(-90)' text-anchor='middle'>"
        f"{escape(unit)}</text>"
    )
    return "".join(parts)


def _legend(curves: Sequence[Curve]) -> str:
    parts, x, y = [], LEFT, HEIGHT - 10
    for curve in curves:
        parts.append(f"<line class='{curve.style}' x1='{x}' x2='{x + LEGEND}' y1='{y - 4}' y2='{y - 4}'/>")
        parts.append(f"<text class='label' x='{x + LEGEND + 6}' y='{y}'>{escape(curve.name)}</text>")
        x += LEGEND + 24 + round(6.6 * len(curve.name))
    return "".join(parts)


def _log_ticks(low: float, high: float) -> list[float]:
    """Round values on the axis, at least three: decades, else their 1, 2 and 5, else ever finer steps."""
    decades = range(math.floor(low), math.ceil(high) + 1)
    finer = [[spacing * step for step in range(round(1 / spacing), round(10 / spacing))] for spacing in FINER]
    for digits in ([1.0], [1.0, 2.0, 5.0], *finer):
        ticks = [digit * 10.0**decade for decade in decades for digit in digits]
        shown = [tick for tick in ticks if low <= math.log10(tick) <= high]
        if len(shown) >= 3:
            break
    return shown


def _ticks(last: int) -> list[int]:
    """Round steps, about five, from 0."""
    spacing = next(
        digit * 10**decade for decade in range(12) for digit in (1, 2, 5) if 6 * digit * 10**decade >= last
    )
    return list(range(0, last + 1, spacing))
