"""What type checkers make of timers, events, clocks and profiles; the programs also run."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, assert_type

from thenloop import (
    POSTED_MESSAGE,
    PROFILES,
    ErrorEvent,
    EventLoop,
    HostHooks,
    Instrument,
    OldestTaskFirst,
    Profile,
    Promise,
    PromiseRejectionEvent,
    RandomSource,
    RealClock,
    SourcePriority,
    Task,
    TaskSource,
    Uncaught,
    VirtualClock,
    add_event_listener,
    clear_interval,
    clear_timeout,
    current_loop,
    queue_microtask,
    remove_event_listener,
    report_error,
    run,
    set_interval,
    set_timeout,
)


def test_timers_take_any_number_and_any_arguments() -> None:
    def main() -> None:
        assert_type(set_timeout(print), int)
        assert_type(set_timeout(print, 1.5, "a", 1, sep), int)
        set_timeout(lambda: None, None)
        set_timeout(lambda: "ignored", Fraction(1, 2))
        id_ = set_interval(lambda: None, True)
        clear_interval(id_)
        clear_timeout(None)
        clear_timeout()
        queue_microtask(lambda first, second: None, 1, 2)

    sep = ""
    run(main, clock=VirtualClock())


def on_error(event: ErrorEvent) -> None:
    assert_type(event.message, str)
    assert_type(event.error, Any)
    assert_type(event.exception, BaseException | None)
    event.prevent_default()


def on_rejection(event: PromiseRejectionEvent) -> None:
    assert_type(event.type, str)
    assert_type(event.default_prevented, bool)
    event.prevent_default()


def test_listeners_take_their_own_events() -> None:
    def main() -> None:
        add_event_listener("error", on_error)
        add_event_listener("unhandledrejection", on_rejection)
        report_error(ValueError("reported"))
        Promise.reject("reason")
        remove_event_listener("rejectionhandled", on_rejection)

    run(main)


def test_consoles() -> None:
    given: list[Uncaught] = []

    def console(uncaught: Uncaught) -> None:
        assert_type(uncaught.reason, Any)
        assert_type(uncaught.exception, BaseException | None)
        given.append(uncaught)

    run(lambda: report_error("error"), console=console)
    assert [uncaught.reason for uncaught in given] == ["error"]


def test_loops() -> None:
    loop = EventLoop(VirtualClock(), "node", task_queues=SourcePriority({POSTED_MESSAGE: 1}))
    with loop as entered:
        assert_type(entered, EventLoop)
        assert_type(current_loop(), EventLoop)
        assert_type(loop.next_deadline(), float | None)
        assert_type(loop.run_one_task(), bool)
        loop.queue_task(print, source=TaskSource("mine"))
        assert_type(loop.currently_running_task, Task | None)
        loop.onerror = lambda message, source, line, column, error: True
        loop.onunhandledrejection = None
        loop.host_hooks = HostHooks()
        loop.add_instrument(Instrument())
    loop.close()
    for queues in (OldestTaskFirst(), RandomSource(1)):
        EventLoop(RealClock(), PROFILES["text"], task_queues=queues).close()


def test_clocks() -> None:
    assert_type(VirtualClock().now(), float)
    assert_type(RealClock().now(), float)
    assert_type(VirtualClock(5).advance(1), None)


def test_profiles() -> None:
    assert_type(PROFILES, Mapping[str, Profile])
    assert_type(PROFILES["text"].name, str)
    assert_type(dataclasses.replace(PROFILES["text"], name="mine"), Profile)
