"""What an embedder's object model begins with, and the class of its promises.

The operations that follow from others stand here, each as the specification has it.

ECMA-262 #sec-abstract-operations
"""

from __future__ import annotations

import functools
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..runtime.completions import Thrown
from .abstract_operations import construct_promise
from .iterators import next_method
from .object_model import OpenedIterator, throw_type_error
from .promise import Promise, new_object
from .state import PENDING, ResolvingFunctions

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["EmbeddedObjects", "specialise"]

P = TypeVar("P", bound=Promise[Any])


class EmbeddedObjects(ABC):
    """The object model of one realm of an embedder's.

    loop: what its programs run on.  A subclass gives what is abstract, and `undefined`; then
    `adopt_promise_class` makes its class of promises, and `intrinsic_promise` is set.  What has a
    default serves a language without subclasses of promises, keyed combinators and disposal.
    """

    #: The value of nothing.
    undefined: Any = None
    callables_are_functions: bool = False
    omits_undefined: bool = False
    never_thenable: frozenset[type] = frozenset()
    program_throws: tuple[type[BaseException], ...] = (Thrown,)

    intrinsic_promise: Any
    promise_class: type
    then_function: Any = None

    def __init__(self, loop: EventLoop) -> None:
        self.loop = loop

    def adopt_promise_class(
        self, base: type[P], prepare: Callable[[P], None] | None = None
    ) -> type[P]:
        """Make the class of this realm's promises, a subclass of `base`.

        base: what promises of every realm are instances of.  prepare: called with each new promise
        of the intrinsic class, to fill the slots that `base` adds.
        """
        realm_class = specialise(base, self)
        self.promise_class = base
        self.new_promise = _maker(realm_class, prepare)  # type: ignore[method-assign]
        return realm_class

    def new_promise(self, loop: EventLoop, /) -> Promise[Any]:
        """A pending promise of the intrinsic class, once `adopt_promise_class` was called."""
        raise RuntimeError(f"{type(self).__name__} has no class of promises yet")

    def current_loop(self) -> EventLoop:
        return self.loop

    # Values

    @abstractmethod
    def is_object(self, value: Any) -> bool: ...

    @abstractmethod
    def is_callable(self, value: Any) -> bool: ...

    def is_constructor(self, value: Any) -> bool:
        return value is self.intrinsic_promise

    def to_boolean(self, value: Any) -> bool:
        """ECMA-262 #sec-toboolean"""
        return value is True

    @abstractmethod
    def get(self, value: Any, name: str) -> Any: ...

    @abstractmethod
    def call(self, function: Any, this: Any, /, *arguments: Any) -> Any: ...

    def construct(self, constructor: Any, executor: Any) -> Any:
        return construct_promise(self, self.new_promise(self.loop), executor)

    @abstractmethod
    def create_builtin_function(self, behaviour: Callable[..., Any], length: int) -> Any: ...

    def species_constructor(self, value: Any, default: Any) -> Any:
        return default

    def is_nullish(self, value: Any) -> bool:
        """Whether a property with `value` stands for no method."""
        return value is self.undefined

    def get_method(self, value: Any, name: str) -> Callable[..., Any] | None:
        """ECMA-262 #sec-getmethod"""
        function = self.get(value, name)
        if self.is_nullish(function):
            return None
        if not self.is_callable(function):
            throw_type_error(
                self,
                f"{name} of {self.describe(value)} is not callable: {self.describe(function)}",
            )
        return self.bind(function, value)

    def bind(self, function: Any, this: Any) -> Callable[..., Any]:
        return functools.partial(self.call, function, this)

    def describe(self, value: Any) -> str:
        return repr(value)

    # Throws

    @abstractmethod
    def type_error(self, message: str) -> Any: ...

    def reason_of(self, exception: BaseException) -> Any:
        if isinstance(exception, Thrown):
            return exception.value
        raise self._missing("reason_of")

    def exception_for(self, reason: Any) -> BaseException:
        return Thrown(reason)

    # Results

    @abstractmethod
    def create_iter_result(self, value: Any, done: bool) -> Any: ...

    @abstractmethod
    def create_array(self, values: list[Any]) -> Any: ...

    def create_record(self, entries: Mapping[Any, Any]) -> Any:
        raise self._missing("create_record")

    @abstractmethod
    def create_settled_result(self, fulfilled: bool, value_or_reason: Any) -> Any: ...

    @abstractmethod
    def create_aggregate_error(self, errors: list[Any]) -> Any: ...

    def create_suppressed_error(self, error: Any, suppressed: Any) -> Any:
        raise self._missing("create_suppressed_error")

    # Iteration

    def sync_iterator(self, value: Any) -> OpenedIterator | None:
        """ECMA-262 #sec-getiterator, kind sync"""
        return self._iterator(value, "@@iterator")

    def async_iterator(self, value: Any) -> OpenedIterator | None:
        """ECMA-262 #sec-getiterator, kind async"""
        return self._iterator(value, "@@asyncIterator")

    def _iterator(self, value: Any, name: str) -> OpenedIterator | None:
        method = self.get_method(value, name)
        if method is None:
            return None
        # ECMA-262 #sec-getiteratorfrommethod
        iterator = method()
        return iterator, next_method(self, iterator, name)

    def iterator_complete(self, result: Any, who: str) -> bool:
        if not self.is_object(result):
            throw_type_error(self, f"{who} must give an object, got {self.describe(result)}")
        return self.to_boolean(self.get(result, "done"))

    def own_enumerable_keys(self, value: Any) -> Iterable[Any]:
        raise self._missing("own_enumerable_keys")

    def get_own(self, value: Any, key: Any) -> Any:
        raise self._missing("get_own")

    def _missing(self, operation: str) -> NotImplementedError:
        return NotImplementedError(f"{type(self).__name__} has no {operation}")


def specialise(base: type[P], objects: EmbeddedObjects) -> type[P]:
    """The class of one realm's promises, which are about `objects`.

    base: a subclass of Promise, perhaps of a class of objects too.  Promises of the class are made
    by ``objects.new_promise(loop)``, never by calling it.
    """
    undefined = objects.undefined

    class RealmFunctions(ResolvingFunctions):
        __slots__ = ()

        def resolve(self, resolution: Any = undefined) -> Any:
            ResolvingFunctions.resolve(self, resolution)
            return undefined

        def reject(self, reason: Any = undefined) -> Any:
            ResolvingFunctions.reject(self, reason)
            return undefined

    namespace = {
        "__slots__": (),
        "__module__": base.__module__,
        "__qualname__": base.__qualname__,
        "__doc__": base.__doc__,
        "object_model": objects,
        # What a promise is resolved with is always looked at.
        "intrinsic": None,
        "intrinsic_then": None,
        "resolving_functions": RealmFunctions,
    }
    metaclass: Any = type(base)
    specialised: type[P] = metaclass(base.__name__, (base,), namespace)
    return specialised


def _maker(
    realm_class: type[P], prepare: Callable[[P], None] | None
) -> Callable[[EventLoop], Promise[Any]]:
    """`new_intrinsic_promise` of one realm."""

    def new_promise(loop: EventLoop) -> P:
        promise = new_object(realm_class)
        promise._loop = loop
        promise._state = PENDING
        promise._result = None
        promise._reactions = None
        if prepare is not None:
            prepare(promise)
        if loop.instruments is not None:
            loop.instruments.notify("promise_created", promise)
        return promise

    return new_promise
