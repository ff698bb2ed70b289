"""The drivers of a loop, and what tells them of time.

A driver takes the steps of `turns` and waits where they say so; no driver has an idea of order of
its own.

HTML #event-loop-processing-model
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from .agent import driving
from .compact_tasks import CompactTasks
from .microtasks import MicrotaskQueue
from .tasks import TaskQueues

if TYPE_CHECKING:
    from .event_loop import EventLoop

__all__ = ["READY", "Clock", "DeadlineSource", "Drivers"]

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


class Drivers(ABC):
    """The part of `EventLoop` that takes its turns."""

    clock: Clock
    microtasks: MicrotaskQueue
    compact_tasks: CompactTasks | None
    task_queues: TaskQueues
    _deadline_sources: list[DeadlineSource]
    _performing_a_microtask_checkpoint: bool

    @abstractmethod
    def perform_a_microtask_checkpoint(self) -> None: ...

    @abstractmethod
    def run_job(self, job: Any) -> None: ...

    @abstractmethod
    def turns(self) -> Generator[float, None, None]: ...

    @abstractmethod
    def _turns(self, goes_on: Callable[[], bool] | None) -> Generator[float, None, None]: ...

    def _earliest_deadline(self) -> float:
        return min((source.next_deadline() for source in self._deadline_sources), default=math.inf)

    def _any_task_is_runnable(self) -> bool:
        if self.compact_tasks is not None:
            return self.compact_tasks.any_is_runnable()
        return any(task.is_runnable() for task in self.task_queues)

    def next_deadline(self) -> float | None:
        """The moment (milliseconds on the loop's clock) at which there is something to run.

        That is now while a task or microtask waits; None when nothing will ever run.
        """
        if not self.microtasks.is_empty() or self._any_task_is_runnable():
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
        with driving(cast("EventLoop", self)):
            self.perform_a_microtask_checkpoint()
            if wanted is not None and not wanted():
                return
            for wake in self._turns(wanted):
                if wake == READY or wake == math.inf or (wanted is not None and not wanted()):
                    return
                self.clock.sleep_until(wake)

    def run_one_task(self) -> bool:
        """Run the next task that is due, with its checkpoint, without waiting.

        Returns whether there was one.  Microtasks queued outside any task run first.
        """
        with driving(cast("EventLoop", self)):
            return next(self.turns()) == READY

    def run_one_microtask(self) -> bool:
        """Run the oldest microtask alone.  Returns whether there was one."""
        with driving(cast("EventLoop", self)):
            if not self.microtasks:
                return False
            # Nothing that it does may begin a checkpoint.
            self._performing_a_microtask_checkpoint = True
            try:
                self.run_job(self.microtasks.dequeue())
            finally:
                self._performing_a_microtask_checkpoint = False
            return True
