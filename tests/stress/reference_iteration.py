"""The part of the reference about what is inside a generator's body, and about async iteration.

ECMA-262 #sec-yield, #sec-async-from-sync-iterator-objects, #sec-asynciteratorclose
"""

from __future__ import annotations

from .reference import (
    Await,
    IteratorResult,
    Promise,
    ReturnCompletion,
    get_method,
    new_promise_capability,
    perform_promise_then,
    promise_resolve,
    reason_of,
    require_object,
    throw,
)


class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield "yield", self.value)


async def yield_(value):
    """Yield, in an async generator."""
    return await async_generator_yield(await Await(value))


async def async_generator_yield(value):
    kind, received = await Suspend(value)
    # AsyncGeneratorUnwrapYieldResumption
    if kind == "normal":
        return received
    if kind == "throw":
        throw(received)
    raise ReturnCompletion(await Await(received))


async def return_(value):
    """ReturnStatement, in an async generator."""
    raise ReturnCompletion(await Await(value))


async def yield_star(iterable):
    iterator, next_ = get_async_iterator(iterable)
    received = ("normal", None)
    while True:
        kind, value = received
        if kind == "normal":
            inner = await Await(next_(value))
        elif kind == "throw":
            method = get_method(iterator, "throw")
            if method is None:
                await async_iterator_close(iterator, None)
                raise TypeError("no throw")
            inner = await Await(method(value))
        else:
            method = get_method(iterator, "return_")
            if method is None:
                raise ReturnCompletion(await Await(value))
            inner = await Await(method(value))
        require_object(inner)
        if inner.done:
            if kind == "return":
                raise ReturnCompletion(inner.value)
            return inner.value
        try:
            received = ("normal", await async_generator_yield(inner.value))
        except ReturnCompletion as completion:
            received = ("return", completion.value)
        except Exception as error:
            received = ("throw", reason_of(error))


def get_async_iterator(iterable):
    if hasattr(iterable, "__aiter__"):
        iterator = iterable.__aiter__()
    else:
        iterator = AsyncFromSyncIterator(sync_iterator(iterable))
    return iterator, iterator.next


def sync_iterator(iterable):
    if not hasattr(iterable, "__iter__"):
        raise TypeError("not iterable")
    return ListIterator(iterable) if isinstance(iterable, list) else iterable.__iter__()


class ListIterator:
    def __init__(self, values):
        self.values = iter(values)

    def next(self, _):
        for value in self.values:
            return IteratorResult(value, False)
        return IteratorResult(None, True)


class AsyncFromSyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator
        self.sync_next = iterator.next

    def next(self, value=None):
        capability = new_promise_capability(Promise)
        try:
            result = self.sync_next(value)
            require_object(result)
        except Exception as error:
            capability[2](reason_of(error))
            return capability[0]
        return self.continuation(result, capability, True)

    def return_(self, *value):
        capability = new_promise_capability(Promise)
        try:
            method = get_method(self.iterator, "return_")
            if method is None:
                capability[1](IteratorResult(value[0] if value else None, True))
                return capability[0]
            result = method(*value)
            require_object(result)
        except Exception as error:
            capability[2](reason_of(error))
            return capability[0]
        return self.continuation(result, capability, False)

    def throw(self, reason=None):
        capability = new_promise_capability(Promise)
        try:
            method = get_method(self.iterator, "throw")
            if method is None:
                self.close(overshadowed=False)
                raise TypeError("no throw")
            result = method(reason)
            require_object(result)
        except Exception as error:
            capability[2](reason_of(error))
            return capability[0]
        return self.continuation(result, capability, True)

    def close(self, *, overshadowed):
        """IteratorClose; overshadowed: for a throw completion, which wins over closing's own."""
        try:
            method = get_method(self.iterator, "return_")
            if method is None:
                return
            result = method()
        except Exception:
            if not overshadowed:
                raise
            return
        if not overshadowed:
            require_object(result)

    def continuation(self, result, capability, close_on_rejection):
        promise, _, reject = capability
        try:
            done = bool(result.done)
            value = result.value
        except Exception as error:
            reject(reason_of(error))
            return promise
        try:
            wrapper = promise_resolve(Promise, value)
        except Exception as error:
            if not done and close_on_rejection:
                self.close(overshadowed=True)
            reject(reason_of(error))
            return promise

        def close_iterator(reason):
            self.close(overshadowed=True)
            throw(reason)

        on_rejected = None if done or not close_on_rejection else close_iterator
        perform_promise_then(
            wrapper, lambda value: IteratorResult(value, done), on_rejected, capability
        )
        return promise


async def async_iterator_close(iterator, thrown):
    try:
        method = get_method(iterator, "return_")
        if method is None:
            return
        result = await Await(method())
    except Exception:
        if thrown is None:
            raise
        return
    if thrown is None:
        require_object(result)


class ForAwait:
    """ForIn/OfBodyEvaluation with iterator kind async, in the shape of Python's statements."""

    def __init__(self, iterable):
        self.iterable = iterable

    async def __aenter__(self):
        self.iterator, self.next = get_async_iterator(self.iterable)
        self.may_be_closed = True
        return self

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.may_be_closed = False
        result = await Await(self.next(None))
        require_object(result)
        if result.done:
            raise StopAsyncIteration
        value = result.value
        self.may_be_closed = True
        return value

    async def __aexit__(self, kind, error, traceback):
        if not self.may_be_closed or isinstance(error, GeneratorExit):
            return
        thrown = None if isinstance(error, ReturnCompletion) else error
        await async_iterator_close(self.iterator, thrown)


async def from_async_steps(iterable):
    values = []
    _, next_ = get_async_iterator(iterable)
    while True:
        result = await Await(next_(None))
        require_object(result)
        if result.done:
            return values
        values.append(result.value)
