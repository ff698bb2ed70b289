"""Nodes of statements, of modules, and of the program that holds them all."""

from dataclasses import dataclass

from .nodes import Identifier, Literal, Node
from .source import Source

__all__ = [
    "BlockStatement",
    "BreakStatement",
    "CatchClause",
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
    "IfStatement",
    "ImportAttribute",
    "ImportDeclaration",
    "ImportDefaultSpecifier",
    "ImportNamespaceSpecifier",
    "ImportSpecifier",
    "LabeledStatement",
    "Program",
    "ReturnStatement",
    "SwitchCase",
    "SwitchStatement",
    "ThrowStatement",
    "TryStatement",
    "VariableDeclaration",
    "VariableDeclarator",
    "WhileStatement",
    "WithStatement",
]


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


@dataclass(slots=True, eq=False, repr=False)
class Program(Node):
    """A script or a module; `source` is its text, and no field of ESTree."""

    body: list[Node]
    sourceType: str  # noqa: N815  The names are ESTree's.
    source: Source
