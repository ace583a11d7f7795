"""Tell remote from local rasters by GDAL's names, such as /vsizip//data/scene.zip/pan.tif."""

from __future__ import annotations

import os
import re

REMOTE = re.compile(
    r"/vsi(curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs)(_streaming)?[/?]|https?://", re.IGNORECASE
)
"""Prefix of the name of a remote file."""

_OTHER_NAME = re.compile(r"/vsi|\w{2,}:", re.IGNORECASE)
"""The start of a GDAL name that is no path; a single letter is a drive of Windows."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

_STARTS, _ENDS = re.compile(r'vrt://|/vsi\w+/|[:,="{]', re.IGNORECASE), re.compile(r'[/\\:"?|}&]')
"""What stands before and after the path of a file in a GDAL name. A path may itself contain both."""


def local_file(name: str) -> str:
    """Return the local file that GDAL opens for a name; an archive for a raster in it.

    Args:
        name: path or GDAL name of a raster.

    Returns:
        Path of an existing file; the name itself if it contains none.
    """
    if not _OTHER_NAME.match(name) or _ADDRESS.search(name) or os.path.lexists(name):
        return name
    starts = [match.end() for match in _STARTS.finditer(name)]
    ends = [len(name), *reversed([match.start() for match in _ENDS.finditer(name)])]
    paths = (name[start:end] for start in starts for end in ends if start < end)
    return next((path for path in paths if os.path.isfile(path)), name)  # noqa: PTH113 - may be too long
