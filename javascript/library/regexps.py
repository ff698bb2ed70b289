"""RegExp: the constructor, its functions, and the properties of its prototype.

ECMA-262 #sec-regexp-regular-expression-objects
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import WHITE_SPACE, to_boolean, to_display, to_string
from ..engine.functions import get_prototype_from_constructor
from ..engine.objects import JSObject
from ..engine.regular_expression_errors import checked_program
from ..engine.regular_expression_objects import RegExpObject, is_regexp
from ..engine.throws import throw_type_error
from ..engine.values import WellKnown
from . import regexp_methods, regexp_replacement
from .regexp_execution import regexp_builtin_exec, regexp_exec

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install", "regexp_create", "regexp_initialize"]

#: Flag, name of its accessor: in the order of `flags`.
FLAGS: Final = (
    ("d", "hasIndices"),
    ("g", "global"),
    ("i", "ignoreCase"),
    ("m", "multiline"),
    ("s", "dotAll"),
    ("u", "unicode"),
    ("v", "unicodeSets"),
    ("y", "sticky"),
)


def regexp_initialize(regexp: RegExpObject, pattern: Any, flags: Any) -> RegExpObject:
    """ECMA-262 #sec-regexpinitialize"""
    source = "" if pattern is None else to_string(pattern)
    text = "" if flags is None else to_string(flags)
    program = checked_program(source, text)
    regexp.source = source
    regexp.flags = text
    regexp.program = program
    regexp.set_last_index(0.0)
    return regexp


def regexp_create(realm: Realm, pattern: Any, flags: Any) -> RegExpObject:
    """ECMA-262 #sec-regexpcreate"""
    regexp = RegExpObject(realm.intrinsics.regexp_prototype)
    return regexp_initialize(regexp, pattern, flags)


def escape_regexp_pattern(source: str) -> str:
    """ECMA-262 #sec-escaperegexppattern"""
    if not source:
        return "(?:)"
    result: list[str] = []
    in_class = escaped = False
    for letter in source:
        if letter in _TERMINATORS:
            # After a backslash the escape takes its place.
            text = _TERMINATORS[letter]
            result.append(text[1:] if escaped else text)
        elif letter == "/" and not in_class and not escaped:
            result.append("\\/")
        else:
            result.append(letter)
        if escaped:
            escaped = False
        elif letter == "\\":
            escaped = True
        elif letter == "[":
            in_class = True
        elif letter == "]":
            in_class = False
    return "".join(result)


