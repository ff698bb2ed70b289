"""Whatever a body awaits is awaited as Python awaits it, whichever way the body is made.

ECMA-262 #await
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from typing import Any

import pytest

from tests.spec.awaitables import (
    Doubling,
    Foreign,
    Guarded,
    Iterating,
    Sub,
    coroutine,
    messages,
    places,
    rejection,
    suspending,
)
from tests.spec.program import Program
from thenloop import (
    EventLoop,
    HostHooks,
    Promise,
    Return,
    VirtualClock,
    async_function,
    async_generator,
)

pytestmark = pytest.mark.usefixtures("either_way_of_awaiting")


OPERANDS: dict[str, tuple[Callable[[], Any], Any, int]] = {
    "a promise": (lambda: Promise.resolve("v"), "v", 1),
    # Two turns more than a promise's: PromiseResolve makes a promise that follows it.
    "of a subclass": (lambda: Sub.resolve("v"), "v", 3),
    "of a metaclass": (lambda: Guarded.resolve("v"), "v", 3),
    "with its own await": (lambda: Doubling.resolve("v"), "vv", 3),
    "nothing": (lambda: Foreign(), [], 0),
    "foreign": (lambda: Foreign(Promise.resolve("v")), ["v"], 1),
    "two": (lambda: Foreign(Promise.resolve("v"), Sub.resolve("w")), ["v", "w"], 4),
    "caught": (lambda: Foreign(Promise.reject(ValueError("no"))), ["no"], 1),
    "nested": (lambda: Foreign(Foreign(), Doubling.resolve("v")), [[], "vv"], 3),
    "an iterator": (lambda: Iterating(Promise.resolve()), "ended", 1),
    "a coroutine": (lambda: coroutine("v"), "v", 0),
}


@pytest.mark.parametrize("name", OPERANDS)
@pytest.mark.parametrize("hooks", [False, True])
def test_each_operand_takes_its_turns(program: Program, name: str, hooks: bool) -> None:
    operand, value, turns = OPERANDS[name]

    @async_function
    async def main() -> None:
        if hooks:
            program.loop.host_hooks = HostHooks()
        program.ticks(6)
        program.note(await operand())
        # What was awaited before plays no part in what follows.
        program.note(await Promise.resolve("next"))

    ticks = [1, 2, 3, 4, 5, 6]
    assert program.run(main) == [
        *ticks[:turns],
        value,
        ticks[turns],
        "next",
        *ticks[turns + 1 :],
    ]


def test_operands_of_every_kind_alternate(program: Program) -> None:
    @async_function
    async def main() -> None:
        for _ in range(3):
            program.note(await Promise.resolve(1))
            program.note(await Foreign(Promise.resolve(2), Promise.resolve(3)))
            program.note(await Foreign())
            program.note(await coroutine(4))
            program.note(await Doubling.resolve(5))

    program.run(main)
    assert program.log == [1, [2, 3], [], 4, 10] * 3


def test_many_functions_at_foreign_awaits_go_on_in_turn(program: Program) -> None:
    @async_function
    async def main(number: int) -> None:
        await Promise.resolve()
        await Foreign(Promise.resolve(), Promise.resolve())
        await Promise.resolve()
        program.note(number)

    program.run(lambda: [main(number) for number in range(30)])
    assert program.log == [*range(30)]


@pytest.mark.parametrize(
    ("operand", "message"),
    [
        (1, "object int can't be used in 'await' expression"),
        (None, "object NoneType can't be used in 'await' expression"),
        (Return, "object type can't be used in 'await' expression"),
        (Return(1), "cannot await the foreign awaitable Return(1) of type Return in a body"),
    ],
)
def test_what_cannot_be_awaited_is_a_type_error_at_the_await(
    program: Program, operand: Any, message: str
) -> None:
    @async_function
    async def main() -> None:
        program.ticks(1)
        try:
            await operand
        except TypeError as error:
            program.note(str(error).startswith(message))
            program.note(places(error)[0])
            program.note(messages(error)[1:])
        await operand

    error = rejection(program, main)
    assert program.log[:-1] == [True, "main: await operand", [], 1]
    assert str(error).startswith(message)
    assert places(error)[0] == "main: await operand"


class Entered:
    def __init__(self, entered: Any, left: Any) -> None:
        self._entered = entered
        self._left = left

    def __aenter__(self) -> Any:
        return self._entered

    def __aexit__(self, *_: object) -> Any:
        return self._left


@pytest.mark.parametrize(
    ("entered", "left", "message"),
    [
        (1, None, "'async with' received an object from __aenter__ that does not implement"),
        (Foreign(), 1, "'async with' received an object from __aexit__ that does not implement"),
    ],
)
def test_what_async_with_cannot_await_is_a_type_error_there(
    program: Program, entered: Any, left: Any, message: str
) -> None:
    @async_function
    async def main() -> None:
        await Promise.resolve()
        async with Entered(entered, left):
            await Promise.resolve()

    assert str(rejection(program, main)) == f"{message} __await__: int"


def test_async_with_awaits_promises_and_others(program: Program) -> None:
    @async_function
    async def main() -> None:
        async with Entered(Promise.resolve(1), Foreign(Promise.resolve(1))) as entered:
            program.note(entered, await Promise.resolve(2))
            raise ValueError("left")

    program.run(lambda: (main().catch(program.note), program.ticks(5)))
    assert program.log == [1, (1, 2), 2, 3, 4, 5]


def test_a_plain_coroutine_that_awaits_is_refused_at_its_await(program: Program) -> None:
    async def plain() -> None:
        try:
            await Promise.resolve()
        except TypeError as error:
            program.note(places(error)[0])
            raise
        finally:
            program.note("ended")

    @async_function
    async def main() -> None:
        await plain()

    error = rejection(program, main)
    assert program.log[:-1] == ["plain: await Promise.resolve()", "ended"]
    assert str(error).startswith(f"cannot await the coroutine {plain.__qualname__!r} (decorate")
    assert places(error)[:2] == ["main: await plain()", "plain: await Promise.resolve()"]


def test_a_plain_coroutine_behind_another_awaitable_is_not_told_apart(program: Program) -> None:
    class Behind:
        def __await__(self) -> Generator[Any, Any, Any]:
            return (yield from suspending(Promise.resolve(1)).__await__())

    @async_function
    async def main() -> None:
        program.note(await Behind())

    assert program.run(main) == [1]


def test_comprehensions_await_in_turn(program: Program) -> None:
    @async_generator
    async def values() -> Any:
        yield 1
        yield 2

    @async_function
    async def main() -> None:
        program.note([await Promise.resolve(value) for value in range(2)])
        program.note({await Foreign(Promise.resolve(value)) is None for value in range(2)})
        program.note({value: await Sub.resolve(value) async for value in values()})
        program.note([[await coroutine(x) for x in range(y)] async for y in values()])
        program.note([await suspending(Promise.resolve(value)) for value in range(2)])

    error = rejection(program, main)
    assert program.log[:-1] == [[0, 1], {False}, {1: 1, 2: 2}, [[0], [0, 1]]]
    assert str(error).startswith("cannot await the coroutine 'suspending'")


def test_a_promise_of_another_loop_is_refused_at_the_await(program: Program) -> None:
    with EventLoop(VirtualClock()):
        stranger = Promise.resolve(1)
        awaiting = Foreign(stranger)

    @async_function
    async def main(operand: Any) -> None:
        await operand

    for operand in (stranger, awaiting):
        error = rejection(program, lambda operand=operand: main(operand))  # type: ignore[misc]
        assert "belongs to another EventLoop" in str(error)
        assert places(error)[0] == "main: await operand"


def test_a_future_of_another_library_is_refused_at_the_await(program: Program) -> None:
    @async_function
    async def main() -> None:
        other = asyncio.new_event_loop()
        try:
            await other.create_future()
        finally:
            other.close()

    assert str(rejection(program, main)).startswith("cannot await the foreign awaitable <Future")
