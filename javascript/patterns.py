"""Patterns: what a value is taken apart by, read as such or made from a literal.

A literal may turn out to be a pattern only at the `=` or `=>` behind it; `to_pattern` remakes it.
ECMA-262 #sec-destructuring-assignment and #sec-destructuring-binding-patterns.
"""

from .context import Grammar
from .nodes import (
    ArrayExpression,
    ArrayPattern,
    AssignmentExpression,
    AssignmentPattern,
    Identifier,
    MemberExpression,
    Node,
    ObjectExpression,
    ObjectPattern,
    Property,
    RestElement,
    SpreadElement,
)
from .tokens import NAME

__all__ = ["Patterns", "names_of"]


class Patterns(Grammar):
    """The part of the parser that knows patterns."""

    # From literals.

    def to_pattern(self, node: Node, *, binding: bool) -> Node:
        """The pattern that an expression is; `binding` where it declares, as parameters do."""
        if isinstance(node, Identifier):
            self.check_binding(node.name, node.start)
            if binding and node in self.parenthesized:
                self.fail("a parameter must not stand in parentheses", node.start)
            return node
        if isinstance(node, MemberExpression):
            if binding:
                self.fail("only names and patterns can be declared", node.start)
            return node
        if node in self.parenthesized:
            self.fail("a pattern must not stand in parentheses", node.start)
        if isinstance(node, ObjectExpression | ObjectPattern):
            last = len(node.properties) - 1
            properties = [
                self._property_to_pattern(item, binding=binding, last=index == last)
                for index, item in enumerate(node.properties)
            ]
            return ObjectPattern(node.start, node.end, properties)
        if isinstance(node, ArrayExpression | ArrayPattern):
            count = len(node.elements) - 1
            elements: list[Node | None] = []
            for index, element in enumerate(node.elements):
                if isinstance(element, SpreadElement | RestElement):
                    element = self._rest(element, binding=binding, last=index == count)
                elif element is not None:
                    element = self.to_pattern(element, binding=binding)
                elements.append(element)
            return ArrayPattern(node.start, node.end, elements)
        if isinstance(node, AssignmentExpression):
            if node.operator != "=":
                self.fail("only = can give a default", node.left.end)
            # The left side is a pattern already, but perhaps none that can declare.
            left = self.to_pattern(node.left, binding=binding)
            return AssignmentPattern(node.start, node.end, left, node.right)
        if isinstance(node, AssignmentPattern):
            node.left = self.to_pattern(node.left, binding=binding)
            return node
        self.fail("this cannot be assigned to", node.start)

    def _property_to_pattern(self, node: Node, *, binding: bool, last: bool) -> Node:
        if isinstance(node, SpreadElement | RestElement):
            if binding and not isinstance(node.argument, Identifier):
                self.fail("the rest of an object can be declared only as a name", node.start)
            if not isinstance(node.argument, Identifier | MemberExpression):
                self.fail("the rest of an object can be assigned only to a name", node.start)
            return self._rest(node, binding=binding, last=last)
        assert isinstance(node, Property)
        if node.kind != "init" or node.method:
            self.fail("a pattern cannot have methods", node.start)
        node.value = self.to_pattern(node.value, binding=binding)
        return node

    def _rest(self, node: SpreadElement | RestElement, *, binding: bool, last: bool) -> Node:
        if not last:
            self.fail("the rest element must be the last", node.start)
        comma = self.skip_from(node.end)
        if self.text.startswith(",", comma):
            self.fail("no comma may follow the rest element", comma)
        argument = node.argument
        if isinstance(argument, AssignmentExpression | AssignmentPattern):
            self.fail("the rest element cannot have a default", argument.start)
        return RestElement(node.start, node.end, self.to_pattern(argument, binding=binding))

    def check_simple_target(self, node: Node) -> None:
        """Refuse what neither `+=` nor `++` can change."""
        if isinstance(node, Identifier):
            self.check_binding(node.name, node.start)
        elif not isinstance(node, MemberExpression):
            self.fail("this cannot be assigned to", node.start)

    # As such.

    def parse_binding_target(self) -> Node:
        """A name or a pattern that is declared."""
        if self.kind == NAME:
            return self.parse_binding_identifier()
        start = self.start
        if self.eat("["):
            elements: list[Node | None] = []
            while self.kind != "]":
                if self.eat(","):
                    elements.append(None)
                    continue
                if self.kind == "...":
                    elements.append(self.parse_binding_rest())
                    if self.kind == ",":
                        self.fail("no comma may follow the rest element")
                    break
                elements.append(self.parse_binding_element())
                if self.kind != "]":
                    self.expect(",")
            self.expect("]")
            return ArrayPattern(start, self.last_end, elements)
        if self.eat("{"):
            properties: list[Node] = []
            while self.kind != "}":
                if self.kind == "...":
                    rest = self.parse_binding_rest()
                    if not isinstance(rest.argument, Identifier):
                        self.fail(
                            "the rest of an object can be declared only as a name", rest.start
                        )
                    properties.append(rest)
                    if self.kind == ",":
                        self.fail("no comma may follow the rest element")
                    break
                properties.append(self._binding_property())
                if self.kind != "}":
                    self.expect(",")
            self.expect("}")
            return ObjectPattern(start, self.last_end, properties)
        self.unexpected()

    def _binding_property(self) -> Property:
        start = self.start
        may_be_short = self.kind == NAME
        key, computed = self.parse_property_key()
        if self.eat(":"):
            value = self.parse_binding_element()
            return Property(start, self.last_end, False, False, computed, key, "init", value)
        if not may_be_short or not isinstance(key, Identifier):
            self.unexpected()
        self.check_reference(key.name, start)
        self.check_binding(key.name, start)
        value = self._default(Identifier(key.start, key.end, key.name), start)
        return Property(start, self.last_end, False, True, False, key, "init", value)

    def parse_binding_element(self) -> Node:
        """A name or a pattern that is declared, with its default."""
        start = self.start
        return self._default(self.parse_binding_target(), start)

    def _default(self, target: Node, start: int) -> Node:
        if not self.eat("="):
            return target
        value = self.parse_assignment()
        return AssignmentPattern(start, self.last_end, target, value)

    def parse_binding_rest(self) -> RestElement:
        """`...` and what the rest is declared as."""
        start = self.start
        self.expect("...")
        argument = self.parse_binding_target()
        return RestElement(start, self.last_end, argument)

    # Names in patterns.

    def declare_pattern(self, node: Node, kind: str, *, in_for_of: bool = False) -> None:
        """Declare every name of a pattern."""
        for name in names_of(node):
            if kind not in {"var", "parameter"} and name.name == "let":
                self.fail("let cannot be declared by let, const, using or class", name.start)
            self.declare(name.name, name.start, kind, in_for_of=in_for_of)


def names_of(pattern: Node) -> list[Identifier]:
    """Every name that a pattern binds, in the order of the text.

    ECMA-262 #sec-static-semantics-boundnames
    """
    found: list[Identifier] = []
    waiting: list[Node | None] = [pattern]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Identifier):
            found.append(node)
        elif isinstance(node, AssignmentPattern):
            waiting.append(node.left)
        elif isinstance(node, RestElement):
            waiting.append(node.argument)
        elif isinstance(node, ArrayPattern):
            waiting.extend(reversed(node.elements))
        elif isinstance(node, ObjectPattern):
            waiting.extend(
                item.value if isinstance(item, Property) else item
                for item in reversed(node.properties)
            )
    return found
