"""ECMA-262 #sec-promise.any, #sec-performpromiseany, #sec-aggregate-error-objects"""

from __future__ import annotations

from typing import Any

from tests.spec.program import Program
from thenloop import AggregateError, Promise


class Direct(Promise[Any]):
    @classmethod
    def resolve(cls, value: Any = None) -> Any:
        return value


def test_the_first_value_wins(program: Program) -> None:
    def main() -> None:
        slow = Promise.with_resolvers()
        Promise.any([slow.promise, Promise.reject("no"), Promise.resolve("yes")]).then(program.note)
        slow.reject("late")

    assert program.run(main) == ["yes"]


def test_all_rejected_gives_their_reasons_in_the_order_of_the_elements(program: Program) -> None:
    def main() -> None:
        first = Promise.with_resolvers()
        Promise.any([first.promise, Promise.reject("second")]).catch(
            lambda error: program.note(type(error), error.errors, error.message, str(error))
        )
        program.loop.queue_task(first.reject, "first")

    message = "all promises were rejected"
    assert program.run(main) == [(AggregateError, ["first", "second"], message, message)]


def test_nothing_at_all_rejects_at_once(program: Program) -> None:
    def main() -> None:
        promise = Promise.any([])
        program.note(repr(promise).startswith("Promise {<rejected>: AggregateError("))
        promise.catch(lambda error: program.note(error.errors))

    assert program.run(main) == [True, []]


def test_an_element_function_counts_once(program: Program) -> None:
    class Rejects:
        def then(self, resolve: Any, reject: Any) -> None:
            reject("a")
            reject("again")

    def main() -> None:
        gate = Promise.with_resolvers()
        Direct.any([Rejects(), gate.promise]).catch(lambda error: program.note(error.errors))
        program.loop.queue_task(lambda: (program.note("gate"), gate.reject("b")))

    assert program.run(main) == ["gate", ["a", "b"]]


def test_an_element_that_rejects_within_then_cannot_finish_early(program: Program) -> None:
    class Rejects:
        def then(self, resolve: Any, reject: Any) -> None:
            reject("now")

    def main() -> None:
        Direct.any([Rejects(), Rejects()]).catch(lambda error: program.note(error.errors))

    assert program.run(main) == [["now", "now"]]


def test_resolve_is_the_capabilitys_own_for_every_element(program: Program) -> None:
    given: list[tuple[Any, Any]] = []

    class Watch:
        def then(self, resolve: Any, reject: Any) -> None:
            given.append((resolve, reject))

    def main() -> None:
        Direct.any([Watch(), Watch()])
        (first_resolve, first_reject), (second_resolve, second_reject) = given
        program.note(first_resolve == second_resolve, first_reject == second_reject)

    assert program.run(main) == [(True, False)]


def test_an_aggregate_error_keeps_a_list_of_its_own() -> None:
    errors = [ValueError("a")]
    error = AggregateError(errors, "several")
    errors.append(ValueError("b"))
    assert [str(one) for one in error.errors] == ["a"]
    assert (error.message, str(error)) == ("several", "several")
    assert AggregateError(iter("ab")).errors == ["a", "b"]


def test_turns(program: Program) -> None:
    assert program.turns_of(lambda: Promise.any([])) == 1
    assert program.turns_of(lambda: Promise.any([1])) == 2
    assert program.turns_of(lambda: Promise.any([Promise.reject(1)])) == 2
