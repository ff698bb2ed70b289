"""Declarations: which scope each name of a program is declared in.

ECMA-262 #sec-static-semantics-lexicallydeclarednames, #sec-static-semantics-vardeclarednames
"""

from __future__ import annotations

from typing import Any

from .. import nodes, statement_nodes
from .bindings import Binding, FunctionScope, Reference, Scope, ScopeKind, Storage
from .static_semantics import bound_identifiers

__all__ = ["Declarations"]


class Declarations:
    """What a program declares where; the walk through it stands in `analysis`."""

    def __init__(self) -> None:
        #: The scope of a node: of a function, its parameters; of a class, its inner name.
        self.scopes: dict[int, Scope] = {}
        #: Further scopes: of a function's name, of its body.
        self.name_scopes: dict[int, Scope] = {}
        self.body_scopes: dict[int, Scope] = {}
        self.functions: dict[int, FunctionScope] = {}
        #: The functions that define fields, and run static parts, of a class.
        self.field_functions: dict[int, FunctionScope] = {}
        self.static_functions: dict[int, FunctionScope] = {}
        #: The functions of the methods and accessors of object literals.
        self.methods: set[int] = set()
        #: Where the text of a method begins.
        self.method_starts: dict[int, int] = {}
        self.references: list[Reference] = []
        #: The block-level functions that are variables of the function, too, as Annex B says.
        self.hoisted_from_blocks: set[int] = set()
        self._annex_b: list[tuple[Any, Scope]] = []
        #: Scopes from which environments are needed.
        self._dynamic: list[Scope] = []
        self._with_environment: list[Scope] = []
        self._count = 0
        self.scope: Scope = None  # type: ignore[assignment]
        self.function: FunctionScope = None  # type: ignore[assignment]

    # Declaring

    def variable(self, name: str) -> str:
        """A fresh variable of Python's; no name of JavaScript has an apostrophe."""
        self._count += 1
        return f"{name}'{self._count}"

    def declare(self, name: str, kind: str, scope: Scope, ready: int = 0) -> Binding:
        existing = scope.bindings.get(name)
        if existing is not None:
            if existing.kind == "arguments" and kind in {
                "function",
                "param",
                "let",
                "const",
                "class",
            }:
                existing.kind = kind
                existing.ready = ready
            elif kind == "function" and existing.kind == "var":
                existing.kind = kind
            return existing
        binding = Binding(name, kind, scope, self.variable(name), ready)
        scope.bindings[name] = binding
        return binding

    def open(self, kind: ScopeKind, start: int, *, in_loop: bool | None = None) -> Scope:
        """A scope inside the current one, which becomes the current one."""
        function = self.function
        if in_loop is None:
            in_loop = function.loop_depth > 0
        outer: Scope | None = self.scope
        strict = function.strict if outer is None else outer.strict
        self.scope = Scope(kind, self.scope, function, start, in_loop, strict)
        return self.scope

    def close(self) -> None:
        assert self.scope.parent is not None
        self.scope = self.scope.parent

    # Hoisting

    def declare_hoisted(self, body: list[Any], scope: Scope) -> None:
        """Declare what the statements of a function's body, or of a program, declare at its top."""
        for statement in body:
            self._declare_top(statement, scope)

    def _declare_top(self, statement: Any, scope: Scope) -> None:
        kind = type(statement)
        if kind is statement_nodes.LabeledStatement:
            self._declare_top(statement.body, scope)
        elif kind is nodes.FunctionDeclaration:
            name = statement.id.name if statement.id else "*default*"
            self.declare(name, "function", scope)
            scope.functions.append(statement)
        elif kind in (
            statement_nodes.ExportNamedDeclaration,
            statement_nodes.ExportDefaultDeclaration,
        ):
            if statement.declaration is not None:
                if type(statement.declaration) in (
                    nodes.FunctionDeclaration,
                    nodes.ClassDeclaration,
                    statement_nodes.VariableDeclaration,
                ):
                    self._declare_top(statement.declaration, scope)
                else:
                    self.declare("*default*", "let", scope, statement.end)
        else:
            self._declare_lexical(statement, scope)

    def _declare_lexical(self, statement: Any, scope: Scope) -> None:
        kind = type(statement)
        if kind is nodes.ClassDeclaration:
            name = statement.id.name if statement.id else "*default*"
            self.declare(name, "class", scope, statement.end)
        elif kind is statement_nodes.VariableDeclaration and statement.kind != "var":
            word = "using" if "using" in statement.kind else statement.kind
            for declarator in statement.declarations:
                for identifier in bound_identifiers(declarator.id):
                    self.declare(identifier.name, word, scope, declarator.end)
        elif kind is statement_nodes.ImportDeclaration:
            for specifier in statement.specifiers:
                binding = self.declare(specifier.local.name, "import", scope)
                binding.storage = Storage.BOX
                binding.needs_tdz = True

    def declare_block(self, body: list[Any], scope: Scope) -> None:
        """Declare what the statements of a block declare in it."""
        for statement in body:
            inner: Any = statement
            while type(inner) is statement_nodes.LabeledStatement:
                inner = inner.body
            if type(inner) is nodes.FunctionDeclaration:
                assert inner.id is not None
                self.declare(inner.id.name, "function", scope)
                scope.functions.append(inner)
                if not scope.strict and not inner.is_async and not inner.generator:
                    self._annex_b.append((inner, scope))
            else:
                self._declare_lexical(statement, scope)

    def finish_annex_b(self, since: int) -> None:
        """Functions in blocks that are variables of the function, too.

        ECMA-262 #sec-block-level-function-declarations-web-legacy-compatibility-semantics
        """
        for node, block in self._annex_b[since:]:
            name = node.id.name
            function = block.function
            scope = block.parent
            allowed = True
            while scope is not None and scope is not function.var_scope:
                found = scope.bindings.get(name)
                if found is not None and found.kind not in {"simple catch", "var"}:
                    if scope is function.scope and found.kind == "param":
                        break
                    allowed = False
                    break
                scope = scope.parent
            top = function.var_scope.bindings.get(name)
            parameter = function.scope.bindings.get(name)
            if parameter is not None and parameter.kind == "param":
                allowed = False
            if top is not None and (top.is_lexical or top.kind in {"import", "param"}):
                allowed = False
            if allowed:
                self.hoisted_from_blocks.add(id(node))
                if top is None:
                    self.declare(name, "var", function.var_scope)
                self.references.append(Reference(name, function.var_scope, node.end))
        del self._annex_b[since:]
