"""How experiments are told: the register of tellers, and what many of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.order.prelude import log
from thenloop import POSTED_MESSAGE, Event, add_event_listener, current_loop

__all__ = [
    "TELLERS",
    "WITH_SINGLE_MESSAGES",
    "Gaps",
    "Teller",
    "log_events",
    "logging_errors",
    "message",
    "told",
]

Told = Callable[[], None]

EVERY_PROFILE = ("browser", "chromium", "firefox", "webkit", "node", "text")
#: Where a port hands over each message as a task of its own, in line with all others.  In WebKit
#: and Node ports have queues of their own, and the text leaves their order open.
WITH_SINGLE_MESSAGES = ("browser", "chromium", "firefox")


@dataclass(frozen=True)
class Teller:
    """An experiment told in Python, and the profiles under which it says something."""

    program: Told
    profiles: tuple[str, ...]


#: Every experiment that is told in Python, by its code.
TELLERS: dict[str, Teller] = {}


def told(code: str, profiles: tuple[str, ...] = EVERY_PROFILE) -> Callable[[Told], Told]:
    """Register a function as the telling of the experiment with this code."""

    def register(program: Told) -> Told:
        assert code not in TELLERS, code
        TELLERS[code] = Teller(program, profiles)
        return program

    return register


def message(callback: Callable[[], object]) -> Callable[[], object]:
    """Stand for the experiments' `mc`: a function that posts one message to `callback`.

    A task of the posted message source is all that a channel is for the order of single messages.
    """
    loop = current_loop()
    return lambda: loop.queue_task(callback, source=POSTED_MESSAGE)


def log_events() -> None:
    """Log UR, RH and ERR for the three events, as the recorded programs do."""

    def prevent_and_log(word: str, event: Event, value: object) -> None:
        log(word, value)
        event.prevent_default()

    add_event_listener("unhandledrejection", lambda e: prevent_and_log("UR", e, e.reason))
    add_event_listener("rejectionhandled", lambda e: log("RH", e.reason))
    add_event_listener("error", lambda e: prevent_and_log("ERR", e, e.error))


@contextmanager
def logging_errors() -> Iterator[None]:
    """Log the name of what the block raises: `try {...} catch (e) {log(e.name)}`."""
    try:
        yield
    except Exception as error:
        log(type(error).__name__)


class Gaps:
    """The gaps between successive moments, each as 4, 1 or 0 milliseconds."""

    def __init__(self) -> None:
        self.restart()
        self.marks: list[str] = []

    def restart(self) -> None:
        """Count the next gap from now."""
        self._before = current_loop().clock.now()

    def mark(self) -> None:
        """Note the gap since the last mark, in the classes of the recorded programs."""
        now = current_loop().clock.now()
        gap = now - self._before
        self.marks.append("4" if gap >= 3.2 else "1" if gap >= 0.85 else "0")
        self._before = now

    def __len__(self) -> int:
        return len(self.marks)

    def __str__(self) -> str:
        return "".join(self.marks)
