"""The static methods of Promise that make one promise of others, or of a call.

A class of their own, which `Promise` extends; what they do stands in `combinators`.

ECMA-262 #sec-properties-of-the-promise-constructor
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, overload

from . import combinators
from .object_model import ObjectModel
from .results import FulfilledResult, RejectedResult

if TYPE_CHECKING:
    from .promise import Promise

__all__ = ["CombiningMethods"]

U = TypeVar("U")
K = TypeVar("K")


class CombiningMethods:
    """`Promise.all` and its like."""

    __slots__ = ()

    #: The objects that this class's promises are about.
    object_model: ObjectModel

    @overload
    @classmethod
    def all(cls, iterable: Iterable[Promise[U]]) -> Promise[list[U]]: ...
    @overload
    @classmethod
    def all(cls, iterable: Iterable[Promise[U] | U]) -> Promise[list[U]]: ...
    @classmethod
    def all(cls, iterable: Iterable[Any]) -> Promise[list[Any]]:
        """A list of all the values, or the first reason.

        iterable: of promises, thenables and values.  Costs two turns where all are settled, one
        where there are none.  ECMA-262 #sec-promise.all
        """
        promise: Promise[list[Any]] = combinators.promise_all(cls.object_model, cls, iterable)
        return promise

    @classmethod
    def all_settled(
        cls, iterable: Iterable[Any]
    ) -> Promise[list[FulfilledResult | RejectedResult]]:
        """A list of how each was settled: `.status` with `.value` or `.reason`.

        iterable: of promises, thenables and values.  Costs two turns where all are settled, one
        where there are none.  ECMA-262 #sec-promise.allsettled
        """
        promise: Promise[list[FulfilledResult | RejectedResult]] = combinators.promise_all_settled(
            cls.object_model, cls, iterable
        )
        return promise

    @overload
    @classmethod
    def any(cls, iterable: Iterable[Promise[U]]) -> Promise[U]: ...
    @overload
    @classmethod
    def any(cls, iterable: Iterable[Promise[U] | U]) -> Promise[U]: ...
    @classmethod
    def any(cls, iterable: Iterable[Any]) -> Promise[Any]:
        """The first value, or an `AggregateError` of all the reasons.

        iterable: of promises, thenables and values.  Costs two turns where one is fulfilled.
        ECMA-262 #sec-promise.any
        """
        promise: Promise[Any] = combinators.promise_any(cls.object_model, cls, iterable)
        return promise

    @overload
    @classmethod
    def race(cls, iterable: Iterable[Promise[U]]) -> Promise[U]: ...
    @overload
    @classmethod
    def race(cls, iterable: Iterable[Promise[U] | U]) -> Promise[U]: ...
    @classmethod
    def race(cls, iterable: Iterable[Any]) -> Promise[Any]:
        """What is settled first, either way; for ever pending when there is nothing.

        iterable: of promises, thenables and values.  Costs two turns where one is settled.
        ECMA-262 #sec-promise.race
        """
        promise: Promise[Any] = combinators.promise_race(cls.object_model, cls, iterable)
        return promise

    @overload
    @classmethod
    def all_keyed(cls, promises: Mapping[K, Promise[U]]) -> Promise[dict[K, U]]: ...
    @overload
    @classmethod
    def all_keyed(cls, promises: Mapping[K, Promise[U] | U]) -> Promise[dict[K, U]]: ...
    @classmethod
    def all_keyed(cls, promises: Mapping[Any, Any]) -> Promise[dict[Any, Any]]:
        """`all` over a mapping: a dict of the values, its keys in the mapping's order.

        promises: a mapping to promises, thenables and values; anything else rejects with a
        TypeError.  await-dictionary #sec-promise.allkeyed
        """
        promise: Promise[dict[Any, Any]] = combinators.promise_all_keyed(
            cls.object_model, cls, promises
        )
        return promise

    @classmethod
    def all_settled_keyed(
        cls, promises: Mapping[K, Any]
    ) -> Promise[dict[K, FulfilledResult | RejectedResult]]:
        """`all_settled` over a mapping.

        promises: as for `all_keyed`.  await-dictionary #sec-promise.allsettledkeyed
        """
        promise: Promise[dict[K, FulfilledResult | RejectedResult]] = (
            combinators.promise_all_settled_keyed(cls.object_model, cls, promises)
        )
        return promise

    @overload
    @classmethod
    def try_(cls, callback: Callable[..., Promise[U]], *arguments: Any) -> Promise[U]: ...
    @overload
    @classmethod
    def try_(cls, callback: Callable[..., U], *arguments: Any) -> Promise[U]: ...
    @classmethod
    def try_(cls, callback: Callable[..., Any], *arguments: Any) -> Promise[Any]:
        """Call `callback` with `arguments` at once; its result or what it throws, as a promise.

        A promise of this class that it returns comes back as it is (the text of 2026; some engines
        still wrap it, which costs two turns more).  ECMA-262 #sec-promise.try
        """
        promise: Promise[Any] = combinators.promise_try(cls.object_model, cls, callback, arguments)
        return promise
