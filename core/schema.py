"""Turn JSON from files and other processes into typed values, and refuse everything else.

Standard JSON cannot hold NaN or infinities, but Python's reader accepts them, deep nesting and numbers of any
length. All JSON that this process did not write itself goes through :func:`parse` and :func:`read`.
"""

from __future__ import annotations

import json
import math
from dataclasses import MISSING, asdict, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

DEEPEST = 32
"""Levels of nesting; a run's document, the deepest that is read, has 6."""

MOST_DIGITS = 40
"""Of a whole number: Python needs quadratic time for longer ones."""

LARGEST = 2**63 - 1
"""Of a whole number: more does not fit into what NumPy, torch and GDAL count with."""

Nullable = Annotated[float, "null in JSON where it is not finite"]
"""The type of a field that may be NaN: a score of nothing, the loss of a step that overflowed."""

_NAMES = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", type(None): "null"}

Kind = TypeVar("Kind")


def parse(text: Union[str, bytes]) -> Any:
    """Parse one JSON value.

    Raises:
        ValueError: it is not standard JSON, is nested too deeply, or holds a number that is too large.
    """
    try:
        value = json.loads(text, parse_constant=_number, parse_float=_number, parse_int=_whole)
    except RecursionError as error:
        raise ValueError(f"is nested more than {DEEPEST} levels deep") from error
    level = [value]
    for _ in range(DEEPEST):
        level = [part for whole in level for part in _parts(whole)]
        if not level:
            return value
    raise ValueError(f"is nested more than {DEEPEST} levels deep")


def read(kind: type[Kind], value: Any) -> Kind:
    """Check a parsed JSON value against a type and convert it.

    Fields that a dataclass does not have are ignored, so that newer files stay readable. Missing fields take
    their defaults.

    Args:
        kind: a dataclass, bool, int, float, str, Nullable, Any, or an Optional, Union, tuple, list or dict of
            these.
        value: as :func:`parse` returns it.

    Raises:
        ValueError: the value is of another type. The message names the field, never its content.
    """
    return cast(Kind, _read(kind, value, ""))


def plain(value: Any) -> Any:
    """Turn dataclasses, dicts, lists and tuples into standard JSON values; NaN and infinities become null."""
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _read(kind: Any, value: Any, where: str) -> Any:
    origin = get_origin(kind)
    if kind is Any:
        return value
    if kind == Nullable:
        return math.nan if value is None else _plain(float, value, where)
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
    raise TypeError(f"{kind} has no counterpart in JSON")


def _plain(kind: Any, value: Any, where: str) -> Any:
    if kind is float and type(value) is int:
        value = float(value)
    sound = type(value) is kind and (kind is not float or math.isfinite(value))
    if not sound or (kind is int and abs(value) > LARGEST):
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
    given, inside, made = _of(list, value, where), get_args(kind), cast(Any, get_origin(kind))
    if made is list or inside[1:] == (Ellipsis,):
        inside = inside[:1] * len(given)
    if len(inside) != len(given):
        raise ValueError(f"{where or 'the list'} has {len(given)} values in place of {len(inside)}")
    return made(
        _read(part, one, f"{where}[{number}]") for number, (part, one) in enumerate(zip(inside, given))
    )


def _of(kind: type[Kind], value: Any, where: str) -> Kind:
    if type(value) is not kind:
        raise ValueError(f"{where or 'the value'} is not {'an object' if kind is dict else 'a list'}")
    return value


def _at(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _parts(whole: Any) -> Any:
    return whole.values() if isinstance(whole, dict) else whole if isinstance(whole, list) else ()


def _number(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"holds the number {text[:MOST_DIGITS]}")
    return value


def _whole(text: str) -> int:
    if len(text) > MOST_DIGITS:
        raise ValueError(f"holds a number of {len(text)} digits")
    return int(text)
