"""What Python does to a suspended body that nobody can resume any more, and what is done about it.

JavaScript forgets such a body.  Python raises `GeneratorExit` in it when the collector finds it, so
that its ``finally`` blocks run in the middle of whatever else is running.  Bodies without any such
block are left to the collector; the others are kept by their loop, which closes them when it is
closed itself, after the program.  So are Python's sync generators while the runtime iterates them.
"""

from __future__ import annotations

import dis
import functools
import inspect
from collections.abc import Callable, Coroutine, Generator
from types import CodeType, GeneratorType
from typing import TYPE_CHECKING, Any, Final

from .code_objects import exception_entries_of

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = [
    "ATTEMPTS_TO_CLOSE",
    "IteratedGenerator",
    "SuspendedBody",
    "close_for_good",
    "code_of",
    "runs_code_when_collected",
]

# Handlers that every suspended coroutine has and that run nothing of the program's.
_OWN_HANDLERS: Final = frozenset({"CLEANUP_THROW", "END_ASYNC_FOR"})
ATTEMPTS_TO_CLOSE: Final = 1000
_STOP_ITERATION_ERROR: Final = "INTRINSIC_STOPITERATION_ERROR"


def code_of(function: Callable[..., Any]) -> CodeType:
    """The code of a function, also behind wrappers, partial applications and bound methods."""
    found: Any = inspect.unwrap(function)
    while isinstance(found, functools.partial):
        found = inspect.unwrap(found.func)
    code: CodeType = found.__code__
    return code


def runs_code_when_collected(code: CodeType) -> bool:
    """Whether a body with `code` has a handler that `GeneratorExit` could run."""
    targets = {entry.target for entry in exception_entries_of(code)}
    if not targets:
        return False
    for instruction in dis.get_instructions(code):
        if (
            instruction.offset in targets
            and instruction.opname not in _OWN_HANDLERS
            and instruction.argrepr != _STOP_ITERATION_ERROR
        ):
            return True
    return False


def close_for_good(body: Coroutine[Any, Any, Any] | Generator[Any, Any, Any]) -> None:
    """Close a body, whatever it raises or does about it."""
    # A handler that awaits or yields keeps it open; one that never stops is left to itself.
    for _ in range(ATTEMPTS_TO_CLOSE):
        try:
            body.close()
        except BaseException:
            continue
        return


class SuspendedBody:
    """What a loop keeps of a coroutine."""

    __slots__ = ("_body",)

    def __init__(self, body: Coroutine[Any, Any, Any]) -> None:
        self._body = body

    def abandon(self) -> None:
        """Close it for good, whatever it does about it; its loop is closed."""
        close_for_good(self._body)


class IteratedGenerator:
    """Python's own generator while the runtime iterates it: kept by the loop until it has ended."""

    __slots__ = ("_generator", "_loop")

    def __init__(self, loop: EventLoop, generator: GeneratorType[Any, Any, Any]) -> None:
        self._loop = loop
        self._generator = generator
        loop.suspended_bodies[self] = self

    def release_if_ended(self) -> None:
        """To be called after each step that may have been the last."""
        if self._generator.gi_frame is None:
            self._loop.suspended_bodies.pop(self, None)

    def abandon(self) -> None:
        """Close it; its loop is closed."""
        close_for_good(self._generator)
