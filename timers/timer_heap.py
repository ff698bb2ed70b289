"""The heap of pending deadlines: earliest first, and among equals the one set first.

A *place* in the heap is one integer: the tick of the deadline, then the place in the order of
setting, for which a timer's id serves, then one bit.  A timeout waits once, so its place says all
there is to know; what it runs stands in a map under its id.  An interval keeps its id while others
are set, so when it waits its place has the id that was given last, and the bit: it comes behind all
that were set before and ahead of all that are set later.  The intervals that wait there are a list,
in the order in which they came.

A timeout gets its place when somebody asks which timer is next, or which are due, and one might be.
Until then it is *fresh*: see `fresh_timeouts`.  One that is cleared while it is fresh never has a
place, and many that are all due before anybody asked never have one either.

Removal is lazy: a removed timer leaves an empty place until that reaches the top, or until these
take more memory than the others, and are swept out.  So memory stays within twice that of what is
pending (beside a small constant) or, of those who are fresh, was pending since somebody last asked,
also under endless setting and clearing.

HTML #run-steps-after-a-timeout
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import MutableMapping
from heapq import heapify, heappop, heappush
from typing import Any, Final, Generic, TypeVar

from .fresh_timeouts import FEW, FreshTimeouts
from .ticks import FAR, NEAREST, latest_due_tick, moment_of, tick_of

__all__ = ["LOW_BITS", "TICK", "TimerHeap"]

T = TypeVar("T")

TICK: Final = 41
"""The lowest bit of a place that belongs to the tick.

