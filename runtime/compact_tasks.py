"""The default task queue: the oldest task first, where most tasks are no objects.

OPTIMIZATION: the text's task is a struct.  Here what most tasks are made of waits by itself, in
the same queue and order, and becomes a `Task` when somebody looks at it: an instrument, the
program by `currently_running_task`, or whoever walks or searches the queue.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from .numbered_tasks import NumberedBatch, NumberedSteps, call_of, level_of
from .tasks import FEW, SCRIPT, TIMER, OldestTaskFirst, Task

if TYPE_CHECKING:
    from .event_loop import EventLoop

__all__ = ["CompactTasks"]


class CompactTasks(OldestTaskFirst):
    """What a loop has where it was given no other `TaskQueues`.

    An entry is, by its exact type:

    - `Task`: itself;
    - `int`: a *numbered task* of the timer source, whose steps are those that `numbered` has under
      this number; whoever takes them out of there has removed the task;
    - `NumberedBatch`: numbered tasks whose steps are there, until somebody looks for one of them;
    - `tuple`: a callback and then its arguments, of the script source;
    - anything else: a callback of the script source, without arguments.

    Not one of the first four can be called, so the fifth is never mistaken for one of them.
    """

    __slots__ = ("_batches", "_loop", "_sweep_beyond", "numbered")

    _tasks: deque[Any]

    def __init__(self, loop: EventLoop) -> None:
        super().__init__()
        self._loop = loop
        #: The steps of numbered tasks, those that wait here and those to come.
        self.numbered: dict[int, NumberedSteps] = {}
        #: Those of which there may be something left.
        self._batches: list[NumberedBatch] = []
        self._sweep_beyond = FEW

    @property
    def entries(self) -> deque[Any]:
        """What waits, oldest first; always the same deque."""
        return self._tasks

    def add_numbered(self, number: int) -> None:
        """Queue the task with this number, behind all others.  Costs O(1) amortised."""
        tasks = self._tasks
        tasks.append(number)
        if len(tasks) == 1:
            self._sweep_beyond = FEW
        # Queueing and removing in one endless task leaves nothing but empty places.
        elif len(tasks) > self._sweep_beyond:
            self._replace(list(filter(self._waits, tasks)))
            # The queue has doubled by the next time, so that each task pays for one visit.
            self._sweep_beyond = 2 * len(tasks) + FEW

    def extend(self, entries: Iterable[Any]) -> None:
        """Queue entries, behind all others and in this order."""
        self._tasks.extend(entries)

    def add_batch(self, batch: NumberedBatch) -> None:
        """Queue numbered tasks that are still to be put into `batch`."""
        self._batches.append(batch)
        self._tasks.append(batch)

    def end_batch(self, batch: NumberedBatch) -> None:
        """Forget a batch in which nothing is left; it may be the first entry."""
        batch.is_over = True
        if batch in self._batches:
            self._batches.remove(batch)
        if self._tasks and self._tasks[0] is batch:
            self._tasks.popleft()

    def remove_numbered(self, number: int) -> NumberedSteps | None:
        """Remove a numbered task, one that waits or one to come; its steps, or None."""
        steps = self.numbered.pop(number, None)
        if steps is None:
            for batch in self._batches:
                steps = batch.remove(number)
                if steps is not None:
                    return steps
                if batch.may_hold(number):
                    self._spread(batch)
                    return self.numbered.pop(number, None)
        return steps

    def clear_numbered(self) -> None:
        """Remove all numbered tasks."""
        for batch in list(self._batches):
            batch.entries = []
            batch.steps.clear()
        self.numbered.clear()

    def _spread(self, batch: NumberedBatch) -> None:
        """Let each task of a batch be an entry of its own, which anybody can find."""
        batch.put_in_order()
        numbers, steps, numbered = batch.numbers(), batch.steps, self.numbered
        entries: list[Any] = []
        for entry in self._tasks:
            if self._waits(entry):
                entries.append(entry)
            if entry is batch:
                entries += reversed(numbers)
        # First the entries: those whose steps are still in the batch are empty places.
        self._replace(entries)
        for index, number in enumerate(numbers):
            # One step; nothing is left where somebody who came between has done it all.
            some = steps[index : index + 1]
            if some and some[0] is not None:
                numbered[number] = some[0]
                steps[index] = None
        steps.clear()
        self.end_batch(batch)

    def _spread_all(self) -> None:
        while self._batches:
            self._spread(self._batches[0])

    def _waits(self, entry: Any) -> bool:
        """Whether an entry is more than the empty place of a task that was removed."""
        if type(entry) is Task:
            if entry.steps == self._run_numbered:
                return entry.arguments[0] in self.numbered
            return not entry.is_removed
        if type(entry) is NumberedBatch:
            return not entry.is_over
        return type(entry) is not int or entry in self.numbered

    def take(self) -> Task | None:
        self._spread_all()
        tasks = self._tasks
        while tasks and not self._waits(tasks[0]):
            if type(tasks.popleft()) is Task:
                self._removed = max(self._removed - 1, 0)
        for index, entry in enumerate(tasks):
            if self._waits(entry) and (type(entry) is not Task or entry.is_runnable()):
                del tasks[index]
                return self.task_of(entry)
        return None

    def task_of(self, entry: Any) -> Task:
        """The task that an entry, which waits or runs, stands for."""
        kind = type(entry)
        if kind is Task:
            task: Task = entry
            return task
        if kind is int:
            level = level_of(self.numbered[entry])
            return Task(self._run_numbered, (entry,), TIMER, timer_nesting_level=level)
        arguments = (entry[0], entry[1:]) if kind is tuple else (entry, ())
        return Task(self._loop.run_a_classic_script, arguments, SCRIPT)

    def _run_numbered(self, number: int) -> None:
        """The steps of a numbered task that has become an object."""
        steps = self.numbered.pop(number, None)
        if steps is not None:
            self._loop.invoke_callback(*call_of(steps))

    def remove(self, task: Task) -> None:
        if task.steps == self._run_numbered:
            self.numbered.pop(task.arguments[0], None)
        super().remove(task)

    def any_is_runnable(self) -> bool:
        """Whether `take` would find one."""
        self._spread_all()
        return any(
            self._waits(entry) and (type(entry) is not Task or entry.is_runnable())
            for entry in self._tasks
        )

    def __len__(self) -> int:
        self._spread_all()
        return sum(map(self._waits, self._tasks))

    def __iter__(self) -> Iterator[Task]:
        """The tasks that wait, which from now on are objects."""
        self._spread_all()
        self._replace([self.task_of(entry) for entry in self._tasks if self._waits(entry)])
        return iter(list(self._tasks))
