"""The event loop: takes one task, runs it, performs a microtask checkpoint, and begins again.

The loop knows sources of tasks and deadlines, not timers; jobs, not promises.  Its turn is written
once, as the generator `turns`; everything that runs a loop is a driver of it.

HTML #event-loops, #event-loop-processing-model
"""

from __future__ import annotations

import math
import sys
import traceback
from collections import deque
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, suppress
from types import CoroutineType
from typing import Any, Final, Protocol, Self

from .agent import current, driving, surrounding_agent
from .completions import PROGRAM_THROWS, has_type, kind_of_value, reason_of, require_callable
from .events import ErrorEvent, Event, GlobalEvents, Listener
from .instruments import Instrument, Instruments
from .jobs import HostHooks, Job
from .microtasks import CLOSED, CallbackMicrotask, ClosedQueue, MicrotaskQueue
from .profiles import Profile, TimerTask
from .reporting import Console, Uncaught, print_uncaught
from .tasks import (
    JAVASCRIPT_ENGINE,
    SCRIPT,
    Document,
    OldestTaskFirst,
    Task,
    TaskQueues,
    TaskSource,
)

__all__ = ["READY", "Clock", "DeadlineSource", "EventLoop"]

READY: Final = -math.inf
"""What `turns` yields after a turn: go on at once."""


class Clock(Protocol):
    """Where a loop's time comes from, in milliseconds that never go back."""

    def now(self) -> float: ...

    def sleep_until(self, deadline: float) -> None:
        """Return when `now()` has reached `deadline`."""


class DeadlineSource(Protocol):
    """Something that hands in tasks as time passes, such as a set of timers."""

    @property
    def deadline(self) -> float:
        """A moment no later than `next_deadline`; `math.inf` when nothing is pending."""
        ...

    def next_deadline(self) -> float:
        """The moment of the earliest task to come, `math.inf` when there is none."""
        ...

    def hand_in_due_tasks(self, now: float) -> None:
        """Queue the tasks whose moment has come."""


class SuspendedBody(Protocol):
    """A body that would run code of the program's if Python collected it."""

    def abandon(self) -> None:
        """Close it for good."""


def _track_nothing(promise: Any, operation: str) -> None:
    """The host that does not care for rejections."""


