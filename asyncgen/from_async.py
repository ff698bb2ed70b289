"""`from_async`: a list of all that an iteration gives.

ECMA-262 #sec-array.fromasync
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..promises.async_function import start_coroutine
from ..promises.await_ import AwaitOperand
from ..promises.iterators import iterator_complete
from ..promises.promise import Promise
from ..runtime.agent import current_loop
from ..runtime.completions import PROGRAM_THROWS, kind_of_value
from .async_iterators import get_async_iterator, is_async_iterable
from .for_await import AsyncIteratorClose

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["from_async"]


def from_async(
    iterable: Any, mapper: Callable[[Any, int], Any] | None = None
) -> Promise[list[Any]]:
    """A promise of the list of what `iterable` gives, each item awaited.

    iterable: as for `for_await`, or an array-like (``__len__`` and ``__getitem__`` without
    ``__iter__``).  mapper: called with each item and its index; its result is awaited.  An error
    of the mapper closes the iterator.  Every error rejects.  Items are taken one after the other.
    ECMA-262 #sec-array.fromasync
    """
    return start_coroutine(current_loop(), _from_async(current_loop(), iterable, mapper))


def _is_array_like(value: Any) -> bool:
    kind = type(value)
    return (
        not hasattr(kind, "__iter__") and hasattr(kind, "__len__") and hasattr(kind, "__getitem__")
    )


async def _from_async(
    loop: EventLoop, iterable: Any, mapper: Callable[[Any, int], Any] | None
) -> list[Any]:
    objects = Promise.object_model
    # 3. The mapper is looked at before anything else.
    if mapper is not None and not objects.is_callable(mapper):
        raise TypeError(f"from_async expects a callable mapper, got {kind_of_value(mapper)}")
    items: list[Any] = []
    if not is_async_iterable(iterable) and _is_array_like(iterable):
        # 9. An array-like: item by item, each awaited.
        for index in range(len(iterable)):
            item = await AwaitOperand(iterable[index])
            if mapper is not None:
                item = await AwaitOperand(mapper(item, index))
            items.append(item)
        return items
    # 5-7. The iterator, sync ones made async.
    record = get_async_iterator(objects, loop, iterable)
    while True:
        # 8.d.iii-viii. Ask, await the answer, look into it.
        result = await AwaitOperand(record.next())
        if iterator_complete(objects, result, "next"):
            return items
        item = objects.get(result, "value")
        if mapper is not None:
            # 8.d.ix. Map, and await what that gives; a failure closes the iterator.
            try:
                item = await AwaitOperand(mapper(item, len(items)))
            except PROGRAM_THROWS as error:
                await AsyncIteratorClose(record, error)
                raise
        items.append(item)
