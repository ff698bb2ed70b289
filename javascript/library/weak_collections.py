"""WeakMap and WeakSet.

An entry stands with the private elements of its key, under a name that only the collection has: it
lives as long as both of them, and it holds nothing that could hold the key.  Symbols have no
elements, so their entries stand in the collection, each for as long as its symbol.

ECMA-262 #sec-weakmap-objects, #sec-weakset-objects
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from ..engine.functions import get_prototype_from_constructor
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import MISSING
from ..engine.throws import throw_type_error
from ..engine.values import PrivateName, Symbol, null
from .messages import require_callable, throw_incompatible

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["JSWeakMap", "JSWeakSet", "can_be_held_weakly", "install"]


def can_be_held_weakly(realm: Realm, value: Any) -> bool:
    """ECMA-262 #sec-canbeheldweakly"""
    if type(value) is Symbol:
        # A registered symbol never goes away.
        return realm.engine.symbol_registry.get(value.description or "") is not value
    return isinstance(value, JSObject)


class WeakCollection(OrdinaryObject):
    """A WeakMap or a WeakSet."""

    __slots__ = ("_name", "_symbols")

    def __init__(self, proto: JSObject | None) -> None:
        super().__init__(proto)
        self._name = PrivateName("#entry")
        self._symbols: WeakKeyDictionary[Symbol, Any] = WeakKeyDictionary()

    def look_up(self, key: Any) -> Any:
        """The value, or `MISSING`."""
        if isinstance(key, JSObject):
            return key.props.get(self._name, MISSING)
        return self._symbols.get(key, MISSING) if type(key) is Symbol else MISSING

    def enter(self, key: Any, value: Any) -> None:
        if isinstance(key, JSObject):
            key.props[self._name] = value
        else:
            self._symbols[key] = value

    def remove(self, key: Any) -> bool:
        """Whether there was such an entry."""
        if isinstance(key, JSObject):
            return key.props.pop(self._name, MISSING) is not MISSING
        return type(key) is Symbol and self._symbols.pop(key, MISSING) is not MISSING


class JSWeakMap(WeakCollection):
    """A WeakMap object."""

    __slots__ = ()
    class_name = "WeakMap"


class JSWeakSet(WeakCollection):
    """A WeakSet object."""

    __slots__ = ()
    class_name = "WeakSet"


def install(realm: Realm) -> None:
    """Define both."""
    prototype = realm.object()
    realm.intrinsics.weak_map_prototype = prototype
    _install_weak_map(realm, prototype)
    _install_weak_map_insertion(realm, prototype)
    prototype = realm.object()
    realm.intrinsics.weak_set_prototype = prototype
    _install_weak_set(realm, prototype)


def _weak_map(this: Any, method: str) -> JSWeakMap:
    if not isinstance(this, JSWeakMap):
        throw_incompatible(f"WeakMap.prototype.{method}", this)
    return this


def _require_weak_key(realm: Realm, key: Any) -> None:
    if not can_be_held_weakly(realm, key):
        throw_type_error("Invalid value used as weak map key")


def _install_weak_map(realm: Realm, prototype: JSObject) -> None:
    from .maps_and_sets import add_entries_from_iterable, adder_of

    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-weakmap-iterable"""
        new = JSWeakMap(get_prototype_from_constructor(new_target, "weak_map_prototype"))
        iterable = arguments[0] if arguments else None
        if iterable is not None and iterable is not null:
            add_entries_from_iterable(realm, new, iterable, adder_of(new, "set"))
        return new

    def get(this: Any, key: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-weakmap.prototype.get"""
        found = _weak_map(this, "get").look_up(key)
        return None if found is MISSING else found

    def set_(this: Any, key: Any = None, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-weakmap.prototype.set"""
        weak_map = _weak_map(this, "set")
        _require_weak_key(realm, key)
        weak_map.enter(key, value)
        return this

    def has(this: Any, key: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-weakmap.prototype.has"""
        return _weak_map(this, "has").look_up(key) is not MISSING

    def delete(this: Any, key: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-weakmap.prototype.delete"""
        return _weak_map(this, "delete").remove(key)

    realm.intrinsics.weak_map = realm.constructor("WeakMap", 0, construct, prototype)
    realm.methods(
        prototype, (("delete", 1, delete), ("get", 1, get), ("has", 1, has), ("set", 2, set_))
    )
    realm.tag(prototype, "WeakMap")


def _install_weak_map_insertion(realm: Realm, prototype: JSObject) -> None:
    def get_or_insert(this: Any, key: Any = None, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-weakmap.prototype.getorinsert"""
        weak_map = _weak_map(this, "getOrInsert")
        _require_weak_key(realm, key)
        found = weak_map.look_up(key)
        if found is not MISSING:
            return found
        weak_map.enter(key, value)
        return value

    def get_or_insert_computed(this: Any, key: Any = None, callback: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-weakmap.prototype.getorinsertcomputed"""
        weak_map = _weak_map(this, "getOrInsertComputed")
        _require_weak_key(realm, key)
        require_callable(callback)
        found = weak_map.look_up(key)
        if found is not MISSING:
            return found
        value = callback.call(None, key)
        weak_map.enter(key, value)
        return value

    realm.method(prototype, "getOrInsert", 2, get_or_insert)
    realm.method(prototype, "getOrInsertComputed", 2, get_or_insert_computed)


def _install_weak_set(realm: Realm, prototype: JSObject) -> None:
    from .maps_and_sets import add_values_from_iterable

    def weak_set(this: Any, method: str) -> JSWeakSet:
        if not isinstance(this, JSWeakSet):
            throw_incompatible(f"WeakSet.prototype.{method}", this)
        return this

    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-weakset-iterable"""
        new = JSWeakSet(get_prototype_from_constructor(new_target, "weak_set_prototype"))
        add_values_from_iterable(realm, new, arguments[0] if arguments else None)
        return new

    def add(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-weakset.prototype.add"""
        target = weak_set(this, "add")
        if not can_be_held_weakly(realm, value):
            throw_type_error("Invalid value used in weak set")
        target.enter(value, True)
        return this

    def delete(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-weakset.prototype.delete"""
        return weak_set(this, "delete").remove(value)

    def has(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-weakset.prototype.has"""
        return weak_set(this, "has").look_up(value) is not MISSING

    realm.intrinsics.weak_set = realm.constructor("WeakSet", 0, construct, prototype)
    realm.methods(prototype, (("add", 1, add), ("delete", 1, delete), ("has", 1, has)))
    realm.tag(prototype, "WeakSet")
