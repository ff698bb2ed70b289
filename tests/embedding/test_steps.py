"""Delegation, iteration, Array.fromAsync and disposal, as generators of steps."""

from __future__ import annotations

from typing import Any

import pytest

from tests.embedding.host import Case, Host, Steps, generator, logged, start
from tests.embedding.realm import UNDEFINED, Ordinary, Realm
from thenloop.embedding import (
    ASYNC_DISPOSE,
    NORMAL,
    RETURN,
    SYNC_DISPOSE,
    THROW,
    Completion,
    DisposableResource,
    dispose_resources_steps,
    for_await_next_steps,
    from_async_steps,
    get_async_iterator,
    get_dispose_method,
    yield_star_steps,
)
from thenloop.embedding import async_iterator_close_steps as close_steps


def test_yield_star_over_a_sync_iterable(host: Host) -> None:
    def body(realm: Realm) -> Steps:
        iterable = realm.array("a", realm.promise("resolve", "b"), "c")
        completion = yield from yield_star_steps(realm, realm.loop, iterable)
        assert completion == Completion(RETURN, UNDEFINED)
        return "end"

    def program(realm: Realm) -> None:
        machine = generator(realm, body(realm))
        for promise in (machine.next("x"), machine.next("x"), machine.return_("y")):
            realm.watch(promise)

    assert logged(host.run(program)) == [
        ("fulfilled", {"value": "a", "done": False}),
        ("fulfilled", {"value": "b", "done": False}),
        ("closed", "y"),
        ("fulfilled", {"value": "end", "done": True}),
    ]


def async_iterable(realm: Realm, **methods: Any) -> Any:
    iterator = Ordinary(**methods)
    return Ordinary(**{"@@asyncIterator": realm.function(lambda: iterator)})


def test_yield_star_passes_every_argument(host: Host) -> None:
    def next_(*arguments: Any) -> Any:
        host.realm.log.append(("next", *arguments))
        return Ordinary(value="v", done=False)

    def body(realm: Realm) -> Steps:
        iterable = async_iterable(realm, next=realm.function(next_))
        yield from yield_star_steps(realm, realm.loop, iterable)

    def program(realm: Realm) -> None:
        machine = generator(realm, body(realm))
        machine.next(UNDEFINED)
        machine.next("x")
        realm.watch(machine.throw("y"))

    assert logged(host.run(program)) == [
        ("next", UNDEFINED),
        ("next", "x"),
        (
            "rejected",
            {"name": "TypeError", "message": "the iterator does not provide a throw method"},
        ),
    ]


def test_for_await(host: Host) -> None:
    def body(realm: Realm, iterable: Any) -> Steps:
        record = get_async_iterator(realm, realm.loop, iterable)
        while not record.done:
            value = yield from for_await_next_steps(realm, record)
            realm.log.append(value)
            if value == "b":
                yield from close_steps(realm, record)
                return "left"
        return "done"

    def program(realm: Realm) -> None:
        realm.watch(start(realm, body(realm, realm.array("a", "b", "c"))))
        realm.watch(start(realm, body(realm, 1.0)))

    log = logged(host.run(program))
    assert log == [
        ("rejected", {"name": "TypeError", "message": "1.0 is not iterable"}),
        "a",
        "b",
        ("closed",),
        ("fulfilled", "left"),
    ]


def test_a_rejected_value_closes_the_sync_iterator(host: Host) -> None:
    def body(realm: Realm) -> Steps:
        iterable = realm.array(realm.promise("reject", "bad"))
        record = get_async_iterator(realm, realm.loop, iterable)
        return (yield from for_await_next_steps(realm, record))

    host.run(lambda realm: realm.watch(start(realm, body(realm))))
    assert host.realm.log == [("closed",), ("rejected", "bad")]


