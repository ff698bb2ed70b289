"""Arguments objects.

ECMA-262 #sec-arguments-exotic-objects
"""

from __future__ import annotations

from typing import Any

from .objects import JSObject, OrdinaryObject
from .properties import MISSING, DataProperty, Descriptor, array_index
from .values import PropertyKey

__all__ = ["ArgumentsObject", "MappedArguments"]


class ArgumentsObject(OrdinaryObject):
    """The arguments of a call, which are nobody else's."""

    __slots__ = ()

    class_name = "Arguments"

    def __init__(self, proto: JSObject, given: tuple[Any, ...]) -> None:
        super().__init__(proto)
        props = self.props
        for index, value in enumerate(given):
            props[str(index)] = value
        props["length"] = DataProperty(float(len(given)), True, False, True)


class MappedArguments(ArgumentsObject):
    """The arguments of a call of a sloppy function: its parameters, under their numbers."""

    __slots__ = ("parameter_map",)

    is_exotic = True

    def __init__(
        self, proto: JSObject, given: tuple[Any, ...], boxes: tuple[list[Any] | None, ...]
    ) -> None:
        super().__init__(proto, given)
        #: [[ParameterMap]]: the boxes of the parameters.
        self.parameter_map = {
            str(index): box
            for index, box in enumerate(boxes)
            if box is not None and index < len(given)
        }

    def get_own_property(self, key: PropertyKey) -> Descriptor | None:
        own = super().get_own_property(key)
        box = self._box(key)
        if own is not None and box is not None:
            own.value = box[0]
        return own

    def define_own_property(self, key: PropertyKey, change: Descriptor) -> bool:
        """ECMA-262 #sec-arguments-exotic-objects-defineownproperty-p-desc"""
        box = self._box(key)
        new = change
        if (
            box is not None
            and change.is_data
            and change.value is MISSING
            and (change.writable is False)
        ):
            new = Descriptor(box[0], change.writable, change.enumerable, change.configurable)
        if box is not None and not change.is_accessor:
            # What is kept beside the box is brought up to date first.
            current = self.props[key]
            if type(current) is DataProperty:
                self.props[key] = DataProperty(
                    box[0], current.writable, current.enumerable, current.configurable
                )
            else:
                self.props[key] = box[0]
        if not OrdinaryObject.define_own_property(self, key, new):
            return False
        if box is not None:
            if change.is_accessor:
                self._forget(key)
            else:
                if change.value is not MISSING:
                    box[0] = change.value
                if change.writable is False:
                    self._forget(key)
        return True

    def get(self, key: PropertyKey, receiver: Any = MISSING) -> Any:
        box = self._box(key)
        if box is not None:
            return box[0]
        return super().get(key, receiver)

    def set(self, key: PropertyKey, value: Any, receiver: Any = MISSING) -> bool:
        if receiver is MISSING or receiver is self:
            box = self._box(key)
            if box is not None:
                box[0] = value
            return self.ordinary_set(key, value, self)
        return self.ordinary_set(key, value, receiver)

    def delete(self, key: PropertyKey) -> bool:
        deleted = super().delete(key)
        if deleted:
            self._forget(key)
        return deleted

    def _box(self, key: PropertyKey) -> list[Any] | None:
        return self.parameter_map.get(key) if type(key) is str else None

    def _forget(self, key: PropertyKey) -> None:
        if array_index(key) is not None and type(key) is str:
            self.parameter_map.pop(key, None)
