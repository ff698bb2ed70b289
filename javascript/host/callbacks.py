"""Callbacks: a program's functions as the loop calls them.

Web IDL #invoke-a-callback-function
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_display
from ..engine.functions import is_callable
from ..engine.objects import JSObject
from ..engine.throws import CATCHABLE, NativeThrow, Thrown, throw_type_error

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["callback_of", "require_function", "settle_throw"]


def callback_of(realm: Realm, function: Any, this: Any = None) -> Callable[..., Any]:
    """`function` as a callable of Python's, out of which only values come that can be reported."""
    call = function.call

    def callback(*arguments: Any) -> Any:
        try:
            return call(this, *arguments)
        except CATCHABLE as thrown:
            raise settle_throw(realm, thrown) from None

    return callback


def settle_throw(realm: Realm, thrown: BaseException) -> Thrown:
    """The exception with the value that it throws made."""
    value = realm.caught(thrown)
    if isinstance(thrown, NativeThrow) or type(thrown) is Thrown:
        return thrown
    return Thrown(value).with_traceback(thrown.__traceback__)


def require_function(value: Any, name: str) -> JSObject:
    """Throw a TypeError unless the argument called `name` is a function."""
    if not is_callable(value):
        throw_type_error(
            f'The "{name}" argument must be of type function. Received {to_display(value)}'
        )
    function: JSObject = value
    return function
