"""Catalogue of sensors: bands, wavelengths, MTF gains at Nyquist and recognition patterns.

A new sensor is one entry in `SENSORS`.

Sources named in the entries:

- Vivone et al. 2015: "A critical comparison among pansharpening algorithms", IEEE TGRS 53(5), and the
  gain tables of the toolbox that goes with it.
- Toolbox tables: gain tables that public pansharpening toolboxes added later. Where they disagree, the entry
  says which value it uses.

"No source known" means that no published figures were found. Measurements may exist.

Wavelengths are the band edges that the operators publish, with the published rounding.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Sequence

from ..errors import InputError
from .bands import band_colour, match_band_names, natural_colour

AUTO = "auto"
"""Used instead of a sensor name: identify the sensor from the rasters' metadata."""

GENERIC_MS, GENERIC_PAN = 0.3, 0.15
"""MTF gains of sensors without published ones."""

NO_SOURCE = "no source known, the generic values"


@dataclass(frozen=True)
class Sensor:
    """The PAN and MS instruments of a satellite.

    Attributes:
        name: the name that users choose, such as "WorldView-2".
        bands: usual names of the MS bands in product order; empty for the generic sensor and PRISMA.
        ms_gains: MTF gain at the MS Nyquist frequency for each band, 0 to 1; a single value holds for
            every band.
        pan_gain: MTF gain at the PAN Nyquist frequency, 0 to 1.
        source: where the gains come from.
        ratio: PAN pixels per MS pixel in the operator's products.
        band_ids: the operator's identifiers of the bands in files and metadata, such as B2; empty if it only
            uses colour names.
        reordered: whether some products have another band order than `bands`, so that only band names
            identify the bands.
        wavelengths: (from, to) of each MS band in nanometres; the generic sensor has blue, green, red
            and near infrared.
        pan_wavelengths: (from, to) of the PAN band in nanometres.
        pattern: regular expression that finds the sensor in lower-case ASCII text, such as a metadata
            value or a file name. A space in it matches a space, a hyphen or nothing. The first matching
            entry of `SENSORS` wins. Empty if text never identifies the sensor.
    """

    name: str
    bands: tuple[str, ...]
    ms_gains: tuple[float, ...]
    pan_gain: float = GENERIC_PAN
    source: str = NO_SOURCE
    ratio: int = 4
    band_ids: tuple[str, ...] = ()
    reordered: bool = False
    wavelengths: tuple[tuple[float, float], ...] = ((450, 520), (520, 600), (630, 690), (760, 900))
    pan_wavelengths: tuple[float, float] = (450, 850)
    pattern: str = ""

    @property
    def has_generic_gains(self) -> bool:
        """Whether the MS bands have the generic gain, because no published ones are known."""
        return set(self.ms_gains) == {GENERIC_MS}

    def gains(
        self, total: int, chosen: Sequence[int] | None = None, names: Sequence[str] = ()
    ) -> tuple[float, ...]:
        """Return the MTF gains at Nyquist of the chosen bands of an MS raster.

        If one of them can't be identified by name or by their number, all get the sensor's mean gain.

        Args:
            total: number of bands in the raster.
            chosen: 0-based indices into the raster's bands; all bands if None.
            names: names of all bands of the raster; empty if unknown.

        Returns:
            One gain, 0 to 1, per chosen band.
        """
        indices = range(total) if chosen is None else chosen
        known = self.match_bands(total, names)
        if all(known[index] is not None for index in indices):
            return tuple(self.ms_gains[known[index] or 0] for index in indices)
        return (sum(self.ms_gains) / len(self.ms_gains),) * len(indices)

    def match_bands(self, total: int, names: Sequence[str] = ()) -> tuple[int | None, ...]:
        """Match the bands of a raster to `bands` by name, or else by order.

        Args:
            total: number of bands in the raster.
            names: names of all bands of the raster; empty if unknown.

        Returns:
            [total] 0-based indices into `bands`; None for a band that can't be identified.
        """
        by_name = match_band_names(names, self.bands, self.band_ids)
        if any(index is not None for index in by_name):
            return by_name
        return tuple(range(total)) if total == len(self.ms_gains) else (None,) * total

    def colours(self, names: Sequence[str]) -> tuple[str, ...]:
        """Add the colours of this sensor's bands to identifiers: "B4" becomes "B4 (Red)".

        Args:
            names: names of all bands of a raster.
        """
        known = match_band_names(names, self.bands, self.band_ids)
        return tuple(
            name if index is None or band_colour(name) else f"{name} ({self.bands[index]})"
            for name, index in zip(names, known)
        )

    def natural_colour(self, total: int, names: Sequence[str] = ()) -> tuple[int, int, int] | None:
        """Return the 0-based indices of red, green and blue, or None if they are uncertain.

        Args:
            total: number of bands in the raster.
            names: names of all bands of the raster; empty if unknown.
        """
        found = natural_colour(self.colours(names))
        if found is None and total == len(self.bands) and not self.reordered:
            return natural_colour(self.bands)
        return found


