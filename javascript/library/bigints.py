"""BigInt.

ECMA-262 #sec-bigint-objects
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..engine.conversions import (
    number_to_string,
    to_bigint,
    to_integer_or_infinity,
    to_primitive,
)
from ..engine.objects import JSObject, PrimitiveWrapper
from ..engine.throws import throw_range_error, throw_type_error
from .locales import require_default_locale
from .numbers_text import integer_to_radix

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["bigint_to_string", "install", "number_to_bigint"]


def bigint_to_string(integer: int, radix: int = 10) -> str:
    """ECMA-262 #sec-numeric-types-bigint-tostring"""
    digits = integer_to_radix(abs(integer), radix)
    return f"-{digits}" if integer < 0 else digits


def number_to_bigint(number: float) -> int:
    """ECMA-262 #sec-numbertobigint"""
    if not number.is_integer():
        throw_range_error(
            f"The number {number_to_string(number)} cannot be converted to a BigInt "
            "because it is not an integer"
        )
    return int(number)


def this_bigint_value(value: Any, name: str) -> int:
    """ECMA-262 #sec-thisbigintvalue"""
    if type(value) is int:
        return value
    if isinstance(value, PrimitiveWrapper) and type(value.value) is int:
        return value.value
    throw_type_error(f"BigInt.prototype.{name} requires that 'this' be a BigInt")


def _bits(value: Any) -> int:
    """A number of bits.  ECMA-262 #sec-toindex"""
    number = to_integer_or_infinity(value)
    if not 0 <= number <= 9007199254740991.0:
        throw_range_error("Invalid value: not (convertible to) a safe integer")
    return int(number)


def as_uint_n(this: Any, bits: Any = None, bigint: Any = None, *_: Any) -> int:
    """ECMA-262 #sec-bigint.asuintn"""
    size = _bits(bits)
    integer = to_bigint(bigint)
    if integer >= 0 and integer.bit_length() <= size:
        return integer
    if size > 1 << 30:
        throw_range_error("Maximum BigInt size exceeded")
    return integer & ((1 << size) - 1)


def as_int_n(this: Any, bits: Any = None, bigint: Any = None, *_: Any) -> int:
    """ECMA-262 #sec-bigint.asintn"""
    size = _bits(bits)
    integer = to_bigint(bigint)
    if size == 0:
        return 0
    if integer.bit_length() < size:
        return integer
    modulo = integer & ((1 << size) - 1)
    return modulo - (1 << size) if modulo >> (size - 1) else modulo


def to_string_method(this: Any, radix: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-bigint.prototype.tostring"""
    integer = this_bigint_value(this, "toString")
    base = 10.0 if radix is None else to_integer_or_infinity(radix)
    if not 2 <= base <= 36:
        throw_range_error("toString() radix argument must be between 2 and 36")
    return bigint_to_string(integer, int(base))


def to_locale_string(this: Any, locales: Any = None, options: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-bigint.prototype.tolocalestring, as for en-US"""
    require_default_locale(locales, options, "toLocaleString")
    integer = this_bigint_value(this, "toLocaleString")
    digits = integer_to_radix(abs(integer), 10)
    head = len(digits) % 3
    groups = [digits[:head]] if head else []
    groups += [digits[at : at + 3] for at in range(head, len(digits), 3)]
    return ("-" if integer < 0 else "") + ",".join(groups)


def value_of(this: Any, *_: Any) -> int:
    """ECMA-262 #sec-bigint.prototype.valueof"""
    return this_bigint_value(this, "valueOf")


def install(realm: Realm) -> None:
    """Define %BigInt%."""

    def refuse(arguments: Sequence[Any], new_target: JSObject) -> Any:
        throw_type_error("BigInt is not a constructor", realm)

    def call(this: Any, value: Any = None, *_: Any) -> int:
        """ECMA-262 #sec-bigint-constructor-number-value"""
        primitive = to_primitive(value, "number")
        if type(primitive) is float:
            return number_to_bigint(primitive)
        return to_bigint(primitive)

    prototype = realm.object()
    realm.intrinsics.bigint_prototype = prototype
    bigint = realm.constructor("BigInt", 1, refuse, prototype, call=call)
    realm.intrinsics.bigint = bigint
    realm.methods(bigint, [("asIntN", 2, as_int_n), ("asUintN", 2, as_uint_n)])
    realm.methods(
        prototype,
        [
            ("toLocaleString", 0, to_locale_string),
            ("toString", 0, to_string_method),
            ("valueOf", 0, value_of),
        ],
    )
    realm.tag(prototype, "BigInt")
