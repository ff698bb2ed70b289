"""Expressions: from assignment down to calls.

ECMA-262 #sec-ecmascript-language-expressions

Three things look like an expression until later: a pattern before `=`, the parameters of an
arrow function before `=>`, and the head of a `for`.  Where a literal may still become a pattern
(`cover_at`), what only a pattern may hold is remembered in `pending`, not refused.
"""

from typing import Final

from .context import Grammar
from .identifiers import CHECKED
from .nodes import (
    ArrayExpression,
    ArrowFunctionExpression,
    AssignmentExpression,
    AwaitExpression,
    BinaryExpression,
    CallExpression,
    ChainExpression,
    ConditionalExpression,
    Identifier,
    LogicalExpression,
    MemberExpression,
    MetaProperty,
    NewExpression,
    Node,
    ObjectExpression,
    PrivateIdentifier,
    SequenceExpression,
    SpreadElement,
    TaggedTemplateExpression,
    UnaryExpression,
    UpdateExpression,
    YieldExpression,
)
from .tokens import (
    BIGINT,
    ESCAPED_KEYWORD,
    NAME,
    NUMBER,
    PRIVATE_NAME,
    STRING,
    TEMPLATE,
)

__all__ = ["Expressions"]

ASSIGNMENTS: Final = frozenset(
    "= += -= *= /= %= **= <<= >>= >>>= &= |= ^= &&= ||= ??=".split()  # noqa: SIM905
)

_LEVELS = (
    "|| ??",
    "&&",
    "|",
    "^",
    "&",
    "== != === !==",
    "< > <= >= in instanceof",
    "<< >> >>>",
    "+ -",
    "* / %",
    "**",
)

#: How tightly each operator binds.
PRECEDENCE: Final = {
    operator: level for level, row in enumerate(_LEVELS, start=1) for operator in row.split()
}
_LOGICAL = frozenset({"||", "&&", "??"})
_AND = PRECEDENCE["&&"]
_IN = PRECEDENCE["in"]

_PREFIXES = frozenset({"!", "-", "+", "typeof", "void", "delete", "~"})
_SUBSCRIPTS = frozenset({".", "(", "[", "?.", TEMPLATE})

#: Tokens with which an expression may begin.
_STARTS: Final = _PREFIXES | {
    *("++", "--", "(", "[", "{", "/", "/=", "function", "class", "new", "this", "super", "null"),
    *("true", "false", "import", NAME, NUMBER, BIGINT, STRING, TEMPLATE, PRIVATE_NAME),
    ESCAPED_KEYWORD,
}


