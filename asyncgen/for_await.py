"""`for await`, with the closing that Python's ``async for`` does not do.

ECMA-262 #sec-for-in-and-for-of-statements, ``for await``
"""

from __future__ import annotations

import types
from collections.abc import Generator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from ..promises.await_ import AwaitOperand
from ..promises.body import Outcome
from ..promises.iterators import END, iterator_complete
from ..promises.promise import Promise
from ..runtime.agent import current_loop
from ..runtime.completions import PROGRAM_THROWS, Return
from .async_generator import AsyncGenerator
from .async_iterators import (
    AsyncIteratorRecord,
    async_iterator_close_for_throw_steps,
    async_iterator_close_steps,
    get_async_iterator,
)

if TYPE_CHECKING:
    from .state_machine import AsyncGeneratorStateMachine

__all__ = ["AsyncIteratorClose", "ForAwait", "awaiting", "for_await"]

T = TypeVar("T")

_NEXT: Final = AsyncGenerator.next


def awaiting(steps: Generator[Outcome, Any, T]) -> Generator[Any, Any, T]:
    """Run steps that yield what is to be awaited, inside a body: the awaits are the body's own."""
    try:
        _, awaited = next(steps)
        while True:
            try:
                value = yield AwaitOperand(awaited)
            except PROGRAM_THROWS as error:
                _, awaited = steps.throw(error)
            else:
                _, awaited = steps.send(value)
    except StopIteration as stop:
        return cast(T, stop.value)


class ForAwait(Generic[T]):
    """The iteration of one ``async with for_await(...) as values`` statement.

    ECMA-262 #sec-runtime-semantics-forin-div-ofbodyevaluation-lhs-stmt-iterator-lhskind-labelset
    """

    __slots__ = ("_iterable", "_machine", "_record")

    def __init__(self, iterable: Any) -> None:
        self._iterable = iterable
        self._record: AsyncIteratorRecord | None = None
        #: What is asked for the next item where the iterator is an async generator of ours.
        self._machine: AsyncGeneratorStateMachine | None = None

    def __aenter__(self) -> _Enter[T]:
        return _Enter(self)

    def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> AsyncIteratorClose:
        record = self._record
        assert record is not None
        return AsyncIteratorClose(record, exception)

    def __aiter__(self) -> ForAwait[T]:
        """Itself; without ``async with`` nothing closes the iterator."""
        self._begin()
        return self

    @types.coroutine
    def __anext__(self) -> Generator[Any, Any, T]:
        """One step.  What fails in it ends the iteration without closing."""
        record = self._record
        assert record is not None
        record.done = True
        value: T
        if self._machine is not None:
            value = yield self._machine
            if value is END:
                raise StopAsyncIteration
        else:
            # OPTIMIZATION: `for_await_next_steps`, written out.
            objects = Promise.object_model
            result = yield AwaitOperand(record.next())
            if iterator_complete(objects, result, "next"):
                raise StopAsyncIteration
            value = objects.get(result, "value")
        record.done = False
        return value

    def _begin(self) -> None:
        # The iterator is made where the loop begins, in the turn that is under way.
        if self._record is None:
            self._record = get_async_iterator(Promise.object_model, current_loop(), self._iterable)
            # OPTIMIZATION: see `request_next_for`; not where a program has put another `next`.
            iterator = self._record.iterator
            if type(iterator) is AsyncGenerator and AsyncGenerator.next is _NEXT:
                self._machine = iterator._machine


class _Enter(Generic[T]):
    """Begins the iteration; takes no turn."""

    __slots__ = ("_for_await",)

    def __init__(self, for_await: ForAwait[T]) -> None:
        self._for_await = for_await

    def __await__(self) -> Generator[Any, Any, ForAwait[T]]:
        self._for_await._begin()
        yield from ()
        return self._for_await


class AsyncIteratorClose:
    """Closes the iterator unless it is done; awaited where a loop is left.

    ECMA-262 #sec-asynciteratorclose
    """

    __slots__ = ("_exception", "_record")

    def __init__(self, record: AsyncIteratorRecord, exception: BaseException | None) -> None:
        self._record = record
        self._exception = exception

    def __await__(self) -> Generator[Any, Any, bool]:
        record = self._record
        exception = self._exception
        if record.done:
            return False
        if exception is None or isinstance(exception, Return):
            # 6-7. What closing throws wins over a completion that is not a throw.
            yield from awaiting(async_iterator_close_steps(Promise.object_model, record))
        elif isinstance(exception, PROGRAM_THROWS):
            # 5. What is under way wins over whatever closing throws.
            steps = async_iterator_close_for_throw_steps(Promise.object_model, record)
            yield from awaiting(steps)
        # An exception that stops the loop, or the collector's, leaves no turn to close in.
        return False


def for_await(iterable: Any) -> ForAwait[Any]:
    """Iterate with JavaScript's ``for await``, closing the iterator when the loop is left early.

    iterable: an async generator, another async iterable of Python's or with JavaScript's methods,
    or a synchronous iterable, whose values are awaited.  On ``break``, ``return`` and errors the
    iterator's `return` is called and awaited.  Raises TypeError when there is nothing to iterate.
    An item takes the turns of its `next`.
    ECMA-262 #sec-for-in-and-for-of-statements

    >>> from thenloop import Promise, async_function, run
    >>> @async_function
    ... async def main():
    ...     async with for_await([1, Promise.resolve(2)]) as values:
    ...         return [value async for value in values]
    >>> run(main)
    [1, 2]
    """
    return ForAwait(iterable)
