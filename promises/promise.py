"""Promise: the object and its methods.

Its state machine is in `internal_slots`; the static methods that combine promises are in
`combining_methods`.

ECMA-262 #sec-promise-objects
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar, cast, overload

from ..runtime.agent import current_loop, surrounding_agent
from ..runtime.completions import PROGRAM_THROWS, kind_of_value
from ..runtime.jobs import host_make_job_callback
from .abstract_operations import (
    promise_reject,
    promise_resolve,
    promise_then,
    promise_with_resolvers,
)
from .combining_methods import CombiningMethods
from .finally_functions import promise_finally
from .internal_slots import InternalSlots
from .python_objects import PythonObjects
from .state import (
    FULFILLED,
    PENDING,
    Handlers,
    InternalReaction,
    PromiseCapability,
    ResolvingFunctions,
    caught_reason,
)

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = [
    "OF_PROMISE",
    "Promise",
    "Thenable",
    "new_internal_promise",
    "new_intrinsic_promise",
    "new_object",
    "perform_promise_then",
]

new_object: Final = object.__new__

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")
V = TypeVar("V")
K = TypeVar("K")


class Thenable(Protocol[T_co]):
    """Anything with a `then` that can be called: a promise resolved with it follows it."""

    def then(
        self, on_fulfilled: Callable[[Any], Any], on_rejected: Callable[[Any], Any], /
    ) -> Any: ...


class _Species:
    """The class that it is read from.  ECMA-262 #sec-get-promise-%symbol.species%"""

    def __get__(self, instance: object, owner: type) -> type:
        return owner


