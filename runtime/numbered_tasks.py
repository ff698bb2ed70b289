"""Tasks of the timer source that are no objects: each is a number, and what it runs.

OPTIMIZATION: see `compact_tasks`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, TypeAlias

__all__ = [
    "FIRST_LEVEL",
    "NumberedBatch",
    "NumberedSteps",
    "call_of",
    "level_of",
    "numbered_steps",
]

NumberedSteps: TypeAlias = "Callable[..., Any] | tuple[Any, ...] | list[Any]"
"""What a numbered task runs, by its exact type.

- `tuple`: a callback and then its arguments, with the nesting level 1;
- `list`: a callback, its arguments as a tuple, and the nesting level;
- anything else: a callback without arguments, with the nesting level 1.
"""

FIRST_LEVEL: Final = 1
"""The timer nesting level of a numbered task that says nothing else."""


def numbered_steps(
    callback: Callable[..., Any], arguments: tuple[Any, ...], level: int
) -> NumberedSteps:
    """The same as `NumberedSteps`."""
    if level != FIRST_LEVEL:
        return [callback, arguments, level]
    return (callback, *arguments) if arguments else callback


def call_of(steps: NumberedSteps) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """What a numbered task calls, and with which arguments."""
    if isinstance(steps, tuple):
        return steps[0], steps[1:]
    return (steps[0], steps[1]) if isinstance(steps, list) else (steps, ())


def level_of(steps: NumberedSteps | None) -> int:
    """The timer nesting level of a numbered task."""
    level: int = steps[2] if isinstance(steps, list) else FIRST_LEVEL
    return level


class NumberedBatch:
    """Numbered tasks that wait together, and run in the order of their keys.

    It holds nothing before somebody puts something into `entries`, with numbers that follow one
    another.  Whoever takes the last step sets `is_over`.
    """

    __slots__ = ("_keys", "_was_touched", "entries", "first", "is_over", "steps")

    def __init__(self) -> None:
        #: The least number.
        self.first = 0
        #: Of each its steps, None for one that was removed, and then its key; nothing once they
        #: are in order.
        self.entries: list[Any] = []
        #: Once they are in order: the steps of those that wait, the next one last, with None for
        #: those that were removed.  Always the same list.
        self.steps: list[NumberedSteps | None] = []
        self.is_over = False
        #: The keys, in the order of the numbers.
        self._keys: list[float] = []
        self._was_touched = False

    def put_in_order(self) -> None:
        """Move what is in `entries` to `steps`."""
        while self.entries:
            self._was_touched = False
            keys = self.entries[1::2]
            last_first = _last_first(self.entries[::2], keys)
            # One step, unless one was removed meanwhile.
            if not self._was_touched:
                self._keys = keys
                self.steps += last_first
                self.entries = []

    def remove(self, number: int) -> NumberedSteps | None:
        """Remove one while they are not in order; its steps, or None when it is not there."""
        index = 2 * (number - self.first)
        if not 0 <= index < len(self.entries):
            return None
        steps: NumberedSteps | None = self.entries[index]
        self.entries[index] = None
        self._was_touched = True
        return steps

    def may_hold(self, number: int) -> bool:
        """Whether the task with this number is one of these, or was."""
        return 0 <= number - self.first < max(len(self._keys), len(self.entries) // 2)

    def numbers(self) -> list[int]:
        """The numbers of those in `steps`, in the same order.  Costs O(n log n)."""
        keys = self._keys
        return _last_first(range(self.first, self.first + len(keys)), keys)[: len(self.steps)]


def _last_first(items: Sequence[Any], keys: Sequence[float]) -> list[Any]:
    """The items, one for each number, in the order of their keys, backwards."""
    # Stable, so that of equal keys the least number comes first.
    in_order = sorted(items, key=partial(next, iter(keys)))
    in_order.reverse()
    return in_order
