"""`finally`, and the two handlers that it registers.

ECMA-262 #sec-promise.prototype.finally
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..runtime.completions import set_traceback
from .abstract_operations import invoke, promise_resolve
from .object_model import ObjectModel

__all__ = ["FinallyFunctions", "promise_finally"]


def promise_finally(objects: ObjectModel, value: Any, on_finally: Any) -> Any:
    """`finally` of any object.  ECMA-262 #sec-promise.prototype.finally, from step 3"""
    # 3. The species.
    constructor = objects.species_constructor(value, objects.intrinsic_promise)
    # 5. What is not callable is passed on as it is, which makes it an empty handler.
    if not objects.is_callable(on_finally):
        return invoke(objects, value, "then", on_finally, on_finally)
    # 6-7. Both ways, by the dynamic `then`.
    functions = FinallyFunctions(objects, constructor, on_finally)
    then_finally = objects.create_builtin_function(functions.then_finally, 1)
    catch_finally = objects.create_builtin_function(functions.catch_finally, 1)
    return invoke(objects, value, "then", then_finally, catch_finally)


class FinallyFunctions:
    """Then Finally and Catch Finally functions over one callback."""

    __slots__ = ("_constructor", "_objects", "_on_finally")

    def __init__(self, objects: ObjectModel, constructor: Any, on_finally: Any) -> None:
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
        exception = self._objects.exception_for(reason)
        traceback = exception.__traceback__

        def throw_reason(_: Any = None) -> Any:
            set_traceback(exception, traceback)
            raise exception

        return self._after_callback(throw_reason)

    def _after_callback(self, continuation: Callable[..., Any]) -> Any:
        objects = self._objects
        # 6.a.i, 6.c.i. Call it, without arguments.
        result = objects.call(self._on_finally, objects.undefined)
        # 6.a.ii, 6.c.ii. A promise for what it returned, whose value nobody looks at.
        promise = promise_resolve(objects, self._constructor, result)
        # 6.a.iii-v, 6.c.iii-v. Its own `then`, so that what is derived from it is adopted in turn.
        return invoke(objects, promise, "then", objects.create_builtin_function(continuation, 0))
