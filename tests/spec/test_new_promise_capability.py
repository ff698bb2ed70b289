"""ECMA-262 #sec-newpromisecapability"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise
from thenloop.promises.abstract_operations import new_promise_capability


def promise_class(construct: Callable[[Any], object]) -> type[Promise[Any]]:
    """Make a Promise subclass whose constructor does `construct` with the executor it is given."""

    class Special(Promise[Any]):
        def __init__(self, executor: Any) -> None:
            construct(executor)
            super().__init__(lambda resolve, reject: None)

    return Special


@pytest.mark.parametrize("constructor", [None, 1, "Promise", object(), lambda executor: None])
def test_constructor_must_be_one(program: Program, constructor: Any) -> None:
    def main() -> None:
        class Derived(Promise[Any]):
            species = constructor

        promise = Derived(lambda resolve, reject: None)
        if constructor is None:
            program.note(type(promise.then()) is Promise)
        else:
            with pytest.raises(TypeError, match="species must be a class or None, got"):
                promise.then()
            program.note(True)

    assert program.run(main) == [True]


def test_failure_is_thrown_to_the_caller_of_a_static_method(program: Program) -> None:
    def fail(executor: Any) -> None:
        raise ValueError("constructor")

    failing = promise_class(fail)

    def main() -> None:
        for method in (failing.all, failing.all_settled, failing.any, failing.race):
            with pytest.raises(ValueError, match="constructor"):
                method([])
        for method in (failing.resolve, failing.reject):
            with pytest.raises(ValueError, match="constructor"):
                method(1)
        with pytest.raises(ValueError, match="constructor"):
            failing.with_resolvers()
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_executor_called_twice_with_functions_throws(program: Program) -> None:
    def twice(executor: Any) -> None:
        executor(lambda value: None, lambda reason: None)
        executor(lambda value: None, lambda reason: None)

    def main() -> None:
        with pytest.raises(TypeError, match="executor of a promise capability was called a second"):
            promise_class(twice).with_resolvers()
        program.note("looked")

    assert program.run(main) == ["looked"]


@pytest.mark.parametrize(
    "first",
    [(lambda value: None, None), (None, lambda reason: None)],
    ids=["resolve given", "reject given"],
)
def test_executor_called_twice_throws_when_either_was_given(program: Program, first: Any) -> None:
    def twice(executor: Any) -> None:
        executor(*first)
        executor(None, None)

    def main() -> None:
        with pytest.raises(TypeError, match="called a second time"):
            promise_class(twice).with_resolvers()
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_executor_called_with_nothing_may_be_called_again(program: Program) -> None:
    def again(executor: Any) -> None:
        executor()
        executor(None, None)
        executor(program.noter("resolve"), program.noter("reject"))

    def main() -> None:
        capability = promise_class(again).with_resolvers()
        capability.resolve(1)
        capability.reject(2)

    assert program.run(main) == [("resolve", 1), ("reject", 2)]


@pytest.mark.parametrize(
    ("functions", "missing"),
    [
        ((), "resolve"),
        ((1, lambda reason: None), "resolve"),
        ((lambda value: None, None), "reject"),
        ((lambda value: None, "text"), "reject"),
    ],
)
def test_functions_must_be_callable(
    program: Program, functions: tuple[Any, ...], missing: str
) -> None:
    def main() -> None:
        with pytest.raises(TypeError, match=f"gave its executor a {missing} that is not callable"):
            promise_class(lambda executor: executor(*functions)).with_resolvers()
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_callability_is_checked_after_the_constructor_has_returned(program: Program) -> None:
    def construct(executor: Any) -> None:
        executor("not callable", "not callable")
        program.note("the constructor goes on")

    def main() -> None:
        with pytest.raises(TypeError, match="resolve that is not callable"):
            promise_class(construct).with_resolvers()
        program.note("then it throws")

    assert program.run(main) == ["the constructor goes on", "then it throws"]


def test_the_promise_is_what_the_constructor_made(program: Program) -> None:
    class Sub(Promise[Any]):
        pass

    def main() -> None:
        program.note(type(Sub.with_resolvers().promise) is Sub)

    assert program.run(main) == [True]


@pytest.mark.parametrize("constructor", [None, 5, "Promise", lambda executor: None])
def test_what_is_no_constructor_is_a_type_error(program: Program, constructor: Any) -> None:
    with program.loop, pytest.raises(TypeError, match="expected a promise class, got"):
        new_promise_capability(Promise.object_model, constructor)
