"""What the dialog's right side and its Help button show."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from .translation import tr

_PAGE = Path(__file__).parent.parent / "resources" / "help" / "pansharpen.html"


def short_help() -> str:
    """HTML for the dialog."""
    return tr(
        "<p>Fuses a panchromatic (PAN) and a multispectral (MS) layer of one scene: the PAN's detail in "
        "the MS's colours, on the PAN's grid.</p>"
        "<p>The method (TRA-PAN) trains a small network on this pair alone. Nothing is pre-trained or "
        "downloaded, so any sensor works, and nothing leaves this machine.</p>"
        "<p><b>First try</b>: choose PAN, MS and the sensor, then Run. For a large scene, draw a small "
        "<i>extent</i> under the advanced parameters first.</p>"
        "<p><b>Preset</b>: <i>fast</i> for a look, <i>balanced</i> for most work, <i>best</i> for a "
        "final product. Training takes as long for a large scene as for a small one; fusing grows with "
        "the scene.</p>"
        "<p><b>Input</b>: two overlapping rasters in one CRS, the MS pixel 2 to 16 times the PAN pixel. "
        "A small shift between the two is found and taken into account.</p>"
        "<p><b>Quality indices</b> come with the result: HQNR, where 1 is best; D_LAMBDA_K, D_S and "
        "D_RHO, where 0 is best.</p>"
    )


def help_page() -> str:
    """URL of the page that comes with the plugin."""
    return QUrl.fromLocalFile(str(_PAGE)).toString()
