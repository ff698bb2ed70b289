"""The rejection tracker: when a page is told that nobody handles a rejection.

HTML #the-hostpromiserejectiontracker-implementation, #notify-about-rejected-promises
"""

from __future__ import annotations

from collections import deque
from typing import Any

from ..runtime.completions import has_type
from ..runtime.event_loop import EventLoop
from ..runtime.events import PromiseRejectionEvent
from ..runtime.profiles import RejectionNotice
from ..runtime.reporting import Uncaught
from ..runtime.tasks import DOM_MANIPULATION, Task
from .promise import Promise
from .state import TOLD

__all__ = ["RejectionTracker"]


class RejectionTracker:
    """Who has to be told about which promise of one loop."""

    def __init__(self, loop: EventLoop) -> None:
        self._loop = loop
        #: HTML #about-to-be-notified-rejected-promises-list; by id, as a subclass of Promise may
        #: say of two promises that they are equal.
        self._about_to_be_notified: dict[int, Promise[Any]] = {}
        #: Promises handled late, whose rejectionhandled waits for the end of the drain.
        self._handled_late: list[Promise[Any]] = []
        loop.host_promise_rejection_tracker = self.track

    def track(self, promise: Promise[Any], operation: str) -> None:
        """HTML #the-hostpromiserejectiontracker-implementation"""
        if operation == "reject":
            # 6. Wait for the end of the checkpoint.
            self._about_to_be_notified[id(promise)] = promise
            self._notify_at_end_of_checkpoint()
            return
        # 7.1. Handled before anybody was told.
        if self._about_to_be_notified.pop(id(promise), None) is not None:
            return
        # 7.2-3. Told as unhandled, and handled now.
        if promise._reactions is not TOLD:
            return
        # 7.4. The event has a task of its own.
        if self._loop.profile.rejection_notice is RejectionNotice.END_OF_DRAIN:
            self._handled_late.append(promise)
            self._notify_at_end_of_checkpoint()
        else:
            self._loop.add_task(Task(self._fire_rejectionhandled, (promise,), DOM_MANIPULATION))

    def notify_about_rejected_promises(self) -> None:
        """The end of a checkpoint.  HTML #notify-about-rejected-promises"""
        if self._loop.profile.rejection_notice is RejectionNotice.END_OF_DRAIN:
            self._notify_at_once()
        # 1-2. Nothing to tell.
        elif self._about_to_be_notified:
            # 3-4. One task tells of all of them.
            promises = deque(self._about_to_be_notified.values())
            self._about_to_be_notified.clear()
            self._queue_notification(promises)

    def _notify_at_end_of_checkpoint(self) -> None:
        if self.notify_about_rejected_promises not in self._loop.checkpoint_end_steps:
            self._loop.checkpoint_end_steps.append(self.notify_about_rejected_promises)

    def _queue_notification(self, promises: deque[Promise[Any]]) -> None:
        self._loop.add_task(Task(self._notify, (promises,), DOM_MANIPULATION))

    def _notify(self, promises: deque[Promise[Any]]) -> None:
        try:
            while promises:
                promise = promises.popleft()
                # 4.1.1. Handled since, also by a listener that was told of an earlier one.
                if not promise._is_handled:
                    # 4.1.2-3. The event, then the console.
                    self._fire_unhandledrejection(promise)
                    # 4.1.4. Still unhandled after the listeners and their microtasks.
                    if not promise._is_handled:
                        promise._reactions = TOLD
        finally:
            # A listener has stopped the loop: the rest is told when it runs again.
            if promises:
                self._queue_notification(promises)

    def _notify_at_once(self) -> None:
        while self._handled_late:
            self._fire_rejectionhandled(self._handled_late.pop(0))
        promises = deque(self._about_to_be_notified.values())
        self._about_to_be_notified.clear()
        try:
            while promises:
                # Nothing looks again whether it was handled meanwhile; it counts as told before
                # its listeners run.
                promise = promises.popleft()
                if not promise._is_handled:
                    promise._reactions = TOLD
                self._fire_unhandledrejection(promise)
        finally:
            # A listener has stopped the loop: the rest is told when it runs again.
            for promise in promises:
                self.track(promise, "reject")

    def _fire_unhandledrejection(self, promise: Promise[Any]) -> None:
        reason = promise._result
        event = PromiseRejectionEvent("unhandledrejection", promise, reason)
        if self._loop.events.fire(event):
            exception = reason if has_type(reason, BaseException) else None
            promise._restore_traceback()
            self._loop.print_to_console(Uncaught(reason, exception, promise))

    def _fire_rejectionhandled(self, promise: Promise[Any]) -> None:
        self._loop.events.fire(PromiseRejectionEvent("rejectionhandled", promise, promise._result))
