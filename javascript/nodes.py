"""Nodes: the syntax tree of a program, with the types and fields of ESTree.

Here are expressions, patterns, functions and classes; statements stand beside them in
`statement_nodes`.
A node knows where it stands in the text (`start`, `end`: offsets into `Program.source.text`) and
nothing else.  Parentheses leave no node; they show where an operand starts after the node that
holds it.  Numbers are floats, as they are in JavaScript, and BigInts are ints.
"""

from dataclasses import dataclass, fields
from typing import ClassVar

__all__ = [
    "ArrayExpression",
    "ArrayPattern",
    "ArrowFunctionExpression",
    "AssignmentExpression",
    "AssignmentPattern",
    "AwaitExpression",
    "BinaryExpression",
    "CallExpression",
    "ChainExpression",
    "ClassBody",
    "ClassDeclaration",
    "ClassExpression",
    "ConditionalExpression",
    "Function",
    "FunctionDeclaration",
    "FunctionExpression",
    "Identifier",
    "ImportExpression",
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
    "Property",
    "PropertyDefinition",
    "RegExp",
    "RestElement",
    "SequenceExpression",
    "SpreadElement",
    "StaticBlock",
    "Super",
    "TaggedTemplateExpression",
    "TemplateElement",
    "TemplateLiteral",
    "TemplateValue",
    "ThisExpression",
    "UnaryExpression",
    "UpdateExpression",
    "YieldExpression",
]


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """What all nodes have."""

    type: ClassVar[str] = "Node"
    #: The names of the fields of ESTree, in the order in which they stand in the text.
    names: ClassVar[tuple[str, ...]] = ()

    start: int
    end: int

    def __init_subclass__(cls) -> None:
        """Give each class its type and the names of its fields."""
        cls.type = cls.__name__
        # A class with slots is made twice; the second time its fields are known.
        if "__dataclass_fields__" in cls.__dict__:
            names = (field.name for field in fields(cls))
            cls.names = tuple(name for name in names if name not in {"start", "end"})

    def __repr__(self) -> str:
        """The type, and what is not a node."""
        plain = []
        for name in self.names:
            value = getattr(self, name)
            if not isinstance(value, Node | list):
                plain.append(f" {name}={value!r}")
        return f"<{self.type} {self.start}-{self.end}{''.join(plain)}>"


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
