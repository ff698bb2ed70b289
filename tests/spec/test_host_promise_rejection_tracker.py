"""HTML #the-hostpromiserejectiontracker-implementation, #notify-about-rejected-promises"""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    Promise,
    PromiseRejectionEvent,
    Uncaught,
    async_function,
    queue_microtask,
    run,
    set_timeout,
)


def listen(program: Program, *, prevent: bool = True) -> None:
    """Note both events; keep them from the console."""

    def unhandled(event: PromiseRejectionEvent) -> None:
        program.note("unhandled", event.reason)
        if prevent:
            event.prevent_default()

    program.loop.add_event_listener("unhandledrejection", unhandled)
    program.loop.add_event_listener(
        "rejectionhandled", lambda event: program.note("handled", event.reason)
    )


def test_a_rejection_without_a_handler_is_told(program: Program) -> None:
    listen(program)
    assert program.run(lambda: Promise.reject("reason")) == [("unhandled", "reason")]


def test_the_event_knows_promise_and_reason(program: Program) -> None:
    def main() -> None:
        promise = Promise.reject("reason")

        def listener(event: PromiseRejectionEvent) -> None:
            program.note(event.promise is promise, event.reason, event.type, event.cancelable)
            event.prevent_default()

        program.loop.add_event_listener("unhandledrejection", listener)

    assert program.run(main) == [(True, "reason", "unhandledrejection", True)]


def test_it_goes_to_the_console_unless_prevented(program: Program) -> None:
    listen(program, prevent=False)
    program.run(lambda: Promise.reject("reason"))
    assert program.uncaught() == ["reason"]


def test_the_console_is_given_the_promise_and_the_exceptions_traceback(program: Program) -> None:
    given: list[Uncaught] = []
    program.loop.console = given.append

    @async_function
    async def fails() -> None:
        raise ValueError("reason")

    promises: list[Any] = []
    program.run(lambda: promises.append(fails()))
    (uncaught,) = given
    assert uncaught.promise is promises[0]
    assert uncaught.exception is uncaught.reason
    assert uncaught.exception is not None
    traceback = uncaught.exception.__traceback__
    assert traceback is not None
    assert traceback.tb_frame.f_code.co_name == "fails"


def test_a_handler_attached_in_the_same_checkpoint_suppresses_it(program: Program) -> None:
    listen(program)

    def main() -> None:
        rejected = Promise.reject("reason")
        Promise.resolve().then(lambda _: rejected.catch(program.noter("caught")))

    assert program.run(main) == [("caught", "reason")]


def test_a_handler_attached_by_a_task_already_due_suppresses_it(program: Program) -> None:
    listen(program)

    def main() -> None:
        rejected = Promise.reject("reason")
        program.loop.queue_task(lambda: rejected.catch(program.noter("caught")))
        set_timeout(program.note, 0, "zero timer")

    assert program.run(main) == [("caught", "reason"), "zero timer"]


def test_it_is_a_task_behind_what_is_queued(program: Program) -> None:
    listen(program)

    def main() -> None:
        Promise.reject("reason")
        set_timeout(program.note, 0, "zero timer")
        program.loop.queue_task(program.note, "task")
        set_timeout(program.note, 1, "timer")
        queue_microtask(program.note, "microtask")

    assert program.run(main) == [
        "microtask",
        "zero timer",
        "task",
        ("unhandled", "reason"),
        "timer",
    ]


def test_all_rejections_of_a_checkpoint_are_told_by_one_task(program: Program) -> None:
    listen(program)

    def main() -> None:
        for number in range(3):
            Promise.reject(number)

    program.loop.queue_task(main)
    program.loop.run_one_task()
    assert len(program.loop.task_queues) == 1
    assert program.run() == [("unhandled", 0), ("unhandled", 1), ("unhandled", 2)]


def test_in_the_order_of_their_rejection(program: Program) -> None:
    listen(program)

    def main() -> None:
        first, second = Promise.with_resolvers(), Promise.with_resolvers()
        second.reject("second made, first rejected")
        first.reject("first made, second rejected")

    assert program.run(main) == [
        ("unhandled", "second made, first rejected"),
        ("unhandled", "first made, second rejected"),
    ]


def test_one_handled_by_the_listener_for_another_is_not_told(program: Program) -> None:
    promises: list[Promise[Any]] = []

    def unhandled(event: PromiseRejectionEvent) -> None:
        program.note("unhandled", event.reason)
        event.prevent_default()
        if event.reason == 0:
            promises[1].catch(program.noter("caught"))

    program.loop.add_event_listener("unhandledrejection", unhandled)
    program.run(lambda: promises.extend(Promise.reject(number) for number in range(3)))
    assert program.log == [("unhandled", 0), ("caught", 1), ("unhandled", 2)]


