"""Read lists of scenes from files and the web, and check which addresses a list may name."""

from __future__ import annotations

import re
import time
from http.client import HTTPException
from pathlib import Path
from typing import Any, Collection
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from ..errors import InputError
from ..local_files import file_path
from ..version import VERSION

PATIENCE = 30
"""Seconds without an answer after which a request fails."""

MAX_SECONDS = 300
"""Seconds that the download of a list may take, so that a slow server can't block a batch."""

MAX_BYTES = 2**26
"""Size limit of a list from the web, in bytes; an item collection of 10 000 items has about half of it."""

_CHUNK = 2**16
"""Bytes that are read at a time; both limits are checked after each."""

_BUCKETS = ("s3", "gs")


def on_the_web(address: str) -> bool:
    """Whether an address is one of the web."""
    return address.lower().startswith(("http://", "https://"))


def host(address: str) -> str | None:
    """Find the host or the bucket that an address belongs to.

    Returns:
        The host in lower case, such as x.org, x.org:8080 or s3://bucket. None for a file of this machine, and
        for an address that programs may parse differently.
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


def check_named(address: str, origin: str, hosts: Collection[str], source: str) -> None:
    """Refuse an address that a list from the web must not name.

    Such a list may name addresses on its own host and on hosts that the user allows, but no file of this
    machine. A list in a file of the user may name anything.

    Args:
        address: the address in the list, made absolute.
        origin: the address of the list.
        hosts: hosts that the user allows, in the form that `host` returns.
        source: the part of the list that names the address, for the message.

    Raises:
        InputError: the list must not name the address.
    """
    if not on_the_web(origin):
        return
    address_host = host(address)
    if address_host is None:
        raise InputError(
            f"{source} names '{address}', which is not a plain web address: a list from the web must not "
            "name files of this machine, so list the files in your own CSV file"
        )
    if address_host != host(origin) and address_host not in hosts:
        raise InputError(
            f"{source} names '{address}', which is not on the host of the list: if you trust it, add "
            f"--allow-host {address_host}, or save the list as a file"
        )


def read_text(address: str, hosts: Collection[str] = ()) -> str:
    """Read a list in UTF-8 from a file or the web.

    Args:
        address: path or web address.
        hosts: other hosts that the server may redirect to, in the form that `host` returns.

    Raises:
        OSError: it can't be read, or the download takes too long.
        ValueError: it is too large, or not UTF-8.
        HTTPException: the answer of the server is not valid.
        InputError: the server redirects to a host that is not allowed.
    """
    if not on_the_web(address):
        path = Path(file_path(address))
        if not path.is_file():
            raise FileNotFoundError(2, "No such file")
        return path.read_text(encoding="utf-8-sig")
    request = Request(address, headers={"User-Agent": f"trapan/{VERSION}"})
    with build_opener(_Redirects(address, hosts)).open(request, timeout=PATIENCE) as answer:
        deadline, content = time.monotonic() + MAX_SECONDS, bytearray()
        while True:
            chunk = answer.read1(_CHUNK)
            content += chunk
            if not chunk:
                return content.decode("utf-8-sig")
            if len(content) > MAX_BYTES:
                raise ValueError(f"larger than {MAX_BYTES // 2**20} MiB")
            if time.monotonic() > deadline:
                raise TimeoutError(f"the download took longer than {MAX_SECONDS} s")


def reason(error: Exception) -> str:
    """Return the system's reason why a list could not be read."""
    cause = getattr(error, "reason", None)
    if isinstance(cause, OSError):
        error = cause
    return str(getattr(error, "strerror", None) or error or type(error).__name__)


UNREADABLE = (OSError, ValueError, HTTPException, RecursionError)
"""Exceptions of reading a list and of parsing its JSON."""


class _Redirects(HTTPRedirectHandler):
    """Follows redirects only to hosts that the list may name."""

    def __init__(self, origin: str, hosts: Collection[str]) -> None:
        self._origin, self._hosts = origin, hosts

    def redirect_request(
        self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        check_named(newurl, self._origin, self._hosts, f"the answer of '{self._origin}'")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
