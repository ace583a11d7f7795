"""The version of TRA-PAN, read from the plugin's metadata.txt."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

_metadata = ConfigParser(interpolation=None)
_metadata.read(Path(__file__).parent.parent / "metadata.txt", encoding="utf-8")

VERSION: str = _metadata["general"]["version"]
