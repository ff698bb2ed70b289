"""Ticks: what `process.nextTick` puts off, which comes before the jobs of promises.

After a script or a callback all ticks run, then all microtasks, then the ticks that these have
queued, and so on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from ...event_loop import EventLoop

__all__ = ["Ticks"]


class Ticks:
    """The ticks of one loop.

    The loop has no queue for them: while some wait, this is the job in front of its microtasks, or
    what a checkpoint does when it has run the last of them.
    """

    def __init__(self, loop: EventLoop) -> None:
        self._loop = loop
        self._waiting: deque[tuple[Callable[..., Any], tuple[Any, ...]]] = deque()
        self._is_queued = False

    def add(self, callback: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        """Queue a tick."""
        loop = self._loop
        loop.require_open()
        self._waiting.append((callback, arguments))
        if self._is_queued:
            return
        self._is_queued = True
        if loop._performing_a_microtask_checkpoint:
            loop.checkpoint_end_steps.appendleft(self.run)
        else:
            loop.microtasks.appendleft(self)

    def run(self) -> None:
        """Run the ticks, also those queued meanwhile."""
        try:
            while self._waiting:
                callback, arguments = self._waiting.popleft()
                self._loop.invoke_callback(callback, arguments)
        finally:
            self._is_queued = False
            if self._waiting:
                # A tick has stopped the loop: the rest runs when it runs again.
                self._is_queued = True
                self._loop.microtasks.appendleft(self)
