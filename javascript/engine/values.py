"""Values: how those of JavaScript are values of Python.

    undefined   None                     Number    float
    null        `null`                   BigInt    int
    Boolean     bool                     Symbol    `Symbol`
    String      str, of which each character is one UTF-16 code unit
    Object      `objects.JSObject`

A property key is a str or a `Symbol`; a private name is a `PrivateName`.

ECMA-262 #sec-ecmascript-language-types
"""

from __future__ import annotations

import re
from typing import Any, Final

__all__ = [
    "TDZ",
    "Null",
    "PrivateName",
    "PropertyKey",
    "Symbol",
    "WellKnown",
    "from_code_units",
    "null",
    "to_code_units",
    "undefined",
]

undefined: Final = None


class Null:
    """The one value of the Null type."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "null"

    def __bool__(self) -> bool:
        return False


null: Final = Null()


class Symbol:
    """A value of the Symbol type.  ECMA-262 #sec-ecmascript-language-types-symbol-type"""

    __slots__ = ("__weakref__", "description")

    def __init__(self, description: str | None = None) -> None:
        #: [[Description]]
        self.description = description

    def __repr__(self) -> str:
        return f"Symbol({self.description or ''})"


class WellKnown:
    """The well-known symbols, which all realms share.  ECMA-262 #sec-well-known-symbols"""

    async_dispose: Final = Symbol("Symbol.asyncDispose")
    async_iterator: Final = Symbol("Symbol.asyncIterator")
    dispose: Final = Symbol("Symbol.dispose")
    has_instance: Final = Symbol("Symbol.hasInstance")
    is_concat_spreadable: Final = Symbol("Symbol.isConcatSpreadable")
    iterator: Final = Symbol("Symbol.iterator")
    match: Final = Symbol("Symbol.match")
    match_all: Final = Symbol("Symbol.matchAll")
    replace: Final = Symbol("Symbol.replace")
    search: Final = Symbol("Symbol.search")
    species: Final = Symbol("Symbol.species")
    split: Final = Symbol("Symbol.split")
    to_primitive: Final = Symbol("Symbol.toPrimitive")
    to_string_tag: Final = Symbol("Symbol.toStringTag")
    unscopables: Final = Symbol("Symbol.unscopables")


class PrivateName:
    """A ``#name`` of one evaluation of a class.  ECMA-262 #sec-private-names"""

    __slots__ = ("description",)

    def __init__(self, description: str) -> None:
        #: [[Description]], with its ``#``.
        self.description = description

    def __repr__(self) -> str:
        return self.description


class TemporalDeadZone:
    """What a binding holds until it is initialised."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<uninitialized>"


TDZ: Final = TemporalDeadZone()

PropertyKey = str | Symbol

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def to_code_units(text: str) -> str:
    r"""A text of Python's as a String: each character beyond 0xFFFF becomes two.

    >>> len(to_code_units("\U0001f600"))
    2
    """
    if text.isascii() or _ASTRAL.search(text) is None:
        return text
    return "".join(
        letter
        if letter <= "\uffff"
        else chr(0xD7C0 + (ord(letter) >> 10)) + chr(0xDC00 + (ord(letter) & 0x3FF))
        for letter in text
    )


def from_code_units(string: str) -> str:
    r"""A String as a text of Python's; a lone surrogate stays one.

    >>> from_code_units("\ud83d\ude00") == "\U0001f600"
    True
    """
    if string.isascii() or _SURROGATE.search(string) is None:
        return string
    return string.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def describe_key(key: Any) -> str:
    """How a message names a property."""
    if type(key) is Symbol:
        return f"Symbol({key.description or ''})"
    return str(key)
