"""Error, and the constructors of errors that derive from it.

What V8 adds is in `error_stacks`.

ECMA-262 #sec-error-objects
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import to_string
from ..engine.errors import (
    STACK_TRACE_LIMIT,
    JSError,
    StackFrame,
    capture_stack,
    capture_stack_above,
    error_to_string,
    give_stack,
    stack_trace_limit,
)
from ..engine.functions import JSFunction, get_prototype_from_constructor
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import DataProperty
from . import error_stacks
from .messages import throw_incompatible

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install", "install_error_cause"]

#: ECMA-262 #sec-native-error-types-used-in-this-standard
NATIVE_ERRORS: Final = (
    ("EvalError", "eval_error"),
    ("RangeError", "range_error"),
    ("ReferenceError", "reference_error"),
    ("SyntaxError", "syntax_error"),
    ("TypeError", "type_error"),
    ("URIError", "uri_error"),
)


def install_error_cause(error: JSObject, options: Any) -> None:
    """ECMA-262 #sec-installerrorcause"""
    if isinstance(options, JSObject) and options.has_property("cause"):
        error.props["cause"] = DataProperty(options.get("cause", options), True, False, True)


def install(realm: Realm) -> None:
    """Define %Error% and those that derive from it."""
    intrinsics = realm.intrinsics
    error = _install_error(realm)
    for name, intrinsic in NATIVE_ERRORS:
        prototype = OrdinaryObject(intrinsics.error_prototype)
        setattr(intrinsics, f"{intrinsic}_prototype", prototype)
        constructor = _constructor(realm, name, intrinsic, prototype, error)
        setattr(intrinsics, intrinsic, constructor)
        _install_texts(realm, prototype, name)
    _install_aggregate_error(realm, error)
    _install_suppressed_error(realm, error)


def _install_texts(realm: Realm, prototype: JSObject, name: str) -> None:
    realm.define(prototype, "name", name)
    realm.define(prototype, "message", "")


def _new_error(realm: Realm, new_target: JSObject, active: JSObject, intrinsic: str) -> JSError:
    """An error without anything but its stack, which does not show its constructors."""
    proto = get_prototype_from_constructor(new_target, f"{intrinsic}_prototype")
    limit = stack_trace_limit(realm)
    frames: tuple[StackFrame, ...] | None
    if limit is None:
        frames = None
    elif new_target is active:
        frames = capture_stack(1, limit)
    else:
        frames = capture_stack_above(new_target, limit)
    error = JSError(proto, frames or ())
    give_stack(realm, error, frames)
    return error


def _set_message(error: JSError, message: Any) -> None:
    if message is not None:
        error.props["message"] = DataProperty(to_string(message), True, False, True)


def _constructor(
    realm: Realm, name: str, intrinsic: str, prototype: JSObject, proto: JSObject | None
) -> JSFunction:
    """ECMA-262 #sec-error-constructor, #sec-nativeerror-constructors"""

    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSError:
        """ECMA-262 #sec-error-message, #sec-nativeerror"""
        message, options, *_ = (*arguments, None, None)
        error = _new_error(realm, new_target, constructor, intrinsic)
        _set_message(error, message)
        install_error_cause(error, options)
        return error

    def call(this: Any, *arguments: Any) -> JSError:
        return construct(arguments, constructor)

    constructor = realm.constructor(name, 1, construct, prototype, call=call, proto=proto)
    return constructor


def _install_error(realm: Realm) -> JSFunction:
    prototype = OrdinaryObject(realm.intrinsics.object_prototype)
    realm.intrinsics.error_prototype = prototype
    constructor = _constructor(realm, "Error", "error", prototype, None)
    realm.intrinsics.error = constructor
    _install_texts(realm, prototype, "Error")

    def is_error(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-error.iserror"""
        return isinstance(value, JSError)

    def to_string_method(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-error.prototype.tostring"""
        if not isinstance(this, JSObject):
            throw_incompatible("Error.prototype.toString", this)
        return error_to_string(this)

    error_stacks.install(realm, constructor)
    realm.method(constructor, "isError", 1, is_error)
    constructor.props["stackTraceLimit"] = float(STACK_TRACE_LIMIT)
    realm.method(prototype, "toString", 0, to_string_method)
    return constructor


def _install_aggregate_error(realm: Realm, error: JSFunction) -> None:
    prototype = OrdinaryObject(realm.intrinsics.error_prototype)
    realm.intrinsics.aggregate_error_prototype = prototype

    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSError:
        """ECMA-262 #sec-aggregate-error"""
        errors, message, options, *_ = (*arguments, None, None, None)
        made = _new_error(realm, new_target, constructor, "aggregate_error")
        _set_message(made, message)
        install_error_cause(made, options)
        realm.define(made, "errors", realm.array(realm.list_of(errors)))
        return made

    def call(this: Any, *arguments: Any) -> JSError:
        return construct(arguments, constructor)

    constructor = realm.constructor(
        "AggregateError", 2, construct, prototype, call=call, proto=error
    )
    realm.intrinsics.aggregate_error = constructor
    _install_texts(realm, prototype, "AggregateError")


def _install_suppressed_error(realm: Realm, error: JSFunction) -> None:
    prototype = OrdinaryObject(realm.intrinsics.error_prototype)
    realm.intrinsics.suppressed_error_prototype = prototype

    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSError:
        """ECMA-262 #sec-suppressederror"""
        suppressing, suppressed, message, *_ = (*arguments, None, None, None)
        made = _new_error(realm, new_target, constructor, "suppressed_error")
        _set_message(made, message)
        realm.define(made, "error", suppressing)
        realm.define(made, "suppressed", suppressed)
        return made

    def call(this: Any, *arguments: Any) -> JSError:
        return construct(arguments, constructor)

    constructor = realm.constructor(
        "SuppressedError", 3, construct, prototype, call=call, proto=error
    )
    realm.intrinsics.suppressed_error = constructor
    _install_texts(realm, prototype, "SuppressedError")
