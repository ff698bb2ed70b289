"""A Ctrl-C at every single place where Python looks for one: the loop can be run again, and ends.

Python looks where a function begins and after a call of what is not Python.  `sys.setprofile` stops
at these places, so each of them is tried in turn.  What was under way may be lost.
"""

from __future__ import annotations

import gc
import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import thenloop
from thenloop import (
    EventLoop,
    Promise,
    VirtualClock,
    async_function,
    async_generator,
    clear_timeout,
    for_await,
    queue_microtask,
    set_interval,
    set_timeout,
)
from thenloop.runtime.agent import surrounding_agent

ROOT = str(Path(thenloop.__file__).parent)
SUSPENDS = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR
MOST_TURNS = 500


class Interrupter:
    """Raises KeyboardInterrupt at one of the places, counted from 1."""

    def __init__(self, place: int) -> None:
        self.left = place

    def __call__(self, frame: FrameType, event: str, argument: Any) -> None:
        code = frame.f_code
        # Where a suspended body goes on, Python would raise inside it; this raises in its caller.
        begins = event == "call" and not code.co_flags & SUSPENDS
        if (begins or event == "c_return") and code.co_filename.startswith(ROOT):
            self.count()

    def count(self) -> None:
        self.left -= 1
        if self.left == 0:
            sys.setprofile(None)
            raise KeyboardInterrupt


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    before = sys.getprofile()
    yield
    sys.setprofile(before)
    surrounding_agent.loop = surrounding_agent.driven = None
    gc.collect()


# A body that was made and not begun when the interruption came is one that Python warns of.
pytestmark = pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")


def program(log: list[str]) -> None:
    """Something of everything, which logs when each of its threads of work has come to its end."""

    @async_generator
    async def generate() -> Any:
        for number in range(3):
            yield Promise(lambda resolve, _, number=number: set_timeout(resolve, 1, number))

    @async_function
    async def iterate() -> None:
        async with for_await(generate()) as values:
            async for _ in values:
                await Promise.resolve(None)
        log.append("iterated")

    def tick() -> None:
        log.append("tick")
        if log.count("tick") >= 3:
            # The call that gave its id may have been interrupted; it is the first.
            clear_timeout(1)

    set_interval(tick, 2)
    iterate()
    set_timeout(log.append, 0, "timer")
    queue_microtask(log.append, "microtask")
    Promise.all([1, Promise.resolve(2)]).finally_(lambda: None).then(lambda _: log.append("all"))
    Promise.reject("unhandled")


def run_turns(loop: EventLoop) -> int:
    """Run to the end, as `run` does, but not for ever."""
    turns = 0

    def goes_on() -> bool:
        nonlocal turns
        turns += 1
        return turns < MOST_TURNS

    loop.run_while(goes_on)
    assert turns < MOST_TURNS, "the loop turns for ever"
    return turns


def interrupted(place: int, profile: str) -> bool:
    """Interrupt a run at `place`; whether there is such a place."""
    log: list[str] = []
    loop = EventLoop(VirtualClock(), profile, console=lambda uncaught: None)
    loop.queue_task(program, log)
    was_interrupted = False
    sys.setprofile(Interrupter(place))
    try:
        loop.run()
    except KeyboardInterrupt:
        was_interrupted = True
    finally:
        sys.setprofile(None)
    check(loop, log, was_interrupted)
    return was_interrupted


def check(loop: EventLoop, log: list[str], was_interrupted: bool) -> None:
    assert surrounding_agent.driven is None
    assert surrounding_agent.loop is None
    assert loop.currently_running_task is None
    run_turns(loop)
    if not was_interrupted:
        assert sorted(log) == ["all", "iterated", "microtask", "tick", "tick", "tick", "timer"]
    # Whatever was lost, what is begun now runs, in its order.
    order: list[str] = []

    def begin() -> None:
        queue_microtask(order.append, "first microtask")
        Promise.resolve("second microtask").then(order.append)
        set_timeout(order.append, 5, "timer")
        cleared = set_timeout(order.append, 5, "cleared")
        set_timeout(order.append, 6, "last timer")
        clear_timeout(cleared)

    loop.queue_task(begin)
    run_turns(loop)
    assert order == ["first microtask", "second microtask", "timer", "last timer"]
    assert not loop.microtasks and not loop.task_queues
    assert loop.next_deadline() is None
    loop.close()


@pytest.mark.parametrize("profile", ["browser", "firefox", "text"])
def test_every_place(profile: str) -> None:
    place = 1
    while interrupted(place, profile):
        place += 1
    assert place > 300


@pytest.mark.parametrize("function", [EventLoop.run, EventLoop.run_one_task])
def test_every_place_again_and_again(function: Callable[[EventLoop], object]) -> None:
    """Interrupted at every hundredth place, and run again each time."""
    for first in range(1, 100, 7):
        log: list[str] = []
        loop = EventLoop(VirtualClock(), console=lambda uncaught: None)
        loop.queue_task(program, log)
        for _ in range(50):
            sys.setprofile(Interrupter(first))
            try:
                if function(loop) in (None, False):
                    break
            except KeyboardInterrupt:
                first = 100
            finally:
                sys.setprofile(None)
        check(loop, log, was_interrupted=True)