_TERMINATORS: Final = {"\n": "\\n", "\r": "\\r", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_SYNTAX: Final = frozenset("^$\\.*+?()[]{}|/")
_CONTROLS: Final = {"\t": "\\t", "\n": "\\n", "\v": "\\v", "\f": "\\f", "\r": "\\r"}
_PUNCTUATORS: Final = frozenset(",-=<>#&!%:;@~'`\"" + WHITE_SPACE)


def _escaped(letter: str) -> str:
    return f"\\x{ord(letter):02x}" if letter <= "\xff" else f"\\u{ord(letter):04x}"


def regexp_escape(this: Any, string: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-regexp.escape"""
    if type(string) is not str:
        throw_type_error("input argument must be a string")
    result: list[str] = []
    size = len(string)
    for at, letter in enumerate(string):
        if at == 0 and letter.isascii() and letter.isalnum():
            result.append(_escaped(letter))
        # ECMA-262 #sec-encodeforregexpescape
        elif letter in _SYNTAX:
            result.append("\\" + letter)
        elif letter in _CONTROLS:
            result.append(_CONTROLS[letter])
        elif letter in _PUNCTUATORS:
            result.append(_escaped(letter))
        elif "\ud800" <= letter <= "\udfff":
            # Those of a pair are no surrogates, but one character.
            leads = letter <= "\udbff" and at + 1 < size and "\udc00" <= string[at + 1] <= "\udfff"
            trails = letter >= "\udc00" and at > 0 and "\ud800" <= string[at - 1] <= "\udbff"
            result.append(letter if leads or trails else _escaped(letter))
        else:
            result.append(letter)
    return "".join(result)


def install(realm: Realm) -> None:
    """Define %RegExp%."""
    intrinsics = realm.intrinsics

    def make(pattern: Any, flags: Any, new_target: JSObject, pattern_is_regexp: bool) -> Any:
        """ECMA-262 #sec-regexp-pattern-flags, from step 4"""
        if isinstance(pattern, RegExpObject):
            source: Any = pattern.source
            if flags is None:
                flags = pattern.flags
        elif pattern_is_regexp:
            source = pattern.get("source", pattern)
            if flags is None:
                flags = pattern.get("flags", pattern)
        else:
            source = pattern
        proto = get_prototype_from_constructor(new_target, "regexp_prototype")
        return regexp_initialize(RegExpObject(proto), source, flags)

    def construct(arguments: Sequence[Any], new_target: JSObject) -> Any:
        pattern = arguments[0] if arguments else None
        flags = arguments[1] if len(arguments) > 1 else None
        return make(pattern, flags, new_target, is_regexp(pattern))

    def call(this: Any, pattern: Any = None, flags: Any = None, *_: Any) -> Any:
        pattern_is_regexp = is_regexp(pattern)
        # 2.b. What is one already comes back as it is.
        if (
            pattern_is_regexp
            and flags is None
            and pattern.get("constructor", pattern) is constructor
        ):
            return pattern
        return make(pattern, flags, constructor, pattern_is_regexp)

    prototype = realm.object()
    intrinsics.regexp_prototype = prototype
    constructor = realm.constructor("RegExp", 2, construct, prototype, call=call)
    intrinsics.regexp = constructor
    realm.method(constructor, "escape", 1, regexp_escape)
    realm.accessor(constructor, WellKnown.species, lambda this, *_: this)
    _install_accessors(realm, prototype)

    def exec_(this: Any, string: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-regexp.prototype.exec"""
        regexp = _this_regexp(this, "exec")
        return regexp_builtin_exec(realm, regexp, to_string(string))

    def test(this: Any, string: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-regexp.prototype.test"""
        if not isinstance(this, JSObject):
            _incompatible(this, "test")
        return regexp_exec(realm, this, to_string(string)) is not None

    def compile_(this: Any, pattern: Any = None, flags: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-regexp.prototype.compile"""
        regexp = _this_regexp(this, "compile")
        if isinstance(pattern, RegExpObject):
            if flags is not None:
                throw_type_error("Invalid flags supplied to RegExp constructor")
            return regexp_initialize(regexp, pattern.source, pattern.flags)
        return regexp_initialize(regexp, pattern, flags)

    intrinsics.regexp_prototype_exec = realm.method(prototype, "exec", 1, exec_)
    realm.methods(
        prototype,
        [("compile", 2, compile_), ("test", 1, test), ("toString", 0, _to_string)],
    )
    regexp_methods.install(realm, prototype)
    regexp_replacement.install(realm, prototype)


def _incompatible(this: Any, name: str) -> Any:
    throw_type_error(
        f"Method RegExp.prototype.{name} called on incompatible receiver {to_display(this)}"
    )


def _this_regexp(this: Any, name: str) -> RegExpObject:
    if not isinstance(this, RegExpObject):
        _incompatible(this, name)
    assert isinstance(this, RegExpObject)
    return this


def _to_string(this: Any, *_: Any) -> str:
    """ECMA-262 #sec-regexp.prototype.tostring"""
    if not isinstance(this, JSObject):
        _incompatible(this, "toString")
    source = to_string(this.get("source", this))
    return f"/{source}/{to_string(this.get('flags', this))}"


def _install_accessors(realm: Realm, prototype: JSObject) -> None:
    """ECMA-262 #sec-properties-of-the-regexp-prototype-object"""

    def flags(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-get-regexp.prototype.flags"""
        if not isinstance(this, JSObject):
            throw_type_error(
                f"RegExp.prototype.flags getter called on non-object {to_display(this)}"
            )
        return "".join([flag for flag, name in FLAGS if to_boolean(this.get(name, this))])

    def source(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-get-regexp.prototype.source"""
        if isinstance(this, RegExpObject):
            return escape_regexp_pattern(this.source)
        if this is prototype:
            return "(?:)"
        throw_type_error("RegExp.prototype.source getter called on non-RegExp object", realm)

    def flag_getter(flag: str, name: str) -> Any:
        def getter(this: Any, *_: Any) -> Any:
            """ECMA-262 #sec-regexphasflag"""
            if isinstance(this, RegExpObject):
                return flag in this.flags
            if this is prototype:
                return None
            throw_type_error(f"RegExp.prototype.{name} getter called on non-RegExp object", realm)

        return getter

    for flag, name in FLAGS:
        realm.accessor(prototype, name, flag_getter(flag, name))
    realm.accessor(prototype, "flags", flags)
    realm.accessor(prototype, "source", source)
    realm.intrinsics.regexp_flag_getters = {
        name: prototype.props[name] for name in ("flags", *[name for _, name in FLAGS])
    }
