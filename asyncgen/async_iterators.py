"""Async iterators: how an iteration of any kind becomes one that answers with promises.

ECMA-262 #sec-getiterator, #sec-async-from-sync-iterator-objects, #sec-asynciteratorclose
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ..promises.async_function import start_coroutine
from ..promises.await_ import promise_of_this_loop
from ..promises.body import AWAITS, THROW, Completion, Outcome
from ..promises.iterators import (
    END,
    PythonIterator,
    iterator_close,
    iterator_complete,
    require_object_from_return,
)
from ..promises.object_model import ObjectModel, throw_type_error
from ..promises.promise import Promise, perform_promise_then
from ..promises.results import IteratorResult
from ..runtime.completions import exception_for

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = [
    "AsyncFromSyncIterator",
    "AsyncIteratorRecord",
    "NativeAsyncIterator",
    "async_iterator_close_completion_steps",
    "async_iterator_close_for_throw_steps",
    "async_iterator_close_steps",
    "for_await_next_steps",
    "get_async_iterator",
    "open_async_iterator",
]


class AsyncIteratorRecord:
    """An async iteration under way.  ECMA-262 #sec-iterator-records"""

    __slots__ = ("_next", "_objects", "done", "iterator")

    def __init__(self, objects: ObjectModel, iterator: Any, next_: Callable[..., Any]) -> None:
        self._objects = objects
        #: [[Iterator]]
        self.iterator = iterator
        #: [[NextMethod]], read once.
        self._next = next_
        #: [[Done]]
        self.done = False

    def next(self, *value: Any) -> Any:
        """Ask for the next result: a promise for it, or anything else to be awaited."""
        # DEVIATION: Python's None is not passed on, so that a `next` without a parameter will do.
        if value and value[0] is None and self._objects.omits_undefined:
            return self._next()
        return self._next(*value)

    def method(self, name: str) -> Callable[..., Any] | None:
        """Its `return` or `throw`; None when it has none."""
        return self._objects.get_method(self.iterator, name)


class AsyncFromSyncIteratorRecord(AsyncIteratorRecord):
    """An iteration over an iterator of the runtime's own, which no program ever sees."""

    __slots__ = ()

    def method(self, name: str) -> Callable[..., Any] | None:
        iterator: AsyncFromSyncIterator = self.iterator
        return iterator.return_ if name == "return" else iterator.throw


def open_async_iterator(
    objects: ObjectModel, loop: EventLoop, iterable: Any
) -> AsyncIteratorRecord | None:
    """Begin an iteration: an async one where there is one, else over a sync iterator.

    None when `iterable` is neither.
    """
    # 1.a, 3-4. The async iterator.
    opened = objects.async_iterator(iterable)
    if opened is not None:
        iterator, next_ = opened
        if next_ is None:
            iterator = NativeAsyncIterator(loop, iterator)
            next_ = iterator.next
        return AsyncIteratorRecord(objects, iterator, next_)
    # 1.b. Or a sync iterator, made async.
    opened = objects.sync_iterator(iterable)
    if opened is None:
        return None
    sync_iterator, sync_next = opened
    if sync_next is None:
        sync_iterator = PythonIterator(sync_iterator)
        sync_next = sync_iterator.next
    async_iterator = AsyncFromSyncIterator(objects, loop, sync_iterator, sync_next)
    return AsyncFromSyncIteratorRecord(objects, async_iterator, async_iterator.next)


def get_async_iterator(objects: ObjectModel, loop: EventLoop, iterable: Any) -> AsyncIteratorRecord:
    """Begin an iteration.

    Throws a type error when `iterable` is not iterable.  ECMA-262 #sec-getiterator, kind async
    """
    record = open_async_iterator(objects, loop, iterable)
    if record is None:
        throw_type_error(objects, f"{objects.describe(iterable)} is not iterable")
    return record


