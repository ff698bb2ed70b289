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
- Characters of two code units are one there, too, only as text of Python's; so a pattern with `u`
  or `v` is used for strings without surrogates alone.

ECMA-262 #sec-pattern-semantics
"""

from __future__ import annotations

import re

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

__all__ = ["first_characters", "is_anchored", "translate"]

_MOST = 65_535


def translate(pattern: Pattern) -> re.Pattern[str] | None:
    """The same pattern for Python, or None where it cannot be the same."""
    try:
        text = _text(pattern.body)
    except RecursionError:
        return None
    if text is None:
        return None
    try:
        return re.compile(text)
    except (re.error, OverflowError, RecursionError, MemoryError):
        return None


def _text(node: Node) -> str | None:
    from .regular_expression_tables import class_text

    if isinstance(node, SetNode):
        return class_text(node.characters)
    if isinstance(node, Sequence | Choice):
        is_choice = isinstance(node, Choice)
        pieces = [_text(n) for n in (node.alternatives if isinstance(node, Choice) else node.items)]
        known = [piece for piece in pieces if piece is not None]
        if len(known) < len(pieces):
            return None
        return f"(?:{'|'.join(known)})" if is_choice else "".join(known)
    if isinstance(node, Group):
        inner = _text(node.body)
        return None if inner is None else f"({inner})"
    if isinstance(node, Repeat):
        return _repeat_text(node)
    if isinstance(node, Look):
        return _look_text(node)
    if isinstance(node, LineStart):
        before = class_text(LINE_TERMINATORS.complement())
        return f"(?<!{before})" if node.multiline else r"\A"
    if isinstance(node, LineEnd):
        after = class_text(LINE_TERMINATORS.complement())
        return f"(?!{after})" if node.multiline else r"\Z"
    if isinstance(node, WordBoundary):
        word = class_text(node.words)
        if node.negated:
            return f"(?:(?<!{word})(?!{word})|(?<={word})(?={word}))"
        return f"(?:(?<!{word})(?={word})|(?<={word})(?!{word}))"
    return None


def _repeat_text(node: Repeat) -> str | None:
    most = node.maximum
    if node.minimum > _MOST or (most is not None and most > _MOST):
        return None
    if next(groups_in(node.body), None) is not None or _widths(node.body)[0] == 0:
        return None
    inner = _text(node.body)
    if inner is None:
        return None
    counts = f"{{{node.minimum},{'' if most is None else most}}}"
    return f"(?:(?:{inner}){counts}{'' if node.greedy else '?'})"


def _look_text(node: Look) -> str | None:
    if next(groups_in(node.body), None) is not None:
        return None
    inner = _text(node.body)
    if inner is None:
        return None
    if node.ahead:
        return f"(?{'!' if node.negated else '='}{inner})"
    least, most = _widths(node.body)
    if least != most:
        return None
    return f"(?<{'!' if node.negated else '='}{inner})"


def _widths(node: Node) -> tuple[int, int | None]:
    """How many code units a part matches at least and at most; None for any number."""
    if isinstance(node, SetNode):
        return 1, 1
    if isinstance(node, Group):
        return _widths(node.body)
    if isinstance(node, Sequence):
        widths = [_widths(item) for item in node.items]
        most = [high for _, high in widths if high is not None]
        return sum(low for low, _ in widths), sum(most) if len(most) == len(widths) else None
    if isinstance(node, Choice):
        widths = [_widths(item) for item in node.alternatives]
        most = [high for _, high in widths if high is not None]
        return min(low for low, _ in widths), max(most) if len(most) == len(widths) else None
    if isinstance(node, Repeat):
        low, high = _widths(node.body)
        if high is None or (node.maximum is None and high > 0):
            return low * node.minimum, None
        return low * node.minimum, high * (node.maximum or 0)
    # A reference may be empty, and of any width; the others are empty.
    empty = isinstance(node, Look | LineStart | LineEnd | WordBoundary)
    return 0, 0 if empty else None


def first_characters(pattern: Pattern) -> re.Pattern[str] | None:
    """What a match can begin with, if it must begin with a character of its own."""
    from .regular_expression_tables import class_text

    try:
        first = _first(pattern.body)
    except RecursionError:
        return None
    return None if first is None else re.compile(class_text(first))


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
