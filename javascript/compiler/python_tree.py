"""Nodes of Python's tree, made shortly."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from typing import Any, Final

__all__ = [
    "assign",
    "attribute",
    "call",
    "conditional",
    "constant",
    "define",
    "discard",
    "if_",
    "is_",
    "is_not",
    "item",
    "let",
    "listed",
    "locate",
    "method",
    "name",
    "negated",
    "raise_again",
    "sequence",
    "starred",
    "tupled",
    "while_true",
]

LOAD: Final = ast.Load()
STORE: Final = ast.Store()

Expr = ast.expr
Stmt = ast.stmt


def name(identifier: str) -> ast.Name:
    """``identifier``"""
    return ast.Name(identifier, LOAD)


def constant(value: Any) -> ast.Constant:
    """A literal."""
    return ast.Constant(value)


def call(function: str | Expr, *arguments: Expr, **keywords: Expr) -> ast.Call:
    """function: the name of a global one, or an expression."""
    return ast.Call(
        name(function) if isinstance(function, str) else function,
        list(arguments),
        [ast.keyword(word, value) for word, value in keywords.items()],
    )


def attribute(value: Expr, word: str) -> ast.Attribute:
    """``value.word``"""
    return ast.Attribute(value, word, LOAD)


def method(value: Expr, word: str, *arguments: Expr) -> ast.Call:
    """``value.word(*arguments)``"""
    return ast.Call(attribute(value, word), list(arguments), [])


def item(value: Expr, index: int) -> ast.Subscript:
    """``value[index]``"""
    return ast.Subscript(value, constant(index), LOAD)


def let(variable: str, value: Expr) -> ast.NamedExpr:
    """``(variable := value)``"""
    return ast.NamedExpr(ast.Name(variable, STORE), value)


def conditional(test: Expr, yes: Expr, no: Expr) -> ast.IfExp:
    """``yes if test else no``"""
    return ast.IfExp(test, yes, no)


def is_(left: Expr, right: Expr) -> ast.Compare:
    """``left is right``"""
    return ast.Compare(left, [ast.Is()], [right])


def is_not(left: Expr, right: Expr) -> ast.Compare:
    """``left is not right``"""
    return ast.Compare(left, [ast.IsNot()], [right])


def negated(value: Expr) -> Expr:
    """``not value``"""
    return ast.UnaryOp(ast.Not(), value)


def tupled(items: Iterable[Expr]) -> ast.Tuple:
    """``(*items,)``"""
    return ast.Tuple(list(items), LOAD)


def listed(items: Iterable[Expr]) -> ast.List:
    """``[*items]``"""
    return ast.List(list(items), LOAD)


def starred(value: Expr) -> ast.Starred:
    """``*value``"""
    return ast.Starred(value, LOAD)


def sequence(items: Sequence[Expr], index: int = -1) -> Expr:
    """Evaluate all, the value is one of them."""
    if len(items) == 1:
        return items[0]
    return item(tupled(items), index)


# Statements


def assign(variable: str, value: Expr) -> ast.Assign:
    """``variable = value``"""
    return ast.Assign([ast.Name(variable, STORE)], value)


def discard(value: Expr) -> ast.Expr:
    """An expression as a statement."""
    return ast.Expr(value)


def if_(test: Expr, body: list[Stmt], otherwise: list[Stmt] | None = None) -> ast.If:
    """``if test: body; else: otherwise``"""
    return ast.If(test, body or [ast.Pass()], otherwise or [])


def while_true(body: list[Stmt]) -> ast.While:
    """``while True: body``"""
    return ast.While(constant(True), body or [ast.Pass()], [])


def raise_again() -> ast.Raise:
    """``raise``"""
    return ast.Raise(None, None)


def define(
    identifier: str,
    parameters: Sequence[str],
    body: list[Stmt],
    *,
    optional: int = 0,
    rest: str | None = None,
    keyword_only: Sequence[str] = (),
) -> ast.FunctionDef:
    """``def identifier(parameters, *rest, keyword_only=None)``

    optional: so many of the last parameters are None where nothing is given.
    """
    return ast.FunctionDef(
        identifier,
        ast.arguments(
            posonlyargs=[],
            args=[ast.arg(parameter) for parameter in parameters],
            vararg=None if rest is None else ast.arg(rest),
            kwonlyargs=[ast.arg(word) for word in keyword_only],
            kw_defaults=[constant(None) for _ in keyword_only],
            kwarg=None,
            defaults=[constant(None)] * optional,
        ),
        body or [ast.Pass()],
        [],
    )


def locate(tree: ast.AST) -> None:
    """Give each node that has no place the place of the node it is in."""
    stack: list[tuple[ast.AST, int, int]] = [(tree, 1, 0)]
    while stack:
        node, line, column = stack.pop()
        if "lineno" in node._attributes:
            known = getattr(node, "lineno", None)
            if known is None:
                node.lineno = line  # type: ignore[attr-defined]
                node.col_offset = column  # type: ignore[attr-defined]
            else:
                line, column = known, node.col_offset  # type: ignore[attr-defined]
            node.end_lineno = line  # type: ignore[attr-defined]
            node.end_col_offset = column + 1  # type: ignore[attr-defined]
        # OPTIMIZATION: `ast.iter_child_nodes`, without looking for fields that are not there.
        for value in node.__dict__.values():
            if isinstance(value, list):
                stack += [(child, line, column) for child in value if isinstance(child, ast.AST)]
            elif isinstance(value, ast.AST):
                stack.append((value, line, column))
