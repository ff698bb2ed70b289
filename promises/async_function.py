"""Async functions: a call starts the body at once and returns a promise for its result.

ECMA-262 #sec-async-function-definitions, #sec-async-functions-abstract-operations
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Coroutine
from types import CoroutineType, FunctionType, GeneratorType
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeAlias, TypeVar, cast, overload

from ..runtime.agent import current_loop, surrounding_agent
from ..runtime.completions import (
    PROGRAM_THROWS,
    exception_for,
    has_type,
    kind_of_value,
    set_traceback,
)
from .await_ import DirectAwait, ExecutionContext, operand_of, promise_of_this_loop
from .bare_awaits import (
    AwaitNatively,
    NativelyAwaitingBody,
    SuspendedFunction,
    awaits_itself,
    error_out_of_body,
    held_while_it_awaits_natively,
    inner_of,
)
from .code_with_bare_awaits import function_with_bare_awaits
from .exact_wrappers import ExactWrapper
from .promise import OF_PROMISE, Promise, new_intrinsic_promise, new_object, perform_promise_then
from .state import FULFILLED, PENDING, caught_reason
from .suspended_bodies import SuspendedBody, code_of, runs_code_when_collected
from .unsuspended_bodies import error_out_of_coroutine, plain_function_of

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

    # A generator is a body all of whose awaits are bare: see `bare_awaits`.
    Body: TypeAlias = CoroutineType[Any, Any, Any] | GeneratorType[Any, Any, Any]

__all__ = [
    "async_function",
    "body_returned",
    "body_threw",
    "require_no_plain_coroutine",
    "resume_body",
    "resume_body_with_throw",
    "start_coroutine",
    "suspend_body",
]

P = ParamSpec("P")
T = TypeVar("T")


_COMPREHENSIONS: Final = frozenset({"<listcomp>", "<setcomp>", "<dictcomp>"})

_ENDED: Final = object()
"""Stands for what a body awaits when it awaits nothing any more."""


# A call of an async function is its promise: while the body is suspended, the promise holds it, and
# is the reaction on whatever the body awaits.  OPTIMIZATION: by the text an await registers two
# functions that resume the body's execution context, and no promise; nobody else sees them.


def start_body(promise: Promise[Any], body: Body, *, keep: bool) -> None:
    """Run `body` to its first await, or to its end.  ECMA-262 #sec-asyncblockstart

    keep: see `suspended_bodies`.
    """
    held: Any = body
    try:
        awaited = body.send(None)
        # It is not suspended before what it awaits natively is.
        while (
            type(awaited) is not Promise and inner_of(body) is None and not awaits_itself(awaited)
        ):
            held = held_while_it_awaits_natively(held)
            awaited = body.throw(AwaitNatively(awaited))
    except StopIteration as stop:
        promise._resolve(stop.value)
        return
    except PROGRAM_THROWS as error:
        promise._reject(caught_reason(error_out_of_body(body, error)))
        return
    promise._result = held
    if keep:
        promise._loop.suspended_bodies[promise] = SuspendedFunction(body)
    suspend_body(promise, awaited)


def resume_body(promise: Promise[Any], value: Any) -> None:
    """Go on with `value` as the result of the await.  ECMA-262 #await, step 3"""
    body = promise._result
    try:
        awaited = body.send(value)
    except StopIteration as stop:
        body_returned(promise, stop.value)
    except PROGRAM_THROWS as error:
        body_threw(promise, error)
    else:
        suspend_body(promise, awaited)


def resume_body_with_throw(promise: Promise[Any], reason: Any) -> None:
    """Go on with `reason` thrown at the await.  ECMA-262 #await, step 5"""
    exception = exception_for(reason)
    traceback = exception.__traceback__
    awaited = throw_into_body(promise, exception)
    if awaited is not _ENDED:
        suspend_body(promise, awaited)
    # The body's frames are on the traceback of whatever it rejected; the reason itself must not
    # keep them.
    set_traceback(exception, traceback)


