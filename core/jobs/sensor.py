"""Resolve the sensor of a scene: the MTF gains, names and wavelengths of the chosen bands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence

from ..feedback import Feedback
from ..sensors.catalogue import AUTO, SENSORS, Sensor, get_sensor
from ..sensors.identify import Clue, SensorMatch, find_unknown_satellite, identify_sensor

if TYPE_CHECKING:
    from ..raster.layer import Layer
    from ..raster.scene import RasterScene

_CLUE_LENGTH = 60
"""Characters of a clue in the log; with them a line fits the width of QGIS's log panel."""


@dataclass(frozen=True)
class SceneSensor:
    """What the sensor's catalogue entry says of the chosen bands of a scene.

    Attributes:
        name: name of the sensor.
        ms_gains: MTF gain of each chosen MS band at the MS Nyquist frequency, 0 to 1. If the MS is resampled
            to pixels finer by a factor s, at the finer Nyquist frequency: a Gaussian with gain g at the
            original one has gain g ** (s ** 2) there.
        pan_gain: MTF gain of the PAN band at its own Nyquist frequency, 0 to 1.
        band_names: names of the chosen MS bands, with the colours that the sensor knows; empty if a band has
            no name.
        wavelengths: central wavelength of each chosen MS band in micrometres; None for an unknown band.
        product_bands: number of bands of the product, chosen or not.
    """

    name: str
    ms_gains: tuple[float, ...]
    pan_gain: float
    band_names: tuple[str, ...]
    wavelengths: tuple[float | None, ...]
    product_bands: int


def resolve_sensor(name: str, scene: RasterScene, feedback: Feedback) -> SceneSensor:
    """Look up the sensor of that name, or identify it by the metadata of the MS, then of the PAN.

    The log names the sensor and the clue that identified it, and warns of gains that are not published. The
    generic sensor is used if no clue identifies one.

    Args:
        name: one of `catalogue.SENSORS`, or `catalogue.AUTO` to identify it.
        scene: the PAN/MS pair.
        feedback: gets the log lines.

    Raises:
        InputError: the name is not known.
    """
    from ..raster.metadata import band_names

    sensor = _identify(scene, feedback) if name.casefold() == AUTO else get_sensor(name)
    # GDAL calls the fourth of four Byte bands an alpha band, although it is the NIR band of such a product.
    total = int(scene.ms.dataset.RasterCount)
    total = total if total == len(sensor.bands) else scene.ms_band_count
    names, chosen = band_names(scene.ms), scene.ms_band_indices
    entries = sensor.match_bands(total, names)
    known = tuple(entries[index] for index in chosen)
    _warn_of_generic_gains(sensor, scene.ms, total, known, feedback)
    finer = max(1.0, scene.ms.view.scale) if scene.ms.view else 1.0
    colours = sensor.colours(names)
    chosen_names = tuple(colours[index] for index in chosen) if colours else ()
    return SceneSensor(
        sensor.name,
        tuple(gain ** (finer**2) for gain in sensor.gains(total, chosen, names)),
        sensor.pan_gain,
        chosen_names if all(chosen_names) else (),
        _wavelengths(sensor, known, any(names)),
        total,
    )


def _wavelengths(sensor: Sensor, known: Sequence[int | None], are_named: bool) -> tuple[float | None, ...]:
    """Return the central wavelengths of the bands in micrometres, from their entries in the catalogue."""
    if not sensor.bands or (sensor.reordered and not are_named):
        return (None,) * len(known)
    return tuple(None if entry is None else sum(sensor.wavelengths[entry]) / 2000 for entry in known)


def _warn_of_generic_gains(
    sensor: Sensor, ms: Layer, total: int, known: Sequence[int | None], feedback: Feedback
) -> None:
    if sensor.has_generic_gains:
        feedback.warning(
            f"No published MTF gains for the sensor '{sensor.name}': using generic gains "
            f"(MS {sensor.ms_gains[0]}, PAN {sensor.pan_gain})."
        )
    elif sensor.bands and None in known:
        difference = f"{total} bands" if total != len(sensor.bands) else "other band names"
        feedback.warning(
            f"{ms} has {difference}, unlike a {sensor.name} product with its {len(sensor.bands)} bands: "
            "every band gets the sensor's mean MTF gain."
        )


def _identify(scene: RasterScene, feedback: Feedback) -> Sensor:
    from ..raster.metadata import clues

    ms, pan = clues(scene.ms), clues(scene.pan)
    by_ms, by_pan, match = identify_sensor(ms), identify_sensor(pan), identify_sensor((*ms, *pan))
    if match is None:
        unknown = find_unknown_satellite((*ms, *pan))
        reason = f"not named by {scene.ms} or {scene.pan}"
        if unknown:
            reason = f"not in the catalogue: {_describe(unknown, scene.ms if unknown in ms else scene.pan)}"
        feedback.info(f"Sensor: {reason}. Generic values are used; choose the sensor if you know it.")
        return SENSORS["generic"]
    _log_match(match, scene.ms if match.clue in ms else scene.pan, feedback)
    if by_ms and by_pan and by_ms.sensor != by_pan.sensor and not (by_ms.is_guess or by_pan.is_guess):
        feedback.warning(
            f"{scene.ms} is from {by_ms.sensor}, but {scene.pan} is from {by_pan.sensor}: check that they "
            "belong to the same scene."
        )
    return SENSORS[match.sensor]


def _log_match(match: SensorMatch, layer: Layer, feedback: Feedback) -> None:
    if match.is_guess:
        feedback.warning(
            f"Sensor: {match.sensor}, guessed from the file name '{match.clue.value}'. If that is wrong, "
            "choose the sensor."
        )
    else:
        feedback.info(f"Sensor: {match.sensor}, identified by {_describe(match.clue, layer)}.")


def _describe(clue: Clue, layer: Layer) -> str:
    value = clue.value if len(clue.value) <= _CLUE_LENGTH else f"{clue.value[: _CLUE_LENGTH - 3]}..."
    return f"{clue.key.rpartition('.')[2]} '{value}' in {clue.location}{layer}"
