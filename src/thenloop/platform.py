"""The functions of a page's global object, on the current loop."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any, cast

from .event_loop import EventLoop
from .runtime import agent
from .runtime.agent import surrounding_agent
from .timers.delays import Delay
from .timers.timers import LONGEST_PLAIN

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
    loop: Any = surrounding_agent.loop
    id_: int
    # OPTIMIZATION: `Timers.set_timeout` in line, for a timer that is not nested, with a delay that
    # is waited for as it is, on an open loop; with `RealClock.now` and `FreshTimeouts.add`.
    if type(delay) is int and loop is not None:
        fresh = loop.fresh_timeouts
        if (
            # Python compares faster what is not a chain.
            delay >= fresh.shortest_plain
            and delay <= LONGEST_PLAIN
            and not loop.timer_nesting_level
            and callable(callback)
        ):
            origin = fresh.origin
            if origin is None:
                deadline = loop.clock.now() + delay
            else:
                deadline = (monotonic() - origin) * 1000.0 + delay
            # First the bound, then the heap, as there.
            if deadline < loop.timers.deadline:
                loop.timers.deadline = deadline
            if not arguments:
                entry: Any = (callback, deadline)
            elif len(arguments) == 1:
                # Python makes faster what it need not unpack.
                entry = ((callback, arguments[0]), deadline)
            else:
                entry = ((callback, *arguments), deadline)
            entries = fresh.entries
            fresh.last_id = id_ = fresh.last_id + 1
            entries += entry
            return id_
    if loop is None or loop.is_closed:
        loop = current_loop()
    id_ = loop.timers.set_timeout(callback, delay, arguments)
    return id_


def set_interval(callback: Callable[..., Any], delay: Delay = 0, *arguments: Any) -> int:
    """The same every `delay` milliseconds, until cleared.  HTML #dom-setinterval"""
    return current_loop().timers.set_interval(callback, delay, arguments)


def clear_timeout(id_: int | None = None) -> None:
    """Forget a timer of either kind.

    None, 0 and an id that is not active (any more) do nothing.  Raises TypeError for what is not an
    integer, ValueError for a negative one.  HTML #dom-cleartimeout
    """
    loop: Any = surrounding_agent.loop
    # OPTIMIZATION: `Timers.clear` in line, for a timeout that is no task object; a closed loop has
    # none.
    if type(id_) is int and loop is not None:
        fresh = loop.fresh_timeouts
        index = id_ + id_ - fresh.offset
        if index >= 0:
            if index < fresh.look_beyond:
                try:
                    if fresh.entries[index] is not None:
                        fresh.entries[index] = None
                        return
                except IndexError:
                    # It is an id that nobody has.
                    return
        elif not loop.timers._tasks and loop.timers._timeouts.pop(id_, None) is not None:
            heap = loop.timers._heap
            removals = heap.removals
            if removals:
                heap.removals = removals - 1
            else:
                heap.shed()
            return
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
