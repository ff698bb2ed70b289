"""The text of a date, read.

First as the format that the language defines, then as leniently as V8 reads what other programs
write: names of months and zones, times, numbers in the usual orders.

ECMA-262 #sec-date.parse, #sec-date-time-string-format
"""

from __future__ import annotations

import math
import re
from typing import Final, NamedTuple

from .date_values import make_date, make_day, make_time, time_clip
from .date_zones import LocalZone

__all__ = ["parse_date"]

_ISO: Final = re.compile(
    r"(?P<year>[0-9]{4}|[+-][0-9]{6})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
    r"(?:[Tt](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:\.(?P<fraction>[0-9]+))?)?"
    r"(?P<zone>[Zz]|(?P<sign>[+-])(?P<zone_hour>[0-9]{2}):?(?P<zone_minute>[0-9]{2}))?)?"
)
#: A date in that format with anything but its time behind it is for the lenient reader, but with a
#: time that is not right it is no date at all.
_ISO_DATE_AND_T: Final = re.compile(
    r"(?:[0-9]{4}|(?!-000000)[+-][0-9]{6})"
    r"(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?[Tt](?![A-Za-z\x7f-\uffff])"
)
_TOKEN: Final = re.compile(r"([0-9]+)|([A-Za-z\[\\\]^_`{|}~\x7f-\uffff]+)|(\s+)|(.)", re.DOTALL)
_WORDS: Final = {
    **{name: ("half", hours) for name, hours in (("am", 0), ("pm", 12))},
    **dict.fromkeys(("ut", "utc", "z", "gmt"), ("zone", 0)),
    **{
        name: ("zone", hours)
        for name, hours in (
            *(("cdt", -5), ("cst", -6), ("edt", -4), ("est", -5)),
            *(("mdt", -6), ("mst", -7), ("pdt", -7), ("pst", -8)),
        )
    },
}
_MONTHS: Final = "janfebmaraprmayjunjulaugsepoctnovdec"


class _Token(NamedTuple):
    kind: str
    text: str

    @property
    def number(self) -> int:
        """Of more than nine digits only the first nine count."""
        return int(self.text.lstrip("0")[:9] or "0")


def parse_date(text: str, zone: LocalZone) -> float:
    """A time value, or NaN."""
    match = _ISO.fullmatch(text)
    if match is not None:
        value = _iso_value(match, zone)
        if value is not None:
            return value
    if _ISO_DATE_AND_T.match(text):
        return math.nan
    return _Reader(text, zone).read()


def _iso_value(match: re.Match[str], zone: LocalZone) -> float | None:
    """A time value, NaN where a part is out of range, or None for another attempt."""
    if match["year"] == "-000000":
        return None
    year = int(match["year"])
    month = int(match["month"] or 1)
    day = int(match["day"] or 1)
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    days = make_day(year, month - 1, day)
    if match["hour"] is None:
        # Without a time it is one in UTC.
        return time_clip(make_date(days, 0.0))
    hour, minute = int(match["hour"]), int(match["minute"])
    second = int(match["second"] or 0)
    milliseconds = _milliseconds(match["fraction"] or "0")
    if hour > 24 or minute > 59 or second > 59:
        return math.nan
    if hour == 24 and (minute or second or milliseconds):
        return math.nan
    time = make_date(days, make_time(hour, minute, second, milliseconds))
    if match["zone"] is None:
        return time_clip(zone.utc(time))
    if match["sign"] is not None:
        zone_hour, zone_minute = int(match["zone_hour"]), int(match["zone_minute"])
        if zone_hour > 23 or zone_minute > 59:
            return math.nan
        offset = (zone_hour * 60 + zone_minute) * 60_000
        time -= -offset if match["sign"] == "-" else offset
    return time_clip(time)


def _milliseconds(digits: str) -> int:
    """The digits behind a second's point."""
    return int(digits[:3].ljust(3, "0"))


