"""AbortController and AbortSignal.

DOM #aborting-ongoing-activities
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_number
from ..engine.functions import get_prototype_from_constructor
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.throws import Thrown, throw_type_error
from .dom_exceptions import dom_exception
from .event_targets import Target
from .events import make_event
from .interfaces import Interface

if TYPE_CHECKING:
    from ..engine.agent import Engine
    from ..engine.realm import Realm

__all__ = ["AbortSignal", "install"]


class AbortSignal(Target):
    """An AbortSignal.  DOM #abortsignal"""

    __slots__ = ("aborted", "algorithms", "dependents", "is_dependent", "reason", "sources")

    def __init__(self, engine: Engine, realm: Realm) -> None:
        super().__init__(engine, realm, realm.intrinsics.abort_signal_prototype)
        self.aborted = False
        #: DOM #abortsignal-abort-reason
        self.reason: Any = None
        #: DOM #abortsignal-abort-algorithms
        self.algorithms: list[Callable[[], None]] = []
        #: DOM #abortsignal-dependent-signals
        self.dependents: list[AbortSignal] = []
        #: DOM #abortsignal-dependent
        self.is_dependent = False
        #: DOM #abortsignal-source-signals
        self.sources: list[AbortSignal] = []


class AbortController(OrdinaryObject):
    """An AbortController."""

    __slots__ = ("signal",)

    def __init__(self, proto: JSObject, signal: AbortSignal) -> None:
        super().__init__(proto)
        self.signal = signal


class Aborting:
    """The operations of one realm."""

    def __init__(self, engine: Engine, realm: Realm) -> None:
        self._engine = engine
        self._realm = realm

    def new_signal(self) -> AbortSignal:
        """A signal that is not aborted."""
        return AbortSignal(self._engine, self._realm)

    def reason(self, given: Any) -> Any:
        """What a signal is aborted with, where nothing is given."""
        if given is not None:
            return given
        return dom_exception(self._realm, "AbortError", "This operation was aborted")

    def signal_abort(self, signal: AbortSignal, reason: Any) -> None:
        """DOM #abortsignal-signal-abort"""
        if signal.aborted:
            return
        # 2-4. It, and those that follow it, are aborted before anybody hears of it.
        reached = [signal]
        for dependent in signal.dependents:
            if not dependent.aborted:
                reached.append(dependent)
        for one in reached:
            one.aborted = True
            one.reason = reason
        # 5-6. Then its listeners, and theirs.
        for one in reached:
            self._run_abort_steps(one)

    def _run_abort_steps(self, signal: AbortSignal) -> None:
        """DOM #run-the-abort-steps"""
        for algorithm in signal.algorithms:
            algorithm()
        signal.algorithms.clear()
        signal.listeners.dispatch(make_event(self._engine, self._realm, "event", "abort"))

    # AbortSignal's static operations

    def abort(self, this: Any, reason: Any = None, *_: Any) -> AbortSignal:
        """DOM #dom-abortsignal-abort"""
        signal = self.new_signal()
        signal.aborted = True
        signal.reason = self.reason(reason)
        return signal

    def timeout(self, this: Any, delay: Any = None, *_: Any) -> AbortSignal:
        """DOM #dom-abortsignal-timeout"""
        number = to_number(delay)
        if not 0 <= number < 2**53:
            throw_type_error('The value of "delay" is out of range.')
        signal = self.new_signal()

        def time_out() -> None:
            message = "The operation was aborted due to timeout"
            self.signal_abort(signal, dom_exception(self._realm, "TimeoutError", message))

        self._engine.loop.timers.set_timeout(time_out, int(min(number, 2**31 - 1)), ())
        return signal

    def any(self, this: Any, signals: Any = None, *_: Any) -> AbortSignal:
        """DOM #dom-abortsignal-any"""
        result = self.new_signal()
        sources = self._realm.list_of(signals)
        for source in sources:
            if not isinstance(source, AbortSignal):
                throw_type_error('The "signals" argument must be an array of AbortSignal.')
        for source in sources:
            if source.aborted:
                result.aborted = True
                result.reason = source.reason
                return result
        # 4. It follows signals that follow no others.
        result.is_dependent = True
        for source in sources:
            for origin in source.sources if source.is_dependent else [source]:
                if origin not in result.sources:
                    result.sources.append(origin)
                    origin.dependents.append(result)
        return result


def install(engine: Engine, realm: Realm, event_target: Interface) -> None:
    """Define `AbortSignal` and `AbortController`."""
    aborting = Aborting(engine, realm)
    signals = Interface(realm, "AbortSignal", AbortSignal, None, parent=event_target)
    realm.intrinsics.abort_signal_prototype = signals.prototype

    def throw_if_aborted(signal: AbortSignal, *_: Any) -> None:
        """DOM #dom-abortsignal-throwifaborted"""
        if signal.aborted:
            raise Thrown(signal.reason)

    signals.attribute("aborted", lambda signal: signal.aborted)
    signals.attribute("reason", lambda signal: signal.reason)
    signals.attribute(
        "onabort",
        lambda signal: signal.listeners.handler("abort"),
        lambda signal, handler: signal.listeners.set_handler("abort", handler),
    )
    signals.operation("throwIfAborted", 0, throw_if_aborted)
    signals.static("abort", 0, aborting.abort)
    signals.static("timeout", 1, aborting.timeout)
    signals.static("any", 1, aborting.any)
    signals.shown_as(("aborted",))

    def construct(arguments: Sequence[Any], new_target: JSObject) -> AbortController:
        """DOM #dom-abortcontroller-abortcontroller"""
        proto = get_prototype_from_constructor(new_target, "abort_controller_prototype")
        return AbortController(proto, aborting.new_signal())

    def abort(controller: AbortController, reason: Any = None, *_: Any) -> None:
        """DOM #dom-abortcontroller-abort"""
        aborting.signal_abort(controller.signal, aborting.reason(reason))

    controllers = Interface(realm, "AbortController", AbortController, construct)
    realm.intrinsics.abort_controller_prototype = controllers.prototype
    controllers.attribute("signal", lambda controller: controller.signal)
    controllers.operation("abort", 0, abort)
    controllers.shown_as(("signal",))
