"""Ticks: deadlines as whole microseconds, so that they compare fast and exactly.

A tick is due when the clock's reading, as the floating-point number that it is, has reached
`moment_of` it.  Both ways the order is kept: a later moment has no earlier a tick, and the moment
of a deadline's tick is never before the deadline.
"""

from __future__ import annotations

import math
from typing import Final

__all__ = ["FAR", "NEAREST", "latest_due_tick", "moment_of", "tick_of"]

NEAREST: Final = 1.5 * 2**52
"""Added to a number below 2**51 and taken away again, it leaves the nearest whole number."""

FAR: Final = 2.0**41
"""Deadlines before this (milliseconds; that is seventy years) may be rounded by `NEAREST`."""


def tick_of(deadline: float) -> int:
    """The first tick whose moment is not before `deadline` (milliseconds)."""
    if -FAR < deadline < FAR:
        tick = deadline * 1000.0 + NEAREST - NEAREST
        return int(tick + 1.0 if tick / 1000.0 < deadline else tick)
    # So late, moments are so far apart that several ticks share one; the last one may be taken.
    far_tick = math.ceil(deadline * 1000)
    # The product may have been rounded down to a whole number.
    return far_tick + 1 if far_tick / 1000 < deadline else far_tick


def moment_of(tick: int) -> float:
    """The moment (milliseconds) at which a tick is due; an integer where it is whole."""
    milliseconds, rest = divmod(tick, 1000)
    return tick / 1000 if rest else milliseconds


def latest_due_tick(now: float) -> int:
    """The last tick that is due at `now` (milliseconds)."""
    tick = math.floor(now * 1000)
    # The product may have been rounded either way, past one whole number at most.
    if (tick + 1) / 1000 <= now:
        return tick + 1
    return tick - 1 if tick / 1000 > now else tick
