"""Timeouts that nobody has asked for yet: they stand in a list, in the order of setting.

HTML #map-of-settimeout-and-setinterval-ids
"""

from __future__ import annotations

from typing import Any, Final

from ..runtime.numbered_tasks import NumberedBatch

__all__ = ["FEW", "MOST_EMPTY", "TOO_LONG", "FreshTimeouts"]

TOO_LONG: Final = 2**31
"""The shortest delay that is not waited for as it is."""

FEW: Final = 64
"""Empty places that are never worth a rebuild, and timeouts that are placed one by one."""

MOST_EMPTY: Final = 7
"""How many empty places there may be for each that is not, when somebody looks.

So many take as much memory as what one takes in the heap.
"""


class FreshTimeouts:
    """The timeouts set last, by their ids, which follow one another.

    What is done to one of them is done in one step: between the first and the last instruction that
    changes something there is no call of a function and no end of a loop, which are where Python
    lets a signal or the collector come between.
    """

    __slots__ = ("entries", "last_id", "look_beyond", "offset", "origin", "shortest_plain")

    def __init__(self) -> None:
        #: Of each its steps, as `NumberedSteps` says, or None for an empty place, and then its
        #: deadline.
        self.entries: list[Any] = []
        #: What to take from twice an id to have the index of its steps there.
        self.offset = 2
        #: The id that was given last.
        self.last_id = 0
        #: Whoever removes one at this index in `entries` or behind it has to `look`.
        self.look_beyond = 2 * FEW
        #: From which delay on `platform.set_timeout` may do all by itself; `TOO_LONG`: from none.
        self.shortest_plain: float = TOO_LONG
        #: That of the clock, where it is a `RealClock`.
        self.origin: float | None = None

    # `set_timeout` and `clear_timeout` in `thenloop.platform` have these two in line.

    def add(self, steps: Any, deadline: float) -> int:
        """Let a timeout stand here; its id."""
        entry = (steps, deadline)
        entries = self.entries
        self.last_id = id_ = self.last_id + 1
        entries += entry
        return id_

    def remove(self, id_: int) -> Any:
        """Take a timeout out; its steps, or None when it is not there."""
        index = id_ + id_ - self.offset
        if index < 0:
            return None
        entries = self.entries
        try:
            steps = entries[index]
            entries[index] = None
        except IndexError:
            return None
        return steps

    def next_id(self) -> int:
        """Give an id to somebody who does not stand here."""
        nothing = (None, 0.0)
        entries = self.entries
        self.last_id = id_ = self.last_id + 1
        if entries:
            # Its place is empty, so that the others keep theirs.
            entries += nothing
        else:
            self.offset += 2
        return id_

    def forget_first(self, count: int, offset: int) -> None:
        """Drop as many, from the front, unless `offset` has changed."""
        entries = self.entries
        length = 2 * count
        if self.offset == offset:
            del entries[:length]
            self.offset = offset + length
            self.look_beyond = 2 * FEW

    def move_to(self, batch: NumberedBatch) -> None:
        """Make all of them numbered tasks, which `batch` keeps."""
        nothing: list[Any] = []
        batch.first = self.offset // 2
        batch.entries = self.entries
        self.entries = nothing
        self.offset = self.last_id * 2 + 2
        self.look_beyond = 2 * FEW

    def look(self) -> bool:
        """Whether there are more than `MOST_EMPTY` empty places for each that is not.

        Costs O(n), and for each removal O(1).
        """
        length = len(self.entries)
        if length <= self.look_beyond:
            return False
        pending = sum(steps is not None for steps in self.entries[::2])
        self.look_beyond = 2 * (pending * (1 + MOST_EMPTY) + FEW)
        return length > self.look_beyond

    def clear(self) -> None:
        """Take everything out."""
        self.move_to(NumberedBatch())

    def __len__(self) -> int:
        """How many places there are, empty ones too."""
        return len(self.entries) // 2
