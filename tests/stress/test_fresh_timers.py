"""Many timers that are due before they have a place in the heap: order, clearing, interruptions."""

from __future__ import annotations

import gc
import inspect
import random
import sys
from collections.abc import Collection
from types import FrameType
from typing import Any

import pytest

from thenloop import EventLoop, VirtualClock, clear_timeout, set_interval, set_timeout
from thenloop.timers.timer_heap import FEW

MANY = 5 * FEW


def expected(delays: list[int], without: Collection[int] = ()) -> list[int]:
    """The order in which timers set in this order fire."""
    kept = [number for number in range(len(delays)) if number not in without]
    return sorted(kept, key=lambda number: delays[number])


def some_delays(seed: int) -> list[int]:
    generator = random.Random(seed)
    return [generator.randint(1, 40) for _ in range(MANY)]


@pytest.mark.parametrize("passed", [0, 1, 20, 39, 40])
@pytest.mark.parametrize("seed", range(3))
def test_all_or_some_are_due(seed: int, passed: int) -> None:
    """passed: how late it is when the loop looks for the first time."""
    delays = some_delays(seed)
    log: list[int] = []
    clock = VirtualClock()
    with EventLoop(clock) as loop:
        for number, delay in enumerate(delays):
            set_timeout(log.append, delay, number)
        assert len(loop.timers._heap.places) == 0
        clock.advance(passed)
        loop.run()
        loop.timers._heap._check()
    assert log == expected(delays)


@pytest.mark.parametrize("kind", ["timeout", "interval"])
def test_others_wait_in_the_heap(kind: str) -> None:
    """What is due there already goes where its deadline says."""
    delays = some_delays(1)
    log: list[Any] = []
    clock = VirtualClock()
    with EventLoop(clock) as loop:
        if kind == "timeout":
            set_timeout(log.append, 20, "earlier")
        else:
            id_ = set_interval(lambda: (log.append("earlier"), clear_timeout(id_)), 20)
        assert loop.next_deadline() == 20
        for number, delay in enumerate(delays):
            set_timeout(log.append, delay, number)
        clock.advance(50)
        loop.run()
    order: list[Any] = expected(delays)
    before = [number for number in order if delays[number] < 20]
    assert log == [*before, "earlier", *order[len(before) :]]


def test_cleared_before_and_by_one_another() -> None:
    delays = some_delays(2)
    ids: list[int] = []
    log: list[int] = []
    before = set(range(0, MANY, 3))
    order = expected(delays, before)
    # The first that runs clears every second one behind it.
    by_the_first = set(order[1::2])

    def fire(number: int) -> None:
        log.append(number)
        if len(log) == 1:
            for other in by_the_first:
                clear_timeout(ids[other])

    clock = VirtualClock()
    with EventLoop(clock) as loop:
        ids += [set_timeout(fire, delay, number) for number, delay in enumerate(delays)]
        for number in before:
            clear_timeout(ids[number])
        clock.advance(50)
        loop.run()
        assert loop.next_deadline() is None
    assert log == [number for number in order if number not in by_the_first]


def test_ids_stay_in_step_with_intervals_and_zero_delays() -> None:
    """Whoever takes an id without being fresh does not shift those who are."""
    log: list[int] = []
    with EventLoop(VirtualClock()) as loop:
        ids = []
        for number in range(30):
            ids.append(set_timeout(log.append, 30 - number, number))
            clear_timeout(set_interval(print, 1) if number % 3 else set_timeout(print, 0))
        for number in range(0, 30, 2):
            clear_timeout(ids[number])
        loop.run()
    assert log == list(range(29, 0, -2))


class Interrupter:
    """Raises KeyboardInterrupt at one of the places where Python looks for one."""

    def __init__(self, place: int) -> None:
        self.left = place

    def __call__(self, frame: FrameType, event: str, argument: Any) -> None:
        if not frame.f_globals.get("__name__", "").startswith("thenloop.timers"):
            return
        begins = event == "call" and not frame.f_code.co_flags & inspect.CO_GENERATOR
        if begins or event == "c_return":
            self.left -= 1
            if self.left == 0:
                sys.setprofile(None)
                raise KeyboardInterrupt


@pytest.mark.parametrize("passed", [5, 20, 50])
def test_interrupted_anywhere_while_they_are_handed_in(passed: int) -> None:
    """None is lost, none runs twice, and the order is the same."""
    delays = some_delays(3)
    place = 0
    was_interrupted = True
    while was_interrupted:
        place += 1
        log: list[int] = []
        clock = VirtualClock()
        with EventLoop(clock) as loop:
            ids = [set_timeout(log.append, delay, number) for number, delay in enumerate(delays)]
            clear_timeout(ids[7])
            clock.advance(passed)
            before = sys.getprofile()
            sys.setprofile(Interrupter(place))
            try:
                loop._hand_in_due_tasks()
                was_interrupted = False
            except KeyboardInterrupt:
                was_interrupted = True
            finally:
                sys.setprofile(before)
            loop.timers._heap._check()
            loop.run()
        assert log == expected(delays, {7})
    assert place > 5


def test_a_timer_set_while_the_arguments_of_another_are_made() -> None:
    """Whatever the collector runs in between gets an id and a deadline of its own."""
    log: list[str] = []

    class Cycle:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            set_timeout(log.append, 2, "collected")

    threshold = gc.get_threshold()
    clock = VirtualClock()
    with EventLoop(clock) as loop:
        gc.collect()
        try:
            gc.set_threshold(1)
            for _ in range(50):
                Cycle()
                set_timeout(log.append, 1, "one")
                set_timeout(log.append, 3, "three")
        finally:
            gc.set_threshold(*threshold)
        gc.collect()
        loop.run()
    assert log == ["one"] * 50 + ["collected"] * 50 + ["three"] * 50
