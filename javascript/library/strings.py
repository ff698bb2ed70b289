"""String: the constructor, its functions, and the iterator over code points.

ECMA-262 #sec-string-objects
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..engine.conversions import number_to_string, to_number, to_string, to_uint32
from ..engine.functions import get_prototype_from_constructor
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.strings import StringObject
from ..engine.throws import throw_range_error, throw_type_error
from ..engine.values import Symbol, WellKnown
from . import string_methods, string_methods_html, string_methods_matching

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["StringIterator", "code_point_text", "install"]


class StringIterator(OrdinaryObject):
    """A String Iterator.  ECMA-262 #sec-%stringiteratorprototype%-object"""

    __slots__ = ("position", "string")

    class_name = "String Iterator"

    def __init__(self, proto: JSObject, string: str) -> None:
        super().__init__(proto)
        self.string = string
        #: Where the next code point begins; -1 when there is none any more.
        self.position = 0


def code_point_text(code_point: int) -> str:
    """The code units of a code point.  ECMA-262 #sec-utf16encodecodepoint"""
    if code_point <= 0xFFFF:
        return chr(code_point)
    return chr(0xD7C0 + (code_point >> 10)) + chr(0xDC00 + (code_point & 0x3FF))


def from_char_code(this: Any, *units: Any) -> str:
    """ECMA-262 #sec-string.fromcharcode"""
    return "".join([chr(to_uint32(unit) & 0xFFFF) for unit in units])


def from_code_point(this: Any, *code_points: Any) -> str:
    """ECMA-262 #sec-string.fromcodepoint"""
    letters = []
    for value in code_points:
        number = to_number(value)
        if not 0 <= number <= 0x10FFFF or number != number // 1:
            throw_range_error(f"Invalid code point {to_string(value)}")
        letters.append(code_point_text(int(number)))
    return "".join(letters)


def install(realm: Realm) -> None:
    """Define %String% and %StringIteratorPrototype%."""
    intrinsics = realm.intrinsics

    def construct(arguments: Sequence[Any], new_target: JSObject) -> Any:
        """ECMA-262 #sec-string-constructor-string-value"""
        string = to_string(arguments[0]) if arguments else ""
        proto = get_prototype_from_constructor(new_target, "string_prototype")
        return StringObject(proto, string)

    def call(this: Any, *arguments: Any) -> str:
        if not arguments:
            return ""
        value = arguments[0]
        if type(value) is Symbol:
            # ECMA-262 #sec-symboldescriptivestring
            return f"Symbol({value.description or ''})"
        return to_string(value)

    def raw(this: Any, template: Any = None, *substitutions: Any) -> str:
        """ECMA-262 #sec-string.raw"""
        cooked = realm.to_object(template)
        literals = realm.to_object(cooked.get("raw", cooked))
        length = realm.length_of_array_like(literals)
        parts: list[str] = []
        for index in range(length):
            parts.append(to_string(literals.get(number_to_string(float(index)), literals)))
            if index + 1 < length and index < len(substitutions):
                parts.append(to_string(substitutions[index]))
        return "".join(parts)

    # %String.prototype% is a String object itself.
    prototype = StringObject(intrinsics.object_prototype, "")
    intrinsics.string_prototype = prototype
    string = realm.constructor("String", 1, construct, prototype, call=call)
    intrinsics.string = string
    realm.methods(
        string,
        [
            ("fromCharCode", 1, from_char_code),
            ("fromCodePoint", 1, from_code_point),
            ("raw", 1, raw),
        ],
    )
    string_methods.install(realm, prototype)
    string_methods_matching.install(realm, prototype)
    string_methods_html.install(realm, prototype)
    _install_iterator(realm, prototype)


def _install_iterator(realm: Realm, prototype: JSObject) -> None:
    """ECMA-262 #sec-string.prototype-%symbol.iterator%, #sec-%stringiteratorprototype%-object"""
    iterator_prototype = realm.object()
    iterator_prototype.proto = realm.intrinsics.iterator_prototype
    realm.intrinsics.string_iterator_prototype = iterator_prototype

    def iterator(this: Any, *_: Any) -> StringIterator:
        string = string_methods.this_string(this, "String.prototype[Symbol.iterator]")
        return StringIterator(iterator_prototype, string)

    def next_(this: Any, *_: Any) -> JSObject:
        if not isinstance(this, StringIterator):
            throw_type_error("next method called on incompatible receiver", realm)
        string, at = this.string, this.position
        if at < 0 or at >= len(string):
            this.position = -1
            return realm.iter_result(None, True)
        end = at + 1
        if "\ud800" <= string[at] <= "\udbff" and "\udc00" <= string[end : end + 1] <= "\udfff":
            end += 1
        this.position = end
        return realm.iter_result(string[at:end], False)

    realm.method(prototype, WellKnown.iterator, 0, iterator)
    realm.method(iterator_prototype, "next", 0, next_)
    realm.tag(iterator_prototype, "String Iterator")
