"""GDAL's names of rasters, such as /vsizip//data/scene.zip/pan.tif, and the local files in them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Iterable, Iterator

REMOTE = re.compile(
    r"/vsi(curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs)(_streaming)?[/?]|https?://", re.IGNORECASE
)
"""Prefix of the name of a remote file."""

ARCHIVES = ((".zip", "/vsizip/"), (".tar", "/vsitar/"), (".tgz", "/vsitar/"), (".tar.gz", "/vsitar/"))
"""Endings of archives, and the prefix with which GDAL reads inside them."""

_OTHER_NAME = re.compile(r"/vsi|\w{2,}:", re.IGNORECASE)
"""The start of a GDAL name that is no path; a single letter is a drive of Windows."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

_STARTS, _ENDS = re.compile(r'vrt://|/vsi\w+/|[:,="{]', re.IGNORECASE), re.compile(r'[/\\:"?|}&]')
"""What stands before and after the path of a file in a GDAL name. A path may itself contain both."""

_PREFIXES = (
    ("s3://", "/vsis3/"),
    ("gs://", "/vsigs/"),
    ("https://", "/vsicurl/https://"),
    ("http://", "/vsicurl/http://"),
)
"""Schemes of remote files, and what GDAL puts in their place."""

_FILE = "file://"


def raster_name(address: str) -> str:
    """Return GDAL's name for an address such as s3://bucket/pan.tif; any other name stays."""
    lower = address.lower()
    remote = (name + address[len(scheme) :] for scheme, name in _PREFIXES if lower.startswith(scheme))
    return next(remote, file_path(address))


def file_path(address: str) -> str:
    """Return the path that an address such as file:///C:/my%20data/pan.tif names; any other name stays."""
    if not address.lower().startswith(_FILE):
        return address
    from urllib.request import url2pathname  # loads the modules of HTTP

    return url2pathname(address[len(_FILE) :])


def path_text(name: str | bytes) -> str:
    """Return the path of a file that GDAL lists; it is bytes if it is not UTF-8.

    Such bytes become lone surrogates. `os.fsdecode` does the same, but not on Windows, where it fails.
    """
    return name.decode("utf-8", "surrogateescape") if isinstance(name, bytes) else name


def local_file(name: str) -> str:
    """Return the local file that GDAL opens for a name; an archive for a raster in it.

    Args:
        name: path or GDAL name of a raster.

    Returns:
        Path of an existing file; the name itself if it contains none.
    """
    if not _OTHER_NAME.match(name) or _ADDRESS.search(name) or os.path.lexists(name):
        return name
    paths = (name[start:end] for start, end in _spans(name))
    return next((path for path in paths if os.path.isfile(path)), name)  # noqa: PTH113 - may be too long


def absolute_name(name: str, folder: Path) -> str:
    """Make the path in the name of a raster absolute, such as that in NETCDF:scene.nc:Band1.

    Args:
        name: path or GDAL name of the raster.
        folder: absolute folder that its path is relative to.

    Returns:
        The name with an absolute path; the name itself if it is remote or contains no existing file.
    """
    if not _OTHER_NAME.match(name) or os.path.lexists(folder / name):
        return str(folder / name)
    spans: Iterable[tuple[int, int]] = () if REMOTE.search(name) else _spans(name)
    for start, end in spans:
        path = folder / name[start:end]
        if os.path.isfile(path):  # noqa: PTH113 - may be too long
            return f"{name[:start]}{path}{name[end:]}"
    return name


def _spans(name: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each part of a GDAL name that may be a path, the longest ones first."""
    starts = [match.end() for match in _STARTS.finditer(name)]
    ends = [len(name), *reversed([match.start() for match in _ENDS.finditer(name)])]
    yield from ((start, end) for start in starts for end in ends if start < end)
