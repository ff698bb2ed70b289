"""Sizes at which anything recursive, quadratic or left behind would show.

What was allocated must be free again when it is dropped: `sys.getallocatedblocks` counts every
object of Python's, also those that the collector does not track.
"""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from thenloop import (
    EventLoop,
    Promise,
    VirtualClock,
    async_function,
    async_generator,
    clear_timeout,
    run,
    set_timeout,
)

MILLION = 1_000_000


@contextmanager
def everything_freed(made_at_least: int) -> Iterator[list[int]]:
    """The block allocates, and what it allocated is free after it.

    Yields a list to note the blocks in use at the height.  The collector works where the test says
    so; at its own pace it would take up half of the time.
    """
    gc.collect()
    before = sys.getallocatedblocks()
    height: list[int] = []
    gc.disable()
    try:
        yield height
    finally:
        gc.enable()
    gc.collect()
    after = sys.getallocatedblocks()
    assert max(height) - before >= made_at_least
    assert after - before < made_at_least / 100


@pytest.mark.parametrize("begun", ["settled", "pending"])
def test_chain_of_a_million(begun: str) -> None:
    with everything_freed(MILLION) as height, EventLoop(VirtualClock()) as loop:
        first, resolve, _ = Promise.with_resolvers()
        if begun == "settled":
            resolve(0)
        last = first
        for _ in range(MILLION):
            last = last.then(lambda value: value + 1)
        height.append(sys.getallocatedblocks())
        gc.collect()
        resolve(0)
        assert loop.run_until_settled(last) == MILLION
        del first, resolve, last


def test_pending_chain_of_a_million_is_dropped() -> None:
    with everything_freed(MILLION) as height, EventLoop(VirtualClock()):
        last = first = Promise.with_resolvers().promise
        for _ in range(MILLION):
            last = last.then(lambda value: value + 1)
        height.append(sys.getallocatedblocks())
        held = weakref.ref(last)
        # From its beginning: each promise is then the last that holds the next.
        del last
        del first
        gc.collect()
        assert held() is None


def test_a_million_adopt_each_other() -> None:
    with everything_freed(MILLION) as height, EventLoop(VirtualClock()) as loop:
        first, resolve, _ = Promise.with_resolvers()
        last = first
        for _ in range(MILLION):
            last = Promise(lambda settle, _, previous=last: settle(previous))
        # Let each be registered with the one before it.
        loop.run()
        height.append(sys.getallocatedblocks())
        resolve("handed on")
        assert loop.run_until_settled(last) == "handed on"
        del first, resolve, last


def test_a_million_handlers_on_one_promise() -> None:
    ran = 0

    def handler(number: int) -> None:
        nonlocal ran
        ran += number

    with everything_freed(MILLION) as height, EventLoop(VirtualClock()) as loop:
        promise, resolve, _ = Promise.with_resolvers()
        for _ in range(MILLION):
            promise.then(handler)
        height.append(sys.getallocatedblocks())
        resolve(1)
        loop.run()
        del promise, resolve
    assert ran == MILLION


def test_a_million_timers() -> None:
    fired: list[tuple[float, int]] = []
    clock = VirtualClock()
    with everything_freed(MILLION) as height, EventLoop(clock) as loop:
        before = sys.getallocatedblocks()

        def fire(number: int) -> None:
            fired.append((clock.now(), number))

        # In an order far from that of the deadlines, with many equal ones.
        ids = [set_timeout(fire, number * 7919 % 1000, number) for number in range(MILLION)]
        height.append(sys.getallocatedblocks())
        kept = [number for number in range(MILLION) if number % 20 == 0]
        for number, id_ in enumerate(ids):
            if number % 20:
                clear_timeout(id_)
        # Most of them are gone, and so is most of what held them.
        heap = loop.timers._heap
        assert loop.timers.next_deadline() == 20
        assert len(heap.places) + len(heap.fresh) < MILLION / 4
        assert sys.getallocatedblocks() - before < (height[0] - before) / 2
        loop.run()
        assert fired == sorted((number * 7919 % 1000, number) for number in kept)
        del ids, kept
        fired.clear()


@pytest.mark.parametrize("profile", ["browser", "firefox", "text"])
@pytest.mark.parametrize("delays", [range(1), range(1, 2), range(50)], ids=["0", "1", "many"])
def test_endless_setting_and_clearing_stays_small(delays: range, profile: str) -> None:
    with EventLoop(VirtualClock(), profile) as loop:
        for number in range(100):
            set_timeout(print, 1 + number % 10)
        gc.collect()
        before = sys.getallocatedblocks()
        for number in range(30_000):
            clear_timeout(set_timeout(print, delays[number % len(delays)]))
            if number % 5000 == 0:
                assert sys.getallocatedblocks() - before < 10_000
        assert len(loop.timers._heap) == 100
    loop.close()


def test_a_hundred_thousand_suspended_async_functions() -> None:
    resumed = 0

    with everything_freed(100_000) as height, EventLoop(VirtualClock()) as loop:
        gate, open_gate, _ = Promise.with_resolvers()

        @async_function
        async def wait(number: int) -> None:
            nonlocal resumed
            assert await gate == "open"
            assert resumed == number
            resumed += 1

        for number in range(100_000):
            wait(number)
        height.append(sys.getallocatedblocks())
        open_gate("open")
        loop.run()
        del open_gate
        gate = None
    assert resumed == 100_000


def test_a_hundred_thousand_requests_on_one_generator() -> None:
    answers: list[int] = []

    with everything_freed(100_000) as height, EventLoop(VirtualClock()) as loop:

        @async_generator
        async def count(limit: int):
            for number in range(limit):
                yield number

        generator = count(50_000)
        for _ in range(100_000):
            generator.next().then(
                lambda result: answers.append(-1 if result.done else result.value)
            )
        height.append(sys.getallocatedblocks())
        loop.run()
        assert answers == [*range(50_000), *[-1] * 50_000]
        del generator
        answers.clear()


def test_deep_calls_of_async_functions_reject() -> None:
    """Without an await between them the calls nest, as they do in JavaScript."""
    depth = 0

    @async_function
    async def call_itself() -> None:
        nonlocal depth
        depth += 1
        await call_itself()

    with pytest.raises(RecursionError):
        run(call_itself)
    assert depth > 50


def test_deep_recursion_is_caught_where_it_is_awaited() -> None:
    @async_function
    async def call_itself() -> int:
        try:
            return 1 + await call_itself()
        except RecursionError:
            return 0

    assert run(call_itself) > 50


def test_awaits_between_the_calls_make_any_depth_possible() -> None:
    @async_function
    async def count_down(number: int) -> int:
        await Promise.resolve(None)
        return 0 if number == 0 else 1 + await count_down(number - 1)

    assert run(lambda: count_down(20_000)) == 20_000


@pytest.mark.filterwarnings("ignore:coroutine method 'asend':RuntimeWarning")
def test_deep_recursion_in_generators_rejects() -> None:
    @async_generator
    async def nest():
        result = await nest().next()
        yield result.value

    with pytest.raises(RecursionError):
        run(lambda: nest().next())
    # Python 3.13 warns of the step that the stack had no room for, when it is collected.
    gc.collect()


def test_deep_recursion_in_executors_and_handlers_rejects() -> None:
    def executor(resolve: object, reject: object) -> None:
        inner = Promise(executor)
        inner.catch(reject)

    def try_again(depth: int) -> int:
        return try_again(depth + 1)

    with pytest.raises(RecursionError):
        run(lambda: Promise(executor))
    with pytest.raises(RecursionError):
        run(lambda: Promise.resolve(0).then(try_again))
