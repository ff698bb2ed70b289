"""ECMA-262 #sec-rejectpromise"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Instrument, Promise


def test_one_job_per_reaction_in_the_order_of_registration(program: Program) -> None:
    def main() -> None:
        promise, _, reject = Promise.with_resolvers()
        for number in range(3):
            promise.catch(program.noter(number))
        reject("reason")

    assert program.run(main) == [(0, "reason"), (1, "reason"), (2, "reason")]


def test_handlers_for_fulfilment_are_dropped(program: Program) -> None:
    def main() -> None:
        promise, resolve, reject = Promise.with_resolvers()
        promise.then(program.noter("fulfilled"), program.noter("rejected"))
        reject(1)
        resolve(2)

    assert program.run(main) == [("rejected", 1)]


def test_a_promise_marked_as_handled_is_not_told_to_the_tracker(program: Program) -> None:
    program.loop.host_promise_rejection_tracker = program.note

    def main() -> None:
        promise, _, reject = Promise.with_resolvers()
        promise._mark_as_handled()
        reject("reason")
        promise.catch(lambda reason: program.note("caught", reason))

    assert program.run(main) == [("caught", "reason")]


def test_a_handled_promise_is_not_told_to_the_tracker(program: Program) -> None:
    program.loop.host_promise_rejection_tracker = program.note

    def main() -> None:
        promise, _, reject = Promise.with_resolvers()
        promise.catch(lambda _: None)
        reject("reason")

    assert program.run(main) == []


def test_the_state_is_rejected_when_the_tracker_is_called(program: Program) -> None:
    program.loop.host_promise_rejection_tracker = lambda promise, operation: program.note(
        repr(promise), operation
    )

    def main() -> None:
        Promise.reject("reason")

    assert program.run(main) == [("Promise {<rejected>: 'reason'}", "reject")]


@pytest.mark.parametrize(
    "reason",
    [None, 0, "text", [], ValueError("no"), StopIteration(1), StopAsyncIteration()],
    ids=repr,
)
def test_any_object_is_a_reason_and_keeps_its_identity(program: Program, reason: Any) -> None:
    def main() -> None:
        rejected = Promise.reject(reason)
        rejected.then().catch(lambda got: program.note(got is reason))
        rejected.finally_(lambda: None).catch(lambda got: program.note(got is reason))

    assert program.run(main) == [True, True]


@pytest.mark.parametrize("reason", [KeyboardInterrupt(), SystemExit(3), GeneratorExit()], ids=repr)
def test_even_an_exception_that_would_stop_the_loop_is_a_reason(
    program: Program, reason: BaseException
) -> None:
    # Only raising it stops the loop; handed to reject it is a value like any other.
    def main() -> None:
        Promise.reject(reason).then(program.note).catch(lambda got: program.note(got is reason))

    assert program.run(main) == [True]


def test_instruments_see_the_settled_promise_once(program: Program) -> None:
    class Watch(Instrument):
        def promise_settled(self, promise: Any) -> None:
            program.note(repr(promise))

    program.loop.add_instrument(Watch())

    def main() -> None:
        _, _, reject = capability = Promise.with_resolvers()
        capability.promise._mark_as_handled()
        reject("once")
        reject("twice")

    assert program.run(main) == ["Promise {<rejected>: 'once'}"]
