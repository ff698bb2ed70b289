"""ECMA-262 #sec-yield, #sec-asyncgeneratoryield"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import IteratorResult, Promise, Return, Thrown, async_generator


class Thenable:
    def then(self, resolve: Any, reject: Any) -> None:
        resolve("thenable")


@pytest.mark.parametrize(
    ("operand", "turns"),
    [
        (lambda: "value", 2),
        (lambda: Promise.resolve("value"), 2),
        (lambda: Thenable(), 3),
        (lambda: None, 2),
    ],
    ids=["value", "promise", "thenable", "none"],
)
def test_the_operand_is_awaited(program: Program, operand: Any, turns: int) -> None:
    @async_generator
    async def body() -> Any:
        yield operand()

    assert program.turns_of(lambda: body().next()) == turns
    program.run(lambda: body().next().then(lambda result: program.note(result.value)))
    assert program.log in (["value"], ["thenable"], [None])


def test_a_rejected_operand_is_thrown_at_the_yield(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield Promise.reject("rejected")
        except Thrown as thrown:
            program.note("caught", thrown.value)
        yield "goes on"

    # The request that asked for the first item is answered with the second.
    assert program.run(lambda: body().next().then(program.note)) == [
        ("caught", "rejected"),
        IteratorResult("goes on"),
    ]


def test_an_uncaught_rejected_operand_rejects_the_request(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        yield Promise.reject("rejected")
        yield "never"

    def main() -> None:
        generator = body()
        generator.next().catch(program.note)
        generator.next().then(program.note)

    assert program.run(main) == ["rejected", IteratorResult(None, True)]


def test_an_operand_whose_constructor_getter_throws_is_thrown_at_the_yield(
    program: Program,
) -> None:
    class Broken(Promise[Any]):
        @property
        def constructor(self) -> Any:
            raise ValueError("getter")

    @async_generator
    async def body() -> Any:
        try:
            yield Broken(lambda resolve, reject: None)
        except ValueError as error:
            program.note("caught", str(error))
        yield "goes on"

    assert program.run(lambda: body().next().then(program.note)) == [
        ("caught", "getter"),
        IteratorResult("goes on"),
    ]


def test_with_requests_waiting_the_body_does_not_suspend(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        for item in range(3):
            program.note("yields", item)
            yield item

    def main() -> None:
        generator = body()
        for _ in range(3):
            generator.next().then(lambda result: program.note("answer", result.value))
        program.ticks(4)

    # Each yield resumes the body in the same turn, before the answer is heard.
    assert program.run(main) == [
        ("yields", 0),
        ("yields", 1),
        1,
        ("answer", 0),
        ("yields", 2),
        2,
        ("answer", 1),
        3,
        ("answer", 2),
        4,
    ]


def test_without_a_request_the_body_waits_at_the_yield(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        program.note("begin")
        yield 1
        program.note("never")

    assert program.run(lambda: body().next()) == ["begin"]


def test_a_value_sent_is_the_result_of_the_yield(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        received = yield 1
        received += yield received
        raise Return(received)

    def main() -> None:
        generator = body()
        generator.next().then(program.note)
        generator.next("a").then(program.note)
        generator.next("b").then(program.note)

    assert program.run(main) == [
        IteratorResult(1),
        IteratorResult("a"),
        IteratorResult("ab", True),
    ]


def test_await_in_a_body_takes_one_turn(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        program.note(await Promise.resolve("first"))
        program.note(await Promise.resolve("second"))
        yield "item"

    def main() -> None:
        body().next().then(lambda result: program.note(result.value))
        program.ticks(4)

    assert program.run(main) == ["first", 1, "second", 2, 3, "item", 4]


def test_a_yielded_generator_is_a_value(program: Program) -> None:
    @async_generator
    async def inner() -> Any:
        yield 1

    @async_generator
    async def outer() -> Any:
        yield made[0]

    made: list[Any] = []

    def main() -> None:
        made.append(inner())
        outer().next().then(lambda result: program.note(result.value is made[0]))

    assert program.run(main) == [True]


def test_many_queued_requests_are_served_without_recursion(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        item = 0
        while True:
            yield item
            item += 1

    answers: list[int] = []

    def main() -> None:
        generator = body()
        for _ in range(5_000):
            generator.next().then(lambda result: answers.append(result.value))

    program.run(main)
    assert answers == list(range(5_000))


def test_many_broken_operands_are_thrown_without_recursion(program: Program) -> None:
    class Broken(Promise[Any]):
        @property
        def constructor(self) -> Any:
            raise ValueError("getter")

    @async_generator
    async def body() -> Any:
        caught = 0
        broken = Broken(lambda resolve, reject: None)
        for _ in range(5_000):
            try:
                yield broken
            except ValueError:
                caught += 1
        yield caught

    assert program.run(lambda: body().next().then(lambda result: program.note(result.value))) == [
        5_000
    ]