class ArrayOfNotes:
    """Notes what is asked of it, and makes an array."""

    def __init__(self, realm: Realm) -> None:
        self.realm = realm
        self.items: list[Any] = []

    def is_array_like(self, items: Any) -> bool:
        return False

    def length_of(self, items: Any) -> int:
        return int(self.realm.get(items, "length"))

    def item_at(self, items: Any, index: int) -> Any:
        return self.realm.get(items, str(index))

    def begin(self, length: int | None) -> None:
        self.realm.log.append(f"begin {length}")

    def add(self, index: int, value: Any) -> None:
        if value == "refused":
            self.realm.throw("not defined")
        self.items.append(value)

    def finish(self, length: int) -> Any:
        return self.realm.array(*self.items)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            lambda realm: realm.array("a", realm.promise("resolve", "b")),
            ["begin None", ("fulfilled", {"0": "a0", "1": "b1"})],
        ),
        (
            lambda realm: Ordinary(**{"length": 1.0, "0": realm.promise("resolve", "c")}),
            ["begin 1", ("fulfilled", {"0": "c0"})],
        ),
        (
            lambda realm: realm.array("!", "never"),
            ["begin None", ("closed",), ("rejected", "!")],
        ),
    ],
)
def test_from_async(host: Host, items: Case, expected: list[Any]) -> None:
    def mapper(value: Any, index: int) -> Any:
        if value == "!":
            host.realm.throw(value)
        return host.realm.promise("resolve", f"{value}{index}")

    def program(realm: Realm) -> None:
        target = ArrayOfNotes(realm)
        steps = from_async_steps(realm, realm.loop, items(realm), mapper, target)
        realm.watch(start(realm, steps))

    assert logged(host.run(program)) == expected


def test_from_async_closes_when_an_element_cannot_be_defined(host: Host) -> None:
    def program(realm: Realm) -> None:
        items = realm.array("refused")
        steps = from_async_steps(realm, realm.loop, items, None, ArrayOfNotes(realm))
        realm.watch(start(realm, steps))

    assert host.run(program) == ["begin None", ("closed",), ("rejected", "not defined")]


def disposal(realm: Realm, completion: Completion, *resources: tuple[Any, Any]) -> Steps:
    held = [
        DisposableResource(hint, value and get_dispose_method(realm, value, hint))
        for hint, value in resources
    ]
    completion = yield from dispose_resources_steps(realm, held, completion)
    if completion.type is THROW:
        realm.throw(completion.value)
    return completion.value


def test_disposal(host: Host) -> None:
    def program(realm: Realm) -> None:
        first = Ordinary(**{"@@dispose": realm.note("sync")})
        second = Ordinary(**{"@@asyncDispose": realm.note("async")})
        third = Ordinary(**{"@@dispose": realm.function(lambda: realm.throw("third"))})
        resources = [
            (SYNC_DISPOSE, first),
            (ASYNC_DISPOSE, None),
            (ASYNC_DISPOSE, second),
            (ASYNC_DISPOSE, third),
        ]
        realm.watch(start(realm, disposal(realm, Completion(RETURN, "value"), *resources)))
        resources = [(ASYNC_DISPOSE, third), (SYNC_DISPOSE, third)]
        realm.watch(start(realm, disposal(realm, Completion(THROW, "old"), *resources)))

    assert logged(host.run(program)) == [
        ("async",),
        ("sync",),
        (
            "rejected",
            {
                "name": "SuppressedError",
                "error": "third",
                "suppressed": {"name": "SuppressedError", "error": "third", "suppressed": "old"},
            },
        ),
        ("rejected", "third"),
    ]


def test_a_sync_disposal_waits_for_the_null_before_it(host: Host) -> None:
    def program(realm: Realm) -> None:
        noted = Ordinary(**{"@@dispose": realm.note("disposed")})
        resources = [(SYNC_DISPOSE, noted), (ASYNC_DISPOSE, None)]
        realm.watch(start(realm, disposal(realm, Completion(NORMAL, "v"), *resources)))
        realm.log.append("not yet")

    assert host.run(program) == ["not yet", ("disposed",), ("fulfilled", "v")]
