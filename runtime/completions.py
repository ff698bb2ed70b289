"""Completions: what a step of a program ended with, as Python carries it.

ECMAScript's *throw completion* holds any value; what Python raises is always an exception.
`Thrown` carries the others, so that a reason is the same object on both sides of an ``await``.
A *return completion* travels through a generator body as `Return`.  Every border between a
program and the runtime goes through `reason_of` and `exception_for`.

ECMA-262 #sec-completion-record-specification-type
"""

from __future__ import annotations

from collections.abc import Generator
from types import CoroutineType, TracebackType
from typing import Any, Final

__all__ = [
    "PROGRAM_THROWS",
    "Return",
    "Thrown",
    "exception_for",
    "has_type",
    "kind_of_value",
    "reason_of",
    "refused_coroutine",
    "require_callable",
    "set_traceback",
    "text_of",
]


class Thrown(Exception):
    """Throws a value that is not an exception, as JavaScript's ``throw value`` does.

    value: what is thrown; any object.

    >>> try:
    ...     raise Thrown("no")
    ... except Thrown as thrown:
    ...     print(thrown.value)
    no
    """

    def __init__(self, value: Any = None) -> None:
        super().__init__(value)
        self.value = value

    def __repr__(self) -> str:
        return f"Thrown({self.value!r})"


class Return(BaseException):
    """JavaScript's ``return value`` in the body of an async generator.

    ``raise Return(value)`` ends the body, and the generator then awaits `value`.  ``raise await
    Return(value)`` awaits it on the spot, before any enclosing ``finally`` or ``except``, which is
    where JavaScript does; the two differ only inside a ``try``.  A request made with
    ``generator.return_(value)`` arrives in the body as this same exception, its value awaited.

    It derives from `BaseException`, so that ``finally`` runs and ``except Exception`` does not
    catch it.  Awaiting costs one turn.  ECMA-262 #sec-return-statement
    """

    def __init__(self, value: Any = None) -> None:
        super().__init__(value)
        self.value = value
        self.awaited = False

    def __await__(self) -> Generator[Any, Any, Return]:
        self.value = yield self
        self.awaited = True
        return self

    def __repr__(self) -> str:
        return f"Return({self.value!r})"


PROGRAM_THROWS: Final = (Exception, Return)
"""What a program's code may raise without stopping the loop.

`KeyboardInterrupt`, `SystemExit` and other `BaseException` leave the loop and propagate.
"""

# A coroutine or an async iteration takes these two for its own end, so a reason that is one of them
# travels inside `Thrown`.
_ENDS_OF_ITERATION: Final = (StopIteration, StopAsyncIteration)


def reason_of(exception: BaseException) -> Any:
    """The value that `exception`, raised by a program, throws."""
    if isinstance(exception, Thrown):
        return exception.value
    if isinstance(exception, Return):
        return TypeError(
            "raise Return(...) belongs in the body of an async generator; "
            "elsewhere use the return statement"
        )
    return exception


def exception_for(reason: Any) -> Exception:
    """The exception that throws `reason` into a body: itself, or a fresh `Thrown`."""
    if has_type(reason, Exception) and not has_type(reason, _ENDS_OF_ITERATION):
        exception: Exception = reason
        return exception
    return Thrown(reason)


def set_traceback(exception: BaseException, traceback: TracebackType | None) -> None:
    """Replace the traceback, also of an exception whose class forbids setting attributes."""
    BaseException.with_traceback(exception, traceback)


def require_callable(callback: object, who: str) -> None:
    """Raise `TypeError`, naming what was given, unless `callback` can be called."""
    if not callable(callback):
        raise TypeError(f"{who} expects a callable, got {kind_of_value(callback)}")


def refused_coroutine(coroutine: CoroutineType[Any, Any, Any]) -> TypeError:
    """Close what a plain function was expected to do, and nothing would ever run; the error."""
    coroutine.close()
    return TypeError(f"expected a function, not one that makes {kind_of_value(coroutine)}")


def has_type(value: object, types: type | tuple[type, ...]) -> bool:
    """What isinstance says, without asking `value`, whose ``__class__`` may be code that raises."""
    return issubclass(type(value), types)


def text_of(value: object) -> str:
    """The `repr` of a value of the program's, whatever its `repr` does."""
    try:
        return repr(value)
    except Exception:
        return f"<{type(value).__name__} object, whose repr failed>"


def _defines(kind: type, name: str) -> bool:
    """Whether a class or one of its bases defines `name`, without asking its metaclass."""
    return any(name in vars(base) for base in kind.__mro__)


def kind_of_value(value: object) -> str:
    """How an error message names `value`: its `repr` cut short, and its type."""
    name = type(value).__name__
    if has_type(value, CoroutineType):
        of = getattr(value, "__qualname__", name)
        return f"the coroutine {of!r} (decorate its function with @async_function)"
    text = text_of(value)
    if len(text) > 80:
        text = text[:77] + "..."
    if _defines(type(value), "__await__") and not _defines(type(value), "then"):
        return f"the foreign awaitable {text} of type {name}"
    return f"{text} of type {name}"