FOUR = ("Blue", "Green", "Red", "NIR")
EIGHT = ("Coastal", "Blue", "Green", "Yellow", "Red", "Red Edge", "NIR1", "NIR2")
WORLDVIEW = ((400, 450), (450, 510), (510, 580), (585, 625), (630, 690), (705, 745), (770, 895), (860, 1040))
AIRBUS = ("B0", "B1", "B2", "B3")

SENSORS = {
    sensor.name: sensor
    for sensor in (
        Sensor(
            "generic",
            (),
            (GENERIC_MS,),
            GENERIC_PAN,
            "default of public toolboxes for unknown sensors, about the mean of the published gains",
        ),
        Sensor(
            "QuickBird",
            FOUR,
            (0.34, 0.32, 0.30, 0.22),
            0.15,
            "Vivone et al. 2015",
            wavelengths=((450, 520), (520, 600), (630, 690), (760, 900)),
            pan_wavelengths=(450, 900),
            pattern=r"\bquick bird\b|\bqb 0?[12]\b",
        ),
        Sensor(
            "IKONOS",
            FOUR,
            (0.26, 0.28, 0.29, 0.28),
            0.17,
            "Vivone et al. 2015",
            wavelengths=((445, 516), (506, 595), (632, 698), (757, 853)),
            pan_wavelengths=(526, 929),
            pattern=r"\bikonos\b|\bik 0?[12]\b",
        ),
        Sensor(
            "GeoEye-1",
            FOUR,
            (0.23,) * 4,
            0.16,
            "Vivone et al. 2015",
            wavelengths=((450, 510), (510, 580), (655, 690), (780, 920)),
            pan_wavelengths=(450, 800),
            pattern=r"\bgeo eye 0?1?\b|\bge 0?1\b",
        ),
        Sensor(
            "WorldView-2",
            EIGHT,
            (0.35,) * 7 + (0.27,),
            0.11,
            "Vivone et al. 2015",
            wavelengths=WORLDVIEW,
            pan_wavelengths=(450, 800),
            pattern=r"\bworld view 0?2\b|\bwv 0?2\b",
        ),
        Sensor(
            "WorldView-3",
            EIGHT,
            (0.325, 0.355, 0.360, 0.350, 0.365, 0.360, 0.335, 0.315),
            0.14,
            "toolbox tables; for the PAN some have 0.14 and some 0.5: 0.14 was taken, since 0.5 would be "
            "near the gain of a bare detector without optics (0.64) and its sister sensors have 0.11 to 0.16",
            wavelengths=WORLDVIEW,
            pan_wavelengths=(450, 800),
            pattern=r"\bworld view 0?3\b|\bwv 0?3\b",
        ),
        Sensor(
            "WorldView-4",
            FOUR,
            (0.23,) * 4,
            0.16,
            "toolbox tables, most of which give it GeoEye-1's gains; another has WorldView-3's",
            wavelengths=((450, 510), (510, 580), (655, 690), (780, 920)),
            pan_wavelengths=(450, 800),
            pattern=r"\bworld view 0?4\b|\bwv 0?4\b",
        ),
        Sensor(
            "Pléiades",
            FOUR,
            (0.285, 0.285, 0.29, 0.285),
            0.15,
            "toolbox tables (Pléiades-1B); 1A is its twin",
            band_ids=AIRBUS,
            reordered=True,
            wavelengths=((430, 550), (490, 610), (600, 720), (750, 950)),
            pan_wavelengths=(480, 830),
            pattern=r"^(?!.*\bpneo|.*\bpleiades neo)(.*\bpleiades|.*\bphr ?(1 ?[ab])?\b)",
        ),
        Sensor(
            "Pléiades Neo",
            ("Deep Blue", "Blue", "Green", "Red", "Red Edge", "NIR"),
            (GENERIC_MS,) * 6,
            reordered=True,
            wavelengths=((400, 450), (450, 520), (530, 590), (620, 690), (700, 750), (770, 880)),
            pan_wavelengths=(450, 800),
            pattern=r"\bpleiades neo|\bpneo",
        ),
        Sensor(
            "SPOT-6/7",
            FOUR,
            (0.33,) * 4,
            GENERIC_PAN,
            "MS: toolbox tables (SPOT-7); PAN: no source known, the generic value",
            band_ids=AIRBUS,
            reordered=True,
            wavelengths=((455, 525), (530, 590), (625, 695), (760, 890)),
            pan_wavelengths=(455, 745),
            pattern=r"\bspot 0?[67]\b",
        ),
        Sensor(
            "KOMPSAT-3/3A",
            FOUR,
            (GENERIC_MS,) * 4,
            0.16,
            "PAN: some 16 % by On-orbit MTF estimation for the KOMPSAT-3 satellite using star images (Remote "
            "Sensing Letters; 3A is its successor); MS: no source known, the generic value",
            wavelengths=((450, 520), (520, 600), (630, 690), (760, 900)),
            pan_wavelengths=(450, 900),
            pattern=r"\bkompsat 0?3a?\b|\bk3a? \d{8}|^k3a?$",  # K3 alone may name a map sheet
        ),
        Sensor(
            "SkySat",
            FOUR,
            (GENERIC_MS,) * 4,
            ratio=2,  # MS pixels of 1 to 1.5 PAN pixels, as in its products, are averaged to 2
            wavelengths=((450, 515), (515, 595), (605, 695), (740, 900)),
            pan_wavelengths=(450, 900),
            pattern=r"\bsky sat|\bssc\d{1,2}(?!\d)",
        ),
        Sensor(
            "GaoFen-1",
            FOUR,
            (GENERIC_MS,) * 4,
            wavelengths=((450, 520), (520, 590), (630, 690), (770, 890)),
            pan_wavelengths=(450, 900),
            pattern=r"\b(gao fen|gf) 0?1[bcd]?\b",
        ),
        Sensor(
            "GaoFen-2",
            FOUR,
            (GENERIC_MS,) * 4,
            GENERIC_PAN,
            "no agreed source known, the generic values",
            wavelengths=((450, 520), (520, 590), (630, 690), (770, 890)),
            pan_wavelengths=(450, 900),
            pattern=r"\b(gao fen|gf) 0?2\b",
        ),
        Sensor(
            "SuperView-1",
            FOUR,
            (GENERIC_MS,) * 4,
            wavelengths=((450, 520), (520, 590), (630, 690), (770, 890)),
            pan_wavelengths=(450, 890),
            pattern=r"\b(super view|gao jing|sv) 0?1\b",
        ),
        Sensor(
            "Jilin-1",
            FOUR,
            (GENERIC_MS,) * 4,
            GENERIC_PAN,
            f"{NO_SOURCE}; bands and wavelengths are GF03D's, the first satellites have no NIR",
            wavelengths=((430, 520), (520, 610), (610, 690), (770, 895)),
            pan_wavelengths=(450, 700),
            pattern=r"\bjilin 0?1|\bjl 0?1",
        ),
        Sensor(
            "PRISMA",
            (),
            (0.28,),
            0.22,
            "a single toolbox's table: one gain for all hyperspectral bands",
            ratio=6,
            pan_wavelengths=(400, 700),
            pattern=r"\bprisma\b|\bprs l[0-2]",
        ),
        Sensor(
            "Landsat-7",
            ("Blue", "Green", "Red", "NIR", "SWIR1", "SWIR2"),
            (GENERIC_MS,) * 6,
            ratio=2,
            band_ids=("B1", "B2", "B3", "B4", "B5", "B7"),
            wavelengths=((450, 520), (520, 600), (630, 690), (770, 900), (1550, 1750), (2090, 2350)),
            pan_wavelengths=(520, 900),
            pattern=r"\blandsat 0?7\b|\ble(07\b|7\d{13})",
        ),
        Sensor(
            "Landsat-8/9",
            ("Coastal", "Blue", "Green", "Red", "NIR", "SWIR1", "SWIR2"),
            (0.55, 0.55, 0.55, 0.55, 0.53, 0.53, 0.53),
            0.4,
            "toolbox tables after Lee et al. 2014, RER, FWHM, MTF from Landsat-8 OLI lunar data, for blue, "
            "green, red, NIR and PAN (band 8); coastal and SWIR have their neighbour's",
            ratio=2,
            band_ids=("B1", "B2", "B3", "B4", "B5", "B6", "B7"),
            wavelengths=(
                (435, 451),
                (452, 512),
                (533, 590),
                (636, 673),
                (851, 879),
                (1566, 1651),
                (2107, 2294),
            ),
            pan_wavelengths=(503, 676),
            pattern=r"\blandsat 0?[89]\b|\bl[co](0[89]\b|[89]\d{13})",
        ),
    )
}


def get_sensor(name: str) -> Sensor:
    """Return the sensor with a name, ignoring case and accents.

    Args:
        name: name of a sensor, such as "pleiades".

    Raises:
        InputError: the name is unknown; the message lists the known names.
    """
    for sensor in SENSORS.values():
        if _plain(sensor.name) == _plain(name):
            return sensor
    raise InputError(f"the sensor '{name}' is not known: choose {AUTO} or one of {', '.join(SENSORS)}")


def _plain(name: str) -> str:
    """Remove case and accents, because many keyboards have no é."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
