"""What the dialog's right side and its Help button show."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from .translation import tr

_PAGES = Path(__file__).parent.parent / "resources" / "help"


def pansharpen() -> str:
    """HTML for the dialog of "Pansharpen (TRA-PAN)"."""
    return _paragraphs(
        tr(
            "Fuses a panchromatic (PAN) and a multispectral (MS) layer of one scene: the PAN's detail in "
            "the MS's colours, on the PAN's grid."
        ),
        tr(
            "The method (TRA-PAN) trains a small network on this pair alone. Nothing is pre-trained or "
            "downloaded, so any sensor works, and nothing leaves this machine."
        ),
        tr(
            "<b>First try</b>: choose PAN and MS, then Run. For a large scene, draw a small <i>extent</i> "
            "under the advanced parameters first."
        ),
        tr(
            "<b>Preset</b>: <i>fast</i> for a look, <i>balanced</i> for most work, <i>best</i> for a "
            "final product. Training takes as long for a large scene as for a small one; fusing grows with "
            "the scene."
        ),
        tr(
            "<b>Input</b>: two overlapping rasters, the MS with the larger pixels. A small shift between the "
            "two is found and taken into account."
        ),
        tr(
            "<b>Quality indices</b> come with the result: HQNR, where 1 is best; D_LAMBDA_K, D_S and "
            "D_RHO, where 0 is best."
        ),
    )


def batch() -> str:
    """HTML for the dialog of "Pansharpen many scenes (TRA-PAN)"."""
    return _paragraphs(
        tr("Fuses all the scenes of a folder or of a list, each as <i>Pansharpen</i> does."),
        tr(
            "<b>Folder</b>: two files are a pair where one is named as PAN and the other as MS and the rest "
            "of their paths is the same, such as a_pan.tif and a_ms.tif. <b>List</b>: a CSV file with the "
            "columns pan and ms, or STAC items."
        ),
        tr(
            "What is done already is kept, so run it again after a stop or a failure. A scene that fails "
            "stops no other; the summary, a page that opens when all is done, says why."
        ),
        tr(
            "The scenes are fused here, one after the other; with the address of a Dask scheduler (advanced) "
            "on its machines."
        ),
    )


def assess() -> str:
    """HTML for the dialog of "Assess a fused image (TRA-PAN)"."""
    return _paragraphs(
        tr("Scores a fused layer, whoever made it."),
        tr(
            "<b>Against PAN and MS</b>, where no truth is known: HQNR, where 1 is best; D_LAMBDA_K "
            "(colours), D_S and D_RHO (detail), where 0 is best. Judge by HQNR and D_RHO together: noise can "
            "raise the one, a copy of the PAN the other. Choose the MS bands that were fused, in their order."
        ),
        tr(
            "<b>Against a reference</b>, where there is one: Q2N, SCC and SSIM, where 1 is best; ERGAS and "
            "SAM, where 0 is best; PSNR in dB. <i>Reduce a pair</i> makes a pair whose reference is the MS "
            "itself."
        ),
        tr("The fused layer lies on the grid of the PAN or of the reference, or on a part of it."),
    )


def degrade() -> str:
    """HTML for the dialog of "Reduce a pair (TRA-PAN)"."""
    return _paragraphs(
        tr(
            "Writes PAN and MS as they would be if taken from as much farther away as their ratio says "
            "(Wald's protocol). The MS as it is then shows what fusing that pair should give."
        ),
        tr(
            "Make the reduced pair, fuse it with any method, and compare the result with the original MS as "
            "the reference: <i>Assess a fused image</i>."
        ),
        tr(
            "The reduced PAN lies exactly on the MS's pixels. Each band is blurred as its instrument would "
            "blur it, so the sensor matters."
        ),
    )


def install_engine() -> str:
    """HTML for the dialog of "Install the engine"."""
    return _paragraphs(
        tr(
            "Installs what the engine computes with, PyTorch and NumPy, in a Python of its own: in your data "
            "folder, apart from QGIS and its plugins, which stay as they are."
        ),
        tr(
            "<b>Device</b>: with an NVIDIA GPU the build for its driver is taken, several GB; else the one "
            "for the CPU, about 1 GB on the disk."
        ),
        tr(
            "Versions are fixed and files are compared with their known hashes. Cancelling leaves nothing "
            "behind, and an engine that is there stays until the new one is whole."
        ),
        tr(
            "The proxy is the one of QGIS's settings. Without any network: choose a folder of wheels, or an "
            "index of your own."
        ),
    )


def engine_info() -> str:
    """HTML for the dialog of "Engine information"."""
    return _paragraphs(
        tr(
            "Says which Python runs the engine and why, its versions and devices, and how long a tiny run "
            "took."
        ),
        tr("Put what the log shows into a bug report. It holds names of folders, and no passwords."),
    )


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def help_page(algorithm: str) -> str:
    """URL of the page on an algorithm that comes with the plugin."""
    return QUrl.fromLocalFile(str(_PAGES / f"{algorithm}.html")).toString()
