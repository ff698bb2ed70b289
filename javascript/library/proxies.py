"""Proxy, the constructor.

Proxies themselves are in `engine.proxies`.

ECMA-262 #sec-proxy-constructor
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..engine.objects import JSObject
from ..engine.proxies import proxy_create, revoke
from ..engine.throws import throw_type_error

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm) -> None:
    """Define %Proxy%."""

    def call(this: Any, *_: Any) -> Any:
        throw_type_error("Constructor Proxy requires 'new'", realm)

    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-proxy-target-handler"""
        target, handler, *_ = (*arguments, None, None)
        return proxy_create(realm, target, handler)

    # It has no `prototype`: what it makes is like its target.
    constructor = realm.function("Proxy", 2, call)
    constructor.construct = construct
    realm.define(realm.global_object, "Proxy", constructor)
    realm.intrinsics.proxy = constructor

    def revocable(this: Any, target: Any = None, handler: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-proxy.revocable"""
        proxies = [proxy_create(realm, target, handler)]

        def revoker(this: Any, *_: Any) -> None:
            if proxies:
                revoke(proxies.pop())

        return realm.object({"proxy": proxies[0], "revoke": realm.function("", 0, revoker)})

    realm.method(constructor, "revocable", 2, revocable)
