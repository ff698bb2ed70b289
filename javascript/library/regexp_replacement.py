"""Replacing what a regular expression matches.

ECMA-262 #sec-regexp.prototype-%symbol.replace%
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_integer_or_infinity, to_string
from ..engine.functions import is_callable
from ..engine.objects import JSObject
from ..engine.regular_expression_objects import RegExpObject
from ..engine.values import WellKnown
from .regexp_execution import advance_string_index, is_pristine, regexp_exec
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
            if (
                isinstance(regexp, RegExpObject)
                and is_pristine(realm, regexp)
                and "y" not in regexp.flags
                and not regexp.program.names
            ):
                return _replace_unseen(regexp, text, replacement)
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


def _replace_unseen(regexp: RegExpObject, text: str, template: str) -> str:
    """The same where nobody looks on, without the arrays of the matches.

    OPTIMIZATION: only for a replacement that is text, and groups without names: then no code of the
    program's runs.
    """
    program = regexp.program
    is_global = "g" in regexp.flags
    pieces: list[str] = []
    at = done = 0
    while at <= len(text):
        ends = program.exec(text, at, sticky=False)
        if ends is None:
            break
        low, high = ends[0], ends[1]
        captures = [
            text[ends[index] : ends[index + 1]] if ends[index] >= 0 else None
            for index in range(2, len(ends), 2)
        ]
        matched = text[low:high]
        if low >= done:
            pieces.append(text[done:low])
            pieces.append(get_substitution(matched, text, low, captures, None, template))
            done = high
        if not is_global:
            break
        at = advance_string_index(text, high, program.unicode) if low == high else high
    if is_global:
        regexp.set_last_index(0.0)
    pieces.append(text[done:])
    return "".join(pieces)
