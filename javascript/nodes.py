"""Nodes: the syntax tree of a program, with the types and fields of ESTree.

A node knows where it stands in the text (`start`, `end`: offsets into `Program.source.text`) and
nothing else.  Parentheses leave no node; they show where an operand starts after the node that
holds it.  Numbers are floats, as they are in JavaScript, and BigInts are ints.
"""

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from .source import Source

__all__ = [
    "ArrayExpression",
    "ArrayPattern",
    "ArrowFunctionExpression",
    "AssignmentExpression",
    "AssignmentPattern",
    "AwaitExpression",
    "BinaryExpression",
    "BlockStatement",
    "BreakStatement",
    "CallExpression",
    "CatchClause",
    "ChainExpression",
    "ClassBody",
    "ClassDeclaration",
    "ClassExpression",
    "ConditionalExpression",
    "ContinueStatement",
    "DebuggerStatement",
    "DoWhileStatement",
    "EmptyStatement",
    "ExportAllDeclaration",
    "ExportDefaultDeclaration",
    "ExportNamedDeclaration",
    "ExportSpecifier",
    "ExpressionStatement",
    "ForInStatement",
    "ForOfStatement",
    "ForStatement",
    "Function",
    "FunctionDeclaration",
    "FunctionExpression",
    "Identifier",
    "IfStatement",
    "ImportAttribute",
    "ImportDeclaration",
    "ImportDefaultSpecifier",
    "ImportExpression",
    "ImportNamespaceSpecifier",
    "ImportSpecifier",
    "LabeledStatement",
    "Literal",
    "LogicalExpression",
    "MemberExpression",
    "MetaProperty",
    "MethodDefinition",
    "NewExpression",
    "Node",
    "ObjectExpression",
    "ObjectPattern",
    "PrivateIdentifier",
    "Program",
    "Property",
    "PropertyDefinition",
    "RegExp",
    "RestElement",
    "ReturnStatement",
    "SequenceExpression",
    "SpreadElement",
    "StaticBlock",
    "Super",
    "SwitchCase",
    "SwitchStatement",
    "TaggedTemplateExpression",
    "TemplateElement",
    "TemplateLiteral",
    "TemplateValue",
    "ThisExpression",
    "ThrowStatement",
    "TryStatement",
    "UnaryExpression",
    "UpdateExpression",
    "VariableDeclaration",
    "VariableDeclarator",
    "WhileStatement",
    "WithStatement",
    "YieldExpression",
    "to_estree",
]


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """What all nodes have."""

    type: ClassVar[str] = "Node"
    #: The names of the fields of ESTree, in the order in which they stand in the text.
    names: ClassVar[tuple[str, ...]] = ()

    start: int
    end: int

    def __repr__(self) -> str:
        """The type, and what is not a node."""
        plain = []
        for name in self.names:
            value = getattr(self, name)
            if not isinstance(value, Node | list):
                plain.append(f" {name}={value!r}")
        return f"<{self.type} {self.start}-{self.end}{''.join(plain)}>"


@dataclass(slots=True, eq=False, repr=False)
class Program(Node):
    """A script or a module; `source` is its text, and no field of ESTree."""

    body: list[Node]
    sourceType: str  # noqa: N815  The names are ESTree's.
    source: Source


@dataclass(slots=True, eq=False, repr=False)
class Identifier(Node):
    """A name; escapes in it are resolved."""

    name: str


@dataclass(slots=True, eq=False, repr=False)
class PrivateIdentifier(Node):
    """A name in a class, without its `#`."""

    name: str


@dataclass(slots=True, eq=False, repr=False)
class RegExp:
    """The two halves of a regular expression."""

    pattern: str
    flags: str


@dataclass(slots=True, eq=False, repr=False)
class Literal(Node):
    """A literal; of a regular expression `value` is None, and `regex` is what it says."""

    value: str | float | int | bool | None
    raw: str
    regex: RegExp | None = None
    bigint: str | None = None


# Expressions.


@dataclass(slots=True, eq=False, repr=False)
class ThisExpression(Node):
    """`this`."""


@dataclass(slots=True, eq=False, repr=False)
class Super(Node):
    """`super`, where a method calls or reads what is above."""


@dataclass(slots=True, eq=False, repr=False)
class ArrayExpression(Node):
    """`[a, , ...b]`; a hole is None."""

    elements: list[Node | None]


@dataclass(slots=True, eq=False, repr=False)
class Property(Node):
    """A property of an object or of a pattern."""

    method: bool
    shorthand: bool
    computed: bool
    key: Node
    kind: str
    value: Node


