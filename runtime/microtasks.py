"""The microtask queue: first in, first out, and nothing else.

HTML #microtask-queue
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Final, NoReturn

from .jobs import Job

if TYPE_CHECKING:
    from .event_loop import EventLoop

__all__ = ["CLOSED", "CallbackMicrotask", "ClosedQueue", "MicrotaskQueue"]

CLOSED: Final = "this EventLoop is closed; make another one"


class MicrotaskQueue(deque[Job]):
    """The jobs that wait for the next checkpoint, oldest first.

    `enqueue` and `dequeue` cost O(1).
    """

    __slots__ = ()

    enqueue = deque.append
    dequeue = deque.popleft


class ClosedQueue(MicrotaskQueue):
    """The queue of a loop that is closed: nothing enters it."""

    __slots__ = ()

    def append(self, job: Job) -> NoReturn:
        raise RuntimeError(CLOSED)

    def extend(self, jobs: Iterable[Job]) -> NoReturn:
        raise RuntimeError(CLOSED)

    enqueue = append


class CallbackMicrotask:
    """A microtask that invokes a callback and reports what escapes it.

    HTML #dom-queuemicrotask
    """

    __slots__ = ("arguments", "callback", "loop")

    #: A promise's job has something here; see `thenloop.promises.jobs`.
    _result: ClassVar[None] = None

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
