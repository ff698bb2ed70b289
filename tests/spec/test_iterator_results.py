"""ECMA-262 #sec-iteratorresult-interface, #sec-createiterresultobject, #sec-iteratorcomplete"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.iterators import AsyncIterable
from tests.spec.program import Program
from thenloop import FulfilledResult, IteratorResult, async_function, for_await


def test_it_has_a_value_and_says_whether_it_is_the_last() -> None:
    result = IteratorResult("value", True)
    assert (result.value, result.done) == ("value", True)
    assert (IteratorResult().value, IteratorResult().done) == (None, False)
    assert repr(result) == "IteratorResult(value='value', done=True)"


def test_results_are_compared_by_what_they_say() -> None:
    assert IteratorResult(1) == IteratorResult(1, False)
    assert IteratorResult(1) != IteratorResult(2)
    assert IteratorResult(1) != IteratorResult(1, True)
    assert IteratorResult(1) != (1, False)
    with pytest.raises(TypeError, match="unhashable"):
        hash(IteratorResult(1))


def test_they_can_be_changed_as_objects_can() -> None:
    result = IteratorResult(1)
    result.value, result.done = 2, True
    assert result == IteratorResult(2, True)


def test_settled_results_are_compared_and_cannot_be_changed() -> None:
    assert FulfilledResult(1) == FulfilledResult(1)
    with pytest.raises(AttributeError):
        FulfilledResult(1).value = 2  # type: ignore[misc]


def loop_over(program: Program, *results: Any) -> list[Any]:
    class Inner:
        def __init__(self) -> None:
            self._results = iter(results)

        def next(self) -> Any:
            return next(self._results)

    @async_function
    async def main() -> None:
        async with for_await(AsyncIterable(Inner())) as values:
            async for value in values:
                program.note(value)
        program.note("end")

    return program.run(main)


def test_any_object_with_value_and_done_is_a_result(program: Program) -> None:
    class Result:
        def __init__(self, value: Any, done: Any) -> None:
            self.value = value
            self.done = done

    assert loop_over(program, Result("a", False), Result("b", 0), Result("c", "truthy")) == [
        *("a", "b", "end")
    ]


def test_what_is_missing_is_undefined(program: Program) -> None:
    class ValueAlone:
        value = "value"

    class DoneAlone:
        done = False

    class Done:
        done = True

    assert loop_over(program, ValueAlone(), DoneAlone(), Done()) == ["value", None, "end"]


def test_value_of_the_last_result_is_not_read(program: Program) -> None:
    class Last:
        done = True

        @property
        def value(self) -> Any:
            raise AssertionError("a loop has no use for it")

    assert loop_over(program, Last()) == ["end"]


def test_done_is_read_before_value_and_each_once(program: Program) -> None:
    class Result:
        @property
        def value(self) -> str:
            program.note("value was read")
            return "value"

        @property
        def done(self) -> bool:
            program.note("done was read")
            return False

    assert loop_over(program, Result(), IteratorResult(None, True)) == [
        "done was read",
        "value was read",
        "value",
        "end",
    ]
