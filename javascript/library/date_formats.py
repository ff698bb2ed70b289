"""Dates as text.

ECMA-262 #sec-todatestring, #sec-date.prototype.toisostring
"""

from __future__ import annotations

from typing import Final

from .date_values import Fields, fields_of
from .date_zones import LocalZone

__all__ = [
    "date_string",
    "iso_string",
    "locale_date_string",
    "locale_time_string",
    "time_string",
    "time_zone_string",
    "utc_string",
]

DAYS: Final = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def _year_text(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


def date_string(fields: Fields) -> str:
    """ECMA-262 #sec-datestring"""
    month = MONTHS[fields.month]
    return f"{DAYS[fields.weekday]} {month} {fields.date:02d} {_year_text(fields.year)}"


def time_string(fields: Fields) -> str:
    """ECMA-262 #sec-timestring"""
    return f"{fields.hours:02d}:{fields.minutes:02d}:{fields.seconds:02d} GMT"


def time_zone_string(zone: LocalZone, time: int) -> str:
    """ECMA-262 #sec-timezoneestring"""
    offset = zone.offset_at(time)
    sign = "-" if offset < 0 else "+"
    minutes = abs(offset) // 60_000
    return f"{sign}{minutes // 60:02d}{minutes % 60:02d} ({zone.name_at(time)})"


def utc_string(time: int) -> str:
    """ECMA-262 #sec-date.prototype.toutcstring"""
    fields = fields_of(time)
    date = f"{fields.date:02d} {MONTHS[fields.month]} {_year_text(fields.year)}"
    return f"{DAYS[fields.weekday]}, {date} {time_string(fields)}"


def iso_string(time: int) -> str:
    """ECMA-262 #sec-date.prototype.toisostring"""
    fields = fields_of(time)
    year = fields.year
    if 0 <= year <= 9999:
        text = f"{year:04d}"
    else:
        text = f"{'-' if year < 0 else '+'}{abs(year):06d}"
    clock = f"{fields.hours:02d}:{fields.minutes:02d}:{fields.seconds:02d}"
    return f"{text}-{fields.month + 1:02d}-{fields.date:02d}T{clock}.{fields.milliseconds:03d}Z"


def locale_date_string(fields: Fields) -> str:
    """As for en-US; a year before the first is counted from there, without its era."""
    year = fields.year if fields.year > 0 else 1 - fields.year
    return f"{fields.month + 1}/{fields.date}/{year}"


def locale_time_string(fields: Fields) -> str:
    """As for en-US."""
    half = "AM" if fields.hours < 12 else "PM"
    hour = fields.hours % 12 or 12
    return f"{hour}:{fields.minutes:02d}:{fields.seconds:02d} {half}"
