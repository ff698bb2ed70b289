"""`from_async`: a list of all that an iteration gives.

ECMA-262 #sec-array.fromasync
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, Protocol

from ..promises.async_function_start import async_function_start
from ..promises.body import AWAITS, Outcome
from ..promises.iterators import END
from ..promises.object_model import ObjectModel, throw_type_error
from ..promises.promise import Promise
from ..promises.steps_body import StepsBody
from ..runtime.agent import current_loop
from ..runtime.completions import kind_of_value
from .async_iterators import (
    async_iterator_close_for_throw_steps,
    for_await_next_steps,
    open_async_iterator,
)

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["ArrayTarget", "from_async", "from_async_steps"]


class ArrayTarget(Protocol):
    """The array that is made, and what an array-like is."""

    def is_array_like(self, items: Any) -> bool:
        """Whether `items`, which may be iterable, is read by its indices."""
        ...

    def length_of(self, items: Any) -> int:
        """ECMA-262 #sec-lengthofarraylike"""
        ...

    def item_at(self, items: Any, index: int) -> Any: ...

    def begin(self, length: int | None) -> None:
        """Make the array; of unknown length when None."""

    def add(self, index: int, value: Any) -> None: ...

    def finish(self, length: int) -> Any:
        """Set its length; the array."""


def from_async_steps(
    objects: ObjectModel,
    loop: EventLoop,
    items: Any,
    mapper: Callable[[Any, int], Any] | None,
    target: ArrayTarget,
) -> Generator[Outcome, Any, Any]:
    """Array.fromAsync, after the look at the mapper.  Yields what is to be awaited.

    ECMA-262 #sec-array.fromasync
    """
    # 5-7. The iterator, sync ones made async.
    record = None
    if not target.is_array_like(items):
        record = open_async_iterator(objects, loop, items)
    index = 0
    if record is None:
        # 9. An array-like: item by item, each awaited.
        length = target.length_of(items)
        target.begin(length)
        while index < length:
            item = yield AWAITS, target.item_at(items, index)
            if mapper is not None:
                item = yield AWAITS, mapper(item, index)
            target.add(index, item)
            index += 1
        return target.finish(length)
    target.begin(None)
    while True:
        # 8.d.iii-viii. Ask, await the answer, look into it.
        item = yield from for_await_next_steps(objects, record)
        if item is END:
            return target.finish(index)
        # 8.d.ix-x. Map, and await what that gives; a failure closes the iterator.
        try:
            if mapper is not None:
                item = yield AWAITS, mapper(item, index)
            target.add(index, item)
        except objects.program_throws:
            yield from async_iterator_close_for_throw_steps(objects, record)
            raise
        index += 1


class _ListTarget:
    """Python's list."""

    def __init__(self) -> None:
        self._items: list[Any] = []

    def is_array_like(self, items: Any) -> bool:
        kind = type(items)
        return (
            not hasattr(kind, "__aiter__")
            and not hasattr(kind, "__iter__")
            and hasattr(kind, "__len__")
            and hasattr(kind, "__getitem__")
        )

    def length_of(self, items: Any) -> int:
        if not self.is_array_like(items):
            raise TypeError(f"{kind_of_value(items)} is not iterable")
        return len(items)

    def item_at(self, items: Any, index: int) -> Any:
        return items[index]

    def begin(self, length: int | None) -> None:
        pass

    def add(self, index: int, value: Any) -> None:
        self._items.append(value)

    def finish(self, length: int) -> list[Any]:
        return self._items


def from_async(
    iterable: Any, mapper: Callable[[Any, int], Any] | None = None
) -> Promise[list[Any]]:
    """A promise of the list of what `iterable` gives, each item awaited.

    iterable: as for `for_await`, or an array-like (``__len__`` and ``__getitem__`` without
    ``__iter__``).  mapper: called with each item and its index; its result is awaited.  An error
    of the mapper closes the iterator.  Every error rejects.  Items are taken one after the other.
    ECMA-262 #sec-array.fromasync
    """
    loop = current_loop()
    objects = Promise.object_model
    steps = _from_async(objects, loop, iterable, mapper)
    promise: Promise[list[Any]] = async_function_start(objects, loop, StepsBody(objects, steps))
    return promise


def _from_async(
    objects: ObjectModel,
    loop: EventLoop,
    iterable: Any,
    mapper: Callable[[Any, int], Any] | None,
) -> Generator[Outcome, Any, Any]:
    # 3. The mapper is looked at before anything else.
    if mapper is not None and not objects.is_callable(mapper):
        throw_type_error(
            objects, f"from_async expects a callable mapper, got {objects.describe(mapper)}"
        )
    return (yield from from_async_steps(objects, loop, iterable, mapper, _ListTarget()))
