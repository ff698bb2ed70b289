"""Math.

ECMA-262 #sec-math-object
"""

from __future__ import annotations

import math
import random as random_numbers
import struct
from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import to_int32, to_number, to_uint32
from ..engine.iteration import DONE
from ..engine.operators import number_exponentiate
from ..engine.throws import throw_range_error, throw_type_error
from ..engine.values import null

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]

_INF: Final = math.inf
_NAN: Final = math.nan


# Rounding


def abs_(this: Any, x: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.abs"""
    return abs(to_number(x))


def ceil(this: Any, x: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.ceil"""
    number = to_number(x)
    if not math.isfinite(number):
        return number
    return math.copysign(float(math.ceil(number)), number)


def floor(this: Any, x: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.floor"""
    number = to_number(x)
    if not math.isfinite(number) or number == 0.0:
        return number
    return float(math.floor(number))


def round_(this: Any, x: Any = None, *_: Any) -> float:
    """Halves go towards positive infinity.  ECMA-262 #sec-math.round"""
    number = to_number(x)
    if not math.isfinite(number):
        return number
    whole = math.floor(number)
    if number - whole >= 0.5:
        whole += 1
    return math.copysign(float(whole), number)


def trunc(this: Any, x: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.trunc"""
    number = to_number(x)
    if not math.isfinite(number):
        return number
    return math.copysign(float(math.trunc(number)), number)


def sign(this: Any, x: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.sign"""
    number = to_number(x)
    if number != number or number == 0.0:
        return number
    return 1.0 if number > 0 else -1.0


def fround(this: Any, x: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.fround"""
    return _rounded(to_number(x), "<f")


def f16round(this: Any, x: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.f16round"""
    return _rounded(to_number(x), "<e")


def _rounded(number: float, form: str) -> float:
    """The number nearest to `number` in a shorter format of IEEE 754-2019."""
    if number != number:
        return number
    try:
        return float(struct.unpack(form, struct.pack(form, number))[0])
    except OverflowError:
        return math.copysign(_INF, number)


# Integers of 32 bits


def clz32(this: Any, x: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.clz32"""
    return float(32 - to_uint32(x).bit_length())


def imul(this: Any, x: Any = None, y: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.imul"""
    left = to_uint32(x)
    right = to_uint32(y)
    return float(to_int32(float((left * right) & 0xFFFFFFFF)))


# Several numbers


def max_(this: Any, *values: Any) -> float:
    """ECMA-262 #sec-math.max"""
    highest = -_INF
    for number in [to_number(value) for value in values]:
        if number != number:
            return _NAN
        if number > highest or (number == highest == 0.0 and math.copysign(1.0, highest) < 0):
            highest = number
    return highest


def min_(this: Any, *values: Any) -> float:
    """ECMA-262 #sec-math.min"""
    lowest = _INF
    for number in [to_number(value) for value in values]:
        if number != number:
            return _NAN
        if number < lowest or (number == lowest == 0.0 and math.copysign(1.0, number) < 0):
            lowest = number
    return lowest


def hypot(this: Any, *values: Any) -> float:
    """ECMA-262 #sec-math.hypot"""
    return math.hypot(*[to_number(value) for value in values])


def atan2(this: Any, y: Any = None, x: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.atan2"""
    ordinate = to_number(y)
    return math.atan2(ordinate, to_number(x))


def pow_(this: Any, base: Any = None, exponent: Any = None, *_: Any) -> float:
    """ECMA-262 #sec-math.pow"""
    number = to_number(base)
    return number_exponentiate(number, to_number(exponent))


def random(this: Any, *_: Any) -> float:
    """ECMA-262 #sec-math.random"""
    return random_numbers.random()


def exact_sum(numbers: list[float]) -> float:
    """The number nearest to the sum of finite numbers."""
    try:
        return math.fsum(numbers)
    except OverflowError:
        # A partial sum is too large; the whole need not be.
        total = sum(map(Fraction, numbers), Fraction(0))
        try:
            return float(total)
        except OverflowError:
            return _INF if total > 0 else -_INF


# One number


def _function(call: Callable[[float], float]) -> Callable[..., float]:
    """A function of the mathematician's: not a number where it is not defined."""

    def function(this: Any, x: Any = None, *_: Any) -> float:
        number = to_number(x)
        try:
            return call(number)
        except ValueError:
            return _NAN

    return function


def _exp(x: float) -> float:
    try:
        return math.exp(x)
    except OverflowError:
        return _INF


def _expm1(x: float) -> float:
    try:
        return math.expm1(x)
    except OverflowError:
        return _INF


def _cosh(x: float) -> float:
    try:
        return math.cosh(x)
    except OverflowError:
        return _INF


def _sinh(x: float) -> float:
    try:
        return math.sinh(x)
    except OverflowError:
        return math.copysign(_INF, x)


def _atanh(x: float) -> float:
    return math.copysign(_INF, x) if abs(x) == 1.0 else math.atanh(x)


def _logarithm(call: Callable[[float], float]) -> Callable[[float], float]:
    return lambda x: -_INF if x == 0.0 else call(x)


def _log1p(x: float) -> float:
    return -_INF if x == -1.0 else math.log1p(x)


FUNCTIONS: Final[dict[str, Callable[[float], float]]] = {
    "acos": math.acos,
    "acosh": math.acosh,
    "asin": math.asin,
    "asinh": math.asinh,
    "atan": math.atan,
    "atanh": _atanh,
    "cbrt": math.cbrt,
    "cos": math.cos,
    "cosh": _cosh,
    "exp": _exp,
    "expm1": _expm1,
    "log": _logarithm(math.log),
    "log10": _logarithm(math.log10),
    "log1p": _log1p,
    "log2": _logarithm(math.log2),
    "sin": math.sin,
    "sinh": _sinh,
    "sqrt": math.sqrt,
    "tan": math.tan,
    "tanh": math.tanh,
}

CONSTANTS: Final = {
    "E": math.e,
    "LN10": math.log(10),
    "LN2": math.log(2),
    "LOG10E": 0.4342944819032518,
    "LOG2E": 1.4426950408889634,
    "PI": math.pi,
    "SQRT1_2": math.sqrt(0.5),
    "SQRT2": math.sqrt(2),
}


def install(realm: Realm) -> None:
    """Define %Math%."""

    def sum_precise(this: Any, items: Any = None, *_: Any) -> float:
        """ECMA-262 #sec-math.sumprecise"""
        if items is None or items is null:
            throw_type_error("Math.sumPrecise called on null or undefined")
        iterator = realm.get_iterator(items)
        finite: list[float] = []
        # Minus zero, an infinity or not a number, as long as it is not the sum of `finite`.
        state = -0.0
        count = 0
        while (value := iterator.step()) is not DONE:
            count += 1
            try:
                if count > 1 << 53:
                    throw_range_error("Math.sumPrecise was given too many numbers")
                if type(value) is not float:
                    throw_type_error("Math.sumPrecise was given a value that is no number")
            except BaseException as error:
                iterator.close_after(error)
                raise
            if math.isfinite(value):
                if value != 0.0 or math.copysign(1.0, value) > 0:
                    finite.append(value)
            else:
                state = value if state == 0.0 or state == value else _NAN
        if state != 0.0:
            return state
        return exact_sum(finite) if finite else state

    math_object = realm.object()
    realm.intrinsics.math = math_object
    realm.define(realm.global_object, "Math", math_object)
    for name, value in CONSTANTS.items():
        realm.constant(math_object, name, value)
    for name, call in FUNCTIONS.items():
        realm.method(math_object, name, 1, _function(call))
    realm.methods(
        math_object,
        [
            ("abs", 1, abs_),
            ("atan2", 2, atan2),
            ("ceil", 1, ceil),
            ("clz32", 1, clz32),
            ("f16round", 1, f16round),
            ("floor", 1, floor),
            ("fround", 1, fround),
            ("hypot", 2, hypot),
            ("imul", 2, imul),
            ("max", 2, max_),
            ("min", 2, min_),
            ("pow", 2, pow_),
            ("random", 0, random),
            ("round", 1, round_),
            ("sign", 1, sign),
            ("sumPrecise", 1, sum_precise),
            ("trunc", 1, trunc),
        ],
    )
    realm.tag(math_object, "Math")
