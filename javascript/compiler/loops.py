"""Loops, switches, labels, and the jumps out of them.

Each of them is a loop of Python's.  A jump that leaves more than the innermost one says where it
goes in a variable, and each loop on the way passes it on.

ECMA-262 #sec-iteration-statements, #sec-switch-statement, #sec-labelled-statements
"""

from __future__ import annotations

import ast
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .. import nodes, statement_nodes
from . import python_tree as py
from .bindings import Scope, Storage
from .python_tree import Expr, Stmt
from .statements import Statements

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Loops"]


@dataclass(slots=True, eq=False)
class Target:
    """What a jump may leave or go on with."""

    #: "loop", "switch" or "block".
    kind: str
    labels: tuple[str, ...]
    number: int
    #: The jumps from inside that go further out: their codes, with their targets.
    passing: dict[int, tuple[Target, str]] = field(default_factory=dict)
    is_continued: bool = False


class Loops(Statements):
    """Writes loops and jumps."""

    @contextmanager
    def target(self, kind: str, labels: tuple[str, ...] = ()) -> Iterator[Target]:
        """What stands inside one loop of Python's; write the loop, then `pass_on`."""
        target = Target(kind, labels, len(self.targets) + 1)
        self.targets.append(target)
        try:
            yield target
        finally:
            self.targets.pop()

    def jump(self, node: Any, target: Target, how: str) -> None:
        """how: "break" or "continue"."""
        if target is self.targets[-1]:
            if how == "continue":
                target.is_continued = True
            self.add(self.at(node, ast.Break() if how == "break" else ast.Continue()))
            return
        code = target.number * 2 + (how == "continue")
        inner = self.targets[self.targets.index(target) + 1 :]
        for between in inner:
            between.passing[code] = (target, how)
        self.has_jumps = True
        self.add(self.at(node, py.assign("jump", py.constant(code))), ast.Break())

    def pass_on(self, left: Target) -> None:
        """After a loop of Python's: go on with the jumps that left it for another one."""
        for code, (target, how) in sorted(left.passing.items()):
            test = ast.Compare(py.name("jump"), [ast.Eq()], [py.constant(code)])
            if target is self.targets[-1]:
                if how == "continue":
                    target.is_continued = True
                done: Stmt = ast.Break() if how == "break" else ast.Continue()
                self.add(py.if_(test, [py.assign("jump", py.constant(0)), done]))
            else:
                self.add(py.if_(test, [ast.Break()]))

    def break_statement(self, node: statement_nodes.BreakStatement) -> None:
        for target in reversed(self.targets):
            if node.label is None:
                if target.kind != "block":
                    return self.jump(node, target, "break")
            elif node.label.name in target.labels:
                return self.jump(node, target, "break")
        raise AssertionError(node)

    def continue_statement(self, node: statement_nodes.ContinueStatement) -> None:
        for target in reversed(self.targets):
            if target.kind == "loop" and (node.label is None or node.label.name in target.labels):
                return self.jump(node, target, "continue")
        raise AssertionError(node)

    def labeled(self, node: statement_nodes.LabeledStatement, labels: tuple[str, ...] = ()) -> None:
        labels = (*labels, node.label.name)
        body: Any = node.body
        if type(body) is statement_nodes.LabeledStatement:
            self.labeled(body, labels)
        elif type(body) in (
            statement_nodes.WhileStatement,
            statement_nodes.DoWhileStatement,
            statement_nodes.ForStatement,
            statement_nodes.ForInStatement,
            statement_nodes.ForOfStatement,
        ):
            self.statement(body, labels)
        elif type(body) is nodes.FunctionDeclaration:
            self.statement(body)
        else:
            with self.target("block", labels) as target, self.collecting() as inner:
                self.statement(body)
                self.add(ast.Break())
            self.add(py.while_true(inner))
            self.pass_on(target)

    # Loops

    def while_statement(
        self, node: statement_nodes.WhileStatement, labels: tuple[str, ...] = ()
    ) -> None:
        self.reset_completion()
        with self.target("loop", labels) as target, self.collecting() as body:
            self._leave_unless(node.test)
            self.statement(node.body)
        self.add(self.at(node, py.while_true(body)))
        self.pass_on(target)

    def _leave_unless(self, test: Any) -> None:
        if type(test) is nodes.Literal and test.value is True:
            return
        self.add(self.at(test, py.if_(py.negated(self.test(test)), [ast.Break()])))

    def do_statement(
        self, node: statement_nodes.DoWhileStatement, labels: tuple[str, ...] = ()
    ) -> None:
        self.reset_completion()
        with self.target("loop", labels) as target, self.collecting() as body:
            self.statement(node.body)
        with self.collecting() as test:
            self._leave_unless(node.test)
        self._repeat(node, body, test, target, [])
        self.pass_on(target)

    def _repeat(
        self, node: Any, body: list[Stmt], between: list[Stmt], target: Target, first: list[Stmt]
    ) -> None:
        """``while True: first; body; between``, where a continue goes on with `between`."""
        if not target.is_continued or not between:
            self.add(self.at(node, py.while_true([*first, *body, *between])))
            return
        again = self.temporary()
        self.add(
            py.assign(again, py.constant(False)),
            self.at(
                node,
                py.while_true(
                    [
                        py.if_(py.name(again), between, [py.assign(again, py.constant(True))]),
                        *first,
                        *body,
                    ]
                ),
            ),
        )

    def for_statement(
        self, node: statement_nodes.ForStatement, labels: tuple[str, ...] = ()
    ) -> None:
        """ECMA-262 #sec-for-statement"""
        self.reset_completion()
        scope = self.analysis.scopes[id(node)]

        def write() -> None:
            if type(node.init) is statement_nodes.VariableDeclaration:
                self.statement(node.init)
            elif node.init is not None:
                self.discarded(node.init)
            self._for(node, scope, labels)

        with self.inside(scope):
            init: Any = node.init
            if type(init) is statement_nodes.VariableDeclaration and "using" in init.kind:
                self.disposing(init.kind == "await using", write)
            else:
                write()

    def _for(
        self, node: statement_nodes.ForStatement, scope: Scope, labels: tuple[str, ...]
    ) -> None:
        copies = self._copies(scope)
        self.add(*copies)
        with self.target("loop", labels) as target, self.collecting() as body:
            self.statement(node.body)
        with self.collecting() as first:
            if node.test is not None:
                self._leave_unless(node.test)
        with self.collecting() as between:
            self.add(*self._copies(scope))
            if node.update is not None:
                self.discarded(node.update)
        self._repeat(node, body, between, target, first)
        self.pass_on(target)

    def _copies(self, scope: Scope) -> list[Stmt]:
        """ECMA-262 #sec-createperiterationenvironment"""
        with self.collecting() as copies:
            boxed = False
            for binding in scope.bindings.values():
                if binding.storage is Storage.BOX and binding.kind == "let":
                    boxed = True
                    variable = py.name(binding.variable)
                    self.add(py.assign(binding.variable, py.listed([py.item(variable, 0)])))
            if boxed:
                self.make_environment(scope)
        return copies

    def for_in_statement(
        self, node: statement_nodes.ForInStatement, labels: tuple[str, ...] = ()
    ) -> None:
        """ECMA-262 #sec-for-in-and-for-of-statements"""
        self.reset_completion()
        scope = self.analysis.scopes[id(node)]
        left: Any = node.left
        if type(left) is statement_nodes.VariableDeclaration and left.declarations[0].init:
            self.declarator(left.declarations[0], "var")
        key = self.temporary()
        with self.head(scope):
            keys = py.call("for_in_keys", self.expression(node.right))
        outer = self.scope
        self.scope = scope
        with self.target("loop", labels) as target, self.collecting() as body:
            self.enter(scope)
            self.bind_each(left, py.name(key))
            self.statement(node.body)
        self.scope = outer
        self.add(self.at(node, ast.For(ast.Name(key, py.STORE), self.at(node, keys), body, [])))
        self.pass_on(target)

    @contextmanager
    def head(self, scope: Scope) -> Iterator[None]:
        """The expression over which a loop goes: it sees the loop's names, uninitialized."""
        with self.inside(scope):
            yield

    def bind_each(self, left: Any, value: Expr) -> None:
        """Give the variable of a for-in or for-of its next value."""
        if type(left) is statement_nodes.VariableDeclaration:
            how = "assign" if left.kind == "var" else "initialize"
            if "using" in left.kind:
                value = py.call(
                    "add_disposable",
                    py.name(self.disposal_variable()),
                    value,
                    py.constant(left.kind == "await using"),
                )
            self.bind(left.declarations[0].id, value, how)
        elif type(left) is nodes.MemberExpression:
            self.add(py.discard(self.put(left, lambda: value)))
        else:
            self.bind(left, value, "assign")

    def for_of_statement(
        self, node: statement_nodes.ForOfStatement, labels: tuple[str, ...] = ()
    ) -> None:
        """ECMA-262 #sec-for-in-and-for-of-statements-runtime-semantics-forinofloopevaluation"""
        self.reset_completion()
        scope = self.analysis.scopes[id(node)]
        record, value, error = self.temporary(), self.temporary(), self.temporary()
        is_async = node.is_await
        with self.head(scope):
            right = self.expression(node.right)
        if is_async:
            in_generator = py.constant(self.function_kind == "async generator")
            begun = py.call("get_async_iterator", right, in_generator)
        else:
            begun = py.call("get_iterator", right)
        self.add(self.at(node, py.assign(record, self.at(node.right, begun))))
        outer = self.scope
        self.scope = scope
        with self.target("loop", labels) as target, self.collecting() as body:
            if is_async:
                step = py.method(
                    py.name(record),
                    "value_of",
                    self.awaited(py.method(py.name(record), "call_next")),
                )
            else:
                step = py.method(py.name(record), "step")
            self.add(
                self.at(node, py.assign(value, self.at(node, step))),
                py.if_(py.is_(py.name(value), py.name("MISSING")), [ast.Break()]),
            )
            self.enter(scope)
            left: Any = node.left

            def write() -> None:
                self.bind_each(left, py.name(value))
                self.statement(node.body)

            if type(left) is statement_nodes.VariableDeclaration and "using" in left.kind:
                self.disposing(left.kind == "await using", write)
            else:
                write()
        self.scope = outer
        self.add(*self._closing(node, record, error, py.while_true(body), is_async))
        self.pass_on(target)

    def _closing(
        self, node: Any, record: str, error: str, loop: Stmt, is_async: bool
    ) -> list[Stmt]:
        """The loop, with the iterator closed whichever way it is left.

        A jump or a return goes through Python's `finally`; an iterator that is done is not closed.
        """
        if is_async:
            kept = self.temporary()
            note = ast.ExceptHandler(
                py.name("BaseException"),
                error,
                [py.assign(kept, py.name(error)), py.raise_again()],
            )
            close = py.method(py.name(record), "close_after", py.name(kept))
            return [
                py.assign(kept, py.constant(None)),
                self.at(
                    node,
                    ast.Try(
                        [loop],
                        [note],
                        [],
                        [
                            self.at(node, py.discard(self.at(node, ast.YieldFrom(close)))),
                            py.assign(kept, py.constant(None)),
                        ],
                    ),
                ),
            ]
        after = py.method(py.name(record), "close_after", py.name(error))
        handler = ast.ExceptHandler(
            py.name("BaseException"), error, [py.discard(after), py.raise_again()]
        )
        final: list[Stmt] = [
            py.if_(
                py.negated(py.attribute(py.name(record), "done")),
                [self.at(node, py.discard(py.method(py.name(record), "close")))],
            )
        ]
        return [self.at(node, ast.Try([loop], [handler], [], final))]

    # Switch

    def switch_statement(self, node: statement_nodes.SwitchStatement) -> None:
        """ECMA-262 #sec-switch-statement-runtime-semantics-evaluation"""
        self.reset_completion()
        value, chosen = self.temporary(), self.temporary()
        self.add(self.at(node, py.assign(value, self.expression(node.discriminant))))
        scope = self.analysis.scopes[id(node)]
        with self.inside(scope):
            self.hoist_functions(scope)
            statements = [statement for case in node.cases for statement in case.consequent]
            self.with_disposal(statements, lambda: self._cases(node, value, chosen))

    def _cases(self, node: statement_nodes.SwitchStatement, value: str, chosen: str) -> None:
        none = len(node.cases)
        default = none
        self.add(py.assign(chosen, py.constant(-1)))
        for index, case in enumerate(node.cases):
            if case.test is None:
                default = index
                continue
            equal = py.call("strictly_equal", py.name(value), self.expression(case.test))
            undecided = ast.Compare(py.name(chosen), [ast.Lt()], [py.constant(0)])
            test = ast.BoolOp(ast.And(), [undecided, equal])
            self.add(self.at(case, py.if_(test, [py.assign(chosen, py.constant(index))])))
        undecided = ast.Compare(py.name(chosen), [ast.Lt()], [py.constant(0)])
        self.add(py.if_(undecided, [py.assign(chosen, py.constant(default))]))
        with self.target("switch") as target, self.collecting() as body:
            for index, case in enumerate(node.cases):
                with self.collecting() as part:
                    self.statements(case.consequent)
                if part:
                    reached = ast.Compare(py.name(chosen), [ast.LtE()], [py.constant(index)])
                    self.add(py.if_(reached, part))
            self.add(ast.Break())
        self.add(py.while_true(body))
        self.pass_on(target)
