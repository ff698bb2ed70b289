"""The methods of arrays that call a function for each element.

ECMA-262 #sec-properties-of-the-array-prototype-object
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..engine.conversions import is_array, to_boolean, to_integer_or_infinity
from ..engine.objects import JSObject
from ..engine.properties import MISSING
from ..engine.throws import throw_type_error
from .array_methods import (
    GREATEST_LENGTH,
    array_species_create,
    create_element,
    element,
    element_if_present,
    length_of,
    receiver,
)
from .messages import require_callable

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm, prototype: JSObject) -> None:
    """Define them."""
    _install_tests(realm, prototype)
    _install_maps(realm, prototype)
    _install_finds(realm, prototype)
    _install_reductions(realm, prototype)
    _install_flattening(realm, prototype)


def _install_tests(realm: Realm, prototype: JSObject) -> None:
    def every(this: Any, callback: Any = None, this_arg: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-array.prototype.every"""
        target = receiver(realm, this, "every")
        length = length_of(realm, target)
        call = require_callable(callback).call
        for index in range(length):
            value = element_if_present(target, index)
            if value is not MISSING and not to_boolean(call(this_arg, value, float(index), target)):
                return False
        return True

    def some(this: Any, callback: Any = None, this_arg: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-array.prototype.some"""
        target = receiver(realm, this, "some")
        length = length_of(realm, target)
        call = require_callable(callback).call
        for index in range(length):
            value = element_if_present(target, index)
            if value is not MISSING and to_boolean(call(this_arg, value, float(index), target)):
                return True
        return False

    def for_each(this: Any, callback: Any = None, this_arg: Any = None, *_: Any) -> None:
        """ECMA-262 #sec-array.prototype.foreach"""
        target = receiver(realm, this, "forEach")
        length = length_of(realm, target)
        call = require_callable(callback).call
        for index in range(length):
            value = element_if_present(target, index)
            if value is not MISSING:
                call(this_arg, value, float(index), target)

    realm.methods(prototype, (("every", 1, every), ("some", 1, some), ("forEach", 1, for_each)))


def _install_maps(realm: Realm, prototype: JSObject) -> None:
    def map_(this: Any, callback: Any = None, this_arg: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.map"""
        target = receiver(realm, this, "map")
        length = length_of(realm, target)
        call = require_callable(callback).call
        result = array_species_create(realm, target, length)
        for index in range(length):
            value = element_if_present(target, index)
            if value is not MISSING:
                create_element(result, index, call(this_arg, value, float(index), target))
        return result

    def filter_(this: Any, callback: Any = None, this_arg: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.filter"""
        target = receiver(realm, this, "filter")
        length = length_of(realm, target)
        call = require_callable(callback).call
        result = array_species_create(realm, target, 0)
        to = 0
        for index in range(length):
            value = element_if_present(target, index)
            if value is not MISSING and to_boolean(call(this_arg, value, float(index), target)):
                create_element(result, to, value)
                to += 1
        return result

    realm.methods(prototype, (("map", 1, map_), ("filter", 1, filter_)))


def _install_finds(realm: Realm, prototype: JSObject) -> None:
    def finding(name: str, from_end: bool, gives_index: bool) -> Any:
        """`find` and its kin.  ECMA-262 #sec-findviapredicate"""

        def find(this: Any, predicate: Any = None, this_arg: Any = None, *_: Any) -> Any:
            target = receiver(realm, this, name)
            length = length_of(realm, target)
            call = require_callable(predicate).call
            indices: Iterable[int] = range(length)
            if from_end:
                indices = range(length - 1, -1, -1)
            for index in indices:
                value = element(target, index)
                if to_boolean(call(this_arg, value, float(index), target)):
                    return float(index) if gives_index else value
            return -1.0 if gives_index else None

        return find

    realm.methods(
        prototype,
        (
            # ECMA-262 #sec-array.prototype.find, #sec-array.prototype.findindex
            ("find", 1, finding("find", False, False)),
            ("findIndex", 1, finding("findIndex", False, True)),
            # ECMA-262 #sec-array.prototype.findlast, #sec-array.prototype.findlastindex
            ("findLast", 1, finding("findLast", True, False)),
            ("findLastIndex", 1, finding("findLastIndex", True, True)),
        ),
    )


def _install_reductions(realm: Realm, prototype: JSObject) -> None:
    def reducing(name: str, from_end: bool) -> Any:
        def reduce(this: Any, callback: Any = None, *initial: Any) -> Any:
            target = receiver(realm, this, name)
            length = length_of(realm, target)
            call = require_callable(callback).call
            indices = iter(range(length - 1, -1, -1) if from_end else range(length))
            accumulator = initial[0] if initial else MISSING
            if accumulator is MISSING:
                # The first element that there is.
                for index in indices:
                    accumulator = element_if_present(target, index)
                    if accumulator is not MISSING:
                        break
                else:
                    throw_type_error("Reduce of empty array with no initial value")
            for index in indices:
                value = element_if_present(target, index)
                if value is not MISSING:
                    accumulator = call(None, accumulator, value, float(index), target)
            return accumulator

        return reduce

    # ECMA-262 #sec-array.prototype.reduce, #sec-array.prototype.reduceright
    realm.method(prototype, "reduce", 1, reducing("reduce", False))
    realm.method(prototype, "reduceRight", 1, reducing("reduceRight", True))


def _install_flattening(realm: Realm, prototype: JSObject) -> None:
    def flatten(
        result: JSObject,
        source: JSObject,
        length: int,
        start: int,
        depth: float,
        mapper: Any = None,
        this_arg: Any = None,
    ) -> int:
        """The index after the last.  ECMA-262 #sec-flattenintoarray"""
        for index in range(length):
            value = element_if_present(source, index)
            if value is MISSING:
                continue
            if mapper is not None:
                value = mapper.call(this_arg, value, float(index), source)
            if depth > 0 and is_array(value):
                start = flatten(result, value, length_of(realm, value), start, depth - 1.0)
            else:
                if start >= GREATEST_LENGTH:
                    throw_type_error("Invalid array length")
                create_element(result, start, value)
                start += 1
        return start

    def flat(this: Any, depth: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.flat"""
        target = receiver(realm, this, "flat")
        length = length_of(realm, target)
        depth_number = 1.0 if depth is None else to_integer_or_infinity(depth)
        result = array_species_create(realm, target, 0)
        flatten(result, target, length, 0, depth_number)
        return result

    def flat_map(this: Any, mapper: Any = None, this_arg: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-array.prototype.flatmap"""
        target = receiver(realm, this, "flatMap")
        length = length_of(realm, target)
        require_callable(mapper)
        result = array_species_create(realm, target, 0)
        flatten(result, target, length, 0, 1.0, mapper, this_arg)
        return result

    realm.methods(prototype, (("flat", 0, flat), ("flatMap", 1, flat_map)))
