"""Destructuring.

ECMA-262 #sec-destructuring-assignment, #sec-destructuring-binding-patterns
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import partial
from typing import Any

from .. import nodes
from . import python_tree as py
from .calls import Calls
from .emitter import Dynamic
from .python_tree import Expr, Stmt

__all__ = ["Patterns"]


class Patterns(Calls):
    """Writes what takes values apart.

    How a name gets its value is one of "initialize" (let, const, class, parameters), "assign" (var
    and assignments).
    """

    def bind(self, target: Any, value: Expr, how: str) -> None:
        """Write the statements that give the names of a pattern their values."""
        kind = type(target)
        if kind is nodes.Identifier:
            self.bind_name(target, value, how)
        elif kind is nodes.AssignmentPattern:
            self.bind(target.left, self.with_default(target, value), how)
        elif kind is nodes.ObjectPattern:
            self._bind_object(target, value, how)
        elif kind is nodes.ArrayPattern:
            self._bind_array(target, value, how)
        elif kind is nodes.MemberExpression:
            self.add(py.discard(self.put(target, lambda: value)))
        else:
            self.add(py.discard(py.call("throw_invalid_target", self.expression(target))))

    def bind_name(self, target: nodes.Identifier, value: Expr, how: str) -> None:
        if how == "initialize":
            self.add(self.at(target, self.initialize(target.name, value)))
        else:
            self.add(self.at(target, self.assign_name(target.name, value, target.start)))

    def assign_name(self, name: str, value: Expr, start: int) -> Stmt:
        """An assignment whose value nobody wants."""
        stored = self.store(name, value, start)
        if isinstance(stored, ast.NamedExpr):
            return ast.Assign([stored.target], stored.value)
        return py.discard(stored)

    def with_default(self, target: nodes.AssignmentPattern, value: Expr) -> Expr:
        left: Any = target.left
        default = (
            self.named(target.right, left.name)
            if type(left) is nodes.Identifier
            else self.expression(target.right)
        )
        kept = self.temporary()
        test = py.is_(py.let(kept, value), py.constant(None))
        return py.conditional(test, default, py.name(kept))

    def _target(self, target: Any) -> Callable[[Expr], Expr] | None:
        """Evaluate what a member target is about, before the value is taken.

        Returns what stores a value in it; None for other targets.
        """
        inner = target.left if type(target) is nodes.AssignmentPattern else target
        if type(inner) is nodes.Identifier:
            found = self.resolve(inner.name)
            if isinstance(found, Dynamic):
                return self._dynamic_store(inner.name, found)
        if type(inner) is not nodes.MemberExpression:
            return None
        strict = py.constant(self.scope.strict)
        holder = self.temporary()
        if type(inner.property) is nodes.PrivateIdentifier:
            self.add(py.assign(holder, self.expression(inner.object)))
            name = self.load("#" + inner.property.name, inner.start)
            return lambda value: py.call("put_private", py.name(holder), name, value)
        key = self.temporary()
        if type(inner.object) is nodes.Super:
            self.add(py.assign(holder, self.this(inner)))
            self.add(py.assign(key, self.member_key(inner)))
            base = self.temporary()
            self.add(py.assign(base, self.super_base()))
            return lambda value: py.call(
                "put_super", py.name(holder), py.name(key), py.name(base), value, strict
            )
        self.add(py.assign(holder, self.expression(inner.object)))
        self.add(py.assign(key, self.member_key(inner)))
        return lambda value: self.at(
            inner, py.call("put_index", py.name(holder), py.name(key), value, strict)
        )

    def _dynamic_store(self, name: str, found: Dynamic) -> Callable[[Expr], Expr]:
        holder = self.temporary()
        text = py.constant(name)
        environment = py.name(found.environment.variable)
        self.add(py.assign(holder, py.method(environment, "holder_of", text)))
        strict = py.constant(self.scope.strict)
        return lambda value: py.call("store_in_holder", py.name(holder), text, value, strict)

    def _bind_part(self, target: Any, value: Callable[[], Expr], how: str) -> None:
        """Bind one part of a pattern; `value` writes how its value is taken."""
        if how == "assign":
            store = self._target(target)
            if store is not None:
                taken = value()
                if type(target) is nodes.AssignmentPattern:
                    taken = self.with_default(target, taken)
                self.add(py.discard(store(taken)))
                return
        self.bind(target, value(), how)

    def _bind_object(self, pattern: nodes.ObjectPattern, value: Expr, how: str) -> None:
        holder = self.temporary()
        self.add(py.assign(holder, self.at(pattern, py.call("require_object_coercible", value))))
        has_rest = bool(pattern.properties) and type(pattern.properties[-1]) is nodes.RestElement
        seen: list[Expr] = []
        part: Any
        for part in pattern.properties:
            if type(part) is nodes.RestElement:
                rest = self.at(part, py.call("rest_of_object", py.name(holder), py.tupled(seen)))
                self._bind_part(part.argument, partial(_given, rest), how)
                continue
            if part.computed:
                variable = self.temporary()
                made = py.call("to_property_key", self.expression(part.key))
                self.add(py.assign(variable, self.at(part, made)))
                key: Expr = py.name(variable)
            else:
                key = py.constant(self.property_name(part.key))
            if has_rest:
                seen.append(key)

            def taken(part: Any = part, key: Expr = key) -> Expr:
                return self.at(part, py.call("get_member", py.name(holder), key))

            self._bind_part(part.value, taken, how)

    def _bind_array(self, pattern: nodes.ArrayPattern, value: Expr, how: str) -> None:
        record = self.temporary()
        self.add(py.assign(record, self.at(pattern, py.call("get_iterator", value))))
        with self.collecting() as body:
            for part in pattern.elements:
                if part is None:
                    self.add(py.discard(py.call("step_or_undefined", py.name(record))))
                elif type(part) is nodes.RestElement:
                    self._bind_part(
                        part.argument,
                        lambda: py.call("new_array", py.method(py.name(record), "rest")),
                        how,
                    )
                else:
                    self._bind_part(
                        part, lambda: py.call("step_or_undefined", py.name(record)), how
                    )
        error = self.temporary()
        self.add(
            ast.Try(
                body or [ast.Pass()],
                [
                    ast.ExceptHandler(
                        py.name("BaseException"),
                        error,
                        [
                            py.discard(py.method(py.name(record), "close_after", py.name(error))),
                            py.raise_again(),
                        ],
                    )
                ],
                [],
                [],
            ),
            py.discard(py.method(py.name(record), "close")),
        )

    def destructured(self, pattern: Any, variable: str) -> Expr:
        """Destructure where Python wants an expression, by a helper that is called on the spot."""
        given = self.temporary()

        def write(helper: Patterns) -> None:
            helper.bind(pattern, py.name(given), "assign")

        return self.helper(write, [given], [py.name(variable)])

    def helper(
        self, write: Callable[[Any], None], parameters: list[str], arguments: list[Expr]
    ) -> Expr:
        """A call of statements."""
        inner = type(self)(self.unit, self.function, self.scope, self, is_helper=True)
        write(inner)
        identifier = self.unit.variable("")
        body = inner.finished_body()
        self.definitions.append(py.define(identifier, parameters, body))
        called: Expr = py.call(py.name(identifier), *arguments)
        if any(_suspends(statement) for statement in body):
            called = ast.YieldFrom(called)
        return called

    def finished_body(self) -> list[Stmt]:
        """All statements of this function."""
        body: list[Stmt] = []
        if self.nonlocals:
            body.append(ast.Nonlocal(sorted(self.nonlocals)))
        return [*body, *self.definitions, *self.out]


def _given(value: Expr) -> Expr:
    return value


def _suspends(statement: ast.AST) -> bool:
    """Whether a statement has a yield outside inner functions."""
    stack: list[ast.AST] = [statement]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Yield | ast.YieldFrom):
            return True
        if not isinstance(node, ast.FunctionDef):
            stack.extend(ast.iter_child_nodes(node))
    return False
