"""Many timers that are due before they have a place in the heap: order, clearing, interruptions."""

from __future__ import annotations

import gc
import inspect
import random
import sys
import weakref
from collections.abc import Callable, Collection
from types import FrameType
from typing import Any

import pytest

from thenloop import (
    EventLoop,
    Instrument,
    VirtualClock,
    clear_timeout,
    set_interval,
    set_timeout,
)
from thenloop.runtime.tasks import TIMER
from thenloop.timers.fresh_timeouts import FEW

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


class Batch:
    """Many timers that are due together; `at` says what the one that runs as the n-th does too."""

    def __init__(self, at: dict[int, Callable[[], object]], seed: int = 4) -> None:
        self.at = at
        self.log: list[Any] = []
        self.delays = some_delays(seed)
        self.clock = VirtualClock()
        self.loop = EventLoop(self.clock)
        with self.loop:
            self.ids = [set_timeout(self.fire, d, n) for n, d in enumerate(self.delays)]
        self.clock.advance(50)

    def fire(self, number: int) -> None:
        self.log.append(number)
        self.loop.queue_microtask(self.log.append, f"microtask of {number}")
        action = self.at.get(len(self.log) // 2)
        if action is not None:
            action()

    def expected(self, without: Collection[int] = ()) -> list[Any]:
        fired = expected(self.delays, without)
        return [line for number in fired for line in (number, f"microtask of {number}")]


def test_looking_at_the_queue_in_the_middle_changes_nothing() -> None:
    """Whoever asks what waits sees each timer as a task of its own, in order."""
    seen: list[Any] = []

    def look() -> None:
        seen.append(len(batch.loop.task_queues))
        seen.append([task.source for task in batch.loop.task_queues])

    batch = Batch({10: look, 100: look})
    batch.loop.run()
    assert batch.log == batch.expected()
    assert seen == [MANY - 11, [TIMER] * (MANY - 11), MANY - 101, [TIMER] * (MANY - 101)]


def test_an_instrument_added_in_the_middle_sees_the_rest() -> None:
    class Counter(Instrument):
        tasks = 0

        def before_task(self, task: Any) -> None:
            self.tasks += 1

    counter = Counter()
    batch = Batch({20: lambda: batch.loop.add_instrument(counter)})
    batch.loop.run()
    assert batch.log == batch.expected()
    assert counter.tasks == MANY - 21


def test_a_callback_that_stops_the_loop_loses_none_of_the_others() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    batch = Batch({30: stop})
    with pytest.raises(KeyboardInterrupt):
        batch.loop.run()
    batch.loop.run()
    assert batch.log == batch.expected()


def test_tasks_queued_before_and_after_keep_their_places() -> None:
    batch = Batch({1: lambda: batch.loop.queue_task(batch.log.append, "queued by the first")})
    batch.loop.queue_task(batch.log.append, "queued before")
    batch.loop.run()
    assert batch.log == ["queued before", *batch.expected(), "queued by the first"]


def test_errors_are_reported_and_the_level_of_nesting_is_that_of_a_timer() -> None:
    levels: list[int] = []

    def fail() -> None:
        levels.append(batch.loop.timer_nesting_level)
        task = batch.loop.currently_running_task
        assert task is not None and task.source is TIMER
        raise ValueError("reported")

    batch = Batch({40: fail, 41: fail})
    reported: list[Any] = []
    batch.loop.add_event_listener("error", lambda event: reported.append(event.error))
    batch.loop.add_event_listener("error", lambda event: event.prevent_default())
    batch.loop.run()
    assert batch.log == batch.expected()
    assert levels == [1, 1] and [str(error) for error in reported] == ["reported"] * 2


def test_closing_in_the_middle_frees_the_rest() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    class Held:
        def __call__(self) -> None: ...

    batch = Batch({5: stop})
    held = Held()
    is_there = weakref.ref(held)
    with batch.loop:
        set_timeout(held, 60)
        set_timeout(held, 45)
    batch.clock.advance(5)
    del held
    with pytest.raises(KeyboardInterrupt):
        batch.loop.run()
    assert is_there() is not None
    batch.loop.close()
    assert is_there() is None


def test_each_is_freed_when_it_has_run() -> None:
    class Held:
        def __call__(self) -> None: ...

    held = Held()
    is_there = weakref.ref(held)
    seen: list[bool] = []
    clock = VirtualClock()
    with EventLoop(clock) as loop:
        set_timeout(held, 1)
        del held
        for number in range(MANY):
            set_timeout(lambda: seen.append(is_there() is None), 2 + number)
        clock.advance(2 * MANY)
        loop.run()
    assert seen == [True] * MANY
