"""Statements, except loops and what can be jumped out of.

ECMA-262 #sec-ecmascript-language-statements-and-declarations
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any, Final

from .. import nodes, statement_nodes
from . import python_tree as py
from .bindings import Scope, ScopeKind
from .patterns import Patterns
from .python_tree import Expr, Stmt

__all__ = ["Statements"]


class Statements(Patterns):
    """Writes statements."""

    def statement(self, node: Any, labels: tuple[str, ...] = ()) -> None:
        """Write one statement."""
        first = len(self.out)
        if labels and type(node) in _LABELED:
            _LABELED[type(node)](self, node, labels)
        else:
            _WRITERS[type(node)](self, node)
        if len(self.out) > first and getattr(self.out[first], "lineno", None) is None:
            self.at(node, self.out[first])

    def statements(self, body: list[Any]) -> None:
        for node in body:
            self.statement(node)

    def hoist_functions(self, scope: Scope) -> None:
        """Initialize the functions declared in a scope.

        ECMA-262 #sec-functiondeclarationinstantiation, #sec-blockdeclarationinstantiation
        """
        last: dict[str, Any] = {}
        for node in scope.functions:
            last[node.id.name if node.id else "*default*"] = node
        for name, node in last.items():
            value = self.function_value(node, "default" if node.id is None else name)
            binding = scope.bindings[name]
            if scope.kind is ScopeKind.GLOBAL or (
                scope.kind is ScopeKind.EVAL and not scope.strict
            ):
                continue
            self.add(self.at(node, self.initialize_binding(binding, value)))

    # Simple statements

    def expression_statement(self, node: statement_nodes.ExpressionStatement) -> None:
        if self.completion is not None:
            self.add(py.assign(self.completion, self.expression(node.expression)))
        else:
            self.discarded(node.expression)

    def discarded(self, node: Any) -> None:
        """An expression whose value nobody wants."""
        kind = type(node)
        if kind is nodes.AssignmentExpression and node.operator == "=":
            target = node.left
            if type(target) in (nodes.ObjectPattern, nodes.ArrayPattern):
                kept = self.temporary()
                self.add(self.at(node, py.assign(kept, self.expression(node.right))))
                self.bind(target, py.name(kept), "assign")
                return
        if kind is nodes.SequenceExpression:
            for part in node.expressions:
                self.discarded(part)
            return
        if kind is nodes.UpdateExpression:
            value = self.updated(node, wants_old=False)
        else:
            value = self.expression(node)
        if isinstance(value, ast.NamedExpr):
            self.add(self.at(node, ast.Assign([value.target], value.value)))
        else:
            self.add(self.at(node, py.discard(value)))

    def empty(self, node: Any) -> None:
        pass

    def variables(self, node: statement_nodes.VariableDeclaration) -> None:
        for declarator in node.declarations:
            self.declarator(declarator, node.kind)

    def declarator(self, node: statement_nodes.VariableDeclarator, word: str) -> None:
        target: Any = node.id
        if node.init is None:
            if word != "var":
                self.bind(target, py.constant(None), "initialize")
            return
        value = (
            self.named(node.init, target.name)
            if type(target) is nodes.Identifier
            else self.expression(node.init)
        )
        if "using" in word:
            value = py.call(
                "add_disposable",
                py.name(self.disposal_variable()),
                value,
                py.constant(word == "await using"),
            )
        if word != "var":
            self.bind(target, value, "initialize")
        else:
            self.bind(target, value, "assign")

    def disposal_variable(self) -> str:
        raise NotImplementedError

    def function_declaration(self, node: nodes.FunctionDeclaration) -> None:
        """A function in a block is handed out of it when it is evaluated."""
        if id(node) in self.analysis.hoisted_from_blocks:
            value = self.load(node.id.name, node.start)  # type: ignore[union-attr]
            outer = self.scope
            self.scope = self.function.var_scope
            stored = self.assign_name(node.id.name, value, node.end)  # type: ignore[union-attr]
            self.scope = outer
            self.add(stored)

    def class_declaration(self, node: nodes.ClassDeclaration) -> None:
        name = node.id.name if node.id else "*default*"
        shown = node.id.name if node.id else "default"
        value = self.class_value(node, py.constant(shown), shown)
        self.add(self.at(node, self.initialize(name, value)))

    def block(self, node: statement_nodes.BlockStatement) -> None:
        self.block_in(self.analysis.scopes[id(node)], node.body)

    def block_in(self, scope: Scope, body: list[Any]) -> None:
        with self.inside(scope):
            self.hoist_functions(scope)
            self.with_disposal(body, lambda: self.statements(body))

    def with_disposal(self, body: list[Any], write: Callable[[], None]) -> None:
        """Write a block that disposes of what its `using` declarations hold."""
        words = {
            statement.kind
            for statement in body
            if type(statement) is statement_nodes.VariableDeclaration and "using" in statement.kind
        }
        if not words:
            write()
            return
        self.disposing("await using" in words, write)

    def disposing(self, is_async: bool, write: Callable[[], None]) -> None:
        raise NotImplementedError

    def branch(self, node: Any) -> list[Stmt]:
        """The statements of a branch."""
        with self.collecting() as body:
            if type(node) is nodes.FunctionDeclaration:
                with self.inside(self.analysis.name_scopes[id(node)]):
                    self.hoist_functions(self.scope)
                    self.statement(node)
            else:
                self.statement(node)
        return body or [ast.Pass()]

    def if_statement(self, node: statement_nodes.IfStatement) -> None:
        self.reset_completion()
        # A chain of `else if` is deeper than Python's calls.
        parts: list[tuple[Any, Expr, list[Stmt]]] = []
        current: Any = node
        while True:
            test = self.test(current.test)
            parts.append((current, test, self.branch(current.consequent)))
            following = current.alternate
            if type(following) is not statement_nodes.IfStatement:
                break
            current = following
        otherwise: list[Stmt] = [] if following is None else self.branch(following)
        for part, test, body in reversed(parts):
            otherwise = [self.at(part, py.if_(test, body, otherwise))]
        self.add(*otherwise)

    def reset_completion(self) -> None:
        """The value of a statement that has a value of its own begins as undefined."""
        if self.completion is not None:
            self.add(py.assign(self.completion, py.constant(None)))

    def throw(self, node: statement_nodes.ThrowStatement) -> None:
        value = self.expression(node.argument)
        self.add(self.at(node, ast.Raise(self.at(node, py.call("Thrown", value)), None)))

    def return_statement(self, node: statement_nodes.ReturnStatement) -> None:
        value = py.constant(None) if node.argument is None else self.expression(node.argument)
        self.add(self.at(node, self.returned(node, value, node.argument is not None)))

    def returned(self, node: Any, value: Expr, is_given: bool) -> Stmt:
        if self.function.kind == "async generator" and is_given:
            return ast.Return(self.awaited(value))
        return ast.Return(value)

    # Exceptions

    def try_statement(self, node: statement_nodes.TryStatement) -> None:
        """ECMA-262 #sec-try-statement"""
        self.reset_completion()
        block: list[Stmt]
        with self.collecting() as block:
            self.statement(node.block)
        handlers: list[ast.ExceptHandler] = []
        if node.handler is not None:
            handlers.append(self._handler(node.handler))
        if node.finalizer is None:
            self.add(ast.Try(block or [ast.Pass()], handlers, [], []))
            return
        with self.collecting() as final:
            self._finalizer(node.finalizer)
        final = final or [ast.Pass()]
        if handlers:
            block = [ast.Try(block or [ast.Pass()], handlers, [], [])]
        self.add(*self.guarded_finally(block or [ast.Pass()], final))

    def _finalizer(self, node: statement_nodes.BlockStatement) -> None:
        """A finally block; its value, where it ends normally, is not that of the whole."""
        completion = self.completion
        if completion is None:
            self.statement(node)
            return
        kept = self.temporary()
        self.add(py.assign(kept, py.name(completion)), py.assign(completion, py.constant(None)))
        self.statement(node)
        self.add(py.assign(completion, py.name(kept)))

    def guarded_finally(self, block: list[Stmt], final: list[Stmt]) -> list[Stmt]:
        """``try: block finally: final``, where `final` runs for completions of the program only.

        What stops the loop, and the end of a generator that Python collects, go through without.
        """
        stops = self.temporary()
        goes_on = ast.ExceptHandler(py.name("COMPLETIONS"), None, [py.raise_again()])
        note = ast.ExceptHandler(
            None, None, [py.assign(stops, py.constant(True)), py.raise_again()]
        )
        return [
            py.assign(stops, py.constant(False)),
            ast.Try(
                [ast.Try(block, [goes_on, note], [], [])],
                [],
                [],
                [py.if_(py.negated(py.name(stops)), final)],
            ),
        ]

    def _handler(self, node: statement_nodes.CatchClause) -> ast.ExceptHandler:
        error = self.temporary()
        with self.collecting() as body:
            scope = self.analysis.scopes[id(node)]
            with self.inside(scope):
                value = py.call("caught", py.name(error))
                if node.param is not None:
                    self.bind(node.param, value, "initialize")
                else:
                    # It is seen, if only by nobody: what is no throw goes on.
                    self.add(py.discard(value))
                self.statement(node.body)
        return ast.ExceptHandler(py.name("CATCHABLE"), error, body or [ast.Pass()])

    # With

    def with_statement(self, node: statement_nodes.WithStatement) -> None:
        """ECMA-262 #sec-with-statement"""
        self.reset_completion()
        scope = self.analysis.scopes[id(node)]
        outer = self.analysis.environment_at(scope.parent)
        assert outer is not None and scope.environment is not None
        value = py.call("with_environment", py.name(outer.variable), self.expression(node.object))
        self.add(self.at(node, py.assign(scope.environment.variable, value)))
        before = self.scope
        self.scope = scope
        self.add(*self.branch(node.body))
        self.scope = before

    # Written elsewhere

    def labeled(self, node: Any, labels: tuple[str, ...] = ()) -> None:
        raise NotImplementedError


