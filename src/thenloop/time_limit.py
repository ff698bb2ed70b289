"""A limit on how long a program may run, which stops it wherever it is."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from .timers import clocks

__all__ = ["TimeLimitReached", "is_supported", "time_limit"]

#: Seconds after which the program is stopped again, should it have gone on: Python drops what is
#: raised in a finalizer, and a ``finally`` may last for ever, too.
AGAIN: Final = 0.25


class TimeLimitReached(BaseException):
    """The time is up.  `where` says where the program was."""

    def __init__(self, seconds: float, where: str) -> None:
        super().__init__(seconds, where)
        self.seconds = seconds
        self.where = where

    def __str__(self) -> str:
        return f"stopped after {self.seconds:g} s {self.where}"


def is_supported() -> bool:
    """Whether this system can interrupt a program."""
    return hasattr(signal, "setitimer")


@contextmanager
def time_limit(
    seconds: float | None, place_of: Callable[[FrameType | None], str | None]
) -> Iterator[None]:
    """Raise `TimeLimitReached` in the block after so many seconds; None for no limit.

    place_of: the function of the program that the interrupted frame belongs to, or None.  Only for
    the main thread.
    """
    if seconds is None:
        yield
        return
    first: TimeLimitReached | None = None

    def interrupt(number: int, frame: FrameType | None) -> None:
        nonlocal first
        if first is None:
            place = place_of(frame)
            if place is not None:
                where = f"in {place}"
            elif frame is not None and frame.f_globals.get("__name__") == clocks.__name__:
                where = "while it was waiting"
            else:
                where = "outside its own code"
            first = TimeLimitReached(seconds, where)
        raise first

    previous = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
