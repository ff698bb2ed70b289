"""ECMA-262 #sec-createresolvingfunctions"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import IteratorResult, Promise


class Thenable:
    """A thenable whose `then` is any function."""

    def __init__(self, then: Callable[[Any, Any], Any]) -> None:
        self.then = then


@pytest.mark.parametrize("first", ["resolve", "reject"])
@pytest.mark.parametrize("second", ["resolve", "reject"])
def test_only_the_first_call_of_either_counts(program: Program, first: str, second: str) -> None:
    def main() -> None:
        _, *functions = capability = Promise.with_resolvers()
        getattr(capability, first)("first")
        getattr(capability, second)("second")
        capability.promise.then(program.noter("resolve"), program.noter("reject"))
        assert len(functions) == 2

    assert program.run(main) == [(first, "first")]


def test_a_later_call_reads_nothing(program: Program) -> None:
    class Watched:
        @property
        def then(self) -> Any:
            program.note("then was read")
            return None

    def main() -> None:
        capability = Promise.with_resolvers()
        capability.resolve(1)
        capability.resolve(Watched())
        capability.reject(Watched())

    assert program.run(main) == []


def test_both_return_nothing_always(program: Program) -> None:
    def main() -> None:
        for name in ("resolve", "reject"):
            capability = Promise.with_resolvers()
            capability.promise.catch(lambda _: None)
            program.note(getattr(capability, name)(1), getattr(capability, name)(1))

    assert program.run(main) == [(None, None), (None, None)]


def test_resolved_with_itself_rejects_with_a_type_error(program: Program) -> None:
    def main() -> None:
        capability = Promise.with_resolvers()
        capability.resolve(capability.promise)
        capability.promise.catch(lambda reason: program.note(type(reason), str(reason)))
        program.ticks(2)

    assert program.run(main) == [
        (TypeError, "a promise cannot be resolved with itself"),
        1,
        2,
    ]


def test_a_handler_that_returns_its_own_promise_rejects_it(program: Program) -> None:
    def main() -> None:
        derived = Promise.resolve(1).then(lambda _: derived)
        derived.catch(lambda reason: program.note(type(reason)))

    assert program.run(main) == [TypeError]


PRIMITIVES = [None, True, 0, 1.5, 1j, "text", b"bytes", Thenable]


@pytest.mark.parametrize("value", PRIMITIVES, ids=repr)
def test_what_is_no_object_fulfils_at_once(program: Program, value: Any) -> None:
    def main() -> None:
        Promise(lambda resolve, reject: resolve(value)).then(lambda got: program.note(got is value))
        program.ticks(1)

    assert program.run(main) == [True, 1]


@pytest.mark.parametrize(
    "value",
    [[], (), {"then": len}, {1}, frozenset(), IteratorResult(1), object(), len, ValueError()],
    ids=lambda value: type(value).__name__,
)
def test_an_object_without_then_fulfils_at_once(program: Program, value: Any) -> None:
    def main() -> None:
        Promise.resolve(value).then(lambda got: program.note(got is value))
        program.ticks(1)

    assert program.run(main) == [True, 1]


@pytest.mark.parametrize("then", [None, 1, "then", [], object()])
def test_a_then_that_is_not_callable_makes_no_thenable(program: Program, then: Any) -> None:
    thenable = Thenable(then)

    def main() -> None:
        Promise.resolve(thenable).then(lambda got: program.note(got is thenable))
        program.ticks(1)

    assert program.run(main) == [True, 1]


def test_then_is_read_once_and_when_resolving(program: Program) -> None:
    class Watched:
        @property
        def then(self) -> Any:
            program.note("read")
            return lambda resolve, reject: (program.note("called"), resolve("value"))

    def main() -> None:
        Promise(lambda resolve, reject: resolve(Watched())).then(program.note)
        program.note("script ends")

    assert program.run(main) == ["read", "script ends", "called", "value"]


def test_a_then_replaced_before_the_job_is_not_seen(program: Program) -> None:
    def main() -> None:
        thenable = Thenable(lambda resolve, reject: resolve("read"))
        Promise.resolve(thenable).then(program.note)
        thenable.then = lambda resolve, reject: resolve("replaced")

    assert program.run(main) == ["read"]


def test_a_getter_that_throws_rejects(program: Program) -> None:
    class Broken:
        @property
        def then(self) -> Any:
            raise ValueError("getter")

    def main() -> None:
        Promise.resolve(Broken()).catch(lambda reason: program.note(str(reason)))
        program.ticks(1)

    assert program.run(main) == ["getter", 1]


def test_a_getter_that_raises_attribute_error_has_no_then(program: Program) -> None:
    # Python's own protocol for "there is no such attribute".
    class Missing:
        @property
        def then(self) -> Any:
            raise AttributeError("then")

    value = Missing()

    def main() -> None:
        Promise.resolve(value).then(lambda got: program.note(got is value))

    assert program.run(main) == [True]


def test_then_of_a_thenable_runs_in_a_job_of_its_own(program: Program) -> None:
    def main() -> None:
        Promise.resolve(1).then(program.noter("before"))
        Promise.resolve(Thenable(lambda resolve, reject: program.note("then")))
        Promise.resolve(2).then(program.noter("after"))
        program.note("script ends")

    assert program.run(main) == ["script ends", ("before", 1), "then", ("after", 2)]


def test_a_settled_promise_is_adopted_by_a_job_too(program: Program) -> None:
    def main() -> None:
        settled = Promise.resolve("adopted")
        Promise(lambda resolve, reject: resolve(settled)).then(program.note)
        program.ticks(4)

    # Two turns more than a value: the job that calls then, and the reaction that it registers.
    assert program.run(main) == [1, 2, "adopted", 3, 4]


def test_a_promise_resolved_with_a_pending_one_is_locked_in(program: Program) -> None:
    def main() -> None:
        inner = Promise.with_resolvers()
        outer = Promise.with_resolvers()
        outer.resolve(inner.promise)
        outer.resolve("too late")
        outer.reject("too late")
        program.note(repr(outer.promise))
        outer.promise.then(program.note)
        inner.resolve("inner")

    assert program.run(main) == ["Promise {<pending>}", "inner"]


def test_reject_does_not_look_at_then(program: Program) -> None:
    class Watched:
        @property
        def then(self) -> Any:
            program.note("then was read")
            return None

    reason = Watched()

    def main() -> None:
        Promise(lambda resolve, reject: reject(reason)).catch(
            lambda got: program.note(got is reason)
        )

    assert program.run(main) == [True]


def test_a_promise_can_be_a_reason(program: Program) -> None:
    def main() -> None:
        reason = Promise.resolve("inner")
        Promise.reject(reason).catch(lambda got: program.note(got is reason))
        program.ticks(1)

    assert program.run(main) == [True, 1]


def test_a_coroutine_is_no_value(program: Program) -> None:
    async def forgotten() -> None:
        program.note("never runs")

    def main() -> None:
        Promise.resolve(forgotten()).catch(lambda reason: program.note(type(reason), str(reason)))

    ((kind, message),) = program.run(main)
    assert kind is TypeError
    assert "the coroutine 'test_a_coroutine_is_no_value.<locals>.forgotten'" in message
    assert "@async_function" in message


def test_two_promises_resolved_with_each_other_stay_pending(program: Program) -> None:
    def main() -> None:
        first, second = Promise.with_resolvers(), Promise.with_resolvers()
        first.resolve(second.promise)
        second.resolve(first.promise)
        first.promise.then(program.note, program.note)
        program.ticks(3)

    assert program.run(main) == [1, 2, 3]
