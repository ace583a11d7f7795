"""Locate the plugin's own files: HTML templates, help pages, translations, package locks."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
"""The plugin's `resources/` folder."""
