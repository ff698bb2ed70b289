"""The request queue of an async generator, whatever is requested while whatever is awaited."""

from __future__ import annotations

import itertools
import random
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from thenloop import (
    AsyncGenerator,
    EventLoop,
    Promise,
    Return,
    Thrown,
    VirtualClock,
    async_generator,
    yield_star,
)
from thenloop.asyncgen.state_machine import AsyncGeneratorState
from thenloop.promises.state import PENDING

OPERANDS = ("value", "promise", "rejected", "pending", "thenable")
STEPS = (
    *(f"yield {operand}" for operand in OPERANDS),
    *(f"await {operand}" for operand in OPERANDS),
    *(f"return {operand}" for operand in OPERANDS),
    "yield star list",
    "yield star generator",
    "throw",
    "request next",
    "request return",
    "request throw",
)
METHODS = ("next", "return", "throw")
SERVING = (AsyncGeneratorState.EXECUTING, AsyncGeneratorState.DRAINING_QUEUE)


class StepError(Exception):
    pass


class Thenable:
    def then(self, resolve: Any, _: Any) -> None:
        resolve("from a thenable")


class Exchange:
    """One generator, the requests made of it, and what is known of their answers."""

    def __init__(self, steps: list[str], closing: list[str], catches: bool) -> None:
        self.loop = EventLoop(VirtualClock(), console=lambda uncaught: None)
        self.requests: list[Any] = []
        self.answers: list[int] = []
        self.expected: dict[int, tuple[str, Any]] = {}
        self.unsettled: list[Any] = []
        with self.loop:
            self.generator: AsyncGenerator[Any] = self.body(steps, closing, catches)

    @async_generator
    async def body(self, steps: list[str], closing: list[str], catches: bool) -> Any:
        try:
            for step in steps:
                try:
                    if step.startswith("yield"):
                        yield self.operand(step)
                    elif step.startswith("return"):
                        raise await Return(self.operand(step))
                    else:
                        await self.obey(step)
                except Exception:
                    if not catches:
                        raise
        finally:
            for step in closing:
                if step.startswith("yield"):
                    yield self.operand(step)
                elif step.startswith("await"):
                    await self.obey(step)

    def obey(self, step: str) -> Promise[Any]:
        if step == "throw":
            raise StepError(step)
        if step.startswith("request"):
            self.request(step.split()[1], "value")
            return Promise.resolve(None)
        operand = self.operand(step)
        return operand if isinstance(operand, Promise) else Promise.resolve(operand)

    def operand(self, step: str) -> Any:
        match step.split()[-1]:
            case "value":
                return "value"
            case "promise":
                return Promise.resolve("of a promise")
            case "rejected":
                return Promise.reject(StepError("rejected"))
            case "pending":
                self.unsettled.append(Promise.with_resolvers())
                return self.unsettled[-1].promise
            case "thenable":
                return Thenable()
            case "list":
                return yield_star([1, Promise.resolve(2), Promise.reject(Thrown("third"))])
            case "generator":
                return yield_star(
                    self.body(["yield value", "yield promise"], ["await promise"], False)
                )
        raise AssertionError(step)

    # What a test does

    def request(self, method: str, operand: str) -> None:
        index = len(self.requests)
        # The place is taken before the call, during which the body may make requests of its own.
        self.requests.append(None)
        generator = self.generator
        completed = generator._machine.state is AsyncGeneratorState.COMPLETED
        match method:
            case "next":
                promise = generator.next(index)
                result: tuple[str, Any] = ("next", None)
            case "throw":
                reason = StepError(index)
                promise = generator.throw(reason)
                result = ("throw", reason)
            case _:
                promise = generator.return_(self.operand(operand))
                result = ("return", None)
        self.requests[index] = promise
        if completed:
            self.expected[index] = result
        promise.then(
            lambda value: self.answered(index, "fulfilled", value),
            lambda reason: self.answered(index, "rejected", reason),
        )

    def answered(self, index: int, outcome: str, value: Any) -> None:
        # A completed generator answers by itself.
        match self.expected.get(index):
            case ("next", _):
                assert (outcome, value.value, value.done) == ("fulfilled", None, True)
            case ("throw", reason):
                assert outcome == "rejected" and value is reason
            case ("return", _):
                assert outcome == "rejected" or value.done
        self.answers.append(index)

    def settle(self, index: int, fulfil: bool) -> None:
        resolvers = self.unsettled.pop(index % len(self.unsettled))
        if fulfil:
            resolvers.resolve("settled late")
        else:
            resolvers.reject(StepError("settled late"))

    def check(self) -> None:
        machine = self.generator._machine
        machine._check()
        answered = [promise._state is not PENDING for promise in self.requests]
        # Strictly in the order of the requests, and the queue holds the others.
        assert answered == sorted(answered, reverse=True)
        assert len(machine.queue) == answered.count(False)
        assert (len(machine.queue) > 0) is (machine.state in SERVING)
        assert self.answers == list(range(len(self.answers)))

    def finish(self) -> None:
        """Settle whatever is waited for: every request is then answered."""
        with self.loop:
            while self.loop.microtasks or self.unsettled:
                self.loop.perform_a_microtask_checkpoint()
                self.check()
                if self.unsettled:
                    self.settle(0, True)
        assert self.answers == list(range(len(self.requests)))
        assert self.generator._machine.state not in SERVING
        self.loop.close()


