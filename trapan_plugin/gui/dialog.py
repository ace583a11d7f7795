"""The dialog of the algorithms: QGIS's own, which says early what is missing and proposes no wrong layer."""

from __future__ import annotations

from typing import Any

import processing.gui.AlgorithmDialog
import qgis.utils
from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QWidget,
)

from .. import help_text
from ..engine import runtime, settings
from ..layers.forecast import forecast_run
from ..translation import tr
from . import install_offer
from .preview import Preview


class AlgorithmDialog(processing.gui.AlgorithmDialog.AlgorithmDialog):  # type: ignore[misc] # Processing has no type stubs
    """QGIS's dialog for an algorithm of this provider.

    The name is that of its base class, because PyQt translates the base's texts by the name of the class.

    Args:
        algorithm: instance for this dialog.
        uses_engine: whether the algorithm runs the engine.
        parent: parent window.
    """

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, uses_engine: bool, parent: QWidget | None = None
    ) -> None:
        self._preview_button: QPushButton | None = None
        self._offer: tuple[str, Any] = ("", None)
        super().__init__(algorithm, False, parent)
        for parameter in algorithm.parameterDefinitions():
            if _wants_layer(parameter) and not parameter.guiDefaultValueOverride():
                self._leave_empty(parameter.name())
        if algorithm.name() == "pansharpen" and _iface() is not None:
            self._add_preview_button()
        if algorithm.name() == "pansharpen":
            self._keep_forecast_current()
        if uses_engine and runtime.missing_engine_message():
            install_offer.show(self.messageBar())

    def createFeedback(self) -> QgsProcessingFeedback:  # noqa: N802 - QGIS API name
        """Return the feedback that writes to the dialog's log."""
        return _Feedback(super().createFeedback(), self.findChild(QProgressBar))

    def finish(
        self,
        successful: bool,
        result: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        in_place: bool = False,
    ) -> None:
        """Load the results, and name the report in the results viewer after the layer that it is about."""
        names = [details.name for details in context.layersToLoadOnCompletion().values()]
        for output in self.algorithm().outputDefinitions():
            if isinstance(output, QgsProcessingOutputHtml) and names:
                output.setDescription(tr("{}: report").format(names[0]))
        super().finish(successful, result, context, feedback, in_place)

    def blockAdditionalControlsWhileRunning(self) -> None:  # noqa: N802 - QGIS API name
        """Disable the buttons that start another run."""
        super().blockAdditionalControlsWhileRunning()
        if self._preview_button is not None:
            self._preview_button.setEnabled(False)

    def resetAdditionalGui(self) -> None:  # noqa: N802 - QGIS API name
        """Enable them again."""
        super().resetAdditionalGui()
        if self._preview_button is not None:
            self._preview_button.setEnabled(True)

    def _keep_forecast_current(self) -> None:
        """Show in the help what the run needs, for the layers that are chosen and the pace that is known."""
        for name in ("PAN", "MS", "MS_BANDS", "MS_FILES", "DEVICE", "EXTENT"):
            self.mainWidget().wrappers[name].widgetValueHasChanged.connect(self._show_forecast)
        settings.signals.engine_measured.connect(self._show_forecast)
        self._show_forecast()

    def _show_forecast(self) -> None:
        browser = self.findChild(QTextBrowser, "textShortHelp")
        if browser is None:
            return
        values = {name: wrapper.parameterValue() for name, wrapper in self.mainWidget().wrappers.items()}
        expected = forecast_run(self.algorithm(), values)
        browser.setHtml(f"<h2>{self.algorithm().displayName()}</h2>{help_text.pansharpen(expected)}")

    def _add_preview_button(self) -> None:
        button = QPushButton(tr("Preview"))
        button.setToolTip(tr("Fuses the visible part of the map with the preset fast."))
        button.clicked.connect(self._preview)
        self.buttonBox().addButton(button, QDialogButtonBox.ButtonRole.ResetRole)
        # Qt shows all buttons of a box that gets a new one
        self.changeParametersButton().hide()
        self._preview_button = button

    def _preview(self) -> None:
        parameters = self.createProcessingParameters()
        if parameters is not None:  # None if QGIS has marked an invalid one
            Preview(_iface(), parameters, self._offer_weights, self.applyContextOverrides).start()

    def _offer_weights(self, path: str) -> None:
        """Offer to start the full run from the network of a preview."""
        if sip.isdeleted(self):  # the user has closed the dialog
            return
        text = tr("The full run can start from the preview's network")
        message = self.messageBar().createMessage("TRA-PAN", text)
        button = QPushButton(tr("Use it"))
        button.setToolTip(tr("Sets the initial weights: a quarter of the training steps is then enough."))

        self._offer = path, message
        button.clicked.connect(self._use_weights)
        message.layout().addWidget(button)
        self.messageBar().pushWidget(message, Qgis.MessageLevel.Info)

    def _use_weights(self) -> None:
        path, message = self._offer
        self.setParameters({"WEIGHTS": path})
        # later, because it deletes the button whose signal this is
        QTimer.singleShot(0, lambda: self.messageBar().popWidget(message))

    def _leave_empty(self, name: str) -> None:
        """Show an empty choice: by itself, QGIS takes the first layer of the project."""
        widget = self.mainWidget().wrappers[name].wrappedWidget()
        choice = widget.findChild(QComboBox) if widget is not None else None
        if choice is not None:
            choice.setCurrentIndex(-1)


class _Feedback(QgsProcessingMultiStepFeedback):
    """Passes everything on to the dialog, except that a cancelled run is not reported as an error.

    Args:
        dialog: the dialog's feedback.
        bar: the dialog's progress bar, which also shows the remaining time.
    """

    time_left = pyqtSignal(str)

    def __init__(self, dialog: QgsProcessingFeedback, bar: QProgressBar | None) -> None:
        super().__init__(1, dialog)
        self._dialog = dialog  # QGIS keeps only a pointer
        if bar is not None:
            self.time_left.connect(bar.setFormat)

    def reportError(self, error: str | None, fatalError: bool = False) -> None:  # noqa: N802 - QGIS names
        if not self.isCanceled():
            super().reportError(error, fatalError)
        elif not str(error).startswith(_execution_failed()):
            self.pushInfo(error)


def _iface() -> Any:
    """Return the interface of QGIS Desktop; None elsewhere."""
    return qgis.utils.iface


def _execution_failed() -> str:
    """Return how QGIS's last line about a run without results begins."""
    return str(QCoreApplication.translate("AlgorithmDialog", "Execution failed after {}")).partition("{")[0]


def _wants_layer(parameter: QgsProcessingParameterDefinition) -> bool:
    is_optional = bool(parameter.flags() & Qgis.ProcessingParameterFlag.Optional)
    return parameter.type() == "raster" and not is_optional
