"""Base class of the algorithms on a PAN/MS pair: read the parameters of the pair and of its fusion."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsRasterLayer

from ...core.errors import InputError
from ...core.exchange.weights_file import check_use
from ...core.file_checks import same_file
from ...core.jobs.pair import Pair
from ...core.jobs.pansharpen_job import PansharpenJob
from ...core.raster.source import Source
from ..engine import runtime
from ..layers.inputs import check_bands, common_name, explain_not_raster, gdal_name
from ..layers.state import given_crs, given_nodata
from ..translation import tr
from . import parameters as p
from .base import TrapanAlgorithm
from .values import read_bands


class PairAlgorithm(TrapanAlgorithm):
    """An algorithm with the parameters of a PAN/MS pair; see `parameters.pair`."""

    def _layer(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsRasterLayer:
        layer = self._optional_layer(parameters, name, context)
        if layer is None:
            raise InputError(tr("no {0} layer is given: choose a raster layer for {0}").format(name))
        return layer

    def _optional_layer(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsRasterLayer | None:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is not None and layer.isValid():
            return layer
        given = parameters.get(name)
        # QGIS's text for a layer that is given as an object is empty if the layer is no valid raster
        if isinstance(given, QgsMapLayer):
            value = given.id() if given.isValid() else given.source()
        else:
            value = self.parameterAsString(parameters, name, context)
        if not value:
            return None
        raise InputError(explain_not_raster(name, value, context))

    def _pair(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        pan: QgsRasterLayer,
        ms: QgsRasterLayer,
    ) -> Pair:
        """Combine the two layers with their bands and sensor.

        Raises:
            InputError: a band does not exist, or both layers are one file.
        """
        pan_bands, ms_bands = (read_bands(name, parameters, context) for name in (p.PAN_BAND, p.MS_BANDS))
        pair = Pair(
            self._source([pan], pan_bands),
            self._source([ms, *self._more_ms(parameters, context)], ms_bands),
            sensor=self._choice(parameters, p.SENSOR, context),
            ms_ratio=self._optional_number(parameters, p.MS_RATIO, context),
        )
        if any(same_file(pair.pan.files[0], file) for file in pair.ms.files):
            raise InputError(tr("PAN and MS are the same layer '{}': choose two layers").format(pan.name()))
        return pair

    def _source(self, layers: list[QgsRasterLayer], bands: tuple[int, ...] = ()) -> Source:
        """Return layers as one raster, with the CRS and the nodata values that the user has given them.

        Args:
            layers: the layers whose bands make up the raster.
            bands: the chosen bands of a single layer, counted from 1; empty for all.

        Raises:
            InputError: a layer is no raster that GDAL reads, or a band does not exist.
        """
        files = tuple(map(self._gdal_name, layers))
        if len(layers) == 1:
            check_bands(layers[0], bands)
        elif bands:
            raise InputError(
                tr("{} can't be chosen from several layers: leave it empty, and choose the layers").format(
                    p.MS_BANDS
                )
            )
        return Source(
            files[0] if len(files) == 1 else files,
            bands,
            common_name([layer.name() for layer in layers]),
            given_crs(layers),
            given_nodata(layers, bands),
        )

    def _fusion_job(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        pair: Pair,
        output: str,
        **more: Any,
    ) -> PansharpenJob:
        """Build a job from the parameters that one scene and many scenes have in common.

        Args:
            parameters: values of all parameters.
            context: gives the layers, and the variables of expressions.
            pair: the pair to fuse.
            output: file to write.
            more: fields of the job that only one of the two has.

        Raises:
            InputError: a value is none of its choices, or the weights can't be used in this way.
            OutputError: the weights can't be saved under their name.
        """
        job = PansharpenJob(
            pair,
            output,
            preset=self._choice(parameters, p.PRESET, context),
            device=self._choice(parameters, p.DEVICE, context),
            register=self.parameterAsBoolean(parameters, p.REGISTER, context),
            seed=self.parameterAsInt(parameters, p.SEED, context),
            warmup_steps=self._optional_integer(parameters, p.WARMUP_STEPS, context),
            rao_steps=self._optional_integer(parameters, p.RAO_STEPS, context),
            output_type=p.gdal_type(self._choice(parameters, p.OUTPUT_TYPE, context)),
            threads=runtime.max_threads(context),
            nodata=self._optional_number(parameters, p.NODATA, context),
            overviews=self.parameterAsBoolean(parameters, p.OVERVIEWS, context),
            statistics=self.parameterAsBoolean(parameters, p.STATISTICS, context),
            weights=self.parameterAsFile(parameters, p.WEIGHTS, context),
            apply_only=self._choice(parameters, p.WEIGHTS_USE, context) == p.APPLY_ONLY,
            cog=self.parameterAsBoolean(parameters, p.COG, context),
            **more,
        )
        check_use(job.weights, job.apply_only, job.save_weights)
        return job

    def _gdal_name(self, layer: QgsRasterLayer) -> str:
        """Return the name by which GDAL opens a layer during this run; errors as for `inputs.gdal_name`."""
        return gdal_name(layer, self._copies)

    def _more_ms(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[QgsRasterLayer]:
        """Return the layers whose bands follow those of the MS layer."""
        layers = self.parameterAsLayerList(parameters, p.MS_FILES, context)
        given = parameters.get(p.MS_FILES)
        # QGIS leaves out what is not a layer, and with it bands of the output
        for value in given if isinstance(given, list) else [given]:
            if isinstance(value, (str, QgsMapLayer)):
                self._optional_layer({p.MS: value}, p.MS, context)
        return [layer for layer in layers if isinstance(layer, QgsRasterLayer)]

    def _name_layer(self, details: QgsProcessingContext.LayerDetails, output: str, name: str) -> None:
        """Name a layer that QGIS is going to load, unless the user has named it."""
        definition = self.parameterDefinition(output)
        if definition is not None and details.name == definition.description():
            details.name = name

    def _optional_integer(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> int | None:
        if not self.parameterAsString(parameters, name, context):
            return None
        return self.parameterAsInt(parameters, name, context)

    def _optional_number(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> float | None:
        if not self.parameterAsString(parameters, name, context):
            return None
        return self.parameterAsDouble(parameters, name, context)
