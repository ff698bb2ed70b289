"""Date objects.

ECMA-262 #sec-properties-of-date-instances
"""

from __future__ import annotations

from typing import Any

from ..engine.objects import JSObject, OrdinaryObject
from ..engine.throws import throw_type_error

__all__ = ["DateObject", "this_date", "this_time"]


class DateObject(OrdinaryObject):
    """A Date."""

    __slots__ = ("time",)

    class_name = "Date"

    def __init__(self, proto: JSObject, time: float) -> None:
        super().__init__(proto)
        #: [[DateValue]]: a time value, or NaN.
        self.time = time


def this_date(this: Any) -> DateObject:
    """RequireInternalSlot, with which the methods begin."""
    if not isinstance(this, DateObject):
        throw_type_error("this is not a Date object.")
    return this


def this_time(this: Any) -> float:
    """The time value of `this`."""
    return this_date(this).time
