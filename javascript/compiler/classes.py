"""Classes.

ECMA-262 #sec-class-definitions
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from typing import Any

from .. import nodes
from ..engine.functions import FunctionInfo
from . import python_tree as py
from .bindings import Binding, FunctionScope, ScopeKind, Storage
from .expressions import is_anonymous_function_definition
from .functions import Functions
from .python_tree import Expr

__all__ = ["Classes"]

#: White space and comments.
_BETWEEN = re.compile(r"(?:\s|/\*.*?\*/|//[^\n\r\u2028\u2029]*)*", re.DOTALL)


class Classes(Functions):
    """Writes classes."""

    def class_value(self, node: Any, name: Expr, known_name: str) -> Expr:
        """ECMA-262 #sec-runtime-semantics-classdefinitionevaluation"""
        scope = self.analysis.scopes[id(node)]
        given_name: Expr = py.constant(node.id.name) if node.id else name
        shown = node.id.name if node.id else known_name

        def write(helper: Classes) -> None:
            helper.definition(node, scope, given_name, shown)

        parameters: list[str] = []
        arguments: list[Expr] = []
        if not isinstance(given_name, ast.Constant):
            parameter = self.temporary()
            parameters, arguments = [parameter], [given_name]
            given_name = py.name(parameter)
        return self.helper(write, parameters, arguments)

    def definition(self, node: Any, scope: Any, name: Expr, shown: str) -> None:
        """Write the statements that make a class, and return it.

        This stands in a helper of its own, so that its temporaries are those of one evaluation.
        """
        outer = self.scope
        self.scope = scope
        for binding in scope.bindings.values():
            self._class_binding(binding)
        self.make_environment(scope)
        class_box, proto, function = (
            self.unit.variable("class box"),
            self.unit.variable("home"),
            self.unit.variable("class"),
        )
        heritage = [] if node.superClass is None else [self.expression(node.superClass)]
        self.add(py.assign(class_box, py.call("new_class_box", *heritage)))
        constructor = next(
            (
                member.value
                for member in node.body.body
                if type(member) is nodes.MethodDefinition and member.kind == "constructor"
            ),
            None,
        )
        derived = node.superClass is not None
        source = self.unit.source.text[node.start : node.end]
        if constructor is None:
            info = FunctionInfo(
                shown, 0, "derived class" if derived else "class", source, True, derived
            )
            code: Expr = py.constant(None)
        else:
            scoped = self.analysis.functions[id(constructor)]
            length = self._length(constructor)
            scoped.uses_new_target = scoped.uses_new_target or derived
            info = FunctionInfo(
                shown,
                length,
                "derived class" if derived else "class",
                source,
                True,
                scoped.uses_new_target,
            )
            extra: dict[str, Expr] = {}
            if scoped.uses_super:
                extra["home"] = py.item(py.name(class_box), 1)
            if derived:
                extra["class_box"] = py.name(class_box)
            code = self.code(constructor, scoped, shown, extra=extra)
        self.add(
            self.at(
                node,
                py.assign(
                    function,
                    py.call(
                        "make_class",
                        py.name(class_box),
                        self.unit.keep(info, "info"),
                        code,
                        name,
                    ),
                ),
            ),
            py.assign(proto, py.item(py.name(class_box), 1)),
        )
        fields, statics, private_methods = self._members(node, function, proto)
        if node.id is not None:
            self.add(self.initialize_binding(scope.bindings[node.id.name], py.name(function)))
        if fields or private_methods:
            made = self._fields_function(node, proto, fields, private_methods)
            self.add(py.discard(py.call("set_fields", py.name(function), made)))
        if statics:
            made = self._static_function(node, function, statics)
            self.add(py.discard(py.call(made, py.name(function))))
        self.add(ast.Return(py.name(function)))
        self.scope = outer

    def _class_binding(self, binding: Binding) -> None:
        """The inner name of a class, or a private name."""
        value: Expr = (
            py.call("PrivateName", py.constant(binding.name))
            if binding.kind == "private"
            else py.name("TDZ")
        )
        if binding.storage is Storage.BOX:
            value = py.listed([value])
        # Each evaluation of the class is a call of this helper, so the variable is its own.
        self.add(py.assign(binding.variable, value))

    def owns(self, binding: Binding) -> bool:
        return super().owns(binding) or (
            self.is_helper and binding.scope is self.scope and self._is_class_scope(binding)
        )

    def _is_class_scope(self, binding: Binding) -> bool:
        return binding.kind == "private" or binding.scope.kind is ScopeKind.CLASS

    def _length(self, constructor: Any) -> int:
        length = 0
        for parameter in constructor.params:
            if type(parameter) in (nodes.AssignmentPattern, nodes.RestElement):
                break
            length += 1
        return length

    # Members

    def _members(
        self, node: Any, function: str, proto: str
    ) -> tuple[list[Any], list[Any], list[Any]]:
        """Define the methods; what is left are the fields and the static parts, in order."""
        fields: list[Any] = []
        statics: list[Any] = []
        #: (name, variable of the function, kind, static)
        private_methods: list[Any] = []
        for member in node.body.body:
            if type(member) is nodes.StaticBlock:
                statics.append((member, None))
                continue
            if type(member) is nodes.MethodDefinition and member.kind == "constructor":
                continue
            home = function if member.static else proto
            key = self._member_key(member)
            if type(member) is nodes.PropertyDefinition:
                (statics if member.static else fields).append((member, key))
                continue
            if type(member.key) is nodes.PrivateIdentifier:
                self._private_method(member, key, home, private_methods)
                continue
            made = self._method(member, key, home)
            word = {
                "method": "define_method",
                "get": "define_class_getter",
                "set": "define_class_setter",
            }[member.kind]
            self.add(self.at(member, py.discard(py.call(word, py.name(home), key, made))))
        for name, variable, kind, static in private_methods:
            if static:
                add = py.call(
                    "add_private_method",
                    py.name(function),
                    name,
                    py.name(variable),
                    py.constant(kind),
                )
                self.add(py.discard(add))
        return fields, statics, [entry for entry in private_methods if not entry[3]]

    def _member_key(self, member: Any) -> Expr:
        """The key of a member, evaluated now."""
        if member.computed:
            variable = self.unit.variable("key")
            made = py.call("to_property_key", self.expression(member.key))
            self.add(self.at(member.key, py.assign(variable, self.at(member.key, made))))
            return py.name(variable)
        if type(member.key) is nodes.PrivateIdentifier:
            return self.load("#" + member.key.name, member.start)
        return py.constant(self.property_name(member.key))

    def _method(self, member: Any, key: Expr, home: str) -> Expr:
        known = key
        if type(member.key) is nodes.PrivateIdentifier:
            known = py.constant("#" + member.key.name)
        self._note_source(member)
        return self.method_value(member.value, known, home, member.kind)

    def _note_source(self, member: Any) -> None:
        """A method's text begins with its name."""
        start = member.start
        if member.static:
            text = self.unit.source.text
            between = _BETWEEN.match(text, start + len("static"))
            assert between is not None
            start = between.end()
        self.analysis.method_starts[id(member.value)] = start

    def _private_method(
        self, member: Any, key: Expr, home: str, private_methods: list[Any]
    ) -> None:
        variable = self.unit.variable("method")
        self.add(self.at(member, py.assign(variable, self._method(member, key, home))))
        private_methods.append((key, variable, member.kind, member.static))

    # Fields

    def _synthetic(
        self, node: Any, function: FunctionScope, home: Expr, write: Callable[[Any], None]
    ) -> Expr:
        """A function that the text does not show."""

        def written(inner: Any, identifier: str) -> ast.FunctionDef:
            inner.add(py.assign("new_target", py.constant(None)))
            inner.make_environment(function.scope)
            write(inner)
            if inner.has_jumps:
                inner.out.insert(0, py.assign("jump", py.constant(0)))
            return py.define(identifier, ["this"], inner.finished_body())

        return self.code(node, function, "", extra={"home": home}, write=written)

    def _fields_function(
        self, node: Any, proto: str, fields: list[Any], private_methods: list[Any]
    ) -> Expr:
        def write(inner: Classes) -> None:
            for name, variable, kind, _ in private_methods:
                add = py.call(
                    "add_private_method",
                    py.name("this"),
                    name,
                    py.name(variable),
                    py.constant(kind),
                )
                inner.add(py.discard(add))
            for member, key in fields:
                inner.field(member, key)

        function = self.analysis.field_functions[id(node)]
        return self._synthetic(node, function, py.name(proto), write)

    def field(self, member: Any, key: Expr) -> None:
        """ECMA-262 #sec-runtime-semantics-classfielddefinitionevaluation, #sec-definefield"""
        private = type(member.key) is nodes.PrivateIdentifier
        if member.value is None:
            value: Expr = py.constant(None)
        elif is_anonymous_function_definition(member.value):
            if private:
                value = self.named(member.value, "#" + member.key.name)
            elif isinstance(key, ast.Constant):
                value = self.named(member.value, str(key.value))
            else:
                value = self.computed_name(member.value, key)
        else:
            value = self.expression(member.value)
        word = "add_private_field" if private else "define_field_or_throw"
        self.add(self.at(member, py.discard(py.call(word, py.name("this"), key, value))))

    def _static_function(self, node: Any, home: str, statics: list[Any]) -> Expr:
        def write(inner: Classes) -> None:
            for member, key in statics:
                if type(member) is nodes.StaticBlock:
                    inner.static_block(member)
                else:
                    inner.field(member, key)

        function = self.analysis.static_functions[id(node)]
        return self._synthetic(node, function, py.name(home), write)

    def static_block(self, node: nodes.StaticBlock) -> None:
        """ECMA-262 #sec-static-semantics-classstaticblockbody"""
        function = self.analysis.functions[id(node)]
        identifier = self.unit.variable("<static_initializer>")
        inner = type(self)(self.unit, function, function.scope, self)
        for binding in function.scope.bindings.values():
            inner.make_binding(binding)
        inner.make_environment(function.scope)
        inner.hoist_functions(function.scope)
        inner.with_disposal(node.body, lambda: inner.statements(node.body))
        if inner.has_jumps:
            inner.out.insert(0, py.assign("jump", py.constant(0)))
        self.definitions.append(self.at(node, py.define(identifier, [], inner.finished_body())))
        self.add(self.at(node, py.discard(py.call(py.name(identifier)))))
