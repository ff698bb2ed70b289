"""DOM #concept-event-dispatch, #inner-event-creation-steps, #add-an-event-listener"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    ErrorEvent,
    Event,
    PromiseRejectionEvent,
    add_event_listener,
    queue_microtask,
    remove_event_listener,
    report_error,
)


@pytest.fixture
def fire(program: Program) -> Any:
    """Fire an error event by the host, with nothing else on the stack."""
    return lambda: program.loop.events.fire(ErrorEvent("fired", None))


def test_listeners_run_in_the_order_of_registration(program: Program, fire: Any) -> None:
    for name in ("a", "b", "c"):
        program.loop.add_event_listener("error", lambda event, name=name: program.note(name))
    assert fire() is True
    assert program.log == ["a", "b", "c"]


def test_a_listener_is_registered_once(program: Program, fire: Any) -> None:
    def listener(event: Event) -> None:
        program.note("heard")

    for _ in range(3):
        program.loop.add_event_listener("error", listener)
    fire()
    assert program.log == ["heard"]


def test_equal_bound_methods_are_one_listener(program: Program, fire: Any) -> None:
    class Owner:
        def listener(self, event: Event) -> None:
            program.note("heard")

    owner = Owner()
    program.loop.add_event_listener("error", owner.listener)
    program.loop.add_event_listener("error", owner.listener)
    fire()
    program.loop.remove_event_listener("error", owner.listener)
    fire()
    assert program.log == ["heard"]


def test_a_listener_added_meanwhile_waits_for_the_next_event(program: Program, fire: Any) -> None:
    def second(event: Event) -> None:
        program.note("second")

    def first(event: Event) -> None:
        program.note("first")
        program.loop.add_event_listener("error", second)

    program.loop.add_event_listener("error", first)
    fire()
    program.note("next event")
    fire()
    assert program.log == ["first", "next event", "first", "second"]


def test_a_listener_removed_meanwhile_does_not_run(program: Program, fire: Any) -> None:
    def second(event: Event) -> None:
        program.note("second")

    def first(event: Event) -> None:
        program.note("first")
        program.loop.remove_event_listener("error", second)

    program.loop.add_event_listener("error", first)
    program.loop.add_event_listener("error", second)
    fire()
    assert program.log == ["first"]


def test_a_listener_removed_by_a_microtask_between_two_does_not_run(
    program: Program, fire: Any
) -> None:
    def second(event: Event) -> None:
        program.note("second")

    def first(event: Event) -> None:
        program.note("first")
        queue_microtask(program.loop.remove_event_listener, "error", second)

    program.loop.add_event_listener("error", first)
    program.loop.add_event_listener("error", second)
    with program.loop:
        fire()
    assert program.log == ["first"]


def test_a_listener_removed_and_added_again_goes_to_the_end(program: Program, fire: Any) -> None:
    def first(event: Event) -> None:
        program.note("first")

    program.loop.add_event_listener("error", first)
    program.loop.add_event_listener("error", lambda event: program.note("second"))
    program.loop.remove_event_listener("error", first)
    program.loop.add_event_listener("error", first)
    fire()
    assert program.log == ["second", "first"]


def test_removing_what_is_not_there_does_nothing(program: Program) -> None:
    program.loop.remove_event_listener("error", print)


def test_firing_tells_whether_it_was_prevented(program: Program, fire: Any) -> None:
    program.loop.add_event_listener("error", lambda event: event.prevent_default())
    assert fire() is False


def test_an_event_that_cannot_be_canceled_is_not(program: Program) -> None:
    event = PromiseRejectionEvent("rejectionhandled", None, "reason")
    program.loop.add_event_listener("rejectionhandled", lambda event: event.prevent_default())
    assert program.loop.events.fire(event) is True
    assert (event.cancelable, event.default_prevented) == (False, False)
    assert PromiseRejectionEvent("unhandledrejection", None, "reason").cancelable is True


def test_a_throw_of_one_listener_does_not_keep_the_next_from_running(
    program: Program, fire: Any
) -> None:
    def throws(event: Event) -> None:
        raise ValueError("listener")

    program.loop.add_event_listener("rejectionhandled", throws)
    program.loop.add_event_listener("rejectionhandled", lambda event: program.note("next"))
    program.loop.events.fire(PromiseRejectionEvent("rejectionhandled", None, "reason"))
    assert program.log == ["next"]
    assert [str(error) for error in program.uncaught()] == ["listener"]


def test_the_functions_of_the_page_are_those_of_the_current_loop(program: Program) -> None:
    def listener(event: Any) -> None:
        program.note(event.error)
        event.prevent_default()

    def main() -> None:
        add_event_listener("error", listener)
        report_error("first")
        remove_event_listener("error", listener)
        report_error("second")

    assert program.run(main) == ["first"]
    assert program.uncaught() == ["second"]


@pytest.mark.parametrize("type_", ["Error", "click", "", None, 5, []], ids=repr)
def test_an_unknown_type_is_an_error(program: Program, type_: Any) -> None:
    for method in (program.loop.add_event_listener, program.loop.remove_event_listener):
        with pytest.raises(
            ValueError, match=r"unknown event type .*; the loop fires error, unhandled"
        ):
            method(type_, print)


@pytest.mark.parametrize("listener", [None, 5, "listener"])
def test_a_listener_must_be_callable(program: Program, listener: Any) -> None:
    with pytest.raises(TypeError, match="add_event_listener expects a callable, got"):
        program.loop.add_event_listener("error", listener)


def test_handlers_of_the_other_events_prevent_by_false(program: Program) -> None:
    loop = program.loop
    loop.onunhandledrejection = lambda event: event.reason != "prevented"
    loop.onrejectionhandled = lambda event: program.note("handled")
    assert callable(loop.onunhandledrejection)
    assert callable(loop.onrejectionhandled)
    for reason, canceled in (("prevented", True), ("other", False)):
        event = PromiseRejectionEvent("unhandledrejection", None, reason)
        assert loop.events.fire(event) is not canceled
    loop.events.fire(PromiseRejectionEvent("rejectionhandled", None, "reason"))
    assert program.log == ["handled"]
