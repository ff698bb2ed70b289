"""The methods of arrays that give a new array of elements of old ones.

ECMA-262 #sec-properties-of-the-array-prototype-object
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.arrays import JSArray
from ..engine.conversions import is_array, to_boolean, to_integer_or_infinity
from ..engine.objects import JSObject
from ..engine.properties import MISSING
from ..engine.throws import throw_range_error, throw_type_error
from ..engine.values import WellKnown
from .array_methods import (
    GREATEST_LENGTH,
    array_create,
    array_species_create,
    changeable_elements,
    create_element,
    element,
    element_if_present,
    length_of,
    plain_elements,
    plain_result,
    receiver,
    relative_index,
    set_length,
)
from .messages import shown

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install", "splice_bounds"]


def is_concat_spreadable(value: Any) -> bool:
    """ECMA-262 #sec-isconcatspreadable"""
    if not isinstance(value, JSObject):
        return False
    spreadable = value.get(WellKnown.is_concat_spreadable, value)
    return is_array(value) if spreadable is None else to_boolean(spreadable)


def splice_bounds(arguments: tuple[Any, ...], length: int) -> tuple[int, int, tuple[Any, ...]]:
    """Where `splice` and `toSpliced` begin, how many elements they leave out, and the new ones."""
    start = relative_index(arguments[0] if arguments else None, length)
    if not arguments:
        return start, 0, ()
    if len(arguments) == 1:
        return start, length - start, ()
    count = int(min(max(to_integer_or_infinity(arguments[1]), 0), length - start))
    return start, count, arguments[2:]


def install(realm: Realm, prototype: JSObject) -> None:
    """Define them."""
    _install_parts(realm, prototype)
    _install_changed_copies(realm, prototype)


def append_plainly(result: JSObject, to: int, item: JSObject) -> bool:
    """OPTIMIZATION: let the list do it, where nobody can see it; otherwise do nothing."""
    elements = plain_elements(item)
    if elements is None or type(result) is not JSArray or len(result.elements) != to:
        return False
    if changeable_elements(result, len(elements)) is None:
        return False
    result.elements.extend(elements)
    return True


def _install_parts(realm: Realm, prototype: JSObject) -> None:
    def concat(this: Any, *items: Any) -> Any:
        """ECMA-262 #sec-array.prototype.concat"""
        target = receiver(realm, this, "concat")
        result = array_species_create(realm, target, 0)
        to = 0
        for item in (target, *items):
            if not is_concat_spreadable(item):
                if to >= GREATEST_LENGTH:
                    throw_type_error("Invalid array length")
                create_element(result, to, item)
                to += 1
                continue
            length = length_of(realm, item)
            if to + length > GREATEST_LENGTH:
                throw_type_error("Invalid array length")
            if not append_plainly(result, to, item):
                for index in range(length):
                    value = element_if_present(item, index)
                    if value is not MISSING:
                        create_element(result, to + index, value)
            to += length
        set_length(result, to)
        return result

    def slice_(this: Any, start: Any = None, end: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.slice"""
        target = receiver(realm, this, "slice")
        length = length_of(realm, target)
        first = relative_index(start, length)
        last = length if end is None else relative_index(end, length)
        if type(target) is JSArray and plain_result(realm, target):
            elements = plain_elements(target)
            if elements is not None and len(elements) == length:
                return realm.array(elements[first:last])
        result = array_species_create(realm, target, max(last - first, 0))
        for index in range(first, last):
            value = element_if_present(target, index)
            if value is not MISSING:
                create_element(result, index - first, value)
        set_length(result, max(last - first, 0))
        return result

    realm.methods(prototype, (("concat", 1, concat), ("slice", 2, slice_)))


def _install_changed_copies(realm: Realm, prototype: JSObject) -> None:
    def to_reversed(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.toreversed"""
        target = receiver(realm, this, "toReversed")
        length = length_of(realm, target)
        result = array_create(realm, length)
        for index in range(length):
            create_element(result, index, element(target, length - index - 1))
        return result

    def to_spliced(this: Any, *arguments: Any) -> Any:
        """ECMA-262 #sec-array.prototype.tospliced"""
        target = receiver(realm, this, "toSpliced")
        length = length_of(realm, target)
        start, count, items = splice_bounds(arguments, length)
        new_length = length + len(items) - count
        if new_length > GREATEST_LENGTH:
            throw_type_error("Invalid array length")
        result = array_create(realm, new_length)
        for index in range(start):
            create_element(result, index, element(target, index))
        for index, item in enumerate(items, start):
            create_element(result, index, item)
        moved = len(items) - count
        for index in range(start + len(items), new_length):
            create_element(result, index, element(target, index - moved))
        return result

    def with_(this: Any, index: Any = None, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.with"""
        target = receiver(realm, this, "with")
        length = length_of(realm, target)
        position = to_integer_or_infinity(index)
        if position < 0:
            position += length
        if not 0 <= position < length:
            throw_range_error(f"Invalid index : {shown(index)}")
        result = array_create(realm, length)
        for other in range(length):
            create_element(result, other, value if other == position else element(target, other))
        return result

    realm.methods(
        prototype,
        (("toReversed", 0, to_reversed), ("toSpliced", 2, to_spliced), ("with", 2, with_)),
    )
