"""Subclasses, realms, and the static methods."""

from __future__ import annotations

from typing import Any

import pytest

from tests.embedding.host import Case, Host, logged
from tests.embedding.realm import UNDEFINED, Function, Getter, Ordinary, Realm
from thenloop.embedding import (
    Thrown,
    promise_resolve,
)


def subclass(realm: Realm, log: str) -> Function:
    """A constructor that calls the intrinsic one, and gives its promises another `constructor`."""

    def construct(executor: Any) -> Any:
        assert executor.length == 2
        realm.log.append(log)
        promise = realm.intrinsic_promise.construct(executor)
        promise.properties["constructor"] = constructor
        return promise

    constructor = Function(lambda this: UNDEFINED, 1, construct)
    constructor.proto = realm.intrinsic_promise
    constructor.properties["@@species"] = constructor
    return constructor


def test_then_of_a_subclass_uses_its_species(host: Host) -> None:
    def program(realm: Realm) -> None:
        constructor = subclass(realm, "constructed")
        promise = realm.invoke(constructor, "resolve", "a")
        derived = realm.invoke(promise, "then", realm.function(lambda value: value + "b"))
        assert realm.get(derived, "constructor") is constructor
        assert promise_resolve(realm, constructor, promise) is promise
        wrapped = promise_resolve(realm, realm.intrinsic_promise, promise)
        assert wrapped is not promise
        realm.watch(wrapped)
        derived.properties["constructor"] = realm.intrinsic_promise
        realm.watch(derived)

    # Resolve, then, and the job that calls `then` of what was wrapped.
    assert host.run(program) == [
        *["constructed"] * 3,
        ("fulfilled", "ab"),
        ("fulfilled", "a"),
    ]


def test_a_capability_whose_functions_throw(host: Host) -> None:
    def program(realm: Realm) -> None:
        fails = realm.function(lambda *_: realm.throw("from resolve"))

        def construct(executor: Any) -> Any:
            realm.call(executor, UNDEFINED, fails, fails)
            return Ordinary()

        constructor = Function(lambda this: UNDEFINED, 0, construct)
        constructor.properties["@@species"] = constructor
        promise = realm.promise("resolve", "a")
        promise.properties["constructor"] = constructor
        realm.invoke(promise, "then", realm.function(lambda value: value))

    host.run(program)
    assert [uncaught.reason for uncaught in host.uncaught] == ["from resolve"]


def test_an_executor_called_twice(host: Host) -> None:
    def program(realm: Realm) -> None:
        def construct(executor: Any) -> Any:
            realm.call(executor, UNDEFINED, UNDEFINED, UNDEFINED)
            realm.call(executor, UNDEFINED, "no function", UNDEFINED)
            return Ordinary()

        constructor = Function(lambda this: UNDEFINED, 0, construct)
        constructor.proto = realm.intrinsic_promise
        with pytest.raises(Thrown) as thrown:
            realm.invoke(constructor, "withResolvers")
        assert "resolve that is not callable" in realm.get(thrown.value.value, "message")

    host.run(program)


def test_two_realms(host: Host) -> None:
    other = Realm(host.loop)

    def program(realm: Realm) -> None:
        theirs = other.promise("resolve", "theirs")
        assert isinstance(theirs, realm.promise_class)
        ours = promise_resolve(realm, realm.intrinsic_promise, theirs)
        assert type(ours) is realm.realm_class
        assert type(theirs) is other.realm_class
        realm.watch(ours)
        # Each realm makes its own errors and results.
        realm.watch(realm.invoke(realm.intrinsic_promise, "all", 1.0))
        # Whoever's `then` is called decides what is derived.
        derived = other.invoke(ours, "then", UNDEFINED)
        assert type(derived) is realm.realm_class

    assert logged(host.run(program)) == [
        ("rejected", {"name": "TypeError", "message": "1.0 is not iterable"}),
        ("fulfilled", "theirs"),
    ]


