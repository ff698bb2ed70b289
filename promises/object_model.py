"""The object model: what the specification's algorithms ask of the values that they handle.

The algorithms are written once over these operations.  `PythonObjects` answers for Python's own
objects; an interpreter with objects of its own gives its own answers and gets the same machinery.
A property's name is the specification's; a model spells it as its language does.

ECMA-262 #sec-abstract-operations
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Protocol

from ..runtime.agent import current_loop
from ..runtime.completions import has_type, kind_of_value
from .errors import AggregateError
from .results import FulfilledResult, IteratorResult, RejectedResult

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["ObjectModel", "PythonObjects"]


class ObjectModel(Protocol):
    """The operations, each named after the specification's.

    One that may run code of the program's raises what that code throws, as an exception whose
    value `reason_of` gives.
    """

    #: Plain classes (whose metaclass is `type`) whose values are known to have no ``then``.
    never_thenable: ClassVar[frozenset[type]]

    @property
    def intrinsic_promise(self) -> Any:
        """%Promise%: the constructor of promises that nobody has subclassed."""

    def new_intrinsic_promise(self) -> Any:
        """A pending promise of the intrinsic class, on the current loop."""
        ...

    def is_object(self, value: Any) -> bool:
        """Whether `value` can have properties at all."""
        ...

    def is_callable(self, value: Any) -> bool: ...

    def is_constructor(self, value: Any) -> bool: ...

    def get(self, value: Any, name: str) -> Any:
        """Read a property; the model's undefined when there is none."""

    def has_any(self, value: Any, names: tuple[str, ...]) -> bool:
        """Whether `value` has one of these properties, without reading it."""
        ...

    def get_method(self, value: Any, name: str) -> Callable[..., Any] | None:
        """A property that is a method, ready to be called on `value`; None when there is none.

        Raises a type error when the property is no function.
        """

    def bind(self, function: Any, this: Any) -> Callable[..., Any]:
        """A Python callable that calls `function`, read from `this`, on `this`."""
        ...

    def construct(self, constructor: Any, executor: Callable[..., Any]) -> Any:
        """Make an object with the model's ``new``, its argument a function."""

    def species_constructor(self, value: Any, default: Any) -> Any: ...

    def type_error(self, message: str) -> Any:
        """A new type error, as a value that can be thrown or be a reason."""

    def create_iter_result(self, value: Any, done: bool) -> Any: ...

    def create_array(self, values: list[Any]) -> Any: ...

    def create_record(self, entries: Mapping[Any, Any]) -> Any:
        """An object without a prototype that has these properties."""

    def create_settled_result(self, fulfilled: bool, value_or_reason: Any) -> Any: ...

    def create_aggregate_error(self, errors: list[Any]) -> Any: ...

    def own_enumerable_keys(self, value: Any) -> Iterable[Any]:
        """The keys to read of a keyed argument; raises a type error when it has none to read."""
        ...

    def get_own(self, value: Any, key: Any) -> Any:
        """What `value` has under a key; raises KeyError when it is gone meanwhile."""


#: Names that Python spells differently.
_SPELLED: Final = {"return": "return_"}

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

    __slots__ = ("_new_promise", "intrinsic_promise")

    never_thenable: ClassVar[frozenset[type]] = frozenset(_WITHOUT_THEN)

    def __init__(self, intrinsic_promise: Any, new_promise: Callable[[EventLoop], Any]) -> None:
        self.intrinsic_promise = intrinsic_promise
        self._new_promise = new_promise

    def new_intrinsic_promise(self) -> Any:
        return self._new_promise(current_loop())

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

    def has_any(self, value: Any, names: tuple[str, ...]) -> bool:
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

    def bind(self, function: Any, this: Any) -> Callable[..., Any]:
        # A method read from an object is bound to it already.
        bound: Callable[..., Any] = function
        return bound

    def construct(self, constructor: Any, executor: Callable[..., Any]) -> Any:
        return constructor(executor)

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

    def type_error(self, message: str) -> TypeError:
        return TypeError(message)

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

    def own_enumerable_keys(self, value: Any) -> Iterable[Any]:
        if not has_type(value, Mapping):
            raise TypeError(f"expected a mapping of promises, got {kind_of_value(value)}")
        return list(value)

    def get_own(self, value: Any, key: Any) -> Any:
        return value[key]
