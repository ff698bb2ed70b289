"""The rejection tracker: when a page is told that nobody handles a rejection.

HTML #the-hostpromiserejectiontracker-implementation, #notify-about-rejected-promises
"""

from __future__ import annotations

import weakref
from typing import Any

from ..runtime.event_loop import EventLoop
from ..runtime.events import PromiseRejectionEvent
from ..runtime.profiles import RejectionNotice
from ..runtime.reporting import Uncaught
from ..runtime.tasks import DOM_MANIPULATION, Task
from .promise import Promise

__all__ = ["RejectionTracker"]


class RejectionTracker:
    """Who has to be told about which promise of one loop."""

    def __init__(self, loop: EventLoop) -> None:
        self._loop = loop
        #: HTML #about-to-be-notified-rejected-promises-list; a dict for its order.
        self._about_to_be_notified: dict[Promise[Any], None] = {}
        #: HTML #outstanding-rejected-promises-weak-set
        self._outstanding: weakref.WeakSet[Promise[Any]] = weakref.WeakSet()
        #: Promises handled late, whose rejectionhandled waits for the end of the drain.
        self._handled_late: list[Promise[Any]] = []
        loop.host_promise_rejection_tracker = self.track
        loop.checkpoint_end_steps.append(self.notify_about_rejected_promises)

    def track(self, promise: Promise[Any], operation: str) -> None:
        """HTML #the-hostpromiserejectiontracker-implementation"""
        if operation == "reject":
            # 5. Wait for the end of the checkpoint.
            self._about_to_be_notified[promise] = None
            return
        # 6. Handled before anybody was told.
        if promise in self._about_to_be_notified:
            del self._about_to_be_notified[promise]
            return
        if promise not in self._outstanding:
            return
        # 7. Handled after the event.
        self._outstanding.discard(promise)
        if self._loop.profile.rejection_notice is RejectionNotice.END_OF_DRAIN:
            self._handled_late.append(promise)
        else:
            self._loop.add_task(Task(self._fire_rejectionhandled, (promise,), DOM_MANIPULATION))

    def notify_about_rejected_promises(self) -> bool:
        """The end of a checkpoint; whether code of the program's was run.

        HTML #notify-about-rejected-promises
        """
        if self._loop.profile.rejection_notice is RejectionNotice.END_OF_DRAIN:
            return self._notify_at_once()
        # 1-2. Nothing to tell.
        if self._about_to_be_notified:
            # 3-4. One task tells of all of them.
            promises = list(self._about_to_be_notified)
            self._about_to_be_notified.clear()
            self._loop.add_task(Task(self._notify, (promises,), DOM_MANIPULATION))
        return False

    def _notify(self, promises: list[Promise[Any]]) -> None:
        for promise in promises:
            # 4.1. Handled since, also by a listener that was told of an earlier one.
            if not promise._is_handled:
                self._fire_unhandledrejection(promise)
                # 4.1.4. Still unhandled after the listeners and their microtasks.
                if not promise._is_handled:
                    self._outstanding.add(promise)

    def _notify_at_once(self) -> bool:
        ran_code = False
        while self._handled_late:
            self._fire_rejectionhandled(self._handled_late.pop(0))
            ran_code = True
        promises = list(self._about_to_be_notified)
        self._about_to_be_notified.clear()
        for promise in promises:
            # Nothing looks again whether it was handled meanwhile; it counts as told before its
            # listeners run.
            self._outstanding.add(promise)
            self._fire_unhandledrejection(promise)
            ran_code = True
        return ran_code

    def _fire_unhandledrejection(self, promise: Promise[Any]) -> None:
        reason = promise._result
        event = PromiseRejectionEvent("unhandledrejection", promise, reason)
        if self._loop.events.fire(event):
            exception = reason if isinstance(reason, BaseException) else None
            if exception is not None:
                exception.__traceback__ = promise._traceback
            self._loop.console(Uncaught(reason, exception, promise))

    def _fire_rejectionhandled(self, promise: Promise[Any]) -> None:
        self._loop.events.fire(PromiseRejectionEvent("rejectionhandled", promise, promise._result))
