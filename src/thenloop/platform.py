"""The functions of a page's global object, on the current loop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from .event_loop import EventLoop
from .runtime import agent
from .runtime.agent import surrounding_agent
from .timers.delays import Delay

__all__ = [
    "add_event_listener",
    "clear_interval",
    "clear_timeout",
    "current_loop",
    "queue_microtask",
    "remove_event_listener",
    "report_error",
    "set_interval",
    "set_timeout",
]


def current_loop() -> EventLoop:
    """The loop that runs the program, or that of the enclosing ``with EventLoop():``.

    Raises RuntimeError, saying what to do, when there is none.
    """
    # Whoever makes a loop current makes one of these.
    return cast(EventLoop, agent.current_loop())


def set_timeout(callback: Callable[..., Any], delay: Delay = 0, *arguments: Any) -> int:
    """Call `callback` with `arguments` in a task of its own, `delay` milliseconds from now.

    delay: a fraction is cut off; None, NaN, infinities and negatives are 0; 2**31 and more wraps,
    as in a browser.  Deeply nested timers wait 4 ms at least.  Returns an id for `clear_timeout`.
    Raises TypeError when `callback` is not callable or `delay` is no number.  Costs O(log n) in
    the pending timers.  HTML #dom-settimeout
    """
    # OPTIMIZATION: `current_loop` in line.
    loop: Any = surrounding_agent.loop
    if loop is None or loop.is_closed:
        loop = current_loop()
    id_: int = loop.timers.set_timeout(callback, delay, arguments)
    return id_


def set_interval(callback: Callable[..., Any], delay: Delay = 0, *arguments: Any) -> int:
    """The same every `delay` milliseconds, until cleared.  HTML #dom-setinterval"""
    return current_loop().timers.set_interval(callback, delay, arguments)


def clear_timeout(id_: int | None = None) -> None:
    """Forget a timer of either kind.

    None, 0 and an id that is not active (any more) do nothing.  Raises TypeError for what is not an
    integer, ValueError for a negative one.  HTML #dom-cleartimeout
    """
    # OPTIMIZATION: `current_loop` in line.
    loop: Any = surrounding_agent.loop
    if loop is None or loop.is_closed:
        loop = current_loop()
    loop.timers.clear(id_, "clear_timeout")


def clear_interval(id_: int | None = None) -> None:
    """The same as `clear_timeout`.  HTML #dom-clearinterval"""
    current_loop().timers.clear(id_, "clear_interval")


def queue_microtask(callback: Callable[..., Any], *arguments: Any) -> None:
    """Call `callback` with `arguments` in this checkpoint, after what is queued already.

    What it raises is reported.  Raises TypeError when it is not callable.  HTML #dom-queuemicrotask
    """
    current_loop().queue_microtask(callback, *arguments)


def report_error(error: Any) -> None:
    """Report `error` at once, as if it had escaped a callback.  HTML #dom-reporterror"""
    current_loop().report_error(error)


def add_event_listener(type_: str, listener: Callable[[Any], object]) -> None:
    """Call `listener` with each event of `type_`: error, unhandledrejection, rejectionhandled.

    The event's `prevent_default()` keeps it from the console.
    DOM #dom-eventtarget-addeventlistener
    """
    current_loop().add_event_listener(type_, listener)


def remove_event_listener(type_: str, listener: Callable[[Any], object]) -> None:
    """Undo `add_event_listener`.  DOM #dom-eventtarget-removeeventlistener"""
    current_loop().remove_event_listener(type_, listener)
