"""Async functions whose bodies never await do what those that might await do.

ECMA-262 #sec-async-functions-abstract-operations-async-function-start
"""

from __future__ import annotations

import functools
import inspect
import traceback
import warnings
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Instrument, Promise, Return, Thrown, async_function, current_loop, run


def settled(call: Callable[[], Any]) -> str:
    """What a promise looks like when the call returns, or what the call raises."""
    try:
        promise = call()
    except TypeError as error:
        return f"raised {error}"
    promise.catch(lambda _: None)
    return repr(promise)


async def nothing() -> None: ...


async def positional(a: int, b: int = 2, /, c: int = 3) -> Any:
    return a, b, c


async def by_name(a: int, *, b: int = 2, c: int) -> Any:
    return a, b, c


async def any_number(a: int, *rest: int, b: int = 2, **others: int) -> Any:
    return a, rest, b, others


async def hiding(
    __: int, ___call: int, /, loop: int, value: int, error: int, _: int, _plain: int
) -> Any:
    return __, ___call, loop, value, error, _, _plain


CALLS: list[tuple[tuple[int, ...], dict[str, int]]] = [
    ((), {}),
    ((1,), {}),
    ((1, 5), {}),
    ((1, 5, 6), {}),
    ((1, 5, 6, 7), {}),
    ((1,), {"c": 6}),
    ((1, 5), {"c": 6}),
    ((1,), {"b": 5, "c": 6}),
    ((1,), {"d": 5, "c": 6}),
    ((), {"a": 1, "c": 3}),
    ((1, 2, 3, 4, 5, 6, 7), {}),
]


@pytest.mark.parametrize("function", [nothing, positional, by_name, any_number, hiding])
@pytest.mark.parametrize(("arguments", "keywords"), CALLS, ids=repr)
def test_arguments_arrive_as_in_any_function(
    function: Any, arguments: tuple[int, ...], keywords: dict[str, int]
) -> None:
    expected = "nothing"
    try:
        body = function(*arguments, **keywords)
    except TypeError as error:
        expected = f"raised {error}"
    else:
        try:
            body.send(None)
        except StopIteration as stop:
            expected = f"Promise {{<fulfilled>: {stop.value!r}}}"
    made = async_function(function)
    assert run(lambda: settled(lambda: made(*arguments, **keywords))) == expected


@pytest.mark.parametrize("function", [nothing, positional, by_name, any_number, hiding])
def test_the_wrapper_looks_like_the_function(function: Any) -> None:
    made = async_function(function)
    assert inspect.signature(made) == inspect.signature(function)
    assert made.__name__ == function.__name__
    assert made.__qualname__ == function.__qualname__
    assert made.__module__ == function.__module__
    assert made.__annotations__ == function.__annotations__
    assert made.__wrapped__ is function  # type: ignore[attr-defined]


def test_a_closure_and_super_reach_the_body() -> None:
    class Base:
        def name(self) -> str:
            return "base"

    class Derived(Base):
        def name(self) -> str:
            return "derived"

        @async_function
        async def of_super(self) -> str:
            return super().name()

    kept = 0

    @async_function
    async def add(number: int) -> Callable[[], int]:
        nonlocal kept
        kept += number
        return lambda: kept + number

    async def main() -> Any:
        return await Derived().of_super(), (await add(2))(), (await add(3))()

    assert run(async_function(main)) == ("base", 4, 8)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ValueError("no"), "ValueError('no')"),
        (Thrown(1), "1"),
        (StopIteration(1), "RuntimeError('coroutine raised StopIteration')"),
        (StopAsyncIteration(1), "StopAsyncIteration(1)"),
        (
            Return(1),
            (
                "TypeError('raise Return(...) belongs in the body of an async generator; "
                "elsewhere use the return statement')"
            ),
        ),
    ],
    ids=repr,
)
def test_what_escapes_rejects(error: BaseException, reason: str) -> None:
    @async_function
    async def throws() -> None:
        raise error

    assert run(lambda: settled(throws)) == f"Promise {{<rejected>: {reason}}}"


def test_an_end_of_iteration_is_the_cause_of_what_rejects() -> None:
    end = StopIteration(1)

    @async_function
    async def throws() -> None:
        raise end

    with pytest.raises(RuntimeError) as caught:
        run(throws)
    assert caught.value.__cause__ is caught.value.__context__ is end
    assert [frame.name for frame in traceback.extract_tb(end.__traceback__)] == ["throws"]


def test_the_traceback_begins_in_the_body(program: Program) -> None:
    def fail() -> None:
        raise ValueError

    @async_function
    async def throws() -> None:
        fail()

    def main() -> None:
        def look(reason: Any) -> None:
            program.note([frame.name for frame in traceback.extract_tb(reason.__traceback__)])

        throws().catch(look)

    assert program.run(main) == [["throws", "fail"]]


def test_an_instrument_sees_the_promise_before_the_body_runs(program: Program) -> None:
    class Sees(Instrument):
        def promise_created(self, promise: Any) -> None:
            program.note("promise", repr(promise))

    @async_function
    async def function() -> None:
        program.note("body")

    def main() -> None:
        current_loop().add_instrument(Sees())
        function()

    assert program.run(main) == [("promise", "Promise {<pending>}"), "body"]


def test_a_body_that_runs_out_of_stack_rejects_or_raises() -> None:
    @async_function
    async def descend() -> Promise[None]:
        return descend()

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(RecursionError):
            run(descend)


def test_a_wrapper_that_awaits_may_wrap_one_that_does_not() -> None:
    def twice(function: Callable[[int], Any]) -> Callable[[int], Any]:
        @functools.wraps(function)
        async def wrapper(number: int) -> Any:
            return await Promise.resolve(2 * number)

        return wrapper

    @async_function
    @twice
    async def function(number: int) -> int:
        return number

    assert run(lambda: function(21)) == 42


def test_what_is_no_plain_function_is_called_as_it_is() -> None:
    held = SimpleNamespace(factor=2)

    async def times(self: Any, number: int, *, plus: int = 0) -> int:
        return int(self.factor * number + plus)

    partial = async_function(functools.partial(times, held, plus=1))
    assert run(lambda: partial(3)) == 7
    method = async_function(times.__get__(held))
    assert run(lambda: method(3, plus=2)) == 8
