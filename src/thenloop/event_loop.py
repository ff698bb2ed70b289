"""The loop that a user makes: the runtime's, with timers and the rejection tracker."""

from __future__ import annotations

from typing import Any, TypeVar, overload

from .draining import drain
from .promises.jobs import run_job
from .promises.promise import Promise, perform_promise_then
from .promises.rejection_tracker import RejectionTracker
from .promises.state import PENDING, REJECTED, exception_of
from .runtime.completions import has_type, kind_of_value
from .runtime.event_loop import Clock
from .runtime.event_loop import EventLoop as BareEventLoop
from .runtime.profiles import Profile, profile_named
from .runtime.reporting import Console
from .runtime.tasks import TaskQueues
from .timers.clocks import RealClock
from .timers.timers import Timers

__all__ = ["EventLoop", "NeverSettledError"]

T = TypeVar("T")


class NeverSettledError(RuntimeError):
    """Nothing is left that could ever run, and the promise that was waited for is pending."""


class EventLoop(BareEventLoop):
    """An event loop: a microtask queue, task queues and timers.

    clock: `RealClock` when None, or `VirtualClock`, which jumps to the next deadline when the
    loop would wait.  profile: whose choices the platform follows, a `Profile` or its name;
    "browser" when None.  task_queues: how the next task is chosen, the oldest first when None.
    console: called with each `Uncaught` error that no listener prevents; prints to standard error
    when None.

    As a context manager it is the current loop of the with block.  HTML #event-loop

    >>> with EventLoop() as loop:
    ...     loop.queue_microtask(print, "microtask")
    ...     loop.run()
    microtask
    """

    def __init__(
        self,
        clock: Clock | None = None,
        profile: Profile | str | None = None,
        *,
        task_queues: TaskQueues | None = None,
        console: Console | None = None,
    ) -> None:
        if clock is None:
            clock = RealClock()
        elif isinstance(clock, type) or not (
            callable(getattr(clock, "now", None)) and callable(getattr(clock, "sleep_until", None))
        ):
            raise TypeError(
                f"clock must be a clock, such as VirtualClock(), got {kind_of_value(clock)}"
            )
        super().__init__(
            clock=clock,
            profile=profile_named(profile),
            task_queues=task_queues,
            console=console,
        )
        self.timers = Timers(self)
        #: Of these, what `set_timeout` and `clear_timeout` have in their hands.
        self.fresh_timeouts = self.timers.fresh
        self.rejection_tracker = RejectionTracker(self)

    def run_job(self, job: Any) -> None:
        """Run one job, a promise's too."""
        run_job(job)

    def _drain_microtasks(self) -> None:
        drain(self)

    def close(self) -> None:
        """Drop whatever waits, timers too; the loop cannot be used any more.

        Close a loop that you made: what its suspended async functions have in a ``finally`` runs
        now, and not when Python collects them, in the middle of another program.
        """
        super().close()
        self.timers.close()

    @overload
    def run_until_settled(self, promise: Promise[T]) -> T: ...
    @overload
    def run_until_settled(self, promise: Any) -> Any: ...
    def run_until_settled(self, promise: Any) -> Any:
        """Run until `promise` is settled and the turn that settled it is over.

        Returns its value, or raises its reason (in `Thrown` when that is no exception); either way
        the rejection counts as handled.  Raises TypeError when `promise` is none,
        `NeverSettledError` when nothing is left to run, RuntimeError when the loop runs already.
        """
        if not has_type(promise, Promise):
            raise TypeError(f"expected a Promise, got {kind_of_value(promise)}")
        if promise._loop is not self:
            raise RuntimeError(f"{kind_of_value(promise)} belongs to another EventLoop")
        # Whoever waits for it answers for its rejection.
        perform_promise_then(promise, _ignore, _ignore)
        self.run_while(lambda: promise._state is PENDING)
        return result_of(promise)


def _ignore(outcome: object) -> None:
    """The outcome is read from the promise."""


def result_of(promise: Promise[T]) -> T:
    """The value of a settled promise; raises its reason."""
    if promise._state is PENDING:
        raise NeverSettledError(
            f"{kind_of_value(promise)} is pending, and nothing is left to run that could settle it"
        )
    if promise._state is REJECTED:
        raise exception_of(promise)
    value: T = promise._result
    return value
