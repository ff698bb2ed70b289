"""The library: the built-in objects of a realm, one module for each family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import (
    arrays,
    async_generators,
    bigints,
    booleans,
    dates,
    disposal,
    errors,
    functions,
    generators,
    global_functions,
    iterators,
    json,
    maps_and_sets,
    math,
    numbers,
    objects,
    promises,
    proxies,
    reflection,
    regexps,
    strings,
    symbols,
    weak_references,
)

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install_library"]

#: In this order: a module finds the intrinsics of those before it.
FAMILIES: Final = (
    objects,
    functions,
    errors,
    symbols,
    iterators,
    arrays,
    booleans,
    strings,
    numbers,
    bigints,
    math,
    regexps,
    dates,
    json,
    reflection,
    proxies,
    maps_and_sets,
    weak_references,
    generators,
    promises,
    async_generators,
    disposal,
    global_functions,
)


def install_library(realm: Realm) -> None:
    """Define all intrinsics of `realm`, and its global object's properties."""
    for family in FAMILIES:
        family.install(realm)
