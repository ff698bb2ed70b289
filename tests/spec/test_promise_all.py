"""ECMA-262 #sec-promise.all, #sec-performpromiseall"""

from __future__ import annotations

from typing import Any

from tests.spec.program import Program
from thenloop import Promise


class Thenable:
    """A thenable that calls what it is given within its `then`."""

    def __init__(self, *values: Any) -> None:
        self._values = values

    def then(self, resolve: Any, reject: Any) -> None:
        for value in self._values:
            resolve(value)


class Direct(Promise[Any]):
    """A class whose `resolve` gives back its argument: an element's own `then` is called."""

    @classmethod
    def resolve(cls, value: Any = None) -> Any:
        return value


def test_values_in_the_order_of_the_elements(program: Program) -> None:
    def main() -> None:
        first, second = Promise.with_resolvers(), Promise.with_resolvers()
        Promise.all([first.promise, second.promise, "third"]).then(program.note)
        second.resolve("second")
        program.loop.queue_task(first.resolve, "first")

    assert program.run(main) == [["first", "second", "third"]]


def test_nothing_at_all_fulfils_at_once(program: Program) -> None:
    def main() -> None:
        program.note(repr(Promise.all([])))

    assert program.run(main) == ["Promise {<fulfilled>: []}"]


def test_the_first_rejection_rejects(program: Program) -> None:
    def main() -> None:
        slow = Promise.with_resolvers()
        Promise.all([slow.promise, Promise.reject("first"), Promise.reject("second")]).catch(
            program.note
        )
        slow.reject("late")

    # The others count as handled.
    assert program.run(main) == ["first"]


def test_each_result_is_a_list_of_its_own(program: Program) -> None:
    def main() -> None:
        promise = Promise.all([1])
        promise.then(lambda values: values.append("changed"))
        promise.then(program.note)
        Promise.all([1]).then(program.note)

    assert program.run(main) == [[1, "changed"], [1]]


def test_a_thenable_that_answers_within_then_cannot_finish_early(program: Program) -> None:
    # The count begins at 1 and loses that 1 after the loop.
    def main() -> None:
        Direct.all([Thenable("a"), Thenable("b"), Thenable("c")]).then(program.note)

    assert program.run(main) == [["a", "b", "c"]]


def test_an_element_function_counts_once(program: Program) -> None:
    class Late:
        def then(self, resolve: Any, reject: Any) -> None:
            program.loop.queue_microtask(resolve, "late")

    def main() -> None:
        Direct.all([Thenable("a", "again", "and again"), Late()]).then(program.note)
        program.ticks(3)

    assert program.run(main) == [1, ["a", "late"], 2, 3]


def test_reject_is_the_capabilitys_own_for_every_element(program: Program) -> None:
    class Watch:
        def then(self, resolve: Any, reject: Any) -> None:
            given.append((resolve, reject))

    given: list[tuple[Any, Any]] = []

    def main() -> None:
        Direct.all([Watch(), Watch()])
        (first_resolve, first_reject), (second_resolve, second_reject) = given
        program.note(first_resolve == second_resolve, first_reject == second_reject)

    assert program.run(main) == [(False, True)]


def test_the_capabilitys_resolve_is_called_with_the_list(program: Program) -> None:
    class Watched(Promise[Any]):
        def __init__(self, executor: Any) -> None:
            def watched(resolve: Any, reject: Any) -> None:
                executor(lambda value: (program.note("resolve", value), resolve(value)), reject)

            super().__init__(watched)

        @classmethod
        def resolve(cls, value: Any = None) -> Any:
            return value

    assert program.run(lambda: Watched.all([Thenable("a")])) == [("resolve", ["a"])]


def test_turns(program: Program) -> None:
    assert program.turns_of(lambda: Promise.all([])) == 1
    assert program.turns_of(lambda: Promise.all([1])) == 2
    assert program.turns_of(lambda: Promise.all([Promise.resolve(1), Promise.resolve(2)])) == 2
    assert program.turns_of(lambda: Promise.all([Promise.reject(1)])) == 2
    # A thenable takes one turn more: the job that calls its then.
    assert program.turns_of(lambda: Promise.all([Thenable(1)])) == 3
