"""Bodies that are Python generators, for operations of a runtime and frames of an interpreter.

ECMA-262 #sec-abstract-closure
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from .body import AWAITS, NORMAL, RETURN, RETURNED, THREW, THROW, Completion, Outcome
from .object_model import ObjectModel

__all__ = ["StepsBody"]


class StepsBody:
    """A generator that yields outcomes, as a `Body`.

    After `AWAITS` it is sent the value or raised the reason; after `YIELDS` and `PASSES_ON` it is
    sent a `Completion`, also when the operand of the first was rejected.  What it returns and
    raises is what the body returned and threw.
    """

    __slots__ = ("_awaits", "_objects", "_steps")

    def __init__(self, objects: ObjectModel, steps: Generator[Outcome, Any, Any]) -> None:
        self._objects = objects
        self._steps = steps
        #: Whether the generator is suspended by `AWAITS`; None before it has begun.
        self._awaits: bool | None = None

    def resume(self, value: Any) -> Outcome:
        if self._awaits:
            return self._run(self._steps.send, value)
        if self._awaits is None:
            return self._run(self._steps.send, None)
        return self._run(self._steps.send, Completion(NORMAL, value))

    def throw(self, reason: Any) -> Outcome:
        if self._awaits:
            return self._run(self._steps.throw, self._objects.exception_for(reason))
        return self._run(self._steps.send, Completion(THROW, reason))

    def return_(self, value: Any) -> Outcome:
        return self._run(self._steps.send, Completion(RETURN, value))

    def _run(self, advance: Callable[[Any], Outcome], argument: Any) -> Outcome:
        try:
            outcome = advance(argument)
        except StopIteration as stop:
            return RETURNED, stop.value
        except self._objects.program_throws as error:
            return THREW, self._objects.reason_of(error)
        self._awaits = outcome[0] is AWAITS
        return outcome
