"""Timers: set_timeout, set_interval and their one map of ids.

A timer waits in the heap until it is due, then becomes a task of the timer source.  A loop asks
this source for its next deadline and for the tasks that are due; it does not know what a timer is.

HTML #timers, #timer-initialisation-steps, #run-steps-after-a-timeout
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable
from math import inf
from typing import Any, Final, cast

from ..runtime.compact_tasks import CompactTasks
from ..runtime.completions import kind_of_value, require_callable
from ..runtime.event_loop import EventLoop
from ..runtime.numbered_tasks import (
    NumberedBatch,
    NumberedSteps,
    call_of,
    level_of,
    numbered_steps,
)
from ..runtime.profiles import IntervalBase, IntervalRearm, TimerTask
from ..runtime.tasks import TIMER, Task
from .clocks import RealClock
from .delays import Delay, delay_in_milliseconds
from .fresh_timeouts import TOO_LONG
from .intervals import Interval
from .timer_heap import LOW_BITS, TimerHeap

__all__ = ["LONGEST_PLAIN", "Timers"]

LONGEST_PLAIN: Final = 2**30 - 1
"""The longest delay (twelve days) for which `platform.set_timeout` may do all by itself.

OPTIMIZATION: integers of one digit are what CPython compares fast.
"""


class Timers:
    """The active timers of one loop.  HTML #map-of-settimeout-and-setinterval-ids"""

    def __init__(self, loop: EventLoop) -> None:
        self._loop = loop
        # The map of active timers is two, as what is known of a timeout is less than an object.
        numbered = None if loop.compact_tasks is None else loop.compact_tasks.numbered
        #: What active timeouts run, those that wait in the heap and those that are tasks already.
        self._timeouts: dict[int, NumberedSteps] = {} if numbered is None else numbered
        self._intervals: dict[int, Interval] = {}
        self._heap: TimerHeap[Interval] = TimerHeap(self._timeouts)
        #: The timeouts that nobody has asked for yet.
        self.fresh = self._heap.fresh
        #: The tasks that active timers have become, where tasks are objects.
        self._tasks: dict[int, Task] = {}
        #: No later than the earliest deadline; earlier where that timer was cleared.
        self.deadline = inf
        profile = loop.profile
        self._one_task_for_all = profile.timer_task is TimerTask.ONE_FOR_ALL
        self._task_for_all_is_queued = False
        # What `set_timeout` leaves as it is.
        self._shortest = max(1, profile.minimum_timeout)
        self._first_clamped_level = profile.first_clamped_timeout - 1
        if not profile.first_clamped_timeout:
            self._first_clamped_level = sys.maxsize
        if self._first_clamped_level > 0:
            self.fresh.shortest_plain = self._shortest
        if type(loop.clock) is RealClock:
            self.fresh.origin = loop.clock.origin
        loop.add_deadline_source(self)

    # What the program calls

    def set_timeout(
        self, callback: Callable[..., Any], delay: Delay, arguments: tuple[Any, ...]
    ) -> int:
        """HTML #dom-settimeout, #timer-initialisation-steps"""
        loop = self._loop
        # 3. The nesting level of the surrounding task, which is 0 for tasks not created here.
        nesting_level = loop.timer_nesting_level
        # OPTIMIZATION: these are what the conversion and steps 4 and 5 leave as they are.
        if (
            type(delay) is int
            and self._shortest <= delay < TOO_LONG
            and nesting_level < self._first_clamped_level
            and not loop.is_closed
            and callable(callback)
        ):
            timeout: float = delay
        else:
            require_callable(callback, "set_timeout")
            profile = loop.profile
            timeout = delay_in_milliseconds(delay, profile, "set_timeout")
            timeout = self._clamped(
                max(timeout, profile.minimum_timeout), nesting_level, profile.first_clamped_timeout
            )
            loop.require_open()
        deadline = loop.clock.now() + timeout
        # 8-11. What to run, and the level that it will have.
        steps = numbered_steps(callback, arguments, nesting_level + 1)
        # 13. HTML #run-steps-after-a-timeout
        # The text lets a wait end when those with the same or a shorter delay that began before it
        # have ended.  A heap ordered by deadline and then by the order of setting guarantees that:
        # on a clock that never goes back, an earlier beginning and no longer a delay make no later
        # a deadline.
        if not timeout and loop.profile.zero_delay_at_once:
            # 2. The id.
            id_ = self.fresh.next_id()
            self._timeouts[id_] = steps
            self._hand_in_at_once(deadline, id_)
            return id_
        # First the bound, then the heap: an interruption between them leaves it only too early.
        if deadline < self.deadline:
            self.deadline = deadline
        # 2. The id, after the clock, which may be a program's.
        return self.fresh.add(steps, deadline)

    def set_interval(
        self, callback: Callable[..., Any], delay: Delay, arguments: tuple[Any, ...]
    ) -> int:
        """HTML #dom-setinterval"""
        loop = self._loop
        require_callable(callback, "set_interval")
        interval = delay_in_milliseconds(delay, loop.profile, "set_interval")
        loop.require_open()
        timer = Interval(
            self.fresh.next_id(), callback, arguments, max(interval, loop.profile.minimum_interval)
        )
        self._intervals[timer.id] = timer
        self._arm(timer)
        return timer.id

    def clear(self, id_: int | None, who: str) -> None:
        """Forget the timer with `id_`, of either kind; nothing happens when there is none.

        HTML #dom-cleartimeout
        """
        if type(id_) is not int or id_ < 0:
            if id_ is None:
                return
            if isinstance(id_, bool) or not isinstance(id_, int):
                raise TypeError(f"{who} expects the id of a timer, got {kind_of_value(id_)}")
            # DEVIATION: by the text a negative number is an id that nobody has.
            if id_ < 0:
                raise ValueError(f"{who} expects the id of a timer, a positive integer, got {id_}")
        # What it held is freed when this returns: its __del__ may come back here.
        steps = self.fresh.remove(id_)
        if steps is not None:
            self._heap.shed()
            return
        if self._loop.compact_tasks is None:
            steps = self._timeouts.pop(id_, None)
        else:
            steps = self._loop.compact_tasks.remove_numbered(id_)
        if steps is None:
            interval = self._intervals.pop(id_, None)
            if interval is None:
                return
            self._release(interval)
        if self._tasks and (task := self._tasks.pop(id_, None)) is not None:
            self._loop.task_queues.remove(task)
        # What is a task has left the heap.
        elif self._heap.removals:
            self._heap.removals -= 1
        else:
            self._heap.shed()

    def _release(self, interval: Interval) -> None:
        """Free now what a cleared interval held, whoever still has the interval itself."""
        if interval.place is not None:
            self._heap.remove_interval(interval.place, interval)
            interval.place = None
        interval.release()

    def clear_all(self) -> None:
        """Forget every timer."""
        if self._loop.compact_tasks is None:
            self._timeouts.clear()
        else:
            self._loop.compact_tasks.clear_numbered()
        self._intervals.clear()
        self._heap.clear()
        self._tasks.clear()
        self.deadline = inf

    def close(self) -> None:
        """Forget every timer, and let none be set."""
        self.fresh.shortest_plain = TOO_LONG
        self.clear_all()

    # What the loop calls

    def next_deadline(self) -> float:
        # Asked when no task waits: what an interruption left of the marks is put right here.
        if self._task_for_all_is_queued:
            self._task_for_all_is_queued = any(
                task.steps == self._run_all_due for task in self._loop.task_queues
            )
        self._heap.shed()
        self.deadline = self._heap.earliest()
        return self.deadline

    def hand_in_due_tasks(self, now: float) -> None:
        """Make tasks of the timers that are due.  HTML #run-steps-after-a-timeout"""
        if self._one_task_for_all:
            if self._heap.earliest() <= now:
                self._queue_task_for_all()
            self.deadline = self._heap.earliest()
            return
        if self._loop.compact_tasks is not None and self._heap.only_fresh_are_due(now):
            self._hand_in_fresh(self._loop.compact_tasks)
            return
        due = self._take_due(now)
        try:
            self._queue_tasks(due)
        except BaseException:
            self._put_back(due)
            raise

    # Becoming tasks

    def _hand_in_fresh(self, queue: CompactTasks) -> None:
        """Make tasks of all fresh timeouts.

        OPTIMIZATION: those of less than a microsecond's difference would share a tick in the heap,
        and come in the order of setting.  Here the exact deadlines decide; that the one set first
        has the later deadline means that its delay is longer, and the text allows both.
        """
        # Interrupted in between, it is queued and in no order yet, which is put right when its turn
        # has come.
        batch = NumberedBatch()
        queue.add_batch(batch)
        self.fresh.move_to(batch)
        self.deadline = -inf
        batch.put_in_order()
        self.deadline = self._heap.earliest()

    def _take_due(self, now: float) -> list[int | Interval]:
        """Take what is due out of the heap: timeouts by their places, and intervals."""
        due: list[int | Interval] = []
        places = self._heap.take_due(now)
        try:
            if self._heap.has_held_intervals:
                for place in places:
                    if not place & 1:
                        due.append(place)
                        continue
                    # An interruption may have left one that was cleared.
                    waiting = self._heap.take_intervals(place)
                    due += [interval for interval in waiting if self._is_active(interval)]
            else:
                due += places
            self.deadline = self._heap.earliest()
        except BaseException:
            self._put_back(due or places)
            raise
        return due

    def _is_active(self, interval: Interval) -> bool:
        return self._intervals.get(interval.id) is interval

    def _put_back(self, due: Iterable[int | Interval]) -> None:
        """Let what was taken and did not become a task, because of an interruption, wait again.

        A timeout that waits twice does no harm, since what it runs is there once.
        """
        for item in due:
            self.deadline = -inf
            if isinstance(item, int):
                self._heap.put_back(item)
            elif item.id not in self._tasks:
                self._wait(item)

    def _queue_tasks(self, due: list[int | Interval]) -> None:
        queue = self._loop.compact_tasks
        if queue is None:
            for item in due:
                if not isinstance(item, int):
                    self._loop.add_due_task(self._task_of_interval(item))
                elif (id_ := (item & LOW_BITS) >> 1) in self._timeouts:
                    self._loop.add_due_task(self._task_of_timeout(id_))
        elif self._intervals:
            task_of = self._task_of_interval
            queue.extend(
                [(item & LOW_BITS) >> 1 if isinstance(item, int) else task_of(item) for item in due]
            )
        else:
            # OPTIMIZATION: the same for timeouts alone.
            queue.extend([(place & LOW_BITS) >> 1 for place in cast("list[int]", due)])

    def _task_of_timeout(self, id_: int) -> Task:
        """The task that a timeout becomes where tasks are objects."""
        steps = self._timeouts[id_]
        task = Task(self._run_timeout, (id_,), TIMER, None, level_of(steps))
        self._tasks[id_] = task
        return task

    def _task_of_interval(self, interval: Interval) -> Task:
        interval.place = None
        task = Task(self._run_interval, (interval,), TIMER, None, interval.nesting_level)
        self._tasks[interval.id] = task
        return task

    def _hand_in_at_once(self, deadline: float, item: int | Interval) -> None:
        """A timer without delay (a timeout by its id) is due when it is set."""
        loop = self._loop
        if not isinstance(item, int):
            if not self._one_task_for_all:
                loop.add_task(self._task_of_interval(item))
                return
            self._wait(item)
        elif not self._one_task_for_all:
            if loop.compact_tasks is not None:
                loop.add_numbered_task(item)
            else:
                loop.add_task(self._task_of_timeout(item))
            return
        else:
            self.deadline = min(self.deadline, deadline)
            self._heap.add(deadline, item)
        self._queue_task_for_all()

    def _queue_task_for_all(self) -> None:
        if not self._task_for_all_is_queued:
            # The mark comes first, since queueing may ask for due tasks.
            self._task_for_all_is_queued = True
            try:
                self._loop.add_task(Task(self._run_all_due, (), TIMER))
            except BaseException:
                self._task_for_all_is_queued = False
                raise

    # Running

    def _run_all_due(self) -> None:
        """The task for all timers: runs those that are due when it begins.

        DEVIATION: by the text each is a task; Firefox lets nothing come between them.
        """
        self._task_for_all_is_queued = False
        loop = self._loop
        due = deque(self._take_due(loop.clock.now()))
        try:
            while due:
                item = due.popleft()
                if isinstance(item, int):
                    id_ = (item & LOW_BITS) >> 1
                    loop.timer_nesting_level = level_of(self._timeouts.get(id_))
                    self._run_timeout(id_)
                else:
                    loop.timer_nesting_level = item.nesting_level
                    self._run_interval(item)
                loop.perform_a_microtask_checkpoint()
        finally:
            # A callback has stopped the loop: the others are due when it runs again.
            self._put_back(due)

    def _run_timeout(self, id_: int) -> None:
        """The task of a timeout.  HTML #timer-initialisation-steps, step 9"""
        self._tasks.pop(id_, None)
        # 9.12. NOTE: the text forgets the id after the callback; nothing can tell the difference,
        # since ids are not used twice and clearing a timer that runs does nothing.
        steps = self._timeouts.pop(id_, None)
        # 9.2. It was cleared: nothing to do.
        if steps is not None:
            self._loop.invoke_callback(*call_of(steps))

    def _run_interval(self, timer: Interval) -> None:
        """The task of an interval.  HTML #timer-initialisation-steps, step 9"""
        self._tasks.pop(timer.id, None)
        # 9.2-3. It was cleared: nothing to do.
        if not self._is_active(timer):
            return
        loop = self._loop
        began = loop.clock.now()
        # 9.7, 9.11. DEVIATION: by the text an interval is armed again after its callback and the
        # callback's microtasks; browsers do it before.
        match loop.profile.interval_rearm:
            case IntervalRearm.BEFORE_CALLBACK:
                self._arm_again(timer, began)
                loop.invoke_callback(timer.callback, timer.arguments)
            case IntervalRearm.BEFORE_UNLESS_LATE:
                self._arm_again(timer, began)
                loop.invoke_callback(timer.callback, timer.arguments)
                if timer.deadline <= loop.clock.now():
                    self._give_up_place(timer)
            case IntervalRearm.AFTER_CALLBACK:
                loop.invoke_callback(self._call_and_arm_again, (timer, began))
            case IntervalRearm.AFTER_MICROTASKS:
                try:
                    loop.invoke_callback(timer.callback, timer.arguments)
                finally:
                    self._arm_again(timer, began)

    def _call_and_arm_again(self, timer: Interval, began: float) -> None:
        try:
            timer.callback(*timer.arguments)
        finally:
            self._arm_again(timer, began)

    # Intervals

    def _arm(self, timer: Interval, began: float | None = None) -> None:
        """Let an interval wait.  HTML #timer-initialisation-steps

        began: where it is armed again, when the task that does it began.
        """
        loop = self._loop
        # 3. The nesting level of the surrounding task, which is 0 for tasks not created here.
        nesting_level = loop.timer_nesting_level
        # 5, 9.11. It is the clamped wait that is repeated.
        timer.interval = self._clamped(
            timer.interval, nesting_level, loop.profile.first_clamped_interval
        )
        # 10-11. The level that what it runs will have.
        timer.nesting_level = nesting_level + 1
        base = loop.clock.now()
        if began is not None:
            base = self._base_of_interval(timer, began, base)
        # 13. Wait.
        timer.deadline = base + timer.interval
        if not timer.interval and loop.profile.zero_delay_at_once:
            self._hand_in_at_once(timer.deadline, timer)
        else:
            self._wait(timer)

    def _clamped(self, timeout: float, nesting_level: int, first_clamped: int) -> float:
        """Deeply nested timers wait a little.  HTML #timer-initialisation-steps, step 5"""
        if first_clamped and nesting_level >= first_clamped - 1:
            return max(timeout, self._loop.profile.clamped_delay)
        return timeout

    def _base_of_interval(self, timer: Interval, began: float, now: float) -> float:
        """The moment from which the next wait of an interval counts."""
        match self._loop.profile.interval_base:
            case IntervalBase.SCHEDULED if timer.interval:
                # The last point of the grid of deadlines that has passed.
                return now - (now - timer.deadline) % timer.interval
            case IntervalBase.TASK:
                return began
            case _:
                return now

    def _wait(self, timer: Interval) -> None:
        if timer.place is not None:
            # An interruption has left it there.
            self._heap.remove_interval(timer.place, timer)
        # First the bound, then the heap: an interruption between them leaves it only too early.
        self.deadline = min(self.deadline, timer.deadline)
        timer.place = self._heap.add_interval(timer.deadline, timer)

    def _arm_again(self, timer: Interval, began: float) -> None:
        """Run the initialisation steps again with the same id, unless the interval was cleared.

        HTML #timer-initialisation-steps, steps 9.9 to 9.11
        """
        if self._is_active(timer):
            self._arm(timer, began)

    def _give_up_place(self, timer: Interval) -> None:
        """Let an interval that is due already wait behind the timers set meanwhile."""
        if self._is_active(timer) and timer.place is not None:
            timer.deadline = self._loop.clock.now()
            self._wait(timer)
