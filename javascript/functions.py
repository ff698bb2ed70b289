"""Functions: parameters, bodies and directives.

ECMA-262 #sec-ecmascript-language-functions-and-classes
"""

from .context import Context, Grammar
from .nodes import (
    ArrowFunctionExpression,
    FunctionDeclaration,
    FunctionExpression,
    Identifier,
    Literal,
    Node,
    RestElement,
)
from .patterns import names_of
from .scopes import Scope
from .statement_nodes import BlockStatement, ExpressionStatement
from .tokens import STRING

__all__ = ["Functions"]


class Functions(Grammar):
    """The part of the parser that knows functions."""

    def parse_function(
        self, start: int, *, is_async: bool, statement: bool, needs_name: bool = True
    ) -> FunctionDeclaration | FunctionExpression:
        """A function, from its word `function`."""
        self.expect("function")
        is_generator = self.eat("*")
        context = Context(strict=self.context.strict)
        context.is_async, context.is_generator = is_async, is_generator
        context.may_return = context.new_target = True

        name: Identifier | None = None
        if statement:
            if needs_name or self.kind != "(":
                name = self.parse_binding_identifier()
                self._declare_function(name, is_plain=not (is_async or is_generator))
        elif self.kind != "(":
            # The name of an expression belongs to the function itself.
            outer, self.context = self.context, context
            before = self.await_name_at
            name = self.parse_identifier()
            self.await_name_at = before
            self.context = outer
            self.check_binding(name.name, name.start)

        params, body = self._parse_parameters_and_body(context, name, unique=False)
        make = FunctionDeclaration if statement else FunctionExpression
        return make(start, self.last_end, name, False, is_generator, params, body, is_async)

    def _declare_function(self, name: Identifier, *, is_plain: bool) -> None:
        """ECMA-262 #sec-block-static-semantics-early-errors"""
        scope = self.scope
        at_top = scope.is_function and not (self.module and scope.parent is None)
        repeatable = at_top or (is_plain and not self.context.strict)
        if not scope.declare_function(name.name, repeatable=repeatable):
            self.fail(f"{name.name} has already been declared", name.start)

    def parse_method(
        self, *, is_async: bool = False, is_generator: bool = False, super_call: bool = False
    ) -> FunctionExpression:
        """The function of a method, from its parenthesis.  ECMA-262 #prod-MethodDefinition"""
        start = self.start
        context = Context(strict=self.context.strict)
        context.is_async, context.is_generator = is_async, is_generator
        context.may_return = context.new_target = context.super_property = True
        context.super_call = super_call
        params, body = self._parse_parameters_and_body(context, None, unique=True)
        return FunctionExpression(
            start, self.last_end, None, False, is_generator, params, body, is_async
        )

    def check_accessor(self, kind: str, function: FunctionExpression) -> None:
        """A getter has no parameter, a setter has one."""
        params = function.params
        if kind == "get" and params:
            self.fail("a getter has no parameters", function.start)
        if kind == "set" and (len(params) != 1 or isinstance(params[0], RestElement)):
            self.fail("a setter has one parameter, which is no rest", function.start)

    def _parse_parameters_and_body(
        self, context: Context, name: Identifier | None, *, unique: bool
    ) -> tuple[list[Node], BlockStatement]:
        outer = self.enter(context)
        params = self.parse_parameters()
        body = self.parse_body(params, name, unique=unique)
        self._leave(outer)
        return params, body

    def enter(self, context: Context) -> tuple[Context, Scope, int, int, int]:
        """Begin a function; the answer is what `_leave` puts back."""
        outer = self.context, self.scope, self.yield_at, self.await_at, self.await_name_at
        self.context = context
        self.scope = Scope(self.scope, is_function=True)
        self.yield_at = self.await_at = self.await_name_at = -1
        return outer

    def _leave(self, outer: tuple[Context, Scope, int, int, int]) -> None:
        self.context, self.scope, self.yield_at, self.await_at, self.await_name_at = outer

    def parse_parameters(self) -> list[Node]:
        """Parameters in parentheses.  ECMA-262 #prod-FormalParameters"""
        self.expect("(")
        params: list[Node] = []
        while self.kind != ")":
            if self.kind == "...":
                params.append(self.parse_binding_rest())
                break
            params.append(self.parse_binding_element())
            if self.kind != ")":
                self.expect(",")
        self.expect(")")
        if self.yield_at >= 0:
            self.fail("yield cannot stand in parameters", self.yield_at)
        if self.await_at >= 0:
            self.fail("await cannot stand in parameters", self.await_at)
        return params

    def parse_body(
        self, params: list[Node], name: Identifier | None, *, unique: bool
    ) -> BlockStatement:
        """The body of a function, whose parameters it may make strict.

        ECMA-262 #sec-function-definitions-static-semantics-early-errors
        """
        start = self.start
        self.expect("{")
        strict_before = self.context.strict
        simple = all(isinstance(param, Identifier) for param in params)
        body: list[Node] = []
        self.parse_directives(body, simple=simple)
        if self.context.strict and not strict_before:
            # The directive holds for what stands before it, too.
            for word in ([name] if name else []) + [n for p in params for n in names_of(p)]:
                self.check_reference(word.name, word.start)
                self.check_binding(word.name, word.start)
        self._declare_parameters(params, unique=unique or not simple or self.context.strict)
        while self.kind != "}":
            body.append(self.parse_statement())
        self.next()
        return BlockStatement(start, self.last_end, body)

    def _declare_parameters(self, params: list[Node], *, unique: bool) -> None:
        variables = self.scope.variables
        for param in params:
            for word in names_of(param):
                if unique and word.name in variables:
                    self.fail(f"there are two parameters {word.name}", word.start)
                variables.add(word.name)

    def parse_arrow(
        self, start: int, params: list[Node], *, is_async: bool, allow_in: bool
    ) -> ArrowFunctionExpression:
        """An arrow function, from its arrow; its parameters were read as expressions.

        ECMA-262 #prod-ArrowFunction, #prod-AsyncArrowFunction
        """
        params = [self._arrow_parameter(param, index, params) for index, param in enumerate(params)]
        context = self.context.inner()
        context.is_async = is_async
        context.may_return = True
        outer = self.enter(context)
        self.next()
        body: Node
        if self.kind == "{":
            body = self.parse_body(params, None, unique=True)
        else:
            self._declare_parameters(params, unique=True)
            body = self.parse_assignment(allow_in)
        self._leave(outer)
        expression = not isinstance(body, BlockStatement)
        return ArrowFunctionExpression(
            start, self.last_end, None, expression, False, params, body, is_async
        )

    def _arrow_parameter(self, param: Node, index: int, params: list[Node]) -> Node:
        if param.type in {"SpreadElement", "RestElement"}:
            argument: Node = param.argument  # type: ignore[attr-defined]
            if index != len(params) - 1:
                self.fail("the rest element must be the last", param.start)
            comma = self.skip_from(param.end)
            if self.text.startswith(",", comma):
                self.fail("no comma may follow the rest element", comma)
            if argument.type in {"AssignmentExpression", "AssignmentPattern"}:
                self.fail("the rest element cannot have a default", argument.start)
            return RestElement(param.start, param.end, self.to_pattern(argument, binding=True))
        return self.to_pattern(param, binding=True)

    def parse_directives(self, body: list[Node], *, simple: bool = True) -> None:
        """The directives that begin a script or a function.

        ECMA-262 #sec-directive-prologues-and-the-use-strict-directive
        """
        refused = -1
        while self.kind == STRING:
            start, raw = self.start, self.text[self.start : self.end]
            if self.escaped and refused < 0:
                refused = start
            node = self.parse_statement()
            body.append(node)
            assert isinstance(node, ExpressionStatement)
            if not isinstance(node.expression, Literal) or node.expression.raw != raw:
                break
            node.directive = raw[1:-1]
            if node.directive == "use strict":
                if not simple:
                    self.fail("use strict needs simple parameters", start)
                self.context.strict = True
            if self.context.strict and refused >= 0:
                self.fail("octal escapes are not allowed in strict code", refused)
