"""What is done to an array by its list at once comes to the same as step by step."""

from __future__ import annotations

import random
from typing import Any

import pytest

from thenloop.javascript.engine import arrays
from thenloop.javascript.engine.agent import Engine
from thenloop.javascript.engine.arrays import JSArray
from thenloop.javascript.engine.objects import JSObject
from thenloop.javascript.engine.properties import MISSING, Descriptor
from thenloop.javascript.engine.throws import NativeThrow


class SlowArray(JSArray):
    """An array of which nothing is known beforehand, so that each step is taken."""

    __slots__ = ()

    def set(self, key: Any, value: Any, receiver: Any = MISSING) -> bool:
        return self.ordinary_set(key, value, self if receiver is MISSING else receiver)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(virtual_time=True)


def _state(value: Any) -> Any:
    """All that can be seen of a result."""
    if isinstance(value, JSArray):
        return [
            (key, descriptor.value, descriptor.writable, descriptor.configurable)
            for key in value.own_property_keys()
            if (descriptor := value.get_own_property(key)) is not None
        ]
    # Numbers that Python takes for equal to others, and NaN.
    return repr(value)


def _call(target: JSObject, name: str, arguments: list[Any]) -> Any:
    try:
        return _state(target.invoke(name, *arguments))
    except NativeThrow as thrown:
        return thrown.kind


VALUES: tuple[Any, ...] = (0.0, -0.0, 1.0, 1, True, False, "1", "", None, float("nan"), "x", 2.0)

METHODS = (
    *("push", "pop", "shift", "unshift", "splice", "reverse", "fill", "copyWithin", "sort"),
    *("slice", "concat", "indexOf", "lastIndexOf", "includes", "at", "join", "toSpliced"),
    *("toReversed", "toSorted", "with", "flat"),
)


def _arguments(chance: random.Random, name: str) -> list[Any]:
    index = float(chance.randrange(-7, 9))
    count = float(chance.randrange(-1, 5))
    values = [chance.choice(VALUES) for _ in range(chance.randrange(4))]
    by_name: dict[str, list[Any]] = {
        "push": values,
        "unshift": values,
        "splice": [index, count, *values][: chance.randrange(6)],
        "toSpliced": [index, count, *values][: chance.randrange(6)],
        "fill": ["f", index, count],
        "copyWithin": [index, count, float(chance.randrange(8))],
        "slice": [index, count][: chance.randrange(3)],
        "at": [index],
        "with": [index, "w"],
    }
    if name in ("indexOf", "lastIndexOf", "includes"):
        return [chance.choice(VALUES), index][: chance.randrange(1, 3)]
    return by_name.get(name, [])


@pytest.mark.parametrize("seed", range(60))
def test_a_list_does_what_the_steps_do(
    engine: Engine, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Elements that lie far behind the list are not in it: let that begin early.
    monkeypatch.setattr(arrays, "FEW_HOLES", 4)
    chance = random.Random(seed)
    proto = engine.realm.intrinsics.array_prototype
    inherited = chance.choice([None, None, "2", "5"])
    holder = chance.choice([proto, engine.realm.intrinsics.object_prototype])
    size = chance.randrange(7)
    elements = [chance.choice([MISSING, *VALUES]) for _ in range(size)]
    fast, slow = JSArray(proto, list(elements)), SlowArray(proto, list(elements))
    if inherited is not None:
        # One that is not writable keeps elements from being set below it.
        inherits = Descriptor("inherited", chance.random() < 0.5, True, True)
        holder.define_own_property(inherited, inherits)
    try:
        for _ in range(40):
            _change_both(chance, fast, slow)
            name = chance.choice(METHODS)
            arguments = _arguments(chance, name)
            if name == "concat":
                results = [_call(each, name, [each, "end"]) for each in (fast, slow)]
            else:
                results = [_call(each, name, arguments) for each in (fast, slow)]
            assert results[0] == results[1] or repr(results[0]) == repr(results[1]), name
            assert repr(_state(fast)) == repr(_state(slow)), (name, arguments)
            assert fast.length == slow.length
    finally:
        if inherited is not None:
            holder.delete(inherited)
        proto.define_own_property("length", Descriptor(0.0))


def _change_both(chance: random.Random, *both: JSArray) -> None:
    """What a program does now and then that takes the fast path away, or gives it back."""
    action = chance.randrange(60)
    key = str(chance.randrange(9))
    for each in both:
        if action < 4:
            each.delete(key)
        elif action < 8:
            each.set(key, "set", each)
        elif action == 8:
            each.define_own_property(key, Descriptor("fixed", False, True, False))
        elif action == 9:
            each.prevent_extensions()
        elif action == 10:
            each.define_own_property("length", Descriptor(writable=False))
        elif action == 11:
            each.set("length", float(key), each)
        elif action == 12:
            each.set("15", "far", each)
