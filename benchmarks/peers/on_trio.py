"""The workloads on trio, which has tasks, checkpoints and cancel scopes, and no promises.

The tasks that are ready run in an order that trio makes random, so turns may be off by one.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import trio

from benchmarks.peers.common import (
    AWAITS_PER_DESCENT,
    DUE_AFTER,
    Workloads,
    far_delays,
    in_order,
    near_delays,
    shuffled,
)
from benchmarks.peers.watches import Watch

workload = Workloads()
functions = workload.functions

TOLERANCE = 2
"""A ticker's task may come before or after the one that it is beside, at the start and the end."""


def perform(function: Callable[..., Any], *arguments: Any) -> Any:
    """Run a workload on a fresh loop; what it returns."""
    return trio.run(function, *arguments)


def queue_task(callback: Callable[[], object]) -> None:
    """One turn of the loop later."""

    async def turn() -> None:
        callback()

    trio.lowlevel.spawn_system_task(turn)


TICKERS = {"job": queue_task, "task": queue_task}


# Awaits


async def in_tasks(
    watch: Watch, n: int, tasks: int, checkpoint: Callable[[], Awaitable[None]]
) -> int:
    """Take `n` turns, spread over `tasks` tasks; the watch stops when the last one ends."""
    done = 0
    running = tasks

    async def task() -> None:
        nonlocal done, running
        for _ in range(n // tasks):
            await checkpoint()
            done += 1
        running -= 1
        if not running:
            watch.stop()

    watch.start()
    async with trio.open_nursery() as nursery:
        for _ in range(tasks):
            nursery.start_soon(task)
    return done


@workload("await_settled", "checkpoint")
async def await_checkpoint(watch: Watch, n: int, tasks: int) -> int:
    return await in_tasks(watch, n, tasks, trio.lowlevel.checkpoint)


@workload("await_settled", "shielded")
async def await_shielded(watch: Watch, n: int, tasks: int) -> int:
    return await in_tasks(watch, n, tasks, trio.lowlevel.cancel_shielded_checkpoint)


@workload("await_pending", "event")
async def await_pending(watch: Watch, n: int) -> int:
    done = 0
    mine, other = trio.Event(), trio.Event()

    async def answer() -> None:
        nonlocal mine, other, done
        for _ in range(n // 2):
            await other.wait()
            done += 1
            other = trio.Event()
            mine.set()

    async with trio.open_nursery() as nursery:
        watch.start()
        nursery.start_soon(answer)
        for _ in range(n // 2):
            other.set()
            await mine.wait()
            done += 1
            mine = trio.Event()
        watch.stop()
    return done


async def one() -> int:
    return 1


@workload("async_call", "nursery")
async def call_in_nursery(watch: Watch, n: int) -> int:
    total = 0

    async def add_one() -> None:
        nonlocal total
        total += 1

    watch.start()
    for _ in range(n):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(add_one)
    watch.stop()
    return total


@workload("async_call", "plain await")
async def call_plainly(watch: Watch, n: int) -> int:
    total = 0
    watch.start()
    for _ in range(n):
        total += await one()
    watch.stop()
    return total


async def iterate(watch: Watch, items: AsyncIterator[int]) -> int:
    expected = 0
    watch.start()
    async for item in items:
        if item != expected:
            break
        expected += 1
    watch.stop()
    return expected


@workload("async_generator", "checkpoint an item")
async def iterate_turns(watch: Watch, n: int) -> int:
    async def count() -> AsyncIterator[int]:
        for i in range(n):
            await trio.lowlevel.checkpoint()
            yield i

    return await iterate(watch, count())


@workload("async_generator", "native")
async def iterate_natively(watch: Watch, n: int) -> int:
    async def count() -> AsyncIterator[int]:
        for i in range(n):
            yield i

    return await iterate(watch, count())


async def nest(depth: int, hops: int) -> int:
    if depth:
        return await nest(depth - 1, hops)
    done = 0
    for _ in range(hops):
        await trio.lowlevel.checkpoint()
        done += 1
    return done


@workload("nested_await", "plain await")
async def nested_await(watch: Watch, n: int, depth: int) -> int:
    hops = min(n, AWAITS_PER_DESCENT)
    total = 0
    watch.start()
    for _ in range(n // hops):
        total += await nest(depth - 1, hops)
    watch.stop()
    return total


# Tasks


@workload("macrotask_chain", "run_sync_soon")
async def macrotask_chain(watch: Watch, n: int) -> int:
    queue = trio.lowlevel.current_trio_token().run_sync_soon
    finished = trio.Event()
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done < n:
            queue(step)
        else:
            watch.stop()
            finished.set()

    watch.start()
    queue(step)
    await finished.wait()
    return done


@workload("macrotask_batch", "run_sync_soon")
async def macrotask_batch(watch: Watch, n: int) -> int:
    queue = trio.lowlevel.current_trio_token().run_sync_soon
    finished = trio.Event()
    seen: list[int] = []

    def end() -> None:
        watch.stop()
        finished.set()

    watch.start()
    for i in range(n):
        queue(seen.append, i)
    queue(end)
    await finished.wait()
    return in_order(seen)


# Timers; trio counts in seconds


class Sleepers:
    """Tasks that sleep, each in a cancel scope of its own."""

    def __init__(self, nursery: trio.Nursery, n: int) -> None:
        self.scopes = [trio.CancelScope() for _ in range(n)]
        self.asleep = 0
        self.woken: list[int] = []
        self.ended = 0
        self._nursery = nursery

    async def sleep(self, i: int, seconds: float) -> None:
        with self.scopes[i]:
            self.asleep += 1
            await trio.sleep(seconds)
            self.woken.append(i)
        self.ended += 1

    async def start(self, delays: list[int]) -> None:
        """Start the tasks, and wait until each has begun to sleep."""
        for i, delay in enumerate(delays):
            self._nursery.start_soon(self.sleep, i, delay / 1000)
        # Whether they or this task run first in the next turn is left to chance.
        while self.asleep < len(delays):
            await trio.lowlevel.checkpoint()


@workload("timer_set", "task")
async def timer_set(watch: Watch, n: int) -> int:
    delays = far_delays(n)
    async with trio.open_nursery() as nursery:
        sleepers = Sleepers(nursery, n)
        watch.start()
        await sleepers.start(delays)
        watch.stop()
        nursery.cancel_scope.cancel()
    return n - len(sleepers.woken)


@workload("timer_fire", "task")
async def timer_fire(watch: Watch, n: int) -> int:
    async with trio.open_nursery() as nursery:
        sleepers = Sleepers(nursery, n)
        await sleepers.start(near_delays(n))
        time.sleep(DUE_AFTER / 1000)
        watch.start()
    watch.stop()
    return len(set(sleepers.woken))


@workload("timer_cancel", "task")
async def timer_cancel(watch: Watch, n: int) -> int:
    order = shuffled(n)
    async with trio.open_nursery() as nursery:
        sleepers = Sleepers(nursery, n)
        await sleepers.start(far_delays(n))
        watch.start()
        for i in order:
            sleepers.scopes[i].cancel()
    watch.stop()
    return sleepers.ended - len(sleepers.woken)


@workload("timer_debounce", "deadline")
async def timer_debounce(watch: Watch, n: int) -> int:
    order = shuffled(n)
    moved = 0
    async with trio.open_nursery() as nursery:
        sleepers = Sleepers(nursery, n)
        await sleepers.start([3_600_000] * n)
        for scope, delay in zip(sleepers.scopes, far_delays(n), strict=True):
            scope.deadline = trio.current_time() + delay / 1000
        watch.start()
        for i in order:
            scope = sleepers.scopes[i]
            scope.deadline = trio.current_time() + 60
            moved += 1
        await trio.lowlevel.checkpoint()
        watch.stop()
        nursery.cancel_scope.cancel()
    return moved - len(sleepers.woken)


# Memory


@workload("memory_async_function")
async def memory_async_function(watch: Watch, n: int) -> int:
    first = trio.Event()
    begun = 0
    seen: list[int] = []

    async def wait(i: int) -> None:
        nonlocal begun
        begun += 1
        await first.wait()
        seen.append(i)

    async with trio.open_nursery() as nursery:
        watch.start()
        for i in range(n):
            nursery.start_soon(wait, i)
        while begun < n:
            await trio.lowlevel.checkpoint()
        watch.stop()
        first.set()
    return in_order(sorted(seen))


@workload("memory_timer")
async def memory_timer(watch: Watch, n: int) -> int:
    delays = far_delays(n)
    async with trio.open_nursery() as nursery:
        watch.start()
        sleepers = Sleepers(nursery, n)
        await sleepers.start(delays)
        watch.stop()
        nursery.cancel_scope.cancel()
    return n - len(sleepers.woken)


@workload("memory_task")
async def memory_task(watch: Watch, n: int) -> int:
    queue = trio.lowlevel.current_trio_token().run_sync_soon
    finished = trio.Event()
    seen: list[int] = []
    watch.start()
    for i in range(n):
        queue(seen.append, i)
    watch.stop()
    queue(finished.set)
    await finished.wait()
    return in_order(seen)
