"""The table of turns: in which turn a reaction registered straight after the call runs.

Each row was measured in engines; docs/order.md shows the same numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    AsyncDisposableStack,
    Promise,
    Return,
    Thrown,
    async_function,
    async_generator,
    for_await,
    from_async,
    yield_star,
)


class Thenable:
    """Answers within its `then`."""

    def then(self, resolve: Any, reject: Any) -> None:
        resolve(1)


@async_function
async def returns(value: Any) -> Any:
    return value


@async_function
async def returns_awaited(value: Any) -> Any:
    return await value


@async_function
async def throws() -> None:
    raise Thrown("thrown")


@async_function
async def awaits_once() -> None:
    await Promise.resolve(0)


@async_function
async def awaits_thenable() -> None:
    await Promise.resolve(Thenable())


@async_generator
async def items(*values: Any) -> Any:
    for value in values:
        yield value


@async_generator
async def body_returns(value: Any) -> Any:
    raise Return(value)
    yield


@async_generator
async def body_throws() -> Any:
    raise Thrown("thrown")
    yield


@async_generator
async def delegates(iterable: Any) -> Any:
    yield yield_star(iterable)


@async_generator
async def catches() -> Any:
    try:
        yield 1
    except Thrown:
        yield 2


@async_generator
async def cleans_up() -> Any:
    try:
        yield 1
    finally:
        await Promise.resolve()


@async_function
async def loops(iterable: Any, *, leave: bool = False) -> None:
    async with for_await(iterable) as values:
        async for _ in values:
            if leave:
                break


def stack_of(*resources: Any) -> Promise[None]:
    stack = AsyncDisposableStack()
    for resource in resources:
        stack.use(resource)
    return stack.dispose_async()


class AsyncResource:
    def async_dispose(self) -> None: ...


class SyncResource:
    def dispose(self) -> None: ...


PROMISES: dict[str, tuple[int, Callable[[], Promise[Any]]]] = {
    "Promise.resolve(value)": (1, lambda: Promise.resolve(1)),
    "Promise.reject(reason)": (1, lambda: Promise.reject(1)),
    "resolve(settled promise)": (3, lambda: Promise(lambda r, _: r(Promise.resolve(1)))),
    "resolve(thenable)": (2, lambda: Promise(lambda r, _: r(Thenable()))),
    "then()": (2, lambda: Promise.resolve(1).then()),
    "handler returns a promise": (4, lambda: Promise.resolve(1).then(lambda v: Promise.resolve(v))),
    "finally_": (4, lambda: Promise.resolve(1).finally_(lambda: None)),
    "finally_ of a rejection": (4, lambda: Promise.reject(1).finally_(lambda: None)),
    "finally_ without a function": (2, lambda: Promise.resolve(1).finally_()),
    "all([])": (1, lambda: Promise.all([])),
    "all(settled)": (2, lambda: Promise.all([Promise.resolve(1), 2])),
    "race(settled)": (2, lambda: Promise.race([Promise.resolve(1), 2])),
    "any(settled)": (2, lambda: Promise.any([Promise.resolve(1), 2])),
    "all_settled(settled)": (2, lambda: Promise.all_settled([Promise.reject(1), 2])),
    "try_(function)": (1, lambda: Promise.try_(lambda: 1)),
    "try_(async function)": (1, lambda: Promise.try_(lambda: returns(1))),
}

FUNCTIONS: dict[str, tuple[int, Callable[[], Promise[Any]]]] = {
    "return value": (1, lambda: returns(1)),
    "return promise": (3, lambda: returns(Promise.resolve(1))),
    "return thenable": (2, lambda: returns(Thenable())),
    "return await promise": (2, lambda: returns_awaited(Promise.resolve(1))),
    "throw": (1, throws),
    "one await": (2, awaits_once),
    "await thenable": (3, awaits_thenable),
}

GENERATORS: dict[str, tuple[int, Callable[[], Promise[Any]]]] = {
    "next to a yield": (2, lambda: items(1).next()),
    "next to a yield of a promise": (2, lambda: items(Promise.resolve(1)).next()),
    "next to a yield of a thenable": (3, lambda: items(Thenable()).next()),
    "next on an empty body": (1, lambda: items().next()),
    "body returns a value": (2, lambda: body_returns(1).next()),
    "body returns a promise": (2, lambda: body_returns(Promise.resolve(1)).next()),
    "body throws": (1, lambda: body_throws().next()),
    "return at the start": (2, lambda: items(1).return_(1)),
    "return of a promise at the start": (2, lambda: items(1).return_(Promise.resolve(1))),
    "return of a rejection at the start": (2, lambda: items(1).return_(Promise.reject(1))),
    "throw at the start": (1, lambda: items(1).throw(1)),
    "yield_star over a generator": (3, lambda: delegates(items(1)).next()),
    "yield_star over a list": (3, lambda: delegates([1]).next()),
    "for_await over []": (3, lambda: loops([])),
    "for_await over [value]": (5, lambda: loops([1])),
    "for_await over [promise]": (5, lambda: loops([Promise.resolve(1)])),
    "for_await over one yield": (4, lambda: loops(items(1))),
    "for_await with a break": (5, lambda: loops(items(1), leave=True)),
    "from_async([value])": (5, lambda: from_async([1])),
    "an empty stack": (1, stack_of),
    "use(None)": (2, lambda: stack_of(None)),
    "one async resource": (2, lambda: stack_of(AsyncResource())),
    "one sync resource": (2, lambda: stack_of(SyncResource())),
    "two async resources": (3, lambda: stack_of(AsyncResource(), AsyncResource())),
}

TABLE = {**PROMISES, **FUNCTIONS, **GENERATORS}

# Requests to a generator that was brought to where it is before.
AT_YIELD: dict[str, tuple[int, Callable[[], Any], Callable[[Any], Promise[Any]]]] = {
    "next": (2, lambda: items(1, 2), lambda generator: generator.next()),
    "return": (2, lambda: items(1, 2), lambda generator: generator.return_(1)),
    "return, finally awaits": (3, cleans_up, lambda generator: generator.return_(1)),
    "throw": (1, lambda: items(1, 2), lambda generator: generator.throw(1)),
    "throw, caught, yields": (2, catches, lambda generator: generator.throw(1)),
}
COMPLETED: dict[str, tuple[int, Callable[[Any], Promise[Any]]]] = {
    "next": (1, lambda generator: generator.next()),
    "return": (2, lambda generator: generator.return_(1)),
    "throw": (1, lambda generator: generator.throw(1)),
}


@pytest.mark.parametrize("row", TABLE)
def test_the_turn_of(program: Program, row: str) -> None:
    turns, expression = TABLE[row]
    assert program.turns_of(expression) == turns


@pytest.mark.parametrize("row", AT_YIELD)
def test_the_turn_of_a_request_at_a_yield(program: Program, row: str) -> None:
    turns, make, request = AT_YIELD[row]
    generators: list[Any] = []
    program.run(lambda: generators.append(make()) or generators[0].next())
    assert program.turns_of(lambda: request(generators[0])) == turns


@pytest.mark.parametrize("row", COMPLETED)
def test_the_turn_of_a_request_to_a_completed_generator(program: Program, row: str) -> None:
    turns, request = COMPLETED[row]
    generators: list[Any] = []
    program.run(lambda: generators.append(items()) or generators[0].next())
    assert program.turns_of(lambda: request(generators[0])) == turns


def test_the_measure_itself(program: Program) -> None:
    # A chain of n handlers is heard of in turn n + 1.
    def chain(length: int) -> Promise[Any]:
        promise = Promise.resolve(1)
        for _ in range(length):
            promise = promise.then(lambda value: value)
        return promise

    assert [program.turns_of(lambda n=n: chain(n)) for n in range(6)] == [1, 2, 3, 4, 5, 6]
