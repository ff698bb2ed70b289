"""Async iterators: how an iteration of any kind becomes one that answers with promises.

ECMA-262 #sec-getiterator, #sec-async-from-sync-iterator-objects, #sec-asynciteratorclose
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ..promises.async_function import start_coroutine
from ..promises.await_ import promise_of_this_loop
from ..promises.iterators import (
    PythonIterator,
    iterator_close,
    iterator_complete,
    next_method,
    open_iterator,
    require_object_from_return,
)
from ..promises.object_model import ObjectModel
from ..promises.promise import Promise, new_intrinsic_promise, perform_promise_then
from ..promises.results import IteratorResult
from ..promises.state import caught_reason
from ..runtime.completions import PROGRAM_THROWS, exception_for
from .body import AWAITS, Outcome

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = [
    "AsyncFromSyncIterator",
    "AsyncIteratorRecord",
    "NativeAsyncIterator",
    "async_iterator_close_steps",
    "get_async_iterator",
    "is_async_iterable",
]


class AsyncIteratorRecord:
    """An async iteration under way.  ECMA-262 #sec-iterator-records"""

    __slots__ = ("_next", "done", "iterator")

    def __init__(self, iterator: Any, next_: Callable[..., Any]) -> None:
        #: [[Iterator]]
        self.iterator = iterator
        #: [[NextMethod]], read once.
        self._next = next_
        #: [[Done]]
        self.done = False

    def next(self, value: Any = None) -> Any:
        """Ask for the next result: a promise for it, or anything else to be awaited."""
        # DEVIATION: undefined is not passed on, so that a `next` without a parameter will do.
        return self._next() if value is None else self._next(value)


def is_async_iterable(value: Any) -> bool:
    """Whether `value` has the method that stands for Symbol.asyncIterator."""
    return getattr(type(value), "__aiter__", None) is not None


def get_async_iterator(objects: ObjectModel, loop: EventLoop, iterable: Any) -> AsyncIteratorRecord:
    """Begin an iteration: an async one where there is one, else over a sync iterator.

    Raises TypeError when `iterable` is neither.  ECMA-262 #sec-getiterator, kind async
    """
    # 1.a, 3-4. The async iterator.
    if is_async_iterable(iterable):
        iterator = iterable.__aiter__()
        kind = type(iterator)
        if hasattr(kind, "__anext__") and not hasattr(kind, "next"):
            native = NativeAsyncIterator(loop, iterator)
            return AsyncIteratorRecord(native, native.next)
        next_ = next_method(objects, iterator, "__aiter__", "__anext__")
        return AsyncIteratorRecord(iterator, next_)
    # 1.b. Or a sync iterator, made async.
    sync_iterator, sync_next = open_iterator(objects, iterable)
    if sync_next is None:
        sync_iterator = PythonIterator(sync_iterator)
        sync_next = sync_iterator.next
    async_iterator = AsyncFromSyncIterator(objects, loop, sync_iterator, sync_next)
    return AsyncIteratorRecord(async_iterator, async_iterator.next)


def async_iterator_close_steps(
    objects: ObjectModel, iterator: Any
) -> Generator[Outcome, Any, None]:
    """Close for a completion that is not a throw: errors of closing are raised.

    Yields what is to be awaited.  ECMA-262 #sec-asynciteratorclose
    """
    # 3-4. Without a `return` there is nothing to tell.
    return_ = objects.get_method(iterator, "return")
    if return_ is None:
        return
    result = yield AWAITS, return_()
    require_object_from_return(objects, result)