class Promise(CombiningMethods, InternalSlots, Generic[T]):
    """The eventual result of work that may not be done yet.

    executor: called at once with two functions, ``resolve(value)`` and ``reject(reason)``; what it
    raises rejects the promise.  Raises TypeError when it is not callable, RuntimeError when there
    is no current loop.  Costs no turn.  ECMA-262 #sec-promise-executor

    >>> from thenloop import run
    >>> run(lambda: Promise(lambda resolve, reject: resolve(6)).then(lambda value: value * 7))
    42
    """

    __slots__ = ()

    #: The class that derived promises are made with; None stands for Promise itself.
    species: Any = _Species()

    def __init__(
        self, executor: Callable[[Callable[..., None], Callable[..., None]], object]
    ) -> None:
        # 2. The executor must be callable.
        if not callable(executor):
            raise TypeError(
                f"{type(self).__name__} expects a callable executor, got {kind_of_value(executor)}"
            )
        loop = surrounding_agent.loop
        if loop is None or loop.is_closed:
            loop = current_loop()
        if hasattr(self, "_state"):
            raise TypeError(f"{kind_of_value(self)} is initialised already")
        # 3-8. The slots.
        self._loop = loop
        self._state = PENDING
        self._result = None
        self._reactions = None
        if loop.instruments is not None:
            loop.instruments.notify("promise_created", self)
        # 9-11. Run the executor; what it throws rejects.
        # OPTIMIZATION: `create_resolving_functions`
        functions = ResolvingFunctions()
        functions._promise = self
        try:
            executor(functions.resolve, functions.reject)
        except PROGRAM_THROWS as error:
            functions.reject(caught_reason(error))

    @property
    def constructor(self) -> Any:
        """The class that made this promise, unless a subclass says otherwise.

        ECMA-262 #sec-promise.prototype.constructor
        """
        return type(self)

    # The methods

    @overload
    def then(
        self,
        on_fulfilled: Callable[[T], Promise[U]],
        on_rejected: Callable[[Any], Promise[V]],
    ) -> Promise[U | V]: ...
    @overload
    def then(
        self, on_fulfilled: Callable[[T], U], on_rejected: Callable[[Any], V]
    ) -> Promise[U | V]: ...
    @overload
    def then(
        self, on_fulfilled: Callable[[T], Promise[U]], on_rejected: None = None
    ) -> Promise[U]: ...
    @overload
    def then(self, on_fulfilled: Callable[[T], U], on_rejected: None = None) -> Promise[U]: ...
    @overload
    def then(
        self, on_fulfilled: None, on_rejected: Callable[[Any], Promise[V]]
    ) -> Promise[T | V]: ...
    @overload
    def then(self, on_fulfilled: None, on_rejected: Callable[[Any], V]) -> Promise[T | V]: ...
    @overload
    def then(self, on_fulfilled: None = None, on_rejected: None = None) -> Promise[T]: ...
    def then(self, on_fulfilled: Any = None, on_rejected: Any = None) -> Any:
        """Call `on_fulfilled` with the value, or `on_rejected` with the reason, once settled.

        What is not callable stands for no handler, and the value or reason is passed on.  Returns
        the derived promise, of this one's species, which follows the handler's result.  Raises
        RuntimeError on a loop that is not the current one.  Costs one turn; two more when the
        handler returns a promise.  ECMA-262 #sec-promise.prototype.then
        """
        # 2. Only a promise will do.
        try:
            loop = self._loop
        except AttributeError:
            raise TypeError(f"then expects a Promise, got {kind_of_value(self)}") from None
        if surrounding_agent.loop is not loop:
            raise _wrong_loop(self)
        # 3-4. The derived promise and its capability.
        # OPTIMIZATION: an exact Promise has no attributes of its own, so its species is known.
        if type(self) is not Promise and self.object_model is Promise.object_model:
            return promise_then(self.object_model, self, on_fulfilled, on_rejected)
        # NOTE: from here on it is Promise, which Python also derives from what has another model.
        # 5. PerformPromiseThen, steps 3 to 6: empty handlers, or job callbacks.
        if not callable(on_fulfilled):
            on_fulfilled = None
        if on_rejected is not None and not callable(on_rejected):
            on_rejected = None
        hooks = loop.host_hooks
        if hooks is not None:
            if on_fulfilled is not None:
                on_fulfilled = host_make_job_callback(on_fulfilled, hooks)
            if on_rejected is not None:
                on_rejected = host_make_job_callback(on_rejected, hooks)
        # Steps 7 to 12.
        derived: Promise[Any] = new_object(*OF_PROMISE)
        derived._loop = loop
        derived._state = PENDING
        derived._result = (
            on_fulfilled if on_rejected is None else Handlers(on_fulfilled, on_rejected)
        )
        derived._reactions = None
        if loop.instruments is not None:
            loop.instruments.notify("promise_created", derived)
        # OPTIMIZATION: this is `_perform_then`, for the commonest cases.
        if self._state is FULFILLED:
            derived._argument = self._result
            loop.microtasks.append(derived)
        elif self._state is PENDING and self._reactions is None:
            self._reactions = derived
        else:
            self._perform_then(derived)
        return derived

    @overload
    def catch(self, on_rejected: Callable[[Any], Promise[V]]) -> Promise[T | V]: ...
    @overload
    def catch(self, on_rejected: Callable[[Any], V]) -> Promise[T | V]: ...
    @overload
    def catch(self, on_rejected: None = None) -> Promise[T]: ...
    def catch(self, on_rejected: Any = None) -> Any:
        """Call `on_rejected` with the reason, once rejected: ``then(None, on_rejected)``.

        Costs one turn, also where it only passes a value on.  ECMA-262 #sec-promise.prototype.catch
        """
        return self.then(None, on_rejected)

    def finally_(self, on_finally: Callable[[], object] | None = None) -> Promise[T]:
        """Call `on_finally`, without arguments, once settled either way.

        The derived promise waits for what it returns, then has this promise's value or reason; a
        throw, or a promise that rejects, takes its place.  Costs four turns.
        ECMA-262 #sec-promise.prototype.finally
        """
        return cast("Promise[T]", promise_finally(Promise.object_model, self, on_finally))

    def __await__(self) -> Generator[Any, T, T]:
        """Suspend the async function that awaits until this promise is settled.

        Costs one turn.  ECMA-262 #await
        """
        return (yield self)

    @recursive_repr(fillvalue="<cycle>")
    def __repr__(self) -> str:
        name = type(self).__name__
        if self._state is PENDING:
            return f"{name} {{<pending>}}"
        return f"{name} {{<{self._state.value}>: {self._result!r}}}"

    # The static methods

    @overload
    @classmethod
    def resolve(cls, value: Promise[U]) -> Promise[U]: ...
    @overload
    @classmethod
    def resolve(cls, value: Thenable[U]) -> Promise[Any]: ...
    @overload
    @classmethod
    def resolve(cls, value: U) -> Promise[U]: ...
    @overload
    @classmethod
    def resolve(cls) -> Promise[None]: ...
    @classmethod
    def resolve(cls, value: Any = None) -> Any:
        """A promise that follows `value`; `value` itself when it is a promise of this class.

        ECMA-262 #sec-promise.resolve
        """
        # OPTIMIZATION: the intrinsic class, and a value that is known not to be a thenable:
        # nothing is left for the capability's functions to look at.
        kind = type(value)
        if cls is Promise and type(kind) is type and kind in cls.object_model.never_thenable:
            promise = new_intrinsic_promise(current_loop())
            promise._fulfill(value)
            return promise
        return promise_resolve(cls.object_model, cls, value)

    @classmethod
    def reject(cls, reason: Any = None) -> Promise[Any]:
        """A new promise rejected with `reason`, any object.  ECMA-262 #sec-promise.reject"""
        # OPTIMIZATION: `promise_reject` of the intrinsic class.
        if cls is Promise:
            promise = new_intrinsic_promise(current_loop())
            promise._reject(reason)
            return promise
        return cast("Promise[Any]", promise_reject(cls.object_model, cls, reason))

    @classmethod
    def with_resolvers(cls) -> PromiseCapability:
        """A promise with its `resolve` and `reject`: attributes, or to unpack in this order.

        ECMA-262 #sec-promise.withResolvers
        """
        return promise_with_resolvers(cls.object_model, cls)


