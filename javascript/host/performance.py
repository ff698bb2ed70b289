"""`performance`: the time of the event loop's clock.

HR-TIME #sec-performance
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from ..engine.objects import OrdinaryObject

if TYPE_CHECKING:
    from ..engine.agent import Engine
    from ..engine.realm import Realm

__all__ = ["install"]


def install(engine: Engine, realm: Realm) -> None:
    """Define `performance` with `now`, `timeOrigin` and `toJSON`."""
    clock = engine.loop.clock
    began = clock.now()
    origin = time.time() * 1000

    def now(this: Any, *_: Any) -> float:
        """HR-TIME #dom-performance-now"""
        return float(clock.now() - began)

    def to_json(this: Any, *_: Any) -> Any:
        """HR-TIME #dom-performance-tojson"""
        return realm.object({"timeOrigin": origin})

    prototype = realm.object()
    realm.method(prototype, "now", 0, now)
    realm.method(prototype, "toJSON", 0, to_json)
    realm.accessor(prototype, "timeOrigin", lambda this, *_: origin)
    realm.tag(prototype, "Performance")
    realm.define(realm.global_object, "performance", OrdinaryObject(prototype))
