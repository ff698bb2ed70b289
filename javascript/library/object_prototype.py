"""%Object.prototype%.

ECMA-262 #sec-properties-of-the-object-prototype-object
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import is_array, to_display, to_property_key
from ..engine.functions import is_callable
from ..engine.objects import JSObject, PrimitiveWrapper
from ..engine.properties import Descriptor
from ..engine.throws import throw_type_error
from ..engine.values import PropertyKey, WellKnown, null

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["builtin_tag", "install", "require_prototype_set", "value_of_prototype"]

#: The kinds of objects that `toString` knows by themselves, beside those it finds otherwise.
BUILTIN_TAGS: Final = frozenset({"Arguments", "Date", "Error", "RegExp"})


def value_of_prototype(proto: JSObject | None) -> Any:
    """A [[Prototype]] as a program sees it."""
    return null if proto is None else proto


def require_prototype_set(realm: Realm, target: JSObject, proto: JSObject | None) -> None:
    """Give `target` the prototype, or throw."""
    if target.set_prototype_of(proto):
        return
    if target.class_name == "Proxy":
        message = "'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'"
    elif isinstance(target, type(realm.intrinsics.object_prototype)):
        message = "Immutable prototype object 'Object.prototype' cannot have their prototype set"
    elif not target.is_extensible():
        message = f"{to_display(target)} is not extensible"
    else:
        message = "Cyclic __proto__ value"
    throw_type_error(message, realm)


def builtin_tag(target: JSObject) -> str:
    """ECMA-262 #sec-object.prototype.tostring, steps 4-14"""
    if is_array(target):
        return "Array"
    if target.call is not None:
        return "Function"
    if isinstance(target, PrimitiveWrapper):
        kind = type(target.value)
        if kind is str:
            return "String"
        if kind is bool:
            return "Boolean"
        if kind is float:
            return "Number"
    return target.class_name if target.class_name in BUILTIN_TAGS else "Object"


def install(realm: Realm) -> None:
    """Define the methods of %Object.prototype%."""
    prototype = realm.intrinsics.object_prototype
    realm.methods(prototype, _legacy_definers(realm))
    has_own_property, *others = _methods(realm)
    realm.methods(prototype, [has_own_property, *_legacy_lookups(realm), *others])
    realm.intrinsics.object_prototype_to_string = prototype.get("toString")
    realm.intrinsics.object_prototype_value_of = prototype.get("valueOf")
    _install_proto(realm)
    to_locale_string = prototype.props.pop("toLocaleString")
    prototype.props["toLocaleString"] = to_locale_string


def _methods(realm: Realm) -> list[tuple[PropertyKey, int, Callable[..., Any]]]:
    def has_own_property(this: Any, property_key: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-object.prototype.hasownproperty"""
        key = to_property_key(property_key)
        return realm.to_object(this).has_own_property(key)

    def is_prototype_of(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-object.prototype.isprototypeof"""
        if not isinstance(value, JSObject):
            return False
        target = realm.to_object(this)
        above = value.get_prototype_of()
        while above is not None:
            if above is target:
                return True
            above = above.get_prototype_of()
        return False

    def property_is_enumerable(this: Any, property_key: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-object.prototype.propertyisenumerable"""
        key = to_property_key(property_key)
        own = realm.to_object(this).get_own_property(key)
        return own is not None and bool(own.enumerable)

    def to_string(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-object.prototype.tostring"""
        if this is None:
            return "[object Undefined]"
        if this is null:
            return "[object Null]"
        target = realm.to_object(this)
        builtin = builtin_tag(target)
        tag = target.get(WellKnown.to_string_tag, target)
        return f"[object {tag if type(tag) is str else builtin}]"

    def value_of(this: Any, *_: Any) -> JSObject:
        """ECMA-262 #sec-object.prototype.valueof"""
        return realm.to_object(this)

    def to_locale_string(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-object.prototype.tolocalestring"""
        if this is None or this is null:
            throw_type_error("Object.prototype.toLocaleString called on null or undefined", realm)
        return realm.invoke(this, "toString")

    return [
        ("hasOwnProperty", 1, has_own_property),
        ("isPrototypeOf", 1, is_prototype_of),
        ("propertyIsEnumerable", 1, property_is_enumerable),
        ("toString", 0, to_string),
        ("valueOf", 0, value_of),
        ("toLocaleString", 0, to_locale_string),
    ]


def _legacy_definers(realm: Realm) -> list[tuple[PropertyKey, int, Callable[..., Any]]]:
    def require_function(value: Any, name: str) -> None:
        if not is_callable(value):
            throw_type_error(f"Object.prototype.{name}: Expecting function", realm)

    def define_getter(this: Any, property_key: Any = None, getter: Any = None, *_: Any) -> None:
        """ECMA-262 #sec-object.prototype.__defineGetter__"""
        target = realm.to_object(this)
        require_function(getter, "__defineGetter__")
        change = Descriptor(get=getter, enumerable=True, configurable=True)
        target.define_property_or_throw(to_property_key(property_key), change)

    def define_setter(this: Any, property_key: Any = None, setter: Any = None, *_: Any) -> None:
        """ECMA-262 #sec-object.prototype.__defineSetter__"""
        target = realm.to_object(this)
        require_function(setter, "__defineSetter__")
        change = Descriptor(set=setter, enumerable=True, configurable=True)
        target.define_property_or_throw(to_property_key(property_key), change)

    return [("__defineGetter__", 2, define_getter), ("__defineSetter__", 2, define_setter)]


def _legacy_lookups(realm: Realm) -> list[tuple[PropertyKey, int, Callable[..., Any]]]:
    def find(this: Any, property_key: Any) -> Descriptor | None:
        holder: JSObject | None = realm.to_object(this)
        key = to_property_key(property_key)
        while holder is not None:
            own = holder.get_own_property(key)
            if own is not None:
                return own if own.is_accessor else None
            holder = holder.get_prototype_of()
        return None

    def lookup_getter(this: Any, property_key: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-object.prototype.__lookupGetter__"""
        found = find(this, property_key)
        return None if found is None else found.get

    def lookup_setter(this: Any, property_key: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-object.prototype.__lookupSetter__"""
        found = find(this, property_key)
        return None if found is None else found.set

    return [("__lookupGetter__", 1, lookup_getter), ("__lookupSetter__", 1, lookup_setter)]


def _install_proto(realm: Realm) -> None:
    def get_proto(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-get-object.prototype.__proto__"""
        return value_of_prototype(realm.to_object(this).get_prototype_of())

    def set_proto(this: Any, proto: Any = None, *_: Any) -> None:
        """ECMA-262 #sec-set-object.prototype.__proto__"""
        if this is None or this is null:
            throw_type_error("Object.prototype.__proto__ called on null or undefined", realm)
        if not isinstance(this, JSObject):
            return
        if proto is null:
            require_prototype_set(realm, this, None)
        elif isinstance(proto, JSObject):
            require_prototype_set(realm, this, proto)

    realm.accessor(realm.intrinsics.object_prototype, "__proto__", get_proto, set_proto)
