"""Python's own objects as an object model.

ECMA-262 #sec-abstract-operations
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from ..runtime import agent
from ..runtime.completions import PROGRAM_THROWS, exception_for, has_type, kind_of_value
from .errors import AggregateError, SuppressedError
from .iterators import next_method
from .object_model import OpenedIterator
from .results import FulfilledResult, IteratorResult, RejectedResult
from .state import caught_reason

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["PythonObjects"]

#: Names that Python spells differently.
_SPELLED: Final = {
    "return": "return_",
    "@@dispose": "dispose",
    "@@asyncDispose": "async_dispose",
}

#: Values that have no properties worth the name.  DEVIATION: a class is one of them, so that
#: passing it on does not call a `then` meant for its instances.
_PRIMITIVES: Final = (type(None), bool, int, float, complex, str, bytes, type)


# fmt: off
_WITHOUT_THEN: Final = (
    type(None), bool, int, float, complex, str, bytes,
    list, tuple, dict, set, frozenset, IteratorResult,
)
# fmt: on


class PythonObjects:
    """Python's own objects; ``None`` is undefined, and an attribute is a property."""

    __slots__ = ("intrinsic_promise", "new_promise", "promise_class")

    undefined: None = None
    callables_are_functions: bool = True
    omits_undefined: bool = True
    never_thenable: frozenset[type] = frozenset(_WITHOUT_THEN)
    program_throws: tuple[type[BaseException], ...] = PROGRAM_THROWS
    #: A method read from a promise is bound to it; see `InternalSlots.intrinsic_then`.
    then_function: None = None

    def __init__(self, promise_class: type, new_promise: Callable[[EventLoop], Any]) -> None:
        # The class is its own constructor.
        self.intrinsic_promise: Any = promise_class
        self.promise_class = promise_class
        self.new_promise: Any = new_promise

    # Values

    def is_object(self, value: Any) -> bool:
        return not has_type(value, _PRIMITIVES)

    def is_callable(self, value: Any) -> bool:
        return callable(value)

    def is_constructor(self, value: Any) -> bool:
        return has_type(value, type)

    def get(self, value: Any, name: str) -> Any:
        # DEVIATION: a getter that raises AttributeError has no such property; that is Python's own
        # protocol, and getattr cannot tell the two apart.
        return getattr(value, _SPELLED.get(name, name), None)

    def _has_any(self, value: Any, names: tuple[str, ...]) -> bool:
        """Whether `value` has one of these properties, without reading it."""
        kind = type(value)
        own = getattr(value, "__dict__", ())
        # What __getattr__ gives cannot be known without running it.
        return hasattr(kind, "__getattr__") or any(
            name in own or hasattr(kind, name) for name in names
        )

    def get_method(self, value: Any, name: str) -> Callable[..., Any] | None:
        method = self.get(value, name)
        if method is None:
            return None
        if not callable(method):
            raise TypeError(
                f"{_SPELLED.get(name, name)!r} of {kind_of_value(value)} is not callable: "
                f"{kind_of_value(method)}"
            )
        found: Callable[..., Any] = method
        return found

    # A method read from an object is bound to it already.

    def call(self, function: Any, this: Any, /, *arguments: Any) -> Any:
        return function(*arguments)

    def bind(self, function: Any, this: Any) -> Callable[..., Any]:
        bound: Callable[..., Any] = function
        return bound

    def construct(self, constructor: Any, executor: Any) -> Any:
        return constructor(executor)

    def create_builtin_function(self, behaviour: Callable[..., Any], length: int) -> Any:
        return behaviour

    def species_constructor(self, value: Any, default: Any) -> Any:
        """ECMA-262 #sec-speciesconstructor"""
        # 1-2. Without a constructor the default serves.
        constructor = self.get(value, "constructor")
        if constructor is None:
            return default
        # 3. It must be an object.  DEVIATION: here, a class; nothing else is asked for a species.
        if not has_type(constructor, type):
            raise TypeError(f"constructor must be a class, got {kind_of_value(constructor)}")
        # 4-5. So does it where the class names no species.
        species = getattr(constructor, "species", None)
        if species is None:
            return default
        # 6-7. What it names must be a constructor.
        if not self.is_constructor(species):
            raise TypeError(f"species must be a class or None, got {kind_of_value(species)}")
        return species

    def describe(self, value: Any) -> str:
        return kind_of_value(value)

    def current_loop(self) -> EventLoop:
        return agent.current_loop()

    # Throws

    def reason_of(self, exception: BaseException) -> Any:
        # Our caller's frame comes first on its traceback.
        return caught_reason(exception)

    def exception_for(self, reason: Any) -> Exception:
        return exception_for(reason)

    def type_error(self, message: str) -> TypeError:
        return TypeError(message)

    # Results

    def create_iter_result(self, value: Any, done: bool) -> IteratorResult[Any]:
        return IteratorResult(value, done)

    def create_array(self, values: list[Any]) -> list[Any]:
        return values

    def create_record(self, entries: Mapping[Any, Any]) -> dict[Any, Any]:
        return dict(entries)

    def create_settled_result(self, fulfilled: bool, value_or_reason: Any) -> Any:
        return FulfilledResult(value_or_reason) if fulfilled else RejectedResult(value_or_reason)

    def create_aggregate_error(self, errors: list[Any]) -> AggregateError:
        return AggregateError(errors, "all promises were rejected")

    def create_suppressed_error(self, error: Any, suppressed: Any) -> SuppressedError:
        return SuppressedError(error, suppressed, "an error was suppressed during disposal")

    # Iteration

    def sync_iterator(self, value: Any) -> OpenedIterator | None:
        method = getattr(type(value), "__iter__", None)
        if method is None:
            return (iter(value), None) if hasattr(type(value), "__getitem__") else None
        iterator = method(value)
        if hasattr(type(iterator), "__next__"):
            return iterator, None
        return iterator, next_method(self, iterator, "__iter__", "__next__")

    def async_iterator(self, value: Any) -> OpenedIterator | None:
        if getattr(type(value), "__aiter__", None) is None:
            return None
        iterator = value.__aiter__()
        kind = type(iterator)
        if hasattr(kind, "__anext__") and not hasattr(kind, "next"):
            return iterator, None
        return iterator, next_method(self, iterator, "__aiter__", "__anext__")

    def iterator_complete(self, result: Any, who: str) -> bool:
        if self.is_object(result):
            done = self.get(result, "done")
            # DEVIATION: an object with neither property is refused too; by the text both are
            # undefined, and the iteration would never end.
            if done is not None or self._has_any(result, ("done", "value")):
                return bool(done)
        raise TypeError(
            f"{who} must give an IteratorResult (an object with value and done), "
            f"got {kind_of_value(result)}"
        )

    def own_enumerable_keys(self, value: Any) -> Iterable[Any]:
        if not has_type(value, Mapping):
            raise TypeError(f"expected a mapping of promises, got {kind_of_value(value)}")
        return list(value)

    def get_own(self, value: Any, key: Any) -> Any:
        return value[key]
