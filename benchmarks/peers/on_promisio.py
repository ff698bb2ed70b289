"""The workloads on promisio: promises with then for asyncio, on asyncio's own loop.

Only what concerns promises; the rest would be asyncio again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from promisio import Promise  # type: ignore[import-untyped]

from benchmarks.peers.common import Workloads, in_order, nothing
from benchmarks.peers.watches import Watch

workload = Workloads()
functions = workload.functions


def perform(function: Callable[..., Any], *arguments: Any) -> Any:
    """Run a workload on a fresh loop; what it returns."""
    with asyncio.Runner() as runner:
        return runner.run(function(*arguments))


def queue_task(callback: Callable[[], object]) -> None:
    """One turn of the loop later."""
    asyncio.get_running_loop().call_soon(callback)


TICKERS = {"job": queue_task, "task": queue_task}


@workload("then_hop")
async def then_hop(watch: Watch, n: int) -> Any:
    settled = Promise.resolve(1)
    finished = asyncio.get_running_loop().create_future()
    done = 0

    def step(value: int) -> None:
        nonlocal done
        done += value
        if done < n:
            settled.then(step)
        else:
            watch.stop()
            finished.set_result(done)

    watch.start()
    settled.then(step)
    return await finished


@workload("then_chain")
async def then_chain(watch: Watch, n: int) -> Any:
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
async def all_(watch: Watch, n: int) -> int:
    promises = [Promise.resolve(i) for i in range(n)]
    watch.start()
    values = await Promise.all(promises)
    watch.stop()
    return in_order(values)


@workload("handlers_on_one")
async def handlers_on_one(watch: Watch, n: int) -> int:
    seen: list[int] = []
    first: list[Callable[[Any], None]] = []
    promise = Promise(lambda resolve, reject: first.append(resolve))

    def handler(i: int) -> Callable[[Any], None]:
        return lambda _: seen.append(i)

    handlers = [handler(i) for i in range(n)]
    watch.start()
    for each in handlers:
        promise.then(each)
    promise.then(lambda _: watch.stop())
    first[0](None)
    await asyncio.sleep(0)
    return in_order(seen)


@workload("create_promise")
async def create_promise(watch: Watch, n: int) -> int:
    done = 0
    watch.start()
    for _ in range(n):
        Promise(nothing)
        done += 1
    watch.stop()
    return done


@workload("create_settled")
async def create_settled(watch: Watch, n: int) -> int:
    done = 0
    watch.start()
    for i in range(n):
        Promise.resolve(i)
        done += 1
    watch.stop()
    return done


@workload("await_new")
async def await_new(watch: Watch, n: int) -> int:
    done = 0
    watch.start()
    for i in range(n):
        done += await Promise.resolve(i) == i
    watch.stop()
    return done


@workload("memory_promise")
async def memory_promise(watch: Watch, n: int) -> int:
    held: list[Any] = [None] * n
    watch.start()
    for i in range(n):
        held[i] = Promise(nothing)
    watch.stop()
    return len({id(promise) for promise in held})