class _Reader:
    """Reads a date leniently, token by token."""

    def __init__(self, text: str, zone: LocalZone) -> None:
        self.zone = zone
        kinds = ("number", "word", "space", "sign")
        self.tokens = [
            _Token(kinds[(match.lastindex or 4) - 1], match[0]) for match in _TOKEN.finditer(text)
        ]
        self.at = 0
        #: Up to three numbers that are not of the time.
        self.days: list[int] = []
        self.month: int | None = None
        #: Hours, minutes, seconds, milliseconds.
        self.times: list[int] = []
        self.times_are_complete = False
        self.half: int | None = None
        self.zone_sign: int | None = None
        self.zone_hour: int | None = None
        self.zone_minute: int | None = None
        self.has_number = False

    def peek(self) -> _Token:
        return self.tokens[self.at] if self.at < len(self.tokens) else _Token("end", "")

    def skip(self, sign: str) -> bool:
        if self.peek() == ("sign", sign):
            self.at += 1
            return True
        return False

    def read(self) -> float:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if not self._take(token):
                return math.nan
        return self._value()

    def _take(self, token: _Token) -> bool:
        """Whether a token can stand there."""
        if token.kind == "number":
            self.has_number = True
            return self._take_number(token.number)
        if token.kind == "word":
            return self._take_word(token.text)
        if token.text in {"+", "-"} and (self.times or self._is_utc()):
            return self._take_offset(token.text)
        if token.text in {"+", "-", ")"}:
            # Before the first number they mean nothing.
            return not self.has_number
        if token.text == "(":
            self._skip_parentheses()
        return True

    def _is_utc(self) -> bool:
        return self.zone_hour == 0 and self.zone_minute == 0

    def _expects_time(self, number: int) -> bool:
        """Whether the time goes on with a number, after a colon."""
        if self.times_are_complete:
            return False
        return (len(self.times) in {1, 2} and number < 60) or (
            len(self.times) == 3 and number < 1000
        )

    def _add_time(self, number: int, *, last: bool = False) -> bool:
        if self.times_are_complete or len(self.times) == 4:
            return False
        self.times.append(number)
        self.times_are_complete = last
        return True

    def _take_number(self, number: int) -> bool:
        if self.skip(":"):
            if self.skip(":"):
                return not self.times and self._add_time(number) and self._add_time(0)
            added = self._add_time(number)
            if added:
                self.skip(".")
            return added
        if self.skip(".") and self._expects_time(number):
            self._add_time(number)
            if self.peek().kind != "number":
                return False
            while len(self.times) < 3:
                self._add_time(0)
            digits = self.tokens[self.at].text
            self.at += 1
            return self._add_time(_milliseconds(digits), last=True)
        if self.zone_hour is not None and self.zone_minute is None and number < 60:
            self.zone_minute = number
            return True
        if self._expects_time(number):
            self._add_time(number, last=True)
            after = self.peek()
            return after.kind in {"end", "space"} or after.text in {"+", "-"} or _is_z(after.text)
        if len(self.days) == 3:
            return False
        self.days.append(number)
        self.skip("-")
        return True

    def _take_word(self, text: str) -> bool:
        word = text[:3].lower()
        month = _MONTHS.find(word) if len(word) == 3 else -1
        if month >= 0 and month % 3 == 0:
            self.month = month // 3 + 1
            self.skip("-")
            return True
        kind, value = _WORDS.get(word, ("", 0)) if len(text) <= 3 else ("", 0)
        if kind == "half" and self.times:
            self.half = value
            return True
        if kind == "zone" and self.has_number:
            self.zone_sign = -1 if value < 0 else 1
            self.zone_hour = abs(value)
            self.zone_minute = 0
            return True
        # Other words may stand before the first number, but not touch it.
        return not self.has_number and self.peek().kind != "number"

    def _take_offset(self, sign: str) -> bool:
        self.zone_sign = -1 if sign == "-" else 1
        number = size = 0
        if self.peek().kind == "number":
            token = self.tokens[self.at]
            self.at += 1
            number, size = token.number, len(token.text)
        self.has_number = True
        if self.peek().text == ":":
            self.zone_hour, self.zone_minute = number, None
        elif size in {1, 2}:
            self.zone_hour, self.zone_minute = number, 0
        elif size in {3, 4}:
            self.zone_hour, self.zone_minute = divmod(number, 100)
        else:
            return False
        return True

    def _skip_parentheses(self) -> None:
        depth = 1
        while depth and self.at < len(self.tokens):
            text = self.tokens[self.at].text
            self.at += 1
            depth += (text == "(") - (text == ")")

    def _value(self) -> float:
        """All together."""
        date = self._date()
        time = self._time()
        if date is None or time is None:
            return math.nan
        value = make_date(date, time)
        if self.zone_sign is None:
            return time_clip(self.zone.utc(value))
        offset = (self.zone_hour or 0) * 3_600_000 + (self.zone_minute or 0) * 60_000
        return time_clip(value - self.zone_sign * offset)

    def _date(self) -> float | None:
        if not self.days:
            return None
        first, second, third = [*self.days, 1, 1][:3]
        # A number that is no day is the year.
        leads = not 1 <= first <= 31
        if self.month is None:
            year, month, day = (first, second, third) if leads else (third, first, second)
        else:
            month = self.month
            year, day = (first, second) if leads else (second, first)
        if 0 <= year <= 99:
            year += 2000 if year < 50 else 1900
        if not 1 <= month <= 12 or not 1 <= day <= 31:
            return None
        return make_day(year, month - 1, day)

    def _time(self) -> float | None:
        hour, minute, second, millisecond = [*self.times, 0, 0, 0, 0][:4]
        if self.half is not None:
            if hour > 12:
                return None
            hour = hour % 12 + self.half
        in_range = hour < 24 and minute < 60 and second < 60 and millisecond < 1000
        if not in_range and (hour, minute, second, millisecond) != (24, 0, 0, 0):
            return None
        return make_time(hour, minute, second, millisecond)


def _is_z(word: str) -> bool:
    return word in {"z", "Z"}
