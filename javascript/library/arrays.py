"""Array: its constructor, its prototype, and the iterators over arrays.

ECMA-262 #sec-array-objects
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..engine.arrays import JSArray
from ..engine.conversions import is_array, to_uint32
from ..engine.functions import get_prototype_from_constructor, is_constructor
from ..engine.iteration import DONE, ArraySteps, array_iteration_is_pristine, throw_not_iterable
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import MISSING, DataProperty
from ..engine.throws import throw_range_error
from ..engine.values import WellKnown, null
from . import (
    array_methods_access,
    array_methods_callbacks,
    array_methods_copies,
    array_methods_mutation,
    array_methods_sorting,
)
from .array_methods import (
    array_create,
    create_element,
    element,
    length_of,
    receiver,
    set_length,
)
from .iterator_helpers import Closing
from .messages import require_callable, throw_incompatible

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["ArrayIterator", "create_array_iterator", "install"]

_UNSCOPABLES = (
    "at",
    "copyWithin",
    "entries",
    "fill",
    "find",
    "findIndex",
    "findLast",
    "findLastIndex",
    "flat",
    "flatMap",
    "includes",
    "keys",
    "toReversed",
    "toSorted",
    "toSpliced",
    "values",
)


class ArrayIterator(OrdinaryObject):
    """kind: "key", "value" or "key+value".  ECMA-262 #sec-array-iterator-objects"""

    __slots__ = ("array", "index", "kind")

    def __init__(self, proto: JSObject | None, array: JSObject, kind: str) -> None:
        super().__init__(proto)
        #: [[IteratedArrayLike]]; None once it has ended.
        self.array: JSObject | None = array
        #: [[ArrayLikeNextIndex]]
        self.index = 0
        #: [[ArrayLikeIterationKind]]
        self.kind = kind

    def step(self, realm: Realm) -> Any:
        """What `next` gives, or `MISSING` at the end.

        ECMA-262 #sec-%arrayiteratorprototype%.next
        """
        array = self.array
        if array is None:
            return MISSING
        index = self.index
        if index >= length_of(realm, array):
            self.array = None
            return MISSING
        self.index = index + 1
        if self.kind == "key":
            return float(index)
        value = element(array, index)
        return realm.array([float(index), value]) if self.kind == "key+value" else value


def create_array_iterator(realm: Realm, array: JSObject, kind: str) -> ArrayIterator:
    """ECMA-262 #sec-createarrayiterator"""
    return ArrayIterator(realm.intrinsics.array_iterator_prototype, array, kind)


def install(realm: Realm) -> None:
    """Define %Array%, its prototype with all methods, and %ArrayIteratorPrototype%."""
    prototype = JSArray(realm.intrinsics.object_prototype, [])
    realm.intrinsics.array_prototype = prototype
    _install_constructor(realm, prototype)
    _install_makers(realm)
    array_methods_access.install(realm, prototype)
    array_methods_callbacks.install(realm, prototype)
    array_methods_copies.install(realm, prototype)
    array_methods_mutation.install(realm, prototype)
    array_methods_sorting.install(realm, prototype)
    _install_iterators(realm, prototype)
    unscopables = OrdinaryObject(None, dict.fromkeys(_UNSCOPABLES, True))
    prototype.props[WellKnown.unscopables] = DataProperty(unscopables, False, False, True)


