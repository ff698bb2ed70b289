"""Intervals: what is known of one call of set_interval.

HTML #dom-setinterval
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["Interval"]


class Interval:
    """One call of set_interval.

    The object itself is the text's *unique handle*: an interval runs only while the map of active
    timers holds this very object under its id.
    """

    __slots__ = (
        "arguments",
        "callback",
        "deadline",
        "id",
        "interval",
        "nesting_level",
        "place",
    )

    def __init__(
        self, id_: int, callback: Callable[..., Any], arguments: tuple[Any, ...], interval: float
    ) -> None:
        self.id = id_
        self.callback = callback
        self.arguments = arguments
        #: Milliseconds between repetitions.
        self.interval = interval
        #: The nesting level of the task that this timer becomes.
        self.nesting_level = 0
        self.deadline: float = 0
        #: Its place in the heap, while it waits there.
        self.place: int | None = None

    def release(self) -> None:
        """Free what it held, since it was cleared."""
        self.callback = _nothing
        self.arguments = ()

    def __repr__(self) -> str:
        return f"<interval {self.id} due at {self.deadline} ms>"


def _nothing() -> None:
    """The callback of an interval that was cleared."""
