"""The methods of strings that hand over to a regular expression.

ECMA-262 #sec-string.prototype.match and those like it
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_string, to_uint32
from ..engine.functions import is_callable
from ..engine.objects import JSObject
from ..engine.regular_expression_objects import is_regexp
from ..engine.throws import throw_type_error
from ..engine.values import PropertyKey, WellKnown, null

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["get_substitution", "install"]


def _require(this: Any, name: str) -> None:
    if this is None or this is null:
        throw_type_error(f"String.prototype.{name} called on null or undefined")


def _require_global(regexp: JSObject, name: str) -> None:
    """`matchAll` and `replaceAll` refuse a regular expression without `g`."""
    flags = regexp.get("flags", regexp)
    if flags is None or flags is null:
        throw_type_error(f"String.prototype.{name} called with a RegExp without flags")
    if "g" not in to_string(flags):
        throw_type_error(f"String.prototype.{name} called with a non-global RegExp argument")


def get_substitution(
    matched: str, string: str, position: int, captures: list[Any], named: Any, template: str
) -> str:
    """What a replacement's template says.

    captures: a str or None each.  named: an object or None.  ECMA-262 #sec-getsubstitution
    """
    dollar = template.find("$")
    if dollar < 0:
        return template
    result: list[str] = []
    at = 0
    size = len(template)
    while dollar >= 0:
        result.append(template[at:dollar])
        following = template[dollar + 1 : dollar + 2]
        at = dollar + 2
        if following == "$":
            result.append("$")
        elif following == "&":
            result.append(matched)
        elif following == "`":
            result.append(string[:position])
        elif following == "'":
            result.append(string[min(position + len(matched), len(string)) :])
        elif following.isascii() and following.isdigit():
            # Two digits, where there are so many groups; otherwise one.
            count = 2 if template[dollar + 2 : dollar + 3] in _DIGITS and dollar + 2 < size else 1
            index = int(template[dollar + 1 : dollar + 1 + count])
            if index > len(captures) and count == 2:
                count = 1
                index = int(following)
            at = dollar + 1 + count
            if 1 <= index <= len(captures):
                capture = captures[index - 1]
                if capture is not None:
                    result.append(capture)
            else:
                result.append(template[dollar:at])
        elif following == "<" and named is not None:
            end = template.find(">", dollar + 2)
            if end < 0:
                result.append("$<")
            else:
                capture = named.get(template[dollar + 2 : end], named)
                at = end + 1
                if capture is not None:
                    result.append(to_string(capture))
        else:
            result.append("$")
            at = dollar + 1
        dollar = template.find("$", at)
    result.append(template[at:])
    return "".join(result)


_DIGITS = frozenset("0123456789")


def _positions(string: str, search: str, *, every: bool) -> list[int]:
    """Where `search` is found in `string`, without overlaps; only the first place, unless every."""
    found: list[int] = []
    step = max(1, len(search))
    at = string.find(search)
    while at >= 0:
        found.append(at)
        at = string.find(search, at + step) if every else -1
    return found


def _replace(this: Any, pattern: Any, replacement: Any, *, every: bool) -> str:
    """The ends of `replace` and `replaceAll`: no method of the pattern's has taken over."""
    string = to_string(this)
    search = to_string(pattern)
    call = is_callable(replacement)
    if not call:
        replacement = to_string(replacement)
    result: list[str] = []
    end = 0
    for position in _positions(string, search, every=every):
        if call:
            text = to_string(replacement.call(None, search, float(position), string))
        else:
            text = get_substitution(search, string, position, [], None, replacement)
        result.append(string[end:position])
        result.append(text)
        end = position + len(search)
    result.append(string[end:])
    return "".join(result)


def install(realm: Realm, prototype: JSObject) -> None:
    """Give %String.prototype% these methods."""
    from .regexps import regexp_create

    def matcher(key: PropertyKey, value: Any) -> Any:
        """The method that an object has for `key`, or None."""
        return value.get_method(key) if isinstance(value, JSObject) else None

    def by_regexp(name: str, key: PropertyKey) -> Any:
        """`match` and `search`, which are alike.

        ECMA-262 #sec-string.prototype.match, #sec-string.prototype.search
        """

        def method(this: Any, regexp: Any = None, *_: Any) -> Any:
            _require(this, name)
            own = matcher(key, regexp)
            if own is not None:
                return own.call(regexp, this)
            string = to_string(this)
            return regexp_create(realm, regexp, None).invoke(key, string)

        return method

    def match_all(this: Any, regexp: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-string.prototype.matchall"""
        _require(this, "matchAll")
        if isinstance(regexp, JSObject):
            if is_regexp(regexp):
                _require_global(regexp, "matchAll")
            method = matcher(WellKnown.match_all, regexp)
            if method is not None:
                return method.call(regexp, this)
        string = to_string(this)
        made = regexp_create(realm, regexp, "g")
        return made.invoke(WellKnown.match_all, string)

    def replace(this: Any, pattern: Any = None, replacement: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-string.prototype.replace"""
        _require(this, "replace")
        method = matcher(WellKnown.replace, pattern)
        if method is not None:
            return method.call(pattern, this, replacement)
        return _replace(this, pattern, replacement, every=False)

    def replace_all(this: Any, pattern: Any = None, replacement: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-string.prototype.replaceall"""
        _require(this, "replaceAll")
        if isinstance(pattern, JSObject):
            if is_regexp(pattern):
                _require_global(pattern, "replaceAll")
            method = matcher(WellKnown.replace, pattern)
            if method is not None:
                return method.call(pattern, this, replacement)
        return _replace(this, pattern, replacement, every=True)

    def split(this: Any, separator: Any = None, limit: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-string.prototype.split"""
        _require(this, "split")
        method = matcher(WellKnown.split, separator)
        if method is not None:
            return method.call(separator, this, limit)
        string = to_string(this)
        most = 0xFFFFFFFF if limit is None else to_uint32(limit)
        text = to_string(separator)
        if most == 0:
            return realm.array([])
        if separator is None:
            return realm.array([string])
        parts: list[Any] = string.split(text) if text else list(string)
        return realm.array(parts[:most])

    realm.methods(
        prototype,
        [
            ("match", 1, by_regexp("match", WellKnown.match)),
            ("matchAll", 1, match_all),
            ("replace", 2, replace),
            ("replaceAll", 2, replace_all),
            ("search", 1, by_regexp("search", WellKnown.search)),
            ("split", 2, split),
        ],
    )
