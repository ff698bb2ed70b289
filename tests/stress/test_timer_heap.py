"""The timer heap against a sorted list: order, removal, and what removal leaves behind."""

from __future__ import annotations

import gc
import math
import random
import weakref

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
)

from thenloop.timers.timer_heap import HeapEntry, TimerHeap

# Few different deadlines, so that equal ones are common.
DEADLINES = st.one_of(
    st.integers(0, 5), st.floats(0, 5, allow_nan=False).map(lambda number: round(number, 1))
)


class HeapAgainstList(RuleBasedStateMachine):
    """The model is a list that is sorted, stably, whenever anybody looks."""

    entries = Bundle("entries")
    gone = Bundle("gone")

    @initialize()
    def begin(self) -> None:
        self.heap: TimerHeap[str] = TimerHeap()
        self.pending: list[HeapEntry[str]] = []
        self.pushed = 0

    def in_order(self) -> list[HeapEntry[str]]:
        return sorted(self.pending, key=lambda entry: entry.deadline)

    def push_one(self, deadline: float) -> HeapEntry[str]:
        self.pushed += 1
        entry = self.heap.push(deadline, f"item {self.pushed}")
        self.pending.append(entry)
        return entry

    @rule(target=entries, deadline=DEADLINES)
    def push(self, deadline: float) -> HeapEntry[str]:
        return self.push_one(deadline)

    @rule(target=entries, deadlines=st.lists(DEADLINES, min_size=70, max_size=150))
    def push_many(self, deadlines: list[float]) -> HeapEntry[str]:
        # Enough that clearing them later makes the heap rebuild itself.
        return multiple(*map(self.push_one, deadlines))

    @rule(target=gone, entry=consumes(entries))
    def remove(self, entry: HeapEntry[str]) -> HeapEntry[str]:
        self.heap.remove(entry)
        assert entry.item is None
        if entry in self.pending:
            self.pending.remove(entry)
        return entry

    @rule(entry=gone)
    def remove_again(self, entry: HeapEntry[str]) -> None:
        self.heap.remove(entry)

    @rule(seed=st.integers(0, 2**16), share=st.sampled_from([0.3, 0.6, 0.95]))
    def remove_many(self, seed: int, share: float) -> None:
        chosen = random.Random(seed).sample(self.pending, round(len(self.pending) * share))
        for entry in chosen:
            self.heap.remove(entry)
            self.pending.remove(entry)
            self.heap._check()

    @rule(times=st.integers(1, 20))
    def pop(self, times: int) -> None:
        for _ in range(times):
            if not self.pending:
                with pytest.raises(IndexError):
                    self.heap.pop()
                return
            first = self.in_order()[0]
            item = first.item
            self.pending.remove(first)
            assert self.heap.pop() == item
            assert first.item is None

    @rule()
    def pop_everything(self) -> None:
        expected = [entry.item for entry in self.in_order()]
        self.pending.clear()
        assert [self.heap.pop() for _ in expected] == expected

    @rule()
    def clear(self) -> None:
        self.heap.clear()
        self.pending.clear()

    @invariant()
    def agrees(self) -> None:
        self.heap._check()
        assert len(self.heap) == len(self.pending)
        first = min(self.pending, key=lambda entry: entry.deadline, default=None)
        assert self.heap.earliest() == (math.inf if first is None else first.deadline)
        # Looking at the earliest drops the empty places before it.
        self.heap._check()


TestHeapAgainstList = HeapAgainstList.TestCase
TestHeapAgainstList.settings = settings(max_examples=40, stateful_step_count=25)


@pytest.mark.parametrize("seed", range(5))
def test_seeded_stress(seed: int) -> None:
    generator = random.Random(seed)
    heap: TimerHeap[int] = TimerHeap()
    pending: dict[int, tuple[float, HeapEntry[int]]] = {}
    for number in range(3000):
        deadline = generator.choice([0, 1, 1.5, 1000, generator.random() * 10])
        pending[number] = (deadline, heap.push(deadline, number))
        while pending and generator.random() < 0.49:
            if generator.random() < 0.6:
                _, entry = pending.pop(generator.choice(list(pending)))
                heap.remove(entry)
            else:
                earliest = min(pending, key=lambda known: (pending[known][0], known))
                del pending[earliest]
                assert heap.pop() == earliest
        if number % 100 == 0:
            heap._check()
    expected = sorted(pending, key=lambda known: (pending[known][0], known))
    assert [heap.pop() for _ in expected] == expected
    assert heap.earliest() == math.inf


def test_removal_frees_the_item_at_once() -> None:
    class Item:
        pass

    heap: TimerHeap[Item] = TimerHeap()
    heap.push(0, Item())
    entry = heap.push(1, Item())
    assert entry.item is not None
    held = weakref.ref(entry.item)
    gc.disable()
    try:
        heap.remove(entry)
        assert held() is None
    finally:
        gc.enable()


def test_empty_places_stay_a_bounded_share() -> None:
    heap: TimerHeap[int] = TimerHeap()
    kept = [heap.push(number, number) for number in range(100)]
    for number in range(20_000):
        heap.remove(heap.push(number % 7, number))
        assert len(heap._heap) <= 2 * len(heap) + 65
    for entry in kept:
        heap.remove(entry)
        assert len(heap._heap) <= 2 * len(heap) + 65
    assert len(heap) == 0


@pytest.mark.parametrize("order", ["as set", "backwards", "shuffled"])
def test_clearing_costs_no_more_than_setting(order: str) -> None:
    heap: TimerHeap[int] = TimerHeap()
    entries = [heap.push(number * 7919 % 1009, number) for number in range(5000)]
    if order == "backwards":
        entries.reverse()
    elif order == "shuffled":
        random.Random(1).shuffle(entries)
    rebuilt = 0
    places = heap._heap
    for entry in entries:
        heap.remove(entry)
        if heap._heap is not places:
            places = heap._heap
            rebuilt += 1
    # Each rebuild at least halves the heap, so their costs add up to that of one.
    assert rebuilt <= math.log2(5000)
    heap._check()
