"""The parameters that algorithms share, and how all of them are made. Names are what scripts use."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

# QGIS unloads the modules that it saw imported: naming the package here makes it see the package
from ..core.sensors import catalogue
from .proposal import proposed_pair
from .translation import tr

PAN = "PAN"
PAN_BAND = "PAN_BAND"
MS = "MS"
MS_BANDS = "MS_BANDS"
SENSOR = "SENSOR"
REGISTER = "REGISTER"
REPORT = "REPORT"


def pair(*, optional: bool = False) -> list[QgsProcessingParameterDefinition]:
    """PAN and MS and their bands, new definitions: Processing takes them over.

    Where they must be given, the dialog starts with the project's layers that look like a pair.
    """
    pan, ms = (None, None) if optional else proposed_pair()
    return [
        explained(
            _layer(PAN, tr("Panchromatic layer (PAN)"), optional, pan),
            tr("The sharp layer. The fused raster lies on its grid."),
        ),
        explained(
            QgsProcessingParameterBand(PAN_BAND, tr("PAN band"), 1, PAN, optional=optional),
            tr("Which band of the PAN layer is the panchromatic one."),
        ),
        explained(
            _layer(MS, tr("Multispectral layer (MS)"), optional, ms),
            tr("The layer with the colours. Its pixels are larger than the PAN's."),
        ),
        explained(
            QgsProcessingParameterBand(
                MS_BANDS, tr("MS bands (none chosen: all)"), None, MS, optional=True, allowMultiple=True
            ),
            tr("Which bands are fused and in which order; all but an alpha band where none is chosen."),
        ),
    ]


def _layer(
    name: str, title: str, optional: bool, proposed: Optional[str]
) -> QgsProcessingParameterDefinition:
    parameter = QgsProcessingParameterRasterLayer(name, title, optional=optional)
    if proposed is not None:
        parameter.setGuiDefaultValueOverride(proposed)
    return parameter


def sensor() -> QgsProcessingParameterDefinition:
    return explained(
        choice(SENSOR, tr("Sensor"), (catalogue.AUTO, *catalogue.SENSORS), catalogue.AUTO),
        tr(
            "Whose optics took the scene: how strongly they blur is known per sensor. auto recognises it by "
            "the layers' metadata; the log says by what."
        ),
    )


def register() -> QgsProcessingParameterDefinition:
    return explained(
        QgsProcessingParameterBoolean(REGISTER, tr("Register the MS to the PAN"), True),
        tr("Finds the sub-pixel shift between the two; else their georeference is trusted."),
    )


def report(text: str) -> QgsProcessingParameterDefinition:
    """The optional report, explained by `text`."""
    return explained(
        QgsProcessingParameterFileDestination(
            REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
        ),
        text,
    )


def choice(name: str, title: str, values: tuple[str, ...], default: str) -> QgsProcessingParameterDefinition:
    """A choice whose values are the same words in the dialog, in scripts and in `qgis_process`."""
    return QgsProcessingParameterEnum(name, title, list(values), defaultValue=default, usesStaticStrings=True)


def whole_number(
    name: str, title: str, least: int, largest: int = 1_000_000, default: int | None = None
) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterNumber(
        name,
        title,
        Qgis.ProcessingNumberParameterType.Integer,
        default,
        optional=default is None,
        minValue=least,
        maxValue=largest,
    )


def explained(parameter: QgsProcessingParameterDefinition, text: str) -> QgsProcessingParameterDefinition:
    parameter.setHelp(text)
    return parameter


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter
