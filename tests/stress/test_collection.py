"""A suspended body that nobody can resume is forgotten: its `finally` blocks do not run.

JavaScript never runs them.  Where a body was left by whatever means (its last reference dropped, a
cycle collected, the loop closed, the interpreter ended) the program's log stays as it is.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import textwrap
import weakref
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import thenloop
from thenloop import (
    AsyncDisposableStack,
    AsyncGenerator,
    EventLoop,
    Promise,
    VirtualClock,
    async_function,
    async_generator,
    for_await,
    queue_microtask,
    set_timeout,
    yield_star,
)


class Local:
    """A local variable of a body."""


class Bodies:
    """Generators that suspend in every place there is, also in `except`, `finally` and `with`."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.locals: list[weakref.ref[Local]] = []

    def local(self) -> Local:
        local = Local()
        self.locals.append(weakref.ref(local))
        return local

    def never(self) -> Promise[None]:
        return Promise(lambda resolve, reject: None)

    @async_generator
    async def generate(self, where: str) -> Any:
        local = self.local()
        try:
            match where:
                case "yield":
                    yield local
                case "yield in finally":
                    try:
                        raise LookupError
                    finally:
                        yield 1
                        self.log.append("rest of inner finally")
                case "yield in except":
                    try:
                        raise LookupError
                    except LookupError:
                        yield 1
                        self.log.append("rest of except")
                case "await":
                    await self.never()
                case "await in finally":
                    try:
                        self.log.append("ran")
                    finally:
                        await self.never()
                case "operand of yield":
                    yield self.never()
                case "yield_star":
                    yield yield_star(self.generate("yield"))
                case "await in yield_star":
                    yield yield_star(self.generate("await"))
                case "for_await":
                    async with for_await(self.generate("yield")) as values:
                        async for value in values:
                            yield value
                case "await in for_await":
                    async with for_await(self.generate("await")) as values:
                        async for _ in values:
                            raise AssertionError
                case "async with":
                    async with AsyncDisposableStack() as stack:
                        stack.defer(lambda: self.log.append("disposed"))
                        yield 1
                case "request of its own":
                    yield self.generate("yield").next()
        except BaseException as error:
            self.log.append(f"caught {error!r}")
            raise
        finally:
            self.log.append("finally")
            local = None


PLACES = (
    "yield",
    "yield in finally",
    "yield in except",
    "await",
    "await in finally",
    "operand of yield",
    "yield_star",
    "await in yield_star",
    "for_await",
    "await in for_await",
    "async with",
    "request of its own",
)


def drop_last_reference(generator: list[AsyncGenerator[Any]]) -> None:
    generator.clear()


def collect_a_cycle(generator: list[AsyncGenerator[Any]]) -> None:
    ring: list[Any] = [*generator]
    ring.append(ring)
    generator.clear()
    del ring
    gc.collect()


@pytest.mark.parametrize("drop", [drop_last_reference, collect_a_cycle])
@pytest.mark.parametrize("where", PLACES)
def test_generator_is_forgotten(
    where: str, drop: Callable[[list[AsyncGenerator[Any]]], None]
) -> None:
    bodies = Bodies()
    order: list[str] = []
    with EventLoop(VirtualClock()) as loop:
        generator = [bodies.generate(where)]
        generator[0].next()
        loop.run()
        log = list(bodies.log)
        assert bodies.locals

        def forget() -> None:
            queue_microtask(order.append, "microtask")
            order.append("before")
            drop(generator)
            gc.collect()
            order.append("after")

        set_timeout(forget)
        set_timeout(order.append, 0, "next timer")
        loop.run()
        assert all(local() is None for local in bodies.locals)
    loop.close()
    gc.collect()
    assert bodies.log == log
    assert order == ["before", "after", "microtask", "next timer"]


@pytest.mark.parametrize("where", PLACES)
def test_generator_outlives_its_loop(where: str) -> None:
    bodies = Bodies()
    with EventLoop(VirtualClock()) as loop:
        generator = bodies.generate(where)
        generator.next()
        loop.run()
    log = list(bodies.log)
    loop.close()
    del loop
    gc.collect()
    assert bodies.log == log
    del generator
    gc.collect()
    assert bodies.log == log
    assert all(local() is None for local in bodies.locals)


def test_a_crowd_is_forgotten_while_the_program_runs() -> None:
    """Generators dropped by the thousand, with the collector at work whenever it likes."""
    bodies = Bodies()
    with EventLoop(VirtualClock()) as loop:

        def begin_some(round_: int) -> None:
            for where in PLACES:
                bodies.generate(where).next()
            if round_ < 300:
                set_timeout(begin_some, 1, round_ + 1)

        begin_some(0)
        loop.run()
        gc.collect()
        assert len(bodies.locals) > 3600
        assert all(local() is None for local in bodies.locals)
    assert set(bodies.log) <= {"ran"}


# Async functions