def throw_into_body(promise: Promise[Any], exception: BaseException) -> Any:
    """What the body awaits next, or `_ENDED`."""
    try:
        return promise._result.throw(exception)
    except StopIteration as stop:
        body_returned(promise, stop.value)
    except PROGRAM_THROWS as error:
        body_threw(promise, error)
    return _ENDED


def suspend_body(promise: Promise[Any], awaited: Any) -> None:
    """Wait for what the body awaits.  ECMA-262 #await"""
    loop = promise._loop
    while True:
        body = promise._result
        inner = None if type(body) is GeneratorType else _awaited_natively_by(promise)
        kind = type(awaited)
        if inner is None and kind is not Promise and not awaits_itself(awaited):
            promise._result = held_while_it_awaits_natively(body)
            awaited = throw_into_body(promise, AwaitNatively(awaited))
            if awaited is _ENDED:
                return
            continue
        # OPTIMIZATION: the common case of what follows.
        if (
            kind is Promise
            and type(inner) is not CoroutineType
            and awaited._loop is loop
            and loop.host_hooks is None
        ):
            awaited._perform_then(promise)
            return
        # 2. What PromiseResolve throws is thrown at the await, at once.
        try:
            require_no_plain_coroutine(inner)
            if has_type(awaited, DirectAwait):
                awaited.request_next_for(promise)
                return
            source = promise_of_this_loop(Promise.object_model, loop, operand_of(awaited))
        except PROGRAM_THROWS as error:
            refused = error
        else:
            break
        # NOTE: inside the handler the body, too, would be handling that error.
        awaited = throw_into_body(promise, refused)
        del refused
        if awaited is _ENDED:
            return
    # 3-8. The body goes on when it is settled.
    if loop.host_hooks is None:
        source._perform_then(promise)
    else:
        perform_promise_then(
            source,
            functools.partial(resume_body, promise),
            functools.partial(resume_body_with_throw, promise),
        )


def _awaited_natively_by(promise: Promise[Any]) -> Any:
    """What the body of `promise` delegates to; None where its await is a bare one."""
    body = promise._result
    if type(body) is not NativelyAwaitingBody:
        return inner_of(body)
    inner = inner_of(body.generator)
    if inner is None:
        # What it awaited natively has ended.
        promise._result = body.generator
    return inner


def body_returned(promise: Promise[Any], value: Any) -> None:
    """ECMA-262 #sec-asyncblockstart, steps 1.f and 1.g"""
    if promise._loop.suspended_bodies:
        promise._loop.suspended_bodies.pop(promise, None)
    promise._result = None
    # The value is not awaited; a promise is adopted.
    promise._resolve(value)


def body_threw(promise: Promise[Any], error: BaseException) -> None:
    """ECMA-262 #sec-asyncblockstart, step 1.h"""
    if promise._loop.suspended_bodies:
        promise._loop.suspended_bodies.pop(promise, None)
    promise._reject(caught_reason(error_out_of_body(promise._result, error)))


class NativeCallContext(ExecutionContext):
    """A coroutine of the runtime's own, inside which foreign coroutines may await."""

    __slots__ = ("_body", "_keep", "_promise")

    def __init__(
        self,
        loop: EventLoop,
        body: CoroutineType[Any, Any, Any],
        promise: Promise[Any],
        *,
        keep: bool,
    ) -> None:
        super().__init__(loop, Promise.object_model)
        self._body = body
        self._promise = promise
        #: Whether the loop must keep the body while it is suspended: see `suspended_bodies`.
        self._keep = keep

    def resume(self, value: Any) -> None:
        self._step(self._body.send, value)

    def resume_with_throw(self, reason: Any) -> None:
        self._step(self._body.throw, exception_for(reason))

    def _step(self, advance: Callable[[Any], Any], argument: Any) -> None:
        while True:
            try:
                awaited = advance(argument)
            except StopIteration as stop:
                self._loop.suspended_bodies.pop(self, None)
                self._promise._resolve(stop.value)
                return
            except PROGRAM_THROWS as error:
                self._loop.suspended_bodies.pop(self, None)
                self._promise._reject(caught_reason(error))
                return
            self._note_inner_bodies()
            if self._keep:
                self._loop.suspended_bodies[self] = SuspendedBody(self._body)
            try:
                if has_type(awaited, DirectAwait):
                    awaited.request_next_for(self.begin_to_wait())
                    return
                promise = promise_of_this_loop(self._objects, self._loop, operand_of(awaited))
            except PROGRAM_THROWS as error:
                # ECMA-262 #await, step 2
                advance, argument = self._body.throw, error
                continue
            self.await_(promise)
            return

    def _note_inner_bodies(self) -> None:
        """Whatever awaits inside may; the loop keeps what could run code when it is collected."""
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