_WRITERS: Final[dict[type, Callable[[Any, Any], None]]] = {
    statement_nodes.ExpressionStatement: Statements.expression_statement,
    statement_nodes.EmptyStatement: Statements.empty,
    statement_nodes.DebuggerStatement: Statements.empty,
    statement_nodes.VariableDeclaration: Statements.variables,
    nodes.FunctionDeclaration: Statements.function_declaration,
    nodes.ClassDeclaration: Statements.class_declaration,
    statement_nodes.BlockStatement: Statements.block,
    statement_nodes.IfStatement: Statements.if_statement,
    statement_nodes.ThrowStatement: Statements.throw,
    statement_nodes.ReturnStatement: Statements.return_statement,
    statement_nodes.TryStatement: Statements.try_statement,
    statement_nodes.WithStatement: Statements.with_statement,
    statement_nodes.LabeledStatement: lambda self, node: self.labeled(node),
    statement_nodes.BreakStatement: lambda self, node: self.break_statement(node),
    statement_nodes.ContinueStatement: lambda self, node: self.continue_statement(node),
    statement_nodes.WhileStatement: lambda self, node: self.while_statement(node),
    statement_nodes.DoWhileStatement: lambda self, node: self.do_statement(node),
    statement_nodes.ForStatement: lambda self, node: self.for_statement(node),
    statement_nodes.ForInStatement: lambda self, node: self.for_in_statement(node),
    statement_nodes.ForOfStatement: lambda self, node: self.for_of_statement(node),
    statement_nodes.SwitchStatement: lambda self, node: self.switch_statement(node),
    statement_nodes.ImportDeclaration: Statements.empty,
    statement_nodes.ExportAllDeclaration: Statements.empty,
    statement_nodes.ExportNamedDeclaration: lambda self, node: (
        None if node.declaration is None else self.statement(node.declaration)
    ),
    statement_nodes.ExportDefaultDeclaration: lambda self, node: self.export_default(node),
}

_LABELED: Final[dict[type, Callable[[Any, Any, tuple[str, ...]], None]]] = {
    statement_nodes.WhileStatement: lambda self, node, labels: self.while_statement(node, labels),
    statement_nodes.DoWhileStatement: lambda self, node, labels: self.do_statement(node, labels),
    statement_nodes.ForStatement: lambda self, node, labels: self.for_statement(node, labels),
    statement_nodes.ForInStatement: lambda self, node, labels: self.for_in_statement(node, labels),
    statement_nodes.ForOfStatement: lambda self, node, labels: self.for_of_statement(node, labels),
    statement_nodes.LabeledStatement: lambda self, node, labels: self.labeled(node, labels),
}
