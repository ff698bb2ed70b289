"""The heap miscounted its empty places, and its length became negative.

Once by removing what clear() had taken out already, once by an item whose end removed others.
"""

from __future__ import annotations

import weakref

from thenloop import EventLoop, VirtualClock, clear_timeout, set_timeout
from thenloop.timers.timer_heap import HeapEntry, TimerHeap


class Item:
    pass


def test_what_was_cleared_is_gone() -> None:
    heap: TimerHeap[Item] = TimerHeap()
    item = Item()
    held = weakref.ref(item)
    entry = heap.push(1, item)
    del item
    heap.clear()
    assert held() is None
    assert entry.item is None
    heap.remove(entry)
    heap._check()
    assert len(heap) == 0
    heap.push(2, Item())
    assert len(heap) == 1
    assert heap.earliest() == 2


class RemovesOthers:
    def __init__(self, heap: TimerHeap[object], others: list[HeapEntry[object]]) -> None:
        self.heap = heap
        self.others = others

    def __del__(self) -> None:
        for entry in self.others:
            self.heap.remove(entry)


def test_removal_within_a_removal() -> None:
    heap: TimerHeap[object] = TimerHeap()
    # Enough of them that removing them rebuilds the heap.
    others = [heap.push(5, "other") for _ in range(100)]
    heap.remove(heap.push(1, RemovesOthers(heap, others)))
    heap._check()
    assert len(heap) == 0


def test_a_timer_whose_argument_clears_others() -> None:
    class Clears:
        def __del__(self) -> None:
            for id_ in ids:
                clear_timeout(id_)

    log: list[str] = []
    with EventLoop(VirtualClock()) as loop:
        ids = [set_timeout(log.append, 5, "cleared") for _ in range(100)]
        set_timeout(log.append, 5, "kept")
        clear_timeout(set_timeout(print, 1, Clears()))
        loop.timers._heap._check()
        loop.run()
    assert log == ["kept"]
