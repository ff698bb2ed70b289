"""Every statement of MDN's page on AsyncGenerator, in the order of the page."""

from __future__ import annotations

import builtins
import inspect
from collections.abc import AsyncIterable, AsyncIterator
from typing import Any

import pytest

import thenloop
from tests.spec.program import Program
from thenloop import (
    AsyncGenerator,
    IteratorResult,
    Promise,
    Thrown,
    async_function,
    async_generator,
    for_await,
    set_timeout,
)


@async_generator
async def create_async_generator() -> Any:
    yield await Promise.resolve(1)
    yield await Promise.resolve(2)
    yield await Promise.resolve(3)


# "The AsyncGenerator object is returned by an async generator function ..."


def test_it_is_returned_by_an_async_generator_function(program: Program) -> None:
    assert program.run(lambda: program.note(type(create_async_generator()) is AsyncGenerator)) == [
        True
    ]


# "... and it conforms to both the async iterable protocol and the async iterator protocol."


def test_it_conforms_to_the_async_iterable_protocol(program: Program) -> None:
    def main() -> None:
        generator = create_async_generator()
        program.note(isinstance(generator, AsyncIterable))
        # Its iterator is itself.
        program.note(generator.__aiter__() is generator)

    assert program.run(main) == [True, True]


def test_it_conforms_to_the_async_iterator_protocol(program: Program) -> None:
    def main() -> None:
        generator = create_async_generator()
        program.note(isinstance(generator, AsyncIterator))
        for name in ("next", "return_", "throw"):
            program.note(callable(getattr(generator, name)))
        generator.next().then(lambda result: program.note(type(result), result.value, result.done))

    assert program.run(main) == [True, True, True, True, (IteratorResult, 1, False)]


# "Async generator methods always yield Promise objects."


@pytest.mark.parametrize("state", ["start", "yield", "executing", "completed"])
@pytest.mark.parametrize("name", ["next", "return_", "throw"])
def test_methods_always_return_promises(program: Program, name: str, state: str) -> None:
    def main() -> None:
        generator = create_async_generator()
        if state in {"yield", "executing"}:
            generator.next()
        if state == "yield":
            program.loop.perform_a_microtask_checkpoint()
        if state == "completed":
            generator.return_()
            program.loop.perform_a_microtask_checkpoint()
        promise = getattr(generator, name)("argument")
        program.note(type(promise) is Promise)
        promise.catch(lambda _: None)

    assert program.run(main) == [True]


@pytest.mark.parametrize("receiver", [None, 1, "text", {}, IteratorResult(1)], ids=repr)
@pytest.mark.parametrize("name", ["next", "return_", "throw"])
def test_methods_return_promises_also_for_a_wrong_receiver(
    program: Program, name: str, receiver: Any
) -> None:
    def main() -> None:
        promise = getattr(AsyncGenerator, name)(receiver, "argument")
        program.note(type(promise) is Promise)
        promise.catch(lambda reason: program.note(type(reason)))

    assert program.run(main) == [True, TypeError]


# "AsyncGenerator is a subclass of the hidden AsyncIterator class."


def test_the_hidden_class_gives_it_its_iterator_and_its_disposal(program: Program) -> None:
    def main() -> None:
        create_async_generator().async_dispose().then(program.noter("disposed"))

    assert program.run(main) == [("disposed", None)]


# "There's no JavaScript entity that corresponds to the AsyncGenerator constructor. Instances of
# AsyncGenerator must be returned from async generator functions."


def test_it_cannot_be_constructed_by_name() -> None:
    with pytest.raises(
        TypeError, match="AsyncGenerator is not a constructor; call a function deco"
    ):
        AsyncGenerator()


@pytest.mark.parametrize("argument", [1, create_async_generator], ids=["number", "function"])
def test_nor_with_arguments(argument: Any) -> None:
    with pytest.raises(TypeError):
        AsyncGenerator(argument)  # type: ignore[call-arg]


def test_it_cannot_be_subclassed_into_being_constructible() -> None:
    class Sub(AsyncGenerator[Any]):  # type: ignore[misc]
        pass

    with pytest.raises(TypeError, match="is not a constructor"):
        Sub()


def test_there_is_no_global_of_its_name() -> None:
    assert not hasattr(builtins, "AsyncGenerator")
    assert "AsyncGenerator" in thenloop.__all__, "for types and receivers, not for construction"


def test_two_generators_of_one_function_share_what_is_theirs(program: Program) -> None:
    def main() -> None:
        first, second = create_async_generator(), create_async_generator()
        program.note(first is not second, type(first) is type(second))

    assert program.run(main) == [(True, True)]


# Instance properties: "constructor" has no counterpart; "The initial value of the
# [Symbol.toStringTag] property is the string 'AsyncGenerator'."


def test_it_says_what_it_is(program: Program) -> None:
    def main() -> None:
        generator = create_async_generator()
        program.note(type(generator).__name__)
        program.note(repr(generator))
        generator.next()
        program.note(repr(generator))

    assert program.run(main) == [
        "AsyncGenerator",
        "AsyncGenerator create_async_generator {<suspended-start>}",
        "AsyncGenerator create_async_generator {<executing>}",
    ]


# Instance methods


def test_it_has_the_three_methods_and_each_takes_one_optional_argument() -> None:
    for name in ("next", "return_", "throw"):
        _, argument = inspect.signature(getattr(AsyncGenerator, name)).parameters.values()
        assert argument.default is None


def test_next_returns_a_promise_of_the_given_value_yielded(program: Program) -> None:
    assert program.run(lambda: create_async_generator().next().then(program.note)) == [
        IteratorResult(1, False)
    ]


def test_return_acts_as_a_return_statement_at_the_suspended_position(program: Program) -> None:
    @async_generator
    async def generator() -> Any:
        try:
            yield 1
            program.note("never")
        finally:
            # "... allows the generator to perform any cleanup tasks when combined with
            # a try...finally block."
            program.note("cleanup")

    def main() -> None:
        made = generator()
        made.next()
        made.return_("value").then(program.note)

    assert program.run(main) == ["cleanup", IteratorResult("value", True)]


def test_throw_acts_as_a_throw_statement_at_the_suspended_position(program: Program) -> None:
    @async_generator
    async def generator() -> Any:
        try:
            yield 1
        except Thrown as thrown:
            # "... allows the generator to handle the error."
            yield f"handled {thrown.value}"

    def main() -> None:
        made = generator()
        made.next()
        made.throw("error").then(program.note)

    assert program.run(main) == [IteratorResult("handled error", False)]


# Examples


def test_the_first_example_logs_one_two_three(program: Program) -> None:
    def main() -> None:
        async_gen = create_async_generator()
        for _ in range(3):
            async_gen.next().then(lambda res: program.note(res.value))

    assert program.run(main) == [1, 2, 3]


def test_async_generator_iteration_with_decreasing_delays(program: Program) -> None:
    def delayed_value(time: float, value: Any) -> Promise[Any]:
        return Promise(lambda resolve, reject: set_timeout(lambda: resolve(value), time))

    delays = [2000, 100, 500, 250, 125, 50]

    @async_generator
    async def generate() -> Any:
        for value, delay in enumerate(delays, 1):
            yield delayed_value(delay, value)
        program.note("All done!")

    @async_function
    async def main() -> None:
        async with for_await(generate()) as values:
            async for value in values:
                program.note("value", value, program.clock.now())

    # Each delay begins when the value before has been taken: they add up, in order.
    moments = [sum(delays[: number + 1]) for number in range(6)]
    assert program.run(main) == [
        *(("value", number, moments[number - 1]) for number in range(1, 7)),
        "All done!",
    ]
