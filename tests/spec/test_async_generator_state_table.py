"""ECMA-262 #sec-asyncgenerator-prototype-next, -return, -throw: {state x request -> action}.

What each request does in each of the five states, and what then becomes of any three requests made
back to back.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import pytest

from tests.spec.program import Program
from thenloop import AsyncGenerator, IteratorResult, Promise, Return, Thrown, async_generator

STATES = ("suspended-start", "suspended-yield", "executing", "draining-queue", "completed")
REQUESTS = ("next", "throw", "return_")


class Case(NamedTuple):
    """A generator in some state, and the gate that holds it there where it is under way."""

    generator: AsyncGenerator[Any]
    open_gate: Callable[[Any], None]


def generator_in(program: Program, state: str) -> Case:
    """Bring a generator into `state`; its earlier requests are answered or wait at the gate."""
    gate, open_gate, _ = Promise.with_resolvers()

    @async_generator
    async def body() -> Any:
        program.note("begin")
        try:
            if state == "executing":
                await gate
            for item in range(10):
                program.note("received", (yield item))
        except Thrown as thrown:
            program.note("caught", thrown.value)
            raise
        except Return as return_:
            program.note("returns", return_.value)
            raise
        finally:
            program.note("finally")

    @async_generator
    async def empty() -> Any:
        return
        yield

    generator = empty() if state in {"draining-queue", "completed"} else body()
    if state != "suspended-start":
        generator.next()
        if state != "executing":
            program.loop.perform_a_microtask_checkpoint()
    if state == "draining-queue":
        generator.return_(gate)
    program.log.clear()
    assert generator._machine.state.value == state
    generator._machine._check()
    return Case(generator, open_gate)


class Action(NamedTuple):
    """What a request does."""

    #: The state when the call returns.
    state: str
    #: Whether the request is in the queue when the call returns.
    queued: bool
    #: Whether its promise is settled when the call returns.
    at_once: bool
    #: What the body has noted when the call returns.
    body: list[Any]
    #: How the request is answered in the end, in how many turns from now or from the gate.
    answer: tuple[str, Any, Any, int]
    #: What the body has noted by then.
    body_in_the_end: list[Any]


def value(item: Any, turns: int) -> tuple[str, Any, Any, int]:
    return ("value", item, False, turns)


def end(returned: Any, turns: int) -> tuple[str, Any, Any, int]:
    return ("value", returned, True, turns)


def thrown(reason: Any, turns: int) -> tuple[str, Any, Any, int]:
    return ("reason", reason, None, turns)


# Whatever arrives while the generator is busy waits for what is being served.
WAITS: list[Any] = []

TABLE: dict[tuple[str, str], Action] = {
    ("suspended-start", "next"): Action(
        "executing", True, False, ["begin"], value(0, 2), ["begin"]
    ),
    ("suspended-start", "throw"): Action("completed", False, True, [], thrown("sent", 1), []),
    ("suspended-start", "return_"): Action("draining-queue", True, False, [], end("sent", 2), []),
    ("suspended-yield", "next"): Action(
        "executing", True, False, [("received", "sent")], value(1, 2), [("received", "sent")]
    ),
    ("suspended-yield", "throw"): Action(
        "completed",
        False,
        True,
        [("caught", "sent"), "finally"],
        thrown("sent", 1),
        [("caught", "sent"), "finally"],
    ),
    # The value of a return is awaited before the body is resumed.
    ("suspended-yield", "return_"): Action(
        "executing", True, False, [], end("sent", 2), [("returns", "sent"), "finally"]
    ),
    ("executing", "next"): Action(
        "executing", True, False, WAITS, value(1, 4), [("received", "sent")]
    ),
    ("executing", "throw"): Action(
        "executing", True, False, WAITS, thrown("sent", 3), [("caught", "sent"), "finally"]
    ),
    ("executing", "return_"): Action(
        "executing", True, False, WAITS, end("sent", 4), [("returns", "sent"), "finally"]
    ),
    ("draining-queue", "next"): Action("draining-queue", True, False, WAITS, end(None, 2), []),
    ("draining-queue", "throw"): Action(
        "draining-queue", True, False, WAITS, thrown("sent", 2), []
    ),
    ("draining-queue", "return_"): Action("draining-queue", True, False, WAITS, end("sent", 3), []),
    ("completed", "next"): Action("completed", False, True, [], end(None, 1), []),
    ("completed", "throw"): Action("completed", False, True, [], thrown("sent", 1), []),
    ("completed", "return_"): Action("draining-queue", True, False, [], end("sent", 2), []),
}


def test_the_table_is_whole() -> None:
    assert set(TABLE) == set(itertools.product(STATES, REQUESTS))


def make_request(generator: AsyncGenerator[Any], request: str, argument: Any) -> Promise[Any]:
    promise: Promise[Any] = getattr(generator, request)(argument)
    return promise


@pytest.mark.parametrize(("state", "request_"), TABLE, ids="-".join)
def test_what_a_request_does(program: Program, state: str, request_: str) -> None:
    action = TABLE[state, request_]
    answers: list[Any] = []
    turn = 0

    def next_turn(_: object) -> None:
        nonlocal turn
        turn += 1

    def count_turns() -> None:
        counter = Promise.resolve()
        for _ in range(10):
            counter = counter.then(next_turn)

    def main() -> None:
        case = generator_in(program, state)
        machine = case.generator._machine
        if state not in {"executing", "draining-queue"}:
            count_turns()
        before = len(machine.queue)
        promise = make_request(case.generator, request_, "sent")
        machine._check()
        assert machine.state.value == action.state
        assert len(machine.queue) - before == action.queued
        assert ("pending" not in repr(promise)) is action.at_once
        assert program.log == action.body
        promise.then(
            lambda result: answers.append(("value", result.value, result.done, turn)),
            lambda reason: answers.append(("reason", reason, None, turn)),
        )
        if state in {"executing", "draining-queue"}:
            count_turns()
            case.open_gate("gate")

    log = program.run(main)
    assert answers == [action.answer]
    assert log == action.body_in_the_end


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("requests", list(itertools.product(REQUESTS, repeat=3)), ids="-".join)
def test_three_requests_are_answered_in_the_order_in_which_they_were_made(
    program: Program, state: str, requests: tuple[str, ...]
) -> None:
    order: list[int] = []
    answers: dict[int, Any] = {}
    machines: list[Any] = []

    def main() -> None:
        case = generator_in(program, state)
        machines.append(case.generator._machine)
        for number, request in enumerate(requests):
            promise = make_request(case.generator, request, f"sent {number}")
            machines[0]._check()

            def answered(answer: Any, number: int = number) -> None:
                order.append(number)
                answers[number] = answer
                machines[0]._check()

            promise.then(answered, answered)
        case.open_gate("gate")

    program.run(main)
    assert order == [0, 1, 2]
    assert [answers[number] for number in order] == expected_answers(state, requests)
    machines[0]._check()


def expected_answers(state: str, requests: tuple[str, ...]) -> list[Any]:
    """Say what the three requests are answered with: a model of the body of `generator_in`."""
    ended = state in {"draining-queue", "completed"}
    items = iter(range(0 if state == "suspended-start" else 1, 10))
    expected: list[Any] = []
    for number, request in enumerate(requests):
        if request == "next":
            expected.append(IteratorResult(None, True) if ended else IteratorResult(next(items)))
            continue
        # The body lets both pass, and one that has not begun never does.
        ended = True
        sent = f"sent {number}"
        expected.append(sent if request == "throw" else IteratorResult(sent, True))
    return expected


@pytest.mark.parametrize("request_", REQUESTS)
def test_a_request_made_by_the_body_itself_is_only_queued(program: Program, request_: str) -> None:
    generators: list[AsyncGenerator[Any]] = []

    @async_generator
    async def body() -> Any:
        generator = generators[0]
        promise = make_request(generator, request_, "by the body")
        program.note(generator._machine.state.value, len(generator._machine.queue))
        promise.then(program.noter("its answer"), program.noter("its answer"))
        yield "item"
        program.note("the body goes on")

    def main() -> None:
        generators.append(body())
        generators[0].next().then(program.noter("first answer"))

    first = ("first answer", IteratorResult("item"))
    assert (
        program.run(main)
        == {
            # The second request is served in the turn of the yield, before the first is heard of.
            "next": [
                ("executing", 2),
                "the body goes on",
                first,
                ("its answer", IteratorResult(None, True)),
            ],
            "throw": [("executing", 2), first, ("its answer", "by the body")],
            "return_": [
                ("executing", 2),
                first,
                ("its answer", IteratorResult("by the body", True)),
            ],
        }[request_]
    )


@pytest.mark.parametrize("state", STATES)
def test_six_mixed_requests_settle_in_order(program: Program, state: str) -> None:
    def main() -> None:
        case = generator_in(program, state)
        for number, request in enumerate(("next", "next", "return_", "next", "throw", "return_")):
            answered = partial(program.note, "answer", number)
            make_request(case.generator, request, number).then(answered, answered)
        case.open_gate(None)

    log = program.run(main)
    assert [entry[1] for entry in log if entry[0] == "answer"] == [0, 1, 2, 3, 4, 5]
