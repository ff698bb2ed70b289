"""The timer heap against a sorted list: order, removal, and what removal leaves behind."""

from __future__ import annotations

import math
import random
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from thenloop.runtime.numbered_tasks import NumberedBatch
from thenloop.timers.fresh_timeouts import FEW, MOST_EMPTY
from thenloop.timers.ticks import latest_due_tick, tick_of
from thenloop.timers.timer_heap import LOW_BITS, TimerHeap

# Few different deadlines, so that equal ones are common, also such as fall on one tick.
DEADLINES = st.one_of(
    st.integers(0, 5),
    st.floats(0, 5, allow_nan=False).map(lambda number: round(number, 1)),
    st.floats(0, 0.01, allow_nan=False),
)


class Interval:
    def __init__(self, name: str) -> None:
        self.name = name
        self.place: int | None = None


class Model:
    """Timers in a list that is sorted, stably, whenever anybody looks."""

    def __init__(self) -> None:
        self.pending: list[tuple[float, int | Interval]] = []

    def in_order(self) -> list[tuple[float, int | Interval]]:
        return sorted(self.pending, key=lambda one: tick_of(one[0]))

    def take_due(self, now: float) -> list[int | Interval]:
        due = [one for one in self.in_order() if tick_of(one[0]) <= latest_due_tick(now)]
        self.pending = [one for one in self.pending if one not in due]
        return [item for _, item in due]


def add_fresh(heap: TimerHeap[Any], deadline: float) -> int:
    """What `set_timeout` does."""
    return heap.fresh.add("callback", deadline)


class HeapAgainstList(RuleBasedStateMachine):
    """Timeouts and intervals wait, are removed and fall due; intervals come back with no new id."""

    @initialize()
    def begin(self) -> None:
        self.timeouts: dict[int, str] = {}
        self.heap: TimerHeap[Interval] = TimerHeap(self.timeouts)
        self.model = Model()
        self.resting: list[Interval] = []

    @rule(deadline=DEADLINES)
    def add(self, deadline: float, *, at_once: bool = False) -> None:
        if at_once:
            id_ = self.heap.fresh.next_id()
            self.timeouts[id_] = "callback"
            self.heap.add(deadline, id_)
        else:
            id_ = add_fresh(self.heap, deadline)
        self.model.pending.append((deadline, id_))

    @rule(deadline=DEADLINES)
    def add_at_once(self, deadline: float) -> None:
        self.add(deadline, at_once=True)

    @rule(deadlines=st.lists(DEADLINES, min_size=70, max_size=150))
    def add_many(self, deadlines: list[float]) -> None:
        # Enough that removing them later makes the heap rebuild itself.
        for deadline in deadlines:
            self.add(deadline)

    @rule(deadline=DEADLINES, new=st.booleans())
    def add_interval(self, deadline: float, new: bool) -> None:
        if new or not self.resting:
            interval = Interval(f"interval {self.heap.fresh.next_id()}")
        else:
            interval = self.resting.pop()
        interval.place = self.heap.add_interval(deadline, interval)
        self.model.pending.append((deadline, interval))

    def remove_one(self, entry: tuple[float, int | Interval]) -> None:
        self.model.pending.remove(entry)
        item = entry[1]
        if isinstance(item, Interval):
            assert item.place is not None
            self.heap.remove_interval(item.place, item)
            # A second time does nothing.
            self.heap.remove_interval(item.place, item)
            self.resting.append(item)
        else:
            remove(self.heap, self.timeouts, item)
        self.heap.shed()

    @rule(seed=st.integers(0, 2**16), share=st.sampled_from([0.0, 0.3, 0.6, 0.95]))
    def remove(self, seed: int, share: float) -> None:
        pending = self.model.pending
        count = max(1, round(len(pending) * share)) if pending else 0
        for entry in random.Random(seed).sample(pending, count):
            self.remove_one(entry)
            self.heap._check()

    @rule(now=DEADLINES, put_back=st.booleans())
    def take_due(self, now: float, put_back: bool) -> None:
        places = self.heap.take_due(now)
        if put_back:
            # As after an interruption; intervals are in their lists all the time.
            for place in places:
                self.heap.put_back(place)
            places = self.heap.take_due(now)
        taken: list[int | Interval] = []
        for place in places:
            id_ = (place & LOW_BITS) >> 1
            if place & 1:
                taken += self.heap.take_intervals(place)
            elif id_ in self.timeouts:
                taken.append(id_)
        assert taken == self.model.take_due(now)
        for item in taken:
            if isinstance(item, Interval):
                self.resting.append(item)
            else:
                del self.timeouts[item]

    @rule(now=DEADLINES)
    def take_due_fresh(self, now: float) -> None:
        if not self.heap.only_fresh_are_due(now):
            return
        batch = NumberedBatch()
        self.heap.fresh.move_to(batch)
        batch.put_in_order()
        waiting = zip(batch.numbers(), batch.steps, strict=True)
        due: list[Any] = [number for number, steps in waiting if steps is not None]
        due.reverse()
        # Within a tick the exact deadlines decide.
        deadlines = {item: deadline for deadline, item in self.model.pending}
        assert due == sorted(sorted(due), key=deadlines.__getitem__)
        assert set(due) == set(self.model.take_due(now))

    @rule()
    def clear(self) -> None:
        self.heap.clear()
        self.timeouts.clear()
        self.model.pending.clear()

    @invariant()
    def agrees(self) -> None:
        self.heap._check()
        pending = self.model.pending
        assert len(self.heap) == len(pending)
        if pending:
            first = min(deadline for deadline, _ in pending)
            assert first <= self.heap.earliest() < first + 0.002
            assert tick_of(self.heap.earliest()) == tick_of(first)
        else:
            assert self.heap.earliest() == math.inf
        # Looking at the earliest drops the empty places before it.
        self.heap._check()


