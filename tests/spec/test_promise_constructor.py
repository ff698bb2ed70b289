"""ECMA-262 #sec-promise-executor"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, Thrown


def test_executor_runs_once_and_at_once(program: Program) -> None:
    def main() -> None:
        program.note("before")
        Promise(lambda resolve, reject: program.note("executor"))
        program.note("after")

    assert program.run(main) == ["before", "executor", "after"]


def test_executor_is_given_two_callables(program: Program) -> None:
    def executor(*functions: Any) -> None:
        program.note(len(functions), *map(callable, functions))

    assert program.run(lambda: Promise(executor)) == [(2, True, True)]


def test_what_the_executor_returns_is_ignored(program: Program) -> None:
    def main() -> None:
        promise = Promise(lambda resolve, reject: Promise.reject("ignored").catch(program.note))
        program.note(repr(promise))

    assert program.run(main) == ["Promise {<pending>}", "ignored"]


@pytest.mark.parametrize("executor", [None, 0, "executor", [], object()])
def test_executor_must_be_callable(program: Program, executor: Any) -> None:
    def main() -> None:
        with pytest.raises(TypeError, match=r"Promise expects a callable executor, got .*"):
            Promise(executor)
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_executor_is_checked_before_any_promise_exists(program: Program) -> None:
    class Counted(Promise[Any]):
        def __init__(self, executor: Any) -> None:
            super().__init__(executor)
            program.note("made")

    def main() -> None:
        with pytest.raises(TypeError, match="Counted expects a callable executor"):
            Counted(None)

    assert program.run(main) == []


def test_promise_cannot_be_called_without_an_executor(program: Program) -> None:
    def main() -> None:
        with pytest.raises(TypeError):
            Promise()  # type: ignore[call-arg]
        program.note("looked")

    assert program.run(main) == ["looked"]


@pytest.mark.parametrize(
    ("raised", "reason"),
    [(ValueError("no"), ValueError), (Thrown("no"), str), (Thrown(None), type(None))],
    ids=repr,
)
def test_throw_of_the_executor_rejects(program: Program, raised: Exception, reason: type) -> None:
    def executor(resolve: Any, reject: Any) -> None:
        raise raised

    def main() -> None:
        Promise(executor).catch(lambda caught: program.note(type(caught)))

    assert program.run(main) == [reason]


def test_throw_after_resolve_does_nothing(program: Program) -> None:
    def executor(resolve: Any, reject: Any) -> None:
        resolve("first")
        raise ValueError("late")

    assert program.run(lambda: Promise(executor).then(program.note)) == ["first"]


def test_throw_after_reject_does_nothing(program: Program) -> None:
    def executor(resolve: Any, reject: Any) -> None:
        reject("first")
        raise ValueError("late")

    assert program.run(lambda: Promise(executor).catch(program.note)) == ["first"]


def test_throw_after_resolving_with_a_pending_promise_does_nothing(program: Program) -> None:
    def main() -> None:
        inner = Promise.with_resolvers()

        def executor(resolve: Any, reject: Any) -> None:
            resolve(inner.promise)
            raise ValueError("late")

        Promise(executor).then(program.note)
        inner.resolve("inner")

    assert program.run(main) == ["inner"]


def test_resolving_functions_work_without_arguments(program: Program) -> None:
    def main() -> None:
        Promise(lambda resolve, reject: resolve()).then(program.noter("fulfilled"))
        Promise(lambda resolve, reject: reject()).catch(program.noter("rejected"))

    assert program.run(main) == [("fulfilled", None), ("rejected", None)]


def test_new_promise_is_pending(program: Program) -> None:
    def main() -> None:
        program.note(repr(Promise(lambda resolve, reject: None)))

    assert program.run(main) == ["Promise {<pending>}"]


def test_repr_shows_state_and_value(program: Program) -> None:
    class Sub(Promise[Any]):
        pass

    def main() -> None:
        program.note(repr(Promise.resolve("value")))
        rejected = Promise.reject("reason")
        program.note(repr(rejected))
        rejected.catch()
        rejected.catch(lambda _: None)
        program.note(repr(Sub.resolve(1)))

    assert program.run(main) == [
        "Promise {<fulfilled>: 'value'}",
        "Promise {<rejected>: 'reason'}",
        "Sub {<fulfilled>: 1}",
    ]
    assert program.uncaught() == ["reason"]


def test_repr_of_a_promise_that_holds_itself_ends(program: Program) -> None:
    def main() -> None:
        held: list[Any] = []
        promise = Promise.resolve(held)
        held.append(promise)
        program.note(repr(promise))

    assert program.run(main) == ["Promise {<fulfilled>: [<cycle>]}"]


def test_a_subclass_is_made_by_the_same_constructor(program: Program) -> None:
    class Sub(Promise[Any]):
        pass

    def main() -> None:
        promise = Sub(lambda resolve, reject: resolve(1))
        program.note(type(promise) is Sub, isinstance(promise, Promise))

    assert program.run(main) == [(True, True)]


def test_a_promise_is_initialised_once(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve(1)
        with pytest.raises(TypeError, match="is initialised already"):
            promise.__init__(lambda resolve, reject: resolve(2))  # type: ignore[misc]
        promise.then(program.note)

    assert program.run(main) == [1]
