from __future__ import annotations

import pytest


@pytest.fixture(scope="module", autouse=True)
def landscapes_drawn_once() -> None:
    """Draw each landscape anew: these tests compare two drawings."""
