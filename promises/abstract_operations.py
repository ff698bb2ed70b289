"""The operations by which promises of any class are made.

ECMA-262 #sec-newpromisecapability, #sec-promise-resolve
"""

from __future__ import annotations

from typing import Any

from ..runtime.completions import has_type, kind_of_value
from .object_model import ObjectModel
from .state import PromiseCapability, create_resolving_functions

__all__ = ["new_promise_capability", "promise_resolve"]


def new_promise_capability(objects: ObjectModel, constructor: Any) -> PromiseCapability:
    """Construct a promise of any class, together with the functions that settle it.

    Raises a type error when `constructor` is none, or does not hand its executor two functions.
    ECMA-262 #sec-newpromisecapability
    """
    # 1. Only a constructor will do.
    if not objects.is_constructor(constructor):
        raise TypeError(f"expected a promise class, got {kind_of_value(constructor)}")
    # OPTIMIZATION: the intrinsic constructor only hands its executor the resolving functions.
    if constructor is objects.intrinsic_promise:
        promise = objects.new_intrinsic_promise()
        functions = create_resolving_functions(promise)
        return PromiseCapability(promise, functions.resolve, functions.reject)
    # 3-5. The executor notes what it is given; undefined may be overwritten.
    resolve: Any = None
    reject: Any = None

    def executor(given_resolve: Any = None, given_reject: Any = None) -> None:
        nonlocal resolve, reject
        if resolve is not None or reject is not None:
            raise TypeError("the executor of a promise capability was called a second time")
        resolve = given_resolve
        reject = given_reject

    # 6. Construct.
    promise = objects.construct(constructor, executor)
    # 7-8. Only now are the two looked at.
    for name, function in (("resolve", resolve), ("reject", reject)):
        if not objects.is_callable(function):
            raise TypeError(
                f"{kind_of_value(constructor)} gave its executor a {name} that is not callable: "
                f"{kind_of_value(function)}"
            )
    return PromiseCapability(promise, resolve, reject)


def promise_resolve(objects: ObjectModel, constructor: Any, value: Any) -> Any:
    """A promise of the class `constructor` for `value`: itself when it is one.

    ECMA-262 #sec-promise-resolve
    """
    # 1. A promise whose `constructor` is this one is returned.
    if has_type(value, objects.intrinsic_promise):
        # OPTIMIZATION: an intrinsic promise has no `constructor` of its own to read.
        if type(value) is constructor is objects.intrinsic_promise:
            return value
        if objects.get(value, "constructor") is constructor:
            return value
    # 2-4. Others are wrapped.
    capability = new_promise_capability(objects, constructor)
    capability.resolve(value)
    return capability.promise
