"""ECMA-262 #sec-promise.race, #sec-performpromiserace"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, set_timeout


@pytest.mark.parametrize("winner", ["resolve", "reject"])
def test_the_first_to_be_settled_wins_either_way(program: Program, winner: str) -> None:
    def main() -> None:
        slow, quick = Promise.with_resolvers(), Promise.with_resolvers()
        Promise.race([slow.promise, quick.promise]).then(
            program.noter("resolve"), program.noter("reject")
        )
        set_timeout(getattr(quick, winner), 10, "quick")
        set_timeout(slow.resolve, 20, "slow")

    assert program.run(main) == [(winner, "quick")]


def test_of_several_settled_the_first_element_wins(program: Program) -> None:
    def main() -> None:
        Promise.race([Promise.resolve("a"), Promise.reject("b"), "c"]).then(program.note)

    assert program.run(main) == ["a"]


def test_a_value_loses_against_a_settled_promise_before_it_only(program: Program) -> None:
    def main() -> None:
        Promise.race(["value", Promise.resolve("promise")]).then(program.note)
        Promise.race([Promise.resolve("promise"), "value"]).then(program.note)

    assert program.run(main) == ["value", "promise"]


def test_nothing_at_all_stays_pending(program: Program) -> None:
    def main() -> None:
        promise = Promise.race([])
        promise.then(program.note, program.note)
        program.loop.queue_task(lambda: program.note(repr(promise)))

    assert program.run(main) == ["Promise {<pending>}"]


def test_losers_count_as_handled(program: Program) -> None:
    def main() -> None:
        Promise.race([Promise.resolve("winner"), Promise.reject("loser")]).then(program.note)

    assert program.run(main) == ["winner"]
    assert program.uncaught() == []


def test_every_element_is_given_the_capabilitys_own_functions(program: Program) -> None:
    given: list[tuple[Any, Any]] = []

    class Direct(Promise[Any]):
        @classmethod
        def resolve(cls, value: Any = None) -> Any:
            return value

    class Watch:
        def then(self, resolve: Any, reject: Any) -> None:
            given.append((resolve, reject))

    def main() -> None:
        Direct.race([Watch(), Watch()])
        program.note(given[0] == given[1])

    assert program.run(main) == [True]


def test_turns(program: Program) -> None:
    assert program.turns_of(lambda: Promise.race([1])) == 2
    assert program.turns_of(lambda: Promise.race([Promise.reject(1)])) == 2
