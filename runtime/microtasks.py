"""The microtask queue: first in, first out, and nothing else.

HTML #microtask-queue
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .jobs import Job

if TYPE_CHECKING:
    from .event_loop import EventLoop

__all__ = ["CallbackMicrotask", "MicrotaskQueue"]


class MicrotaskQueue(deque[Job]):
    """The jobs that wait for the next checkpoint, oldest first.

    `enqueue` and `dequeue` cost O(1).
    """

    __slots__ = ()

    enqueue = deque.append
    dequeue = deque.popleft


class CallbackMicrotask:
    """A microtask that invokes a callback and reports what escapes it.

    HTML #dom-queuemicrotask
    """

    __slots__ = ("arguments", "callback", "loop")

    def __init__(
        self, loop: EventLoop, callback: Callable[..., Any], arguments: tuple[Any, ...]
    ) -> None:
        self.loop = loop
        self.callback = callback
        self.arguments = arguments

    def run(self) -> None:
        self.loop.invoke_callback(self.callback, self.arguments)

    def __repr__(self) -> str:
        return f"<microtask {getattr(self.callback, '__qualname__', self.callback)!r}>"
