"""`process`: the little of Node's that programs of any kind ask for.

It has neither the tag nor the `versions.node` by which libraries know Node.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final, NoReturn

from ...runtime import events as runtime_events
from ..engine.arrays import JSArray
from ..engine.conversions import to_integer_or_infinity, to_number, to_string
from ..engine.objects import JSObject
from ..engine.properties import AccessorProperty
from ..engine.throws import CATCHABLE, throw_type_error
from ..engine.values import null, to_code_units
from .callbacks import callback_of, require_function, settle_throw
from .emitter import Emitter
from .output import write
from .ticks import Ticks

if TYPE_CHECKING:
    from ..engine.agent import Engine
    from ..engine.realm import Realm

__all__ = ["Process", "ProgramExit", "install"]

_BILLION: Final = 1_000_000_000


def _resident_bytes() -> float:
    """The most memory that the process has had; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(peak if sys.platform == "darwin" else peak * 1024)


class ProgramExit(BaseException):
    """The program has ended itself; `status` is its exit status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Process:
    """The process as one realm sees it."""

    def __init__(self, engine: Engine, realm: Realm) -> None:
        self._engine = engine
        self._realm = realm
        self._began = engine.loop.clock.now()
        self._ticks = Ticks(engine.loop)
        self._emitter = Emitter(realm, self._first_listener)
        self._followed: set[str] = set()
        #: `process.exitCode`
        self.exit_code: Any = None
        #: How many errors nobody has caught.
        self.uncaught = 0
        self._is_exiting = False
        self.object = realm.object()
        self._give_members()

    # Ending

    def status(self) -> int:
        """The exit status as things stand."""
        if self.exit_code is not None and self.exit_code is not null:
            return int(to_integer_or_infinity(self.exit_code)) & 0xFF
        return 1 if self.uncaught else 0

    def emit(self, name: str, *arguments: Any) -> bool:
        """Call the listeners of an event as a callback of their own; whether there were any."""
        if not self._emitter.count(name):
            return False

        def call(*values: Any) -> None:
            try:
                self._emitter.emit(self.object, name, *values)
            except CATCHABLE as thrown:
                raise settle_throw(self._realm, thrown) from None

        self._engine.loop.invoke_callback(call, arguments)
        return True

    def end(self) -> int:
        """Tell the listeners of `exit`; the status that is left in the end."""
        if not self._is_exiting:
            self._is_exiting = True
            status = self.status()
            if self.exit_code is None and status:
                self.exit_code = float(status)
            self.emit("exit", float(status))
        return self.status()

    def _exit(self, this: Any, code: Any = None, *_: Any) -> NoReturn:
        if code is not None:
            self.exit_code = code
        raise ProgramExit(self.end())

    # Events of the loop

    def _first_listener(self, name: Any) -> None:
        """Follow the loop's events from the first listener on."""
        events = {
            "unhandledRejection": ("unhandledrejection",),
            "rejectionHandled": ("rejectionhandled",),
            "uncaughtException": ("error", "unhandledrejection"),
        }
        for type_ in events.get(name, ()):
            if type_ not in self._followed:
                self._followed.add(type_)
                self._engine.loop.add_event_listener(type_, self._hear)

    def _hear(self, event: runtime_events.Event) -> None:
        emitter, this = self._emitter, self.object
        handled = False
        try:
            if isinstance(event, runtime_events.ErrorEvent):
                handled = emitter.emit(this, "uncaughtException", event.error, "uncaughtException")
            elif isinstance(event, runtime_events.PromiseRejectionEvent):
                if event.type == "rejectionhandled":
                    emitter.emit(this, "rejectionHandled", event.promise)
                else:
                    reason = event.reason
                    handled = emitter.emit(
                        this, "unhandledRejection", reason, event.promise
                    ) or emitter.emit(this, "uncaughtException", reason, "unhandledRejection")
        except CATCHABLE as thrown:
            raise settle_throw(self._realm, thrown) from None
        if handled:
            event.prevent_default()

    # The object

    def _give_members(self) -> None:
        realm, target = self._realm, self.object
        self._emitter.give_methods(target)
        values: dict[str, Any] = {
            "title": "thenloop",
            "platform": sys.platform,
            "pid": float(os.getpid()),
            "argv": realm.array(["thenloop"]),
            "execArgv": realm.array([]),
            "env": self._environment(),
            "versions": self._versions(),
            "stdout": self._stream(error=False),
            "stderr": self._stream(error=True),
        }
        target.props.update(values)
        hrtime = realm.method(target, "hrtime", 1, self._hrtime)
        realm.method(hrtime, "bigint", 0, self._hrtime_bigint)
        realm.methods(
            target,
            (
                ("exit", 1, self._exit),
                ("nextTick", 1, self._next_tick),
                ("cwd", 0, lambda this, *_: to_code_units(os.getcwd())),
                ("uptime", 0, self._uptime),
                ("memoryUsage", 0, self._memory_usage),
                ("emitWarning", 1, self._emit_warning),
            ),
        )
        target.props["exitCode"] = AccessorProperty(
            realm.function("exitCode", 0, lambda this, *_: self.exit_code, prefix="get"),
            realm.function("exitCode", 1, self._set_exit_code, prefix="set"),
            True,
            True,
        )

    def set_arguments(self, arguments: list[str]) -> None:
        """`process.argv`, without the name of the interpreter."""
        texts = [to_code_units(text) for text in ["thenloop", *arguments]]
        self.object.props["argv"] = self._realm.array(list(texts))

    def _set_exit_code(self, this: Any, code: Any = None, *_: Any) -> None:
        self.exit_code = code

    def _environment(self) -> JSObject:
        props = {to_code_units(key): to_code_units(text) for key, text in os.environ.items()}
        return self._realm.object(dict(props))

    def _versions(self) -> JSObject:
        from ... import __version__

        return self._realm.object(
            {"thenloop": __version__, "python": sys.version.partition(" ")[0]}
        )

    def _stream(self, *, error: bool) -> JSObject:
        realm, engine = self._realm, self._engine
        file = engine.stderr if error else engine.stdout
        stream = realm.object({"fd": 2.0 if error else 1.0})
        if file.isatty():
            stream.props["isTTY"] = True

        def write_text(this: Any, chunk: Any = None, *rest: Any) -> bool:
            if type(chunk) is not str:
                throw_type_error('The "chunk" argument must be of type string.', realm)
            write(engine, chunk, error=error)
            callback = rest[-1] if rest else None
            if isinstance(callback, JSObject) and callback.call is not None:
                self._ticks.add(callback_of(realm, callback), ())
            return True

        realm.method(stream, "write", 1, write_text)
        return stream

    def _next_tick(self, this: Any, callback: Any = None, *arguments: Any) -> None:
        function = callback_of(self._realm, require_function(callback, "callback"))
        self._ticks.add(function, arguments)

    # Time and memory

    def _now(self) -> int:
        """Nanoseconds on the loop's clock."""
        return int(self._engine.loop.clock.now() * 1_000_000)

    def _hrtime(self, this: Any, previous: Any = None, *_: Any) -> Any:
        now = self._now()
        if isinstance(previous, JSArray):
            seconds, rest = (to_number(previous.get(key, previous)) for key in ("0", "1"))
            now -= int(seconds) * _BILLION + int(rest)
        return self._realm.array([float(now // _BILLION), float(now % _BILLION)])

    def _hrtime_bigint(self, this: Any, *_: Any) -> int:
        return self._now()

    def _uptime(self, this: Any, *_: Any) -> float:
        return float(self._engine.loop.clock.now() - self._began) / 1000

    def _memory_usage(self, this: Any, *_: Any) -> Any:
        size = _resident_bytes()
        names = ("rss", "heapTotal", "heapUsed")
        props: dict[Any, Any] = dict.fromkeys(names, size)
        return self._realm.object({**props, "external": 0.0, "arrayBuffers": 0.0})

    def _emit_warning(self, this: Any, warning: Any = None, *_: Any) -> None:
        write(self._engine, f"Warning: {to_string(warning)}\n", error=True)


def install(engine: Engine, realm: Realm) -> Process:
    """Define `process`."""
    process = Process(engine, realm)
    realm.define(realm.global_object, "process", process.object)
    return process