def test_handled_after_the_event_is_told_in_a_task(program: Program) -> None:
    listen(program)

    def main() -> None:
        rejected = Promise.reject("reason")

        def later() -> None:
            program.loop.queue_task(program.note, "queued before")
            rejected.catch(program.noter("caught"))
            program.loop.queue_task(program.note, "queued after")

        set_timeout(later, 5)

    assert program.run(main) == [
        ("unhandled", "reason"),
        ("caught", "reason"),
        "queued before",
        ("handled", "reason"),
        "queued after",
    ]


def test_handled_after_the_event_is_told_once(program: Program) -> None:
    listen(program)

    def main() -> None:
        rejected = Promise.reject("reason")
        set_timeout(lambda: (rejected.catch(), rejected.catch(lambda _: None)), 5)

    # The promise derived by the first catch is a rejection of its own.
    assert program.run(main) == [
        ("unhandled", "reason"),
        ("handled", "reason"),
        ("unhandled", "reason"),
    ]


def test_handled_by_the_listener_itself_is_never_outstanding(program: Program) -> None:
    def unhandled(event: PromiseRejectionEvent) -> None:
        program.note("unhandled")
        event.promise.catch(program.noter("caught"))

    program.loop.add_event_listener("unhandledrejection", unhandled)
    program.loop.add_event_listener("rejectionhandled", lambda event: program.note("handled"))
    program.run(lambda: Promise.reject("reason"))
    assert program.log == ["unhandled", ("caught", "reason")]
    # It was not prevented, so the console is told all the same.
    assert program.uncaught() == ["reason"]


def test_the_duty_moves_along_the_chain(program: Program) -> None:
    listen(program)

    def main() -> None:
        Promise.reject("reason").then(lambda _: None).then(lambda _: None)
        Promise.reject("finally").finally_(lambda: None)

    assert program.run(main) == [("unhandled", "reason"), ("unhandled", "finally")]


def test_each_branch_is_told_by_itself(program: Program) -> None:
    listen(program)

    def main() -> None:
        rejected = Promise.reject("reason")
        rejected.then(lambda _: None)
        rejected.then(lambda _: None)
        rejected.catch(lambda _: None)

    assert program.run(main) == [("unhandled", "reason"), ("unhandled", "reason")]


def test_an_outstanding_promise_is_not_kept_alive(program: Program) -> None:
    listen(program)
    references: list[weakref.ref[Any]] = []
    program.run(lambda: references.append(weakref.ref(Promise.reject("reason"))))
    gc.collect()
    assert program.log == [("unhandled", "reason")]
    assert references[0]() is None


def test_node_tells_at_the_end_of_the_drain(new_program: Any) -> None:
    program = new_program("node")
    listen(program)

    def main() -> None:
        Promise.reject("reason")
        program.loop.queue_task(program.note, "task")
        queue_microtask(program.note, "microtask")

    assert program.run(main) == ["microtask", ("unhandled", "reason"), "task"]


def test_node_runs_the_listeners_microtasks_in_the_same_drain(new_program: Any) -> None:
    program = new_program("node")

    def unhandled(event: PromiseRejectionEvent) -> None:
        event.prevent_default()
        program.note("unhandled", event.reason)
        queue_microtask(program.note, "listener's microtask")
        if event.reason == "first":
            Promise.reject("from the listener")

    program.loop.add_event_listener("unhandledrejection", unhandled)

    def main() -> None:
        Promise.reject("first")
        program.loop.queue_task(program.note, "task")

    assert program.run(main) == [
        ("unhandled", "first"),
        "listener's microtask",
        ("unhandled", "from the listener"),
        "listener's microtask",
        "task",
    ]


def test_node_does_not_look_again_whether_it_was_handled_meanwhile(new_program: Any) -> None:
    program = new_program("node")
    promises: list[Promise[Any]] = []

    def unhandled(event: PromiseRejectionEvent) -> None:
        event.prevent_default()
        program.note("unhandled", event.reason)
        promises[1].catch(program.noter("caught"))

    program.loop.add_event_listener("unhandledrejection", unhandled)
    program.run(lambda: promises.extend(Promise.reject(number) for number in range(2)))
    assert program.log == [("unhandled", 0), ("unhandled", 1), ("caught", 1), ("caught", 1)]


def test_node_tells_of_late_handling_at_the_end_of_the_drain(new_program: Any) -> None:
    program = new_program("node")
    listen(program)

    def main() -> None:
        rejected = Promise.reject("reason")

        def later() -> None:
            rejected.catch(program.noter("caught"))
            program.loop.queue_task(program.note, "task")

        set_timeout(later, 5)

    assert program.run(main) == [
        ("unhandled", "reason"),
        ("caught", "reason"),
        ("handled", "reason"),
        "task",
    ]


def test_the_console_prints_in_promise(capsys: pytest.CaptureFixture[str]) -> None:
    def main() -> None:
        Promise.reject("reason")

    run(main)
    assert capsys.readouterr().err == "Uncaught (in promise) 'reason'\n"
