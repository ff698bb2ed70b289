"""What an order program has in Python beside the library: `log`, `ticks`, `busy`.

The JavaScript side has the same three names from `prelude.js`.  Lines go to the run that is being
recorded in the present context, so nothing outlives a run and two runs never mix.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from thenloop import AsyncGenerator, Promise, Thrown, VirtualClock

__all__ = ["Run", "busy", "format_value", "log", "logging", "reason_of", "ticks"]


class _Advances(Protocol):
    def advance(self, milliseconds: float, /) -> object: ...


@dataclass
class Run:
    """One run of one program: the lines it logged and the clock it lives by."""

    clock: _Advances
    lines: list[str] = field(default_factory=list)


_run: ContextVar[Run] = ContextVar("order_program_run")


@contextlib.contextmanager
def logging(clock: VirtualClock) -> Iterator[Run]:
    """Collect what is logged within the block."""
    run = Run(clock)
    token = _run.set(run)
    try:
        yield run
    finally:
        _run.reset(token)


def log(*values: object) -> None:
    """Log one line: the values as JavaScript's String() writes them, a space between."""
    _run.get().lines.append(" ".join(map(format_value, values)))


def ticks(count: int) -> None:
    """Log 1, 2, 3, ... one per turn, so that a turn too many or too few elsewhere shows."""
    promise: Promise[None] = Promise.resolve(None)
    for number in range(1, count + 1):
        promise = promise.then(partial(_log_number, number))


def _log_number(number: int, _: None) -> None:
    log(number)


def busy(milliseconds: float) -> None:
    """Let time pass while the program keeps the thread: on a virtual clock, just move it."""
    _run.get().clock.advance(milliseconds)


def reason_of(error: BaseException) -> object:
    """Give what JavaScript's `catch (e)` would bind for an exception caught in Python."""
    return error.value if isinstance(error, Thrown) else error


def format_value(value: object) -> str:
    """Write a value as JavaScript's String() does; refuse what has no counterpart there."""
    match value:
        case None:
            return "undefined"
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case int():
            return str(value)
        case float():
            return _format_number(value)
        case Thrown():
            # Handlers get the bare reason; a Thrown in a log is a mistake that must show.
            return f"Thrown({format_value(value.value)})"
        case BaseException():
            name, message = type(value).__name__, str(getattr(value, "message", value))
            return f"{name}: {message}" if message else name
        case Promise():
            return "[object Promise]"
        case _ if isinstance(value, AsyncGenerator):
            return "[object AsyncGenerator]"
        case list() | tuple():
            return _format_array(value)
        case _ if callable(value) and not isinstance(value, Mapping):
            raise TypeError(f"a function has no String() that two languages share: {value!r}")
        case _:
            return "[object Object]"


def _format_number(number: float) -> str:
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return str(int(number)) if number.is_integer() else repr(number)


def _format_array(values: Sequence[object]) -> str:
    # Array.prototype.join writes nothing for undefined.
    return ",".join("" if value is None else format_value(value) for value in values)
