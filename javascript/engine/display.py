"""How messages show an object, without running any code of the program's.

ECMA-262 leaves messages open; these are V8's.
"""

from __future__ import annotations

from typing import Any, NoReturn

from .functions import JSFunction
from .objects import JSObject
from .properties import AccessorProperty, DataProperty
from .throws import throw_type_error
from .values import PropertyKey, WellKnown, describe_key

__all__ = [
    "describe",
    "display_object",
    "native_function_source",
    "refuse_assignment",
]


def native_function_source(name: str) -> str:
    """The text of a function that has none.  ECMA-262 #prod-NativeFunction"""
    return f"function {name}() {{ [native code] }}"


def display_object(value: JSObject) -> str:
    """An object as part of a sentence: ``#<Name>``, a function's text, an error's message."""
    if isinstance(value, JSFunction):
        if value.info.source is not None:
            return value.info.source
        return native_function_source("" if value.info.kind == "bound" else value.info.name)
    if value.class_name == "Proxy":
        target: Any = value
        while target is not None and target.class_name == "Proxy":
            target = target.target
        return "#<Object>" if target is None else display_object(target)
    if value.class_name == "Error":
        return _display_error(value)
    to_string = _peek(value, "toString")
    if (
        isinstance(to_string, JSFunction)
        and to_string is to_string.realm.intrinsics.object_prototype_to_string
    ):
        constructor = _peek(value, "constructor")
        if isinstance(constructor, JSFunction):
            name = _peek(constructor, "name")
            if type(name) is str and name:
                return f"#<{name}>"
    tag = _peek(value, WellKnown.to_string_tag)
    return f"[object {tag if type(tag) is str else value.class_name}]"


def describe(value: Any) -> str:
    """A value with its type, as where it is the subject of a sentence.

    >>> describe("a"), describe(1.0), describe(None)
    ('string "a"', 'number 1', 'undefined')
    """
    from .conversions import to_string
    from .operators import type_of

    kind = type_of(value)
    if kind == "string":
        return f'string "{value}"'
    if kind == "undefined" or kind == "symbol" or isinstance(value, JSObject):
        return kind
    return f"{kind} {to_string(value)}"


def _display_error(error: JSObject) -> str:
    name = _peek(error, "name")
    message = _peek(error, "message")
    name = name if type(name) is str else "Error"
    message = message if type(message) is str else ""
    return f"{name}: {message}" if name and message else name or message


def _peek(value: JSObject, key: PropertyKey) -> Any:
    """A data property as it stands there; None for whatever would have to be asked."""
    holder: JSObject | None = value
    while holder is not None and holder.class_name != "Proxy":
        if key in holder.props:
            stored = holder.props[key]
            kind = type(stored)
            if kind is DataProperty:
                return stored.value
            return None if kind is AccessorProperty else stored
        holder = holder.proto
    return None


def refuse_assignment(target: JSObject, key: PropertyKey, verb: str = "add") -> NoReturn:
    """Throw because a property of an object was not set.

    verb: what did not happen to a new one.
    """
    name = describe_key(key)
    holder: JSObject | None = target
    while holder is not None:
        if holder.class_name == "Proxy":
            # Its message is another.
            holder.refuse_assignment(key)
        own = holder.get_own_property(key)
        if own is not None:
            shown = display_object(target)
            if own.is_accessor:
                throw_type_error(f"Cannot set property {name} of {shown} which has only a getter")
            if not own.writable:
                kind = "object" if target.call is None else "function"
                throw_type_error(
                    f"Cannot assign to read only property '{name}' of {kind} '{shown}'"
                )
            break
        holder = holder.proto
    throw_type_error(f"Cannot {verb} property {name}, object is not extensible")
