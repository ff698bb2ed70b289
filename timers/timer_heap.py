"""The heap of pending deadlines: earliest first, and among equals the one set first.

Removal is lazy: a removed entry stays as an empty place until it reaches the top, or until half of
the heap is empty places and the heap is rebuilt.  So memory stays within twice what is pending
(beside a small constant), also under endless setting and clearing.

HTML #run-steps-after-a-timeout
"""

from __future__ import annotations

import math
from heapq import heapify, heappop, heappush
from typing import Final, Generic, TypeVar

__all__ = ["HeapEntry", "TimerHeap"]

T = TypeVar("T")

_FEW: Final = 64
"""Empty places that are never worth a rebuild."""


class HeapEntry(Generic[T]):
    """One pending deadline; the handle by which it is removed."""

    __slots__ = ("deadline", "item")

    def __init__(self, deadline: float, item: T) -> None:
        self.deadline = deadline
        #: None once the entry has left the heap, by time or by removal.
        self.item: T | None = item


class TimerHeap(Generic[T]):
    """Pending deadlines with what they are for.

    `push` and `pop` cost O(log n), `remove` O(1) amortised, `earliest` O(1) amortised.
    """

    __slots__ = ("_empty", "_heap", "_pushed")

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, HeapEntry[T]]] = []
        self._pushed = 0
        self._empty = 0

    def push(self, deadline: float, item: T) -> HeapEntry[T]:
        """Add `item` behind all with the same or an earlier deadline (milliseconds)."""
        entry = HeapEntry(deadline, item)
        # The place in the order of setting decides between equal deadlines, and keeps the
        # comparison from ever reaching the entry.
        self._pushed += 1
        heappush(self._heap, (deadline, self._pushed, entry))
        return entry

    def remove(self, entry: HeapEntry[T]) -> None:
        """Take `entry` out and free what it held; nothing happens when it has left already."""
        if entry.item is None:
            return
        # The item is freed on return: its __del__ may come back here.
        _item, entry.item = entry.item, None
        self._empty += 1
        if self._empty > _FEW and self._empty * 2 > len(self._heap):
            self._heap = [place for place in self._heap if place[2].item is not None]
            heapify(self._heap)
            self._empty = 0

    def earliest(self) -> float:
        """The earliest deadline, `math.inf` when nothing is pending."""
        heap = self._heap
        while heap:
            deadline, _, entry = heap[0]
            if entry.item is not None:
                return deadline
            heappop(heap)
            self._empty -= 1
        return math.inf

    def pop(self) -> T:
        """Remove and return the item with the earliest deadline.  Raises IndexError when empty."""
        if self.earliest() == math.inf:
            raise IndexError("pop from an empty timer heap")
        entry = heappop(self._heap)[2]
        item, entry.item = entry.item, None
        assert item is not None
        return item

    def clear(self) -> None:
        """Take everything out."""
        heap, self._heap = self._heap, []
        self._empty = 0
        for _, _, entry in heap:
            entry.item = None

    def __len__(self) -> int:
        return len(self._heap) - self._empty

    def _check(self) -> None:
        """Walk the invariants; for tests."""
        heap = self._heap
        assert self._empty == sum(place[2].item is None for place in heap)
        assert self._empty <= _FEW or self._empty * 2 <= len(heap)
        for index in range(1, len(heap)):
            assert heap[(index - 1) // 2] <= heap[index]
        assert all(place[0] == place[2].deadline for place in heap)
        assert all(1 <= place[1] <= self._pushed for place in heap)
