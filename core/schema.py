"""Convert JSON from files and other processes to typed values, and refuse invalid JSON.

Python's parser accepts NaN, infinities, deep nesting and numbers of any length, which standard JSON or its
readers do not. All JSON from outside this process goes through :func:`parse` and :func:`read`.
"""

from __future__ import annotations

import json
import math
from dataclasses import MISSING, asdict, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

DEEPEST = 32
"""Largest number of nested levels; a provenance document, the deepest JSON that is read, has 6."""

MOST_DIGITS = 40
"""Most digits of a whole number; Python needs quadratic time to parse long ones."""

LARGEST = 2**63 - 1
"""Largest absolute value of a whole number: NumPy, torch and GDAL use 64 bits."""

Nullable = Annotated[float, "nullable"]
"""Type of a field that may be NaN, such as an index without pixels; null in JSON."""

Nodata = Annotated[float, "nodata"]
"""Type of a field that may be any float, such as a nodata value; nan, inf or -inf is a text in JSON."""

_NAMES = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", type(None): "null"}

Kind = TypeVar("Kind")


def parse(text: str | bytes) -> Any:
    """Parse one JSON value.

    Args:
        text: the JSON text.

    Raises:
        ValueError: it is not standard JSON, is nested too deeply, or holds a number that is too large.
    """
    try:
        value = json.loads(text, parse_constant=_number, parse_float=_number, parse_int=_integer)
    except RecursionError as error:
        raise ValueError(f"is nested more than {DEEPEST} levels deep") from error
    level = [value]
    for _ in range(DEEPEST):
        level = [child for parent in level for child in _children(parent)]
        if not level:
            return value
    raise ValueError(f"is nested more than {DEEPEST} levels deep")


def read(kind: type[Kind], value: Any) -> Kind:
    """Check a parsed JSON value against a type and convert it.

    Unknown fields are ignored, so that newer files stay readable. Missing fields take their defaults.

    Args:
        kind: a dataclass, bool, int, float, str, Nullable, Nodata, Any, or an Optional, Union, tuple, list or
            dict of these.
        value: a value that :func:`parse` returned.

    Raises:
        ValueError: the value has another type. The message names the field, never its content.
    """
    return cast(Kind, _read(kind, value, ""))


def plain(value: Any, keep_non_finite: bool = False) -> Any:
    """Convert dataclasses, dicts, lists and tuples to standard JSON values.

    Args:
        value: the value to convert.
        keep_non_finite: NaN and infinities become texts, for fields of the type `Nodata`; otherwise null.
    """
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, dict):
        return {key: plain(part, keep_non_finite) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part, keep_non_finite) for part in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value) if keep_non_finite else None
    return value


def _read(kind: Any, value: Any, where: str) -> Any:
    origin = get_origin(kind)
    if kind is Any:
        return value
    if kind == Nullable:
        return math.nan if value is None else _plain(float, value, where)
    if kind == Nodata:
        return float(value) if value in ("nan", "inf", "-inf") else _plain(float, value, where)
    if kind in _NAMES:
        return _plain(kind, value, where)
    if is_dataclass(kind):
        return _dataclass(kind, value, where)
    if origin is Union:
        return _union(kind, value, where)
    if origin in (list, tuple):
        return _sequence(kind, value, where)
    if origin is dict:
        inside = get_args(kind)[1]
        return {key: _read(inside, part, _at(where, key)) for key, part in _of(dict, value, where).items()}
    raise TypeError(f"{kind} can't be read from JSON")


def _plain(kind: Any, value: Any, where: str) -> Any:
    if kind is float and type(value) is int:
        value = float(value)
    matches = type(value) is kind and (kind is not float or math.isfinite(value))
    if not matches or (kind is int and abs(value) > LARGEST):
        raise ValueError(f"{where or 'the value'} is not {_NAMES[kind]}")
    return value


def _dataclass(kind: Any, value: Any, where: str) -> Any:
    given, hints = _of(dict, value, where), _hints(kind)
    for field in fields(kind):
        if field.name not in given and field.default is MISSING and field.default_factory is MISSING:
            raise ValueError(f"{_at(where, field.name)} is missing")
    return kind(
        **{
            field.name: _read(hints[field.name], given[field.name], _at(where, field.name))
            for field in fields(kind)
            if field.name in given
        }
    )


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


def _union(kind: Any, value: Any, where: str) -> Any:
    errors = []
    for option in get_args(kind):
        try:
            return _read(option, value, where)
        except ValueError as error:
            errors.append(error)
    raise errors[0]


def _sequence(kind: Any, value: Any, where: str) -> Any:
    given, inside, container = _of(list, value, where), get_args(kind), cast(Any, get_origin(kind))
    if container is list or inside[1:] == (Ellipsis,):
        inside = inside[:1] * len(given)
    if len(inside) != len(given):
        raise ValueError(f"{where or 'the list'} has {len(given)} values instead of {len(inside)}")
    return container(
        _read(part, one, f"{where}[{number}]") for number, (part, one) in enumerate(zip(inside, given))
    )


def _of(kind: type[Kind], value: Any, where: str) -> Kind:
    if type(value) is not kind:
        raise ValueError(f"{where or 'the value'} is not {'an object' if kind is dict else 'a list'}")
    return value


def _at(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _children(value: Any) -> Any:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _number(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"holds the number {text[:MOST_DIGITS]}")
    return value


def _integer(text: str) -> int:
    if len(text) > MOST_DIGITS:
        raise ValueError(f"holds a number of {len(text)} digits")
    return int(text)
