"""ECMA-262 #sec-performpromisethen"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, async_function

NOT_CALLABLE = [None, 0, "handler", [], object()]


@pytest.mark.parametrize("handler", NOT_CALLABLE, ids=repr)
def test_a_handler_that_is_not_callable_is_none_at_all(program: Program, handler: Any) -> None:
    def main() -> None:
        Promise.resolve("value").then(handler, handler).then(program.note)
        Promise.reject("reason").then(handler, handler).catch(program.note)
        program.ticks(2)

    # Passing on takes the turn of the reaction, and none for a wrapper.
    assert program.run(main) == [1, "value", "reason", 2]


def test_a_fulfilled_promise_queues_the_reaction_now(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve("value")
        program.loop.queue_microtask(program.note, "before")
        promise.then(program.note)
        program.loop.queue_microtask(program.note, "after")

    assert program.run(main) == ["before", "value", "after"]


def test_a_pending_promise_queues_it_when_it_is_settled(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        promise.then(program.note)
        program.loop.queue_microtask(program.note, "before")
        resolve("value")

    assert program.run(main) == ["before", "value"]


def test_never_in_the_turn_of_registration(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve("outer")

        def handler(_: object) -> None:
            promise.then(lambda _: program.note("inner"))
            program.note("handler ends")

        promise.then(handler)

    assert program.run(main) == ["handler ends", "inner"]


def test_a_promise_counts_as_handled_with_any_reaction(program: Program) -> None:
    program.loop.host_promise_rejection_tracker = lambda promise, operation: program.note(
        operation, promise._result
    )

    def main() -> None:
        # Given only on_fulfilled: the duty moves to the derived promise, told in its own turn.
        rejected = Promise.reject("reason")
        rejected.then(lambda _: None)
        program.note("script ends")

    assert program.run(main) == [
        ("reject", "reason"),
        ("handle", "reason"),
        "script ends",
        ("reject", "reason"),
    ]


def test_handle_is_told_only_once(program: Program) -> None:
    program.loop.host_promise_rejection_tracker = lambda promise, operation: program.note(operation)

    def main() -> None:
        rejected = Promise.reject("reason")
        rejected.catch(lambda _: None)
        rejected.catch(lambda _: None)

    assert program.run(main) == ["reject", "handle"]


def test_handle_is_not_told_of_a_promise_that_was_never_unhandled(program: Program) -> None:
    program.loop.host_promise_rejection_tracker = lambda promise, operation: program.note(operation)

    def main() -> None:
        pending, _, reject = Promise.with_resolvers()
        pending.catch(lambda _: None)
        reject("reason")
        pending.catch(lambda _: None)
        Promise.resolve(1).then(lambda _: None)

    assert program.run(main) == []


def test_handle_is_told_before_the_reaction_is_queued(program: Program) -> None:
    loop = program.loop
    loop.host_promise_rejection_tracker = lambda promise, operation: program.note(
        operation, len(loop.microtasks)
    )

    def main() -> None:
        Promise.reject("reason").catch(lambda _: None)
        program.note("queued", len(loop.microtasks))

    assert program.run(main) == [("reject", 0), ("handle", 0), ("queued", 1)]


def test_an_await_handles(program: Program) -> None:
    program.loop.host_promise_rejection_tracker = lambda promise, operation: program.note(operation)

    @async_function
    async def main() -> None:
        try:
            await Promise.reject("reason")
        except Exception:
            program.note("caught")

    assert program.run(main) == ["reject", "handle", "caught"]


def test_ten_thousand_reactions_cost_one_job_each(program: Program) -> None:
    count = 0

    def handler(_: object) -> None:
        nonlocal count
        count += 1

    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        for _ in range(10_000):
            promise.then(handler)
        program.note(len(program.loop.microtasks))
        resolve(None)
        program.note(len(program.loop.microtasks))

    assert program.run(main) == [0, 10_000]
    assert count == 10_000