class EventLoop:
    """An event loop without any source of tasks but its own queues.

    HTML #event-loop
    """

    def __init__(
        self,
        *,
        clock: Clock,
        profile: Profile,
        task_queues: TaskQueues | None = None,
        console: Console | None = None,
    ) -> None:
        self.clock = clock
        self.profile = profile
        self.task_queues: TaskQueues = OldestTaskFirst() if task_queues is None else task_queues
        self.console: Console = print_uncaught if console is None else console
        self.microtasks = MicrotaskQueue()
        #: HTML #currently-running-task
        self.currently_running_task: Task | None = None
        self.host_hooks: HostHooks | None = None
        #: ECMA-262 #sec-host-promise-rejection-tracker; given the promise and "reject" or "handle".
        self.host_promise_rejection_tracker: Callable[[Any, str], None] = _track_nothing
        self.instruments: Instruments | None = None
        self.events = GlobalEvents(self)
        #: What the checkpoint does, once, when its queue is empty; microtasks that this queues, or
        #: further steps, belong to the same checkpoint.
        self.checkpoint_end_steps: deque[Callable[[], None]] = deque()
        self.deadline_sources: list[DeadlineSource] = []
        #: Suspended bodies that would run code of the program's if Python collected them, in the
        #: order of their suspension: see `thenloop.promises.async_function`.
        self.suspended_bodies: dict[Any, SuspendedBody] = {}
        #: Coroutines that wait to complete other ones: see `thenloop.promises.async_function`.
        self.completers: deque[Callable[[Any], Any]] = deque()
        self._performing_a_microtask_checkpoint = False
        self._script_depth = 0
        self._in_error_reporting_mode = False
        self._tasks_queued = 0
        self._due_tasks_come_first = profile.timer_task is not TimerTask.NEXT_TURN
        #: Whether a driver is at work.
        self.is_driven = False
        self.is_closed = False
        self._entered: list[AbstractContextManager[None]] = []

    # Queueing

    def queue_task(
        self,
        callback: Callable[..., Any],
        *arguments: Any,
        source: TaskSource = SCRIPT,
        document: Document | None = None,
    ) -> Task:
        """Queue a task that invokes `callback` with `arguments`.

        source: tasks of one source keep their order.  document: while it is not fully active the
        task waits.  Returns the task.  Raises TypeError when `callback` is not callable.
        Costs O(1).  HTML #queue-a-task
        """
        require_callable(callback, "queue_task")
        if not isinstance(source, TaskSource):
            raise TypeError(f"source must be a TaskSource, got {type(source).__name__}")
        steps = self.run_a_classic_script if source is SCRIPT else self.invoke_callback
        return self.add_task(Task(steps, (callback, arguments), source, document))

    def add_task(self, task: Task) -> Task:
        """Queue `task`, whose steps take care of their own errors.  HTML #queue-a-task"""
        self.require_open()
        if self._due_tasks_come_first:
            self._hand_in_due_tasks()
        self._tasks_queued += 1
        task.sequence = self._tasks_queued
        self.task_queues.add(task)
        return task

    def queue_microtask(self, callback: Callable[..., Any], *arguments: Any) -> None:
        """Queue a microtask that invokes `callback` with `arguments`.

        Raises TypeError when `callback` is not callable.  Costs O(1).  HTML #dom-queuemicrotask
        """
        require_callable(callback, "queue_microtask")
        self.require_open()
        self.microtasks.append(CallbackMicrotask(self, callback, arguments))

    def host_enqueue_promise_job(self, job: Job) -> None:
        """ECMA-262 #sec-hostenqueuepromisejob"""
        self.microtasks.append(job)

    def host_enqueue_generic_job(self, job: Job) -> None:
        """ECMA-262 #sec-hostenqueuegenericjob, HTML #hostenqueuegenericjob"""
        self.add_task(Task(job.run, (), JAVASCRIPT_ENGINE))

    # Running the program's code

    def run_a_classic_script(self, script: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        """Run `script`, report what it throws, then its microtasks.  HTML #run-a-classic-script"""
        self._call(script, arguments)
        self._clean_up_after_running_script()

    def invoke_callback(self, callback: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        """Run `callback` as a script of its own and report what it throws.

        Web IDL #invoke-a-callback-function with exception behaviour "report"
        """
        # DEVIATION: by the text an error is reported after the callback's microtasks; most engines
        # report it before them, as for a script, and the profile says which.
        if self.profile.report_before_microtasks:
            self._call(callback, arguments)
            self._clean_up_after_running_script()
            return
        uncaught = self._call(callback, arguments, report=False)
        self._clean_up_after_running_script()
        if uncaught is not None:
            self.report_an_exception(reason_of(uncaught), uncaught)

    def invoke_listener(self, listener: Listener, event: Event) -> None:
        """Run a listener for the host.  DOM #concept-event-listener-inner-invoke"""
        if self.profile.checkpoint_after_listener:
            self.invoke_callback(listener, (event,))
        else:
            self._call(listener, (event,))

    def _call(
        self, callback: Callable[..., Any], arguments: tuple[Any, ...], *, report: bool = True
    ) -> BaseException | None:
        """Call `callback` with itself on the stack; report what it throws, or return it.

        HTML #prepare-to-run-script
        """
        self._script_depth += 1
        try:
            result = callback(*arguments)
            if type(result) is CoroutineType:
                # Nothing would ever run it.
                result.close()
                raise TypeError(f"expected a function, not one that makes {kind_of_value(result)}")
        except PROGRAM_THROWS as error:
            if not report:
                return error
            self.report_an_exception(reason_of(error), error)
        finally:
            self._script_depth -= 1
        return None

    def _clean_up_after_running_script(self) -> None:
        """A checkpoint when the stack is empty.  HTML #clean-up-after-running-script"""
        if self._script_depth == 0:
            self.perform_a_microtask_checkpoint()

    def report_an_exception(self, error: Any, exception: BaseException | None = None) -> None:
        """Fire `error`, and print `error` to the console unless a listener prevents it.

        An error raised meanwhile, by a listener, goes to the console at once.
        HTML #report-an-exception
        """
        not_handled = True
        # 6. Fire, unless this was thrown by a listener of the same event.
        if not self._in_error_reporting_mode and self.events.has_listeners("error"):
            self._in_error_reporting_mode = True
            try:
                not_handled = self.events.fire(ErrorEvent(error, exception))
            finally:
                self._in_error_reporting_mode = False
        # 7. The console.
        if not_handled:
            if exception is None and has_type(error, BaseException):
                exception = error
            self.print_to_console(Uncaught(error, exception))

    def print_to_console(self, uncaught: Uncaught) -> None:
        """Hand `uncaught` to the console; a console that fails does not stop the loop."""
        try:
            self.console(uncaught)
        except Exception:
            # There may be nowhere to say so.
            with suppress(Exception):
                print("thenloop: the console failed:", file=sys.stderr)
                traceback.print_exc()

    def perform_a_microtask_checkpoint(self) -> None:
        """Run microtasks until none is left; nothing when a checkpoint is being performed already.

        HTML #perform-a-microtask-checkpoint
        """
        # OPTIMIZATION: with nothing to run and nothing to do at the end, nobody sees it.
        if not self.microtasks and not self.checkpoint_end_steps and self.instruments is None:
            return
        # 1-2. The guard.
        if self._performing_a_microtask_checkpoint:
            return
        if surrounding_agent.loop is not self:
            with current(self):
                self.perform_a_microtask_checkpoint()
            return
        self._performing_a_microtask_checkpoint = True
        instruments = self.instruments
        try:
            if instruments is not None:
                instruments.notify("before_checkpoint")
            while True:
                # 3. Run microtasks until the queue is empty.
                if self.microtasks:
                    # NOTE: by the text the currently running task is a microtask and then null;
                    # only the nesting level of timers is ever read from it.
                    if not self.profile.microtasks_keep_nesting:
                        self.currently_running_task = None
                    if instruments is None:
                        self._drain_microtasks()
                    else:
                        self._drain_microtasks_observed(instruments)
                # 4-6. Notify about rejected promises and whatever else is due at the end.
                if not self.checkpoint_end_steps:
                    break
                self.checkpoint_end_steps.popleft()()
        finally:
            # 7. Release the guard, also for an exception that stops the loop.
            self._performing_a_microtask_checkpoint = False
        if instruments is not None:
            instruments.notify("after_checkpoint")

    def _drain_microtasks(self) -> None:
        microtasks = self.microtasks
        dequeue = microtasks.dequeue
        # OPTIMIZATION: CPython 3.11 never specialises `while microtasks:` in a first long run.
        while True:
            if not microtasks:
                return
            dequeue().run()

    def run_job(self, job: Job) -> None:
        """Run one job; a loop whose jobs are of further kinds overrides it."""
        job.run()

    def _drain_microtasks_observed(self, instruments: Instruments) -> None:
        while self.microtasks:
            job = self.microtasks.dequeue()
            instruments.notify("before_job", job)
            self.run_job(job)
            instruments.notify("after_job", job)

    # The turn and its drivers

    def turns(self) -> Generator[float, None, None]:
        """The loop itself: each step is one turn, or the wait for one.

        Yields `READY` after a turn that ran a task, otherwise the moment (milliseconds) before
        which there is nothing to run, `math.inf` when there never will be.
        HTML #event-loop-processing-model
        """
        # What was queued or rejected outside any task, and what an exception that stopped an
        # earlier run left behind, comes before the first task.
        self.perform_a_microtask_checkpoint()
        while True:
            # Let time hand in its tasks, which in the text happens in parallel.
            # 2.1, 2.3. Choose the oldest runnable one.
            self._hand_in_due_tasks()
            task = self.task_queues.take()
            if task is None:
                yield self._earliest_deadline()
            else:
                self._run_task(task)
                yield READY

    def _hand_in_due_tasks(self) -> None:
        now: float | None = None
        for source in self.deadline_sources:
            # OPTIMIZATION: the clock is read once, and not at all when nothing is pending.
            if source.deadline != math.inf:
                if now is None:
                    now = self.clock.now()
                if source.deadline <= now:
                    source.hand_in_due_tasks(now)

    def _run_task(self, task: Task) -> None:
        instruments = self.instruments
        if instruments is not None:
            instruments.notify("before_task", task)
        # 2.5-6. Run the task's steps.
        self.currently_running_task = task
        try:
            task.steps(*task.arguments)
            # 2.8. The checkpoint, which callbacks have performed already if they queued anything.
            self.perform_a_microtask_checkpoint()
        finally:
            # 2.7. NOTE: the text does this before the checkpoint, which in turn sets it to null
            # after each microtask; whether a timer set in one sees the task, the profile says.
            self.currently_running_task = None
        if instruments is not None:
            instruments.notify("after_task", task)

    def _earliest_deadline(self) -> float:
        return min((source.next_deadline() for source in self.deadline_sources), default=math.inf)

    def next_deadline(self) -> float | None:
        """The moment (milliseconds on the loop's clock) at which there is something to run.

        That is now while a task or microtask waits; None when nothing will ever run.
        """
        if not self.microtasks.is_empty() or any(task.is_runnable() for task in self.task_queues):
            return self.clock.now()
        deadline = self._earliest_deadline()
        return None if deadline == math.inf else deadline

    def run(self) -> None:
        """Run until nothing is left that could ever run.

        Raises RuntimeError when a loop runs in this thread already.  `KeyboardInterrupt`,
        `SystemExit` and the like, raised by the program, leave the loop ready to run again.
        """
        self.run_while(None)

    def run_while(self, wanted: Callable[[], bool] | None) -> None:
        """Run, waiting where there is nothing to do yet, until `wanted()` is false after a turn.

        Also ends when nothing is left that could ever run.
        """
        with driving(self):
            self.perform_a_microtask_checkpoint()
            if wanted is not None and not wanted():
                return
            for wake in self.turns():
                if wake == math.inf or (wanted is not None and not wanted()):
                    return
                if wake != READY:
                    self.clock.sleep_until(wake)

    def run_one_task(self) -> bool:
        """Run the next task that is due, with its checkpoint, without waiting.

        Returns whether there was one.  Microtasks queued outside any task run first.
        """
        with driving(self):
            return next(self.turns()) == READY

    def run_one_microtask(self) -> bool:
        """Run the oldest microtask alone.  Returns whether there was one."""
        with driving(self):
            if not self.microtasks:
                return False
            # Nothing that it does may begin a checkpoint.
            self._performing_a_microtask_checkpoint = True
            try:
                self.run_job(self.microtasks.dequeue())
            finally:
                self._performing_a_microtask_checkpoint = False
            return True

    # Events, instruments, life

    def add_event_listener(self, type_: str, listener: Listener) -> None:
        """Call `listener` with each event of `type_`: error, unhandledrejection, rejectionhandled.

        Raises ValueError for another type, TypeError when `listener` is not callable.
        DOM #dom-eventtarget-addeventlistener
        """
        self.events.add_event_listener(type_, listener)

    def remove_event_listener(self, type_: str, listener: Listener) -> None:
        """Undo `add_event_listener`, also for an event that is being dispatched."""
        self.events.remove_event_listener(type_, listener)

    @property
    def onerror(self) -> Callable[..., object] | None:
        """Called with message, source, line, column, error; True prevents the console's report."""
        return self.events.handler("error")

    @onerror.setter
    def onerror(self, handler: Callable[..., object] | None) -> None:
        self.events.set_handler("error", handler)

    @property
    def onunhandledrejection(self) -> Callable[..., object] | None:
        """Called with the event; returning False prevents the console's report."""
        return self.events.handler("unhandledrejection")

    @onunhandledrejection.setter
    def onunhandledrejection(self, handler: Callable[..., object] | None) -> None:
        self.events.set_handler("unhandledrejection", handler)

    @property
    def onrejectionhandled(self) -> Callable[..., object] | None:
        """Called with the event."""
        return self.events.handler("rejectionhandled")

    @onrejectionhandled.setter
    def onrejectionhandled(self, handler: Callable[..., object] | None) -> None:
        self.events.set_handler("rejectionhandled", handler)

    def report_error(self, error: Any) -> None:
        """Report `error` at once, as if it had escaped a callback.  HTML #dom-reporterror"""
        self.report_an_exception(error)

    def add_instrument(self, instrument: Instrument) -> None:
        """Let `instrument` see what runs from the next task or checkpoint on."""
        if not isinstance(instrument, Instrument):
            raise TypeError(f"expected an Instrument, got {type(instrument).__name__}")
        present = self.instruments.instruments if self.instruments is not None else ()
        self.instruments = Instruments((*present, instrument))

    def remove_instrument(self, instrument: Instrument) -> None:
        """Undo `add_instrument`.  Raises ValueError when it is not there."""
        present = self.instruments.instruments if self.instruments is not None else ()
        if instrument not in present:
            raise ValueError(f"{instrument!r} is not an instrument of this loop")
        left = tuple(one for one in present if one is not instrument)
        self.instruments = Instruments(left) if left else None

    def require_open(self) -> None:
        if self.is_closed:
            raise RuntimeError(CLOSED)

    def __enter__(self) -> Self:
        """Make this the current loop until the end of the with block."""
        self.require_open()
        entered = current(self)
        entered.__enter__()
        self._entered.append(entered)
        return self

    def __exit__(self, *exception: object) -> None:
        self._entered.pop().__exit__(None, None, None)

    def close(self) -> None:
        """Drop whatever waits; the loop cannot be used any more.  Closing twice does nothing.

        Suspended async functions that have a ``finally`` or the like are closed by Python now, in
        the order of their suspension; what they raise or print is no part of the program's order.
        """
        if self.is_driven:
            raise RuntimeError("an event loop cannot be closed while it runs")
        self.is_closed = True
        self.microtasks = ClosedQueue()
        for task in list(self.task_queues):
            self.task_queues.remove(task)
        self.deadline_sources.clear()
        while self.suspended_bodies:
            self.suspended_bodies.pop(next(iter(self.suspended_bodies))).abandon()

    def __repr__(self) -> str:
        state = "closed" if self.is_closed else "running" if self.is_driven else "idle"
        return f"<{type(self).__name__} {state}, {self.profile.name} profile>"
