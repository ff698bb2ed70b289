"""Making and calling functions.

ECMA-262 #sec-ecmascript-function-objects
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..engine.arguments import ArgumentsObject, MappedArguments
from ..engine.async_functions import make_async_call
from ..engine.async_generators import (
    async_delegate,
    get_async_iterator,
    start_async_generator,
)
from ..engine.disposal import DisposeCapability
from ..engine.environments import Environment
from ..engine.functions import FunctionInfo, JSFunction
from ..engine.generators import delegate, start_generator
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import AccessorProperty, DataProperty
from ..engine.throws import throw_type_error
from ..engine.values import WellKnown, null

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["function_operations"]

Code = Callable[..., Any]


def callable_of(value: Any, text: str) -> Code:
    """What calls `value`; where it cannot be called, what throws after the arguments are there."""
    if isinstance(value, JSObject) and value.call is not None:
        code: Code = value.call
        return code

    def refuse(*_: Any) -> Any:
        throw_type_error(f"{text} is not a function")

    return refuse


def new(constructor: Any, text: str, *arguments: Any) -> Any:
    """ECMA-262 #sec-evaluatenew"""
    if not isinstance(constructor, JSObject) or constructor.construct is None:
        throw_type_error(f"{text} is not a constructor")
    return constructor.construct(arguments, constructor)


def function_operations(realm: Realm) -> dict[str, Any]:
    """The operations that need a realm."""
    intrinsics = realm.intrinsics
    function_prototype = intrinsics.function_prototype
    object_prototype = intrinsics.object_prototype

    def make_arrow(code: Code, info: FunctionInfo) -> JSFunction:
        return JSFunction(realm, function_prototype, code, info)

    def make_function(code: Code, info: FunctionInfo) -> JSFunction:
        """ECMA-262 #sec-makeconstructor"""
        function = JSFunction(realm, function_prototype, code, info)
        function.construct = function.ordinary_construct
        prototype = OrdinaryObject(
            object_prototype, {"constructor": DataProperty(function, True, False, True)}
        )
        function.props["prototype"] = DataProperty(prototype, True, False, False)
        return function

    def make_generator(code: Code, info: FunctionInfo) -> JSFunction:
        """ECMA-262 #sec-runtime-semantics-instantiategeneratorfunctionobject"""
        has_start = info.has_start

        def call(this: Any, *arguments: Any) -> Any:
            body = code(this, *arguments)
            if has_start:
                # The parameters are bound now.
                next(body)
            return start_generator(realm, function, body)

        function = JSFunction(realm, intrinsics.generator_function_prototype, call, info)
        prototype = OrdinaryObject(intrinsics.generator_prototype)
        function.props["prototype"] = DataProperty(prototype, True, False, False)
        return function

    def make_async(code: Code, info: FunctionInfo) -> JSFunction:
        call = make_async_call(realm, code)
        return JSFunction(realm, intrinsics.async_function_prototype, call, info)

    def make_async_generator(code: Code, info: FunctionInfo) -> JSFunction:
        has_start = info.has_start

        def call(this: Any, *arguments: Any) -> Any:
            return start_async_generator(realm, function, code(this, *arguments), has_start)

        function = JSFunction(realm, intrinsics.async_generator_function_prototype, call, info)
        prototype = OrdinaryObject(intrinsics.async_generator_prototype)
        function.props["prototype"] = DataProperty(prototype, True, False, False)
        return function

    def make_named(
        maker: Callable[[Code, FunctionInfo], JSFunction],
        info: FunctionInfo,
        made: tuple[Any, ...],
        outer: Environment | None = None,
    ) -> JSFunction:
        """A function whose code has a box with the function itself."""
        factory, *rest = made
        box: list[Any] = [None]
        given: list[Any] = [box]
        if outer is not None:
            given.append(Environment(outer, {info.name: box}, (f"={info.name}",), False, ""))
        box[0] = maker(factory(*given, *rest), info)
        function: JSFunction = box[0]
        return function

    def sloppy_this(this: Any) -> Any:
        """ECMA-262 #sec-ordinarycallbindthis"""
        if isinstance(this, JSObject):
            return this
        if this is None or this is null:
            return realm.global_this
        return realm.to_object(this)

    def unmapped_arguments(given: tuple[Any, ...]) -> ArgumentsObject:
        """ECMA-262 #sec-createunmappedargumentsobject"""
        made = ArgumentsObject(object_prototype, given)
        made.props[WellKnown.iterator] = iterator_property()
        thrower = intrinsics.throw_type_error
        made.props["callee"] = AccessorProperty(thrower, thrower)
        return made

    def mapped_arguments(
        given: tuple[Any, ...], boxes: tuple[Any, ...], callee: JSFunction
    ) -> ArgumentsObject:
        """ECMA-262 #sec-createmappedargumentsobject"""
        made = MappedArguments(object_prototype, given, boxes)
        made.props[WellKnown.iterator] = iterator_property()
        made.props["callee"] = DataProperty(callee, True, False, True)
        return made

    def iterator_property() -> DataProperty:
        return DataProperty(intrinsics.array_prototype_values, True, False, True)

    def new_disposal(in_generator: bool) -> DisposeCapability:
        return DisposeCapability(realm, in_generator)

    def add_disposable(capability: DisposeCapability, value: Any, is_async: bool) -> Any:
        capability.add(value, is_async)
        return value

    def direct_eval(
        callee: tuple[Any, Any],
        arguments: list[Any],
        environment: Environment,
        context: dict[str, Any],
        this: Any,
        new_target: Any,
        home: Any,
        class_box: Any,
    ) -> Any:
        """ECMA-262 #sec-function-calls-runtime-semantics-evaluation, step 6"""
        function, this_of_callee = callee
        if function is not intrinsics.eval:
            return callable_of(function, "eval")(this_of_callee, *arguments)
        source = arguments[0] if arguments else None
        if type(source) is not str:
            return source
        return realm.engine.perform_direct_eval(
            realm, source, environment, context, (this, new_target, home, class_box)
        )

    return {
        "add_disposable": add_disposable,
        "async_delegate": lambda value: async_delegate(realm, value),
        "callable_of": callable_of,
        "delegate": lambda value: delegate(realm, value),
        "direct_eval": direct_eval,
        "get_async_iterator": lambda value, in_generator: get_async_iterator(
            realm, value, in_generator
        ),
        "make_arrow": make_arrow,
        "make_async": make_async,
        "make_async_generator": make_async_generator,
        "make_function": make_function,
        "make_generator": make_generator,
        "make_method": make_arrow,
        "make_named": make_named,
        "mapped_arguments": mapped_arguments,
        "new": new,
        "new_disposal": new_disposal,
        "sloppy_this": sloppy_this,
        "unmapped_arguments": unmapped_arguments,
    }
