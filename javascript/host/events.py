"""Events: what listeners are given.

DOM #interface-event, HTML #errorevent, #promiserejectionevent
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ...runtime import events as runtime_events
from ..engine.conversions import to_boolean, to_number, to_string
from ..engine.functions import get_prototype_from_constructor
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.throws import throw_type_error
from ..engine.values import null
from .interfaces import Interface, member

if TYPE_CHECKING:
    from ..engine.agent import Engine
    from ..engine.realm import Realm

__all__ = ["JSEvent", "install", "make_event"]

NONE: Final = 0.0
AT_TARGET: Final = 2.0


class JSEvent(OrdinaryObject):
    """An event.  DOM #event"""

    __slots__ = (
        "bubbles",
        "cancelable",
        "canceled",
        "composed",
        "current_target",
        "fields",
        "in_passive_listener",
        "is_dispatched",
        "is_trusted",
        "native",
        "phase",
        "stop_immediate_propagation",
        "stop_propagation",
        "target",
        "time_stamp",
        "type",
    )

    def __init__(self, proto: JSObject, type_: str, time_stamp: float) -> None:
        super().__init__(proto)
        self.type = type_
        self.bubbles = self.cancelable = self.composed = False
        self.canceled = self.in_passive_listener = False
        self.stop_propagation = self.stop_immediate_propagation = False
        self.is_dispatched = self.is_trusted = False
        self.target: Any = null
        self.current_target: Any = null
        self.phase = NONE
        self.time_stamp = time_stamp
        #: What its interface adds, by name.
        self.fields: dict[str, Any] = {}
        #: The loop's event that this one stands for.
        self.native: runtime_events.Event | None = None

    def prevent_default(self) -> None:
        """DOM #set-the-canceled-flag"""
        if self.cancelable and not self.in_passive_listener:
            self.canceled = True
            if self.native is not None:
                self.native.prevent_default()

    def stop_at_once(self) -> None:
        """DOM #dom-event-stopimmediatepropagation"""
        self.stop_propagation = self.stop_immediate_propagation = True


def make_event(engine: Engine, realm: Realm, interface: str, type_: str) -> JSEvent:
    """An event of the host's.  DOM #concept-event-create"""
    proto = getattr(realm.intrinsics, f"{interface}_prototype")
    event = JSEvent(proto, type_, engine.loop.clock.now())
    event.is_trusted = True
    return event


#: Interface, its intrinsic's name, and its members with their defaults and conversions.
_DERIVED: Final = (
    ("CustomEvent", "custom_event", (("detail", null, None),)),
    (
        "ErrorEvent",
        "error_event",
        (
            ("message", "", to_string),
            ("filename", "", to_string),
            ("lineno", 0.0, to_number),
            ("colno", 0.0, to_number),
            ("error", None, None),
        ),
    ),
    (
        "PromiseRejectionEvent",
        "promise_rejection_event",
        (("promise", None, None), ("reason", None, None)),
    ),
)


def install(engine: Engine, realm: Realm) -> None:
    """Define `Event` and what derives from it."""

    def construct(
        arguments: Sequence[Any], new_target: JSObject, default: str = "event"
    ) -> JSEvent:
        """DOM #constructing-events"""
        if not arguments:
            throw_type_error('The "type" argument must be specified')
        type_ = to_string(arguments[0])
        options = arguments[1] if len(arguments) > 1 else None
        if options is not None and options is not null and not isinstance(options, JSObject):
            throw_type_error('The "options" argument must be of type object.')
        proto = get_prototype_from_constructor(new_target, f"{default}_prototype")
        event = JSEvent(proto, type_, engine.loop.clock.now())
        event.bubbles = to_boolean(member(options, "bubbles"))
        event.cancelable = to_boolean(member(options, "cancelable"))
        event.composed = to_boolean(member(options, "composed"))
        return event

    interface = Interface(realm, "Event", JSEvent, construct, length=1)
    realm.intrinsics.event_prototype = interface.prototype
    _give_members(realm, interface)

    def derive(name: str, intrinsic: str, members: Sequence[tuple[str, Any, Any]]) -> None:
        def construct_derived(arguments: Sequence[Any], new_target: JSObject) -> JSEvent:
            event = construct(arguments, new_target, intrinsic)
            options = arguments[1] if len(arguments) > 1 else None
            for field, default, convert in members:
                value = member(options, field, default)
                event.fields[field] = value if convert is None else convert(value)
            return event

        derived = Interface(realm, name, JSEvent, construct_derived, length=1, parent=interface)
        setattr(realm.intrinsics, f"{intrinsic}_prototype", derived.prototype)
        for field, default, _ in members:
            _give_field(derived, field, default)

    for name, intrinsic, members in _DERIVED:
        derive(name, intrinsic, members)


def _give_field(interface: Interface, field: str, default: Any) -> None:
    interface.attribute(field, lambda event: event.fields.get(field, default))


def _give_members(realm: Realm, interface: Interface) -> None:
    attribute = interface.attribute
    attribute("type", lambda event: event.type)
    attribute("target", lambda event: event.target)
    attribute("srcElement", lambda event: event.target)
    attribute("currentTarget", lambda event: event.current_target)
    attribute("bubbles", lambda event: event.bubbles)
    attribute("cancelable", lambda event: event.cancelable)
    attribute("composed", lambda event: event.composed)
    attribute("defaultPrevented", lambda event: event.canceled)
    attribute("eventPhase", lambda event: event.phase)
    attribute("isTrusted", lambda event: event.is_trusted)
    attribute("timeStamp", lambda event: float(event.time_stamp))

    def cancel_bubble(event: JSEvent, value: Any) -> None:
        if to_boolean(value):
            event.stop_propagation = True

    def return_value(event: JSEvent, value: Any) -> None:
        if not to_boolean(value):
            event.prevent_default()

    def stop_propagation(event: JSEvent, *_: Any) -> None:
        event.stop_propagation = True

    def composed_path(event: JSEvent, *_: Any) -> Any:
        return realm.array([event.current_target] if event.is_dispatched else [])

    attribute("cancelBubble", lambda event: event.stop_propagation, cancel_bubble)
    attribute("returnValue", lambda event: not event.canceled, return_value)
    interface.operation("preventDefault", 0, lambda event, *_: event.prevent_default())
    interface.operation("stopPropagation", 0, stop_propagation)
    interface.operation("stopImmediatePropagation", 0, lambda event, *_: event.stop_at_once())
    interface.operation("composedPath", 0, composed_path)
    interface.constants(
        (
            ("NONE", NONE),
            ("CAPTURING_PHASE", 1.0),
            ("AT_TARGET", AT_TARGET),
            ("BUBBLING_PHASE", 3.0),
        )
    )
    interface.shown_as(("type", "defaultPrevented", "cancelable", "timeStamp"))
