"""Object, the constructor.

Its prototype is in `object_prototype`.

ECMA-262 #sec-object-constructor
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..engine.arrays import JSArray
from ..engine.conversions import (
    same_value,
    to_property_key,
)
from ..engine.functions import get_prototype_from_constructor, is_callable
from ..engine.iteration import DONE
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import MISSING, AccessorProperty, DataProperty, Descriptor
from ..engine.throws import throw_type_error
from ..engine.values import PropertyKey, Symbol, null
from . import object_prototype
from .messages import shown
from .object_prototype import require_prototype_set, value_of_prototype

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = [
    "enumerable_own_properties",
    "group_by_property",
    "install",
    "require_prototype",
    "set_integrity_level",
]


def require_prototype(value: Any, realm: Realm) -> JSObject | None:
    """What a program gives as a prototype: an object, or null, which is None here."""
    if isinstance(value, JSObject):
        return value
    if value is not null:
        throw_type_error(f"Object prototype may only be an Object or null: {shown(value)}", realm)
    return None


def set_integrity_level(target: JSObject, frozen: bool) -> bool:
    """frozen: not merely sealed.  ECMA-262 #sec-setintegritylevel"""
    # 1-2. From here on nothing is added.
    if not target.prevent_extensions():
        return False
    keys = target.own_property_keys()
    if not frozen:
        # 4. Nothing is deleted.
        for key in keys:
            target.define_property_or_throw(key, Descriptor(configurable=False))
        return True
    # 5. And nothing is written.
    for key in keys:
        current = target.get_own_property(key)
        if current is not None:
            if current.is_accessor:
                change = Descriptor(configurable=False)
            else:
                change = Descriptor(configurable=False, writable=False)
            target.define_property_or_throw(key, change)
    return True


def test_integrity_level(target: JSObject, frozen: bool) -> bool:
    """ECMA-262 #sec-testintegritylevel"""
    if target.is_extensible():
        return False
    for key in target.own_property_keys():
        current = target.get_own_property(key)
        if current is not None:
            if current.configurable:
                return False
            if frozen and current.is_data and current.writable:
                return False
    return True


def enumerable_keys(source: JSObject, symbols: bool = True) -> Iterator[PropertyKey]:
    """The own keys that are enumerable, each looked at when it is its turn.

    symbols: whether those that are symbols are among them.
    """
    # OPTIMIZATION: of an ordinary object nobody sees its descriptors being looked at.
    props = source.props if type(source) is OrdinaryObject else None
    for key in source.own_property_keys():
        if type(key) is Symbol and not symbols:
            continue
        if props is None:
            descriptor = source.get_own_property(key)
            if descriptor is not None and descriptor.enumerable:
                yield key
        else:
            stored = props.get(key, MISSING)
            kind = type(stored)
            if kind is DataProperty or kind is AccessorProperty:
                if stored.enumerable:
                    yield key
            elif stored is not MISSING:
                yield key


def enumerable_own_properties(realm: Realm, target: JSObject, kind: str) -> list[Any]:
    """kind: "key", "value" or "key+value".  ECMA-262 #sec-enumerableownproperties"""
    found: list[Any] = []
    for key in enumerable_keys(target, symbols=False):
        if kind == "key":
            found.append(key)
            continue
        value = target.get(key, target)
        found.append(value if kind == "value" else realm.array([key, value]))
    return found


def object_define_properties(realm: Realm, target: JSObject, properties: Any) -> JSObject:
    """ECMA-262 #sec-objectdefineproperties"""
    source = realm.to_object(properties)
    descriptors: list[tuple[PropertyKey, Descriptor]] = []
    for key in enumerable_keys(source):
        descriptors.append((key, realm.to_property_descriptor(source.get(key, source))))
    for key, descriptor in descriptors:
        target.define_property_or_throw(key, descriptor)
    return target


def copy_enumerable(realm: Realm, target: JSObject, value: Any) -> None:
    """One source of ``Object.assign``.  ECMA-262 #sec-object.assign, step 3"""
    if value is None or value is null:
        return
    source = realm.to_object(value)
    for key in enumerable_keys(source):
        target.put(key, source.get(key, source))


