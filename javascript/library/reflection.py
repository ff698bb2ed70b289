"""Reflect.

ECMA-262 #sec-reflect-object
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..engine.arrays import JSArray
from ..engine.conversions import to_property_key
from ..engine.functions import is_callable, is_constructor
from ..engine.objects import JSObject
from ..engine.throws import throw_type_error
from ..engine.values import PropertyKey
from .messages import shown
from .object_prototype import value_of_prototype
from .objects import require_prototype

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm) -> None:
    """Define %Reflect%."""
    reflect = realm.object()
    realm.define(realm.global_object, "Reflect", reflect)
    realm.intrinsics.reflect = reflect
    apply = realm.intrinsics.function_prototype.get("apply")

    def require_target(target: Any, method: str) -> JSObject:
        if not isinstance(target, JSObject):
            throw_type_error(f"Reflect.{method} called on non-object", realm)
        return target

    def require_constructor(value: Any) -> None:
        if not is_constructor(value):
            throw_type_error(f"{shown(value)} is not a constructor", realm)

    def define_property(
        this: Any, target: Any = None, property_key: Any = None, attributes: Any = None, *_: Any
    ) -> bool:
        """ECMA-262 #sec-reflect.defineproperty"""
        holder = require_target(target, "defineProperty")
        key = to_property_key(property_key)
        return holder.define_own_property(key, realm.to_property_descriptor(attributes))

    def delete_property(this: Any, target: Any = None, property_key: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-reflect.deleteproperty"""
        holder = require_target(target, "deleteProperty")
        return holder.delete(to_property_key(property_key))

    def apply_(
        this: Any, target: Any = None, this_argument: Any = None, arguments: Any = None, *_: Any
    ) -> Any:
        """ECMA-262 #sec-reflect.apply"""
        if not is_callable(target):
            # The message is that of the method which does the same.
            return apply.call(target)
        return target.call(this_argument, *realm.create_list_from_array_like(arguments))

    def construct(this: Any, target: Any = None, arguments: Any = None, *more: Any) -> Any:
        """ECMA-262 #sec-reflect.construct"""
        require_constructor(target)
        new_target = more[0] if more else target
        require_constructor(new_target)
        return target.construct(realm.create_list_from_array_like(arguments), new_target)

    def get(this: Any, target: Any = None, property_key: Any = None, *receiver: Any) -> Any:
        """ECMA-262 #sec-reflect.get"""
        holder = require_target(target, "get")
        return holder.get(to_property_key(property_key), receiver[0] if receiver else holder)

    def get_own_property_descriptor(
        this: Any, target: Any = None, property_key: Any = None, *_: Any
    ) -> Any:
        """ECMA-262 #sec-reflect.getownpropertydescriptor"""
        holder = require_target(target, "getOwnPropertyDescriptor")
        own = holder.get_own_property(to_property_key(property_key))
        return realm.from_property_descriptor(own)

    def get_prototype_of(this: Any, target: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-reflect.getprototypeof"""
        return value_of_prototype(require_target(target, "getPrototypeOf").get_prototype_of())

    def has(this: Any, target: Any = None, property_key: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-reflect.has"""
        holder = require_target(target, "has")
        return holder.has_property(to_property_key(property_key))

    def is_extensible(this: Any, target: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-reflect.isextensible"""
        return require_target(target, "isExtensible").is_extensible()

    def own_keys(this: Any, target: Any = None, *_: Any) -> JSArray:
        """ECMA-262 #sec-reflect.ownkeys"""
        return realm.array(list(require_target(target, "ownKeys").own_property_keys()))

    def prevent_extensions(this: Any, target: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-reflect.preventextensions"""
        return require_target(target, "preventExtensions").prevent_extensions()

    def set_(
        this: Any, target: Any = None, property_key: Any = None, value: Any = None, *receiver: Any
    ) -> bool:
        """ECMA-262 #sec-reflect.set"""
        holder = require_target(target, "set")
        key = to_property_key(property_key)
        return holder.set(key, value, receiver[0] if receiver else holder)

    def set_prototype_of(this: Any, target: Any = None, proto: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-reflect.setprototypeof"""
        holder = require_target(target, "setPrototypeOf")
        return holder.set_prototype_of(require_prototype(proto, realm))

    entries: list[tuple[PropertyKey, int, Callable[..., Any]]] = [
        ("defineProperty", 3, define_property),
        ("deleteProperty", 2, delete_property),
        ("apply", 3, apply_),
        ("construct", 2, construct),
        ("get", 2, get),
        ("getOwnPropertyDescriptor", 2, get_own_property_descriptor),
        ("getPrototypeOf", 1, get_prototype_of),
        ("has", 2, has),
        ("isExtensible", 1, is_extensible),
        ("ownKeys", 1, own_keys),
        ("preventExtensions", 1, prevent_extensions),
        ("set", 3, set_),
        ("setPrototypeOf", 2, set_prototype_of),
    ]
    realm.methods(reflect, entries)
    realm.tag(reflect, "Reflect")