class Expressions(Grammar):
    """The part of the parser that knows expressions."""

    def parse_expression(self, allow_in: bool = True, cover: bool = False) -> Node:
        """An expression, with commas.  ECMA-262 #prod-Expression"""
        start = self.start
        node = self.parse_assignment(allow_in, cover)
        if self.kind != ",":
            return node
        if cover and self.pending >= 0:
            self.fail(self.pending_message, self.pending)
        expressions = [node]
        while self.kind == ",":
            self.next()
            expressions.append(self.parse_assignment(allow_in))
        return SequenceExpression(start, self.last_end, expressions)

    def parse_assignment(self, allow_in: bool = True, cover: bool = False) -> Node:
        """An expression without commas.  ECMA-262 #prod-AssignmentExpression

        With `cover`, the caller looks at `pending` itself.
        """
        start, kind = self.start, self.kind
        literal, outer_pending, outer_message = False, -1, ""
        if kind == NAME or kind == "(":
            if kind == NAME and self.context.is_generator and self.value == "yield":
                return self._parse_yield(allow_in)
            self.arrow_at = start
            self.arrow_in = allow_in
        elif kind == "{" or kind == "[":
            literal = True
            self.cover_at = start
            outer_pending, outer_message = self.pending, self.pending_message
            self.pending = -1

        node = self.parse_binary(allow_in)
        if self.kind == "?" and not self._is_bare_arrow(node, start):
            self.next()
            consequent = self.parse_assignment()
            self.expect(":")
            alternate = self.parse_assignment(allow_in)
            node = ConditionalExpression(start, self.last_end, node, consequent, alternate)

        operator = self.kind
        if literal:
            # Only the literal itself can be a pattern, not what is made with it.
            is_whole = isinstance(node, ObjectExpression | ArrayExpression)
            if self.pending >= 0 and not (is_whole and (cover or operator == "=")):
                self.fail(self.pending_message, self.pending)
            if operator == "=" or outer_pending >= 0 or self.pending < 0:
                self.pending, self.pending_message = outer_pending, outer_message
        if operator not in ASSIGNMENTS:
            return node
        if operator == "=":
            node = self.to_pattern(node, binding=False)
        else:
            self.check_simple_target(node)
        self.next()
        right = self.parse_assignment(allow_in)
        return AssignmentExpression(start, self.last_end, operator, node, right)

    @staticmethod
    def _is_bare_arrow(node: Node, start: int) -> bool:
        """Whether a node is an arrow function that does not stand in parentheses."""
        return node.__class__ is ArrowFunctionExpression and node.start == start

    def _parse_yield(self, allow_in: bool) -> Node:
        """ECMA-262 #prod-YieldExpression"""
        start = self.start
        if self.escaped:
            self.fail("yield must not have escaped characters")
        if self.yield_at < 0:
            self.yield_at = start
        self.next()
        if self.newline or (self.kind not in _STARTS and self.kind != "*"):
            return YieldExpression(start, self.last_end, False, None)
        delegate = self.eat("*")
        argument = self.parse_assignment(allow_in)
        return YieldExpression(start, self.last_end, delegate, argument)

    # Operators.

    def parse_binary(self, allow_in: bool, minimum: int = 0) -> Node:
        """Operands and the operators between them that bind more tightly than `minimum`."""
        start = self.start
        left: Node
        if self.kind == PRIVATE_NAME:
            # ECMA-262 #prod-RelationalExpression
            left = self._parse_private_name()
            if self.kind != "in" or not allow_in or minimum >= _IN:
                self.unexpected()
        else:
            left = self.parse_unary()
            if self._is_bare_arrow(left, start):
                return left
        while True:
            operator = self.kind
            precedence = PRECEDENCE.get(operator, 0)
            if precedence <= minimum or (operator == "in" and not allow_in):
                return left
            if operator == "**":
                if left.start == start and isinstance(left, UnaryExpression | AwaitExpression):
                    self.fail("a unary operator before ** needs parentheses")
                self.next()
                right = self.parse_binary(allow_in, precedence - 1)
            elif operator in _LOGICAL:
                self.next()
                # The right side of ?? ends before && also.
                right = self.parse_binary(allow_in, _AND if operator == "??" else precedence)
                left = LogicalExpression(start, self.last_end, left, operator, right)
                mixes = self.kind in {"||", "&&"} if operator == "??" else self.kind == "??"
                if mixes:
                    self.fail("?? beside || or && needs parentheses")
                continue
            else:
                self.next()
                right = self.parse_binary(allow_in, precedence)
            left = BinaryExpression(start, self.last_end, left, operator, right)

    def parse_unary(self) -> Node:
        """ECMA-262 #prod-UnaryExpression"""
        start, kind = self.start, self.kind
        if kind == NAME:
            if self.value == "await" and self.context.is_async:
                return self._parse_await()
        elif kind in _PREFIXES:
            self.next()
            argument = self.parse_unary()
            if kind == "delete":
                self._check_deleted(argument)
            return UnaryExpression(start, self.last_end, kind, True, argument)
        elif kind == "++" or kind == "--":
            self.next()
            argument = self.parse_unary()
            self.check_simple_target(argument)
            return UpdateExpression(start, self.last_end, kind, True, argument)
        node = self.parse_left_hand_side()
        if (self.kind != "++" and self.kind != "--") or self.newline:
            return node
        self.check_simple_target(node)
        node = UpdateExpression(start, self.end, self.kind, False, node)
        self.next()
        return node

    def _parse_await(self) -> Node:
        """ECMA-262 #prod-AwaitExpression"""
        start = self.start
        if self.escaped:
            self.fail("await must not have escaped characters")
        if self.await_at < 0:
            self.await_at = start
        self.next()
        argument = self.parse_unary()
        return AwaitExpression(start, self.last_end, argument)

    def _check_deleted(self, node: Node) -> None:
        """ECMA-262 #sec-delete-operator-static-semantics-early-errors"""
        if isinstance(node, Identifier):
            if self.context.strict:
                self.fail("a name cannot be deleted in strict code", node.start)
        elif isinstance(node, ChainExpression):
            self._check_deleted(node.expression)
        elif isinstance(node, MemberExpression) and isinstance(node.property, PrivateIdentifier):
            self.fail("a private name cannot be deleted", node.property.start)

    # Calls and members.

    def parse_left_hand_side(self) -> Node:
        """ECMA-262 #prod-LeftHandSideExpression"""
        start = self.start
        node = self.parse_atom()
        if self.kind not in _SUBSCRIPTS or self._is_bare_arrow(node, start):
            return node
        return self.parse_subscripts(node, start)

    def parse_subscripts(self, base: Node, start: int, calls: bool = True) -> Node:
        """What follows an operand at once: members, calls and templates."""
        chained, allow_in = False, self.arrow_in
        may_be_arrow = (
            calls
            and base.__class__ is Identifier
            and self.arrow_at == start == base.start
            and not self.newline
            and self.text.startswith("async", start)
            and base.end == start + 5
        )
        while True:
            kind = self.kind
            if kind == ".":
                self.next()
                name = self._parse_member_name()
                base = MemberExpression(start, self.last_end, base, name, False, False)
            elif kind == "(":
                if not calls:
                    break
                if may_be_arrow:
                    arguments = self._parse_async_arguments(start, allow_in)
                    if isinstance(arguments, Node):
                        return arguments
                else:
                    arguments = self.parse_spread_list(")")
                base = CallExpression(start, self.last_end, base, arguments, False)
            elif kind == "[":
                self.next()
                name = self.parse_expression()
                self.expect("]")
                base = MemberExpression(start, self.last_end, base, name, True, False)
            elif kind == TEMPLATE:
                if chained:
                    self.fail("a template cannot follow ?.")
                quasi = self.parse_template(tagged=True)
                base = TaggedTemplateExpression(start, self.last_end, base, quasi)
            elif kind == "?.":
                if not calls:
                    self.fail("?. cannot stand in what new constructs")
                chained = True
                base = self._parse_optional(base, start)
            else:
                break
            may_be_arrow = False
        return ChainExpression(start, self.last_end, base) if chained else base

    def _parse_optional(self, base: Node, start: int) -> Node:
        """What follows `?.`.  ECMA-262 #prod-OptionalChain"""
        self.next()
        if self.kind == "(":
            arguments = self.parse_spread_list(")")
            return CallExpression(start, self.last_end, base, arguments, True)
        if self.eat("["):
            name = self.parse_expression()
            self.expect("]")
            return MemberExpression(start, self.last_end, base, name, True, True)
        if self.kind == TEMPLATE:
            self.fail("a template cannot follow ?.")
        name = self._parse_member_name()
        return MemberExpression(start, self.last_end, base, name, False, True)

    def _parse_member_name(self) -> Node:
        if self.kind == NAME:
            node = Identifier(self.start, self.end, self.value)
            self.next()
            return node
        if self.kind == PRIVATE_NAME:
            return self._parse_private_name()
        return self.parse_any_name()

    def _parse_private_name(self) -> Node:
        """The use of a private name.  ECMA-262 #sec-static-semantics-allprivateidentifiersvalid"""
        node = PrivateIdentifier(self.start, self.end, self.value)
        if self.private_names is not None:
            self.private_names.used.setdefault(node.name, node.start)
        elif node.name not in self.outer_private_names:
            self.fail(f"#{node.name} is declared by no class around here")
        self.next()
        return node

    def parse_spread_list(self, close: str, cover: bool = False) -> list[Node]:
        """Arguments, from their opening parenthesis to the closing one."""
        self.next()
        items: list[Node] = []
        while self.kind != close:
            if self.kind == "...":
                start = self.start
                self.next()
                argument = self.parse_assignment(True, cover)
                items.append(SpreadElement(start, self.last_end, argument))
            else:
                items.append(self.parse_assignment(True, cover))
            if self.kind != close:
                self.expect(",")
        self.next()
        return items

    def _parse_async_arguments(self, start: int, allow_in: bool) -> list[Node] | Node:
        """What follows `async`: arguments, or an arrow function with these parameters.

        ECMA-262 #prod-CoverCallExpressionAndAsyncArrowHead
        """
        before = self.yield_at, self.await_at, self.await_name_at
        outer_pending, outer_message = self.pending, self.pending_message
        self.yield_at = self.await_at = self.await_name_at = self.pending = -1
        items = self.parse_spread_list(")", cover=True)
        if self.kind == "=>" and not self.newline:
            self.check_arrow_parameters(is_async=True)
            self.pending, self.pending_message = outer_pending, outer_message
            self.yield_at, self.await_at, self.await_name_at = before
            return self.parse_arrow(start, items, is_async=True, allow_in=allow_in)
        self.leave_cover(before)
        self.pending, self.pending_message = outer_pending, outer_message
        return items

    def check_arrow_parameters(self, *, is_async: bool) -> None:
        """Refuse what the parameters of an arrow function must not hold."""
        if self.yield_at >= 0:
            self.fail("yield cannot stand in parameters", self.yield_at)
        if self.await_at >= 0:
            self.fail("await cannot stand in parameters", self.await_at)
        if is_async and self.await_name_at >= 0:
            self.fail("await cannot be a name in async parameters", self.await_name_at)

    def leave_cover(self, before: tuple[int, int, int]) -> None:
        """It was an expression: refuse what was pending, hand on what parameters must not hold."""
        if self.pending >= 0:
            self.fail(self.pending_message, self.pending)
        if before[0] >= 0:
            self.yield_at = before[0]
        if before[1] >= 0:
            self.await_at = before[1]
        if before[2] >= 0:
            self.await_name_at = before[2]

    def parse_parenthesized(self) -> Node:
        """`(`: an expression in parentheses, or an arrow function.

        ECMA-262 #prod-CoverParenthesizedExpressionAndArrowParameterList
        """
        start = self.start
        may_be_arrow, allow_in = self.arrow_at == start, self.arrow_in
        before = self.yield_at, self.await_at, self.await_name_at
        outer_pending, outer_message = self.pending, self.pending_message
        self.yield_at = self.await_at = self.await_name_at = self.pending = -1
        self.next()
        inner_start = self.start
        items: list[Node] = []
        only_arrow = -1
        while self.kind != ")":
            if self.kind == "...":
                if only_arrow < 0:
                    only_arrow = self.start
                items.append(self.parse_binding_rest())
                if self.kind == "=":
                    self.fail("the rest element cannot have a default")
                if self.kind == ",":
                    self.fail("no comma may follow the rest element")
                break
            items.append(self.parse_assignment(True, True))
            if self.kind != ")":
                self.expect(",")
                if self.kind == ")" and only_arrow < 0:
                    only_arrow = self.start
        inner_end = self.last_end
        self.expect(")")
        if self.kind == "=>" and may_be_arrow and not self.newline:
            self.check_arrow_parameters(is_async=False)
            if self.await_name_at >= 0 and before[2] < 0:
                before = before[0], before[1], self.await_name_at
            self.pending, self.pending_message = outer_pending, outer_message
            self.yield_at, self.await_at, self.await_name_at = before
            return self.parse_arrow(start, items, is_async=False, allow_in=allow_in)
        if only_arrow >= 0:
            word = "..." if self.text.startswith("...", only_arrow) else ")"
            self.fail(f"unexpected token {word}", only_arrow)
        if not items:
            self.unexpected()
        self.leave_cover(before)
        self.pending, self.pending_message = outer_pending, outer_message
        node = items[0]
        if len(items) > 1:
            node = SequenceExpression(inner_start, inner_end, items)
        self.parenthesized.add(node)
        return node

    def parse_new(self) -> Node:
        """ECMA-262 #prod-NewExpression"""
        start, end = self.start, self.end
        self.next()
        if self.kind == ".":
            self.next()
            if not self.at_word("target"):
                self.unexpected()
            if not self.context.new_target:
                self.fail("new.target can stand only in a function", start)
            target = self.parse_any_name()
            return MetaProperty(start, self.last_end, Identifier(start, end, "new"), target)
        callee_start = self.start
        if self.kind == "import" and self.after() != ".":
            self.fail("import() cannot be constructed")
        callee = self.parse_subscripts(self.parse_atom(), callee_start, calls=False)
        arguments = self.parse_spread_list(")") if self.kind == "(" else []
        return NewExpression(start, self.last_end, callee, arguments)

    def parse_name(self) -> Node:
        """A name; or an arrow function or an async function that begins with it."""
        start, name, escaped = self.start, self.value, self.escaped
        if name in CHECKED:
            self.check_reference(name, start)
        node = Identifier(start, self.end, name)
        self.next()
        if self.kind == "=>" and self.arrow_at == start and not self.newline:
            return self.parse_arrow(start, [node], is_async=False, allow_in=self.arrow_in)
        if name == "async" and not escaped and not self.newline:
            if self.kind == "function":
                return self.parse_function(start, is_async=True, statement=False)
            if self.kind == NAME and self.arrow_at == start:
                before, allow_in = self.await_name_at, self.arrow_in
                if self.value == "await":
                    self.fail("await cannot be a name in async parameters")
                parameter = self.parse_identifier()
                self.await_name_at = before
                if self.kind != "=>" or self.newline:
                    self.unexpected()
                return self.parse_arrow(start, [parameter], is_async=True, allow_in=allow_in)
        return node
