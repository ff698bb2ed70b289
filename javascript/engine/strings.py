"""String exotic objects.

ECMA-262 #sec-string-exotic-objects
"""

from __future__ import annotations

from typing import Any

from .objects import JSObject, PrimitiveWrapper
from .properties import (
    MISSING,
    DataProperty,
    Descriptor,
    array_index,
    is_compatible_property_descriptor,
)
from .values import PropertyKey

__all__ = ["StringObject"]


class StringObject(PrimitiveWrapper):
    """A String object; `value` is [[StringData]]."""

    __slots__ = ()

    class_name = "String"
    is_exotic = True

    value: str

    def __init__(self, proto: JSObject | None, value: str) -> None:
        super().__init__(proto, value)
        self.props["length"] = DataProperty(float(len(value)))

    def _own_character(self, key: PropertyKey) -> str | None:
        index = array_index(key)
        if index is not None and index < len(self.value):
            return self.value[index]
        return None

    def get_own_property(self, key: PropertyKey) -> Descriptor | None:
        own = super().get_own_property(key)
        if own is not None:
            return own
        character = self._own_character(key)
        return None if character is None else Descriptor(character, False, True, False)

    def define_own_property(self, key: PropertyKey, change: Descriptor) -> bool:
        character = self._own_character(key)
        if character is not None:
            current = Descriptor(character, False, True, False)
            return is_compatible_property_descriptor(self.extensible, change, current)
        return super().define_own_property(key, change)

    def get(self, key: PropertyKey, receiver: Any = MISSING) -> Any:
        character = self._own_character(key)
        if character is not None:
            return character
        return super().get(key, receiver)

    def set(self, key: PropertyKey, value: Any, receiver: Any = MISSING) -> bool:
        return self.ordinary_set(key, value, self if receiver is MISSING else receiver)

    def own_property_keys(self) -> list[PropertyKey]:
        return [*map(str, range(len(self.value))), *super().own_property_keys()]
