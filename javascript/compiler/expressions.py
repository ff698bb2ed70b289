"""Expressions.

ECMA-262 #sec-ecmascript-language-expressions
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any, Final

from .. import nodes
from ..engine.conversions import number_to_string
from ..engine.values import to_code_units
from . import python_tree as py
from .bindings import Binding
from .emitter import Dynamic, Emitter, Global
from .python_tree import Expr

__all__ = ["ON_NUMBERS", "OPERATIONS", "Expressions", "is_anonymous_function_definition"]

OPERATIONS: Final = {
    "+": "add",
    "-": "subtract",
    "*": "multiply",
    "/": "divide",
    "%": "remainder",
    "**": "exponentiate",
    "&": "bitwise_and",
    "|": "bitwise_or",
    "^": "bitwise_xor",
    "<<": "left_shift",
    ">>": "signed_right_shift",
    ">>>": "unsigned_right_shift",
    "<": "less",
    ">": "greater",
    "<=": "less_or_equal",
    ">=": "greater_or_equal",
    "==": "loosely_equal",
    "!=": "loosely_unequal",
    "===": "strictly_equal",
    "!==": "strictly_unequal",
    "in": "has_property_in",
    "instanceof": "instance_of",
}

#: What Python does itself with two numbers.
ON_NUMBERS: Final[dict[str, Callable[[Expr, Expr], Expr]]] = {
    "+": lambda left, right: ast.BinOp(left, ast.Add(), right),
    "-": lambda left, right: ast.BinOp(left, ast.Sub(), right),
    "*": lambda left, right: ast.BinOp(left, ast.Mult(), right),
    "<": lambda left, right: ast.Compare(left, [ast.Lt()], [right]),
    ">": lambda left, right: ast.Compare(left, [ast.Gt()], [right]),
    "<=": lambda left, right: ast.Compare(left, [ast.LtE()], [right]),
    ">=": lambda left, right: ast.Compare(left, [ast.GtE()], [right]),
}

#: Operators whose value is a boolean.
_BOOLEAN: Final = frozenset({"<", ">", "<=", ">=", "==", "!=", "===", "!==", "in", "instanceof"})

_ANONYMOUS: Final = (
    nodes.FunctionExpression,
    nodes.ArrowFunctionExpression,
    nodes.ClassExpression,
)


def is_anonymous_function_definition(node: Any) -> bool:
    """ECMA-262 #sec-isanonymousfunctiondefinition"""
    kind = type(node)
    return kind is nodes.ArrowFunctionExpression or (
        kind in _ANONYMOUS and getattr(node, "id", None) is None
    )


