"""The workloads on asyncio's own loop and on the two that stand in for it, uvloop and rloop."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

from benchmarks.peers import asyncio_tasks
from benchmarks.peers.common import AWAITS_PER_DESCENT, Workloads, in_order
from benchmarks.peers.watches import Watch

workload = Workloads()
functions = workload.functions
functions.update(asyncio_tasks.functions)

_new_loop: Callable[[], asyncio.AbstractEventLoop] = asyncio.new_event_loop


def begin(peer: str) -> None:
    """Choose the loop."""
    global _new_loop
    if peer != "asyncio":
        _new_loop = importlib.import_module(peer).new_event_loop


def perform(function: Callable[..., Any], *arguments: Any) -> Any:
    """Run a workload on a fresh loop; what it returns."""
    with asyncio.Runner(loop_factory=_new_loop) as runner:
        return runner.run(function(*arguments))


def queue_task(callback: Callable[[], object]) -> None:
    """One turn of the loop later."""
    asyncio.get_running_loop().call_soon(callback)


TICKERS = {"job": queue_task, "task": queue_task}


# Promises


def then(future: asyncio.Future[Any], handler: Callable[[Any], Any]) -> asyncio.Future[Any]:
    """A future of what `handler` makes of the result of another."""
    derived = future.get_loop().create_future()

    def settle(source: asyncio.Future[Any]) -> None:
        try:
            derived.set_result(handler(source.result()))
        except Exception as error:
            derived.set_exception(error)

    future.add_done_callback(settle)
    return derived


def settled_future(value: Any) -> asyncio.Future[Any]:
    future = asyncio.get_running_loop().create_future()
    future.set_result(value)
    return future


@workload("then_hop", "then helper")
async def then_hop(watch: Watch, n: int) -> int:
    settled = settled_future(1)
    finished: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    done = 0

    def step(value: int) -> None:
        nonlocal done
        done += value
        if done < n:
            then(settled, step)
        else:
            watch.stop()
            finished.set_result(done)

    watch.start()
    then(settled, step)
    return await finished


@workload("then_hop", "done callback")
async def callback_hop(watch: Watch, n: int) -> int:
    settled = settled_future(1)
    finished: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    done = 0

    def step(source: asyncio.Future[int]) -> None:
        nonlocal done
        done += source.result()
        if done < n:
            settled.add_done_callback(step)
        else:
            watch.stop()
            finished.set_result(done)

    watch.start()
    settled.add_done_callback(step)
    return await finished


@workload("then_chain", "then helper")
async def then_chain(watch: Watch, n: int) -> int:
    def step(value: int) -> int:
        return value + 1

    watch.start()
    future = settled_future(0)
    for _ in range(n):
        future = then(future, step)
    result: int = await future
    watch.stop()
    return result


@workload("all", "gather")
async def gather(watch: Watch, n: int) -> int:
    futures = [settled_future(i) for i in range(n)]
    watch.start()
    values = await asyncio.gather(*futures)
    watch.stop()
    return in_order(values)


@workload("handlers_on_one", "then helper")
async def handlers_on_one(watch: Watch, n: int) -> int:
    seen: list[int] = []
    first = asyncio.get_running_loop().create_future()

    def handler(i: int) -> Callable[[Any], None]:
        return lambda _: seen.append(i)

    handlers = [handler(i) for i in range(n)]
    watch.start()
    for each in handlers:
        then(first, each)
    then(first, lambda _: watch.stop())
    first.set_result(None)
    await asyncio.sleep(0)
    return in_order(seen)


@workload("handlers_on_one", "done callback")
async def callbacks_on_one(watch: Watch, n: int) -> int:
    seen: list[int] = []
    first = asyncio.get_running_loop().create_future()

    def handler(i: int) -> Callable[[Any], None]:
        return lambda _: seen.append(i)

    handlers = [handler(i) for i in range(n)]
    watch.start()
    for each in handlers:
        first.add_done_callback(each)
    first.add_done_callback(lambda _: watch.stop())
    first.set_result(None)
    await asyncio.sleep(0)
    return in_order(seen)


@workload("create_promise", "create_future")
async def create_future(watch: Watch, n: int) -> int:
    create = asyncio.get_running_loop().create_future
    done = 0
    watch.start()
    for _ in range(n):
        create()
        done += 1
    watch.stop()
    return done


@workload("create_settled", "set_result")
async def create_settled(watch: Watch, n: int) -> int:
    create = asyncio.get_running_loop().create_future
    done = 0
    watch.start()
    for i in range(n):
        create().set_result(i)
        done += 1
    watch.stop()
    return done


# Awaits


async def in_tasks(
    watch: Watch, tasks: int, body: Callable[[Callable[[int], None]], Coroutine[Any, Any, None]]
) -> int:
    """What `tasks` tasks of `body` add up to; the watch stops when the last one ends."""
    done = 0
    running = tasks

    def end(operations: int) -> None:
        nonlocal done, running
        done += operations
        running -= 1
        if not running:
            watch.stop()

    watch.start()
    await asyncio.gather(*[asyncio.create_task(body(end)) for _ in range(tasks)])
    return done


@workload("await_settled", "sleep(0)")
async def await_sleep(watch: Watch, n: int, tasks: int) -> int:
    async def body(end: Callable[[int], None]) -> None:
        done = 0
        for _ in range(n // tasks):
            await asyncio.sleep(0)
            done += 1
        end(done)

    return await in_tasks(watch, tasks, body)


@workload("await_settled", "call_soon")
async def await_call_soon(watch: Watch, n: int, tasks: int) -> int:
    loop = asyncio.get_running_loop()

    async def body(end: Callable[[int], None]) -> None:
        done = 0
        for _ in range(n // tasks):
            future = loop.create_future()
            loop.call_soon(future.set_result, 1)
            done += await future
        end(done)

    return await in_tasks(watch, tasks, body)


@workload("await_settled", "done future")
async def await_done(watch: Watch, n: int, tasks: int) -> int:
    settled = settled_future(1)

    async def body(end: Callable[[int], None]) -> None:
        done = 0
        for _ in range(n // tasks):
            done += await settled
        end(done)

    return await in_tasks(watch, tasks, body)


@workload("await_new", "sleep(0, i)")
async def await_value(watch: Watch, n: int) -> int:
    done = 0
    watch.start()
    for i in range(n):
        done += await asyncio.sleep(0, i) == i
    watch.stop()
    return done


@workload("await_new", "call_soon")
async def await_new(watch: Watch, n: int) -> int:
    loop = asyncio.get_running_loop()
    done = 0
    watch.start()
    for i in range(n):
        future = loop.create_future()
        loop.call_soon(future.set_result, i)
        done += await future == i
    watch.stop()
    return done


@workload("await_new", "done future")
async def await_new_done(watch: Watch, n: int) -> int:
    done = 0
    watch.start()
    for i in range(n):
        done += await settled_future(i) == i
    watch.stop()
    return done


@workload("await_pending")
async def await_pending(watch: Watch, n: int) -> int:
    loop = asyncio.get_running_loop()
    total = 0
    watch.start()
    for _ in range(n):
        future = loop.create_future()
        loop.call_soon(future.set_result, 1)
        total += await future
    watch.stop()
    return total


async def one() -> int:
    return 1


@workload("async_call", "create_task")
async def call_in_task(watch: Watch, n: int) -> int:
    total = 0
    watch.start()
    for _ in range(n):
        total += await asyncio.create_task(one())
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


@workload("await_rejection", "call_soon")
async def await_rejection(watch: Watch, n: int) -> int:
    loop = asyncio.get_running_loop()
    error = ValueError("no")
    caught = 0
    watch.start()
    for _ in range(n):
        future = loop.create_future()
        loop.call_soon(future.set_exception, error)
        try:
            await future
        except ValueError:
            caught += 1
    watch.stop()
    return caught


@workload("await_rejection", "done future")
async def await_failed(watch: Watch, n: int) -> int:
    loop = asyncio.get_running_loop()
    error = ValueError("no")
    caught = 0
    watch.start()
    for _ in range(n):
        future = loop.create_future()
        future.set_exception(error)
        try:
            await future
        except ValueError:
            caught += 1
    watch.stop()
    return caught


async def iterate(watch: Watch, items: AsyncIterator[int]) -> int:
    expected = 0
    watch.start()
    async for item in items:
        if item != expected:
            break
        expected += 1
    watch.stop()
    return expected


@workload("async_generator", "sleep(0) an item")
async def iterate_turns(watch: Watch, n: int) -> int:
    async def count() -> AsyncIterator[int]:
        for i in range(n):
            await asyncio.sleep(0)
            yield i

    return await iterate(watch, count())


@workload("async_generator", "native")
async def iterate_natively(watch: Watch, n: int) -> int:
    async def count() -> AsyncIterator[int]:
        for i in range(n):
            yield i

    return await iterate(watch, count())


async def nest_plainly(depth: int, hops: int) -> int:
    if depth:
        return await nest_plainly(depth - 1, hops)
    done = 0
    for _ in range(hops):
        await asyncio.sleep(0)
        done += 1
    return done


async def nest_tasks(depth: int, hops: int) -> int:
    if depth:
        return await asyncio.create_task(nest_tasks(depth - 1, hops))
    done = 0
    for _ in range(hops):
        await asyncio.sleep(0)
        done += 1
    return done


async def descend(watch: Watch, n: int, enter: Callable[[int], Any]) -> int:
    hops = min(n, AWAITS_PER_DESCENT)
    total = 0
    watch.start()
    for _ in range(n // hops):
        total += await enter(hops)
    watch.stop()
    return total


@workload("nested_await", "plain await")
async def nested_plainly(watch: Watch, n: int, depth: int) -> int:
    return await descend(watch, n, lambda hops: nest_plainly(depth - 1, hops))


@workload("nested_await", "create_task")
async def nested_tasks(watch: Watch, n: int, depth: int) -> int:
    return await descend(watch, n, lambda hops: asyncio.create_task(nest_tasks(depth - 1, hops)))