def combined(static: str, *values: Any) -> Case:
    def program(realm: Realm) -> None:
        elements = [
            realm.promise("reject", value[1:]) if str(value).startswith("!") else value
            for value in values
        ]
        realm.watch(realm.promise(static, realm.array(*elements)))

    return program


@pytest.mark.parametrize(
    ("static", "values", "expected"),
    [
        ("all", ["a", "b"], ("fulfilled", {"0": "a", "1": "b"})),
        ("all", ["a", "!b"], ("rejected", "b")),
        ("all", [], ("fulfilled", {})),
        (
            "allSettled",
            ["a", "!b"],
            (
                "fulfilled",
                {
                    "0": {"status": "fulfilled", "value": "a"},
                    "1": {"status": "rejected", "reason": "b"},
                },
            ),
        ),
        ("any", ["!a", "b"], ("fulfilled", "b")),
        (
            "any",
            ["!a", "!b"],
            ("rejected", {"name": "AggregateError", "errors": {"0": "a", "1": "b"}}),
        ),
        ("race", ["!a", "b"], ("rejected", "a")),
    ],
)
def test_combinators(host: Host, static: str, values: list[Any], expected: Any) -> None:
    assert logged(host.run(combined(static, *values))) == [expected]


@pytest.mark.parametrize("static", ["all", "allSettled", "any", "race"])
def test_combinators_hand_functions_to_elements(host: Host, static: str) -> None:
    def program(realm: Realm) -> None:
        def then(this: Any, *functions: Any) -> Any:
            for function in functions:
                assert function.length == 1
                assert realm.call(function, UNDEFINED, "x") is UNDEFINED
            return UNDEFINED

        spied = Ordinary(then=Function(then))
        # `resolve` is looked up on the constructor, once.
        reads = []

        def read() -> Any:
            reads.append(1)
            return Function(lambda this, value: value)

        constructor = subclass(realm, "constructed")
        constructor.properties["resolve"] = Getter(read)
        realm.invoke(constructor, static, realm.array(spied, spied))
        assert len(reads) == 1

    assert host.run(program) == ["constructed"]


@pytest.mark.parametrize("static", ["all", "allSettled", "any", "race"])
def test_combinators_close_the_iterator(host: Host, static: str) -> None:
    def program(realm: Realm) -> None:
        bad = Ordinary(then="no function")
        constructor = subclass(realm, "constructed")
        constructor.properties["resolve"] = Function(lambda this, value: value)
        promise = realm.invoke(constructor, static, realm.array(bad))
        promise.properties["constructor"] = realm.intrinsic_promise
        realm.watch(promise)

    log = logged(host.run(program))
    assert log[:2] == ["constructed", ("closed",)]
    assert log[2][0] == "rejected"
    assert log[2][1]["name"] == "TypeError"


def test_keyed_combinators(host: Host) -> None:
    def program(realm: Realm) -> None:
        keyed = Ordinary(a="1", b=realm.promise("resolve", "2"))
        realm.watch(realm.promise("allKeyed", keyed))
        realm.watch(realm.promise("allSettledKeyed", Ordinary(c=realm.promise("reject", "3"))))

    assert logged(host.run(program)) == [
        ("fulfilled", {"a": "1", "b": "2"}),
        ("fulfilled", {"c": {"status": "rejected", "reason": "3"}}),
    ]


def test_try(host: Host) -> None:
    def program(realm: Realm) -> None:
        add = realm.function(lambda *values: "".join(values))
        realm.watch(realm.promise("try", add, "a", "b"))
        realm.watch(realm.promise("try", realm.function(realm.throw), "thrown"))
        realm.watch(realm.promise("try", "no function"))

    log = logged(host.run(program))
    assert log[:2] == [("fulfilled", "ab"), ("rejected", "thrown")]
    assert log[2][1]["name"] == "TypeError"