class Expressions(Emitter):
    """Writes expressions."""

    def expression(self, node: Any) -> Expr:
        """Python's expression for one of JavaScript's."""
        return _WRITERS[type(node)](self, node)

    def named(self, node: Any, name: str) -> Expr:
        """An expression whose anonymous function gets a name.  ECMA-262 #sec-namedevaluation"""
        if not is_anonymous_function_definition(node):
            return self.expression(node)
        if type(node) is nodes.ClassExpression:
            return self.class_value(node, py.constant(name), name)
        return self.function_value(node, name)

    def test(self, node: Any) -> Expr:
        """An expression that Python can test."""
        kind = type(node)
        if kind is nodes.UnaryExpression and node.operator == "!":
            return py.negated(self.test(node.argument))
        if kind is nodes.LogicalExpression and node.operator != "??":
            operator = ast.And() if node.operator == "&&" else ast.Or()
            return ast.BoolOp(operator, [self.test(node.left), self.test(node.right)])
        value = self.expression(node)
        return value if self.is_boolean(node) else py.call("truthy", value)

    def is_boolean(self, node: Any) -> bool:
        """Whether the value is a boolean for sure."""
        kind = type(node)
        if kind is nodes.BinaryExpression:
            return node.operator in _BOOLEAN
        if kind is nodes.UnaryExpression:
            return node.operator in {"!", "delete"}
        if kind is nodes.LogicalExpression:
            return self.is_boolean(node.left) and self.is_boolean(node.right)
        return kind is nodes.Literal and type(node.value) is bool

    # Primary expressions

    def identifier(self, node: nodes.Identifier) -> Expr:
        value = self.load(node.name, node.start)
        return self.at(node, value) if isinstance(value, ast.Call) else value

    def literal(self, node: nodes.Literal) -> Expr:
        if node.regex is not None:
            return py.call(
                "new_regexp",
                py.constant(to_code_units(node.regex.pattern)),
                py.constant(node.regex.flags),
            )
        if node.bigint is not None:
            return py.constant(node.value)
        if node.value is None:
            return py.name("null")
        if type(node.value) is str:
            return py.constant(to_code_units(node.value))
        return py.constant(node.value)

    def this(self, node: Any) -> Expr:
        if self.function.nearest_with_this.is_derived_constructor or self.this_is_checked():
            # Of a derived constructor it is a box, which `super()` fills.
            return self.at(node, py.call("initialized_this", py.item(py.name("this"), 0)))
        return py.name("this")

    def this_is_checked(self) -> bool:
        return False

    def array(self, node: nodes.ArrayExpression) -> Expr:
        return py.call("new_array", py.listed(self.elements(node.elements)))

    def elements(self, elements: list[Any]) -> list[Expr]:
        """The items of an array, or the arguments of a call."""
        found: list[Expr] = []
        for element in elements:
            if element is None:
                found.append(py.name("MISSING"))
            elif type(element) is nodes.SpreadElement:
                spread = py.call("spread", self.expression(element.argument))
                found.append(py.starred(self.at(element, spread)))
            else:
                found.append(self.expression(element))
        return found

    def property_name(self, key: Any) -> str:
        """The name that a key which is not computed spells."""
        if type(key) is nodes.Identifier:
            return to_code_units(key.name)
        if key.bigint is not None:
            return str(key.value)
        if type(key.value) is float:
            return number_to_string(key.value)
        return to_code_units(str(key.value))

    def object(self, node: nodes.ObjectExpression) -> Expr:
        """ECMA-262 #sec-object-initializer"""
        names: list[Expr | None] = []
        values: list[Expr] = []
        rest: list[Any] = list(node.properties)
        while rest and self._is_plain(rest[0]):
            part = rest.pop(0)
            name = self.property_name(part.key)
            names.append(py.constant(name))
            values.append(
                self.method_value(part.value, py.constant(name), None)
                if part.method
                else self.named(part.value, name)
            )
        made = py.call("new_object", ast.Dict(names, values))
        if not rest:
            return made
        variable = self.temporary()
        steps: list[Expr] = [py.let(variable, made)]
        steps += [self._object_part(part, variable) for part in rest]
        return py.sequence(steps, 0)

    def _is_plain(self, part: Any) -> bool:
        if type(part) is nodes.SpreadElement or part.computed or part.kind != "init":
            return False
        if part.method:
            return not self.analysis.functions[id(part.value)].uses_super
        return part.shorthand or self.property_name(part.key) != "__proto__"

    def _object_part(self, part: Any, variable: str) -> Expr:
        holder = py.name(variable)
        if type(part) is nodes.SpreadElement:
            return self.at(
                part, py.call("copy_data_properties", holder, self.expression(part.argument))
            )
        if part.computed:
            key_variable = self.temporary()
            key: Expr = py.let(
                key_variable, self.at(part, py.call("to_property_key", self.expression(part.key)))
            )
            known: Expr = py.name(key_variable)
        else:
            known = key = py.constant(self.property_name(part.key))
        if part.method or part.kind != "init":
            function = self.method_value(part.value, known, variable, part.kind)
            word = {"init": "define_field", "get": "define_getter", "set": "define_setter"}[
                part.kind
            ]
            return py.call(word, holder, key, function)
        if not part.computed and not part.shorthand and known.value == "__proto__":  # type: ignore[attr-defined]
            return py.call("set_literal_prototype", holder, self.expression(part.value))
        if part.computed:
            if is_anonymous_function_definition(part.value):
                return py.call("define_field", holder, key, self.computed_name(part.value, known))
            return py.call("define_field", holder, key, self.expression(part.value))
        return py.call("define_field", holder, key, self.named(part.value, known.value))  # type: ignore[attr-defined]

    def computed_name(self, node: Any, key: Expr) -> Expr:
        """An anonymous function whose name is known when the program runs."""
        if type(node) is nodes.ClassExpression:
            return self.class_value(node, key, "")
        return py.call("set_function_name", self.function_value(node, ""), key)

    def template(self, node: nodes.TemplateLiteral) -> Expr:
        parts: list[Expr] = []
        for index, quasi in enumerate(node.quasis):
            text = to_code_units(quasi.value.cooked or "")
            if text or not index:
                parts.append(py.constant(text))
            if index < len(node.expressions):
                value = self.expression(node.expressions[index])
                parts.append(py.call("to_string", value))
        if len(parts) == 1:
            return parts[0]
        return py.call(py.attribute(py.constant(""), "join"), py.tupled(parts))

    # Operators

    def sequence(self, node: nodes.SequenceExpression) -> Expr:
        return py.sequence([self.expression(part) for part in node.expressions])

    def conditional(self, node: nodes.ConditionalExpression) -> Expr:
        return py.conditional(
            self.test(node.test), self.expression(node.consequent), self.expression(node.alternate)
        )

    def logical(self, node: nodes.LogicalExpression) -> Expr:
        left = self.expression(node.left)
        right = self.expression(node.right)
        return self.logical_values(node.operator, left, right, self.is_boolean(node.left))

    def logical_values(self, operator: str, left: Expr, right: Expr, is_boolean: bool) -> Expr:
        if is_boolean and operator != "??":
            return ast.BoolOp(ast.And() if operator == "&&" else ast.Or(), [left, right])
        variable = self.temporary()
        kept = py.name(variable)
        if operator == "??":
            return py.conditional(self.is_nothing(py.let(variable, left), variable), right, kept)
        test = py.call("truthy", py.let(variable, left))
        return (
            py.conditional(test, right, kept)
            if operator == "&&"
            else py.conditional(test, kept, right)
        )

    def is_nothing(self, value: Expr, variable: str) -> Expr:
        """Whether `value`, which is `variable` from then on, is undefined or null."""
        return ast.BoolOp(
            ast.Or(),
            [
                py.is_(value, py.constant(None)),
                py.is_(py.name(variable), py.name("null")),
            ],
        )

    def binary(self, node: nodes.BinaryExpression) -> Expr:
        # A long sum leans to the left, deeper than Python's calls.
        chain: list[nodes.BinaryExpression] = []
        left: Any = node
        while type(left) is nodes.BinaryExpression:
            chain.append(left)
            left = left.left
        if type(left) is nodes.PrivateIdentifier:
            first = chain.pop()
            value: Expr = self.at(
                first,
                py.call(
                    "has_private",
                    self.load("#" + left.name, left.start),
                    self.expression(first.right),
                ),
            )
        else:
            value = self.expression(left)
        left_node: Any = left
        for part in reversed(chain):
            value = self._operation(part, left_node, value)
            left_node = part
        return value

    def _operation(self, node: nodes.BinaryExpression, left_node: Any, left: Expr) -> Expr:
        right_node: Any = node.right
        right = self.expression(right_node)
        operator = node.operator
        written = self.at(node, py.call(OPERATIONS[operator], left, right))
        fast = ON_NUMBERS.get(operator)
        if fast is None:
            return written
        # OPTIMIZATION: two numbers are left to Python where they are seen to be numbers cheaply.
        tests: list[Expr] = []
        for side_node, side in ((left_node, left), (right_node, right)):
            if type(side_node) is nodes.Literal and type(side_node.value) is float:
                continue
            if isinstance(side, ast.Name):
                tests.append(py.is_(py.call("type", side), py.name("float")))
            else:
                return written
        if not tests:
            return fast(left, right)
        test = tests[0] if len(tests) == 1 else ast.BoolOp(ast.And(), tests)
        return py.conditional(test, fast(left, right), written)

    def unary(self, node: nodes.UnaryExpression) -> Expr:
        operator = node.operator
        argument: Any = node.argument
        if operator == "typeof":
            if type(argument) is nodes.Identifier:
                return self.load_type(argument.name, argument.start)
            return py.call("type_of", self.expression(argument))
        if operator == "delete":
            return self.at(node, self.delete(argument))
        if operator == "!":
            return py.negated(self.test(argument))
        value = self.expression(argument)
        if operator == "void":
            return py.sequence([value, py.constant(None)])
        if operator == "-":
            if type(argument) is nodes.Literal and type(argument.value) is float:
                return py.constant(-argument.value)
            return self.at(node, py.call("unary_minus", value))
        return self.at(node, py.call("to_number" if operator == "+" else "bitwise_not", value))

    def delete(self, argument: Any) -> Expr:
        """ECMA-262 #sec-delete-operator"""
        kind = type(argument)
        strict = py.constant(self.scope.strict)
        if kind is nodes.Identifier:
            found = self.resolve(argument.name)
            if isinstance(found, Binding):
                return py.constant(False)
            if found is Global:
                return py.call("delete_global", py.constant(argument.name))
            assert isinstance(found, Dynamic)
            return py.method(
                py.name(found.environment.variable), "delete", py.constant(argument.name)
            )
        if kind is nodes.ChainExpression:
            return self.chain(
                argument.expression, lambda value, this, _: value, deletes=True, absent=True
            )
        if kind is nodes.MemberExpression:
            if type(argument.object) is nodes.Super:
                key = self.member_key(argument)
                return py.call("delete_super", self.this(argument), key)
            return py.call(
                "delete_member", self.expression(argument.object), self.member_key(argument), strict
            )
        return py.sequence([self.expression(argument), py.constant(True)])

    def member_key(self, node: nodes.MemberExpression) -> Expr:
        """The key of a member expression, not converted where it is computed."""
        if node.computed:
            return self.expression(node.property)
        assert type(node.property) is nodes.Identifier
        return py.constant(to_code_units(node.property.name))

    def await_(self, node: nodes.AwaitExpression) -> Expr:
        return self.at(node, self.awaited(self.expression(node.argument)))

    def awaited(self, value: Expr) -> Expr:
        """``await value``"""
        if self.function_kind == "async generator":
            return ast.Yield(py.tupled([py.name("AWAITS"), value]))
        return ast.Yield(value)

    @property
    def function_kind(self) -> str:
        """The kind of the function whose frame an await or a yield suspends."""
        function = self.function
        while (
            function.is_arrow
            and function.kind == "normal"
            and type(function.node) is nodes.StaticBlock
        ):
            assert function.parent is not None
            function = function.parent
        return function.kind

    def yield_(self, node: nodes.YieldExpression) -> Expr:
        value = py.constant(None) if node.argument is None else self.expression(node.argument)
        is_async = self.function.kind == "async generator"
        if node.delegate:
            word = "async_delegate" if is_async else "delegate"
            return self.at(node, ast.YieldFrom(self.at(node, py.call(word, value))))
        if is_async:
            return self.at(node, ast.Yield(py.tupled([py.name("YIELDS"), value])))
        return self.at(node, ast.Yield(value))

    def meta(self, node: nodes.MetaProperty) -> Expr:
        if node.meta.name == "new":
            return py.name("new_target")
        return py.call("import_meta")

    def import_(self, node: nodes.ImportExpression) -> Expr:
        options = py.constant(None) if node.options is None else self.expression(node.options)
        return self.at(node, py.call("dynamic_import", self.expression(node.source), options))

    # Written elsewhere

    def chain(self, node: Any, then: Any, *, deletes: bool = False, absent: Any = None) -> Expr:
        raise NotImplementedError

    def destructured(self, pattern: Any, variable: str) -> Expr:
        raise NotImplementedError

    def function_value(self, node: Any, name: str) -> Expr:
        raise NotImplementedError

    def method_value(self, node: Any, key: Expr, home: str | None, kind: str = "method") -> Expr:
        raise NotImplementedError

    def class_value(self, node: Any, name: Expr, known_name: str) -> Expr:
        raise NotImplementedError

    def assignment(self, node: Any) -> Expr:
        raise NotImplementedError

    def update(self, node: Any) -> Expr:
        raise NotImplementedError

    def call_expression(self, node: Any) -> Expr:
        raise NotImplementedError

    def new(self, node: Any) -> Expr:
        raise NotImplementedError

    def member(self, node: Any) -> Expr:
        raise NotImplementedError

    def tagged(self, node: Any) -> Expr:
        raise NotImplementedError


