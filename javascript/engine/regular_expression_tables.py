"""Characters read and looked up.

ECMA-262 #sec-runtime-semantics-charactersetmatcher-abstract-operation
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .regular_expression_sets import CharacterSet

if TYPE_CHECKING:
    from .regular_expression_matcher import Match, Step

__all__ = ["CharacterTable", "class_text", "is_pair", "pair_class_text", "reader"]


class CharacterTable(dict[str, bool]):
    """Whether a set has a character: of one code unit, or of the two of a pair.

    It grows with the characters that are asked for.
    """

    __slots__ = ("characters",)

    def __init__(self, characters: CharacterSet) -> None:
        super().__init__()
        self.characters = characters

    def __missing__(self, letter: str) -> bool:
        if len(letter) == 1:
            code = ord(letter)
        else:
            code = 0x10000 + ((ord(letter[0]) & 0x3FF) << 10) + (ord(letter[1]) & 0x3FF)
        self[letter] = result = code in self.characters
        return result


def is_pair(text: str, at: int) -> bool:
    """Whether a surrogate pair begins at `at`."""
    return (
        0 <= at < len(text) - 1
        and "\ud800" <= text[at] <= "\udbff"
        and "\udc00" <= text[at + 1] <= "\udfff"
    )


def reader(table: CharacterTable, following: Step, unicode: bool, backward: bool) -> Step:
    """The step that reads one character of a set."""
    if backward:
        return _backward_reader(table, following, unicode)

    def read(match: Match) -> Any:
        at = match.at
        if at < match.size and table[match.text[at]]:
            match.at = at + 1
            return following
        return None

    if not unicode:
        return read

    def read_character(match: Match) -> Any:
        at = match.at
        if at >= match.size:
            return None
        end = at + 2 if match.pairs and is_pair(match.text, at) else at + 1
        if table[match.text[at:end]]:
            match.at = end
            return following
        return None

    return read_character


def _backward_reader(table: CharacterTable, following: Step, unicode: bool) -> Step:
    def read(match: Match) -> Any:
        at = match.at - 1
        if at >= 0 and table[match.text[at]]:
            match.at = at
            return following
        return None

    if not unicode:
        return read

    def read_character(match: Match) -> Any:
        end = match.at
        if end == 0:
            return None
        at = end - 2 if match.pairs and is_pair(match.text, end - 2) else end - 1
        if table[match.text[at:end]]:
            match.at = at
            return following
        return None

    return read_character


def pair_class_text(characters: CharacterSet) -> str:
    """A set for Python's `re`, for texts in which two surrogates may be one character.

    It stands where a character begins, so that a second half there is alone.
    """
    singles = class_text(characters.difference(_HIGH_HALVES))
    alternatives = [singles] if singles != _NEVER else []
    alone = characters.intersection(_HIGH_HALVES)
    if alone.ranges:
        alternatives.append(f"{class_text(alone)}(?![\\udc00-\\udfff])")
    # The first halves that have the same second halves stand together.
    seconds: dict[int, list[tuple[int, int]]] = {}
    for low, high in characters.ranges:
        for first in range(max(low, 0x10000) >> 10, (high >> 10) + 1):
            start, end = max(low, first << 10), min(high, (first << 10) + 0x3FF)
            if start <= end:
                halves = seconds.setdefault(0xD7C0 + first, [])
                halves.append((0xDC00 + (start & 0x3FF), 0xDC00 + (end & 0x3FF)))
    firsts: dict[CharacterSet, list[tuple[int, int]]] = {}
    for first, halves in seconds.items():
        firsts.setdefault(CharacterSet(halves), []).append((first, first))
    for second, ranges in firsts.items():
        alternatives.append(class_text(CharacterSet(ranges)) + class_text(second))
    if not alternatives:
        return _NEVER
    return alternatives[0] if len(alternatives) == 1 else f"(?:{'|'.join(alternatives)})"


#: Matches nothing.
_NEVER: Final = "(?!)"
_HIGH_HALVES: Final = CharacterSet([(0xD800, 0xDBFF)])


def class_text(characters: CharacterSet) -> str:
    """A set as a class of Python's `re`, for texts of single code units."""
    pieces: list[str] = []
    for low, high in characters.ranges:
        if low > 0xFFFF:
            break
        end = min(high, 0xFFFF)
        pieces.append(f"\\u{low:04x}" if low == end else f"\\u{low:04x}-\\u{end:04x}")
    # A class cannot be empty there.
    return f"[{''.join(pieces)}]" if pieces else _NEVER
