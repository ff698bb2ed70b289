"""The two matchers of regular expressions agree, and the tables that they read are whole.

A pattern that means the same to Python's `re` is given to it; here random patterns are matched both
ways.  Each pattern is read off the numbers of a seed, so that a failure can be repeated.
"""

from __future__ import annotations

import random

import pytest

from thenloop.javascript.engine.regular_expression_matcher import Program
from thenloop.javascript.engine.regular_expression_parser import parse_pattern
from thenloop.javascript.engine.regular_expression_sets import (
    CharacterSet,
    canonicalize,
    case_classes,
    close_over_case,
)
from thenloop.javascript.engine.unicode_sets import (
    PROPERTIES_OF_STRINGS,
    property_of_strings,
    property_set,
)
from thenloop.javascript.engine.values import from_code_units
from thenloop.javascript.regular_expressions import PatternError, check
from thenloop.javascript.unicode_properties import BINARY, GENERAL_CATEGORIES, SCRIPTS

ATOMS = (
    *("a", "b", "c", ".", "[ab]", "[^a]", "[^]", "[]", "k", "s", "\u017f", "\u212a", "é", "É"),
    *("\\w", "\\W", "\\D", "\\s", "\\n", "\\b", "\\B", "^", "$", "(?:)", "\\1", "\\2", "\\p{L}"),
    *("\ud83d\ude00", "[\ud83d\ude00a]", "\\u{1F600}", "\ud83d", "\\ude00"),
)
QUANTIFIERS = ("*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}")
LETTERS = (
    *("a", "b", "c", "1", "A", "\n", " ", "k", "K", "s", "\u017f", "\u212a", "é", "É"),
    *("\ud83d\ude00", "\ud83d", "\ude00"),
)

SHARED = frozenset({"Common", "Zyyy", "Inherited", "Zinh", "Qaai"})


def _pattern(numbers: random.Random, depth: int) -> str:
    kind = numbers.random()
    if depth <= 0 or kind < 0.35:
        return numbers.choice(ATOMS)

    def inner() -> str:
        return _pattern(numbers, depth - 1)

    if kind < 0.5:
        return inner() + inner()
    if kind < 0.6:
        return f"(?:{inner()}|{inner()})"
    if kind < 0.75:
        return f"({inner()})"
    if kind < 0.92:
        return f"(?:{inner()}){numbers.choice(QUANTIFIERS)}"
    return f"{numbers.choice(('(?=', '(?!', '(?<=', '(?<!'))}{inner()})"


@pytest.mark.parametrize("seed", range(40))
def test_matchers_agree(seed: int) -> None:
    numbers = random.Random(seed)
    translated = 0
    while translated < 20:
        pattern = _pattern(numbers, 3)
        flags = "".join(flag for flag in "ims" if numbers.random() < 0.25)
        flags += numbers.choice(("", "u", "v"))
        try:
            check(from_code_units(pattern), flags)
        except PatternError:
            continue
        program = Program(parse_pattern(pattern, flags))
        for _ in range(4):
            text = "".join(numbers.choices(LETTERS, k=numbers.randrange(7)))
            pairs = program.unicode and any("\ud800" <= letter <= "\udfff" for letter in text)
            chosen = program.pair_translation if pairs else program.translation
            if chosen is None:
                continue
            translated += 1
            for sticky in (False, True):
                steps = program.step_exec(text, 0, sticky=sticky, pairs=pairs)
                assert program.exec(text, 0, sticky=sticky) == steps, (pattern, flags, text)


@pytest.mark.parametrize("unicode", [False, True])
def test_case_classes_are_whole(unicode: bool) -> None:
    """No character outside of the ranges that are looked at has another case."""
    classes = case_classes(unicode)
    for code in range(0x110000 if unicode else 0x10000):
        same = ord(canonicalize(chr(code), unicode))
        if same != code:
            assert code in classes[same]
            assert same in classes[code] or canonicalize(chr(same), unicode) != chr(same)


def test_closing_a_set_over_case_adds_what_is_the_same() -> None:
    closed = close_over_case(CharacterSet.of("ks"), True)
    assert closed == CharacterSet.of("KksS\u017f\u212a")
    assert close_over_case(CharacterSet.of("ks"), False) == CharacterSet.of("KkSs")


def test_every_property_has_a_set() -> None:
    for name in (*GENERAL_CATEGORIES, *BINARY):
        assert isinstance(property_set(name, None), CharacterSet), name
    for script in SCRIPTS:
        own, extended = property_set("sc", script), property_set("scx", script)
        # What has several scripts has one of these for itself.
        assert script in SHARED or not own.difference(extended).ranges, script
    assert property_set("Any", None).size == 0x110000
    categories = [property_set("gc", name) for name in ("L", "M", "N", "P", "S", "Z", "C")]
    assert sum(found.size for found in categories) == 0x110000


def test_properties_of_strings() -> None:
    for name in PROPERTIES_OF_STRINGS:
        assert property_of_strings(name), name
    assert len(property_of_strings("Emoji_Keycap_Sequence")) == 12
    every = set(property_of_strings("RGI_Emoji"))
    assert every.issuperset(property_of_strings("RGI_Emoji_ZWJ_Sequence"))
