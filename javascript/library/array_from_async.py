"""`Array.fromAsync`.

ECMA-262 #sec-array.fromasync
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

from ...embedding import Outcome, StepsBody, async_function_start, from_async_steps
from ..engine.conversions import to_display
from ..engine.functions import is_callable, is_constructor
from ..engine.objects import JSObject
from ..engine.throws import throw_type_error

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


class Target:
    """The array being made, and the array-like that it is made of."""

    def __init__(self, realm: Realm, constructor: Any) -> None:
        self._realm = realm
        self._constructor = constructor
        self._array: Any = None
        self._array_like: JSObject | None = None

    def is_array_like(self, items: Any) -> bool:
        # What is iterable is iterated, whatever else it is.
        return False

    def begin(self, length: int | None) -> None:
        arguments = () if length is None else (float(length),)
        if is_constructor(self._constructor):
            self._array = self._realm.construct(self._constructor, arguments)
        else:
            self._array = self._realm.array([])
            if length is not None:
                self._array.put("length", float(length))

    def add(self, index: int, value: Any) -> None:
        self._array.create_data_property_or_throw(str(index), value)

    def finish(self, length: int) -> Any:
        self._array.put("length", float(length))
        return self._array

    def length_of(self, items: Any) -> int:
        self._array_like = self._realm.to_object(items)
        return self._realm.length_of_array_like(self._array_like)

    def item_at(self, items: Any, index: int) -> Any:
        assert self._array_like is not None
        return self._array_like.get(str(index), self._array_like)


def _mapping(realm: Realm, mapper: Any, this: Any) -> Callable[[Any, int], Any] | None:
    """ECMA-262 #sec-array.fromasync, steps 3.a and 3.b"""
    if mapper is None:
        return None
    if not is_callable(mapper):
        throw_type_error(f"{to_display(mapper)} is not a function", realm)
    return lambda value, index: mapper.call(this, value, float(index))


def install(realm: Realm) -> None:
    """Give %Array% its method."""
    objects = realm.objects

    def steps(
        constructor: Any, items: Any, mapper: Any, this_argument: Any
    ) -> Generator[Outcome, Any, Any]:
        # 3.a-b. The mapper is looked at before anything else.
        map_item = _mapping(realm, mapper, this_argument)
        target = Target(realm, constructor)
        return (yield from from_async_steps(objects, realm.engine.loop, items, map_item, target))

    def from_async(
        this: Any, items: Any = None, mapper: Any = None, this_argument: Any = None, *_: Any
    ) -> Any:
        body = StepsBody(objects, steps(this, items, mapper, this_argument))
        return async_function_start(objects, realm.engine.loop, body)

    realm.method(realm.intrinsics.array, "fromAsync", 1, from_async)
