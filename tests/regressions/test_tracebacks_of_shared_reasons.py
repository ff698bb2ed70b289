"""A reason kept the frames of everyone it had ever been thrown to, when many promises shared it."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any

import pytest

from thenloop import (
    Promise,
    async_function,
    async_generator,
    for_await,
    from_async,
    run,
    yield_star,
)

TIMES = 200

Make = Callable[[Promise[Any], Exception], Promise[Any]]


@async_function
async def hand_on(promise: Promise[Any]) -> Any:
    return promise


@async_function
async def iterate(promise: Promise[Any]) -> None:
    async with for_await([promise]) as values:
        async for _ in values:
            raise AssertionError


@async_generator
async def yields(promise: Any) -> Any:
    yield promise


@async_generator
async def delegates(promise: Promise[Any]) -> Any:
    yield yield_star(yields(promise))


WAYS: dict[str, Make] = {
    "the promise": lambda promise, _: promise,
    "another promise": lambda _, error: Promise.resolve(error).then(Promise.reject),
    "then": lambda promise, _: promise.then(lambda value: value),
    "finally_": lambda promise, _: promise.finally_(lambda: None),
    "all": lambda promise, _: Promise.all([promise]),
    "adoption": lambda promise, _: Promise(lambda resolve, reject: resolve(promise)),
    "async function": lambda promise, _: hand_on(promise),
    "for_await": lambda promise, _: iterate(promise),
    "from_async": lambda promise, _: from_async([promise]),
    "yield": lambda promise, _: yields(promise).next(),
    "yield_star": lambda promise, _: delegates(promise).next(),
}


@pytest.mark.parametrize("make", WAYS.values(), ids=WAYS)
def test_its_traceback_stays_short(make: Make) -> None:
    error = ValueError("shared")
    depths: list[int] = []

    @async_function
    async def main() -> None:
        promise = Promise.reject(error)
        promise.catch(lambda _: None)
        for _ in range(TIMES):
            try:
                await make(promise, error)
            except ValueError as caught:
                depths.append(len(traceback.extract_tb(caught.__traceback__)))

    run(main)
    assert len(depths) == TIMES
    assert max(depths) < 10
    assert depths[-1] == depths[10]
