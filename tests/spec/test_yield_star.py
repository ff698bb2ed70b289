"""ECMA-262 #sec-generator-function-definitions-runtime-semantics-evaluation, ``yield *``"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.spec.delegation import NEXT, delegate, drive
from tests.spec.iterators import AsyncIterable, AsyncValues, SyncValues, broken_result
from tests.spec.program import Program
from thenloop import IteratorResult, Promise, Return, Thrown, async_generator, yield_star


def answers(log: list[Any]) -> list[Any]:
    return [entry[1:] for entry in log if isinstance(entry, tuple) and entry[0] == "answer"]


# What it iterates


async def native_generator() -> Any:
    for item in ("a", "b"):
        yield item


@async_generator
async def async_generator_of_ours() -> Any:
    yield "a"
    yield Promise.resolve("b")
    raise Return("returned")


class PythonAsyncIterator:
    """One of Python's, with nothing but __anext__."""

    def __init__(self) -> None:
        self._items = iter("ab")

    def __aiter__(self) -> PythonAsyncIterator:
        return self

    async def __anext__(self) -> str:
        for item in self._items:
            await Promise.resolve()
            return item
        raise StopAsyncIteration


def sync_generator() -> Iterator[Any]:
    yield "a"
    yield Promise.resolve("b")
    return "returned"


@pytest.mark.parametrize(
    ("make", "returned"),
    [
        (async_generator_of_ours, "returned"),
        (native_generator, None),
        (PythonAsyncIterator, None),
        (lambda: ["a", Promise.resolve("b")], None),
        (lambda: "ab", None),
        (sync_generator, "returned"),
    ],
    ids=["ours", "native", "python", "list", "text", "sync generator"],
)
def test_every_kind_of_iterable(program: Program, make: Any, returned: Any) -> None:
    @async_generator
    async def outer() -> Any:
        program.note("result", (yield yield_star(make())))
        yield "after"

    def main() -> None:
        generator = outer()
        for _ in range(4):
            generator.next().then(lambda result: program.note(result.value))

    assert [entry for entry in program.run(main) if entry != ("result", returned)] == [
        "a",
        "b",
        "after",
        None,
    ]
    assert ("result", returned) in program.log


def test_an_async_iterable_of_javascript(program: Program) -> None:
    assert drive(program, AsyncValues(program, ["a", "b"]), NEXT, NEXT, NEXT) == [
        "async iterator",
        "next",
        ("answer", "a", False),
        "next",
        ("answer", "b", False),
        "next",
        ("result", "returned"),
        ("answer", None, True),
    ]


def test_a_sync_iterable_of_javascript(program: Program) -> None:
    assert drive(program, SyncValues(program, ["a"]), NEXT, NEXT) == [
        "iterator",
        "next",
        ("answer", "a", False),
        "next",
        ("result", "returned"),
        ("answer", None, True),
    ]


@pytest.mark.parametrize("iterable", [None, 5, object()], ids=repr)
def test_what_is_not_iterable_is_thrown_there(program: Program, iterable: Any) -> None:
    log = drive(program, iterable, NEXT, NEXT)
    assert log[0][:2] == ("caught", TypeError)
    assert log[0][2].endswith("is not iterable")
    assert log[1][0] == "rejected"
    assert log[2] == ("answer", None, True)


def test_an_aiter_that_gives_no_iterator_is_thrown_there(program: Program) -> None:
    log = drive(program, AsyncIterable(object()), NEXT)
    assert log[0][:2] == ("caught", TypeError)
    assert "neither next nor __anext__" in log[0][2]


# next


def test_next_is_read_once(program: Program) -> None:
    class Inner:
        count = 0

        @property
        def next(self) -> Any:
            program.note("next was read")

            def next_(*arguments: Any) -> Any:
                self.count += 1
                return IteratorResult(self.count, self.count == 3)

            return next_

    log = drive(program, AsyncIterable(Inner()), NEXT, NEXT, NEXT)
    assert log.count("next was read") == 1
    assert answers(log) == [(1, False), (2, False), (None, True)]


def test_values_sent_go_to_the_inner_iterator(program: Program) -> None:
    log = drive(
        program, AsyncValues(program, ["a", "b", "c"]), ("next", "dropped"), ("next", "sent"), NEXT
    )
    assert [entry for entry in log if entry == "next" or entry[0] == "next"] == [
        "next",
        ("next", "sent"),
        "next",
    ]


def test_the_inner_result_is_awaited_and_its_value_is_not(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve("inside")

        class Inner:
            def next(self) -> Any:
                return Promise.resolve(IteratorResult(promise, False))

        delegate(program, AsyncIterable(Inner())).next().then(
            lambda result: program.note(result.value is promise)
        )

    assert program.run(main) == [True]


@pytest.mark.parametrize("result", [None, 5, "text", object()], ids=repr)
def test_a_result_that_is_none_is_a_type_error_and_closes_nothing(
    program: Program, result: Any
) -> None:
    values = AsyncValues(program, [lambda: result], **{"return": IteratorResult(None, True)})
    log = drive(program, values, NEXT)
    assert log[:2] == ["async iterator", "next"]
    kind, message = log[2][1:]
    assert kind is TypeError
    assert message.startswith("next must give an IteratorResult (an object with value and done)")
    assert log[3][0] == "rejected"
    assert len(log) == 4


def test_a_rejected_result_is_thrown_there_and_closes_nothing(program: Program) -> None:
    values = AsyncValues(
        program, [lambda: Promise.reject("rejected")], **{"return": IteratorResult(None, True)}
    )
    assert drive(program, values, NEXT) == [
        "async iterator",
        "next",
        ("caught", "rejected"),
        ("rejected", "rejected"),
    ]


def test_a_throwing_next_is_thrown_there_and_closes_nothing(program: Program) -> None:
    def throws() -> Any:
        raise Thrown("next")

    values = AsyncValues(program, [throws], **{"return": IteratorResult(None, True)})
    assert drive(program, values, NEXT) == [
        "async iterator",
        "next",
        ("caught", "next"),
        ("rejected", "next"),
    ]


@pytest.mark.parametrize("name", ["done", "value"])
def test_a_throwing_getter_is_thrown_there(program: Program, name: str) -> None:
    assert drive(program, AsyncValues(program, [lambda: broken_result(name)]), NEXT) == [
        "async iterator",
        "next",
        ("caught", name),
        ("rejected", name),
    ]


def test_after_a_caught_error_the_body_goes_on(program: Program) -> None:
    @async_generator
    async def outer() -> Any:
        try:
            yield yield_star(AsyncValues(program, [lambda: Promise.reject("rejected")]))
        except Thrown:
            yield "goes on"

    program.run(lambda: outer().next().then(program.note))
    assert program.log[-1] == IteratorResult("goes on")


def test_turns(program: Program) -> None:
    @async_generator
    async def one() -> Any:
        yield 1

    @async_generator
    async def over(iterable: Any) -> Any:
        yield yield_star(iterable)

    assert program.turns_of(lambda: over(one()).next()) == 3
    assert program.turns_of(lambda: over([1]).next()) == 3
    assert program.turns_of(lambda: over([]).next()) == 3


def test_values_sent_go_to_a_native_generator_too(program: Program) -> None:
    async def native() -> Any:
        program.note("received", (yield 1))
        yield 2

    def main() -> None:
        generator = delegate(program, native())
        generator.next("dropped")
        generator.next("sent").then(lambda result: program.note(result.value))

    assert program.run(main) == [("received", "sent"), 2]
