"""The methods that change a date.

ECMA-262 #sec-date.prototype.setdate and those like it
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import to_number
from ..engine.objects import JSObject
from .date_objects import this_date
from .date_values import (
    MS_PER_DAY,
    fields_of,
    make_date,
    make_day,
    make_full_year,
    make_time,
    time_clip,
)
from .date_zones import LocalZone

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]

#: The fields of a date that can be set, in the order of their arguments: year, month, date; hours,
#: minutes, seconds, milliseconds.  Name, the first field, and behind which the last one stands.
DATE_SETTERS: Final = (("FullYear", 0, 3), ("Month", 1, 3), ("Date", 2, 3))
TIME_SETTERS: Final = (
    ("Hours", 0, 4),
    ("Minutes", 1, 4),
    ("Seconds", 2, 4),
    ("Milliseconds", 3, 4),
)


def install(realm: Realm, prototype: JSObject, zone: LocalZone) -> None:
    """Give %Date.prototype% these methods."""

    def setter(first: int, last: int, *, is_date: bool, local: bool) -> Any:
        """A setter of some fields of the date or of the time."""
        begins_with_year = is_date and first == 0

        def set_(this: Any, *arguments: Any) -> float:
            date = this_date(this)
            time = date.time
            numbers = [to_number(value) for value in arguments[: last - first]] or [math.nan]
            if time != time:
                # Only the year of no date makes one.
                if not begins_with_year:
                    return math.nan
                now = 0
            else:
                now = zone.local_time(int(time)) if local else int(time)
            fields = fields_of(now)
            if is_date:
                parts = [float(fields.year), float(fields.month), float(fields.date)]
                parts[first : first + len(numbers)] = numbers
                new = make_date(make_day(*parts), float(now % MS_PER_DAY))
            else:
                parts = [float(number) for number in fields[3:7]]
                parts[first : first + len(numbers)] = numbers
                new = make_date(float(now // MS_PER_DAY), make_time(*parts))
            date.time = time_clip(zone.utc(new) if local else new)
            return date.time

        return set_

    for is_date, setters in ((True, DATE_SETTERS), (False, TIME_SETTERS)):
        for part, first, last in setters:
            for prefix in ("set", "setUTC"):
                call = setter(first, last, is_date=is_date, local=prefix == "set")
                realm.method(prototype, prefix + part, last - first, call)

    def set_time(this: Any, time: Any = None, *_: Any) -> float:
        """ECMA-262 #sec-date.prototype.settime"""
        date = this_date(this)
        date.time = time_clip(to_number(time))
        return date.time

    def set_year(this: Any, year: Any = None, *_: Any) -> float:
        """ECMA-262 #sec-date.prototype.setyear"""
        date = this_date(this)
        time = date.time
        number = to_number(year)
        now = 0 if time != time else zone.local_time(int(time))
        if number != number:
            date.time = math.nan
            return math.nan
        fields = fields_of(now)
        day = make_day(make_full_year(number), float(fields.month), float(fields.date))
        date.time = time_clip(zone.utc(make_date(day, float(now % MS_PER_DAY))))
        return date.time

    realm.methods(prototype, [("setTime", 1, set_time), ("setYear", 1, set_year)])
