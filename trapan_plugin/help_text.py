"""Help for the dialogs: the text on the right side, and the page behind the Help button."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from ..core.jobs.forecast import Forecast, format_duration
from .translation import language, tr

_PAGES = Path(__file__).parent.parent / "resources" / "help"


def pansharpen(expected: Forecast | None = None) -> str:
    """Return the HTML for the dialog of "Pansharpen (TRA-PAN)".

    Args:
        expected: what a run with the chosen layers needs; None without layers.
    """
    return _paragraphs(
        *([_forecast(expected)] if expected is not None else []),
        tr(
            "Fuses a panchromatic (PAN) and a multispectral (MS) layer of the same scene. The result has the "
            "bands of the MS layer at the resolution of the PAN layer."
        ),
        tr(
            "The method (TRA-PAN) trains a small network on this pair only. It needs no training data and "
            "works with any sensor. No data leaves your computer."
        ),
        tr(
            "<b>First try</b>: choose PAN and MS, then click <i>Preview</i>, which fuses the visible part "
            "of the map. <i>Run</i> fuses the whole scene."
        ),
        tr(
            "<b>Preset</b>: <i>fast</i> for a preview, <i>balanced</i> for most work, <i>best</i> for final "
            "products. Training time does not depend on the size of the scene; fusion time does."
        ),
        tr(
            "<b>Input</b>: two overlapping rasters; the MS layer has the larger pixels. A small shift "
            "between them is estimated and corrected."
        ),
        tr("<b>Quality indices</b> of the result: HQNR (best: 1), and D_LAMBDA_K, D_S and D_RHO (best: 0)."),
    )


def _forecast(expected: Forecast) -> str:
    times = ", ".join(f"{preset} {format_duration(time)}" for preset, time in expected.seconds.items())
    return tr("<b>This run</b>: {} pixels, bands: {}, tiles: {}, {} GB of memory; {}").format(
        expected.size,
        expected.bands,
        expected.tiles,
        f"{expected.gigabytes:.1f}",
        times or tr("the time is known after a first run"),
    )


def batch() -> str:
    """Return the HTML for the dialog of "Pansharpen many scenes (TRA-PAN)"."""
    return _paragraphs(
        tr("Runs <i>Pansharpen (TRA-PAN)</i> on all scenes of a folder or a list."),
        tr(
            "<b>Folder</b>: two files form a pair if their paths differ only in the words for PAN and MS, "
            "for example a_pan.tif and a_ms.tif. <b>List</b>: a CSV file with the columns pan and ms, or "
            "STAC items."
        ),
        tr(
            "Finished scenes are kept, so you can run it again after an interruption. If a scene fails, the "
            "others continue. The results viewer then lists a summary page with the reason for each "
            "failure."
        ),
        tr(
            "This computer fuses one scene after another. If you give the address of a Dask scheduler "
            "(advanced parameters), its workers fuse the scenes instead."
        ),
    )


def assess() -> str:
    """Return the HTML for the dialog of "Assess a fused image (TRA-PAN)"."""
    return _paragraphs(
        tr("Scores a fused layer from any method."),
        tr(
            "<b>With PAN and MS</b>, if there is no reference: HQNR (best: 1), D_LAMBDA_K, D_S and D_RHO "
            "(best: 0). Look at HQNR and D_RHO together: noise can improve HQNR, and a mere copy of the PAN "
            "band improves D_RHO. Choose the MS bands that were fused, in the same order."
        ),
        tr(
            "<b>R_D_LAMBDA, R_SAM and R_ERGAS</b> (best: 0) compare the fused layer, blurred by the "
            "published MTF gains, with the MS layer at its own resolution. If the product was sharpened or "
            "softened on the ground, trust the values that end in _MEASURED, which use the measured blur. "
            "They are in the log and the report."
        ),
        tr(
            "<b>With a reference</b>: Q2N, SCC and SSIM (best: 1), ERGAS and SAM (best: 0), PSNR in dB. "
            "<i>Reduce a pair</i> creates a pair whose reference is the original MS layer."
        ),
        tr(
            "The fused layer must lie on the grid of the PAN or of the reference, or on a part of it. The "
            "PAN and MS of a layer that TRA-PAN has fused are taken from its metadata if you choose none."
        ),
    )


def degrade() -> str:
    """Return the HTML for the dialog of "Reduce a pair (TRA-PAN)"."""
    return _paragraphs(
        tr(
            "Reduces the resolution of PAN and MS by their ratio (Wald's protocol). The original MS layer is "
            "then the reference for a fusion of the reduced pair."
        ),
        tr(
            "Create the reduced pair, fuse it with any method, then run <i>Assess a fused image</i> with the "
            "original MS layer as reference."
        ),
        tr(
            "The reduced PAN lies exactly on the pixels of the MS layer. Each band is filtered with the MTF "
            "of the sensor, so choose the right one."
        ),
    )


def install_engine() -> str:
    """Return the HTML for the dialog of "Install the engine"."""
    return _paragraphs(
        tr(
            "Installs PyTorch, NumPy and SciPy for the TRA-PAN engine in a separate Python environment in "
            "your user data folder. QGIS and its plugins stay unchanged."
        ),
        tr(
            "<b>Device</b>: with an NVIDIA GPU, the build for its driver (several GB); otherwise the CPU "
            "build (about 1 GB on disk)."
        ),
        tr(
            "Versions are fixed and downloads are verified by hash; for CUDA 12.6, and CUDA 13.0 on Windows, "
            "the hashes of PyTorch are those of its own package index. An existing engine stays in use until "
            "the new one is complete; cancelling leaves nothing behind."
        ),
        tr(
            "The proxy settings of QGIS are used. Without a network: choose a folder of wheels or your own "
            "package index."
        ),
    )


def engine_info() -> str:
    """Return the HTML for the dialog of "Engine information"."""
    return _paragraphs(
        tr(
            "Reports which Python runs the engine and why, its versions and devices, and how long a tiny "
            "test run takes."
        ),
        tr("Copy the log into a bug report. It contains folder names but no passwords."),
    )


def help_page(algorithm: str) -> str:
    """Return the URL of an algorithm's HTML help, in QGIS's language if the plugin has it."""
    translated = _PAGES / language() / f"{algorithm}.html"
    page = translated if translated.exists() else _PAGES / f"{algorithm}.html"
    return str(QUrl.fromLocalFile(str(page)).toString())


def _paragraphs(*texts: str) -> str:
    # QGIS's style sheet gives <b> a colour of its own, a dark grey that can't be read in a dark theme
    return "".join(f"<p>{text}</p>" for text in texts).replace("<b>", "<strong>").replace("</b>", "</strong>")
