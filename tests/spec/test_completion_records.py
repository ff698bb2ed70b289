"""ECMA-262 #sec-completion-record-specification-type: what is thrown, and how it travels."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, Return, SuppressedError, Thrown, async_function


def throw(value: Any) -> None:
    raise value if isinstance(value, Exception) else Thrown(value)


def test_thrown_carries_its_value() -> None:
    assert Thrown("x").value == "x"
    assert Thrown().value is None
    assert repr(Thrown("x")) == "Thrown('x')"
    assert str(Thrown("x")) == "x"
    assert issubclass(Thrown, Exception)


def test_return_is_no_exception_that_except_exception_catches() -> None:
    assert not issubclass(Return, Exception)
    assert Return(1).value == 1
    assert Return().value is None
    assert repr(Return(1)) == "Return(1)"


@pytest.mark.parametrize(
    "value", [None, "text", 0, [], ValueError("error"), Thrown, object()], ids=repr
)
def test_a_thrown_value_arrives_bare_whatever_it_passes_through(
    program: Program, value: Any
) -> None:
    @async_function
    async def by_await(promise: Promise[Any]) -> Any:
        return await promise

    @async_function
    async def by_raising() -> None:
        throw(value)

    def executor(resolve: Any, reject: Any) -> None:
        throw(value)

    def same(reason: Any) -> None:
        program.note(reason is value)

    def main() -> None:
        Promise(executor).catch(same)
        Promise.try_(throw, value).catch(same)
        Promise.resolve(value).then(throw).catch(same)
        by_raising().catch(same)
        by_await(Promise.reject(value)).catch(same)
        by_await(by_await(by_raising())).finally_(lambda: None).catch(same)

    assert program.run(main) == [True] * 6


def test_suppressed_error_names_both() -> None:
    error, suppressed = ValueError("new"), KeyError("old")
    both = SuppressedError(error, suppressed)
    assert (both.error, both.suppressed, both.message) == (error, suppressed, "")
    assert str(both) == "ValueError('new') suppressed KeyError('old')"
    assert str(SuppressedError(error, suppressed, "said so")) == "said so"


def test_base_exceptions_that_are_not_ours_are_no_completions(program: Program) -> None:
    class Alien(BaseException):
        pass

    def executor(resolve: Any, reject: Any) -> None:
        raise Alien

    def main() -> None:
        Promise.resolve().then(lambda _: Promise(executor)).catch(program.note)

    with pytest.raises(Alien):
        program.run(main)
    assert program.run() == []


def test_a_thrown_handed_to_reject_is_its_value(program: Program) -> None:
    # Thrown is how a value is thrown, not a value of its own; a reason is never one.
    def main() -> None:
        Promise.reject(Thrown("static")).catch(program.note)
        Promise(lambda resolve, reject: reject(Thrown("executor"))).catch(program.note)
        Promise.reject(Thrown("finally")).finally_(lambda: None).catch(program.note)

    assert program.run(main) == ["static", "executor", "finally"]
