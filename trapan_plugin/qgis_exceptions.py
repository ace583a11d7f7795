"""QGIS's exceptions, in one place because qgis-stubs does not declare them."""

from __future__ import annotations

from qgis.core import QgsCsException, QgsProcessingException  # type: ignore[attr-defined]

__all__ = ["QgsCsException", "QgsProcessingException"]
