"""Promise objects: the runtime's own promises, which are objects of JavaScript as well.

ECMA-262 #sec-promise-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ...embedding import Promise, create_resolving_functions
from .objects import JSObject

if TYPE_CHECKING:
    from .realm import Realm

__all__ = ["JSPromise", "adopt", "new_promise", "reject", "resolve"]


class JSPromise(Promise[Any], JSObject):
    """A Promise; each realm has a class of its own, derived from this one."""

    __slots__ = ("extensible", "props", "proto")

    class_name = "Promise"


def adopt(realm: Realm, prototype: JSObject) -> None:
    """Make promises that inherit from `prototype` those of `realm`."""

    def prepare(promise: JSPromise) -> None:
        promise.proto = prototype
        promise.props = {}
        promise.extensible = True

    realm.objects.adopt_promise_class(JSPromise, prepare)


def new_promise(realm: Realm) -> JSPromise:
    """A pending promise of the realm's %Promise%."""
    return cast(JSPromise, realm.objects.new_promise(realm.engine.loop))


def resolve(promise: JSPromise, value: Any = None) -> None:
    """What a host does that has the answer to a promise of its own."""
    create_resolving_functions(promise).resolve(value)


def reject(promise: JSPromise, reason: Any) -> None:
    """What a host does whose work for a promise of its own has failed."""
    create_resolving_functions(promise).reject(reason)
