"""The heap of pending deadlines: earliest first, and among equals the one set first.

A *place* in the heap is one integer: the tick of the deadline, then the place in the order of
setting, for which a timer's id serves, then one bit.  A timeout waits once, so its place says all
there is to know; what it runs stands in a map under its id.  An interval keeps its id while others
are set, so when it waits its place has the id that was given last, and the bit: it comes behind all
that were set before and ahead of all that are set later.  The intervals that wait there are a list,
in the order in which they came.

Removal is lazy: a removed timer leaves an empty place until that reaches the top, or until more
than half of the heap is empty places and the heap is rebuilt.  So memory stays within twice what is
pending (beside a small constant), also under endless setting and clearing.

HTML #run-steps-after-a-timeout
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Collection
from heapq import heapify, heappop, heappush
from typing import Final, Generic, TypeVar

from .ticks import latest_due_tick, moment_of, tick_of

__all__ = ["FEW", "LOW_BITS", "TICK", "TimerHeap"]

T = TypeVar("T")

FEW: Final = 64
"""Empty places that are never worth a rebuild."""

TICK: Final = 41
"""The lowest bit of a place that belongs to the tick.

Forty bits of id are enough for a million timers a second during twelve days.
"""

LOW_BITS: Final = (1 << TICK) - 1
"""The bits below: the id, and whether intervals wait there."""


class TimerHeap(Generic[T]):
    """Pending deadlines: timeouts by their id, and intervals, which are any objects.

    timeouts: those that are pending, and whatever else; a place whose id is gone from there, and
    where no interval waits, is empty.

    `add` and `take_due` cost O(log n) for each, removal O(1) amortised, `earliest` O(1) amortised.
    """

    __slots__ = ("_timeouts", "has_held_intervals", "intervals", "places")

    def __init__(self, timeouts: Collection[int]) -> None:
        self._timeouts = timeouts
        #: The heap itself, always the same list.
        self.places: list[int] = []
        #: The intervals that wait, by their place.
        self.intervals: dict[int, list[T]] = {}
        #: Whether there may be places of intervals, be they empty.
        self.has_held_intervals = False

    def add(self, deadline: float, id_: int) -> None:
        """Let the timeout `id_`, the last one given, wait behind all with an equal deadline."""
        heappush(self.places, tick_of(deadline) << TICK | id_ << 1)

    def add_interval(self, deadline: float, last_id: int, interval: T) -> int:
        """Let `interval` wait behind all with an equal deadline.

        last_id: the last one given.  Returns the place, by which it is removed.
        """
        place = tick_of(deadline) << TICK | last_id << 1 | 1
        self.has_held_intervals = True
        if place not in self.intervals:
            heappush(self.places, place)
        self.intervals.setdefault(place, []).append(interval)
        return place

    def remove_interval(self, place: int, interval: T) -> None:
        """Take `interval` out; nothing happens when it has left already."""
        waiting = self.intervals.get(place)
        if waiting is not None and interval in waiting:
            waiting.remove(interval)
            if not waiting:
                del self.intervals[place]

    def _is_empty(self, place: int) -> bool:
        if place & 1:
            return place not in self.intervals
        return (place & LOW_BITS) >> 1 not in self._timeouts

    def shed(self) -> None:
        """Drop the empty places, if they are many.  To be called when something was removed."""
        if len(self.places) > 2 * (len(self._timeouts) + len(self.intervals)) + FEW:
            # Made aside, so that an interruption finds the old one or the new one.
            timeouts, intervals = self._timeouts, self.intervals
            # OPTIMIZATION: _is_empty in line.
            places = [
                place
                for place in self.places
                if (place in intervals if place & 1 else (place & LOW_BITS) >> 1 in timeouts)
            ]
            heapify(places)
            self.places[:] = places

    def earliest(self) -> float:
        """The moment of the earliest deadline, `math.inf` when nothing is pending."""
        places = self.places
        while places:
            place = places[0]
            if not self._is_empty(place):
                return moment_of(place >> TICK)
            heappop(places)
        return math.inf

    def take_due(self, now: float) -> list[int]:
        """Take the places that are due at `now` out of the heap, in their order; some are empty.

        The intervals that wait there stay in `intervals`; `take_intervals` takes them.
        """
        places = self.places
        beyond = latest_due_tick(now) + 1 << TICK
        due: list[int] = []
        look_again = FEW
        try:
            while places and places[0] < beyond:
                if len(due) < look_again:
                    due.append(heappop(places))
                    continue
                look_again *= 2
                # OPTIMIZATION: sorting takes a third of the time of taking one by one, when a good
                # part of all is due; a few places tell.  What is sorted is a heap, too.
                sample = places[:: len(places) // FEW + 1]
                if sum(place < beyond for place in sample) * 4 > len(sample):
                    places.sort()
                    end = bisect_left(places, beyond)
                    due += places[:end]
                    del places[:end]
        except BaseException:
            # Interrupted.  A place that is there twice does no harm.
            for place in due:
                self.put_back(place)
            raise
        return due

    def take_intervals(self, place: int) -> list[T]:
        """The intervals that wait at a place that was taken, in their order."""
        return self.intervals.pop(place, [])

    def put_back(self, place: int) -> None:
        """Let the timeout whose place was taken wait there again."""
        heappush(self.places, place)

    def clear(self) -> None:
        """Take everything out."""
        self.places.clear()
        self.intervals.clear()

    def __len__(self) -> int:
        """How many are pending.  Costs O(n)."""
        timeouts = sum(not place & 1 and not self._is_empty(place) for place in self.places)
        return timeouts + sum(map(len, self.intervals.values()))

    def _check(self) -> None:
        """Walk the invariants; for tests."""
        places = self.places
        for index in range(1, len(places)):
            assert places[(index - 1) // 2] <= places[index]
        there = set(places)
        for place, waiting in self.intervals.items():
            assert place in there and waiting
