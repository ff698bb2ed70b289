"""Functions.

ECMA-262 #sec-ecmascript-language-functions-and-classes
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from .. import nodes, statement_nodes
from ..engine.functions import FunctionInfo
from . import python_tree as py
from .bindings import Binding, FunctionScope, Storage
from .loops import Loops
from .python_tree import Expr, Stmt
from .static_semantics import is_simple_parameter_list

__all__ = ["Functions"]

#: What makes a function object of each kind, by the functions of `runtime`.
_MAKERS = {
    "normal": "make_function",
    "generator": "make_generator",
    "async": "make_async",
    "async generator": "make_async_generator",
}


class Functions(Loops):
    """Writes functions, and what makes function objects of them."""

    def function_value(self, node: Any, name: str) -> Expr:
        """A function expression, an arrow function, or a declaration that is initialized."""
        function = self.analysis.functions[id(node)]
        if node.id is not None:
            name = node.id.name
        kind = function.kind
        if function.is_arrow:
            maker = "make_async" if kind == "async" else "make_arrow"
        else:
            maker = _MAKERS[kind]
        info = self.info(node, function, name, "arrow" if function.is_arrow else kind)
        scope = self.analysis.name_scopes.get(id(node))
        inner = None
        if scope is not None and type(node) is nodes.FunctionExpression:
            inner = scope.bindings[name]
            if not (inner.is_captured or scope.is_dynamic):
                inner = None
        return self.made_function(node, function, name, maker, info, inner)

    def made_function(
        self,
        node: Any,
        function: FunctionScope,
        name: str,
        maker: str,
        info: Expr,
        inner: Binding | None = None,
        extra: dict[str, Expr] | None = None,
    ) -> Expr:
        """The object for a function; inner: the binding of its own name that its code sees."""
        own = inner
        if own is None and self._wants_callee(node, function):
            own = Binding("callee", "value", self.scope, self.unit.variable("callee"))
        if own is None:
            code = self.code(node, function, name, extra=extra)
            return self.at(node, py.call(maker, code, info))
        # The function has a box with itself.
        function.callee = own.variable
        given = [own]
        environment: list[Expr] = []
        outer = self.scope
        if inner is not None:
            self.scope = inner.scope
            if inner.scope.environment is not None:
                given.append(inner.scope.environment)
                parent = self.analysis.environment_at(inner.scope.parent)
                environment = [py.name("global_environment" if parent is None else parent.variable)]
        code = self.code(node, function, name, given=given, extra=extra)
        self.scope = outer
        return self.at(node, py.call("make_named", py.name(maker), info, code, *environment))

    def _wants_callee(self, node: Any, function: FunctionScope) -> bool:
        """Whether its arguments object refers to the function."""
        found = function.scope.bindings.get("arguments")
        return (
            function.uses_arguments
            and not function.strict
            and found is not None
            and found.kind == "arguments"
            and is_simple_parameter_list(node.params)
        )

    def method_value(self, node: Any, key: Expr, home: str | None, kind: str = "method") -> Expr:
        """A method or an accessor; home: the variable with its home object.

        ECMA-262 #sec-runtime-semantics-definemethod
        """
        function = self.analysis.functions[id(node)]
        name = str(key.value) if isinstance(key, ast.Constant) else ""
        if kind in {"get", "set"} and isinstance(key, ast.Constant):
            name = f"{kind} {name}"
        plain = function.kind == "normal"
        maker = "make_method" if plain else _MAKERS[function.kind]
        info = self.info(node, function, name, "method" if plain else function.kind)
        homes: dict[str, Expr] | None = None
        if home is not None and function.uses_super:
            homes = {"home": py.name(home)}
        made = self.made_function(node, function, name, maker, info, extra=homes)
        if not isinstance(key, ast.Constant):
            prefix = [py.constant(kind)] if kind in {"get", "set"} else []
            made = py.call("set_function_name", made, key, *prefix)
        return made

    def info(self, node: Any, function: FunctionScope, name: str, kind: str) -> Expr:
        """What all closures over the function share."""
        length = 0
        for parameter in node.params:
            if type(parameter) in (nodes.AssignmentPattern, nodes.RestElement):
                break
            length += 1
        start = self.analysis.method_starts.get(id(node), node.start)
        text = self.unit.source.text[start : node.end]
        if function.is_arrow and function.kind == "async":
            kind = "async arrow"
        shared = FunctionInfo(name, length, kind, text, function.strict, function.uses_new_target)
        shared.has_start = "generator" in function.kind and not is_simple_parameter_list(
            node.params
        )
        return self.unit.keep(shared, "info")

    # Code

    def code(
        self,
        node: Any,
        function: FunctionScope,
        name: str,
        *,
        given: list[Binding] | None = None,
        extra: dict[str, Expr] | None = None,
        write: Callable[[Any, str], ast.FunctionDef] | None = None,
    ) -> Expr:
        """The function of Python's for a function, as an expression.

        Where each turn of a loop has bindings of its own, it is made by a *factory* that is given
        their boxes; so it is with `extra`, objects by the name of their variable.  given: bindings
        whose values whoever uses the expression hands to the factory.
        """
        identifier = self.unit.variable(name if name.isidentifier() else "")
        inner = type(self)(self.unit, function, function.scope, self)
        if write is None:
            definition = inner.written_function(node, identifier)
        else:
            definition = write(inner, identifier)
        self.at(node, definition)
        boxes = sorted(
            (
                binding
                for binding in function.free
                if binding.scope.function is self.function
                and binding.scope.in_loop
                and (binding.storage is Storage.BOX or binding.kind == "value")
                and binding not in (given or ())
            ),
            key=lambda binding: binding.variable,
        )
        parameters = [binding.variable for binding in given or ()]
        extra = extra or {}
        parameters += [*extra, *(binding.variable for binding in boxes)]
        if not parameters:
            self.definitions.append(definition)
            return py.name(identifier)
        factory = self.unit.variable("")
        self.definitions.append(
            py.define(factory, parameters, [definition, ast.Return(py.name(identifier))])
        )
        if given:
            rest = [*extra.values(), *(py.name(binding.variable) for binding in boxes)]
            return py.tupled([py.name(factory), *rest])
        return py.call(
            py.name(factory),
            *extra.values(),
            *(py.name(binding.variable) for binding in boxes),
        )

    def written_function(self, node: Any, identifier: str) -> ast.FunctionDef:
        """This emitter's function, written."""
        function = self.function
        parameters, optional, rest = self.begin_function(node)
        if type(node.body) is statement_nodes.BlockStatement:
            self.write_body(node, node.body.body)
        else:
            value = self.expression(node.body)
            self.add(self.at(node.body, ast.Return(value)))
        return self.finished(identifier, parameters, optional, rest, function)

    def finished(
        self,
        identifier: str,
        parameters: list[str],
        optional: int,
        rest: str | None,
        function: FunctionScope,
    ) -> ast.FunctionDef:
        if function.kind != "normal":
            # Without any yield it would be no generator.
            self.add(py.if_(py.constant(False), [py.discard(ast.Yield(None))]))
        if self.has_jumps:
            self.out.insert(0, py.assign("jump", py.constant(0)))
        keywords = []
        if function.uses_new_target and not function.is_arrow:
            keywords = ["new_target"]
        return py.define(
            identifier,
            parameters,
            self.finished_body(),
            optional=optional,
            rest=rest,
            keyword_only=keywords,
        )

    def write_body(self, node: Any, body: list[Any]) -> None:
        """The statements of a body, after its declarations."""
        scope = self.analysis.body_scopes.get(id(node))
        function = self.function
        if scope is None:
            self.hoist_functions(function.scope)
            self.with_disposal(body, lambda: self.statements(body))
            return
        outer = self.scope
        self.scope = scope
        for binding in scope.bindings.values():
            # A variable that has the name of a parameter begins with its value.
            parameter = function.scope.bindings.get(binding.name)
            self.make_binding(binding)
            if parameter is not None and binding.kind == "var":
                self.add(self.initialize_binding(binding, self.raw(parameter)))
        self.make_environment(scope)
        self.hoist_functions(scope)
        self.with_disposal(body, lambda: self.statements(body))
        self.scope = outer

    # Parameters

    def begin_function(self, node: Any) -> tuple[list[str], int, str | None]:
        """Write what comes before the body: `this`, parameters, the arguments object.

        Returns the parameters of Python's function: names, how many are optional, the rest.
        ECMA-262 #sec-functiondeclarationinstantiation
        """
        function = self.function
        scope = function.scope
        this = "_" if function.is_arrow else "this"
        if (
            not function.is_arrow
            and function.uses_this
            and not function.strict
            and not function.is_derived_constructor
        ):
            self.add(py.assign("this", py.call("sloppy_this", py.name("this"))))
        simple = is_simple_parameter_list(node.params)
        arguments = scope.bindings.get("arguments")
        wants_arguments = (
            function.uses_arguments and arguments is not None and arguments.kind == "arguments"
        )
        for binding in scope.bindings.values():
            if binding.kind not in {"param"}:
                self.make_binding(binding)
        has_start = function.kind in {"generator", "async generator"} and not simple
        if simple and not wants_arguments:
            names = self._simple_parameters(node)
            self.make_environment(scope)
            return [this, *names], len(names), "_rest"
        if not wants_arguments and self._has_plain_defaults(node):
            names, rest = self._plain_defaults(node)
            self.make_environment(scope)
            if has_start:
                self.add(py.discard(ast.Yield(py.name("START"))))
            return [this, *names], len(names), rest or "_rest"
        given = self.unit.variable("arguments")
        mapped = simple and not function.strict
        self._general_parameters(
            node, given, mapped=mapped, arguments=arguments if wants_arguments else None
        )
        if has_start:
            self.add(py.discard(ast.Yield(py.name("START"))))
        return [this], 0, given

    def _simple_parameters(self, node: Any) -> list[str]:
        scope = self.function.scope
        names: list[str] = []
        for parameter in node.params:
            binding = scope.bindings[parameter.name]
            if binding.variable in names:
                # Of two with one name the last counts.
                names[names.index(binding.variable)] = self.temporary()
            names.append(binding.variable)
        for binding in scope.bindings.values():
            if binding.variable in names and binding.storage is Storage.BOX:
                self.add(py.assign(binding.variable, py.listed([py.name(binding.variable)])))
        return names

    def _has_plain_defaults(self, node: Any) -> bool:
        """Whether each parameter is a name, perhaps with a default, and never seen too early."""
        for parameter in node.params:
            kind = type(parameter)
            inner = (
                parameter.left
                if kind is nodes.AssignmentPattern
                else parameter.argument
                if kind is nodes.RestElement
                else parameter
            )
            if type(inner) is not nodes.Identifier:
                return False
            binding = self.function.scope.bindings[inner.name]
            if binding.needs_tdz or binding.storage is Storage.BOX or binding.kind != "param":
                return False
        return True

    def _plain_defaults(self, node: Any) -> tuple[list[str], str | None]:
        names: list[str] = []
        rest = None
        for parameter in node.params:
            kind = type(parameter)
            if kind is nodes.RestElement:
                rest = self.function.scope.bindings[parameter.argument.name].variable
                made = py.call("new_array", py.call("list", py.name(rest)))
                self.add(py.assign(rest, made))
                continue
            inner = parameter.left if kind is nodes.AssignmentPattern else parameter
            variable = self.function.scope.bindings[inner.name].variable
            names.append(variable)
            if kind is nodes.AssignmentPattern:
                default = self.named(parameter.right, inner.name)
                test = py.is_(py.name(variable), py.constant(None))
                self.add(self.at(parameter, py.if_(test, [py.assign(variable, default)])))
        return names, rest

    def _general_parameters(
        self, node: Any, given: str, *, mapped: bool, arguments: Binding | None
    ) -> None:
        """Parameters taken one by one from all that is given."""
        function = self.function
        scope = function.scope
        if mapped and arguments is not None:
            for parameter in node.params:
                # The arguments object and the parameters share boxes.
                scope.bindings[parameter.name].storage = Storage.BOX
        for binding in scope.bindings.values():
            if binding.kind == "param":
                if binding.storage is Storage.BOX:
                    empty: Expr = py.constant(None) if mapped else py.name("TDZ")
                    self.add(py.assign(binding.variable, py.listed([empty])))
                elif binding.needs_tdz:
                    self.add(py.assign(binding.variable, py.name("TDZ")))
        if arguments is not None:
            self._make_arguments(node, given, arguments, mapped=mapped)
        self.make_environment(scope)
        for index, parameter in enumerate(node.params):
            kind = type(parameter)
            if kind is nodes.RestElement:
                rest = ast.Subscript(
                    py.name(given), ast.Slice(py.constant(index), None, None), py.LOAD
                )
                self.bind(
                    parameter.argument,
                    py.call("new_array", py.call("list", rest)),
                    "initialize",
                )
                continue
            value = py.conditional(
                ast.Compare(py.call("len", py.name(given)), [ast.Gt()], [py.constant(index)]),
                py.item(py.name(given), index),
                py.constant(None),
            )
            if mapped and arguments is not None:
                # A name that stands twice has the last value.
                binding = scope.bindings[parameter.name]
                self.add(self.initialize_binding(binding, value))
            else:
                self.bind(parameter, value, "initialize")

    def _make_arguments(self, node: Any, given: str, binding: Binding, *, mapped: bool) -> None:
        """ECMA-262 #sec-createunmappedargumentsobject, #sec-createmappedargumentsobject"""
        if mapped:
            boxes: list[Expr] = []
            names = [parameter.name for parameter in node.params]
            for index, word in enumerate(names):
                last = word not in names[index + 1 :]
                boxes.append(
                    py.name(self.function.scope.bindings[word].variable)
                    if last
                    else py.constant(None)
                )
            callee = py.item(py.name(str(self.function.callee)), 0)
            made = py.call("mapped_arguments", py.name(given), py.tupled(boxes), callee)
        else:
            made = py.call("unmapped_arguments", py.name(given))
        if binding.storage is Storage.BOX:
            self.add(py.assign(binding.variable, py.listed([made])))
        else:
            self.add(py.assign(binding.variable, made))

    # Disposal

    _disposals: list[str]

    def disposal_variable(self) -> str:
        return self._disposals[-1]

    def disposing(self, is_async: bool, write: Callable[[], None]) -> None:
        """ECMA-262 #sec-disposeresources"""
        if not hasattr(self, "_disposals"):
            self._disposals = []
        capability, error, kept = self.temporary(), self.temporary(), self.temporary()
        in_generator = py.constant(self.function_kind == "async generator")
        self._disposals.append(capability)
        with self.collecting() as body:
            write()
        self._disposals.pop()
        if not is_async:
            made = py.call("new_disposal", in_generator)
            item = ast.withitem(made, ast.Name(capability, py.STORE))
            self.add(ast.With([item], body or [ast.Pass()]))
            return
        note = ast.ExceptHandler(
            py.name("BaseException"), error, [py.assign(kept, py.name(error)), py.raise_again()]
        )
        dispose = py.method(py.name(capability), "dispose_async", py.name(kept))
        final: list[Stmt] = [
            py.discard(ast.YieldFrom(dispose)),
            py.assign(kept, py.constant(None)),
        ]
        self.add(
            py.assign(capability, py.call("new_disposal", in_generator)),
            py.assign(kept, py.constant(None)),
            ast.Try(body or [ast.Pass()], [note], [], final),
        )