@dataclass(slots=True, eq=False, repr=False)
class SpreadElement(Node):
    """`...argument` where a value is made."""

    argument: Node


@dataclass(slots=True, eq=False, repr=False)
class ObjectExpression(Node):
    """`{ a, b: c, d() {} }`."""

    properties: list[Node]


@dataclass(slots=True, eq=False, repr=False)
class SequenceExpression(Node):
    """`a, b`."""

    expressions: list[Node]


@dataclass(slots=True, eq=False, repr=False)
class UnaryExpression(Node):
    """`-a`, `typeof a`."""

    operator: str
    prefix: bool
    argument: Node


@dataclass(slots=True, eq=False, repr=False)
class UpdateExpression(Node):
    """`++a`, `a--`."""

    operator: str
    prefix: bool
    argument: Node


@dataclass(slots=True, eq=False, repr=False)
class BinaryExpression(Node):
    """`a + b`; `left` may be a private name before `in`."""

    left: Node
    operator: str
    right: Node


@dataclass(slots=True, eq=False, repr=False)
class LogicalExpression(Node):
    """`a && b`."""

    left: Node
    operator: str
    right: Node


@dataclass(slots=True, eq=False, repr=False)
class AssignmentExpression(Node):
    """`a = b`, `a += b`."""

    operator: str
    left: Node
    right: Node


@dataclass(slots=True, eq=False, repr=False)
class ConditionalExpression(Node):
    """`a ? b : c`."""

    test: Node
    consequent: Node
    alternate: Node


@dataclass(slots=True, eq=False, repr=False)
class CallExpression(Node):
    """`a(b)`."""

    callee: Node
    arguments: list[Node]
    optional: bool


@dataclass(slots=True, eq=False, repr=False)
class NewExpression(Node):
    """`new a(b)`."""

    callee: Node
    arguments: list[Node]


@dataclass(slots=True, eq=False, repr=False)
class MemberExpression(Node):
    """`a.b`, `a[b]`, `a.#b`."""

    object: Node
    property: Node
    computed: bool
    optional: bool


@dataclass(slots=True, eq=False, repr=False)
class ChainExpression(Node):
    """What one `?.` cuts short."""

    expression: Node


@dataclass(slots=True, eq=False, repr=False)
class ImportExpression(Node):
    """`import(source, options)`."""

    source: Node
    options: Node | None


@dataclass(slots=True, eq=False, repr=False)
class MetaProperty(Node):
    """`new.target`, `import.meta`."""

    meta: Identifier
    property: Identifier


@dataclass(slots=True, eq=False, repr=False)
class YieldExpression(Node):
    """`yield a`, `yield* a`."""

    delegate: bool
    argument: Node | None


@dataclass(slots=True, eq=False, repr=False)
class AwaitExpression(Node):
    """`await a`."""

    argument: Node


@dataclass(slots=True, eq=False, repr=False)
class TemplateValue:
    """The text of a part of a template: as written, and as meant (None where an escape is bad)."""

    raw: str
    cooked: str | None


@dataclass(slots=True, eq=False, repr=False)
class TemplateElement(Node):
    """The text between two substitutions."""

    value: TemplateValue
    tail: bool


@dataclass(slots=True, eq=False, repr=False)
class TemplateLiteral(Node):
    """A template with its substitutions."""

    expressions: list[Node]
    quasis: list[TemplateElement]


@dataclass(slots=True, eq=False, repr=False)
class TaggedTemplateExpression(Node):
    """A template that a function is called with."""

    tag: Node
    quasi: TemplateLiteral


# Patterns.


@dataclass(slots=True, eq=False, repr=False)
class ObjectPattern(Node):
    """`{ a, b: c }` where something is assigned."""

    properties: list[Node]


@dataclass(slots=True, eq=False, repr=False)
class ArrayPattern(Node):
    """`[a, b]` where something is assigned."""

    elements: list[Node | None]


@dataclass(slots=True, eq=False, repr=False)
class RestElement(Node):
    """`...argument` where the rest is taken."""

    argument: Node


@dataclass(slots=True, eq=False, repr=False)
class AssignmentPattern(Node):
    """`a = b` where `b` is the default."""

    left: Node
    right: Node


# Functions and classes.


@dataclass(slots=True, eq=False, repr=False)
class Function(Node):
    """What the three kinds of function share."""

    id: Identifier | None
    expression: bool
    generator: bool
    params: list[Node]
    body: Node


