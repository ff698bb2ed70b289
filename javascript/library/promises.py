"""The Promise constructor and its prototype.

ECMA-262 #sec-promise-objects
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ...embedding import (
    construct_promise,
    promise_all,
    promise_all_keyed,
    promise_all_settled,
    promise_all_settled_keyed,
    promise_any,
    promise_catch,
    promise_finally,
    promise_race,
    promise_reject,
    promise_resolve,
    promise_then,
    promise_try,
    promise_with_resolvers,
)
from ..engine.conversions import to_display
from ..engine.functions import JSFunction, get_prototype_from_constructor, is_callable
from ..engine.object_model import JavaScriptObjects
from ..engine.objects import JSObject
from ..engine.promises import JSPromise, adopt, new_promise
from ..engine.throws import throw_type_error
from ..engine.values import WellKnown

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm) -> None:
    """Define %Promise%, and let the runtime's promises be the realm's."""
    realm.objects = JavaScriptObjects(realm)
    prototype = realm.object()
    realm.intrinsics.promise_prototype = prototype
    adopt(realm, prototype)
    constructor = _make_constructor(realm, prototype)
    realm.intrinsics.promise = constructor
    _give_combinators(realm, constructor)
    _give_static_methods(realm, constructor)
    _give_prototype_methods(realm, prototype)
    realm.objects.adopt_promise(constructor)


def _make_constructor(realm: Realm, prototype: JSObject) -> JSFunction:
    objects = realm.objects

    def construct(arguments: Sequence[Any], new_target: JSObject) -> Any:
        """ECMA-262 #sec-promise-executor"""
        executor = arguments[0] if arguments else None
        # 2. The executor must be callable.
        if not is_callable(executor):
            throw_type_error(f"Promise resolver {to_display(executor)} is not a function", realm)
        # 3-11. The promise, then its executor.
        proto = get_prototype_from_constructor(new_target, "promise_prototype")
        promise = new_promise(realm)
        promise.proto = proto
        return construct_promise(objects, promise, executor)

    def refuse(this: Any, *arguments: Any) -> Any:
        # 1. It is no function to call.
        throw_type_error("Promise constructor cannot be invoked without 'new'", realm)

    return realm.constructor("Promise", 1, construct, prototype, call=refuse)


def _give_static_methods(realm: Realm, constructor: JSFunction) -> None:
    objects = realm.objects

    def require_object(this: Any, method: str) -> None:
        if not isinstance(this, JSObject):
            throw_type_error(f"{method} called on non-object", realm)

    def resolve(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-promise.resolve"""
        require_object(this, "PromiseResolve")
        return promise_resolve(objects, this, value)

    def reject(this: Any, reason: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-promise.reject"""
        require_object(this, "PromiseReject")
        return promise_reject(objects, this, reason)

    def try_(this: Any, callback: Any = None, *arguments: Any) -> Any:
        """ECMA-262 #sec-promise.try"""
        require_object(this, "Promise.try")
        return promise_try(objects, this, callback, arguments)

    def with_resolvers(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-promise.withResolvers"""
        capability = promise_with_resolvers(objects, this)
        return realm.object(
            {
                "promise": capability.promise,
                "resolve": capability.resolve,
                "reject": capability.reject,
            }
        )

    realm.methods(
        constructor,
        [
            ("resolve", 1, resolve),
            ("reject", 1, reject),
            ("withResolvers", 0, with_resolvers),
            ("try", 1, try_),
        ],
    )
    realm.accessor(constructor, WellKnown.species, lambda this, *_: this)


def _give_combinators(realm: Realm, constructor: JSFunction) -> None:
    objects = realm.objects

    def give(name: str, combine: Callable[[Any, Any, Any], Any]) -> None:
        def method(this: Any, argument: Any = None, *_: Any) -> Any:
            return combine(objects, this, argument)

        realm.method(constructor, name, 1, method)

    # ECMA-262 #sec-promise.all, #sec-promise.allsettled, #sec-promise.any, #sec-promise.race
    give("all", promise_all)
    give("allSettled", promise_all_settled)
    give("any", promise_any)
    give("race", promise_race)
    # await-dictionary #sec-promise.allkeyed, #sec-promise.allsettledkeyed
    give("allKeyed", promise_all_keyed)
    give("allSettledKeyed", promise_all_settled_keyed)


def _give_prototype_methods(realm: Realm, prototype: JSObject) -> None:
    objects = realm.objects

    def then(this: Any, on_fulfilled: Any = None, on_rejected: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-promise.prototype.then"""
        # 2. Only a promise will do.
        if not isinstance(this, JSPromise):
            throw_type_error(
                f"Method Promise.prototype.then called on incompatible receiver {to_display(this)}",
                realm,
            )
        return promise_then(objects, this, on_fulfilled, on_rejected)

    def catch(this: Any, on_rejected: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-promise.prototype.catch"""
        return promise_catch(objects, this, on_rejected)

    def finally_(this: Any, on_finally: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-promise.prototype.finally"""
        # 2. Any object will do.
        if not isinstance(this, JSObject):
            throw_type_error(
                f"Promise.prototype.finally called on a non-object: {to_display(this)}", realm
            )
        return promise_finally(objects, this, on_finally)

    realm.methods(prototype, [("then", 2, then), ("catch", 1, catch), ("finally", 1, finally_)])
    realm.tag(prototype, "Promise")