STEP_LISTS = st.lists(st.sampled_from(STEPS), max_size=6)


class RequestQueue(RuleBasedStateMachine):
    @initialize(steps=STEP_LISTS, closing=STEP_LISTS, catches=st.booleans())
    def begin(self, steps: list[str], closing: list[str], catches: bool) -> None:
        self.exchange = Exchange(steps, closing, catches)

    @rule(method=st.sampled_from(METHODS), operand=st.sampled_from(OPERANDS))
    def request(self, method: str, operand: str) -> None:
        with self.exchange.loop:
            self.exchange.request(method, operand)

    @rule(methods=st.lists(st.sampled_from(METHODS), min_size=2, max_size=6))
    def request_several(self, methods: list[str]) -> None:
        with self.exchange.loop:
            for method in methods:
                self.exchange.request(method, "promise")
                self.exchange.check()

    @rule(times=st.integers(1, 4))
    def run_microtasks(self, times: int) -> None:
        for _ in range(times):
            self.exchange.loop.run_one_microtask()
            self.exchange.check()

    @rule()
    def drain(self) -> None:
        self.exchange.loop.run()

    @precondition(lambda self: self.exchange.unsettled)
    @rule(index=st.integers(0, 5), fulfil=st.booleans())
    def settle(self, index: int, fulfil: bool) -> None:
        with self.exchange.loop:
            self.exchange.settle(index, fulfil)

    @invariant()
    def holds(self) -> None:
        self.exchange.check()

    def teardown(self) -> None:
        self.exchange.finish()


TestRequestQueue = RequestQueue.TestCase
TestRequestQueue.settings = settings(max_examples=100, stateful_step_count=20)


def play(generator: random.Random) -> set[tuple[AsyncGeneratorState, str]]:
    """Random steps on a random generator; returns which requests met which states."""
    steps, closing = (generator.choices(STEPS, k=generator.randrange(7)) for _ in range(2))
    exchange = Exchange(steps, closing, generator.random() < 0.5)
    met = set()
    for _ in range(60):
        what = generator.random()
        if what < 0.3:
            method = generator.choice(METHODS)
            met.add((exchange.generator._machine.state, method))
            with exchange.loop:
                exchange.request(method, generator.choice(OPERANDS))
        elif what < 0.4 and exchange.unsettled:
            with exchange.loop:
                exchange.settle(generator.randrange(9), generator.random() < 0.6)
        else:
            exchange.loop.run_one_microtask()
        exchange.check()
    exchange.finish()
    return met


def test_seeded_stress() -> None:
    met = set()
    for seed in range(300):
        met |= play(random.Random(seed))
    # Every cell of the table of states and requests was reached.
    assert met == set(itertools.product(AsyncGeneratorState, METHODS))
