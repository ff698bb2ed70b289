"""Objects: the internal methods that all of them have, and ordinary objects.

ECMA-262 #sec-ordinary-object-internal-methods-and-internal-slots
"""

from __future__ import annotations

from typing import Any, NoReturn

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
    same_value,
)
from .throws import throw_type_error
from .values import PrivateName, PropertyKey, Symbol, describe_key, null

__all__ = ["JSObject", "OrdinaryObject", "PrimitiveWrapper"]


class JSObject:
    """An object.  Kinds of it add slots, and replace internal methods.

    It has no slots of its own, so that a kind may derive from a class of the runtime's, too; each
    kind has the slots `proto`, `props` and `extensible`.
    """

    __slots__ = ()

    #: What ``Object.prototype.toString`` and consoles call it, where no tag says otherwise.
    class_name = "Object"
    #: Whether it has internal methods of its own for reading.
    is_exotic = False

    #: [[Prototype]]; None for null.
    proto: JSObject | None
    #: The properties, see `properties`; private elements stand there, too.
    props: dict[Any, Any]
    #: [[Extensible]]
    extensible: bool

    #: [[Call]], as a Python function of `this` and the arguments; None where it cannot be called.
    call: Any = None
    #: [[Construct]], a Python function of the arguments (a sequence) and new.target; None likewise.
    construct: Any = None

    # The essential internal methods.

    def get_prototype_of(self) -> JSObject | None:
        return self.proto

    def set_prototype_of(self, proto: JSObject | None) -> bool:
        """ECMA-262 #sec-ordinarysetprototypeof"""
        if proto is self.proto:
            return True
        if not self.extensible:
            return False
        # 7-8. No cycle may arise; what is behind a proxy is not looked at.
        above = proto
        while above is not None:
            if above is self:
                return False
            if type(above).get_prototype_of is not JSObject.get_prototype_of:
                break
            above = above.proto
        self.proto = proto  # type: ignore[misc]
        return True

    def is_extensible(self) -> bool:
        return self.extensible

    def prevent_extensions(self) -> bool:
        self.extensible = False  # type: ignore[misc]
        return True

    def get_own_property(self, key: PropertyKey) -> Descriptor | None:
        stored = self.props.get(key, MISSING)
        return None if stored is MISSING else descriptor_of(stored)

    def define_own_property(self, key: PropertyKey, change: Descriptor) -> bool:
        """ECMA-262 #sec-ordinarydefineownproperty"""
        current = self.get_own_property(key)
        if not is_compatible_property_descriptor(self.is_extensible(), change, current):
            return False
        if current is None:
            self.props[key] = property_of(change)
        else:
            self.props[key] = changed_property(self.props[key], change)
        return True

    def has_property(self, key: PropertyKey) -> bool:
        """ECMA-262 #sec-ordinaryhasproperty"""
        holder: JSObject | None = self
        while holder is not None:
            if holder.is_exotic:
                if holder is not self:
                    return holder.has_property(key)
                if holder.get_own_property(key) is not None:
                    return True
            elif key in holder.props:
                return True
            holder = holder.get_prototype_of()
        return False

    def get(self, key: PropertyKey, receiver: Any = MISSING) -> Any:
        """ECMA-262 #sec-ordinaryget

        receiver: `this` of a getter, the object itself unless given.
        """
        holder: Any = self
        while True:
            stored = holder.props.get(key, MISSING)
            if stored is not MISSING:
                kind = type(stored)
                if kind is DataProperty:
                    return stored.value
                if kind is AccessorProperty:
                    if stored.get is None:
                        return None
                    return stored.get.call(self if receiver is MISSING else receiver)
                return stored
            holder = holder.proto
            if holder is None:
                return None
            if holder.is_exotic:
                return holder.get(key, self if receiver is MISSING else receiver)

    def set(self, key: PropertyKey, value: Any, receiver: Any = MISSING) -> bool:
        """ECMA-262 #sec-ordinaryset; whether the value was taken."""
        # OPTIMIZATION: a plain property of the object itself.
        if receiver is MISSING or receiver is self:
            receiver = self
            stored = self.props.get(key, MISSING)
            kind = type(stored)
            if kind is DataProperty:
                if stored.writable and not self.is_exotic:
                    self.props[key] = DataProperty(
                        value, True, stored.enumerable, stored.configurable
                    )
                    return True
            elif stored is not MISSING and kind is not AccessorProperty:
                self.props[key] = value
                return True
        return self.ordinary_set(key, value, receiver)

    def ordinary_set(self, key: PropertyKey, value: Any, receiver: Any) -> bool:
        """ECMA-262 #sec-ordinarysetwithowndescriptor"""
        own = self.get_own_property(key)
        if own is None:
            parent = self.get_prototype_of()
            if parent is not None:
                return parent.set(key, value, receiver)
            own = Descriptor(None, True, True, True)
        if own.is_accessor:
            # 3-7. A setter takes it.
            if own.set is None:
                return False
            own.set.call(receiver, value)
            return True
        # 2. A data property of the receiver's.
        if not own.writable or not isinstance(receiver, JSObject):
            return False
        existing = receiver.get_own_property(key)
        if existing is not None:
            if existing.is_accessor or not existing.writable:
                return False
            return receiver.define_own_property(key, Descriptor(value))
        return receiver.define_own_property(key, Descriptor(value, True, True, True))

    def delete(self, key: PropertyKey) -> bool:
        """ECMA-262 #sec-ordinarydelete"""
        own = self.get_own_property(key)
        if own is None:
            return True
        if own.configurable:
            del self.props[key]
            return True
        return False

    def own_property_keys(self) -> list[PropertyKey]:
        """ECMA-262 #sec-ordinaryownpropertykeys"""
        return ordered_keys(self.props)

    # What is built on them.

    def create_data_property(self, key: PropertyKey, value: Any) -> bool:
        """ECMA-262 #sec-createdataproperty"""
        return self.define_own_property(key, Descriptor(value, True, True, True))

    def create_data_property_or_throw(self, key: PropertyKey, value: Any) -> None:
        """ECMA-262 #sec-createdatapropertyorthrow"""
        if not self.create_data_property(key, value):
            throw_type_error(f"Cannot add property {describe_key(key)}, object is not extensible")

    def define_property_or_throw(self, key: PropertyKey, change: Descriptor) -> None:
        """ECMA-262 #sec-definepropertyorthrow"""
        if not self.define_own_property(key, change):
            name = describe_key(key)
            if self.get_own_property(key) is None:
                throw_type_error(f"Cannot define property {name}, object is not extensible")
            throw_type_error(f"Cannot redefine property: {name}")

    def delete_property_or_throw(self, key: PropertyKey) -> None:
        """ECMA-262 #sec-deletepropertyorthrow"""
        if not self.delete(key):
            self.refuse_deletion(key)

    def refuse_deletion(self, key: PropertyKey) -> NoReturn:
        """Throw because a property was not deleted."""
        from .conversions import to_display

        throw_type_error(f"Cannot delete property '{describe_key(key)}' of {to_display(self)}")

    def put(self, key: PropertyKey, value: Any) -> None:
        """Set, and throw when that fails.  ECMA-262 #sec-set-o-p-v-throw"""
        if not self.set(key, value, self):
            self.refuse_assignment(key)

    def refuse_assignment(self, key: PropertyKey) -> NoReturn:
        """Throw because a property was not set."""
        from .display import refuse_assignment

        refuse_assignment(self, key)

    def has_own_property(self, key: PropertyKey) -> bool:
        """ECMA-262 #sec-hasownproperty"""
        # OPTIMIZATION: an ordinary object has what it keeps.
        if not self.is_exotic:
            return key in self.props
        return self.get_own_property(key) is not None

    def get_method(self, key: PropertyKey) -> Any:
        """A function object, or None.  ECMA-262 #sec-getmethod"""
        method = self.get(key, self)
        if method is None or method is null:
            return None
        if not isinstance(method, JSObject) or method.call is None:
            throw_type_error(f"{describe_key(key)} is not a function")
        return method

    def invoke(self, key: PropertyKey, *arguments: Any) -> Any:
        """ECMA-262 #sec-invoke"""
        method = self.get(key, self)
        if not isinstance(method, JSObject) or method.call is None:
            throw_type_error(f"{describe_key(key)} is not a function")
        return method.call(self, *arguments)


