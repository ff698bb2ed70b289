"""HTML #dom-queuemicrotask, #queue-a-microtask"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, Thrown, add_event_listener, queue_microtask, set_timeout


def test_microtasks_run_after_the_script_in_order(program: Program) -> None:
    def main() -> None:
        queue_microtask(program.note, "first")
        queue_microtask(program.note, "second")
        program.note("script ends")

    assert program.run(main) == ["script ends", "first", "second"]


def test_they_share_one_queue_with_promise_jobs(program: Program) -> None:
    def main() -> None:
        queue_microtask(program.note, "a")
        Promise.resolve("b").then(program.note)
        queue_microtask(program.note, "c")

    assert program.run(main) == ["a", "b", "c"]


def test_one_queued_by_another_runs_in_the_same_checkpoint(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 0, "timer")
        queue_microtask(lambda: queue_microtask(program.note, "nested"))
        queue_microtask(program.note, "second")

    assert program.run(main) == ["second", "nested", "timer"]


def test_arguments_are_passed_on(program: Program) -> None:
    assert program.run(lambda: queue_microtask(program.note, 1, 2)) == [(1, 2)]


def test_what_it_returns_is_ignored(program: Program) -> None:
    def main() -> None:
        queue_microtask(lambda: Promise.resolve("ignored"))

    assert program.run(main) == []


@pytest.mark.parametrize("error", [ValueError("thrown"), Thrown("thrown")], ids=repr)
def test_a_throw_is_reported_before_the_next_microtask(program: Program, error: Exception) -> None:
    def throws() -> None:
        raise error

    def main() -> None:
        add_event_listener("error", lambda event: program.note("error", str(event.error)))
        queue_microtask(throws)
        queue_microtask(program.note, "next")

    assert program.run(main) == [("error", "thrown"), "next"]
    assert [str(reason) for reason in program.uncaught()] == ["thrown"]


@pytest.mark.parametrize("callback", [None, 5, "callback", object()], ids=repr)
def test_the_callback_must_be_callable(program: Program, callback: Any) -> None:
    def main() -> None:
        with pytest.raises(TypeError, match="queue_microtask expects a callable, got"):
            queue_microtask(callback)
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_one_queued_outside_any_task_runs_before_the_first_task(program: Program) -> None:
    program.loop.queue_task(program.note, "task")
    program.loop.queue_microtask(program.note, "microtask")
    assert program.run() == ["microtask", "task"]


def test_a_long_queue_is_run_to_its_end(program: Program) -> None:
    left = 50_000

    def again() -> None:
        nonlocal left
        left -= 1
        if left:
            queue_microtask(again)

    def main() -> None:
        set_timeout(lambda: program.note("timer", left), 0)
        queue_microtask(again)

    assert program.run(main) == [("timer", 0)]
