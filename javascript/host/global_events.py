"""The global object as an event target: `error`, `unhandledrejection` and `rejectionhandled`.

The loop fires these events, so their listeners are the loop's; events of other types are a
program's own.  HTML #globaleventhandlers, #windoweventhandlers
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from ...runtime import events as runtime_events
from ..engine.conversions import to_string
from ..engine.functions import is_callable
from ..engine.objects import JSObject
from ..engine.properties import AccessorProperty
from ..engine.throws import CATCHABLE
from ..engine.values import null
from .callbacks import settle_throw
from .event_targets import (
    EventListener,
    ListenerList,
    call_listener,
    require_event,
    require_listener,
)
from .events import AT_TARGET, JSEvent, make_event
from .reporting import message_of, place_of

if TYPE_CHECKING:
    from ..engine.agent import Engine
    from ..engine.realm import Realm

__all__ = ["install"]

_OF_THE_LOOP: Final = runtime_events.EVENT_TYPES

#: So many events of the loop may be dispatched inside each other and keep their identity.
_REMEMBERED: Final = 8


class GlobalListeners(ListenerList):
    """The listeners of a global object."""

    def __init__(self, engine: Engine, realm: Realm) -> None:
        super().__init__(engine, realm, realm.global_object)
        self._events: deque[tuple[runtime_events.Event, JSEvent]] = deque(maxlen=_REMEMBERED)

    def add(self, type_: str, callback: JSObject, options: Any) -> EventListener | None:
        listener = super().add(type_, callback, options)
        if listener is not None and type_ in _OF_THE_LOOP:
            listener.native = self._native(listener)
            self._engine.loop.add_event_listener(type_, listener.native)
        return listener

    def drop(self, listener: EventListener) -> None:
        super().drop(listener)
        if listener.native is not None:
            self._engine.loop.remove_event_listener(listener.type, listener.native)

    def _native(self, listener: EventListener) -> Callable[[Any], None]:
        """What the loop calls."""

        def call(native: runtime_events.Event) -> None:
            event = self.event_for(native)
            # A listener before it has stopped it.
            if event.stop_immediate_propagation:
                return
            if listener.once:
                self.drop(listener)
            self._call_for_loop(listener.callback, event)

        return call

    def _call_for_loop(self, callback: JSObject, event: JSEvent) -> None:
        event.phase = AT_TARGET
        event.current_target = self._target
        try:
            call_listener(self._realm, callback, event, self._target)
        except CATCHABLE as thrown:
            raise settle_throw(self._realm, thrown) from None
        finally:
            event.phase = 0.0
            event.current_target = null

    def event_for(self, native: runtime_events.Event) -> JSEvent:
        """The event that the listeners are given, one for all of them."""
        for known, event in self._events:
            if known is native:
                # What the event handler returned may have cancelled it.
                event.canceled = event.canceled or native.default_prevented
                return event
        if isinstance(native, runtime_events.ErrorEvent):
            event = make_event(self._engine, self._realm, "error_event", native.type)
            place = place_of(native.error, native.exception)
            event.fields = {
                "message": message_of(native.error),
                "filename": place.file if place else "",
                "lineno": float(place.line) if place else 0.0,
                "colno": float(place.column) if place else 0.0,
                "error": native.error,
            }
        else:
            event = make_event(self._engine, self._realm, "promise_rejection_event", native.type)
            if isinstance(native, runtime_events.PromiseRejectionEvent):
                event.fields = {"promise": native.promise, "reason": native.reason}
        event.cancelable = native.cancelable
        event.target = self._target
        event.native = native
        self._events.append((native, event))
        return event

    # Event handlers

    def handler(self, type_: str) -> Any:
        known: Any = self._engine.loop.events.handler(type_)
        return null if known is None else known.handler

    def set_handler(self, type_: str, handler: Any) -> None:
        native = None
        if is_callable(handler):
            native = _Handler(self._realm, handler, self, type_ == "error")
        self._engine.loop.events.set_handler(type_, native)

    def dispatch(self, event: JSEvent) -> bool:
        """A program's own event, which event handlers hear of before the listeners."""
        if event.type in _OF_THE_LOOP:
            known: Any = self._engine.loop.events.handler(event.type)
            if known is not None:
                known.handle(event)
        return super().dispatch(event)


