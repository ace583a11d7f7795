"""QGIS's log and messages contain no secrets of layer sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from trapan.core.errors import InputError
from trapan.core.jobs.pair import Pair
from trapan.core.raster.source import Source
from trapan.trapan_plugin.algorithms.base import qgis_errors
from trapan.trapan_plugin.feedback import QgisFeedback
from trapan.trapan_plugin.layers.inputs import check_not_input, explain_not_raster

SIGNED = f"/vsicurl/https://joe:s3cret@h.org/pan.tif?X-Amz-Signature=s3cret/{'x' * 300}"


def test_log_redacts_secrets_and_accepts_any_name() -> None:
    feedback = QgsProcessingFeedback(False)
    QgisFeedback(feedback).info(f"The PAN is '{SIGNED}'.")
    QgisFeedback(feedback).warning("The MS is 'caf\udce9.tif'.")
    log = feedback.textLog()
    assert "The PAN is '/vsicurl/https://***@h.org/pan.tif?***'." in log
    assert r"The MS is 'caf\udce9.tif'." in log
    assert "s3cret" not in log + feedback.htmlLog()


def test_error_message_redacts_secrets() -> None:
    message = explain_not_raster("PAN", SIGNED, QgsProcessingContext())
    with pytest.raises(QgsProcessingException) as raised, qgis_errors():
        raise InputError(message)
    assert "'/vsicurl/https://***@h.org/pan.tif?***' can't be opened" in str(raised.value)


def test_address_longer_than_a_path_is_not_an_output(tmp_path: Path) -> None:
    output = tmp_path / "out.tif"
    output.write_bytes(b"older")
    check_not_input(str(output), Pair(Source(SIGNED), Source(SIGNED)))
    with pytest.raises(InputError, match="is the file of the layer 'pan'"):
        check_not_input(str(output), Pair(Source(str(output), name="pan"), Source(SIGNED)))
