"""Clocks: real time, and time that jumps.

Both count milliseconds from their own beginning and never go back.  HR-TIME #dfn-monotonic-clock
"""

from __future__ import annotations

import math
import time
from time import monotonic

__all__ = ["RealClock", "VirtualClock"]


class RealClock:
    """Time as it passes, from the system's monotonic clock; 0 when the clock is made."""

    __slots__ = ("origin",)

    def __init__(self) -> None:
        #: The system's monotonic clock, in seconds, when this was made.
        self.origin = monotonic()

    def now(self) -> float:
        """Milliseconds since the clock was made.  HR-TIME #dfn-current-high-resolution-time"""
        return (monotonic() - self.origin) * 1000

    def sleep_until(self, deadline: float) -> None:
        """Block this thread until `now()` has reached `deadline`."""
        while (remaining := deadline - self.now()) > 0:
            # A sleep longer than a day is cut: some platforms overflow on months.
            time.sleep(min(remaining / 1000, 86_400))

    def __repr__(self) -> str:
        return f"<RealClock at {self.now():.3f} ms>"


class VirtualClock:
    """Time that stands still while the program runs and jumps to the next deadline when it waits.

    start: the first reading, in milliseconds.

    >>> clock = VirtualClock()
    >>> clock.advance(250)
    >>> clock.now()
    250
    """

    __slots__ = ("_now",)

    def __init__(self, start: float = 0) -> None:
        self._now = start

    def now(self) -> float:
        """Milliseconds since the clock's beginning."""
        return self._now

    def advance(self, milliseconds: float) -> None:
        """Let time pass, as a computation that takes `milliseconds` would.

        Raises ValueError when it is negative or not finite.
        """
        if not 0 <= milliseconds < math.inf:
            raise ValueError(f"a clock advances by 0 or more milliseconds, not {milliseconds!r}")
        self._now += milliseconds

    def sleep_until(self, deadline: float) -> None:
        """Jump to `deadline`, unless it has passed."""
        self._now = max(self._now, deadline)

    def __repr__(self) -> str:
        return f"<VirtualClock at {self._now} ms>"
