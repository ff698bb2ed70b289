"""Functions: %Function.prototype%, bound functions, and the constructors that compile texts.

ECMA-262 #sec-function-objects, #sec-generatorfunction-objects, #sec-async-function-objects,
#sec-asyncgeneratorfunction-objects
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from ..engine.conversions import to_integer_or_infinity, to_string
from ..engine.display import native_function_source
from ..engine.functions import (
    FunctionInfo,
    JSFunction,
    get_prototype_from_constructor,
    is_callable,
)
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.operators import ordinary_has_instance, type_of
from ..engine.properties import AccessorProperty, DataProperty
from ..engine.throws import throw_type_error
from ..engine.values import WellKnown, null
from .messages import shown

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["BoundTarget", "bound_function_create", "install"]


class BoundTarget:
    """What a bound function keeps, as its `data`.

    ECMA-262 #table-internal-slots-of-bound-function-exotic-objects
    """

    __slots__ = ("all_arguments", "arguments", "last_target", "last_this", "target", "this")

    def __init__(self, target: JSObject, this: Any, arguments: tuple[Any, ...]) -> None:
        #: [[BoundTargetFunction]]
        self.target = target
        #: [[BoundThis]]
        self.this = this
        #: [[BoundArguments]]
        self.arguments = arguments
        #: OPTIMIZATION: what all bound functions on the way to one that is not bound come to.
        self.last_target = target
        self.last_this = this
        self.all_arguments = arguments
        if isinstance(target, JSFunction) and target.info.kind == "bound":
            inner: BoundTarget = target.data
            self.last_target = inner.last_target
            self.last_this = inner.last_this
            self.all_arguments = inner.all_arguments + arguments


def bound_function_create(
    realm: Realm, target: JSObject, this: Any, arguments: tuple[Any, ...]
) -> JSFunction:
    """ECMA-262 #sec-boundfunctioncreate"""
    data = BoundTarget(target, this, arguments)
    last_target, last_this, all_arguments = data.last_target, data.last_this, data.all_arguments

    def call(_: Any, *more: Any) -> Any:
        """ECMA-262 #sec-bound-function-exotic-objects-call-thisargument-argumentslist"""
        return last_target.call(last_this, *all_arguments, *more)

    def construct(more: Sequence[Any], new_target: JSObject) -> Any:
        """ECMA-262 #sec-bound-function-exotic-objects-construct-argumentslist-newtarget"""
        # 5. A function on the way, given as new.target, stands for what it is bound to.
        function: JSObject = bound
        while function is not last_target:
            if function is new_target:
                new_target = last_target
                break
            assert isinstance(function, JSFunction)
            function = function.data.target
        return last_target.construct((*all_arguments, *more), new_target)

    proto = target.get_prototype_of()
    bound = JSFunction(realm, proto, call, FunctionInfo("", 0, "bound"))
    bound.data = data
    if target.construct is not None:
        bound.construct = construct
    return bound


def install(realm: Realm) -> None:
    """Define %Function% and the constructors of the other kinds of functions."""
    intrinsics = realm.intrinsics
    intrinsics.function = _constructor(realm, "normal", "Function", intrinsics.function_prototype)
    _install_methods(realm)
    _install_throw_type_error(realm)
    for kind, name, intrinsic in (
        ("generator", "GeneratorFunction", "generator_function"),
        ("async", "AsyncFunction", "async_function"),
        ("asyncGenerator", "AsyncGeneratorFunction", "async_generator_function"),
    ):
        prototype = OrdinaryObject(intrinsics.function_prototype)
        setattr(intrinsics, f"{intrinsic}_prototype", prototype)
        constructor = _constructor(realm, kind, name, prototype)
        setattr(intrinsics, intrinsic, constructor)
        prototype.props["constructor"] = DataProperty(constructor, False, False, True)
        realm.tag(prototype, name)


