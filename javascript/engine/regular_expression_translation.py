r"""Patterns in the words of Python's `re`.

OPTIMIZATION: a pattern is given to Python's matcher where it cannot mean anything else there.  Both
backtrack in the same order over the same choices; where they part, there is no translation:

- A quantifier forgets the captures of its last time here, and keeps them there; so there is none
  with a group inside.  Nor with a body that may be empty, which both stop repeating in their own
  ways.
- A look keeps what it captured when it is left there, however it is left; so there is none with a
  group inside.  One that looks behind reads backwards here; without captures, and with one width,
  which way it reads cannot be seen.
- A reference to a group without a capture matches here and fails there; there are none.
- Case, the line terminators, white space, words and digits differ; so every set of characters is
  written out, and no flag or class of Python's is used.
- Characters of two code units are one only with `u` or `v`; for strings that have some there is a
  second translation, in which a set is a choice among single units and pairs.

ECMA-262 #sec-pattern-semantics
"""

from __future__ import annotations

import re
from typing import Final

from .regular_expression_nodes import (
    Choice,
    Group,
    LineEnd,
    LineStart,
    Look,
    Node,
    Pattern,
    Repeat,
    Sequence,
    SetNode,
    WordBoundary,
    groups_in,
)
from .regular_expression_sets import LINE_TERMINATORS, CharacterSet
from .regular_expression_tables import class_text, pair_class_text

__all__ = ["first_characters", "is_anchored", "translate"]

_MOST: Final = 65_535
_NO_TERMINATOR: Final = class_text(LINE_TERMINATORS.complement())


def translate(pattern: Pattern, *, pairs: bool = False) -> re.Pattern[str] | None:
    """The same pattern for Python, or None where it cannot be the same.

    pairs: for texts in which two surrogates may be one character.
    """
    try:
        text = _Translation(pairs).text(pattern.body)
        if text is None:
            return None
        return re.compile(_BETWEEN + text if pairs else text)
    except (re.error, OverflowError, RecursionError, MemoryError):
        return None


#: Not inside a pair.
_BETWEEN: Final = r"(?!(?<=[\ud800-\udbff])[\udc00-\udfff])"


class _Translation:
    """Writes the parts of a pattern."""

    def __init__(self, pairs: bool) -> None:
        self.pairs = pairs
        self.set_text = pair_class_text if pairs else class_text

    def text(self, node: Node) -> str | None:
        if isinstance(node, SetNode):
            return self.set_text(node.characters)
        if isinstance(node, Sequence):
            pieces = [self.text(item) for item in node.items]
            return None if None in pieces else "".join(map(str, pieces))
        if isinstance(node, Choice):
            pieces = [self.text(item) for item in node.alternatives]
            return None if None in pieces else f"(?:{'|'.join(map(str, pieces))})"
        if isinstance(node, Group):
            inner = self.text(node.body)
            return None if inner is None else f"({inner})"
        if isinstance(node, Repeat):
            return self._repeat(node)
        if isinstance(node, Look):
            return self._look(node)
        if isinstance(node, LineStart):
            return f"(?<!{_NO_TERMINATOR})" if node.multiline else r"\A"
        if isinstance(node, LineEnd):
            return f"(?!{_NO_TERMINATOR})" if node.multiline else r"\Z"
        if isinstance(node, WordBoundary):
            word = class_text(node.words)
            if node.negated:
                return f"(?:(?<!{word})(?!{word})|(?<={word})(?={word}))"
            return f"(?:(?<!{word})(?={word})|(?<={word})(?!{word}))"
        return None

    def _repeat(self, node: Repeat) -> str | None:
        most = node.maximum
        if max(node.minimum, most or 0) > _MOST:
            return None
        if next(groups_in(node.body), None) is not None or self.widths(node.body)[0] == 0:
            return None
        inner = self.text(node.body)
        if inner is None:
            return None
        counts = f"{{{node.minimum},{'' if most is None else most}}}"
        return f"(?:(?:{inner}){counts}{'' if node.greedy else '?'})"

    def _look(self, node: Look) -> str | None:
        if next(groups_in(node.body), None) is not None:
            return None
        inner = self.text(node.body)
        if inner is None:
            return None
        if node.ahead:
            return f"(?{'!' if node.negated else '='}{inner})"
        least, most = self.widths(node.body)
        if least != most:
            return None
        return f"(?<{'!' if node.negated else '='}{inner})"

    def widths(self, node: Node) -> tuple[int, int | None]:
        """How many code units a part matches at least and at most; None for any number."""
        if isinstance(node, SetNode):
            ranges = node.characters.ranges
            # With pairs a look behind would need to know where characters begin.
            return 1, 2 if self.pairs and ranges and ranges[-1][1] > 0xD7FF else 1
        if isinstance(node, Group):
            return self.widths(node.body)
        if isinstance(node, Sequence | Choice):
            items = node.items if isinstance(node, Sequence) else node.alternatives
            widths = [self.widths(item) for item in items]
            most = [high for _, high in widths if high is not None]
            least = [low for low, _ in widths]
            if isinstance(node, Sequence):
                return sum(least), sum(most) if len(most) == len(widths) else None
            return min(least), max(most) if len(most) == len(widths) else None
        if isinstance(node, Repeat):
            low, high = self.widths(node.body)
            if high is None or (node.maximum is None and high > 0):
                return low * node.minimum, None
            return low * node.minimum, high * (node.maximum or 0)
        # A reference may be empty, and of any width; the others are empty.
        empty = isinstance(node, Look | LineStart | LineEnd | WordBoundary)
        return 0, 0 if empty else None


def first_characters(pattern: Pattern, *, pairs: bool = False) -> re.Pattern[str] | None:
    """What a match can begin with, if it must begin with a character of its own."""
    try:
        first = _first(pattern.body)
    except RecursionError:
        return None
    if first is None:
        return None
    return re.compile(_BETWEEN + pair_class_text(first) if pairs else class_text(first))


def _first(node: Node) -> CharacterSet | None:
    if isinstance(node, SetNode):
        return node.characters
    if isinstance(node, Group):
        return _first(node.body)
    if isinstance(node, Repeat):
        return _first(node.body) if node.minimum else None
    if isinstance(node, Choice):
        known = [first for n in node.alternatives if (first := _first(n)) is not None]
        if len(known) < len(node.alternatives):
            return None
        return CharacterSet([]).union(*known)
    if isinstance(node, Sequence):
        # Assertions before it do not change what it begins with.
        for item in node.items:
            if not isinstance(item, Look | LineStart | LineEnd | WordBoundary):
                return _first(item)
    return None


def is_anchored(pattern: Pattern) -> bool:
    """Whether a match can begin at the beginning of the string only."""
    node = pattern.body
    while isinstance(node, Sequence | Group):
        if isinstance(node, Group):
            node = node.body
        elif node.items:
            node = node.items[0]
        else:
            return False
    return isinstance(node, LineStart) and not node.multiline
