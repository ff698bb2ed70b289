"""Literals: the atoms of expressions, with objects, arrays, templates and regular expressions.

ECMA-262 #sec-primary-expression
"""

from . import escapes, regular_expressions
from .context import Grammar
from .identifiers import RESERVED
from .nodes import (
    ArrayExpression,
    AssignmentPattern,
    Identifier,
    Literal,
    Node,
    ObjectExpression,
    Property,
    RegExp,
    SpreadElement,
    Super,
    TemplateElement,
    TemplateLiteral,
    TemplateValue,
    ThisExpression,
)
from .source import LINE_END
from .tokens import BIGINT, NAME, NUMBER, STRING, TEMPLATE

__all__ = ["Literals"]

_WORDS = {"null": None, "true": True, "false": False}


class Literals(Grammar):
    """The part of the parser that knows atoms."""

    def parse_atom(self) -> Node:
        """A primary expression, or what stands in its place."""
        kind, start = self.kind, self.start
        if kind == NAME:
            return self.parse_name()
        if kind == "(":
            return self.parse_parenthesized()
        if kind == STRING:
            return self.parse_string()
        if kind == NUMBER:
            return self._parse_number()
        if kind == "this":
            self.next()
            return ThisExpression(start, self.last_end)
        if kind == "{":
            return self._parse_object()
        if kind == "[":
            return self._parse_array()
        if kind == "function":
            return self.parse_function(start, is_async=False, statement=False)
        if kind == "new":
            return self.parse_new()
        if kind in _WORDS:
            self.next()
            return Literal(start, self.last_end, _WORDS[kind], kind)
        if kind == TEMPLATE:
            return self.parse_template(tagged=False)
        if kind == "/" or kind == "/=":
            return self._parse_regular_expression()
        if kind == "class":
            return self.parse_class(statement=False)
        if kind == "super":
            return self._parse_super()
        if kind == "import":
            return self.parse_import_expression()
        if kind == BIGINT:
            raw = self.text[start : self.end]
            assert isinstance(self.number, int)
            node = Literal(start, self.end, self.number, raw, None, str(self.number))
            self.next()
            return node
        self.unexpected()

    def parse_string(self) -> Literal:
        """The string that stands next."""
        if self.escaped and self.context.strict:
            self.fail("octal escapes are not allowed in strict code")
        node = Literal(self.start, self.end, self.value, self.text[self.start : self.end])
        self.next()
        return node

    def _parse_number(self) -> Literal:
        if self.escaped and self.context.strict:
            self.fail("a number that begins with 0 is not allowed in strict code")
        node = Literal(self.start, self.end, self.number, self.text[self.start : self.end])
        self.next()
        return node

    def _parse_regular_expression(self) -> Literal:
        start = self.start
        pattern, flags = self.read_regex()
        try:
            regular_expressions.check(pattern, flags)
        except regular_expressions.PatternError as error:
            self.fail(f"invalid regular expression: {error.message}", start + 1 + error.offset)
        regex = RegExp(pattern, flags)
        node = Literal(start, self.end, None, self.text[start : self.end], regex)
        self.next()
        return node

    def _parse_super(self) -> Node:
        """ECMA-262 #prod-SuperProperty, #prod-SuperCall"""
        start = self.start
        self.next()
        if self.kind == "(":
            if not self.context.super_call:
                self.fail("super() can stand only in the constructor of a derived class", start)
        elif self.kind != "." and self.kind != "[":
            self.unexpected()
        elif not self.context.super_property:
            self.fail("super can stand only in a method", start)
        if self.kind == "." and self.after() == "#":
            self.fail("super has no private names")
        return Super(start, self.last_end)

    # Templates.

    def parse_template(self, *, tagged: bool) -> TemplateLiteral:
        """A template, which its opening backtick begins.  ECMA-262 #prod-TemplateLiteral"""
        start = self.start
        quasis: list[TemplateElement] = []
        expressions: list[Node] = []
        while True:
            element = self._template_element(tagged)
            quasis.append(element)
            self.next()
            if element.tail:
                return TemplateLiteral(start, self.last_end, expressions, quasis)
            expressions.append(self.parse_expression())
            if self.kind != "}":
                self.unexpected()

    def _template_element(self, tagged: bool) -> TemplateElement:
        start, end, tail = self.read_template_part()
        raw = self.text[start:end]
        if "\r" in raw:
            raw = LINE_END.sub(lambda match: match[0] if match[0] > "\r\n" else "\n", raw)
        cooked: str | None = raw
        if "\\" in raw:
            try:
                cooked, _ = escapes.resolve(raw, legacy=False)
            except escapes.BadEscapeError as error:
                if not tagged:
                    self.fail(f"in a template: {error.message}", start + error.offset)
                cooked = None
        return TemplateElement(start, end, TemplateValue(raw, cooked), tail)

    # Arrays and objects, which may be patterns.

    def _parse_array(self) -> ArrayExpression:
        start = self.start
        cover = self.cover_at == start
        self.next()
        elements: list[Node | None] = []
        while self.kind != "]":
            if self.kind == ",":
                self.next()
                elements.append(None)
                continue
            if self.kind == "...":
                spread_start = self.start
                self.next()
                argument = self.parse_assignment(True, cover)
                elements.append(SpreadElement(spread_start, self.last_end, argument))
            else:
                elements.append(self.parse_assignment(True, cover))
            if self.kind != "]":
                self.expect(",")
        self.next()
        return ArrayExpression(start, self.last_end, elements)

    def _parse_object(self) -> ObjectExpression:
        start = self.start
        cover = self.cover_at == start
        has_prototype = False
        self.next()
        properties: list[Node] = []
        while self.kind != "}":
            if self.kind == "...":
                spread_start = self.start
                self.next()
                argument = self.parse_assignment(True, cover)
                properties.append(SpreadElement(spread_start, self.last_end, argument))
            else:
                node = self._parse_property(cover)
                properties.append(node)
                if _sets_prototype(node):
                    if has_prototype:
                        self._only_in_pattern("__proto__ is set twice", node.start, cover)
                    has_prototype = True
            if self.kind != "}":
                self.expect(",")
        self.next()
        return ObjectExpression(start, self.last_end, properties)

    def _only_in_pattern(self, message: str, offset: int, cover: bool) -> None:
        if not cover:
            self.fail(message, offset)
        if self.pending < 0:
            self.pending, self.pending_message = offset, message

    def _parse_property(self, cover: bool) -> Property:
        """ECMA-262 #prod-PropertyDefinition"""
        start, key_kind = self.start, self.kind
        is_async = is_generator = computed = False
        key: Node
        if key_kind == NAME:
            word = "" if self.escaped else self.value
            key = Identifier(start, self.end, self.value)
            self.next()
            is_modifier = self.kind not in {":", "(", ",", "}", "="}
            if is_modifier and word in {"get", "set"}:
                key, computed = self.parse_property_key()
                function = self.parse_method()
                self.check_accessor(word, function)
                return Property(start, self.last_end, False, False, computed, key, word, function)
            if is_modifier and word == "async" and not self.newline:
                is_async = True
                is_generator = self.eat("*")
                key, computed = self.parse_property_key()
        else:
            is_generator = self.eat("*")
            key, computed = self.parse_property_key()

        if is_async or is_generator or self.kind == "(":
            value: Node = self.parse_method(is_async=is_async, is_generator=is_generator)
            return Property(start, self.last_end, True, False, computed, key, "init", value)
        if self.eat(":"):
            value = self.parse_assignment(True, cover)
            return Property(start, self.last_end, False, False, computed, key, "init", value)
        if key_kind in RESERVED:
            self.fail(f"{key_kind} is a reserved word", start)
        if key_kind != NAME:
            self.unexpected()
        assert isinstance(key, Identifier)
        self.check_reference(key.name, start)
        value = Identifier(key.start, key.end, key.name)
        if self.kind == "=":
            self._only_in_pattern("a default can stand only in a pattern", self.start, cover)
            self.next()
            default = self.parse_assignment()
            value = AssignmentPattern(start, self.last_end, value, default)
        return Property(start, self.last_end, False, True, False, key, "init", value)

    def parse_property_key(self) -> tuple[Node, bool]:
        """The name of a property, and whether it is computed.  ECMA-262 #prod-PropertyName"""
        if self.kind == STRING:
            return self.parse_string(), False
        if self.kind == NUMBER:
            return self._parse_number(), False
        if self.kind == BIGINT:
            return self.parse_atom(), False
        if self.eat("["):
            key = self.parse_assignment()
            self.expect("]")
            return key, True
        return self.parse_any_name(), False


def _sets_prototype(node: Property) -> bool:
    """Whether a property gives the object its prototype.

    ECMA-262 #sec-object-initializer
    """
    if node.computed or node.shorthand or node.method or node.kind != "init":
        return False
    key = node.key
    return (isinstance(key, Identifier) and key.name == "__proto__") or (
        isinstance(key, Literal) and key.value == "__proto__"
    )
