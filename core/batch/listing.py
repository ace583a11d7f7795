"""Show which pairs a batch would fuse, and what belongs to no pair and why."""

from __future__ import annotations

from typing import Any, Sequence

from ..redaction import safe_to_show
from .records import SceneJob, Unpaired


def format_listing(scene_jobs: Sequence[SceneJob], unpaired: Sequence[Unpaired]) -> str:
    """Format the pairs and the other files as text."""
    lines = []
    for scene_job in scene_jobs:
        lines.append(scene_job.name)
        if scene_job.fault:
            lines.append(f"  can't be fused: {scene_job.fault}")
            continue
        pair = scene_job.job.pair
        lines += [f"  PAN     {path}" for path in pair.pan.files]
        lines += [f"  MS      {path}" for path in pair.ms.files]
        lines.append(f"  output  {scene_job.job.output}")
    lines += [f"no pair: {part.name}: {part.reason}" for part in unpaired]
    scenes = f"{len(scene_jobs)} scene{'' if len(scene_jobs) == 1 else 's'}"
    lines.append(f"{scenes}, {len(unpaired)} without a pair; nothing was fused")
    return safe_to_show("\n".join(lines), keep="\n")


def listing_document(scene_jobs: Sequence[SceneJob], unpaired: Sequence[Unpaired]) -> dict[str, Any]:
    """Return the pairs and the other files as plain JSON values."""
    return {
        "scenes": [
            {
                "name": scene_job.name,
                "pan": ", ".join(map(safe_to_show, scene_job.job.pair.pan.files)),
                "ms": [safe_to_show(path) for path in scene_job.job.pair.ms.files],
                "sensor": scene_job.job.pair.sensor,
                "output": scene_job.job.output,
                "error": scene_job.fault,
            }
            for scene_job in scene_jobs
        ],
        "unpaired": [{"name": safe_to_show(part.name), "reason": part.reason} for part in unpaired],
    }