@dataclass(slots=True, eq=False, repr=False)
class FunctionDeclaration(Function):
    """A function as a statement; `async` is `is_async` here, as Python keeps the word."""

    is_async: bool


@dataclass(slots=True, eq=False, repr=False)
class FunctionExpression(Function):
    """A function as a value, or the function of a method."""

    is_async: bool


@dataclass(slots=True, eq=False, repr=False)
class ArrowFunctionExpression(Function):
    """`a => b`."""

    is_async: bool


@dataclass(slots=True, eq=False, repr=False)
class ClassBody(Node):
    """The members of a class."""

    body: list[Node]


@dataclass(slots=True, eq=False, repr=False)
class ClassDeclaration(Node):
    """A class as a statement."""

    id: Identifier | None
    superClass: Node | None  # noqa: N815
    body: ClassBody


@dataclass(slots=True, eq=False, repr=False)
class ClassExpression(Node):
    """A class as a value."""

    id: Identifier | None
    superClass: Node | None  # noqa: N815
    body: ClassBody


@dataclass(slots=True, eq=False, repr=False)
class MethodDefinition(Node):
    """A method, an accessor or the constructor of a class."""

    static: bool
    computed: bool
    key: Node
    kind: str
    value: FunctionExpression


@dataclass(slots=True, eq=False, repr=False)
class PropertyDefinition(Node):
    """A field of a class."""

    static: bool
    computed: bool
    key: Node
    value: Node | None


@dataclass(slots=True, eq=False, repr=False)
class StaticBlock(Node):
    """`static {}` in a class."""

    body: list[Node]


# Statements.


@dataclass(slots=True, eq=False, repr=False)
class ExpressionStatement(Node):
    """An expression; of a directive, `directive` is its text as written."""

    expression: Node
    directive: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class BlockStatement(Node):
    """`{ a; b }`."""

    body: list[Node]


@dataclass(slots=True, eq=False, repr=False)
class EmptyStatement(Node):
    """`;`."""


@dataclass(slots=True, eq=False, repr=False)
class DebuggerStatement(Node):
    """`debugger`."""


@dataclass(slots=True, eq=False, repr=False)
class WithStatement(Node):
    """`with (object) body`."""

    object: Node
    body: Node


@dataclass(slots=True, eq=False, repr=False)
class ReturnStatement(Node):
    """`return argument`."""

    argument: Node | None


@dataclass(slots=True, eq=False, repr=False)
class LabeledStatement(Node):
    """`label: body`."""

    body: Node
    label: Identifier


@dataclass(slots=True, eq=False, repr=False)
class BreakStatement(Node):
    """`break label`."""

    label: Identifier | None


@dataclass(slots=True, eq=False, repr=False)
class ContinueStatement(Node):
    """`continue label`."""

    label: Identifier | None


@dataclass(slots=True, eq=False, repr=False)
class IfStatement(Node):
    """`if (test) consequent else alternate`."""

    test: Node
    consequent: Node
    alternate: Node | None


@dataclass(slots=True, eq=False, repr=False)
class SwitchCase(Node):
    """A case of a switch; of `default`, `test` is None."""

    consequent: list[Node]
    test: Node | None


@dataclass(slots=True, eq=False, repr=False)
class SwitchStatement(Node):
    """`switch (discriminant) { cases }`."""

    discriminant: Node
    cases: list[SwitchCase]


@dataclass(slots=True, eq=False, repr=False)
class ThrowStatement(Node):
    """`throw argument`."""

    argument: Node


@dataclass(slots=True, eq=False, repr=False)
class CatchClause(Node):
    """`catch (param) body`."""

    param: Node | None
    body: BlockStatement


@dataclass(slots=True, eq=False, repr=False)
class TryStatement(Node):
    """`try block handler finally finalizer`."""

    block: BlockStatement
    handler: CatchClause | None
    finalizer: BlockStatement | None


@dataclass(slots=True, eq=False, repr=False)
class WhileStatement(Node):
    """`while (test) body`."""

    test: Node
    body: Node


@dataclass(slots=True, eq=False, repr=False)
class DoWhileStatement(Node):
    """`do body while (test)`."""

    body: Node
    test: Node


@dataclass(slots=True, eq=False, repr=False)
class ForStatement(Node):
    """`for (init; test; update) body`."""

    init: Node | None
    test: Node | None
    update: Node | None
    body: Node


