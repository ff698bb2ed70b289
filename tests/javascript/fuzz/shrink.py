"""Shrinking: cut a program down while it still fails, by delta debugging on its tree."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

from tests.javascript.fuzz.trees import Expression, Tree, replaced, walk

__all__ = ["shrink"]

#: Tells for several programs at once which still fail.
Fails = Callable[[Sequence[Tree]], Sequence[bool]]

#: Candidates that are tried together.
_BATCH = 16


def shrink(tree: Tree, fails: Fails, patience: int = 120) -> Tree:
    """The smallest program found that fails still; `patience` batches are tried at most."""
    while patience > 0:
        candidates = _candidates(tree)
        while batch := list(itertools.islice(candidates, _BATCH)):
            patience -= 1
            found = next(
                (each for each, failed in zip(batch, fails(batch), strict=True) if failed), None
            )
            if found is not None:
                tree = found
                break
            if patience <= 0:
                return tree
        else:
            return tree
    return tree


def _candidates(tree: Tree) -> Iterator[Tree]:
    """Smaller programs, those with the most cut away first."""
    size = tree.size()
    candidates = [*_without_statements(tree), *_with_inner_parts(tree), *_with_nothing(tree)]
    candidates.sort(key=lambda candidate: candidate.size())
    yield from (candidate for candidate in candidates if candidate.size() < size)


def _without_statements(tree: Tree) -> Iterator[Tree]:
    for block in walk(tree):
        if block.sort != "block":
            continue
        count = len(block.parts)
        length = count
        while length:
            for start in range(0, count, length):
                parts = block.parts[:start] + block.parts[start + length :]
                if len(parts) < count:
                    yield replaced(tree, block, Tree("block", parts))
            length //= 2


def _with_inner_parts(tree: Tree) -> Iterator[Tree]:
    """An expression in place of one around it; the statements of a block in place of its owner."""
    for outer in walk(tree):
        if outer.sort == "expression":
            for inner in itertools.islice(walk(outer), 1, 12):
                if inner.sort == "expression":
                    yield replaced(tree, outer, inner)
        elif outer.sort == "block":
            for index, statement in enumerate(outer.parts):
                assert isinstance(statement, Tree)
                for inner in statement.children:
                    if inner.sort == "block":
                        parts = outer.parts[:index] + inner.parts + outer.parts[index + 1 :]
                        yield replaced(tree, outer, Tree("block", parts))


def _with_nothing(tree: Tree) -> Iterator[Tree]:
    for each in walk(tree):
        if each.sort == "expression" and each.children:
            yield replaced(tree, each, Expression("0"))
