"""Reporting: what becomes of an error that nobody catches.

HTML #report-an-exception, #unhandled-promise-rejections
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, TypeAlias

from .completions import text_of

__all__ = ["Console", "Uncaught", "format_uncaught", "print_uncaught", "program_traceback"]

_PACKAGE: Final = __name__.rpartition(".runtime.")[0] + "."


@dataclass(frozen=True, slots=True)
class Uncaught:
    """An error that no listener of the program prevented from reaching the console."""

    #: What was thrown, or the reason of the rejection.
    reason: Any
    #: The exception that carries it, with its traceback, where there is one.
    exception: BaseException | None
    #: The promise that is rejected without a handler; None for an error that escaped a callback.
    promise: Any = None


Console: TypeAlias = Callable[[Uncaught], None]


def program_traceback(traceback_: TracebackType | None) -> TracebackType | None:
    """`traceback_` without the frames of thenloop that lead to the program's first one."""
    start = traceback_
    while start is not None:
        module = start.tb_frame.f_globals.get("__name__", "")
        if not str(module).startswith(_PACKAGE):
            return start
        start = start.tb_next
    return traceback_


def format_uncaught(uncaught: Uncaught) -> str:
    """What the console prints, ending in a line break, in the manner of an engine's console."""
    prefix = "Uncaught " if uncaught.promise is None else "Uncaught (in promise) "
    exception = uncaught.exception
    if exception is None or exception is not uncaught.reason:
        return f"{prefix}{text_of(uncaught.reason)}\n"
    formatted = traceback.TracebackException(
        type(exception), exception, program_traceback(exception.__traceback__)
    )
    lines = list(formatted.format())
    message_at = max(len(lines) - len(list(formatted.format_exception_only())), 0)
    lines.insert(message_at, prefix)
    return "".join(lines)


def print_uncaught(uncaught: Uncaught) -> None:
    """Print to standard error: the default console."""
    print(format_uncaught(uncaught), end="", file=sys.stderr, flush=True)
