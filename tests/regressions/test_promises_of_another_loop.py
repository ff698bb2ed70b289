"""A generator waited for ever on another loop's promise that it yielded, or was to return."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from thenloop import EventLoop, Promise, Return, VirtualClock, async_generator, run, yield_star


@pytest.fixture
def foreign() -> Iterator[Promise[Any]]:
    with EventLoop(VirtualClock()) as other:
        promise = Promise.resolve("foreign")
    yield promise
    other.run()
    other.close()


@async_generator
async def yields(value: Any) -> Any:
    yield value


@async_generator
async def returns(value: Any) -> Any:
    raise Return(value)
    yield


@async_generator
async def delegates(value: Any) -> Any:
    yield yield_star([value])


def return_at_yield(value: Any) -> Any:
    generator = yields("item")
    generator.next()
    return generator.return_(value)


def return_when_completed(value: Any) -> Any:
    generator = yields("item")
    generator.throw("ended").catch(lambda _: None)
    return generator.return_(value)


@pytest.mark.parametrize(
    "ask",
    [
        lambda value: yields(value).next(),
        lambda value: returns(value).next(),
        lambda value: delegates(value).next(),
        lambda value: yields("item").return_(value),
        return_at_yield,
        return_when_completed,
    ],
    ids=["yield", "Return", "yield_star", "return_ at start", "return_ at yield", "completed"],
)
def test_it_rejects(ask: Any, foreign: Promise[Any]) -> None:
    with pytest.raises(RuntimeError, match="another EventLoop"):
        run(lambda: ask(foreign))


def test_the_body_can_catch_it(foreign: Promise[Any]) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield foreign
        except RuntimeError as error:
            yield "caught" if "another EventLoop" in str(error) else error

    assert run(lambda: body().next()).value == "caught"
