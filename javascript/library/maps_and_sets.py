"""Map and Set.

ECMA-262 #sec-map-objects, #sec-set-objects
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..engine.functions import get_prototype_from_constructor, is_callable
from ..engine.iteration import DONE, iterator_of
from ..engine.keyed_collections import (
    CollectionIterator,
    Cursor,
    JSMap,
    JSSet,
    KeyedTable,
    MapIterator,
    SetIterator,
)
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import MISSING
from ..engine.throws import throw_type_error
from ..engine.values import WellKnown, null
from . import set_methods, weak_collections
from .array_methods import element
from .iterator_helpers import Closing
from .messages import require_callable, require_not_nothing, shown, throw_incompatible

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["add_entries_from_iterable", "adder_of", "group_by", "install"]


def adder_of(target: JSObject, name: str) -> JSObject:
    """The method through which a constructor fills a new collection."""
    adder = target.get(name, target)
    if not isinstance(adder, JSObject) or adder.call is None:
        throw_type_error(
            f"'{shown(adder)}' returned for property '{name}' of object '{shown(target)}' "
            "is not a function"
        )
    return adder


def add_values_from_iterable(realm: Realm, target: JSObject, iterable: Any) -> None:
    """Fill a new Set or WeakSet.  ECMA-262 #sec-set-iterable, steps 4 to 8"""
    if iterable is None or iterable is null:
        return
    adder = adder_of(target, "add")
    steps = iterator_of(realm, iterable)
    guard = Closing(steps)
    while (value := steps.step()) is not DONE:
        with guard:
            adder.call(target, value)


def add_entries_from_iterable(
    realm: Realm, target: JSObject, iterable: Any, adder: JSObject
) -> None:
    """ECMA-262 #sec-add-entries-from-iterable"""
    steps = iterator_of(realm, iterable)
    guard = Closing(steps)
    while (entry := steps.step()) is not DONE:
        with guard:
            if not isinstance(entry, JSObject):
                throw_type_error(f"Iterator value {shown(entry)} is not an entry object")
            key = element(entry, 0)
            adder.call(target, key, element(entry, 1))


def group_by(
    realm: Realm,
    items: Any,
    callback: Any,
    method: str,
    coercion: Callable[[Any], Any] | None = None,
) -> list[tuple[Any, list[Any]]]:
    """The groups with their keys, in the order of their first elements.

    coercion: what makes a key of the callback's result.  ECMA-262 #sec-groupby
    """
    require_not_nothing(items, method)
    if not is_callable(callback):
        throw_type_error(f"{shown(callback)} is not a function")
    groups = KeyedTable()
    steps = iterator_of(realm, items)
    guard = Closing(steps)
    index = 0.0
    while (value := steps.step()) is not DONE:
        with guard:
            key = callback.call(None, value, index)
            if coercion is not None:
                key = coercion(key)
        group = groups.get(key)
        if group is None:
            groups.set(key, [value])
        else:
            group.append(value)
        index += 1.0
    return groups.entries()


def install(realm: Realm) -> None:
    """Define Map, Set, WeakMap and WeakSet."""
    prototype = realm.object()
    realm.intrinsics.map_prototype = prototype
    _install_map(realm, prototype)
    _install_map_methods(realm, prototype)
    _install_map_insertion(realm, prototype)
    prototype = realm.object()
    realm.intrinsics.set_prototype = prototype
    _install_set(realm, prototype)
    _install_set_methods(realm, prototype)
    set_methods.install(realm, prototype)
    weak_collections.install(realm)


def _species(this: Any, *_: Any) -> Any:
    """ECMA-262 #sec-get-map-%symbol.species%, #sec-get-set-%symbol.species%"""
    return this


def _install_map(realm: Realm, prototype: JSObject) -> None:
    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-map-iterable"""
        new = JSMap(get_prototype_from_constructor(new_target, "map_prototype"))
        iterable = arguments[0] if arguments else None
        if iterable is not None and iterable is not null:
            add_entries_from_iterable(realm, new, iterable, adder_of(new, "set"))
        return new

    def group_by_(this: Any, items: Any = None, callback: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-map.groupby"""
        table = KeyedTable()
        for key, values in group_by(realm, items, callback, "Map.groupBy"):
            table.set(key, realm.array(values))
        return JSMap(realm.intrinsics.map_prototype, table)

    constructor = realm.constructor("Map", 0, construct, prototype)
    realm.intrinsics.map = constructor
    realm.method(constructor, "groupBy", 2, group_by_)
    realm.accessor(constructor, WellKnown.species, _species)
    realm.tag(prototype, "Map")


def _map_table(this: Any, method: str) -> KeyedTable:
    if not isinstance(this, JSMap):
        throw_incompatible(method, this)
    return this.table


