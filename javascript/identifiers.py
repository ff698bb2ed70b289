"""Identifiers: which characters a name may have, and which words are taken.

A name begins with a character that Unicode calls ID_Start and goes on with ID_Continue.
ECMA-262 #prod-IdentifierName.  Python knows the categories of the Unicode version that it was
built with; the letters and marks that later versions added are listed here, so that a program
means the same under every Python.
"""

import unicodedata

__all__ = ["CHECKED", "RESERVED", "STRICT_RESERVED", "STRICT_UNBINDABLE", "is_part", "is_start"]

#: Words that are never names.  ECMA-262 #prod-ReservedWord, but for `await` and `yield`.
RESERVED = frozenset(
    """
    break case catch class const continue debugger default delete do else enum export extends
    false finally for function if import in instanceof new null return super switch this throw
    true try typeof var void while with
    """.split()  # noqa: SIM905
)

#: Words that are no names in strict code.
STRICT_RESERVED = frozenset(
    "implements interface let package private protected public static yield".split()  # noqa: SIM905
)

#: Names that strict code may use and not bind.
STRICT_UNBINDABLE = frozenset({"eval", "arguments"})

#: Names that some place or other refuses: all others need no look.
CHECKED = RESERVED | STRICT_RESERVED | STRICT_UNBINDABLE | {"await"}

_START_CATEGORIES = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nl"})
_CONTINUE_CATEGORIES = _START_CATEGORIES | {"Mn", "Mc", "Nd", "Pc"}

# Other_ID_Start and Other_ID_Continue, with `$` and the two joiners that ECMAScript adds.
_OTHER_START = frozenset("$_\u1885\u1886\u2118\u212e\u309b\u309c")
_OTHER_CONTINUE = frozenset(
    "\xb7\u0387\u1369\u136a\u136b\u136c\u136d\u136e\u136f\u1370\u1371\u19da\u200c\u200d\u30fb\uff65"
)
# A letter that Pattern_Syntax claims.
_EXCLUDED = frozenset("\u2e2f")


def _ranges(text: str) -> tuple[tuple[int, int], ...]:
    """The ranges that a list of hexadecimal numbers gives."""
    parts = (word.partition("-") for word in text.split())
    return tuple((int(low, 16), int(high or low, 16)) for low, _, high in parts)


#: ID_Start from Unicode 15.0 to 18.0.
_LATER_START = _ranges(
    """
    558 58B-58C 88F C5C CDC 1C89-1C8A 208F 209D-209F A7CB-A7CF A7D2 A7D4 A7DA-A7DD A7E2 A7F1
    AB6C-AB6D 105C0-105F3 107BB-107BF 10940-10959 10D4A-10D65 10D6F-10D85 10EC2-10EC7
    10ED9-10EEE 1123F-11240 11380-11389 1138B 1138E 11390-113B5 113B7 113D1 113D3 11B0A
    11BC0-11BE0 11DB0-11DDB 11DF1 11F02 11F04-11F10 11F12-11F33 1246F 12475-1247F 12550-12686
    1342F 13441-13446 13460-143FA 16100-1611D 16D40-16D6C 16EA0-16EB8 16EBB-16ED3 16FF2-16FF6
    187F8-187FF 18CD6-18CDA 18CFF 18D09-18D20 18D80-18DF2 18E00-19191 191A0-191D2 1B123-1B128
    1B132 1B155 1B168 1D6A6 1DF1F-1DF81 1DF90-1DF96 1DFCD-1DFFF 1E030-1E06D 1E4D0-1E4EB
    1E5D0-1E5ED 1E5F0 1E6C0-1E6DE 1E6E0-1E6E2 1E6E4-1E6E5 1E6E7-1E6ED 1E6F0-1E6F4 1E6FE-1E6FF
    2B739-2B73F 2B81E 2CEA2-2CEAD 2EBF0-2EE5D 31350-33479 3D000-3FC3F
    """
)

#: ID_Continue without ID_Start, from Unicode 15.0 to 18.0.
_LATER_CONTINUE = _ranges(
    """
    5C8-5C9 897 B53-B54 CF3 ECE 1ACF-1AF0 10D40-10D49 10D69-10D6D 10ECB-10ECF 10EF0-10EFF 11241
    113B8-113C0 113C2 113C5 113C7-113CA 113CC-113D0 113D2 113E1-113E2 116D0-116E3 11B60-11B67
    11BF0-11BF9 11DE0-11DE9 11DF0 11F00-11F01 11F03 11F34-11F3A 11F3E-11F42 11F50-11F5A 13440
    13447-13455 1611E-16139 16D70-16D79 1CCF0-1CCF9 1D127-1D128 1D250-1D252 1D25B-1D25C 1D25F
    1D280-1D281 1E08F 1E4EC-1E4F9 1E5EE-1E5EF 1E5F1-1E5FA 1E6E3 1E6E6 1E6EE-1E6EF 1E6F5
    """
)


def _within(ranges: tuple[tuple[int, int], ...], letter: str) -> bool:
    code = ord(letter)
    return any(low <= code <= high for low, high in ranges)


def is_start(letter: str) -> bool:
    """Whether a name may begin with a character.  ECMA-262 #prod-IdentifierStartChar"""
    if letter in _OTHER_START:
        return True
    category = unicodedata.category(letter)
    if category == "Cn":
        return _within(_LATER_START, letter)
    return category in _START_CATEGORIES and letter not in _EXCLUDED


def is_part(letter: str) -> bool:
    """Whether a name may go on with a character.  ECMA-262 #prod-IdentifierPartChar"""
    if letter in _OTHER_START or letter in _OTHER_CONTINUE:
        return True
    category = unicodedata.category(letter)
    if category == "Cn":
        return _within(_LATER_START, letter) or _within(_LATER_CONTINUE, letter)
    return category in _CONTINUE_CATEGORIES and letter not in _EXCLUDED