class OrdinaryObject(JSObject):
    """An object without anything special."""

    __slots__ = ("__weakref__", "extensible", "props", "proto")

    def __init__(self, proto: JSObject | None, props: dict[Any, Any] | None = None) -> None:
        self.proto = proto
        self.props = {} if props is None else props
        self.extensible = True


class PrimitiveWrapper(OrdinaryObject):
    """A Boolean, Number, BigInt or Symbol object; its kind is that of `value`.

    String objects are exotic: `strings.StringObject`.
    """

    __slots__ = ("value",)

    def __init__(self, proto: JSObject | None, value: Any) -> None:
        super().__init__(proto)
        #: [[BooleanData]], [[NumberData]], [[BigIntData]] or [[SymbolData]].
        self.value = value


def ordered_keys(props: dict[Any, Any]) -> list[PropertyKey]:
    """Array indices in ascending order, then strings, then symbols, in the order of creation."""
    indices: list[int] = []
    strings: list[PropertyKey] = []
    symbols: list[PropertyKey] = []
    for key in props:
        if type(key) is str:
            index = array_index(key)
            if index is None:
                strings.append(key)
            else:
                indices.append(index)
        elif type(key) is Symbol:
            symbols.append(key)
        else:
            assert type(key) is PrivateName
    if indices:
        indices.sort()
        return [*map(str, indices), *strings, *symbols]
    return strings + symbols if symbols else strings


__all__ += ["ordered_keys", "same_value"]
