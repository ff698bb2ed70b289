"""Async disposal: a stack of resources that are given back in the reverse order.

ECMA-262 #sec-resource-management, #sec-asyncdisposablestack-objects
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from types import TracebackType
from typing import Any, TypeVar

from ..promises.async_function import start_coroutine
from ..promises.body import NORMAL, RETURN, THROW, Completion
from ..promises.promise import Promise
from ..runtime.agent import current_loop
from ..runtime.completions import (
    PROGRAM_THROWS,
    Return,
    exception_for,
    kind_of_value,
    reason_of,
    require_callable,
)
from .dispose_resources import (
    ASYNC_DISPOSE,
    DisposableResource,
    dispose_resources_steps,
    get_dispose_method,
)
from .for_await import awaiting

__all__ = ["AsyncDisposableStack"]

T = TypeVar("T")


class AsyncDisposableStack:
    """Resources that `dispose_async` gives back, the last one first.

    ``async with AsyncDisposableStack() as stack:`` disposes where the block is left and takes the
    turns of a block with ``await using``.  ECMA-262 #sec-asyncdisposablestack-objects
    """

    __slots__ = ("_disposed", "_resources")

    def __init__(self) -> None:
        self._disposed = False
        #: [[DisposeCapability]]
        self._resources: list[DisposableResource] = []

    @property
    def disposed(self) -> bool:
        """Whether it was disposed of, or moved.

        ECMA-262 #sec-get-asyncdisposablestack.prototype.disposed
        """
        return self._disposed

    def use(self, value: T) -> T:
        """Add `value`, which has an `async_dispose` or else a `dispose` method; returns it.

        None is accepted, and costs one await.  Raises TypeError for anything without a method,
        ReferenceError when the stack is disposed.
        ECMA-262 #sec-asyncdisposablestack.prototype.use
        """
        self._require_not_disposed("use")
        if value is None:
            self._resources.append(DisposableResource(ASYNC_DISPOSE, None))
            return value
        dispose = get_dispose_method(Promise.object_model, value, ASYNC_DISPOSE)
        if dispose is None:
            raise TypeError(
                f"use expects an object with async_dispose or dispose, got {kind_of_value(value)}"
            )
        self._resources.append(DisposableResource(ASYNC_DISPOSE, dispose))
        return value

    def adopt(self, value: T, on_dispose: Callable[[T], Any]) -> T:
        """Add `value`, disposed of by ``on_dispose(value)``; returns it.

        ECMA-262 #sec-asyncdisposablestack.prototype.adopt
        """
        self._require_not_disposed("adopt")
        require_callable(on_dispose, "adopt")
        self._resources.append(DisposableResource(ASYNC_DISPOSE, lambda: on_dispose(value)))
        return value

    def defer(self, on_dispose: Callable[[], Any]) -> None:
        """Call `on_dispose`, without arguments, in its turn.

        ECMA-262 #sec-asyncdisposablestack.prototype.defer
        """
        self._require_not_disposed("defer")
        require_callable(on_dispose, "defer")
        self._resources.append(DisposableResource(ASYNC_DISPOSE, on_dispose))

    def move(self) -> AsyncDisposableStack:
        """Hand everything to a new stack; this one is then disposed, and empty.

        ECMA-262 #sec-asyncdisposablestack.prototype.move
        """
        self._require_not_disposed("move")
        moved = AsyncDisposableStack()
        moved._resources = self._resources
        self._resources = []
        self._disposed = True
        return moved

    def dispose_async(self) -> Promise[None]:
        """Dispose of everything; a promise that is rejected with what that throws.

        Takes one turn when empty, and one more for each resource with a method.
        ECMA-262 #sec-asyncdisposablestack.prototype.disposeAsync
        """
        if self._disposed:
            return Promise.resolve()
        self._disposed = True

        async def dispose() -> None:
            await _Disposal(self._resources, None)

        return start_coroutine(current_loop(), dispose())

    #: ECMA-262 #sec-asyncdisposablestack.prototype-%symbol.asyncdispose%
    async_dispose = dispose_async

    def __aenter__(self) -> _Enter:
        return _Enter(self)

    def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> _Exit:
        return _Exit(self, exception)

    def _require_not_disposed(self, method: str) -> None:
        if self._disposed:
            raise ReferenceError(f"{method}: the AsyncDisposableStack is disposed already")

    def __repr__(self) -> str:
        state = "disposed" if self._disposed else f"{len(self._resources)} resources"
        return f"<AsyncDisposableStack, {state}>"


class _Disposal:
    """The awaitable of DisposeResources inside a body; raises what takes `exception`'s place."""

    __slots__ = ("_exception", "_resources")

    def __init__(
        self, resources: list[DisposableResource], exception: BaseException | None
    ) -> None:
        self._resources = resources
        self._exception = exception

    def __await__(self) -> Generator[Any, Any, None]:
        exception = self._exception
        if exception is None:
            before = Completion(NORMAL, None)
        elif isinstance(exception, Return):
            before = Completion(RETURN, exception.value)
        else:
            before = Completion(THROW, reason_of(exception))
        steps = dispose_resources_steps(Promise.object_model, self._resources, before)
        after = yield from awaiting(steps)
        if after is not before:
            raise exception_for(after.value)


class _Enter:
    """Entering the block takes no turn."""

    __slots__ = ("_stack",)

    def __init__(self, stack: AsyncDisposableStack) -> None:
        self._stack = stack

    def __await__(self) -> Generator[Any, Any, AsyncDisposableStack]:
        yield from ()
        return self._stack


class _Exit:
    """Leaving the block disposes, in the body's own turns."""

    __slots__ = ("_exception", "_stack")

    def __init__(self, stack: AsyncDisposableStack, exception: BaseException | None) -> None:
        self._stack = stack
        self._exception = exception

    def __await__(self) -> Generator[Any, Any, bool]:
        exception = self._exception
        stack = self._stack
        # An exception that stops the loop, or the collector's, leaves no turn to dispose in.
        if stack._disposed or not (exception is None or isinstance(exception, PROGRAM_THROWS)):
            return False
        stack._disposed = True
        yield from _Disposal(stack._resources, exception).__await__()
        return False