def _constructor(realm: Realm, kind: str, name: str, prototype: JSObject) -> JSFunction:
    """A constructor of functions.

    ECMA-262 #sec-function-constructor, #sec-generatorfunction-constructor,
    #sec-async-function-constructor, #sec-asyncgeneratorfunction-constructor
    """
    is_normal = kind == "normal"
    fallback = {
        "normal": "function_prototype",
        "generator": "generator_function_prototype",
        "async": "async_function_prototype",
        "asyncGenerator": "async_generator_function_prototype",
    }[kind]

    def construct(arguments: Sequence[Any], new_target: JSObject) -> Any:
        """ECMA-262 #sec-createdynamicfunction"""
        texts = [to_string(argument) for argument in arguments]
        body = texts.pop() if texts else ""
        engine: Any = realm.engine
        function = engine.create_dynamic_function(realm, kind, ",".join(texts), body, new_target)
        # 21. Nobody can ask for the prototype before the text has proved right.
        function.proto = get_prototype_from_constructor(new_target, fallback)
        return function

    def call(this: Any, *arguments: Any) -> Any:
        return construct(arguments, constructor)

    constructor = realm.constructor(
        name,
        1,
        construct,
        prototype,
        call=call,
        proto=None if is_normal else realm.intrinsics.function,
        is_global=is_normal,
    )
    return constructor


def _install_methods(realm: Realm) -> None:
    prototype = realm.intrinsics.function_prototype

    def refuse(this: Any, name: str) -> NoReturn:
        kind = "null" if this is null else type_of(this)
        article = "an" if kind[0] in "aeiou" else "a"
        throw_type_error(
            f"Function.prototype.{name} was called on {shown(this)}, "
            f"which is {article} {kind} and not a function",
            realm,
        )

    def apply(this: Any, this_argument: Any = None, array: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-function.prototype.apply"""
        if not is_callable(this):
            refuse(this, "apply")
        if array is None or array is null:
            return this.call(this_argument)
        return this.call(this_argument, *realm.create_list_from_array_like(array))

    def bind(this: Any, this_argument: Any = None, *arguments: Any) -> JSFunction:
        """ECMA-262 #sec-function.prototype.bind"""
        if not is_callable(this):
            throw_type_error("Bind must be called on a function", realm)
        bound = bound_function_create(realm, this, this_argument, arguments)
        # 4-7. The length that is left.
        length = 0.0
        if this.has_own_property("length"):
            target_length = this.get("length", this)
            if type(target_length) is float:
                length = max(to_integer_or_infinity(target_length) - len(arguments), 0.0)
        # 8-10. The name.
        name = this.get("name", this)
        name = f"bound {name}" if type(name) is str else "bound "
        bound.info = FunctionInfo(name, 0 if length == math.inf else int(length), "bound")
        bound.props["length"] = DataProperty(length, False, False, True)
        bound.props["name"] = bound.info.name_property
        return bound

    def call(this: Any, this_argument: Any = None, *arguments: Any) -> Any:
        """ECMA-262 #sec-function.prototype.call"""
        if not isinstance(this, JSObject) or this.call is None:
            refuse(this, "call")
        return this.call(this_argument, *arguments)

    def to_string_method(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-function.prototype.tostring"""
        if isinstance(this, JSFunction):
            if this.info.source is not None:
                return this.info.source
            # NOTE: as in V8, a bound function does not show its name.
            return native_function_source("" if this.info.kind == "bound" else this.info.name)
        if not is_callable(this):
            throw_type_error(
                "Function.prototype.toString requires that 'this' be a Function", realm
            )
        return native_function_source("")

    def has_instance(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-function.prototype-%symbol.hasinstance%"""
        return ordinary_has_instance(this, value)

    entries: list[tuple[str, int, Callable[..., Any]]] = [
        ("apply", 2, apply),
        ("bind", 1, bind),
        ("call", 1, call),
        ("toString", 0, to_string_method),
    ]
    realm.methods(prototype, entries)
    key = WellKnown.has_instance
    realm.constant(prototype, key, realm.function(key, 1, has_instance))


def _install_throw_type_error(realm: Realm) -> None:
    """%ThrowTypeError%, and the properties that it guards.

    ECMA-262 #sec-%throwtypeerror%, #sec-addrestrictedfunctionproperties
    """

    def throw(this: Any, *_: Any) -> None:
        throw_type_error(
            "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode "
            "functions or the arguments objects for calls to them",
            realm,
        )

    function = realm.function("", 0, throw)
    function.props["length"] = DataProperty(0.0)
    function.props["name"] = DataProperty("")
    function.extensible = False
    realm.intrinsics.throw_type_error = function
    prototype = realm.intrinsics.function_prototype
    for name in ("arguments", "caller"):
        prototype.props[name] = AccessorProperty(function, function, False, True)
