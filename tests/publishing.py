"""Complete and publish a raster, as a job does."""

from __future__ import annotations

from typing import Mapping

from trapan.core.raster.writer import RasterWriter, publish


def finish(writer: RasterWriter, metadata: Mapping[str, str]) -> None:
    """Close and verify the output and give it the target's name."""
    writer.complete(metadata)
    publish(writer)
