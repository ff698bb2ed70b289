"""Type conversion.

ECMA-262 #sec-type-conversion
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import Any, Final

from .objects import JSObject
from .properties import same_value
from .throws import throw_range_error, throw_syntax_error, throw_type_error
from .values import PropertyKey, Symbol, WellKnown, null

__all__ = [
    "WHITE_SPACE",
    "is_array",
    "number_to_string",
    "require_object_coercible",
    "same_value",
    "same_value_zero",
    "string_to_bigint",
    "string_to_number",
    "to_bigint",
    "to_boolean",
    "to_index",
    "to_int32",
    "to_integer_or_infinity",
    "to_length",
    "to_number",
    "to_numeric",
    "to_primitive",
    "to_property_key",
    "to_string",
    "to_uint32",
]

#: What `trim` takes away.  ECMA-262 #sec-white-space, #sec-line-terminators
WHITE_SPACE: Final = (
    "\t\n\v\f\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)

_DECIMAL: Final = re.compile(r"[+-]?(?:Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)", re.ASCII)
_OTHER_BASE: Final = re.compile(r"0(?:[xX][0-9a-fA-F]+|[oO][0-7]+|[bB][01]+)", re.ASCII)


def to_primitive(value: Any, hint: str = "default") -> Any:
    """hint: "default", "string" or "number".  ECMA-262 #sec-toprimitive"""
    if not isinstance(value, JSObject):
        return value
    exotic = value.get_method(WellKnown.to_primitive)
    if exotic is not None:
        result = exotic.call(value, hint)
        if isinstance(result, JSObject):
            throw_type_error("Cannot convert object to primitive value")
        return result
    # ECMA-262 #sec-ordinarytoprimitive
    names = ("toString", "valueOf") if hint == "string" else ("valueOf", "toString")
    for name in names:
        method = value.get(name, value)
        if isinstance(method, JSObject) and method.call is not None:
            result = method.call(value)
            if not isinstance(result, JSObject):
                return result
    throw_type_error("Cannot convert object to primitive value")


def to_boolean(value: Any) -> bool:
    """ECMA-262 #sec-toboolean"""
    kind = type(value)
    if kind is bool:
        return bool(value)
    if kind is float:
        return bool(value == value and value != 0.0)
    if kind is str:
        return bool(value != "")
    if kind is int:
        return bool(value != 0)
    return value is not None and value is not null


def to_numeric(value: Any) -> float | int:
    """ECMA-262 #sec-tonumeric"""
    if type(value) is float:
        return value
    value = to_primitive(value, "number")
    if type(value) is int:
        return value
    return to_number(value)


def to_number(value: Any) -> float:
    """ECMA-262 #sec-tonumber"""
    kind = type(value)
    if kind is float:
        return float(value)
    if kind is str:
        return string_to_number(value)
    if value is None:
        return math.nan
    if kind is bool:
        return 1.0 if value else 0.0
    if value is null:
        return 0.0
    if kind is Symbol:
        throw_type_error("Cannot convert a Symbol value to a number")
    if kind is int:
        throw_type_error("Cannot convert a BigInt value to a number")
    return to_number(to_primitive(value, "number"))


def string_to_number(string: str) -> float:
    """ECMA-262 #sec-stringtonumber"""
    text = string.strip(WHITE_SPACE)
    if not text:
        return 0.0
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _OTHER_BASE.fullmatch(text):
        return integer_to_float(int(text, 0))
    return math.nan


def integer_to_float(integer: int) -> float:
    """The number nearest to an integer, which may be beyond all of them."""
    try:
        return float(integer)
    except OverflowError:
        return math.inf if integer > 0 else -math.inf


def to_integer_or_infinity(value: Any) -> float:
    """A whole number without a negative zero, or an infinity.

    ECMA-262 #sec-tointegerorinfinity
    """
    number = to_number(value)
    if number != number:
        return 0.0
    if number in (math.inf, -math.inf):
        return number
    return float(math.trunc(number)) + 0.0


def to_uint32(value: Any) -> int:
    """ECMA-262 #sec-touint32"""
    number = value if type(value) is float else to_number(value)
    if number != number or number in (math.inf, -math.inf):
        return 0
    return int(number) & 0xFFFFFFFF


def to_int32(value: Any) -> int:
    """ECMA-262 #sec-toint32"""
    number = to_uint32(value)
    return number - 0x100000000 if number & 0x80000000 else number


def to_length(value: Any) -> int:
    """ECMA-262 #sec-tolength"""
    number = to_integer_or_infinity(value)
    if number <= 0:
        return 0
    return int(min(number, 9007199254740991.0))


def to_index(value: Any) -> int:
    """ECMA-262 #sec-toindex"""
    number = to_integer_or_infinity(value)
    if not 0 <= number <= 9007199254740991.0:
        throw_range_error("Invalid index")
    return int(number)


