"""`console`: the program's way to say something.

Console #console-namespace; what it prints is what Node prints.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from ..engine.arrays import JSArray
from ..engine.conversions import to_boolean, to_string
from ..engine.errors import capture_stack, stack_text
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import DataProperty
from ..engine.throws import throw_type_error
from ..engine.values import WellKnown
from .console_format import Formatter
from .console_table import table_text
from .inspect import inspector_with
from .output import write

if TYPE_CHECKING:
    from ..engine.agent import Engine
    from ..engine.realm import Realm

__all__ = ["Console", "elapsed_text", "install"]

_SECOND: Final = 1000.0
_MINUTE: Final = 60 * _SECOND
_HOUR: Final = 60 * _MINUTE


def elapsed_text(milliseconds: float) -> str:
    """A span of time.

    >>> elapsed_text(12.5), elapsed_text(1500.0), elapsed_text(61_000.0)
    ('12.5ms', '1.500s', '1:01.000 (m:ss.mmm)')
    """
    if milliseconds < _SECOND:
        text = f"{milliseconds:.3f}".rstrip("0").rstrip(".")
        return f"{text}ms"
    hours, rest = divmod(milliseconds, _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    if hours:
        return f"{hours:.0f}:{minutes:02.0f}:{rest / _SECOND:06.3f} (h:mm:ss.mmm)"
    if minutes:
        return f"{minutes:.0f}:{rest / _SECOND:06.3f} (m:ss.mmm)"
    return f"{rest / _SECOND:.3f}s"


class Console:
    """The console of one realm: its groups, counts and timers."""

    def __init__(self, engine: Engine, realm: Realm) -> None:
        self._engine = engine
        self._realm = realm
        self.formatter = Formatter(realm)
        self._indentation = ""
        #: Console #counting
        self._counts: dict[str, int] = {}
        #: Console #timer-table
        self._timers: dict[str, float] = {}

    def print(self, text: str, *, error: bool = False) -> None:
        """Write a text to standard output, or standard error, inside the present groups."""
        if self._indentation:
            text = self._indentation + text.replace("\n", "\n" + self._indentation)
        write(self._engine, text + "\n", error=error)

    # Logging

    def log(self, this: Any, *arguments: Any) -> None:
        """Console #log"""
        self.print(self.formatter.format(arguments))

    def error(self, this: Any, *arguments: Any) -> None:
        """Console #error"""
        self.print(self.formatter.format(arguments), error=True)

    def assert_(self, this: Any, condition: Any = False, *data: Any) -> None:
        """Console #assert"""
        if to_boolean(condition):
            return
        if data and type(data[0]) is str:
            data = (f"Assertion failed: {data[0]}", *data[1:])
        else:
            data = ("Assertion failed", *data)
        self.error(this, *data)

    def dir(self, this: Any, value: Any = None, options: Any = None, *_: Any) -> None:
        """Console #dir"""
        self.print(inspector_with(self._realm, options, custom_inspect=False).show(value))

    def trace(self, this: Any, *data: Any) -> None:
        """Console #trace"""
        text = self.formatter.format(data)
        head = f"Trace: {text}" if text else "Trace"
        self.print(head + stack_text(capture_stack(2)), error=True)

    def table(self, this: Any, data: Any = None, properties: Any = None, *_: Any) -> None:
        """Console #table"""
        if properties is not None and not isinstance(properties, JSArray):
            throw_type_error('The "properties" argument must be an instance of Array.')
        if not isinstance(data, JSObject) or data.call is not None:
            self.log(this, data)
            return
        columns = None if properties is None else self._realm.list_of(properties)
        self.print(table_text(self._realm, data, columns))

    def clear(self, this: Any, *_: Any) -> None:
        """Console #clear"""
        if self._engine.stdout.isatty():
            write(self._engine, "\x1b[1;1H\x1b[0J")

    # Groups

    def group(self, this: Any, *data: Any) -> None:
        """Console #group"""
        if data:
            self.log(this, *data)
        self._indentation += "  "

    def group_end(self, this: Any, *_: Any) -> None:
        """Console #groupend"""
        self._indentation = self._indentation[:-2]

    # Counts

    def count(self, this: Any, label: Any = None, *_: Any) -> None:
        """Console #count"""
        name = "default" if label is None else to_string(label)
        self._counts[name] = count = self._counts.get(name, 0) + 1
        self.print(f"{name}: {count}")

    def count_reset(self, this: Any, label: Any = None, *_: Any) -> None:
        """Console #countreset"""
        name = "default" if label is None else to_string(label)
        if self._counts.pop(name, None) is None:
            self._warn(f"Count for '{name}' does not exist")

    # Timing

    def time(self, this: Any, label: Any = None, *_: Any) -> None:
        """Console #time"""
        name = "default" if label is None else to_string(label)
        if name in self._timers:
            self._warn(f"Label '{name}' already exists for console.time()")
            return
        self._timers[name] = self._engine.loop.clock.now()

    def time_log(self, this: Any, label: Any = None, *data: Any) -> None:
        """Console #timelog"""
        self._log_time("timeLog", label, data)

    def time_end(self, this: Any, label: Any = None, *_: Any) -> None:
        """Console #timeend"""
        name = self._log_time("timeEnd", label, ())
        self._timers.pop(name, None)

    def _log_time(self, who: str, label: Any, data: tuple[Any, ...]) -> str:
        name = "default" if label is None else to_string(label)
        if name not in self._timers:
            self._warn(f"No such label '{name}' for console.{who}()")
        else:
            elapsed = self._engine.loop.clock.now() - self._timers[name]
            self.log(None, "%s: %s", name, elapsed_text(elapsed), *data)
        return name

    def _warn(self, message: str) -> None:
        write(self._engine, f"Warning: {message}\n", error=True)


def install(engine: Engine, realm: Realm) -> None:
    """Define `console`."""
    console = Console(engine, realm)
    # Console #console-namespace: its prototype is an object of its own.
    proto = OrdinaryObject(realm.intrinsics.object_prototype)
    namespace = OrdinaryObject(proto)
    methods: tuple[tuple[str, Callable[..., Any]], ...] = (
        ("log", console.log),
        ("debug", console.log),
        ("info", console.log),
        ("warn", console.error),
        ("error", console.error),
        ("dir", console.dir),
        ("dirxml", console.log),
        ("time", console.time),
        ("timeEnd", console.time_end),
        ("timeLog", console.time_log),
        ("trace", console.trace),
        ("assert", console.assert_),
        ("clear", console.clear),
        ("count", console.count),
        ("countReset", console.count_reset),
        ("group", console.group),
        ("groupCollapsed", console.group),
        ("groupEnd", console.group_end),
        ("table", console.table),
    )
    for name, method in methods:
        namespace.props[name] = realm.function(name, 0, method)
    namespace.props[WellKnown.to_string_tag] = DataProperty("console", False, False, True)
    realm.define(realm.global_object, "console", namespace)
