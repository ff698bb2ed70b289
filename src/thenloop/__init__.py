"""thenloop: the event loop of the web, for Python.

Promises, the microtask queue, timers, async functions and async generators, with the order of every
job that a browser gives.

>>> from thenloop import Promise, queue_microtask, run, set_timeout
>>> def main():
...     set_timeout(print, 0, "timer")
...     Promise.resolve("promise").then(print)
...     queue_microtask(print, "microtask")
...     print("script")
>>> run(main)
script
promise
microtask
timer
"""

from .asyncgen.async_generator import AsyncGenerator, async_generator
from .asyncgen.disposal import AsyncDisposableStack
from .asyncgen.for_await import for_await
from .asyncgen.from_async import from_async
from .asyncgen.yield_star import yield_star
from .event_loop import EventLoop, NeverSettledError
from .platform import (
    add_event_listener,
    clear_interval,
    clear_timeout,
    current_loop,
    queue_microtask,
    remove_event_listener,
    report_error,
    set_interval,
    set_timeout,
)
from .profiles import PROFILES, Profile
from .promises.async_function import async_function
from .promises.errors import AggregateError, SuppressedError
from .promises.promise import Promise, Thenable
from .promises.results import FulfilledResult, IteratorResult, RejectedResult
from .promises.state import PromiseCapability
from .running import run
from .runtime.completions import Return, Thrown
from .runtime.events import ErrorEvent, Event, PromiseRejectionEvent
from .runtime.instruments import Instrument
from .runtime.jobs import HostHooks
from .runtime.reporting import Uncaught
from .runtime.tasks import (
    POSTED_MESSAGE,
    OldestTaskFirst,
    RandomSource,
    SourcePriority,
    Task,
    TaskSource,
)
from .timers.clocks import RealClock, VirtualClock

__version__ = "0.1.0"

__all__ = [
    "POSTED_MESSAGE",
    "PROFILES",
    "AggregateError",
    "AsyncDisposableStack",
    "AsyncGenerator",
    "ErrorEvent",
    "Event",
    "EventLoop",
    "FulfilledResult",
    "HostHooks",
    "Instrument",
    "IteratorResult",
    "NeverSettledError",
    "OldestTaskFirst",
    "Profile",
    "Promise",
    "PromiseCapability",
    "PromiseRejectionEvent",
    "RandomSource",
    "RealClock",
    "RejectedResult",
    "Return",
    "SourcePriority",
    "SuppressedError",
    "Task",
    "TaskSource",
    "Thenable",
    "Thrown",
    "Uncaught",
    "VirtualClock",
    "add_event_listener",
    "async_function",
    "async_generator",
    "clear_interval",
    "clear_timeout",
    "current_loop",
    "for_await",
    "from_async",
    "queue_microtask",
    "remove_event_listener",
    "report_error",
    "run",
    "set_interval",
    "set_timeout",
    "yield_star",
]
