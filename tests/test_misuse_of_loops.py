"""Misuse of loops: run twice, run by a program, run after closing, and bad arguments.

Each with its kind of error, and a message that names what was wrong.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    AsyncDisposableStack,
    EventLoop,
    Profile,
    Promise,
    VirtualClock,
    async_function,
    async_generator,
    clear_interval,
    clear_timeout,
    current_loop,
    from_async,
    queue_microtask,
    run,
    set_interval,
    set_timeout,
)


@pytest.fixture
def program() -> Iterator[Program]:
    made = Program()
    yield made
    made.close()


# A second run inside a running one


def never() -> Promise[Any]:
    return Promise(lambda resolve, reject: None)


INSIDE: dict[str, Callable[[], Any]] = {
    "run": lambda: run(lambda: None),
    "loop.run": lambda: current_loop().run(),
    "loop.run_one_task": lambda: current_loop().run_one_task(),
    "loop.run_one_microtask": lambda: current_loop().run_one_microtask(),
    "loop.run_until_settled": lambda: current_loop().run_until_settled(never()),
    "another loop": lambda: EventLoop().run(),
}


@pytest.mark.parametrize("name", INSIDE)
@pytest.mark.parametrize("where", ["task", "microtask", "timer", "reaction"])
def test_a_second_run_inside_a_running_one(program: Program, name: str, where: str) -> None:
    def attempt(_: object = None) -> None:
        with pytest.raises(RuntimeError) as caught:
            INSIDE[name]()
        assert "return a promise or await one instead" in str(caught.value)
        program.note("refused")

    def main() -> None:
        {
            "task": attempt,
            "microtask": lambda: queue_microtask(attempt),
            "timer": lambda: set_timeout(attempt, 0),
            "reaction": lambda: Promise.resolve().then(attempt),
        }[where]()
        program.loop.queue_task(program.note, "the loop goes on")

    assert program.run(main) == ["refused", "the loop goes on"]


def test_a_loop_cannot_be_closed_while_it_runs(program: Program) -> None:
    def main() -> None:
        with pytest.raises(RuntimeError, match="an event loop cannot be closed while it runs"):
            program.loop.close()
        program.loop.queue_task(program.note, "the loop goes on")

    assert program.run(main) == ["the loop goes on"]


# A closed loop


@pytest.mark.parametrize(
    "use",
    [
        lambda loop: loop.run(),
        lambda loop: loop.run_one_task(),
        lambda loop: loop.run_one_microtask(),
        lambda loop: loop.queue_task(print),
        lambda loop: loop.queue_microtask(print),
        lambda loop: loop.__enter__(),
    ],
    ids=["run", "run_one_task", "run_one_microtask", "queue_task", "queue_microtask", "with"],
)
def test_a_closed_loop_cannot_be_used(use: Callable[[EventLoop], Any]) -> None:
    loop = EventLoop(VirtualClock())
    loop.close()
    with pytest.raises(RuntimeError, match="this EventLoop is closed; make another one"):
        use(loop)


@async_function
async def an_async_function() -> None: ...


@async_generator
async def an_async_generator() -> Any:
    yield 1


@pytest.mark.parametrize(
    "use",
    [
        lambda: Promise(lambda resolve, reject: None),
        lambda: Promise.resolve(1),
        lambda: Promise.reject(1),
        lambda: Promise.all([]),
        lambda: Promise.with_resolvers(),
        lambda: set_timeout(print),
        lambda: set_interval(print),
        lambda: queue_microtask(print),
        lambda: from_async([]),
        an_async_function,
        an_async_generator,
        current_loop,
    ],
    ids=[
        *("Promise", "resolve", "reject", "all", "with_resolvers"),
        *("set_timeout", "set_interval", "queue_microtask", "from_async"),
        *("async_function", "async_generator", "current_loop"),
    ],
)
def test_a_closed_loop_that_is_still_current_takes_nothing(use: Callable[[], Any]) -> None:
    with EventLoop(VirtualClock()) as loop:
        loop.close()
        with pytest.raises(RuntimeError, match="this EventLoop is closed; make another one"):
            use()


def test_what_a_closed_loop_made_cannot_be_used() -> None:
    with EventLoop(VirtualClock()) as loop:
        promise = Promise.resolve(1)
        generator = an_async_generator()
        stack = AsyncDisposableStack()
        loop.close()
        for use in (promise.then, promise.finally_, generator.next, stack.dispose_async):
            with pytest.raises(RuntimeError, match="this EventLoop is closed; make another one"):
                use()


def test_run_until_settled_on_a_closed_loop() -> None:
    loop = EventLoop(VirtualClock())
    with loop:
        promise = never()
    loop.close()
    with pytest.raises(RuntimeError, match="this EventLoop is closed"):
        loop.run_until_settled(promise)


def test_closing_twice_does_nothing() -> None:
    loop = EventLoop(VirtualClock())
    loop.close()
    loop.close()


def test_closing_drops_what_waits() -> None:
    log: list[str] = []
    loop = EventLoop(VirtualClock())
    with loop:
        set_timeout(log.append, 5, "timer")
        queue_microtask(log.append, "microtask")
    loop.queue_task(log.append, "task")
    loop.close()
    assert log == []
    assert loop.next_deadline() is None


# What is given to run


@pytest.mark.parametrize("main", [5, "main", [], object()], ids=["5", "text", "list", "object"])
def test_run_expects_a_function(main: Any) -> None:
    with pytest.raises(TypeError, match=r"run expects a callable, got .* of type"):
        run(main)


def test_run_given_a_call_of_main_says_so() -> None:
    async def main() -> None:
        raise AssertionError("never runs")

    with pytest.raises(
        TypeError, match=r"run expects the function main itself, .*coroutine '.*mai"
    ):
        run(main())  # type: ignore[call-overload]


def test_a_main_that_takes_arguments_is_told() -> None:
    def main(argument: int) -> None: ...

    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        run(main)  # type: ignore[call-overload]


@pytest.mark.parametrize("promise", [None, 5, "promise", object()], ids=["None", "5", "text", "o"])
def test_run_until_settled_expects_a_promise(program: Program, promise: Any) -> None:
    with pytest.raises(TypeError, match="expected a Promise, got"):
        program.loop.run_until_settled(promise)


def test_run_until_settled_expects_a_promise_of_its_own(program: Program) -> None:
    with EventLoop(VirtualClock()) as other:
        promise = Promise.resolve(1)
    with pytest.raises(RuntimeError, match="belongs to another EventLoop"):
        program.loop.run_until_settled(promise)
    other.close()


# Bad arguments


@pytest.mark.parametrize("clear", [clear_timeout, clear_interval], ids=["timeout", "interval"])
def test_a_negative_id(program: Program, clear: Any) -> None:
    def main() -> None:
        with pytest.raises(ValueError, match=f"{clear.__name__} expects .*positive.*, got -3"):
            clear(-3)
        program.note("looked")

    assert program.run(main) == ["looked"]


@pytest.mark.parametrize("delay", ["5", [], object(), 5j, b"5"], ids=repr)
@pytest.mark.parametrize("set_", [set_timeout, set_interval], ids=["timeout", "interval"])
def test_a_delay_that_is_no_number(program: Program, set_: Any, delay: Any) -> None:
    def main() -> None:
        with pytest.raises(TypeError) as caught:
            set_(print, delay)
        message = str(caught.value)
        assert message.startswith(f"{set_.__name__} expects a delay in milliseconds")
        assert message.endswith(f"of type {type(delay).__name__}")
        program.note("looked")

    assert program.run(main) == ["looked"]


@pytest.mark.parametrize(
    "clock", [5, "real", object(), VirtualClock], ids=["5", "text", "o", "cls"]
)
@pytest.mark.parametrize("make", [EventLoop, lambda clock: run(clock=clock)], ids=["loop", "run"])
def test_a_bad_clock(make: Any, clock: Any) -> None:
    with pytest.raises(TypeError, match=r"clock must be a clock, such as VirtualClock\(\), got"):
        make(clock=clock)


@pytest.mark.parametrize("step", [-1, math.nan, math.inf])
def test_a_clock_that_is_to_go_back_or_nowhere(step: float) -> None:
    with pytest.raises(ValueError, match="a clock advances by 0 or more milliseconds, not"):
        VirtualClock().advance(step)


@pytest.mark.parametrize(
    ("profile", "error", "message"),
    [
        ("safari", ValueError, "unknown profile 'safari'; known profiles: browser"),
        ("", ValueError, "unknown profile ''"),
        (5, TypeError, "profile must be a Profile or its name, got"),
        (Profile, TypeError, "profile must be a Profile or its name, got"),
    ],
)
def test_a_bad_profile(profile: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        EventLoop(profile=profile)
    with pytest.raises(error, match=message):
        run(profile=profile)
