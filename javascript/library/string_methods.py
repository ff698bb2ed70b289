"""The methods of strings that need no regular expression.

ECMA-262 #sec-properties-of-the-string-prototype-object
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import (
    WHITE_SPACE,
    to_integer_or_infinity,
    to_length,
    to_number,
    to_string,
)
from ..engine.objects import JSObject
from ..engine.regular_expression_objects import is_regexp
from ..engine.strings import StringObject
from ..engine.throws import throw_range_error, throw_type_error
from ..engine.values import null
from . import string_methods_case

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["MAX_LENGTH", "install", "string_pad", "this_string"]

#: The longest string, as in V8.
MAX_LENGTH: Final = 0x1FFFFFE8

_LONE_SURROGATE: Final = re.compile(
    "[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]"
)


def this_string(this: Any, name: str) -> str:
    """RequireObjectCoercible and ToString, with which nearly every method begins."""
    if type(this) is str:
        return this
    if this is None or this is null:
        throw_type_error(f"{name} called on null or undefined")
    return to_string(this)


def _position(value: Any, length: int) -> int:
    """A position between 0 and `length`."""
    number = to_integer_or_infinity(value)
    return int(min(max(number, 0.0), length))


def _relative(value: Any, length: int) -> int:
    """A position counted from the end where negative."""
    number = to_integer_or_infinity(value)
    if number < 0:
        return int(max(length + number, 0.0))
    return int(min(number, length))


# Characters


def at(this: Any, index: Any = None, *_: Any) -> Any:
    """ECMA-262 #sec-string.prototype.at"""
    string = this_string(this, "String.prototype.at")
    number = to_integer_or_infinity(index)
    if number < 0:
        number += len(string)
    return string[int(number)] if 0 <= number < len(string) else None


