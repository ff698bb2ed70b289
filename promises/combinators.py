"""The static methods that make one promise of many: all, allSettled, any, race, and their like.

ECMA-262 #sec-promise.all, #sec-promise.allsettled, #sec-promise.any, #sec-promise.race
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeAlias

from .abstract_operations import new_promise_capability, promise_reject, promise_resolve
from .iterators import END, IteratorRecord, close_for_throw, get_iterator
from .object_model import ObjectModel, throw_type_error
from .state import PromiseCapability

__all__ = [
    "promise_all",
    "promise_all_keyed",
    "promise_all_settled",
    "promise_all_settled_keyed",
    "promise_any",
    "promise_race",
    "promise_try",
]

Subscribe: TypeAlias = Callable[["_Gathering", int], tuple[Any, Any]]
"""The two functions that an element is given."""


class _Gathering:
    """What the element functions of one call share: the values so far, and how many are missing."""

    __slots__ = (
        "capability",
        "create_function",
        "finish",
        "objects",
        "remaining",
        "undefined",
        "values",
    )

    def __init__(
        self,
        objects: ObjectModel,
        capability: PromiseCapability,
        finish: Callable[[list[Any]], None],
    ) -> None:
        self.objects = objects
        self.undefined = objects.undefined
        #: None where a callable is a function as it is.
        self.create_function = (
            None if objects.callables_are_functions else objects.create_builtin_function
        )
        self.capability = capability
        self.values: list[Any] = []
        #: Begins at 1 and loses that 1 after the loop, so that a thenable which settles within
        #: its `then` cannot complete the whole early.
        self.remaining = 1
        self.finish = finish

    def one_less(self) -> None:
        self.remaining -= 1
        if self.remaining == 0:
            self.finish(self.values)


class _ElementFunction:
    """Notes one element's outcome, once.

    ECMA-262 #sec-performpromiseall, step 5.e; #sec-performpromiseallsettled, steps 5.f and 5.j;
    #sec-performpromiseany, step 5.e
    """

    __slots__ = ("_already_called", "_gathering", "_index", "_make")

    def __init__(
        self,
        gathering: _Gathering,
        index: int,
        make: Callable[[Any], Any] | None = None,
        already_called: list[bool] | None = None,
    ) -> None:
        self._gathering = gathering
        self._index = index
        self._make = make
        #: A record of its own, or one shared with the function for the other outcome.
        self._already_called = [False] if already_called is None else already_called

    def __call__(self, outcome: Any = None) -> Any:
        gathering = self._gathering
        if not self._already_called[0]:
            self._already_called[0] = True
            gathering.values[self._index] = outcome if self._make is None else self._make(outcome)
            gathering.one_less()
        return gathering.undefined


def _all_pair(gathering: _Gathering, index: int) -> tuple[Any, Any]:
    """The function of all for a value; the capability's own reject serves every element."""
    element: Any = _ElementFunction(gathering, index)
    if gathering.create_function is not None:
        element = gathering.create_function(element, 1)
    return element, gathering.capability.reject


def _settled_pair(gathering: _Gathering, index: int) -> tuple[Any, Any]:
    """The two functions of allSettled, which share one record of having been called."""
    objects = gathering.objects
    already_called = [False]
    on_fulfilled = _ElementFunction(
        gathering,
        index,
        lambda value: objects.create_settled_result(True, value),
        already_called,
    )
    on_rejected = _ElementFunction(
        gathering,
        index,
        lambda reason: objects.create_settled_result(False, reason),
        already_called,
    )
    if gathering.create_function is None:
        return on_fulfilled, on_rejected
    return gathering.create_function(on_fulfilled, 1), gathering.create_function(on_rejected, 1)


def _any_pair(gathering: _Gathering, index: int) -> tuple[Any, Any]:
    """The function of any for a reason; the capability's own resolve serves every element."""
    element: Any = _ElementFunction(gathering, index)
    if gathering.create_function is not None:
        element = gathering.create_function(element, 1)
    return gathering.capability.resolve, element


