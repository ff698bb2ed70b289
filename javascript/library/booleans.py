"""Boolean.

ECMA-262 #sec-boolean-objects
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_boolean
from ..engine.functions import get_prototype_from_constructor
from ..engine.objects import JSObject, PrimitiveWrapper
from ..engine.throws import throw_type_error

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm) -> None:
    """Define %Boolean%."""
    prototype = PrimitiveWrapper(realm.intrinsics.object_prototype, False)
    realm.intrinsics.boolean_prototype = prototype

    def call(this: Any, value: Any = None, *_: Any) -> bool:
        return to_boolean(value)

    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-boolean-constructor-boolean-value"""
        value = to_boolean(arguments[0]) if arguments else False
        proto = get_prototype_from_constructor(new_target, "boolean_prototype")
        return PrimitiveWrapper(proto, value)

    realm.intrinsics.boolean = realm.constructor("Boolean", 1, construct, prototype, call=call)

    def this_boolean_value(this: Any, method: str) -> bool:
        """ECMA-262 #sec-thisbooleanvalue"""
        if type(this) is bool:
            return this
        if isinstance(this, PrimitiveWrapper) and type(this.value) is bool:
            return this.value
        throw_type_error(f"Boolean.prototype.{method} requires that 'this' be a Boolean", realm)

    def to_string(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-boolean.prototype.tostring"""
        return "true" if this_boolean_value(this, "toString") else "false"

    def value_of(this: Any, *_: Any) -> bool:
        """ECMA-262 #sec-boolean.prototype.valueof"""
        return this_boolean_value(this, "valueOf")

    realm.methods(prototype, [("toString", 0, to_string), ("valueOf", 0, value_of)])
