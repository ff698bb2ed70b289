"""JSON.stringify, without recursion.

ECMA-262 #sec-json.stringify
"""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NoReturn

from ..engine.conversions import is_array, number_to_string, to_number, to_string
from ..engine.functions import JSFunction, is_callable
from ..engine.objects import JSObject, OrdinaryObject, PrimitiveWrapper, ordered_keys
from ..engine.properties import AccessorProperty, DataProperty
from ..engine.throws import throw_type_error
from ..engine.values import null

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["RawJSON", "Serialization", "enumerable_own_keys", "quote_json_string"]

_SPECIAL: Final = re.compile(
    '["\\\\\x00-\x1f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]'
)
_ESCAPES: Final = {
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
}


class RawJSON(OrdinaryObject):
    """An object with [[IsRawJSON]].  ECMA-262 #sec-json.rawjson"""

    __slots__ = ()


def _escape(match: re.Match[str]) -> str:
    letter: str = match[0]
    return _ESCAPES.get(letter) or f"\\u{ord(letter):04x}"


def quote_json_string(string: str) -> str:
    """ECMA-262 #sec-quotejsonstring"""
    return f'"{_SPECIAL.sub(_escape, string)}"'


def enumerable_own_keys(value: JSObject) -> list[str]:
    """ECMA-262 #sec-enumerableownproperties, for keys"""
    if type(value) is OrdinaryObject:
        # OPTIMIZATION: its properties are all there is.
        return [
            key
            for key in ordered_keys(value.props)
            if type(key) is str and _is_enumerable(value.props[key])
        ]
    keys: list[str] = []
    for key in value.own_property_keys():
        if type(key) is str:
            own = value.get_own_property(key)
            if own is not None and own.enumerable:
                keys.append(key)
    return keys


def _is_enumerable(stored: Any) -> bool:
    """Whether a property is, by what an object keeps for it."""
    kind = type(stored)
    return bool(stored.enumerable) if kind is DataProperty or kind is AccessorProperty else True


class _Open:
    """An array or object whose text is not complete."""

    __slots__ = ("at", "indent", "is_array", "keys", "length", "parts", "value")

    def __init__(self, value: JSObject, length: int, keys: list[str] | None, indent: str) -> None:
        self.value = value
        self.keys = keys
        self.length = length
        self.is_array = keys is None
        #: The place of the property that comes next.
        self.at = 0
        self.parts: list[str] = []
        #: The indentation around it.
        self.indent = indent

    def key(self, at: int) -> str:
        return str(at) if self.keys is None else self.keys[at]


