"""HTML #event-loop-processing-model: one turn, and what drives it."""

from __future__ import annotations

import math
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    EventLoop,
    NeverSettledError,
    Promise,
    Thrown,
    VirtualClock,
    async_function,
    current_loop,
    queue_microtask,
    run,
    set_timeout,
)
from thenloop.runtime.tasks import SCRIPT, TIMER


def test_one_task_then_its_microtasks_then_the_next_task(program: Program) -> None:
    def main() -> None:
        program.loop.queue_task(program.note, "task")
        queue_microtask(program.note, "microtask")
        program.note("script")

    assert program.run(main) == ["script", "microtask", "task"]


def test_the_running_task_is_known_while_it_runs(program: Program) -> None:
    tasks: list[Any] = []

    def note() -> None:
        tasks.append(program.loop.currently_running_task)

    def main(*arguments: str) -> None:
        note()
        queue_microtask(note)

    program.loop.queue_task(main)
    program.loop.queue_task(main, "argument")
    with program.loop:
        set_timeout(main, 0)
        set_timeout(set_timeout, 1, main, 0, "argument")
    program.run()
    # Both times the same object, whatever the queue held.
    assert tasks[::2] == tasks[1::2] and len(set(tasks)) == 4
    assert [task.source for task in tasks[::2]] == [SCRIPT, SCRIPT, TIMER, TIMER]
    assert [task.timer_nesting_level for task in tasks[::2]] == [0, 0, 1, 2]
    assert [task.arguments[1] for task in tasks[::2]] == [(), ("argument",), (), ("argument",)]
    assert program.loop.currently_running_task is None


def test_a_task_that_was_looked_at_is_the_one_that_runs(program: Program) -> None:
    def main() -> None:
        program.note(program.loop.currently_running_task)

    program.loop.queue_task(main)
    with program.loop:
        set_timeout(main, 0)
    tasks = list(program.loop.task_queues)
    assert program.run() == tasks


def test_run_ends_when_nothing_is_left_that_could_ever_run(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 1000, "timer")
        Promise(lambda resolve, reject: None).then(program.note)

    assert program.run(main) == ["timer"]
    assert program.clock.now() == 1000
    assert program.loop.next_deadline() is None


def test_run_one_task_runs_one_with_its_checkpoint(program: Program) -> None:
    program.loop.queue_task(lambda: (program.note("a"), queue_microtask(program.note, "a micro")))
    program.loop.queue_task(program.note, "b")
    assert program.loop.run_one_task() is True
    assert program.log == ["a", "a micro"]
    assert program.loop.run_one_task() is True
    assert program.loop.run_one_task() is False
    assert program.log == ["a", "a micro", "b"]


def test_run_one_task_does_not_wait(program: Program) -> None:
    with program.loop:
        set_timeout(program.note, 10, "timer")
    assert program.loop.run_one_task() is False
    assert program.clock.now() == 0
    program.clock.advance(10)
    assert program.loop.run_one_task() is True
    assert program.log == ["timer"]


def test_run_one_task_runs_waiting_microtasks_first(program: Program) -> None:
    program.loop.queue_microtask(program.note, "microtask")
    assert program.loop.run_one_task() is False
    assert program.log == ["microtask"]


def test_run_one_microtask_runs_a_single_one(program: Program) -> None:
    program.loop.queue_microtask(program.note, "a")
    program.loop.queue_microtask(program.note, "b")
    assert program.loop.run_one_microtask() is True
    assert program.log == ["a"]
    assert program.loop.run_one_microtask() is True
    assert program.loop.run_one_microtask() is False
    assert program.log == ["a", "b"]


def test_stepping_gives_the_order_of_running(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 0, "timer")
        program.loop.queue_task(program.note, "task")
        Promise.resolve("reaction").then(program.note)
        program.note("script")

    expected = list(program.run(main))
    program.log.clear()
    program.loop.queue_task(main)
    while program.loop.run_one_task():
        pass
    assert program.log == expected == ["script", "reaction", "timer", "task"]


def test_next_deadline_is_now_while_something_waits(program: Program) -> None:
    program.clock.advance(7)
    assert program.loop.next_deadline() is None
    program.loop.queue_microtask(program.note, "microtask")
    assert program.loop.next_deadline() == 7
    program.run()
    program.loop.queue_task(program.note, "task")
    assert program.loop.next_deadline() == 7
    program.run()
    with program.loop:
        set_timeout(program.note, 5)
    assert program.loop.next_deadline() == 12
    program.run()
    assert program.loop.next_deadline() is None


class NoteSource:
    """A source of one task."""

    def __init__(self, program: Program, deadline: float) -> None:
        self.deadline = deadline
        self._program = program

    def next_deadline(self) -> float:
        return self.deadline

    def hand_in_due_tasks(self, now: float) -> None:
        if self.deadline <= now:
            self.deadline = math.inf
            self._program.loop.queue_task(self._program.note, "handed in", now)


def test_a_deadline_source_hands_in_tasks_when_time_has_come(program: Program) -> None:
    program.loop.add_deadline_source(NoteSource(program, 30.0))
    assert program.loop.next_deadline() == 30
    assert program.run() == [("handed in", 30)]


def test_a_deadline_source_added_by_a_task_is_asked_after_that_task(program: Program) -> None:
    loop = program.loop

    def first() -> None:
        loop.add_deadline_source(NoteSource(program, 0.0))
        loop.queue_task(program.note, "queued by the first")

    def second() -> None:
        loop.queue_task(program.note, "queued by the second")

    loop.queue_task(first)
    loop.queue_task(second)
    # It comes between the tasks that were queued before and after it was asked.
    assert program.run() == ["queued by the first", ("handed in", 0), "queued by the second"]


