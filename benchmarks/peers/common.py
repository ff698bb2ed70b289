"""What the Python peers share: the registry of workloads, and their numbers.

A workload is a function of a watch and a number of operations (and, where its cases differ in
something else, that).  It returns how many operations came out right and in their order, which
must be all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

__all__ = [
    "AWAITS_PER_DESCENT",
    "DUE_AFTER",
    "Workloads",
    "all_fired",
    "far_delays",
    "in_order",
    "near_delays",
    "nothing",
    "shuffled",
]

AWAITS_PER_DESCENT = 1_000
"""How many awaits at the bottom follow one descent through nested calls."""

DUE_AFTER = 25.0
"""After so many milliseconds all the timers of a large `timer_fire` are due."""

SCATTER = 2_654_435_763
"""Multiplying by this number scatters the numbers from 0 up; it shares no divisor with any size."""


class Workloads:
    """The workloads of one family, by name and way."""

    def __init__(self) -> None:
        self.functions: dict[tuple[str, str], Callable[..., Any]] = {}

    def __call__(
        self, name: str, way: str = ""
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Register a function as the way to do the workload `name`."""

        def register(function: Callable[..., Any]) -> Callable[..., Any]:
            assert (name, way) not in self.functions
            self.functions[name, way] = function
            return function

        return register


def in_order(items: Sequence[int]) -> int:
    """How many numbers, from the first on, count up from 0."""
    for position, item in enumerate(items):
        if item != position:
            return position
    return len(items)


def shuffled(n: int) -> list[int]:
    """The numbers below `n` in no order, the same for every peer."""
    return [i * SCATTER % n for i in range(n)]


def far_delays(n: int) -> list[int]:
    """Delays of one minute to one hour, in milliseconds."""
    return [60_000 + i * SCATTER % 3_540_000 for i in range(n)]


def near_delays(n: int) -> list[int]:
    """Delays in milliseconds that are over soon.

    In a check they lie well apart; in a measurement there are only twenty.
    """
    if n <= 8:
        return [5 + 5 * rank for rank in shuffled(n)]
    return [1 + rank % 20 for rank in shuffled(n)]


def all_fired(fired: list[int]) -> int:
    """How many timers of `near_delays` came once each, and in their order where it is certain.

    Timers that are due at the same moment, or nearly, come in the order of their exact deadlines,
    which depend on when each was set; a check's are far enough apart.
    """
    n = len(fired)
    delays = near_delays(n)
    if n <= 8:
        return in_order([(delays[i] - 5) // 5 for i in fired])
    return len(set(fired))


def nothing(*arguments: Any) -> None:
    """A callback that does nothing."""
