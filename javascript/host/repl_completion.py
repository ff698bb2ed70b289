"""Completion: what may follow in the REPL, found without running code of the program's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from ..engine.objects import JSObject
from ..engine.properties import MISSING, array_index
from ..engine.values import TDZ, null
from .inspect_slots import is_proxy, peek

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["completions"]

_NAME: Final = r"[^\W\d][\w$]*|\$[\w$]*"
#: A path of names at the end of a line, and the beginning of one more.
_PATH: Final = re.compile(rf"((?:(?:{_NAME})\.)*)((?:{_NAME})?)\Z")
_IS_NAME: Final = re.compile(_NAME)


def completions(realm: Realm, text: str) -> tuple[str, list[str]]:
    """The beginning of a name at the end of `text`, and the names that it may become."""
    match = _PATH.search(text)
    if match is None:
        return "", []
    path, begun = match.groups()
    before = text[: match.start()]
    if before.endswith(".") and not before.endswith("..."):
        # What stands before is no path of names.
        return begun, []
    if not path:
        names = [*realm.lexicals, *_keys(realm.global_object)]
    else:
        holder = _object_at(realm, path.removesuffix(".").split("."))
        names = [] if holder is None else list(_keys(holder))
    fitting = {name for name in names if name.startswith(begun) and name != begun}
    return begun, sorted(fitting)


def _object_at(realm: Realm, path: list[str]) -> JSObject | None:
    """The object whose properties are meant."""
    value: Any
    if path[0] in realm.lexicals:
        value = realm.lexicals[path[0]][0]
    elif path[0] == "globalThis":
        value = realm.global_object
    else:
        value = peek(realm.global_object, path[0])
    for name in path[1:]:
        holder = _as_object(realm, value)
        if holder is None:
            return None
        value = peek(holder, name)
    return _as_object(realm, value)


def _as_object(realm: Realm, value: Any) -> JSObject | None:
    if value is MISSING or value is None or value is null or value is TDZ:
        return None
    return realm.to_object(value)


def _keys(value: JSObject) -> Iterator[str]:
    """The names among the keys, inherited ones too."""
    holder: JSObject | None = value
    while holder is not None and not is_proxy(holder):
        for key in holder.own_property_keys():
            if isinstance(key, str) and array_index(key) is None and _IS_NAME.fullmatch(key):
                yield key
        holder = holder.proto
