"""MTF gains at Nyquist per sensor, as data, each with its source. No torch."""

from __future__ import annotations

from dataclasses import dataclass

from .errors import InputError


@dataclass(frozen=True)
class Sensor:
    """A satellite's pair of instruments.

    Attributes:
        name: what users choose it by, such as "WorldView-2".
        bands: the MS bands' usual names in the product's usual order; empty for the generic sensor.
        ms_gains: the MTF's gain at the MS Nyquist frequency of each of these bands, 0 to 1; for the
            generic sensor one value for any band.
        pan_gain: the PAN's gain at the PAN Nyquist frequency.
        source: where the gains come from.
        generic: the gains are not this sensor's own, because no source is known.
    """

    name: str
    bands: tuple[str, ...]
    ms_gains: tuple[float, ...]
    pan_gain: float
    source: str
    generic: bool = False

    def gains(self, total: int, chosen: tuple[int, ...] | None = None) -> tuple[float, ...]:
        """Gains of the chosen bands of an MS raster.

        Args:
            total: how many bands the raster has; where this is not the sensor's own number, each
                band has the sensor's mean gain.
            chosen: 0-based indices into the raster's bands; all where not given.
        """
        if chosen is None:
            chosen = tuple(range(total))
        if total == len(self.ms_gains):
            return tuple(self.ms_gains[index] for index in chosen)
        return (sum(self.ms_gains) / len(self.ms_gains),) * len(chosen)


SENSORS = {
    sensor.name: sensor
    for sensor in (
        Sensor("generic", (), (0.3,), 0.15, "mean of published MS gains", generic=True),
        Sensor(
            "WorldView-2",
            ("Coastal", "Blue", "Green", "Yellow", "Red", "Red Edge", "NIR1", "NIR2"),
            (0.35,) * 7 + (0.27,),
            0.11,
            "Vivone et al. 2015",
        ),
        Sensor("GeoEye-1", ("Blue", "Green", "Red", "NIR"), (0.23,) * 4, 0.16, "Vivone et al. 2015"),
    )
}


def sensor(name: str) -> Sensor:
    """The sensor of that name, upper or lower case.

    Raises:
        InputError: it is not known; the message lists those that are.
    """
    for known in SENSORS.values():
        if known.name.lower() == name.lower():
            return known
    raise InputError(f"the sensor '{name}' is not known: choose one of {', '.join(SENSORS)}")
