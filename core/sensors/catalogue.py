"""MTF gains at Nyquist, bands and their wavelengths per sensor, as data, each with its source. No torch.

Sources named in the entries:

- Vivone et al. 2015: "A critical comparison among pansharpening algorithms", IEEE TGRS 53(5), and the
  gain tables of the toolbox that goes with it.
- Toolbox tables: gain tables that public pansharpening toolboxes have added to those since; the entry says
  where they disagree and which value was taken.

"No source known" means that none was found whose figures could be read, not that nobody has measured.

Wavelengths are the operators' published band edges, rounded as published.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Optional, Sequence

from ..errors import InputError
from .bands import band_colour, match_band_names, natural_colour

AUTO = "auto"
"""In place of a sensor's name: recognise it from what the rasters' metadata say."""


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
        has_generic_gains: the MS gains are not this sensor's own, because no source is known.
        ratio: PAN pixels per MS pixel in the operator's products.
        band_ids: what the operator calls these bands in files and metadata, such as B2; empty where it has no
            other names for them than their colours.
        reordered: products also come in another band order than `bands`, so that only names tell it.
        wavelengths: (from, to) of each MS band in nanometres; the generic sensor has blue, green, red
            and near infrared.
        pan_wavelengths: (from, to) of the PAN band in nanometres.
    """

    name: str
    bands: tuple[str, ...]
    ms_gains: tuple[float, ...]
    pan_gain: float
    source: str
    has_generic_gains: bool = False
    ratio: int = 4
    band_ids: tuple[str, ...] = ()
    reordered: bool = False
    wavelengths: tuple[tuple[float, float], ...] = ((450, 520), (520, 600), (630, 690), (760, 900))
    pan_wavelengths: tuple[float, float] = (450, 850)

    def gains(
        self, total: int, chosen: Optional[Sequence[int]] = None, names: Sequence[str] = ()
    ) -> tuple[float, ...]:
        """Gains of the chosen bands of an MS raster.

        Args:
            total: how many bands the raster has. Where their names don't tell which they are and this is not
                the sensor's own number, each band has the sensor's mean gain.
            chosen: 0-based indices into the raster's bands; all where not given.
            names: of all the raster's bands; none where they are not known.
        """
        indices = range(total) if chosen is None else chosen
        known = self.match_bands(total, names)
        if all(known[index] is not None for index in indices):
            return tuple(self.ms_gains[known[index] or 0] for index in indices)
        return (sum(self.ms_gains) / len(self.ms_gains),) * len(indices)

    def match_bands(self, total: int, names: Sequence[str] = ()) -> tuple[Optional[int], ...]:
        """Where each of a raster's bands stands among `bands`, 0-based: by their names, or else in order.

        Returns:
            [total]; None for a band that can't be told.
        """
        if names and any(place is not None for place in match_band_names(names, self.bands, self.band_ids)):
            return match_band_names(names, self.bands, self.band_ids)
        return tuple(range(total)) if total == len(self.ms_gains) else (None,) * total

    def colours(self, names: Sequence[str]) -> tuple[str, ...]:
        """Names of a raster's bands with the colours that only this sensor's users know: "B4 (Red)"."""
        known = match_band_names(names, self.bands, self.band_ids)
        return tuple(
            name if place is None or band_colour(name) else f"{name} ({self.bands[place]})"
            for name, place in zip(names, known)
        )

    def natural_colour(self, total: int, names: Sequence[str] = ()) -> Optional[tuple[int, int, int]]:
        """Red, green and blue among a raster's bands, 0-based; None where they can't be told for sure."""
        found = natural_colour(self.colours(names))
        if found is None and total == len(self.bands) and not self.reordered:
            return natural_colour(self.bands)
        return found


FOUR = ("Blue", "Green", "Red", "NIR")
EIGHT = ("Coastal", "Blue", "Green", "Yellow", "Red", "Red Edge", "NIR1", "NIR2")
WORLDVIEW = ((400, 450), (450, 510), (510, 580), (585, 625), (630, 690), (705, 745), (770, 895), (860, 1040))
AIRBUS = ("B0", "B1", "B2", "B3")
GENERIC_MS, GENERIC_PAN = 0.3, 0.15
NO_SOURCE = "no source known, the generic values"

