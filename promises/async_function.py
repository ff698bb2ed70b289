"""Async functions: a call starts the body at once and returns a promise for its result.

ECMA-262 #sec-async-function-definitions, #sec-async-functions-abstract-operations
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Coroutine
from types import CoroutineType
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeVar, overload

from ..runtime.agent import current_loop
from ..runtime.completions import PROGRAM_THROWS, kind_of_value
from .await_ import ExecutionContext, operand_of, promise_of_this_loop
from .promise import Promise, new_intrinsic_promise
from .state import caught_reason
from .suspended_bodies import close_for_good, code_of, runs_code_when_collected

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["async_function", "require_no_plain_coroutine", "start_coroutine"]

P = ParamSpec("P")
T = TypeVar("T")


_COMPREHENSIONS: Final = frozenset({"<listcomp>", "<setcomp>", "<dictcomp>"})

_ENDED: Final = object()
"""Stands for what a body awaits when it awaits nothing any more."""


class AsyncFunctionContext(ExecutionContext):
    """One call of an async function: its body and the promise for its result.

    ECMA-262 #sec-asyncblockstart
    """

    __slots__ = ("_body", "_keep", "_promise")

    def __init__(
        self,
        loop: EventLoop,
        body: CoroutineType[Any, Any, Any],
        promise: Promise[Any],
        *,
        keep: bool,
    ) -> None:
        super().__init__(loop)
        self._body = body
        self._promise = promise
        #: Whether the loop must keep the body while it is suspended: see `suspended_bodies`.
        self._keep = keep

    def resume(self, value: Any) -> None:
        body = self._body
        try:
            awaited = body.send(value)
        except StopIteration as stop:
            self._return(stop.value)
            return
        except PROGRAM_THROWS as error:
            self._throw(error)
            return
        # OPTIMIZATION: what `_suspend` comes to when the body itself awaits an intrinsic promise.
        loop = self._loop
        if (
            type(awaited) is Promise
            and awaited._loop is loop
            and loop.host_hooks is None
            and not self._keep
            and type(body.cr_await) is not CoroutineType
        ):
            self._awaited = awaited
            awaited._perform_then(self)
            return
        self._suspend(awaited)

    def resume_with_throw(self, exception: Exception) -> None:
        awaited = self._throw_into_body(exception)
        if awaited is not _ENDED:
            self._suspend(awaited)

    def _throw_into_body(self, exception: BaseException) -> Any:
        """What the body awaits next, or `_ENDED`."""
        try:
            return self._body.throw(exception)
        except StopIteration as stop:
            self._return(stop.value)
        except PROGRAM_THROWS as error:
            self._throw(error)
        return _ENDED

    def _suspend(self, awaited: Any) -> None:
        while awaited is not _ENDED:
            try:
                self._require_own_await()
                promise = promise_of_this_loop(
                    Promise.object_model, self._loop, operand_of(awaited)
                )
            except PROGRAM_THROWS as error:
                # ECMA-262 #await, step 2: what PromiseResolve throws is thrown at the await, at
                # once.
                awaited = self._throw_into_body(error)
                continue
            if self._keep:
                self._loop.suspended_bodies[self] = None
            self.await_(promise)
            return

    def _require_own_await(self) -> None:
        """Raise TypeError when it is a coroutine of its own, inside the body, that awaits."""
        require_no_plain_coroutine(self._body.cr_await)

    def _return(self, value: Any) -> None:
        """ECMA-262 #sec-asyncblockstart, steps 1.f and 1.g"""
        if self._keep:
            self._loop.suspended_bodies.pop(self, None)
        # The value is not awaited; a promise is adopted.
        self._promise._resolve(value)

    def _throw(self, error: BaseException) -> None:
        """ECMA-262 #sec-asyncblockstart, step 1.h"""
        if self._keep:
            self._loop.suspended_bodies.pop(self, None)
        self._promise._reject(caught_reason(error))

    def abandon(self) -> None:
        """Close the body for good, whatever it does about it; its loop is closed."""
        close_for_good(self._body)

    def __repr__(self) -> str:
        return f"<async function {self._body.__qualname__}>"


class NativeCallContext(AsyncFunctionContext):
    """The same for a coroutine of the runtime's own, inside which foreign coroutines may await."""

    __slots__ = ()

    def _require_own_await(self) -> None:
        """Whatever awaits here may; the loop keeps what could run code when it is collected."""
        inner = self._body.cr_await
        while type(inner) is CoroutineType:
            self._keep = self._keep or runs_code_when_collected(inner.cr_code)
            inner = inner.cr_await


def require_no_plain_coroutine(awaited: Any) -> None:
    """Raise TypeError when what a body awaits is a coroutine that awaits in its place.

    awaited: the body's ``cr_await`` or ``ag_await``.
    """
    # Python 3.11 runs a comprehension that awaits in a coroutine of its own.
    while type(awaited) is CoroutineType:
        if awaited.cr_code.co_name not in _COMPREHENSIONS:
            raise TypeError(
                f"cannot await {kind_of_value(awaited)} in a body that thenloop runs: its awaits "
                "would take other turns than an async function's"
            )
        awaited = awaited.cr_await


def as_coroutine(body: Coroutine[Any, Any, T]) -> CoroutineType[Any, Any, T]:
    # What a call of an ``async def`` returns is always of Python's own type.
    assert isinstance(body, CoroutineType)
    return body


def start_coroutine(
    loop: EventLoop, body: Coroutine[Any, Any, T], *, keep: bool = False
) -> Promise[T]:
    """Run `body`, a coroutine made already, as an async function's body.

    Foreign coroutines may await inside it.  keep: see `suspended_bodies`.
    ECMA-262 #sec-async-functions-abstract-operations-async-function-start
    """
    promise: Promise[T] = new_intrinsic_promise(loop)
    NativeCallContext(loop, as_coroutine(body), promise, keep=keep).resume(None)
    return promise


@overload
def async_function(
    function: Callable[P, Coroutine[Any, Any, Promise[T]]],
) -> Callable[P, Promise[T]]: ...
@overload
def async_function(
    function: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Promise[T]]: ...
def async_function(
    function: Callable[P, Coroutine[Any, Any, Any]],
) -> Callable[P, Promise[Any]]:
    """Make an ``async def`` JavaScript's async function: a call runs it to its first await.

    A call returns a `Promise` of what the body returns, rejected with what it raises; a promise
    that the body returns is followed.  Inside, ``await promise`` takes one turn.  Raises TypeError
    when `function` is not an ``async def`` without ``yield``.
    ECMA-262 #sec-async-function-definitions

    >>> from thenloop import run
    >>> @async_function
    ... async def double(promise):
    ...     return 2 * await promise
    >>> run(lambda: double(Promise.resolve(21)))
    42
    """
    if not inspect.iscoroutinefunction(function):
        hint = " (use @async_generator)" if inspect.isasyncgenfunction(function) else ""
        raise TypeError(
            f"async_function expects an 'async def' function, got {kind_of_value(function)}{hint}"
        )
    keep = runs_code_when_collected(code_of(function))

    @functools.wraps(function)
    def call(*arguments: P.args, **keywords: P.kwargs) -> Promise[Any]:
        loop = current_loop()
        # NOTE: wrong arguments raise here, as for every function in Python.
        body = function(*arguments, **keywords)
        try:
            promise = new_intrinsic_promise(loop)
            AsyncFunctionContext(loop, as_coroutine(body), promise, keep=keep).resume(None)
        except BaseException:
            # The stack may have run out before it was started; Python warns of a body never begun.
            body.close()
            raise
        return promise

    return call
