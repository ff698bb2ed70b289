"""What a weak collection holds goes away with its keys, also where an entry holds its own key."""

from __future__ import annotations

import gc
import weakref

import pytest

from thenloop.javascript.engine.agent import Engine
from thenloop.javascript.engine.values import Symbol


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(virtual_time=True)


def test_an_entry_goes_with_its_key_although_its_value_holds_the_key(engine: Engine) -> None:
    realm = engine.realm
    weak_map = realm.intrinsics.weak_map.construct([], realm.intrinsics.weak_map)
    key = realm.array([])
    value = realm.array([key])
    weak_map.invoke("set", key, value)
    gone = weakref.ref(key), weakref.ref(value)
    del value
    gc.collect()
    assert weak_map.invoke("get", key).elements == [key]
    del key
    gc.collect()
    assert [each() for each in gone] == [None, None]


def test_a_value_goes_when_its_entry_is_deleted(engine: Engine) -> None:
    realm = engine.realm
    weak_map = realm.intrinsics.weak_map.construct([], realm.intrinsics.weak_map)
    key, value = realm.array([]), realm.array([])
    gone = weakref.ref(value)
    weak_map.invoke("set", key, value)
    del value
    gc.collect()
    assert gone() is not None
    assert weak_map.invoke("delete", key) is True
    gc.collect()
    assert gone() is None


def test_an_entry_of_a_symbol_goes_with_it(engine: Engine) -> None:
    realm = engine.realm
    weak_set = realm.intrinsics.weak_set.construct([], realm.intrinsics.weak_set)
    symbol = Symbol("key")
    gone = weakref.ref(symbol)
    weak_set.invoke("add", symbol)
    assert weak_set.invoke("has", symbol) is True
    del symbol
    gc.collect()
    assert gone() is None


def test_entries_are_no_properties(engine: Engine) -> None:
    realm = engine.realm
    weak_map = realm.intrinsics.weak_map.construct([], realm.intrinsics.weak_map)
    key = realm.object()
    weak_map.invoke("set", key, 1.0)
    assert key.own_property_keys() == []
    key.prevent_extensions()
    weak_map.invoke("set", key, 2.0)
    assert weak_map.invoke("get", key) == 2.0
