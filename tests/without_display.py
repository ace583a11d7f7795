"""Let Qt run without a display, where it would abort the process.

pytest loads this as a plugin: pytest-qgis starts Qt before any conftest.py is read.
"""

from __future__ import annotations

import os
import sys

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
