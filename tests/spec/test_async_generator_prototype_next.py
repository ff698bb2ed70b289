"""ECMA-262 #sec-asyncgenerator-prototype-next, #sec-asyncgeneratorvalidate"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import AsyncGenerator, IteratorResult, Promise, async_generator


@async_generator
async def echo(program: Program) -> Any:
    received = "nothing yet"
    while True:
        received = yield received
        program.note("received", received)


def test_it_returns_a_promise_of_an_iterator_result(program: Program) -> None:
    def main() -> None:
        promise = echo(program).next()
        program.note(type(promise) is Promise)
        promise.then(lambda result: program.note(result, type(result) is IteratorResult))

    assert program.run(main) == [True, (IteratorResult("nothing yet"), True)]


def test_the_first_value_is_dropped_and_later_ones_arrive(program: Program) -> None:
    def main() -> None:
        generator = echo(program)
        generator.next("dropped").then(program.note)
        generator.next("first").then(program.note)
        generator.next().then(program.note)

    assert program.run(main) == [
        ("received", "first"),
        IteratorResult("nothing yet"),
        ("received", None),
        IteratorResult("first"),
        IteratorResult(None),
    ]


def test_a_value_sent_in_is_not_awaited(program: Program) -> None:
    def main() -> None:
        generator = echo(program)
        generator.next()
        promise = Promise.resolve("inner")
        generator.next(promise)
        promises.append(promise)

    promises: list[Any] = []
    ((label, received),) = program.run(main)
    assert (label, received is promises[0]) == ("received", True)


def test_requests_are_answered_in_order_with_one_yield_each(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        for item in range(2):
            yield item

    def main() -> None:
        generator = body()
        for number in range(4):
            generator.next().then(program.noter(number))

    assert program.run(main) == [
        (0, IteratorResult(0)),
        (1, IteratorResult(1)),
        (2, IteratorResult(None, True)),
        (3, IteratorResult(None, True)),
    ]


def test_on_a_completed_generator_it_answers_in_one_turn(program: Program) -> None:
    @async_generator
    async def empty() -> Any:
        return
        yield

    generators: list[Any] = []
    program.run(lambda: (generators.append(empty()), generators[0].next()))
    assert program.turns_of(lambda: generators[0].next("dropped")) == 1


WRONG_RECEIVERS = [None, 5, "generator", object(), AsyncGenerator, IteratorResult(1)]


@pytest.mark.parametrize("receiver", WRONG_RECEIVERS, ids=["none", "int", "str", "o", "cls", "res"])
@pytest.mark.parametrize("name", ["next", "return_", "throw"])
def test_a_wrong_receiver_rejects_and_never_throws(
    program: Program, name: str, receiver: Any
) -> None:
    def main() -> None:
        promise = getattr(AsyncGenerator, name)(receiver, "argument")
        program.note(type(promise) is Promise)
        promise.catch(lambda reason: program.note(type(reason), str(reason)))

    log = program.run(main)
    assert log[0] is True
    kind, message = log[1]
    assert kind is TypeError
    assert message.startswith(f"{name} expects an AsyncGenerator, got ")


def test_a_native_async_generator_is_a_wrong_receiver(program: Program) -> None:
    async def native() -> Any:
        yield 1

    def main() -> None:
        AsyncGenerator.next(native()).catch(  # type: ignore[arg-type]
            lambda reason: program.note(type(reason))
        )

    assert program.run(main) == [TypeError]


def test_a_result_is_a_fresh_object_every_time(program: Program) -> None:
    @async_generator
    async def empty() -> Any:
        return
        yield

    def main() -> None:
        generator = empty()
        generator.next().then(lambda result: setattr(result, "value", "changed"))
        generator.next().then(program.note)

    assert program.run(main) == [IteratorResult(None, True)]
