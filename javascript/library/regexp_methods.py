"""What strings ask of regular expressions: matches, searches, splits.

ECMA-262 #sec-regexp.prototype-%symbol.match% and those like it
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.conversions import (
    same_value,
    to_display,
    to_length,
    to_string,
    to_uint32,
)
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.regular_expression_objects import RegExpObject
from ..engine.throws import throw_type_error
from ..engine.values import WellKnown
from .regexp_execution import advance_string_index, is_pristine, regexp_exec

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["RegExpStringIterator", "install", "set_behind_empty", "this_object"]


class RegExpStringIterator(OrdinaryObject):
    """ECMA-262 #sec-regexp-string-iterator-objects"""

    __slots__ = ("is_done", "is_global", "is_running", "regexp", "string", "unicode")

    class_name = "RegExp String Iterator"

    def __init__(
        self, proto: JSObject, regexp: JSObject, string: str, is_global: bool, unicode: bool
    ) -> None:
        super().__init__(proto)
        self.regexp = regexp
        self.string = string
        self.is_global = is_global
        self.unicode = unicode
        self.is_done = False
        self.is_running = False


def this_object(this: Any, name: str) -> JSObject:
    """All these methods are of any object."""
    if not isinstance(this, JSObject):
        throw_type_error(
            f"Method RegExp.prototype.{name} called on incompatible receiver {to_display(this)}"
        )
    return this


def set_behind_empty(regexp: JSObject, string: str, unicode: bool) -> None:
    """After an empty match: the next is looked for one character further."""
    index = to_length(regexp.get("lastIndex", regexp))
    regexp.put("lastIndex", float(advance_string_index(string, index, unicode)))


def install(realm: Realm, prototype: JSObject) -> None:
    """Give %RegExp.prototype% these methods."""
    intrinsics = realm.intrinsics

    def match(this: Any, string: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-regexp.prototype-%symbol.match%"""
        regexp = this_object(this, "@@match")
        text = to_string(string)
        flags = to_string(regexp.get("flags", regexp))
        if "g" not in flags:
            return _or_null(regexp_exec(realm, regexp, text))
        unicode = "u" in flags or "v" in flags
        regexp.put("lastIndex", 0.0)
        found: list[Any] = []
        while (result := regexp_exec(realm, regexp, text)) is not None:
            matched = to_string(result.get("0", result))
            found.append(matched)
            if matched == "":
                set_behind_empty(regexp, text, unicode)
        return realm.array(found) if found else _or_null(None)

    def match_all(this: Any, string: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-regexp-prototype-%symbol.matchall%"""
        regexp = this_object(this, "@@matchAll")
        text = to_string(string)
        constructor = realm.species_constructor(regexp, intrinsics.regexp)
        flags = to_string(regexp.get("flags", regexp))
        matcher = realm.construct(constructor, [regexp, flags])
        last_index = to_length(regexp.get("lastIndex", regexp))
        matcher.put("lastIndex", float(last_index))
        unicode = "u" in flags or "v" in flags
        return RegExpStringIterator(iterator_prototype, matcher, text, "g" in flags, unicode)

    def search(this: Any, string: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-regexp.prototype-%symbol.search%"""
        regexp = this_object(this, "@@search")
        text = to_string(string)
        before = regexp.get("lastIndex", regexp)
        if not same_value(before, 0.0):
            regexp.put("lastIndex", 0.0)
        result = regexp_exec(realm, regexp, text)
        if not same_value(regexp.get("lastIndex", regexp), before):
            regexp.put("lastIndex", before)
        return -1.0 if result is None else result.get("index", result)

    def split(this: Any, string: Any = None, limit: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-regexp.prototype-%symbol.split%"""
        regexp = this_object(this, "@@split")
        text = to_string(string)
        constructor = realm.species_constructor(regexp, intrinsics.regexp)
        flags = to_string(regexp.get("flags", regexp))
        unicode = "u" in flags or "v" in flags
        new_flags = flags if "y" in flags else flags + "y"
        splitter = realm.construct(constructor, [regexp, new_flags])
        most = 0xFFFFFFFF if limit is None else to_uint32(limit)
        if most == 0:
            return realm.array([])
        if not text:
            return realm.array([] if regexp_exec(realm, splitter, text) is not None else [text])
        if constructor is intrinsics.regexp and is_pristine(realm, splitter):
            parts = _split(splitter, text, most, unicode)
        else:
            parts = split_observably(splitter, text, most, unicode)
        return realm.array(parts)

    def split_observably(splitter: JSObject, text: str, most: int, unicode: bool) -> list[Any]:
        """Steps 14 to 20, where somebody may look on."""
        parts: list[Any] = []
        size = len(text)
        done = at = 0
        while at < size:
            splitter.put("lastIndex", float(at))
            result = regexp_exec(realm, splitter, text)
            end = done
            if result is not None:
                end = min(to_length(splitter.get("lastIndex", splitter)), size)
            if result is None or end == done:
                at = advance_string_index(text, at, unicode)
                continue
            parts.append(text[done:at])
            if len(parts) == most:
                return parts
            done = end
            for index in range(1, max(realm.length_of_array_like(result), 1)):
                parts.append(result.get(str(index), result))
                if len(parts) == most:
                    return parts
            at = done
        parts.append(text[done:])
        return parts

    def next_(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-%regexpstringiteratorprototype%.next"""
        if not isinstance(this, RegExpStringIterator):
            throw_type_error("next method called on incompatible receiver", realm)
        if this.is_running:
            throw_type_error("Generator is already running", realm)
        if this.is_done:
            return realm.iter_result(None, True)
        this.is_running = True
        # Whatever is thrown ends it.
        this.is_done = True
        try:
            result = regexp_exec(realm, this.regexp, this.string)
            if result is None:
                return realm.iter_result(None, True)
            if this.is_global:
                if to_string(result.get("0", result)) == "":
                    set_behind_empty(this.regexp, this.string, this.unicode)
                this.is_done = False
        finally:
            this.is_running = False
        return realm.iter_result(result, False)

    realm.method(prototype, WellKnown.match, 1, match)
    realm.method(prototype, WellKnown.match_all, 1, match_all)
    realm.method(prototype, WellKnown.search, 1, search)
    realm.method(prototype, WellKnown.split, 2, split)
    iterator_prototype = realm.object()
    iterator_prototype.proto = intrinsics.iterator_prototype
    intrinsics.regexp_string_iterator_prototype = iterator_prototype
    realm.method(iterator_prototype, "next", 0, next_)
    realm.tag(iterator_prototype, "RegExp String Iterator")


def _or_null(result: Any) -> Any:
    from ..engine.values import null

    return null if result is None else result


def _split(splitter: RegExpObject, text: str, most: int, unicode: bool) -> list[Any]:
    """The same where nobody looks on.

    OPTIMIZATION: the next match is searched for, instead of tried at every place.
    """
    parts: list[Any] = []
    program = splitter.program
    size = len(text)
    done = at = 0
    while at < size:
        ends = program.exec(text, at, sticky=False)
        if ends is None or ends[0] >= size:
            break
        if ends[1] == done or ends[0] < at:
            at = advance_string_index(text, max(at, ends[0]), unicode)
            continue
        at = ends[0]
        parts.append(text[done:at])
        if len(parts) == most:
            return parts
        done = min(ends[1], size)
        for index in range(2, len(ends), 2):
            low = ends[index]
            parts.append(text[low : ends[index + 1]] if low >= 0 else None)
            if len(parts) == most:
                return parts
        at = done
    parts.append(text[done:])
    return parts
