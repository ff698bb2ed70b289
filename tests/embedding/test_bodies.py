"""Async functions and async generators over bodies of any kind."""

from __future__ import annotations

from typing import Any

from tests.embedding.host import Host, Steps, generator, logged, start
from tests.embedding.realm import UNDEFINED, Getter, Realm
from thenloop.embedding import (
    AWAITS,
    NORMAL,
    PASSES_ON,
    RETURN,
    RETURNED,
    THREW,
    THROW,
    YIELDS,
    AsyncGeneratorStateMachine,
    Completion,
    Thrown,
    async_function_start,
)


def test_async_function(host: Host) -> None:
    def body(realm: Realm) -> Steps:
        realm.log.append("starts at once")
        value = yield AWAITS, realm.promise("resolve", "a")
        value += yield AWAITS, "b"
        try:
            yield AWAITS, realm.promise("reject", "c")
        except Thrown as thrown:
            value += thrown.value
        return realm.promise("resolve", value)

    def program(realm: Realm) -> None:
        promise = start(realm, body(realm))
        assert type(promise) is realm.realm_class
        realm.log.append("pending")
        realm.watch(promise)

    assert host.run(program) == ["starts at once", "pending", ("fulfilled", "abc")]


def test_async_function_that_throws(host: Host) -> None:
    def body(realm: Realm) -> Steps:
        yield AWAITS, realm.promise("resolve", "a")
        realm.throw("thrown")

    host.run(lambda realm: realm.watch(start(realm, body(realm))))
    assert host.realm.log == [("rejected", "thrown")]


def test_await_reads_the_constructor(host: Host) -> None:
    def body(realm: Realm, promise: Any) -> Steps:
        try:
            return (yield AWAITS, promise)
        except Thrown as thrown:
            return thrown.value

    def program(realm: Realm) -> None:
        reads = []

        def read() -> Any:
            reads.append(1)
            return realm.intrinsic_promise

        watched = realm.promise("resolve", "a")
        watched.properties["constructor"] = Getter(read)
        realm.watch(start(realm, body(realm, watched)), "once ")
        assert len(reads) == 1
        failing = realm.promise("resolve", "b")
        failing.properties["constructor"] = Getter(lambda: realm.throw("read"))
        realm.watch(start(realm, body(realm, failing)), "failing ")
        foreign = realm.promise("resolve", "c")
        foreign.properties["constructor"] = "another"
        realm.watch(start(realm, body(realm, foreign)), "foreign ")

    # The last of them is wrapped, whose `then` derives nothing that anybody sees.
    host.realm.species_constructor = lambda value, default: default  # type: ignore[method-assign]
    assert host.run(program) == [
        ("failing fulfilled", "read"),
        ("once fulfilled", "a"),
        ("foreign fulfilled", "c"),
    ]


class Tape:
    """A body of no generator: it saves where it is, and reuses one list for its outcomes."""

    def __init__(self, *outcomes: tuple[Any, Any]) -> None:
        self.outcomes = iter(outcomes)
        self.outcome: list[Any] = [None, None]

    def resume(self, value: Any) -> Any:
        self.outcome[:] = next(self.outcomes, (RETURNED, value))
        return self.outcome

    def throw(self, reason: Any) -> Any:
        return THREW, reason

    def return_(self, value: Any) -> Any:
        return RETURNED, value


def test_a_body_without_a_generator(host: Host) -> None:
    def program(realm: Realm) -> None:
        tape = Tape((AWAITS, "a"), (AWAITS, realm.promise("resolve", "b")))
        realm.watch(async_function_start(realm, realm.loop, tape))
        machine = AsyncGeneratorStateMachine(
            realm.loop, realm, Tape((YIELDS, "c"), (AWAITS, "d"), (PASSES_ON, "e"))
        )
        realm.watch(machine.next(UNDEFINED))
        realm.watch(machine.next(UNDEFINED))
        realm.watch(machine.return_("f"))

    assert logged(host.run(program)) == [
        ("fulfilled", {"value": "c", "done": False}),
        ("fulfilled", "b"),
        ("fulfilled", {"value": "e", "done": False}),
        ("fulfilled", {"value": "f", "done": True}),
    ]


def test_async_generator(host: Host) -> None:
    def body(realm: Realm) -> Steps:
        received = yield YIELDS, realm.promise("resolve", "a")
        assert received == Completion(NORMAL, "to a")
        received = yield YIELDS, realm.promise("reject", "b")
        assert received == Completion(THROW, "b")
        received = yield PASSES_ON, "c"
        assert received == Completion(RETURN, "to c")
        return (yield AWAITS, realm.promise("resolve", received.value))

    def program(realm: Realm) -> None:
        machine = generator(realm, body(realm))
        for promise in (
            machine.next(UNDEFINED),
            machine.next("to a"),
            machine.return_(realm.promise("resolve", "to c")),
            machine.next("late"),
            machine.throw("late"),
        ):
            realm.watch(promise)
        realm.invoke(promise, "then", UNDEFINED, realm.function(lambda _: again(realm, machine)))

    def again(realm: Realm, machine: AsyncGeneratorStateMachine) -> Any:
        realm.watch(machine.next("completed"))
        realm.watch(machine.return_(realm.promise("resolve", "x")))
        return UNDEFINED

    assert logged(host.run(program)) == [
        ("fulfilled", {"value": "a", "done": False}),
        ("fulfilled", {"value": "c", "done": False}),
        ("fulfilled", {"value": "to c", "done": True}),
        ("fulfilled", {"value": UNDEFINED, "done": True}),
        ("rejected", "late"),
        ("fulfilled", {"value": UNDEFINED, "done": True}),
        ("fulfilled", {"value": "x", "done": True}),
    ]
