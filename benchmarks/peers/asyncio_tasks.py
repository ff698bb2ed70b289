"""The workloads on asyncio that are about tasks, timers and memory."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from benchmarks.peers.common import (
    DUE_AFTER,
    Workloads,
    all_fired,
    far_delays,
    in_order,
    near_delays,
    nothing,
    shuffled,
)
from benchmarks.peers.watches import Watch

workload = Workloads()
functions = workload.functions


# Microtasks and tasks


@workload("queue_microtask", "call_soon")
@workload("macrotask_batch", "call_soon")
async def batch(watch: Watch, n: int) -> int:
    queue = asyncio.get_running_loop().call_soon
    seen: list[int] = []
    append = seen.append
    watch.start()
    for i in range(n):
        queue(append, i)
    queue(watch.stop)
    await asyncio.sleep(0)
    return in_order(seen)


@workload("macrotask_chain", "call_soon")
async def macrotask_chain(watch: Watch, n: int) -> int:
    loop = asyncio.get_running_loop()
    queue = loop.call_soon
    finished: asyncio.Future[int] = loop.create_future()
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done < n:
            queue(step)
        else:
            watch.stop()
            finished.set_result(done)

    watch.start()
    queue(step)
    return await finished


# Timers; asyncio counts in seconds


@workload("timer_set", "call_later")
async def timer_set(watch: Watch, n: int) -> int:
    call_later = asyncio.get_running_loop().call_later
    delays = [delay / 1000 for delay in far_delays(n)]
    handles: list[Any] = [None] * n
    watch.start()
    for i in range(n):
        handles[i] = call_later(delays[i], nothing)
    watch.stop()
    for handle in handles:
        handle.cancel()
    return len({id(handle) for handle in handles})


@workload("timer_fire", "call_later")
async def timer_fire(watch: Watch, n: int) -> int:
    loop = asyncio.get_running_loop()
    finished: asyncio.Future[int] = loop.create_future()
    fired: list[int] = []
    delays = [delay / 1000 for delay in near_delays(n)]

    def fire(i: int) -> None:
        fired.append(i)
        if len(fired) == n:
            watch.stop()
            finished.set_result(all_fired(fired))

    for i in range(n):
        loop.call_later(delays[i], fire, i)
    if n > 8:
        time.sleep(DUE_AFTER / 1000)
    watch.start()
    return await finished


@workload("timer_cancel", "call_later")
async def timer_cancel(watch: Watch, n: int) -> int:
    call_later = asyncio.get_running_loop().call_later
    handles = [call_later(delay / 1000, nothing) for delay in far_delays(n)]
    order = shuffled(n)
    cancelled = 0
    watch.start()
    for i in order:
        handles[i].cancel()
        cancelled += 1
    await asyncio.sleep(0)
    watch.stop()
    return cancelled


@workload("timer_debounce", "call_later")
async def timer_debounce(watch: Watch, n: int) -> int:
    call_later = asyncio.get_running_loop().call_later
    delays = [delay / 1000 for delay in far_delays(n)]
    handles = [call_later(delay, nothing) for delay in delays]
    order = shuffled(n)
    watch.start()
    for i in order:
        handles[i].cancel()
        handles[i] = call_later(delays[i], nothing)
    await asyncio.sleep(0)
    watch.stop()
    for handle in handles:
        handle.cancel()
    return len({id(handle) for handle in handles})


# Memory


@workload("memory_promise")
async def memory_promise(watch: Watch, n: int) -> int:
    create = asyncio.get_running_loop().create_future
    held: list[Any] = [None] * n
    watch.start()
    for i in range(n):
        held[i] = create()
    watch.stop()
    return len({id(future) for future in held})


@workload("memory_async_function")
async def memory_async_function(watch: Watch, n: int) -> int:
    held: list[Any] = [None] * n
    first = asyncio.get_running_loop().create_future()
    seen: list[int] = []

    async def wait(i: int) -> None:
        await first
        seen.append(i)

    watch.start()
    for i in range(n):
        held[i] = asyncio.create_task(wait(i))
    # A task begins with the next turn.
    await asyncio.sleep(0)
    watch.stop()
    first.set_result(None)
    await held[-1]
    return in_order(seen)


@workload("memory_timer")
async def memory_timer(watch: Watch, n: int) -> int:
    call_later = asyncio.get_running_loop().call_later
    delays = [delay / 1000 for delay in far_delays(n)]
    held: list[Any] = [None] * n
    watch.start()
    for i in range(n):
        held[i] = call_later(delays[i], nothing)
    watch.stop()
    for handle in held:
        handle.cancel()
    return len({id(handle) for handle in held})


@workload("memory_task")
async def memory_task(watch: Watch, n: int) -> int:
    queue = asyncio.get_running_loop().call_soon
    seen: list[int] = []
    watch.start()
    for i in range(n):
        queue(seen.append, i)
    watch.stop()
    await asyncio.sleep(0)
    return in_order(seen)
