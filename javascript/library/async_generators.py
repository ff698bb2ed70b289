"""%AsyncGeneratorPrototype%, and how async iterators are disposed of.

ECMA-262 #sec-asyncgenerator-objects, #sec-asynciteratorprototype
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...embedding import perform_promise_then, promise_reject, promise_resolve
from ..engine.async_generators import JSAsyncGenerator
from ..engine.conversions import to_display
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.promises import new_promise, reject, resolve
from ..engine.properties import DataProperty
from ..engine.throws import CATCHABLE
from ..engine.values import WellKnown
from .array_from_async import install as install_array_from_async

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm) -> None:
    """Define %AsyncGeneratorPrototype% and `Array.fromAsync`."""
    _give_async_dispose(realm)
    prototype = OrdinaryObject(realm.intrinsics.async_iterator_prototype)
    realm.intrinsics.async_generator_prototype = prototype
    _link_with_functions(realm, prototype)
    _give_methods(realm, prototype)
    install_array_from_async(realm)


def _give_async_dispose(realm: Realm) -> None:
    """Let async iterators be disposed of.  ECMA-262 #sec-asynciteratorprototype"""
    objects = realm.objects

    def async_dispose(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-%asynciteratorprototype%-%symbol.asyncdispose%"""
        promise = new_promise(realm)
        try:
            # 3-5. Without a `return` there is nobody to tell.
            return_ = realm.get_method(this, "return")
            if return_ is None:
                resolve(promise)
                return promise
            # 6. Call it, and wait for what it gives.
            result = return_.call(this)
            wrapper = promise_resolve(objects, objects.intrinsic_promise, result)
        except CATCHABLE as error:
            reject(promise, realm.caught(error))
            return promise
        perform_promise_then(
            wrapper, lambda _: resolve(promise), lambda reason: reject(promise, reason)
        )
        return promise

    prototype = realm.intrinsics.async_iterator_prototype
    realm.method(prototype, WellKnown.async_dispose, 0, async_dispose)


def _give_methods(realm: Realm, prototype: JSObject) -> None:
    """ECMA-262 #sec-properties-of-asyncgenerator-prototype"""
    objects = realm.objects

    def incompatible(method: str, this: Any) -> Any:
        """The answer to a method called on something else.  ECMA-262 #sec-asyncgeneratorvalidate"""
        error = realm.error(
            "TypeError", f"{method} method called on incompatible receiver {to_display(this)}"
        )
        return promise_reject(objects, objects.intrinsic_promise, error)

    def next_(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-asyncgenerator-prototype-next"""
        if not isinstance(this, JSAsyncGenerator):
            return incompatible("next", this)
        return this.machine.next(value)

    def return_(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-asyncgenerator-prototype-return"""
        if not isinstance(this, JSAsyncGenerator):
            return incompatible("return", this)
        return this.machine.return_(value)

    def throw(this: Any, reason: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-asyncgenerator-prototype-throw"""
        if not isinstance(this, JSAsyncGenerator):
            return incompatible("throw", this)
        return this.machine.throw(reason)

    realm.methods(prototype, [("next", 1, next_), ("return", 1, return_), ("throw", 1, throw)])
    realm.tag(prototype, "AsyncGenerator")


def _link_with_functions(realm: Realm, prototype: JSObject) -> None:
    """ECMA-262 #sec-asyncgeneratorfunction-prototype"""
    function_prototype = realm.intrinsics.async_generator_function_prototype
    function_prototype.props["prototype"] = DataProperty(prototype, False, False, True)
    prototype.props["constructor"] = DataProperty(function_prototype, False, False, True)
