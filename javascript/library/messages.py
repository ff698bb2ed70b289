"""How messages of the library show a value, as V8's do; none of this runs code of a program's."""

from __future__ import annotations

from typing import Any, NoReturn

from ..engine.conversions import to_display
from ..engine.display import describe
from ..engine.objects import JSObject
from ..engine.throws import throw_type_error
from ..engine.values import null

__all__ = [
    "require_callable",
    "require_not_nothing",
    "shown",
    "throw_incompatible",
    "throw_not_callable",
]


def shown(value: Any) -> str:
    """A value inside a sentence.

    >>> shown("a"), shown(1.0), shown(null)
    ('a', '1', 'null')
    """
    return value if type(value) is str else to_display(value)


def throw_not_callable(value: Any) -> NoReturn:
    """Say that a value cannot be called."""
    throw_type_error(f"{describe(value)} is not a function")


def throw_incompatible(method: str, receiver: Any) -> NoReturn:
    """Say that a method was called on something without the slots it needs."""
    throw_type_error(f"Method {method} called on incompatible receiver {shown(receiver)}")


def require_callable(value: Any) -> Any:
    """A value that can be called.  ECMA-262 #sec-iscallable"""
    if not isinstance(value, JSObject) or value.call is None:
        throw_not_callable(value)
    return value


def require_not_nothing(value: Any, method: str) -> None:
    """Refuse undefined and null.  ECMA-262 #sec-requireobjectcoercible"""
    if value is None or value is null:
        throw_type_error(f"{method} called on null or undefined")
