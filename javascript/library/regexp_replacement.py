"""Replacing what a regular expression matches.

ECMA-262 #sec-regexp.prototype-%symbol.replace%
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_integer_or_infinity, to_length, to_string
from ..engine.functions import is_callable
from ..engine.objects import JSObject
from ..engine.regular_expression_objects import RegExpObject
from ..engine.values import WellKnown
from .regexp_execution import advance_string_index, groups_object, is_pristine, regexp_exec
from .regexp_methods import set_behind_empty, this_object
from .string_methods_matching import get_substitution

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm, prototype: JSObject) -> None:
    """Give %RegExp.prototype% its ``Symbol.replace``."""

    def replace(this: Any, string: Any = None, replacement: Any = None, *_: Any) -> str:
        """ECMA-262 #sec-regexp.prototype-%symbol.replace%"""
        regexp = this_object(this, "@@replace")
        text = to_string(string)
        functional = is_callable(replacement)
        if not functional:
            replacement = to_string(replacement)
        if isinstance(regexp, RegExpObject) and is_pristine(realm, regexp):
            return _replace_unseen(regexp, text, replacement, functional)
        flags = to_string(regexp.get("flags", regexp))
        is_global = "g" in flags
        unicode = "u" in flags or "v" in flags
        if is_global:
            regexp.put("lastIndex", 0.0)
        results: list[JSObject] = []
        while (result := regexp_exec(realm, regexp, text)) is not None:
            results.append(result)
            if not is_global:
                break
            if to_string(result.get("0", result)) == "":
                set_behind_empty(regexp, text, unicode)
        return put_together(text, results, replacement, functional)

    def put_together(text: str, results: list[JSObject], replacement: Any, functional: bool) -> str:
        """Steps 14 and 15."""
        pieces: list[str] = []
        done = 0
        for result in results:
            count = max(realm.length_of_array_like(result) - 1, 0)
            matched = to_string(result.get("0", result))
            position = to_integer_or_infinity(result.get("index", result))
            place = int(max(min(position, len(text)), 0))
            captures: list[Any] = []
            for index in range(1, count + 1):
                capture = result.get(str(index), result)
                captures.append(None if capture is None else to_string(capture))
            named = result.get("groups", result)
            if functional:
                arguments = [matched, *captures, float(place), text]
                if named is not None:
                    arguments.append(named)
                new = to_string(replacement.call(None, *arguments))
            else:
                if named is not None:
                    named = realm.to_object(named)
                new = get_substitution(matched, text, place, captures, named, replacement)
            if place >= done:
                pieces.append(text[done:place])
                pieces.append(new)
                done = place + len(matched)
        pieces.append(text[done:])
        return "".join(pieces)

    realm.method(prototype, WellKnown.replace, 2, replace)


def _replace_unseen(regexp: RegExpObject, text: str, replacement: Any, functional: bool) -> str:
    """The same where nobody looks on, without the arrays of the matches.

    OPTIMIZATION: no code of the program's runs before all matches are found.
    """
    names = regexp.program.names
    pieces: list[str] = []
    done = 0
    for ends in _matches(regexp, text):
        low, high = ends[0], ends[1]
        matched = text[low:high]
        captures: list[Any] = [
            text[ends[at] : ends[at + 1]] if ends[at] >= 0 else None
            for at in range(2, len(ends), 2)
        ]
        named = groups_object(names, [matched, *captures]) if names else None
        if functional:
            arguments = [matched, *captures, float(low), text]
            if named is not None:
                arguments.append(named)
            new = to_string(replacement.call(None, *arguments))
        else:
            new = get_substitution(matched, text, low, captures, named, replacement)
        if low >= done:
            pieces.append(text[done:low])
            pieces.append(new)
            done = high
    pieces.append(text[done:])
    return "".join(pieces)


def _matches(regexp: RegExpObject, text: str) -> list[list[int]]:
    """The ends of the match, or with `g` of all; lastIndex moves as exec moves it."""
    program = regexp.program
    sticky = "y" in regexp.flags
    is_global = "g" in regexp.flags
    if not is_global:
        at = to_length(regexp.props["lastIndex"].value) if sticky else 0
        ends = program.exec(text, at, sticky=sticky) if at <= len(text) else None
        if sticky:
            regexp.set_last_index(0.0 if ends is None else float(ends[1]))
        return [] if ends is None else [ends]
    found: list[list[int]] = []
    at = 0
    while at <= len(text) and (ends := program.exec(text, at, sticky=sticky)) is not None:
        found.append(ends)
        at = ends[1]
        if ends[0] == at:
            at = advance_string_index(text, at, program.unicode)
    regexp.set_last_index(0.0)
    return found
