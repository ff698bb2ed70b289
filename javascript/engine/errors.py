"""Error objects, and the stack that each of them remembers.

A frame of a program is a frame of Python whose globals are those of compiled code, so the stack is
read off Python's.  ECMA-262 #sec-error-objects
"""

from __future__ import annotations

import sys
from itertools import islice
from types import CodeType, FrameType, TracebackType
from typing import TYPE_CHECKING, Any, Final

from .conversions import to_string
from .functions import JSFunction
from .objects import JSObject, OrdinaryObject
from .properties import MISSING, DataProperty
from .values import PrivateName

if TYPE_CHECKING:
    from .realm import Realm

__all__ = [
    "MARK",
    "STACK",
    "STACK_TRACE_LIMIT",
    "CapturedStack",
    "JSError",
    "StackFrame",
    "capture_stack",
    "capture_stack_above",
    "capture_stack_of_exception",
    "error_to_string",
    "frame_text",
    "give_stack",
    "realm_of_throw",
    "running_globals",
    "running_realm",
    "stack_text",
    "stack_trace_limit",
]

#: The name in the globals of compiled code by which its frames are known; it holds the realm.
MARK: Final = "this is a program in JavaScript"

#: So many frames are remembered unless the program says otherwise, as in V8.
STACK_TRACE_LIMIT: Final = 10

#: However many the program asks for.
MOST_FRAMES: Final = 200.0


class StackFrame:
    """Where a function of the program's was."""

    __slots__ = ("_code", "_last_instruction", "_position")

    def __init__(self, code: CodeType, last_instruction: int) -> None:
        self._code = code
        self._last_instruction = last_instruction
        #: OPTIMIZATION: nobody asks most errors where they come from.
        self._position: tuple[int, int] | None = None

    @property
    def function(self) -> str:
        """Its name, without what the compiler adds to tell functions apart."""
        return self._code.co_name.partition("'")[0]

    @property
    def file(self) -> str:
        return self._code.co_filename

    @property
    def line(self) -> int:
        return self.position[0]

    @property
    def column(self) -> int:
        return self.position[1]

    @property
    def position(self) -> tuple[int, int]:
        """The line and the column, both from 1."""
        if self._position is None:
            # An instruction has two bytes.
            positions = islice(self._code.co_positions(), self._last_instruction // 2, None)
            line, _, column, _ = next(positions, (None, None, None, None))
            self._position = line or self._code.co_firstlineno, (column or 0) + 1
        return self._position


class JSError(OrdinaryObject):
    """An Error; whoever makes one says what its stack is."""

    __slots__ = ("frames",)

    class_name = "Error"

    def __init__(self, proto: JSObject | None, frames: tuple[StackFrame, ...] = ()) -> None:
        super().__init__(proto)
        #: [[ErrorData]]: the stack when it was made, innermost first.
        self.frames = frames


class CapturedStack:
    """What the property `stack` of an object tells, written out when it is first read."""

    __slots__ = ("frames", "text")

    def __init__(self, frames: tuple[StackFrame, ...] | None) -> None:
        #: None where nothing was to be captured.
        self.frames = frames
        #: What it reads as, or `MISSING`.
        self.text: Any = None if frames is None else MISSING


#: Where an object keeps its `CapturedStack`.
STACK: Final = PrivateName("#stack")


def _frames_above(
    frame: FrameType | None, limit: int, until: CodeType | None = None
) -> list[StackFrame]:
    found: list[StackFrame] = []
    while frame is not None and len(found) < limit:
        if MARK in frame.f_globals:
            if until is None:
                found.append(StackFrame(frame.f_code, frame.f_lasti))
            elif frame.f_code is until:
                until = None
        frame = frame.f_back
    return found


def capture_stack(skip: int = 1, limit: int = STACK_TRACE_LIMIT) -> tuple[StackFrame, ...]:
    """The program's frames that are running, innermost first."""
    return tuple(_frames_above(sys._getframe(skip), limit))


def running_realm() -> Any:
    """The realm of the program's code that runs now, or None.  ECMA-262 #current-realm"""
    names = running_globals()
    return None if names is None else names[MARK]


def running_globals() -> dict[str, Any] | None:
    """The global names, Python's, of the program's code that runs now."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        if MARK in frame.f_globals:
            return frame.f_globals
        frame = frame.f_back
    return None


def realm_of_throw(exception: BaseException) -> Any:
    """The realm of the innermost code of a program's that `exception` went through, or None."""
    found = None
    traceback = exception.__traceback__
    while traceback is not None:
        found = traceback.tb_frame.f_globals.get(MARK) or found
        traceback = traceback.tb_next
    return found


def capture_stack_above(function: Any, limit: int) -> tuple[StackFrame, ...]:
    """The program's frames that were running when `function` was called.

    None are left when it is not running.
    """
    until: CodeType | None = None
    while isinstance(function, JSFunction):
        # A class keeps the code of its constructor, unless that is a default one.
        is_class = function.info.kind in ("class", "derived class")
        code = function.data if is_class else function.call
        if MARK in getattr(code, "__globals__", ()):
            until = code.__code__
            break
        if not is_class:
            break
        function = function.proto
    return tuple(_frames_above(sys._getframe(1), limit, until))


def capture_stack_of_exception(exception: BaseException, limit: int) -> tuple[StackFrame, ...]:
    """The program's frames that were running when an exception that was caught was raised."""
    traceback: TracebackType | None = exception.__traceback__
    if traceback is None:
        return tuple(_frames_above(sys._getframe(1), limit))
    catcher = traceback.tb_frame
    found: list[StackFrame] = []
    while traceback is not None:
        frame = traceback.tb_frame
        if MARK in frame.f_globals:
            found.append(StackFrame(frame.f_code, traceback.tb_lasti))
        traceback = traceback.tb_next
    found.reverse()
    if len(found) < limit:
        found += _frames_above(catcher.f_back, limit - len(found))
    return tuple(found[:limit])


def stack_text(frames: Any) -> str:
    """The lines under the message, as V8 writes them."""
    return "".join(f"\n    at {frame_text(frame)}" for frame in frames)


def frame_text(frame: StackFrame) -> str:
    """A frame as a stack shows it."""
    place = f"{frame.file}:{frame.line}:{frame.column}"
    return f"{frame.function} ({place})" if frame.function else place


def stack_trace_limit(realm: Realm) -> int | None:
    """How many frames an error remembers by what the program has set; None for nothing at all."""
    constructor = getattr(realm.intrinsics, "error", None)
    if constructor is None:
        return STACK_TRACE_LIMIT
    limit = constructor.props.get("stackTraceLimit")
    if type(limit) is DataProperty:
        limit = limit.value
    if type(limit) is not float or limit != limit:
        return None
    return int(min(max(limit, 0.0), MOST_FRAMES))


def error_to_string(error: JSObject) -> str:
    """ECMA-262 #sec-error.prototype.tostring, from step 3"""
    name = error.get("name", error)
    name = "Error" if name is None else to_string(name)
    message = error.get("message", error)
    message = "" if message is None else to_string(message)
    if not name:
        return message
    return f"{name}: {message}" if message else name


def give_stack(realm: Realm, target: JSObject, frames: tuple[StackFrame, ...] | None) -> None:
    """Let a new object have a `stack`, as V8 does."""
    target.props["stack"] = realm.intrinsics.error_stack
    target.props[STACK] = CapturedStack(frames)
