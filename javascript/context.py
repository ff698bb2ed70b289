"""Context: what the code around a place allows there, and what the parts of the parser share.

The grammar's parameters (Yield, Await, Return) and the rules on `super`, `new.target` and
`arguments` depend on the function that a place is in.  ECMA-262 #sec-grammar-notation.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from .identifiers import CHECKED, RESERVED, STRICT_RESERVED, STRICT_UNBINDABLE
from .nodes import (
    ArrowFunctionExpression,
    ClassDeclaration,
    ClassExpression,
    FunctionDeclaration,
    FunctionExpression,
    Identifier,
    Literal,
    Node,
    RestElement,
    TemplateLiteral,
)
from .scopes import PrivateNames, Scope
from .source import Source
from .statement_nodes import VariableDeclaration
from .tokens import END, ESCAPED_KEYWORD, NAME, Tokenizer

__all__ = ["WORDS", "Context", "Grammar"]

#: The kinds of token that are names where every word is one.
WORDS = RESERVED | {NAME, ESCAPED_KEYWORD}


class Context:
    """What the function around a place, or the script, module or field, allows."""

    __slots__ = (
        "breakable",
        "is_async",
        "is_generator",
        "iterating",
        "labels",
        "may_return",
        "new_target",
        "no_arguments",
        "no_await_name",
        "strict",
        "super_call",
        "super_property",
    )

    def __init__(self, *, strict: bool) -> None:
        self.strict = strict
        self.is_async = False
        self.is_generator = False
        self.may_return = False
        self.new_target = False
        self.super_property = False
        self.super_call = False
        #: In a field or a static block, where `arguments` would be nobody's.
        self.no_arguments = False
        #: In a static block.
        self.no_await_name = False
        #: Labels around, each with whether it is that of a loop.
        self.labels: dict[str, bool] = {}
        self.iterating = False
        self.breakable = False

    def inner(self) -> "Context":
        """That of an arrow function here, before its own words are known."""
        context = Context(strict=self.strict)
        context.new_target = self.new_target
        context.super_property = self.super_property
        context.super_call = self.super_call
        context.no_arguments = self.no_arguments
        return context


class Grammar(Tokenizer):
    """What every part of the parser uses; the parts see each other through it."""

    def __init__(self, source: Source, *, module: bool, strict: bool) -> None:
        super().__init__(source, module=module)
        self.context = Context(strict=strict or module)
        self.scope = Scope(None, is_function=True)
        self.private_names: PrivateNames | None = None
        #: Private names of the code around an eval.
        self.outer_private_names: frozenset[str] = frozenset()
        #: Where the expression began that may turn out to be a pattern or an arrow function.
        self.cover_at = -1
        self.arrow_at = -1
        self.arrow_in = True
        #: The first thing that only a pattern may hold, in a literal that may be a pattern.
        self.pending = -1
        self.pending_message = ""
        #: Where `yield`, `await` and the name `await` stood, which parameters must not hold.
        self.yield_at = -1
        self.await_at = -1
        self.await_name_at = -1
        #: Nodes that stand in parentheses, where that matters.
        self.parenthesized: set[Node] = set()
        self.exported: set[str] = set()
        self.export_locals: dict[str, int] = {}

    # The parts, as they see each other.

    def parse_expression(self, allow_in: bool = True, cover: bool = False) -> Node:
        raise NotImplementedError

    def parse_assignment(self, allow_in: bool = True, cover: bool = False) -> Node:
        raise NotImplementedError

    def parse_left_hand_side(self) -> Node:
        raise NotImplementedError

    def parse_subscripts(self, base: Node, start: int, calls: bool = True) -> Node:
        raise NotImplementedError

    def parse_parenthesized(self) -> Node:
        raise NotImplementedError

    def parse_new(self) -> Node:
        raise NotImplementedError

    def parse_name(self) -> Node:
        raise NotImplementedError

    def parse_atom(self) -> Node:
        raise NotImplementedError

    def parse_string(self) -> Literal:
        raise NotImplementedError

    def parse_template(self, *, tagged: bool) -> TemplateLiteral:
        raise NotImplementedError

    def parse_property_key(self) -> tuple[Node, bool]:
        raise NotImplementedError

    def to_pattern(self, node: Node, *, binding: bool) -> Node:
        raise NotImplementedError

    def check_simple_target(self, node: Node) -> None:
        raise NotImplementedError

    def parse_binding_target(self) -> Node:
        raise NotImplementedError

    def parse_binding_element(self) -> Node:
        raise NotImplementedError

    def parse_binding_rest(self) -> RestElement:
        raise NotImplementedError

    def declare_pattern(self, node: Node, kind: str, *, in_for_of: bool = False) -> None:
        raise NotImplementedError

    def parse_function(
        self, start: int, *, is_async: bool, statement: bool, needs_name: bool = True
    ) -> FunctionDeclaration | FunctionExpression:
        raise NotImplementedError

    def parse_method(
        self, *, is_async: bool = False, is_generator: bool = False, super_call: bool = False
    ) -> FunctionExpression:
        raise NotImplementedError

    def check_accessor(self, kind: str, function: FunctionExpression) -> None:
        raise NotImplementedError

    def parse_arrow(
        self, start: int, params: list[Node], *, is_async: bool, allow_in: bool
    ) -> ArrowFunctionExpression:
        raise NotImplementedError

    def parse_class(
        self, *, statement: bool, needs_name: bool = True
    ) -> ClassDeclaration | ClassExpression:
        raise NotImplementedError

    def parse_statement(self, where: str = "") -> Node:
        raise NotImplementedError

    def parse_loop_body(self) -> Node:
        raise NotImplementedError

    def parse_variables(self, start: int, kind: str, *, in_for: bool) -> VariableDeclaration:
        raise NotImplementedError

    def starts_let(self, *, single: bool) -> bool:
        raise NotImplementedError

    def starts_using(self, *, in_for: bool = False) -> bool:
        raise NotImplementedError

    def starts_await_using(self) -> bool:
        raise NotImplementedError

    def parse_directives(self, body: list[Node], *, simple: bool = True) -> None:
        raise NotImplementedError

    def parse_import_expression(self) -> Node:
        raise NotImplementedError

    def parse_import(self) -> Node:
        raise NotImplementedError

    def parse_export(self) -> Node:
        raise NotImplementedError

    # Tokens.

    def eat(self, kind: str) -> bool:
        """Take the token that stands next if it is of a kind."""
        if self.kind == kind:
            self.next()
            return True
        return False

    def expect(self, kind: str) -> None:
        """Take the token that stands next, which must be of a kind."""
        if self.kind != kind:
            self.unexpected()
        self.next()

    def at_word(self, word: str) -> bool:
        """Whether a word that is no reserved word stands next, written without escapes."""
        return self.kind == NAME and self.value == word and not self.escaped

    def take_semicolon(self) -> None:
        """Take a semicolon, or the place where one is inserted.

        ECMA-262 #sec-automatic-semicolon-insertion
        """
        if self.kind == ";":
            self.next()
        elif not (self.newline or self.kind == "}" or self.kind == END):
            self.unexpected()

    # Names.

    def check_reference(self, name: str, offset: int) -> None:
        """Refuse a name that cannot be used here.

        ECMA-262 #sec-identifiers-static-semantics-early-errors
        """
        if name not in CHECKED:
            return
        context = self.context
        if name == "yield":
            if context.is_generator or context.strict:
                self.fail("yield is a reserved word here", offset)
        elif name == "await":
            if context.is_async or self.module or context.no_await_name:
                self.fail("await is a reserved word here", offset)
            if self.await_name_at < 0:
                self.await_name_at = offset
        elif name == "arguments":
            if context.no_arguments:
                self.fail("arguments is not allowed in a field or a static block", offset)
        elif name in RESERVED:
            self.fail(f"{name} is a reserved word", offset)
        elif name in STRICT_RESERVED and context.strict:
            self.fail(f"{name} is a reserved word in strict code", offset)

    def check_binding(self, name: str, offset: int) -> None:
        """Refuse a name that cannot be declared or assigned to here."""
        if self.context.strict and name in STRICT_UNBINDABLE:
            self.fail(f"{name} cannot be bound in strict code", offset)

    def parse_identifier(self) -> Identifier:
        """A name that refers to something, or is to be declared."""
        if self.kind != NAME:
            self.unexpected()
        name = self.value
        self.check_reference(name, self.start)
        node = Identifier(self.start, self.end, name)
        self.next()
        return node

    def parse_binding_identifier(self) -> Identifier:
        """A name that is declared."""
        node = self.parse_identifier()
        self.check_binding(node.name, node.start)
        return node

    def parse_any_name(self) -> Identifier:
        """A name after a dot or in a literal, where every word is one."""
        if self.kind not in WORDS:
            self.unexpected()
        node = Identifier(self.start, self.end, self.value)
        self.next()
        return node

    # Scopes.

    @property
    def at_module_top(self) -> bool:
        """Whether imports and exports may stand here."""
        return self.scope.parent is None

    @property
    def using_allowed(self) -> bool:
        """Whether `using` may stand here: not at the top of a script, nor in a case of a switch."""
        scope = self.scope
        return not scope.is_switch and (scope.parent is not None or self.module)

    @contextmanager
    def new_scope(self) -> Iterator[Scope]:
        """The scope of a block."""
        outer = self.scope
        self.scope = Scope(outer, is_function=False)
        yield self.scope
        self.scope = outer

    def declare(self, name: str, offset: int, kind: str, *, in_for_of: bool = False) -> None:
        """Declare a name in the scope that is open."""
        if kind == "var":
            done = self.scope.declare_variable(name, in_for_of=in_for_of)
        else:
            done = self.scope.declare_lexical(name)
        if not done:
            self.fail(f"{name} has already been declared", offset)
