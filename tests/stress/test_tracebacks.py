"""One rejected promise awaited ten thousand times: no traceback grows, no frame is kept."""

from __future__ import annotations

import gc
import traceback
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from thenloop import (
    EventLoop,
    Promise,
    Thrown,
    VirtualClock,
    async_function,
    async_generator,
    for_await,
    run,
    yield_star,
)

TIMES = 10_000
REASONS = {"an exception": ValueError("shared"), "no exception": "shared"}


class Local:
    """A local variable of an awaiting function: alive as long as the function's frame."""


def depth(reason: object) -> int:
    """How many entries the traceback of `reason` has; 0 when it can have none."""
    if not isinstance(reason, BaseException):
        return 0
    return len(traceback.extract_tb(reason.__traceback__))


def ignore(_: object) -> None:
    pass


def check(error: Exception, _: Local | None = None) -> None:
    assert str(error.value if isinstance(error, Thrown) else error) == "shared"


class Awaiters:
    """Ways of awaiting one promise again and again; each keeps weak references to its locals."""

    def __init__(self, promise: Promise[Any]) -> None:
        self.promise = promise
        self.locals: list[weakref.ref[Local]] = []

    def local(self) -> Local:
        local = Local()
        self.locals.append(weakref.ref(local))
        return local

    @async_function
    async def in_a_loop(self) -> None:
        for _ in range(TIMES):
            local = self.local()
            try:
                await self.promise
            except Exception as error:
                check(error, local)

    def from_many_functions(self) -> None:
        @async_function
        async def one() -> None:
            local = self.local()
            try:
                await self.promise
            except Exception as error:
                check(error, local)

        for _ in range(TIMES):
            one()

    def from_functions_that_reject(self) -> None:
        @async_function
        async def one() -> None:
            local = self.local()
            await self.promise
            raise AssertionError(local)

        for _ in range(TIMES):
            one().catch(ignore)

    def from_functions_that_wrap(self) -> None:
        @async_function
        async def one() -> None:
            local = self.local()
            try:
                await self.promise
            except Exception as error:
                raise LookupError("wrapped") from error
            raise AssertionError(local)

        for _ in range(TIMES):
            one().catch(ignore)

    def from_a_generator(self) -> None:
        @async_generator
        async def body():
            for _ in range(TIMES):
                local = self.local()
                try:
                    yield self.promise
                except Exception as error:
                    check(error, local)

        body().next()

    def through_yield_star(self) -> None:
        @async_generator
        async def inner():
            local = self.local()
            yield self.promise
            raise AssertionError(local)

        @async_generator
        async def body():
            for _ in range(TIMES // 4):
                try:
                    yield yield_star(inner())
                except Exception as error:
                    check(error)

        body().next()

    @async_function
    async def in_for_await(self) -> None:
        for _ in range(TIMES // 4):
            local = self.local()
            try:
                async with for_await([self.promise]) as values:
                    async for value in values:
                        raise AssertionError(value)
            except Exception as error:
                check(error, local)

    def with_finally(self) -> None:
        for _ in range(TIMES):
            local = self.local()
            self.promise.finally_(lambda local=local: None).catch(ignore)

    def with_combinators(self) -> None:
        for _ in range(TIMES // 4):
            local = self.local()
            Promise.all([self.promise, local]).catch(ignore)
            Promise.race([self.promise, local]).catch(ignore)


WAYS = [name for name in vars(Awaiters) if name.split("_")[0] in ("in", "from", "through", "with")]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("reason", REASONS.values(), ids=REASONS)
def test_awaiting_leaves_nothing_behind(reason: Any, way: str) -> None:
    if isinstance(reason, BaseException):
        reason = reason.with_traceback(None)
    with EventLoop(VirtualClock()) as loop:
        promise = Promise.reject(reason)
        awaiters = Awaiters(promise)
        getattr(awaiters, way)()
        loop.run()
        assert len(awaiters.locals) >= TIMES // 4
        assert depth(reason) < 10
        gc.collect()
        # An exception keeps the frames that it last came through, as it does everywhere in Python.
        alive = sum(local() is not None for local in awaiters.locals)
        assert alive <= (1 if isinstance(reason, BaseException) else 0)


@pytest.mark.parametrize("way", ["in_a_loop", "from_many_functions", "from_a_generator"])
def test_caught_reasons_are_free_without_the_collector(way: str) -> None:
    with EventLoop(VirtualClock()) as loop:
        awaiters = Awaiters(Promise.reject(ValueError("shared")))
        gc.collect()
        gc.disable()
        try:
            getattr(awaiters, way)()
            loop.run()
            assert sum(local() is not None for local in awaiters.locals) <= 1
        finally:
            gc.enable()


def test_a_reason_keeps_the_traceback_of_its_throw() -> None:
    """However often it is awaited, it still says where it comes from, and where it was awaited."""

    def fail() -> None:
        raise ValueError("shared")

    @async_function
    async def wait(promise: Promise[Any]) -> list[str]:
        try:
            await promise
        except ValueError as error:
            return [frame.name for frame in traceback.extract_tb(error.__traceback__)]
        raise AssertionError

    def main() -> Promise[Any]:
        promise = Promise.resolve(None).then(lambda _: fail())
        return Promise.all([wait(promise) for _ in range(3)])

    names = run(main)
    assert names[0] == names[1] == names[2]
    assert names[0][0] == "wait"
    assert names[0][-1] == "fail"


def test_a_chain_of_functions_gives_the_whole_way() -> None:
    def nest(depth: int) -> Callable[[], Promise[Any]]:
        @async_function
        async def call() -> None:
            await Promise.resolve(None)
            if depth == 0:
                raise ValueError("innermost")
            await nest(depth - 1)()

        return call

    with pytest.raises(ValueError, match="innermost") as caught:
        run(nest(5))
    names = [frame.name for frame in traceback.extract_tb(caught.value.__traceback__)]
    assert names.count("call") == 6
