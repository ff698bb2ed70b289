"""The event loop: takes one task, runs it, performs a microtask checkpoint, and begins again.

The loop knows sources of tasks and deadlines, not timers; jobs, not promises.  Its turn is written
once, as the generator `turns`; everything that runs a loop is a driver of it.

HTML #event-loops, #event-loop-processing-model
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager
from types import CoroutineType
from typing import Any, Protocol, Self, cast

from .agent import current, surrounding_agent
from .compact_tasks import CompactTasks
from .compact_turns import take_compact_turns
from .completions import PROGRAM_THROWS, reason_of, refused_coroutine, require_callable
from .drivers import READY, Clock, DeadlineSource, Drivers
from .events import Event, GlobalEvents, Listener
from .global_handlers import GlobalHandlers
from .instruments import Instrument, Instruments
from .jobs import HostHooks, Job
from .microtasks import CLOSED, CallbackMicrotask, ClosedQueue, MicrotaskQueue
from .numbered_tasks import call_of
from .profiles import Profile, TimerTask
from .reporting import Console, print_uncaught
from .tasks import (
    JAVASCRIPT_ENGINE,
    SCRIPT,
    TIMER,
    Document,
    Task,
    TaskQueues,
    TaskSource,
)

__all__ = ["READY", "Clock", "DeadlineSource", "EventLoop"]


def _never() -> bool:
    """Each step of `turns` is one turn."""
    return False


class SuspendedBody(Protocol):
    """A body that would run code of the program's if Python collected it."""

    def abandon(self) -> None:
        """Close it for good."""


def _track_nothing(promise: Any, operation: str) -> None:
    """The host that does not care for rejections."""


