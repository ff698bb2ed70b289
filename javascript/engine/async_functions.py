"""Async functions: how a compiled body awaits.

A compiled body is a Python generator that yields the operand of each ``await``, is sent its value
or thrown its reason, and returns what the function returns.

ECMA-262 #sec-async-function-definitions, #await
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, TypeAlias

from ...embedding import AWAITS, RETURNED, THREW, Outcome, async_function_start
from .throws import CATCHABLE, Thrown

if TYPE_CHECKING:
    from .promises import JSPromise
    from .realm import Realm

__all__ = ["make_async_call", "start_async"]

PythonGenerator: TypeAlias = "Generator[Any, Any, Any]"


class AsyncFunctionBody:
    """The body of one call of an async function."""

    __slots__ = ("_caught", "_send", "_throw")

    def __init__(self, realm: Realm, generator: PythonGenerator) -> None:
        self._caught = realm.caught
        self._send = generator.send
        self._throw = generator.throw

    def resume(self, value: Any) -> Outcome:
        try:
            return AWAITS, self._send(value)
        except StopIteration as stop:
            return RETURNED, stop.value
        except CATCHABLE as error:
            return THREW, self._caught(error)

    def throw(self, reason: Any) -> Outcome:
        try:
            return AWAITS, self._throw(Thrown(reason))
        except StopIteration as stop:
            return RETURNED, stop.value
        except CATCHABLE as error:
            return THREW, self._caught(error)

    def return_(self, value: Any) -> Outcome:
        raise AssertionError("nobody asks an async function to return")


def start_async(realm: Realm, generator: PythonGenerator) -> JSPromise:
    """Run a compiled body to its first await.

    ECMA-262 #sec-async-functions-abstract-operations-async-function-start
    """
    promise: JSPromise = async_function_start(
        realm.objects, realm.engine.loop, AsyncFunctionBody(realm, generator)
    )
    return promise


def make_async_call(
    realm: Realm, generator_function: Callable[..., PythonGenerator]
) -> Callable[..., JSPromise]:
    """The [[Call]] of an async function, arrow or method.

    ECMA-262 #sec-runtime-semantics-evaluateasyncfunctionbody
    """
    objects = realm.objects
    loop = realm.engine.loop

    def call(this: Any, *arguments: Any) -> JSPromise:
        body = AsyncFunctionBody(realm, generator_function(this, *arguments))
        promise: JSPromise = async_function_start(objects, loop, body)
        return promise

    return call