@dataclass(slots=True, eq=False, repr=False)
class ForInStatement(Node):
    """`for (left in right) body`."""

    left: Node
    right: Node
    body: Node


@dataclass(slots=True, eq=False, repr=False)
class ForOfStatement(Node):
    """`for (left of right) body`; `await` is `is_await` here."""

    is_await: bool
    left: Node
    right: Node
    body: Node


@dataclass(slots=True, eq=False, repr=False)
class VariableDeclarator(Node):
    """One of the names, or patterns, that a declaration declares."""

    id: Node
    init: Node | None


@dataclass(slots=True, eq=False, repr=False)
class VariableDeclaration(Node):
    """`var`, `let`, `const`, `using` or `await using`."""

    declarations: list[VariableDeclarator]
    kind: str


# Modules.


@dataclass(slots=True, eq=False, repr=False)
class ImportAttribute(Node):
    """One of the attributes in `with { type: "json" }`."""

    key: Node
    value: Literal


@dataclass(slots=True, eq=False, repr=False)
class ImportSpecifier(Node):
    """`imported as local`."""

    imported: Node
    local: Identifier


@dataclass(slots=True, eq=False, repr=False)
class ImportDefaultSpecifier(Node):
    """The name for what a module exports as its default."""

    local: Identifier


@dataclass(slots=True, eq=False, repr=False)
class ImportNamespaceSpecifier(Node):
    """`* as local`."""

    local: Identifier


@dataclass(slots=True, eq=False, repr=False)
class ImportDeclaration(Node):
    """`import specifiers from source`."""

    specifiers: list[Node]
    source: Literal
    attributes: list[ImportAttribute]


@dataclass(slots=True, eq=False, repr=False)
class ExportSpecifier(Node):
    """`local as exported`."""

    local: Node
    exported: Node


@dataclass(slots=True, eq=False, repr=False)
class ExportNamedDeclaration(Node):
    """`export { a }`, `export const b = 1`."""

    declaration: Node | None
    specifiers: list[ExportSpecifier]
    source: Literal | None
    attributes: list[ImportAttribute]


@dataclass(slots=True, eq=False, repr=False)
class ExportDefaultDeclaration(Node):
    """`export default declaration`."""

    declaration: Node


@dataclass(slots=True, eq=False, repr=False)
class ExportAllDeclaration(Node):
    """`export * as exported from source`."""

    exported: Node | None
    source: Literal
    attributes: list[ImportAttribute]


def _name_fields(parent: type[Node]) -> None:
    """Give each class its type and the names of its fields."""
    for node in parent.__subclasses__():
        node.type = node.__name__
        node.names = tuple(
            field.name
            for field in fields(node)
            if field.name not in {"start", "end"}
            and (node is not Program or field.name != "source")
        )
        _name_fields(node)


_name_fields(Node)

#: What Python's grammar keeps for itself, under the name that ESTree gives it.
ESTREE_NAMES = {"is_async": "async", "is_await": "await"}


def to_estree(program: Program, *, locations: bool = True) -> dict[str, Any]:
    """A tree of plain dictionaries, as ESTree's tools exchange it.

    Positions are in UTF-16 code units; `loc` has lines from 1 and columns from 0.  What JSON
    cannot hold is left as Python has it.
    """
    source = program.source
    starts = [source.units(offset) for offset in source.line_starts]

    def place(offset: int) -> dict[str, int]:
        line, _ = source.position(offset)
        return {"line": line, "column": source.units(offset) - starts[line - 1]}

    result: dict[str, Any] = {}
    waiting: list[tuple[Node, dict[str, Any]]] = [(program, result)]

    def convert(value: Any) -> Any:
        if isinstance(value, Node):
            inner: dict[str, Any] = {}
            waiting.append((value, inner))
            return inner
        if isinstance(value, list):
            return [convert(item) for item in value]
        if isinstance(value, RegExp):
            return {"pattern": value.pattern, "flags": value.flags}
        if isinstance(value, TemplateValue):
            return {"raw": value.raw, "cooked": value.cooked}
        return value

    while waiting:
        node, plain = waiting.pop()
        plain["type"] = node.type
        plain["start"] = source.units(node.start)
        plain["end"] = source.units(node.end)
        if locations:
            plain["loc"] = {"start": place(node.start), "end": place(node.end)}
        for name in node.names:
            value = getattr(node, name)
            if value is None and name in {"directive", "regex", "bigint"}:
                continue  # These are there or not there.
            plain[ESTREE_NAMES.get(name, name)] = convert(value)
    return result
