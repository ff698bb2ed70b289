"""`yield*` in an async generator.

ECMA-262 #sec-generator-function-definitions-runtime-semantics-evaluation, ``yield *``
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from ..promises.body import AWAITS, NORMAL, PASSES_ON, RETURN, Completion, Outcome
from ..promises.iterators import iterator_complete
from ..promises.object_model import ObjectModel, throw_type_error
from .async_iterators import async_iterator_close_steps, get_async_iterator

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["YieldStar", "yield_star", "yield_star_steps"]


class YieldStar:
    """What `yield_star` gives to ``yield``."""

    __slots__ = ("iterable",)

    def __init__(self, iterable: Any) -> None:
        self.iterable = iterable


def yield_star(iterable: Any) -> Any:
    """Yield all that `iterable` yields; ``result = yield ...`` of it is ``result = yield* ...``.

    iterable: an async generator, another async iterable of Python's or with JavaScript's methods,
    or a synchronous iterable.  Values, throws and returns requested meanwhile go to it; its values
    are not awaited again; its return value is the result.  The first item costs three turns.
    ECMA-262 #prod-YieldExpression
    """
    return YieldStar(iterable)


def yield_star_steps(
    objects: ObjectModel, loop: EventLoop, iterable: Any
) -> Generator[Outcome, Any, Completion]:
    """The delegation, as a generator that yields outcomes on the body's behalf.

    After `AWAITS` it is sent the value or thrown the reason; after `PASSES_ON` it is sent the
    completion to go on with.  Returns the completion of the whole expression: normal or return.
    """
    # 5-7. `next` is read once.
    record = get_async_iterator(objects, loop, iterable)
    received = Completion(NORMAL, objects.undefined)
    while True:
        if received.type is NORMAL:
            # 8.a. Ask for the next result.
            result = yield AWAITS, record.next(received.value)
            if iterator_complete(objects, result, "next"):
                return Completion(NORMAL, objects.get(result, "value"))
        elif received.type is RETURN:
            # 8.c. Pass the return on, if the iterator knows about it.
            return_ = record.method("return")
            if return_ is None:
                value = yield AWAITS, received.value
                return Completion(RETURN, value)
            result = yield AWAITS, return_(received.value)
            if iterator_complete(objects, result, "return"):
                return Completion(RETURN, objects.get(result, "value"))
        else:
            # 8.b. Pass the throw on, if the iterator knows about it.
            throw = record.method("throw")
            if throw is None:
                # It is given a chance to clean up; then the protocol is violated.
                yield from async_iterator_close_steps(objects, record)
                throw_type_error(objects, "the iterator does not provide a throw method")
            result = yield AWAITS, throw(received.value)
            if iterator_complete(objects, result, "throw"):
                return Completion(NORMAL, objects.get(result, "value"))
        # 8.a.vi, 8.b.ii.7, 8.c.ix. Yield on, without awaiting the value again.
        received = yield PASSES_ON, objects.get(result, "value")
