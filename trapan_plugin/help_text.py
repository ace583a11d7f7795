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
        "downloaded, so that any sensor works, and nothing leaves this machine.</p>"
        "<p><b>First try</b>: PAN, MS, the sensor, Run. Draw an <i>extent</i> under the advanced "
        "parameters to try a part of a large scene first.</p>"
        "<p><b>Preset</b>: <i>fast</i> for a look, <i>balanced</i> (one to three minutes on a laptop), "
        "<i>best</i> for the final product. The time hardly grows with the scene's size until the "
        "fusing itself does.</p>"
        "<p><b>Input</b>: two rasters in one CRS that overlap, the MS pixel 2 to 16 times the PAN "
        "pixel. A shift between the two of up to some PAN pixels is found and corrected.</p>"
        "<p><b>Indices</b> (in the log and as outputs): HQNR, 1 is best; D_lambda_K, D_S and D_rho, 0 "
        "is best.</p>"
    )


def help_page() -> str:
    """URL of the page that comes with the plugin."""
    return QUrl.fromLocalFile(str(_PAGE)).toString()
