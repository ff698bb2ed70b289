"""Number: the constructor, its functions and the methods of numbers.

ECMA-262 #sec-number-objects
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import (
    WHITE_SPACE,
    integer_to_float,
    number_to_string,
    to_int32,
    to_integer_or_infinity,
    to_numeric,
    to_string,
)
from ..engine.functions import get_prototype_from_constructor
from ..engine.objects import JSObject, PrimitiveWrapper
from ..engine.throws import throw_range_error, throw_type_error
from .locales import require_default_locale
from .numbers_text import (
    MAX_DIGITS,
    to_exponential,
    to_fixed,
    to_locale_text,
    to_precision,
    to_radix,
)

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install", "parse_float", "parse_int", "this_number_value"]

_DECIMAL_PREFIX: Final = re.compile(
    r"[+-]?(?:Infinity|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
)
_MAX_SAFE: Final = 9007199254740991.0
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def this_number_value(value: Any, name: str) -> float:
    """ECMA-262 #sec-thisnumbervalue"""
    if type(value) is float:
        return value
    if isinstance(value, PrimitiveWrapper) and type(value.value) is float:
        return value.value
    throw_type_error(f"Number.prototype.{name} requires that 'this' be a Number")


# Functions of the constructor


def is_finite(this: Any, number: Any = None, *_: Any) -> bool:
    """ECMA-262 #sec-number.isfinite"""
    return type(number) is float and math.isfinite(number)


def is_integer(this: Any, number: Any = None, *_: Any) -> bool:
    """ECMA-262 #sec-number.isinteger"""
    return type(number) is float and number.is_integer()


def is_nan(this: Any, number: Any = None, *_: Any) -> bool:
    """ECMA-262 #sec-number.isnan"""
    return type(number) is float and number != number


def is_safe_integer(this: Any, number: Any = None, *_: Any) -> bool:
    """ECMA-262 #sec-number.issafeinteger"""
    return type(number) is float and number.is_integer() and abs(number) <= _MAX_SAFE


def parse_float(this: Any, string: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-parsefloat-string"""
    text = to_string(string).lstrip(WHITE_SPACE)
    match = _DECIMAL_PREFIX.match(text)
    return math.nan if match is None else float(match[0])


def parse_int(this: Any, string: Any = None, radix: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-parseint-string-radix"""
    text = to_string(string).lstrip(WHITE_SPACE)
    sign = -1.0 if text[:1] == "-" else 1.0
    if text[:1] in {"+", "-"}:
        text = text[1:]
    base = to_int32(radix)
    strip = base in {0, 16}
    if base == 0:
        base = 10
    elif not 2 <= base <= 36:
        return math.nan
    if strip and text[:2] in {"0x", "0X"}:
        text = text[2:]
        base = 16
    digits = _DIGITS[:base] + _DIGITS[10:base].upper()
    end = 0
    while end < len(text) and text[end] in digits:
        end += 1
    if end == 0:
        return math.nan
    if base == 10:
        # Reading it as a decimal gives the same number, for a text of any length.
        return sign * float(text[:end])
    return sign * integer_to_float(int(text[:end], base))


# Methods


def to_exponential_method(this: Any, fraction_digits: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-number.prototype.toexponential"""
    number = this_number_value(this, "toExponential")
    digits = to_integer_or_infinity(fraction_digits)
    if not math.isfinite(number):
        return number_to_string(number)
    if not 0 <= digits <= MAX_DIGITS:
        throw_range_error("toExponential() argument must be between 0 and 100")
    return to_exponential(number, None if fraction_digits is None else int(digits))


def to_fixed_method(this: Any, fraction_digits: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-number.prototype.tofixed"""
    number = this_number_value(this, "toFixed")
    digits = to_integer_or_infinity(fraction_digits)
    if not 0 <= digits <= MAX_DIGITS:
        throw_range_error("toFixed() digits argument must be between 0 and 100")
    if not abs(number) < 1e21:
        return number_to_string(number)
    return to_fixed(number, int(digits))


def to_precision_method(this: Any, precision: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-number.prototype.toprecision"""
    number = this_number_value(this, "toPrecision")
    if precision is None:
        return number_to_string(number)
    digits = to_integer_or_infinity(precision)
    if not math.isfinite(number):
        return number_to_string(number)
    if not 1 <= digits <= MAX_DIGITS:
        throw_range_error("toPrecision() argument must be between 1 and 100")
    return to_precision(number, int(digits))


def to_string_method(this: Any, radix: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-number.prototype.tostring"""
    number = this_number_value(this, "toString")
    base = 10.0 if radix is None else to_integer_or_infinity(radix)
    if not 2 <= base <= 36:
        throw_range_error("toString() radix argument must be between 2 and 36")
    return number_to_string(number) if base == 10 else to_radix(number, int(base))


def to_locale_string(this: Any, locales: Any = None, options: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-number.prototype.tolocalestring, as for en-US without options."""
    require_default_locale(locales, options, "toLocaleString")
    return to_locale_text(this_number_value(this, "toLocaleString"))


def value_of(this: Any, *_: Any) -> float:
    """ECMA-262 #sec-number.prototype.valueof"""
    return this_number_value(this, "valueOf")


def _constructor_value(arguments: Sequence[Any]) -> float:
    """ECMA-262 #sec-number-constructor-number-value, steps 1 and 2"""
    if not arguments:
        return 0.0
    number = to_numeric(arguments[0])
    return integer_to_float(number) if type(number) is int else float(number)


def install(realm: Realm) -> None:
    """Define %Number%, parseFloat and parseInt."""
    intrinsics = realm.intrinsics

    def construct(arguments: Sequence[Any], new_target: JSObject) -> Any:
        number = _constructor_value(arguments)
        proto = get_prototype_from_constructor(new_target, "number_prototype")
        return PrimitiveWrapper(proto, number)

    def call(this: Any, *arguments: Any) -> float:
        return _constructor_value(arguments)

    prototype = PrimitiveWrapper(intrinsics.object_prototype, 0.0)
    intrinsics.number_prototype = prototype
    number = realm.constructor("Number", 1, construct, prototype, call=call)
    intrinsics.number = number
    for name, value in (
        ("EPSILON", 2.0**-52),
        ("MAX_SAFE_INTEGER", _MAX_SAFE),
        ("MAX_VALUE", 1.7976931348623157e308),
        ("MIN_SAFE_INTEGER", -_MAX_SAFE),
        ("MIN_VALUE", 5e-324),
        ("NaN", math.nan),
        ("NEGATIVE_INFINITY", -math.inf),
        ("POSITIVE_INFINITY", math.inf),
    ):
        realm.constant(number, name, value)
    realm.methods(
        number,
        [
            ("isFinite", 1, is_finite),
            ("isInteger", 1, is_integer),
            ("isNaN", 1, is_nan),
            ("isSafeInteger", 1, is_safe_integer),
        ],
    )
    # The global functions are the same objects.
    intrinsics.parse_float = realm.method(number, "parseFloat", 1, parse_float)
    intrinsics.parse_int = realm.method(number, "parseInt", 2, parse_int)
    realm.define(realm.global_object, "parseFloat", intrinsics.parse_float)
    realm.define(realm.global_object, "parseInt", intrinsics.parse_int)
    realm.methods(
        prototype,
        [
            ("toExponential", 1, to_exponential_method),
            ("toFixed", 1, to_fixed_method),
            ("toLocaleString", 0, to_locale_string),
            ("toPrecision", 1, to_precision_method),
            ("toString", 1, to_string_method),
            ("valueOf", 0, value_of),
        ],
    )
