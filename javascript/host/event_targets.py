"""Event targets: lists of listeners, and the dispatch of a program's events.

DOM #interface-eventtarget, #concept-event-dispatch
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_boolean, to_string
from ..engine.functions import get_prototype_from_constructor, is_callable
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.throws import CATCHABLE, Thrown, throw_type_error
from ..engine.values import null
from .callbacks import settle_throw
from .dom_exceptions import dom_exception
from .events import AT_TARGET, NONE, JSEvent
from .interfaces import Interface, member

if TYPE_CHECKING:
    from ..engine.agent import Engine
    from ..engine.realm import Realm

__all__ = ["EventListener", "ListenerList", "Target", "install"]


class EventListener:
    """One entry of a list.  DOM #concept-event-listener"""

    __slots__ = ("callback", "capture", "native", "once", "passive", "removed", "type")

    def __init__(self, type_: str, callback: JSObject, capture: bool) -> None:
        self.type = type_
        self.callback = callback
        self.capture = capture
        self.once = False
        self.passive = False
        self.removed = False
        #: What the loop calls for it, where the loop fires such events.
        self.native: Callable[..., Any] | None = None


class ListenerList:
    """The listeners of one target.  DOM #eventtarget-event-listener-list"""

    def __init__(self, engine: Engine, realm: Realm, target: JSObject) -> None:
        self._engine = engine
        self._realm = realm
        self._target = target
        self._listeners: list[EventListener] = []
        #: The event handlers, such as `onabort`.
        self._handlers: dict[str, tuple[Any, EventListener]] = {}

    # Listeners

    def add(self, type_: str, callback: JSObject, options: Any) -> EventListener | None:
        """DOM #add-an-event-listener; None when nothing was added."""
        capture = _capture(options)
        once = to_boolean(member(options, "once"))
        passive = to_boolean(member(options, "passive"))
        signal = member(options, "signal")
        # 2. A signal that is aborted.
        if signal is not None and signal.aborted:
            return None
        # 5. Not twice.
        if self._find(type_, callback, capture) is not None:
            return None
        listener = EventListener(type_, callback, capture)
        listener.once, listener.passive = once, passive
        self._listeners.append(listener)
        # 6. The signal takes it away.
        if signal is not None:
            signal.algorithms.append(lambda: self.drop(listener))
        return listener

    def remove(self, type_: str, callback: Any, options: Any) -> None:
        """DOM #dom-eventtarget-removeeventlistener"""
        listener = self._find(type_, callback, _capture(options))
        if listener is not None:
            self.drop(listener)

    def drop(self, listener: EventListener) -> None:
        """DOM #remove-an-event-listener"""
        if not listener.removed:
            listener.removed = True
            self._listeners.remove(listener)

    def _find(self, type_: str, callback: Any, capture: bool) -> EventListener | None:
        for listener in self._listeners:
            if (
                listener.callback is callback
                and listener.type == type_
                and listener.capture == capture
            ):
                return listener
        return None

    # Event handlers

    def handler(self, type_: str) -> Any:
        """HTML #event-handler-idl-attributes"""
        return self._handlers[type_][0] if type_ in self._handlers else null

    def set_handler(self, type_: str, handler: Any) -> None:
        """The same, set; what is no function takes the handler away."""
        known = self._handlers.pop(type_, None)
        if not is_callable(handler):
            if known is not None:
                self.drop(known[1])
            return
        listener = known[1] if known is not None else None
        if listener is None:
            listener = EventListener(type_, self._realm.function("", 1, self._process), False)
            self._listeners.append(listener)
        self._handlers[type_] = (handler, listener)

    def _process(self, this: Any, event: Any = None, *_: Any) -> None:
        """HTML #the-event-handler-processing-algorithm"""
        handler = self._handlers[event.type][0]
        if handler.call(self._target, event) is False:
            event.prevent_default()

    # Dispatch

    def dispatch(self, event: JSEvent) -> bool:
        """Give an event to the listeners; whether none of them canceled it.

        DOM #concept-event-dispatch
        """
        event.is_dispatched = True
        event.target = event.current_target = self._target
        event.phase = AT_TARGET
        # Those that capture come first, also at the target.
        listeners = [one for one in self._listeners if one.type == event.type]
        for listener in sorted(listeners, key=lambda one: not one.capture):
            if event.stop_immediate_propagation:
                break
            if not listener.removed:
                self._invoke(listener, event)
        event.phase = NONE
        event.current_target = null
        event.is_dispatched = False
        event.stop_propagation = event.stop_immediate_propagation = False
        return not event.canceled

    def _invoke(self, listener: EventListener, event: JSEvent) -> None:
        """DOM #concept-event-listener-inner-invoke"""
        if listener.once:
            self.drop(listener)
        event.in_passive_listener = listener.passive
        try:
            call_listener(self._realm, listener.callback, event, self._target)
        except CATCHABLE as thrown:
            thrown = settle_throw(self._realm, thrown)
            self._engine.loop.report_an_exception(thrown.value, thrown)
        event.in_passive_listener = False