def group_by_property(
    realm: Realm, items: Any, callback: Any, name: str
) -> dict[PropertyKey, list[Any]]:
    """name: of the calling function, for messages.  ECMA-262 #sec-groupby, for property keys"""
    if items is None or items is null:
        throw_type_error(f"{name} called on null or undefined", realm)
    if not is_callable(callback):
        throw_type_error(f"{shown(callback)} is not a function", realm)
    groups: dict[PropertyKey, list[Any]] = {}
    record = realm.get_iterator(items)
    index = 0.0
    while (value := record.step()) is not DONE:
        try:
            key = to_property_key(callback.call(None, value, index))
        except BaseException as exception:
            record.close_after(exception)
            raise
        groups.setdefault(key, []).append(value)
        index += 1.0
    return groups


def install(realm: Realm) -> None:
    """Define %Object%."""
    intrinsics = realm.intrinsics

    def call(this: Any, value: Any = None, *_: Any) -> JSObject:
        if value is None or value is null:
            return realm.object()
        return realm.to_object(value)

    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-object-value"""
        # 1. A subclass makes an ordinary object.
        if new_target is not constructor:
            return OrdinaryObject(get_prototype_from_constructor(new_target, "object_prototype"))
        # 2-3. Anything else becomes one.
        return call(None, *arguments[:1])

    constructor = realm.constructor("Object", 1, construct, intrinsics.object_prototype, call=call)
    intrinsics.object = constructor
    realm.methods(constructor, _statics(realm))
    object_prototype.install(realm)


def _statics(realm: Realm) -> list[tuple[PropertyKey, int, Callable[..., Any]]]:
    """In the order in which V8 has them, which programs can see."""
    return [*_properties(realm), *_integrity(realm), *_contents(realm)]


def _properties(realm: Realm) -> list[tuple[PropertyKey, int, Callable[..., Any]]]:
    def assign(this: Any, target: Any = None, *sources: Any) -> JSObject:
        """ECMA-262 #sec-object.assign"""
        to = realm.to_object(target)
        for source in sources:
            copy_enumerable(realm, to, source)
        return to

    def get_own_property_descriptor(
        this: Any, value: Any = None, property_key: Any = None, *_: Any
    ) -> Any:
        """ECMA-262 #sec-object.getownpropertydescriptor"""
        target = realm.to_object(value)
        own = target.get_own_property(to_property_key(property_key))
        return realm.from_property_descriptor(own)

    def get_own_property_descriptors(this: Any, value: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-object.getownpropertydescriptors"""
        target = realm.to_object(value)
        descriptors = realm.object()
        for key in target.own_property_keys():
            descriptor = realm.from_property_descriptor(target.get_own_property(key))
            if descriptor is not None:
                descriptors.create_data_property_or_throw(key, descriptor)
        return descriptors

    def get_own_property_names(this: Any, value: Any = None, *_: Any) -> JSArray:
        """ECMA-262 #sec-object.getownpropertynames"""
        keys = realm.to_object(value).own_property_keys()
        return realm.array([key for key in keys if type(key) is str])

    def get_own_property_symbols(this: Any, value: Any = None, *_: Any) -> JSArray:
        """ECMA-262 #sec-object.getownpropertysymbols"""
        keys = realm.to_object(value).own_property_keys()
        return realm.array([key for key in keys if type(key) is Symbol])

    def has_own(this: Any, value: Any = None, property_key: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-object.hasown"""
        target = realm.to_object(value)
        return target.has_own_property(to_property_key(property_key))

    def is_(this: Any, first: Any = None, second: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-object.is"""
        return same_value(first, second)

    return [
        ("assign", 2, assign),
        ("getOwnPropertyDescriptor", 2, get_own_property_descriptor),
        ("getOwnPropertyDescriptors", 1, get_own_property_descriptors),
        ("getOwnPropertyNames", 1, get_own_property_names),
        ("getOwnPropertySymbols", 1, get_own_property_symbols),
        ("hasOwn", 2, has_own),
        ("is", 2, is_),
    ]


def _integrity(realm: Realm) -> list[tuple[PropertyKey, int, Callable[..., Any]]]:
    def refuse(target: JSObject, message: str) -> None:
        if target.class_name == "Proxy":
            message = "'preventExtensions' on proxy: trap returned falsish"
        throw_type_error(message, realm)

    def prevent_extensions(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-object.preventextensions"""
        if isinstance(value, JSObject) and not value.prevent_extensions():
            refuse(value, "Cannot prevent extensions")
        return value

    def seal(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-object.seal"""
        if isinstance(value, JSObject) and not set_integrity_level(value, False):
            refuse(value, "Cannot seal")
        return value

    def create(this: Any, prototype: Any = None, properties: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-object.create"""
        created = OrdinaryObject(require_prototype(prototype, realm))
        if properties is not None:
            object_define_properties(realm, created, properties)
        return created

    def define_properties(this: Any, value: Any = None, properties: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-object.defineproperties"""
        if not isinstance(value, JSObject):
            throw_type_error("Object.defineProperties called on non-object", realm)
        return object_define_properties(realm, value, properties)

    def define_property(
        this: Any, value: Any = None, property_key: Any = None, attributes: Any = None, *_: Any
    ) -> Any:
        """ECMA-262 #sec-object.defineproperty"""
        if not isinstance(value, JSObject):
            throw_type_error("Object.defineProperty called on non-object", realm)
        key = to_property_key(property_key)
        value.define_property_or_throw(key, realm.to_property_descriptor(attributes))
        return value

    def freeze(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-object.freeze"""
        if isinstance(value, JSObject) and not set_integrity_level(value, True):
            refuse(value, "Cannot freeze")
        return value

    def get_prototype_of(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-object.getprototypeof"""
        return value_of_prototype(realm.to_object(value).get_prototype_of())

    def set_prototype_of(this: Any, value: Any = None, prototype: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-object.setprototypeof"""
        if value is None or value is null:
            throw_type_error("Object.setPrototypeOf called on null or undefined", realm)
        proto = require_prototype(prototype, realm)
        if isinstance(value, JSObject):
            require_prototype_set(realm, value, proto)
        return value

    def is_extensible(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-object.isextensible"""
        return isinstance(value, JSObject) and value.is_extensible()

    def is_frozen(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-object.isfrozen"""
        return not isinstance(value, JSObject) or test_integrity_level(value, True)

    def is_sealed(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-object.issealed"""
        return not isinstance(value, JSObject) or test_integrity_level(value, False)

    return [
        ("preventExtensions", 1, prevent_extensions),
        ("seal", 1, seal),
        ("create", 2, create),
        ("defineProperties", 2, define_properties),
        ("defineProperty", 3, define_property),
        ("freeze", 1, freeze),
        ("getPrototypeOf", 1, get_prototype_of),
        ("setPrototypeOf", 2, set_prototype_of),
        ("isExtensible", 1, is_extensible),
        ("isFrozen", 1, is_frozen),
        ("isSealed", 1, is_sealed),
    ]


def _contents(realm: Realm) -> list[tuple[PropertyKey, int, Callable[..., Any]]]:
    def keys(this: Any, value: Any = None, *_: Any) -> JSArray:
        """ECMA-262 #sec-object.keys"""
        return realm.array(enumerable_own_properties(realm, realm.to_object(value), "key"))

    def entries(this: Any, value: Any = None, *_: Any) -> JSArray:
        """ECMA-262 #sec-object.entries"""
        return realm.array(enumerable_own_properties(realm, realm.to_object(value), "key+value"))

    def from_entries(this: Any, iterable: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-object.fromentries, #sec-add-entries-from-iterable"""
        if iterable is None or iterable is null:
            throw_type_error(f"{shown(iterable)} is not iterable", realm)
        made = realm.object()
        record = realm.get_iterator(iterable)
        while (entry := record.step()) is not DONE:
            try:
                if not isinstance(entry, JSObject):
                    throw_type_error(f"Iterator value {shown(entry)} is not an entry object", realm)
                key = entry.get("0", entry)
                value = entry.get("1", entry)
                made.create_data_property_or_throw(to_property_key(key), value)
            except BaseException as exception:
                record.close_after(exception)
                raise
        return made

    def values(this: Any, value: Any = None, *_: Any) -> JSArray:
        """ECMA-262 #sec-object.values"""
        return realm.array(enumerable_own_properties(realm, realm.to_object(value), "value"))

    def group_by(this: Any, items: Any = None, callback: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-object.groupby"""
        groups = group_by_property(realm, items, callback, "Object.groupBy")
        return OrdinaryObject(
            None, {key: realm.array(elements) for key, elements in groups.items()}
        )

    return [
        ("keys", 1, keys),
        ("entries", 1, entries),
        ("fromEntries", 1, from_entries),
        ("values", 1, values),
        ("groupBy", 2, group_by),
    ]
