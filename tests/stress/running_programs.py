"""Runs a random program on thenloop and on the reference; each run gives a log."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from contextlib import ExitStack, suppress
from typing import Any
from unittest import mock

import thenloop
from thenloop import EventLoop, HostHooks, Instrument, Uncaught, VirtualClock

from . import reference, reference_generators, reference_iteration

__all__ = ["VARIANTS", "run_on_reference", "run_on_thenloop"]

LONGEST_LOG = 3000


class Error(Exception):
    """What programs throw."""


class LogIsFull(BaseException):
    """Ends a program that goes on for too long; not the program's to catch."""


class Log:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.is_open = True

    def write(self, *values: Any) -> None:
        if self.is_open:
            if len(self.lines) >= LONGEST_LOG:
                self.is_open = False
                raise LogIsFull
            self.lines.append(" ".join(map(show, values)))


def show(value: Any) -> str:
    match value:
        case None | int() | str():
            return str(value)
        case list():
            return f"[{', '.join(map(show, value))}]"
        case Error():
            return f"Error({value})"
        case thenloop.IteratorResult() | reference.IteratorResult():
            return f"{{{show(value.value)}, {value.done}}}"
        case _:
            # Messages of errors, and what a suspended promise will be, are nobody's contract.
            return type(value).__name__


def common_names(names: dict[str, Any], log: Log) -> dict[str, Any]:
    """What every program may use, over one implementation's `names`."""
    promise_class, result = names["Promise"], names["IteratorResult"]

    def watch(label: int, promise: Any) -> None:
        promise.then(
            lambda value: log.write(label, "fulfilled", value),
            lambda reason: log.write(label, "rejected", reason),
        )

    class Thenable:
        def __init__(self, how: str, value: Any) -> None:
            self.how = how
            self.value = value

        def then(self, resolve: Callable[..., None], reject: Callable[..., None]) -> None:
            log.write("then", self.how)
            match self.how:
                case "resolve":
                    resolve(self.value)
                case "reject":
                    reject(self.value)
                case "later":
                    names["queue_microtask"](lambda: resolve(self.value))
                case "twice":
                    resolve(promise_class.resolve(self.value))
                    reject(self.value)
                case "throw":
                    raise Error(self.value)
                case "resolve and throw":
                    resolve(self.value)
                    raise Error(self.value)

    class Getter:
        def __init__(self, how: str) -> None:
            self.how = how

        @property
        def then(self) -> int:
            log.write("get then")
            if self.how == "throws":
                raise Error("getter")
            return 0

    class Derived(promise_class):  # type: ignore[misc, valid-type]
        pass

    class OddConstructor(promise_class):  # type: ignore[misc, valid-type]
        @property
        def constructor(self) -> Any:
            log.write("get constructor")
            raise Error("constructor")

    class Steps:
        """An iterator of the program's own."""

        is_async = True

        def __init__(self, values: list[Any], abilities: str) -> None:
            self.values = values
            self.abilities = abilities
            if "return" in abilities:
                self.return_ = self.finish
            if "throw" in abilities:
                self.throw = self.receive

        def answer(self, *result: Any) -> Any:
            step = result_of(*result)
            return promise_class.resolve(step) if self.wraps else step

        @property
        def wraps(self) -> bool:
            return self.is_async and "bare" not in self.abilities

        def next(self, value: Any = None) -> Any:
            log.write("next", value)
            return self.answer(self.values.pop(0), False) if self.values else self.answer(0, True)

        def finish(self, *value: Any) -> Any:
            log.write("return", *value)
            if "fails" in self.abilities:
                raise Error("return")
            return 5 if "bad" in self.abilities else self.answer(*value, True)

        def receive(self, reason: Any = None) -> Any:
            log.write("throw", reason)
            return self.answer(reason, not self.values)

    class AsyncSteps(Steps):
        def __aiter__(self) -> Steps:
            return self

    class SyncSteps(Steps):
        is_async = False

        def __iter__(self) -> Steps:
            return self

    def result_of(*parts: Any) -> Any:
        return result(*parts) if len(parts) == 2 else result(None, True)

    return {
        **names,
        "Thenable": Thenable,
        "Getter": Getter,
        "Derived": Derived,
        "OddConstructor": OddConstructor,
        "Steps": AsyncSteps,
        "SyncSteps": SyncSteps,
        "Error": Error,
        "log": log.write,
        "watch": watch,
        "never": lambda *_: None,
        "own": {},
    }