def to_bigint(value: Any) -> int:
    """ECMA-262 #sec-tobigint"""
    primitive = to_primitive(value, "number")
    kind = type(primitive)
    if kind is int:
        return int(primitive)
    if kind is bool:
        return 1 if primitive else 0
    if kind is str:
        integer = string_to_bigint(primitive)
        if integer is None:
            throw_syntax_error(f"Cannot convert {primitive} to a BigInt")
        return integer
    throw_type_error(f"Cannot convert {to_display(primitive)} to a BigInt")


def string_to_bigint(string: str) -> int | None:
    """None where the text is no integer.  ECMA-262 #sec-stringtobigint"""
    text = string.strip(WHITE_SPACE)
    if not text:
        return 0
    if re.fullmatch(r"[+-]?\d+", text, re.ASCII):
        # Python reads no more digits than these as an integer.
        return int(text) if len(text) < _MOST_DIGITS else int(Decimal(text))
    if _OTHER_BASE.fullmatch(text):
        return int(text, 0)
    return None


#: Python's own conversions between integers and decimals refuse more.
_MOST_DIGITS: Final = 4000


def decimal_digits(integer: int) -> str:
    """A BigInt as text, however long.  ECMA-262 #sec-numeric-types-bigint-tostring"""
    if integer.bit_length() < 3 * _MOST_DIGITS:
        return str(integer)
    return format(Decimal(integer), "f")


def to_string(value: Any) -> str:
    """ECMA-262 #sec-tostring"""
    kind = type(value)
    if kind is str:
        return str(value)
    if kind is float:
        return number_to_string(value)
    if value is None:
        return "undefined"
    if kind is bool:
        return "true" if value else "false"
    if value is null:
        return "null"
    if kind is int:
        return decimal_digits(value)
    if kind is Symbol:
        throw_type_error("Cannot convert a Symbol value to a string")
    return to_string(to_primitive(value, "string"))


def number_to_string(number: float) -> str:
    """The shortest decimal that reads as `number`.  ECMA-262 #sec-numeric-types-number-tostring

    >>> [number_to_string(n) for n in (1.0, -0.0, 1.5, 1e21, 1e-7, 123456789012345680000.0)]
    ['1', '0', '1.5', '1e+21', '1e-7', '123456789012345680000']
    """
    if number == number // 1 and -1e15 < number < 1e15:
        return str(int(number))
    if number != number:
        return "NaN"
    if number in (math.inf, -math.inf):
        return "Infinity" if number > 0 else "-Infinity"
    text = repr(number)
    sign = ""
    if text[0] == "-":
        sign, text = "-", text[1:]
    mantissa, _, exponent = text.partition("e")
    whole, _, fraction = mantissa.partition(".")
    if fraction == "0":
        fraction = ""
    # The digits s, and the place n of the point in them.
    digits = whole + fraction
    point = len(whole) + (int(exponent) if exponent else 0)
    stripped = digits.lstrip("0")
    point -= len(digits) - len(stripped)
    digits = stripped.rstrip("0")
    size = len(digits)
    if size <= point <= 21:
        return sign + digits + "0" * (point - size)
    if 0 < point <= 21:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    power = f"{'+' if point > 0 else '-'}{abs(point - 1)}"
    if size == 1:
        return f"{sign}{digits}e{power}"
    return f"{sign}{digits[0]}.{digits[1:]}e{power}"


def to_property_key(value: Any) -> PropertyKey:
    """ECMA-262 #sec-topropertykey"""
    kind = type(value)
    if kind is str or kind is Symbol:
        key: PropertyKey = value
        return key
    if kind is float:
        return number_to_string(value)
    key = to_primitive(value, "string")
    return key if type(key) is Symbol else to_string(key)


def require_object_coercible(value: Any) -> Any:
    """ECMA-262 #sec-requireobjectcoercible"""
    if value is None or value is null:
        throw_type_error(f"Cannot convert {to_display(value)} to object")
    return value


def same_value_zero(x: Any, y: Any) -> bool:
    """ECMA-262 #sec-samevaluezero"""
    kind = type(x)
    if kind is not type(y):
        return False
    if kind is float:
        return bool(x == y or (x != x and y != y))
    if kind is str or kind is int:
        return bool(x == y)
    return x is y


def is_array(value: Any) -> bool:
    """ECMA-262 #sec-isarray"""
    while isinstance(value, JSObject):
        if value.class_name == "Array":
            return True
        if value.class_name != "Proxy":
            return False
        value = value.target  # type: ignore[attr-defined]
        if value is None:
            throw_type_error("Cannot perform 'IsArray' on a proxy that has been revoked")
    return False


def to_display(value: Any) -> str:
    """How a message shows a value; runs no code of the program's."""
    if isinstance(value, JSObject):
        from .display import display_object

        return display_object(value)
    if type(value) is Symbol:
        return f"Symbol({value.description or ''})"
    return f'"{value}"' if type(value) is str else to_string(value)


__all__ += ["decimal_digits", "integer_to_float", "to_display"]
