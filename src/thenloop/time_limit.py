"""A limit on how long a program may run, which stops it wherever it is."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

__all__ = ["TimeLimitReached", "is_supported", "time_limit"]

#: Seconds after which the program is stopped again, should it have gone on: Python drops what is
#: raised in a finalizer, and a ``finally`` may last for ever, too.
AGAIN: Final = 0.25


class TimeLimitReached(BaseException):
    """The time is up.  `place` is where the program was; None when it was waiting."""

    def __init__(self, seconds: float, place: str | None) -> None:
        super().__init__(seconds, place)
        self.seconds = seconds
        self.place = place

    def __str__(self) -> str:
        where = "while it was waiting" if self.place is None else f"in {self.place}"
        return f"stopped after {self.seconds:g} s {where}"


def is_supported() -> bool:
    """Whether this system can interrupt a program."""
    return hasattr(signal, "setitimer")


@contextmanager
def time_limit(
    seconds: float | None, place_of: Callable[[FrameType | None], str | None]
) -> Iterator[None]:
    """Raise `TimeLimitReached` in the block after so many seconds; None for no limit.

    place_of: says where the program is, given the frame that is interrupted.  Only for the main
    thread.
    """
    if seconds is None:
        yield
        return
    first: TimeLimitReached | None = None

    def interrupt(number: int, frame: FrameType | None) -> None:
        nonlocal first
        if first is None:
            first = TimeLimitReached(seconds, place_of(frame))
        raise first

    previous = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
