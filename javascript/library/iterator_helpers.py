"""Iterator helpers: the methods of all iterators, and the lazy iterators that some of them give.

ECMA-262 #sec-iterator.prototype-object, #sec-iterator-helper-objects
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import (
    same_value_zero,
    to_boolean,
    to_integer_or_infinity,
    to_number,
)
from ..engine.generators import Body, GeneratorState, JSGenerator
from ..engine.iteration import DONE, IteratorRecord
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.throws import (
    CATCHABLE,
    GeneratorReturn,
    throw_range_error,
    throw_type_error,
)
from ..engine.values import WellKnown
from .messages import require_callable, shown, throw_incompatible

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["IteratorHelper", "close_all", "get_iterator_flattenable", "install"]

#: The completions that an iterator is closed for.
ABRUPT: Final = (*CATCHABLE, GeneratorReturn)

GREATEST_INTEGER: Final = 9007199254740991.0


class IteratorHelper(JSGenerator):
    """A lazy iterator over others.

    underlying: [[UnderlyingIterators]], to be closed when it never starts.
    """

    __slots__ = ("underlying",)

    def __init__(self, realm: Realm, body: Body, underlying: list[IteratorRecord]) -> None:
        proto = realm.intrinsics.iterator_helper_prototype
        super().__init__(realm, proto, body, "Iterator Helper")
        self.underlying = underlying


def get_iterator_flattenable(
    realm: Realm, value: Any, method_name: str, *, strings_too: bool = False
) -> IteratorRecord:
    """ECMA-262 #sec-getiteratorflattenable"""
    if not isinstance(value, JSObject) and not (strings_too and type(value) is str):
        throw_type_error(f"{method_name} called on non-object")
    method = realm.get_method(value, WellKnown.iterator)
    iterator = value if method is None else method.call(value)
    if not isinstance(iterator, JSObject):
        throw_type_error(f"{shown(value)} is not iterable")
    return realm.get_iterator_direct(iterator)


def close_all(records: list[IteratorRecord], exception: BaseException | None) -> None:
    """Close iterators from the last to the first, and throw `exception` or what replaced it.

    exception: the abrupt completion, None for a normal one.  ECMA-262 #sec-iteratorcloseall
    """
    for record in reversed(records):
        try:
            if exception is None:
                record.close()
            else:
                record.close_after(exception)
        except ABRUPT as replaced:
            exception = replaced
    if exception is not None:
        raise exception


class Closing:
    """Closes `record` when what is inside completes abruptly.

    ECMA-262 #sec-ifabruptcloseiterator
    """

    __slots__ = ("record",)

    def __init__(self, record: IteratorRecord) -> None:
        self.record = record

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, exception: BaseException | None, trace: object) -> None:
        if isinstance(exception, ABRUPT):
            self.record.close_after(exception)


def _direct(this: Any, method: str) -> IteratorRecord:
    """The receiver, whose `next` is not looked up before the arguments are known to be good."""
    if not isinstance(this, JSObject):
        throw_type_error(f"Iterator.prototype.{method} called on non-object")
    return IteratorRecord(this, None)


def _with_callback(realm: Realm, this: Any, callback: Any, method: str) -> IteratorRecord:
    """The receiver's record for a method whose first argument is a function."""
    record = _direct(this, method)
    with Closing(record):
        require_callable(callback)
    return realm.get_iterator_direct(this)


def _with_limit(realm: Realm, this: Any, limit: Any, method: str) -> tuple[IteratorRecord, float]:
    """The receiver's record and how many of its values `take` and `drop` mean."""
    record = _direct(this, method)
    with Closing(record):
        number = to_number(limit)
        if number != number:
            throw_range_error(f"{shown(limit)} must be positive")
        if GREATEST_INTEGER < number < math.inf:
            throw_range_error(f"{shown(limit)} is out of range")
        whole = to_integer_or_infinity(number)
        if whole < 0:
            throw_range_error(f"{shown(limit)} must be positive")
    return realm.get_iterator_direct(this), whole


