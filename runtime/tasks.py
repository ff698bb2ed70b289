"""Tasks, their sources, and the task queues from which a loop picks the next one.

HTML #concept-task, #task-source, #task-queue
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol, final

from sortedcontainers import SortedKeyList

__all__ = [
    "DOM_MANIPULATION",
    "JAVASCRIPT_ENGINE",
    "POSTED_MESSAGE",
    "SCRIPT",
    "TIMER",
    "USER_INTERACTION",
    "Document",
    "OldestTaskFirst",
    "RandomSource",
    "SourcePriority",
    "Task",
    "TaskQueues",
    "TaskSource",
]


@dataclass(frozen=True, slots=True)
class TaskSource:
    """Groups tasks that must stay in order among themselves.  HTML #task-source"""

    name: str


SCRIPT: Final = TaskSource("script")
TIMER: Final = TaskSource("timer")
DOM_MANIPULATION: Final = TaskSource("DOM manipulation")
USER_INTERACTION: Final = TaskSource("user interaction")
POSTED_MESSAGE: Final = TaskSource("posted message")
JAVASCRIPT_ENGINE: Final = TaskSource("JavaScript engine")


FEW: Final = 64
"""Empty places that are never worth a rebuild."""


class Document(Protocol):
    """What a task may belong to; while it is not fully active its tasks wait.

    HTML #fully-active
    """

    @property
    def is_fully_active(self) -> bool: ...


@final
class Task:
    """A unit of work of a task queue.  HTML #concept-task"""

    __slots__ = (
        "arguments",
        "document",
        "is_removed",
        "sequence",
        "source",
        "steps",
        "timer_nesting_level",
    )

    def __init__(
        self,
        steps: Callable[..., Any],
        arguments: tuple[Any, ...],
        source: TaskSource,
        document: Document | None = None,
        timer_nesting_level: int = 0,
    ) -> None:
        self.steps = steps
        self.arguments = arguments
        self.source = source
        self.document = document
        #: How deep in timers set by timers this task stands.  HTML #timer-nesting-level
        self.timer_nesting_level = timer_nesting_level
        #: The place in the order in which the loop's tasks were queued; 0 in a loop without
        #: `TaskQueues` of the program's, whose queue keeps the order by itself.
        self.sequence = 0
        #: Whether it was taken out of its queue, never to run.
        self.is_removed = False

    def is_runnable(self) -> bool:
        """HTML #concept-task-runnable"""
        return self.document is None or self.document.is_fully_active

    def __repr__(self) -> str:
        name = getattr(self.steps, "__qualname__", repr(self.steps))
        return f"<task {name} of the {self.source.name} source>"


class TaskQueues(Protocol):
    """A loop's task queues together with the policy that picks among them.

    Whatever the policy, tasks of one source leave in the order in which they came.
    """

    def add(self, task: Task) -> None:
        """Queue `task`; its `sequence` grows from task to task."""

    def take(self) -> Task | None:
        """Remove and return the runnable task that comes next, or None."""

    def remove(self, task: Task) -> None:
        """Take `task`, which waits, out of its queue; what it held is freed."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Task]: ...


class OldestTaskFirst:
    """All sources in one order: the task queued first runs first.

    Adding and removing cost O(1) amortised, taking O(1) beside the tasks that are not runnable.
    """

    __slots__ = ("_removed", "_tasks")

    def __init__(self) -> None:
        self._tasks: deque[Task] = deque()
        #: How many of them are only empty places.
        self._removed = 0

    def add(self, task: Task) -> None:
        self._tasks.append(task)

    def take(self) -> Task | None:
        tasks = self._tasks
        # OPTIMIZATION: the common case, a first task that nothing holds back.
        while tasks and tasks[0].document is None:
            task = tasks.popleft()
            if not task.is_removed:
                return task
            self._removed -= 1
        for index, task in enumerate(tasks):
            if not task.is_removed and task.is_runnable():
                del tasks[index]
                return task
        return None

    def remove(self, task: Task) -> None:
        _empty(task)
        self._removed += 1
        # The places stay until they are half of the queue.
        if self._removed > FEW and self._removed * 2 > len(self._tasks):
            self._replace(list(self))

    def _replace(self, tasks: list[Any]) -> None:
        """Let these be the tasks that wait, without an empty place."""
        # In one step, so that an interruption finds the old ones or the new.  The deque itself is
        # always the same: a loop that runs has it in its hands.
        deque.__init__(self._tasks, tasks)
        self._removed = 0

    def __len__(self) -> int:
        return len(self._tasks) - self._removed

    def __iter__(self) -> Iterator[Task]:
        return iter([task for task in self._tasks if not task.is_removed])


def _empty(task: Task) -> None:
    task.is_removed = True
    task.steps = _do_nothing
    task.arguments = ()


def _do_nothing() -> None:
    """The steps of a task that was removed."""


class SourcePriority:
    """Sources with a higher priority first, the oldest task first among equals.

    priorities: a number for each source, higher runs first; a source not named has 0.
    Adding and taking cost O(log n) beside the tasks that are not runnable.
    """

    __slots__ = ("_priorities", "_tasks")

    def __init__(self, priorities: Mapping[TaskSource, float]) -> None:
        self._priorities = dict(priorities)
        self._tasks: SortedKeyList[Task, tuple[float, int]] = SortedKeyList(key=self._rank)

    def _rank(self, task: Task) -> tuple[float, int]:
        return (-self._priorities.get(task.source, 0), task.sequence)

    def add(self, task: Task) -> None:
        self._tasks.add(task)

    def take(self) -> Task | None:
        task: Task
        for index, task in enumerate(self._tasks):
            if task.is_runnable():
                del self._tasks[index]
                return task
        return None

    def remove(self, task: Task) -> None:
        self._tasks.remove(task)
        _empty(task)

    def prioritize(self, source: TaskSource, priority: float) -> None:
        """Give `source` another priority, also for its tasks that wait.  Costs O(n log n)."""
        waiting = [task for task in self._tasks if task.source == source]
        for task in waiting:
            self._tasks.remove(task)
        self._priorities[source] = priority
        self._tasks.update(waiting)

    def __len__(self) -> int:
        return len(self._tasks)

    def __iter__(self) -> Iterator[Task]:
        return iter(self._tasks)


class RandomSource:
    """A source picked at random each time, and its oldest runnable task.

    The standard allows every order that this gives.  seed: the same seed gives the same order.
    """

    __slots__ = ("_by_source", "_random")

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._by_source: dict[TaskSource, OldestTaskFirst] = {}

    def add(self, task: Task) -> None:
        self._by_source.setdefault(task.source, OldestTaskFirst()).add(task)

    def take(self) -> Task | None:
        sources = [source for source, queue in self._by_source.items() if queue]
        while sources:
            source = sources.pop(self._random.randrange(len(sources)))
            task = self._by_source[source].take()
            if task is not None:
                return task
        return None

    def remove(self, task: Task) -> None:
        self._by_source[task.source].remove(task)

    def __len__(self) -> int:
        return sum(len(queue) for queue in self._by_source.values())

    def __iter__(self) -> Iterator[Task]:
        for queue in self._by_source.values():
            yield from queue
