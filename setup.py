"""The version from the plugin's metadata, its one source, and the packages: both are found, not listed."""

from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup

root = Path(__file__).parent
metadata = ConfigParser(interpolation=None)
metadata.read(root / "metadata.txt", encoding="utf-8")
rooms = find_packages(str(root), include=["core", "core.*", "trapan_plugin", "trapan_plugin.*"])
setup(
    version=metadata["general"]["version"],
    # The repository root is the package `trapan`, and QGIS's plugin folder at the same time.
    package_dir={"trapan": "."},
    packages=["trapan", *(f"trapan.{room}" for room in rooms)],
)
