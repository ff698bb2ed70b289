"""ECMA-262 #sec-newpromiseresolvethenablejob"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, Thrown


class Thenable:
    def __init__(self, then: Callable[[Any, Any], Any]) -> None:
        self._then = then

    def then(self, resolve: Any, reject: Any) -> Any:
        return self._then(resolve, reject)


def test_then_is_called_with_two_functions_on_the_thenable(program: Program) -> None:
    class Watched:
        def then(self, *arguments: Any) -> None:
            program.note(self is thenable, len(arguments), *map(callable, arguments))

    thenable = Watched()
    assert program.run(lambda: Promise.resolve(thenable)) == [(True, 2, True, True)]


def test_the_functions_are_fresh_ones(program: Program) -> None:
    def main() -> None:
        capability = Promise.with_resolvers()

        def then(resolve: Any, reject: Any) -> None:
            # The promise's own pair is used up; the fresh pair is not.
            capability.resolve("by its own pair")
            resolve("by the fresh pair")

        capability.resolve(Thenable(then))
        capability.promise.then(program.note)

    assert program.run(main) == ["by the fresh pair"]


def test_the_first_call_of_the_fresh_pair_counts(program: Program) -> None:
    def then(resolve: Any, reject: Any) -> None:
        resolve("first")
        reject("second")
        resolve("third")

    def main() -> None:
        Promise.resolve(Thenable(then)).then(program.noter("value"), program.noter("reason"))

    assert program.run(main) == [("value", "first")]


@pytest.mark.parametrize("error", [ValueError("then"), Thrown("then")], ids=repr)
def test_a_throw_of_then_rejects(program: Program, error: Exception) -> None:
    def then(resolve: Any, reject: Any) -> None:
        raise error

    def main() -> None:
        Promise.resolve(Thenable(then)).catch(lambda reason: program.note(str(reason)))
        program.ticks(3)

    assert program.run(main) == [1, "then", 2, 3]


@pytest.mark.parametrize("first", ["resolve", "reject"])
def test_a_throw_after_an_answer_does_nothing(program: Program, first: str) -> None:
    def then(resolve: Any, reject: Any) -> None:
        {"resolve": resolve, "reject": reject}[first]("answer")
        raise ValueError("late")

    def main() -> None:
        Promise.resolve(Thenable(then)).then(program.noter("resolve"), program.noter("reject"))

    assert program.run(main) == [(first, "answer")]


def test_what_then_returns_is_dropped(program: Program) -> None:
    def main() -> None:
        Promise.resolve(Thenable(lambda resolve, reject: "dropped")).then(program.note)
        Promise.resolve(Thenable(lambda resolve, reject: resolve("kept") or "dropped")).then(
            program.note
        )

    assert program.run(main) == ["kept"]


def test_a_thenable_may_answer_later(program: Program) -> None:
    def main() -> None:
        kept: list[Any] = []
        Promise.resolve(Thenable(lambda resolve, reject: kept.append(resolve))).then(program.note)
        Promise.resolve().then(lambda _: kept[0]("later"))
        program.ticks(3)

    # 1: then is called, and behind it resolve; 2: the reaction.
    assert program.run(main) == [1, "later", 2, 3]


def test_a_thenable_that_answers_with_a_thenable_is_followed(program: Program) -> None:
    inner = Thenable(lambda resolve, reject: resolve("innermost"))

    def main() -> None:
        Promise.resolve(Thenable(lambda resolve, reject: resolve(inner))).then(program.note)
        program.ticks(4)

    assert program.run(main) == [1, 2, "innermost", 3, 4]


def test_a_thenable_that_rejects_with_a_thenable_is_not_followed(program: Program) -> None:
    inner = Thenable(lambda resolve, reject: resolve("never called"))

    def main() -> None:
        Promise.resolve(Thenable(lambda resolve, reject: reject(inner))).catch(
            lambda reason: program.note(reason is inner)
        )

    assert program.run(main) == [True]


def test_an_overridden_then_is_called_for_a_native_promise(program: Program) -> None:
    class Loud(Promise[Any]):
        def then(self, *arguments: Any) -> Any:  # type: ignore[override]
            program.note("then", len(arguments))
            return super().then(*arguments)

    def main() -> None:
        Promise(lambda resolve, reject: resolve(Loud.resolve(1))).then(program.note)
        program.note("script ends")

    assert program.run(main) == ["script ends", ("then", 2), 1]


def test_a_broken_then_of_a_subclass_rejects(program: Program) -> None:
    class Broken(Promise[Any]):
        def then(self, *arguments: Any) -> Any:  # type: ignore[override]
            raise ValueError("broken then")

    def main() -> None:
        Promise(lambda resolve, reject: resolve(Broken.resolve(1))).catch(
            lambda reason: program.note(str(reason))
        )

    assert program.run(main) == ["broken then"]


def test_a_rejected_promise_that_was_adopted_counts_as_handled(program: Program) -> None:
    def main() -> None:
        rejected = Promise.reject("inner")
        Promise(lambda resolve, reject: resolve(rejected)).catch(program.note)

    assert program.run(main) == ["inner"]
    assert program.uncaught() == []
