"""The methods of arrays that sort.

ECMA-262 #sec-array.prototype.sort
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import to_number, to_string
from ..engine.functions import is_callable
from ..engine.objects import JSObject
from ..engine.properties import MISSING
from ..engine.throws import throw_type_error
from .array_methods import (
    array_create,
    create_element,
    delete_element,
    element,
    element_if_present,
    length_of,
    receiver,
    set_element,
)
from .messages import shown

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["compare_array_elements", "install", "sorted_values"]


#: So few values are sorted by insertion.
FEW: Final = 7


def compare_array_elements(compare: Any) -> Callable[[Any, Any], float]:
    """The order of two elements, neither undefined.  ECMA-262 #sec-comparearrayelements

    compare: the program's function, or None for the order of their texts.
    """
    if compare is None:

        def by_text(x: Any, y: Any) -> float:
            text_of_x = to_string(x)
            text_of_y = to_string(y)
            return -1.0 if text_of_x < text_of_y else 1.0 if text_of_y < text_of_x else 0.0

        return by_text
    call = compare.call

    def by_function(x: Any, y: Any) -> float:
        order = call(None, x, y)
        if type(order) is not float:
            order = to_number(order)
        return 0.0 if order != order else order

    return by_function


def _insert_each(values: list[Any], order: Callable[[Any, Any], float]) -> None:
    """Sort a few values by binary insertion: the comparisons are those that V8 makes, too."""
    for end in range(1, len(values)):
        value = values[end]
        left, right = 0, end
        while left < right:
            middle = (left + right) // 2
            if order(value, values[middle]) < 0:
                right = middle
            else:
                left = middle + 1
        values[left : end + 1] = [value, *values[left:end]]


def sorted_values(values: list[Any], compare: Any) -> list[Any]:
    """The values in order, undefined last.  ECMA-262 #sec-sortindexedproperties, from step 4"""
    defined = [value for value in values if value is not None]
    if compare is None and not any(isinstance(value, JSObject) for value in defined):
        # OPTIMIZATION: the text of a primitive is always the same, so ask once.
        if len(defined) > 1:
            defined.sort(key=to_string)
    elif len(defined) <= FEW:
        _insert_each(defined, compare_array_elements(compare))
    else:
        defined.sort(key=cmp_to_key(compare_array_elements(compare)))  # type: ignore[arg-type]
    return defined + [None] * (len(values) - len(defined))


def _require_comparator(value: Any) -> None:
    if value is not None and not is_callable(value):
        throw_type_error(
            f"The comparison function must be either a function or undefined: {shown(value)}"
        )


def install(realm: Realm, prototype: JSObject) -> None:
    """Define them."""

    def sort(this: Any, compare: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.sort"""
        _require_comparator(compare)
        target = receiver(realm, this, "sort")
        length = length_of(realm, target)
        found = (element_if_present(target, index) for index in range(length))
        values = sorted_values([value for value in found if value is not MISSING], compare)
        for index, value in enumerate(values):
            set_element(target, index, value)
        # 10. Holes come last.
        for index in range(len(values), length):
            delete_element(target, index)
        return target

    def to_sorted(this: Any, compare: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.tosorted"""
        _require_comparator(compare)
        target = receiver(realm, this, "toSorted")
        length = length_of(realm, target)
        result = array_create(realm, length)
        values = [element(target, index) for index in range(length)]
        for index, value in enumerate(sorted_values(values, compare)):
            create_element(result, index, value)
        return result

    realm.methods(prototype, (("sort", 1, sort), ("toSorted", 1, to_sorted)))
