"""The sensor of a scene, chosen or recognised, and what it tells of the scene's bands: gains and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..feedback import Feedback
from ..sensors.catalogue import AUTO, SENSORS, Sensor, get_sensor
from ..sensors.identify import Clue, SensorMatch, find_unknown_satellite, identify_sensor

if TYPE_CHECKING:
    from ..raster.dataset import Layer
    from ..raster.scene import RasterScene

_SHOWN = 60
"""Letters of a clue that the log shows."""


def resolve_sensor(name: str, scene: RasterScene, feedback: Feedback) -> Sensor:
    """The sensor of that name, or for `sensors.AUTO` the one that the MS or else the PAN says took it.

    Which one was recognised and by what is said; where none was, the generic one holds, and that is said too.

    Raises:
        InputError: the name is not known.
    """
    if name.casefold() != AUTO:
        return get_sensor(name)
    from ..raster.metadata import clues

    ms, pan = clues(scene.ms), clues(scene.pan)
    by_ms, by_pan, found = identify_sensor(ms), identify_sensor(pan), identify_sensor((*ms, *pan))
    if found is None:
        other = find_unknown_satellite((*ms, *pan))
        why = f"neither {scene.ms} nor {scene.pan} says which it is"
        if other:
            why = f"not known: {_shown(other)} {scene.ms if other in ms else scene.pan}"
        feedback.info(f"Sensor: {why}. Choose it where you know it.")
        return SENSORS["generic"]
    _tell(found, scene.ms if found.clue in ms else scene.pan, feedback)
    if by_ms and by_pan and by_ms.sensor != by_pan.sensor and not (by_ms.is_guess or by_pan.is_guess):
        feedback.warning(
            f"{scene.ms} says that {by_ms.sensor} took it and {scene.pan} that {by_pan.sensor} did: "
            "see that the two belong together."
        )
    return SENSORS[found.sensor]


def scene_gains(instrument: Sensor, scene: RasterScene, feedback: Feedback) -> tuple[float, ...]:
    """The MTF gains of the scene's bands; what is not the sensor's own is said.

    Where the MS is seen on finer pixels than its own, they are those at the finer pixels' Nyquist frequency,
    where the same Gaussian has fallen to its gain to the power of the scale's square.
    """
    from ..raster.metadata import band_names

    total, names = scene.ms_band_count, band_names(scene.ms)
    places = instrument.match_bands(total, names)
    if instrument.has_generic_gains:
        feedback.warning(
            f"No published MTF gains for the sensor '{instrument.name}': generic ones are used "
            f"(MS {instrument.ms_gains[0]}, PAN {instrument.pan_gain})."
        )
    elif instrument.bands and any(places[index] is None for index in scene.ms_band_indices):
        differ = f"not {total} as" if total != len(instrument.bands) else "whose names are not those of"
        feedback.warning(
            f"A {instrument.name} product has {len(instrument.bands)} bands, {differ} {scene.ms}: "
            "every band gets the sensor's mean MTF gain."
        )
    finer = max(1.0, scene.ms.view.scale) if scene.ms.view else 1.0
    return tuple(gain ** (finer**2) for gain in instrument.gains(total, scene.ms_band_indices, names))


def scene_band_names(instrument: Sensor, scene: RasterScene) -> tuple[str, ...]:
    """The chosen MS bands' names, with colours where only the sensor tells these.

    Returns:
        None at all where any has none.
    """
    from ..raster.metadata import band_names

    names = instrument.colours(band_names(scene.ms))
    chosen = tuple(names[index] for index in scene.ms_band_indices) if names else ()
    return chosen if all(chosen) else ()


def _tell(found: SensorMatch, layer: Layer, feedback: Feedback) -> None:
    if found.is_guess:
        feedback.warning(
            f"Sensor: {found.sensor}, guessed from the file name '{found.clue.value}': choose the sensor "
            "yourself where that is wrong."
        )
    else:
        feedback.info(f"Sensor: {found.sensor}, recognised by {_shown(found.clue)} {layer}.")


def _shown(clue: Clue) -> str:
    value = clue.value if len(clue.value) <= _SHOWN else f"{clue.value[: _SHOWN - 3]}..."
    return f"{clue.key.rpartition('.')[2]} '{value}' in {clue.location}"
