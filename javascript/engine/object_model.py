"""The object model: how the algorithms of promises and async generators see JavaScript's objects.

ECMA-262 #sec-abstract-operations
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ...embedding import EmbeddedObjects
from .conversions import to_boolean, to_display
from .functions import FunctionInfo, JSFunction
from .objects import JSObject, OrdinaryObject
from .properties import DataProperty
from .throws import CATCHABLE, Thrown
from .values import Null, PropertyKey, Symbol, WellKnown, null

if TYPE_CHECKING:
    from .realm import Realm

__all__ = ["JavaScriptObjects"]

_SYMBOLS: Final[Mapping[str, PropertyKey]] = {
    "@@asyncDispose": WellKnown.async_dispose,
    "@@asyncIterator": WellKnown.async_iterator,
    "@@dispose": WellKnown.dispose,
    "@@iterator": WellKnown.iterator,
}


Call: TypeAlias = Callable[..., Any]


def _without_arguments(behaviour: Call) -> Call:
    def call(this: Any, *_: Any) -> Any:
        return behaviour()

    return call


def _with_one_argument(behaviour: Call) -> Call:
    def call(this: Any, argument: Any = None, *_: Any) -> Any:
        return behaviour(argument)

    return call


def _with_two_arguments(behaviour: Call) -> Call:
    def call(this: Any, first: Any = None, second: Any = None, *_: Any) -> Any:
        return behaviour(first, second)

    return call


#: By the number of arguments: what makes a [[Call]], and what the functions share.
_CALLS: Final = (_without_arguments, _with_one_argument, _with_two_arguments)
_ANONYMOUS: Final = tuple(FunctionInfo("", length, "builtin") for length in range(3))


class JavaScriptObjects(EmbeddedObjects):
    """The objects of one realm."""

    undefined = None
    never_thenable = frozenset({type(None), Null, bool, float, int, str, Symbol})
    program_throws = CATCHABLE

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm.engine.loop)
        self.realm = realm
        self._realm_class: Any = None
        self._prototype: Any = None
        self._constructor_property: Any = None
        self._species_property: Any = None

    def adopt_promise(self, constructor: JSObject) -> None:
        """Make a constructor, complete with all its properties, %Promise%."""
        self.intrinsic_promise = constructor
        self.then_function = self.realm.intrinsics.promise_prototype.get("then")
        self._realm_class = type(self.new_promise(self.loop))
        self._prototype = self.realm.intrinsics.promise_prototype
        self._constructor_property = self._prototype.props["constructor"]
        self._species_property = constructor.props[WellKnown.species]

    # Values

    def is_object(self, value: Any) -> bool:
        return isinstance(value, JSObject)

    # OPTIMIZATION: the first two are asked for every handler, and call nothing.

    def is_callable(self, value: Any) -> bool:
        return isinstance(value, JSObject) and value.call is not None

    def is_constructor(self, value: Any) -> bool:
        return isinstance(value, JSObject) and value.construct is not None

    def to_boolean(self, value: Any) -> bool:
        return to_boolean(value)

    def describe(self, value: Any) -> str:
        return to_display(value)

    def is_nullish(self, value: Any) -> bool:
        return value is None or value is null

    # Operations

    def get(self, value: Any, name: str) -> Any:
        key = _SYMBOLS.get(name, name)
        if isinstance(value, JSObject):
            return value.get(key, value)
        return self.realm.get_v(value, key)

    def get_method(self, value: Any, name: str) -> Callable[..., Any] | None:
        method = self.realm.get_method(value, _SYMBOLS.get(name, name))
        return None if method is None else functools.partial(method.call, value)

    def call(self, function: Any, this: Any, /, *arguments: Any) -> Any:
        return self.realm.call(function, this, *arguments)

    def bind(self, function: Any, this: Any) -> Callable[..., Any]:
        return functools.partial(function.call, this)

    def construct(self, constructor: Any, executor: Any) -> Any:
        return constructor.construct((executor,), constructor)

    def create_builtin_function(self, behaviour: Callable[..., Any], length: int) -> Any:
        call = _CALLS[length](behaviour)
        return JSFunction(
            self.realm, self.realm.intrinsics.function_prototype, call, _ANONYMOUS[length]
        )

    def species_constructor(self, value: Any, default: Any) -> Any:
        # OPTIMIZATION: what nobody has changed is not read, since no code of the program's would
        # hear of it.
        promise = self.intrinsic_promise
        if (
            type(value) is self._realm_class
            and value.proto is self._prototype
            and default is promise
            and "constructor" not in value.props
            and self._prototype.props.get("constructor") is self._constructor_property
            and promise.props.get(WellKnown.species) is self._species_property
        ):
            return promise
        return self.realm.species_constructor(value, default)

    # Throws

    def reason_of(self, exception: BaseException) -> Any:
        return self.realm.caught(exception)

    def exception_for(self, reason: Any) -> Exception:
        return Thrown(reason)

    def type_error(self, message: str) -> Any:
        return self.realm.error("TypeError", message)

    # Results

    def create_iter_result(self, value: Any, done: bool) -> Any:
        return self.realm.iter_result(value, done)

    def create_array(self, values: list[Any]) -> Any:
        return self.realm.array(values)

    def create_record(self, entries: Mapping[Any, Any]) -> Any:
        return OrdinaryObject(None, dict(entries))

    def create_settled_result(self, fulfilled: bool, value_or_reason: Any) -> Any:
        if fulfilled:
            return self.realm.object({"status": "fulfilled", "value": value_or_reason})
        return self.realm.object({"status": "rejected", "reason": value_or_reason})

    def create_aggregate_error(self, errors: list[Any]) -> Any:
        error = self.realm.error("AggregateError", "All promises were rejected")
        error.props["errors"] = DataProperty(self.realm.array(errors), True, False, True)
        return error

    def create_suppressed_error(self, error: Any, suppressed: Any) -> Any:
        made = self.realm.error("SuppressedError", "An error was suppressed during disposal")
        made.props["error"] = DataProperty(error, True, False, True)
        made.props["suppressed"] = DataProperty(suppressed, True, False, True)
        return made

    def own_enumerable_keys(self, value: Any) -> list[PropertyKey]:
        if not isinstance(value, JSObject):
            raise Thrown(self.type_error(f"{to_display(value)} is not an object"))
        return value.own_property_keys()

    def get_own(self, value: Any, key: Any) -> Any:
        own = value.get_own_property(key)
        if own is None or not own.enumerable:
            raise KeyError(key)
        return value.get(key, value)

    # Iteration

    def iterator_complete(self, result: Any, who: str) -> bool:
        if not isinstance(result, JSObject):
            raise Thrown(self.type_error(f"Iterator result {to_display(result)} is not an object"))
        return to_boolean(result.get("done", result))
