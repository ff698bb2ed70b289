"""JSON.

ECMA-262 #sec-json-object
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import (
    is_array,
    number_to_string,
    same_value,
    to_integer_or_infinity,
    to_number,
    to_string,
)
from ..engine.functions import is_callable
from ..engine.objects import JSObject, PrimitiveWrapper
from ..engine.properties import DataProperty
from ..engine.throws import throw_syntax_error
from .json_serialization import RawJSON, Serialization, enumerable_own_keys
from .json_text import ParseRecord, parse_json

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install", "internalize_json_property"]

_WHITE_SPACE: Final = frozenset("\t\n\r ")


def internalize_json_property(
    realm: Realm, holder: JSObject, name: str, reviver: Any, record: ParseRecord | None
) -> Any:
    """ECMA-262 #sec-internalizejsonproperty"""
    value = holder.get(name, holder)
    context = realm.object()
    elements: list[ParseRecord] = []
    entries: dict[str, ParseRecord] = {}
    # 3. The record counts only as long as the value is the one that was read.
    if record is not None and same_value(record.value, value):
        if not isinstance(value, JSObject):
            context.create_data_property("source", record.source)
        elements, entries = record.elements, record.entries
    if isinstance(value, JSObject):
        if is_array(value):
            for index in range(realm.length_of_array_like(value)):
                own = elements[index] if index < len(elements) else None
                _revive(realm, value, str(index), reviver, own)
        else:
            for key in enumerable_own_keys(value):
                _revive(realm, value, key, reviver, entries.get(key))
    return reviver.call(holder, name, value, context)


def _revive(
    realm: Realm, value: JSObject, key: str, reviver: Any, record: ParseRecord | None
) -> None:
    new = internalize_json_property(realm, value, key, reviver, record)
    if new is None:
        value.delete(key)
    else:
        value.create_data_property(key, new)


def _property_list(realm: Realm, replacer: JSObject) -> list[str]:
    """The names in an array, each once.  ECMA-262 #sec-json.stringify, step 4.b"""
    names: dict[str, None] = {}
    for index in range(realm.length_of_array_like(replacer)):
        value = replacer.get(number_to_string(float(index)), replacer)
        if type(value) is str:
            names[value] = None
        elif type(value) is float or (
            isinstance(value, PrimitiveWrapper) and type(value.value) in {float, str}
        ):
            names[to_string(value)] = None
    return list(names)


def _gap(space: Any) -> str:
    """ECMA-262 #sec-json.stringify, steps 5 to 8"""
    if isinstance(space, PrimitiveWrapper):
        kind = type(space.value)
        if kind is float:
            space = to_number(space)
        elif kind is str:
            space = to_string(space)
    if type(space) is float:
        return " " * int(max(0.0, min(10.0, to_integer_or_infinity(space))))
    return space[:10] if type(space) is str else ""


def install(realm: Realm) -> None:
    """Define %JSON%."""

    def parse(this: Any, text: Any = None, reviver: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-json.parse"""
        string = to_string(text)
        revived = is_callable(reviver)
        value, record = parse_json(realm, string, records=revived)
        if not revived:
            return value
        root = realm.object({"": value})
        return internalize_json_property(realm, root, "", reviver, record)

    def stringify(
        this: Any, value: Any = None, replacer: Any = None, space: Any = None, *_: Any
    ) -> Any:
        """ECMA-262 #sec-json.stringify"""
        function = None
        property_list = None
        if isinstance(replacer, JSObject):
            if is_callable(replacer):
                function = replacer
            elif is_array(replacer):
                property_list = _property_list(realm, replacer)
        gap = _gap(space)
        wrapper = realm.object({"": value})
        return Serialization(realm, function, property_list, gap).serialize(wrapper)

    def raw_json(this: Any, text: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-json.rawjson"""
        string = to_string(text)
        if not string or string[0] in _WHITE_SPACE or string[-1] in _WHITE_SPACE:
            throw_syntax_error("Invalid value for JSON.rawJSON")
        if string[0] in "[{":
            throw_syntax_error("Invalid value for JSON.rawJSON")
        parse_json(realm, string)
        raw = RawJSON(None, {"rawJSON": DataProperty(string, False, True, False)})
        raw.extensible = False
        return raw

    def is_raw_json(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-json.israwjson"""
        return isinstance(value, RawJSON)

    json = realm.object()
    realm.intrinsics.json = json
    realm.define(realm.global_object, "JSON", json)
    realm.methods(
        json,
        [
            ("isRawJSON", 1, is_raw_json),
            ("parse", 2, parse),
            ("rawJSON", 1, raw_json),
            ("stringify", 3, stringify),
        ],
    )
    realm.tag(json, "JSON")
