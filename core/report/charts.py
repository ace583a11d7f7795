"""Draw loss curves as inline SVG: the step along x, the loss along y on a log scale."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

HEIGHT = 300
"""Height of a chart in pixels at full size."""

LEFT, RIGHT, TOP, BOTTOM = 50, 12, 14, 70
"""Margins around the plot in pixels: tick labels at the left, step labels and the legend at the bottom."""

LEGEND = 22
"""Length in pixels of a line in the legend."""

SMOOTHING_SHARE = 0.1
"""Share of a curve's steps in its moving average: wide enough to hide the noise of single patches."""

TICK_SPACINGS = (1, 0.5, 0.2, 0.1, 0.05)
"""Spacings of ticks within a decade, in units of its first digit, from coarse to fine."""


@dataclass(frozen=True)
class Curve:
    """A series of losses.

    Attributes:
        name: text in the legend.
        style: CSS class of the line.
        steps: positions along x, from 1.
        losses: one per step; values that a log scale can't show are left out.
    """

    name: str
    style: str
    steps: Sequence[int]
    losses: Sequence[float]


def chart(title: str, unit: str, curves: Sequence[Curve], width: int) -> str:
    """Draw one smoothed line per curve over a faint line of the single steps.

    Args:
        title: text for screen readers.
        unit: label of the y axis.
        curves: curves without a step are left out.
        width: in pixels at full size.

    Returns:
        An SVG element.
    """
    shown = [curve for curve in map(_drop_unplottable, curves) if curve.steps]
    if not shown:
        return "<p class='note'>No training steps.</p>"
    scale = _Scale(
        width, max(c.steps[-1] for c in shown), *_range([loss for c in shown for loss in c.losses])
    )
    raw = "".join(_line(scale, c.steps, c.losses, f"raw {c.style}") for c in shown if len(c.steps) > 1)
    smooth = "".join(_line(scale, c.steps, _smooth(c.losses), c.style) for c in shown)
    return (
        f"<svg class='chart' viewBox='0 0 {width} {HEIGHT}' role='img' aria-label='{escape(title)}'>"
        f"{_axes(scale, unit)}{raw}{smooth}{_legend(shown)}</svg>"
    )


@dataclass(frozen=True)
class _Scale:
    """The mapping of steps and losses to SVG pixels.

    Attributes:
        width: of the chart in pixels.
        last_step: the step at the right end of the x axis.
        low: log10 of the loss at the lower end of the y axis.
        high: log10 of the loss at the upper end of the y axis.
    """

    width: int
    last_step: int
    low: float
    high: float

    def x(self, step: float) -> float:
        return LEFT + (self.width - LEFT - RIGHT) * step / self.last_step

    def y(self, loss: float) -> float:
        share = (math.log10(loss) - self.low) / (self.high - self.low)
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share


def _drop_unplottable(curve: Curve) -> Curve:
    """Leave out losses that are not finite or not positive."""
    pairs = [
        (step, loss) for step, loss in zip(curve.steps, curve.losses) if loss > 0 and math.isfinite(loss)
    ]
    return Curve(curve.name, curve.style, [step for step, _ in pairs], [loss for _, loss in pairs])


def _range(losses: Sequence[float]) -> tuple[float, float]:
    """Return log10 of the ends of the y axis, with a margin."""
    low, high = math.log10(min(losses)), math.log10(max(losses))
    margin = max(0.05 * (high - low), 0.02)
    return low - margin, high + margin


def _smooth(losses: Sequence[float]) -> Array:
    """Compute the moving average of the logarithms; the window is cut off at both ends."""
    window = np.ones(max(1, round(SMOOTHING_SHARE * len(losses))) // 2 * 2 + 1)
    if len(losses) <= len(window):
        return np.asarray(losses)
    logs = np.convolve(np.log(losses), window, "same") / np.convolve(np.ones(len(losses)), window, "same")
    return np.asarray(np.exp(logs))


def _line(scale: _Scale, steps: Sequence[int], losses: Sequence[float] | Array, style: str) -> str:
    points = " ".join(f"{scale.x(step):.1f},{scale.y(loss):.1f}" for step, loss in zip(steps, losses))
    return f"<polyline class='{style}' points='{points}'/>"


def _axes(scale: _Scale, unit: str) -> str:
    parts = []
    for loss in _log_ticks(scale.low, scale.high):
        y = scale.y(loss)
        parts.append(f"<line class='rule' x1='{LEFT}' x2='{scale.width - RIGHT}' y1='{y:.1f}' y2='{y:.1f}'/>")
        parts.append(f"<text class='tick' x='{LEFT - 7}' y='{y + 4:.1f}' text-anchor='end'>{loss:.3g}</text>")
    floor = HEIGHT - BOTTOM
    for step in _step_ticks(scale.last_step):
        x = scale.x(step)
        parts.append(f"<line class='axis' x1='{x:.1f}' x2='{x:.1f}' y1='{floor}' y2='{floor + 4}'/>")
        parts.append(f"<text class='tick' x='{x:.1f}' y='{floor + 18}' text-anchor='middle'>{step}</text>")
    parts.append(f"<line class='axis' x1='{LEFT}' x2='{scale.width - RIGHT}' y1='{floor}' y2='{floor}'/>")
    middle = (TOP + floor) / 2
    parts.append(
        f"<text class='label' x='{(LEFT + scale.width - RIGHT) / 2}' y='{floor + 36}' "
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
    """Return at least three round losses on the axis: decades, else 1, 2 and 5, else finer spacings."""
    decades = range(math.floor(low), math.ceil(high) + 1)
    finer = [
        [spacing * step for step in range(round(1 / spacing), round(10 / spacing))]
        for spacing in TICK_SPACINGS
    ]
    for digits in ([1.0], [1.0, 2.0, 5.0], *finer):
        ticks = [digit * 10.0**decade for decade in decades for digit in digits]
        shown = [tick for tick in ticks if low <= math.log10(tick) <= high]
        if len(shown) >= 3:
            break
    return shown


def _step_ticks(last: int) -> list[int]:
    """Return about five round steps from 0."""
    spacing = next(
        digit * 10**decade for decade in range(12) for digit in (1, 2, 5) if 6 * digit * 10**decade >= last
    )
    return list(range(0, last + 1, spacing))
