"""The two handlers that `finally_` registers.

ECMA-262 #sec-promise.prototype.finally
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..runtime.completions import exception_for, set_traceback
from .abstract_operations import promise_resolve
from .object_model import ObjectModel

__all__ = ["FinallyFunctions"]


class FinallyFunctions:
    """Then Finally and Catch Finally functions over one callback."""

    __slots__ = ("_constructor", "_objects", "_on_finally")

    def __init__(
        self, objects: ObjectModel, constructor: Any, on_finally: Callable[[], object]
    ) -> None:
        self._objects = objects
        self._constructor = constructor
        self._on_finally = on_finally

    def then_finally(self, value: Any = None) -> Any:
        """ECMA-262 #sec-promise.prototype.finally, step 6.a"""

        def return_value(_: Any = None) -> Any:
            return value

        return self._after_callback(return_value)

    def catch_finally(self, reason: Any = None) -> Any:
        """ECMA-262 #sec-promise.prototype.finally, step 6.c"""
        exception = exception_for(reason)
        traceback = exception.__traceback__

        def throw_reason(_: Any = None) -> Any:
            set_traceback(exception, traceback)
            raise exception

        return self._after_callback(throw_reason)

    def _after_callback(self, continuation: Callable[[Any], Any]) -> Any:
        # 6.a.i, 6.c.i. Call it, without arguments.
        result = self._on_finally()
        # 6.a.ii, 6.c.ii. A promise for what it returned, whose value nobody looks at.
        promise = promise_resolve(self._objects, self._constructor, result)
        # 6.a.iii-v, 6.c.iii-v. Its own `then`, so that what is derived from it is adopted in turn.
        return promise.then(continuation)
