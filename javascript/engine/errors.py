"""Error objects, and the stack that each of them remembers.

A frame of a program is a frame of Python whose globals are those of compiled code, so the stack is
read off Python's.  ECMA-262 #sec-error-objects
"""

from __future__ import annotations

import sys
from types import FrameType, TracebackType
from typing import Any, Final, NamedTuple

from .objects import JSObject, OrdinaryObject

__all__ = ["MARK", "JSError", "StackFrame", "capture_stack", "stack_of_traceback"]

#: The name in the globals of compiled code by which its frames are known.
MARK: Final = "this is a program in JavaScript"

#: So many frames are remembered, as in V8.
STACK_TRACE_LIMIT: Final = 10


class StackFrame(NamedTuple):
    """Where a function of the program's was."""

    function: str
    file: str
    line: int
    column: int


class JSError(OrdinaryObject):
    """An Error; whoever makes one says what its stack is."""

    __slots__ = ("frames",)

    class_name = "Error"

    def __init__(self, proto: JSObject | None, frames: tuple[StackFrame, ...] = ()) -> None:
        super().__init__(proto)
        #: [[ErrorData]]: the stack when it was made, innermost first.
        self.frames = frames


def _function_name(code_name: str) -> str:
    """A function's name, without what the compiler adds to tell functions apart."""
    return code_name.partition("'")[0]


def _position(frame: FrameType, lasti: int) -> tuple[int, int]:
    code = frame.f_code
    for index, (line, _, column, _) in enumerate(code.co_positions()):
        if index * 2 == lasti:
            return line or code.co_firstlineno, (column or 0) + 1
    return frame.f_lineno, 1


def capture_stack(skip: int = 1) -> tuple[StackFrame, ...]:
    """The program's frames that are running, innermost first."""
    frame: FrameType | None = sys._getframe(skip)
    found: list[StackFrame] = []
    while frame is not None and len(found) < STACK_TRACE_LIMIT:
        if MARK in frame.f_globals:
            line, column = _position(frame, frame.f_lasti)
            code = frame.f_code
            found.append(StackFrame(_function_name(code.co_name), code.co_filename, line, column))
        frame = frame.f_back
    return tuple(found)


def stack_of_traceback(traceback: TracebackType | None) -> tuple[StackFrame, ...]:
    """The program's frames that an exception went through, innermost first."""
    found: list[StackFrame] = []
    while traceback is not None:
        frame = traceback.tb_frame
        if MARK in frame.f_globals:
            line, column = _position(frame, traceback.tb_lasti)
            code = frame.f_code
            found.append(StackFrame(_function_name(code.co_name), code.co_filename, line, column))
        traceback = traceback.tb_next
    return tuple(reversed(found))[:STACK_TRACE_LIMIT]


def stack_text(frames: Any) -> str:
    """The lines under the message, as V8 writes them."""
    lines = []
    for frame in frames:
        place = f"{frame.file}:{frame.line}:{frame.column}"
        lines.append(
            f"\n    at {frame.function} ({place})" if frame.function else f"\n    at {place}"
        )
    return "".join(lines)


__all__ += ["stack_text"]
