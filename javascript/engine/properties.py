"""Properties: how an object keeps them, and the descriptors that describe them.

An object keeps its properties in a dict.  A value stands there for a data property that is
writable, enumerable and configurable, as nearly all are; any other is a `DataProperty` or an
`AccessorProperty`, which never change: a change replaces them.

ECMA-262 #sec-property-attributes, #sec-property-descriptor-specification-type
"""

from __future__ import annotations

from typing import Any, Final

from .values import Symbol

__all__ = [
    "MISSING",
    "AccessorProperty",
    "DataProperty",
    "Descriptor",
    "array_index",
    "descriptor_of",
    "is_compatible_property_descriptor",
    "property_of",
]


class Missing:
    """What stands for an absent field or property."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<missing>"


MISSING: Final[Any] = Missing()


class DataProperty:
    """A data property with attributes of its own.  Immutable."""

    __slots__ = ("configurable", "enumerable", "value", "writable")

    def __init__(
        self,
        value: Any,
        writable: bool = False,
        enumerable: bool = False,
        configurable: bool = False,
    ) -> None:
        self.value = value
        self.writable = writable
        self.enumerable = enumerable
        self.configurable = configurable


class AccessorProperty:
    """An accessor property.  Immutable."""

    __slots__ = ("configurable", "enumerable", "get", "set")

    def __init__(
        self, get: Any, set_: Any, enumerable: bool = False, configurable: bool = False
    ) -> None:
        #: A function object, or None.
        self.get = get
        self.set = set_
        self.enumerable = enumerable
        self.configurable = configurable


class Descriptor:
    """A Property Descriptor; `MISSING` stands for an absent field.

    ECMA-262 #sec-property-descriptor-specification-type
    """

    __slots__ = ("configurable", "enumerable", "get", "set", "value", "writable")

    def __init__(
        self,
        value: Any = MISSING,
        writable: Any = MISSING,
        enumerable: Any = MISSING,
        configurable: Any = MISSING,
        get: Any = MISSING,
        set: Any = MISSING,
    ) -> None:
        self.value = value
        self.writable = writable
        self.enumerable = enumerable
        self.configurable = configurable
        #: A function object, None for undefined, or `MISSING`.
        self.get = get
        self.set = set

    @property
    def is_accessor(self) -> bool:
        return self.get is not MISSING or self.set is not MISSING

    @property
    def is_data(self) -> bool:
        return self.value is not MISSING or self.writable is not MISSING


def descriptor_of(stored: Any) -> Descriptor:
    """The complete descriptor of what an object keeps for a property."""
    kind = type(stored)
    if kind is DataProperty:
        return Descriptor(stored.value, stored.writable, stored.enumerable, stored.configurable)
    if kind is AccessorProperty:
        return Descriptor(
            enumerable=stored.enumerable,
            configurable=stored.configurable,
            get=stored.get,
            set=stored.set,
        )
    return Descriptor(stored, True, True, True)


def property_of(descriptor: Descriptor) -> Any:
    """What an object keeps for a new property; absent fields have their defaults."""
    enumerable = descriptor.enumerable is True
    configurable = descriptor.configurable is True
    if descriptor.is_accessor:
        get = None if descriptor.get is MISSING else descriptor.get
        set_ = None if descriptor.set is MISSING else descriptor.set
        return AccessorProperty(get, set_, enumerable, configurable)
    value = None if descriptor.value is MISSING else descriptor.value
    writable = descriptor.writable is True
    if writable and enumerable and configurable:
        return value
    return DataProperty(value, writable, enumerable, configurable)


def same_value(x: Any, y: Any) -> bool:
    """ECMA-262 #sec-samevalue"""
    kind = type(x)
    if kind is not type(y):
        return False
    if kind is float:
        if x != x:
            return bool(y != y)
        # Zeros differ by their sign.
        return x == y and (x != 0.0 or str(x) == str(y))
    if kind is str or kind is int:
        return bool(x == y)
    return x is y


def changed_property(old: Any, change: Descriptor) -> Any:
    """What an object keeps after a valid change.

    ECMA-262 #sec-validateandapplypropertydescriptor, step 6
    """
    now = descriptor_of(old)
    if change.is_accessor and not now.is_accessor:
        now = Descriptor(
            enumerable=now.enumerable, configurable=now.configurable, get=None, set=None
        )
    elif change.is_data and now.is_accessor:
        now = Descriptor(None, False, now.enumerable, now.configurable)
    for name in ("value", "writable", "enumerable", "configurable", "get", "set"):
        field = getattr(change, name)
        if field is not MISSING:
            setattr(now, name, field)
    return property_of(now)


def is_compatible_property_descriptor(
    extensible: bool, change: Descriptor, current: Descriptor | None
) -> bool:
    """Whether a change is allowed.  ECMA-262 #sec-validateandapplypropertydescriptor"""
    # 2. A new property needs an object that takes some.
    if current is None:
        return extensible
    # 5. What cannot be configured changes little.
    if not current.configurable:
        if change.configurable is True:
            return False
        if change.enumerable is not MISSING and change.enumerable != current.enumerable:
            return False
        if (change.is_accessor or change.is_data) and change.is_accessor != current.is_accessor:
            return False
        if current.is_accessor:
            if change.get is not MISSING and change.get is not current.get:
                return False
            if change.set is not MISSING and change.set is not current.set:
                return False
        elif not current.writable:
            if change.writable is True:
                return False
            if change.value is not MISSING and not same_value(change.value, current.value):
                return False
    return True


_DIGITS: Final = frozenset("0123456789")


def array_index(key: Any) -> int | None:
    """The number of a key that is an array index.  ECMA-262 #array-index

    >>> array_index("12"), array_index("012"), array_index("length")
    (12, None, None)
    """
    if type(key) is Symbol or not key or key[0] not in _DIGITS:
        return None
    if len(key) > 10 or not key.isascii() or not key.isdigit() or (key[0] == "0" and len(key) > 1):
        return None
    index = int(key)
    return index if index < 0xFFFFFFFF else None
