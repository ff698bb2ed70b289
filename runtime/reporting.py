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

__all__ = ["Console", "Uncaught", "format_uncaught", "print_uncaught"]

_PACKAGE: Final = __name__.partition(".")[0] + "."


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


def _without_our_frames(
    stack: traceback.StackSummary, traceback_: TracebackType | None
) -> list[traceback.FrameSummary]:
    """The frames of the program, and those of thenloop that its last one led to."""
    modules = [str(frame.f_globals.get("__name__")) for frame, _ in traceback.walk_tb(traceback_)]
    ours = [module.startswith(_PACKAGE) for module in modules]
    last = max((index for index, our in enumerate(ours) if not our), default=len(ours))
    return [frame for index, frame in enumerate(stack) if index > last or not ours[index]]


def format_uncaught(uncaught: Uncaught) -> str:
    """What the console prints, ending in a line break, in the manner of an engine's console."""
    prefix = "Uncaught " if uncaught.promise is None else "Uncaught (in promise) "
    exception = uncaught.exception
    if exception is None or exception is not uncaught.reason:
        return f"{prefix}{text_of(uncaught.reason)}\n"
    try:
        return _format_exception(exception, prefix)
    except Exception:
        # The exception's own code may fail: its __bool__, say, is asked on the way.
        return f"{prefix}{text_of(exception)}\n"


def _format_exception(exception: BaseException, prefix: str) -> str:
    formatted = traceback.TracebackException.from_exception(exception)
    formatted.stack[:] = _without_our_frames(formatted.stack, exception.__traceback__)
    lines = list(formatted.format())
    # The prefix belongs to the line that names the error: the first of those about the exception
    # itself, but for a syntax error, which shows the source first.
    name = type(exception).__name__
    message = list(formatted.format_exception_only())
    start = max(len(lines) - len(message), 0)
    named = (index for index in range(start, len(lines)) if name in lines[index].split(":")[0])
    lines.insert(next(named, start), prefix)
    return "".join(lines)


def print_uncaught(uncaught: Uncaught) -> None:
    """Print to standard error: the default console."""
    print(format_uncaught(uncaught), end="", file=sys.stderr, flush=True)
