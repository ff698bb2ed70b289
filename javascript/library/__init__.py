"""The library: the built-in objects of a realm, one module for each family."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install_library"]

#: In this order: a module finds the intrinsics of those before it.
MODULES: Final = (
    "objects",
    "functions",
    "errors",
    "symbols",
    "iterators",
    "arrays",
    "booleans",
    "strings",
    "numbers",
    "bigints",
    "math",
    "regexps",
    "dates",
    "json",
    "reflection",
    "proxies",
    "maps_and_sets",
    "weak_references",
    "generators",
    "promises",
    "async_generators",
    "disposal",
    "global_functions",
)


def install_library(realm: Realm) -> None:
    """Define all intrinsics of `realm`, and its global object's properties."""
    for name in MODULES:
        try:
            module = import_module(f".{name}", __name__)
        except ModuleNotFoundError:
            continue
        module.install(realm)