def test_the_task_of_a_nested_timer_says_its_level(program: Program) -> None:
    levels: list[int] = []

    def main(depth: int = 0) -> None:
        task = program.loop.currently_running_task
        assert task is not None
        levels.append(task.timer_nesting_level)
        assert task.arguments == (main, (depth,) if depth else ())
        if depth < 3:
            set_timeout(main, 1, depth + 1)

    program.run(main)
    assert levels == [0, 1, 2, 3]


def test_the_loop_can_be_run_again_and_again(program: Program) -> None:
    for number in range(3):
        program.run(lambda number=number: program.note(number))
    assert program.log == [0, 1, 2]


def test_the_loop_is_current_while_it_runs(program: Program) -> None:
    def main() -> None:
        program.note(current_loop() is program.loop)
        queue_microtask(lambda: program.note(current_loop() is program.loop))
        set_timeout(lambda: program.note(current_loop() is program.loop), 1)

    assert program.run(main) == [True, True, True]
    with pytest.raises(RuntimeError, match="no current event loop"):
        current_loop()


def test_with_makes_the_loop_current_for_the_block(program: Program) -> None:
    with EventLoop() as outer:
        assert current_loop() is outer
        with program.loop as inner:
            assert current_loop() is inner is program.loop
            with outer:
                assert current_loop() is outer
            assert current_loop() is inner
        assert current_loop() is outer
        # Running one loop inside the other's block is fine: nothing runs there.
        program.run(lambda: program.note(current_loop() is program.loop))
        assert current_loop() is outer
    assert program.log == [True]


def test_run_until_settled_returns_the_value(program: Program) -> None:
    with program.loop:
        promise = Promise(lambda resolve, reject: set_timeout(resolve, 20, "value"))
        set_timeout(program.note, 50, "left for later")
    assert program.loop.run_until_settled(promise) == "value"
    assert (program.clock.now(), program.log) == (20, [])
    assert program.run() == ["left for later"]


def test_run_until_settled_raises_the_reason(program: Program) -> None:
    error = ValueError("reason")
    with program.loop:
        rejected, thrown = Promise.reject(error), Promise.reject("reason")
    with pytest.raises(ValueError, match="reason") as caught:
        program.loop.run_until_settled(rejected)
    assert caught.value is error
    with pytest.raises(Thrown) as caught_thrown:
        program.loop.run_until_settled(thrown)
    assert caught_thrown.value.value == "reason"


def test_run_until_settled_finishes_the_turn_that_settles(program: Program) -> None:
    with program.loop:
        promise, resolve, _ = Promise.with_resolvers()

        def task() -> None:
            resolve("value")
            Promise.resolve("rest of the turn").then(program.note)

        program.loop.queue_task(task)
        program.loop.queue_task(program.note, "next task")
    assert program.loop.run_until_settled(promise) == "value"
    assert program.log == ["rest of the turn"]
    program.run()


def test_run_until_settled_says_when_it_never_will_be(program: Program) -> None:
    with program.loop:
        promise = Promise(lambda resolve, reject: None)
    with pytest.raises(NeverSettledError, match="is pending, and nothing is left to run"):
        program.loop.run_until_settled(promise)


def test_run_returns_mains_result() -> None:
    async def coroutine() -> str:
        await Promise.resolve()
        return "coroutine"

    @async_function
    async def promise() -> str:
        return "promise"

    assert run(lambda: "value") == "value"
    assert run(coroutine) == "coroutine"
    assert run(promise) == "promise"
    assert run() is None
    assert run(lambda: None) is None


def test_run_returns_after_everything_else_has_run() -> None:
    log: list[str] = []

    def main() -> str:
        set_timeout(log.append, 1000, "timer")
        return "result"

    assert run(main, clock=VirtualClock()) == "result"
    assert log == ["timer"]


@pytest.mark.parametrize("kind", ["raises", "rejects", "coroutine"])
def test_run_raises_what_main_threw_after_everything_else(kind: str) -> None:
    log: list[str] = []
    error = ValueError("main")

    async def coroutine() -> None:
        raise error

    def main() -> Any:
        set_timeout(log.append, 1000, "timer")
        if kind == "raises":
            raise error
        return Promise.reject(error) if kind == "rejects" else coroutine()

    with pytest.raises(ValueError, match="main") as caught:
        run(main, clock=VirtualClock())
    assert caught.value is error
    assert log == ["timer"]


def test_run_raises_a_reason_that_is_no_exception_in_thrown() -> None:
    with pytest.raises(Thrown) as caught:
        run(lambda: Promise.reject("reason"))
    assert caught.value.value == "reason"


def test_run_says_when_mains_promise_is_never_settled() -> None:
    with pytest.raises(NeverSettledError):
        run(lambda: Promise(lambda resolve, reject: None))
    assert issubclass(NeverSettledError, RuntimeError)


def test_mains_rejection_is_told_to_the_caller_alone() -> None:
    console: list[Any] = []
    with pytest.raises(Thrown):
        run(lambda: Promise.reject("reason"), console=console.append)
    assert console == []


def test_a_day_of_timers_takes_no_time() -> None:
    clock = VirtualClock()
    ticks = 0

    def tick() -> None:
        nonlocal ticks
        ticks += 1
        if clock.now() < 86_400_000:
            set_timeout(tick, 60_000)

    run(tick, clock=clock)
    assert ticks == 24 * 60 + 1
    assert clock.now() == 86_400_000
