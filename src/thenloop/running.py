"""`run`: a program from its first task to the last thing that could ever run."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from types import CoroutineType
from typing import Any, TypeVar, overload

from .event_loop import EventLoop, result_of
from .promises.async_function import start_coroutine
from .promises.promise import Promise
from .promises.state import caught_reason
from .promises.suspended_bodies import runs_code_when_collected
from .runtime.agent import surrounding_agent
from .runtime.completions import PROGRAM_THROWS, has_type, kind_of_value, require_callable
from .runtime.event_loop import Clock
from .runtime.profiles import Profile
from .runtime.reporting import Console
from .runtime.tasks import TaskQueues

__all__ = ["run"]

T = TypeVar("T")


@overload
def run(
    main: Callable[[], Promise[T]],
    *,
    clock: Clock | None = None,
    profile: Profile | str | None = None,
    task_queues: TaskQueues | None = None,
    console: Console | None = None,
) -> T: ...
@overload
def run(
    main: Callable[[], Coroutine[Any, Any, Promise[T]]],
    *,
    clock: Clock | None = None,
    profile: Profile | str | None = None,
    task_queues: TaskQueues | None = None,
    console: Console | None = None,
) -> T: ...
@overload
def run(
    main: Callable[[], Coroutine[Any, Any, T]],
    *,
    clock: Clock | None = None,
    profile: Profile | str | None = None,
    task_queues: TaskQueues | None = None,
    console: Console | None = None,
) -> T: ...
@overload
def run(
    main: Callable[[], T],
    *,
    clock: Clock | None = None,
    profile: Profile | str | None = None,
    task_queues: TaskQueues | None = None,
    console: Console | None = None,
) -> T: ...
@overload
def run(
    main: None = None,
    *,
    clock: Clock | None = None,
    profile: Profile | str | None = None,
    task_queues: TaskQueues | None = None,
    console: Console | None = None,
) -> None: ...
def run(
    main: Callable[[], Any] | None = None,
    *,
    clock: Clock | None = None,
    profile: Profile | str | None = None,
    task_queues: TaskQueues | None = None,
    console: Console | None = None,
) -> Any:
    """Run a program on a fresh loop until nothing is left that could ever run.

    main: called without arguments in the first task; may return a promise or a coroutine, whose
    result is waited for.  The other parameters are those of `EventLoop`.  Returns main's result and
    raises what it raised, after everything else has run.  Raises TypeError when `main` is not
    callable, RuntimeError when a loop runs in this thread already, `NeverSettledError` when main's
    promise is still pending in the end.  HTML #event-loop-processing-model

    >>> run(lambda: Promise.resolve("done"))
    'done'
    """
    if surrounding_agent.driven is not None:
        raise RuntimeError(
            "thenloop.run() was called by a program that a loop is running in this thread; "
            "return a promise or await one instead"
        )
    loop = EventLoop(clock, profile, task_queues=task_queues, console=console)
    try:
        if main is None:
            loop.run()
            return None
        _require_main(main)
        program = _Main(loop, main)
        loop.queue_task(program.start)
        loop.run()
        return result_of(program.promise)
    finally:
        loop.close()


def _require_main(main: object) -> None:
    if isinstance(main, CoroutineType):
        main.close()
        raise TypeError(
            f"run expects the function main itself, got a call of it: {kind_of_value(main)}"
        )
    require_callable(main, "run")


class _Main:
    """The first task, and the promise of what becomes of it."""

    def __init__(self, loop: EventLoop, main: Callable[[], Any]) -> None:
        self._main = main
        self._loop = loop
        with loop:
            self.promise, self._resolve, self._reject = Promise.with_resolvers()
        # What becomes of main is told to the caller of run, who handles it.
        self.promise._mark_as_handled()

    def start(self) -> None:
        try:
            result = self._main()
        except PROGRAM_THROWS as error:
            self._reject(caught_reason(error))
            return
        if has_type(result, CoroutineType):
            keep = runs_code_when_collected(result.cr_code)
            result = start_coroutine(self._loop, result, keep=keep)
        self._resolve(result)
