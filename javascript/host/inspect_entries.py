"""What arrays and collections hold, as `inspect` shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..engine.arrays import JSArray
from ..engine.objects import JSObject
from ..engine.properties import array_index
from ..engine.values import PropertyKey
from .inspect_kinds import prefix
from .inspect_slots import (
    collection_entries,
    iterator_preview,
    keys_of,
    non_index_keys,
    promise_details,
)
from .inspect_text import more

if TYPE_CHECKING:
    from .inspect import Inspector

__all__ = ["Entries", "entries_of"]


class Entries:
    """What stands between the braces before the properties.

    show: gives the texts, when the object is found to be shown in full.
    """

    def __init__(
        self,
        braces: tuple[str, str],
        keys: list[PropertyKey],
        show: Callable[[Inspector, int], list[str]],
        *,
        is_empty: bool = False,
        in_columns: bool = False,
        array: JSArray | None = None,
    ) -> None:
        self.braces = braces
        self.keys = keys
        self.show = show
        #: Whether there is nothing to show but properties.
        self.is_empty = is_empty
        self.in_columns = in_columns
        self._array = array

    def only_numbers(self, count: int) -> bool:
        """Whether the first `count` elements are numbers, so that columns are right-aligned."""
        array = self._array
        if array is None:
            return True
        elements = array.elements[:count]
        return len(elements) == count and all(type(value) in (float, int) for value in elements)


def entries_of(
    inspector: Inspector,
    value: Any,
    name: str | None,
    tag: str,
) -> Entries | None:
    """Those of an array, a collection, an iterator of one or a promise; None for other objects."""
    kind = value.class_name
    if value.call is not None:
        return None
    if isinstance(value, JSArray):
        return _array(inspector, value, name, tag)
    show: Callable[[Inspector, int], list[str]]
    if kind in {"Set", "Map"}:
        members = collection_entries(value)
        before = prefix(name, tag, kind, f"({len(members)})")
        keys = keys_of(value, inspector.show_hidden)
        show = _members(members) if kind == "Set" else _pairs(members)
        return Entries((f"{before}{{", "}"), keys, show, is_empty=not members)
    if kind in {"Set Iterator", "Map Iterator"}:
        members, are_pairs = iterator_preview(value)
        if tag != kind:
            tag = f"{tag}] [{kind}" if tag else kind
        if are_pairs:
            tag = f"{tag.removesuffix(' Iterator')} Entries"
        keys = keys_of(value, inspector.show_hidden)
        show = _pairs_in_brackets(members) if are_pairs else _members(members)
        return Entries((f"[{tag}] {{", "}"), keys, show)
    if kind == "Promise":
        keys = keys_of(value, inspector.show_hidden)
        return Entries((f"{prefix(name, tag, kind)}{{", "}"), keys, _promise(value))
    if kind in {"WeakSet", "WeakMap"}:
        keys = keys_of(value, inspector.show_hidden)
        braces = (f"{prefix(name, tag, kind)}{{", "}")
        return Entries(braces, keys, lambda inspector, depth: ["<items unknown>"])
    if kind == "Module":
        keys = keys_of(value, inspector.show_hidden)
        braces = (f"{prefix(name, tag, kind)}{{", "}")
        return Entries(braces, keys, lambda inspector, depth: [])
    return None


def _array(inspector: Inspector, value: JSArray, name: str | None, tag: str) -> Entries:
    before = ""
    if name != "Array" or tag:
        before = prefix(name, tag, "Array", f"({value.length})")

    def show(inspector: Inspector, depth: int) -> list[str]:
        return _elements(inspector, value, depth)

    keys = non_index_keys(value, inspector.show_hidden)
    return Entries(
        (f"{before}[", "]"), keys, show, is_empty=not value.length, in_columns=True, array=value
    )


def _elements(inspector: Inspector, value: JSArray, depth: int) -> list[str]:
    """The elements; a run of holes is one text."""
    length = value.length
    most = min(int(min(inspector.max_array_length, length)), length)
    shown: list[str] = []
    position = 0
    # What there is, which may lie far apart.
    if value.far_length is None:
        present: Any = range(length)
    else:
        indices = (array_index(key) for key in value.own_property_keys())
        present = [index for index in indices if index is not None]
    for index in present:
        if len(shown) >= most:
            break
        own = value.get_own_property(str(index))
        if own is None:
            continue
        if index > position:
            shown.append(_holes(index - position))
            position = index
            if len(shown) >= most:
                break
        shown.append(inspector.show_descriptor(value, own, depth))
        position = index + 1
    left = length - position
    if left > 0:
        shown.append(more(left) if len(shown) >= most else _holes(left))
    return shown


def _holes(count: int) -> str:
    return f"<{count} empty item{'s' if count > 1 else ''}>"


def _cut(inspector: Inspector, members: list[Any]) -> tuple[list[Any], list[str]]:
    """The members that are shown, and what is said of the others."""
    left = len(members) - inspector.max_array_length
    if left <= 0:
        return members, []
    return members[: int(inspector.max_array_length)], [more(left)]


def _members(members: list[Any]) -> Callable[[Inspector, int], list[str]]:
    def show(inspector: Inspector, depth: int) -> list[str]:
        shown, rest = _cut(inspector, members)
        return [inspector.show_indented(member, depth) for member in shown] + rest

    return show


def _pairs(members: list[Any]) -> Callable[[Inspector, int], list[str]]:
    def show(inspector: Inspector, depth: int) -> list[str]:
        shown, rest = _cut(inspector, members)
        return [
            f"{inspector.show_indented(key, depth)} => {inspector.show_indented(value, depth)}"
            for key, value in shown
        ] + rest

    return show


def _pairs_in_brackets(members: list[Any]) -> Callable[[Inspector, int], list[str]]:
    def show(inspector: Inspector, depth: int) -> list[str]:
        shown, rest = _cut(inspector, members)
        texts = []
        layout = inspector.layout
        layout.indentation += 2
        for key, value in shown:
            parts = [inspector.show(key, depth), inspector.show(value, depth)]
            texts.append(layout.join(parts, "", ("[", "]"), depth, in_columns=True))
        layout.indentation -= 2
        return texts + rest

    return show


def _promise(value: JSObject) -> Callable[[Inspector, int], list[str]]:
    def show(inspector: Inspector, depth: int) -> list[str]:
        state, result = promise_details(value)
        if state == "pending":
            return ["<pending>"]
        text = inspector.show_indented(result, depth)
        return [f"<rejected> {text}" if state == "rejected" else text]

    return show