def test_function_without_handlers_is_freed_by_the_collector() -> None:
    bodies = Bodies()

    @async_function
    async def wait() -> None:
        local = bodies.local()
        await bodies.never()
        raise AssertionError(local)

    with EventLoop(VirtualClock()) as loop:
        for _ in range(100):
            wait()
        gc.collect()
        assert all(local() is None for local in bodies.locals)
        assert not loop.suspended_bodies


def test_function_with_finally_is_kept_until_its_loop_is_closed() -> None:
    log: list[str] = []
    order: list[str] = []

    @async_function
    async def wait(name: str) -> None:
        try:
            await Promise(lambda resolve, reject: None)
        finally:
            log.append(name)

    with EventLoop(VirtualClock()) as loop:
        for name in ("first", "second", "third"):
            wait(name)
        set_timeout(order.append, 0, "before")
        set_timeout(gc.collect)
        set_timeout(order.append, 0, "after")
        loop.run()
        assert order == ["before", "after"]
        assert log == []
    loop.close()
    assert log == ["first", "second", "third"]
    assert not loop.suspended_bodies


def test_functions_that_end_leave_nothing_with_their_loop() -> None:
    @async_function
    async def wait(promise: Promise[Any]) -> None:
        try:
            await promise
        finally:
            await Promise.resolve(None)

    with EventLoop(VirtualClock()) as loop:
        for _ in range(1000):
            wait(Promise.resolve(None))
            wait(Promise.reject(LookupError())).catch(lambda _: None)
        assert len(loop.suspended_bodies) == 2000
        loop.run()
        assert not loop.suspended_bodies


# What is not ours


def test_native_generators_keep_their_own_finalizer() -> None:
    finalized: list[Any] = []
    ended: list[str] = []

    async def native() -> AsyncIterator[int]:
        try:
            yield 1
        finally:
            ended.append("native")

    @async_generator
    async def ours() -> Any:
        inner = native()
        await_result = yield from_native(inner)
        raise AssertionError(await_result)

    def from_native(iterator: AsyncIterator[int]) -> Promise[Any]:
        @async_function
        async def step() -> int:
            async for value in for_await(iterator):
                return value
            raise AssertionError

        return step()

    before = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(firstiter=None, finalizer=finalized.append)
    hooks = sys.get_asyncgen_hooks()
    try:
        with EventLoop(VirtualClock()) as loop:
            generator = ours()
            generator.next()
            loop.run()
            assert sys.get_asyncgen_hooks() == hooks
            assert ended == [] and finalized == []
            del generator
            gc.collect()
            assert sys.get_asyncgen_hooks() == hooks
        # The native one went to the host's finalizer, ours to none.
        assert [one.ag_code.co_name for one in finalized] == ["native"]
        assert ended == []
        finalized.pop().aclose().close()
    finally:
        sys.set_asyncgen_hooks(*before)
    loop.close()


@pytest.fixture
def host_hooks() -> Iterator[list[str]]:
    """A host that must hear of no generator of ours."""
    heard: list[str] = []
    before = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(
        firstiter=lambda generator: heard.append(f"first {generator!r}"),
        finalizer=lambda generator: heard.append(f"last {generator!r}"),
    )
    yield heard
    sys.set_asyncgen_hooks(*before)


@pytest.mark.parametrize("where", PLACES)
def test_host_hooks_hear_nothing_of_ours(where: str, host_hooks: list[str]) -> None:
    bodies = Bodies()
    with EventLoop(VirtualClock()) as loop:
        generator = [bodies.generate(where)]
        generator[0].next()
        loop.run()
        collect_a_cycle(generator)
    loop.close()
    assert host_hooks == []


# The end of the interpreter

AT_EXIT = """
    import gc, sys
    from tests.stress.test_collection import PLACES, Bodies
    from thenloop import EventLoop, Promise, VirtualClock, async_function, run

    gc.disable()
    bodies = Bodies()

    class Log(list):
        def append(self, line):
            print("ran", line)

    bodies.log = Log()

    @async_function
    async def wait():
        await bodies.never()

    def main():
        wait()
        return [bodies.generate(where) for where in PLACES]

    loop = EventLoop(VirtualClock())
    with loop:
        generators = main()
        answers = [generator.next() for generator in generators]
        loop.run()
    ring = [generators, answers]
    ring.append(ring)
    print("end of the module", flush=True)
"""


@pytest.mark.parametrize("flags", [[], ["-X", "dev"]], ids=["plain", "development mode"])
def test_exit_of_the_interpreter_runs_and_prints_nothing(flags: list[str]) -> None:
    root = Path(__file__).parents[2]
    source = Path(thenloop.__file__).parents[1]
    script = f"import sys; sys.path[:0] = {[str(root), str(source)]!r}\n" + textwrap.dedent(AT_EXIT)
    done = subprocess.run(
        [sys.executable, *flags, "-c", script], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["ran ran", "end of the module"]
    assert done.stderr == ""
