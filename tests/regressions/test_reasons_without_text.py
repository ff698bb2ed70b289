"""A reason or an error whose `repr` or `str` raises took the loop down when it was reported."""

from __future__ import annotations

from typing import Any

import pytest

from thenloop import Promise, Thrown, add_event_listener, report_error, run, set_timeout


class NoText:
    def __repr__(self) -> str:
        raise ValueError("no text")


class NoTextError(Exception):
    def __str__(self) -> str:
        raise ValueError("no text")

    __repr__ = __str__


def throw(value: Any) -> None:
    raise value if isinstance(value, Exception) else Thrown(value)


@pytest.mark.parametrize("make", [NoText, NoTextError])
@pytest.mark.parametrize("report", [Promise.reject, throw, report_error], ids=lambda f: f.__name__)
def test_it_is_printed_somehow(make: type, report: Any, capsys: pytest.CaptureFixture[str]) -> None:
    log: list[str] = []

    def main() -> None:
        set_timeout(report, 0, make())
        set_timeout(log.append, 1, "behind")

    run(main)
    assert log == ["behind"]
    printed = capsys.readouterr().err
    assert "Uncaught" in printed and make.__name__ in printed


def test_the_message_of_the_event_is_given_somehow() -> None:
    messages: list[str] = []

    def main() -> None:
        add_event_listener("error", lambda event: messages.append(event.message))
        add_event_listener("error", lambda event: event.prevent_default())
        report_error(NoText())
        report_error(NoTextError())

    run(main)
    assert [message.split()[0] for message in messages] == ["Uncaught", "Uncaught"]
