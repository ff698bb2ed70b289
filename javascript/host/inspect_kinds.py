"""What an object is called: its class, its tag, and the words for functions and errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import to_display, to_string
from ..engine.errors import JSError
from ..engine.functions import JSFunction
from ..engine.objects import JSObject
from ..engine.properties import MISSING
from ..engine.throws import CATCHABLE
from ..engine.values import PropertyKey, Symbol, WellKnown, null
from .inspect_slots import is_proxy, peek, read

if TYPE_CHECKING:
    from ..engine.realm import Realm
    from .inspect import Inspector

__all__ = [
    "base_of_boxed",
    "base_of_error",
    "base_of_function",
    "class_name_of",
    "constructor_name",
    "error_to_string",
    "is_error",
    "prefix",
    "stack_text_of",
]

_FRAME: Final = "\n    at"
_COMMENT: Final = re.compile(r"//.*?\n|/\*.*?\*/", re.DOTALL)
#: So many equal frames at least are left out, where a cause has them, too.
_SAME_FRAMES: Final = 4


def class_name_of(value: JSObject) -> str:
    """What the engine calls it, whatever has become of its prototype."""
    if value.call is not None:
        return "Function"
    if value.class_name == "Object":
        tag = peek(value, WellKnown.to_string_tag)
        return tag if type(tag) is str and tag else "Object"
    return value.class_name if value.class_name != "Arguments" else "Object"


def constructor_name(inspector: Inspector, value: JSObject, depth: int) -> str | None:
    """The name of the first constructor along the prototypes; None without a prototype."""
    holder: JSObject | None = value
    while holder is not None and not is_proxy(holder):
        own = holder.get_own_property("constructor")
        if own is not None and isinstance(own.value, JSObject) and own.value.call is not None:
            name = peek(own.value, "name")
            if name is not MISSING and name != "" and _is_instance(value, own.value):
                return name if type(name) is str else to_display(name)
        holder = holder.proto
    first = value.proto
    if first is None:
        return None
    # No constructor tells, so the prototype is described.
    called = class_name_of(value)
    if depth > inspector.depth:
        return f"{called} <Complex prototype>"
    above = constructor_name(inspector, first, depth + 1)
    if above is None:
        shown = inspector.again(first, depth=-1, custom_inspect=False)
        return f"{called} <{shown}>"
    return f"{called} <{above}>"


def _is_instance(value: JSObject, constructor: JSObject) -> bool:
    """ECMA-262 #sec-ordinaryhasinstance, without asking the program."""
    prototype = peek(constructor, "prototype")
    above = value.proto
    while above is not None:
        if above is prototype:
            return True
        above = None if is_proxy(above) else above.proto
    return False


def prefix(name: str | None, tag: str, fallback: str, size: str = "") -> str:
    """What stands before the braces, with a space behind it.

    >>> prefix("Stack", "Tag", "Array", "(2)"), prefix(None, "", "Map")
    ('Stack(2) [Tag] ', '[Map: null prototype] ')
    """
    if name is None:
        if tag and fallback != tag:
            return f"[{fallback}{size}: null prototype] [{tag}] "
        return f"[{fallback}{size}: null prototype] "
    if not tag:
        return f"{name}{size} "
    dot = tag.rfind(".")
    if name == (tag[dot + 1 :] if dot >= 1 else tag):
        return f"{tag}{size} "
    return f"{name}{size} [{tag}] "


# Functions


def base_of_function(inspector: Inspector, value: JSObject, name: str | None, tag: str) -> str:
    """What a function or a class is called."""
    kind = value.info.kind if isinstance(value, JSFunction) else "builtin"
    if kind in {"class", "derived class"} and _looks_like_a_class(value):
        return _base_of_class(value, name, tag)
    type_ = "Function"
    if "generator" in kind:
        type_ = f"Generator{type_}"
    if kind.startswith("async"):
        type_ = f"Async{type_}"
    called = read(value, "name")
    base = f"[{type_}"
    if name is None:
        base += " (null prototype)"
    if called == "":
        base += " (anonymous)"
    elif type(called) is str:
        base += f": {called}"
    else:
        base += f": {inspector.again(None if called is MISSING else called)}"
    base += "]"
    if name is not None and name != type_:
        base += f" {name}"
    if tag and name != tag:
        base += f" [{tag}]"
    return base


def _looks_like_a_class(value: Any) -> bool:
    """Whether Node knows it for a class: not one with a call in what it extends."""
    head = value.info.source.removeprefix("class").partition("{")[0]
    return "(" not in _COMMENT.sub("", head)


def _base_of_class(value: JSObject, name: str | None, tag: str) -> str:
    own = value.get_own_property("name")
    called = read(value, "name") if own is not None else MISSING
    base = f"class {called if type(called) is str and called else _class_name(called)}"
    if name is not None and name != "Function":
        base += f" [{name}]"
    if tag and name != tag:
        base += f" [{tag}]"
    if name is None:
        base += " extends [null prototype]"
    elif value.proto is not None:
        above = read(value.proto, "name")
        if above is not MISSING and above not in ("", None):
            base += f" extends {above if type(above) is str else to_display(above)}"
    return f"[{base}]"


def _class_name(called: Any) -> str:
    if called in (MISSING, "", None, null):
        return "(anonymous)"
    source = getattr(getattr(called, "info", None), "source", None)
    return source or to_display(called)


