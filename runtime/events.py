"""The loop's global events: `error`, `unhandledrejection`, `rejectionhandled`.

A listener that the host calls is a script of its own: when no other code is on the stack, a
microtask checkpoint follows it.

HTML #event-handlers, DOM #concept-event-dispatch, #inner-event-creation-steps
"""

from __future__ import annotations

from collections.abc import Callable
from traceback import format_exception_only
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from .completions import has_type, require_callable, text_of

if TYPE_CHECKING:
    from .event_loop import EventLoop

__all__ = ["ErrorEvent", "Event", "GlobalEvents", "PromiseRejectionEvent"]

EVENT_TYPES: Final = ("error", "unhandledrejection", "rejectionhandled")

Listener: TypeAlias = Callable[[Any], object]


class Event:
    """What a listener is given.  DOM #event"""

    __slots__ = ("cancelable", "default_prevented", "type")

    def __init__(self, type_: str, *, cancelable: bool) -> None:
        self.type = type_
        self.cancelable = cancelable
        self.default_prevented = False

    def prevent_default(self) -> None:
        """Keep the host from doing what it does by default: printing to the console."""
        if self.cancelable:
            self.default_prevented = True


class ErrorEvent(Event):
    """An error escaped a callback.  HTML #errorevent"""

    __slots__ = ("error", "exception")

    def __init__(self, error: Any, exception: BaseException | None) -> None:
        super().__init__("error", cancelable=True)
        #: What was thrown.
        self.error = error
        #: The Python exception that carried it, with its traceback; None for `report_error`.
        self.exception = exception

    @property
    def message(self) -> str:
        """The text of the console's line.  HTML #dom-errorevent-message"""
        error = self.error
        if not has_type(error, BaseException):
            return f"Uncaught {text_of(error)}"
        return f"Uncaught {''.join(format_exception_only(error)).rstrip()}"


class PromiseRejectionEvent(Event):
    """A promise was rejected and nobody handled it, or somebody did late.

    HTML #promiserejectionevent
    """

    __slots__ = ("promise", "reason")

    def __init__(self, type_: str, promise: Any, reason: Any) -> None:
        super().__init__(type_, cancelable=type_ == "unhandledrejection")
        self.promise = promise
        self.reason = reason


class _Registration:
    """One entry of the event listener list.  DOM #concept-event-listener"""

    __slots__ = ("listener", "removed")

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self.removed = False


class GlobalEvents:
    """The event listener lists of one loop, and their dispatch by the host."""

    def __init__(self, loop: EventLoop) -> None:
        self._loop = loop
        self._registrations: dict[str, list[_Registration]] = {name: [] for name in EVENT_TYPES}
        self._handlers: dict[str, Callable[..., object] | None] = {}
        self._handler_registrations: dict[str, _Registration] = {}

    def add_event_listener(self, type_: str, listener: Listener) -> None:
        """Append `listener`, unless it is there already.  DOM #add-an-event-listener"""
        registrations = self._registrations_of(type_)
        require_callable(listener, "add_event_listener")
        if all(registration.listener != listener for registration in registrations):
            registrations.append(_Registration(listener))

    def remove_event_listener(self, type_: str, listener: Listener) -> None:
        """Remove `listener`, if it is there.  DOM #remove-an-event-listener"""
        registrations = self._registrations_of(type_)
        for registration in registrations:
            if registration.listener == listener:
                registration.removed = True
                registrations.remove(registration)
                return

    def _registrations_of(self, type_: str) -> list[_Registration]:
        try:
            return self._registrations[type_]
        except (KeyError, TypeError):
            known = ", ".join(EVENT_TYPES)
            raise ValueError(f"unknown event type {type_!r}; the loop fires {known}") from None

    def handler(self, type_: str) -> Callable[..., object] | None:
        """The event handler, such as `onerror`.  HTML #event-handler-attributes"""
        return self._handlers.get(type_)

    def set_handler(self, type_: str, handler: Callable[..., object] | None) -> None:
        """Set or, with None, remove the event handler.

        It takes its place among the listeners when it is first set, and keeps it when replaced.
        HTML #event-handler-idl-attributes
        """
        registrations = self._registrations_of(type_)
        if handler is None:
            self._handlers.pop(type_, None)
            registration = self._handler_registrations.pop(type_, None)
            if registration is not None:
                registration.removed = True
                registrations.remove(registration)
            return
        require_callable(handler, f"on{type_}")
        self._handlers[type_] = handler
        if type_ not in self._handler_registrations:
            registration = _Registration(lambda event: self._process_handler(type_, event))
            self._handler_registrations[type_] = registration
            registrations.append(registration)

    def _process_handler(self, type_: str, event: Event) -> None:
        """HTML #the-event-handler-processing-algorithm"""
        handler = self._handlers[type_]
        assert handler is not None
        # 4-6. What the handler is given, and what of its answers cancels.
        if isinstance(event, ErrorEvent):
            # An error handler is given the parts, and cancels by returning True.
            if handler(event.message, "", 0, 0, event.error) is True:
                event.prevent_default()
        elif handler(event) is False:
            event.prevent_default()

    def has_listeners(self, type_: str) -> bool:
        return bool(self._registrations[type_])

    def fire(self, event: Event) -> bool:
        """Give `event` to its listeners.  Returns whether none of them canceled it.

        A listener removed meanwhile does not run, nor one added meanwhile.
        DOM #concept-event-fire, #concept-event-listener-invoke
        """
        # 8. The list is cloned, so that what listeners add waits for the next event.
        for registration in list(self._registrations[event.type]):
            # DOM #concept-event-listener-inner-invoke
            # 2. Removal takes effect at once, also from a microtask between two listeners.
            if not registration.removed:
                self._loop.invoke_listener(registration.listener, event)
        return not event.default_prevented