TestHeapAgainstList = HeapAgainstList.TestCase
TestHeapAgainstList.settings = settings(max_examples=60, stateful_step_count=30)


@pytest.mark.parametrize("share", [0.001, 0.1, 0.3, 0.9, 1])
@pytest.mark.parametrize("seed", range(3))
def test_taking_few_and_many(seed: int, share: float) -> None:
    """One by one or all at once, as the heap likes: the same, and the rest is a heap."""
    generator = random.Random(seed)
    ids = range(1, 5001)
    timeouts: dict[int, Any] = {}
    heap: TimerHeap[object] = TimerHeap(timeouts)
    deadlines = {id_: generator.choice([generator.random() * 1000, 500]) for id_ in ids}
    for id_ in ids:
        assert add_fresh(heap, deadlines[id_]) == id_
    expected = sorted(ids, key=lambda id_: (tick_of(deadlines[id_]), id_))
    taken: list[int] = []
    while taken != expected:
        due = sum(deadlines[id_] <= 1000 * share for id_ in ids if id_ not in taken)
        now = heap.earliest() if due == 0 else 1000 * share
        places = heap.take_due(now)
        heap._check()
        assert places
        taken += [(place & LOW_BITS) >> 1 for place in places]
        assert taken == expected[: len(taken)]
        for id_ in taken:
            timeouts.pop(id_, None)
        share += (1 - share) / 2 + 0.001
    assert heap.earliest() == math.inf


def kept(heap: TimerHeap[Any]) -> int:
    return len(heap.fresh) + len(heap.places)


@pytest.mark.parametrize("look", [0, 10])
def test_empty_places_stay_a_bounded_share(look: int) -> None:
    """look: after how many timeouts somebody asks for the earliest; 0 for never."""
    timeouts: dict[int, Any] = {}
    heap: TimerHeap[object] = TimerHeap(timeouts)
    ids = [add_fresh(heap, 50) for _ in range(100)]
    for number in range(20_000):
        remove(heap, timeouts, add_fresh(heap, 60 + number % 7))
        if look and number % look == 0:
            assert heap.earliest() == 50
        assert kept(heap) <= (1 + MOST_EMPTY) * len(heap) + 2 * FEW
    for id_ in ids:
        remove(heap, timeouts, id_)
        assert kept(heap) <= (1 + MOST_EMPTY) * len(heap) + 2 * FEW
    assert len(heap) == 0


def remove(heap: TimerHeap[Any], timeouts: dict[int, Any], id_: int) -> None:
    """What `clear_timeout` does."""
    if heap.fresh.remove(id_) is not None:
        heap.shed()
        return
    del timeouts[id_]
    if heap.removals:
        heap.removals -= 1
    else:
        heap.shed()


@pytest.mark.parametrize("order", ["as set", "backwards", "shuffled"])
@pytest.mark.parametrize("are_fresh", [True, False])
def test_clearing_costs_no_more_than_setting(are_fresh: bool, order: str) -> None:
    timeouts: dict[int, Any] = {}
    heap: TimerHeap[object] = TimerHeap(timeouts)
    cleared = [add_fresh(heap, number * 7919 % 1009) for number in range(5000)]
    if not are_fresh:
        heap.place_fresh()
    if order == "backwards":
        cleared.reverse()
    elif order == "shuffled":
        random.Random(1).shuffle(cleared)
    rebuilt = 0
    size = kept(heap)
    for id_ in cleared:
        remove(heap, timeouts, id_)
        if kept(heap) < size:
            size = kept(heap)
            rebuilt += 1
    # Each rebuild at least halves the heap, so their costs add up to that of one.
    assert rebuilt <= math.log2(5000)
    heap._check()
