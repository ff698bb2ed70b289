"""KeyboardInterrupt, SystemExit and the like, raised in every kind of callback.

They are no errors of the program's: they leave `run` at once.  The loop stays usable, and whatever
waited in it runs at the next run, in its order.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    PROFILES,
    AsyncDisposableStack,
    EventLoop,
    HostHooks,
    Instrument,
    IteratorResult,
    Promise,
    VirtualClock,
    add_event_listener,
    async_function,
    async_generator,
    clear_interval,
    current_loop,
    for_await,
    from_async,
    queue_microtask,
    report_error,
    run,
    set_interval,
    set_timeout,
    yield_star,
)


class Alien(BaseException):
    """An exception of somebody else's, which is none of the program's."""


STOPPING = [KeyboardInterrupt, SystemExit, GeneratorExit, asyncio.CancelledError, Alien]

Stop = Callable[..., Any]


@pytest.fixture
def program() -> Iterator[Program]:
    made = Program()
    yield made
    made.close()


class Thenable:
    def __init__(self, stop: Stop) -> None:
        self.then = stop


class ThenGetter:
    def __init__(self, stop: Stop) -> None:
        self._stop = stop

    @property
    def then(self) -> Any:
        self._stop()


class Iterating:
    """An iterator of which one method stops the loop."""

    def __init__(self, stop: Stop, where: str) -> None:
        self._stop = stop
        self._where = where

    def __iter__(self) -> Any:
        return self

    def next(self, *arguments: Any) -> Any:
        if self._where == "next":
            self._stop()
        return IteratorResult(1, False)

    def return_(self, *arguments: Any) -> Any:
        self._stop()


class AsyncIterating(Iterating):
    __iter__ = None  # type: ignore[assignment]

    def __aiter__(self) -> Any:
        return self


def in_async_function(stop: Stop) -> None:
    @async_function
    async def function() -> None:
        stop()

    function()


def after_an_await(stop: Stop) -> None:
    @async_function
    async def function() -> None:
        await Promise.resolve()
        stop()

    function()


def in_a_handler_of_an_async_function(stop: Stop) -> None:
    @async_function
    async def function() -> None:
        try:
            await Promise.reject("reason")
        except Exception:
            stop()

    function()


def in_a_generators_start(stop: Stop) -> None:
    @async_generator
    async def generator() -> Any:
        stop()
        yield

    generator().next()


def in_a_generator_after_a_yield(stop: Stop) -> None:
    @async_generator
    async def generator() -> Any:
        yield 1
        stop()

    made = generator()
    made.next()
    made.next()


def in_a_generators_finally(stop: Stop) -> None:
    @async_generator
    async def generator() -> Any:
        try:
            yield 1
        finally:
            stop()

    made = generator()
    made.next()
    made.return_()


def in_a_generator_that_is_delegated_to(stop: Stop) -> None:
    @async_generator
    async def inner() -> Any:
        yield 1
        stop()

    @async_generator
    async def outer() -> Any:
        yield yield_star(inner())

    made = outer()
    made.next()
    made.next()


def in_a_native_generator(stop: Stop) -> None:
    async def native() -> Any:
        yield 1
        stop()

    @async_generator
    async def outer() -> Any:
        yield yield_star(native())

    made = outer()
    made.next()
    made.next()


def iterate(iterable: Any, *, leave: bool = False) -> None:
    @async_function
    async def function() -> None:
        async with for_await(iterable) as values:
            async for _ in values:
                if leave:
                    break

    function()


def in_the_body_of_a_for_await(stop: Stop) -> None:
    @async_function
    async def function() -> None:
        async with for_await([1, 2]) as values:
            async for _ in values:
                stop()

    function()


def in_a_disposal(stop: Stop) -> None:
    stack = AsyncDisposableStack()
    stack.defer(stop)
    queue_microtask(stack.dispose_async)


def in_a_listener(type_: str) -> Callable[[Stop], None]:
    def arrange(stop: Stop) -> None:
        add_event_listener(type_, stop)
        if type_ == "error":
            set_timeout(report_error, 0, "error")
            return
        rejected = Promise.reject("reason")
        if type_ == "rejectionhandled":
            add_event_listener("unhandledrejection", lambda event: event.prevent_default())
            set_timeout(lambda: rejected.catch(lambda _: None), 1)

    return arrange


def in_a_handler_of_the_loop(stop: Stop) -> None:
    current_loop().onerror = stop
    set_timeout(report_error, 0, "error")


def in_a_host_hook(stop: Stop) -> None:
    class Hooks(HostHooks):
        stopped = False

        def call_job_callback(self, *arguments: Any) -> Any:
            if not self.stopped:
                self.stopped = True
                stop()
            return super().call_job_callback(*arguments)

    current_loop().host_hooks = Hooks()
    Promise.resolve().then(lambda _: None)


def in_an_instrument(stop: Stop) -> None:
    class Stopping(Instrument):
        def after_task(self, task: Any) -> None:
            current_loop().remove_instrument(self)
            stop()

    current_loop().add_instrument(Stopping())
    current_loop().queue_task(lambda: None)


def in_an_interval(stop: Stop) -> None:
    def tick() -> None:
        clear_interval(id_)
        stop()

    id_ = set_interval(tick, 1)


WAYS: dict[str, Callable[[Stop], Any]] = {
    "the script": lambda stop: stop(),
    "a task": lambda stop: current_loop().queue_task(stop),
    "a timer": lambda stop: set_timeout(stop, 1),
    "a zero timer": lambda stop: set_timeout(stop, 0),
    "an interval": in_an_interval,
    "a microtask": queue_microtask,
    "a then handler": lambda stop: Promise.resolve().then(stop),
    "a catch handler": lambda stop: Promise.reject("reason").catch(stop),
    "a finally callback": lambda stop: Promise.resolve().finally_(stop),
    "an executor": lambda stop: Promise(stop),
    "an executor in a reaction": lambda stop: Promise.resolve().then(lambda _: Promise(stop)),
    "a callback of try_": lambda stop: Promise.try_(stop),
    "the then of a thenable": lambda stop: Promise.resolve(Thenable(stop)),
    "a getter of then": lambda stop: Promise.resolve(ThenGetter(stop)),
    "an iterator given to all": lambda stop: Promise.all(Iterating(stop, "next")),
    "an async function": in_async_function,
    "an async function, later": after_an_await,
    "an async function's except": in_a_handler_of_an_async_function,
    "a generator": in_a_generators_start,
    "a generator, later": in_a_generator_after_a_yield,
    "a generator's finally": in_a_generators_finally,
    "an inner generator": in_a_generator_that_is_delegated_to,
    "an inner native generator": in_a_native_generator,
    "the next of a sync iterator": lambda stop: iterate(Iterating(stop, "next")),
    "the return of a sync iterator": lambda stop: iterate(Iterating(stop, "return"), leave=True),
    "the next of an async iterator": lambda stop: iterate(AsyncIterating(stop, "next")),
    "the return of an async iterator": lambda stop: iterate(
        AsyncIterating(stop, "return"), leave=True
    ),
    "the body of a for_await": in_the_body_of_a_for_await,
    "a mapper": lambda stop: from_async([1], stop),
    "a disposal": in_a_disposal,
    "an error listener": in_a_listener("error"),
    "an unhandledrejection listener": in_a_listener("unhandledrejection"),
    "a rejectionhandled listener": in_a_listener("rejectionhandled"),
    "onerror": in_a_handler_of_the_loop,
    "a host hook": in_a_host_hook,
    "an instrument": in_an_instrument,
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("stopping", STOPPING, ids=lambda kind: kind.__name__)
def test_it_leaves_run_and_nothing_that_waits_is_lost(
    program: Program, way: str, stopping: type[BaseException]
) -> None:
    stopped: list[int] = []

    def stop(*_: Any) -> Any:
        stopped.append(len(program.log))
        raise stopping("stop")

    def main() -> None:
        program.loop.queue_task(program.note, "task")
        set_timeout(program.note, 5, "timer")
        queue_microtask(program.note, "microtask")
        try:
            WAYS[way](stop)
        finally:
            queue_microtask(program.note, "microtask behind")
            Promise.resolve("reaction behind").then(program.note)

    with pytest.raises(stopping, match="stop"):
        program.run(main)
    assert len(stopped) == 1
    # It stopped at once: nothing ran between the raise and the end of the run.
    assert len(program.log) == stopped[0]
    program.loop.onerror = None
    assert program.run() == ["microtask", "microtask behind", "reaction behind", "task", "timer"]
    assert len(stopped) == 1
    # And it is as good as new.
    program.log.clear()
    assert program.run(lambda: Promise.resolve("again").then(program.note)) == ["again"]
    program.uncaught()


@pytest.mark.parametrize("stopping", STOPPING, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("way", ["the script", "a task", "a then handler", "a timer"])
def test_it_leaves_the_function_run_too(way: str, stopping: type[BaseException]) -> None:
    def stop(*_: Any) -> Any:
        raise stopping("stop")

    with pytest.raises(stopping, match="stop"):
        run(lambda: WAYS[way](stop), clock=VirtualClock())
    with pytest.raises(RuntimeError, match="no current event loop"):
        current_loop()
    assert run(lambda: "the next run") == "the next run"


def test_stepping_passes_it_on(program: Program) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    program.loop.queue_task(stop)
    program.loop.queue_task(program.note, "next")
    with pytest.raises(KeyboardInterrupt):
        program.loop.run_one_task()
    assert program.loop.run_one_task() is True
    assert program.log == ["next"]


def test_run_until_settled_passes_it_on_and_can_be_called_again(program: Program) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with program.loop:
        promise = Promise(lambda resolve, reject: set_timeout(resolve, 10, "value"))
        set_timeout(stop, 5)
    with pytest.raises(KeyboardInterrupt):
        program.loop.run_until_settled(promise)
    assert program.loop.run_until_settled(promise) == "value"


@pytest.mark.parametrize("profile", PROFILES)
def test_the_remaining_rejections_are_told_at_the_next_run(profile: str) -> None:
    program = Program(profile)

    def listener(event: Any) -> None:
        event.prevent_default()
        program.note("told", event.reason)
        if event.reason == 0:
            raise KeyboardInterrupt

    program.loop.add_event_listener("unhandledrejection", listener)

    def main() -> None:
        for number in range(3):
            Promise.reject(number)

    with pytest.raises(KeyboardInterrupt):
        program.run(main)
    assert program.run() == [("told", 0), ("told", 1), ("told", 2)]
    program.close()


@pytest.mark.parametrize("profile", PROFILES)
def test_an_interval_goes_on_at_the_next_run(profile: str) -> None:
    program = Program(profile)

    def tick() -> None:
        program.note("tick")
        if len(program.log) == 2:
            raise KeyboardInterrupt
        if len(program.log) == 4:
            clear_interval(1)

    with pytest.raises(KeyboardInterrupt):
        program.run(lambda: set_interval(tick, 10))
    assert program.log == ["tick"] * 2
    assert program.run() == ["tick"] * 4
    program.close()


@pytest.mark.parametrize("profile", PROFILES)
def test_due_timers_behind_it_run_at_the_next_run(profile: str) -> None:
    program = Program(profile)

    def stop() -> None:
        raise KeyboardInterrupt

    def main() -> None:
        set_timeout(program.note, 5, "first")
        set_timeout(stop, 5)
        set_timeout(program.note, 5, "second")
        set_timeout(program.note, 0, "zero")

    with pytest.raises(KeyboardInterrupt):
        program.run(main)
    assert program.run() == ["zero", "first", "second"]
    program.close()


def test_a_loop_that_was_left_can_be_closed(program: Program) -> None:
    log: list[str] = []
    loop = EventLoop(VirtualClock())

    @async_function
    async def suspended() -> None:
        try:
            await Promise(lambda resolve, reject: None)
        finally:
            log.append("closed")

    def main() -> None:
        suspended()
        queue_microtask(log.append, "never")
        raise KeyboardInterrupt

    loop.queue_task(main)
    with pytest.raises(KeyboardInterrupt):
        loop.run()
    loop.close()
    assert log == ["closed"]


def test_an_interrupted_body_stays_pending_and_its_generator_answers_nobody(
    program: Program,
) -> None:
    @async_function
    async def function() -> None:
        await Promise.resolve()
        raise KeyboardInterrupt

    promises: list[Any] = []
    with pytest.raises(KeyboardInterrupt):
        program.run(lambda: promises.append(function()))
    program.run()
    assert repr(promises[0]) == "Promise {<pending>}"
