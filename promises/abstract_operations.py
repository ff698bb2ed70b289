"""The operations by which promises of any class are made, and waited for.

ECMA-262 #sec-newpromisecapability, #sec-promise-resolve, #sec-promise.prototype.then
"""

from __future__ import annotations

from typing import Any

from ..runtime.completions import has_type
from ..runtime.jobs import host_make_job_callback
from .object_model import ObjectModel, throw_type_error
from .state import (
    PENDING,
    CapabilityReaction,
    Handlers,
    PromiseCapability,
    create_resolving_functions,
)

__all__ = [
    "construct_promise",
    "invoke",
    "mark_as_handled",
    "new_promise_capability",
    "promise_catch",
    "promise_reject",
    "promise_resolve",
    "promise_then",
    "promise_with_resolvers",
    "state_of",
]


def construct_promise(objects: ObjectModel, promise: Any, executor: Any) -> Any:
    """Run `executor`, a function, for `promise`, which is new.

    ECMA-262 #sec-promise-executor, steps 8 to 11
    """
    # 8. The resolving functions.
    functions = create_resolving_functions(promise)
    # 9-10. Run the executor; what it throws rejects.
    try:
        objects.call(
            executor,
            objects.undefined,
            objects.create_builtin_function(functions.resolve, 1),
            objects.create_builtin_function(functions.reject, 1),
        )
    except objects.program_throws as error:
        functions.reject(objects.reason_of(error))
    return promise


def new_promise_capability(objects: ObjectModel, constructor: Any) -> PromiseCapability:
    """Construct a promise of any class, together with the functions that settle it.

    Throws a type error when `constructor` is none, or does not hand its executor two functions.
    ECMA-262 #sec-newpromisecapability
    """
    # 1. Only a constructor will do.
    if not objects.is_constructor(constructor):
        throw_type_error(objects, f"expected a promise class, got {objects.describe(constructor)}")
    create_function = objects.create_builtin_function
    # OPTIMIZATION: the intrinsic constructor only hands its executor the resolving functions.
    if constructor is objects.intrinsic_promise:
        promise = objects.new_promise(objects.current_loop())
        functions = create_resolving_functions(promise)
        return PromiseCapability(
            promise, create_function(functions.resolve, 1), create_function(functions.reject, 1)
        )
    # 3-5. The executor notes what it is given; undefined may be overwritten.
    undefined = objects.undefined
    resolve: Any = undefined
    reject: Any = undefined

    def executor(given_resolve: Any = undefined, given_reject: Any = undefined) -> Any:
        nonlocal resolve, reject
        if resolve is not undefined or reject is not undefined:
            throw_type_error(
                objects, "the executor of a promise capability was called a second time"
            )
        resolve = given_resolve
        reject = given_reject
        return undefined

    # 6. Construct.
    promise = objects.construct(constructor, create_function(executor, 2))
    # 7-8. Only now are the two looked at.
    for name, function in (("resolve", resolve), ("reject", reject)):
        if not objects.is_callable(function):
            throw_type_error(
                objects,
                f"{objects.describe(constructor)} gave its executor a {name} that is not "
                f"callable: {objects.describe(function)}",
            )
    return PromiseCapability(promise, resolve, reject)


def promise_resolve(objects: ObjectModel, constructor: Any, value: Any) -> Any:
    """A promise of the class `constructor` for `value`: itself when it is one.

    ECMA-262 #sec-promise-resolve
    """
    # 1. A promise whose `constructor` is this one is returned.
    if has_type(value, objects.promise_class):
        # OPTIMIZATION: an intrinsic promise has no `constructor` of its own to read.
        if type(value) is constructor is objects.intrinsic_promise:
            return value
        if objects.get(value, "constructor") is constructor:
            return value
    # 2-4. Others are wrapped.
    # OPTIMIZATION: nobody else ever holds the intrinsic capability's functions.
    if constructor is objects.intrinsic_promise:
        promise = objects.new_promise(objects.current_loop())
        promise._resolve(value)
        return promise
    capability = new_promise_capability(objects, constructor)
    objects.call(capability.resolve, objects.undefined, value)
    return capability.promise


def promise_reject(objects: ObjectModel, constructor: Any, reason: Any) -> Any:
    """A new promise of the class `constructor`, rejected.  ECMA-262 #sec-promise.reject"""
    # OPTIMIZATION: nobody else ever holds the intrinsic capability's functions.
    if constructor is objects.intrinsic_promise:
        promise = objects.new_promise(objects.current_loop())
        promise._reject(reason)
        return promise
    capability = new_promise_capability(objects, constructor)
    objects.call(capability.reject, objects.undefined, reason)
    return capability.promise


def promise_with_resolvers(objects: ObjectModel, constructor: Any) -> PromiseCapability:
    """A promise with its functions.  ECMA-262 #sec-promise.withResolvers"""
    return new_promise_capability(objects, constructor)


def promise_then(objects: ObjectModel, promise: Any, on_fulfilled: Any, on_rejected: Any) -> Any:
    """Register handlers; the derived promise, of the species of `promise`.

    ECMA-262 #sec-promise.prototype.then, from step 3
    """
    intrinsic = objects.intrinsic_promise
    undefined = objects.undefined
    # 3-4. The derived promise and its capability.
    constructor = objects.species_constructor(promise, intrinsic)
    capability = None
    if constructor is not intrinsic:
        capability = new_promise_capability(objects, constructor)
    # 5. PerformPromiseThen, steps 3 to 6: empty handlers, or job callbacks.
    loop = promise._loop
    hooks = loop.host_hooks
    fulfilled = rejected = None
    if objects.is_callable(on_fulfilled):
        fulfilled = host_make_job_callback(objects.bind(on_fulfilled, undefined), hooks)
    if objects.is_callable(on_rejected):
        rejected = host_make_job_callback(objects.bind(on_rejected, undefined), hooks)
    # Steps 7 to 12.
    if capability is not None:
        promise._perform_then(CapabilityReaction(objects, fulfilled, rejected, capability, loop))
        return capability.promise
    # OPTIMIZATION: see `internal_slots`.
    derived = objects.new_promise(loop)
    derived._result = fulfilled if rejected is None else Handlers(fulfilled, rejected)
    promise._perform_then(derived)
    return derived


def mark_as_handled(promise: Any) -> None:
    """Let nobody be told of a rejection.  Web IDL #mark-a-promise-as-handled"""
    promise._mark_as_handled()


def state_of(promise: Any) -> tuple[str, Any]:
    """The state, pending, fulfilled or rejected, and the value or reason; None while pending."""
    if promise._state is PENDING:
        return PENDING.value, None
    return promise._state.value, promise._result


def promise_catch(objects: ObjectModel, value: Any, on_rejected: Any) -> Any:
    """`catch` of any object.  ECMA-262 #sec-promise.prototype.catch"""
    return invoke(objects, value, "then", objects.undefined, on_rejected)


def invoke(objects: ObjectModel, value: Any, name: str, *arguments: Any) -> Any:
    """Call a method.  ECMA-262 #sec-invoke"""
    function = objects.get(value, name)
    if not objects.is_callable(function):
        throw_type_error(
            objects,
            f"{name} of {objects.describe(value)} is not callable: {objects.describe(function)}",
        )
    return objects.call(function, value, *arguments)
