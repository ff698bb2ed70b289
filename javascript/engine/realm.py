"""Realms: the intrinsic objects, a global object, and the operations that need them.

ECMA-262 #sec-code-realms
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from .arrays import JSArray
from .conversions import to_boolean, to_display, to_length
from .errors import (
    JSError,
    StackFrame,
    capture_stack,
    capture_stack_of_exception,
    give_stack,
    realm_of_throw,
    stack_trace_limit,
)
from .functions import FunctionInfo, JSFunction, is_constructor
from .iteration import (
    ArraySteps,
    IteratorRecord,
    array_iteration_is_pristine,
    iterator_direct,
)
from .objects import JSObject, OrdinaryObject, PrimitiveWrapper
from .properties import MISSING, AccessorProperty, DataProperty, Descriptor, array_index
from .strings import StringObject
from .throws import NativeThrow, Thrown, throw_type_error
from .values import PropertyKey, Symbol, WellKnown, describe_key, null

if TYPE_CHECKING:
    from .agent import Engine
    from .object_model import JavaScriptObjects

__all__ = ["Realm"]

Native = Callable[..., Any]


class Realm:
    """One set of intrinsics with its global object."""

    #: How promises and async generators see its objects.
    objects: JavaScriptObjects

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        #: [[Intrinsics]], by their names in snake_case without the per cent signs:
        #: ``%Array.prototype%`` is `array_prototype`.
        self.intrinsics: Any = SimpleNamespace()
        #: The bindings of `let`, `const` and `class` at the top of scripts: name to a list of the
        #: value and whether it is constant.  ECMA-262 #sec-global-environment-records
        self.lexicals: dict[str, list[Any]] = {}
        #: [[VarNames]]
        self.var_names: set[str] = set()
        #: [[TemplateMap]]: by the identities of their sites, these with their template objects.
        self.templates: dict[int, tuple[Any, JSArray]] = {}
        #: The global names of compiled code, once they are needed.
        self.namespace: dict[str, Any] | None = None
        self.intrinsics.object_prototype = ImmutablePrototype(None)
        prototype = JSFunction(
            self,
            self.intrinsics.object_prototype,
            lambda this, *arguments: None,
            FunctionInfo("", 0, "builtin"),
        )
        self.intrinsics.function_prototype = prototype
        self.global_object: JSObject = OrdinaryObject(self.intrinsics.object_prototype)
        self.global_this: JSObject = self.global_object

    # Making things

    def object(self, props: dict[Any, Any] | None = None) -> OrdinaryObject:
        """A new ordinary object.  ECMA-262 #sec-ordinaryobjectcreate"""
        return OrdinaryObject(self.intrinsics.object_prototype, props)

    def array(self, elements: list[Any]) -> JSArray:
        """A new array, whose elements `elements` becomes.  ECMA-262 #sec-createarrayfromlist"""
        return JSArray(self.intrinsics.array_prototype, elements)

    def iter_result(self, value: Any, done: bool) -> OrdinaryObject:
        """ECMA-262 #sec-createiterresultobject"""
        return OrdinaryObject(self.intrinsics.object_prototype, {"value": value, "done": done})

    def function(
        self, name: PropertyKey, length: int, call: Native, *, prefix: str = ""
    ) -> JSFunction:
        """A built-in function.

        call: a Python function of `this` and the arguments, each of which may be missing.
        ECMA-262 #sec-createbuiltinfunction
        """
        text = (
            name if isinstance(name, str) else f"[{name.description}]" if name.description else ""
        )
        if prefix:
            text = f"{prefix} {text}"
        info = FunctionInfo(text, length, "builtin")
        return JSFunction(self, self.intrinsics.function_prototype, call, info)

    def constructor(
        self,
        name: str,
        length: int,
        construct: Callable[[Sequence[Any], JSObject], Any],
        prototype: JSObject,
        *,
        call: Native | None = None,
        proto: JSObject | None = None,
        is_global: bool = True,
    ) -> JSFunction:
        """A built-in constructor, its `prototype` linked both ways, made global.

        construct: takes the arguments and new.target.  call: without it, calling throws.
        proto: its own prototype, %Function.prototype% unless given.
        """

        def refuse(this: Any, *arguments: Any) -> Any:
            throw_type_error(f"Constructor {name} requires 'new'", self)

        function = self.function(name, length, refuse if call is None else call)
        function.construct = construct
        if proto is not None:
            function.proto = proto
        function.props["prototype"] = DataProperty(prototype, False, False, False)
        prototype.props["constructor"] = DataProperty(function, True, False, True)
        if is_global:
            self.global_object.props[name] = DataProperty(function, True, False, True)
        return function

    def define(self, target: JSObject, name: PropertyKey, value: Any) -> None:
        """A property as those of built-in objects are: writable, configurable, not enumerable."""
        target.props[name] = DataProperty(value, True, False, True)

    def constant(self, target: JSObject, name: PropertyKey, value: Any) -> None:
        """A property that never changes."""
        target.props[name] = DataProperty(value, False, False, False)

    def method(self, target: JSObject, name: PropertyKey, length: int, call: Native) -> JSFunction:
        """Give a built-in object a method."""
        function = self.function(name, length, call)
        target.props[name] = DataProperty(function, True, False, True)
        return function

    def methods(self, target: JSObject, entries: Iterable[tuple[PropertyKey, int, Native]]) -> None:
        for name, length, call in entries:
            self.method(target, name, length, call)

    def accessor(
        self,
        target: JSObject,
        name: PropertyKey,
        get: Native | None,
        set_: Native | None = None,
    ) -> None:
        """Give a built-in object an accessor."""
        getter = None if get is None else self.function(name, 0, get, prefix="get")
        setter = None if set_ is None else self.function(name, 1, set_, prefix="set")
        target.props[name] = AccessorProperty(getter, setter, False, True)

    def tag(self, target: JSObject, text: str) -> None:
        """Give a built-in object its ``Symbol.toStringTag``."""
        target.props[WellKnown.to_string_tag] = DataProperty(text, False, False, True)

    # Errors

    def error(self, kind: str, message: str) -> JSError:
        """A new native error, such as a TypeError, as if the running function had made it."""
        limit = stack_trace_limit(self)
        return self._error(kind, message, None if limit is None else capture_stack(2, limit))

    def _error(self, kind: str, message: str, frames: tuple[StackFrame, ...] | None) -> JSError:
        error = JSError(getattr(self.intrinsics, f"{_snake(kind)}_prototype"), frames or ())
        give_stack(self, error, frames)
        error.props["message"] = DataProperty(message, True, False, True)
        return error

    def caught(self, exception: BaseException) -> Any:
        """The value that a caught exception throws."""
        if isinstance(exception, NativeThrow):
            if not exception.is_made:
                realm = exception.realm or realm_of_throw(exception) or self
                exception.value = self._made(realm, exception.kind, exception.message, exception)
                exception.is_made = True
            return exception.value
        if isinstance(exception, Thrown):
            return exception.value
        if isinstance(exception, RecursionError):
            return self._made(self, "RangeError", "Maximum call stack size exceeded", exception)
        # An error of the engine's own: shown as what it is, wherever it comes out.
        text = f"{type(exception).__name__}: {exception} (inside the engine)"
        error = self._made(self, "Error", text, exception)
        self.define(error, "name", "InternalError")
        self.engine.internal_errors.append(exception)
        return error

    def _made(self, realm: Realm, kind: str, message: str, exception: BaseException) -> JSError:
        limit = stack_trace_limit(realm)
        frames = None if limit is None else capture_stack_of_exception(exception, limit)
        return realm._error(kind, message, frames)

    # Operations on any value

    def to_object(self, value: Any) -> JSObject:
        """ECMA-262 #sec-toobject"""
        if isinstance(value, JSObject):
            return value
        kind = type(value)
        intrinsics = self.intrinsics
        if kind is str:
            return StringObject(intrinsics.string_prototype, value)
        if kind is float:
            return PrimitiveWrapper(intrinsics.number_prototype, value)
        if kind is bool:
            return PrimitiveWrapper(intrinsics.boolean_prototype, value)
        if kind is Symbol:
            return PrimitiveWrapper(intrinsics.symbol_prototype, value)
        if kind is int:
            return PrimitiveWrapper(intrinsics.bigint_prototype, value)
        throw_type_error("Cannot convert undefined or null to object", self)

    def prototype_of_primitive(self, value: Any, key: PropertyKey) -> JSObject:
        """Where the properties of a primitive are looked up."""
        kind = type(value)
        intrinsics = self.intrinsics
        proto: JSObject
        if kind is str:
            proto = intrinsics.string_prototype
        elif kind is float:
            proto = intrinsics.number_prototype
        elif kind is bool:
            proto = intrinsics.boolean_prototype
        elif kind is Symbol:
            proto = intrinsics.symbol_prototype
        elif kind is int:
            proto = intrinsics.bigint_prototype
        else:
            throw_type_error(
                f"Cannot read properties of {to_display(value)} (reading '{describe_key(key)}')",
                self,
            )
        return proto

    def get_v(self, value: Any, key: PropertyKey) -> Any:
        """Read a property of any value.  ECMA-262 #sec-getv"""
        if isinstance(value, JSObject):
            return value.get(key, value)
        if type(value) is str:
            if key == "length":
                return float(len(value))
            index = array_index(key)
            if index is not None and index < len(value):
                return value[index]
        return self.prototype_of_primitive(value, key).get(key, value)

    def get_method(self, value: Any, key: PropertyKey) -> Any:
        """A function object, or None.  ECMA-262 #sec-getmethod"""
        method = self.get_v(value, key)
        if method is None or method is null:
            return None
        if not isinstance(method, JSObject) or method.call is None:
            throw_type_error(f"{to_display(value)}.{describe_key(key)} is not a function", self)
        return method

    def invoke(self, value: Any, key: PropertyKey, *arguments: Any) -> Any:
        """ECMA-262 #sec-invoke"""
        return self.call(self.get_v(value, key), value, *arguments)

    def call(self, function: Any, this: Any, *arguments: Any) -> Any:
        """ECMA-262 #sec-call"""
        if not isinstance(function, JSObject) or function.call is None:
            throw_type_error(f"{to_display(function)} is not a function", self)
        return function.call(this, *arguments)

    def construct(
        self, function: Any, arguments: Sequence[Any] = (), new_target: Any = None
    ) -> Any:
        """ECMA-262 #sec-construct"""
        if not is_constructor(function):
            throw_type_error(f"{to_display(function)} is not a constructor", self)
        return function.construct(arguments, function if new_target is None else new_target)

    def species_constructor(self, value: JSObject, default: Any) -> Any:
        """ECMA-262 #sec-speciesconstructor"""
        constructor = value.get("constructor", value)
        if constructor is None:
            return default
        if not isinstance(constructor, JSObject):
            throw_type_error("The constructor property is not an object", self)
        species = constructor.get(WellKnown.species, constructor)
        if species is None or species is null:
            return default
        if not is_constructor(species):
            throw_type_error("object.constructor[Symbol.species] is not a constructor", self)
        return species

    # Iteration

    def get_iterator(self, value: Any) -> IteratorRecord:
        """ECMA-262 #sec-getiterator, for sync"""
        if type(value) is JSArray and array_iteration_is_pristine(self, value):
            return ArraySteps(value)
        method = self.get_method(value, WellKnown.iterator)
        if method is None:
            throw_type_error(f"{to_display(value)} is not iterable", self)
        return self.get_iterator_from_method(value, method)

    def get_iterator_from_method(self, value: Any, method: Any) -> IteratorRecord:
        """ECMA-262 #sec-getiteratorfrommethod"""
        iterator = method.call(value)
        if not isinstance(iterator, JSObject):
            throw_type_error("Result of the Symbol.iterator method is not an object", self)
        return self.get_iterator_direct(iterator)

    def get_iterator_direct(self, iterator: JSObject) -> IteratorRecord:
        """ECMA-262 #sec-getiteratordirect"""
        return iterator_direct(iterator)

    def list_of(self, iterable: Any) -> list[Any]:
        """All values of an iterable."""
        return self.get_iterator(iterable).rest()

    def create_list_from_array_like(self, value: Any) -> list[Any]:
        """ECMA-262 #sec-createlistfromarraylike"""
        if not isinstance(value, JSObject):
            throw_type_error("CreateListFromArrayLike called on non-object", self)
        if type(value) is JSArray and value.far_length is None:
            steps = ArraySteps(value)
            return steps.rest()
        length = self.length_of_array_like(value)
        return [value.get(str(index), value) for index in range(length)]

    def length_of_array_like(self, value: JSObject) -> int:
        """ECMA-262 #sec-lengthofarraylike"""
        return to_length(value.get("length", value))

    # Descriptors

    def to_property_descriptor(self, value: Any) -> Descriptor:
        """ECMA-262 #sec-topropertydescriptor"""
        if not isinstance(value, JSObject):
            throw_type_error(f"Property description must be an object: {_shown(value)}", self)
        descriptor = Descriptor()
        for name in ("enumerable", "configurable"):
            if value.has_property(name):
                setattr(descriptor, name, to_boolean(value.get(name, value)))
        if value.has_property("value"):
            descriptor.value = value.get("value", value)
        if value.has_property("writable"):
            descriptor.writable = to_boolean(value.get("writable", value))
        for name in ("get", "set"):
            if value.has_property(name):
                function = value.get(name, value)
                if function is not None and (
                    not isinstance(function, JSObject) or function.call is None
                ):
                    throw_type_error(
                        f"{name.capitalize()}ter must be a function: {_shown(function)}", self
                    )
                setattr(descriptor, name, function)
        if descriptor.is_accessor and descriptor.is_data:
            throw_type_error(
                "Invalid property descriptor. Cannot both specify accessors and a value or "
                f"writable attribute, {to_display(value)}",
                self,
            )
        return descriptor

    def from_property_descriptor(self, descriptor: Descriptor | None) -> Any:
        """ECMA-262 #sec-frompropertydescriptor"""
        if descriptor is None:
            return None
        props: dict[Any, Any] = {}
        for name in ("value", "writable", "get", "set", "enumerable", "configurable"):
            field = getattr(descriptor, name)
            if field is not MISSING:
                props[name] = field
        return self.object(props)


class ImmutablePrototype(OrdinaryObject):
    """%Object.prototype%.  ECMA-262 #sec-immutable-prototype-exotic-objects"""

    __slots__ = ()

    def set_prototype_of(self, proto: JSObject | None) -> bool:
        return proto is self.proto


def _shown(value: Any) -> str:
    return value if type(value) is str else to_display(value)


def _snake(kind: str) -> str:
    """``TypeError`` as type_error, ``URIError`` as uri_error."""
    return re.sub("(?<!^)(?=[A-Z][a-z])", "_", kind).lower()
