"""`console.table`: rows and columns in a frame.

Console #table
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..engine.conversions import is_array, to_property_key
from ..engine.objects import JSObject, ordered_keys
from .inspect import inspect
from .inspect_slots import collection_entries, iterator_preview, keys_of
from .inspect_text import columns_of

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["table_text"]


def table_text(realm: Realm, data: JSObject, properties: Sequence[Any] | None) -> str:
    """The table of an object's properties, or of what a collection holds.

    properties: the columns that are shown; all when None.
    """

    def cell(value: Any) -> str:
        depth = 0
        if isinstance(value, JSObject) and not is_array(value) and value.call is None:
            depth = -1 if len(_string_keys(value)) > 2 else 0
        return inspect(realm, value, depth=depth, max_array_length=3, break_length=math.inf)

    kind = data.class_name
    pairs = members = None
    if kind == "Map":
        pairs = collection_entries(data)
    elif kind == "Set":
        members = collection_entries(data)
    elif kind in {"Map Iterator", "Set Iterator"}:
        entries, are_pairs = iterator_preview(data)
        if are_pairs and kind == "Map Iterator":
            pairs = entries
        else:
            members = [realm.array(list(entry)) for entry in entries] if are_pairs else entries
    if pairs is not None:
        head = ["(iteration index)", "Key", "Values"]
        rows = [[str(index), cell(key), cell(value)] for index, (key, value) in enumerate(pairs)]
        return _framed(head, rows)
    if members is not None:
        rows = [[str(index), cell(value)] for index, value in enumerate(members)]
        return _framed(["(iteration index)", "Values"], rows)
    return _table_of_properties(data, properties, cell)


def _string_keys(value: JSObject) -> list[str]:
    return [key for key in keys_of(value, False) if isinstance(key, str)]


def _table_of_properties(data: JSObject, properties: Sequence[Any] | None, cell: Any) -> str:
    columns: dict[Any, dict[int, str]] = {}
    values: dict[int, str] = {}
    index_keys = _string_keys(data)
    if properties is not None:
        properties = [to_property_key(key) for key in properties]
    for row, index_key in enumerate(index_keys):
        item = data.get(index_key, data)
        if not isinstance(item, JSObject):
            if properties is None:
                values[row] = cell(item)
            for key in properties or ():
                columns.setdefault(key, {})
            continue
        for key in _string_keys(item) if properties is None else properties:
            column = columns.setdefault(key, {})
            if item.has_own_property(key):
                column[row] = cell(item.get(key, item))
    order = [key for key in ordered_keys(columns) if isinstance(key, str)]
    head = ["(index)", *order]
    shown = [columns[key] for key in order]
    if values:
        head.append("Values")
        shown.append(values)
    return _framed(
        head,
        [[key, *(column.get(row, "") for column in shown)] for row, key in enumerate(index_keys)],
    )


def _framed(head: list[str], rows: list[list[str]]) -> str:
    widths = [max(map(columns_of, column)) for column in zip(head, *rows, strict=True)]
    rules = ["─" * (width + 2) for width in widths]

    def line(cells: list[str]) -> str:
        padded = (
            text + " " * (width - columns_of(text))
            for text, width in zip(cells, widths, strict=True)
        )
        return f"│ {' │ '.join(padded)} │"

    lines = [f"┌{'┬'.join(rules)}┐", line(head), f"├{'┼'.join(rules)}┤"]
    lines += map(line, rows)
    return "\n".join([*lines, f"└{'┴'.join(rules)}┘"])
