"""ECMA-262 #sec-async-generator-function-definitions, #sec-asyncgeneratorstart"""

from __future__ import annotations

import functools
import gc
import inspect
import weakref
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import AsyncGenerator, IteratorResult, Promise, Return, Thrown, async_generator


def test_a_call_runs_nothing_of_the_body(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        program.note("begin")
        yield 1

    def main() -> None:
        generator = body()
        program.note(type(generator) is AsyncGenerator)

    assert program.run(main) == [True]


def test_wrong_arguments_raise_at_the_call(program: Program) -> None:
    @async_generator
    async def body(argument: int) -> Any:
        yield argument

    def main() -> None:
        with pytest.raises(TypeError, match="missing 1 required positional argument"):
            body()  # type: ignore[call-arg]
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_arguments_of_every_kind_arrive(program: Program) -> None:
    @async_generator
    async def body(first: int, /, *rest: int, key: str, **others: str) -> Any:
        yield first, rest, key, others

    def main() -> None:
        body(1, 2, key="k", other="o").next().then(lambda result: program.note(result.value))

    assert program.run(main) == [(1, (2,), "k", {"other": "o"})]


def test_it_is_a_method_where_it_is_defined_as_one(program: Program) -> None:
    class Owner:
        name = "owner"

        @async_generator
        async def items(self) -> Any:
            yield self.name

    def main() -> None:
        Owner().items().next().then(lambda result: program.note(result.value))

    assert program.run(main) == ["owner"]


def test_it_keeps_name_documentation_and_signature() -> None:
    @async_generator
    async def body(argument: int) -> Any:
        """What it gives."""
        yield argument

    assert body.__name__ == "body"
    assert body.__doc__ == "What it gives."
    assert list(inspect.signature(body).parameters) == ["argument"]


def test_each_call_makes_a_generator_of_its_own(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        for item in range(3):
            yield item

    def main() -> None:
        first, second = body(), body()
        first.next()
        first.next().then(lambda result: program.note("first", result.value))
        second.next().then(lambda result: program.note("second", result.value))

    assert sorted(program.run(main)) == [("first", 1), ("second", 0)]


def test_falling_off_the_end_completes_with_undefined(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        yield 1

    @async_generator
    async def bare_return() -> Any:
        return
        yield

    def main() -> None:
        generator = body()
        generator.next()
        generator.next().then(program.note)
        bare_return().next().then(program.note)

    assert program.run(main) == [IteratorResult(None, True), IteratorResult(None, True)]


def test_return_completes_with_its_value(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        raise Return("value")
        yield

    assert program.run(lambda: body().next().then(program.note)) == [IteratorResult("value", True)]


def test_the_value_of_return_is_awaited(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        raise Return(Promise.resolve("inner"))
        yield

    def main() -> None:
        body().next().then(program.note)
        program.ticks(3)

    assert program.run(main) == [1, IteratorResult("inner", True), 2, 3]


def test_a_rejected_value_of_return_rejects_the_request(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        raise Return(Promise.reject("inner"))
        yield

    def main() -> None:
        generator = body()
        generator.next().catch(program.note)
        generator.next().then(program.note)

    assert program.run(main) == ["inner", IteratorResult(None, True)]


def test_return_runs_finally_and_passes_except_exception(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            try:
                raise Return("value")
            except Exception:
                program.note("never")
            finally:
                program.note("inner")
                program.note(await Promise.resolve("awaited"))
        finally:
            program.note("outer")
        yield

    assert program.run(lambda: body().next().then(program.note)) == [
        "inner",
        "awaited",
        "outer",
        IteratorResult("value", True),
    ]


def test_return_awaited_in_place_is_awaited_before_finally(program: Program) -> None:
    @async_generator
    async def plain() -> Any:
        try:
            raise Return(Promise.resolve("plain"))
        finally:
            program.note("finally of plain")
        yield

    @async_generator
    async def in_place() -> Any:
        try:
            raise await Return(Promise.resolve("in place"))
        finally:
            program.note("finally of in place")
        yield

    def main() -> None:
        in_place().next().then(lambda result: program.note(result.value))
        plain().next().then(lambda result: program.note(result.value))
        program.ticks(3)

    # Both take the same turns; what runs before the await differs.
    assert program.run(main) == [
        "finally of plain",
        "finally of in place",
        1,
        "in place",
        "plain",
        2,
        3,
    ]


def test_a_rejection_awaited_in_place_can_be_caught(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            raise await Return(Promise.reject("rejected"))
        except Thrown as thrown:
            yield f"caught {thrown.value}"

    assert program.run(lambda: body().next().then(program.note)) == [
        IteratorResult("caught rejected")
    ]


def test_a_later_return_takes_the_place_of_an_earlier_one(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            raise Return("first")
        finally:
            raise Return("second")
        yield

    assert program.run(lambda: body().next().then(program.note)) == [IteratorResult("second", True)]


def test_a_throw_completes_and_rejects_the_request_alone(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        yield 1
        raise Thrown("thrown")

    def main() -> None:
        generator = body()
        generator.next().then(program.note)
        generator.next().catch(program.note)
        generator.next().then(program.note)

    assert program.run(main) == [IteratorResult(1), "thrown", IteratorResult(None, True)]


def test_stop_iteration_of_the_body_is_an_error(program: Program) -> None:
    # Python turns it into a RuntimeError, so that it cannot be taken for the end.
    @async_generator
    async def body(error: Exception) -> Any:
        raise error
        yield

    def main() -> None:
        for error in (StopIteration(1), StopAsyncIteration(1)):
            body(error).next().catch(lambda reason: program.note(type(reason)))

    assert program.run(main) == [RuntimeError, RuntimeError]


def test_turns(program: Program) -> None:
    @async_generator
    async def yields(value: Any) -> Any:
        yield value

    @async_generator
    async def returns(value: Any) -> Any:
        raise Return(value)
        yield

    @async_generator
    async def empty() -> Any:
        return
        yield

    @async_generator
    async def throws() -> Any:
        raise Thrown("thrown")
        yield

    assert program.turns_of(lambda: yields(1).next()) == 2
    assert program.turns_of(lambda: yields(Promise.resolve(1)).next()) == 2
    assert program.turns_of(lambda: empty().next()) == 1
    assert program.turns_of(lambda: returns(1).next()) == 2
    assert program.turns_of(lambda: returns(Promise.resolve(1)).next()) == 2
    assert program.turns_of(lambda: throws().next()) == 1


@pytest.mark.parametrize("name", ["next", "throw", "return_"])
def test_a_body_that_has_ended_is_freed(program: Program, name: str) -> None:
    class Held:
        pass

    @async_generator
    async def body(held: Held) -> Any:
        yield 1

    references: list[Any] = []
    generators: list[Any] = []

    def main() -> None:
        held = Held()
        references.append(weakref.ref(held))
        generators.append(body(held))
        if name == "next":
            generators[0].next()
        getattr(generators[0], name)("sent").catch(lambda _: None)

    program.run(main)
    gc.collect()
    assert generators[0]._machine.state.value == "completed"
    assert references[0]() is None


def test_a_partial_of_a_generator_function_will_do(program: Program) -> None:
    async def items(first: str, second: str) -> Any:
        yield first
        yield second

    body: Any = async_generator(functools.partial(items, "a"))

    def main() -> None:
        generator = body("b")
        generator.next().then(lambda result: program.note(result.value))
        generator.next().then(lambda result: program.note(result.value))

    assert program.run(main) == ["a", "b"]
