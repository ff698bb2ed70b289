"""The small records that promises are fulfilled with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

__all__ = ["FulfilledResult", "IteratorResult", "RejectedResult"]

T = TypeVar("T")


class IteratorResult(Generic[T]):
    """What one step of an iteration gives: a value, or the end with the value returned.

    ECMA-262 #sec-iteratorresult-interface

    >>> IteratorResult(1)
    IteratorResult(value=1, done=False)
    """

    __slots__ = ("done", "value")

    def __init__(self, value: T = None, done: bool = False) -> None:  # type: ignore[assignment]
        self.value = value
        self.done = done

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, IteratorResult):
            return NotImplemented
        return bool(self.value == other.value) and self.done == other.done

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"IteratorResult(value={self.value!r}, done={self.done!r})"


@dataclass(frozen=True, slots=True)
class FulfilledResult:
    """One of `all_settled`'s results.  ECMA-262 #sec-promise.allsettled"""

    value: Any

    @property
    def status(self) -> Literal["fulfilled"]:
        return "fulfilled"


@dataclass(frozen=True, slots=True)
class RejectedResult:
    """One of `all_settled`'s results.  ECMA-262 #sec-promise.allsettled"""

    reason: Any

    @property
    def status(self) -> Literal["rejected"]:
        return "rejected"