class Serialization:
    """The state of one call.  ECMA-262 #sec-json-serialization-record"""

    def __init__(
        self, realm: Realm, replacer: Any, property_list: list[str] | None, gap: str
    ) -> None:
        self.realm = realm
        #: [[ReplacerFunction]]
        self.replacer = replacer
        #: [[PropertyList]]
        self.property_list = property_list
        #: [[Gap]]
        self.gap = gap
        #: [[Stack]]; [[Indent]] is the gap as often as it is long.
        self.stack: list[_Open] = []
        self.objects: set[int] = set()

    def serialize(self, wrapper: JSObject) -> str | None:
        """The text of the property "" of `wrapper`."""
        stack = self.stack
        text = self.property("", wrapper)
        while True:
            if type(text) is _Open:
                stack.append(text)
            elif not stack:
                return text  # type: ignore[return-value]
            else:
                self._add(stack[-1], text)
            last = stack[-1]
            if last.at < last.length:
                text = self.property(last.key(last.at), last.value)
            else:
                text = self._close(stack.pop())
                self.objects.discard(id(last.value))

    def _add(self, container: _Open, text: Any) -> None:
        """Put the text of a value into what it stands in."""
        if container.is_array:
            container.parts.append("null" if text is None else text)
        elif text is not None:
            colon = ": " if self.gap else ":"
            container.parts.append(quote_json_string(container.key(container.at)) + colon + text)
        container.at += 1

    def _close(self, container: _Open) -> str:
        """The ends of #sec-serializejsonobject and #sec-serializejsonarray."""
        left, right = "[]" if container.is_array else "{}"
        parts = container.parts
        if not parts:
            return left + right
        if not self.gap:
            return left + ",".join(parts) + right
        inner = "\n" + container.indent + self.gap
        return left + inner + f",{inner}".join(parts) + "\n" + container.indent + right

    def property(self, key: str, holder: JSObject) -> str | _Open | None:
        """A text, or what has to be filled, or None.  ECMA-262 #sec-serializejsonproperty"""
        value = holder.get(key, holder)
        # 2. An object may say itself what stands for it.
        if isinstance(value, JSObject) or type(value) is int:
            method = self.realm.get_v(value, "toJSON")
            if is_callable(method):
                value = method.call(value, key)
        # 3. So may the replacer.
        if self.replacer is not None:
            value = self.replacer.call(holder, key, value)
        # 4. Wrappers stand for what is in them.
        if isinstance(value, JSObject):
            if isinstance(value, RawJSON):
                return to_string(value.get("rawJSON", value))
            if isinstance(value, PrimitiveWrapper):
                value = _unwrapped(value)
        return self._text(value)

    def _text(self, value: Any) -> str | _Open | None:
        """Steps 5 to 11."""
        kind = type(value)
        if kind is str:
            return quote_json_string(value)
        if kind is float:
            return number_to_string(value) if math.isfinite(value) else "null"
        if kind is bool:
            return "true" if value else "false"
        if value is null:
            return "null"
        if kind is int:
            throw_type_error("Do not know how to serialize a BigInt")
        if isinstance(value, JSObject) and value.call is None:
            return self._open(value)
        return None

    def _open(self, value: JSObject) -> _Open:
        """The beginnings of #sec-serializejsonobject and #sec-serializejsonarray."""
        array = is_array(value)
        if id(value) in self.objects:
            self._fail(value)
        self.objects.add(id(value))
        indent = self.gap * len(self.stack)
        if array:
            return _Open(value, self.realm.length_of_array_like(value), None, indent)
        keys = self.property_list
        if keys is None:
            keys = enumerable_own_keys(value)
        return _Open(value, len(keys), keys, indent)

    def _fail(self, value: JSObject) -> NoReturn:
        """Say how a value contains itself, as V8 does."""
        objects = [container.value for container in self.stack]
        start = next(index for index, known in enumerate(objects) if known is value)
        cycle = self.stack[start:]
        lines = [f"\n    --> starting at object with {_maker(value)}"]
        steps = []
        for container, inner in pairwise(cycle):
            steps.append(f"\n    |     {_step(container)} -> object with {_maker(inner.value)}")
        if len(steps) > 3:
            steps[2:-1] = ["\n    |     ..."]
        last = f"\n    --- {_step(cycle[-1])} closes the circle"
        throw_type_error("".join(["Converting circular structure to JSON", *lines, *steps, last]))


def _step(container: _Open) -> str:
    if container.is_array:
        return f"index {container.at}"
    return f"property '{container.key(container.at)}'"


def _maker(value: JSObject) -> str:
    """The name of an object's constructor, without running code of the program's."""
    holder: JSObject | None = value
    while holder is not None and not holder.is_exotic:
        own = holder.get_own_property("constructor")
        if own is not None:
            function = own.value
            if isinstance(function, JSFunction):
                return f"constructor '{function.info.name}'"
            break
        holder = holder.proto
    return f"constructor '{value.class_name}'"


def _unwrapped(value: PrimitiveWrapper) -> Any:
    kind = type(value.value)
    if kind is float:
        return to_number(value)
    if kind is str:
        return to_string(value)
    if kind is bool or kind is int:
        return value.value
    return value
