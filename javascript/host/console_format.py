"""Formatted output: the arguments of `console.log` as one text.

Console #formatter, with the specifiers of Node's `util.format`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import to_number, to_string
from ..engine.functions import JSFunction
from ..engine.objects import JSObject
from ..engine.throws import Thrown
from ..engine.values import Symbol, WellKnown
from .inspect import Inspector, inspect
from .inspect_slots import is_proxy, peek, proxy_target
from .inspect_text import text_of_symbol

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["Formatter"]

_SPECIFIER: Final = re.compile("%[sdifjoOc%]")


class Formatter:
    """Formats for one realm."""

    def __init__(self, realm: Realm) -> None:
        self._realm = realm
        self._primitive = Inspector(realm).show_primitive
        # Those that the realm began with, whatever the program makes of its globals.
        global_object = realm.global_object
        self._parse_int = peek(global_object, "parseInt")
        self._parse_float = peek(global_object, "parseFloat")
        json = peek(global_object, "JSON")
        self._stringify = peek(json, "stringify") if isinstance(json, JSObject) else None

    def format(self, arguments: Sequence[Any]) -> str:
        """The text of all arguments."""
        if not arguments:
            return ""
        first = arguments[0]
        if type(first) is not str:
            return " ".join(self.text(value) for value in arguments)
        if len(arguments) == 1:
            return first
        rest = list(arguments[1:])
        if "%" in first:
            first = _SPECIFIER.sub(lambda match: self._specifier(match.group(), rest), first)
        return " ".join([first, *(self.text(value) for value in rest)])

    def text(self, value: Any) -> str:
        """One argument that no specifier takes."""
        if type(value) is str:
            return value
        return (
            inspect(self._realm, value) if isinstance(value, JSObject) else self._primitive(value)
        )

    def _specifier(self, specifier: str, rest: list[Any]) -> str:
        if specifier == "%%":
            return "%"
        if not rest:
            return specifier
        value = rest.pop(0)
        match specifier:
            case "%s":
                return self._string(value)
            case "%d":
                if type(value) is int:
                    return f"{value}n"
                return "NaN" if type(value) is Symbol else self._primitive(to_number(value))
            case "%i":
                return self._parsed(value, self._parse_int)
            case "%f":
                return "NaN" if type(value) is Symbol else self._parsed(value, self._parse_float, 0)
            case "%j":
                return self._json(value)
            case "%O":
                return inspect(self._realm, value)
            case "%o":
                return inspect(self._realm, value, show_hidden=True, show_proxy=True, depth=4)
            case _:
                # %c styles, and there is nothing to style.
                return ""

    def _parsed(self, value: Any, parse: Any, bigint: int = 1) -> str:
        if type(value) is Symbol:
            return "NaN"
        if type(value) is int and bigint:
            return f"{value}n"
        return self._primitive(parse.call(None, value))

    def _string(self, value: Any) -> str:
        if isinstance(value, JSObject):
            if value.call is None and self._has_built_in_to_string(value):
                return inspect(self._realm, value, depth=0)
            return to_string(value)
        if type(value) is Symbol:
            return text_of_symbol(value)
        return value if type(value) is str else self._primitive(value)

    def _has_built_in_to_string(self, value: JSObject) -> bool:
        """Whether nobody has given it a `toString` of its own."""
        while is_proxy(value):
            target = proxy_target(value)
            if target is None:
                return True
            value = target
        names = [
            name
            for name in ("toString", WellKnown.to_primitive)
            if isinstance(method := peek(value, name), JSObject) and method.call is not None
        ]
        if not names:
            return True
        holder: JSObject | None = value
        while holder is not None and not any(holder.has_own_property(name) for name in names):
            holder = holder.proto
        if holder is None or holder is value:
            return holder is None
        constructor = holder.get_own_property("constructor")
        return (
            constructor is not None
            and isinstance(constructor.value, JSFunction)
            and constructor.value.info.kind == "builtin"
        )

    def _json(self, value: Any) -> str:
        if self._stringify is None:
            return inspect(self._realm, value)
        try:
            text = self._stringify.call(None, value)
        except Thrown as thrown:
            message = peek(self._realm.caught(thrown), "message")
            if type(message) is str and message.startswith("Converting circular structure to JSON"):
                return "[Circular]"
            raise
        return "undefined" if text is None else str(text)
