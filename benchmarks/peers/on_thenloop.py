"""The workloads on thenloop, by its public API."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from typing import Any

from benchmarks.peers.common import (
    AWAITS_PER_DESCENT,
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
from thenloop import (
    Promise,
    VirtualClock,
    async_function,
    async_generator,
    clear_timeout,
    current_loop,
    for_await,
    queue_microtask,
    run,
    set_timeout,
)

workload = Workloads()
functions = workload.functions


def perform(function: Callable[..., Any], *arguments: Any, virtual: bool = False) -> Any:
    """Run a workload on a fresh loop; what it returns."""
    return run(lambda: function(*arguments), clock=VirtualClock() if virtual else None)


def queue_job(callback: Callable[[], object]) -> None:
    """One turn of the microtask queue later."""
    Promise.resolve().then(lambda _: callback() and None)


def queue_task(callback: Callable[[], object]) -> None:
    """One task later."""
    current_loop().queue_task(callback)


TICKERS = {"job": queue_job, "task": queue_task}


def pass_time(milliseconds: float) -> None:
    """Let time pass without giving way to the loop."""
    clock = current_loop().clock
    if isinstance(clock, VirtualClock):
        clock.advance(milliseconds)
    else:
        time.sleep(milliseconds / 1000)


# Promises


@workload("then_hop")
def then_hop(watch: Watch, n: int) -> Any:
    settled = Promise.resolve(1)
    finished = Promise.with_resolvers()
    done = 0

    def step(value: int) -> None:
        nonlocal done
        done += value
        if done < n:
            settled.then(step)
        else:
            watch.stop()
            finished.resolve(done)

    watch.start()
    settled.then(step)
    return finished.promise


@workload("then_chain")
@async_function
async def then_chain(watch: Watch, n: int) -> int:
    def step(value: int) -> int:
        return value + 1

    watch.start()
    promise = Promise.resolve(0)
    for _ in range(n):
        promise = promise.then(step)
    result = await promise
    watch.stop()
    return result


@workload("all")
@async_function
async def all_(watch: Watch, n: int) -> int:
    promises = [Promise.resolve(i) for i in range(n)]
    watch.start()
    values = await Promise.all(promises)
    watch.stop()
    return in_order(values)


@workload("handlers_on_one")
@async_function
async def handlers_on_one(watch: Watch, n: int) -> int:
    seen: list[int] = []
    first = Promise.with_resolvers()

    def handler(i: int) -> Callable[[Any], None]:
        return lambda _: seen.append(i)

    handlers = [handler(i) for i in range(n)]
    watch.start()
    for each in handlers:
        first.promise.then(each)
    first.promise.then(lambda _: watch.stop())
    first.resolve(None)
    await Promise.resolve()
    return in_order(seen)


@workload("create_promise")
def create_promise(watch: Watch, n: int) -> int:
    done = 0
    watch.start()
    for _ in range(n):
        Promise(nothing)
        done += 1
    watch.stop()
    return done


@workload("create_settled")
def create_settled(watch: Watch, n: int) -> int:
    done = 0
    watch.start()
    for i in range(n):
        Promise.resolve(i)
        done += 1
    watch.stop()
    return done


# Awaits


@workload("await_settled")
def await_settled(watch: Watch, n: int, tasks: int) -> Any:
    settled = Promise.resolve(1)
    finished = Promise.with_resolvers()
    done = 0
    running = tasks

    @async_function
    async def task() -> None:
        nonlocal done, running
        total = 0
        for _ in range(n // tasks):
            total += await settled
        done += total
        running -= 1
        if not running:
            watch.stop()
            finished.resolve(done)

    watch.start()
    for _ in range(tasks):
        task()
    return finished.promise


@workload("await_new")
@async_function
async def await_new(watch: Watch, n: int) -> int:
    done = 0
    watch.start()
    for i in range(n):
        done += await Promise.resolve(i) == i
    watch.stop()
    return done


def resolve_in_a_microtask(resolve: Callable[[int], None], reject: object) -> None:
    queue_microtask(resolve, 1)


@workload("await_pending")
@async_function
async def await_pending(watch: Watch, n: int) -> int:
    total = 0
    watch.start()
    for _ in range(n):
        total += await Promise(resolve_in_a_microtask)
    watch.stop()
    return total


@async_function
async def one() -> int:
    return 1


@workload("async_call")
@async_function
async def async_call(watch: Watch, n: int) -> int:
    total = 0
    watch.start()
    for _ in range(n):
        total += await one()
    watch.stop()
    return total


@workload("await_rejection")
@async_function
async def await_rejection(watch: Watch, n: int) -> int:
    error = ValueError("no")
    caught = 0
    watch.start()
    for _ in range(n):
        try:
            await Promise.reject(error)
        except ValueError:
            caught += 1
    watch.stop()
    return caught


@async_generator
async def count_to(n: int) -> AsyncIterator[int]:
    for i in range(n):
        yield i


@workload("async_generator", "async for")
@async_function
async def iterate(watch: Watch, n: int) -> int:
    expected = 0
    watch.start()
    async for item in count_to(n):
        if item != expected:
            break
        expected += 1
    watch.stop()
    return expected


@workload("async_generator", "for_await")
@async_function
async def iterate_and_close(watch: Watch, n: int) -> int:
    expected = 0
    watch.start()
    async with for_await(count_to(n)) as values:
        async for item in values:
            if item != expected:
                break
            expected += 1
    watch.stop()
    return expected


@async_function
async def nest(depth: int, settled: Promise[int], hops: int) -> int:
    if depth:
        return await nest(depth - 1, settled, hops)
    total = 0
    for _ in range(hops):
        total += await settled
    return total


@workload("nested_await")
@async_function
async def nested_await(watch: Watch, n: int, depth: int) -> int:
    settled = Promise.resolve(1)
    hops = min(n, AWAITS_PER_DESCENT)
    total = 0
    watch.start()
    for _ in range(n // hops):
        total += await nest(depth - 1, settled, hops)
    watch.stop()
    return total


# Microtasks and tasks


@workload("queue_microtask")
@async_function
async def microtasks(watch: Watch, n: int) -> int:
    seen: list[int] = []
    append = seen.append
    watch.start()
    for i in range(n):
        queue_microtask(append, i)
    queue_microtask(watch.stop)
    await Promise.resolve()
    return in_order(seen)


@workload("macrotask_chain")
def macrotask_chain(watch: Watch, n: int) -> Any:
    queue = current_loop().queue_task
    finished = Promise.with_resolvers()
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done < n:
            queue(step)
        else:
            watch.stop()
            finished.resolve(done)

    watch.start()
    queue(step)
    return finished.promise


@workload("macrotask_batch")
def macrotask_batch(watch: Watch, n: int) -> Any:
    queue = current_loop().queue_task
    finished = Promise.with_resolvers()
    seen: list[int] = []

    def end() -> None:
        watch.stop()
        finished.resolve(in_order(seen))

    watch.start()
    for i in range(n):
        queue(seen.append, i)
    queue(end)
    return finished.promise


# Timers


@workload("timer_set")
def timer_set(watch: Watch, n: int) -> int:
    delays = far_delays(n)
    ids = [0] * n
    watch.start()
    for i in range(n):
        ids[i] = set_timeout(nothing, delays[i])
    watch.stop()
    for id_ in ids:
        clear_timeout(id_)
    return len(set(ids))


@workload("timer_fire")
def timer_fire(watch: Watch, n: int) -> Any:
    finished = Promise.with_resolvers()
    fired: list[int] = []
    delays = near_delays(n)

    def fire(i: int) -> None:
        fired.append(i)
        if len(fired) == n:
            watch.stop()
            finished.resolve(all_fired(fired))

    for i in range(n):
        set_timeout(fire, delays[i], i)
    if n > 8:
        pass_time(DUE_AFTER)
    watch.start()
    return finished.promise


def after_one_task(watch: Watch, value: int) -> Any:
    """`value`, after a task in which a loop may do what it put off."""
    finished = Promise.with_resolvers()

    def end() -> None:
        watch.stop()
        finished.resolve(value)

    current_loop().queue_task(end)
    return finished.promise


@workload("timer_cancel")
def timer_cancel(watch: Watch, n: int) -> Any:
    delays = far_delays(n)
    ids = [set_timeout(nothing, delay) for delay in delays]
    order = shuffled(n)
    cancelled = 0
    watch.start()
    for i in order:
        clear_timeout(ids[i])
        cancelled += 1
    return after_one_task(watch, cancelled)


@workload("timer_debounce")
@async_function
async def timer_debounce(watch: Watch, n: int) -> int:
    delays = far_delays(n)
    ids = [set_timeout(nothing, delay) for delay in delays]
    order = shuffled(n)
    watch.start()
    for i in order:
        clear_timeout(ids[i])
        ids[i] = set_timeout(nothing, delays[i])
    await after_one_task(watch, 0)
    for id_ in ids:
        clear_timeout(id_)
    return len(set(ids))


# Memory


@workload("memory_promise")
def memory_promise(watch: Watch, n: int) -> int:
    held: list[Any] = [None] * n
    watch.start()
    for i in range(n):
        held[i] = Promise(nothing)
    watch.stop()
    return len({id(promise) for promise in held})


@workload("memory_async_function")
@async_function
async def memory_async_function(watch: Watch, n: int) -> int:
    held: list[Any] = [None] * n
    first = Promise.with_resolvers()
    seen: list[int] = []

    @async_function
    async def wait(i: int) -> None:
        await first.promise
        seen.append(i)

    watch.start()
    for i in range(n):
        held[i] = wait(i)
    watch.stop()
    first.resolve(None)
    await held[-1]
    return in_order(seen)


@workload("memory_timer")
def memory_timer(watch: Watch, n: int) -> int:
    delays = far_delays(n)
    ids = [0] * n
    watch.start()
    for i in range(n):
        ids[i] = set_timeout(nothing, delays[i])
    watch.stop()
    for id_ in ids:
        clear_timeout(id_)
    return len(set(ids))


@workload("memory_task")
def memory_task(watch: Watch, n: int) -> Any:
    queue = current_loop().queue_task
    finished = Promise.with_resolvers()
    seen: list[int] = []
    watch.start()
    for i in range(n):
        queue(seen.append, i)
    watch.stop()
    queue(lambda: finished.resolve(in_order(seen)))
    return finished.promise
