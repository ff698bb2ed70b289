"""Keyed collections: what Map and Set objects hold.

ECMA-262 #sec-map-objects, #sec-set-objects
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Final

from .objects import JSObject, OrdinaryObject
from .properties import MISSING

if TYPE_CHECKING:
    from .realm import Realm

__all__ = [
    "CollectionIterator",
    "Cursor",
    "JSMap",
    "JSSet",
    "KeyedTable",
    "MapIterator",
    "SetIterator",
]


class _NotANumber:
    """What stands for NaN, which is a key like any other."""

    __slots__ = ()


_NAN: Final = _NotANumber()

#: So many removed entries are kept before anything is closed up.
FEW_REMOVED: Final = 16


def _lookup_key(key: Any) -> Any:
    """Equal for two keys just when SameValueZero says that they are the same."""
    kind = type(key)
    if kind is float:
        return key if key == key else _NAN
    if kind is int or kind is bool:
        # To Python 1, 1.0 and True are the same.
        return kind, key
    return key


class _Layout:
    """A stretch of a table's life in which its entries keep their places."""

    __slots__ = ("following", "removed")

    def __init__(self) -> None:
        #: What came after it.
        self.following: _Layout | None = None
        #: The places that were taken out at its end, in order; None when all were.
        self.removed: list[int] | None = None


class KeyedTable:
    """Entries in the order of their insertion, which may change while cursors are under way.

    The specification leaves a removed entry in its place for ever; here they are closed up once
    there are many, and a cursor finds out when it goes on.  Finding, adding and removing an entry
    each cost the same however many there are.
    """

    __slots__ = ("_layout", "_places", "_start", "keys", "values")

    def __init__(self) -> None:
        #: The keys, where `MISSING` stands for one that was removed, and what they map to.
        self.keys: list[Any] = []
        self.values: list[Any] = []
        self._places: dict[Any, int] = {}
        #: Before this there are only removed entries.
        self._start = 0
        self._layout = _Layout()

    @property
    def size(self) -> int:
        return len(self._places)

    def has(self, key: Any) -> bool:
        return _lookup_key(key) in self._places

    def get(self, key: Any, default: Any = None) -> Any:
        place = self._places.get(_lookup_key(key))
        return default if place is None else self.values[place]

    def set(self, key: Any, value: Any = None) -> None:
        """Add an entry at the end, or change the value of the one there is."""
        lookup_key = _lookup_key(key)
        place = self._places.get(lookup_key)
        if place is not None:
            self.values[place] = value
            return
        self._places[lookup_key] = len(self.keys)
        # ECMA-262 #sec-canonicalizekeyedcollectionkey
        self.keys.append(0.0 if type(key) is float and key == 0.0 else key)
        self.values.append(value)

    def delete(self, key: Any) -> bool:
        """Whether there was such an entry."""
        place = self._places.pop(_lookup_key(key), None)
        if place is None:
            return False
        self.keys[place] = MISSING
        self.values[place] = None
        if place == self._start:
            while self._start < len(self.keys) and self.keys[self._start] is MISSING:
                self._start += 1
        removed = len(self.keys) - len(self._places)
        if removed > FEW_REMOVED and removed > len(self._places):
            self._close_up()
        return True

    def clear(self) -> None:
        self.keys.clear()
        self.values.clear()
        self._places.clear()
        self._start = 0
        self._lay_out_anew(None)

    def copy(self) -> KeyedTable:
        copy = KeyedTable()
        for key, value in self.entries():
            copy.set(key, value)
        return copy

    def entries(self) -> list[tuple[Any, Any]]:
        """The entries as they are now."""
        pairs = zip(self.keys, self.values, strict=True)
        return [pair for pair in pairs if pair[0] is not MISSING]

    def _close_up(self) -> None:
        removed = [place for place, key in enumerate(self.keys) if key is MISSING]
        entries = self.entries()
        self.keys[:] = [key for key, _ in entries]
        self.values[:] = [value for _, value in entries]
        # The lookup keys stand in the order of the entries.
        self._places = {key: place for place, key in enumerate(self._places)}
        self._start = 0
        self._lay_out_anew(removed)

    def _lay_out_anew(self, removed: list[int] | None) -> None:
        self._layout.removed = removed
        self._layout.following = self._layout = _Layout()


