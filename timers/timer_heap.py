"""The heap of pending deadlines: earliest first, and among equals the one set first.

A *place* in the heap is one integer: the tick of the deadline, then the place in the order of
setting, for which a timer's id serves, then one bit.  A timeout waits once, so its place says all
there is to know; what it runs stands in a map under its id.  An interval keeps its id while others
are set, so when it waits its place has the id that was given last, and the bit: it comes behind all
that were set before and ahead of all that are set later.  The intervals that wait there are a list,
in the order in which they came.

A timeout gets its place when somebody asks which timer is next, or which are due, and one might be.
Until then it is *fresh*: its tick stands in a list with those of the timeouts set after it, and its
id follows from where it stands there.  One that is cleared while it is fresh never has a place.

Removal is lazy: a removed timer leaves its tick, or an empty place until that reaches the top,
until more than half of all are such and they are swept out.  So memory stays within twice what is
pending (beside a small constant), also under endless setting and clearing.

HTML #run-steps-after-a-timeout
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import partial
from heapq import heapify, heappop, heappush
from itertools import compress
from typing import Final, Generic, TypeVar

from .ticks import latest_due_tick, moment_of, tick_of

__all__ = ["FEW", "LOW_BITS", "TICK", "Fresh", "TimerHeap"]

T = TypeVar("T")

FEW: Final = 64
"""Empty places that are never worth a rebuild, and timeouts that are placed one by one."""

TICK: Final = 41
"""The lowest bit of a place that belongs to the tick.

Forty bits of id are enough for a million timers a second during twelve days.
"""

LOW_BITS: Final = (1 << TICK) - 1
"""The bits below: the id, and whether intervals wait there."""


class Fresh:
    """Fresh timeouts that were taken out of a heap."""

    __slots__ = ("end", "ticks")

    def __init__(self) -> None:
        #: The id that follows those of the timeouts.
        self.end = 0
        self.ticks: list[float] = []

    @property
    def ids(self) -> range:
        """Their ids, one for each tick."""
        return range(self.end - len(self.ticks), self.end)


class TimerHeap(Generic[T]):
    """Pending deadlines: timeouts by their id, and intervals, which are any objects.

    timeouts: those that are pending, and whatever else; a tick or a place whose id is gone from
    there, and where no interval waits, is empty.

    Adding a timeout costs O(1), and once O(log n) where it is not removed before somebody asks;
    `take_due` O(log n) for each, removal O(1) amortised, `earliest` O(1) amortised.
    """

    __slots__ = (
        "_timeouts",
        "fresh",
        "has_held_intervals",
        "intervals",
        "last_id",
        "places",
        "removals",
    )

    def __init__(self, timeouts: Collection[int]) -> None:
        self._timeouts = timeouts
        #: The id that was given last.
        self.last_id = 0
        #: The ticks of fresh timeouts, whole numbers all: the last is that of `last_id`, the one
        #: before it that of the id before, and so on.  To append to it and to count `last_id` up
        #: is one step: nothing may come between.
        self.fresh: list[float] = []
        #: The heap itself, always the same list.
        self.places: list[int] = []
        #: The intervals that wait, by their place.
        self.intervals: dict[int, list[T]] = {}
        #: Whether there may be places of intervals, be they empty.
        self.has_held_intervals = False
        #: How many more may be removed before `shed` has to look.
        self.removals = FEW // 2

    # Coming

    def next_id(self) -> int:
        """Give an id to somebody who is not fresh."""
        self.place_fresh()
        self.last_id += 1
        return self.last_id

    def add(self, deadline: float, id_: int) -> None:
        """Let the timeout `id_`, the last one given, wait behind all with an equal deadline."""
        heappush(self.places, tick_of(deadline) << TICK | id_ << 1)

    def add_interval(self, deadline: float, interval: T) -> int:
        """Let `interval` wait behind all with an equal deadline.

        Returns the place, by which it is removed.
        """
        place = tick_of(deadline) << TICK | self.last_id << 1 | 1
        self.has_held_intervals = True
        if place not in self.intervals:
            heappush(self.places, place)
        self.intervals.setdefault(place, []).append(interval)
        return place

    def take_fresh(self) -> Fresh:
        """Take the fresh timeouts out; whoever does it has to give them places, or tasks."""
        taken = Fresh()
        nothing: list[float] = []
        # No call from here on, where an interruption or somebody else might come between.
        taken.end = self.last_id + 1
        taken.ticks = self.fresh
        self.fresh = nothing
        return taken

    def place(self, taken: Fresh) -> None:
        """Give places to those that are pending still; a place that is there twice does no harm."""
        self._place(taken.ids, taken.ticks)

    def _place(self, ids: Sequence[int], ticks: Sequence[float]) -> None:
        timeouts, places = self._timeouts, self.places
        if len(ticks) <= FEW:
            for id_, tick in zip(ids, ticks, strict=True):
                if id_ in timeouts:
                    heappush(places, int(tick) << TICK | id_ << 1)
            return
        places += [
            int(tick) << TICK | id_ << 1
            for id_, tick in zip(ids, ticks, strict=True)
            if id_ in timeouts
        ]
        heapify(places)

    def place_fresh(self) -> None:
        """Give places to all fresh timeouts."""
        if self.fresh:
            taken = self.take_fresh()
            try:
                self.place(taken)
            except BaseException:
                # Interrupted.
                self.place(taken)
                raise

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
        pending = len(self._timeouts) + len(self.intervals)
        return len(self.fresh) + len(self.places) - 2 * pending - FEW

    def shed(self) -> None:
        """Drop the empty places, if they are many.

        To be called when something was removed, or after as many removals as `removals` says.
        """
        if self._superfluous() > 0:
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

    def are_due_by_themselves(self, now: float) -> bool:
        """Whether there are many fresh timeouts, and nothing else is due at `now`."""
        return len(self.fresh) > FEW and self._earliest_placed() > now

    def take_due_of(self, taken: Fresh, now: float) -> list[int]:
        """The ids of those that are due at `now`, in their order; the others are given places.

        OPTIMIZATION: `place`, then `take_due`, for those that `are_due_by_themselves`: they need no
        places.  Some may have been removed.
        """
        latest = latest_due_tick(now)
        ids: Sequence[int] = taken.ids
        ticks = taken.ticks
        if max(ticks) > latest:
            late = [tick > latest for tick in ticks]
            self._place(list(compress(ids, late)), list(compress(ticks, late)))
            due = [not one for one in late]
            ids, ticks = list(compress(ids, due)), list(compress(ticks, due))
        # Stable, so that of equal ticks the one set first is first.
        return sorted(ids, key=partial(next, iter(ticks)))

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
        first = self.last_id - len(self.fresh) + 1
        fresh = sum(id_ in self._timeouts for id_ in range(first, self.last_id + 1))
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
        assert all(tick == int(tick) for tick in self.fresh)