class EventLoop(GlobalHandlers, Drivers):
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
        #: The queue of a loop that was given no other.
        self.compact_tasks = CompactTasks(self) if task_queues is None else None
        self.task_queues: TaskQueues = (
            task_queues if task_queues is not None else cast(TaskQueues, self.compact_tasks)
        )
        self.console: Console = print_uncaught if console is None else console
        self.microtasks = MicrotaskQueue()
        #: What `currently_running_task` is or is made of.
        self._running: Any = None
        #: That of the currently running task; 0 for one that is no timer's, and for none.
        self.timer_nesting_level = 0
        self.host_hooks: HostHooks | None = None
        #: ECMA-262 #sec-host-promise-rejection-tracker; given the promise and "reject" or "handle".
        self.host_promise_rejection_tracker: Callable[[Any, str], None] = _track_nothing
        self.instruments: Instruments | None = None
        self.events = GlobalEvents(self)
        #: What the checkpoint does, once, when its queue is empty; microtasks that this queues, or
        #: further steps, belong to the same checkpoint.
        self.checkpoint_end_steps: deque[Callable[[], None]] = deque()
        self._deadline_sources: list[DeadlineSource] = []
        #: Whether between two tasks there is more to look at than the deadline of one source.
        self._looks_further = True
        #: Suspended bodies that would run code of the program's if Python collected them, in the
        #: order of their suspension: see `thenloop.promises.async_function`.
        self.suspended_bodies: dict[Any, SuspendedBody] = {}
        self._performing_a_microtask_checkpoint = False
        self._script_depth = 0
        self._in_error_reporting_mode = False
        self._tasks_queued = 0
        self._due_tasks_come_first = profile.timer_task is not TimerTask.NEXT_TURN
        #: Where `queue_task` may put a script without further ado.
        self._scripts: deque[Any] | None = None
        if self.compact_tasks is not None and not self._due_tasks_come_first:
            self._scripts = self.compact_tasks.entries
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
    ) -> None:
        """Queue a task that invokes `callback` with `arguments`.

        source: tasks of one source keep their order.  document: while it is not fully active the
        task waits.  Raises TypeError when `callback` is not callable.
        Costs O(1).  HTML #queue-a-task
        """
        # OPTIMIZATION: the commonest task waits without an object of its own, as CompactTasks says.
        if source is SCRIPT and document is None and callable(callback):
            scripts = self._scripts
            if scripts is not None:
                scripts.append((callback, *arguments) if arguments else callback)
                return
        require_callable(callback, "queue_task")
        if not isinstance(source, TaskSource):
            raise TypeError(f"source must be a TaskSource, got {type(source).__name__}")
        steps = self.run_a_classic_script if source is SCRIPT else self.invoke_callback
        self.add_task(Task(steps, (callback, arguments), source, document))

    def add_task(self, task: Task) -> Task:
        """Queue `task`, whose steps take care of their own errors.  HTML #queue-a-task"""
        self.require_open()
        if self._due_tasks_come_first:
            self._hand_in_due_tasks()
        self.add_due_task(task)
        return task

    def add_due_task(self, task: Task) -> None:
        """Queue a task that a source hands in because its time has come."""
        if self.compact_tasks is None:
            self._tasks_queued += 1
            task.sequence = self._tasks_queued
        self.task_queues.add(task)

    def add_numbered_task(self, number: int) -> None:
        """Queue a task that is no object; the loop must have `compact_tasks`, which explains it."""
        self.require_open()
        if self._due_tasks_come_first:
            self._hand_in_due_tasks()
        assert self.compact_tasks is not None
        self.compact_tasks.add_numbered(number)

    @property
    def currently_running_task(self) -> Task | None:
        """HTML #currently-running-task"""
        running = self._running
        if running is not None and type(running) is not Task:
            callback, arguments = call_of(running)
            level = self.timer_nesting_level
            steps = self.invoke_callback if level else self.run_a_classic_script
            source = TIMER if level else SCRIPT
            self._running = running = Task(steps, (callback, arguments), source, None, level)
        return cast("Task | None", running)

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
                raise refused_coroutine(result)
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
                        self._running = None
                        self.timer_nesting_level = 0
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

    def run_job(self, job: Any) -> None:
        """Run one job; a loop whose jobs are of further kinds overrides it."""
        job.run()

    def _drain_microtasks_observed(self, instruments: Instruments) -> None:
        while self.microtasks:
            job = self.microtasks.dequeue()
            instruments.notify("before_job", job)
            self.run_job(job)
            instruments.notify("after_job", job)

    # The turn; its drivers are in the base class

    def turns(self) -> Generator[float, None, None]:
        """The loop itself: each step is one turn, or the wait for one.

        Yields `READY` after a turn that ran a task, otherwise the moment (milliseconds) before
        which there is nothing to run, `math.inf` when there never will be.
        HTML #event-loop-processing-model
        """
        return self._turns(_never)

    def _turns(self, goes_on: Callable[[], bool] | None) -> Generator[float, None, None]:
        """The same, where a turn after which `goes_on()` ends no step; None: none ever does."""
        # What was queued or rejected outside any task, and what an exception that stopped an
        # earlier run left behind, comes before the first task.
        self.perform_a_microtask_checkpoint()
        while True:
            # Let time hand in its tasks, which in the text happens in parallel.
            self._hand_in_due_tasks()
            if (
                self.compact_tasks is not None
                and self.instruments is None
                and take_compact_turns(self, self.compact_tasks, goes_on)
            ):
                yield READY
                continue
            # 2.1, 2.3. Choose the oldest runnable one.
            task = self.task_queues.take()
            if task is None:
                yield self._earliest_deadline()
            else:
                self._run_task(task)
                # The step is no reason to keep what has run.
                del task
                if goes_on is not None and not goes_on():
                    yield READY

    def _hand_in_due_tasks(self) -> None:
        now: float | None = None
        for source in self._deadline_sources:
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
        self._running = task
        self.timer_nesting_level = task.timer_nesting_level
        try:
            task.steps(*task.arguments)
            # 2.8. The checkpoint, which callbacks have performed already if they queued anything.
            self.perform_a_microtask_checkpoint()
        finally:
            # 2.7. NOTE: the text does this before the checkpoint, which in turn sets it to null
            # after each microtask; whether a timer set in one sees the task, the profile says.
            self._running = None
            self.timer_nesting_level = 0
        if instruments is not None:
            instruments.notify("after_task", task)

    # Instruments, life

    def add_deadline_source(self, source: DeadlineSource) -> None:
        """Let `source` hand in tasks as time passes."""
        self._deadline_sources.append(source)
        self._look_further()

    def _look_further(self) -> None:
        """Decide whether there is more to look at between two tasks."""
        self._looks_further = self.instruments is not None or len(self._deadline_sources) != 1

    def add_instrument(self, instrument: Instrument) -> None:
        """Let `instrument` see what runs from the next task or checkpoint on."""
        if not isinstance(instrument, Instrument):
            raise TypeError(f"expected an Instrument, got {type(instrument).__name__}")
        present = self.instruments.instruments if self.instruments is not None else ()
        self.instruments = Instruments((*present, instrument))
        self._look_further()

    def remove_instrument(self, instrument: Instrument) -> None:
        """Undo `add_instrument`.  Raises ValueError when it is not there."""
        present = self.instruments.instruments if self.instruments is not None else ()
        if instrument not in present:
            raise ValueError(f"{instrument!r} is not an instrument of this loop")
        left = tuple(one for one in present if one is not instrument)
        self.instruments = Instruments(left) if left else None
        self._look_further()

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
        self._scripts = None
        self.microtasks = ClosedQueue()
        for task in list(self.task_queues):
            self.task_queues.remove(task)
        self._deadline_sources.clear()
        while self.suspended_bodies:
            self.suspended_bodies.pop(next(iter(self.suspended_bodies))).abandon()

    def __repr__(self) -> str:
        state = "closed" if self.is_closed else "running" if self.is_driven else "idle"
        return f"<{type(self).__name__} {state}, {self.profile.name} profile>"
