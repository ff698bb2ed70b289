"""Timers, immediates and microtasks: the functions of the global object that put something off.

HTML #timers, #microtask-queuing
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...runtime.tasks import TaskSource
from ..engine.conversions import to_int32, to_number
from ..engine.values import Symbol
from .callbacks import callback_of, require_function

if TYPE_CHECKING:
    from ..engine.agent import Engine
    from ..engine.realm import Realm

__all__ = ["IMMEDIATE", "install"]

IMMEDIATE: Final = TaskSource("immediate")


def _delay(value: Any) -> float:
    """Web IDL #js-long; what is out of range is the loop's to decide."""
    number = value if type(value) is float else to_number(value)
    return int(number) if number == number and abs(number) < 2**53 else number


def _id(value: Any) -> int:
    """An id of a timer; 0 for what cannot be one."""
    return 0 if type(value) is Symbol or value is None else max(to_int32(value), 0)


def install(engine: Engine, realm: Realm) -> None:
    """Define the functions."""
    loop = engine.loop
    timers = loop.timers

    def set_timeout(this: Any, callback: Any = None, delay: Any = 0.0, *arguments: Any) -> float:
        """HTML #dom-settimeout"""
        function = callback_of(realm, require_function(callback, "callback"))
        return float(timers.set_timeout(function, _delay(delay), arguments))

    def set_interval(this: Any, callback: Any = None, delay: Any = 0.0, *arguments: Any) -> float:
        """HTML #dom-setinterval"""
        function = callback_of(realm, require_function(callback, "callback"))
        return float(timers.set_interval(function, _delay(delay), arguments))

    def clear(this: Any, id_: Any = None, *_: Any) -> None:
        """HTML #dom-cleartimeout"""
        if number := _id(id_):
            timers.clear(number, "clearTimeout")

    def queue_microtask(this: Any, callback: Any = None, *_: Any) -> None:
        """HTML #dom-queuemicrotask"""
        loop.queue_microtask(callback_of(realm, require_function(callback, "callback")))

    realm_methods = (
        ("setTimeout", 1, set_timeout),
        ("setInterval", 1, set_interval),
        ("clearTimeout", 0, clear),
        ("clearInterval", 0, clear),
        ("queueMicrotask", 1, queue_microtask),
    )
    realm.methods(realm.global_object, realm_methods)
    _install_immediates(engine, realm)


def _install_immediates(engine: Engine, realm: Realm) -> None:
    #: Those that wait, by their ids.
    waiting: dict[int, tuple[Any, tuple[Any, ...]]] = {}
    last_id = 0

    def run(id_: int) -> None:
        steps = waiting.pop(id_, None)
        if steps is not None:
            steps[0](*steps[1])

    def set_immediate(this: Any, callback: Any = None, *arguments: Any) -> float:
        """A task of its own, at once."""
        nonlocal last_id
        function = callback_of(realm, require_function(callback, "callback"))
        last_id += 1
        waiting[last_id] = (function, arguments)
        engine.loop.queue_task(run, last_id, source=IMMEDIATE)
        return float(last_id)

    def clear_immediate(this: Any, id_: Any = None, *_: Any) -> None:
        waiting.pop(_id(id_), None)

    realm.method(realm.global_object, "setImmediate", 1, set_immediate)
    realm.method(realm.global_object, "clearImmediate", 0, clear_immediate)
