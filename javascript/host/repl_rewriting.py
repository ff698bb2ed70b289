"""What the REPL makes of a text before it is run.

Names that `let`, `const` and `class` declare at the top may be declared again in a later text.  A
text that awaits at its top becomes the body of an async function; what it declares becomes global.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ..errors import JavaScriptSyntaxError
from ..parser import parse
from ..statement_nodes import Program

__all__ = ["awaiting", "declared_names", "is_incomplete"]

#: Complaints about a text that may go on.
_MAY_GO_ON: Final = (
    "unexpected end of input",
    "this template is never closed",
    "this comment is never closed",
)


def is_incomplete(source: str, error: JavaScriptSyntaxError) -> bool:
    """Whether a text that cannot be read could be the beginning of one that can.

    >>> try:
    ...     parse("function f() {")
    ... except JavaScriptSyntaxError as error:
    ...     is_incomplete("function f() {", error)
    True
    """
    if error.message == "this string is never closed":
        # Only the end of the text, behind a backslash, ends a string that may go on.
        return source.endswith(("\\\n", "\\"))
    return error.message in _MAY_GO_ON or error.offset >= len(source.rstrip())


def names_of_pattern(pattern: Any) -> Iterator[str]:
    """The names that a binding pattern declares.  ECMA-262 #sec-static-semantics-boundnames"""
    match type(pattern).__name__:
        case "Identifier":
            yield pattern.name
        case "ObjectPattern":
            for part in pattern.properties:
                yield from names_of_pattern(part.value if hasattr(part, "value") else part.argument)
        case "ArrayPattern":
            for part in pattern.elements:
                if part is not None:
                    yield from names_of_pattern(part)
        case "AssignmentPattern":
            yield from names_of_pattern(pattern.left)
        case "RestElement":
            yield from names_of_pattern(pattern.argument)


def declared_names(tree: Program) -> list[str]:
    """What a script declares at its top by `let`, `const` and `class`."""
    names: list[str] = []
    for statement in tree.body:
        node: Any = statement
        kind = type(node).__name__
        if kind == "VariableDeclaration" and node.kind != "var":
            for declarator in node.declarations:
                names.extend(names_of_pattern(declarator.id))
        elif kind == "ClassDeclaration":
            names.append(node.id.name)
    return names


def awaiting(source: str, file: str) -> str | None:
    """A script whose value is the promise of a text that awaits at its top; None when none does.

    Lines keep their numbers.
    """
    if "await" not in source:
        return None
    head = "(async () => { "
    try:
        function: Any = parse(f"{head}{source}\n}})()", file=file).body[0]
    except JavaScriptSyntaxError:
        return None
    body = function.expression.callee.body.body
    names: list[str] = []
    #: Where the text changes: from, to, and what is put there.
    edits: list[tuple[int, int, str]] = []
    for index, node in enumerate(body):
        kind = type(node).__name__
        if kind == "VariableDeclaration" and node.kind in {"var", "let", "const"}:
            _assign(node, names, edits)
        elif kind in {"ClassDeclaration", "FunctionDeclaration"}:
            names.append(node.id.name)
            edits.append((node.start, node.start, f"{node.id.name} = "))
            edits.append((node.end, node.end, ";"))
        elif kind == "ExpressionStatement" and index == len(body) - 1:
            expression = node.expression
            edits.append((expression.start, expression.start, "return ("))
            edits.append((expression.end, expression.end, ")"))
    text = head + source + "\n})()"
    for start, end, replacement in sorted(edits, reverse=True):
        text = text[:start] + replacement + text[end:]
    return f"var {', '.join(dict.fromkeys(names))}; {text}" if names else text


def _assign(node: Any, names: list[str], edits: list[tuple[int, int, str]]) -> None:
    """Make a declaration the assignments that it does."""
    declarators = node.declarations
    for declarator in declarators:
        names.extend(names_of_pattern(declarator.id))
        if declarator.init is None:
            edits.append((declarator.end, declarator.end, " = undefined"))
    edits.append((node.start, declarators[0].start, "void ("))
    edits.append((declarators[-1].end, declarators[-1].end, ")"))
