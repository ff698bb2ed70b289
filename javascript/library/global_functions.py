"""The functions and values of the global object.

`parseFloat` and `parseInt` are in `numbers`, for Number has them, too.

ECMA-262 #sec-global-object
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_number
from ..engine.properties import DataProperty
from .texts_in_uris import install as install_texts_in_uris

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm) -> None:
    """Define what of the global object belongs to no other family."""
    target = realm.global_object
    intrinsics = realm.intrinsics

    def is_finite(this: Any, number: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-isfinite-number"""
        return math.isfinite(to_number(number))

    def is_nan(this: Any, number: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-isnan-number"""
        return math.isnan(to_number(number))

    def eval_(this: Any, source: Any = None, *_: Any) -> Any:
        """ECMA-262 #sec-eval-x"""
        engine: Any = realm.engine
        return engine.perform_eval(realm, source)

    for name, value in (("Infinity", math.inf), ("NaN", math.nan), ("undefined", None)):
        realm.constant(target, name, value)
    target.props["globalThis"] = DataProperty(realm.global_this, True, False, True)
    install_texts_in_uris(realm)
    intrinsics.eval = realm.method(target, "eval", 1, eval_)
    intrinsics.is_finite = realm.method(target, "isFinite", 1, is_finite)
    intrinsics.is_nan = realm.method(target, "isNaN", 1, is_nan)