def _get_promise_resolve(objects: ObjectModel, constructor: Any) -> Callable[..., Any]:
    """ECMA-262 #sec-getpromiseresolve"""
    resolve = objects.get(constructor, "resolve")
    if not objects.is_callable(resolve):
        throw_type_error(
            objects,
            f"resolve of {objects.describe(constructor)} is not callable: "
            f"{objects.describe(resolve)}",
        )
    return objects.bind(resolve, constructor)


def _combine(
    objects: ObjectModel,
    constructor: Any,
    iterable: Any,
    perform: Callable[[IteratorRecord, PromiseCapability, Callable[..., Any]], None],
) -> Any:
    """The part that all of them share; after the capability is made, every failure rejects it."""
    # 2. The capability; its failure is thrown.
    capability = new_promise_capability(objects, constructor)
    record: IteratorRecord | None = None
    try:
        # 3-4. `resolve` is read before the iteration begins.
        resolve = _get_promise_resolve(objects, constructor)
        # 5-6. Begin the iteration.
        record = get_iterator(objects, iterable)
        # 7. The loop.
        perform(record, capability, resolve)
    except objects.program_throws as error:
        reason = objects.reason_of(error)
        # 8. Close the iterator, unless it was the iterator that failed.
        if record is not None and not record.done:
            close_for_throw(objects, record)
        objects.call(capability.reject, objects.undefined, reason)
    return capability.promise


def _gather(
    objects: ObjectModel,
    record: IteratorRecord,
    gathering: _Gathering,
    resolve: Callable[..., Any],
    subscribe: Subscribe,
) -> None:
    """The loop of all, allSettled and any.

    ECMA-262 #sec-performpromiseall, #sec-performpromiseallsettled, #sec-performpromiseany
    """
    # 5. NOTE: the letters below are those of all and any; allSettled makes two functions, which
    # puts its last three steps at 5.n to 5.p.
    index = 0
    while True:
        # 5.a-b. The next element; after the last the 1 is taken off.
        element = record.step_value()
        if element is END:
            gathering.one_less()
            return
        # 5.c-h. Its place, its promise, its functions.
        gathering.values.append(objects.undefined)
        promise = resolve(element)
        on_fulfilled, on_rejected = subscribe(gathering, index)
        # 5.i-k. Its own `then`, looked up now.  NOTE: the text raises the index before; nobody
        # sees it.
        gathering.remaining += 1
        _invoke_then(objects, promise, on_fulfilled, on_rejected)
        index += 1


def _invoke_then(objects: ObjectModel, promise: Any, on_fulfilled: Any, on_rejected: Any) -> None:
    """ECMA-262 #sec-invoke"""
    then = objects.get(promise, "then")
    if not objects.is_callable(then):
        throw_type_error(
            objects,
            f"then of {objects.describe(promise)} is not callable: {objects.describe(then)}",
        )
    objects.bind(then, promise)(on_fulfilled, on_rejected)


def _combine_by_gathering(
    objects: ObjectModel,
    constructor: Any,
    iterable: Any,
    finish: Callable[[PromiseCapability, list[Any]], None],
    subscribe: Subscribe,
) -> Any:
    """What all, allSettled and any share.

    finish: what is done with the outcomes once none is missing.  subscribe: the two functions that
    an element is given.
    """

    def perform(
        record: IteratorRecord, capability: PromiseCapability, resolve: Callable[..., Any]
    ) -> None:
        gathering = _Gathering(objects, capability, functools.partial(finish, capability))
        _gather(objects, record, gathering, resolve, subscribe)

    return _combine(objects, constructor, iterable, perform)


def promise_all(objects: ObjectModel, constructor: Any, iterable: Any) -> Any:
    """ECMA-262 #sec-promise.all"""

    def finish(capability: PromiseCapability, values: list[Any]) -> None:
        objects.call(capability.resolve, objects.undefined, objects.create_array(values))

    return _combine_by_gathering(objects, constructor, iterable, finish, _all_pair)


