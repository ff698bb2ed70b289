"""What the methods of arrays have in common: they work on any object with a length.

Where a plain array is worked on, and nobody can see how, a list does the work at once.

ECMA-262 #sec-properties-of-the-array-prototype-object
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..engine.arrays import JSArray
from ..engine.conversions import is_array, to_integer_or_infinity
from ..engine.functions import get_function_realm, is_constructor
from ..engine.objects import JSObject
from ..engine.properties import MISSING, AccessorProperty, DataProperty, Descriptor
from ..engine.throws import throw_range_error, throw_type_error
from ..engine.values import WellKnown, null
from .messages import require_not_nothing

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = [
    "GREATEST_LENGTH",
    "array_create",
    "array_species_create",
    "changeable_elements",
    "copy_element",
    "create_element",
    "delete_element",
    "element",
    "element_if_present",
    "length_of",
    "plain_elements",
    "plain_result",
    "receiver",
    "relative_index",
    "set_element",
    "set_length",
]

#: 2**53 - 1: no array-like is longer.
GREATEST_LENGTH: Final = 9007199254740991

#: What stands among the elements of an array without being a value.
NO_VALUES: Final = frozenset((type(MISSING), DataProperty, AccessorProperty))


def receiver(realm: Realm, this: Any, name: str) -> JSObject:
    """The object that a method of arrays works on."""
    if isinstance(this, JSObject):
        return this
    require_not_nothing(this, f"Array.prototype.{name}")
    return realm.to_object(this)


def length_of(realm: Realm, target: JSObject) -> int:
    """ECMA-262 #sec-lengthofarraylike"""
    if type(target) is JSArray:
        return target.length
    return realm.length_of_array_like(target)


def element(target: JSObject, index: int) -> Any:
    """ECMA-262 #sec-get-o-p"""
    if type(target) is JSArray and index < len(target.elements):
        value = target.elements[index]
        if type(value) not in NO_VALUES:
            return value
    return target.get(str(index), target)


def element_if_present(target: JSObject, index: int) -> Any:
    """The element if HasProperty finds one, otherwise `MISSING`."""
    if type(target) is JSArray and index < len(target.elements):
        value = target.elements[index]
        if type(value) not in NO_VALUES:
            return value
    key = str(index)
    return target.get(key, target) if target.has_property(key) else MISSING


def set_element(target: JSObject, index: int, value: Any) -> None:
    """ECMA-262 #sec-set-o-p-v-throw"""
    if type(target) is not JSArray or not target.set_plainly(index, value):
        target.put(str(index), value)


def create_element(target: JSObject, index: int, value: Any) -> None:
    """ECMA-262 #sec-createdatapropertyorthrow"""
    if type(target) is not JSArray or not target.create_plainly(index, value):
        target.create_data_property_or_throw(str(index), value)


def delete_element(target: JSObject, index: int) -> None:
    """ECMA-262 #sec-deletepropertyorthrow"""
    target.delete_property_or_throw(str(index))


def copy_element(target: JSObject, source: int, to: int) -> None:
    """Put the element at `source` at `to`, too, or a hole where there is none."""
    value = element_if_present(target, source)
    if value is MISSING:
        delete_element(target, to)
    else:
        set_element(target, to, value)


def set_length(target: JSObject, length: int) -> None:
    """ECMA-262 #sec-set-o-p-v-throw, for the length"""
    if (
        type(target) is JSArray
        and target.far_length is None
        and length == len(target.elements)
        and target.length_is_writable
    ):
        return
    target.put("length", float(length))


def relative_index(value: Any, length: int) -> int:
    """An index that counts from the end where it is negative, between 0 and `length`."""
    relative = to_integer_or_infinity(value)
    return int(max(length + relative, 0) if relative < 0 else min(relative, length))


def array_create(realm: Realm, length: int, proto: JSObject | None = None) -> JSArray:
    """ECMA-262 #sec-arraycreate"""
    if length > 4294967295:
        throw_range_error("Invalid array length")
    array = JSArray(realm.intrinsics.array_prototype if proto is None else proto, [])
    if length:
        array.define_own_property("length", Descriptor(float(length)))
    return array


def array_species_create(realm: Realm, original: JSObject, length: int) -> JSObject:
    """ECMA-262 #sec-arrayspeciescreate"""
    if not is_array(original):
        return array_create(realm, length)
    constructor = original.get("constructor", original)
    if is_constructor(constructor):
        # 5. An Array of another realm makes an array of this one.
        other = get_function_realm(constructor)
        if other is not realm and constructor is other.intrinsics.array:
            constructor = None
    if isinstance(constructor, JSObject):
        constructor = constructor.get(WellKnown.species, constructor)
        if constructor is null:
            constructor = None
    if constructor is None or constructor is realm.intrinsics.array:
        return array_create(realm, length)
    if not is_constructor(constructor):
        throw_type_error("object.constructor[Symbol.species] is not a constructor")
    created: JSObject = constructor.construct([float(length)], constructor)
    return created


# OPTIMIZATION: what follows tells when nobody can see how a method works.


def plain_elements(target: Any) -> list[Any] | None:
    """The elements of an array where each is a value or a hole with nothing behind it."""
    if (
        type(target) is JSArray
        and target.far_length is None
        and not target.has_attributes
        and target.no_elements_above()
    ):
        return target.elements
    return None


def changeable_elements(target: Any, more: int = 0) -> list[Any] | None:
    """The same where nothing keeps them from changing, and from becoming so many `more`."""
    elements = plain_elements(target)
    if (
        elements is None
        or not target.extensible
        or not target.length_is_writable
        or len(elements) + more > 4294967295
    ):
        return None
    return elements


def plain_result(realm: Realm, target: JSArray) -> bool:
    """Whether what is made from `target` is an array as literals make it."""
    intrinsics = realm.intrinsics
    constructor = intrinsics.array_prototype.props.get("constructor")
    return (
        target.proto is intrinsics.array_prototype
        and "constructor" not in target.props
        and type(constructor) is DataProperty
        and constructor.value is intrinsics.array
        and intrinsics.array.props.get(WellKnown.species) is intrinsics.array_species
    )
