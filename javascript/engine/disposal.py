"""Resource management: what ``using`` and ``await using`` do where their block is left.

ECMA-262 #sec-resource-management
"""

from __future__ import annotations

from collections.abc import Generator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from ...embedding import (
    ASYNC_DISPOSE,
    NORMAL,
    RETURN,
    SYNC_DISPOSE,
    THROW,
    Completion,
    DisposableResource,
    dispose_resources_steps,
    get_dispose_method,
)
from .async_generators import raw_awaits
from .conversions import to_display
from .iteration import is_nothing
from .objects import JSObject
from .throws import CATCHABLE, GeneratorReturn, Thrown, throw_type_error

if TYPE_CHECKING:
    from .realm import Realm

__all__ = ["DisposeCapability"]

PythonGenerator: TypeAlias = "Generator[Any, Any, Any]"


class DisposeCapability:
    """The resources of one block, or of a stack.

    As the context manager of a block without ``await using`` it disposes of them however the block
    is left.  ECMA-262 #sec-disposecapability-records
    """

    __slots__ = ("_in_generator", "realm", "resources")

    def __init__(self, realm: Realm, in_generator: bool = False) -> None:
        self.realm = realm
        #: [[DisposableResourceStack]]
        self.resources: list[DisposableResource] = []
        self._in_generator = in_generator

    def add(self, value: Any, is_async: bool) -> None:
        """ECMA-262 #sec-adddisposableresource, without a method"""
        if is_nothing(value):
            # 1.a, CreateDisposableResource 1.a. It only costs an await.
            if is_async:
                self.resources.append(DisposableResource(ASYNC_DISPOSE, None))
            return
        if not isinstance(value, JSObject):
            throw_type_error(f"{to_display(value)} is not an object", self.realm)
        hint = ASYNC_DISPOSE if is_async else SYNC_DISPOSE
        method = get_dispose_method(self.realm.objects, value, hint)
        if method is None:
            name = "Symbol.asyncDispose" if is_async else "Symbol.dispose"
            throw_type_error(f"{name} is not a function", self.realm)
        self.resources.append(DisposableResource(hint, method))

    def dispose(self, exception: BaseException | None = None) -> None:
        """Dispose of everything, none of which is to be awaited.

        exception: what leaves the block; None for nothing, or for what is no exception.  Raises
        what then leaves it where that is something else.  ECMA-262 #sec-disposeresources
        """
        if not self.resources:
            return
        completion = self._completion(exception)
        if completion is None:
            return
        steps = dispose_resources_steps(self.realm.objects, self.resources, completion)
        try:
            next(steps)
        except StopIteration as stop:
            self._leave(completion, stop.value)
            return
        raise AssertionError("a resource that is to be awaited")

    def dispose_async(self, exception: BaseException | None = None) -> PythonGenerator:
        """The same for any resources, to be delegated to by a compiled body."""
        if not self.resources:
            return
        completion = self._completion(exception)
        if completion is None:
            return
        steps = dispose_resources_steps(self.realm.objects, self.resources, completion)
        after = yield from (steps if self._in_generator else raw_awaits(steps))
        self._leave(completion, after)

    def _completion(self, exception: BaseException | None) -> Completion | None:
        """The completion that an exception stands for; None where nothing may run any more."""
        if exception is None:
            return Completion(NORMAL, None)
        if isinstance(exception, GeneratorReturn):
            return Completion(RETURN, exception.value)
        if isinstance(exception, CATCHABLE):
            return Completion(THROW, self.realm.caught(exception))
        return None

    def _leave(self, before: Completion, after: Completion) -> None:
        if after.type is THROW and (before.type is not THROW or after.value is not before.value):
            raise Thrown(after.value)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.dispose(exception)
