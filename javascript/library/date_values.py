"""Time values, days, and what they are in the calendar.

Days and parts of them are ints here once they are known to be finite; what is built of the numbers
of a program is built of floats, as the specification says.

ECMA-262 #sec-time-values-and-time-range
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

__all__ = [
    "MS_PER_DAY",
    "Fields",
    "day_from_date",
    "fields_of",
    "make_date",
    "make_day",
    "make_full_year",
    "make_time",
    "time_clip",
]

MS_PER_DAY: Final = 86_400_000
MS_PER_HOUR: Final = 3_600_000
MS_PER_MINUTE: Final = 60_000
MS_PER_SECOND: Final = 1000

#: The time values farthest from the epoch.
MAX_TIME: Final = 8.64e15


class Fields(NamedTuple):
    """A time value in the calendar.  ECMA-262 #sec-time-related-constants

    month: from 0.  weekday: from 0, Sunday.
    """

    year: int
    month: int
    date: int
    hours: int
    minutes: int
    seconds: int
    milliseconds: int
    weekday: int


def _whole(number: float) -> float:
    """A finite number without its fraction, and no negative zero."""
    return float(math.trunc(number)) + 0.0


def day_from_date(year: int, month: int, date: int) -> int:
    """The day of a date; month counts from 0.  ECMA-262 #sec-dayfromyear"""
    # Years begin in March, so that the day of a leap year is its last.
    shifted = year if month > 1 else year - 1
    in_year = (153 * ((month + 10) % 12) + 2) // 5 + date - 1
    return shifted * 365 + shifted // 4 - shifted // 100 + shifted // 400 + in_year - 719_468


def fields_of(time: int) -> Fields:
    """ECMA-262 #sec-yearfromtime and those that follow it"""
    day, in_day = divmod(time, MS_PER_DAY)
    weekday = (4 + day) % 7
    # Eras of 400 years, which all have the same days.
    era, in_era = divmod(day + 719_468, 146_097)
    year = (in_era - in_era // 1460 + in_era // 36_524 - in_era // 146_096) // 365
    in_year = in_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * in_year + 2) // 153
    date = in_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 2 if shifted < 10 else shifted - 10
    hours, rest = divmod(in_day, MS_PER_HOUR)
    minutes, rest = divmod(rest, MS_PER_MINUTE)
    seconds, milliseconds = divmod(rest, MS_PER_SECOND)
    full_year = era * 400 + year + (month < 2)
    return Fields(full_year, month, date, hours, minutes, seconds, milliseconds, weekday)


def make_time(hour: float, minute: float, second: float, millisecond: float) -> float:
    """ECMA-262 #sec-maketime"""
    if not all(map(math.isfinite, (hour, minute, second, millisecond))):
        return math.nan
    h, m, s, ms = map(_whole, (hour, minute, second, millisecond))
    return ((h * MS_PER_HOUR + m * MS_PER_MINUTE) + s * MS_PER_SECOND) + ms


def make_day(year: float, month: float, date: float) -> float:
    """ECMA-262 #sec-makeday"""
    if not all(map(math.isfinite, (year, month, date))):
        return math.nan
    y, m, dt = map(_whole, (year, month, date))
    full_year = y + math.floor(m / 12)
    if not math.isfinite(full_year) or abs(full_year) > 400_000:
        # No time value lies there.
        return math.nan
    return day_from_date(int(full_year), int(m) % 12, 1) + dt - 1


def make_date(day: float, time: float) -> float:
    """ECMA-262 #sec-makedate"""
    if not math.isfinite(day) or not math.isfinite(time):
        return math.nan
    value = day * MS_PER_DAY + time
    return value if math.isfinite(value) else math.nan


def make_full_year(year: float) -> float:
    """ECMA-262 #sec-makefullyear"""
    if year != year:
        return math.nan
    truncated = _whole(year) if math.isfinite(year) else year
    return 1900 + truncated if 0 <= truncated <= 99 else truncated


def time_clip(time: float) -> float:
    """ECMA-262 #sec-timeclip"""
    if not abs(time) <= MAX_TIME:
        return math.nan
    return _whole(time)
