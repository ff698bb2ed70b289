"""Async functions over a body of any kind.

ECMA-262 #sec-async-functions-abstract-operations-async-function-start
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .await_ import ExecutionContext, promise_of_this_loop
from .body import AWAITS, RETURNED, THREW, Body, Outcome
from .object_model import ObjectModel
from .state import FULFILLED

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop
    from .promise import Promise

__all__ = ["BodyContext", "async_function_start"]


def async_function_start(objects: ObjectModel, loop: EventLoop, body: Body) -> Any:
    """Run `body` to its first await, or to its end; a promise for what it returns.

    ECMA-262 #sec-async-functions-abstract-operations-async-function-start
    """
    promise = objects.new_promise(loop)
    outcome = body.resume(objects.undefined)
    if outcome[0] is RETURNED:
        # OPTIMIZATION: a body that never awaits needs no context to wait in.
        promise._resolve(outcome[1])
    else:
        BodyContext(loop, objects, body, promise).carry_on(outcome)
    return promise


class BodyContext(ExecutionContext):
    """A body of an async function, and the promise for what it returns."""

    __slots__ = ("_body", "_promise", "_promise_class")

    def __init__(
        self, loop: EventLoop, objects: ObjectModel, body: Body, promise: Promise[Any]
    ) -> None:
        super().__init__(loop, objects)
        self._body = body
        self._promise = promise
        self._promise_class = type(promise)

    def resume(self, value: Any) -> None:
        outcome = self._body.resume(value)
        awaited = outcome[1]
        loop = self._loop
        if (
            outcome[0] is not AWAITS
            or type(awaited) is not self._promise_class
            or awaited._loop is not loop
        ):
            self.carry_on(outcome)
            return
        # OPTIMIZATION: what `carry_on` does where a promise of the realm is awaited.
        objects = self._objects
        try:
            is_intrinsic = objects.get(awaited, "constructor") is objects.intrinsic_promise
        except objects.program_throws as error:
            self.carry_on(self._body.throw(objects.reason_of(error)))
            return
        if not is_intrinsic:
            # ECMA-262 #sec-promise-resolve, steps 2 to 4
            promise = objects.new_promise(loop)
            promise._resolve(awaited)
            self.await_(promise)
        elif awaited._state is FULFILLED and loop.host_hooks is None:
            # `await_`, `_perform_then`
            job = self._job
            job._result = self
            job._argument = awaited._result
            loop.microtasks.append(job)
        else:
            self.await_(awaited)

    def resume_with_throw(self, reason: Any) -> None:
        self.carry_on(self._body.throw(reason))

    def carry_on(self, outcome: Outcome) -> None:
        """Do what the body asks for until it has to wait."""
        while True:
            kind, value = outcome
            if kind is AWAITS:
                value_kind = type(value)
                if type(value_kind) is type and value_kind in self._objects.never_thenable:
                    self.await_value(value)
                    return
                # ECMA-262 #await, step 2: what PromiseResolve throws is thrown at the await.
                try:
                    promise = promise_of_this_loop(self._objects, self._loop, value)
                except self._objects.program_throws as error:
                    outcome = self._body.throw(self._objects.reason_of(error))
                    continue
                self.await_(promise)
            elif kind is RETURNED:
                # ECMA-262 #sec-asyncblockstart, steps 1.f and 1.g.  The value is not awaited; a
                # promise is adopted.
                self._promise._resolve(value)
            elif kind is THREW:
                # Step 1.h.
                self._promise._reject(value)
            else:
                raise AssertionError(f"the body of an async function {kind.value}")
            return