OF_PROMISE: Final[tuple[type[Promise[Any]]]] = (Promise,)
"""What `new_object` takes; passed on as it is, it costs less than an argument by itself."""


def new_intrinsic_promise(loop: EventLoop) -> Promise[Any]:
    """A pending promise of the intrinsic class, whose state only its maker reaches.

    ECMA-262 #sec-promise-executor, steps 3 to 8
    """
    promise: Promise[Any] = new_object(*OF_PROMISE)
    promise._loop = loop
    promise._state = PENDING
    promise._result = None
    promise._reactions = None
    if loop.instruments is not None:
        loop.instruments.notify("promise_created", promise)
    return promise


def new_internal_promise(loop: EventLoop) -> Promise[Any]:
    """A pending promise that neither a program nor an instrument ever sees."""
    promise: Promise[Any] = new_object(*OF_PROMISE)
    promise._loop = loop
    promise._state = PENDING
    promise._result = None
    promise._reactions = None
    return promise


def perform_promise_then(
    promise: Promise[Any],
    on_fulfilled: Callable[[Any], Any],
    on_rejected: Callable[[Any], Any] | None,
    derived: Promise[Any] | None = None,
) -> None:
    """Register handlers of the runtime's own.  ECMA-262 #sec-performpromisethen

    derived: what the handlers' results settle; without it they must not throw, and both are there.
    """
    hooks = promise._loop.host_hooks
    on_fulfilled = host_make_job_callback(on_fulfilled, hooks)
    if on_rejected is not None:
        on_rejected = host_make_job_callback(on_rejected, hooks)
    if derived is not None:
        derived._result = Handlers(on_fulfilled, on_rejected)
        promise._perform_then(derived)
    else:
        assert on_rejected is not None
        promise._perform_then(InternalReaction(on_fulfilled, on_rejected))


def _wrong_loop(promise: Promise[Any]) -> RuntimeError:
    if surrounding_agent.loop is None:
        return RuntimeError(
            f"{kind_of_value(promise)} was used while its EventLoop is not the current one; "
            "use it in a program that the loop runs, or inside 'with loop:'"
        )
    return RuntimeError(f"{kind_of_value(promise)} belongs to another EventLoop")


InternalSlots.intrinsic = Promise
InternalSlots.intrinsic_then = staticmethod(Promise.then)
Promise.object_model = PythonObjects(Promise, new_intrinsic_promise)