def install(realm: Realm) -> None:
    """Define %IteratorHelperPrototype% and the methods of %Iterator.prototype%."""
    helper_prototype = OrdinaryObject(realm.intrinsics.iterator_prototype)
    realm.intrinsics.iterator_helper_prototype = helper_prototype

    def next_(this: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-%iteratorhelperprototype%.next"""
        if not isinstance(this, IteratorHelper):
            throw_incompatible("Iterator Helper.prototype.next", this)
        return this.resume(None)

    def return_(this: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-%iteratorhelperprototype%.return"""
        if not isinstance(this, IteratorHelper):
            throw_incompatible("Iterator Helper.prototype.return", this)
        if this.state is GeneratorState.SUSPENDED_START:
            this.complete()
            close_all(list(this.underlying), None)
            return realm.iter_result(None, True)
        return this.resume_abrupt(GeneratorReturn(None))

    realm.methods(helper_prototype, (("next", 0, next_), ("return", 0, return_)))
    helper_prototype.props["next"].value.data = IteratorHelper
    realm.tag(helper_prototype, "Iterator Helper")
    _install_consumers(realm, realm.intrinsics.iterator_prototype)
    _install_mappers(realm, realm.intrinsics.iterator_prototype)
    _install_cutters(realm, realm.intrinsics.iterator_prototype)
    _install_groupers(realm, realm.intrinsics.iterator_prototype)


def _install_consumers(realm: Realm, prototype: JSObject) -> None:
    """The methods that take values until they know their answer."""

    def reduce(this: Any, reducer: Any = None, *initial: Any) -> Any:
        """ECMA-262 #sec-iterator.prototype.reduce"""
        record = _with_callback(realm, this, reducer, "reduce")
        if initial:
            accumulator, counter = initial[0], 0.0
        else:
            accumulator, counter = record.step(), 1.0
            if accumulator is DONE:
                throw_type_error("Reduce of a done iterator with no initial value")
        while (value := record.step()) is not DONE:
            with Closing(record):
                accumulator = reducer.call(None, accumulator, value, counter)
            counter += 1.0
        return accumulator

    def to_array(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.prototype.toarray"""
        _direct(this, "toArray")
        return realm.array(realm.get_iterator_direct(this).rest())

    def for_each(this: Any, procedure: Any = None, *_: Any) -> None:
        """ECMA-262 #sec-iterator.prototype.foreach"""
        record = _with_callback(realm, this, procedure, "forEach")
        counter = 0.0
        while (value := record.step()) is not DONE:
            with Closing(record):
                procedure.call(None, value, counter)
            counter += 1.0

    def searching(name: str, wanted: bool, found: Any, missing: Any) -> Any:
        """`some`, `every` and `find` differ in what ends them and what they then answer."""

        def search(this: Any, predicate: Any = None, *_: Any) -> Any:
            record = _with_callback(realm, this, predicate, name)
            counter = 0.0
            while (value := record.step()) is not DONE:
                with Closing(record):
                    result = to_boolean(predicate.call(None, value, counter))
                if result is wanted:
                    record.close()
                    return value if found is DONE else found
                counter += 1.0
            return missing

        return search

    def includes(
        this: Any, search_element: Any = None, skipped_elements: Any = None, *_: Any
    ) -> bool:
        """ECMA-262 #sec-iterator.prototype.includes"""
        record = _direct(this, "includes")
        with Closing(record):
            to_skip = _skipped(skipped_elements)
        record = realm.get_iterator_direct(this)
        skipped = 0.0
        while (value := record.step()) is not DONE:
            if skipped < to_skip:
                skipped += 1.0
            elif same_value_zero(value, search_element):
                record.close()
                return True
        return False

    realm.methods(
        prototype,
        (
            ("reduce", 1, reduce),
            ("toArray", 0, to_array),
            ("forEach", 1, for_each),
            # ECMA-262 #sec-iterator.prototype.some, #sec-iterator.prototype.every
            ("some", 1, searching("some", True, True, False)),
            ("every", 1, searching("every", False, False, True)),
            # ECMA-262 #sec-iterator.prototype.find
            ("find", 1, searching("find", True, DONE, None)),
            ("includes", 1, includes),
        ),
    )


def _skipped(value: Any) -> float:
    """How many elements `includes` passes over; nothing is converted."""
    if value is None:
        return 0.0
    if type(value) is not float or not (math.isinf(value) or value.is_integer()):
        throw_type_error(f"{shown(value)} is not an integer")
    if value < 0.0 or (value > GREATEST_INTEGER and value != math.inf):
        throw_range_error(f"{shown(value)} is out of range")
    return value


def _install_mappers(realm: Realm, prototype: JSObject) -> None:
    """The methods that give an iterator over what a function makes of the values."""

    def mapped_values(record: IteratorRecord, mapper: Any) -> Body:
        counter = 0.0
        while (value := record.step()) is not DONE:
            with Closing(record):
                yield mapper.call(None, value, counter)
            counter += 1.0

    def map_(this: Any, mapper: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.prototype.map"""
        record = _with_callback(realm, this, mapper, "map")
        return IteratorHelper(realm, mapped_values(record, mapper), [record])

    def filtered_values(record: IteratorRecord, predicate: Any) -> Body:
        counter = 0.0
        while (value := record.step()) is not DONE:
            with Closing(record):
                if to_boolean(predicate.call(None, value, counter)):
                    yield value
            counter += 1.0

    def filter_(this: Any, predicate: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.prototype.filter"""
        record = _with_callback(realm, this, predicate, "filter")
        return IteratorHelper(realm, filtered_values(record, predicate), [record])

    def flat_values(record: IteratorRecord, mapper: Any) -> Body:
        counter = 0.0
        while (value := record.step()) is not DONE:
            with Closing(record):
                mapped = mapper.call(None, value, counter)
                inner = get_iterator_flattenable(realm, mapped, "Iterator.prototype.flatMap")
                while (inner_value := inner.step()) is not DONE:
                    with Closing(inner):
                        yield inner_value
            counter += 1.0

    def flat_map(this: Any, mapper: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.prototype.flatmap"""
        record = _with_callback(realm, this, mapper, "flatMap")
        return IteratorHelper(realm, flat_values(record, mapper), [record])

    realm.methods(prototype, (("map", 1, map_), ("filter", 1, filter_), ("flatMap", 1, flat_map)))


def _install_cutters(realm: Realm, prototype: JSObject) -> None:
    """The methods that give an iterator over the first values, or over the others."""

    def taken_values(record: IteratorRecord, limit: float) -> Body:
        remaining = limit
        while True:
            if remaining == 0:
                record.close()
                return
            remaining -= 1.0
            value = record.step()
            if value is DONE:
                return
            with Closing(record):
                yield value

    def take(this: Any, limit: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.prototype.take"""
        record, count = _with_limit(realm, this, limit, "take")
        return IteratorHelper(realm, taken_values(record, count), [record])

    def values_after(record: IteratorRecord, limit: float) -> Body:
        remaining = limit
        while remaining > 0:
            remaining -= 1.0
            if record.step_result() is None:
                return
        while (value := record.step()) is not DONE:
            with Closing(record):
                yield value

    def drop(this: Any, limit: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.prototype.drop"""
        record, count = _with_limit(realm, this, limit, "drop")
        return IteratorHelper(realm, values_after(record, count), [record])

    realm.methods(prototype, (("take", 1, take), ("drop", 1, drop)))


def _size(value: Any) -> int:
    """The size of chunks or windows; nothing is converted."""
    if type(value) is not float or not value.is_integer():
        throw_type_error(f"{shown(value)} is not an integer")
    if not 1.0 <= value <= 4294967295.0:
        throw_range_error(f"{shown(value)} is out of range")
    return int(value)


def _install_groupers(realm: Realm, prototype: JSObject) -> None:
    """The methods that give an iterator over arrays of neighbouring values."""

    def chunk_values(record: IteratorRecord, size: int) -> Body:
        buffer: list[Any] = []
        while (value := record.step()) is not DONE:
            buffer.append(value)
            if len(buffer) == size:
                with Closing(record):
                    yield realm.array(buffer)
                buffer = []
        if buffer:
            # The iterator has ended: there is nothing to close.
            yield realm.array(buffer)

    def chunks(this: Any, chunk_size: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.prototype.chunks"""
        record = _direct(this, "chunks")
        with Closing(record):
            size = _size(chunk_size)
        record = realm.get_iterator_direct(this)
        return IteratorHelper(realm, chunk_values(record, size), [record])

    def window_values(record: IteratorRecord, size: int, partial: bool) -> Body:
        buffer: list[Any] = []
        while (value := record.step()) is not DONE:
            if len(buffer) == size:
                del buffer[0]
            buffer.append(value)
            if len(buffer) == size:
                with Closing(record):
                    yield realm.array(buffer.copy())
        if partial and 0 < len(buffer) < size:
            yield realm.array(buffer)

    def windows(this: Any, window_size: Any = None, undersized: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.prototype.windows"""
        record = _direct(this, "windows")
        with Closing(record):
            size = _size(window_size)
            if undersized is None:
                undersized = "only-full"
            if undersized not in ("only-full", "allow-partial"):
                throw_type_error(f"{shown(undersized)} is not a way of undersized windows")
        record = realm.get_iterator_direct(this)
        body = window_values(record, size, undersized == "allow-partial")
        return IteratorHelper(realm, body, [record])

    realm.methods(prototype, (("chunks", 1, chunks), ("windows", 1, windows)))
