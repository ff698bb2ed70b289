"""HTML #perform-a-microtask-checkpoint, #clean-up-after-running-script"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Instrument, Promise, current_loop, queue_microtask, report_error, set_timeout


def test_it_runs_microtasks_until_none_is_left(program: Program) -> None:
    program.loop.queue_microtask(
        lambda: (program.note("a"), program.loop.queue_microtask(program.note, "b"))
    )
    with program.loop as loop:
        loop.perform_a_microtask_checkpoint()
    assert program.log == ["a", "b"]
    assert not program.loop.microtasks


def test_a_checkpoint_within_a_checkpoint_does_nothing(program: Program) -> None:
    def main() -> None:
        def outer() -> None:
            program.note("outer begins")
            current_loop().perform_a_microtask_checkpoint()
            program.note("outer ends")

        queue_microtask(outer)
        queue_microtask(program.note, "second")

    assert program.run(main) == ["outer begins", "outer ends", "second"]


def test_one_follows_every_task(program: Program) -> None:
    def task(name: str) -> None:
        program.note(name)
        queue_microtask(program.note, f"{name}'s microtask")

    program.loop.queue_task(task, "a")
    program.loop.queue_task(task, "b")
    assert program.run() == ["a", "a's microtask", "b", "b's microtask"]


def test_one_follows_every_timer_also_of_equal_deadlines(program: Program) -> None:
    def timer(name: str) -> None:
        program.note(name)
        Promise.resolve(f"{name}'s reaction").then(program.note)

    def main() -> None:
        set_timeout(timer, 5, "a")
        set_timeout(timer, 5, "b")

    assert program.run(main) == ["a", "a's reaction", "b", "b's reaction"]


@pytest.mark.parametrize("profile", ["browser", "firefox", "webkit", "node", "text"])
def test_one_follows_every_timer_under_every_profile(new_program: Any, profile: str) -> None:
    program = new_program(profile)

    def timer(name: str) -> None:
        program.note(name)
        queue_microtask(program.note, f"{name}'s microtask")

    def main() -> None:
        for name in ("a", "b", "c"):
            set_timeout(timer, 5, name)

    assert program.run(main) == [
        *("a", "a's microtask"),
        *("b", "b's microtask"),
        *("c", "c's microtask"),
    ]


def test_one_follows_each_listener_that_the_host_calls(program: Program) -> None:
    def listener(name: str) -> Any:
        def listen(event: Any) -> None:
            event.prevent_default()
            program.note(name)
            queue_microtask(program.note, f"{name}'s microtask")

        return listen

    def main() -> None:
        program.loop.add_event_listener("unhandledrejection", listener("a"))
        program.loop.add_event_listener("unhandledrejection", listener("b"))
        Promise.reject("reason")

    assert program.run(main) == ["a", "a's microtask", "b", "b's microtask"]


def test_none_follows_a_listener_while_a_script_is_on_the_stack(program: Program) -> None:
    def listener(name: str) -> Any:
        def listen(event: Any) -> None:
            event.prevent_default()
            program.note(name)
            queue_microtask(program.note, f"{name}'s microtask")

        return listen

    def main() -> None:
        program.loop.add_event_listener("error", listener("a"))
        program.loop.add_event_listener("error", listener("b"))
        report_error("reported")
        program.note("script goes on")

    assert program.run(main) == ["a", "b", "script goes on", "a's microtask", "b's microtask"]


def test_microtasks_run_before_rejections_are_told(program: Program) -> None:
    def main() -> None:
        rejected = Promise.reject("reason")
        # Handled by the very last microtask of the checkpoint.
        promise = Promise.resolve()
        for _ in range(10):
            promise = promise.then(lambda _: None)
        promise.then(lambda _: rejected.catch(program.noter("handled")))

    assert program.run(main) == [("handled", "reason")]


def test_an_empty_checkpoint_is_one_too(program: Program) -> None:
    class Watch(Instrument):
        def before_checkpoint(self) -> None:
            program.note("before")

        def after_checkpoint(self) -> None:
            program.note("after")

    program.loop.add_instrument(Watch())
    with program.loop as loop:
        loop.perform_a_microtask_checkpoint()
    assert program.log == ["before", "after"]


def test_the_guard_is_released_after_an_exception_that_stops_the_loop(program: Program) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    program.loop.queue_microtask(program.note, "before")
    program.loop.queue_microtask(stop)
    program.loop.queue_microtask(program.note, "after")
    with program.loop as loop:
        with pytest.raises(KeyboardInterrupt):
            loop.perform_a_microtask_checkpoint()
        program.note("stopped")
        loop.perform_a_microtask_checkpoint()
    assert program.log == ["before", "stopped", "after"]


def test_a_throw_is_reported_and_nothing_behind_it_is_lost(program: Program) -> None:
    def throws() -> None:
        raise ValueError("thrown")

    def main() -> None:
        for number in range(3):
            queue_microtask(throws)
            queue_microtask(program.note, number)

    assert program.run(main) == [0, 1, 2]
    assert [str(error) for error in program.uncaught()] == ["thrown"] * 3


def test_the_text_forgets_the_running_task_in_microtasks(new_program: Any) -> None:
    for profile, kept in (("browser", True), ("text", False)):
        program = new_program(profile)

        def main(program: Program = program) -> None:
            queue_microtask(lambda: program.note(program.loop.currently_running_task is not None))

        assert program.run(main) == [kept], profile


def test_called_from_outside_it_makes_its_loop_the_current_one(program: Program) -> None:
    program.loop.queue_microtask(lambda: program.note(current_loop() is program.loop))
    program.loop.perform_a_microtask_checkpoint()
    assert program.log == [True]
    with pytest.raises(RuntimeError, match="no current event loop"):
        current_loop()
