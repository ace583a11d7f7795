"""Addresses on lists of scenes: how they are read, and which of them a list may name."""

from __future__ import annotations

import re
import time
from http.client import HTTPException
from pathlib import Path
from typing import Any, Collection, Optional
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from ..errors import InputError
from ..version import VERSION

PATIENCE = 30
"""Seconds without an answer after which a server is given up."""

LONGEST = 300
"""Seconds that a list from the web may take, however slowly its server sends."""

LARGEST = 2**26
"""Bytes that a list from the web may have; an item collection of 10,000 items has about half of that."""

_PART = 2**16
"""Bytes that are read at a time, so that the time is looked at."""

_BUCKETS = ("s3", "gs")


def on_the_web(address: str) -> bool:
    """Whether it is one that a web server answers."""
    return address.lower().startswith(("http://", "https://"))


def host(address: str) -> Optional[str]:
    """Find the host or the bucket that an address belongs to.

    Returns:
        Such as x.org, x.org:8080 or s3://bucket, in lower case; None for a file of this machine, and where
        two programs could read the address in two ways.
    """
    if re.search(r"[\s\\\x00-\x1f\x7f]", address):
        return None
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    if parts.scheme in _BUCKETS and parts.netloc:
        return f"{parts.scheme}://{parts.netloc.lower()}"
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        return None
    return f"{parts.hostname}{port}"


def check_named(address: str, origin: str, hosts: Collection[str], what: str) -> None:
    """Refuse an address that a list from the web should not name.

    Such a list may name its own host, and those that the user allows; never a file of this machine. The
    user's own list, a file, may name anything.

    Args:
        address: what the list names, made absolute.
        origin: the list's own address.
        hosts: that the user allows, as `host` gives them.
        what: of the list names it, for the message.

    Raises:
        InputError: the list may not name it.
    """
    if not on_the_web(origin):
        return
    named = host(address)
    if named is None:
        raise InputError(
            f"{what} names '{address}', which is no plain address on the web: a list from the web may not "
            "name files of this machine, so list the files in a CSV file of your own"
        )
    if named != host(origin) and named not in hosts:
        raise InputError(
            f"{what} names '{address}', which is not on the list's own host: if you trust it, add "
            f"--allow-host {named}, or save the list as a file"
        )


def read_text(address: str, hosts: Collection[str] = ()) -> str:
    """Read a list in UTF-8, from a file or from the web.

    Args:
        address: a file's path or its address.
        hosts: to which its server may redirect besides itself, as `host` gives them.

    Raises:
        OSError, ValueError, HTTPException: it can't be read, is too large or comes too slowly.
        InputError: its server redirects to a host that is not allowed.
    """
    if not on_the_web(address):
        path = Path(address[len("file://") :] if address.startswith("file://") else address)
        if not path.is_file():
            raise FileNotFoundError(2, "No such file")
        return path.read_text(encoding="utf-8-sig")
    request = Request(address, headers={"User-Agent": f"trapan/{VERSION}"})
    with build_opener(_Redirects(address, hosts)).open(request, timeout=PATIENCE) as answer:
        until, read = time.monotonic() + LONGEST, bytearray()
        while True:
            part = answer.read1(_PART)
            read += part
            if not part:
                return read.decode("utf-8-sig")
            if len(read) > LARGEST:
                raise ValueError(f"it has more than {LARGEST // 2**20} MiB")
            if time.monotonic() > until:
                raise TimeoutError(f"it takes longer than {LONGEST} s")


def reason(error: Exception) -> str:
    """Why a list could not be read, in the system's own words."""
    cause = getattr(error, "reason", None)
    if isinstance(cause, OSError):
        error = cause
    return str(getattr(error, "strerror", None) or error or type(error).__name__)


UNREADABLE = (OSError, ValueError, HTTPException, RecursionError)
"""What reading a list, and the JSON in it, raises."""


class _Redirects(HTTPRedirectHandler):
    """Follows a redirect only to a host that the list may name."""

    def __init__(self, origin: str, hosts: Collection[str]) -> None:
        self._origin, self._hosts = origin, hosts

    def redirect_request(
        self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Optional[Request]:
        check_named(newurl, self._origin, self._hosts, f"the answer of '{self._origin}'")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
