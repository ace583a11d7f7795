"""What the dialog's right side and its Help button show."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from .translation import tr

_PAGES = Path(__file__).parent.parent / "resources" / "help"


def pansharpen() -> str:
    """HTML for the dialog of "Pansharpen (TRA-PAN)"."""
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


def assess() -> str:
    """HTML for the dialog of "Assess a fused image (TRA-PAN)"."""
    return tr(
        "<p>Scores a fused layer, whoever made it.</p>"
        "<p><b>Against PAN and MS</b>, where no truth is known: HQNR, where 1 is best; D_LAMBDA_K (colours), "
        "D_S and D_RHO (detail), where 0 is best. Judge by HQNR and D_RHO together: noise can raise the one, "
        "a copy of the PAN the other. Choose the MS bands that were fused, in their order.</p>"
        "<p><b>Against a reference</b>, where there is one: Q2N, SCC and SSIM, where 1 is best; ERGAS and "
        "SAM, where 0 is best; PSNR in dB. <i>Reduce a pair</i> makes a pair whose reference is "
        "the MS itself.</p>"
        "<p>The fused layer lies on the grid of the PAN or of the reference, or on a part of it.</p>"
    )


def degrade() -> str:
    """HTML for the dialog of "Reduce a pair (TRA-PAN)"."""
    return tr(
        "<p>Writes PAN and MS as they would be if taken from as much farther away as their ratio says "
        "(Wald's protocol). The MS as it is then shows what fusing that pair should give.</p>"
        "<ol><li>Make the reduced pair.</li><li>Fuse it with any method.</li><li>Compare the result with the "
        "original MS as the reference: <i>Assess a fused image</i>.</li></ol>"
        "<p>The reduced PAN lies exactly on the MS's pixels. Each band is blurred as its instrument would "
        "blur it, so the sensor matters.</p>"
    )


def help_page(algorithm: str) -> str:
    """URL of the page on an algorithm that comes with the plugin."""
    return QUrl.fromLocalFile(str(_PAGES / f"{algorithm}.html")).toString()
