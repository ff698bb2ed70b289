"""The methods of sets that take another set, or anything that is like one.

ECMA-262 #sec-properties-of-the-set-prototype-object
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_boolean, to_integer_or_infinity, to_number
from ..engine.iteration import DONE, IteratorRecord
from ..engine.keyed_collections import Cursor, JSSet, KeyedTable
from ..engine.objects import JSObject
from ..engine.throws import throw_range_error, throw_type_error
from .messages import require_callable, shown, throw_incompatible

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


class SetRecord:
    """What is like a set.  ECMA-262 #sec-set-records"""

    __slots__ = ("has_method", "keys_method", "set_object", "size")

    def __init__(self, value: Any, method: str) -> None:
        """ECMA-262 #sec-getsetrecord"""
        if not isinstance(value, JSObject):
            throw_type_error(f"{method} argument must be an object")
        #: [[SetObject]]
        self.set_object = value
        size = to_number(value.get("size", value))
        if size != size:
            throw_type_error("The .size property is NaN")
        #: [[Size]], which may be infinite.
        self.size = to_integer_or_infinity(size)
        if self.size < 0:
            throw_range_error(f"'{shown(self.size)}' is an invalid size")
        #: [[Has]], [[Keys]]
        self.has_method = require_callable(value.get("has", value))
        self.keys_method = require_callable(value.get("keys", value))

    def has(self, value: Any) -> bool:
        return to_boolean(self.has_method.call(self.set_object, value))

    def keys(self, realm: Realm) -> IteratorRecord:
        iterator = self.keys_method.call(self.set_object)
        if not isinstance(iterator, JSObject):
            throw_type_error("Result of the keys method is not an object")
        return realm.get_iterator_direct(iterator)


def _elements(table: KeyedTable) -> Iterator[Any]:
    """The elements, also those that are added meanwhile."""
    cursor = Cursor(table)
    while (place := cursor.advance()) >= 0:
        yield table.keys[place]


def _values(record: IteratorRecord) -> Iterator[Any]:
    while (value := record.step()) is not DONE:
        yield value


def _arguments(this: Any, other: Any, name: str) -> tuple[KeyedTable, SetRecord]:
    if not isinstance(this, JSSet):
        throw_incompatible(f"Set.prototype.{name}", this)
    return this.table, SetRecord(other, f"Set.prototype.{name}")


def install(realm: Realm, prototype: JSObject) -> None:
    """Define them."""
    _install_makers(realm, prototype)
    _install_comparisons(realm, prototype)


def _install_makers(realm: Realm, prototype: JSObject) -> None:
    """Those that make a new set."""

    def made(table: KeyedTable) -> JSObject:
        return JSSet(realm.intrinsics.set_prototype, table)

    def union(this: Any, other: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-set.prototype.union"""
        table, record = _arguments(this, other, "union")
        keys = record.keys(realm)
        result = table.copy()
        for value in _values(keys):
            result.set(value)
        return made(result)

    def intersection(this: Any, other: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-set.prototype.intersection"""
        table, record = _arguments(this, other, "intersection")
        result = KeyedTable()
        if table.size <= record.size:
            for value in _elements(table):
                if record.has(value):
                    result.set(value)
        else:
            for value in _values(record.keys(realm)):
                if table.has(value):
                    result.set(value)
        return made(result)

    def difference(this: Any, other: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-set.prototype.difference"""
        table, record = _arguments(this, other, "difference")
        result = table.copy()
        if table.size <= record.size:
            for value in _elements(table):
                if record.has(value):
                    result.delete(value)
        else:
            for value in _values(record.keys(realm)):
                result.delete(value)
        return made(result)

    def symmetric_difference(this: Any, other: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-set.prototype.symmetricdifference"""
        table, record = _arguments(this, other, "symmetricDifference")
        keys = record.keys(realm)
        result = table.copy()
        for value in _values(keys):
            # The set may have changed since it was copied.
            if table.has(value):
                result.delete(value)
            else:
                result.set(value)
        return made(result)

    realm.methods(
        prototype,
        (
            ("union", 1, union),
            ("intersection", 1, intersection),
            ("difference", 1, difference),
            ("symmetricDifference", 1, symmetric_difference),
        ),
    )


def _install_comparisons(realm: Realm, prototype: JSObject) -> None:
    """Those that compare two sets."""

    def is_subset_of(this: Any, other: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-set.prototype.issubsetof"""
        table, record = _arguments(this, other, "isSubsetOf")
        if table.size > record.size:
            return False
        return all(record.has(value) for value in _elements(table))

    def is_superset_of(this: Any, other: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-set.prototype.issupersetof"""
        table, record = _arguments(this, other, "isSupersetOf")
        if table.size < record.size:
            return False
        keys = record.keys(realm)
        for value in _values(keys):
            if not table.has(value):
                keys.close()
                return False
        return True

    def is_disjoint_from(this: Any, other: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-set.prototype.isdisjointfrom"""
        table, record = _arguments(this, other, "isDisjointFrom")
        if table.size <= record.size:
            return not any(record.has(value) for value in _elements(table))
        keys = record.keys(realm)
        for value in _values(keys):
            if table.has(value):
                keys.close()
                return False
        return True

    realm.methods(
        prototype,
        (
            ("isSubsetOf", 1, is_subset_of),
            ("isSupersetOf", 1, is_superset_of),
            ("isDisjointFrom", 1, is_disjoint_from),
        ),
    )
