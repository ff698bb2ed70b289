"""Await: how a body that is under way waits for a promise and goes on.

A body's execution context has one job, which is registered with the promise itself, as a reaction,
and resumes the body: an await costs one turn and makes no promise.

ECMA-262 #await
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from ..runtime.completions import has_type, kind_of_value, set_traceback
from .abstract_operations import promise_resolve
from .object_model import ObjectModel
from .promise import Promise, new_internal_promise, perform_promise_then

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = [
    "AwaitOperand",
    "DirectAwait",
    "ExecutionContext",
    "operand_of",
    "promise_of_this_loop",
]


class ExecutionContext:
    """A body that can be suspended at an await.  ECMA-262 #sec-execution-contexts"""

    __slots__ = ("_job", "_loop", "_objects")

    def __init__(self, loop: EventLoop, objects: ObjectModel) -> None:
        self._loop = loop
        self._objects = objects
        #: The job that goes on with the body: a promise that no program ever sees, which holds this
        #: context while it waits.
        self._job = new_internal_promise(loop)

    @abstractmethod
    def resume(self, value: Any) -> None:
        """Go on with `value` as the result of the await."""

    @abstractmethod
    def resume_with_throw(self, reason: Any) -> None:
        """Go on with `reason` thrown at the await."""

    def await_(self, promise: Promise[Any]) -> None:
        """Suspend until `promise` is settled.  ECMA-262 #await, steps 3 to 8"""
        hooks = self._loop.host_hooks
        if hooks is None:
            # OPTIMIZATION: the job stands for the two functions and the reaction over them; without
            # host hooks nothing is captured and nobody else sees them.
            promise._perform_then(self.begin_to_wait())
            return
        perform_promise_then(promise, self.resume, self.resume_with_reason)

    def await_value(self, value: Any) -> None:
        """Suspend for one turn.  ECMA-262 #await

        value: of a type that is known to have no ``then``.
        """
        loop = self._loop
        if loop.host_hooks is not None or loop.instruments is not None:
            self.await_(promise_resolve(self._objects, self._objects.intrinsic_promise, value))
            return
        # OPTIMIZATION: the promise that PromiseResolve would make is fulfilled with `value` at
        # once, and nobody but this context would ever see it.
        job = self.begin_to_wait()
        job._argument = value
        loop.microtasks.append(job)

    def begin_to_wait(self) -> Promise[Any]:
        """The job, made ready to be a reaction."""
        job = self._job
        job._result = self
        return job

    def resume_with_reason(self, reason: Any) -> None:
        """Go on with `reason` thrown at the await, and leave `reason` as it is."""
        if not has_type(reason, BaseException):
            self.resume_with_throw(reason)
            return
        traceback = reason.__traceback__
        self.resume_with_throw(reason)
        # The body's frames are on the traceback of whatever it rejected; the reason itself must
        # not keep them.
        set_traceback(reason, traceback)


class AwaitOperand:
    """What the runtime's own code awaits inside a Python body: any value, not only a promise."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __await__(self) -> Generator[Any, Any, Any]:
        return (yield self)


class DirectAwait:
    """What a body awaits where the answer goes to it without a promise that a program could see."""

    __slots__ = ()

    @abstractmethod
    def request_next_for(self, reader: Promise[Any]) -> None:
        """Ask for the answer.

        reader: is queued as a job when it is there.  Raises RuntimeError on another loop.
        """


def promise_of_this_loop(objects: ObjectModel, loop: EventLoop, value: Any) -> Promise[Any]:
    """PromiseResolve for an await on `loop`.  ECMA-262 #await, step 2

    Raises what reading `constructor` throws, and RuntimeError for a promise of another loop.
    """
    # OPTIMIZATION: the common case of what follows.
    if type(value) is Promise and value._loop is loop and objects.intrinsic_promise is Promise:
        return value
    promise: Promise[Any] = promise_resolve(objects, objects.intrinsic_promise, value)
    if promise._loop is not loop:
        raise RuntimeError(f"cannot await {kind_of_value(value)}: it belongs to another EventLoop")
    return promise


def operand_of(awaited: Any) -> Any:
    """The operand of a Python body's ``await``, of which it yielded `awaited`.

    Raises TypeError for what is not a promise.
    """
    if type(awaited) is AwaitOperand:
        return awaited.value
    if not has_type(awaited, Promise):
        raise TypeError(
            f"cannot await {kind_of_value(awaited)} in a body that thenloop runs; await a promise "
            "(Promise.resolve makes one of any value or thenable)"
        )
    return awaited
