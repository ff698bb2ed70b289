"""Reporting: how an error that nobody catches looks, and what becomes of the program.

An error is shown with the place where it was thrown: file and line, the line of the source, a caret
under the column, and, after an empty line, what the console shows of the error.

HTML #report-an-exception, #unhandled-promise-rejections
"""

from __future__ import annotations

import linecache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ...runtime.reporting import Uncaught, format_uncaught
from ..engine.conversions import to_display, to_string
from ..engine.errors import JSError, StackFrame, capture_stack_of_exception
from ..engine.objects import JSObject
from ..engine.throws import NativeThrow
from ..engine.values import Symbol, from_code_units, null
from ..errors import JavaScriptSyntaxError
from .inspect import inspect
from .inspect_kinds import error_to_string, is_error

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = [
    "UncaughtError",
    "format_syntax_error",
    "format_uncaught_error",
    "message_of",
    "place_of",
    "source_lines",
]

_IN_PROMISE: Final = "Uncaught (in promise) "


class UncaughtError(Exception):
    """A program ended with an error that it did not catch; the text is what the console shows.

    value: what was thrown.  text: the report.
    """

    def __init__(self, value: Any, text: str) -> None:
        super().__init__(text)
        self.value = value
        self.text = text


def message_of(error: Any) -> str:
    """The message of an error event.  HTML #dom-errorevent-message"""
    if isinstance(error, JSError):
        return f"Uncaught {error_to_string(error)}"
    if isinstance(error, JSObject) or type(error) is Symbol:
        return f"Uncaught {to_display(error)}"
    if error is None or error is null or isinstance(error, (str, float, int)):
        return f"Uncaught {to_string(error)}"
    return f"Uncaught {error!r}"


def place_of(error: Any, exception: BaseException | None) -> StackFrame | None:
    """Where `error` was thrown, or made where that is not known."""
    if exception is not None:
        frames = capture_stack_of_exception(exception, 1)
        if frames:
            return frames[0]
    if isinstance(error, JSError) and error.frames:
        return error.frames[0]
    return None


def source_lines(file: str) -> list[str]:
    """The lines of a source file, as far as it can be read."""
    lines = linecache.getlines(file)
    if lines:
        return [line.rstrip("\r\n") for line in lines]
    try:
        return Path(file).read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _shown_place(place: StackFrame | None) -> str:
    """File and line, the line itself, and a caret."""
    if place is None:
        return ""
    lines = source_lines(place.file)
    if not 1 <= place.line <= len(lines):
        return f"{place.file}:{place.line}\n\n"
    return _with_caret(f"{place.file}:{place.line}", lines[place.line - 1], place.column)


def _with_caret(place: str, line: str, column: int) -> str:
    indent = "".join("\t" if letter == "\t" else " " for letter in line[: column - 1])
    return f"{place}\n{line}\n{indent}^\n\n"


def _misread_text(exception: BaseException | None) -> JavaScriptSyntaxError | None:
    """The text of a file that a SyntaxError is about, such as that of an imported module."""
    if not isinstance(exception, NativeThrow) or exception.kind != "SyntaxError":
        return None
    # Raising it again has cleared its cause; its context stays.
    error = exception.__cause__ or exception.__context__
    if isinstance(error, JavaScriptSyntaxError) and not error.file.startswith("<"):
        return error
    return None


def format_uncaught_error(realm: Realm, uncaught: Uncaught) -> str:
    """What the console shows of an error, ending in a line break."""
    reason = uncaught.reason
    if isinstance(reason, JavaScriptSyntaxError):
        return format_syntax_error(reason)
    if isinstance(reason, BaseException):
        # An error of Python's: of a function that an embedder has given the program, or our own.
        return format_uncaught(uncaught)
    misread = _misread_text(uncaught.exception)
    if misread is not None:
        place = f"{misread.file}:{misread.line}:{misread.column}"
        where = _with_caret(place, misread.text, misread.column)
    else:
        where = _shown_place(place_of(reason, uncaught.exception))
    if isinstance(reason, JSObject) and is_error(realm, reason):
        text = inspect(realm, reason)
    elif uncaught.promise is not None:
        text = f"{_IN_PROMISE}{inspect(realm, reason)}"
    else:
        text = f"Uncaught {inspect(realm, reason)}"
    return from_code_units(f"{where}{text}\n")


def format_syntax_error(error: JavaScriptSyntaxError) -> str:
    """A program that could not be read: where, and the complaint."""
    place = f"{error.file}:{error.line}:{error.column}"
    where = _with_caret(place, error.text, error.column)
    return f"{where}SyntaxError: {error.message}\n"
