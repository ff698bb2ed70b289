"""What type checkers make of async generators and of iterations; the programs also run."""

from __future__ import annotations

from collections.abc import AsyncGenerator as NativeAsyncGenerator
from collections.abc import AsyncIterable, AsyncIterator
from typing import Any, assert_type

from thenloop import (
    AsyncDisposableStack,
    AsyncGenerator,
    IteratorResult,
    Promise,
    async_function,
    async_generator,
    for_await,
    from_async,
    run,
    yield_star,
)


@async_generator
async def count(to: int, *, start: int = 0) -> AsyncIterator[int]:
    for number in range(start, to):
        yield number


class Owner:
    @async_generator
    async def items(self, name: str) -> AsyncIterator[str]:
        yield name


def test_async_generators() -> None:
    def main() -> None:
        generator = count(3, start=1)
        assert_type(generator, AsyncGenerator[int])
        assert_type(generator.next(), Promise[IteratorResult[int]])
        assert_type(generator.next("sent"), Promise[IteratorResult[int]])
        assert_type(generator.return_(), Promise[IteratorResult[int]])
        assert_type(generator.async_dispose(), Promise[None])
        assert_type(Owner().items("name"), AsyncGenerator[str])
        # Both protocols of Python too.
        iterable: AsyncIterable[int] = generator
        assert iterable.__aiter__() is generator

    run(main)


def test_async_for_knows_the_items() -> None:
    @async_function
    async def main() -> int:
        total = 0
        async for number in count(4):
            assert_type(number, int)
            total += number
        return total

    assert_type(run(main), int)
    assert run(main) == 6


def test_results() -> None:
    @async_function
    async def main() -> None:
        result = await count(1).next()
        assert_type(result, IteratorResult[int])
        assert_type(result.value, int)
        assert_type(result.done, bool)

    run(main)


def test_for_await_and_from_async() -> None:
    @async_function
    async def main() -> list[str]:
        found = []
        async with for_await(["a", Promise.resolve("b")]) as values:
            async for value in values:
                found.append(value)
        assert_type(from_async([1], lambda item, index: (item, index)), Promise[list[Any]])
        return found

    assert run(main) == ["a", "b"]


def test_yield_star_gives_anything() -> None:
    @async_generator
    async def outer() -> NativeAsyncGenerator[int, Any]:
        result = yield yield_star(count(1))
        assert_type(result, Any)

    @async_function
    async def main() -> list[int]:
        return [number async for number in outer()]

    assert run(main) == [0]


def test_disposable_stacks_give_back_what_they_are_given() -> None:
    class Resource:
        def async_dispose(self) -> None: ...

    @async_function
    async def main() -> None:
        async with AsyncDisposableStack() as stack:
            assert_type(stack, AsyncDisposableStack)
            assert_type(stack.use(Resource()), Resource)
            assert_type(stack.use(None), None)
            assert_type(stack.adopt("text", len), str)
            assert_type(stack.move(), AsyncDisposableStack)

    run(main)


def test_what_a_generator_yields_is_awaited() -> None:
    @async_generator
    async def promises() -> AsyncIterator[Promise[int]]:
        yield Promise.resolve(1)

    @async_function
    async def main() -> None:
        assert_type(promises(), AsyncGenerator[int])
        async for number in promises():
            assert_type(number, int)

    run(main)
