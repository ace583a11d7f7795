"""QGIS's batch dialog, filled from a file and run as with its Run button."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QFileDialog


def test_three_rows(
    algorithm: QgsProcessingAlgorithm,
    make_parameters: Callable[..., dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    pixels: Callable[..., np.ndarray],
) -> None:
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    rows = [{"SEED": 1}, {"MS_BANDS": [3, 2, 1]}, {"OUTPUT_TYPE": "Float32"}]
    outputs = [tmp_path / f"row {number}.tif" for number in range(3)]
    file = tmp_path / "rows.batch"
    file.write_text(json.dumps(_batch([make_parameters(**row) for row in rows], outputs)), "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    dialog = BatchAlgorithmDialog(algorithm)
    dialog.mainWidget().load()
    dialog.mainWidget().checkLoadLayersOnCompletion.setChecked(False)

    dialog.runAlgorithm()
    # QGIS 3.44 deletes the dialog at the end and keeps counting its last task
    _wait(lambda: all(output.exists() for output in outputs) and (sip.isdeleted(dialog) or not _busy()))

    assert [pixels(output).shape[0] for output in outputs] == [4, 3, 4]
    rasters = [gdal.Open(str(output)) for output in outputs]
    kinds = [raster.GetRasterBand(1).DataType for raster in rasters]
    assert kinds == [gdal.GDT_UInt16, gdal.GDT_UInt16, gdal.GDT_Float32]


def _batch(rows: list[dict[str, Any]], outputs: list[Path]) -> dict[str, Any]:
    """Return the content of a batch file as the dialog saves it."""
    for row in rows:
        del row["OUTPUT"]
    return {
        "format": "batch_3.40",
        "rows": [
            {"PARAMETERS": row, "OUTPUTS": {"OUTPUT": str(output)}} for row, output in zip(rows, outputs)
        ],
    }


def _busy() -> bool:
    return bool(QgsApplication.taskManager().activeTasks())


def _wait(condition: Callable[[], bool]) -> None:
    begin = time.monotonic()
    while not condition():
        assert time.monotonic() - begin < 120, "waited too long"
        QgsApplication.processEvents()
        time.sleep(0.01)
