"""Trees of programs: just enough structure to print a program and to cut it down.

A tree is text with trees in it, of one of three sorts: an expression, a statement, or a block of
statements.  What it means, only the generator knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

__all__ = ["Block", "Expression", "Statement", "Tree", "render", "replaced", "walk"]

Sort = Literal["expression", "statement", "block"]


@dataclass(frozen=True, eq=False)
class Tree:
    """A piece of a program; of a block, the parts are its statements."""

    sort: Sort
    parts: tuple[str | Tree, ...]

    @property
    def children(self) -> tuple[Tree, ...]:
        return tuple(part for part in self.parts if isinstance(part, Tree))

    def size(self) -> int:
        """How many trees it is made of."""
        return 1 + sum(child.size() for child in self.children)


def Expression(*parts: str | Tree) -> Tree:  # noqa: N802 they stand for classes
    return Tree("expression", parts)


def Statement(*parts: str | Tree) -> Tree:  # noqa: N802
    return Tree("statement", parts)


def Block(*parts: Tree) -> Tree:  # noqa: N802
    return Tree("block", parts)


def render(tree: Tree) -> str:
    """The text of a program, each statement in a line of its own, indented by its braces."""
    lines = []
    depth = 0
    for line in _text(tree).split("\n"):
        line = line.strip()
        if not line:
            continue
        closing = len(line) - len(line.lstrip("}])"))
        lines.append("  " * max(0, depth - min(1, closing)) + line)
        depth += _openings(line)
    return "\n".join(lines) + "\n"


def _openings(line: str) -> int:
    return sum((letter == "{") - (letter == "}") for letter in line)


def _text(tree: Tree) -> str:
    texts = (part if isinstance(part, str) else _text(part) for part in tree.parts)
    if tree.sort == "block":
        return "".join(f"\n{text}" for text in texts) + "\n"
    return "".join(texts)


def walk(tree: Tree) -> Iterator[Tree]:
    """The tree and all in it, outermost first."""
    yield tree
    for child in tree.children:
        yield from walk(child)


def replaced(tree: Tree, old: Tree, new: Tree) -> Tree:
    """The same tree but for one that is in it; parts without it are shared."""
    if tree is old:
        return new
    parts = tuple(
        replaced(part, old, new) if isinstance(part, Tree) else part for part in tree.parts
    )
    if all(part is before for part, before in zip(parts, tree.parts, strict=True)):
        return tree
    return Tree(tree.sort, parts)