def promise_all_settled(objects: ObjectModel, constructor: Any, iterable: Any) -> Any:
    """ECMA-262 #sec-promise.allsettled"""

    def finish(capability: PromiseCapability, results: list[Any]) -> None:
        objects.call(capability.resolve, objects.undefined, objects.create_array(results))

    return _combine_by_gathering(objects, constructor, iterable, finish, _settled_pair)


def promise_any(objects: ObjectModel, constructor: Any, iterable: Any) -> Any:
    """ECMA-262 #sec-promise.any"""

    def finish(capability: PromiseCapability, errors: list[Any]) -> None:
        error = objects.create_aggregate_error(errors)
        objects.call(capability.reject, objects.undefined, error)

    return _combine_by_gathering(objects, constructor, iterable, finish, _any_pair)


def promise_race(objects: ObjectModel, constructor: Any, iterable: Any) -> Any:
    """ECMA-262 #sec-promise.race"""

    def perform(
        record: IteratorRecord, capability: PromiseCapability, resolve: Callable[..., Any]
    ) -> None:
        # ECMA-262 #sec-performpromiserace
        # 1. Every element has both functions of the capability itself.
        while (element := record.step_value()) is not END:
            _invoke_then(objects, resolve(element), capability.resolve, capability.reject)

    return _combine(objects, constructor, iterable, perform)


def promise_try(
    objects: ObjectModel, constructor: Any, callback: Any, arguments: tuple[Any, ...]
) -> Any:
    """ECMA-262 #sec-promise.try"""
    # 3. Call it before any promise is made; what cannot be called throws as a call of it would.
    try:
        if not objects.is_callable(callback):
            throw_type_error(objects, f"try_ expects a callable, got {objects.describe(callback)}")
        value = objects.call(callback, objects.undefined, *arguments)
    except objects.program_throws as error:
        # 4. A throw rejects a new promise.
        return promise_reject(objects, constructor, objects.reason_of(error))
    # 5. A promise of this class comes back as it is.
    return promise_resolve(objects, constructor, value)


def _combine_keyed(
    objects: ObjectModel, constructor: Any, promises: Any, subscribe: Subscribe
) -> Any:
    """await-dictionary #sec-performpromiseallkeyed

    The steps before and after it are the same in await-dictionary #sec-promise.allkeyed and
    #sec-promise.allsettledkeyed.
    """
    # allKeyed, 2. The capability; its failure is thrown.
    capability = new_promise_capability(objects, constructor)
    keys: list[Any] = []

    def finish(values: list[Any]) -> None:
        record = objects.create_record(dict(zip(keys, values, strict=True)))
        objects.call(capability.resolve, objects.undefined, record)

    gathering = _Gathering(objects, capability, finish)
    try:
        # allKeyed, 3-5. `resolve` is read first; then something without keys to read rejects.
        resolve = _get_promise_resolve(objects, constructor)
        # 1, 6. The keys as they are now; one that is gone when its turn comes is skipped.
        for key in objects.own_enumerable_keys(promises):
            try:
                element = objects.get_own(promises, key)
            except KeyError:
                continue
            # 6.b.ii-xi. Its place, its promise, its functions.
            index = len(keys)
            keys.append(key)
            gathering.values.append(objects.undefined)
            promise = resolve(element)
            on_fulfilled, on_rejected = subscribe(gathering, index)
            # 6.b.xii-xiii. Its own `then`, looked up now.
            gathering.remaining += 1
            _invoke_then(objects, promise, on_fulfilled, on_rejected)
        # 7-8. The 1 of the beginning is taken off.
        gathering.one_less()
    except objects.program_throws as error:
        objects.call(capability.reject, objects.undefined, objects.reason_of(error))
    return capability.promise


def promise_all_keyed(objects: ObjectModel, constructor: Any, promises: Any) -> Any:
    """await-dictionary #sec-promise.allkeyed"""
    return _combine_keyed(objects, constructor, promises, _all_pair)


def promise_all_settled_keyed(objects: ObjectModel, constructor: Any, promises: Any) -> Any:
    """await-dictionary #sec-promise.allsettledkeyed"""
    return _combine_keyed(objects, constructor, promises, _settled_pair)
