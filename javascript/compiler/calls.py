"""Member access, calls, optional chains, `new`, `super`, and tagged templates.

ECMA-262 #sec-left-hand-side-expressions
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .. import nodes
from ..engine.values import to_code_units
from . import python_tree as py
from .assignments import Assignments
from .emitter import Dynamic
from .python_tree import Expr

__all__ = ["Calls"]

#: Gets the value, the object it was read from (or None), and how a message names it.
Then = Callable[[Expr, "Expr | None", str], Expr]


class Calls(Assignments):
    """Writes calls and what is called."""

    def member(self, node: nodes.MemberExpression) -> Expr:
        if type(node.object) is nodes.Super:
            return self.super_member(node)
        return self.member_of(self.expression(node.object), node)

    def member_of(self, holder: Expr, node: nodes.MemberExpression) -> Expr:
        """The member of an object that is there already."""
        if type(node.property) is nodes.PrivateIdentifier:
            key = self.load("#" + node.property.name, node.start)
            return self.at(node, py.call("get_private", holder, key))
        word = "get_index" if node.computed else "get_member"
        return self.at(node, py.call(word, holder, self.member_key(node)))

    def super_member(self, node: nodes.MemberExpression, this: str | None = None) -> Expr:
        """ECMA-262 #sec-super-keyword-runtime-semantics-evaluation"""
        value = self.this(node)
        if this is not None:
            value = py.let(this, value)
        key = self.member_key(node)
        return self.at(node, py.call("get_from_base", value, key, self.super_base()))

    # Calls

    def call_expression(self, node: nodes.CallExpression) -> Expr:
        callee: Any = node.callee
        kind = type(callee)
        if kind is nodes.Super:
            return self.super_call(node)
        if kind is nodes.ChainExpression:
            # The chain ends before the call, which gets its `this`.
            def invoked(value: Expr, this: Expr | None, text: str) -> Expr:
                return self.invoke(node, value, this, text, self.elements(node.arguments))

            return self.chain(
                callee.expression,
                invoked,
                absent=lambda: invoked(py.constant(None), None, self.text_of(callee)),
            )
        if kind is nodes.Identifier:
            if callee.name == "eval":
                return self.direct_eval(node)
            found = self.resolve(callee.name)
            if isinstance(found, Dynamic):
                return self._call_dynamic(node, callee.name, found)
        value, this = self.called(callee)
        return self.invoke(node, value, this, self.text_of(callee), self.elements(node.arguments))

    def called(self, callee: Any) -> tuple[Expr, Expr | None]:
        """What is called, and its `this`, which is there once the first is evaluated."""
        if type(callee) is not nodes.MemberExpression:
            return self.expression(callee), None
        this = self.temporary()
        if type(callee.object) is nodes.Super:
            return self.super_member(callee, this), py.name(this)
        holder = self.expression(callee.object)
        return self.member_of(py.let(this, holder), callee), py.name(this)

    def invoke(
        self, node: Any, value: Expr, this: Expr | None, text: str, arguments: list[Expr]
    ) -> Expr:
        """``value.call(this, *arguments)``, where `value` is seen to be a function."""
        kept = self.temporary()
        code = py.conditional(
            py.is_(py.call("type", py.let(kept, value)), py.name("JSFunction")),
            py.attribute(py.name(kept), "call"),
            # What is not callable throws when it is called, after the arguments are evaluated.
            self.at(node, py.call("callable_of", py.name(kept), py.constant(text))),
        )
        first = py.constant(None) if this is None else this
        return self.at(node, py.call(code, first, *arguments))

    def _call_dynamic(self, node: nodes.CallExpression, name: str, found: Dynamic) -> Expr:
        """A name that may stand for a member of the object of a `with`."""
        pair = self.temporary()
        strict = py.constant(self.scope.strict)
        read = py.method(py.name(found.environment.variable), "callee", py.constant(name), strict)
        value = py.item(py.let(pair, read), 0)
        return self.invoke(
            node, value, py.item(py.name(pair), 1), name, self.elements(node.arguments)
        )

    def direct_eval(self, node: nodes.CallExpression) -> Expr:
        """ECMA-262 #sec-function-calls-runtime-semantics-evaluation, step 6"""
        environment = self.analysis.environment_at(self.scope)
        assert environment is not None
        found = self.resolve("eval")
        strict = py.constant(self.scope.strict)
        if isinstance(found, Dynamic):
            callee: Expr = py.method(
                py.name(found.environment.variable), "callee", py.constant("eval"), strict
            )
        else:
            callee = py.tupled([self.load("eval", node.start), py.constant(None)])
        nearest = self.function.nearest_with_this
        context = self.unit.keep(self.eval_context(), "eval context")
        has_this = nearest.parent is not None
        return self.at(
            node,
            py.call(
                "direct_eval",
                callee,
                py.listed(self.elements(node.arguments)),
                py.name(environment.variable),
                context,
                py.name("this"),
                py.name("new_target") if has_this else py.constant(None),
                py.name("home") if nearest.uses_super and has_this else py.constant(None),
                py.name("class_box") if nearest.is_derived_constructor else py.constant(None),
            ),
        )

    def eval_context(self) -> dict[str, Any]:
        """What the text of a direct eval may contain here."""
        nearest = self.function.nearest_with_this
        names: list[str] = []
        scope: Any = self.scope
        while scope is not None:
            names += [name[1:] for name in scope.bindings if name.startswith("#")]
            scope = scope.parent
        outer = self.unit.outer_context
        inherits = nearest.parent is None
        return {
            "strict": self.scope.strict,
            "new_target": outer.get("new_target", False) if inherits else True,
            "super_property": outer.get("super_property", False)
            if inherits
            else (nearest.is_method or nearest.is_synthetic),
            "super_call": outer.get("super_call", False)
            if inherits
            else nearest.is_derived_constructor,
            "private_names": tuple({*names, *outer.get("private_names", ())}),
            "no_arguments": outer.get("no_arguments", False) if inherits else nearest.is_synthetic,
            "checks_this": nearest.is_derived_constructor or self.this_is_checked(),
        }

    def super_call(self, node: nodes.CallExpression) -> Expr:
        """ECMA-262 #sec-super-keyword-runtime-semantics-evaluation"""
        parent = self.temporary()
        made = py.call(
            "construct_parent",
            py.let(parent, py.call("parent_of", py.name("class_box"))),
            py.listed(self.elements(node.arguments)),
            py.name("new_target"),
        )
        bound = py.call("bind_this", self.at(node, made), py.name("this"))
        return self.at(node, py.call("initialize_instance", py.name("class_box"), bound))

    def new(self, node: nodes.NewExpression) -> Expr:
        return self.at(
            node,
            py.call(
                "new",
                self.expression(node.callee),
                py.constant(self.text_of(node.callee)),
                *self.elements(node.arguments),
            ),
        )

    # Optional chains

    def chain(self, node: Any, then: Then, *, deletes: bool = False, absent: Any = None) -> Expr:
        """A chain of members and calls that one `?.` may cut short.

        then: writes what is made of its value.  absent: writes the value of what is cut short, or
        is that of ``delete``.  ECMA-262 #sec-optional-chaining
        """
        if absent is None:
            missing: Callable[[], Expr] = lambda: py.constant(None)  # noqa: E731
        elif absent is True:
            missing = lambda: py.constant(True)  # noqa: E731
        else:
            missing = absent

        def cut(value: Expr, go_on: Callable[[Expr], Expr]) -> Expr:
            kept = self.temporary()
            return py.conditional(
                self.is_nothing(py.let(kept, value), kept), missing(), go_on(py.name(kept))
            )

        def walk(part: Any, then: Then, last: bool) -> Expr:
            kind = type(part)
            if kind is nodes.MemberExpression and type(part.object) is not nodes.Super:

                def read(holder: Expr) -> Expr:
                    if last and deletes:
                        return py.call(
                            "delete_member",
                            holder,
                            self.member_key(part),
                            py.constant(self.scope.strict),
                        )
                    this = self.temporary()
                    value = self.member_of(py.let(this, holder), part)
                    return then(value, py.name(this), self.text_of(part))

                return walk(
                    part.object,
                    lambda value, this, text: cut(value, read) if part.optional else read(value),
                    False,
                )
            if kind is nodes.CallExpression and type(part.callee) is not nodes.Super:

                def invoke(value: Expr, this: Expr | None, text: str) -> Expr:
                    def do(function: Expr) -> Expr:
                        called = self.invoke(
                            part, function, this, text, self.elements(part.arguments)
                        )
                        return then(called, None, self.text_of(part))

                    return cut(value, do) if part.optional else do(value)

                return walk(part.callee, invoke, False)
            if kind is nodes.ChainExpression and part is not node:
                # A chain in parentheses is whole by itself, except that its `this` goes on.
                return self.chain(
                    part.expression,
                    then,
                    absent=lambda: then(py.constant(None), None, self.text_of(part)),
                )
            value, this = self.called(part)
            return then(value, this, self.text_of(part))

        return walk(node, then, True)

    # Templates

    def tagged(self, node: nodes.TaggedTemplateExpression) -> Expr:
        """ECMA-262 #sec-tagged-templates"""
        cooked = tuple(
            None if part.value.cooked is None else to_code_units(part.value.cooked)
            for part in node.quasi.quasis
        )
        raw = tuple(to_code_units(part.value.raw) for part in node.quasi.quasis)
        site = self.unit.keep((cooked, raw), "template")
        value, this = self.called(node.tag)
        arguments: list[Expr] = [py.call("template_object", site)]
        arguments += [self.expression(part) for part in node.quasi.expressions]
        return self.invoke(node, value, this, self.text_of(node.tag), arguments)
