"""Stacks of errors as V8 shows them: `stack`, `Error.captureStackTrace`, `Error.prepareStackTrace`.

ECMA-262 knows none of this; programs and libraries do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..engine.errors import (
    STACK,
    CapturedStack,
    StackFrame,
    capture_stack_above,
    error_to_string,
    frame_text,
    stack_text,
    stack_trace_limit,
)
from ..engine.functions import is_callable
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import MISSING, AccessorProperty, Descriptor
from ..engine.throws import throw_type_error
from ..engine.values import PropertyKey, null
from .messages import shown, throw_incompatible

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["CallSite", "install"]


class CallSite(OrdinaryObject):
    """A frame as `Error.prepareStackTrace` is given it."""

    __slots__ = ("frame",)

    def __init__(self, proto: JSObject, frame: StackFrame) -> None:
        super().__init__(proto)
        self.frame = frame


class Stacks:
    """What the property `stack` of a realm's objects does."""

    def __init__(self, realm: Realm, constructor: JSObject) -> None:
        self.realm = realm
        self.constructor = constructor
        self.call_site_prototype = _call_site_prototype(realm)
        #: Whether `Error.prepareStackTrace` is running, which is not asked about itself.
        self.is_preparing = False

    def get(self, this: Any, *_: Any) -> Any:
        """Read it; the first time it is written out."""
        found = _captured(this)
        if found is None:
            return None
        holder, captured = found
        if captured.text is MISSING:
            text = self._written_out(holder, captured.frames or ())
            # Writing it out may have run code of the program's that has set it.
            if captured.text is MISSING:
                captured.text = text
        return captured.text

    def set(self, this: Any, value: Any = None, *_: Any) -> None:
        found = _captured(this)
        if found is not None:
            found[1].text = value

    def _written_out(self, holder: JSObject, frames: tuple[StackFrame, ...]) -> Any:
        prepare: Any = None
        if not self.is_preparing:
            prepare = self.constructor.get("prepareStackTrace", self.constructor)
        if not is_callable(prepare):
            return error_to_string(holder) + stack_text(frames)
        sites: list[Any] = [CallSite(self.call_site_prototype, frame) for frame in frames]
        self.is_preparing = True
        try:
            return prepare.call(self.constructor, holder, self.realm.array(sites))
        finally:
            self.is_preparing = False


def _captured(this: Any) -> tuple[JSObject, CapturedStack] | None:
    holder = this if isinstance(this, JSObject) else None
    while holder is not None:
        captured = holder.props.get(STACK)
        if captured is not None:
            return holder, captured
        holder = holder.proto
    return None


def install(realm: Realm, constructor: JSObject) -> None:
    """Define what of it hangs on %Error%, and the intrinsic property `error_stack`."""
    stacks = Stacks(realm, constructor)
    getter = realm.function("", 0, stacks.get)
    setter = realm.function("", 1, stacks.set)
    realm.intrinsics.error_stack = AccessorProperty(getter, setter, False, True)

    def capture_stack_trace(this: Any, target: Any = None, function: Any = None, *_: Any) -> None:
        """Give an object a `stack`; the frames from `function` on are left out."""
        if not isinstance(target, JSObject):
            throw_type_error(f"Invalid argument: {shown(target)}", realm)
        limit = stack_trace_limit(realm)
        frames = None if limit is None else capture_stack_above(function, limit)
        change = Descriptor(enumerable=False, configurable=True, get=getter, set=setter)
        if not target.define_own_property("stack", change):
            throw_type_error("Cannot define property stack, object is not extensible", realm)
        target.props[STACK] = CapturedStack(frames)

    realm.method(constructor, "captureStackTrace", 2, capture_stack_trace)


def _call_site_prototype(realm: Realm) -> OrdinaryObject:
    prototype = realm.object()

    def reader(name: str, read: Callable[[StackFrame], Any]) -> tuple[PropertyKey, int, Any]:
        def call(this: Any, *_: Any) -> Any:
            if not isinstance(this, CallSite):
                throw_incompatible(f"CallSite.{name}", this)
            return read(this.frame)

        return name, 0, call

    def method_name(frame: StackFrame) -> Any:
        _, dot, name = frame.function.rpartition(".")
        return name if dot else null

    # NOTE: what is null, undefined or false here is what V8 says of strict functions, too, or what
    # a frame does not know.
    entries = [
        reader("getColumnNumber", lambda frame: float(frame.column)),
        reader("getEvalOrigin", lambda frame: None),
        reader("getFileName", lambda frame: frame.file),
        reader("getFunction", lambda frame: None),
        reader("getFunctionName", lambda frame: frame.function or null),
        reader("getLineNumber", lambda frame: float(frame.line)),
        reader("getMethodName", method_name),
        reader("getPromiseIndex", lambda frame: null),
        reader("getScriptNameOrSourceURL", lambda frame: frame.file),
        reader("getThis", lambda frame: None),
        reader("getTypeName", lambda frame: null),
        reader("isAsync", lambda frame: False),
        reader("isConstructor", lambda frame: frame.function.startswith("new ")),
        reader("isEval", lambda frame: False),
        reader("isNative", lambda frame: False),
        reader("isPromiseAll", lambda frame: False),
        reader("isToplevel", lambda frame: "." not in frame.function),
        reader("toString", frame_text),
    ]
    realm.methods(prototype, entries)
    return prototype
