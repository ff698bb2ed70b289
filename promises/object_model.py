"""The object model: what the specification's algorithms ask of the values that they handle.

The algorithms are written once over these operations.  `PythonObjects` answers for Python's own
objects; an interpreter with objects of its own gives its own answers, with `EmbeddedObjects` for a
base, and gets the same machinery.

A property's name is the specification's, and ``@@iterator`` stands for the symbol; a model spells
it as its language does.  A *function* is an object of the model's, a *callable* is Python's.

ECMA-262 #sec-abstract-operations
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn, Protocol, TypeAlias

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop
    from .promise import Promise

__all__ = ["ObjectModel", "OpenedIterator", "throw_type_error"]

OpenedIterator: TypeAlias = "tuple[Any, Callable[..., Any] | None]"
"""An iterator and its `next`, read once and bound; None for one of Python's own."""


class ObjectModel(Protocol):
    """The operations, each named after the specification's.

    One that may run code of the program's raises what that code throws, as one of `program_throws`.
    """

    # Values

    @property
    def undefined(self) -> Any: ...

    @property
    def callables_are_functions(self) -> bool:
        """Whether `create_builtin_function` has nothing to do."""
        ...

    @property
    def omits_undefined(self) -> bool:
        """Whether `next` is called without an argument that is undefined."""
        ...

    @property
    def never_thenable(self) -> frozenset[type]:
        """Plain classes (whose metaclass is `type`) whose values are known to have no ``then``."""
        ...

    def is_object(self, value: Any) -> bool:
        """Whether `value` can have properties at all."""
        ...

    def is_callable(self, value: Any) -> bool: ...

    def is_constructor(self, value: Any) -> bool: ...

    def get(self, value: Any, name: str) -> Any:
        """Read a property of an object; undefined when there is none."""

    def get_method(self, value: Any, name: str) -> Callable[..., Any] | None:
        """A property that is a function, as a callable on `value`; None when there is none.

        Throws a type error when the property is no function.
        """

    def call(self, function: Any, this: Any, /, *arguments: Any) -> Any:
        """Call a function.  ECMA-262 #sec-call"""

    def bind(self, function: Any, this: Any) -> Callable[..., Any]:
        """A callable that calls `function` on `this`; job callbacks are made of these."""
        ...

    def construct(self, constructor: Any, executor: Any) -> Any:
        """Make an object with the model's ``new``, its argument a function."""

    def create_builtin_function(self, behaviour: Callable[..., Any], length: int) -> Any:
        """An anonymous function that calls `behaviour` with `length` arguments, undefined or not.

        ECMA-262 #sec-createbuiltinfunction
        """

    def species_constructor(self, value: Any, default: Any) -> Any: ...

    def describe(self, value: Any) -> str:
        """How an error message names `value`."""
        ...

    # Promises

    @property
    def intrinsic_promise(self) -> Any:
        """%Promise%: the constructor of promises that nobody has subclassed."""

    @property
    def promise_class(self) -> type:
        """What the promises of these objects are instances of, those of other realms included."""
        ...

    @property
    def then_function(self) -> Any:
        """The function that does `promise_then` and nothing else; None when there may be none."""

    def new_promise(self, loop: EventLoop, /) -> Promise[Any]:
        """A pending promise of the intrinsic class."""
        ...

    def current_loop(self) -> EventLoop:
        """The loop that the running program's promises belong to."""
        ...

    # Throws

    @property
    def program_throws(self) -> tuple[type[BaseException], ...]:
        """What a program's code may raise without stopping the loop."""
        ...

    def reason_of(self, exception: BaseException) -> Any:
        """What `exception`, of `program_throws` and caught by the caller, throws."""

    def exception_for(self, reason: Any) -> BaseException:
        """The exception that throws `reason`."""
        ...

    def type_error(self, message: str) -> Any:
        """A new type error, as a value that can be thrown or be a reason."""

    # Results

    def create_iter_result(self, value: Any, done: bool) -> Any: ...

    def create_array(self, values: list[Any]) -> Any: ...

    def create_record(self, entries: Mapping[Any, Any]) -> Any:
        """An object without a prototype that has these properties."""

    def create_settled_result(self, fulfilled: bool, value_or_reason: Any) -> Any: ...

    def create_aggregate_error(self, errors: list[Any]) -> Any: ...

    def create_suppressed_error(self, error: Any, suppressed: Any) -> Any: ...

    # Iteration

    def sync_iterator(self, value: Any) -> OpenedIterator | None:
        """Make an iterator of `value`; None when it is not iterable.  ECMA-262 #sec-getiterator"""

    def async_iterator(self, value: Any) -> OpenedIterator | None:
        """Make an async iterator of `value`; None when it is not async iterable."""

    def iterator_complete(self, result: Any, who: str) -> bool:
        """Whether `result`, the answer of one step, says that the iteration is done.

        Throws a type error, naming the method `who`, when it is no object.
        ECMA-262 #sec-iteratorcomplete
        """
        ...

    def own_enumerable_keys(self, value: Any) -> Iterable[Any]:
        """The keys to read of a keyed argument; throws a type error when it has none to read."""
        ...

    def get_own(self, value: Any, key: Any) -> Any:
        """What `value` has under a key; raises KeyError when it is gone meanwhile."""


def throw_type_error(objects: ObjectModel, message: str) -> NoReturn:
    """Throw a new type error in the program."""
    raise objects.exception_for(objects.type_error(message))
