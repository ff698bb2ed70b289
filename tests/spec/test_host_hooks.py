"""ECMA-262 #sec-hostmakejobcallback, #sec-hostcalljobcallback, #sec-jobcallback-records"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import HostHooks, Promise, Thrown, async_function, async_generator, for_await


class Hooks(HostHooks):
    """Captures `context` where a callback is handed over; notes what it was where it is called."""

    def __init__(self, program: Program) -> None:
        self.context = "outside"
        self._program = program

    def make_host_defined(self, callback: Callable[..., Any]) -> Any:
        return self.context

    def call_job_callback(
        self, callback: Callable[..., Any], host_defined: Any, arguments: tuple[Any, ...]
    ) -> Any:
        outer, self.context = self.context, host_defined
        try:
            return callback(*arguments)
        finally:
            self.context = outer


@pytest.fixture
def hooks(program: Program) -> Hooks:
    program.loop.host_hooks = Hooks(program)
    return program.loop.host_hooks  # type: ignore[return-value]


def test_the_default_captures_nothing_and_just_calls() -> None:
    hooks = HostHooks()
    assert hooks.make_host_defined(print) is None
    assert hooks.call_job_callback(max, None, (1, 2)) == 2


def test_the_context_is_captured_when_then_is_called(program: Program, hooks: Hooks) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        hooks.context = "when then was called"
        promise.then(lambda _: program.note(hooks.context))
        hooks.context = "when resolve was called"
        resolve(None)
        hooks.context = "when the script ended"

    assert program.run(main) == ["when then was called"]
    assert hooks.context == "when the script ended"


def test_both_handlers_are_captured(program: Program, hooks: Hooks) -> None:
    made: list[Any] = []

    def make_host_defined(callback: Callable[..., Any]) -> Any:
        made.append(callback)
        return hooks.context

    hooks.make_host_defined = make_host_defined  # type: ignore[method-assign]

    def on_fulfilled(_: object) -> None: ...
    def on_rejected(_: object) -> None: ...

    def main() -> None:
        Promise.resolve(1).then(on_fulfilled, on_rejected)
        Promise.resolve(1).then(None, on_rejected)
        Promise.resolve(1).then(5)  # type: ignore[call-overload]

    program.run(main)
    assert made == [on_fulfilled, on_rejected, on_rejected]


def test_each_registration_has_a_context_of_its_own(program: Program, hooks: Hooks) -> None:
    def main() -> None:
        promise = Promise.resolve("value")
        for name in ("a", "b"):
            hooks.context = name
            promise.then(lambda _: program.note(hooks.context))

    assert program.run(main) == ["a", "b"]


def test_what_a_handler_registers_captures_the_handlers_context(
    program: Program, hooks: Hooks
) -> None:
    def main() -> None:
        hooks.context = "first"
        Promise.resolve().then(
            lambda _: Promise.resolve().then(lambda _: program.note(hooks.context))
        )
        hooks.context = "second"

    assert program.run(main) == ["first"]


def test_a_thenables_then_is_captured_when_it_is_resolved_with(
    program: Program, hooks: Hooks
) -> None:
    class Thenable:
        def then(self, resolve: Any, reject: Any) -> None:
            program.note(hooks.context)
            resolve("value")

    def main() -> None:
        hooks.context = "when resolved"
        Promise.resolve(Thenable())
        hooks.context = "later"

    assert program.run(main) == ["when resolved"]


def test_an_await_keeps_its_context(program: Program, hooks: Hooks) -> None:
    @async_function
    async def function(name: str) -> None:
        hooks.context = name
        await Promise.resolve()
        program.note(hooks.context)
        try:
            await Promise.reject("no")
        except Thrown:
            program.note(hooks.context)

    def main() -> None:
        function("a")
        function("b")
        hooks.context = "script"

    assert program.run(main) == ["a", "b", "a", "b"]


def test_an_async_generators_awaits_keep_their_context(program: Program, hooks: Hooks) -> None:
    @async_generator
    async def generator() -> Any:
        hooks.context = "body"
        await Promise.resolve()
        program.note(hooks.context)
        yield 1

    @async_function
    async def main() -> None:
        async with for_await(generator()) as values:
            async for value in values:
                program.note(value)

    assert program.run(main) == ["body", 1]


def test_the_hook_may_see_arguments_and_change_the_result(program: Program) -> None:
    class Doubling(HostHooks):
        def call_job_callback(self, callback: Any, host_defined: Any, arguments: Any) -> Any:
            program.note("call", arguments)
            return callback(*arguments) * 2

    program.loop.host_hooks = Doubling()

    def main() -> None:
        Promise.resolve(3).then(lambda value: value + 1).then(
            lambda value: program.note(value) or 0
        )

    assert program.run(main) == [("call", (3,)), ("call", (8,)), 8]


def test_a_throw_of_the_callback_passes_through_the_hook(program: Program, hooks: Hooks) -> None:
    def throws(_: object) -> None:
        raise Thrown("thrown")

    def main() -> None:
        Promise.resolve().then(throws).catch(program.note)

    assert program.run(main) == ["thrown"]


def test_hooks_change_no_order(program: Program, hooks: Hooks) -> None:
    @async_function
    async def function() -> None:
        for number in range(2):
            await Promise.resolve()
            program.note("await", number)

    def main() -> None:
        program.ticks(5)
        function()
        Promise.resolve(Promise.resolve("x")).finally_(lambda: None).then(program.note)

    with_hooks = list(program.run(main))
    program.log.clear()
    program.loop.host_hooks = None
    assert program.run(main) == with_hooks


def test_a_hosts_own_promise_job_waits_its_turn(program: Program) -> None:
    # ECMA-262 #sec-hostenqueuepromisejob
    class Job:
        def run(self) -> None:
            program.note("the host's job")

    def main() -> None:
        Promise.resolve("before").then(program.note)
        program.loop.host_enqueue_promise_job(Job())
        Promise.resolve("after").then(program.note)

    assert program.run(main) == ["before", "the host's job", "after"]
