"""Bodies that are Python's native async generators.

Python's ``yield`` hands out its operand as it is; here the operand is awaited first, as
JavaScript's is.  Python has no ``return value`` and no ``yield*`` in an async generator; `Return`
and `yield_star` stand for them.

ECMA-262 #sec-yield, #sec-generator-function-definitions-runtime-semantics-evaluation
"""

from __future__ import annotations

import enum
import sys
import types
from collections.abc import AsyncGenerator as NativeAsyncGenerator
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, Final

from ..promises.async_function import require_no_plain_coroutine
from ..promises.await_ import DirectAwait, operand_of
from ..promises.body import (
    AWAITS,
    NORMAL,
    PASSES_ON,
    RETURN,
    RETURNED,
    THREW,
    THROW,
    YIELDS,
    Completion,
    Outcome,
)
from ..promises.promise import Promise
from ..promises.state import caught_reason
from ..runtime.completions import PROGRAM_THROWS, Return, exception_for, has_type
from .yield_star import YieldStar, yield_star_steps

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["NativeBody"]


class Suspension(enum.Enum):
    """Where a native body is suspended."""

    START = "before its first statement"
    YIELD = "at a yield"
    AWAIT = "at an await of its own"
    RETURN_OPERAND = "after its end, while what it returned is being awaited"
    DELEGATE_AWAIT = "at a yield_star whose delegate is awaiting"
    DELEGATE_YIELD = "at a yield_star whose delegate has yielded"


START: Final = Suspension.START
YIELD: Final = Suspension.YIELD
AWAIT: Final = Suspension.AWAIT
RETURN_OPERAND: Final = Suspension.RETURN_OPERAND
DELEGATE_AWAIT: Final = Suspension.DELEGATE_AWAIT
DELEGATE_YIELD: Final = Suspension.DELEGATE_YIELD


def _forget(generator: object) -> None:
    """The finalizer of our bodies: a suspended body that is collected runs no more of its code.

    Without a finalizer Python would raise GeneratorExit in it, and its ``finally`` blocks would run
    in the middle of whatever else is running.  JavaScript forgets it, and so does this.
    """


@types.coroutine
def _run_steps(yielded: list[Any]) -> Generator[Any, Any, None]:
    """Run the steps that it is sent, each to the generator's next yield.

    What the generator awaits meanwhile is yielded on its behalf.  OPTIMIZATION: so a step ends
    without a StopIteration, which Python code would have to catch.
    """
    while True:
        step = yield yielded
        yielded[1] = yield from step


