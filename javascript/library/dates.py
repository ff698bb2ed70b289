"""Date: the constructor, its functions, and what dates answer.

ECMA-262 #sec-date-objects
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_display, to_number, to_primitive, to_string
from ..engine.functions import get_prototype_from_constructor
from ..engine.objects import JSObject
from ..engine.properties import DataProperty
from ..engine.throws import throw_range_error, throw_type_error
from ..engine.values import WellKnown, null
from . import date_setters
from .date_formats import (
    date_string,
    iso_string,
    locale_date_string,
    locale_time_string,
    time_string,
    time_zone_string,
    utc_string,
)
from .date_objects import DateObject, this_time
from .date_parsing import parse_date
from .date_values import (
    Fields,
    fields_of,
    make_date,
    make_day,
    make_full_year,
    make_time,
    time_clip,
)
from .date_zones import LocalZone
from .locales import require_default_locale

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def _from_components(values: Sequence[Any]) -> float:
    """A date and time of the arguments.  ECMA-262 #sec-date.utc, steps 1 to 9"""
    numbers = [to_number(value) for value in values[:7]]
    # What is missing is the first of its kind.
    defaults = [math.nan, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]
    year, month, date, hours, minutes, seconds, ms = numbers + defaults[len(numbers) :]
    day = make_day(make_full_year(year), month, date)
    return make_date(day, make_time(hours, minutes, seconds, ms))


def install(realm: Realm) -> None:
    """Define %Date%."""
    intrinsics = realm.intrinsics
    zone = LocalZone()
    clock = realm.engine.loop.clock
    # Time passes as the event loop's clock says, from what the system's clock shows now.
    origin = time.time() * 1000 - clock.now()

    def current_time() -> float:
        return float(math.floor(origin + clock.now()))

    def construct(arguments: Sequence[Any], new_target: JSObject) -> Any:
        """ECMA-262 #sec-date"""
        if not arguments:
            value = current_time()
        elif len(arguments) == 1:
            only = arguments[0]
            if isinstance(only, DateObject):
                value = only.time
            else:
                primitive = to_primitive(only)
                if type(primitive) is str:
                    value = parse_date(primitive, zone)
                else:
                    value = time_clip(to_number(primitive))
        else:
            value = time_clip(zone.utc(_from_components(arguments)))
        return DateObject(get_prototype_from_constructor(new_target, "date_prototype"), value)

    def call(this: Any, *arguments: Any) -> str:
        return to_date_string(current_time())

    def now(this: Any, *_: Any) -> float:
        """ECMA-262 #sec-date.now"""
        return current_time()

    def parse(this: Any, string: Any = None, *_: Any) -> float:
        """ECMA-262 #sec-date.parse"""
        return parse_date(to_string(string), zone)

    def utc(this: Any, *arguments: Any) -> float:
        """ECMA-262 #sec-date.utc"""
        return time_clip(_from_components(arguments or (None,)))

    def to_date_string(value: float) -> str:
        """ECMA-262 #sec-todatestring"""
        if value != value:
            return "Invalid Date"
        fields = fields_of(zone.local_time(int(value)))
        zone_text = time_zone_string(zone, int(value))
        return f"{date_string(fields)} {time_string(fields)}{zone_text}"

    prototype = realm.object()
    intrinsics.date_prototype = prototype
    date = realm.constructor("Date", 7, construct, prototype, call=call)
    intrinsics.date = date
    realm.methods(date, [("now", 0, now), ("parse", 1, parse), ("UTC", 7, utc)])
    _install_getters(realm, prototype, zone)
    _install_texts(realm, prototype, zone, to_date_string)
    date_setters.install(realm, prototype, zone)


