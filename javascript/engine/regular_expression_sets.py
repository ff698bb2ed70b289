"""Sets of characters, and what case is to them.

ECMA-262 #sec-compiletocharset, #sec-runtime-semantics-canonicalize-ch
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

__all__ = [
    "DIGITS",
    "LINE_TERMINATORS",
    "SPACES",
    "WORDS",
    "CharacterSet",
    "canonicalize",
    "close_over_case",
    "word_characters",
]

LAST: Final = 0x10FFFF

Range = tuple[int, int]


class CharacterSet:
    """A set of code points; immutable.

    >>> CharacterSet([(97, 99), (98, 122)]).ranges
    ((97, 122),)
    """

    __slots__ = ("_starts", "ranges")

    def __init__(self, ranges: Iterable[Range]) -> None:
        merged: list[Range] = []
        for low, high in sorted(ranges):
            if merged and low <= merged[-1][1] + 1:
                if high > merged[-1][1]:
                    merged[-1] = (merged[-1][0], high)
            else:
                merged.append((low, high))
        #: Its ranges with both their ends, in order, none touching another.
        self.ranges: Final = tuple(merged)
        self._starts: Final = [low for low, _ in merged]

    @classmethod
    def of(cls, letters: str) -> CharacterSet:
        return cls([(ord(letter), ord(letter)) for letter in letters])

    def __contains__(self, code: int) -> bool:
        at = bisect_right(self._starts, code) - 1
        return at >= 0 and code <= self.ranges[at][1]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CharacterSet) and self.ranges == other.ranges

    def __hash__(self) -> int:
        return hash(self.ranges)

    def __repr__(self) -> str:
        return f"CharacterSet({self.ranges})"

    def __iter__(self) -> Iterator[int]:
        for low, high in self.ranges:
            yield from range(low, high + 1)

    @property
    def size(self) -> int:
        return sum(high - low + 1 for low, high in self.ranges)

    def union(self, *others: CharacterSet) -> CharacterSet:
        return CharacterSet([*self.ranges, *(r for other in others for r in other.ranges)])

    def complement(self) -> CharacterSet:
        """ECMA-262 #sec-charactercomplement"""
        ranges: list[Range] = []
        start = 0
        for low, high in self.ranges:
            if start < low:
                ranges.append((start, low - 1))
            start = high + 1
        if start <= LAST:
            ranges.append((start, LAST))
        return CharacterSet(ranges)

    def intersection(self, other: CharacterSet) -> CharacterSet:
        return self.complement().union(other.complement()).complement()

    def difference(self, other: CharacterSet) -> CharacterSet:
        return self.complement().union(other).complement()


DIGITS: Final = CharacterSet([(0x30, 0x39)])
SPACES: Final = CharacterSet.of(
    "\t\n\v\f\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
WORDS: Final = CharacterSet([(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)])
LINE_TERMINATORS: Final = CharacterSet.of("\n\r\u2028\u2029")


def simple_case_folding(letter: str) -> str:
    """scf: the mappings of status C and S in Unicode's CaseFolding.txt, from those of Python."""
    other = _FOLDINGS.get(letter)
    if other is not None:
        return other
    folded = letter.casefold()
    if len(folded) == 1:
        return folded
    # A full folding is longer; the simple one, where there is one, is the small letter.
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


#: Simple foldings to a letter that is not the small letter, with full foldings of their own.
_FOLDINGS: Final = {"\u1fd3": "\u0390", "\u1fe3": "\u03b0", "\ufb05": "\ufb06"}


def canonicalize(letter: str, unicode: bool) -> str:
    """ECMA-262 #sec-runtime-semantics-canonicalize-ch, where case is ignored"""
    if unicode:
        return simple_case_folding(letter)
    upper = letter.upper()
    if len(upper) != 1 or upper > "\uffff" or (letter >= "\x80" and upper < "\x80"):
        return letter
    return upper


#: Where letters with case are; the rest of Unicode has none.
_CASED: Final = (
    (0x41, 0x58F),
    (0x10A0, 0x13FF),
    (0x1C80, 0x1CBF),
    (0x1D00, 0x1FFF),
    (0x2100, 0x218F),
    (0x24B0, 0x24EF),
    (0x2C00, 0x2D2F),
    (0xA640, 0xA7FF),
    (0xAB30, 0xABBF),
    (0xFB00, 0xFB1F),
    (0xFF20, 0xFF5F),
    (0x10400, 0x105FF),
    (0x10C80, 0x10D8F),
    (0x118A0, 0x118DF),
    (0x16E40, 0x16EDF),
    (0x1E900, 0x1E94F),
)


@lru_cache(maxsize=2)
def case_classes(unicode: bool) -> dict[int, tuple[int, ...]]:
    """For each character that is not alone in its class: all that are the same but for case."""
    members: dict[str, list[int]] = {}
    for low, high in _CASED:
        for code in range(low, high + 1):
            if code > 0xFFFF and not unicode:
                break
            members.setdefault(canonicalize(chr(code), unicode), []).append(code)
    classes: dict[int, tuple[int, ...]] = {}
    for codes in members.values():
        if len(codes) > 1:
            whole = tuple(codes)
            for code in codes:
                classes[code] = whole
    return classes


def close_over_case(characters: CharacterSet, unicode: bool) -> CharacterSet:
    """With every character also those that are the same but for case."""
    classes = case_classes(unicode)
    if characters.size < len(classes):
        found = (classes[code] for code in characters if code in classes)
    else:
        found = (others for code, others in classes.items() if code in characters)
    return characters.union(
        CharacterSet([(code, code) for others in set(found) for code in others])
    )


def word_characters(unicode: bool, ignore_case: bool) -> CharacterSet:
    """ECMA-262 #sec-wordcharacters"""
    return close_over_case(WORDS, True) if unicode and ignore_case else WORDS
