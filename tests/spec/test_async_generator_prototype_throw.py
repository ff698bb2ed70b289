"""ECMA-262 #sec-asyncgenerator-prototype-throw"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import IteratorResult, Promise, Thrown, async_generator


def test_a_body_that_has_not_begun_never_will(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        program.note("never")
        yield 1

    def main() -> None:
        generator = body()
        generator.throw("thrown").catch(program.note)
        program.note(generator._machine.state.value)
        generator.next().then(program.note)
        program.ticks(2)

    assert program.run(main) == ["completed", "thrown", IteratorResult(None, True), 1, 2]


def test_at_a_yield_it_is_thrown_at_once(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        except Thrown as thrown:
            program.note("caught", thrown.value)
        yield "goes on"

    def main() -> None:
        generator = body()
        generator.next()
        program.loop.perform_a_microtask_checkpoint()
        generator.throw("thrown").then(program.note)
        program.note("called")

    assert program.run(main) == [("caught", "thrown"), "called", IteratorResult("goes on")]


@pytest.mark.parametrize(
    "reason",
    [None, "text", ValueError("error"), StopIteration(1), StopAsyncIteration(1)],
    ids=repr,
)
def test_any_reason_arrives_and_comes_back_as_itself(program: Program, reason: Any) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        except Exception as error:
            program.note(error is reason or getattr(error, "value", None) is reason)
            raise

    def main() -> None:
        generator = body()
        generator.next()
        generator.throw(reason).catch(lambda got: program.note(got is reason))

    assert program.run(main) == [True, True]


def test_a_promise_as_reason_is_not_awaited(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve("inner")

        @async_generator
        async def body() -> Any:
            try:
                yield 1
            except Thrown as thrown:
                program.note(thrown.value is promise)

        generator = body()
        generator.next()
        generator.throw(promise)

    assert program.run(main) == [True]


def test_uncaught_it_rejects_and_completes(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        finally:
            program.note(await Promise.resolve("finally"))

    def main() -> None:
        generator = body()
        generator.next()
        generator.throw("thrown").catch(program.note)
        generator.next().then(program.note)

    assert program.run(main) == ["finally", "thrown", IteratorResult(None, True)]


def test_on_a_completed_generator_it_rejects_in_one_turn(program: Program) -> None:
    @async_generator
    async def empty() -> Any:
        return
        yield

    generators: list[Any] = []
    program.run(lambda: (generators.append(empty()), generators[0].next()))
    assert program.turns_of(lambda: generators[0].throw("thrown")) == 1
    assert program.turns_of(lambda: empty().throw("thrown")) == 1


def test_while_the_body_awaits_it_waits_in_the_queue(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        await gate.promise
        try:
            yield 1
        except Thrown as thrown:
            program.note("caught", thrown.value)

    def main() -> None:
        nonlocal gate
        gate = Promise.with_resolvers()
        generator = body()
        generator.next().then(program.note)
        generator.throw("thrown").then(program.note)
        program.loop.queue_task(lambda: (program.note("gate"), gate.resolve(None)))

    gate: Any = None
    assert program.run(main) == [
        "gate",
        # Thrown in the turn of the yield; the answer to the first request is heard after it.
        ("caught", "thrown"),
        IteratorResult(1),
        IteratorResult(None, True),
    ]


def test_the_reason_defaults_to_undefined(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        yield 1

    assert program.run(lambda: body().throw().catch(program.noter("reason"))) == [("reason", None)]


def test_an_exception_thrown_in_keeps_no_frames_of_the_body(program: Program) -> None:
    error = ValueError("thrown in")

    @async_generator
    async def body() -> Any:
        yield 1

    def main() -> None:
        generator = body()
        generator.next()
        program.loop.perform_a_microtask_checkpoint()
        generator.throw(error).catch(lambda reason: program.note(reason is error))
        program.note(error.__traceback__)

    assert program.run(main) == [None, True]
