"""Array exotic objects.

The elements are a list, in which `MISSING` stands for a hole, and otherwise the same things as in
the properties of an object.  An array whose length is far beyond its elements keeps what lies there
among its properties, and its length by itself.

ECMA-262 #sec-array-exotic-objects
"""

from __future__ import annotations

from typing import Any, Final

from .objects import JSObject
from .properties import (
    MISSING,
    AccessorProperty,
    DataProperty,
    Descriptor,
    array_index,
    changed_property,
    descriptor_of,
    is_compatible_property_descriptor,
    property_of,
)
from .throws import throw_range_error
from .values import PropertyKey

__all__ = ["JSArray"]

#: How many holes are filled in so that the elements stay a list.
FEW_HOLES: Final = 1_000_000


class JSArray(JSObject):
    """An Array."""

    __slots__ = (
        "__weakref__",
        "elements",
        "extensible",
        "far_length",
        "has_attributes",
        "length_is_writable",
        "props",
        "proto",
    )

    class_name = "Array"
    is_exotic = True

    def __init__(self, proto: JSObject | None, elements: list[Any]) -> None:
        self.proto = proto
        self.props = {}
        self.extensible = True
        self.elements = elements
        #: The length, where it is not that of `elements`.
        self.far_length: int | None = None
        self.length_is_writable = True
        #: Whether an element has ever had attributes of its own: if not, each is a value or a hole.
        self.has_attributes = False

    @property
    def length(self) -> int:
        return len(self.elements) if self.far_length is None else self.far_length

    def _stored(self, key: PropertyKey) -> Any:
        index = array_index(key)
        if index is not None and index < len(self.elements):
            return self.elements[index]
        return self.props.get(key, MISSING)

    def get_own_property(self, key: PropertyKey) -> Descriptor | None:
        if key == "length":
            return Descriptor(float(self.length), self.length_is_writable, False, False)
        stored = self._stored(key)
        return None if stored is MISSING else descriptor_of(stored)

    def get(self, key: PropertyKey, receiver: Any = MISSING) -> Any:
        if key == "length":
            return float(self.length)
        stored = self._stored(key)
        if stored is MISSING:
            proto = self.proto
            if proto is None:
                return None
            return proto.get(key, self if receiver is MISSING else receiver)
        kind = type(stored)
        if kind is DataProperty:
            return stored.value
        if kind is AccessorProperty:
            if stored.get is None:
                return None
            return stored.get.call(self if receiver is MISSING else receiver)
        return stored

    def set(self, key: PropertyKey, value: Any, receiver: Any = MISSING) -> bool:
        if receiver is MISSING or receiver is self:
            index = array_index(key)
            if index is not None and self.set_plainly(index, value):
                return True
            receiver = self
        return self.ordinary_set(key, value, receiver)

    def set_plainly(self, index: int, value: Any) -> bool:
        """OPTIMIZATION: set an element, where nobody can see how; otherwise do nothing."""
        elements = self.elements
        if index < len(elements):
            stored = elements[index]
            if stored is not MISSING:
                kind = type(stored)
                if kind is DataProperty or kind is AccessorProperty:
                    return False
                elements[index] = value
                return True
        return self.nothing_above(index) and self.create_plainly(index, value)

    def create_plainly(self, index: int, value: Any) -> bool:
        """OPTIMIZATION: the same for CreateDataProperty, which sees nothing above the array."""
        elements = self.elements
        if not self.extensible:
            return False
        if index < len(elements):
            kind = type(elements[index])
            if kind is DataProperty or kind is AccessorProperty:
                return False
            elements[index] = value
            return True
        if index > len(elements) or not self._can_append():
            return False
        elements.append(value)
        # An array that was made long and is filled from its beginning comes to be a list.
        if self.far_length == len(elements):
            self.far_length = None
        return True

    def _can_append(self) -> bool:
        """Whether the element behind the list may be made, and is not there yet."""
        if self.far_length is None:
            return self.length_is_writable and len(self.elements) < 4294967295
        return str(len(self.elements)) not in self.props

    def nothing_above(self, index: int) -> bool:
        """Whether no prototype has the element, or could."""
        key = None
        above = self.proto
        while above is not None:
            if type(above) is JSArray:
                if above.elements or above.far_length is not None:
                    return False
            elif above.is_exotic:
                return False
            else:
                key = key or str(index)
                if key in above.props:
                    return False
            above = above.proto
        return True

    def no_elements_above(self) -> bool:
        """Whether no prototype has any element, or could."""
        above = self.proto
        while above is not None:
            if type(above) is JSArray:
                if above.elements or above.far_length is not None:
                    return False
            elif above.is_exotic:
                return False
            else:
                # Whatever begins with a digit might be an index.
                for key in above.props:
                    if type(key) is str and "0" <= key < ":":
                        return False
            above = above.proto
        return True

    def define_own_property(self, key: PropertyKey, change: Descriptor) -> bool:
        """ECMA-262 #sec-array-exotic-objects-defineownproperty-p-desc"""
        if key == "length":
            return self._set_length(change)
        index = array_index(key)
        if index is None:
            return super().define_own_property(key, change)
        length = self.length
        if index >= length and not self.length_is_writable:
            return False
        stored = self._stored(key)
        current = None if stored is MISSING else descriptor_of(stored)
        if not is_compatible_property_descriptor(self.extensible, change, current):
            return False
        new = property_of(change) if current is None else changed_property(stored, change)
        elements = self.elements
        if type(new) is DataProperty or type(new) is AccessorProperty:
            self.has_attributes = True
        if index < len(elements):
            elements[index] = new
        elif current is None and index == len(elements):
            elements.append(new)
            if self.far_length == len(elements):
                self.far_length = None
        elif self.far_length is None and index < len(elements) + FEW_HOLES:
            elements.extend([MISSING] * (index - len(elements)))
            elements.append(new)
        else:
            self.props[key] = new
            self.far_length = max(length, index + 1)
        return True

    def _set_length(self, change: Descriptor) -> bool:
        """ECMA-262 #sec-arraysetlength"""
        from .conversions import to_number, to_uint32

        now = Descriptor(float(self.length), self.length_is_writable, False, False)
        if change.value is MISSING:
            if not is_compatible_property_descriptor(True, change, now):
                return False
            if change.writable is False:
                self.length_is_writable = False
            return True
        # 3-5. The new length, converted twice.
        new_length = to_uint32(change.value)
        if new_length != to_number(change.value):
            throw_range_error("Invalid array length")
        wanted = Descriptor(
            float(new_length), change.writable, change.enumerable, change.configurable
        )
        now = Descriptor(float(self.length), self.length_is_writable, False, False)
        if not is_compatible_property_descriptor(True, wanted, now):
            return False
        succeeded = self._cut_or_grow(new_length)
        if change.writable is False:
            self.length_is_writable = False
        return succeeded

    def _cut_or_grow(self, new_length: int) -> bool:
        elements = self.elements
        if self.far_length is not None:
            far = (array_index(key) for key in self.props if type(key) is str)
            beyond = [index for index in far if index is not None and index >= new_length]
            for index in sorted(beyond, reverse=True):
                if not descriptor_of(self.props[str(index)]).configurable:
                    self.far_length = index + 1
                    return False
                del self.props[str(index)]
        while len(elements) > new_length:
            last = elements[-1]
            if last is not MISSING and not descriptor_of(last).configurable:
                self.far_length = None
                return False
            elements.pop()
        if new_length == len(elements):
            self.far_length = None
        elif self.far_length is None and new_length < len(elements) + FEW_HOLES:
            elements.extend([MISSING] * (new_length - len(elements)))
        else:
            self.far_length = new_length
        return True

    def delete(self, key: PropertyKey) -> bool:
        if key == "length":
            return False
        index = array_index(key)
        if index is None or index >= len(self.elements):
            return super().delete(key)
        stored = self.elements[index]
        if stored is MISSING:
            return True
        if not descriptor_of(stored).configurable:
            return False
        self.elements[index] = MISSING
        return True

    def own_property_keys(self) -> list[PropertyKey]:
        keys: list[PropertyKey] = [
            str(index) for index, stored in enumerate(self.elements) if stored is not MISSING
        ]
        others = super().own_property_keys()
        far = [key for key in others if array_index(key) is not None]
        return [*keys, *far, "length", *others[len(far) :]]
