"""Operators, each a function of its operands.

The compiler emits calls of them; the commonest case of each comes first.

ECMA-262 #sec-ecmascript-language-expressions, #sec-testing-and-comparison-operations
"""

from __future__ import annotations

import math
from typing import Any

from .conversions import (
    integer_to_float,
    string_to_bigint,
    to_boolean,
    to_int32,
    to_number,
    to_numeric,
    to_primitive,
    to_property_key,
    to_string,
    to_uint32,
)
from .functions import JSFunction, is_callable
from .objects import JSObject
from .properties import MISSING
from .throws import throw_range_error, throw_type_error
from .values import Symbol, WellKnown, null

__all__ = [
    "add",
    "bitwise_and",
    "bitwise_not",
    "bitwise_or",
    "bitwise_xor",
    "decrement",
    "divide",
    "exponentiate",
    "greater",
    "greater_or_equal",
    "has_property_in",
    "increment",
    "instance_of",
    "left_shift",
    "less",
    "less_or_equal",
    "loosely_equal",
    "loosely_unequal",
    "multiply",
    "ordinary_has_instance",
    "remainder",
    "signed_right_shift",
    "strictly_equal",
    "strictly_unequal",
    "subtract",
    "type_of",
    "unary_minus",
    "unsigned_right_shift",
]

truthy = to_boolean


def _numeric_pair(left: Any, right: Any) -> tuple[Any, Any]:
    left = to_numeric(left)
    right = to_numeric(right)
    if type(left) is not type(right):
        throw_type_error("Cannot mix BigInt and other types, use explicit conversions")
    return left, right


def add(left: Any, right: Any) -> Any:
    """ECMA-262 #sec-applystringornumericbinaryoperator"""
    kind = type(left)
    if kind is type(right) and (kind is float or kind is str):
        return left + right
    left = to_primitive(left)
    right = to_primitive(right)
    if type(left) is str or type(right) is str:
        return to_string(left) + to_string(right)
    left, right = _numeric_pair(left, right)
    return left + right


def subtract(left: Any, right: Any) -> Any:
    """``left - right``"""
    if type(left) is float and type(right) is float:
        return left - right
    left, right = _numeric_pair(left, right)
    return left - right


def multiply(left: Any, right: Any) -> Any:
    """``left * right``"""
    if type(left) is float and type(right) is float:
        return left * right
    left, right = _numeric_pair(left, right)
    return left * right


def divide(left: Any, right: Any) -> Any:
    """``left / right``"""
    if not (type(left) is float and type(right) is float):
        left, right = _numeric_pair(left, right)
        if type(left) is int:
            if right == 0:
                throw_range_error("Division by zero")
            quotient = abs(left) // abs(right)
            return quotient if (left < 0) is (right < 0) else -quotient
    if right:
        return left / right
    # ECMA-262 #sec-numeric-types-number-divide
    if left != left or left == 0.0:
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1.0, right)


def remainder(left: Any, right: Any) -> Any:
    """ECMA-262 #sec-numeric-types-number-remainder"""
    if not (type(left) is float and type(right) is float):
        left, right = _numeric_pair(left, right)
        if type(left) is int:
            if right == 0:
                throw_range_error("Division by zero")
            rest = abs(left) % abs(right)
            return rest if left >= 0 else -rest
    if right == 0.0 or left in (math.inf, -math.inf):
        return math.nan
    return math.fmod(left, right)


def exponentiate(left: Any, right: Any) -> Any:
    """``left ** right``"""
    left, right = _numeric_pair(left, right)
    if type(left) is int:
        if right < 0:
            throw_range_error("Exponent must be positive")
        if right > 1_000_000 and abs(left) > 1:
            throw_range_error("Maximum BigInt size exceeded")
        return left**right
    return number_exponentiate(left, right)


def number_exponentiate(base: float, exponent: float) -> float:
    """ECMA-262 #sec-numeric-types-number-exponentiate"""
    if exponent != exponent or (abs(base) == 1.0 and exponent in (math.inf, -math.inf)):
        return math.nan
    try:
        return math.pow(base, exponent)
    except OverflowError:
        negative = base < 0 and exponent % 2 == 1
        return -math.inf if negative else math.inf
    except ValueError:
        if base == 0.0:
            # A negative power of zero.
            odd = exponent % 2 == 1
            return math.copysign(math.inf, base) if odd else math.inf
        return math.nan


