"""Bodies of async functions that hand the bare operands of their awaits to the runtime.

OPTIMIZATION: Python's ``await promise`` calls ``promise.__await__()``, which makes a generator that
yields the promise and is delegated to until the promise is settled.  Where `code_with_bare_awaits`
has rewritten a body, such an await is a *bare* one: the body yields the operand itself, and what it
is sent is the result.  Nothing of the program's takes part in either way, so nobody can tell.

The operand may be anything, though.  What `awaits_itself` does not vouch for is awaited *natively*:
the runtime throws `AwaitNatively` at the bare await, and a handler of the body's own does there
what Python would have done to begin with.  It does so in the same frame, hence with the same stack,
at the same line, and while the same exception is being handled.

A body all of whose awaits are bare is a generator: that says by itself what a coroutine has to be
asked for, that nothing awaits in its place.  While it awaits natively that is not so, and its
promise then holds a `NativelyAwaitingBody`.

NOTE: a program that puts another `__await__` into `Promise` itself is not heard.

ECMA-262 #await
"""

from __future__ import annotations

from types import CoroutineType, GeneratorType
from typing import Any, Final

from .promise import Promise
from .suspended_bodies import ATTEMPTS_TO_CLOSE

__all__ = [
    "AwaitNatively",
    "NativelyAwaitingBody",
    "SuspendedFunction",
    "awaits_itself",
    "error_out_of_body",
    "held_while_it_awaits_natively",
    "inner_of",
]

_AWAIT_OF_PROMISE: Final = vars(Promise)["__await__"]


class AwaitNatively(StopIteration):
    """Thrown at a bare await, and caught there: its `value` is to be awaited as Python awaits.

    OPTIMIZATION: of Python's exceptions this one has an attribute that takes no code to set.
    """

    __slots__ = ()


class NativelyAwaitingBody:
    """A body all of whose awaits are bare while it awaits natively; held in its place."""

    __slots__ = ("generator", "send", "throw")

    def __init__(self, generator: GeneratorType[Any, Any, Any]) -> None:
        self.generator = generator
        self.send = generator.send
        self.throw = generator.throw


def awaits_itself(operand: Any) -> bool:
    """Whether all that awaiting `operand` does is to yield it, and to pass on what is sent."""
    kind = type(operand)
    if kind is Promise:
        return True
    if not issubclass(kind, Promise):
        return False
    # A subclass may have an `__await__` of its own.
    found = next(vars(base)["__await__"] for base in kind.__mro__ if "__await__" in vars(base))
    return found is _AWAIT_OF_PROMISE


def held_while_it_awaits_natively(body: Any) -> Any:
    """What a promise holds in the place of `body`, or of what is held already."""
    return NativelyAwaitingBody(body) if type(body) is GeneratorType else body


class SuspendedFunction:
    """What a loop keeps of an async function's body: see `suspended_bodies`."""

    __slots__ = ("_body",)

    def __init__(self, body: Any) -> None:
        self._body = body

    def abandon(self) -> None:
        """Close it for good, whatever it does about it; its loop is closed."""
        body = self._body
        for _ in range(ATTEMPTS_TO_CLOSE):
            try:
                awaited = body.throw(GeneratorExit)
                # A handler of it awaits, and the next attempt closes that await first.
                while inner_of(body) is None and not awaits_itself(awaited):
                    awaited = body.throw(AwaitNatively(awaited))
            except BaseException:
                return


def inner_of(body: Any) -> Any:
    """What a body delegates to; None where its await is a bare one."""
    return body.gi_yieldfrom if type(body) is GeneratorType else body.cr_await


def error_out_of_body(body: Any, error: BaseException) -> BaseException:
    """What `error`, which escaped `body` and was just caught by the runtime, is for a program."""
    # Of what Python itself raises where a body has ended there is no entry but the runtime's.
    if (
        type(error) is RuntimeError
        and type(body) is not CoroutineType
        and error.args == ("generator raised StopIteration",)
        and error.__traceback__ is not None
        and error.__traceback__.tb_next is None
    ):
        error.args = ("coroutine raised StopIteration",)
    return error
