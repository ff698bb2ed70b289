"""Module namespace exotic objects.

ECMA-262 #sec-module-namespace-exotic-objects
"""

from __future__ import annotations

from typing import Any

from .objects import JSObject, OrdinaryObject
from .properties import MISSING, DataProperty, Descriptor, same_value
from .throws import throw_reference_error
from .values import TDZ, PropertyKey, WellKnown

__all__ = ["ModuleNamespace"]


class ModuleNamespace(OrdinaryObject):
    """What a module exports, as an object."""

    __slots__ = ("boxes",)

    class_name = "Module"
    is_exotic = True

    def __init__(self) -> None:
        super().__init__(None)
        #: [[Exports]] in their order, with the boxes that hold the values.
        self.boxes: dict[str, list[Any]] = {}
        self.extensible = False
        self.props[WellKnown.to_string_tag] = DataProperty("Module")

    def _value(self, key: str) -> Any:
        value = self.boxes[key][0]
        if value is TDZ:
            throw_reference_error(f"Cannot access '{key}' before initialization")
        return value

    def set_prototype_of(self, proto: JSObject | None) -> bool:
        return proto is None

    def get_own_property(self, key: PropertyKey) -> Descriptor | None:
        if type(key) is str and key in self.boxes:
            return Descriptor(self._value(key), True, True, False)
        return super().get_own_property(key)

    def define_own_property(self, key: PropertyKey, change: Descriptor) -> bool:
        """ECMA-262 #sec-module-namespace-exotic-objects-defineownproperty-p-desc"""
        if type(key) is not str:
            return super().define_own_property(key, change)
        current = self.get_own_property(key)
        if current is None:
            return False
        if change.configurable is True or change.enumerable is False or change.is_accessor:
            return False
        if change.writable is False:
            return False
        return change.value is MISSING or same_value(change.value, current.value)

    def has_property(self, key: PropertyKey) -> bool:
        return key in self.boxes or key in self.props

    def get(self, key: PropertyKey, receiver: Any = MISSING) -> Any:
        if type(key) is str:
            return self._value(key) if key in self.boxes else None
        return super().get(key, receiver)

    def set(self, key: PropertyKey, value: Any, receiver: Any = MISSING) -> bool:
        return False

    def delete(self, key: PropertyKey) -> bool:
        if type(key) is str:
            return key not in self.boxes
        return super().delete(key)

    def own_property_keys(self) -> list[PropertyKey]:
        return [*self.boxes, *super().own_property_keys()]