class NativeBody:
    """A native async generator, resumed and answering as `Body` says."""

    # Those without an underscore are also used by `native_machine`.
    __slots__ = ("_delegate", "_generator", "_loop", "steps", "suspension", "yielded")

    def __init__(self, loop: EventLoop, generator: NativeAsyncGenerator[Any, Any]) -> None:
        self._loop = loop
        self._generator: Any = generator
        self.suspension = START
        #: The outcome of a step that has come to a yield; nothing else is this very object.
        self.yielded: list[Any] = [YIELDS, None]
        self.steps: Any = _run_steps(self.yielded)
        self.steps.send(None)
        self._delegate: Generator[Outcome, Any, Completion] | None = None

    def resume(self, value: Any) -> Outcome:
        suspension = self.suspension
        if suspension is YIELD:
            return self._run(self.steps.send, self._generator.asend(value))
        if suspension is AWAIT:
            return self._run(self.steps.send, value)
        if suspension is START:
            # The value of the request that starts a body reaches nobody.
            return self._run(self.steps.send, self._first_step())
        if suspension is DELEGATE_AWAIT:
            return self._run_delegate(value)
        if suspension is DELEGATE_YIELD:
            return self._run_delegate(Completion(NORMAL, value))
        assert suspension is RETURN_OPERAND
        return RETURNED, value

    def throw(self, reason: Any) -> Outcome:
        match self.suspension:
            case Suspension.AWAIT:
                return self._run(self.steps.throw, exception_for(reason))
            case Suspension.YIELD:
                step = self._generator.athrow(exception_for(reason))
                return self._run(self.steps.send, step)
            case Suspension.DELEGATE_AWAIT:
                return self._throw_into_delegate(exception_for(reason))
            case Suspension.DELEGATE_YIELD:
                return self._run_delegate(Completion(THROW, reason))
            case Suspension.RETURN_OPERAND:
                return THREW, reason
            case Suspension.START:
                raise AssertionError("a body that has not begun is never thrown into")

    def return_(self, value: Any) -> Outcome:
        if self.suspension is DELEGATE_YIELD:
            return self._run_delegate(Completion(RETURN, value))
        assert self.suspension is YIELD
        return self._run(self.steps.send, self._generator.athrow(_awaited_return(value)))

    def _first_step(self) -> Any:
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=None, finalizer=_forget)
        try:
            # Python notes the finalizer when it makes the first of these.
            return self._generator.asend(None)
        finally:
            sys.set_asyncgen_hooks(*hooks)

    def _run(self, advance: Callable[[Any], Any], argument: Any) -> Outcome:
        """Run the generator until it awaits, yields or ends."""
        try:
            outcome = advance(argument)
        except BaseException as error:
            return self.ended(error)
        return self.go_on(outcome)

    def go_on(self, outcome: Any) -> Outcome:
        """Answer for what the generator has come to."""
        while True:
            if outcome is self.yielded:
                value = outcome[1]
                outcome[1] = None
                if type(value) is not YieldStar:
                    self.suspension = YIELD
                    return YIELDS, value
                # ECMA-262 #sec-generator-function-definitions-runtime-semantics-evaluation
                self._delegate = yield_star_steps(Promise.object_model, self._loop, value.iterable)
                delegated = self._step_delegate(self._delegate.send, None)
                if isinstance(delegated, tuple):
                    return delegated
                advance, argument = self.steps.send, delegated
            else:
                self.suspension = AWAIT
                try:
                    return AWAITS, self._to_await(outcome)
                except PROGRAM_THROWS as error:
                    advance, argument = self.steps.throw, error
            try:
                outcome = advance(argument)
            except BaseException as error:
                return self.ended(error)

    def ended(self, error: BaseException) -> Outcome:
        """The outcome of a body that ended with `error`, which Python's own ends are, too."""
        if isinstance(error, StopAsyncIteration):
            # It ran off its end, or executed a bare return.
            return RETURNED, None
        if isinstance(error, Return):
            if error.awaited:
                return RETURNED, error.value
            self.suspension = RETURN_OPERAND
            return AWAITS, error.value
        if isinstance(error, Exception):
            # The frame of the steps is on the traceback, too.
            return THREW, caught_reason(error, frames=2)
        raise error

    def _to_await(self, awaited: Any) -> Any:
        """What the machine is to await when the body itself awaits; raises what is thrown there."""
        require_no_plain_coroutine(self._generator.ag_await)
        if type(awaited) is Return:
            return awaited.value
        if has_type(awaited, DirectAwait):
            return awaited
        return operand_of(awaited)

    # yield_star

    def _run_delegate(self, completion: Any) -> Outcome:
        assert self._delegate is not None
        return self._carry_on(self._step_delegate(self._delegate.send, completion))

    def _throw_into_delegate(self, exception: Exception) -> Outcome:
        assert self._delegate is not None
        return self._carry_on(self._step_delegate(self._delegate.throw, exception))

    def _carry_on(self, delegated: Any) -> Outcome:
        if isinstance(delegated, tuple):
            return delegated
        return self._run(self.steps.send, delegated)

    def _step_delegate(self, advance: Callable[[Any], Outcome], argument: Any) -> Any:
        """Run the delegation until it awaits or yields, and give that outcome, a tuple.

        When the delegation has ended, give the step by which the body goes on.
        """
        generator = self._generator
        try:
            outcome = advance(argument)
        except StopIteration as stop:
            completion: Completion = stop.value
            if completion.type is RETURN:
                step = generator.athrow(_awaited_return(completion.value))
            else:
                step = generator.asend(completion.value)
        except PROGRAM_THROWS as error:
            step = generator.athrow(exception_for(caught_reason(error)))
        else:
            self.suspension = DELEGATE_YIELD if outcome[0] is PASSES_ON else DELEGATE_AWAIT
            return outcome
        self._delegate = None
        return step


def _awaited_return(value: Any) -> Return:
    return_ = Return(value)
    return_.awaited = True
    return return_
