"""How many of the CPU's threads QGIS grants."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsProcessingContext, QgsSettings

PROCESSING_OPTION = "/Processing/Configuration/MAX_THREADS"
"""Settings > Options > Processing > General > Max Threads."""


def most_threads(context: QgsProcessingContext) -> Optional[int]:
    """The least that the run itself (the dialog's *Advanced* menu) and the options of Processing and of QGIS
    allow; None where none of them sets a limit."""
    limits = (
        context.maximumThreads(),
        QgsSettings().value(PROCESSING_OPTION, 0, int),
        QgsApplication.maxThreads(),
    )
    # QGIS's is -1 where there is no limit
    return min((limit for limit in limits if limit > 0), default=None)
