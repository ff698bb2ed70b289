"""ECMA-262 #sec-promise.prototype.finally"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, Thrown


def test_the_callback_gets_no_arguments(program: Program) -> None:
    def main() -> None:
        Promise.resolve(1).finally_(lambda *arguments: program.note(arguments))
        Promise.reject(2).finally_(lambda *arguments: program.note(arguments)).catch()

    assert program.run(main) == [(), ()]
    assert program.uncaught() == [2]


def test_value_and_reason_pass_through(program: Program) -> None:
    def main() -> None:
        Promise.resolve("value").finally_(lambda: "dropped").then(program.note)
        Promise.reject("reason").finally_(lambda: "dropped").catch(program.note)

    assert program.run(main) == ["value", "reason"]


def test_a_reason_keeps_its_identity_and_its_traceback(program: Program) -> None:
    error = ValueError("reason")

    def raises() -> None:
        raise error

    def main() -> None:
        def look(reason: Any) -> None:
            names = []
            traceback = reason.__traceback__
            while traceback is not None:
                names.append(traceback.tb_frame.f_code.co_name)
                traceback = traceback.tb_next
            program.note(reason is error, "raises" in names)

        Promise.try_(raises).finally_(lambda: None).catch(look)

    assert program.run(main) == [(True, True)]


@pytest.mark.parametrize("result", ["fulfilled promise", "value"])
def test_what_the_callback_returns_is_awaited_and_dropped(program: Program, result: str) -> None:
    def main() -> None:
        gate = Promise.with_resolvers()

        def callback() -> Any:
            return gate.promise if result == "fulfilled promise" else result

        Promise.resolve("value").finally_(callback).then(program.note)
        program.loop.queue_task(lambda: (program.note("gate"), gate.resolve("dropped")))

    expected = ["gate", "value"] if result == "fulfilled promise" else ["value", "gate"]
    assert program.run(main) == expected


@pytest.mark.parametrize("settle", [Promise.resolve, Promise.reject], ids=["resolve", "reject"])
def test_a_throw_of_the_callback_takes_the_place(program: Program, settle: Any) -> None:
    def throws() -> None:
        raise Thrown("thrown")

    assert program.run(lambda: settle("first").finally_(throws).catch(program.note)) == ["thrown"]


@pytest.mark.parametrize("settle", [Promise.resolve, Promise.reject], ids=["resolve", "reject"])
def test_a_rejection_of_the_callback_takes_the_place(program: Program, settle: Any) -> None:
    def main() -> None:
        settle("first").finally_(lambda: Promise.reject("second")).catch(program.note)

    assert program.run(main) == ["second"]


@pytest.mark.parametrize("callback", [None, 1, "callback"])
def test_what_is_not_callable_is_passed_to_then_twice(program: Program, callback: Any) -> None:
    class Watched(Promise[Any]):
        def then(self, *arguments: Any) -> Any:  # type: ignore[override]
            program.note(arguments)
            return super().then(*arguments)

    def main() -> None:
        Watched.resolve(1).finally_(callback)

    assert program.run(main) == [(callback, callback)]


def test_what_is_not_callable_takes_one_turn(program: Program) -> None:
    def main() -> None:
        Promise.resolve("value").finally_().then(program.note)
        Promise.reject("reason").finally_().catch(program.note)
        program.ticks(2)

    assert program.run(main) == [1, "value", "reason", 2]


def test_then_is_called_dynamically_with_two_functions(program: Program) -> None:
    class Watched(Promise[Any]):
        def then(self, on_fulfilled: Any = None, on_rejected: Any = None) -> Any:
            program.note("then", callable(on_fulfilled), callable(on_rejected))
            return super().then(on_fulfilled, on_rejected)

    def main() -> None:
        Watched.resolve("value").finally_(lambda: program.note("callback"))

    # The second is that of the promise for the callback's result; the third is its adoption.
    assert program.run(main) == [
        ("then", True, True),
        "callback",
        ("then", True, False),
        ("then", True, True),
    ]


def test_the_species_makes_the_promise_for_the_result(program: Program) -> None:
    class Loud(Promise[Any]):
        @classmethod
        def resolve(cls, value: Any = None) -> Any:
            program.note("resolve is not looked up")
            return super().resolve(value)

    class Sub(Loud):
        pass

    def main() -> None:
        promise = Sub(lambda resolve, reject: resolve("value"))
        derived = promise.finally_(lambda: None)
        program.note(type(derived) is Sub)
        derived.then(program.note)

    assert program.run(main) == [True, "value"]


@pytest.mark.parametrize(
    "callback",
    [lambda: None, lambda: Promise.resolve(1), lambda: "value"],
    ids=["nothing", "promise", "value"],
)
@pytest.mark.parametrize("settle", [Promise.resolve, Promise.reject], ids=["resolve", "reject"])
def test_four_turns(program: Program, settle: Any, callback: Any) -> None:
    assert program.turns_of(lambda: settle(1).finally_(callback)) == 4
