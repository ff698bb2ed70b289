"""ECMA-262 #sec-asyncgenerator-prototype-return, #sec-asyncgeneratorawaitreturn,
#sec-asyncgeneratorunwrapyieldresumption
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import AsyncGenerator, IteratorResult, Promise, Return, Thrown, async_generator


@async_generator
async def watched(program: Program) -> Any:
    """Note whatever arrives at the first yield, and let it pass."""
    program.note("begin")
    try:
        program.note("received", (yield "item"))
    except Thrown as thrown:
        program.note("caught", thrown.value)
        raise
    except Return as return_:
        program.note("return", return_.value)
        raise
    finally:
        program.note("finally")


def started(program: Program) -> AsyncGenerator[Any]:
    generator = watched(program)
    generator.next()
    program.loop.perform_a_microtask_checkpoint()
    program.log.clear()
    return generator


def at_start(program: Program) -> AsyncGenerator[Any]:
    return watched(program)


def completed(program: Program) -> AsyncGenerator[Any]:
    generator = watched(program)
    generator.throw("over").catch(lambda _: None)
    program.loop.perform_a_microtask_checkpoint()
    return generator


WITHOUT_BODY = pytest.mark.parametrize("make", [at_start, completed])


@WITHOUT_BODY
def test_without_a_body_to_resume_the_value_is_awaited(program: Program, make: Any) -> None:
    def main() -> None:
        make(program).return_(Promise.resolve("inner")).then(program.note)
        program.ticks(3)

    assert program.run(main) == [1, IteratorResult("inner", True), 2, 3]


@WITHOUT_BODY
def test_without_a_body_a_rejected_value_rejects(program: Program, make: Any) -> None:
    def main() -> None:
        generator = make(program)
        generator.return_(Promise.reject("inner")).catch(program.note)
        generator.next().then(program.note)

    assert program.run(main) == ["inner", IteratorResult(None, True)]


@WITHOUT_BODY
def test_without_a_body_later_requests_wait_for_it(program: Program, make: Any) -> None:
    def main() -> None:
        gate = Promise.with_resolvers()
        generator = make(program)
        generator.return_(gate.promise).then(program.noter("return"))
        generator.next().then(program.noter("next"))
        generator.throw("thrown").catch(program.noter("throw"))
        generator.return_("second").then(program.noter("second return"))
        program.note(generator._machine.state.value)
        program.loop.queue_task(lambda: (program.note("gate"), gate.resolve("gate")))

    assert program.run(main) == [
        "draining-queue",
        "gate",
        ("return", IteratorResult("gate", True)),
        ("next", IteratorResult(None, True)),
        ("throw", "thrown"),
        ("second return", IteratorResult("second", True)),
    ]


class Broken(Promise[Any]):
    """Reading its constructor, as PromiseResolve does, throws."""

    @property
    def constructor(self) -> Any:
        raise ValueError("constructor")


@WITHOUT_BODY
def test_what_promise_resolve_throws_rejects_and_the_queue_goes_on(
    program: Program, make: Any
) -> None:
    def main() -> None:
        generator = make(program)
        broken = Broken(lambda resolve, reject: None)
        generator.return_(broken).catch(lambda reason: program.note(str(reason)))
        generator.next().then(program.note)
        program.ticks(1)

    assert program.run(main) == ["constructor", IteratorResult(None, True), 1]


def test_many_broken_values_in_the_queue_are_answered_without_recursion(program: Program) -> None:
    count = 0

    def answered(_: object) -> None:
        nonlocal count
        count += 1

    def main() -> None:
        gate = Promise.with_resolvers()
        generator = at_start(program)
        generator.return_(gate.promise)
        broken = Broken(lambda resolve, reject: None)
        for _ in range(5_000):
            generator.return_(broken).catch(answered)
        gate.resolve(None)

    program.run(main)
    assert count == 5_000


def test_at_a_yield_the_body_is_resumed_after_the_await(program: Program) -> None:
    def main() -> None:
        generator = started(program)
        generator.return_(Promise.resolve("inner")).then(program.note)
        program.note(generator._machine.state.value)
        program.ticks(3)

    assert program.run(main) == [
        "executing",
        ("return", "inner"),
        "finally",
        1,
        IteratorResult("inner", True),
        2,
        3,
    ]


def test_at_a_yield_a_rejected_value_is_thrown_there(program: Program) -> None:
    def main() -> None:
        started(program).return_(Promise.reject("inner")).catch(program.note)

    assert program.run(main) == [("caught", "inner"), "finally", "inner"]


def test_at_a_yield_what_promise_resolve_throws_is_thrown_there_at_once(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        except ValueError as error:
            program.note("caught", str(error))
        yield "goes on"

    def main() -> None:
        generator = body()
        generator.next()
        program.loop.perform_a_microtask_checkpoint()
        generator.return_(Broken(lambda resolve, reject: None)).then(program.note)
        program.note("called")

    assert program.run(main) == [
        ("caught", "constructor"),
        "called",
        IteratorResult("goes on"),
    ]


def test_finally_may_await_before_the_answer(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        finally:
            await Promise.resolve()
            program.note("cleaned up")

    def main() -> None:
        generator = body()
        generator.next()
        program.loop.perform_a_microtask_checkpoint()
        generator.return_("value").then(program.note)
        program.ticks(4)

    assert program.run(main) == [1, "cleaned up", 2, IteratorResult("value", True), 3, 4]


def test_finally_may_yield_and_go_on(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        finally:
            program.note("received", (yield "from finally"))

    def main() -> None:
        generator = body()
        generator.next()
        generator.return_("value").then(program.note)
        generator.next("sent").then(program.note)
        generator.next().then(program.note)

    assert program.run(main) == [
        ("received", "sent"),
        IteratorResult("from finally"),
        IteratorResult("value", True),
        IteratorResult(None, True),
    ]


def test_finally_may_return_something_else(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        finally:
            raise Return("overridden")

    def main() -> None:
        generator = body()
        generator.next()
        generator.return_("value").then(program.note)

    assert program.run(main) == [IteratorResult("overridden", True)]


def test_finally_may_throw(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        finally:
            raise Thrown("thrown")

    def main() -> None:
        generator = body()
        generator.next()
        generator.return_("value").catch(program.note)

    assert program.run(main) == ["thrown"]


def test_a_body_that_swallows_the_return_goes_on(program: Program) -> None:
    # JavaScript cannot; in Python it takes an explicit except.
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        except Return as return_:
            program.note("swallowed", return_.value)
        yield "goes on"

    def main() -> None:
        generator = body()
        generator.next()
        generator.return_("value").then(program.note)

    assert program.run(main) == [("swallowed", "value"), IteratorResult("goes on")]


def test_the_value_defaults_to_undefined(program: Program) -> None:
    def main() -> None:
        started(program).return_().then(program.note)

    assert program.run(main)[-1] == IteratorResult(None, True)


def test_turns(program: Program) -> None:
    class Sub(Promise[Any]):
        pass

    @async_generator
    async def body() -> Any:
        yield 1

    def at_yield() -> Any:
        generator = body()
        generator.next()
        program.loop.perform_a_microtask_checkpoint()
        return generator

    assert program.turns_of(lambda: body().return_(1)) == 2
    assert program.turns_of(lambda: body().return_(Promise.resolve(1))) == 2
    assert program.turns_of(lambda: body().return_(Promise.reject(1))) == 2
    assert program.turns_of(lambda: body().return_(Sub.resolve(1))) == 4
    generators: list[Any] = []
    program.run(lambda: generators.append(at_yield()))
    assert program.turns_of(lambda: generators[0].return_(1)) == 2
    assert program.turns_of(lambda: generators[0].return_(1)) == 2
