"""The methods of arrays that look at elements without calling a function for each.

ECMA-262 #sec-properties-of-the-array-prototype-object
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ..engine.conversions import (
    same_value_zero,
    to_integer_or_infinity,
    to_string,
)
from ..engine.functions import is_callable
from ..engine.objects import JSObject
from ..engine.operators import strictly_equal
from ..engine.properties import MISSING
from ..engine.values import null
from .array_methods import (
    element,
    element_if_present,
    length_of,
    plain_elements,
    receiver,
    relative_index,
)

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm, prototype: JSObject) -> None:
    """Define them."""
    _install_searches(realm, prototype)
    _install_texts(realm, prototype)


def _position(elements: list[Any], value: Any, start: int) -> int:
    """OPTIMIZATION: the first place of a value, strictly equal to it; -1 without one."""
    if value != value:
        return -1
    kind = type(value)
    try:
        while True:
            start = elements.index(value, start)
            # To Python 1, 1.0 and True are the same.
            if type(elements[start]) is kind:
                return start
            start += 1
    except ValueError:
        return -1


def _install_searches(realm: Realm, prototype: JSObject) -> None:
    def at(this: Any, index: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.at"""
        target = receiver(realm, this, "at")
        length = length_of(realm, target)
        position = to_integer_or_infinity(index)
        if position < 0:
            position += length
        if not 0 <= position < length:
            return None
        return element(target, int(position))

    def includes(this: Any, search_element: Any = None, from_index: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-array.prototype.includes"""
        target = receiver(realm, this, "includes")
        length = length_of(realm, target)
        if length == 0:
            return False
        start = relative_index(from_index, length)
        elements = plain_elements(target)
        if elements is not None and search_element == search_element:
            if _position(elements, search_element, start) >= 0:
                return True
            return search_element is None and MISSING in elements[start:length]
        return any(
            same_value_zero(element(target, index), search_element)
            for index in range(start, length)
        )

    def index_of(this: Any, search_element: Any = None, from_index: Any = None, *_: Any) -> float:
        """ECMA-262 #sec-array.prototype.indexof"""
        target = receiver(realm, this, "indexOf")
        length = length_of(realm, target)
        if length == 0:
            return -1.0
        start = relative_index(from_index, length)
        elements = plain_elements(target)
        if elements is not None:
            return float(_position(elements, search_element, start))
        for index in range(start, length):
            value = element_if_present(target, index)
            if value is not MISSING and strictly_equal(value, search_element):
                return float(index)
        return -1.0

    def last_index_of(this: Any, search_element: Any = None, *from_index: Any) -> float:
        """ECMA-262 #sec-array.prototype.lastindexof"""
        target = receiver(realm, this, "lastIndexOf")
        length = length_of(realm, target)
        if length == 0:
            return -1.0
        start = to_integer_or_infinity(from_index[0]) if from_index else float(length - 1)
        if start == -math.inf:
            return -1.0
        last = min(start, length - 1) if start >= 0 else length + start
        for index in range(int(last), -1, -1):
            value = element_if_present(target, index)
            if value is not MISSING and strictly_equal(value, search_element):
                return float(index)
        return -1.0

    realm.methods(
        prototype,
        (
            ("at", 1, at),
            ("includes", 1, includes),
            ("indexOf", 1, index_of),
            ("lastIndexOf", 1, last_index_of),
        ),
    )


def _install_texts(realm: Realm, prototype: JSObject) -> None:
    #: The objects whose elements are being joined.
    joining: list[JSObject] = []

    def joined(target: JSObject, separator: str, length: int, text_of: Any) -> str:
        # DEVIATION: an array inside itself is an empty text, as in all engines; the specification
        # has it joined without end.
        if any(target is other for other in joining):
            return ""
        joining.append(target)
        try:
            texts = []
            for index in range(length):
                value = element(target, index)
                texts.append("" if value is None or value is null else text_of(value))
            return separator.join(texts)
        finally:
            joining.pop()

    def join(this: Any, separator: Any = None, *_: Any) -> str:
        """ECMA-262 #sec-array.prototype.join"""
        target = receiver(realm, this, "join")
        length = length_of(realm, target)
        text = "," if separator is None else to_string(separator)
        return joined(target, text, length, to_string)

    def to_string_(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.tostring"""
        target = receiver(realm, this, "toString")
        method = target.get("join", target)
        if not is_callable(method):
            method = realm.intrinsics.object_prototype_to_string
        return method.call(target)

    def locale_text(value: Any) -> str:
        return to_string(realm.invoke(value, "toLocaleString"))

    def to_locale_string(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-array.prototype.tolocalestring"""
        target = receiver(realm, this, "toLocaleString")
        return joined(target, ",", length_of(realm, target), locale_text)

    realm.methods(
        prototype,
        (
            ("join", 1, join),
            ("toString", 0, to_string_),
            ("toLocaleString", 0, to_locale_string),
        ),
    )