def _install_constructor(realm: Realm, prototype: JSObject) -> None:
    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-array"""
        proto = get_prototype_from_constructor(new_target, "array_prototype")
        if len(arguments) != 1:
            return JSArray(proto, list(arguments))
        length = arguments[0]
        if type(length) is not float:
            return JSArray(proto, [length])
        if to_uint32(length) != length:
            throw_range_error("Invalid array length")
        return array_create(realm, int(length), proto)

    def call(this: Any, *arguments: Any) -> JSObject:
        return construct(arguments, constructor)

    def is_array_(this: Any, value: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-array.isarray"""
        return is_array(value)

    def species(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-get-array-%symbol.species%"""
        return this

    constructor = realm.constructor("Array", 1, construct, prototype, call=call)
    realm.intrinsics.array = constructor
    realm.method(constructor, "isArray", 1, is_array_)
    realm.accessor(constructor, WellKnown.species, species)
    realm.intrinsics.array_species = constructor.props[WellKnown.species]


def _install_makers(realm: Realm) -> None:
    def start(constructor: Any, length: int | None) -> JSObject:
        """An empty result; the constructor is told the length where it is known."""
        if constructor is realm.intrinsics.array:
            return array_create(realm, length or 0)
        if is_constructor(constructor):
            arguments = [] if length is None else [float(length)]
            made: JSObject = constructor.construct(arguments, constructor)
            return made
        return array_create(realm, length or 0)

    def from_iterable(constructor: Any, items: Any, method: Any, mapper: Any, this_arg: Any) -> Any:
        result = start(constructor, None)
        if (
            type(items) is JSArray
            and method is realm.intrinsics.array_prototype_values
            and array_iteration_is_pristine(realm, items)
        ):
            steps: Any = ArraySteps(items)
        else:
            steps = realm.get_iterator_from_method(items, method)
        index = 0
        guard = Closing(steps)
        while (value := steps.step()) is not DONE:
            with guard:
                if mapper is not None:
                    value = mapper.call(this_arg, value, float(index))
                create_element(result, index, value)
            index += 1
        set_length(result, index)
        return result

    def from_(
        this: Any, items: Any = None, mapper: Any = None, this_arg: Any = None, *_: Any
    ) -> Any:
        """ECMA-262 #sec-array.from"""
        if mapper is not None:
            require_callable(mapper)
        if items is None or items is null:
            throw_not_iterable(items)
        method = realm.get_method(items, WellKnown.iterator)
        if method is not None:
            return from_iterable(this, items, method, mapper, this_arg)
        array_like = realm.to_object(items)
        length = length_of(realm, array_like)
        result = start(this, length)
        for index in range(length):
            value = element(array_like, index)
            if mapper is not None:
                value = mapper.call(this_arg, value, float(index))
            create_element(result, index, value)
        set_length(result, length)
        return result

    def of(this: Any, *items: Any) -> Any:
        """ECMA-262 #sec-array.of"""
        result = start(this, len(items))
        for index, item in enumerate(items):
            create_element(result, index, item)
        set_length(result, len(items))
        return result

    realm.methods(realm.intrinsics.array, (("from", 1, from_), ("of", 0, of)))


def _install_iterators(realm: Realm, prototype: JSObject) -> None:
    iterator_prototype = OrdinaryObject(realm.intrinsics.iterator_prototype)
    realm.intrinsics.array_iterator_prototype = iterator_prototype

    def next_(this: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-%arrayiteratorprototype%.next"""
        if not isinstance(this, ArrayIterator):
            throw_incompatible("Array Iterator.prototype.next", this)
        value = this.step(realm)
        if value is MISSING:
            return realm.iter_result(None, True)
        return realm.iter_result(value, False)

    next_method = realm.method(iterator_prototype, "next", 0, next_)
    next_method.data = ArrayIterator
    realm.intrinsics.array_iterator_prototype_next = next_method
    realm.tag(iterator_prototype, "Array Iterator")

    def making(name: str, kind: str) -> Any:
        def make(this: Any, *_: Any) -> JSObject:
            return create_array_iterator(realm, receiver(realm, this, name), kind)

        return make

    # ECMA-262 #sec-array.prototype.entries, #sec-array.prototype.keys, #sec-array.prototype.values
    realm.method(prototype, "entries", 0, making("entries", "key+value"))
    realm.method(prototype, "keys", 0, making("keys", "key"))
    values = realm.method(prototype, "values", 0, making("values", "value"))
    realm.intrinsics.array_prototype_values = values
    realm.define(prototype, WellKnown.iterator, values)