SENSORS = {
    get_sensor.name: get_sensor
    for get_sensor in (
        Sensor(
            "generic",
            (),
            (GENERIC_MS,),
            GENERIC_PAN,
            "what public toolboxes take for sensors they do not know, about the mean of the published gains",
            has_generic_gains=True,
        ),
        Sensor(
            "QuickBird",
            FOUR,
            (0.34, 0.32, 0.30, 0.22),
            0.15,
            "Vivone et al. 2015",
            wavelengths=((450, 520), (520, 600), (630, 690), (760, 900)),
            pan_wavelengths=(450, 900),
        ),
        Sensor(
            "IKONOS",
            FOUR,
            (0.26, 0.28, 0.29, 0.28),
            0.17,
            "Vivone et al. 2015",
            wavelengths=((445, 516), (506, 595), (632, 698), (757, 853)),
            pan_wavelengths=(526, 929),
        ),
        Sensor(
            "GeoEye-1",
            FOUR,
            (0.23,) * 4,
            0.16,
            "Vivone et al. 2015",
            wavelengths=((450, 510), (510, 580), (655, 690), (780, 920)),
            pan_wavelengths=(450, 800),
        ),
        Sensor(
            "WorldView-2",
            EIGHT,
            (0.35,) * 7 + (0.27,),
            0.11,
            "Vivone et al. 2015",
            wavelengths=WORLDVIEW,
            pan_wavelengths=(450, 800),
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
        ),
        Sensor(
            "WorldView-4",
            FOUR,
            (0.23,) * 4,
            0.16,
            "toolbox tables, most of which give it GeoEye-1's gains; another has WorldView-3's",
            wavelengths=((450, 510), (510, 580), (655, 690), (780, 920)),
            pan_wavelengths=(450, 800),
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
        ),
        Sensor(
            "Pléiades Neo",
            ("Deep Blue", "Blue", "Green", "Red", "Red Edge", "NIR"),
            (GENERIC_MS,) * 6,
            GENERIC_PAN,
            NO_SOURCE,
            has_generic_gains=True,
            reordered=True,
            wavelengths=((400, 450), (450, 520), (530, 590), (620, 690), (700, 750), (770, 880)),
            pan_wavelengths=(450, 800),
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
        ),
        Sensor(
            "KOMPSAT-3/3A",
            FOUR,
            (GENERIC_MS,) * 4,
            0.16,
            "PAN: some 16 % by On-orbit MTF estimation for the KOMPSAT-3 satellite using star images (Remote "
            "Sensing Letters; 3A is its successor); MS: no source known, the generic value",
            has_generic_gains=True,
            wavelengths=((450, 520), (520, 600), (630, 690), (760, 900)),
            pan_wavelengths=(450, 900),
        ),
        Sensor(
            "SkySat",
            FOUR,
            (GENERIC_MS,) * 4,
            GENERIC_PAN,
            NO_SOURCE,
            has_generic_gains=True,
            ratio=2,  # the nearest whole one: an MS pixel of its products is 1 to 1.5 PAN pixels wide
            wavelengths=((450, 515), (515, 595), (605, 695), (740, 900)),
            pan_wavelengths=(450, 900),
        ),
        Sensor(
            "GaoFen-1",
            FOUR,
            (GENERIC_MS,) * 4,
            GENERIC_PAN,
            NO_SOURCE,
            has_generic_gains=True,
            wavelengths=((450, 520), (520, 590), (630, 690), (770, 890)),
            pan_wavelengths=(450, 900),
        ),
        Sensor(
            "GaoFen-2",
            FOUR,
            (GENERIC_MS,) * 4,
            GENERIC_PAN,
            "no agreed source known, the generic values",
            has_generic_gains=True,
            wavelengths=((450, 520), (520, 590), (630, 690), (770, 890)),
            pan_wavelengths=(450, 900),
        ),
        Sensor(
            "SuperView-1",
            FOUR,
            (GENERIC_MS,) * 4,
            GENERIC_PAN,
            NO_SOURCE,
            has_generic_gains=True,
            wavelengths=((450, 520), (520, 590), (630, 690), (770, 890)),
            pan_wavelengths=(450, 890),
        ),
        Sensor(
            "Jilin-1",
            FOUR,
            (GENERIC_MS,) * 4,
            GENERIC_PAN,
            f"{NO_SOURCE}; bands and wavelengths are GF03D's, the first satellites have no NIR",
            has_generic_gains=True,
            wavelengths=((430, 520), (520, 610), (610, 690), (770, 895)),
            pan_wavelengths=(450, 700),
        ),
        Sensor(
            "PRISMA",
            (),
            (0.28,),
            0.22,
            "a single toolbox's table: one gain for all hyperspectral bands",
            ratio=6,
            pan_wavelengths=(400, 700),
        ),
        Sensor(
            "Landsat-7",
            ("Blue", "Green", "Red", "NIR", "SWIR1", "SWIR2"),
            (GENERIC_MS,) * 6,
            GENERIC_PAN,
            NO_SOURCE,
            has_generic_gains=True,
            ratio=2,
            band_ids=("B1", "B2", "B3", "B4", "B5", "B7"),
            wavelengths=((450, 520), (520, 600), (630, 690), (770, 900), (1550, 1750), (2090, 2350)),
            pan_wavelengths=(520, 900),
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
        ),
    )
}


def get_sensor(name: str) -> Sensor:
    """The sensor of that name, upper or lower case, with or without accents.

    Raises:
        InputError: it is not known; the message lists those that are.
    """
    for known in SENSORS.values():
        if _plain(known.name) == _plain(name):
            return known
    raise InputError(f"the sensor '{name}' is not known: choose {AUTO} or one of {', '.join(SENSORS)}")


def _plain(name: str) -> str:
    """Without accents and case: nobody should have to find an é on his keyboard."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
