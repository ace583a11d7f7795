"""Resolve the sensor of a scene, and the MTF gains and names of its bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..feedback import Feedback
from ..sensors.catalogue import AUTO, SENSORS, Sensor, get_sensor
from ..sensors.identify import Clue, SensorMatch, find_unknown_satellite, identify_sensor

if TYPE_CHECKING:
    from ..raster.layer import Layer
    from ..raster.scene import RasterScene

_CLUE_LENGTH = 60
"""Characters of a clue in the log; with them a line fits the width of QGIS's log panel."""


def resolve_sensor(name: str, scene: RasterScene, feedback: Feedback) -> Sensor:
    """Return the sensor of that name, or identify it by the metadata of the MS, then of the PAN.

    The log names the sensor and the clue that identified it. The generic sensor is returned if no clue does.

    Args:
        name: one of `catalogue.SENSORS`, or `catalogue.AUTO` to identify it.
        scene: the PAN/MS pair.
        feedback: gets the log lines.

    Raises:
        InputError: the name is not known.
    """
    if name.casefold() != AUTO:
        return get_sensor(name)
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


def product_band_count(sensor: Sensor, scene: RasterScene) -> int:
    """Return the number of bands of the product; an alpha band counts if it completes the sensor's bands.

    GDAL calls the fourth of four Byte bands an alpha band, although it is the NIR band of such a product.

    Args:
        sensor: the sensor of the scene.
        scene: the PAN/MS pair.
    """
    total = int(scene.ms.dataset.RasterCount)
    return total if total == len(sensor.bands) else scene.ms_band_count


def scene_gains(sensor: Sensor, scene: RasterScene, feedback: Feedback) -> tuple[float, ...]:
    """Return the MTF gain of each chosen MS band at the MS Nyquist frequency; warn if gains are generic.

    If the MS is resampled to pixels finer by a factor s, the gain at the finer Nyquist frequency is returned:
    a Gaussian with gain g at the original Nyquist frequency has gain g ** (s ** 2) there.

    Args:
        sensor: the sensor of the scene.
        scene: the PAN/MS pair.
        feedback: gets the warnings.
    """
    from ..raster.metadata import band_names

    total, names = product_band_count(sensor, scene), band_names(scene.ms)
    matched = sensor.match_bands(total, names)
    if sensor.has_generic_gains:
        feedback.warning(
            f"No published MTF gains for the sensor '{sensor.name}': using generic gains "
            f"(MS {sensor.ms_gains[0]}, PAN {sensor.pan_gain})."
        )
    elif sensor.bands and any(matched[index] is None for index in scene.ms_band_indices):
        difference = f"{total} bands" if total != len(sensor.bands) else "other band names"
        feedback.warning(
            f"{scene.ms} has {difference}, unlike a {sensor.name} product with its {len(sensor.bands)} "
            "bands: every band gets the sensor's mean MTF gain."
        )
    finer = max(1.0, scene.ms.view.scale) if scene.ms.view else 1.0
    return tuple(gain ** (finer**2) for gain in sensor.gains(total, scene.ms_band_indices, names))


def scene_band_names(sensor: Sensor, scene: RasterScene) -> tuple[str, ...]:
    """Return the names of the chosen MS bands, completed by the colours that the sensor knows.

    Returns:
        One name per band, or an empty tuple if a band has no name.
    """
    from ..raster.metadata import band_names

    names = sensor.colours(band_names(scene.ms))
    chosen = tuple(names[index] for index in scene.ms_band_indices) if names else ()
    return chosen if all(chosen) else ()


def scene_wavelengths(sensor: Sensor, scene: RasterScene) -> tuple[float | None, ...]:
    """Return the central wavelength of each chosen MS band in micrometres; None for an unknown band."""
    from ..raster.metadata import band_names

    names = band_names(scene.ms)
    matched = sensor.match_bands(product_band_count(sensor, scene), names) if sensor.bands else ()
    if not matched or (sensor.reordered and not any(names)):
        return (None,) * len(scene.ms_band_indices)
    found = (matched[index] for index in scene.ms_band_indices)
    return tuple(None if at is None else sum(sensor.wavelengths[at]) / 2000 for at in found)


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
