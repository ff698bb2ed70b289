"""HTML #task-queue, #task-source, #concept-task-runnable, #queue-a-task, #hostenqueuegenericjob"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    POSTED_MESSAGE,
    OldestTaskFirst,
    Promise,
    RandomSource,
    SourcePriority,
    TaskSource,
    set_timeout,
)
from thenloop.runtime.tasks import SCRIPT

RED, BLUE = TaskSource("red"), TaskSource("blue")


class Document:
    def __init__(self, *, active: bool) -> None:
        self.is_fully_active = active


def queue(program: Program, *labels: str) -> None:
    """Queue a task for each label; its source is that of the label's first letter."""
    for label in labels:
        source = RED if label.startswith("r") else BLUE
        program.loop.queue_task(program.note, label, source=source)


def test_tasks_run_in_the_order_in_which_they_were_queued(program: Program) -> None:
    queue(program, "r1", "b1", "r2", "b2")
    assert program.run() == ["r1", "b1", "r2", "b2"]


def test_a_task_queued_by_a_task_waits_behind_those_queued(program: Program) -> None:
    program.loop.queue_task(lambda: queue(program, "r3"))
    queue(program, "r1", "b2")
    assert program.run() == ["r1", "b2", "r3"]


@pytest.mark.parametrize("source", [SCRIPT, POSTED_MESSAGE])
@pytest.mark.parametrize("arguments", [(), (1,), (1, 2)])
def test_queue_task_passes_arguments(
    program: Program, arguments: tuple[int, ...], source: TaskSource
) -> None:
    program.loop.queue_task(lambda *given: program.note(given), *arguments, source=source)
    (task,) = program.loop.task_queues
    assert task.source is source
    assert repr(task).endswith(f"of the {source.name} source>")
    assert program.run() == [arguments]


@pytest.mark.parametrize("callback", [None, 5, "callback"])
def test_the_callback_must_be_callable(program: Program, callback: Any) -> None:
    with pytest.raises(TypeError, match="queue_task expects a callable, got"):
        program.loop.queue_task(callback)


def test_the_source_must_be_one(program: Program) -> None:
    with pytest.raises(TypeError, match="source must be a TaskSource, got str"):
        program.loop.queue_task(print, source="timer")  # type: ignore[arg-type]


def test_a_task_of_a_document_that_is_not_active_waits(program: Program) -> None:
    frozen = Document(active=False)
    loop = program.loop
    loop.queue_task(program.note, "of the frozen document", document=frozen)
    loop.queue_task(program.note, "of an active one", document=Document(active=True))
    loop.queue_task(program.note, "of none")
    assert program.run() == ["of an active one", "of none"]
    assert loop.next_deadline() is None
    frozen.is_fully_active = True
    assert loop.next_deadline() == 0
    assert program.run()[2:] == ["of the frozen document"]


def test_a_document_frozen_by_a_task_holds_up_only_its_own(program: Program) -> None:
    document = Document(active=True)

    def freeze() -> None:
        document.is_fully_active = False

    program.loop.queue_task(freeze, document=document)
    program.loop.queue_task(program.note, "held up", document=document)
    program.loop.queue_task(lambda: setattr(document, "is_fully_active", True))
    program.loop.queue_task(program.note, "behind")
    # Thawed, it is the oldest again.
    assert program.run() == ["held up", "behind"]


def test_source_priority_serves_higher_sources_first(new_program: Any) -> None:
    program = new_program(task_queues=SourcePriority({RED: 1}))
    queue(program, "b1", "r1", "b2", "r2")
    assert program.run() == ["r1", "r2", "b1", "b2"]


def test_source_priority_keeps_the_order_within_equal_priority(new_program: Any) -> None:
    program = new_program(task_queues=SourcePriority({RED: 1, BLUE: 1}))
    queue(program, "b1", "r1", "b2", "r2")
    assert program.run() == ["b1", "r1", "b2", "r2"]


def test_a_source_without_a_priority_has_zero(new_program: Any) -> None:
    program = new_program(task_queues=SourcePriority({RED: -1}))
    queue(program, "r1", "b1")
    assert program.run() == ["b1", "r1"]


def test_source_priority_can_change_while_tasks_wait(new_program: Any) -> None:
    queues = SourcePriority({BLUE: 1})
    program = new_program(task_queues=queues)
    queue(program, "b1", "r1", "b2", "r2")
    program.loop.run_one_task()
    queues.prioritize(RED, 5)
    assert program.run() == ["b1", "r1", "r2", "b2"]
    assert len(queues) == 0


def test_source_priority_skips_what_is_not_runnable(new_program: Any) -> None:
    program = new_program(task_queues=SourcePriority({RED: 1}))
    program.loop.queue_task(print, source=RED, document=Document(active=False))
    queue(program, "b1", "r1")
    assert program.run() == ["r1", "b1"]


def test_a_random_source_is_decided_by_its_seed(new_program: Any) -> None:
    labels = [f"{colour}{number}" for number in range(8) for colour in "rb"]

    def order(seed: int) -> list[str]:
        program = new_program(task_queues=RandomSource(seed))
        queue(program, *labels)
        return program.run()

    orders = [order(seed) for seed in range(6)]
    assert [order(seed) for seed in range(6)] == orders
    assert len({tuple(one) for one in orders}) > 1
    for one in orders:
        # Whatever the seed, a source keeps its order and nothing is lost.
        assert [label for label in one if label[0] == "r"] == labels[::2]
        assert [label for label in one if label[0] == "b"] == labels[1::2]


def test_a_random_source_skips_what_is_not_runnable(new_program: Any) -> None:
    program = new_program(task_queues=RandomSource(1))
    program.loop.queue_task(print, source=RED, document=Document(active=False))
    queue(program, "b1")
    assert program.run() == ["b1"]
    assert len(program.loop.task_queues) == 1


@pytest.mark.parametrize(
    "queues",
    [OldestTaskFirst(), SourcePriority({}), RandomSource(0)],
    ids=lambda q: type(q).__name__,
)
def test_queues_can_be_counted_and_listed(new_program: Any, queues: Any) -> None:
    program = new_program(task_queues=queues)
    assert (len(queues), list(queues), queues.take()) == (0, [], None)
    for number in range(3):
        program.loop.queue_task(program.note, number, source=RED)
    tasks = list(queues)
    assert (len(queues), list(queues)) == (3, tasks)
    assert [task.sequence for task in tasks] == [1, 2, 3]
    assert program.run() == [0, 1, 2]
    assert len(queues) == 0


def test_a_generic_job_is_a_task_of_the_engines_source(program: Program) -> None:
    class Job:
        def run(self) -> None:
            task = program.loop.currently_running_task
            assert task is not None
            program.note("generic job", task.source.name)
            Promise.resolve("reaction").then(program.note)

    program.loop.host_enqueue_generic_job(Job())
    program.loop.queue_task(program.note, "task")
    assert program.run() == [("generic job", "JavaScript engine"), "reaction", "task"]


def test_a_throw_of_a_task_is_reported_and_the_next_one_runs(program: Program) -> None:
    def throws() -> None:
        raise ValueError("task")

    program.loop.queue_task(throws)
    program.loop.queue_task(program.note, "next")
    assert program.run() == ["next"]
    assert [str(error) for error in program.uncaught()] == ["task"]


def test_timers_and_tasks_share_the_oldest_first_order(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 0, "zero timer")
        program.loop.queue_task(program.note, "task")
        set_timeout(program.note, 0, "second zero timer")

    assert program.run(main) == ["zero timer", "task", "second zero timer"]
