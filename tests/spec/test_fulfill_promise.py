"""ECMA-262 #sec-fulfillpromise, #sec-triggerpromisereactions"""

from __future__ import annotations

from tests.spec.program import Program
from thenloop import Promise


def test_one_job_per_reaction_in_the_order_of_registration(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        for number in range(4):
            promise.then(program.noter(number))
        resolve("value")

    assert program.run(main) == [(0, "value"), (1, "value"), (2, "value"), (3, "value")]


def test_reactions_are_queued_together_behind_what_is_queued(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        promise.then(lambda _: program.note("a")).then(lambda _: program.note("a2"))
        promise.then(lambda _: program.note("b"))
        program.loop.queue_microtask(program.noter("queued before"), 1)
        resolve(None)
        program.loop.queue_microtask(program.noter("queued after"), 1)

    assert program.run(main) == [("queued before", 1), "a", "b", ("queued after", 1), "a2"]


def test_what_the_first_handler_queues_runs_after_all_handlers(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()

        def first(_: object) -> None:
            program.note("first")
            program.loop.queue_microtask(program.note, "from the first")
            promise.then(lambda _: program.note("registered by the first"))

        promise.then(first)
        promise.then(lambda _: program.note("second"))
        resolve(None)

    assert program.run(main) == ["first", "second", "from the first", "registered by the first"]


def test_handlers_for_rejection_are_dropped(program: Program) -> None:
    def main() -> None:
        promise, resolve, reject = Promise.with_resolvers()
        promise.then(program.noter("fulfilled"), program.noter("rejected"))
        resolve(1)
        reject(2)

    assert program.run(main) == [("fulfilled", 1)]


def test_the_value_is_the_same_object_for_everybody(program: Program) -> None:
    value = object()

    def main() -> None:
        promise = Promise.resolve(value)
        promise.then(lambda got: program.note(got is value))
        promise.then().then(lambda got: program.note(got is value))

    assert program.run(main) == [True, True]


def test_settling_runs_nothing_by_itself(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        promise.then(lambda _: program.note("reaction"))
        resolve(None)
        program.note("script ends")

    assert program.run(main) == ["script ends", "reaction"]


def test_the_state_changes_when_resolve_is_called(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        resolve(5)
        program.note(repr(promise))

    assert program.run(main) == ["Promise {<fulfilled>: 5}"]


def test_a_chain_of_many_promises_settles_without_recursion(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        last = promise
        for _ in range(20_000):
            last = last.then(lambda value: value + 1)
        last.then(program.note)
        resolve(0)

    assert program.run(main) == [20_000]


def test_a_chain_of_many_adoptions_settles_without_recursion(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        last = promise
        for _ in range(20_000):
            last = Promise(lambda resolve, reject, inner=last: resolve(inner))
        last.then(program.note)
        resolve("value")

    assert program.run(main) == ["value"]
