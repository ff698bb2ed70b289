"""ECMA-262 #sec-newpromisereactionjob"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, Return, Thrown


class Sub(Promise[Any]):
    """A promise class that is not the intrinsic one, so that reactions go by its capability."""


@pytest.fixture(params=[Promise, Sub], ids=["intrinsic", "subclass"])
def cls(request: pytest.FixtureRequest) -> type[Promise[Any]]:
    return request.param


def test_the_handler_is_called_with_the_argument_alone(program: Program, cls: Any) -> None:
    def main() -> None:
        cls.resolve(1).then(lambda *arguments: program.note("fulfilled", arguments))
        cls.reject(2).catch(lambda *arguments: program.note("rejected", arguments))

    assert program.run(main) == [("fulfilled", (1,)), ("rejected", (2,))]


def test_an_empty_handler_passes_on_what_came(program: Program, cls: Any) -> None:
    def main() -> None:
        cls.resolve(1).then(None, program.noter("wrong")).then(program.noter("value"))
        cls.reject(2).then(program.noter("wrong")).catch(program.noter("reason"))
        program.ticks(2)

    assert program.run(main) == [1, ("value", 1), ("reason", 2), 2]


def test_the_result_of_the_handler_resolves_the_derived_promise(program: Program, cls: Any) -> None:
    def main() -> None:
        cls.resolve(1).then(lambda value: value + 1).then(program.note)
        cls.reject(1).catch(lambda reason: reason + 2).then(program.note)

    assert program.run(main) == [2, 3]


def test_a_throw_of_the_handler_rejects_the_derived_promise(program: Program, cls: Any) -> None:
    def throws(_: object) -> None:
        raise Thrown("thrown")

    def main() -> None:
        cls.resolve(1).then(throws).catch(program.noter("from fulfilled"))
        cls.reject(1).catch(throws).catch(program.noter("from rejected"))

    assert program.run(main) == [("from fulfilled", "thrown"), ("from rejected", "thrown")]


def test_a_handler_of_one_outcome_does_not_see_the_throw_of_its_sibling(
    program: Program, cls: Any
) -> None:
    def throws(_: object) -> None:
        raise ValueError("sibling")

    def main() -> None:
        cls.resolve(1).then(throws, program.noter("sibling")).catch(
            lambda reason: program.note(str(reason))
        )

    assert program.run(main) == ["sibling"]


def test_a_returned_promise_is_adopted_two_turns_later(program: Program, cls: Any) -> None:
    def main() -> None:
        inner = cls.resolve("inner")
        cls.resolve(1).then(lambda _: inner).then(program.note)
        program.ticks(5)

    assert program.run(main) == [1, 2, 3, "inner", 4, 5]


def test_a_returned_thenable_is_adopted_one_turn_later(program: Program, cls: Any) -> None:
    class Thenable:
        def then(self, resolve: Any, reject: Any) -> None:
            resolve("thenable")

    def main() -> None:
        cls.resolve(1).then(lambda _: Thenable()).then(program.note)
        program.ticks(4)

    assert program.run(main) == [1, 2, "thenable", 3, 4]


def test_a_returned_rejection_rejects(program: Program, cls: Any) -> None:
    def main() -> None:
        cls.resolve(1).then(lambda _: cls.reject("inner")).catch(program.note)

    assert program.run(main) == ["inner"]


def test_return_belongs_in_generators(program: Program, cls: Any) -> None:
    def misused(_: object) -> None:
        raise Return(1)

    def main() -> None:
        cls.resolve(1).then(misused).catch(lambda reason: program.note(type(reason), str(reason)))

    ((kind, message),) = program.run(main)
    assert kind is TypeError
    assert "raise Return(...) belongs in the body of an async generator" in message


def test_a_throw_of_a_foreign_capability_is_reported_and_the_loop_goes_on(
    program: Program,
) -> None:
    class Hostile(Promise[Any]):
        def __init__(self, executor: Any) -> None:
            def resolve(value: object) -> None:
                raise ValueError("hostile resolve")

            super().__init__(lambda *_: None)
            executor(resolve, program.noter("reject"))

    class Source(Promise[Any]):
        species = Hostile

    def main() -> None:
        Source.resolve(1).then(lambda value: value)
        Promise.resolve("behind").then(program.note)

    # The capability's own reject is not called for it: the job just ends with the throw.
    assert program.run(main) == ["behind"]
    assert [str(error) for error in program.uncaught()] == ["hostile resolve"]


def test_a_callable_object_is_a_handler(program: Program, cls: Any) -> None:
    class Handler:
        def __call__(self, value: object) -> None:
            program.note("called", value)

    assert program.run(lambda: cls.resolve(1).then(Handler())) == [("called", 1)]
