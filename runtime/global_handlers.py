"""The loop as a global object: its listeners and event handlers, and its reports of errors.

HTML #globaleventhandlers, #windoweventhandlers, #report-an-exception
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from .completions import has_type
from .events import ErrorEvent, GlobalEvents, Listener
from .reporting import Console, Uncaught

__all__ = ["GlobalHandlers"]


class GlobalHandlers:
    """What `EventLoop` has of the global object; `events` holds the listeners."""

    events: GlobalEvents
    console: Console
    _in_error_reporting_mode: bool

    def add_event_listener(self, type_: str, listener: Listener) -> None:
        """Call `listener` with each event of `type_`: error, unhandledrejection, rejectionhandled.

        Raises ValueError for another type, TypeError when `listener` is not callable.
        DOM #dom-eventtarget-addeventlistener
        """
        self.events.add_event_listener(type_, listener)

    def remove_event_listener(self, type_: str, listener: Listener) -> None:
        """Undo `add_event_listener`, also for an event that is being dispatched."""
        self.events.remove_event_listener(type_, listener)

    @property
    def onerror(self) -> Callable[..., object] | None:
        """Called with message, source, line, column, error; True prevents the console's report."""
        return self.events.handler("error")

    @onerror.setter
    def onerror(self, handler: Callable[..., object] | None) -> None:
        self.events.set_handler("error", handler)

    @property
    def onunhandledrejection(self) -> Callable[..., object] | None:
        """Called with the event; returning False prevents the console's report."""
        return self.events.handler("unhandledrejection")

    @onunhandledrejection.setter
    def onunhandledrejection(self, handler: Callable[..., object] | None) -> None:
        self.events.set_handler("unhandledrejection", handler)

    @property
    def onrejectionhandled(self) -> Callable[..., object] | None:
        """Called with the event."""
        return self.events.handler("rejectionhandled")

    @onrejectionhandled.setter
    def onrejectionhandled(self, handler: Callable[..., object] | None) -> None:
        self.events.set_handler("rejectionhandled", handler)

    # Reporting

    def report_error(self, error: Any) -> None:
        """Report `error` at once, as if it had escaped a callback.  HTML #dom-reporterror"""
        self.report_an_exception(error)

    def report_an_exception(self, error: Any, exception: BaseException | None = None) -> None:
        """Fire `error`, and print `error` to the console unless a listener prevents it.

        An error raised meanwhile, by a listener, goes to the console at once.
        HTML #report-an-exception
        """
        not_handled = True
        # 6. Fire, unless this was thrown by a listener of the same event.
        if not self._in_error_reporting_mode and self.events.has_listeners("error"):
            self._in_error_reporting_mode = True
            try:
                not_handled = self.events.fire(ErrorEvent(error, exception))
            finally:
                self._in_error_reporting_mode = False
        # 7. The console.
        if not_handled:
            if exception is None and has_type(error, BaseException):
                exception = error
            self.print_to_console(Uncaught(error, exception))

    def print_to_console(self, uncaught: Uncaught) -> None:
        """Hand `uncaught` to the console; a console that fails does not stop the loop."""
        try:
            self.console(uncaught)
        except Exception:
            # There may be nowhere to say so.
            with suppress(Exception):
                print("thenloop: the console failed:", file=sys.stderr)
                traceback.print_exc()
