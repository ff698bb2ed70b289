"""Loops by `for`: three clauses, `in`, `of`, and `for await`.

ECMA-262 #sec-for-statement, #sec-for-in-and-for-of-statements
"""

from .context import Grammar
from .nodes import (
    ArrayExpression,
    Identifier,
    MemberExpression,
    Node,
    ObjectExpression,
)
from .statement_nodes import (
    ForInStatement,
    ForOfStatement,
    ForStatement,
    VariableDeclaration,
)
from .tokens import NAME

__all__ = ["Loops"]


class Loops(Grammar):
    """The part of the parser that knows `for`."""

    def parse_for(self) -> Node:
        """A loop by `for`."""
        start = self.start
        self.next()
        is_await = False
        if self.at_word("await"):
            if not self.context.is_async:
                self.fail("for await can stand only in async functions and modules")
            if self.await_at < 0:
                self.await_at = self.start
            self.next()
            is_await = True
        self.expect("(")
        with self.new_scope():
            if self.kind == ";":
                if is_await:
                    self.unexpected()
                return self._parse_clauses(start, None)
            kind = self._declaration_kind()
            if kind:
                return self._parse_declared(start, kind, is_await=is_await)
            return self._parse_assigned(start, is_await=is_await)

    def _declaration_kind(self) -> str:
        if self.kind == "var" or self.kind == "const":
            return self.kind
        if self.at_word("let") and self.starts_let(single=False):
            return "let"
        if self.at_word("using") and self.starts_using(in_for=True):
            return "using"
        if self.at_word("await") and self.starts_await_using():
            return "await using"
        return ""

    def _parse_declared(self, start: int, kind: str, *, is_await: bool) -> Node:
        """A loop whose head declares something."""
        declaration = self.parse_variables(self.start, kind, in_for=True)
        is_in, is_of = self.kind == "in", self.at_word("of")
        first = declaration.declarations[0]
        if (is_in or is_of) and len(declaration.declarations) == 1:
            if first.init is not None:
                # Annex B: for (var x = 1 in object).
                simple = kind == "var" and isinstance(first.id, Identifier)
                if is_of or not simple or self.context.strict:
                    self.fail("what for-in and for-of declare cannot have a value", first.start)
            if is_in and kind in {"using", "await using"}:
                self.fail(f"{kind} cannot stand in for-in", declaration.start)
            return self._parse_iteration(start, declaration, is_await=is_await)
        if is_await:
            self.fail("for await needs of")
        return self._parse_clauses(start, declaration)

    def _parse_assigned(self, start: int, *, is_await: bool) -> Node:
        """A loop whose head assigns to something, or begins with an expression."""
        init_start = self.start
        is_let = self.at_word("let")
        is_async = self.at_word("async") and self._of_follows()
        outer_pending, outer_message = self.pending, self.pending_message
        self.pending = -1
        init: Node
        if is_async and is_await:
            init = self.parse_identifier()
        else:
            init = self.parse_expression(False, True)
        is_of = self.at_word("of")
        if self.kind == "in" or is_of:
            if is_of and (is_let or (is_async and not is_await and init.end == init_start + 5)):
                self.fail("for-of cannot begin with this word", init_start)
            targets = Identifier | MemberExpression | ObjectExpression | ArrayExpression
            if not isinstance(init, targets):
                self.fail("this cannot be assigned to", init.start)
            self.pending, self.pending_message = outer_pending, outer_message
            target = self.to_pattern(init, binding=False)
            return self._parse_iteration(start, target, is_await=is_await)
        if self.pending >= 0:
            self.fail(self.pending_message, self.pending)
        self.pending, self.pending_message = outer_pending, outer_message
        if is_await:
            self.fail("for await needs of")
        return self._parse_clauses(start, init)

    def _of_follows(self) -> bool:
        mark = self.mark()
        self.next()
        found = self.kind == NAME and self.value == "of" and not self.escaped
        self.reset(mark)
        return found

    def _parse_iteration(
        self, start: int, left: VariableDeclaration | Node, *, is_await: bool
    ) -> Node:
        """The rest of a loop by `in` or `of`, from that word."""
        if self.kind == "in":
            if is_await:
                self.fail("for await needs of")
            self.next()
            right = self.parse_expression()
            self.expect(")")
            body = self.parse_loop_body()
            return ForInStatement(start, self.last_end, left, right, body)
        self.next()
        right = self.parse_assignment()
        self.expect(")")
        body = self.parse_loop_body()
        return ForOfStatement(start, self.last_end, is_await, left, right, body)

    def _parse_clauses(self, start: int, init: Node | None) -> ForStatement:
        """The rest of a loop by three clauses, from the first semicolon."""
        self.expect(";")
        test = None if self.kind == ";" else self.parse_expression()
        self.expect(";")
        update = None if self.kind == ")" else self.parse_expression()
        self.expect(")")
        body = self.parse_loop_body()
        return ForStatement(start, self.last_end, init, test, update, body)