class AsyncFromSyncIterator:
    """A sync iterator behind the methods of an async one; its values are awaited.

    ECMA-262 #sec-%asyncfromsynciteratorprototype%-object
    """

    __slots__ = ("_loop", "_next", "_objects", "_sync_iterator")

    def __init__(
        self,
        objects: ObjectModel,
        loop: EventLoop,
        sync_iterator: Any,
        next_: Callable[..., Any],
    ) -> None:
        self._objects = objects
        self._loop = loop
        #: [[SyncIteratorRecord]]
        self._sync_iterator = sync_iterator
        self._next = next_

    def next(self, *value: Any) -> Promise[Any]:
        """ECMA-262 #sec-%asyncfromsynciteratorprototype%.next"""
        promise = new_intrinsic_promise(self._loop)
        # 5-6. A value is passed on only when there is one.
        try:
            result = self._next(*value)
        except PROGRAM_THROWS as error:
            # 7. Its throw is the answer.
            promise._reject(caught_reason(error))
            return promise
        # 8. Look into it.
        return self._continue("next", result, promise, close_on_rejection=True)

    def return_(self, *value: Any) -> Promise[Any]:
        """ECMA-262 #sec-%asyncfromsynciteratorprototype%.return"""
        promise = new_intrinsic_promise(self._loop)
        try:
            # 6-7. Read `return`; whatever throws from here on rejects.
            return_ = self._objects.get_method(self._sync_iterator, "return")
            if return_ is None:
                # 8. Nobody to tell; the value is not awaited.
                given = value[0] if value else None
                promise._resolve(self._objects.create_iter_result(given, True))
                return promise
            # 9-11. Call it.
            result = return_(*value)
        except PROGRAM_THROWS as error:
            promise._reject(caught_reason(error))
            return promise
        # 12-13. Look into what it gives.
        return self._continue("return", result, promise, close_on_rejection=False)

    def throw(self, *reason: Any) -> Promise[Any]:
        """ECMA-262 #sec-%asyncfromsynciteratorprototype%.throw"""
        promise = new_intrinsic_promise(self._loop)
        try:
            # 6-7. Read `throw`; whatever throws from here on rejects.
            throw = self._objects.get_method(self._sync_iterator, "throw")
            if throw is None:
                # 8. It is given a chance to clean up; then the protocol is violated.
                self._close()
                raise TypeError("the sync iterator does not provide a throw method")
            # 9-11. Call it.
            result = throw(*reason)
        except PROGRAM_THROWS as error:
            promise._reject(caught_reason(error))
            return promise
        # 12-13. Look into what it gives.
        return self._continue("throw", result, promise, close_on_rejection=True)

    def _close(self) -> None:
        iterator_close(self._objects, self._sync_iterator)

    def _close_for_throw(self) -> None:
        with suppress(*PROGRAM_THROWS):
            self._close()

    def _continue(
        self, method: str, result: Any, promise: Promise[Any], *, close_on_rejection: bool
    ) -> Promise[Any]:
        """ECMA-262 #sec-asyncfromsynciteratorcontinuation"""
        objects = self._objects
        done = False
        close_on_error = False
        try:
            # 2-5. Reading the result closes nothing.
            done = iterator_complete(objects, result, method)
            value = objects.get(result, "value")
            # 6-8. A promise for the value; where none can be had, the iterator is closed.
            close_on_error = close_on_rejection and not done
            wrapper = promise_of_this_loop(objects, self._loop, value)
        except PROGRAM_THROWS as error:
            reason = caught_reason(error)
            if close_on_error:
                self._close_for_throw()
            promise._reject(reason)
            return promise

        # 9-10. Its value goes into a result of our own.
        def unwrap(value: Any) -> Any:
            return objects.create_iter_result(value, done)

        # 13. Its rejection closes the iterator, which would otherwise never hear of it.
        def close_iterator(reason: Any) -> Any:
            self._close_for_throw()
            raise exception_for(reason)

        # 12, 14. PerformPromiseThen.
        on_rejected = close_iterator if close_on_error else None
        perform_promise_then(wrapper, unwrap, on_rejected, promise)
        return promise


class NativeAsyncIterator:
    """One of Python's own async iterators behind the specification's methods.

    `asend`, `athrow` and `aclose` of a native async generator are its `next`, `throw` and `return`;
    an iterator without them has no such methods.  A step costs the turns of an async function that
    awaits what the iterator awaits.
    """

    __slots__ = ("_iterator", "_loop")

    def __init__(self, loop: EventLoop, iterator: Any) -> None:
        self._loop = loop
        self._iterator = iterator

    def next(self, value: Any = None) -> Promise[Any]:
        iterator = self._iterator
        if value is None or not hasattr(iterator, "asend"):
            return self._step(iterator.__anext__)
        return self._step(iterator.asend, value)

    @property
    def throw(self) -> Callable[[Any], Promise[Any]] | None:
        athrow = getattr(self._iterator, "athrow", None)
        if athrow is None:
            return None

        def throw(reason: Any = None) -> Promise[Any]:
            return self._step(athrow, exception_for(reason))

        return throw

    @property
    def return_(self) -> Callable[..., Promise[Any]] | None:
        aclose = getattr(self._iterator, "aclose", None)
        if aclose is None:
            return None

        async def close(value: Any) -> IteratorResult[Any]:
            await aclose()
            return IteratorResult(value, True)

        def return_(value: Any = None) -> Promise[Any]:
            return start_coroutine(self._loop, close(value))

        return return_

    def _step(self, method: Callable[..., Awaitable[Any]], *arguments: Any) -> Promise[Any]:
        async def step() -> IteratorResult[Any]:
            try:
                return IteratorResult(await method(*arguments), False)
            except StopAsyncIteration:
                return IteratorResult(None, True)

        return start_coroutine(self._loop, step())
