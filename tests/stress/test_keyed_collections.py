"""Tables that close up are told apart from the specification's, which never do, by nothing."""

from __future__ import annotations

import random
from typing import Any

import pytest

from thenloop.javascript.engine.keyed_collections import Cursor, KeyedTable


class EverGrowingTable:
    """[[MapData]] as the specification has it: a removed entry stays in its place, empty."""

    def __init__(self) -> None:
        self.entries: list[list[Any] | None] = []

    def find(self, key: Any) -> list[Any] | None:
        return next((entry for entry in self.entries if entry and entry[0] == key), None)

    def set(self, key: Any, value: Any) -> None:
        entry = self.find(key)
        if entry is None:
            self.entries.append([key, value])
        else:
            entry[1] = value

    def delete(self, key: Any) -> bool:
        entry = self.find(key)
        if entry is None:
            return False
        self.entries[self.entries.index(entry)] = None
        return True

    def clear(self) -> None:
        self.entries = [None] * len(self.entries)

    def advance(self, place: int) -> tuple[int, Any]:
        while place < len(self.entries):
            entry = self.entries[place]
            place += 1
            if entry is not None:
                return place, tuple(entry)
        return place, None


@pytest.mark.parametrize("seed", range(40))
def test_cursors_find_what_the_specification_finds(seed: int) -> None:
    chance = random.Random(seed)
    table, model = KeyedTable(), EverGrowingTable()
    cursors: list[tuple[Cursor, list[int]]] = []
    keys = chance.choice([8, 60, 300])
    removals = chance.choice([1, 3, 6])
    for step in range(1500):
        key = float(chance.randrange(keys))
        action = chance.randrange(10 + removals)
        if action < 4:
            table.set(key, step)
            model.set(key, step)
        elif action < 4 + removals:
            assert table.delete(key) == model.delete(key)
        elif action == 4 + removals and chance.random() < 0.05:
            table.clear()
            model.clear()
        elif action == 5 + removals and len(cursors) < 6:
            cursors.append((Cursor(table), [0]))
        elif cursors:
            cursor, place = chance.choice(cursors)
            place[0], expected = model.advance(place[0])
            at = cursor.advance()
            assert (None if at < 0 else (table.keys[at], table.values[at])) == expected
        live = [tuple(entry) for entry in model.entries if entry]
        assert table.size == len(live)
        if step % 50 == 0:
            assert table.entries() == live
            assert all(table.get(key) == value for key, value in live)
            _check(table)


def _check(table: KeyedTable) -> None:
    """What holds between any two calls."""
    assert len(table.keys) == len(table.values)
    assert len(table.keys) <= 2 * table.size + 17


def test_a_key_is_told_by_its_type_as_well_as_its_value() -> None:
    table = KeyedTable()
    keys = [1.0, 1, True, "1", float("nan"), None, 0.0, 0, False, ""]
    for place, key in enumerate(keys):
        table.set(key, place)
    table.set(-0.0, "zero")
    table.set(float("nan"), "nan")
    assert table.size == len(keys)
    assert [table.get(key) for key in keys] == [0, 1, 2, 3, "nan", 5, "zero", 7, 8, 9]
    assert str(table.keys[6]) == "0.0"