Forty bits of id are enough for a million timers a second during twelve days.
"""

LOW_BITS: Final = (1 << TICK) - 1
"""The bits below: the id, and whether intervals wait there."""


class TimerHeap(Generic[T]):
    """Pending deadlines: timeouts by their id, and intervals, which are any objects.

    timeouts: the steps of those that are pending and not fresh, and of whatever else; a place whose
    id is gone from there, and where no interval waits, is empty.

    Adding a timeout costs O(1), and once O(log n) where it is not removed before somebody asks;
    `take_due` O(log n) for each, removal O(1) amortised, `earliest` O(1) amortised.
    """

    __slots__ = ("_timeouts", "fresh", "has_held_intervals", "intervals", "places", "removals")

    def __init__(self, timeouts: MutableMapping[int, Any]) -> None:
        self._timeouts = timeouts
        self.fresh = FreshTimeouts()
        #: The heap itself, always the same list.
        self.places: list[int] = []
        #: The intervals that wait, by their place.
        self.intervals: dict[int, list[T]] = {}
        #: Whether there may be places of intervals, be they empty.
        self.has_held_intervals = False
        #: How many more may be removed that are not fresh before `shed` has to look.
        self.removals = FEW // 2

    # Coming

    def add(self, deadline: float, id_: int) -> None:
        """Let the timeout `id_`, the last one given, wait behind all with an equal deadline."""
        heappush(self.places, tick_of(deadline) << TICK | id_ << 1)

    def add_interval(self, deadline: float, interval: T) -> int:
        """Let `interval` wait behind all with an equal deadline.

        Returns the place, by which it is removed.
        """
        place = tick_of(deadline) << TICK | self.fresh.last_id << 1 | 1
        self.has_held_intervals = True
        if place not in self.intervals:
            heappush(self.places, place)
        self.intervals.setdefault(place, []).append(interval)
        return place

    def place_fresh(self) -> None:
        """Give places to all fresh timeouts."""
        fresh = self.fresh
        if not fresh.entries:
            return
        entries, timeouts = fresh.entries, self._timeouts
        offset = fresh.offset
        id_ = offset // 2
        deadlines = entries[1::2]
        count = len(deadlines)
        placed: list[int] = []
        index = 0
        try:
            for deadline in deadlines:
                # Somebody who came between has done it all.
                if fresh.offset != offset:
                    break
                if entries[index] is not None:
                    if -FAR < deadline < FAR:
                        # OPTIMIZATION: tick_of.
                        tick = deadline * 1000.0 + NEAREST - NEAREST
                        if tick / 1000.0 < deadline:
                            tick += 1.0
                        placed.append(int(tick) << TICK | id_ << 1)
                    else:
                        placed.append(tick_of(deadline) << TICK | id_ << 1)
                    # One step.  Read again: it may have been removed while its place was made.
                    steps = entries[index] if fresh.offset == offset else None
                    if steps is not None:
                        timeouts[id_] = steps
                        entries[index] = None
                index += 2
                id_ += 1
        finally:
            # Also where this is interrupted: an empty place, or one that is there twice, does no
            # harm, and those who are fresh still get theirs the next time.
            if count <= FEW:
                for place in placed:
                    heappush(self.places, place)
            else:
                self.places += placed
                heapify(self.places)
        fresh.forget_first(count, offset)

    # Leaving

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

    def _superfluous(self) -> int:
        """How many too many there are of empty places and the like; negative: how many may come."""
        return len(self.places) - 2 * (len(self._timeouts) + len(self.intervals)) - FEW

    def shed(self) -> None:
        """Drop the empty places, if they are many.

        To be called when something was removed, where `FreshTimeouts.look_beyond` does not say
        otherwise, or `removals`.
        """
        if self.fresh.look():
            self.place_fresh()
        if self._superfluous() > 0:
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
        # Each removal makes one empty and two fewer allowed.
        self.removals = max(-self._superfluous() // 2, 0)

    # Asking

    def _earliest_placed(self) -> float:
        places = self.places
        while places:
            place = places[0]
            if not self._is_empty(place):
                return moment_of(place >> TICK)
            heappop(places)
        return math.inf

    def earliest(self) -> float:
        """The moment of the earliest deadline, `math.inf` when nothing is pending."""
        self.place_fresh()
        return self._earliest_placed()

    def take_due(self, now: float) -> list[int]:
        """Take the places that are due at `now` out of the heap, in their order; some are empty.

        The intervals that wait there stay in `intervals`; `take_intervals` takes them.
        """
        self.place_fresh()
        places = self.places
        beyond = latest_due_tick(now) + 1 << TICK
        due: list[int] = []
        look_again = FEW
        try:
            while places and places[0] < beyond:
                if len(due) < look_again:
                    due.append(places[0])
                    heappop(places)
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

    def only_fresh_are_due(self, now: float) -> bool:
        """Whether there are many fresh timeouts, all due at `now`, and nothing else is."""
        deadlines = self.fresh.entries[1::2]
        return len(deadlines) > FEW and max(deadlines) <= now and self._earliest_placed() > now

    def take_intervals(self, place: int) -> list[T]:
        """The intervals that wait at a place that was taken, in their order."""
        return self.intervals.pop(place, [])

    def put_back(self, place: int) -> None:
        """Let the timeout whose place was taken wait there again."""
        heappush(self.places, place)

    def clear(self) -> None:
        """Take everything out."""
        self.fresh.clear()
        self.places.clear()
        self.intervals.clear()

    def __len__(self) -> int:
        """How many are pending.  Costs O(n)."""
        fresh = sum(steps is not None for steps in self.fresh.entries[::2])
        timeouts = sum(not place & 1 and not self._is_empty(place) for place in self.places)
        return fresh + timeouts + sum(map(len, self.intervals.values()))

    def _check(self) -> None:
        """Walk the invariants; for tests."""
        places = self.places
        for index in range(1, len(places)):
            assert places[(index - 1) // 2] <= places[index]
        there = set(places)
        for place, waiting in self.intervals.items():
            assert place in there and waiting
        fresh = self.fresh
        assert fresh.offset // 2 + len(fresh) == fresh.last_id + 1
        for id_, steps in enumerate(fresh.entries[::2], fresh.offset // 2):
            assert steps is None or id_ not in self._timeouts
