"""The surrounding agent: which loop the running thread is working for.

The state is the thread's own, so loops in two threads know nothing of each other.

ECMA-262 #sec-agents, #surrounding-agent
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .event_loop import EventLoop

__all__ = ["current", "current_loop", "driving", "surrounding_agent"]


class SurroundingAgent(threading.local):
    """What the current thread works for."""

    loop: EventLoop | None = None
    #: The loop one of whose drivers is at work, which is then also the current one.
    driven: EventLoop | None = None


surrounding_agent: Final = SurroundingAgent()


def current_loop() -> EventLoop:
    """The loop that this thread works for.

    Raises RuntimeError when there is none, outside `run` and ``with EventLoop():``, and when it is
    closed.
    """
    loop = surrounding_agent.loop
    if loop is None:
        raise RuntimeError(
            "there is no current event loop in this thread; call this from a program that "
            "thenloop.run(main) runs, or inside 'with thenloop.EventLoop() as loop:'"
        )
    loop.require_open()
    return loop


@contextmanager
def current(loop: EventLoop) -> Iterator[None]:
    """Make `loop` current for the length of a with block."""
    previous = surrounding_agent.loop
    surrounding_agent.loop = loop
    try:
        yield
    finally:
        surrounding_agent.loop = previous


@contextmanager
def driving(loop: EventLoop) -> Iterator[None]:
    """Make `loop` current and driven for the length of a with block.

    Raises RuntimeError when this thread drives a loop already: a running program cannot run a
    loop, as a page's script cannot spin its page's loop.  Raises it, too, when another thread
    drives this one: a loop belongs to one thread.
    """
    loop.require_open()
    if surrounding_agent.driven is not None:
        raise RuntimeError(
            "an event loop is already running in this thread; a program that it runs cannot run "
            "it, or another, a second time: return a promise or await one instead"
        )
    if loop.is_driven:
        raise RuntimeError(f"{loop!r} is running in another thread; a loop belongs to one thread")
    surrounding_agent.driven = loop
    loop.is_driven = True
    try:
        with current(loop):
            yield
    finally:
        loop.is_driven = False
        surrounding_agent.driven = None
