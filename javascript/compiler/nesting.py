"""Nesting: CPython refuses functions whose loops and tries stand more than twenty deep.

What stands too deep is moved into a function of its own beside it, which shares the variables of
the first and tells it how it was left.  Nothing of this is seen by a program.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Final

from . import python_tree as py
from .python_tree import Stmt

__all__ = ["SHORT", "limit_nesting"]

#: So deep may statements nest; CPython allows 20 blocks.
DEEPEST: Final = 18

#: In so many letters not even labels nest too deeply.
SHORT: Final = 64

#: So deep a statement stands that is moved out.
MOVED_FROM: Final = 9


def limit_nesting(tree: ast.Module, variable: Callable[[str], str]) -> None:
    """Move out what stands too deep, in all functions of `tree`.

    variable: makes a fresh name.
    """
    waiting: list[ast.FunctionDef] = [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
    ]
    while waiting:
        function = waiting.pop()
        while _depth(function.body) > DEEPEST:
            moved = _move_out(function, variable)
            waiting.append(moved)


def _lists(statement: Stmt) -> Iterator[tuple[list[Stmt], int]]:
    """The lists of statements in one, each with the blocks that stand around it there."""
    if isinstance(statement, ast.If):
        yield statement.body, 0
        yield statement.orelse, 0
    elif isinstance(statement, ast.For | ast.While | ast.With):
        yield statement.body, 1
    elif isinstance(statement, ast.Try):
        final = 1 if statement.finalbody else 0
        tried = 1 if statement.handlers else 0
        yield statement.body, final + tried
        for handler in statement.handlers:
            yield handler.body, final + 2
        yield statement.finalbody, 1


def _depth(body: list[Stmt]) -> int:
    """How many blocks nest in a list of statements."""
    deepest = 0
    stack = [(body, 0)]
    while stack:
        statements, depth = stack.pop()
        deepest = max(deepest, depth)
        for statement in statements:
            stack += [(inner, depth + more) for inner, more in _lists(statement)]
    return deepest


def _move_out(function: ast.FunctionDef, variable: Callable[[str], str]) -> ast.FunctionDef:
    """Move one statement that stands deep, and has more in it, into a function of its own."""
    place, index = _find(function.body)
    statement = place[index]
    moved_name, result = variable(""), variable("t")
    jumps = _Jumps()
    body = [jumps.visit(statement)]
    names = _assigned(body)
    moved = py.define(moved_name, [], body)
    given = _nonlocals(function)
    outside = _names([*function.body[:]], except_for=statement) | given
    shared = sorted(names & (outside | _parameters(function)))
    if shared:
        moved.body.insert(0, ast.Nonlocal(shared))
    # A variable that is only assigned in there must still be one of this function.
    missing = sorted(set(shared) - given)
    call: ast.expr = py.call(py.name(moved_name))
    if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(statement)):
        call = ast.YieldFrom(call)
    told: list[Stmt] = [py.assign(result, call)]
    left = py.item(py.name(result), 0)
    if jumps.breaks:
        told.append(_when(result, left, 1, ast.Break()))
    if jumps.continues:
        told.append(_when(result, left, 2, ast.Continue()))
    if jumps.returns:
        told.append(_when(result, left, 0, ast.Return(py.item(py.name(result), 1))))
    place[index : index + 1] = told
    for part in told:
        ast.copy_location(part, statement)
    start = 1 if given else 0
    declared: list[Stmt] = []
    if missing:
        declared.append(
            py.if_(py.constant(False), [py.assign(name, py.constant(None)) for name in missing])
        )
    function.body[start:start] = [*declared, ast.copy_location(moved, statement)]
    return moved


def _when(result: str, left: ast.expr, code: int, jump: Stmt) -> Stmt:
    return py.if_(
        ast.BoolOp(
            ast.And(),
            [
                py.is_not(py.name(result), py.constant(None)),
                ast.Compare(left, [ast.Eq()], [py.constant(code)]),
            ],
        ),
        [jump],
    )


def _find(body: list[Stmt]) -> tuple[list[Stmt], int]:
    """The list, and the place in it, of a statement that stands `MOVED_FROM` deep."""
    stack = [(body, 0)]
    while stack:
        statements, depth = stack.pop()
        for index, statement in enumerate(statements):
            for inner, more in _lists(statement):
                inside = _depth(inner)
                if depth + more + inside <= DEEPEST:
                    continue
                if depth + more >= MOVED_FROM:
                    for place, deep in enumerate(inner):
                        if _depth([deep]) == inside and inside > 0:
                            return inner, place
                    return statements, index
                stack.append((inner, depth + more))
    raise AssertionError("nothing stands too deep")


class _Jumps(ast.NodeTransformer):
    """Turns jumps out of a statement into what its function returns."""

    def __init__(self) -> None:
        self.breaks = self.continues = self.returns = False
        self._loops = 0

    def visit_For(self, node: ast.For) -> ast.AST:
        return self._visit_loop(node)

    def visit_While(self, node: ast.While) -> ast.AST:
        return self._visit_loop(node)

    def _visit_loop(self, node: ast.AST) -> ast.AST:
        self._loops += 1
        self.generic_visit(node)
        self._loops -= 1
        return node

    def visit_Break(self, node: ast.Break) -> ast.AST:
        if self._loops:
            return node
        self.breaks = True
        return self._tell(node, py.constant(1))

    def visit_Continue(self, node: ast.Continue) -> ast.AST:
        if self._loops:
            return node
        self.continues = True
        return self._tell(node, py.constant(2))

    def visit_Return(self, node: ast.Return) -> ast.AST:
        self.generic_visit(node)
        self.returns = True
        value = py.constant(None) if node.value is None else node.value
        return self._tell(node, py.constant(0), value)

    def _tell(self, node: Stmt, *parts: ast.expr) -> ast.AST:
        return ast.copy_location(ast.Return(py.tupled(parts)), node)


def _assigned(body: list[Stmt]) -> set[str]:
    """The variables that statements assign, not counting those of functions in them."""
    found: set[str] = set()
    stack: list[ast.AST] = list(body)
    while stack:
        node = stack.pop()
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
        stack.extend(ast.iter_child_nodes(node))
    return found


def _names(body: list[Stmt], except_for: Stmt) -> set[str]:
    """All variables that statements, and functions in them, mention outside of one of them."""
    found: set[str] = set()
    stack: list[ast.AST] = list(body)
    while stack:
        node = stack.pop()
        if node is except_for:
            continue
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
        elif isinstance(node, ast.Nonlocal):
            found.update(node.names)
        stack.extend(ast.iter_child_nodes(node))
    return found


def _nonlocals(function: ast.FunctionDef) -> set[str]:
    first = function.body[0] if function.body else None
    return set(first.names) if isinstance(first, ast.Nonlocal) else set()


def _parameters(function: ast.FunctionDef) -> set[str]:
    arguments = function.args
    found = {argument.arg for argument in (*arguments.args, *arguments.kwonlyargs)}
    if arguments.vararg is not None:
        found.add(arguments.vararg.arg)
    return found
