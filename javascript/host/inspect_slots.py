"""Internal slots and properties of objects, read without running code of the program's."""

from __future__ import annotations

import math
from typing import Any

from ...embedding import state_of
from ..engine.keyed_collections import JSSet
from ..engine.objects import JSObject, PrimitiveWrapper
from ..engine.properties import MISSING, AccessorProperty, DataProperty, array_index
from ..engine.throws import CATCHABLE
from ..engine.values import PropertyKey, Symbol

__all__ = [
    "collection_entries",
    "date_text",
    "date_value",
    "is_boxed",
    "is_namespace",
    "is_proxy",
    "iso_time",
    "iterator_preview",
    "keys_of",
    "non_index_keys",
    "peek",
    "promise_details",
    "proxy_handler",
    "proxy_target",
    "read",
    "regexp_parts",
    "regexp_text",
]


def peek(value: JSObject, key: PropertyKey) -> Any:
    """A data property, own or inherited; `MISSING` for an accessor or where there is none."""
    holder: JSObject | None = value
    while holder is not None and not is_proxy(holder):
        if holder.is_exotic:
            own = holder.get_own_property(key)
            if own is not None:
                return MISSING if own.is_accessor else own.value
        else:
            stored = holder.props.get(key, MISSING)
            kind = type(stored)
            if kind is DataProperty:
                return stored.value
            if kind is AccessorProperty:
                return MISSING
            if stored is not MISSING:
                return stored
        holder = holder.proto
    return MISSING


def read(value: JSObject, key: PropertyKey) -> Any:
    """A property, with a getter called; `MISSING` when that throws."""
    try:
        return value.get(key, value)
    except CATCHABLE:
        return MISSING


def keys_of(value: JSObject, show_hidden: bool) -> list[PropertyKey]:
    """The own keys that are shown."""
    keys = value.own_property_keys()
    if show_hidden:
        return keys
    return [key for key in keys if _is_enumerable(value, key)]


def _is_enumerable(value: JSObject, key: PropertyKey) -> bool:
    try:
        own = value.get_own_property(key)
    except CATCHABLE:
        # A binding of a module that has not run yet.
        return type(key) is not Symbol
    return own is not None and own.enumerable is True


def non_index_keys(value: JSObject, show_hidden: bool) -> list[PropertyKey]:
    """The same without the elements of an array."""
    return [
        key
        for key in value.own_property_keys()
        if array_index(key) is None and (show_hidden or _is_enumerable(value, key))
    ]


# Kinds of objects


def is_proxy(value: Any) -> bool:
    """Whether it is a Proxy exotic object."""
    return isinstance(value, JSObject) and value.class_name == "Proxy"


def proxy_target(value: JSObject) -> Any:
    """[[ProxyTarget]]; None when it is revoked."""
    return value.target  # type: ignore[attr-defined]


def proxy_handler(value: JSObject) -> Any:
    """[[ProxyHandler]]"""
    return value.handler  # type: ignore[attr-defined]


def is_boxed(value: JSObject) -> bool:
    """Whether it wraps a primitive."""
    return isinstance(value, PrimitiveWrapper)


def is_namespace(value: JSObject) -> bool:
    """Whether it is the namespace of a module."""
    return value.class_name == "Module"


def regexp_parts(value: Any) -> tuple[str, str]:
    """[[OriginalSource]] and [[OriginalFlags]]"""
    return value.source, value.flags


def regexp_text(value: Any) -> str:
    """A regular expression as its literal."""
    source, flags = regexp_parts(value)
    return f"/{source}/{flags}"


def date_value(value: Any) -> float:
    """[[DateValue]]"""
    return float(value.time)


def date_text(value: Any) -> str:
    """A date in its longest ISO form."""
    return iso_time(date_value(value))


def iso_time(time: float) -> str:
    """A time value as text.  ECMA-262 #sec-date.prototype.toisostring

    >>> iso_time(0.0)
    '1970-01-01T00:00:00.000Z'
    """
    if not math.isfinite(time):
        return "Invalid Date"
    days, rest = divmod(int(time), 86_400_000)
    # The civil calendar, in eras of 400 years that begin on the first of March.
    era, day_of_era = divmod(days + 719_468, 146_097)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = year_of_era + era * 400 + (month <= 2)
    shown = f"{year:04}" if 0 <= year <= 9999 else f"{'-' if year < 0 else '+'}{abs(year):06}"
    hours, rest = divmod(rest, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    seconds, rest = divmod(rest, 1000)
    return f"{shown}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}.{rest:03}Z"


# Collections


def collection_entries(value: Any) -> list[Any]:
    """The members of a Set, or the pairs of a Map."""
    entries = value.table.entries()
    return [key for key, _ in entries] if isinstance(value, JSSet) else list(entries)


def iterator_preview(value: Any) -> tuple[list[Any], bool]:
    """What an iterator of a Map or Set has still to give, and whether these are pairs."""
    return value.remaining(), "+" in value.kind


def promise_details(value: Any) -> tuple[str, Any]:
    """[[PromiseState]], in a word of its own, and [[PromiseResult]]."""
    state: tuple[str, Any] = state_of(value)
    return state
