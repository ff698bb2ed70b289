"""``yield*``: throws and returns that arrive while it delegates.

ECMA-262 #sec-generator-function-definitions-runtime-semantics-evaluation, steps 7.b and 7.c
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.spec.delegation import NEXT, delegate, drive
from tests.spec.iterators import AsyncIterable, AsyncValues
from tests.spec.program import Program
from thenloop import IteratorResult, Promise, Return, Thrown, async_generator, yield_star

# throw


def test_a_throw_goes_to_the_inner_iterator(program: Program) -> None:
    values = AsyncValues(program, ["a"], throw=lambda reason: IteratorResult("yielded", False))
    assert drive(program, values, NEXT, ("throw", "sent"), NEXT) == [
        "async iterator",
        "next",
        ("answer", "a", False),
        "get throw",
        ("throw", "sent"),
        ("answer", "yielded", False),
        "next",
        ("result", "returned"),
        ("answer", None, True),
    ]


def test_a_throw_answered_with_done_ends_the_delegation(program: Program) -> None:
    values = AsyncValues(program, ["a"], throw=lambda reason: IteratorResult("ended", True))
    assert drive(program, values, NEXT, ("throw", "sent"))[3:] == [
        "get throw",
        ("throw", "sent"),
        ("result", "ended"),
        ("answer", None, True),
    ]


def test_a_throw_that_the_inner_iterator_lets_pass(program: Program) -> None:
    values = AsyncValues(program, ["a"], throw=lambda reason: Promise.reject(reason))
    assert drive(program, values, NEXT, ("throw", "sent"))[4:] == [
        ("throw", "sent"),
        ("caught", "sent"),
        ("rejected", "sent"),
    ]


def test_a_throw_without_a_throw_method_closes_and_is_a_type_error(program: Program) -> None:
    values = AsyncValues(program, ["a"], **{"return": IteratorResult(None, True)})
    log = drive(program, values, NEXT, ("throw", "sent"))
    assert log[3:6] == ["get throw", "get return", "return"]
    assert log[6][:2] == ("caught", TypeError)
    assert "does not provide a throw method" in log[6][2]


@pytest.mark.parametrize("return_", [None, IteratorResult(None, True)], ids=["without", "with"])
def test_a_throw_without_a_throw_method_takes_a_return_only_if_there_is_one(
    program: Program, return_: Any
) -> None:
    values = AsyncValues(program, ["a"], **{"return": return_})
    log = drive(program, values, NEXT, ("throw", "sent"))
    assert ("return" in log) is (return_ is not None)
    assert any(entry[:2] == ("caught", TypeError) for entry in log if isinstance(entry, tuple))


@pytest.mark.parametrize(
    ("answer", "caught"),
    [
        (lambda: Promise.reject("closing"), ("caught", "closing")),
        (5, ("caught", TypeError, "return must give an object, got 5 of type int")),
    ],
    ids=["rejects", "no object"],
)
def test_an_error_while_closing_wins_over_the_type_error(
    program: Program, answer: Any, caught: Any
) -> None:
    values = AsyncValues(program, ["a"], **{"return": answer})
    log = drive(program, values, NEXT, ("throw", "sent"))
    assert log[3:7] == ["get throw", "get return", "return", caught]


def test_a_throw_answered_with_no_object_is_a_type_error(program: Program) -> None:
    values = AsyncValues(program, ["a"], throw=lambda reason: 5)
    log = drive(program, values, NEXT, ("throw", "sent"))
    assert log[5][:2] == ("caught", TypeError)
    assert log[5][2].startswith("throw must give an IteratorResult")


def test_a_throw_property_that_is_no_function_is_a_type_error(program: Program) -> None:
    class Inner:
        throw = 5

        def next(self) -> Any:
            return IteratorResult("a")

    log = drive(program, AsyncIterable(Inner()), NEXT, ("throw", "sent"))
    assert log[1][:2] == ("caught", TypeError)
    assert "'throw' of" in log[1][2] and "is not callable" in log[1][2]


# return


class Later:
    """A thenable that gives its value: what a return request awaits first."""

    def __init__(self, value: Any) -> None:
        self._value = value

    def then(self, resolve: Any, reject: Any) -> None:
        resolve(self._value)


def test_a_return_goes_to_the_inner_iterator(program: Program) -> None:
    values = AsyncValues(program, ["a"], **{"return": lambda value: IteratorResult("inner", True)})
    assert drive(program, values, NEXT, ("return_", Later("sent")))[3:] == [
        "get return",
        ("return", "sent"),
        ("return", "inner"),
        ("answer", "inner", True),
    ]


def test_a_return_answered_with_a_value_yields_on(program: Program) -> None:
    values = AsyncValues(
        program, ["a", "b"], **{"return": lambda value: IteratorResult("not yet", False)}
    )
    assert drive(program, values, NEXT, ("return_", "sent"), NEXT)[3:] == [
        "get return",
        ("return", "sent"),
        ("answer", "not yet", False),
        "next",
        ("answer", "b", False),
    ]


def test_a_return_without_a_return_method_returns(program: Program) -> None:
    log = drive(program, AsyncValues(program, ["a"]), NEXT, ("return_", "sent"), NEXT)
    assert log[3:] == [
        "get return",
        ("return", "sent"),
        ("answer", "sent", True),
        ("answer", None, True),
    ]


def test_a_return_without_a_return_method_awaits_once_more(program: Program) -> None:
    def main() -> None:
        generator = delegate(program, AsyncValues(program, ["a"]))
        generator.next()
        program.loop.perform_a_microtask_checkpoint()
        program.log.clear()
        generator.return_("sent").then(lambda result: program.note(result.value))
        program.ticks(3)

    # Turn 1: the request's value; turn 2: the same again; turn 3: the answer.
    assert program.run(main) == ["get return", 1, ("return", "sent"), 2, "sent", 3]


def test_a_return_that_rejects_is_thrown_there(program: Program) -> None:
    values = AsyncValues(program, ["a"], **{"return": lambda value: Promise.reject("closing")})
    assert drive(program, values, NEXT, ("return_", "sent"))[4:] == [
        ("return", "sent"),
        ("caught", "closing"),
        ("rejected", "closing"),
    ]


def test_a_return_answered_with_no_object_is_a_type_error(program: Program) -> None:
    values = AsyncValues(program, ["a"], **{"return": lambda value: 5})
    log = drive(program, values, NEXT, ("return_", "sent"))
    assert log[5][:2] == ("caught", TypeError)
    assert log[5][2].startswith("return must give an IteratorResult")


def test_a_rejected_return_request_is_thrown_into_the_inner_iterator(program: Program) -> None:
    values = AsyncValues(program, ["a"], throw=lambda reason: IteratorResult("handled", False))

    class Rejecting:
        def then(self, resolve: Any, reject: Any) -> None:
            reject("request")

    assert drive(program, values, NEXT, ("return_", Rejecting()))[3:] == [
        "get throw",
        ("throw", "request"),
        ("answer", "handled", False),
    ]


# Through several kinds


def test_throw_and_return_reach_the_body_of_an_inner_generator(program: Program) -> None:
    @async_generator
    async def inner() -> Any:
        try:
            yield 1
        except Thrown as thrown:
            program.note("inner caught", thrown.value)
        try:
            yield 2
        finally:
            program.note("inner finally")

    log = drive(program, inner_once(inner), NEXT, ("throw", "t"), ("return_", "r"), NEXT)
    assert log == [
        ("answer", 1, False),
        ("inner caught", "t"),
        ("answer", 2, False),
        "inner finally",
        ("return", "r"),
        ("answer", "r", True),
        ("answer", None, True),
    ]


def inner_once(make: Any) -> Any:
    """Make the inner generator where the delegation begins, inside the loop."""

    class Lazy:
        def __aiter__(self) -> Any:
            return make()

    return Lazy()


def test_throw_and_return_reach_a_native_async_generator(program: Program) -> None:
    async def native() -> Any:
        try:
            yield 1
        except Thrown as thrown:
            program.note("native caught", thrown.value)
        try:
            yield 2
        finally:
            program.note("native finally")

    log = drive(program, inner_once(native), NEXT, ("throw", "t"), ("return_", "r"))
    assert log == [
        ("answer", 1, False),
        ("native caught", "t"),
        ("answer", 2, False),
        "native finally",
        ("return", "r"),
        ("answer", "r", True),
    ]


def test_throw_and_return_reach_a_sync_generator(program: Program) -> None:
    def sync() -> Iterator[Any]:
        try:
            yield 1
        except Thrown as thrown:
            program.note("sync caught", thrown.value)
        try:
            yield 2
        finally:
            program.note("sync finally")

    log = drive(program, sync(), NEXT, ("throw", "t"), ("return_", "r"))
    assert log == [
        ("answer", 1, False),
        ("sync caught", "t"),
        ("answer", 2, False),
        "sync finally",
        ("return", "r"),
        ("answer", "r", True),
    ]


def test_delegations_nest(program: Program) -> None:
    @async_generator
    async def level(depth: int) -> Any:
        if depth:
            raise Return((yield yield_star(level(depth - 1))))
        received = yield "bottom"
        raise Return(("bottom received", received))

    def main() -> None:
        generator = level(5)
        generator.next().then(program.note)
        generator.next("sent").then(program.note)

    assert program.run(main) == [
        IteratorResult("bottom"),
        IteratorResult(("bottom received", "sent"), True),
    ]


class NextAlone:
    """One of Python's async iterators, without athrow and aclose."""

    def __aiter__(self) -> NextAlone:
        return self

    async def __anext__(self) -> int:
        return 1


def test_a_python_iterator_without_athrow_and_aclose_has_neither_method(program: Program) -> None:
    log = drive(program, NextAlone(), NEXT, ("throw", "sent"))
    assert log[0] == ("answer", 1, False)
    assert log[1][:2] == ("caught", TypeError)
    assert "does not provide a throw method" in log[1][2]
    program.log.clear()
    assert drive(program, NextAlone(), NEXT, ("return_", "sent")) == [
        ("answer", 1, False),
        ("return", "sent"),
        ("answer", "sent", True),
    ]
