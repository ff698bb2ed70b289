"""Firefox: a timer that fell due while others ran came behind a message posted later."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thenloop import POSTED_MESSAGE, VirtualClock, current_loop, run, set_timeout


def log_of(callback: Callable[[VirtualClock, list[str]], None], profile: str) -> list[str]:
    clock, log = VirtualClock(), []

    def main() -> None:
        set_timeout(log.append, 15, "due")
        set_timeout(callback, 0, clock, log)

    run(main, clock=clock, profile=profile)
    return log


def post(log: list[str]) -> None:
    current_loop().queue_task(log.append, "message", source=POSTED_MESSAGE)


def busy_then_post(clock: VirtualClock, log: list[str]) -> None:
    clock.advance(30)
    post(log)


def post_then_busy(clock: VirtualClock, log: list[str]) -> None:
    post(log)
    clock.advance(30)


def busy_then_set_and_post(clock: VirtualClock, log: list[str]) -> None:
    clock.advance(30)
    set_timeout(log.append, 0, "zero")
    post(log)


@pytest.mark.parametrize(
    ("callback", "firefox", "chromium"),
    [
        (busy_then_post, "due message", "message due"),
        (post_then_busy, "message due", "message due"),
        (busy_then_set_and_post, "due zero message", "zero message due"),
    ],
)
def test_order(
    callback: Callable[[VirtualClock, list[str]], None], firefox: str, chromium: str
) -> None:
    """As measured in both."""
    assert log_of(callback, "firefox") == firefox.split()
    assert log_of(callback, "chromium") == chromium.split()
