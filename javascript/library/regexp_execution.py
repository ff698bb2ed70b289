"""Executing a regular expression, and the arrays that come of it.

ECMA-262 #sec-abstract-operations-for-regexp-matching
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.arrays import JSArray
from ..engine.conversions import to_display, to_length
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import DataProperty
from ..engine.regular_expression_objects import RegExpObject
from ..engine.throws import throw_type_error
from ..engine.values import null

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = [
    "advance_string_index",
    "groups_object",
    "is_pristine",
    "regexp_builtin_exec",
    "regexp_exec",
]


def advance_string_index(string: str, index: int, unicode: bool) -> int:
    """ECMA-262 #sec-advancestringindex"""
    if (
        unicode
        and index + 1 < len(string)
        and "\ud800" <= string[index] <= "\udbff"
        and "\udc00" <= string[index + 1] <= "\udfff"
    ):
        return index + 2
    return index + 1


def is_pristine(realm: Realm, regexp: Any) -> bool:
    """Whether nobody can see how `regexp` is executed, nor what it reads of it for that."""
    intrinsics = realm.intrinsics
    prototype: JSObject = intrinsics.regexp_prototype
    if type(regexp) is not RegExpObject or regexp.proto is not prototype:
        return False
    if len(regexp.props) > 1:
        # It has properties of its own beside lastIndex.
        return False
    last_index = regexp.props["lastIndex"]
    if type(last_index) is DataProperty and (
        not last_index.writable or type(last_index.value) is not float
    ):
        return False
    props = prototype.props
    exec_ = props.get("exec")
    return (
        type(exec_) is DataProperty
        and exec_.value is intrinsics.regexp_prototype_exec
        and all(
            props.get(name) is accessor for name, accessor in intrinsics.regexp_flag_getters.items()
        )
    )


def regexp_exec(realm: Realm, regexp: JSObject, string: str) -> Any:
    """An object, or None for null.  ECMA-262 #sec-regexpexec"""
    exec_ = regexp.get("exec", regexp)
    if isinstance(exec_, JSObject) and exec_.call is not None:
        result = exec_.call(regexp, string)
        if result is null:
            return None
        if not isinstance(result, JSObject):
            throw_type_error("RegExp exec method returned something other than an Object or null")
        return result
    if not isinstance(regexp, RegExpObject):
        throw_type_error(
            "Method RegExp.prototype.exec called on incompatible receiver " + to_display(regexp)
        )
    result = regexp_builtin_exec(realm, regexp, string)
    return None if result is null else result


def regexp_builtin_exec(realm: Realm, regexp: RegExpObject, string: str) -> Any:
    """The array of a match, or null.  ECMA-262 #sec-regexpbuiltinexec"""
    last_index = to_length(regexp.props["lastIndex"].value)
    flags = regexp.flags
    sticky = "y" in flags
    moves = sticky or "g" in flags
    if not moves:
        last_index = 0
    program = regexp.program
    ends = None
    if last_index <= len(string):
        ends = program.exec(string, last_index, sticky=sticky)
    if ends is None:
        if moves:
            regexp.set_last_index(0.0)
        return null
    if moves:
        regexp.set_last_index(float(ends[1]))
    return match_array(realm, regexp, string, ends)


def match_array(realm: Realm, regexp: RegExpObject, string: str, ends: list[int]) -> JSArray:
    """ECMA-262 #sec-regexpbuiltinexec, from step 22

    DEVIATION: with `u` a match that begins at the second half of a pair has the index of the pair's
    first half, as in all engines; the text has lastIndex there.
    """
    program = regexp.program
    elements: list[Any] = [string[ends[0] : ends[1]]]
    for at in range(2, len(ends), 2):
        low = ends[at]
        elements.append(string[low : ends[at + 1]] if low >= 0 else None)
    array = realm.array(elements)
    names = program.names
    array.props = {
        "index": float(ends[0]),
        "input": string,
        "groups": groups_object(names, elements) if names else None,
    }
    if "d" in regexp.flags:
        array.props["indices"] = _indices(realm, names, ends)
    return array


def groups_object(names: dict[str, list[int]], values: list[Any]) -> OrdinaryObject:
    """The captures by the names of their groups; of one name at most one took part."""
    groups = OrdinaryObject(None)
    for name, indices in names.items():
        found = None
        for index in indices:
            if values[index] is not None:
                found = values[index]
        groups.props[name] = found
    return groups


def _indices(realm: Realm, names: dict[str, list[int]], ends: list[int]) -> JSArray:
    """ECMA-262 #sec-makematchindicesindexpairarray"""
    pairs: list[Any] = []
    for at in range(0, len(ends), 2):
        low = ends[at]
        pairs.append(realm.array([float(low), float(ends[at + 1])]) if low >= 0 else None)
    array = realm.array(pairs)
    array.props = {"groups": groups_object(names, pairs) if names else None}
    return array
