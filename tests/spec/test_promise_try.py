"""ECMA-262 #sec-promise.try"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, Thrown, async_function


class Sub(Promise[Any]):
    pass


def test_the_callback_runs_at_once_with_the_arguments(program: Program) -> None:
    def main() -> None:
        Promise.try_(program.note, 1, 2, 3)
        program.note("script ends")

    assert program.run(main) == [(1, 2, 3), "script ends"]


def test_its_result_fulfils(program: Program) -> None:
    assert program.run(lambda: Promise.try_(lambda: "result").then(program.note)) == ["result"]


def test_a_promise_that_it_returns_comes_back_itself(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve(1)
        program.note(Promise.try_(lambda: promise) is promise)
        program.note(type(Sub.try_(lambda: promise)) is Sub)

    assert program.run(main) == [True, True]


def test_a_throw_rejects(program: Program) -> None:
    def throws() -> None:
        raise Thrown("thrown")

    def main() -> None:
        promise = Sub.try_(throws)
        promise.catch(program.note)
        program.note(type(promise) is Sub)

    assert program.run(main) == [True, "thrown"]


def test_the_callback_runs_before_the_class_is_constructed(program: Program) -> None:
    class Loud(Promise[Any]):
        def __init__(self, executor: Any) -> None:
            program.note("constructed")
            super().__init__(executor)

    def throws() -> None:
        program.note("called")
        raise Thrown("thrown")

    def main() -> None:
        Loud.try_(lambda: program.note("called"))
        Promise.resolve(Loud.try_(throws)).catch(lambda _: None)

    assert program.run(main)[:4] == ["called", "constructed", "called", "constructed"]


@pytest.mark.parametrize("callback", [None, 1, "callback"])
def test_what_is_not_callable_rejects_with_a_type_error(program: Program, callback: Any) -> None:
    def main() -> None:
        Promise.try_(callback).catch(lambda reason: program.note(type(reason), str(reason)))

    ((kind, message),) = program.run(main)
    assert kind is TypeError
    assert message.startswith("try_ expects a callable, got ")


def test_turns(program: Program) -> None:
    @async_function
    async def function() -> int:
        return 1

    assert program.turns_of(lambda: Promise.try_(lambda: 1)) == 1
    # By the text of 2026; an engine of the text before takes three.
    assert program.turns_of(lambda: Promise.try_(function)) == 1
