"""ECMA-262 #sec-for-in-and-for-of-statements, ``for await``, and #sec-asynciteratorclose"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.spec.iterators import AsyncIterable, AsyncValues, SyncValues, broken_result
from tests.spec.program import Program
from thenloop import (
    IteratorResult,
    Promise,
    Return,
    Thrown,
    async_function,
    async_generator,
    for_await,
)

DONE = IteratorResult(None, True)


@async_function
async def collect(program: Program, iterable: Any) -> None:
    async with for_await(iterable) as values:
        async for value in values:
            program.note(value)
    program.note("after the loop")


def caught(program: Program, promise: Promise[Any]) -> None:
    """Note how a loop ended."""
    promise.then(
        program.noter("ended"),
        lambda reason: program.note(
            "threw", (type(reason), str(reason)) if isinstance(reason, Exception) else reason
        ),
    )


# What it iterates


async def native_generator() -> Any:
    yield "a"
    yield await Promise.resolve("b")


@async_generator
async def generator_of_ours() -> Any:
    yield "a"
    yield Promise.resolve("b")


class PythonAsyncIterator:
    def __init__(self) -> None:
        self._items = iter("ab")

    def __aiter__(self) -> PythonAsyncIterator:
        return self

    async def __anext__(self) -> str:
        for item in self._items:
            return item
        raise StopAsyncIteration


def sync_generator() -> Iterator[Any]:
    yield "a"
    yield Promise.resolve("b")


@pytest.mark.parametrize(
    "make",
    [
        generator_of_ours,
        native_generator,
        PythonAsyncIterator,
        sync_generator,
        lambda: ["a", Promise.resolve("b")],
        lambda: ("a", "b"),
        lambda: "ab",
        lambda: {"a": 1, "b": 2},
        lambda: iter("ab"),
    ],
    ids=["ours", "native", "python", "sync", "list", "tuple", "text", "dict", "iterator"],
)
def test_every_kind_of_iterable(program: Program, make: Any) -> None:
    assert program.run(lambda: collect(program, make())) == ["a", "b", "after the loop"]


def test_iterables_of_javascript(program: Program) -> None:
    program.run(lambda: collect(program, AsyncValues(program, ["a"])))
    program.run(lambda: collect(program, SyncValues(program, ["b"])))
    assert program.log == [
        *("async iterator", "next", "a", "next", "after the loop"),
        *("iterator", "next", "b", "next", "after the loop"),
    ]


@pytest.mark.parametrize("iterable", [None, 5, object()], ids=repr)
def test_what_is_not_iterable_is_thrown_at_the_loop(program: Program, iterable: Any) -> None:
    ((label, (kind, message)),) = program.run(lambda: caught(program, collect(program, iterable)))
    assert (label, kind) == ("threw", TypeError)
    assert message.endswith("is not iterable")


def test_the_iterator_is_made_where_the_loop_begins(program: Program) -> None:
    @async_function
    async def main() -> None:
        loop = for_await(AsyncValues(program, []))
        program.note("made")
        async with loop as values:
            async for _ in values:
                pass

    assert program.run(main) == ["made", "async iterator", "next"]


# Steps


def test_the_value_of_an_async_iterator_is_not_awaited(program: Program) -> None:
    @async_function
    async def main() -> None:
        promise = Promise.resolve("inner")
        async with for_await(AsyncValues(program, [promise])) as values:
            async for value in values:
                program.note(value is promise)

    assert program.run(main)[2] is True


def test_a_next_that_gives_a_plain_result_or_a_thenable(program: Program) -> None:
    class Thenable:
        def then(self, resolve: Any, reject: Any) -> None:
            resolve(IteratorResult("thenable"))

    values = AsyncValues(program, [lambda: IteratorResult("plain"), Thenable])
    log = program.run(lambda: collect(program, values))
    assert log == ["async iterator", "next", "plain", "next", "thenable", "next", "after the loop"]


def failing_items() -> list[Any]:
    def throws() -> Any:
        raise Thrown("next")

    return [
        throws,
        lambda: Promise.reject("rejected"),
        lambda: broken_result("done"),
        lambda: broken_result("value"),
    ]


@pytest.mark.parametrize(
    ("index", "reason"), list(enumerate(["next", "rejected", "done", "value"]))
)
def test_a_failing_step_throws_and_closes_nothing(
    program: Program, index: int, reason: str
) -> None:
    values = AsyncValues(program, ["a", failing_items()[index]], **{"return": DONE})
    assert program.run(lambda: caught(program, collect(program, values))) == [
        "async iterator",
        "next",
        "a",
        "next",
        ("threw", reason),
    ]


@pytest.mark.parametrize("result", [None, 5, "text", object()], ids=repr)
def test_a_step_that_gives_no_result_is_a_type_error_and_closes_nothing(
    program: Program, result: Any
) -> None:
    values = AsyncValues(program, [lambda: result], **{"return": DONE})
    *log, (label, (kind, message)) = program.run(lambda: caught(program, collect(program, values)))
    assert log == ["async iterator", "next"]
    assert (label, kind) == ("threw", TypeError)
    assert message.startswith("next must give an IteratorResult")


def test_a_loop_that_ends_closes_nothing(program: Program) -> None:
    values = AsyncValues(program, ["a"], **{"return": DONE})
    assert program.run(lambda: collect(program, values)) == [
        *("async iterator", "next", "a", "next", "after the loop")
    ]


# Leaving early


@async_function
async def leave(program: Program, iterable: Any, how: str) -> Any:
    async with for_await(iterable) as values:
        async for value in values:
            program.note(value)
            if how == "break":
                break
            if how == "return":
                return "returned"
            if how == "throw":
                raise Thrown("thrown")
            continue
    program.note("after the loop")
    return None


@pytest.mark.parametrize(
    ("how", "ending"),
    [
        ("break", ["after the loop", ("ended", None)]),
        ("return", [("ended", "returned")]),
        ("throw", [("threw", "thrown")]),
    ],
)
def test_leaving_early_closes_and_awaits_the_closing(
    program: Program, how: str, ending: list[Any]
) -> None:
    def main() -> None:
        gate = Promise.with_resolvers()
        values = AsyncValues(program, ["a", "b"], **{"return": lambda *_: gate.promise})
        caught(program, leave(program, values, how))
        program.loop.queue_task(lambda: (program.note("gate"), gate.resolve(DONE)))

    assert program.run(main) == [
        *("async iterator", "next", "a", "get return", "return"),
        "gate",
        *ending,
    ]


def test_continue_closes_nothing(program: Program) -> None:
    values = AsyncValues(program, ["a", "b"], **{"return": DONE})
    assert program.run(lambda: leave(program, values, "continue")) == [
        *("async iterator", "next", "a", "next", "b", "next", "after the loop")
    ]


@pytest.mark.parametrize("how", ["break", "return", "throw"])
def test_an_iterator_without_return_is_just_left(program: Program, how: str) -> None:
    ends = {"break": ("ended", None), "return": ("ended", "returned"), "throw": ("threw", "thrown")}
    log = program.run(lambda: caught(program, leave(program, AsyncValues(program, ["a"]), how)))
    assert log[:4] == ["async iterator", "next", "a", "get return"]
    assert log[-1] == ends[how]


def closing(answer: str) -> Any:
    def throws(*_: Any) -> Any:
        raise Thrown("closing")

    return {"throws": throws, "rejects": lambda *_: Promise.reject("closing")}[answer]


@pytest.mark.parametrize("answer", ["throws", "rejects"])
@pytest.mark.parametrize("how", ["break", "return"])
def test_an_error_while_closing_is_thrown(program: Program, how: str, answer: str) -> None:
    values = AsyncValues(program, ["a"], **{"return": closing(answer)})
    log = program.run(lambda: caught(program, leave(program, values, how)))
    assert log[-1] == ("threw", "closing")


@pytest.mark.parametrize("answer", ["throws", "rejects"])
def test_what_the_body_threw_wins_over_an_error_while_closing(
    program: Program, answer: str
) -> None:
    values = AsyncValues(program, ["a"], **{"return": closing(answer)})
    log = program.run(lambda: caught(program, leave(program, values, "throw")))
    assert log[-1] == ("threw", "thrown")


@pytest.mark.parametrize(("how", "fails"), [("break", True), ("return", True), ("throw", False)])
def test_a_return_that_gives_no_object_is_a_type_error_unless_the_body_threw(
    program: Program, how: str, fails: bool
) -> None:
    values = AsyncValues(program, ["a"], **{"return": lambda *_: 5})
    log = program.run(lambda: caught(program, leave(program, values, how)))
    expected = (TypeError, "return must give an object, got 5 of type int")
    assert log[-1] == ("threw", expected if fails else "thrown")


@pytest.mark.parametrize(("how", "fails"), [("break", True), ("throw", False)])
def test_a_return_property_that_is_no_function_is_a_type_error_unless_the_body_threw(
    program: Program, how: str, fails: bool
) -> None:
    class Inner:
        return_ = 5

        def next(self) -> Any:
            return IteratorResult("a")

    log = program.run(lambda: caught(program, leave(program, AsyncIterable(Inner()), how)))
    label, reason = log[-1]
    assert label == "threw"
    assert (reason[0] is TypeError) if fails else (reason == "thrown")


@pytest.mark.parametrize("how", ["break", "return", "throw"])
def test_leaving_closes_a_generator_of_ours(program: Program, how: str) -> None:
    @async_generator
    async def generator() -> Any:
        try:
            yield "a"
            yield "b"
        finally:
            await Promise.resolve()
            program.note("closed")

    log = program.run(lambda: caught(program, leave(program, generator(), how)))
    assert log[:2] == ["a", "closed"]


@pytest.mark.parametrize("kind", ["native", "sync"])
def test_leaving_closes_generators_of_python(program: Program, kind: str) -> None:
    async def native() -> Any:
        try:
            yield "a"
            yield "b"
        finally:
            await Promise.resolve()
            program.note("closed")

    def sync() -> Iterator[Any]:
        try:
            yield "a"
            yield "b"
        finally:
            program.note("closed")

    iterable: Any = {"native": native, "sync": sync}[kind]
    assert program.run(lambda: leave(program, iterable(), "break")) == [
        "a",
        "closed",
        "after the loop",
    ]


def test_a_return_request_at_a_yield_in_the_loop_closes(program: Program) -> None:
    @async_generator
    async def outer() -> Any:
        async with for_await(AsyncValues(program, ["a"], **{"return": DONE})) as values:
            async for value in values:
                yield value

    def main() -> None:
        generator = outer()
        generator.next().then(lambda result: program.note("answer", result.value))
        generator.return_("r").then(lambda result: program.note("answer", result.value))

    # The request is served in the turn of the yield; its answer waits for the closing.
    assert program.run(main) == [
        "async iterator",
        "next",
        ("answer", "a"),
        "get return",
        "return",
        ("answer", "r"),
    ]


def test_return_from_a_body_in_the_loop_closes_and_keeps_its_value(program: Program) -> None:
    @async_generator
    async def outer() -> Any:
        async with for_await(AsyncValues(program, ["a"], **{"return": DONE})) as values:
            async for _ in values:
                raise Return("value")
        yield

    log = program.run(lambda: outer().next().then(program.note))
    assert log == ["async iterator", "next", "get return", "return", IteratorResult("value", True)]


def test_an_error_while_closing_wins_over_a_return(program: Program) -> None:
    @async_generator
    async def outer() -> Any:
        async with for_await(AsyncValues(program, ["a"], **{"return": closing("rejects")})) as vs:
            async for _ in vs:
                raise Return("value")
        yield

    assert program.run(lambda: outer().next().catch(program.note))[-1] == "closing"


def test_leaving_two_loops_closes_the_inner_first(program: Program) -> None:
    @async_generator
    async def generator(name: str) -> Any:
        try:
            while True:
                yield name
        finally:
            program.note(f"{name} closed")

    @async_function
    async def main() -> None:
        async with for_await(generator("outer")) as outer:
            async for _ in outer:
                async with for_await(generator("inner")) as inner:
                    async for _ in inner:
                        program.note("leaving")
                        return

    assert program.run(main) == ["leaving", "inner closed", "outer closed"]


def test_plain_async_for_takes_the_turns_but_does_not_close(program: Program) -> None:
    @async_generator
    async def generator() -> Any:
        try:
            yield "a"
            yield "b"
        finally:
            program.note("closed")

    @async_function
    async def whole() -> None:
        async for value in generator():
            program.note(value)

    @async_function
    async def left() -> None:
        async for value in generator():
            program.note(value)
            break
        program.note("left")

    assert program.run(whole) == ["a", "b", "closed"]
    program.log.clear()
    assert program.run(left) == ["a", "left"]


@async_function
async def empty_loop(iterable: Any, *, leave_early: bool = False) -> None:
    async with for_await(iterable) as values:
        async for _ in values:
            if leave_early:
                break


def test_turns(program: Program) -> None:
    @async_generator
    async def one() -> Any:
        yield 1

    assert program.turns_of(lambda: empty_loop([])) == 3
    assert program.turns_of(lambda: empty_loop([1])) == 5
    assert program.turns_of(lambda: empty_loop([Promise.resolve(1)])) == 5
    assert program.turns_of(lambda: empty_loop(one())) == 4
    assert program.turns_of(lambda: empty_loop(one(), leave_early=True)) == 5