def increment(value: Any) -> Any:
    """`value` is numeric already."""
    return value + 1 if type(value) is int else value + 1.0


def decrement(value: Any) -> Any:
    """`value` is numeric already."""
    return value - 1 if type(value) is int else value - 1.0


def unary_minus(value: Any) -> Any:
    """``-value``"""
    value = to_numeric(value)
    return -value


def bitwise_not(value: Any) -> Any:
    """``~value``"""
    value = to_numeric(value)
    return ~value if type(value) is int else float(~to_int32(value))


def bitwise_and(left: Any, right: Any) -> Any:
    """``left & right``"""
    if type(left) is float and type(right) is float and left - left == right - right:
        # OPTIMIZATION: finite numbers; the bits above the lower 32 have no part in it.
        bits = (int(left) & int(right)) & 0xFFFFFFFF
        return float(bits - 0x100000000 if bits & 0x80000000 else bits)
    left, right = _numeric_pair(left, right)
    if type(left) is int:
        return left & right
    return float(to_int32(left) & to_int32(right))


def bitwise_or(left: Any, right: Any) -> Any:
    """``left | right``"""
    if type(left) is float and type(right) is float and left - left == right - right:
        # OPTIMIZATION: finite numbers; the bits above the lower 32 have no part in it.
        bits = (int(left) | int(right)) & 0xFFFFFFFF
        return float(bits - 0x100000000 if bits & 0x80000000 else bits)
    left, right = _numeric_pair(left, right)
    if type(left) is int:
        return left | right
    return float(to_int32(left) | to_int32(right))


def bitwise_xor(left: Any, right: Any) -> Any:
    """``left ^ right``"""
    if type(left) is float and type(right) is float and left - left == right - right:
        # OPTIMIZATION: finite numbers; the bits above the lower 32 have no part in it.
        bits = (int(left) ^ int(right)) & 0xFFFFFFFF
        return float(bits - 0x100000000 if bits & 0x80000000 else bits)
    left, right = _numeric_pair(left, right)
    if type(left) is int:
        return left ^ right
    return float(to_int32(left) ^ to_int32(right))


def left_shift(left: Any, right: Any) -> Any:
    """``left << right``"""
    left, right = _numeric_pair(left, right)
    if type(left) is int:
        if right > 1_000_000_000:
            throw_range_error("Maximum BigInt size exceeded")
        return left << right if right >= 0 else left >> -right
    return float(to_int32(float(to_int32(left) << (to_uint32(right) & 31))))


def signed_right_shift(left: Any, right: Any) -> Any:
    """``left >> right``"""
    left, right = _numeric_pair(left, right)
    if type(left) is int:
        return left >> right if right >= 0 else left << -right
    return float(to_int32(left) >> (to_uint32(right) & 31))


def unsigned_right_shift(left: Any, right: Any) -> Any:
    """``left >>> right``"""
    left, right = _numeric_pair(left, right)
    if type(left) is int:
        throw_type_error("BigInts have no unsigned right shift, use >> instead")
    return float(to_uint32(left) >> (to_uint32(right) & 31))


# Comparison


def _is_less(left: Any, right: Any) -> bool | None:
    """For primitives; None where one is not a number.  ECMA-262 #sec-islessthan, from step 3"""
    left_kind, right_kind = type(left), type(right)
    if left_kind is str and right_kind is str:
        return bool(left < right)
    if left_kind is int and right_kind is str:
        right = string_to_bigint(right)
        return None if right is None else bool(left < right)
    if left_kind is str and right_kind is int:
        left = string_to_bigint(left)
        return None if left is None else bool(left < right)
    left = to_numeric(left)
    right = to_numeric(right)
    if left != left or right != right:
        return None
    return bool(left < right)


def less(left: Any, right: Any) -> bool:
    """``left < right``"""
    if type(left) is float and type(right) is float:
        return left < right
    left = to_primitive(left, "number")
    right = to_primitive(right, "number")
    return _is_less(left, right) is True


def greater(left: Any, right: Any) -> bool:
    """``left > right``"""
    if type(left) is float and type(right) is float:
        return left > right
    left = to_primitive(left, "number")
    right = to_primitive(right, "number")
    return _is_less(right, left) is True


