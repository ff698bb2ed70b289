"""ESTree: the tree as plain dictionaries, as tools of other languages exchange it."""

from typing import Any

from .nodes import Node, RegExp, TemplateValue
from .statement_nodes import Program

__all__ = ["to_estree"]

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
            if name == "source" and node is program:
                continue  # Its text is no part of ESTree.
            value = getattr(node, name)
            if value is None and name in {"directive", "regex", "bigint"}:
                continue  # These are there or not there.
            plain[ESTREE_NAMES.get(name, name)] = convert(value)
    return result