class _Handler:
    """An event handler, as the loop calls it."""

    def __init__(
        self, realm: Realm, handler: Any, listeners: GlobalListeners, of_errors: bool
    ) -> None:
        self._realm = realm
        self._listeners = listeners
        self._of_errors = of_errors
        self.handler = handler
        #: The event that an error event's parts belong to.
        self.native: runtime_events.ErrorEvent | None = None

    def __call__(self, *arguments: Any) -> bool | None:
        """HTML #the-event-handler-processing-algorithm"""
        global_this = self._realm.global_this
        try:
            if self._of_errors:
                error = arguments[4]
                place = place_of(error, None)
                parts = (
                    message_of(error),
                    place.file if place else "",
                    float(place.line) if place else 0.0,
                    float(place.column) if place else 0.0,
                    error,
                )
                return self.handler.call(global_this, *parts) is True
            event = self._listeners.event_for(arguments[0])
            return False if self.handler.call(global_this, event) is False else None
        except CATCHABLE as thrown:
            raise settle_throw(self._realm, thrown) from None

    def handle(self, event: JSEvent) -> None:
        """Handle a program's own event."""
        fields = event.fields
        if self._of_errors and "message" in fields:
            names = ("message", "filename", "lineno", "colno", "error")
            parts = (fields[name] for name in names)
            if self.handler.call(self._realm.global_this, *parts) is True:
                event.prevent_default()
        elif self.handler.call(self._realm.global_this, event) is False:
            event.prevent_default()


def install(engine: Engine, realm: Realm) -> GlobalListeners:
    """Define the global object's functions and event handlers."""
    listeners = GlobalListeners(engine, realm)
    global_object = realm.global_object

    def add(
        this: Any, type_: Any = None, callback: Any = None, options: Any = None, *_: Any
    ) -> None:
        """DOM #dom-eventtarget-addeventlistener"""
        name = to_string(type_)
        listener = require_listener(callback)
        if listener is not None:
            listeners.add(name, listener, options)

    def remove(
        this: Any, type_: Any = None, callback: Any = None, options: Any = None, *_: Any
    ) -> None:
        """DOM #dom-eventtarget-removeeventlistener"""
        listeners.remove(to_string(type_), callback, options)

    def dispatch(this: Any, event: Any = None, *_: Any) -> bool:
        """DOM #dom-eventtarget-dispatchevent"""
        return listeners.dispatch(require_event(realm, event))

    def report_error(this: Any, error: Any = None, *_: Any) -> None:
        """HTML #dom-reporterror"""
        engine.loop.report_error(error)

    realm.method(global_object, "addEventListener", 2, add)
    realm.method(global_object, "removeEventListener", 2, remove)
    realm.method(global_object, "dispatchEvent", 1, dispatch)
    realm.method(global_object, "reportError", 1, report_error)
    for type_ in _OF_THE_LOOP:
        _give_handler(realm, listeners, type_)
    return listeners


def _give_handler(realm: Realm, listeners: GlobalListeners, type_: str) -> None:
    """HTML #event-handler-idl-attributes"""

    def get(this: Any, *_: Any) -> Any:
        return listeners.handler(type_)

    def set_(this: Any, handler: Any = None, *_: Any) -> None:
        listeners.set_handler(type_, handler)

    name = f"on{type_}"
    realm.global_object.props[name] = AccessorProperty(
        realm.function(name, 0, get, prefix="get"),
        realm.function(name, 1, set_, prefix="set"),
        True,
        True,
    )
