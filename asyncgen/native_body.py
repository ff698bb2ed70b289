"""Bodies that are Python's native async generators.

Python's ``yield`` hands out its operand as it is; here the operand is awaited first, as
JavaScript's is.  Python has no ``return value`` and no ``yield*`` in an async generator; `Return`
and `yield_star` stand for them.

ECMA-262 #sec-yield, #sec-generator-function-definitions-runtime-semantics-evaluation
"""

from __future__ import annotations

import enum
import sys
from collections.abc import AsyncGenerator as NativeAsyncGenerator
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, Final

from ..promises.async_function import require_no_plain_coroutine
from ..promises.await_ import operand_of
from ..promises.state import caught_reason
from ..runtime.completions import PROGRAM_THROWS, Return, exception_for
from .body import AWAITS, NORMAL, RETURN, RETURNED, THREW, THROW, YIELDS, Completion, Outcome
from .yield_star import YieldStar, yield_star_steps

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["NativeBody"]


class Suspension(enum.Enum):
    """Where a native body is suspended."""

    START = "before its first statement"
    YIELD = "at a yield"
    AWAIT = "at an await of its own"
    YIELD_OPERAND = "at a yield whose operand is being awaited"
    RETURN_OPERAND = "after its end, while what it returned is being awaited"
    DELEGATE_AWAIT = "at a yield_star whose delegate is awaiting"
    DELEGATE_YIELD = "at a yield_star whose delegate has yielded"


START: Final = Suspension.START
YIELD: Final = Suspension.YIELD
AWAIT: Final = Suspension.AWAIT
YIELD_OPERAND: Final = Suspension.YIELD_OPERAND
RETURN_OPERAND: Final = Suspension.RETURN_OPERAND
DELEGATE_AWAIT: Final = Suspension.DELEGATE_AWAIT
DELEGATE_YIELD: Final = Suspension.DELEGATE_YIELD


def _forget(generator: object) -> None:
    """The finalizer of our bodies: a suspended body that is collected runs no more of its code.

    Without a finalizer Python would raise GeneratorExit in it, and its ``finally`` blocks would run
    in the middle of whatever else is running.  JavaScript forgets it, and so does this.
    """


class NativeBody:
    """A native async generator, resumed and answering as `Body` says."""

    __slots__ = ("_delegate", "_generator", "_loop", "_step", "_suspension")

    def __init__(self, loop: EventLoop, generator: NativeAsyncGenerator[Any, Any]) -> None:
        self._loop = loop
        self._generator: Any = generator
        self._suspension = START
        #: The awaitable by which Python runs the generator to its next yield.
        self._step: Any = None
        self._delegate: Generator[Outcome, Any, Completion] | None = None

    def resume(self, value: Any) -> Outcome:
        suspension = self._suspension
        if suspension is YIELD_OPERAND:
            self._suspension = YIELD
            return YIELDS, value
        if suspension is YIELD:
            return self._run_to_next_yield(self._generator.asend, value)
        if suspension is AWAIT:
            return self._run(self._step.send, value)
        if suspension is START:
            # The value of the request that starts a body reaches nobody.
            return self._start()
        if suspension is DELEGATE_AWAIT:
            return self._run_delegate(value)
        if suspension is DELEGATE_YIELD:
            return self._run_delegate(Completion(NORMAL, value))
        assert suspension is RETURN_OPERAND
        return RETURNED, value

    def throw(self, reason: Any) -> Outcome:
        match self._suspension:
            case Suspension.AWAIT:
                return self._run(self._step.throw, exception_for(reason))
            case Suspension.YIELD | Suspension.YIELD_OPERAND:
                return self._run_to_next_yield(self._generator.athrow, exception_for(reason))
            case Suspension.DELEGATE_AWAIT:
                return self._throw_into_delegate(exception_for(reason))
            case Suspension.DELEGATE_YIELD:
                return self._run_delegate(Completion(THROW, reason))
            case Suspension.RETURN_OPERAND:
                return THREW, reason
            case Suspension.START:
                raise AssertionError("a body that has not begun is never thrown into")

    def return_(self, value: Any) -> Outcome:
        if self._suspension is DELEGATE_YIELD:
            return self._run_delegate(Completion(RETURN, value))
        assert self._suspension is YIELD
        return self._run_to_next_yield(self._generator.athrow, _awaited_return(value))

    def _start(self) -> Outcome:
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=None, finalizer=_forget)
        try:
            # Python notes the finalizer when it makes the first of these.
            self._step = self._generator.asend(None)
        finally:
            sys.set_asyncgen_hooks(*hooks)
        return self._run(self._step.send, None)

    def _run_to_next_yield(self, make_step: Callable[[Any], Any], argument: Any) -> Outcome:
        self._step = make_step(argument)
        return self._run(self._step.send, None)

    def _run(self, advance: Callable[[Any], Any], argument: Any) -> Outcome:
        """Run the generator until it awaits, yields or ends."""
        while True:
            try:
                awaited = advance(argument)
            except StopIteration as stop:
                outcome = self._yielded(stop.value)
                if outcome is not None:
                    return outcome
                advance, argument = self._step.send, None
                continue
            except StopAsyncIteration:
                # It ran off its end, or executed a bare return.
                return RETURNED, None
            except Return as return_:
                if return_.awaited:
                    return RETURNED, return_.value
                self._suspension = RETURN_OPERAND
                return AWAITS, return_.value
            except Exception as error:
                return THREW, caught_reason(error)
            self._suspension = AWAIT
            try:
                return AWAITS, self._to_await(awaited)
            except PROGRAM_THROWS as error:
                advance, argument = self._step.throw, error

    def _to_await(self, awaited: Any) -> Any:
        """What the machine is to await when the body itself awaits; raises what is thrown there."""
        require_no_plain_coroutine(self._generator.ag_await)
        if type(awaited) is Return:
            return awaited.value
        return operand_of(awaited)

    def _yielded(self, value: Any) -> Outcome | None:
        self._step = None
        if type(value) is YieldStar:
            self._delegate = yield_star_steps(self._loop, value.iterable)
            return self._step_delegate(self._delegate.send, None)
        # ECMA-262 #sec-yield: the operand is awaited, and a rejection is thrown at the yield.
        self._suspension = YIELD_OPERAND
        return AWAITS, value

    # yield_star

    def _run_delegate(self, completion: Any) -> Outcome:
        assert self._delegate is not None
        return self._carry_on(self._step_delegate(self._delegate.send, completion))

    def _throw_into_delegate(self, exception: Exception) -> Outcome:
        assert self._delegate is not None
        return self._carry_on(self._step_delegate(self._delegate.throw, exception))

    def _carry_on(self, outcome: Outcome | None) -> Outcome:
        return self._run(self._step.send, None) if outcome is None else outcome

    def _step_delegate(self, advance: Callable[[Any], Outcome], argument: Any) -> Outcome | None:
        """Run the delegation until it awaits or yields.

        None when it has ended; the body's next step is then made and waits to be sent on.
        """
        generator = self._generator
        try:
            outcome = advance(argument)
        except StopIteration as stop:
            completion: Completion = stop.value
            if completion.type is RETURN:
                self._step = generator.athrow(_awaited_return(completion.value))
            else:
                self._step = generator.asend(completion.value)
        except PROGRAM_THROWS as error:
            self._step = generator.athrow(exception_for(caught_reason(error)))
        else:
            self._suspension = DELEGATE_YIELD if outcome[0] is YIELDS else DELEGATE_AWAIT
            return outcome
        self._delegate = None
        return None


def _awaited_return(value: Any) -> Return:
    return_ = Return(value)
    return_.awaited = True
    return return_
