"""The microtask queue: first in, first out, and nothing else.

HTML #microtask-queue
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from operator import length_hint
from typing import TYPE_CHECKING, Any, ClassVar, Final, NoReturn

if TYPE_CHECKING:
    from .event_loop import EventLoop

__all__ = ["CLOSED", "CallbackMicrotask", "ClosedQueue", "MicrotaskQueue"]

CLOSED: Final = "this EventLoop is closed; make another one"


class MicrotaskQueue(deque[Any]):
    """The jobs that wait for the next checkpoint, oldest first; see `Job`.

    `append` and `dequeue` cost O(1).
    """

    # OPTIMIZATION: a drain may take all jobs out at once and walk them, which costs less for each
    # than taking it out; meanwhile the deque has only those that they queue.
    __slots__ = ("_batch",)

    def __init__(self, jobs: Iterable[Any] = ()) -> None:
        super().__init__(jobs)
        self._batch: Iterator[Any] = iter(())

    dequeue = deque.popleft

    def take_batch(self) -> Iterator[Any]:
        """Take all jobs out, to be run in their order before any other."""
        self._batch = batch = iter(list(self))
        self.clear()
        return batch

    def put_back(self) -> None:
        """Put the rest of a batch back, since the one who took it stops."""
        self.extendleft(reversed(list(self._batch)))

    def is_empty(self) -> bool:
        """Whether no job waits, in a batch or behind it."""
        return not self and not length_hint(self._batch)


class ClosedQueue(MicrotaskQueue):
    """The queue of a loop that is closed: nothing enters it."""

    __slots__ = ()

    def append(self, job: Any) -> NoReturn:
        raise RuntimeError(CLOSED)

    def extend(self, jobs: Iterable[Any]) -> NoReturn:
        raise RuntimeError(CLOSED)


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