def less_or_equal(left: Any, right: Any) -> bool:
    """``left <= right``"""
    if type(left) is float and type(right) is float:
        return left <= right
    left = to_primitive(left, "number")
    right = to_primitive(right, "number")
    return _is_less(right, left) is False


def greater_or_equal(left: Any, right: Any) -> bool:
    """``left >= right``"""
    if type(left) is float and type(right) is float:
        return left >= right
    left = to_primitive(left, "number")
    right = to_primitive(right, "number")
    return _is_less(left, right) is False


def strictly_equal(left: Any, right: Any) -> bool:
    """ECMA-262 #sec-isstrictlyequal"""
    kind = type(left)
    if kind is not type(right):
        return False
    if kind is float or kind is str or kind is int:
        return bool(left == right)
    return left is right


def strictly_unequal(left: Any, right: Any) -> bool:
    """``left !== right``"""
    return not strictly_equal(left, right)


def loosely_equal(left: Any, right: Any) -> bool:
    """ECMA-262 #sec-islooselyequal"""
    left_kind, right_kind = type(left), type(right)
    if left_kind is right_kind:
        return strictly_equal(left, right)
    left_is_nothing = left is None or left is null
    right_is_nothing = right is None or right is null
    if left_is_nothing or right_is_nothing:
        return left_is_nothing and right_is_nothing
    if isinstance(left, JSObject):
        if isinstance(right, JSObject):
            return left is right
        return loosely_equal(to_primitive(left), right)
    if isinstance(right, JSObject):
        return loosely_equal(left, to_primitive(right))
    if left_kind is bool:
        return loosely_equal(to_number(left), right)
    if right_kind is bool:
        return loosely_equal(left, to_number(right))
    if left_kind is Symbol or right_kind is Symbol:
        return False
    if left_kind is int and type(right) is str:
        return bool(left == string_to_bigint(right))
    if type(left) is str and right_kind is int:
        return bool(string_to_bigint(left) == right)
    return bool(
        (to_number(left) if left_kind is str else left)
        == (to_number(right) if right_kind is str else right)
    )


def loosely_unequal(left: Any, right: Any) -> bool:
    """``left != right``"""
    return not loosely_equal(left, right)


def type_of(value: Any) -> str:
    """ECMA-262 #sec-typeof-operator"""
    kind = type(value)
    if kind is float:
        return "number"
    if kind is str:
        return "string"
    if value is None:
        return "undefined"
    if kind is bool:
        return "boolean"
    if kind is int:
        return "bigint"
    if kind is Symbol:
        return "symbol"
    if kind is JSFunction or (isinstance(value, JSObject) and value.call is not None):
        return "function"
    return "object"


def instance_of(value: Any, target: Any) -> bool:
    """ECMA-262 #sec-instanceofoperator"""
    if not isinstance(target, JSObject):
        throw_type_error("Right-hand side of 'instanceof' is not an object")
    handler = target.get_method(WellKnown.has_instance)
    if handler is not None:
        return to_boolean(handler.call(target, value))
    if not is_callable(target):
        throw_type_error("Right-hand side of 'instanceof' is not callable")
    return ordinary_has_instance(target, value)


def ordinary_has_instance(constructor: Any, value: Any) -> bool:
    """ECMA-262 #sec-ordinaryhasinstance"""
    if not is_callable(constructor):
        return False
    if isinstance(constructor, JSFunction) and constructor.info.kind == "bound":
        return instance_of(value, constructor.data.target)
    if not isinstance(value, JSObject):
        return False
    proto = constructor.get("prototype", constructor)
    if not isinstance(proto, JSObject):
        throw_type_error("Function has non-object prototype in instanceof check")
    above = value.get_prototype_of()
    while above is not None:
        if above is proto:
            return True
        above = above.get_prototype_of()
    return False


def has_property_in(key: Any, value: Any) -> bool:
    """ECMA-262 #sec-relational-operators-runtime-semantics-evaluation, `in`"""
    if not isinstance(value, JSObject):
        throw_type_error(
            "Cannot use 'in' operator to search for a key in a value that is no object"
        )
    return value.has_property(to_property_key(key))


__all__ += ["MISSING", "integer_to_float", "number_exponentiate", "truthy"]