def call_listener(realm: Realm, callback: JSObject, event: JSEvent, this: Any) -> None:
    """Call a function, or the `handleEvent` of an object.

    Web IDL #call-a-user-objects-operation
    """
    if callback.call is not None:
        callback.call(this, event)
        return
    method = callback.get("handleEvent", callback)
    if not is_callable(method):
        throw_type_error("The listener's handleEvent is not a function", realm)
    method.call(callback, event)


def _capture(options: Any) -> bool:
    """DOM #concept-flatten-options"""
    return to_boolean(options.get("capture", options) if isinstance(options, JSObject) else options)


class Target(OrdinaryObject):
    """An EventTarget."""

    __slots__ = ("listeners",)

    def __init__(self, engine: Engine, realm: Realm, proto: JSObject) -> None:
        super().__init__(proto)
        self.listeners = ListenerList(engine, realm, self)


def require_listener(callback: Any) -> JSObject | None:
    """A listener; None for null.  Throws for what is neither function nor object."""
    if callback is null or callback is None:
        return None
    if not isinstance(callback, JSObject):
        throw_type_error('The "listener" argument must be an instance of EventListener.')
    return callback


def require_event(realm: Realm, event: Any) -> JSEvent:
    """DOM #dom-eventtarget-dispatchevent, step 1"""
    if not isinstance(event, JSEvent):
        throw_type_error('The "event" argument must be an instance of Event.', realm)
    if event.is_dispatched:
        raise Thrown(
            dom_exception(realm, "InvalidStateError", "The event is already being dispatched")
        )
    event.is_trusted = False
    return event


def install(engine: Engine, realm: Realm) -> Interface:
    """Define `EventTarget`."""

    def construct(arguments: Sequence[Any], new_target: JSObject) -> Target:
        """DOM #dom-eventtarget-eventtarget"""
        proto = get_prototype_from_constructor(new_target, "event_target_prototype")
        return Target(engine, realm, proto)

    def add(
        target: Target, type_: Any = None, callback: Any = None, options: Any = None, *_: Any
    ) -> None:
        """DOM #dom-eventtarget-addeventlistener"""
        name = to_string(type_)
        listener = require_listener(callback)
        if listener is not None:
            target.listeners.add(name, listener, options)

    def remove(
        target: Target, type_: Any = None, callback: Any = None, options: Any = None, *_: Any
    ) -> None:
        """DOM #dom-eventtarget-removeeventlistener"""
        target.listeners.remove(to_string(type_), callback, options)

    def dispatch(target: Target, event: Any = None, *_: Any) -> bool:
        """DOM #dom-eventtarget-dispatchevent"""
        return target.listeners.dispatch(require_event(realm, event))

    interface = Interface(realm, "EventTarget", Target, construct)
    realm.intrinsics.event_target_prototype = interface.prototype
    interface.operation("addEventListener", 2, add)
    interface.operation("removeEventListener", 2, remove)
    interface.operation("dispatchEvent", 1, dispatch)
    interface.shown_as(())
    return interface
