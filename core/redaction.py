"""Redact secrets and escape control characters in names and messages before they are shown or stored."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import unquote

HIDDEN = "***"

_MAX_NESTED = 4
"""Levels of addresses in the options of an address that are shown; GDAL itself needs one."""

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""C0 and C1 control characters, which terminals execute, line separators and bidirectional marks."""

# Quotes and braces end an address in a sentence, but not before a character that continues an address.
_INNER = r"['\"{}](?=[\w&=%])"

# Every repetition has a bound, so that the search stays linear on long texts such as inline XML.
_LOGIN = r"://[^/@:\s'\"<>{}]{1,300}:(?!\d+/)"
_USER = re.compile(
    rf"{_LOGIN}(?:(?!://)[^?\s'\"<>{{}}]|{_INNER}){{0,300}}@"
    rf"|://(?:[^/\s'\"<>{{}}]|{_INNER})*@"
    rf"|{_LOGIN}(?:[^@\s'\"<>{{}}]|{_INNER}){{0,300}}@"
)
"""User and password of an address. A password may contain slashes, question marks and at signs, so the first
form also hides a host before a path with an at sign."""

_OPTIONS = re.compile(rf"(/vsi\w{{1,20}}\?)((?:[^'\"<>{{}}]|{_INNER})*)")
"""GDAL options of an address, such as /vsicurl?header.Authorization=...&url=..."""

# The path may contain braces, as in addresses of map tiles: https://h/{z}/{x}/{y}.png?key=...
_QUERY = re.compile(rf"((?:://|/vsi\w{{1,20}}/)[^\s'\"<>?]{{0,2000}}\?)(?:[^\s'\"<>{{}}]|{_INNER})+")
_QUERY_TO_THE_END = re.compile(rf"((?:://|/vsi\w{{1,20}}/)[^'\"<>?]{{0,2000}}\?)(?:[^'\"<>{{}}]|{_INNER})+")

_PATH = re.compile(r"/vsi|[a-z][\w+.-]{0,20}:", re.IGNORECASE)
"""Start of a text that is a GDAL name and not a sentence; queries of such names may contain spaces."""

_LONG_WORD = (
    r"[\w.-]{0,40}(?:passw(?:or)?d|passphrase|pwd|secret|token|signature|api[_-]?key|access[_-]?key"
    r"|authorization|credential|cookie)[\w.-]{0,40}"
)
_WORD = rf"(?:{_LONG_WORD}|\b(?:pass|sig|x-amz-\w{{1,40}}|key_b64))"
_VALUE = r"(?:'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|[^\s'\"<>{}]+)"
_HEADER = r"(?:authorization|cookie|x-(?:amz|api|auth|goog|ms)[\w-]{0,40})"
_SCHEME = r"(?:(?:bearer|basic|digest)(?:\s|\+|%20)+)"

# A value of JSON may be cut off, and JSON in a string has backslashes before its quotes.
_JSON_VALUE = r"(?:\\*'(?:\\.|[^'\\])*(?:'|\Z)|\\*\"(?:\\.|[^\"\\])*(?:\"|\Z)|[^\s'\"<>{}\[\],]+)"
# In YAML, the value is the rest of its line or its entry. After "a password: give one", a sentence goes on.
_YAML_VALUE = r"(?:'[^'\n]{0,300}'|\"[^\"\n]{0,300}\"|[^\s'\"<>{}]{1,300})(?=[ \t\r]{0,40}(?:$|[]),;}'\"]))"

