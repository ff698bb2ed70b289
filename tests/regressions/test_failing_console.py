"""Where standard error was closed, reporting an error raised another, which stopped the loop."""

from __future__ import annotations

import io
from typing import Any

import pytest

from thenloop import EventLoop, Instrument, Promise, Uncaught, VirtualClock, run, set_timeout


class NotWritable(io.TextIOBase):
    def write(self, text: str) -> int:
        raise BrokenPipeError


def closed() -> Any:
    stream = io.StringIO()
    stream.close()
    return stream


@pytest.mark.parametrize("stream", [closed, NotWritable], ids=["closed", "broken pipe"])
def test_nowhere_to_print(stream: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    log: list[str] = []

    def main() -> None:
        set_timeout(lambda: 1 // 0)
        Promise.reject("rejected")
        set_timeout(log.append, 1, "behind")

    monkeypatch.setattr("sys.stderr", stream())
    run(main)
    assert log == ["behind"]


def test_a_console_that_fails_is_reported_in_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    log: list[str] = []

    def console(uncaught: Uncaught) -> None:
        raise LookupError("of the console")

    def main() -> None:
        set_timeout(lambda: 1 // 0)
        set_timeout(log.append, 1, "behind")

    run(main, console=console)
    assert log == ["behind"]
    assert "of the console" in capsys.readouterr().err


def test_an_instrument_that_fails_where_nothing_can_be_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Failing(Instrument):
        def before_job(self, job: object) -> None:
            raise LookupError("of the instrument")

    log: list[str] = []
    monkeypatch.setattr("sys.stderr", NotWritable())
    with EventLoop(VirtualClock()) as loop:
        loop.add_instrument(Failing())
        loop.queue_microtask(log.append, "first")
        loop.queue_microtask(log.append, "second")
        loop.run()
    assert log == ["first", "second"]