# Boxed primitives


def base_of_boxed(
    inspector: Inspector, value: Any, name: str | None, tag: str, keys: list[PropertyKey]
) -> str:
    """What a wrapped primitive is called; of a string, `keys` lose the characters."""
    primitive = value.value
    kinds = {str: "String", float: "Number", bool: "Boolean", int: "BigInt", Symbol: "Symbol"}
    kind = kinds[type(primitive)]
    if kind == "String":
        del keys[: len(primitive)]
    base = f"[{kind}"
    if name != kind:
        base += " (null prototype)" if name is None else f" ({name})"
    base += f": {inspector.show_primitive(primitive)}]"
    return f"{base} [{tag}]" if tag and tag != name else base


# Errors


def is_error(realm: Realm, value: JSObject) -> bool:
    """Whether it is an Error, or derives from Error.prototype."""
    if isinstance(value, JSError):
        return True
    prototype = getattr(realm.intrinsics, "error_prototype", None)
    above = value.proto
    while above is not None:
        if above is prototype:
            return True
        above = None if is_proxy(above) else above.proto
    return False


def stack_text_of(inspector: Inspector, error: JSObject) -> str:
    """The stack, or without one what `toString` says."""
    stack = read(error, "stack")
    if type(stack) is str and stack:
        return stack
    head = error_to_string(error)
    if stack is MISSING or stack in ("", None, null, False, 0.0):
        return head
    inspector.seen.append(error)
    inspector.layout.indentation += 4
    text = inspector.show(stack)
    inspector.layout.indentation -= 4
    inspector.seen.pop()
    return f"{head}\n    {text}"


def error_to_string(error: JSObject) -> str:
    """ECMA-262 #sec-error.prototype.tostring"""
    name, message = read(error, "name"), read(error, "message")
    try:
        name_text = "Error" if name in (None, MISSING) else to_string(name)
        message_text = "" if message in (None, MISSING) else to_string(message)
    except CATCHABLE:
        return "[object Error]"
    if not name_text or not message_text:
        return name_text or message_text
    return f"{name_text}: {message_text}"


def base_of_error(
    inspector: Inspector, error: JSObject, name: str | None, tag: str, keys: list[PropertyKey]
) -> str:
    """The stack with the class in front; `keys` become those that it does not tell of."""
    stack = stack_text_of(inspector, error)
    called, message = read(error, "name"), read(error, "message")
    if not inspector.show_hidden:
        if "stack" in keys:
            keys.remove("stack")
        for key, value in (("message", message), ("name", called)):
            if key in keys and value is not MISSING and (type(value) is not str or value in stack):
                keys.remove(key)
    for key in ("cause", "errors", "error", "suppressed"):
        own = error.get_own_property(key)
        if own is None or key in keys:
            continue
        if key != "errors" or _is_array(read(error, "errors")):
            keys.append(key)
    if type(called) is not str:
        called = "Error" if called in (MISSING, None, null) else to_display(called)
    stack = _with_class(stack, name, called, tag)
    # What the message says of frames is no frame.
    start = 0
    if type(message) is str and message and message in stack:
        start = stack.index(message) + len(message)
    at = stack.find(_FRAME, start)
    if at < 0:
        stack = f"[{stack}]"
    else:
        frames = _without_those_of_cause(inspector, error, stack[at + 1 :].split("\n"))
        stack = "\n".join([stack[:at], *frames])
    return stack.replace("\n", "\n" + " " * inspector.layout.indentation)


def _is_array(value: Any) -> bool:
    return isinstance(value, JSObject) and value.class_name == "Array"


def _with_class(stack: str, name: str | None, called: str, tag: str) -> str:
    """The stack with the name of the class, where its first word does not tell it."""
    length = len(called)
    if name is not None and not (
        called.endswith("Error")
        and stack.startswith(called)
        and (len(stack) == length or stack[length] in ":\n")
    ):
        return stack
    fallback = "Error"
    if name is None:
        found = re.match(r"([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n {4}at)", stack) or re.match(
            r"([a-z_A-Z0-9-]*Error)\Z", stack
        )
        fallback = found[1] if found else ""
        length = len(fallback)
        fallback = fallback or "Error"
    before = prefix(name, tag, fallback)[:-1]
    if called == before:
        return stack
    if called in before:
        return f"{before}{stack[length:]}" if length else f"{before}: {stack}"
    return f"{before} [{called}]{stack[length:]}"


def _without_those_of_cause(inspector: Inspector, error: JSObject, frames: list[str]) -> list[str]:
    """The frames, without those that the stack of the cause shows again."""
    cause = read(error, "cause")
    if not isinstance(cause, JSObject) or not is_error(inspector.realm, cause):
        return frames
    text = stack_text_of(inspector, cause)
    at = text.find(_FRAME)
    if at < 0:
        return frames
    others = text[at + 1 :].split("\n")
    for index in range(len(frames) - _SAME_FRAMES + 1):
        if frames[index] not in others:
            continue
        place = others.index(frames[index])
        same = 0
        for mine, other in zip(frames[index:], others[place:], strict=False):
            if mine != other:
                break
            same += 1
        if same >= _SAME_FRAMES:
            left_out = same - 2
            note = f"    ... {left_out} lines matching cause stack trace ..."
            return [*frames[: index + 1], note, *frames[index + 1 + left_out :]]
    return frames