def for_await_next_steps(
    objects: ObjectModel, record: AsyncIteratorRecord
) -> Generator[Outcome, Any, Any]:
    """One step of ``for await``: the next value, or `END`.

    Yields what is to be awaited.  What fails in it leaves nothing to close.
    ECMA-262 #sec-runtime-semantics-forin-div-ofbodyevaluation-lhs-stmt-iterator-lhskind-labelset
    """
    record.done = True
    # 6.a-b. Ask, and await the answer.
    result = yield AWAITS, record.next()
    # 6.c-f. Look into it.
    if iterator_complete(objects, result, "next"):
        return END
    value = objects.get(result, "value")
    record.done = False
    return value


def async_iterator_close_steps(
    objects: ObjectModel, record: AsyncIteratorRecord
) -> Generator[Outcome, Any, None]:
    """Close for a completion that is not a throw: errors of closing are raised.

    Yields what is to be awaited.  ECMA-262 #sec-asynciteratorclose
    """
    # 3-4. Without a `return` there is nothing to tell.
    return_ = record.method("return")
    if return_ is None:
        return
    result = yield AWAITS, return_()
    require_object_from_return(objects, result)


def async_iterator_close_for_throw_steps(
    objects: ObjectModel, record: AsyncIteratorRecord
) -> Generator[Outcome, Any, None]:
    """Close for a throw that is under way, which wins over whatever closing throws.

    Yields what is to be awaited.  ECMA-262 #sec-asynciteratorclose, step 5
    """
    with suppress(*objects.program_throws):
        yield from async_iterator_close_steps(objects, record)


def async_iterator_close_completion_steps(
    objects: ObjectModel, record: AsyncIteratorRecord, completion: Completion
) -> Generator[Outcome, Any, Completion]:
    """Close for a completion of any type, which is returned; nothing where the record is done.

    Yields what is to be awaited.  ECMA-262 #sec-asynciteratorclose
    """
    if record.done:
        return completion
    if completion.type is THROW:
        yield from async_iterator_close_for_throw_steps(objects, record)
    else:
        yield from async_iterator_close_steps(objects, record)
    return completion


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
        promise = self._objects.new_promise(self._loop)
        # 5-6. A value is passed on only when there is one.
        try:
            result = self._next(*value)
        except self._objects.program_throws as error:
            # 7. Its throw is the answer.
            promise._reject(self._objects.reason_of(error))
            return promise
        # 8. Look into it.
        return self._continue("next", result, promise, close_on_rejection=True)

    def return_(self, *value: Any) -> Promise[Any]:
        """ECMA-262 #sec-%asyncfromsynciteratorprototype%.return"""
        promise = self._objects.new_promise(self._loop)
        try:
            # 6-7. Read `return`; whatever throws from here on rejects.
            return_ = self._objects.get_method(self._sync_iterator, "return")
            if return_ is None:
                # 8. Nobody to tell; the value is not awaited.
                given = value[0] if value else self._objects.undefined
                promise._resolve(self._objects.create_iter_result(given, True))
                return promise
            # 9-11. Call it.
            result = return_(*value)
        except self._objects.program_throws as error:
            promise._reject(self._objects.reason_of(error))
            return promise
        # 12-13. Look into what it gives.
        return self._continue("return", result, promise, close_on_rejection=False)

    def throw(self, *reason: Any) -> Promise[Any]:
        """ECMA-262 #sec-%asyncfromsynciteratorprototype%.throw"""
        promise = self._objects.new_promise(self._loop)
        try:
            # 6-7. Read `throw`; whatever throws from here on rejects.
            throw = self._objects.get_method(self._sync_iterator, "throw")
            if throw is None:
                # 8. It is given a chance to clean up; then the protocol is violated.
                self._close()
                throw_type_error(self._objects, "the sync iterator does not provide a throw method")
            # 9-11. Call it.
            result = throw(*reason)
        except self._objects.program_throws as error:
            promise._reject(self._objects.reason_of(error))
            return promise
        # 12-13. Look into what it gives.
        return self._continue("throw", result, promise, close_on_rejection=True)

    def _close(self) -> None:
        iterator_close(self._objects, self._sync_iterator)

    def _close_for_throw(self) -> None:
        with suppress(*self._objects.program_throws):
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
        except objects.program_throws as error:
            reason = objects.reason_of(error)
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
            raise objects.exception_for(reason)

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
