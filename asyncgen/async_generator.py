"""AsyncGenerator objects, and the decorator whose functions return them.

ECMA-262 #sec-asyncgenerator-objects, #sec-async-generator-function-definitions
"""

from __future__ import annotations

import functools
import inspect
import types
from collections.abc import AsyncIterator, Callable, Generator
from typing import Any, Generic, ParamSpec, TypeVar, final, overload

from ..promises.iterators import END
from ..promises.promise import Promise
from ..promises.results import IteratorResult
from ..promises.suspended_bodies import code_of
from ..runtime.agent import current_loop
from ..runtime.completions import kind_of_value
from .native_machine import NativeStateMachine
from .state_machine import AsyncGeneratorStateMachine

__all__ = ["AsyncGenerator", "async_generator", "new_async_generator"]

P = ParamSpec("P")
T = TypeVar("T")


@final
class AsyncGenerator(Generic[T]):
    """What a call of an `async_generator` function returns: async iterator and async iterable.

    Each method queues a request and returns a promise of an `IteratorResult`, also when it is
    called on something else, which rejects it.  It cannot be constructed by name.
    ECMA-262 #sec-asyncgenerator-objects
    """

    __slots__ = ("__weakref__", "_machine", "_name")

    _machine: AsyncGeneratorStateMachine
    _name: str

    def __init__(self, *arguments: object, **keywords: object) -> None:
        raise TypeError(
            "AsyncGenerator is not a constructor; call a function decorated with @async_generator"
        )

    def next(self, value: Any = None) -> Promise[IteratorResult[T]]:
        """Ask for the next item; `value` becomes the result of the ``yield`` that is waiting.

        The item of a body that only yields takes two turns; a completed generator answers in one.
        Raises RuntimeError on a loop that is not its own.
        ECMA-262 #sec-asyncgenerator-prototype-next
        """
        if not _is_async_generator(self):
            return _incompatible("next", self)
        return _machine_of(self).next(value)

    def return_(self, value: Any = None) -> Promise[IteratorResult[T]]:
        """End the body at the ``yield`` that is waiting, as ``return value`` there would.

        `value` is awaited first.  In the body it arrives as `Return`.  Takes two turns where
        no ``finally`` takes longer.  Raises RuntimeError on a loop that is not its own.
        ECMA-262 #sec-asyncgenerator-prototype-return
        """
        if not _is_async_generator(self):
            return _incompatible("return_", self)
        return _machine_of(self).return_(value)

    def throw(self, reason: Any = None) -> Promise[IteratorResult[T]]:
        """Throw `reason` at the ``yield`` that is waiting; a body that has not begun never will.

        Raises RuntimeError on a loop that is not its own.
        ECMA-262 #sec-asyncgenerator-prototype-throw
        """
        if not _is_async_generator(self):
            return _incompatible("throw", self)
        return _machine_of(self).throw(reason)

    def async_dispose(self) -> Promise[None]:
        """Return from the body, and drop the result.

        ECMA-262 #sec-%asynciteratorprototype%-%symbol.asyncdispose%
        """
        return self.return_().then(lambda _: None)

    def __aiter__(self) -> AsyncGenerator[T]:
        """Itself.  ECMA-262 #sec-%asynciteratorprototype%-%symbol.asynciterator%"""
        return self

    @types.coroutine
    def __anext__(self) -> Generator[Any, Any, T]:
        """One turn of ``async for``, which is one of ``for await``; see `for_await` for closing."""
        value: T = yield self._machine
        if value is END:
            raise StopAsyncIteration
        return value

    def __repr__(self) -> str:
        return f"AsyncGenerator {self._name} {{<{self._machine.state.value}>}}"


def _is_async_generator(receiver: object) -> bool:
    """Whether a method was called on what it is for.  ECMA-262 #sec-asyncgeneratorvalidate"""
    return type(receiver) is AsyncGenerator


def _incompatible(method: str, receiver: object) -> Promise[Any]:
    """The answer to a method called on something else.  ECMA-262 #sec-ifabruptrejectpromise"""
    return Promise.reject(
        TypeError(f"{method} expects an AsyncGenerator, got {kind_of_value(receiver)}")
    )


def _machine_of(generator: AsyncGenerator[Any]) -> AsyncGeneratorStateMachine:
    machine = generator._machine
    if current_loop() is not machine.loop:
        raise RuntimeError(f"{generator!r} belongs to another EventLoop")
    return machine


def new_async_generator(machine: AsyncGeneratorStateMachine, name: str) -> AsyncGenerator[Any]:
    """The object for a state machine, of any kind of body."""
    generator: AsyncGenerator[Any] = AsyncGenerator.__new__(AsyncGenerator)
    generator._machine = machine
    generator._name = name
    return generator


@overload
def async_generator(
    function: Callable[P, AsyncIterator[Promise[T]]],
) -> Callable[P, AsyncGenerator[T]]: ...
@overload
def async_generator(
    function: Callable[P, AsyncIterator[T]],
) -> Callable[P, AsyncGenerator[T]]: ...
def async_generator(function: Callable[P, AsyncIterator[Any]]) -> Callable[P, AsyncGenerator[Any]]:
    """Make an ``async def`` with ``yield`` JavaScript's async generator function.

    A call returns an `AsyncGenerator`, its body not begun.  ``yield value`` awaits `value` and,
    when that is rejected, raises at the ``yield``.  ``raise Return(value)`` is ``return value``,
    and ``yield yield_star(iterable)`` is ``yield*``.  Raises TypeError when `function` has no
    ``yield`` or is no ``async def``; a call with wrong arguments raises at once.
    ECMA-262 #sec-async-generator-function-definitions

    >>> from thenloop import run
    >>> @async_generator
    ... async def count():
    ...     yield 1
    >>> run(lambda: count().next())
    IteratorResult(value=1, done=False)
    """
    if not inspect.isasyncgenfunction(function):
        hint = " (use @async_function)" if inspect.iscoroutinefunction(function) else ""
        raise TypeError(
            "async_generator expects an 'async def' function with yield, "
            f"got {kind_of_value(function)}{hint}"
        )

    name = code_of(function).co_name

    @functools.wraps(function)
    def call(*arguments: P.args, **keywords: P.kwargs) -> AsyncGenerator[Any]:
        loop = current_loop()
        body: Any = function(*arguments, **keywords)
        machine = NativeStateMachine(loop, Promise.object_model, body)
        return new_async_generator(machine, name)

    return call