def start_coroutine(
    loop: EventLoop, body: Coroutine[Any, Any, T], *, keep: bool = False
) -> Promise[T]:
    """Run `body`, a coroutine made already, as an async function's body.

    Foreign coroutines may await inside it.  keep: see `suspended_bodies`.
    ECMA-262 #sec-async-functions-abstract-operations-async-function-start
    """
    promise: Promise[T] = new_intrinsic_promise(loop)
    NativeCallContext(loop, cast(Any, body), promise, keep=keep).resume(None)
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
    plain = plain_function_of(function)
    # What is wrapped in a coroutine function has no say.
    is_own = type(function) is FunctionType and function.__code__.co_flags & inspect.CO_COROUTINE
    code = function.__code__ if is_own else code_of(function)
    keep = plain is None and runs_code_when_collected(code)
    # NOTE: wrong arguments raise at the call, as for every function in Python.
    call = _CALL.of(function, function_with_bare_awaits(function) or function, keep)
    return call if plain is None else _CALL_WITHOUT_AWAIT.of(function, plain, call)


def _start(loop: EventLoop, body: Body, keep: bool) -> Promise[Any]:
    """Start what a call of an async function made."""
    promise = new_intrinsic_promise(loop)
    start_body(promise, body, keep=keep)
    return promise


def _promise_of(loop: EventLoop, value: Any) -> Promise[Any]:
    """A promise resolved with what a body without any await returned."""
    promise = new_object(*OF_PROMISE)
    promise._loop = loop
    promise._reactions = None
    kind = type(value)
    if type(kind) is type and kind in _NEVER_THENABLE:
        # `_resolve`, of a promise with which nobody has registered yet.
        promise._result = value
        promise._state = FULFILLED
    else:
        promise._result = None
        promise._state = PENDING
        promise._resolve(value)
    return promise


def _promise_rejected_by(loop: EventLoop, error: BaseException) -> Promise[Any]:
    """A promise rejected with what escaped a body without any await."""
    error = error_out_of_coroutine(error)
    if not isinstance(error, PROGRAM_THROWS):
        raise error
    promise = new_intrinsic_promise(loop)
    promise._reject(caught_reason(error))
    return promise


_NEVER_THENABLE: Final = Promise.object_model.never_thenable

# The stack may run out before a body is started, and Python warns of one that never began.
_CALL: Final = ExactWrapper(
    """
_.loop = _.agent.loop
if _.loop is None or _.loop.is_closed:
    _.loop = _.current_loop()
_.body = _.function({call})
try:
    return _.start(_.loop, _.body, _.keep)
except BaseException:
    _.body.close()
    raise
""",
    {"agent": surrounding_agent, "current_loop": current_loop, "start": _start},
    own=("function", "keep"),
)

# OPTIMIZATION: the promise is made when the body has ended, which only instruments could tell.
_CALL_WITHOUT_AWAIT: Final = ExactWrapper(
    """
_.loop = _.agent.loop
if _.loop is None or _.loop.is_closed or _.loop.instruments is not None:
    return _.call({call})
try:
    _.value = _.plain({call})
except BaseException as _.error:
    return _.promise_rejected_by(_.loop, _.error)
return _.promise_of(_.loop, _.value)
""",
    {
        "agent": surrounding_agent,
        "promise_of": _promise_of,
        "promise_rejected_by": _promise_rejected_by,
    },
    own=("plain", "call"),
)
