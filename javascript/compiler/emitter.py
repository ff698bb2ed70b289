"""The emitter of one function of Python's: variables, scopes, and the statements written so far."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from ..nodes import Node
from ..source import Source
from . import python_tree as py
from .analysis import Analysis
from .bindings import Binding, FunctionScope, Scope, ScopeKind, Storage
from .python_tree import Expr, Stmt
from .resolution import is_variable_of_eval

N = TypeVar("N", bound=ast.AST)

__all__ = ["Dynamic", "Emitter", "Global", "Unit"]


class Global:
    """A name that is looked for in the global environment."""


class Dynamic:
    """A name that is looked for from an environment on."""

    def __init__(self, environment: Binding) -> None:
        self.environment = environment


class Unit:
    """What the functions of one compilation share."""

    def __init__(self, analysis: Analysis, source: Source) -> None:
        self.analysis = analysis
        self.source = source
        #: The objects that the code refers to by global names.
        self.constants: dict[str, Any] = {}
        #: Of an eval, what `eval_context` says of the code around; empty otherwise.
        self.outer_context: dict[str, Any] = {}

    def keep(self, value: Any, what: str) -> Expr:
        """Let the code refer to an object of the compiler's."""
        identifier = self.analysis.variable(what)
        self.constants[identifier] = value
        return py.name(identifier)

    def variable(self, name: str) -> str:
        return self.analysis.variable(name)


