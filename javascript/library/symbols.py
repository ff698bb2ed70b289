"""Symbol.

ECMA-262 #sec-symbol-objects
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import to_string
from ..engine.objects import JSObject, OrdinaryObject, PrimitiveWrapper
from ..engine.properties import DataProperty
from ..engine.throws import throw_type_error
from ..engine.values import Symbol, WellKnown
from .messages import shown

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["can_be_held_weakly", "install", "key_for_symbol", "symbol_descriptive_string"]

#: In the order in which V8 has them, which programs can see.
WELL_KNOWN: Final = (
    ("asyncIterator", WellKnown.async_iterator),
    ("hasInstance", WellKnown.has_instance),
    ("isConcatSpreadable", WellKnown.is_concat_spreadable),
    ("iterator", WellKnown.iterator),
    ("match", WellKnown.match),
    ("matchAll", WellKnown.match_all),
    ("replace", WellKnown.replace),
    ("search", WellKnown.search),
    ("species", WellKnown.species),
    ("split", WellKnown.split),
    ("toPrimitive", WellKnown.to_primitive),
    ("toStringTag", WellKnown.to_string_tag),
    ("unscopables", WellKnown.unscopables),
    ("dispose", WellKnown.dispose),
    ("asyncDispose", WellKnown.async_dispose),
)


def symbol_descriptive_string(symbol: Symbol) -> str:
    """ECMA-262 #sec-symboldescriptivestring"""
    return f"Symbol({symbol.description or ''})"


def key_for_symbol(realm: Realm, symbol: Symbol) -> str | None:
    """ECMA-262 #sec-keyforsymbol"""
    key = symbol.description
    if key is not None and realm.engine.symbol_registry.get(key) is symbol:
        return key
    return None


def can_be_held_weakly(realm: Realm, value: Any) -> bool:
    """ECMA-262 #sec-canbeheldweakly"""
    if type(value) is Symbol:
        return key_for_symbol(realm, value) is None
    return isinstance(value, JSObject)


def install(realm: Realm) -> None:
    """Define %Symbol%."""
    registry = realm.engine.symbol_registry
    prototype = OrdinaryObject(realm.intrinsics.object_prototype)
    realm.intrinsics.symbol_prototype = prototype

    def call(this: Any, description: Any = None, *_: Any) -> Symbol:
        """ECMA-262 #sec-symbol-description"""
        return Symbol(None if description is None else to_string(description))

    def construct(arguments: Sequence[Any], new_target: JSObject) -> Any:
        throw_type_error("Symbol is not a constructor", realm)

    constructor = realm.constructor("Symbol", 0, construct, prototype, call=call)
    realm.intrinsics.symbol = constructor

    def for_(this: Any, key: Any = None, *_: Any) -> Symbol:
        """ECMA-262 #sec-symbol.for"""
        key = to_string(key)
        symbol = registry.get(key)
        if symbol is None:
            symbol = registry[key] = Symbol(key)
        return symbol

    def key_for(this: Any, symbol: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-symbol.keyfor"""
        if type(symbol) is not Symbol:
            throw_type_error(f"{shown(symbol)} is not a symbol", realm)
        return key_for_symbol(realm, symbol)

    realm.methods(constructor, [("for", 1, for_), ("keyFor", 1, key_for)])
    for name, symbol in WELL_KNOWN:
        realm.constant(constructor, name, symbol)
    _install_prototype(realm, prototype)


def _install_prototype(realm: Realm, prototype: JSObject) -> None:
    def this_symbol_value(this: Any, method: str) -> Symbol:
        """ECMA-262 #sec-thissymbolvalue"""
        if type(this) is Symbol:
            return this
        if isinstance(this, PrimitiveWrapper) and type(this.value) is Symbol:
            return this.value
        throw_type_error(f"{method} requires that 'this' be a Symbol", realm)

    def to_string_method(this: Any, *_: Any) -> str:
        """ECMA-262 #sec-symbol.prototype.tostring"""
        return symbol_descriptive_string(this_symbol_value(this, "Symbol.prototype.toString"))

    def value_of(this: Any, *_: Any) -> Symbol:
        """ECMA-262 #sec-symbol.prototype.valueof"""
        return this_symbol_value(this, "Symbol.prototype.valueOf")

    def description(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-symbol.prototype.description"""
        return this_symbol_value(this, "Symbol.prototype.description").description

    def to_primitive(this: Any, hint: Any = None, *_: Any) -> Symbol:
        """ECMA-262 #sec-symbol.prototype-%symbol.toprimitive%"""
        return this_symbol_value(this, "Symbol.prototype [ @@toPrimitive ]")

    realm.methods(prototype, [("toString", 0, to_string_method), ("valueOf", 0, value_of)])
    realm.accessor(prototype, "description", description)
    realm.tag(prototype, "Symbol")
    key = WellKnown.to_primitive
    prototype.props[key] = DataProperty(realm.function(key, 1, to_primitive), False, False, True)
