"""The methods of arrays that change the array.

ECMA-262 #sec-properties-of-the-array-prototype-object
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..engine.arrays import JSArray
from ..engine.objects import JSObject
from ..engine.properties import MISSING, array_index
from ..engine.throws import throw_type_error
from .array_methods import (
    GREATEST_LENGTH,
    NO_VALUES,
    array_species_create,
    changeable_elements,
    copy_element,
    create_element,
    delete_element,
    element,
    element_if_present,
    length_of,
    plain_result,
    receiver,
    relative_index,
    set_element,
    set_length,
)
from .array_methods_copies import splice_bounds

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm, prototype: JSObject) -> None:
    """Define them."""
    _install_ends(realm, prototype)
    _install_fills(realm, prototype)
    _install_reverse(realm, prototype)
    _install_splice(realm, prototype)


def _install_ends(realm: Realm, prototype: JSObject) -> None:
    """What adds and takes elements at the end and at the beginning."""

    def push(this: Any, *items: Any) -> float:
        """ECMA-262 #sec-array.prototype.push"""
        if len(items) == 1 and type(this) is JSArray:
            end = len(this.elements)
            if this.far_length is None and this.set_plainly(end, items[0]):
                return float(end + 1)
        target = receiver(realm, this, "push")
        length = length_of(realm, target)
        if length + len(items) > GREATEST_LENGTH:
            throw_type_error(
                f"Pushing {len(items)} elements on an array-like of length {length} is disallowed, "
                "as the total surpasses 2**53-1"
            )
        for index, item in enumerate(items, length):
            set_element(target, index, item)
        set_length(target, length + len(items))
        return float(length + len(items))

    def pop(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.pop"""
        if type(this) is JSArray and this.far_length is None and this.length_is_writable:
            elements = this.elements
            if elements and type(elements[-1]) not in NO_VALUES:
                return elements.pop()
        target = receiver(realm, this, "pop")
        length = length_of(realm, target)
        if length == 0:
            target.put("length", 0.0)
            return None
        value = element(target, length - 1)
        delete_element(target, length - 1)
        target.put("length", float(length - 1))
        return value

    def shift(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.shift"""
        elements = changeable_elements(this)
        if elements:
            first = elements.pop(0)
            return None if first is MISSING else first
        target = receiver(realm, this, "shift")
        length = length_of(realm, target)
        if length == 0:
            target.put("length", 0.0)
            return None
        first = element(target, 0)
        for index in range(1, length):
            copy_element(target, index, index - 1)
        delete_element(target, length - 1)
        target.put("length", float(length - 1))
        return first

    def unshift(this: Any, *items: Any) -> float:
        """ECMA-262 #sec-array.prototype.unshift"""
        count = len(items)
        elements = changeable_elements(this, count)
        if elements is not None:
            elements[:0] = items
            return float(len(elements))
        target = receiver(realm, this, "unshift")
        length = length_of(realm, target)
        if count > 0:
            if length + count > GREATEST_LENGTH:
                throw_type_error("Invalid array length")
            for index in range(length - 1, -1, -1):
                copy_element(target, index, index + count)
            for index, item in enumerate(items):
                set_element(target, index, item)
        target.put("length", float(length + count))
        return float(length + count)

    realm.methods(
        prototype,
        (("push", 1, push), ("pop", 0, pop), ("shift", 0, shift), ("unshift", 1, unshift)),
    )


#: No list is made that is longer.
LONGEST_FILL: Final = 50_000_000


def _fill_plainly(target: JSObject, first: int, last: int, value: Any) -> bool:
    """OPTIMIZATION: fill the list, where nobody can see how; otherwise do nothing."""
    if (
        type(target) is not JSArray
        or target.has_attributes
        or not target.extensible
        or not first <= last <= LONGEST_FILL
        or first > len(target.elements)
        or not target.no_elements_above()
    ):
        return False
    elements = target.elements
    if last > len(elements) and (
        target.far_length is None or any(array_index(key) is not None for key in target.props)
    ):
        return False
    elements[first:last] = [value] * (last - first)
    if target.far_length == len(elements):
        target.far_length = None
    return True


def _install_fills(realm: Realm, prototype: JSObject) -> None:
    def fill(this: Any, value: Any = None, start: Any = None, end: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.fill"""
        target = receiver(realm, this, "fill")
        length = length_of(realm, target)
        first = relative_index(start, length)
        last = length if end is None else relative_index(end, length)
        if not _fill_plainly(target, first, last, value):
            for index in range(first, last):
                set_element(target, index, value)
        return target

    def copy_within(
        this: Any, target: Any = None, start: Any = None, end: Any = None, *_: Any
    ) -> Any:
        """ECMA-262 #sec-array.prototype.copywithin"""
        array = receiver(realm, this, "copyWithin")
        length = length_of(realm, array)
        to = relative_index(target, length)
        first = relative_index(start, length)
        last = length if end is None else relative_index(end, length)
        count = min(last - first, length - to)
        offsets = range(count)
        if first < to < first + count:
            # What is copied overlaps what is overwritten, so go from its end.
            offsets = range(count - 1, -1, -1)
        for offset in offsets:
            copy_element(array, first + offset, to + offset)
        return array

    realm.methods(prototype, (("fill", 1, fill), ("copyWithin", 2, copy_within)))


def _install_reverse(realm: Realm, prototype: JSObject) -> None:
    def reverse(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.reverse"""
        elements = changeable_elements(this)
        if elements is not None:
            elements.reverse()
            return this
        target = receiver(realm, this, "reverse")
        length = length_of(realm, target)
        for lower in range(length // 2):
            upper = length - lower - 1
            lower_value = element_if_present(target, lower)
            upper_value = element_if_present(target, upper)
            if upper_value is not MISSING:
                set_element(target, lower, upper_value)
            elif lower_value is not MISSING:
                delete_element(target, lower)
            if lower_value is not MISSING:
                set_element(target, upper, lower_value)
            elif upper_value is not MISSING:
                delete_element(target, upper)
        return target

    realm.method(prototype, "reverse", 0, reverse)


def _install_splice(realm: Realm, prototype: JSObject) -> None:
    def splice_plainly(
        target: JSObject, length: int, start: int, count: int, items: tuple[Any, ...]
    ) -> JSArray | None:
        """OPTIMIZATION: let the list do it, where nobody can see it."""
        if type(target) is not JSArray or not plain_result(realm, target):
            return None
        elements = changeable_elements(target, len(items))
        # The conversion of the arguments may have changed the array.
        if elements is None or len(elements) != length:
            return None
        removed = elements[start : start + count]
        elements[start : start + count] = items
        return realm.array(removed)

    def splice(this: Any, *arguments: Any) -> Any:
        """ECMA-262 #sec-array.prototype.splice"""
        target = receiver(realm, this, "splice")
        length = length_of(realm, target)
        start, count, items = splice_bounds(arguments, length)
        if length + len(items) - count > GREATEST_LENGTH:
            throw_type_error("Invalid array length")
        removed = splice_plainly(target, length, start, count, items)
        if removed is not None:
            return removed
        # 12-15. The removed elements.
        result = array_species_create(realm, target, count)
        for index in range(count):
            value = element_if_present(target, start + index)
            if value is not MISSING:
                create_element(result, index, value)
        set_length(result, count)
        # 16-17. Those behind them close up or make room.
        new_length = length - count + len(items)
        if len(items) < count:
            for index in range(start + count, length):
                copy_element(target, index, index - count + len(items))
            for index in range(length - 1, new_length - 1, -1):
                delete_element(target, index)
        elif len(items) > count:
            for index in range(length - 1, start + count - 1, -1):
                copy_element(target, index, index - count + len(items))
        # 18-20. The new elements.
        for index, item in enumerate(items, start):
            set_element(target, index, item)
        target.put("length", float(new_length))
        return result

    realm.method(prototype, "splice", 2, splice)
