"""ECMA-262 #sec-promise.allsettled, #sec-performpromiseallsettled"""

from __future__ import annotations

from typing import Any

from tests.spec.program import Program
from thenloop import FulfilledResult, Promise, RejectedResult


class Both:
    """A thenable that calls both of the functions, in the order of their names here."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def then(self, resolve: Any, reject: Any) -> None:
        for name in self._names:
            {"resolve": resolve, "reject": reject}[name](name)


class Direct(Promise[Any]):
    @classmethod
    def resolve(cls, value: Any = None) -> Any:
        return value


def test_results_say_how_each_was_settled(program: Program) -> None:
    def main() -> None:
        Promise.all_settled([Promise.resolve("a"), Promise.reject("b"), "c"]).then(program.note)

    assert program.run(main) == [
        [FulfilledResult("a"), RejectedResult("b"), FulfilledResult("c")],
    ]


def test_a_result_has_a_status_and_a_value_or_reason() -> None:
    assert (FulfilledResult(1).status, FulfilledResult(1).value) == ("fulfilled", 1)
    assert (RejectedResult(2).status, RejectedResult(2).reason) == ("rejected", 2)
    assert not hasattr(FulfilledResult(1), "reason")
    assert not hasattr(RejectedResult(2), "value")


def test_it_never_rejects_for_an_element(program: Program) -> None:
    def main() -> None:
        Promise.all_settled([Promise.reject(n) for n in range(3)]).then(
            lambda results: program.note([result.reason for result in results])
        )

    assert program.run(main) == [[0, 1, 2]]


def test_nothing_at_all_fulfils_at_once(program: Program) -> None:
    assert program.run(lambda: program.note(repr(Promise.all_settled([])))) == [
        "Promise {<fulfilled>: []}"
    ]


def test_the_two_functions_of_an_element_share_one_record(program: Program) -> None:
    # If each had its own, the second call would count for the element that has not answered.
    def main() -> None:
        gate = Promise.with_resolvers()
        Direct.all_settled(
            [Both("resolve", "reject"), Both("reject", "resolve"), gate.promise]
        ).then(program.note)
        program.loop.queue_task(lambda: (program.note("gate"), gate.resolve("gate")))

    assert program.run(main) == [
        "gate",
        [FulfilledResult("resolve"), RejectedResult("reject"), FulfilledResult("gate")],
    ]


def test_turns(program: Program) -> None:
    assert program.turns_of(lambda: Promise.all_settled([])) == 1
    assert program.turns_of(lambda: Promise.all_settled([1])) == 2
    assert program.turns_of(lambda: Promise.all_settled([Promise.reject(1)])) == 2
