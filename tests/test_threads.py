"""Loops in threads, and beside the loops of trio and asyncio: none knows of another."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest
import trio

from thenloop import (
    EventLoop,
    Promise,
    VirtualClock,
    async_function,
    async_generator,
    current_loop,
    for_await,
    queue_microtask,
    run,
    set_timeout,
)


def in_thread(function: Callable[[], Any]) -> Any:
    """Call `function` in a thread of its own; give what it returns, raise what it raises."""
    answers: list[tuple[bool, Any]] = []

    def target() -> None:
        try:
            answers.append((True, function()))
        except BaseException as error:
            answers.append((False, error))

    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
    returned, answer = answers[0]
    if returned:
        return answer
    raise answer


def program(name: str) -> list[str]:
    """Run a program that meets the other one at every turn of its way."""
    log: list[str] = []

    @async_generator
    async def items() -> Any:
        for number in range(3):
            yield Promise(lambda resolve, _, number=number: set_timeout(resolve, 10, number))

    @async_function
    async def main() -> None:
        queue_microtask(log.append, f"{name} microtask")
        async with for_await(items()) as values:
            async for value in values:
                log.append(f"{name} {value}")
        log.append(f"{name} ends")

    run(main, clock=VirtualClock())
    return log


def log_of(name: str) -> list[str]:
    return [f"{name} microtask", *(f"{name} {n}" for n in range(3)), f"{name} ends"]


def test_two_loops_in_trio_worker_threads_know_nothing_of_each_other() -> None:
    logs: dict[str, list[str]] = {}
    together = threading.Barrier(2, timeout=10)

    def worker(name: str) -> None:
        with pytest.raises(RuntimeError, match="no current event loop"):
            current_loop()
        with EventLoop(VirtualClock()) as loop:
            # Both are current, each in its own thread, at the same time.
            together.wait()
            assert current_loop() is loop
            together.wait()
        loop.close()
        logs[name] = program(name)

    async def main() -> None:
        async with trio.open_nursery() as nursery:
            for name in ("a", "b"):
                nursery.start_soon(trio.to_thread.run_sync, worker, name)

    trio.run(main)
    assert logs == {"a": log_of("a"), "b": log_of("b")}


def test_a_program_steps_while_another_thread_runs_one() -> None:
    # Each task of this program waits for a whole program in another thread.
    log: list[list[str]] = []

    def main() -> None:
        for name in ("a", "b"):
            set_timeout(lambda name=name: log.append(in_thread(lambda: program(name))), 1)

    run(main, clock=VirtualClock())
    assert log == [log_of("a"), log_of("b")]


def test_a_loop_is_current_in_its_own_thread_alone() -> None:
    with EventLoop(VirtualClock()) as loop:
        assert current_loop() is loop
        with pytest.raises(RuntimeError, match="no current event loop in this thread"):
            in_thread(current_loop)
    loop.close()


def test_a_promise_cannot_be_used_from_another_thread() -> None:
    with EventLoop(VirtualClock()) as loop:
        promise = Promise.resolve(1)
        with pytest.raises(RuntimeError, match="while its EventLoop is not the current one"):
            in_thread(lambda: promise.then(print))
        with pytest.raises(RuntimeError, match="belongs to another EventLoop"):
            in_thread(lambda: run(lambda: promise.then(print)))
    loop.close()


def test_a_generator_cannot_be_used_from_another_thread() -> None:
    @async_generator
    async def items() -> Any:
        yield 1

    with EventLoop(VirtualClock()) as loop:
        generator = items()
        with pytest.raises(RuntimeError, match="no current event loop"):
            in_thread(generator.next)
        with pytest.raises(RuntimeError, match=r"AsyncGenerator .* belongs to another EventLoop"):
            in_thread(lambda: run(generator.next))
    loop.close()


@pytest.mark.parametrize(
    "use",
    [
        lambda loop: loop.run(),
        lambda loop: loop.run_one_task(),
        lambda loop: loop.run_one_microtask(),
        lambda loop: loop.run_until_settled(Promise(lambda resolve, reject: None)),
    ],
    ids=["run", "run_one_task", "run_one_microtask", "run_until_settled"],
)
def test_a_running_loop_cannot_be_run_from_another_thread(use: Callable[[EventLoop], Any]) -> None:
    log: list[str] = []
    loop = EventLoop(VirtualClock())

    def in_the_other_thread() -> None:
        with loop:
            use(loop)

    def main() -> None:
        with pytest.raises(RuntimeError, match="running in another thread; a loop belongs to one"):
            in_thread(in_the_other_thread)
        log.append(threading.current_thread().name)

    loop.queue_task(main)
    loop.queue_task(lambda: log.append(threading.current_thread().name))
    loop.run()
    loop.close()
    assert log == [threading.current_thread().name] * 2


def test_a_running_loop_cannot_be_closed_from_another_thread() -> None:
    log: list[str] = []
    loop = EventLoop(VirtualClock())

    def main() -> None:
        with pytest.raises(RuntimeError, match="an event loop cannot be closed while it runs"):
            in_thread(loop.close)

    loop.queue_task(main)
    loop.queue_task(log.append, "the loop goes on")
    loop.run()
    loop.close()
    assert log == ["the loop goes on"]


def test_a_loop_may_be_run_by_one_thread_after_another() -> None:
    log: list[bool] = []
    loop = EventLoop(VirtualClock())
    for _ in range(2):
        loop.queue_task(lambda: log.append(current_loop() is loop))
        in_thread(loop.run)
    loop.queue_task(lambda: log.append(current_loop() is loop))
    loop.run()
    loop.close()
    assert log == [True, True, True]


def test_awaiting_trio_in_a_body_under_trio_is_an_error_and_both_go_on() -> None:
    # Where trio runs, its own awaitables would really suspend; here they must not get that far.
    log: list[str] = []

    @async_function
    async def awaits_trio() -> None:
        set_timeout(log.append, 5, "timer")
        try:
            await trio.sleep(0)
        except TypeError as error:
            log.append(str(error).partition(" (")[0])
        await Promise.resolve()
        log.append("the body goes on")

    async def main() -> None:
        run(awaits_trio, clock=VirtualClock())
        await trio.sleep(0)
        log.append("trio goes on")
        await trio.to_thread.run_sync(lambda: run(awaits_trio, clock=VirtualClock()))

    trio.run(main)
    of_thenloop = ["cannot await the coroutine 'sleep'", "the body goes on", "timer"]
    assert log == [*of_thenloop, "trio goes on", *of_thenloop]


def test_awaiting_asyncio_in_a_body_under_asyncio_is_an_error_and_both_go_on() -> None:
    log: list[str] = []

    @async_function
    async def awaits_asyncio() -> None:
        future = asyncio.get_running_loop().create_future()
        try:
            await future
        except TypeError as error:
            log.append(str(error).partition(" <")[0])
        log.append("the body goes on")

    async def main() -> None:
        run(awaits_asyncio, clock=VirtualClock())
        await asyncio.sleep(0)
        log.append("asyncio goes on")

    asyncio.run(main())
    assert log == ["cannot await the foreign awaitable", "the body goes on", "asyncio goes on"]


@pytest.mark.parametrize(
    "host", [trio.run, lambda main: asyncio.run(main())], ids=["trio", "asyncio"]
)
def test_the_hosts_hooks_for_native_generators_are_left_alone(host: Any) -> None:
    async def native() -> Any:
        yield 1
        yield 2

    @async_generator
    async def ours() -> Any:
        yield 1
        yield 2

    @async_function
    async def main_of_ours() -> list[int]:
        found = []
        for iterable in (ours(), native()):
            async with for_await(iterable) as values:
                async for value in values:
                    found.append(value)
        return found

    async def main() -> None:
        hooks = sys.get_asyncgen_hooks()
        assert hooks.firstiter is not None
        assert run(main_of_ours, clock=VirtualClock()) == [1, 2, 1, 2]
        assert sys.get_asyncgen_hooks() == hooks

    host(main)
