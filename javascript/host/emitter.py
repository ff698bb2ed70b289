"""An event emitter, as `process` is one: functions under names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_property_key
from ..engine.objects import JSObject
from .callbacks import require_function

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["Emitter"]


class Emitter:
    """The listeners of one object.

    on_first: called with the name of an event that gets its first listener.
    """

    def __init__(self, realm: Realm, on_first: Callable[[Any], None]) -> None:
        self._realm = realm
        self._on_first = on_first
        self._listeners: dict[Any, list[tuple[JSObject, bool]]] = {}

    def count(self, name: Any) -> int:
        """How many listeners there are."""
        return len(self._listeners.get(name, ()))

    def emit(self, this: Any, name: Any, *arguments: Any) -> bool:
        """Call the listeners; whether there were any."""
        listeners = list(self._listeners.get(name, ()))
        for function, once in listeners:
            if once:
                self.remove(name, function)
            function.call(this, *arguments)
        return bool(listeners)

    def remove(self, name: Any, function: Any) -> None:
        """Take away the listener that was added last."""
        listeners = self._listeners.get(name, [])
        for index in range(len(listeners) - 1, -1, -1):
            if listeners[index][0] is function:
                del listeners[index]
                return

    def give_methods(self, target: JSObject) -> None:
        """Define the methods of an emitter on `target`."""
        realm = self._realm

        def adder(once: bool, first: bool) -> Callable[..., Any]:
            def add(this: Any, name: Any = None, function: Any = None, *_: Any) -> Any:
                key = to_property_key(name)
                listeners = self._listeners.setdefault(key, [])
                entry = (require_function(function, "listener"), once)
                if not listeners:
                    self._on_first(key)
                listeners.insert(0 if first else len(listeners), entry)
                return this

            return add

        def off(this: Any, name: Any = None, function: Any = None, *_: Any) -> Any:
            self.remove(to_property_key(name), function)
            return this

        def remove_all(this: Any, *names: Any) -> Any:
            if names:
                self._listeners.pop(to_property_key(names[0]), None)
            else:
                self._listeners.clear()
            return this

        def emit(this: Any, name: Any = None, *arguments: Any) -> bool:
            return self.emit(this, to_property_key(name), *arguments)

        def listeners(this: Any, name: Any = None, *_: Any) -> Any:
            present = self._listeners.get(to_property_key(name), ())
            return realm.array([function for function, _ in present])

        def listener_count(this: Any, name: Any = None, *_: Any) -> float:
            return float(self.count(to_property_key(name)))

        realm.methods(
            target,
            (
                ("on", 2, adder(once=False, first=False)),
                ("addListener", 2, adder(once=False, first=False)),
                ("once", 2, adder(once=True, first=False)),
                ("prependListener", 2, adder(once=False, first=True)),
                ("off", 2, off),
                ("removeListener", 2, off),
                ("removeAllListeners", 1, remove_all),
                ("emit", 1, emit),
                ("listeners", 1, listeners),
                ("listenerCount", 1, listener_count),
            ),
        )
