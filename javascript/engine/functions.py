"""Function objects.

[[Call]] is a Python function of `this` and the arguments, called directly; a missing argument is
None, which is undefined.  [[Construct]] is one of the sequence of arguments and new.target.

ECMA-262 #sec-ecmascript-function-objects, #sec-built-in-function-objects
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from .objects import JSObject, OrdinaryObject
from .properties import DataProperty
from .throws import throw_type_error

if TYPE_CHECKING:
    from .realm import Realm

__all__ = ["FunctionInfo", "JSFunction", "get_prototype_from_constructor", "is_callable"]


class FunctionInfo:
    """What all closures over one piece of code share.

    kind: "normal", "arrow", "method", "getter", "setter", "class", "derived class", "generator",
    "async", "async arrow", "async method", "async generator", "builtin", "bound".
    source: the text, as toString gives it.
    """

    __slots__ = (
        "has_start",
        "kind",
        "length",
        "length_property",
        "name",
        "name_property",
        "source",
        "strict",
        "uses_new_target",
    )

    def __init__(
        self,
        name: str,
        length: int,
        kind: str,
        source: str | None = None,
        strict: bool = False,
        uses_new_target: bool = False,
    ) -> None:
        self.name = name
        self.length = length
        self.kind = kind
        self.source = source
        self.strict = strict
        #: Whether [[Call]] takes the keyword `new_target`.
        self.uses_new_target = uses_new_target
        #: Whether a generator's first step binds the parameters.
        self.has_start = False
        self.name_property = DataProperty(name, False, False, True)
        self.length_property = DataProperty(float(length), False, False, True)


class JSFunction(JSObject):
    """A function object of any kind."""

    __slots__ = (
        "__weakref__",
        "call",
        "construct",
        "data",
        "extensible",
        "fields",
        "info",
        "props",
        "proto",
        "realm",
    )

    class_name = "Function"

    def __init__(
        self, realm: Realm, proto: JSObject | None, call: Callable[..., Any], info: FunctionInfo
    ) -> None:
        self.proto = proto
        self.props = {"length": info.length_property, "name": info.name_property}
        self.extensible = True
        self.call = call
        self.construct: Any = None
        self.info = info
        #: [[Realm]]
        self.realm = realm
        #: [[Fields]], [[PrivateMethods]]: a Python function that defines them on an instance.
        self.fields: Any = None
        #: Whatever a kind of built-in function keeps.
        self.data: Any = None

    def __call__(self, *arguments: Any) -> Any:
        """Called by the runtime, as a handler or a callback."""
        return self.call(None, *arguments)

    def __repr__(self) -> str:
        return f"<JavaScript function {self.info.name or '(anonymous)'}>"

    def ordinary_construct(self, arguments: Sequence[Any], new_target: JSObject) -> Any:
        """[[Construct]] of a base constructor.

        ECMA-262 #sec-ecmascript-function-objects-construct-argumentslist-newtarget
        """
        proto = get_prototype_from_constructor(new_target, "object_prototype")
        this = OrdinaryObject(proto)
        if self.fields is not None:
            self.fields(this)
        if self.info.uses_new_target:
            result = self.call(this, *arguments, new_target=new_target)
        else:
            result = self.call(this, *arguments)
        return result if isinstance(result, JSObject) else this


def is_callable(value: Any) -> bool:
    """ECMA-262 #sec-iscallable"""
    return isinstance(value, JSObject) and value.call is not None


def is_constructor(value: Any) -> bool:
    """ECMA-262 #sec-isconstructor"""
    return isinstance(value, JSObject) and value.construct is not None


def get_function_realm(function: JSObject) -> Realm:
    """ECMA-262 #sec-getfunctionrealm"""
    while not isinstance(function, JSFunction):
        # A proxy has a target; a revoked one has none.
        target = getattr(function, "target", None)
        if target is None:
            throw_type_error("Cannot perform 'get' on a proxy that has been revoked")
        function = target
    if function.info.kind == "bound":
        return get_function_realm(function.data.target)
    return function.realm


def get_prototype_from_constructor(constructor: JSObject, default: str) -> JSObject:
    """default: the name of an intrinsic.  ECMA-262 #sec-getprototypefromconstructor"""
    proto = constructor.get("prototype", constructor)
    if isinstance(proto, JSObject):
        return proto
    intrinsic: JSObject = getattr(get_function_realm(constructor).intrinsics, default)
    return intrinsic


__all__ += ["get_function_realm", "is_constructor"]