def char_at(this: Any, position: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.charat"""
    # OPTIMIZATION: what it is nearly always called with.
    if type(this) is str and type(position) is float and 0.0 <= position < len(this):
        return this[int(position)]
    string = this_string(this, "String.prototype.charAt")
    number = to_integer_or_infinity(position)
    return string[int(number)] if 0 <= number < len(string) else ""


def char_code_at(this: Any, position: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-string.prototype.charcodeat"""
    # OPTIMIZATION: what it is nearly always called with.
    if type(this) is str and type(position) is float and 0.0 <= position < len(this):
        return float(ord(this[int(position)]))
    string = this_string(this, "String.prototype.charCodeAt")
    number = to_integer_or_infinity(position)
    return float(ord(string[int(number)])) if 0 <= number < len(string) else math.nan


def code_point_at(this: Any, position: Any = None, *_: Any) -> Any:
    """ECMA-262 #sec-string.prototype.codepointat"""
    string = this_string(this, "String.prototype.codePointAt")
    number = to_integer_or_infinity(position)
    if not 0 <= number < len(string):
        return None
    place = int(number)
    first = ord(string[place])
    if 0xD800 <= first <= 0xDBFF and place + 1 < len(string):
        second = ord(string[place + 1])
        if 0xDC00 <= second <= 0xDFFF:
            return float(((first - 0xD800) << 10) + second - 0xDC00 + 0x10000)
    return float(first)


# Searching


def _search_string(value: Any, name: str) -> str:
    if is_regexp(value):
        throw_type_error(f"First argument to {name} must not be a regular expression")
    return to_string(value)


def ends_with(this: Any, search: Any = None, end_position: Any = None, *_: Any) -> bool:
    """ECMA-262 #sec-string.prototype.endswith"""
    string = this_string(this, "String.prototype.endsWith")
    text = _search_string(search, "String.prototype.endsWith")
    end = len(string) if end_position is None else _position(end_position, len(string))
    return string.endswith(text, 0, end)


def includes(this: Any, search: Any = None, position: Any = None, *_: Any) -> bool:
    """ECMA-262 #sec-string.prototype.includes"""
    string = this_string(this, "String.prototype.includes")
    text = _search_string(search, "String.prototype.includes")
    return string.find(text, _position(position, len(string))) >= 0


def starts_with(this: Any, search: Any = None, position: Any = None, *_: Any) -> bool:
    """ECMA-262 #sec-string.prototype.startswith"""
    string = this_string(this, "String.prototype.startsWith")
    text = _search_string(search, "String.prototype.startsWith")
    return string.startswith(text, _position(position, len(string)))


def index_of(this: Any, search: Any = None, position: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-string.prototype.indexof"""
    string = this_string(this, "String.prototype.indexOf")
    text = to_string(search)
    return float(string.find(text, _position(position, len(string))))


def last_index_of(this: Any, search: Any = None, position: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-string.prototype.lastindexof"""
    string = this_string(this, "String.prototype.lastIndexOf")
    text = to_string(search)
    number = to_number(position)
    start = len(string) if number != number else _position(number, len(string))
    return float(string.rfind(text, 0, start + len(text)))


# Parts


def slice_(this: Any, start: Any = None, end: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.slice"""
    string = this_string(this, "String.prototype.slice")
    size = len(string)
    first = _relative(start, size)
    last = size if end is None else _relative(end, size)
    return string[first:last] if first < last else ""


def substring(this: Any, start: Any = None, end: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.substring"""
    string = this_string(this, "String.prototype.substring")
    size = len(string)
    first = _position(start, size)
    last = size if end is None else _position(end, size)
    return string[first:last] if first < last else string[last:first]


def substr(this: Any, start: Any = None, length: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.substr"""
    string = this_string(this, "String.prototype.substr")
    size = len(string)
    first = _relative(start, size)
    wanted = float(size) if length is None else to_integer_or_infinity(length)
    last = int(min(first + min(max(wanted, 0.0), size), size))
    return string[first:last]


def trim(this: Any, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.trim"""
    return this_string(this, "String.prototype.trim").strip(WHITE_SPACE)


def trim_start(this: Any, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.trimstart"""
    return this_string(this, "String.prototype.trimStart").lstrip(WHITE_SPACE)


def trim_end(this: Any, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.trimend"""
    return this_string(this, "String.prototype.trimEnd").rstrip(WHITE_SPACE)


# Longer strings


def _checked_length(length: float) -> None:
    if length > MAX_LENGTH:
        throw_range_error("Invalid string length")


def concat(this: Any, *others: Any) -> str:
    """ECMA-262 #sec-string.prototype.concat"""
    string = this_string(this, "String.prototype.concat")
    return "".join([string, *[to_string(other) for other in others]])


def repeat(this: Any, count: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.repeat"""
    string = this_string(this, "String.prototype.repeat")
    number = to_integer_or_infinity(count)
    if number < 0 or number == math.inf:
        throw_range_error(f"Invalid count value: {to_string(count)}")
    if not string:
        return ""
    _checked_length(len(string) * number)
    return string * int(number)


def string_pad(string: str, max_length: int, fill: str, *, at_start: bool) -> str:
    """ECMA-262 #sec-stringpad"""
    missing = max_length - len(string)
    if missing <= 0 or not fill:
        return string
    _checked_length(max_length)
    filler = (fill * (missing // len(fill) + 1))[:missing]
    return filler + string if at_start else string + filler


def _pad(string: str, max_length: Any, fill: Any, *, at_start: bool) -> str:
    """ECMA-262 #sec-stringpaddingbuiltinsimpl"""
    length = to_length(max_length)
    if length <= len(string):
        return string
    text = " " if fill is None else to_string(fill)
    return string_pad(string, length, text, at_start=at_start)


def pad_end(this: Any, max_length: Any = None, fill: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.padend"""
    string = this_string(this, "String.prototype.padEnd")
    return _pad(string, max_length, fill, at_start=False)


def pad_start(this: Any, max_length: Any = None, fill: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.padstart"""
    string = this_string(this, "String.prototype.padStart")
    return _pad(string, max_length, fill, at_start=True)


# Surrogates


def is_well_formed(this: Any, *_: Any) -> bool:
    """ECMA-262 #sec-string.prototype.iswellformed"""
    string = this_string(this, "String.prototype.isWellFormed")
    return _LONE_SURROGATE.search(string) is None


def to_well_formed(this: Any, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.towellformed"""
    string = this_string(this, "String.prototype.toWellFormed")
    return _LONE_SURROGATE.sub("\ufffd", string)


# All of it


def this_string_value(realm: Realm, value: Any, name: str) -> str:
    """ECMA-262 #sec-thisstringvalue"""
    if type(value) is str:
        return value
    if isinstance(value, StringObject):
        return value.value
    throw_type_error(f"String.prototype.{name} requires that 'this' be a String", realm)


def install(realm: Realm, prototype: JSObject) -> None:
    """Give %String.prototype% these methods."""

    def to_string_method(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-string.prototype.tostring"""
        return this_string_value(realm, this, "toString")

    def value_of(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-string.prototype.valueof"""
        return this_string_value(realm, this, "valueOf")

    realm.methods(
        prototype,
        [
            ("at", 1, at),
            ("charAt", 1, char_at),
            ("charCodeAt", 1, char_code_at),
            ("codePointAt", 1, code_point_at),
            ("concat", 1, concat),
            ("endsWith", 1, ends_with),
            ("includes", 1, includes),
            ("indexOf", 1, index_of),
            ("isWellFormed", 0, is_well_formed),
            ("lastIndexOf", 1, last_index_of),
            ("padEnd", 1, pad_end),
            ("padStart", 1, pad_start),
            ("repeat", 1, repeat),
            ("slice", 2, slice_),
            ("startsWith", 1, starts_with),
            ("substr", 2, substr),
            ("substring", 2, substring),
            ("toString", 0, to_string_method),
            ("toWellFormed", 0, to_well_formed),
            ("trim", 0, trim),
            ("valueOf", 0, value_of),
        ],
    )
    # Annex B: two more names, each for the same function.
    for name, other, call in (
        ("trimStart", "trimLeft", trim_start),
        ("trimEnd", "trimRight", trim_end),
    ):
        realm.define(prototype, other, realm.method(prototype, name, 0, call))
    string_methods_case.install(realm, prototype)
