"""Iterator.zip and Iterator.zipKeyed: several iterators side by side.

ECMA-262 #sec-iterator.zip, #sec-iterator.zipkeyed
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

from ..engine.generators import Body
from ..engine.iteration import DONE, IteratorRecord
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.throws import GeneratorReturn, throw_type_error
from ..engine.values import PropertyKey
from .iterator_helpers import ABRUPT, IteratorHelper, close_all, get_iterator_flattenable
from .messages import shown

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]

Finish = Callable[[list[Any]], JSObject]


def _fail(records: list[IteratorRecord], exception: BaseException) -> NoReturn:
    """Close what is open already.  ECMA-262 #sec-ifabruptcloseiterators"""
    close_all(records, exception)
    raise AssertionError


def _options(options: Any) -> tuple[str, Any]:
    """The mode, and where the padding comes from."""
    # ECMA-262 #sec-getoptionsobject
    if options is None:
        return "shortest", None
    if not isinstance(options, JSObject):
        throw_type_error(f"{shown(options)} is not an object")
    mode = options.get("mode", options)
    if mode is None:
        mode = "shortest"
    if type(mode) is not str or mode not in ("shortest", "longest", "strict"):
        throw_type_error(f"{shown(mode)} is not a mode")
    padding = None
    if mode == "longest":
        padding = options.get("padding", options)
        if padding is not None and not isinstance(padding, JSObject):
            throw_type_error(f"{shown(padding)} is not an object")
    return mode, padding


def _zip(records: list[IteratorRecord], mode: str, padding: list[Any], finish: Finish) -> Body:
    """The body of the iterator.  ECMA-262 #sec-iteratorzip"""
    open_records = list(records)
    if not records:
        return
    while True:
        results: list[Any] = []
        for index, record in enumerate(records):
            if record.done:
                # Only in mode longest does anything follow the end of one.
                results.append(padding[index])
                continue
            try:
                value = record.step()
            except ABRUPT as exception:
                open_records.remove(record)
                _fail(open_records, exception)
            if value is not DONE:
                results.append(value)
                continue
            open_records.remove(record)
            if mode == "shortest":
                close_all(open_records, GeneratorReturn(None))
            if mode == "strict":
                _require_all_ended(records, open_records, index)
                return
            if not open_records:
                return
            results.append(padding[index])
        try:
            yield finish(results)
        except ABRUPT as exception:
            _fail(open_records, exception)


def _require_all_ended(
    records: list[IteratorRecord], open_records: list[IteratorRecord], index: int
) -> None:
    """In mode strict the first iterator ends first, and the others with it."""
    try:
        if index != 0:
            throw_type_error("Iterators passed to Iterator.zip with mode strict differ in length")
        for record in records[1:]:
            try:
                result = record.step_result()
            except ABRUPT:
                open_records.remove(record)
                raise
            if result is not None:
                throw_type_error(
                    "Iterators passed to Iterator.zip with mode strict differ in length"
                )
            open_records.remove(record)
    except ABRUPT as exception:
        _fail(open_records, exception)


def install(realm: Realm) -> None:
    """Define the two methods of %Iterator%."""

    def padding_of(source: Any, records: list[IteratorRecord]) -> list[Any]:
        """As many values as there are iterators, then undefined."""
        padding: list[Any] = []
        try:
            steps = realm.get_iterator(source)
            for _ in records:
                value = steps.step()
                if value is DONE:
                    break
                padding.append(value)
            steps.close()
        except ABRUPT as exception:
            _fail(records, exception)
        return padding + [None] * (len(records) - len(padding))

    def zip_(this: Any, iterables: Any = None, options: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.zip"""
        if not isinstance(iterables, JSObject):
            throw_type_error("Iterator.zip called on non-object")
        mode, padding_source = _options(options)
        records: list[IteratorRecord] = []
        inputs = realm.get_iterator(iterables)
        while True:
            try:
                value = inputs.step()
            except ABRUPT as exception:
                _fail(records, exception)
            if value is DONE:
                break
            try:
                records.append(get_iterator_flattenable(realm, value, "Iterator.zip"))
            except ABRUPT as exception:
                _fail([inputs, *records], exception)
        padding: list[Any] = [None] * len(records)
        if mode == "longest" and padding_source is not None:
            padding = padding_of(padding_source, records)
        return IteratorHelper(realm, _zip(records, mode, padding, realm.array), records)

    def zip_keyed(this: Any, iterables: Any = None, options: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.zipkeyed"""
        if not isinstance(iterables, JSObject):
            throw_type_error("Iterator.zipKeyed called on non-object")
        mode, padding_source = _options(options)
        keys: list[PropertyKey] = []
        records: list[IteratorRecord] = []
        padding: list[Any] = []
        all_keys = iterables.own_property_keys()
        try:
            for key in all_keys:
                descriptor = iterables.get_own_property(key)
                if descriptor is None or descriptor.enumerable is not True:
                    continue
                value = iterables.get(key, iterables)
                if value is None:
                    continue
                keys.append(key)
                records.append(get_iterator_flattenable(realm, value, "Iterator.zipKeyed"))
            if mode == "longest" and padding_source is not None:
                padding = [padding_source.get(key, padding_source) for key in keys]
            else:
                padding = [None] * len(keys)
        except ABRUPT as exception:
            _fail(records, exception)

        def finish(results: list[Any]) -> JSObject:
            return OrdinaryObject(None, dict(zip(keys, results, strict=True)))

        return IteratorHelper(realm, _zip(records, mode, padding, finish), records)

    realm.method(realm.intrinsics.iterator, "zip", 1, zip_)
    realm.method(realm.intrinsics.iterator, "zipKeyed", 1, zip_keyed)
