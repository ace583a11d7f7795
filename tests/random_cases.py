"""Random cases for tests that take rasters of any kind: the same ones each time, or new ones."""

from __future__ import annotations

import os
from typing import Any


def random_cases(count: int) -> Any:
    """Return Hypothesis's settings for a test that writes rasters.

    Args:
        count: cases by default, always the same. TRAPAN_EXAMPLES in the environment draws so many others.
    """
    from hypothesis import HealthCheck, Phase, settings

    examples = os.environ.get("TRAPAN_EXAMPLES", "")
    return settings(
        max_examples=int(examples or count),
        derandomize=not examples,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
