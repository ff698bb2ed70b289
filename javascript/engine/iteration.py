"""Iterator records.

ECMA-262 #sec-operations-on-iterator-objects
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

from .arrays import JSArray
from .conversions import to_boolean, to_display
from .functions import JSFunction
from .objects import JSObject
from .properties import MISSING, AccessorProperty, DataProperty
from .throws import GeneratorReturn, Thrown, throw_type_error
from .values import WellKnown, null

if TYPE_CHECKING:
    from .realm import Realm

__all__ = ["DONE", "ArraySteps", "IteratorRecord"]

#: What a step gives when there is no more.
DONE = MISSING


class IteratorRecord:
    """An iterator with its `next`.  ECMA-262 #sec-iterator-records"""

    __slots__ = ("done", "iterator", "next_method")

    def __init__(self, iterator: Any, next_method: Any) -> None:
        #: [[Iterator]]
        self.iterator = iterator
        #: [[NextMethod]], any value.
        self.next_method = next_method
        #: [[Done]]
        self.done = False

    def next(self, *arguments: Any) -> JSObject:
        """ECMA-262 #sec-iteratornext"""
        method = self.next_method
        try:
            if not isinstance(method, JSObject) or method.call is None:
                throw_type_error(f"{to_display(method)} is not a function")
            result = method.call(self.iterator, *arguments)
            if not isinstance(result, JSObject):
                throw_type_error(f"Iterator result {to_display(result)} is not an object")
        except BaseException:
            self.done = True
            raise
        return result

    def step_result(self) -> JSObject | None:
        """ECMA-262 #sec-iteratorstep"""
        result = self.next()
        try:
            done = to_boolean(result.get("done", result))
        except BaseException:
            self.done = True
            raise
        if done:
            self.done = True
            return None
        return result

    def step(self) -> Any:
        """The next value, or `DONE`.  ECMA-262 #sec-iteratorstepvalue"""
        result = self.step_result()
        if result is None:
            return DONE
        try:
            return result.get("value", result)
        except BaseException:
            self.done = True
            raise

    def close(self) -> None:
        """Close it after a completion that is no throw; nothing happens when it is done.

        ECMA-262 #sec-iteratorclose
        """
        if self.done:
            return
        self.done = True
        method = self.iterator.get_method("return")
        if method is not None:
            result = method.call(self.iterator)
            if not isinstance(result, JSObject):
                throw_type_error(f"Iterator result {to_display(result)} is not an object")

    def close_after(self, exception: BaseException) -> None:
        """Close it because `exception` goes through: whatever a throw completion is, it stays."""
        if self.done:
            return
        if isinstance(exception, GeneratorReturn):
            self.close()
            return
        if isinstance(exception, Thrown | RecursionError):
            with suppress(Thrown, RecursionError):
                self.close()
        # Whatever else it is, no code of the program's runs any more.
        self.done = True

    def rest(self) -> list[Any]:
        """All values that are left.  ECMA-262 #sec-iteratortolist"""
        values: list[Any] = []
        while (value := self.step()) is not DONE:
            values.append(value)
        return values


class ArraySteps(IteratorRecord):
    """The steps over an array whose iterator nobody has changed.

    OPTIMIZATION: %ArrayIteratorPrototype%.next, which nobody could see being called, without its
    results.  ECMA-262 #sec-%arrayiteratorprototype%.next
    """

    __slots__ = ("array", "index")

    def __init__(self, array: JSArray) -> None:
        self.array = array
        self.index = 0
        self.done = False

    def step(self) -> Any:
        if self.done:
            return DONE
        index = self.index
        self.index = index + 1
        elements = self.array.elements
        if index < len(elements):
            value = elements[index]
            kind = type(value)
            if value is not MISSING and kind is not DataProperty and kind is not AccessorProperty:
                return value
        elif index >= self.array.length:
            self.done = True
            return DONE
        return self.array.get(str(index), self.array)

    def close(self) -> None:
        # An array iterator has no `return`, unless somebody gives its prototype one: then this
        # class is not used.
        self.done = True


class NativeSteps(IteratorRecord):
    """The steps of a built-in iterator by the `next` that belongs to its kind.

    OPTIMIZATION: the iterator is asked directly, without results that nobody else would see.
    """

    __slots__ = ("realm",)

    def __init__(self, iterator: Any, next_method: JSFunction) -> None:
        super().__init__(iterator, next_method)
        self.realm = next_method.realm

    def step(self) -> Any:
        try:
            value = self.iterator.step(self.realm)
        except BaseException:
            self.done = True
            raise
        if value is MISSING:
            self.done = True
        return value


def iterator_direct(iterator: JSObject) -> IteratorRecord:
    """ECMA-262 #sec-getiteratordirect"""
    next_method = iterator.get("next", iterator)
    # A built-in `next` names the kind of iterators that it steps.
    if type(next_method) is JSFunction and next_method.data is type(iterator):
        return NativeSteps(iterator, next_method)
    return IteratorRecord(iterator, next_method)


def is_nothing(value: Any) -> bool:
    """Whether a value is undefined or null."""
    return value is None or value is null


def throw_not_iterable(value: Any) -> NoReturn:
    """As built-in operations say it, which know nothing of the source text."""
    from .display import describe

    throw_type_error(
        f"{describe(value)} is not iterable (cannot read property Symbol(Symbol.iterator))"
    )


def iterator_of(realm: Realm, value: Any) -> IteratorRecord:
    """ECMA-262 #sec-getiterator, for a built-in operation"""
    if type(value) is JSArray:
        return realm.get_iterator(value)
    method = None if is_nothing(value) else realm.get_method(value, WellKnown.iterator)
    if method is None:
        throw_not_iterable(value)
    return realm.get_iterator_from_method(value, method)


def array_iteration_is_pristine(realm: Realm, value: JSArray) -> bool:
    """Whether nobody can see how `value` is iterated."""
    intrinsics = realm.intrinsics
    proto = intrinsics.array_prototype
    iterator_proto = intrinsics.array_iterator_prototype
    stored = proto.props.get(WellKnown.iterator)
    next_ = iterator_proto.props.get("next")
    return (
        value.proto is proto
        and WellKnown.iterator not in value.props
        and type(stored) is DataProperty
        and stored.value is intrinsics.array_prototype_values
        and type(next_) is DataProperty
        and next_.value is intrinsics.array_iterator_prototype_next
        and iterator_proto.proto is intrinsics.iterator_prototype
        and intrinsics.iterator_prototype.proto is intrinsics.object_prototype
        and "return" not in iterator_proto.props
        and "return" not in intrinsics.iterator_prototype.props
        and "return" not in intrinsics.object_prototype.props
    )


__all__ += [
    "NativeSteps",
    "array_iteration_is_pristine",
    "is_nothing",
    "iterator_direct",
    "iterator_of",
    "throw_not_iterable",
]
