"""Async disposal: a stack of resources that are given back in the reverse order.

ECMA-262 #sec-resource-management, #sec-asyncdisposablestack-objects
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from types import TracebackType
from typing import Any, NamedTuple, TypeVar

from ..promises.async_function import start_coroutine
from ..promises.errors import SuppressedError
from ..promises.object_model import ObjectModel
from ..promises.promise import Promise, new_intrinsic_promise
from ..promises.state import caught_reason
from ..runtime.agent import current_loop
from ..runtime.completions import (
    PROGRAM_THROWS,
    Return,
    exception_for,
    kind_of_value,
    reason_of,
    require_callable,
)
from .body import AWAITS, Outcome
from .for_await import awaiting

__all__ = ["AsyncDisposableStack"]

T = TypeVar("T")


class DisposableResource(NamedTuple):
    """ECMA-262 #sec-disposableresource-records"""

    #: [[DisposeMethod]], bound to its value; None for a resource that only costs an await.
    dispose: Callable[[], Any] | None


def get_dispose_method(objects: ObjectModel, value: Any) -> Callable[[], Any] | None:
    """ECMA-262 #sec-getdisposemethod, hint async-dispose"""
    # 4-5. The async method.
    method = objects.get_method(value, "async_dispose")
    if method is not None:
        return method
    # 6-10. Or the sync one, whose result is dropped and whose throw becomes a rejection.
    sync_method = objects.get_method(value, "dispose")
    if sync_method is None:
        return None
    dispose = sync_method

    def dispose_as_async() -> Any:
        promise = new_intrinsic_promise(current_loop())
        try:
            dispose()
        except PROGRAM_THROWS as error:
            promise._reject(caught_reason(error))
        else:
            promise._resolve(None)
        return promise

    return dispose_as_async


def dispose_resources_steps(
    resources: list[DisposableResource], thrown: BaseException | None
) -> Generator[Outcome, Any, BaseException | None]:
    """Dispose of `resources`, the last one first, whatever they throw.

    thrown: the error under way.  Returns the error that is then under way: a new one wraps the
    earlier in a `SuppressedError`.  Yields what is to be awaited.  ECMA-262 #sec-disposeresources
    """
    needs_await = False
    has_awaited = False
    # 4. In reverse order.
    # NOTE: 4.d is for resources of the kind sync-dispose, of which this stack has none.
    while resources:
        dispose = resources.pop().dispose
        if dispose is None:
            # 4.f. Nothing to call; but something must be awaited in the end.
            needs_await = True
            continue
        # 4.e.i-ii. Call, and await the result.
        try:
            result = dispose()
            has_awaited = True
            yield AWAITS, result
        except PROGRAM_THROWS as error:
            # 4.e.iii. It takes the place of the error under way and holds on to it; a return that
            # is under way is replaced for good.
            reason = caught_reason(error)
            if thrown is not None and not isinstance(thrown, Return):
                reason = SuppressedError(
                    reason, reason_of(thrown), "an error was suppressed during disposal"
                )
            thrown = exception_for(reason)
    # 5. The await that a resource without a method asked for.
    if needs_await and not has_awaited:
        yield AWAITS, None
    return thrown


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
            self._resources.append(DisposableResource(None))
            return value
        dispose = get_dispose_method(Promise.object_model, value)
        if dispose is None:
            raise TypeError(
                f"use expects an object with async_dispose or dispose, got {kind_of_value(value)}"
            )
        self._resources.append(DisposableResource(dispose))
        return value

    def adopt(self, value: T, on_dispose: Callable[[T], Any]) -> T:
        """Add `value`, disposed of by ``on_dispose(value)``; returns it.

        ECMA-262 #sec-asyncdisposablestack.prototype.adopt
        """
        self._require_not_disposed("adopt")
        require_callable(on_dispose, "adopt")
        self._resources.append(DisposableResource(lambda: on_dispose(value)))
        return value

    def defer(self, on_dispose: Callable[[], Any]) -> None:
        """Call `on_dispose`, without arguments, in its turn.

        ECMA-262 #sec-asyncdisposablestack.prototype.defer
        """
        self._require_not_disposed("defer")
        require_callable(on_dispose, "defer")
        self._resources.append(DisposableResource(on_dispose))

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
            thrown = await _Disposal(self._resources, None)
            if thrown is not None:
                raise thrown

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
    """The awaitable of DisposeResources inside a body."""

    __slots__ = ("_resources", "_thrown")

    def __init__(self, resources: list[DisposableResource], thrown: BaseException | None) -> None:
        self._resources = resources
        self._thrown = thrown

    def __await__(self) -> Generator[Any, Any, BaseException | None]:
        return (yield from awaiting(dispose_resources_steps(self._resources, self._thrown)))


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
        thrown = yield from _Disposal(stack._resources, exception).__await__()
        if thrown is not exception and thrown is not None:
            raise thrown
        return False
