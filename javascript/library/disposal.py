"""DisposableStack and AsyncDisposableStack.

ECMA-262 #sec-disposablestack-objects, #sec-asyncdisposablestack-objects
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ...embedding import (
    ASYNC_DISPOSE,
    NORMAL,
    SYNC_DISPOSE,
    THROW,
    Completion,
    DisposableResource,
    Outcome,
    StepsBody,
    async_function_start,
    dispose_resources_steps,
    promise_reject,
)
from ..engine.conversions import to_display
from ..engine.disposal import DisposeCapability
from ..engine.functions import JSFunction, get_prototype_from_constructor, is_callable
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.promises import new_promise, resolve
from ..engine.throws import Thrown, throw_reference_error, throw_type_error
from ..engine.values import WellKnown

if TYPE_CHECKING:
    from collections.abc import Generator

    from ..engine.realm import Realm

__all__ = ["install"]


class StackObject(OrdinaryObject):
    """What both kinds of stack have.

    ECMA-262 #sec-properties-of-disposablestack-instances,
    #sec-properties-of-asyncdisposablestack-instances
    """

    __slots__ = ("capability", "disposed")

    def __init__(self, proto: JSObject, capability: DisposeCapability) -> None:
        super().__init__(proto)
        #: [[DisposeCapability]]
        self.capability = capability
        #: Whether [[DisposableState]] or [[AsyncDisposableState]] is disposed.
        self.disposed = False


class JSDisposableStack(StackObject):
    """A DisposableStack."""

    __slots__ = ()

    class_name = "DisposableStack"


class JSAsyncDisposableStack(StackObject):
    """An AsyncDisposableStack."""

    __slots__ = ()

    class_name = "AsyncDisposableStack"


def install(realm: Realm) -> None:
    """Define both kinds of stack."""
    _make_kind(realm, JSDisposableStack, "disposable_stack")
    _make_kind(realm, JSAsyncDisposableStack, "async_disposable_stack")
    _give_dispose(realm)
    _give_dispose_async(realm)


def _make_kind(realm: Realm, kind: type[StackObject], intrinsic: str) -> None:
    """The constructor of one kind, and what the prototypes of both have."""
    name = kind.class_name
    hint = ASYNC_DISPOSE if kind is JSAsyncDisposableStack else SYNC_DISPOSE
    prototype = realm.object()
    setattr(realm.intrinsics, f"{intrinsic}_prototype", prototype)

    def construct(arguments: Sequence[Any], new_target: JSObject) -> StackObject:
        """ECMA-262 #sec-disposablestack, #sec-asyncdisposablestack"""
        proto = get_prototype_from_constructor(new_target, f"{intrinsic}_prototype")
        return kind(proto, DisposeCapability(realm))

    constructor = realm.constructor(name, 0, construct, prototype)
    setattr(realm.intrinsics, intrinsic, constructor)

    def require_stack(this: Any, method: str) -> StackObject:
        if not isinstance(this, kind):
            throw_type_error(
                f"Method {name}.prototype.{method} called on incompatible receiver "
                f"{to_display(this)}",
                realm,
            )
        return this

    def require_pending(this: Any, method: str) -> StackObject:
        stack = require_stack(this, method)
        if stack.disposed:
            throw_reference_error(
                f"Cannot call {name}.prototype.{method} on an already-disposed {name}"
            )
        return stack

    def add_function(stack: StackObject, on_dispose: Any, call: Callable[[], Any]) -> None:
        """A resource that is a method alone.  ECMA-262 #sec-adddisposableresource, step 2"""
        if not is_callable(on_dispose):
            throw_type_error(f"{to_display(on_dispose)} is not a function", realm)
        stack.capability.resources.append(DisposableResource(hint, call))

    def use(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-disposablestack.prototype.use"""
        stack = require_pending(this, "use")
        stack.capability.add(value, hint is ASYNC_DISPOSE)
        return value

    def adopt(this: Any, value: Any = None, on_dispose: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-disposablestack.prototype.adopt"""
        stack = require_pending(this, "adopt")
        add_function(stack, on_dispose, lambda: on_dispose.call(None, value))
        return value

    def defer(this: Any, on_dispose: Any = None, *_: Any) -> None:
        """ECMA-262 #sec-disposablestack.prototype.defer"""
        stack = require_pending(this, "defer")
        add_function(stack, on_dispose, lambda: on_dispose.call(None))

    def move(this: Any, *_: Any) -> StackObject:
        """ECMA-262 #sec-disposablestack.prototype.move"""
        stack = require_pending(this, "move")
        moved = kind(prototype, stack.capability)
        stack.capability = DisposeCapability(realm)
        stack.disposed = True
        return moved

    def disposed(this: Any, *_: Any) -> bool:
        """ECMA-262 #sec-get-disposablestack.prototype.disposed"""
        return require_stack(this, "disposed").disposed

    realm.methods(
        prototype, [("adopt", 2, adopt), ("defer", 1, defer), ("move", 0, move), ("use", 1, use)]
    )
    realm.accessor(prototype, "disposed", disposed)
    realm.tag(prototype, name)


def _give_dispose(realm: Realm) -> None:
    prototype = realm.intrinsics.disposable_stack_prototype

    def dispose(this: Any, *_: Any) -> None:
        """ECMA-262 #sec-disposablestack.prototype.dispose"""
        if not isinstance(this, JSDisposableStack):
            throw_type_error(
                "Method DisposableStack.prototype.dispose called on incompatible receiver "
                f"{to_display(this)}",
                realm,
            )
        if not this.disposed:
            this.disposed = True
            this.capability.dispose()

    _give_both_names(realm, prototype, "dispose", WellKnown.dispose, dispose)


def _give_dispose_async(realm: Realm) -> None:
    objects = realm.objects
    prototype = realm.intrinsics.async_disposable_stack_prototype

    def steps(capability: DisposeCapability) -> Generator[Outcome, Any, None]:
        completion = yield from dispose_resources_steps(
            objects, capability.resources, Completion(NORMAL, None)
        )
        if completion.type is THROW:
            raise Thrown(completion.value)

    def dispose_async(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-asyncdisposablestack.prototype.disposeAsync"""
        # 3. On anything else it rejects.
        if not isinstance(this, JSAsyncDisposableStack):
            error = realm.error(
                "TypeError",
                "Method AsyncDisposableStack.prototype.disposeAsync called on incompatible "
                f"receiver {to_display(this)}",
            )
            return promise_reject(objects, objects.intrinsic_promise, error)
        # 4. The second time there is nothing to do.
        if this.disposed:
            promise = new_promise(realm)
            resolve(promise)
            return promise
        # 5-8. Dispose, and answer.
        this.disposed = True
        body = StepsBody(objects, steps(this.capability))
        return async_function_start(objects, realm.engine.loop, body)

    _give_both_names(realm, prototype, "disposeAsync", WellKnown.async_dispose, dispose_async)


def _give_both_names(
    realm: Realm, prototype: JSObject, name: str, symbol: Any, call: Callable[..., Any]
) -> None:
    """One function stands under its name and under the symbol."""
    function: JSFunction = realm.method(prototype, name, 0, call)
    realm.define(prototype, symbol, function)
