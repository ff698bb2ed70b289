"""Timers: set_timeout, set_interval and their one map of ids.

A timer waits in the heap until it is due, then becomes a task of the timer source.  A loop asks
this source for its next deadline and for the tasks that are due; it does not know what a timer is.

HTML #timers, #timer-initialisation-steps, #run-steps-after-a-timeout
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from typing import Any

from ..runtime.completions import kind_of_value, require_callable
from ..runtime.event_loop import EventLoop
from ..runtime.profiles import IntervalBase, IntervalRearm, TimerTask
from ..runtime.tasks import TIMER, Task
from .delays import Delay, delay_in_milliseconds
from .timer_heap import HeapEntry, TimerHeap

__all__ = ["Timer", "Timers"]


class Timer:
    """One call of set_timeout or set_interval.

    The object itself is the text's *unique handle*: a timer runs only while the map of active
    timers holds this very object under its id.
    """

    __slots__ = (
        "arguments",
        "callback",
        "deadline",
        "entry",
        "id",
        "interval",
        "nesting_level",
        "task",
    )

    def __init__(self, id_: int, callback: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        self.id = id_
        self.callback = callback
        self.arguments = arguments
        #: Milliseconds between repetitions as the program asked for them; None for a timeout.
        self.interval: float | None = None
        #: The nesting level of the task that this timer becomes.
        self.nesting_level = 0
        self.deadline: float = 0
        self.entry: HeapEntry[Timer] | None = None
        #: The task that it has become, while that waits.
        self.task: Task | None = None

    def __repr__(self) -> str:
        kind = "timeout" if self.interval is None else "interval"
        return f"<{kind} {self.id} due at {self.deadline} ms>"


def _nothing() -> None:
    """The callback of a timer that was cleared."""


class Timers:
    """The active timers of one loop.  HTML #map-of-settimeout-and-setinterval-ids"""

    def __init__(self, loop: EventLoop) -> None:
        self._loop = loop
        self._active: dict[int, Timer] = {}
        self._heap: TimerHeap[Timer] = TimerHeap()
        #: No later than the earliest deadline; earlier where that timer was cleared.
        self.deadline = math.inf
        self._last_id = 0
        self._one_task_for_all = loop.profile.timer_task is TimerTask.ONE_FOR_ALL
        self._task_for_all_is_queued = False
        loop.deadline_sources.append(self)

    # What the program calls

    def set_timeout(
        self, callback: Callable[..., Any], delay: Delay, arguments: tuple[Any, ...]
    ) -> int:
        """HTML #dom-settimeout"""
        require_callable(callback, "set_timeout")
        timeout = delay_in_milliseconds(delay, self._loop.profile, "set_timeout")
        timer = self._new_timer(callback, arguments)
        self._initialise(timer, max(timeout, self._loop.profile.minimum_timeout))
        return timer.id

    def set_interval(
        self, callback: Callable[..., Any], delay: Delay, arguments: tuple[Any, ...]
    ) -> int:
        """HTML #dom-setinterval"""
        require_callable(callback, "set_interval")
        interval = delay_in_milliseconds(delay, self._loop.profile, "set_interval")
        timer = self._new_timer(callback, arguments)
        timer.interval = max(interval, self._loop.profile.minimum_interval)
        self._initialise(timer, timer.interval)
        return timer.id

    def clear(self, id_: int | None, who: str) -> None:
        """Forget the timer with `id_`, of either kind; nothing happens when there is none.

        HTML #dom-cleartimeout
        """
        if id_ is None:
            return
        if isinstance(id_, bool) or not isinstance(id_, int):
            raise TypeError(f"{who} expects the id of a timer, got {kind_of_value(id_)}")
        # DEVIATION: by the text a negative number is an id that nobody has.
        if id_ < 0:
            raise ValueError(f"{who} expects the id of a timer, a positive integer, got {id_}")
        timer = self._active.pop(id_, None)
        if timer is None:
            return
        # What it held is freed now, whoever still has the timer itself.
        timer.callback = _nothing
        timer.arguments = ()
        if timer.entry is not None:
            self._heap.remove(timer.entry)
        if timer.task is not None:
            self._loop.task_queues.remove(timer.task)
            timer.task = None

    def clear_all(self) -> None:
        """Forget every timer."""
        self._active.clear()
        self._heap.clear()
        self.deadline = math.inf

    # What the loop calls

    def next_deadline(self) -> float:
        # Asked when no task waits: what an interruption left of the marks is put right here.
        if self._task_for_all_is_queued:
            self._task_for_all_is_queued = any(
                task.steps == self._run_all_due for task in self._loop.task_queues
            )
        self.deadline = self._heap.earliest()
        return self.deadline

    def hand_in_due_tasks(self, now: float) -> None:
        """Make tasks of the timers that are due.  HTML #run-steps-after-a-timeout"""
        if self._one_task_for_all:
            if self._heap.earliest() <= now:
                self._queue_task_for_all()
            return
        # They leave the heap before the first is queued, since queueing may ask for due tasks.
        for timer in self._take_due(now):
            self._queue_task(timer)

    # The algorithms

    def _new_timer(self, callback: Callable[..., Any], arguments: tuple[Any, ...]) -> Timer:
        self._loop.require_open()
        self._last_id += 1
        timer = Timer(self._last_id, callback, arguments)
        self._active[timer.id] = timer
        return timer

    def _initialise(self, timer: Timer, timeout: float, began: float | None = None) -> None:
        """HTML #timer-initialisation-steps

        began: for an interval that is armed again, when the task that does it began.
        """
        profile = self._loop.profile
        # 3. The nesting level of the surrounding task, which is 0 for tasks not created here.
        running = self._loop.currently_running_task
        nesting_level = 0 if running is None else running.timer_nesting_level
        # 5. Deeply nested timers wait a little.
        first_clamped = (
            profile.first_clamped_timeout
            if timer.interval is None
            else profile.first_clamped_interval
        )
        if first_clamped and nesting_level >= first_clamped - 1:
            timeout = max(timeout, profile.clamped_delay)
        if timer.interval is not None:
            # 9.11. It is the clamped wait that is repeated.
            timer.interval = timeout
        # 10-11. The level that what it runs will have.
        timer.nesting_level = nesting_level + 1
        base = self._loop.clock.now()
        if began is not None:
            base = self._base_of_interval(timer, timeout, began, base)
        # 13. Wait.
        timer.deadline = base + timeout
        self._run_steps_after_a_timeout(timer, immediate=timeout == 0)

    def _base_of_interval(self, timer: Timer, timeout: float, began: float, now: float) -> float:
        """The moment from which the next wait of an interval counts."""
        match self._loop.profile.interval_base:
            case IntervalBase.SCHEDULED if timeout:
                # The last point of the grid of deadlines that has passed.
                return now - (now - timer.deadline) % timeout
            case IntervalBase.TASK:
                return began
            case _:
                return now

    def _run_steps_after_a_timeout(self, timer: Timer, *, immediate: bool) -> None:
        """HTML #run-steps-after-a-timeout

        The text lets a wait end when those with the same or a shorter delay that began before it
        have ended.  A heap ordered by deadline and then by the order of setting guarantees that: on
        a clock that never goes back, an earlier beginning and no longer a delay make no later a
        deadline.
        """
        immediate = immediate and self._loop.profile.zero_delay_at_once
        if immediate and not self._one_task_for_all:
            timer.entry = None
            self._queue_task(timer)
            return
        self._push(timer)
        if immediate:
            self._queue_task_for_all()

    def _push(self, timer: Timer) -> None:
        # First the bound, then the heap: an interruption between them leaves it only too early.
        self.deadline = min(self.deadline, timer.deadline)
        timer.entry = self._heap.push(timer.deadline, timer)

    def _queue_task(self, timer: Timer) -> None:
        timer.task = self._loop.add_task(
            Task(self._run, (timer,), TIMER, timer_nesting_level=timer.nesting_level)
        )

    def _queue_task_for_all(self) -> None:
        if not self._task_for_all_is_queued:
            # The mark comes first, since queueing may ask for due tasks.
            self._task_for_all_is_queued = True
            try:
                self._loop.add_task(Task(self._run_all_due, (), TIMER))
            except BaseException:
                self._task_for_all_is_queued = False
                raise

    def _run_all_due(self) -> None:
        """The task for all timers: runs those that are due when it begins.

        DEVIATION: by the text each is a task; Firefox lets nothing come between them.
        """
        self._task_for_all_is_queued = False
        loop = self._loop
        task = loop.currently_running_task
        assert task is not None
        due = self._take_due(loop.clock.now())
        try:
            while due:
                timer = due.popleft()
                task.timer_nesting_level = timer.nesting_level
                self._run(timer)
                loop.perform_a_microtask_checkpoint()
        finally:
            # A callback has stopped the loop: the others are due when it runs again.
            for timer in due:
                self._push(timer)

    def _take_due(self, now: float) -> deque[Timer]:
        """Take the timers that are due out of the heap."""
        heap = self._heap
        due: deque[Timer] = deque()
        while heap.earliest() <= now:
            due.append(heap.pop())
        self.deadline = heap.earliest()
        return due

    def _run(self, timer: Timer) -> None:
        """The task of a timer.  HTML #timer-initialisation-steps, step 9"""
        timer.task = None
        # 9.2-3. Cleared, or its id given to another: nothing to do.
        if self._active.get(timer.id) is not timer:
            return
        if timer.interval is None:
            # 9.12. NOTE: the text forgets the id after the callback; nothing can tell the
            # difference, since ids are not used twice and clearing a timer that runs does nothing.
            del self._active[timer.id]
            self._loop.invoke_callback(timer.callback, timer.arguments)
            return
        began = self._loop.clock.now()
        # 9.7, 9.11. DEVIATION: by the text an interval is armed again after its callback and the
        # callback's microtasks; browsers do it before.
        match self._loop.profile.interval_rearm:
            case IntervalRearm.BEFORE_CALLBACK:
                self._arm_again(timer, began)
                self._loop.invoke_callback(timer.callback, timer.arguments)
            case IntervalRearm.BEFORE_UNLESS_LATE:
                self._arm_again(timer, began)
                self._loop.invoke_callback(timer.callback, timer.arguments)
                if timer.deadline <= self._loop.clock.now():
                    self._give_up_place(timer)
            case IntervalRearm.AFTER_CALLBACK:
                self._loop.invoke_callback(self._call_and_arm_again, (timer, began))
            case IntervalRearm.AFTER_MICROTASKS:
                try:
                    self._loop.invoke_callback(timer.callback, timer.arguments)
                finally:
                    self._arm_again(timer, began)

    def _call_and_arm_again(self, timer: Timer, began: float) -> None:
        try:
            timer.callback(*timer.arguments)
        finally:
            self._arm_again(timer, began)

    def _arm_again(self, timer: Timer, began: float) -> None:
        """Run the initialisation steps again with the same id, unless the interval was cleared.

        HTML #timer-initialisation-steps, steps 9.9 to 9.11
        """
        if self._active.get(timer.id) is timer:
            assert timer.interval is not None
            self._initialise(timer, timer.interval, began)

    def _give_up_place(self, timer: Timer) -> None:
        """Let an interval that is due already wait behind the timers set meanwhile."""
        if self._active.get(timer.id) is timer and timer.entry is not None:
            self._heap.remove(timer.entry)
            timer.deadline = self._loop.clock.now()
            self._push(timer)
