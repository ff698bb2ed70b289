"""Async functions over a body of any kind.

ECMA-262 #sec-async-functions-abstract-operations-async-function-start
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .await_ import ExecutionContext, promise_of_this_loop
from .body import AWAITS, RETURNED, THREW, Body, Outcome
from .object_model import ObjectModel

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop
    from .promise import Promise

__all__ = ["async_function_start"]


def async_function_start(objects: ObjectModel, loop: EventLoop, body: Body) -> Any:
    """Run `body` to its first await, or to its end; a promise for what it returns.

    ECMA-262 #sec-async-functions-abstract-operations-async-function-start
    """
    promise = objects.new_promise(loop)
    BodyContext(loop, objects, body, promise).resume(objects.undefined)
    return promise


class BodyContext(ExecutionContext):
    """A body of an async function, and the promise for what it returns."""

    __slots__ = ("_body", "_never_thenable", "_promise")

    def __init__(
        self, loop: EventLoop, objects: ObjectModel, body: Body, promise: Promise[Any]
    ) -> None:
        super().__init__(loop, objects)
        self._body = body
        self._promise = promise
        self._never_thenable = objects.never_thenable

    def resume(self, value: Any) -> None:
        self._carry_on(self._body.resume(value))

    def resume_with_throw(self, reason: Any) -> None:
        self._carry_on(self._body.throw(reason))

    def _carry_on(self, outcome: Outcome) -> None:
        """Do what the body asks for until it has to wait."""
        while True:
            kind, value = outcome
            if kind is AWAITS:
                value_kind = type(value)
                if type(value_kind) is type and value_kind in self._never_thenable:
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
