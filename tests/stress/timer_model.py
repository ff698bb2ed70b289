"""Timers as a page knows them, modelled with plain lists that are sorted whenever anybody looks."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from thenloop import Profile
from thenloop.profiles import IntervalBase, IntervalRearm, TimerTask

__all__ = ["ModelTimer", "ProgramError", "TimerModel"]

Callback: TypeAlias = Callable[[], None]


class ProgramError(Exception):
    """What the programs of these tests throw."""


@dataclass(eq=False)
class ModelTimer:
    id: int
    callback: Callback
    interval: float | None
    level: int = 0
    due: float = 0
    place: int = 0


class TimerModel:
    """A loop with nothing but timers, messages and microtasks, on a clock that jumps."""

    def __init__(self, profile: Profile, report: Callback) -> None:
        self.profile = profile
        self.report = report
        self.now: float = 0
        self.tasks: list[Callback] = []
        self.microtasks: list[Callback] = []
        self.pending: list[ModelTimer] = []
        self.active: dict[int, ModelTimer] = {}
        self.ids = 0
        self.places = 0
        self.level = 0
        self.batch_is_queued = False
        self.tasks_of_timers: dict[ModelTimer, Callback] = {}

    # What a program calls

    def set_timeout(self, callback: Callback, delay: float) -> int:
        return self._set(callback, max(delay, self.profile.minimum_timeout), None)

    def set_interval(self, callback: Callback, delay: float) -> int:
        interval = max(delay, self.profile.minimum_interval)
        return self._set(callback, interval, interval)

    def clear(self, id_: int) -> None:
        timer = self.active.pop(id_, None)
        if timer in self.pending:
            self.pending.remove(timer)
        task = self.tasks_of_timers.pop(timer, None) if timer else None
        if task in self.tasks:
            self.tasks.remove(task)

    def busy(self, milliseconds: float) -> None:
        self.now += milliseconds

    def post(self, callback: Callback) -> None:
        self._queue(lambda: self._call(callback))

    def queue_microtask(self, callback: Callback) -> None:
        self.microtasks.append(callback)

    # The loop

    def run(self) -> None:
        while True:
            if not self.run_one_task():
                if not self.pending:
                    return
                self.now = max(self.now, self.next_due())

    def run_one_task(self) -> bool:
        self._checkpoint()
        self._let_due_timers_in()
        if not self.tasks:
            return False
        self.tasks.pop(0)()
        self._checkpoint()
        self.level = 0
        return True

    def next_due(self) -> float:
        return min((timer.due for timer in self.pending), default=math.inf)

    def due_timers(self) -> list[ModelTimer]:
        due = [timer for timer in self.pending if timer.due <= self.now]
        return sorted(due, key=lambda timer: (timer.due, timer.place))

    def _queue(self, task: Callback) -> None:
        if self.profile.timer_task is not TimerTask.NEXT_TURN:
            self._let_due_timers_in()
        self.tasks.append(task)

    def _let_due_timers_in(self) -> None:
        if self.profile.timer_task is TimerTask.ONE_FOR_ALL:
            if self.due_timers():
                self._queue_batch()
            return
        for timer in self.due_timers():
            self.pending.remove(timer)
            self.tasks.append(self._task_of(timer))

    def _task_of(self, timer: ModelTimer) -> Callback:
        def task() -> None:
            del self.tasks_of_timers[timer]
            self._run(timer)

        self.tasks_of_timers[timer] = task
        return task

    def _queue_batch(self) -> None:
        if not self.batch_is_queued:
            self.batch_is_queued = True
            self.tasks.append(self._run_batch)

    def _run_batch(self) -> None:
        self.batch_is_queued = False
        due = self.due_timers()
        self.pending = [timer for timer in self.pending if timer not in due]
        for timer in due:
            self._run(timer)
            self._checkpoint()

    def _call(self, callback: Callback) -> None:
        failed = False
        try:
            callback()
        except ProgramError:
            if self.profile.report_before_microtasks:
                self.report()
            else:
                failed = True
        self._checkpoint()
        if failed:
            self.report()

    def _checkpoint(self) -> None:
        if self.microtasks and not self.profile.microtasks_keep_nesting:
            self.level = 0
        while self.microtasks:
            try:
                self.microtasks.pop(0)()
            except ProgramError:
                self.report()

    # Timers

    def _set(self, callback: Callback, delay: float, interval: float | None) -> int:
        self.ids += 1
        timer = ModelTimer(self.ids, callback, interval)
        self.active[timer.id] = timer
        self._wait(timer, delay, lambda _: self.now)
        return timer.id

    def _wait(self, timer: ModelTimer, delay: float, base: Callable[[float], float]) -> None:
        profile = self.profile
        is_timeout = timer.interval is None
        clamped = profile.first_clamped_timeout if is_timeout else profile.first_clamped_interval
        if clamped and self.level + 1 >= clamped:
            delay = max(delay, profile.clamped_delay)
        if timer.interval is not None:
            # Once clamped, an interval keeps to the longer wait.
            timer.interval = delay
        timer.level = self.level + 1
        timer.due = base(delay) + delay
        self.places += 1
        timer.place = self.places
        at_once = delay == 0 and profile.zero_delay_at_once
        if at_once and profile.timer_task is not TimerTask.ONE_FOR_ALL:
            self._queue(self._task_of(timer))
            return
        self.pending.append(timer)
        if at_once:
            self._queue_batch()

    def _run(self, timer: ModelTimer) -> None:
        if self.active.get(timer.id) is not timer:
            return
        self.level = timer.level
        if timer.interval is None:
            del self.active[timer.id]
            self._call(timer.callback)
            return
        began = self.now
        match self.profile.interval_rearm:
            case IntervalRearm.BEFORE_CALLBACK:
                self._repeat(timer, began)
                self._call(timer.callback)
            case IntervalRearm.BEFORE_UNLESS_LATE:
                self._repeat(timer, began)
                self._call(timer.callback)
                if timer in self.pending and timer.due <= self.now:
                    self.places += 1
                    timer.due, timer.place = self.now, self.places
            case IntervalRearm.AFTER_CALLBACK:
                self._call(lambda: self._call_and_repeat(timer, began))
            case IntervalRearm.AFTER_MICROTASKS:
                self._call(timer.callback)
                self._repeat(timer, began)

    def _call_and_repeat(self, timer: ModelTimer, began: float) -> None:
        try:
            timer.callback()
        finally:
            self._repeat(timer, began)

    def _repeat(self, timer: ModelTimer, began: float) -> None:
        def base(delay: float) -> float:
            match self.profile.interval_base:
                case IntervalBase.SCHEDULED if delay:
                    point = timer.due
                    while point + delay <= self.now:
                        point += delay
                    return point
                case IntervalBase.TASK:
                    return began
                case _:
                    return self.now

        if self.active.get(timer.id) is timer:
            assert timer.interval is not None
            self._wait(timer, timer.interval, base)
