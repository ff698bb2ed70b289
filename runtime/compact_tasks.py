"""The default task queue: the oldest task first, where most tasks are no objects.

OPTIMIZATION: the text's task is a struct.  Here what most tasks are made of waits by itself, in
the same queue and order, and becomes a `Task` when somebody looks at it: an instrument, the
program by `currently_running_task`, or whoever walks or searches the queue.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from .tasks import FEW, SCRIPT, TIMER, OldestTaskFirst, Task

if TYPE_CHECKING:
    from .event_loop import EventLoop

__all__ = ["FIRST_LEVEL", "CompactTasks", "NumberedSteps", "call_of", "level_of", "numbered_steps"]

NumberedSteps: TypeAlias = "Callable[..., Any] | tuple[Any, ...] | list[Any]"
"""What a numbered task runs, by its exact type.

- `tuple`: a callback and then its arguments, with the nesting level 1;
- `list`: a callback, its arguments as a tuple, and the nesting level;
- anything else: a callback without arguments, with the nesting level 1.
"""

FIRST_LEVEL: Final = 1
"""The timer nesting level of a numbered task that says nothing else."""


def numbered_steps(
    callback: Callable[..., Any], arguments: tuple[Any, ...], level: int
) -> NumberedSteps:
    """The same as `NumberedSteps`."""
    if level != FIRST_LEVEL:
        return [callback, arguments, level]
    return (callback, *arguments) if arguments else callback


def call_of(steps: NumberedSteps) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """What a numbered task calls, and with which arguments."""
    if isinstance(steps, tuple):
        return steps[0], steps[1:]
    return (steps[0], steps[1]) if isinstance(steps, list) else (steps, ())


def level_of(steps: NumberedSteps | None) -> int:
    """The timer nesting level of a numbered task."""
    level: int = steps[2] if isinstance(steps, list) else FIRST_LEVEL
    return level


class CompactTasks(OldestTaskFirst):
    """What a loop has where it was given no other `TaskQueues`.

    An entry is, by its exact type:

    - `Task`: itself;
    - `int`: a *numbered task* of the timer source, whose steps are those that `numbered` has under
      this number; whoever takes them out of there has removed the task;
    - `tuple`: a callback and then its arguments, of the script source;
    - anything else: a callback of the script source, without arguments.

    Not one of the first three can be called, so the fourth is never mistaken for one of them.
    """

    __slots__ = ("_loop", "_sweep_beyond", "numbered")

    _tasks: deque[Any]

    def __init__(self, loop: EventLoop) -> None:
        super().__init__()
        self._loop = loop
        #: The steps of numbered tasks, those that wait here and those to come.
        self.numbered: dict[int, NumberedSteps] = {}
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

    def _waits(self, entry: Any) -> bool:
        """Whether an entry is more than the empty place of a task that was removed."""
        if type(entry) is Task:
            if entry.steps == self._run_numbered:
                return entry.arguments[0] in self.numbered
            return not entry.is_removed
        return type(entry) is not int or entry in self.numbered

    def take(self) -> Task | None:
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
        return any(
            self._waits(entry) and (type(entry) is not Task or entry.is_runnable())
            for entry in self._tasks
        )

    def __len__(self) -> int:
        return sum(map(self._waits, self._tasks))

    def __iter__(self) -> Iterator[Task]:
        """The tasks that wait, which from now on are objects."""
        self._replace([self.task_of(entry) for entry in self._tasks if self._waits(entry)])
        return iter(list(self._tasks))
