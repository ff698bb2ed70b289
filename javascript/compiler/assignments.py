"""Assignments and updates.

ECMA-262 #sec-assignment-operators, #sec-update-expressions
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from .. import nodes
from ..nodes import Node
from . import python_tree as py
from .emitter import Dynamic
from .expressions import ON_NUMBERS, OPERATIONS, Expressions
from .python_tree import Expr

__all__ = ["Assignments"]


class Assignments(Expressions):
    """Writes assignments."""

    def assignment(self, node: nodes.AssignmentExpression) -> Expr:
        """ECMA-262 #sec-assignment-operators"""
        target: Any = node.left
        kind = type(target)
        if node.operator == "=":
            if kind in (nodes.ObjectPattern, nodes.ArrayPattern):
                variable = self.temporary()
                kept = py.let(variable, self.expression(node.right))
                return py.sequence([kept, self.destructured(target, variable)], 0)
            if kind is nodes.Identifier:
                # A target in parentheses gives no name.
                plain = target.start == node.start
                right = (
                    self.named(node.right, target.name) if plain else self.expression(node.right)
                )
                return self.at(node, self.store(target.name, right, target.start))
            if kind is nodes.MemberExpression:
                return self.put(target, lambda: self.expression(node.right))
            return self.at(node, py.call("throw_invalid_target", self.expression(target)))
        operator = node.operator[:-1]
        if kind is nodes.Identifier:
            old = self.load(target.name, target.start)
            if operator in {"&&", "||", "??"}:
                plain = target.start == node.start
                right = (
                    self.named(node.right, target.name) if plain else self.expression(node.right)
                )
                return self.logical_values(
                    operator, old, self.store(target.name, right, target.start), is_boolean=False
                )
            dynamic = self.resolve(target.name)
            if isinstance(dynamic, Dynamic):
                return self._compound_dynamic(target.name, dynamic, operator, node.right)
            right = self.expression(node.right)
            value = self.operate(node, operator, old, node.right, right)
            return self.at(node, self.store(target.name, value, target.start))
        if kind is not nodes.MemberExpression:
            return self.at(node, py.call("throw_invalid_target", self.expression(target)))
        return self.update_member(
            target,
            lambda old, store: (
                self.logical_values(operator, old, store(self.expression(node.right)), False)
                if operator in {"&&", "||", "??"}
                else store(
                    self.operate(node, operator, old, node.right, self.expression(node.right))
                )
            ),
        )

    def _compound_dynamic(self, name: str, found: Dynamic, operator: str, right: Any) -> Expr:
        """``name op= right`` where `name` is looked for once, before its value is read."""
        holder = self.temporary()
        text = py.constant(name)
        environment = py.name(found.environment.variable)
        old = py.call(
            "load_from_holder",
            py.let(holder, py.method(environment, "holder_of", text)),
            text,
            py.constant(self.scope.strict),
        )
        value = self.temporary()
        made = py.let(value, py.call(OPERATIONS[operator], old, self.expression(right)))
        strict = py.constant(self.scope.strict)
        stored = py.call("store_in_holder", py.name(holder), text, py.name(value), strict)
        return py.sequence([made, stored])

    def operate(self, node: Node, operator: str, left: Expr, right_node: Any, right: Expr) -> Expr:
        written = self.at(node, py.call(OPERATIONS[operator], left, right))
        fast = ON_NUMBERS.get(operator)
        if fast is None or not isinstance(left, ast.Name):
            return written
        if type(right_node) is nodes.Literal and type(right_node.value) is float:
            test: Expr = py.is_(py.call("type", left), py.name("float"))
            return py.conditional(test, fast(left, right), written)
        return written

    def put(self, target: nodes.MemberExpression, value: Callable[[], Expr]) -> Expr:
        """``target = value``"""
        strict = py.constant(self.scope.strict)
        if type(target.property) is nodes.PrivateIdentifier:
            holder = self.expression(target.object)
            key = self.load("#" + target.property.name, target.start)
            return self.at(target, py.call("put_private", holder, key, value()))
        if type(target.object) is nodes.Super:
            this = self.this(target)
            key = self.member_key(target)
            return self.at(
                target, py.call("put_super", this, key, self.super_base(), value(), strict)
            )
        holder = self.expression(target.object)
        key = self.member_key(target)
        word = "put_index" if target.computed else "put_member"
        return self.at(target, py.call(word, holder, key, value(), strict))

    def super_base(self) -> Expr:
        """ECMA-262 #sec-getsuperbase"""
        return py.call("super_base", py.name("home"))

    def update_member(
        self, target: nodes.MemberExpression, work: Callable[[Expr, Callable[[Expr], Expr]], Expr]
    ) -> Expr:
        """Read a member, then store what is made of it: `work` gets both as expressions."""
        strict = py.constant(self.scope.strict)
        holder = self.temporary()
        key = self.temporary()
        steps: list[Expr] = []
        if type(target.property) is nodes.PrivateIdentifier:
            steps.append(py.let(holder, self.expression(target.object)))
            name = self.load("#" + target.property.name, target.start)
            old = self.at(target, py.call("get_private", py.name(holder), name))
            return py.sequence(
                [
                    *steps,
                    work(
                        old,
                        lambda value: self.at(
                            target, py.call("put_private", py.name(holder), name, value)
                        ),
                    ),
                ]
            )
        if type(target.object) is nodes.Super:
            steps.append(py.let(holder, self.this(target)))
            steps.append(py.let(key, self.member_key(target)))
            base = self.temporary()
            steps.append(py.let(base, self.super_base()))
            steps.append(py.let(key, py.call("to_property_key", py.name(key))))
            old = self.at(
                target, py.call("get_from_base", py.name(holder), py.name(key), py.name(base))
            )

            def put(value: Expr) -> Expr:
                return py.call(
                    "put_super", py.name(holder), py.name(key), py.name(base), value, strict
                )

            return py.sequence([*steps, work(old, put)])
        steps.append(py.let(holder, self.expression(target.object)))
        if target.computed:
            made = py.call("key_of_member", py.name(holder), self.expression(target.property))
            steps.append(py.let(key, self.at(target, made)))
            key_value: Expr = py.name(key)
        else:
            key_value = self.member_key(target)
        old = self.at(target, py.call("get_member", py.name(holder), key_value))
        return py.sequence(
            [
                *steps,
                work(
                    old,
                    lambda value: self.at(
                        target, py.call("put_member", py.name(holder), key_value, value, strict)
                    ),
                ),
            ]
        )

    def update(self, node: nodes.UpdateExpression) -> Expr:
        """``x++`` and its kin.  ECMA-262 #sec-update-expressions"""
        return self.updated(node, wants_old=not node.prefix)

    def updated(self, node: nodes.UpdateExpression, *, wants_old: bool) -> Expr:
        word = "increment" if node.operator == "++" else "decrement"
        operator = "+" if node.operator == "++" else "-"
        target: Any = node.argument
        kept = self.temporary()

        def changed(old: Expr, store: Callable[[Expr], Expr]) -> Expr:
            if isinstance(old, ast.Name) and not wants_old:
                fast = ON_NUMBERS[operator](old, py.constant(1.0))
                test = py.is_(py.call("type", old), py.name("float"))
                slow = self.at(node, py.call(word, py.call("to_numeric", old)))
                return store(py.conditional(test, fast, slow))
            number = self.at(node, py.call("to_numeric", old))
            if not wants_old:
                return store(py.call(word, number))
            return py.sequence([py.let(kept, number), store(py.call(word, py.name(kept)))], 0)

        if type(target) is nodes.Identifier:
            found = self.resolve(target.name)
            if isinstance(found, Dynamic):
                return self._update_dynamic(target.name, found, word, wants_old)
            old = self.load(target.name, target.start)
            return changed(old, lambda value: self.store(target.name, value, target.start))
        if type(target) is not nodes.MemberExpression:
            return self.at(node, py.call("throw_invalid_target", self.expression(target)))
        return self.update_member(target, changed)

    def _update_dynamic(self, name: str, found: Dynamic, word: str, wants_old: bool) -> Expr:
        strict = py.constant(self.scope.strict)
        holder, kept = self.temporary(), self.temporary()
        text = py.constant(name)
        environment = py.name(found.environment.variable)
        old = py.call(
            "load_from_holder",
            py.let(holder, py.method(environment, "holder_of", text)),
            text,
            strict,
        )
        number = py.let(kept, py.call("to_numeric", old))
        new = py.call(
            "store_in_holder", py.name(holder), text, py.call(word, py.name(kept)), strict
        )
        return py.sequence([number, new], 0 if wants_old else -1)