class Emitter:
    """Writes one function of Python's.

    A *helper* is a function of Python's inside the one for a function of JavaScript's, that is
    called on the spot: statements where Python wants an expression.
    """

    def __init__(
        self,
        unit: Unit,
        function: FunctionScope,
        scope: Scope,
        parent: Emitter | None = None,
        *,
        is_helper: bool = False,
    ) -> None:
        self.unit = unit
        self.analysis = unit.analysis
        self.function = function
        self.scope = scope
        self.parent = parent
        self.is_helper = is_helper
        #: The statements being written.
        self.out: list[Stmt] = []
        #: The functions inside, which are defined before anything else.
        self.definitions: list[Stmt] = []
        self.nonlocals: set[str] = set()
        #: The variable for the value of the last statement, where it is wanted.
        self.completion: str | None = None
        #: What jumps may leave, outermost first; see `loops`.
        self.targets: list[Any] = []
        self.has_jumps = False

    # Places

    def at(self, node: Node, expression: N) -> N:
        """Give Python's node the place of JavaScript's."""
        line, column = self.unit.source.position(node.start)
        expression.lineno = line  # type: ignore[attr-defined]
        expression.col_offset = column  # type: ignore[attr-defined]
        return expression

    def text_of(self, node: Node, limit: int = 60) -> str:
        """How a message names an expression."""
        text = self.unit.source.text[node.start : node.end]
        text = " ".join(text.split())
        return text if len(text) <= limit else "(intermediate value)"

    def temporary(self) -> str:
        return self.unit.variable("t")

    def add(self, *statements: Stmt) -> None:
        self.out.extend(statements)

    @contextmanager
    def collecting(self) -> Iterator[list[Stmt]]:
        """Write into a list of its own."""
        before = self.out
        collected: list[Stmt] = []
        self.out = collected
        try:
            yield collected
        finally:
            self.out = before

    # Names

    def resolve(self, name: str) -> Binding | type[Global] | Dynamic:
        """What a name means here."""
        scope: Scope | None = self.scope
        while scope is not None:
            binding = scope.bindings.get(name)
            if binding is not None and not is_variable_of_eval(binding):
                if scope.kind is ScopeKind.GLOBAL:
                    break
                return binding
            if scope.kind is ScopeKind.WITH or scope.grows or scope.kind is ScopeKind.EVAL:
                environment = self.analysis.environment_at(self.scope)
                assert environment is not None
                return Dynamic(environment)
            scope = scope.parent
        return Global

    def owns(self, binding: Binding) -> bool:
        return binding.scope.function is self.function and not self.is_helper

    def crossed(self, binding: Binding) -> list[FunctionScope]:
        """The functions between here and where a binding is, innermost first."""
        found: list[FunctionScope] = []
        function: FunctionScope | None = self.function
        while function is not None and function is not binding.scope.function:
            found.append(function)
            function = function.parent
        return found

    def variable_stored(self, binding: Binding) -> str:
        """The variable of a `LOCAL` binding, to be assigned in this function."""
        if not self.owns(binding):
            self.nonlocals.add(binding.variable)
        return binding.variable

    def raw(self, binding: Binding) -> Expr:
        """What a binding holds, be it uninitialized."""
        variable = py.name(binding.variable)
        return py.item(variable, 0) if binding.storage is Storage.BOX else variable

    def needs_check(self, binding: Binding, start: int) -> bool:
        return binding.needs_tdz and not self.analysis.is_ready(
            start, binding, self.crossed(binding)
        )

    def load(self, name: str, start: int) -> Expr:
        """The value of a name.  ECMA-262 #sec-getvalue"""
        found = self.resolve(name)
        if isinstance(found, Binding):
            if found.kind in {"private", "value"} or not self.needs_check(found, start):
                return self.raw(found)
            return py.call("initialized", self.raw(found), py.constant(name))
        if found is Global:
            if name == "undefined":
                return py.constant(None)
            return py.call("get_global", py.constant(name))
        assert isinstance(found, Dynamic)
        strict = py.constant(self.scope.strict)
        return py.method(py.name(found.environment.variable), "load", py.constant(name), strict)

    def load_type(self, name: str, start: int) -> Expr:
        """``typeof name``"""
        found = self.resolve(name)
        if found is Global and name != "undefined":
            return py.call("type_of_global", py.constant(name))
        if isinstance(found, Dynamic):
            environment = py.name(found.environment.variable)
            strict = py.constant(self.scope.strict)
            loaded = py.method(environment, "load_or_none", py.constant(name), strict)
            return py.call("type_of", loaded)
        return py.call("type_of", self.load(name, start))

    def store(self, name: str, value: Expr, start: int) -> Expr:
        """Assign, as an expression whose value is the value.  ECMA-262 #sec-putvalue"""
        strict = py.constant(self.scope.strict)
        found = self.resolve(name)
        if isinstance(found, Binding):
            checked = self.needs_check(found, start)
            if found.kind == "name":
                # ECMA-262 #sec-setmutablebinding: only strict code hears of it.
                function = "throw_constant" if self.scope.strict else "ignore_assignment"
                return py.call(function, value, py.constant(name))
            if checked:
                value = py.call("checked", value, self.raw(found), py.constant(name))
            if found.is_constant:
                return py.call("throw_constant", value, py.constant(name))
            if found.storage is Storage.BOX:
                return py.call("store_in_box", py.name(found.variable), value)
            return py.let(self.variable_stored(found), value)
        if found is Global:
            if self.scope.strict and name not in self.unit_globals():
                # Whether it is there is asked before the value is computed.
                reference = py.call("refer_to_global", py.constant(name))
                return py.call("put_referred_global", reference, py.constant(name), value)
            return py.call("put_global", py.constant(name), value, strict)
        assert isinstance(found, Dynamic)
        environment = py.name(found.environment.variable)
        holder = py.method(environment, "holder_of", py.constant(name))
        return py.call("store_in_holder", holder, py.constant(name), value, strict)

    def unit_globals(self) -> dict[str, Any]:
        scope: Scope | None = self.scope
        while scope is not None and scope.parent is not None:
            scope = scope.parent
        return {} if scope is None else scope.bindings

    def initialize(self, name: str, value: Expr) -> Stmt:
        """Give a declared binding its first value.  ECMA-262 #sec-initializereferencedbinding"""
        scope: Scope | None = self.scope
        while scope is not None:
            binding = scope.bindings.get(name)
            if binding is not None:
                return self.initialize_binding(binding, value)
            scope = scope.parent
        raise AssertionError(name)

    def initialize_binding(self, binding: Binding, value: Expr) -> Stmt:
        if binding.scope.kind is ScopeKind.GLOBAL:
            if binding.is_lexical:
                return py.discard(py.call("initialize_global", py.constant(binding.name), value))
            return py.discard(
                py.call(
                    "put_global", py.constant(binding.name), value, py.constant(self.scope.strict)
                )
            )
        if is_variable_of_eval(binding):
            return py.discard(self.store(binding.name, value, binding.ready))
        if binding.storage is Storage.BOX:
            return ast.Assign(
                [ast.Subscript(py.name(binding.variable), py.constant(0), py.STORE)], value
            )
        return py.assign(self.variable_stored(binding), value)

    # Scopes

    @contextmanager
    def inside(self, scope: Scope) -> Iterator[None]:
        """Write what stands in `scope`; it is entered here."""
        outer = self.scope
        self.scope = scope
        self.enter(scope)
        try:
            yield
        finally:
            self.scope = outer

    def enter(self, scope: Scope) -> None:
        """Make the bindings of `scope`, uninitialized where the text has them so."""
        for binding in scope.bindings.values():
            self.make_binding(binding)
        self.make_environment(scope)

    def make_binding(self, binding: Binding) -> None:
        kind = binding.kind
        if binding.scope.kind is ScopeKind.GLOBAL or is_variable_of_eval(binding):
            return
        if kind in {"import", "arguments", "value"} or (kind == "name"):
            return
        uninitialized = (
            binding.is_lexical or kind in {"param", "catch", "simple catch"}
        ) and binding.needs_tdz
        empty: Expr = py.name("TDZ") if uninitialized else py.constant(None)
        if kind == "param":
            # Parameters come with a value; see `functions`.
            return
        if binding.storage is Storage.BOX:
            boxed = [py.name("TDZ") if binding.is_lexical else empty]
            self.add(py.assign(binding.variable, py.listed(boxed)))
        elif uninitialized or kind in {"var", "function"}:
            self.add(py.assign(binding.variable, empty))

    def make_environment(self, scope: Scope) -> None:
        """The environment record of a scope in which names are looked for."""
        if scope.environment is None or scope.kind in (ScopeKind.WITH,):
            return
        variable = scope.environment.variable
        if scope.kind is ScopeKind.GLOBAL:
            self.add(py.assign(variable, py.name("global_environment")))
            return
        if scope.kind is ScopeKind.EVAL:
            outer: Expr = py.name("outer_environment")
        else:
            parent = self.analysis.environment_at(scope.parent)
            outer = py.name("global_environment" if parent is None else parent.variable)
        words = [b.name for b in scope.bindings.values() if b.is_lexical]
        function = scope.function
        if scope is function.scope is not function.var_scope:
            # What an eval among the parameters declares stands outside of them, and must not have
            # their names.
            words = list(scope.bindings)
            outer = py.call(
                "Environment",
                outer,
                ast.Dict([], []),
                py.tupled([]),
                py.constant(True),
                py.constant(""),
            )
        names: list[Expr | None] = []
        boxes: list[Expr] = []
        kinds: list[Expr] = []
        for binding in scope.bindings.values():
            if is_variable_of_eval(binding) or binding.kind == "value":
                continue
            names.append(py.constant(binding.name))
            boxes.append(py.name(binding.variable))
            if binding.is_constant:
                kinds.append(py.constant(binding.name))
            elif binding.kind == "name":
                kinds.append(py.constant("=" + binding.name))
        self.add(
            py.assign(
                variable,
                py.call(
                    "Environment",
                    outer,
                    ast.Dict(names, boxes),
                    py.tupled(kinds),
                    py.constant(scope is scope.function.var_scope),
                    py.constant(" ".join(words)),
                ),
            )
        )