def _install_getters(realm: Realm, prototype: JSObject, zone: LocalZone) -> None:
    """ECMA-262 #sec-date.prototype.getdate and those like it"""

    def getter(name: str, pick: Callable[[Fields], int], local: bool) -> Callable[..., float]:
        def get(this: Any, *_: Any) -> float:
            value = this_time(this)
            if value != value:
                return math.nan
            moment = int(value)
            return float(pick(fields_of(zone.local_time(moment) if local else moment)))

        return get

    parts: list[tuple[str, Callable[[Fields], int]]] = [
        ("Date", lambda fields: fields.date),
        ("Day", lambda fields: fields.weekday),
        ("FullYear", lambda fields: fields.year),
        ("Hours", lambda fields: fields.hours),
        ("Milliseconds", lambda fields: fields.milliseconds),
        ("Minutes", lambda fields: fields.minutes),
        ("Month", lambda fields: fields.month),
        ("Seconds", lambda fields: fields.seconds),
    ]
    for part, pick in parts:
        for prefix in ("get", "getUTC"):
            name = prefix + part
            realm.method(prototype, name, 0, getter(name, pick, prefix == "get"))

    def get_year(this: Any, *_: Any) -> float:
        """ECMA-262 #sec-date.prototype.getyear"""
        value = this_time(this)
        if value != value:
            return math.nan
        return float(fields_of(zone.local_time(int(value))).year - 1900)

    def get_time(this: Any, *_: Any) -> float:
        """ECMA-262 #sec-date.prototype.gettime"""
        return this_time(this)

    def value_of(this: Any, *_: Any) -> float:
        """ECMA-262 #sec-date.prototype.valueof"""
        return this_time(this)

    def get_timezone_offset(this: Any, *_: Any) -> float:
        """ECMA-262 #sec-date.prototype.gettimezoneoffset"""
        value = this_time(this)
        if value != value:
            return math.nan
        # Like V8, without the seconds of a local mean time.
        return float(-int(zone.offset_at(int(value)) / 60_000)) + 0.0

    realm.methods(
        prototype,
        [
            ("getTime", 0, get_time),
            ("getTimezoneOffset", 0, get_timezone_offset),
            ("getYear", 0, get_year),
            ("valueOf", 0, value_of),
        ],
    )


def _install_texts(
    realm: Realm, prototype: JSObject, zone: LocalZone, to_date_string: Callable[[float], str]
) -> None:
    def to_string_method(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-date.prototype.tostring"""
        return to_date_string(this_time(this))

    def to_date_string_method(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-date.prototype.todatestring"""
        value = this_time(this)
        if value != value:
            return "Invalid Date"
        return date_string(fields_of(zone.local_time(int(value))))

    def to_time_string(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-date.prototype.totimestring"""
        value = this_time(this)
        if value != value:
            return "Invalid Date"
        moment = int(value)
        return time_string(fields_of(zone.local_time(moment))) + time_zone_string(zone, moment)

    def to_utc_string(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-date.prototype.toutcstring"""
        value = this_time(this)
        return "Invalid Date" if value != value else utc_string(int(value))

    def to_iso_string(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-date.prototype.toisostring"""
        value = this_time(this)
        if value != value:
            throw_range_error("Invalid time value")
        return iso_string(int(value))

    def to_json(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-date.prototype.tojson"""
        value = realm.to_object(this)
        primitive = to_primitive(value, "number")
        if type(primitive) is float and not math.isfinite(primitive):
            return null
        return value.invoke("toISOString")

    def to_primitive_method(this: Any, hint: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-date.prototype-%symbol.toprimitive%"""
        if not isinstance(this, JSObject):
            throw_type_error(
                "Method Date.prototype [ @@toPrimitive ] called on incompatible receiver "
                + to_display(this)
            )
        if hint not in {"default", "string", "number"}:
            throw_type_error(f"Invalid hint: {hint if type(hint) is str else to_display(hint)}")
        return ordinary_to_primitive(this, "number" if hint == "number" else "string")

    def locale_method(name: str, form: Callable[[Fields], str]) -> None:
        """ECMA-262 #sec-date.prototype.tolocalestring and its kin, as for en-US"""

        def method(this: Any, locales: Any = None, options: Any = None, *_: Any) -> str:
            value = this_time(this)
            require_default_locale(locales, options, name)
            if value != value:
                return "Invalid Date"
            return form(fields_of(zone.local_time(int(value))))

        realm.method(prototype, name, 0, method)

    locale_method("toLocaleDateString", locale_date_string)
    locale_method("toLocaleTimeString", locale_time_string)
    locale_method(
        "toLocaleString",
        lambda fields: f"{locale_date_string(fields)}, {locale_time_string(fields)}",
    )
    realm.methods(
        prototype,
        [
            ("toDateString", 0, to_date_string_method),
            ("toISOString", 0, to_iso_string),
            ("toJSON", 1, to_json),
            ("toString", 0, to_string_method),
            ("toTimeString", 0, to_time_string),
        ],
    )
    # Annex B: toGMTString is the same function.
    utc = realm.method(prototype, "toUTCString", 0, to_utc_string)
    realm.define(prototype, "toGMTString", utc)
    primitive = realm.function(WellKnown.to_primitive, 1, to_primitive_method)
    primitive.props["name"] = DataProperty("[Symbol.toPrimitive]", False, False, True)
    prototype.props[WellKnown.to_primitive] = DataProperty(primitive, False, False, True)


def ordinary_to_primitive(value: JSObject, hint: str) -> Any:
    """ECMA-262 #sec-ordinarytoprimitive"""
    names = ("toString", "valueOf") if hint == "string" else ("valueOf", "toString")
    for name in names:
        method = value.get(name, value)
        if isinstance(method, JSObject) and method.call is not None:
            result = method.call(value)
            if not isinstance(result, JSObject):
                return result
    throw_type_error("Cannot convert object to primitive value")
