"""The local time zone: that of the process.

ECMA-262 #sec-localtime, #sec-utc-t
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from .date_values import MS_PER_DAY, day_from_date

__all__ = ["LocalZone"]

_EPOCH: Final = datetime(1970, 1, 1)
_MILLISECOND: Final = timedelta(milliseconds=1)
#: Python's dates end at both ends of these years, less a day for the offset.
_FIRST: Final = day_from_date(1, 0, 2) * MS_PER_DAY
_LAST: Final = day_from_date(2400, 0, 1) * MS_PER_DAY
#: 400 years, after which the calendar repeats.
_CYCLE: Final = 146_097 * MS_PER_DAY

#: What V8 calls the zones whose short names are clear.
#: DEVIATION: others are called by their offset.
_NAMES: Final = {
    "ACDT": "Australian Central Daylight Time",
    "ACST": "Australian Central Standard Time",
    "AEDT": "Australian Eastern Daylight Time",
    "AEST": "Australian Eastern Standard Time",
    "AKDT": "Alaska Daylight Time",
    "AKST": "Alaska Standard Time",
    "AWST": "Australian Western Standard Time",
    "CAT": "Central Africa Time",
    "CDT": "Central Daylight Time",
    "CEST": "Central European Summer Time",
    "CET": "Central European Standard Time",
    "EAT": "East Africa Time",
    "EDT": "Eastern Daylight Time",
    "EEST": "Eastern European Summer Time",
    "EET": "Eastern European Standard Time",
    "EST": "Eastern Standard Time",
    "GMT": "Greenwich Mean Time",
    "HKT": "Hong Kong Standard Time",
    "HST": "Hawaii-Aleutian Standard Time",
    "JST": "Japan Standard Time",
    "KST": "Korean Standard Time",
    "MDT": "Mountain Daylight Time",
    "MSK": "Moscow Standard Time",
    "MST": "Mountain Standard Time",
    "NZDT": "New Zealand Daylight Time",
    "NZST": "New Zealand Standard Time",
    "PDT": "Pacific Daylight Time",
    "PKT": "Pakistan Standard Time",
    "PST": "Pacific Standard Time",
    "SAST": "South Africa Standard Time",
    "UTC": "Coordinated Universal Time",
    "WAT": "West Africa Standard Time",
    "WEST": "Western European Summer Time",
    "WET": "Western European Standard Time",
}

#: The same for those whose short names are not, by the short name and the hours of the offset.
_OTHERS: Final = {
    ("BST", 1.0): "British Summer Time",
    ("CST", 8.0): "China Standard Time",
    ("CST", -6.0): "Central Standard Time",
    ("IST", 1.0): "Irish Standard Time",
    ("IST", 2.0): "Israel Standard Time",
    ("IST", 5.5): "India Standard Time",
}


def _zone() -> tzinfo:
    """The zone that TZ names, or else the system's."""
    name = os.environ.get("TZ", "").lstrip(":")
    try:
        if name:
            return ZoneInfo(name)
        with open("/etc/localtime", "rb") as file:
            return ZoneInfo.from_file(file)
    except (OSError, ValueError):
        # An unknown name is UTC, as in most systems; without files there is the offset of now.
        if name:
            return UTC
    return datetime.now().astimezone().tzinfo or UTC


class LocalZone:
    """A zone, asked for offsets in milliseconds."""

    def __init__(self) -> None:
        self.zone = _zone()
        self._names = self._names_of_today()

    def _moment(self, time: int) -> datetime:
        """A date of Python's with the same offset."""
        if time < _FIRST:
            # Before all transitions.
            time = _FIRST
        elif time >= _LAST:
            time = _LAST - _CYCLE + (time - _LAST) % _CYCLE
        return _EPOCH + timedelta(milliseconds=time)

    def _aware(self, time: int) -> datetime:
        return self._moment(time).replace(tzinfo=UTC).astimezone(self.zone)

    def offset_at(self, time: int) -> int:
        """The offset at a time value.  ECMA-262 #sec-getnamedtimezoneoffsetnanoseconds"""
        offset = self._aware(time).utcoffset()
        return 0 if offset is None else offset // _MILLISECOND

    def local_time(self, time: int) -> int:
        """ECMA-262 #sec-localtime"""
        return time + self.offset_at(time)

    def utc(self, local: float) -> float:
        """A time value, or NaN as it came.  ECMA-262 #sec-utc-t

        What the clocks show twice, or not at all, counts as if they had not been changed yet.
        """
        if not abs(local) < 9e15:
            return float("nan")
        moment = self._moment(int(local)).replace(tzinfo=self.zone)
        offset = moment.utcoffset()
        return local - (0 if offset is None else offset // _MILLISECOND)

    def name_at(self, time: int) -> str:
        """The name of the zone at a time value: as today, whatever it was called then."""
        aware = self._aware(time)
        is_summer = bool(aware.dst())
        offset = aware.utcoffset() or timedelta()
        return self._names.get(is_summer) or self._names.get(False) or _offset_name(offset)

    def _names_of_today(self) -> dict[bool, str | None]:
        """What the zone is called when its clocks are not changed, and when they are."""
        names: dict[bool, str | None] = {}
        for month in (1, 7):
            aware = datetime(2025, month, 1, tzinfo=UTC).astimezone(self.zone)
            short = aware.tzname() or "UTC"
            hours = (aware.utcoffset() or timedelta()).total_seconds() / 3600
            name = _NAMES.get(short) or _OTHERS.get((short, hours))
            names.setdefault(bool(aware.dst()), name)
        return names


def _offset_name(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"GMT{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