_WRITERS: Final[dict[type, Callable[[Any, Any], Expr]]] = {
    nodes.Identifier: Expressions.identifier,
    nodes.Literal: Expressions.literal,
    nodes.ThisExpression: Expressions.this,
    nodes.ArrayExpression: Expressions.array,
    nodes.ObjectExpression: Expressions.object,
    nodes.TemplateLiteral: Expressions.template,
    nodes.TaggedTemplateExpression: lambda self, node: self.tagged(node),
    nodes.SequenceExpression: Expressions.sequence,
    nodes.ConditionalExpression: Expressions.conditional,
    nodes.LogicalExpression: Expressions.logical,
    nodes.BinaryExpression: Expressions.binary,
    nodes.UnaryExpression: Expressions.unary,
    nodes.UpdateExpression: lambda self, node: self.update(node),
    nodes.AssignmentExpression: lambda self, node: self.assignment(node),
    nodes.AwaitExpression: Expressions.await_,
    nodes.YieldExpression: Expressions.yield_,
    nodes.MetaProperty: Expressions.meta,
    nodes.ImportExpression: Expressions.import_,
    nodes.FunctionExpression: lambda self, node: self.function_value(node, ""),
    nodes.ArrowFunctionExpression: lambda self, node: self.function_value(node, ""),
    nodes.ClassExpression: lambda self, node: self.class_value(node, py.constant(""), ""),
    nodes.CallExpression: lambda self, node: self.call_expression(node),
    nodes.NewExpression: lambda self, node: self.new(node),
    nodes.MemberExpression: lambda self, node: self.member(node),
    nodes.ChainExpression: lambda self, node: self.chain(
        node.expression, lambda value, this, _: value
    ),
}
