"""Disposal of resources, for any kind of stack that holds them.

ECMA-262 #sec-resource-management
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Generator
from typing import Any, Final, NamedTuple

from ..promises.body import AWAITS, THROW, Completion, Outcome
from ..promises.object_model import ObjectModel

__all__ = [
    "ASYNC_DISPOSE",
    "SYNC_DISPOSE",
    "DisposableResource",
    "Hint",
    "dispose_resources_steps",
    "get_dispose_method",
]


class Hint(enum.Enum):
    """How a resource is disposed of.  ECMA-262 #sec-disposableresource-records"""

    SYNC_DISPOSE = "sync-dispose"
    ASYNC_DISPOSE = "async-dispose"


SYNC_DISPOSE: Final = Hint.SYNC_DISPOSE
ASYNC_DISPOSE: Final = Hint.ASYNC_DISPOSE


class DisposableResource(NamedTuple):
    """ECMA-262 #sec-disposableresource-records"""

    #: [[Hint]]
    hint: Hint
    #: [[DisposeMethod]], bound to its value; None for a resource that only costs an await.
    dispose: Callable[[], Any] | None


def get_dispose_method(objects: ObjectModel, value: Any, hint: Hint) -> Callable[[], Any] | None:
    """ECMA-262 #sec-getdisposemethod"""
    if hint is SYNC_DISPOSE:
        return objects.get_method(value, "@@dispose")
    # 4-5. The async method.
    method = objects.get_method(value, "@@asyncDispose")
    if method is not None:
        return method
    # 6-10. Or the sync one, whose result is dropped and whose throw becomes a rejection.
    sync_method = objects.get_method(value, "@@dispose")
    if sync_method is None:
        return None
    dispose = sync_method

    def dispose_as_async() -> Any:
        promise = objects.new_promise(objects.current_loop())
        try:
            dispose()
        except objects.program_throws as error:
            promise._reject(objects.reason_of(error))
        else:
            promise._resolve(objects.undefined)
        return promise

    return dispose_as_async


def dispose_resources_steps(
    objects: ObjectModel, resources: list[DisposableResource], completion: Completion
) -> Generator[Outcome, Any, Completion]:
    """Dispose of `resources`, the last one first, whatever they throw.

    completion: the one under way.  Returns the one that is then under way: a throw of a disposal
    takes its place, and wraps the error of an earlier throw.  Yields what is to be awaited.
    ECMA-262 #sec-disposeresources
    """
    needs_await = False
    has_awaited = False
    # 4. In reverse order.
    while resources:
        hint, dispose = resources.pop()
        # 4.d. Where something must be awaited, that comes before the next that is not.
        if hint is SYNC_DISPOSE and needs_await and not has_awaited:
            needs_await = False
            yield AWAITS, objects.undefined
        if dispose is None:
            # 4.f. Nothing to call; but something must be awaited in the end.
            needs_await = True
            continue
        # 4.e.i-ii. Call, and await the result.
        try:
            result = dispose()
            if hint is ASYNC_DISPOSE:
                has_awaited = True
                yield AWAITS, result
        except objects.program_throws as error:
            # 4.e.iii. It takes the place of the completion under way, and holds on to its error.
            reason = objects.reason_of(error)
            if completion.type is THROW:
                reason = objects.create_suppressed_error(reason, completion.value)
            completion = Completion(THROW, reason)
    # 5. The await that a resource without a method asked for.
    if needs_await and not has_awaited:
        yield AWAITS, objects.undefined
    return completion
