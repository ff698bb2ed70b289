"""Classes: members, fields, private names, static blocks.

ECMA-262 #sec-class-definitions
"""

from .context import WORDS, Context, Grammar
from .nodes import (
    ClassBody,
    ClassDeclaration,
    ClassExpression,
    Identifier,
    Literal,
    MethodDefinition,
    Node,
    PrivateIdentifier,
    PropertyDefinition,
    StaticBlock,
)
from .scopes import PrivateNames, Scope
from .tokens import BIGINT, NAME, NUMBER, PRIVATE_NAME, STRING

__all__ = ["Classes"]

_KEY_STARTS = WORDS | {STRING, NUMBER, BIGINT, PRIVATE_NAME, "["}


class Classes(Grammar):
    """The part of the parser that knows classes."""

    def parse_class(
        self, *, statement: bool, needs_name: bool = True
    ) -> ClassDeclaration | ClassExpression:
        """A class, from its word `class`; all of it is strict code."""
        start = self.start
        self.next()
        outer_strict = self.context.strict
        self.context.strict = True
        name: Identifier | None = None
        if self.kind == NAME or (statement and needs_name):
            name = self.parse_binding_identifier()
            if statement:
                self.declare(name.name, name.start, "class")
        heritage = self.parse_left_hand_side() if self.eat("extends") else None
        outer_names = self.private_names
        names = self.private_names = PrivateNames(outer_names)
        body = self._parse_class_body(derived=heritage is not None)
        self.private_names = outer_names
        self._check_private_names(names, outer_names)
        self.context.strict = outer_strict
        make = ClassDeclaration if statement else ClassExpression
        return make(start, self.last_end, name, heritage, body)

    def _check_private_names(self, names: PrivateNames, outer: PrivateNames | None) -> None:
        for name, offset in names.used.items():
            if name in names.declared:
                continue
            if outer is not None:
                outer.used.setdefault(name, offset)
            elif name not in self.outer_private_names:
                self.fail(f"#{name} is declared by no class around here", offset)

    def _parse_class_body(self, *, derived: bool) -> ClassBody:
        start = self.start
        self.expect("{")
        members: list[Node] = []
        has_constructor = False
        while self.kind != "}":
            if self.eat(";"):
                continue
            member = self._parse_member(derived=derived)
            members.append(member)
            if isinstance(member, MethodDefinition) and member.kind == "constructor":
                if has_constructor:
                    self.fail("a class has one constructor", member.start)
                has_constructor = True
        # The names are still those of this class when the token behind it is read.
        self.next()
        return ClassBody(start, self.last_end, members)

    def _parse_member(self, *, derived: bool) -> Node:
        """ECMA-262 #prod-ClassElement"""
        start = self.start
        is_static = is_async = is_generator = False
        accessor = ""
        key: Node | None = None
        if self.at_word("static"):
            key = self._word()
            if self.kind == "{":
                return self._parse_static_block(start)
            if self.kind in _KEY_STARTS or self.kind == "*":
                is_static, key = True, None
        if key is None and self.at_word("async"):
            key = self._word()
            if (self.kind in _KEY_STARTS or self.kind == "*") and not self.newline:
                is_async, key = True, None
        if key is None and self.eat("*"):
            is_generator = True
        elif key is None and not is_async and (self.at_word("get") or self.at_word("set")):
            word = self.value
            key = self._word()
            if self.kind in _KEY_STARTS:
                accessor, key = word, None
        elif key is None and not is_async and self.at_word("accessor"):
            key = self._word()
            if self.kind in _KEY_STARTS and not self.newline:
                self.unsupported("auto-accessors", key.start)
        computed = False
        if key is None:
            if self.kind == PRIVATE_NAME:
                key = PrivateIdentifier(self.start, self.end, self.value)
                self.next()
            else:
                key, computed = self.parse_property_key()
        is_method = bool(is_async or is_generator or accessor) or self.kind == "("
        kind = accessor or ("method" if is_method else "field")
        is_special = is_async or is_generator or bool(accessor)
        kind = self._check_key(
            key, kind, is_static=is_static, computed=computed, special=is_special
        )
        if not is_method:
            value = self._parse_initializer() if self.eat("=") else None
            self.take_semicolon()
            return PropertyDefinition(start, self.last_end, is_static, computed, key, value)
        function = self.parse_method(
            is_async=is_async,
            is_generator=is_generator,
            super_call=derived and kind == "constructor",
        )
        if accessor:
            self.check_accessor(accessor, function)
        return MethodDefinition(start, self.last_end, is_static, computed, key, kind, function)

    def _word(self) -> Identifier:
        """The word that stands next, which may be the name of a member or say what it is."""
        node = Identifier(self.start, self.end, self.value)
        self.next()
        return node

    def _check_key(
        self, key: Node, kind: str, *, is_static: bool, computed: bool, special: bool
    ) -> str:
        """Refuse names that members cannot have; the kind, which may be that of a constructor.

        ECMA-262 #sec-class-definitions-static-semantics-early-errors
        """
        if isinstance(key, PrivateIdentifier):
            if key.name == "constructor":
                self.fail("a private name cannot be #constructor", key.start)
            assert self.private_names is not None
            if not self.private_names.declare(key.name, kind, static=is_static):
                self.fail(f"#{key.name} has already been declared", key.start)
            return kind
        if computed:
            return kind
        name = key.name if isinstance(key, Identifier) else None
        if isinstance(key, Literal) and isinstance(key.value, str):
            name = key.value
        if name == "constructor":
            if kind == "field":
                self.fail("a field cannot be called constructor", key.start)
            if not is_static:
                if special:
                    self.fail("a constructor is no accessor, generator or async method", key.start)
                return "constructor"
        elif name == "prototype" and is_static:
            self.fail("a static member cannot be called prototype", key.start)
        return kind

    def _member_context(self) -> Context:
        context = Context(strict=True)
        context.new_target = context.super_property = context.no_arguments = True
        return context

    def _parse_initializer(self) -> Node:
        """The value of a field: a function of its own, as it were."""
        outer = self.context, self.scope, self.yield_at, self.await_at, self.await_name_at
        self.context = self._member_context()
        self.scope = Scope(self.scope, is_function=True)
        value = self.parse_assignment()
        self.context, self.scope, self.yield_at, self.await_at, self.await_name_at = outer
        return value

    def _parse_static_block(self, start: int) -> StaticBlock:
        """ECMA-262 #prod-ClassStaticBlock"""
        outer = self.context, self.scope, self.yield_at, self.await_at, self.await_name_at
        self.context = self._member_context()
        self.context.no_await_name = True
        self.scope = Scope(self.scope, is_function=True)
        self.next()
        body: list[Node] = []
        while self.kind != "}":
            body.append(self.parse_statement())
        self.context, self.scope, self.yield_at, self.await_at, self.await_name_at = outer
        self.next()
        return StaticBlock(start, self.last_end, body)
