"""HTML #report-an-exception, #dom-reporterror, #the-event-handler-processing-algorithm"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    ErrorEvent,
    Promise,
    Thrown,
    Uncaught,
    add_event_listener,
    queue_microtask,
    report_error,
    run,
    set_interval,
    set_timeout,
)


def thrower(value: Any) -> Any:
    def throws(*_: object) -> None:
        raise value if isinstance(value, BaseException) else Thrown(value)

    return throws


def test_an_error_event_is_fired_for_what_escapes_a_callback(program: Program) -> None:
    error = ValueError("escaped")

    def listener(event: ErrorEvent) -> None:
        program.note(event.type, event.error is error, event.exception is error, event.message)
        event.prevent_default()

    def main() -> None:
        add_event_listener("error", listener)
        thrower(error)()

    assert program.run(main) == [("error", True, True, "Uncaught ValueError: escaped")]


def test_a_thrown_value_arrives_bare(program: Program) -> None:
    def listener(event: ErrorEvent) -> None:
        program.note(event.error, event.message, type(event.exception))
        event.prevent_default()

    def main() -> None:
        add_event_listener("error", listener)
        set_timeout(thrower("text"), 0)

    assert program.run(main) == [("text", "Uncaught 'text'", Thrown)]


def test_without_a_listener_it_goes_to_the_console(program: Program) -> None:
    error = ValueError("escaped")
    program.run(thrower(error))
    assert program.uncaught() == [error]


def test_prevent_default_keeps_it_from_the_console(program: Program) -> None:
    def main() -> None:
        add_event_listener("error", lambda event: event.prevent_default())
        add_event_listener("error", lambda event: program.note(event.default_prevented))
        thrower("text")()

    assert program.run(main) == [True]


def test_a_listener_that_does_not_prevent_leaves_it_to_the_console(program: Program) -> None:
    def main() -> None:
        add_event_listener("error", lambda event: program.note("heard"))
        thrower("text")()

    assert program.run(main) == ["heard"]
    assert program.uncaught() == ["text"]


def test_the_error_is_reported_before_the_microtasks_of_the_callback(program: Program) -> None:
    def callback() -> None:
        queue_microtask(program.note, "microtask")
        thrower("text")()

    def main() -> None:
        add_event_listener("error", lambda event: (program.note("error"), event.prevent_default()))
        set_timeout(callback, 0)

    assert program.run(main) == ["error", "microtask"]


@pytest.mark.parametrize("profile", ["webkit", "text"])
def test_by_the_text_it_is_reported_after_them(new_program: Any, profile: str) -> None:
    program = new_program(profile)

    def callback() -> None:
        queue_microtask(program.note, "microtask")
        thrower("text")()

    def main() -> None:
        add_event_listener("error", lambda event: (program.note("error"), event.prevent_default()))
        set_timeout(callback, 0)

    assert program.run(main) == ["microtask", "error"]


def test_an_error_of_an_error_listener_goes_to_the_console_and_recurses_not(
    program: Program,
) -> None:
    def main() -> None:
        add_event_listener("error", lambda event: program.note("heard", event.error))
        add_event_listener("error", thrower("from the listener"))
        add_event_listener("error", lambda event: event.prevent_default())
        thrower("first")()

    assert program.run(main) == [("heard", "first")]
    assert program.uncaught() == ["from the listener"]


def test_after_a_failing_listener_errors_are_heard_again(program: Program) -> None:
    def main() -> None:
        add_event_listener("error", lambda event: program.note(event.error))
        add_event_listener("error", thrower("listener"))
        set_timeout(thrower("first"), 0)
        set_timeout(thrower("second"), 0)

    assert program.run(main) == ["first", "second"]
    assert program.uncaught() == ["listener", "first", "listener", "second"]


def test_report_error_reports_at_once_and_the_caller_goes_on(program: Program) -> None:
    def main() -> None:
        add_event_listener(
            "error",
            lambda event: (program.note(event.error, event.message), event.prevent_default()),
        )
        report_error("reported")
        program.note("script goes on")
        program.loop.report_error(ValueError("again"))

    log = program.run(main)
    assert log[:2] == [("reported", "Uncaught 'reported'"), "script goes on"]
    assert log[2][1] == "Uncaught ValueError: again"


def test_an_error_in_one_callback_never_stops_the_loop(program: Program) -> None:
    def main() -> None:
        set_timeout(thrower("timer"), 0)
        interval = set_interval(thrower("interval"), 1)
        queue_microtask(thrower("microtask"))
        Promise.resolve().then(thrower("reaction"))
        program.loop.queue_task(thrower("task"))
        add_event_listener("unhandledrejection", thrower("listener"))
        set_timeout(program.loop.timers.clear, 2, interval, "test")
        set_timeout(program.note, 5, "still running")
        thrower("script")()

    assert program.run(main) == ["still running"]
    assert program.uncaught() == [
        "script",
        "microtask",
        "timer",
        "task",
        "listener",
        "reaction",
        "interval",
    ]


def test_onerror_is_given_the_parts_and_true_prevents(program: Program) -> None:
    error = ValueError("escaped")
    loop = program.loop

    def onerror(message: str, source: str, line: int, column: int, got: Any) -> bool:
        program.note(message, type(source), type(line), type(column), got is error)
        return True

    loop.onerror = onerror
    assert loop.onerror is onerror
    assert program.run(thrower(error)) == [
        ("Uncaught ValueError: escaped", str, int, int, True),
    ]


@pytest.mark.parametrize("result", [None, False, 1, "true"])
def test_onerror_prevents_by_true_alone(program: Program, result: Any) -> None:
    program.loop.onerror = lambda *arguments: result
    program.run(thrower("text"))
    assert program.uncaught() == ["text"]


def test_onerror_keeps_its_place_among_the_listeners(program: Program) -> None:
    loop = program.loop
    loop.add_event_listener("error", lambda event: program.note("before"))
    loop.onerror = lambda *arguments: program.note("first handler")
    loop.add_event_listener("error", lambda event: program.note("after"))
    loop.onerror = lambda *arguments: program.note("second handler")
    program.run(thrower("text"))
    loop.onerror = None
    assert loop.onerror is None
    program.run(thrower("text"))
    loop.onerror = lambda *arguments: program.note("third handler")
    program.run(thrower("text"))
    assert program.log == [
        *("before", "second handler", "after"),
        *("before", "after"),
        *("before", "after", "third handler"),
    ]
    assert program.uncaught() == ["text"] * 3


def test_onerror_must_be_callable_or_none(program: Program) -> None:
    with pytest.raises(TypeError, match="onerror expects a callable, got"):
        program.loop.onerror = 5  # type: ignore[assignment]


def test_the_console_prints_as_an_engine_does(capsys: pytest.CaptureFixture[str]) -> None:
    def main() -> None:
        set_timeout(thrower("text"), 0)
        set_timeout(thrower(ValueError("error")), 0)

    run(main)
    captured = capsys.readouterr()
    assert captured.out == ""
    lines = captured.err.splitlines()
    assert lines[0] == "Uncaught 'text'"
    assert lines[1] == "Traceback (most recent call last):"
    assert lines[-1] == "Uncaught ValueError: error"


def test_the_printed_traceback_begins_in_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    run(lambda: set_timeout(thrower(ValueError("error")), 0))
    lines = capsys.readouterr().err.splitlines()
    assert "in throws" in lines[1]
    assert "event_loop.py" not in "".join(lines)


def test_a_console_is_given_what_was_not_caught(program: Program) -> None:
    given: list[Uncaught] = []
    program.loop.console = given.append
    error = ValueError("error")

    def main() -> None:
        rejected.append(Promise.reject("reason"))
        set_timeout(thrower("text"), 0)
        raise error

    rejected: list[Any] = []
    program.run(main)
    assert [(one.reason, type(one.exception), one.promise) for one in given] == [
        (error, ValueError, None),
        ("text", Thrown, None),
        ("reason", type(None), rejected[0]),
    ]


class Unprintable:
    def __repr__(self) -> str:
        raise ValueError("repr")


def test_a_value_whose_repr_fails_is_printed_all_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def main() -> None:
        set_timeout(thrower(Unprintable()), 0)
        set_timeout(print, 1, "the loop goes on")

    run(main)
    captured = capsys.readouterr()
    assert captured.out == "the loop goes on\n"
    assert captured.err == "Uncaught <Unprintable object, whose repr failed>\n"


def test_a_console_that_fails_does_not_stop_the_loop(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    def console(uncaught: Uncaught) -> None:
        raise ValueError("console")

    program.loop.console = console

    def main() -> None:
        program.loop.queue_task(program.note, "the loop goes on")
        thrower("text")()

    assert program.run(main) == ["the loop goes on"]
    error = capsys.readouterr().err
    assert "the console failed" in error
    assert error.endswith("ValueError: console\n")


def test_a_reported_exception_reaches_the_console_with_its_traceback(program: Program) -> None:
    given: list[Uncaught] = []
    program.loop.console = given.append
    error = ValueError("reported")
    program.run(lambda: report_error(error))
    program.run(lambda: program.loop.report_an_exception(error))
    assert [(one.reason, one.exception) for one in given] == [(error, error)] * 2