_REPLACED = (
    (re.compile(rf"({_WORD}\s*=\s*){_SCHEME}?{_VALUE}", re.IGNORECASE), rf"\1{HIDDEN}"),
    (re.compile(rf"({_HEADER}\s*:\s*){_SCHEME}?{_VALUE}", re.IGNORECASE), rf"\1{HIDDEN}"),
    (re.compile(rf"(['\"]{_WORD}\\*['\"]\s*:\s*){_JSON_VALUE}", re.IGNORECASE), rf"\1{HIDDEN}"),
    (re.compile(rf"(\b{_LONG_WORD}:[ \t]+){_YAML_VALUE}", re.IGNORECASE | re.MULTILINE), rf"\1{HIDDEN}"),
    (re.compile(rf"\b(bearer)(?:\s|\+|%20)+{_VALUE}", re.IGNORECASE), rf"\1 {HIDDEN}"),
    (re.compile(rf"(<{_WORD}[^<>]*>)[^<>]+(?=<)", re.IGNORECASE), rf"\1{HIDDEN}"),
    (re.compile(rf"(key\s*=\s*['\"]{_WORD}['\"]\s*>)[^<>]+", re.IGNORECASE), rf"\1{HIDDEN}"),
    (re.compile(r"(/vsicrypt/)[^\s'\"<>{}]{0,300}?(?=file=|$)", re.IGNORECASE), rf"\1{HIDDEN},"),
    (re.compile(r"\b((?:oci|geor|georaster):)[^\s'\"<>{}]+", re.IGNORECASE), rf"\1{HIDDEN}"),
)


def safe_to_show(text: str, keep: str = "") -> str:
    """Redact and escape a text so that it can be shown, logged or stored.

    Combines `without_secrets` and `printable`. Bytes of a name that are not UTF-8, which Python stores as
    lone surrogates, become escapes such as ``\\udce9``, because files, pages and terminals reject surrogates.

    Args:
        text: a name or a sentence.
        keep: control characters that are not escaped.
    """
    return printable(without_secrets(text), keep).encode("utf-8", "backslashreplace").decode()


def printable(text: str, keep: str = "") -> str:
    """Escape control characters, so that a terminal shows them instead of executing them.

    Args:
        text: any text, such as a message with a file name.
        keep: control characters that are not escaped, such as the line breaks of a table.

    Returns:
        The text with escapes of Python's notation, such as `\\x1b`, in place of the characters.
    """
    return _CONTROL.sub(
        lambda match: match[0] if match[0] in keep else match[0].encode("unicode_escape").decode("ascii"),
        text,
    )


def file_name(path: str) -> str:
    """Return the last part of a path or an address, redacted, escaped and without the query.

    Args:
        path: a path or an address.
    """
    address = without_secrets(path).replace(f"?{HIDDEN}", "").replace("\\", "/")
    return safe_to_show(PurePosixPath(address).name)


def is_text(name: str) -> bool:
    """Return whether a name is valid UTF-8, which GDAL and most formats require.

    Args:
        name: a name or a path.
    """
    return name.encode("utf-8", "ignore").decode() == name


def without_secrets(text: str) -> str:
    """Replace credentials in a text by "***".

    These are users and passwords of addresses, whole queries (signatures, tokens), GDAL options such as HTTP
    headers, and passwords, keys and tokens in connection strings, XML, JSON and YAML.

    Args:
        text: a name or a sentence.
    """
    return _redact(text, _MAX_NESTED)


def _redact(text: str, nested: int) -> str:
    """Replace credentials; `nested` is the number of further levels of addresses in options."""
    text = _OPTIONS.sub(lambda match: _only_address(match, nested), text)
    text = _USER.sub(f"://{HIDDEN}@", text)
    text = (_QUERY_TO_THE_END if _PATH.match(text) else _QUERY).sub(rf"\1{HIDDEN}", text)
    for pattern, replacement in _REPLACED:
        text = pattern.sub(replacement, text)
    return text


def _only_address(match: re.Match[str], nested: int) -> str:
    """Keep only the address itself among the GDAL options of an address."""
    parts = re.split("&(?:amp;)?", match[2])
    address = next((part[len("url=") :] for part in parts if part.startswith("url=")), "")
    shown = _redact(unquote(address), nested - 1) if nested else HIDDEN
    return f"{match[1]}{HIDDEN}" + (f"&url={shown}" if address else "")
