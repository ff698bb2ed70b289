"""The tree of a pattern.

What flags and modifiers say stands in the nodes, so that a matcher needs to know only whether it
walks over code points.

ECMA-262 #sec-patterns
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .regular_expression_sets import CharacterSet

__all__ = [
    "BackReference",
    "Choice",
    "Group",
    "LineEnd",
    "LineStart",
    "Look",
    "Node",
    "Pattern",
    "Repeat",
    "Sequence",
    "SetNode",
    "WordBoundary",
    "groups_in",
]


class Node:
    """A part of a pattern."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SetNode(Node):
    """One character of a set; the set holds the other cases already where case is ignored."""

    characters: CharacterSet


@dataclass(frozen=True, slots=True)
class Sequence(Node):
    """One after another; none of them matches the empty string."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice(Node):
    """The first of the alternatives that leads to a match."""

    alternatives: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Group(Node):
    """A group whose text is captured."""

    index: int
    body: Node


@dataclass(frozen=True, slots=True)
class Look(Node):
    """A look ahead or behind."""

    body: Node
    ahead: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Repeat(Node):
    """A quantifier with what it repeats."""

    body: Node
    minimum: int
    #: None for infinity.
    maximum: int | None
    greedy: bool
    #: The groups inside: from the first to before the last.
    first_group: int
    last_group: int


@dataclass(frozen=True, slots=True)
class BackReference(Node):
    """The text that one of the groups captured, of which at most one took part."""

    indices: tuple[int, ...]
    ignore_case: bool


@dataclass(frozen=True, slots=True)
class LineStart(Node):
    """``^``, also behind a line terminator where there are many lines."""

    multiline: bool


@dataclass(frozen=True, slots=True)
class LineEnd(Node):
    """``$``, also before a line terminator where there are many lines."""

    multiline: bool


@dataclass(frozen=True, slots=True)
class WordBoundary(Node):
    r"""``\b`` or ``\B``."""

    words: CharacterSet
    negated: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """A whole pattern."""

    body: Node
    #: How many groups there are, without the whole.
    group_count: int
    #: The groups of each name, in the order of the names.
    names: dict[str, list[int]]
    #: Whether characters are code points.
    unicode: bool


def groups_in(node: Node) -> Iterator[int]:
    """The indices of the groups in a part."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Group):
            yield part.index
            waiting.append(part.body)
        elif isinstance(part, Look | Repeat):
            waiting.append(part.body)
        elif isinstance(part, Sequence):
            waiting.extend(part.items)
        elif isinstance(part, Choice):
            waiting.extend(part.alternatives)
