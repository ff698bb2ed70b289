"""Iterator: the prototype of all iterators, its constructor, and what makes iterators.

ECMA-262 #sec-iterator-objects
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..engine.functions import get_prototype_from_constructor
from ..engine.iteration import DONE, IteratorRecord
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.operators import ordinary_has_instance
from ..engine.properties import AccessorProperty
from ..engine.throws import GeneratorReturn, throw_type_error
from ..engine.values import PropertyKey, WellKnown, describe_key
from . import iterator_helpers, iterator_zips
from .iterator_helpers import IteratorHelper, get_iterator_flattenable
from .messages import shown, throw_incompatible

if TYPE_CHECKING:
    from ..engine.generators import Body
    from ..engine.realm import Realm

__all__ = ["install", "setter_that_ignores_prototype_properties"]


class WrappedIterator(OrdinaryObject):
    """What `Iterator.from` makes of an iterator that does not inherit from `Iterator`.

    ECMA-262 #sec-%wrapforvaliditeratorprototype%-object
    """

    __slots__ = ("iterated",)

    def __init__(self, proto: JSObject | None, iterated: IteratorRecord) -> None:
        super().__init__(proto)
        #: [[Iterated]]
        self.iterated = iterated


def setter_that_ignores_prototype_properties(
    this: Any, home: JSObject, key: PropertyKey, value: Any
) -> None:
    """ECMA-262 #sec-SetterThatIgnoresPrototypeProperties"""
    if not isinstance(this, JSObject):
        throw_type_error(f"Iterator.prototype.{describe_key(key)} set on non-object")
    # 2. As if the prototype's own property were read-only.
    if this is home:
        throw_type_error(
            f"Cannot assign to read only property '{describe_key(key)}' of object '[object Object]'"
        )
    # 3-5. An assignment that finds no property of the prototype's.
    if this.get_own_property(key) is None:
        this.create_data_property_or_throw(key, value)
    else:
        this.put(key, value)


def install(realm: Realm) -> None:
    """Define %Iterator%, its prototype, and %AsyncIteratorPrototype%."""
    prototype = realm.object()
    realm.intrinsics.iterator_prototype = prototype
    async_prototype = realm.object()
    realm.intrinsics.async_iterator_prototype = async_prototype

    def itself(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-%iterator.prototype%-%symbol.iterator%"""
        return this

    realm.method(prototype, WellKnown.iterator, 0, itself)
    realm.method(async_prototype, WellKnown.async_iterator, 0, itself)
    iterator_helpers.install(realm)
    _install_constructor(realm, prototype)
    _install_from(realm)
    _install_concat(realm)
    iterator_zips.install(realm)

    def dispose(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-%iterator.prototype%-%symbol.dispose%"""
        method = realm.get_method(this, "return")
        if method is not None:
            method.call(this)

    realm.method(prototype, WellKnown.dispose, 0, dispose)


def _install_constructor(realm: Realm, prototype: JSObject) -> None:
    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-iterator"""
        if new_target is constructor:
            throw_type_error("Abstract class Iterator not directly constructable", realm)
        return OrdinaryObject(get_prototype_from_constructor(new_target, "iterator_prototype"))

    constructor = realm.constructor("Iterator", 0, construct, prototype)
    realm.intrinsics.iterator = constructor
    # The two that programs had given to prototypes of their own before there were these.
    # ECMA-262 #sec-iterator.prototype.constructor, #sec-iterator.prototype-%symbol.tostringtag%
    fixed: tuple[tuple[PropertyKey, Any], ...] = (
        ("constructor", constructor),
        (WellKnown.to_string_tag, "Iterator"),
    )
    for key, value in fixed:
        prototype.props[key] = _weird_accessor(realm, prototype, key, value)


def _weird_accessor(realm: Realm, home: JSObject, key: PropertyKey, value: Any) -> AccessorProperty:
    def get(this: Any = None, *_: Any) -> Any:
        return value

    def set_(this: Any = None, new: Any = None, *_: Any) -> None:
        setter_that_ignores_prototype_properties(this, home, key, new)

    return AccessorProperty(
        realm.function(key, 0, get, prefix="get"),
        realm.function(key, 1, set_, prefix="set"),
        False,
        True,
    )


def _install_from(realm: Realm) -> None:
    wrap_prototype = OrdinaryObject(realm.intrinsics.iterator_prototype)
    realm.intrinsics.wrap_for_valid_iterator_prototype = wrap_prototype

    def from_(this: Any, value: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-iterator.from"""
        record = get_iterator_flattenable(realm, value, "Iterator.from", strings_too=True)
        if ordinary_has_instance(realm.intrinsics.iterator, record.iterator):
            return record.iterator
        return WrappedIterator(wrap_prototype, record)

    def next_(this: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-%wrapforvaliditeratorprototype%.next"""
        if not isinstance(this, WrappedIterator):
            throw_incompatible("%WrapForValidIteratorPrototype%.next", this)
        return realm.call(this.iterated.next_method, this.iterated.iterator)

    def return_(this: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-%wrapforvaliditeratorprototype%.return"""
        if not isinstance(this, WrappedIterator):
            throw_incompatible("%WrapForValidIteratorPrototype%.return", this)
        iterator = this.iterated.iterator
        method = iterator.get_method("return")
        if method is None:
            return realm.iter_result(None, True)
        return method.call(iterator)

    realm.method(realm.intrinsics.iterator, "from", 1, from_)
    realm.methods(wrap_prototype, (("next", 0, next_), ("return", 0, return_)))


def _install_concat(realm: Realm) -> None:
    def concatenate(iterables: list[tuple[Any, Any]]) -> Body:
        for iterable, method in iterables:
            iterator = method.call(iterable)
            if not isinstance(iterator, JSObject):
                throw_type_error(f"{shown(iterator)} is not an object")
            record = realm.get_iterator_direct(iterator)
            while (value := record.step()) is not DONE:
                try:
                    yield value
                except GeneratorReturn:
                    record.close()
                    raise

    def concat(this: Any, *items: Any) -> Any:
        """ECMA-262 #sec-iterator.concat"""
        iterables = []
        for item in items:
            if not isinstance(item, JSObject):
                throw_type_error("Iterator.concat called on non-object")
            method = item.get_method(WellKnown.iterator)
            if method is None:
                throw_type_error(f"{shown(item)} is not iterable")
            iterables.append((item, method))
        return IteratorHelper(realm, concatenate(iterables), [])

    realm.method(realm.intrinsics.iterator, "concat", 0, concat)
