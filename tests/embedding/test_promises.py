"""Promises, their methods and their reactions."""

from __future__ import annotations

from typing import Any

import pytest

from tests.embedding.host import Host, logged
from tests.embedding.realm import UNDEFINED, Function, Getter, Obj, Ordinary, Realm, RealmPromise
from thenloop.embedding import (
    ObjectModel,
    PromiseHost,
    create_resolving_functions,
)


def test_the_protocols_are_kept(host: Host) -> None:
    model: ObjectModel = host.realm
    promises: PromiseHost = host.loop
    assert model.current_loop() is promises


def test_a_promise_is_an_object_of_the_realm(host: Host) -> None:
    promise: Any = host.realm.new_promise(host.loop)
    assert isinstance(promise, RealmPromise)
    assert isinstance(promise, Obj)
    assert type(promise) is host.realm.realm_class
    assert not hasattr(promise, "__dict__")
    assert promise.object_model is host.realm
    assert host.realm.get(promise, "constructor") is host.realm.intrinsic_promise


def test_then_passes_values_and_reasons(host: Host) -> None:
    def program(realm: Realm) -> None:
        resolved = realm.promise("resolve", "a")
        chained = realm.invoke(resolved, "then", realm.function(lambda v: v + "b"), UNDEFINED)
        realm.watch(chained)
        thrown = realm.invoke(chained, "then", realm.function(realm.throw))
        realm.watch(realm.invoke(thrown, "catch", realm.function(lambda reason: reason + "c")))
        realm.watch(realm.invoke(thrown, "then", "no function", 1.0))

    assert host.run(program) == [("fulfilled", "ab"), ("fulfilled", "abc"), ("rejected", "ab")]


def test_the_executor_is_given_functions(host: Host) -> None:
    def program(realm: Realm) -> None:
        given: list[Any] = []

        def executor(resolve: Any, reject: Any) -> Any:
            given.extend([resolve, reject])
            assert realm.call(resolve, UNDEFINED) is UNDEFINED
            assert realm.call(reject, UNDEFINED, "late") is UNDEFINED
            return realm.throw("later still")

        realm.watch(realm.construct(realm.intrinsic_promise, realm.function(executor)))
        assert [function.length for function in given] == [1, 1]

    assert host.run(program) == [("fulfilled", UNDEFINED)]


def test_an_error_of_pythons_that_is_a_throw(host: Host) -> None:
    def program(realm: Realm) -> None:
        def overflow(*_: Any) -> Any:
            raise RecursionError

        promise = realm.promise("resolve", "a")
        realm.watch(realm.invoke(promise, "then", realm.function(overflow)))
        realm.watch(realm.construct(realm.intrinsic_promise, realm.function(overflow)))

    assert logged(host.run(program)) == [("rejected", {"name": "RangeError"})] * 2


def test_an_error_of_pythons_that_is_none_stops_the_loop(host: Host) -> None:
    def program(realm: Realm) -> None:
        def broken(_: Any) -> Any:
            raise ZeroDivisionError

        realm.invoke(realm.promise("resolve", "a"), "then", realm.function(broken))

    with pytest.raises(ZeroDivisionError):
        host.run(program)
    assert host.run(lambda realm: realm.watch(realm.promise("resolve", "again"))) == [
        ("fulfilled", "again")
    ]


def test_a_thenable_is_given_functions(host: Host) -> None:
    def program(realm: Realm) -> None:
        def then(this: Any, resolve: Any, reject: Any) -> Any:
            assert this is thenable
            assert (resolve.length, reject.length) == (1, 1)
            realm.call(resolve, UNDEFINED, "adopted")
            return realm.throw("ignored")

        thenable = Ordinary(then=Function(then))
        realm.watch(realm.promise("resolve", thenable))
        itself = realm.invoke(realm.intrinsic_promise, "withResolvers")
        promise = realm.get(itself, "promise")
        realm.call(realm.get(itself, "resolve"), UNDEFINED, promise)
        realm.watch(promise)
        failing = Ordinary(then=Getter(lambda: realm.throw("read")))
        realm.watch(realm.promise("resolve", failing))
        realm.watch(realm.promise("resolve", Ordinary(then="no function")))

    assert logged(host.run(program)) == [
        ("rejected", {"name": "TypeError", "message": "a promise cannot be resolved with itself"}),
        ("rejected", "read"),
        ("fulfilled", {"then": "no function"}),
        ("fulfilled", "adopted"),
    ]


def test_a_promise_is_followed_by_its_then(host: Host) -> None:
    """Nothing is adopted behind the program's back: `then` is read, and called in a job."""

    def program(realm: Realm) -> None:
        inner = realm.promise("resolve", "inner")
        original = realm.get(inner, "then")

        def then(*arguments: Any) -> Any:
            realm.log.append("then is called")
            return realm.call(original, inner, *arguments)

        inner.properties["then"] = realm.function(then)
        outer = realm.new_promise(realm.loop)
        create_resolving_functions(outer).resolve(inner)
        realm.watch(outer)
        realm.loop.queue_microtask(realm.log.append, "microtask")

    assert host.run(program) == ["then is called", "microtask", ("fulfilled", "inner")]


def test_finally_hands_functions_to_then(host: Host) -> None:
    def program(realm: Realm) -> None:
        def then(this: Any, *functions: Any) -> Any:
            assert [function.length for function in functions] == [1, 1]
            for function in functions:
                realm.watch(realm.call(function, UNDEFINED, "given"))
            return "from then"

        spied = Ordinary(then=Function(then))
        called = realm.note("called")
        finally_ = realm.get(realm.promise_prototype, "finally")
        assert realm.call(finally_, spied, called) == "from then"
        passed_on = Ordinary(then=realm.note("then"))
        realm.call(finally_, passed_on, "no function")

    assert host.run(program) == [
        ("called",),
        ("called",),
        ("then", "no function", "no function"),
        ("fulfilled", "given"),
        ("rejected", "given"),
    ]


def test_finally_throws_what_its_callback_throws(host: Host) -> None:
    def program(realm: Realm) -> None:
        fails = realm.function(lambda: realm.throw("new"))
        realm.watch(realm.invoke(realm.promise("reject", "old"), "finally", fails))

    assert host.run(program) == [("rejected", "new")]
