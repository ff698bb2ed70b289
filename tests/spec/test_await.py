"""ECMA-262 #await"""

from __future__ import annotations

import traceback
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, Thrown, async_function, async_generator


class Sub(Promise[Any]):
    pass


def test_awaiting_a_settled_promise_takes_one_turn(program: Program) -> None:
    @async_function
    async def main() -> None:
        program.ticks(3)
        program.note(await Promise.resolve("value"))

    assert program.run(main) == [1, "value", 2, 3]


def test_the_caller_goes_on_at_the_await(program: Program) -> None:
    @async_function
    async def function() -> None:
        program.note("before")
        await Promise.resolve()
        program.note("after")

    def main() -> None:
        function()
        program.note("caller")

    assert program.run(main) == ["before", "caller", "after"]


def test_awaiting_a_pending_promise_waits_for_it(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()

        @async_function
        async def function() -> None:
            program.note(await promise)

        function()
        program.loop.queue_task(lambda: (program.note("task"), resolve("value")))

    assert program.run(main) == ["task", "value"]


def test_the_reaction_takes_its_place_in_line(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()

        @async_function
        async def function() -> None:
            program.note(await promise)

        promise.then(program.noter("before"))
        function()
        promise.then(program.noter("after"))
        resolve("awaited")

    assert program.run(main) == [("before", "awaited"), "awaited", ("after", "awaited")]


def test_a_rejection_that_is_an_exception_is_raised_itself(program: Program) -> None:
    error = ValueError("reason")

    @async_function
    async def main() -> None:
        try:
            await Promise.reject(error)
        except ValueError as caught:
            program.note(caught is error)

    assert program.run(main) == [True]


@pytest.mark.parametrize("reason", ["text", None, 5, KeyboardInterrupt()], ids=repr)
def test_a_rejection_that_is_none_is_raised_in_thrown(program: Program, reason: Any) -> None:
    @async_function
    async def main() -> None:
        try:
            await Promise.reject(reason)
        except Thrown as thrown:
            program.note(thrown.value is reason)

    assert program.run(main) == [True]


@pytest.mark.parametrize("reason", [StopIteration(1), StopAsyncIteration(1)], ids=repr)
def test_an_end_of_iteration_as_a_reason_does_not_end_the_body(
    program: Program, reason: Exception
) -> None:
    @async_function
    async def main() -> None:
        try:
            await Promise.reject(reason)
        except Thrown as thrown:
            program.note(thrown.value is reason)
        program.note("goes on")

    assert program.run(main) == [True, "goes on"]


def test_a_reason_that_is_not_caught_goes_on_as_itself(program: Program) -> None:
    reason = object()

    @async_function
    async def function() -> None:
        await Promise.reject(reason)

    assert program.run(lambda: function().catch(lambda got: program.note(got is reason))) == [True]


def test_an_awaited_promise_counts_as_handled(program: Program) -> None:
    @async_function
    async def main() -> None:
        for _ in range(2):
            try:
                await Promise.reject("reason")
            except Thrown:
                program.note("caught")

    assert program.run(main) == ["caught", "caught"]
    assert program.uncaught() == []


def test_await_makes_no_promise_and_calls_no_then_of_an_intrinsic_one(program: Program) -> None:
    class Disguised(Promise[Any]):
        @property
        def constructor(self) -> Any:
            return Promise

        def then(self, *arguments: Any) -> Any:  # type: ignore[override]
            raise AssertionError("await calls PerformPromiseThen, not then")

    @async_function
    async def main() -> None:
        program.ticks(2)
        program.note(await Disguised(lambda resolve, reject: resolve("value")))

    assert program.run(main) == [1, "value", 2]


def test_a_promise_of_a_subclass_is_adopted(program: Program) -> None:
    class Loud(Promise[Any]):
        def then(self, *arguments: Any) -> Any:  # type: ignore[override]
            program.note("then")
            return super().then(*arguments)

    @async_function
    async def main() -> None:
        program.ticks(4)
        program.note(await Loud.resolve("value"))

    assert program.run(main) == [1, "then", 2, 3, "value", 4]


def test_what_promise_resolve_throws_is_thrown_at_the_await_at_once(program: Program) -> None:
    class Broken(Promise[Any]):
        @property
        def constructor(self) -> Any:
            raise ValueError("getter")

    @async_function
    async def main() -> None:
        program.ticks(1)
        try:
            await Broken(lambda resolve, reject: None)
        except ValueError as error:
            program.note(str(error))

    assert program.run(main) == ["getter", 1]


def test_awaiting_a_value_or_a_thenable_by_promise_resolve(program: Program) -> None:
    class Thenable:
        def then(self, resolve: Any, reject: Any) -> None:
            resolve("thenable")

    @async_function
    async def main() -> None:
        program.ticks(5)
        program.note(await Promise.resolve("value"))
        program.note(await Promise.resolve(Thenable()))

    assert program.run(main) == [1, "value", 2, 3, "thenable", 4, 5]


def test_many_await_one_promise(program: Program) -> None:
    @async_function
    async def function(promise: Promise[str], number: int) -> None:
        program.note(number, await promise)

    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        for number in range(3):
            function(promise, number)
        resolve("value")

    assert program.run(main) == [(0, "value"), (1, "value"), (2, "value")]


def test_a_traceback_does_not_grow_with_the_number_of_awaits(program: Program) -> None:
    error = ValueError("often")
    lengths: list[int] = []

    @async_function
    async def awaits(promise: Promise[Any]) -> None:
        try:
            await promise
        except ValueError as caught:
            lengths.append(len(traceback.extract_tb(caught.__traceback__)))

    @async_function
    async def main() -> None:
        def raises() -> None:
            raise error

        promise: Promise[Any] = Promise.try_(raises)
        for _ in range(50):
            await awaits(promise)

    program.run(main)
    assert len(lengths) == 50
    assert len(set(lengths)) == 1


def test_the_traceback_leads_to_where_the_reason_was_raised(program: Program) -> None:
    @async_function
    async def inner() -> None:
        await Promise.resolve()
        raise ValueError("deep")

    @async_function
    async def outer() -> None:
        await inner()

    @async_function
    async def main() -> None:
        try:
            await outer()
        except ValueError as error:
            program.log += [frame.name for frame in traceback.extract_tb(error.__traceback__)]

    log = program.run(main)
    assert log[0] == "main"
    assert log[-1] == "inner"
    assert "outer" in log


def test_await_in_every_kind_of_block(program: Program) -> None:
    class Context:
        async def __aenter__(self) -> str:
            return "entered"

        async def __aexit__(self, *exception: object) -> None:
            program.note("left")

    @async_function
    async def main() -> None:
        try:
            async with Context() as entered:
                program.note(entered)
                raise ValueError("body")
        except ValueError:
            program.note(await Promise.resolve("except"))
        else:
            program.note("never")
        finally:
            program.note(await Promise.resolve("finally"))

    assert program.run(main) == ["entered", "left", "except", "finally"]


def test_a_body_is_not_run_while_it_is_running(program: Program) -> None:
    # The job that resumes a body runs with nothing else on the stack.
    @async_function
    async def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        promise.then(lambda _: program.note("reaction"))
        resolve(None)
        program.note("script")
        await promise
        program.note("resumed")

    assert program.run(main) == ["script", "reaction", "resumed"]


def test_await_in_comprehensions(program: Program) -> None:
    @async_generator
    async def values() -> Any:
        for number in range(3):
            yield number

    @async_function
    async def main() -> None:
        program.note([await Promise.resolve(number) for number in range(3)])
        program.note({await Promise.resolve(number) for number in range(3)})
        program.note({number: await Promise.resolve(number) for number in range(2)})
        program.note([value async for value in values()])
        program.note([[await Promise.resolve(y) for y in range(x)] for x in range(3)])
        program.note([value async for value in (await Promise.resolve(n) for n in range(2))])

    assert program.run(main) == [
        [0, 1, 2],
        {0, 1, 2},
        {0: 0, 1: 1},
        [0, 1, 2],
        [[], [0], [0, 1]],
        [0, 1],
    ]


def test_an_await_in_a_comprehension_takes_one_turn(program: Program) -> None:
    @async_function
    async def main() -> None:
        program.ticks(4)
        program.note([await Promise.resolve(number) for number in range(2)])

    assert program.run(main) == [1, 2, [0, 1], 3, 4]