class Cursor:
    """Goes through the entries of a table in order, also those that are added meanwhile."""

    __slots__ = ("_layout", "_place", "table")

    def __init__(self, table: KeyedTable) -> None:
        self.table = table
        self._place = 0
        self._layout = table._layout

    def advance(self) -> int:
        """The place of the next entry, or -1 when there is none at the moment."""
        table = self.table
        while self._layout.following is not None:
            removed = self._layout.removed
            self._place = 0 if removed is None else self._place - bisect_left(removed, self._place)
            self._layout = self._layout.following
        place = max(self._place, table._start)
        keys = table.keys
        while place < len(keys):
            if keys[place] is not MISSING:
                self._place = place + 1
                return place
            place += 1
        self._place = place
        return -1

    def rest(self) -> list[tuple[Any, Any]]:
        """The entries that are still to come, without going on to them."""
        ahead = Cursor(self.table)
        ahead._place, ahead._layout = self._place, self._layout
        entries = []
        while (place := ahead.advance()) >= 0:
            entries.append((self.table.keys[place], self.table.values[place]))
        return entries


class JSMap(OrdinaryObject):
    """A Map object."""

    __slots__ = ("table",)

    class_name = "Map"

    def __init__(self, proto: JSObject | None, table: KeyedTable | None = None) -> None:
        super().__init__(proto)
        #: [[MapData]]
        self.table = KeyedTable() if table is None else table


class JSSet(OrdinaryObject):
    """A Set object, whose elements are the keys of its table."""

    __slots__ = ("table",)

    class_name = "Set"

    def __init__(self, proto: JSObject | None, table: KeyedTable | None = None) -> None:
        super().__init__(proto)
        #: [[SetData]]
        self.table = KeyedTable() if table is None else table


class CollectionIterator(OrdinaryObject):
    """A Map Iterator or a Set Iterator.

    kind: "key", "value", "key+value" or "key+key".
    ECMA-262 #sec-map-iterator-objects, #sec-set-iterator-objects
    """

    __slots__ = ("cursor", "kind")

    def __init__(self, proto: JSObject | None, table: KeyedTable, kind: str) -> None:
        super().__init__(proto)
        #: None once it has ended.
        self.cursor: Cursor | None = Cursor(table)
        self.kind = kind

    def next_item(self) -> Any:
        """A key, a value or a pair of both as a tuple, or `MISSING` at the end."""
        cursor = self.cursor
        if cursor is None:
            return MISSING
        place = cursor.advance()
        if place < 0:
            self.cursor = None
            return MISSING
        return self._item(cursor.table.keys[place], cursor.table.values[place])

    def step(self, realm: Realm) -> Any:
        """What `next` gives: a key, a value or an array of both, or `MISSING` at the end."""
        item = self.next_item()
        return realm.array([*item]) if type(item) is tuple else item

    def remaining(self) -> list[Any]:
        """The same for all that is left, without going on."""
        rest = [] if self.cursor is None else self.cursor.rest()
        return [self._item(key, value) for key, value in rest]

    def _item(self, key: Any, value: Any) -> Any:
        kind = self.kind
        if kind == "key":
            return key
        if kind == "value":
            return value
        return key, value if kind == "key+value" else key


class MapIterator(CollectionIterator):
    """A Map Iterator."""

    __slots__ = ()
    class_name = "Map Iterator"


class SetIterator(CollectionIterator):
    """A Set Iterator."""

    __slots__ = ()
    class_name = "Set Iterator"