# The reference

REFERENCE_NAMES = {
    "Promise": reference.Promise,
    "IteratorResult": reference.IteratorResult,
    "Thrown": reference.Thrown,
    "reason_of": reference.reason_of,
    "queue_microtask": reference.queue_microtask,
    "async_function": reference.async_function,
    "async_generator": reference_generators.async_generator,
    "for_await": reference_iteration.ForAwait,
    "from_async": reference.async_function(reference_iteration.from_async_steps),
    "YIELD": reference_iteration.yield_,
    "YIELD_STAR": reference_iteration.yield_star,
    "RETURN": reference_iteration.return_,
}


def run_on_reference(scripts: list[str]) -> list[str]:
    log = Log()
    agent = reference.Agent(lambda reason: log.write("uncaught", reason))
    reference.Agent.current = agent
    names = common_names(REFERENCE_NAMES, log)
    try:
        for script in scripts:
            code = compile(re.sub(r"(YIELD|YIELD_STAR|RETURN)\(", r"await \1(", script), "", "exec")
            try:
                exec(code, names)
            except Exception as error:
                agent.report(reference.reason_of(error))
            agent.drain()
        for promise in agent.unhandled:
            log.write("unhandled", promise.result)
    except LogIsFull:
        pass
    finally:
        log.is_open = False
        agent.jobs.clear()
        for body in agent.bodies:
            # A `finally` that awaits lets itself be closed only in the end.
            while inspect.getcoroutinestate(body) != inspect.CORO_CLOSED:
                with suppress(Exception):
                    body.close()
    return log.lines


# thenloop

THENLOOP_NAMES = {
    **{name: getattr(thenloop, name) for name in REFERENCE_NAMES if hasattr(thenloop, name)},
    "Return": thenloop.Return,
    "yield_star": thenloop.yield_star,
    "reason_of": lambda error: error.value if isinstance(error, thenloop.Thrown) else error,
}


def spell(script: str) -> str:
    script = re.sub(r"YIELD_STAR\((.*)\)$", r"yield yield_star(\1)", script, flags=re.MULTILINE)
    script = re.sub(r"YIELD\(", "(yield ", script)
    return re.sub(r"RETURN\(", "raise await Return(", script)


def as_it_is(_: EventLoop, __: ExitStack) -> None:
    """The loop as a program gets it."""


def with_host_hooks(loop: EventLoop, _: ExitStack) -> None:
    loop.host_hooks = HostHooks()


def with_instrument(loop: EventLoop, _: ExitStack) -> None:
    class Observer(Instrument):
        def before_job(self, job: Any) -> None: ...
        def promise_created(self, promise: Any) -> None: ...
        def promise_resolved(self, promise: Any, resolution: Any) -> None: ...

        def promise_settled(self, promise: Any) -> None:
            assert not repr(promise).endswith("{<pending>}")

    loop.add_instrument(Observer())


def with_another_then(_: EventLoop, stack: ExitStack) -> None:
    """A program that replaces Promise.then gets by with its own wherever the text reads it."""
    intrinsic = thenloop.Promise.then
    stack.enter_context(
        mock.patch.object(thenloop.Promise, "then", lambda *arguments: intrinsic(*arguments))
    )


VARIANTS = (as_it_is, with_host_hooks, with_instrument, with_another_then)


def run_on_thenloop(
    scripts: list[str], variant: Callable[[EventLoop, ExitStack], None] = as_it_is
) -> list[str]:
    log = Log()

    def console(uncaught: Uncaught) -> None:
        log.write("uncaught" if uncaught.promise is None else "unhandled", uncaught.reason)

    names = common_names(THENLOOP_NAMES, log)
    with ExitStack() as stack:
        loop = stack.enter_context(EventLoop(VirtualClock(), console=console))
        stack.callback(loop.close)
        variant(loop, stack)
        for script in scripts:
            loop.queue_task(exec, compile(spell(script), "", "exec"), names)
        with suppress(LogIsFull):
            loop.run()
            assert not loop.microtasks and not loop.task_queues
            for generator in names["own"].values():
                generator._machine._check()
        log.is_open = False
    return log.lines
