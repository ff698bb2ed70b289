"""The policies that pick the next task, against models; documents become active and inactive."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from thenloop import (
    EventLoop,
    OldestTaskFirst,
    RandomSource,
    SourcePriority,
    Task,
    TaskSource,
    VirtualClock,
)

SOURCES = tuple(TaskSource(name) for name in ("one", "two", "three", "four"))
PRIORITIES = {SOURCES[0]: 5.0, SOURCES[1]: -1.0, SOURCES[2]: 5.0}


class Document:
    def __init__(self, name: str) -> None:
        self.name = name
        self.is_fully_active = True


def oldest(runnable: list[Task], _: dict[TaskSource, float]) -> Task:
    return min(runnable, key=lambda task: task.sequence)


def highest_priority(runnable: list[Task], priorities: dict[TaskSource, float]) -> Task:
    highest = max(priorities.get(task.source, 0) for task in runnable)
    return oldest([task for task in runnable if priorities.get(task.source, 0) == highest], {})


class Queues(RuleBasedStateMachine):
    """What every policy must do; subclasses say which task comes next where that is determined."""

    make: Callable[[], Any]
    choose: Callable[[list[Task], dict[TaskSource, float]], Task] | None = None

    @initialize()
    def begin(self) -> None:
        self.queues = type(self).make()
        self.waiting: list[Task] = []
        self.documents = [Document("left"), Document("right")]
        self.priorities = dict(PRIORITIES)
        self.sequence = 0

    @rule(source=st.sampled_from(SOURCES), document=st.sampled_from([None, None, 0, 1]))
    def add(self, source: TaskSource, document: int | None) -> None:
        task = Task(print, (), source, None if document is None else self.documents[document])
        self.sequence += 1
        task.sequence = self.sequence
        self.queues.add(task)
        self.waiting.append(task)

    @rule(index=st.integers(0, 1), active=st.booleans())
    def change_document(self, index: int, active: bool) -> None:
        self.documents[index].is_fully_active = active

    @rule(times=st.integers(1, 3))
    def take(self, times: int) -> None:
        for _ in range(times):
            runnable = [task for task in self.waiting if task.is_runnable()]
            task = self.queues.take()
            if not runnable:
                assert task is None
                return
            self.check_taken(task, runnable)
            self.waiting.remove(task)

    @precondition(lambda self: self.waiting)
    @rule(index=st.integers(0, 1000))
    def remove(self, index: int) -> None:
        self.queues.remove(self.waiting.pop(index % len(self.waiting)))

    @rule(source=st.sampled_from(SOURCES), seed=st.integers(0, 1000))
    def add_and_remove_many(self, source: TaskSource, seed: int) -> None:
        # Enough that a queue with lazy removal puts itself in order.
        before = len(self.waiting)
        for _ in range(200):
            self.add(source, None)
        added = self.waiting[before:]
        random.Random(seed).shuffle(added)
        for task in added[10:]:
            self.waiting.remove(task)
            self.queues.remove(task)

    def check_taken(self, task: Task, runnable: list[Task]) -> None:
        # HTML's own demand: the tasks of one source leave in the order in which they came.
        assert task is oldest([one for one in runnable if one.source == task.source], {})
        choose = type(self).choose
        if choose is not None:
            assert task is choose(runnable, self.priorities)

    @invariant()
    def holds_what_waits(self) -> None:
        assert len(self.queues) == len(self.waiting)
        assert {id(task) for task in self.queues} == {id(task) for task in self.waiting}

    def teardown(self) -> None:
        for document in self.documents:
            document.is_fully_active = True
        self.take(len(self.waiting) + 1)
        assert self.queues.take() is None


class OldestFirstQueues(Queues):
    make = staticmethod(OldestTaskFirst)
    choose = staticmethod(oldest)


class PriorityQueues(Queues):
    make = staticmethod(lambda: SourcePriority(PRIORITIES))
    choose = staticmethod(highest_priority)

    @precondition(lambda self: self.waiting)
    @rule(source=st.sampled_from(SOURCES), priority=st.sampled_from([-1.0, 0.0, 5.0, 7.5]))
    def prioritize(self, source: TaskSource, priority: float) -> None:
        self.queues.prioritize(source, priority)
        self.priorities[source] = priority


class RandomQueues(Queues):
    make = staticmethod(lambda: RandomSource(7))


TestOldestFirst = OldestFirstQueues.TestCase
TestPriority = PriorityQueues.TestCase
TestRandom = RandomQueues.TestCase
TestOldestFirst.settings = TestPriority.settings = TestRandom.settings = settings(
    max_examples=60, stateful_step_count=30
)


def order_of(queues: Any, program_seed: int) -> list[str]:
    """The order in which a loop with `queues` runs tasks that queue further tasks."""
    log: list[str] = []
    generator = random.Random(program_seed)
    with EventLoop(VirtualClock(), task_queues=queues) as loop:

        def step(name: str, depth: int) -> None:
            log.append(name)
            for index in range(generator.randrange(3) if depth < 3 else 0):
                source = generator.choice(SOURCES)
                loop.queue_task(step, f"{name}.{index} of {source.name}", depth + 1, source=source)

        for index in range(6):
            loop.queue_task(step, str(index), 0, source=SOURCES[index % 4])
        loop.run()
    return log


@pytest.mark.parametrize("seed", range(5))
def test_same_seed_same_order(seed: int) -> None:
    first = order_of(RandomSource(seed), 1)
    assert len(first) > 6
    assert order_of(RandomSource(seed), 1) == first


def test_seeds_differ() -> None:
    assert len({tuple(order_of(RandomSource(seed), 1)) for seed in range(10)}) == 10


def test_random_reaches_every_order_of_sources() -> None:
    seen = set()
    for seed in range(200):
        queues = RandomSource(seed)
        for sequence, source in enumerate(SOURCES[:3]):
            task = Task(print, (), source)
            task.sequence = sequence
            queues.add(task)
        taken = [queues.take() for _ in range(3)]
        seen.add(tuple(task.source.name for task in taken if task is not None))
    assert len(seen) == 6


def test_tasks_wait_for_their_document() -> None:
    log: list[str] = []
    document = Document("frame")
    document.is_fully_active = False
    with EventLoop(VirtualClock()) as loop:
        loop.queue_task(log.append, "of the frame", document=document)
        loop.queue_task(log.append, "also of the frame", document=document)
        loop.queue_task(log.append, "of nobody")
        loop.run()
        assert log == ["of nobody"]
        assert loop.next_deadline() is None
        document.is_fully_active = True
        loop.run()
    assert log == ["of nobody", "of the frame", "also of the frame"]
