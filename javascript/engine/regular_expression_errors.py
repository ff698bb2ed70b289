"""The early errors of patterns, as messages of V8.

ECMA-262 #sec-patterns-static-semantics-early-errors
"""

from __future__ import annotations

from typing import Final

from ..regular_expressions import PatternError, check
from .regular_expression_matcher import Program, compile_pattern
from .throws import throw_syntax_error
from .values import from_code_units

__all__ = ["checked_program"]

#: What an error says, or a part of it, and what V8 says.
_MESSAGES: Final = (
    ("this group is never closed", "Unterminated group"),
    ("this closes no group", "Unmatched ')'"),
    ("there is nothing to repeat", "Nothing to repeat"),
    ("{ must be escaped, or", "Incomplete quantifier"),
    ("this cannot be repeated", "Invalid quantifier"),
    ("numbers in braces", "numbers out of order in {} quantifier"),
    ("there are two groups", "Duplicate capture group name"),
    ("this is no group", "Invalid group"),
    ("be the modifiers", "Invalid group"),
    ("a group needs modifiers", "Invalid flag group"),
    ("name of a group", "Invalid capture group name"),
    ("a group needs a name", "Invalid capture group name"),
    ("a backslash ends", "\\ at end of pattern"),
    ("\\u needs", "Invalid Unicode escape"),
    ("\\c needs", "Invalid Unicode escape"),
    ("octal escapes", "Invalid decimal escape"),
    ("cannot be escaped", "Invalid escape"),
    ("\\x needs", "Invalid escape"),
    ("\\p needs", "Invalid property name"),
    ("a property of strings", "Invalid property name"),
    ("no such property", "Invalid property name"),
    ("this class is never closed", "Unterminated character class"),
    ("of this range", "Range out of order in character class"),
    ("single characters at its ends", "Invalid character class"),
    ("may match strings", "Negated character class may contain strings"),
    ("& must be escaped here", "Invalid character in character class"),
    ("in a class with v", "Invalid character in character class"),
    ("can follow", "Invalid set operation in character class"),
    ("cannot stand", "Invalid set operation in character class"),
    ("of a class cannot be mixed", "Invalid set operation in character class"),
    ("must be escaped", "Lone quantifier brackets"),
)


def message_of(error: PatternError) -> str:
    """V8's message where there is one for it."""
    text = error.message
    if "is reserved" in text:
        return "Invalid set operation in character class"
    if text.startswith("\\k needs"):
        return "Invalid named reference"
    if text.startswith("there is no group"):
        return "Invalid escape" if text[-1].isdecimal() else "Invalid named capture referenced"
    for part, message in _MESSAGES:
        if part in text:
            return message
    return text


def checked_program(source: str, flags: str) -> Program:
    """The program of a pattern, or a SyntaxError.  ECMA-262 #sec-regexpinitialize"""
    known = _CHECKED.get((source, flags))
    if known is not None:
        return known
    if set(flags) - set("dgimsuvy") or len(set(flags)) < len(flags) or {"u", "v"} <= set(flags):
        throw_syntax_error(f"Invalid flags supplied to RegExp constructor '{flags}'")
    meant = "".join([flag for flag in "imsuv" if flag in flags])
    try:
        check(from_code_units(source), meant)
    except PatternError as error:
        throw_syntax_error(f"Invalid regular expression: /{source}/{flags}: {message_of(error)}")
    if len(_CHECKED) >= 1000:
        _CHECKED.clear()
    program = _CHECKED[source, flags] = compile_pattern(source, meant)
    return program


#: OPTIMIZATION: the programs of patterns that are known to be valid; a program never changes.
_CHECKED: Final[dict[tuple[str, str], Program]] = {}