def _install_map_methods(realm: Realm, prototype: JSObject) -> None:
    def get(this: Any, key: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-map.prototype.get"""
        return _map_table(this, "Map.prototype.get").get(key)

    def set_(this: Any, key: Any = None, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-map.prototype.set"""
        _map_table(this, "Map.prototype.set").set(key, value)
        return this

    def has(this: Any, key: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-map.prototype.has"""
        return _map_table(this, "Map.prototype.has").has(key)

    def delete(this: Any, key: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-map.prototype.delete"""
        return _map_table(this, "Map.prototype.delete").delete(key)

    def clear(this: Any, *_: Any) -> None:
        """ECMA-262 #sec-map.prototype.clear"""
        _map_table(this, "Map.prototype.clear").clear()

    def size(this: Any, *_: Any) -> float:
        """ECMA-262 #sec-get-map.prototype.size"""
        return float(_map_table(this, "get Map.prototype.size").size)

    def for_each(this: Any, callback: Any = None, this_arg: Any = None, *_: Any) -> None:
        """ECMA-262 #sec-map.prototype.foreach"""
        table = _map_table(this, "Map.prototype.forEach")
        require_callable(callback)
        cursor = Cursor(table)
        while (place := cursor.advance()) >= 0:
            callback.call(this_arg, table.values[place], table.keys[place], this)

    realm.methods(
        prototype,
        (
            ("get", 1, get),
            ("set", 2, set_),
            ("has", 1, has),
            ("delete", 1, delete),
            ("clear", 0, clear),
            ("forEach", 1, for_each),
        ),
    )
    realm.accessor(prototype, "size", size)
    making = _install_iterators(realm, "Map", MapIterator, _map_table)
    # ECMA-262 #sec-map.prototype.keys, #sec-map.prototype.values, #sec-map.prototype.entries
    realm.method(prototype, "keys", 0, making("keys", "key"))
    realm.method(prototype, "values", 0, making("values", "value"))
    entries = realm.method(prototype, "entries", 0, making("entries", "key+value"))
    realm.define(prototype, WellKnown.iterator, entries)


def _install_map_insertion(realm: Realm, prototype: JSObject) -> None:
    def get_or_insert(this: Any, key: Any = None, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-map.prototype.getorinsert"""
        table = _map_table(this, "Map.prototype.getOrInsert")
        found = table.get(key, MISSING)
        if found is not MISSING:
            return found
        table.set(key, value)
        return value

    def get_or_insert_computed(this: Any, key: Any = None, callback: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-map.prototype.getorinsertcomputed"""
        table = _map_table(this, "Map.prototype.getOrInsertComputed")
        require_callable(callback)
        found = table.get(key, MISSING)
        if found is not MISSING:
            return found
        if key == 0.0 and type(key) is float:
            key = 0.0
        # The callback may change the map: what it gives takes the place of what is there then.
        value = callback.call(None, key)
        table.set(key, value)
        return value

    realm.method(prototype, "getOrInsert", 2, get_or_insert)
    realm.method(prototype, "getOrInsertComputed", 2, get_or_insert_computed)


def _install_iterators(
    realm: Realm,
    of: str,
    kind_of_iterator: type[CollectionIterator],
    table_of: Callable[[Any, str], KeyedTable],
) -> Callable[[str, str], Any]:
    """Define the prototype of a collection's iterators; the answer makes methods that make them."""
    iterator_prototype = OrdinaryObject(realm.intrinsics.iterator_prototype)
    setattr(realm.intrinsics, f"{of.lower()}_iterator_prototype", iterator_prototype)

    def next_(this: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-%mapiteratorprototype%.next, #sec-%setiteratorprototype%.next"""
        if not isinstance(this, kind_of_iterator):
            throw_incompatible(f"{of} Iterator.prototype.next", this)
        value = this.step(realm)
        if value is MISSING:
            return realm.iter_result(None, True)
        return realm.iter_result(value, False)

    realm.method(iterator_prototype, "next", 0, next_).data = kind_of_iterator
    realm.tag(iterator_prototype, f"{of} Iterator")

    def making(method: str, kind: str) -> Any:
        def make(this: Any, *_: Any) -> JSObject:
            table = table_of(this, f"{of}.prototype.{method}")
            return kind_of_iterator(iterator_prototype, table, kind)

        return make

    return making


def _install_set(realm: Realm, prototype: JSObject) -> None:
    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-set-iterable"""
        new = JSSet(get_prototype_from_constructor(new_target, "set_prototype"))
        add_values_from_iterable(realm, new, arguments[0] if arguments else None)
        return new

    constructor = realm.constructor("Set", 0, construct, prototype)
    realm.intrinsics.set = constructor
    realm.accessor(constructor, WellKnown.species, _species)
    realm.tag(prototype, "Set")


def _set_table(this: Any, method: str) -> KeyedTable:
    if not isinstance(this, JSSet):
        throw_incompatible(method, this)
    return this.table


def _install_set_methods(realm: Realm, prototype: JSObject) -> None:
    def add(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-set.prototype.add"""
        _set_table(this, "Set.prototype.add").set(value)
        return this

    def has(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-set.prototype.has"""
        return _set_table(this, "Set.prototype.has").has(value)

    def delete(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-set.prototype.delete"""
        return _set_table(this, "Set.prototype.delete").delete(value)

    def clear(this: Any, *_: Any) -> None:
        """ECMA-262 #sec-set.prototype.clear"""
        _set_table(this, "Set.prototype.clear").clear()

    def size(this: Any, *_: Any) -> float:
        """ECMA-262 #sec-get-set.prototype.size"""
        return float(_set_table(this, "get Set.prototype.size").size)

    def for_each(this: Any, callback: Any = None, this_arg: Any = None, *_: Any) -> None:
        """ECMA-262 #sec-set.prototype.foreach"""
        table = _set_table(this, "Set.prototype.forEach")
        require_callable(callback)
        cursor = Cursor(table)
        while (place := cursor.advance()) >= 0:
            callback.call(this_arg, table.keys[place], table.keys[place], this)

    realm.methods(
        prototype,
        (
            ("add", 1, add),
            ("has", 1, has),
            ("delete", 1, delete),
            ("clear", 0, clear),
            ("forEach", 1, for_each),
        ),
    )
    realm.accessor(prototype, "size", size)
    making = _install_iterators(realm, "Set", SetIterator, _set_table)
    # ECMA-262 #sec-set.prototype.values, #sec-set.prototype.entries
    realm.method(prototype, "entries", 0, making("entries", "key+key"))
    values = realm.method(prototype, "values", 0, making("values", "key"))
    realm.define(prototype, "keys", values)
    realm.define(prototype, WellKnown.iterator, values)
