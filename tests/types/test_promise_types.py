"""What type checkers make of promises and async functions; the programs also run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_type

from thenloop import (
    AggregateError,
    EventLoop,
    FulfilledResult,
    Promise,
    PromiseCapability,
    RejectedResult,
    Thenable,
    Thrown,
    VirtualClock,
    async_function,
    run,
)


def length(text: str) -> int:
    return len(text)


def promise_of_length(text: str) -> Promise[int]:
    return Promise.resolve(len(text))


def give_up(reason: object) -> bytes:
    return b""


class Following:
    """A thenable of the user's own."""

    def then(
        self, on_fulfilled: Callable[[Any], Any], on_rejected: Callable[[Any], Any], /
    ) -> None:
        on_fulfilled(1)


def test_making_promises() -> None:
    def main() -> None:
        made: Promise[int] = Promise(lambda resolve, reject: resolve(1))
        assert_type(made, Promise[int])
        assert_type(Promise.resolve(1), Promise[int])
        assert_type(Promise.resolve(Promise.resolve("text")), Promise[str])
        assert_type(Promise.resolve(), Promise[None])
        assert_type(Promise.with_resolvers(), PromiseCapability)
        assert_type(Promise.try_(length, "text"), Promise[int])
        assert_type(Promise.try_(promise_of_length, "text"), Promise[int])
        rejected = Promise.reject("reason")
        assert_type(rejected, Promise[Any])
        rejected.catch(give_up)

    run(main)


def test_thenables() -> None:
    def main() -> None:
        thenable: Thenable[int] = Following()
        also: Thenable[int] = Promise.resolve(1)
        assert_type(Promise.resolve(thenable), Promise[Any])
        assert also is not thenable

    run(main)


def test_then_catch_and_finally() -> None:
    def main() -> None:
        promise = Promise.resolve("text")
        assert_type(promise.then(), Promise[str])
        assert_type(promise.then(length), Promise[int])
        assert_type(promise.then(promise_of_length), Promise[int])
        assert_type(promise.then(length, give_up), Promise[int | bytes])
        assert_type(promise.then(None, give_up), Promise[str | bytes])
        assert_type(promise.catch(give_up), Promise[str | bytes])
        assert_type(promise.catch(), Promise[str])
        assert_type(promise.finally_(lambda: None), Promise[str])
        assert_type(promise.finally_(), Promise[str])
        assert_type(promise.then(length).then(str).then(length), Promise[int])

    run(main)


def test_combinators() -> None:
    def main() -> None:
        numbers = [Promise.resolve(1), Promise.resolve(2)]
        assert_type(Promise.all(["a", "b"]), Promise[list[str]])
        assert_type(Promise.any(["a", "b"]), Promise[str])
        assert_type(Promise.race(["a", "b"]), Promise[str])
        assert_type(Promise.all_keyed({"a": 1}), Promise[dict[str, int]])
        assert_type(Promise.all_settled(numbers), Promise[list[FulfilledResult | RejectedResult]])
        assert_type(
            Promise.all_settled_keyed({"a": 1}),
            Promise[dict[str, FulfilledResult | RejectedResult]],
        )

    run(main)


@async_function
async def double(promise: Promise[int], times: int = 2) -> int:
    value = await promise
    assert_type(value, int)
    return value * times


def test_async_functions() -> None:
    def main() -> Promise[int]:
        assert_type(double(Promise.resolve(1)), Promise[int])
        return double(Promise.resolve(1), times=21)

    assert_type(run(main), int)
    assert run(main) == 21


class Owner:
    @async_function
    async def method(self, text: str) -> int:
        return len(text)


def test_async_methods() -> None:
    def main() -> None:
        assert_type(Owner().method("text"), Promise[int])

    run(main)


def test_run_gives_what_main_gives() -> None:
    async def coroutine() -> str:
        return "text"

    @async_function
    async def promise() -> bytes:
        return b""

    assert_type(run(lambda: 5), int)
    assert_type(run(coroutine), str)
    assert_type(run(promise), bytes)
    run()


def test_run_until_settled() -> None:
    with EventLoop(VirtualClock()) as loop:
        assert_type(loop, EventLoop)
        assert_type(loop.run_until_settled(Promise.resolve("text")), str)
    loop.close()


def test_errors_carry_anything() -> None:
    assert_type(Thrown("text").value, Any)
    assert_type(AggregateError([1, "a"], "several").errors, list[Any])
    assert_type(AggregateError([]).message, str)


def test_combinators_of_promises() -> None:
    def main() -> None:
        numbers = [Promise.resolve(1), Promise.resolve(2)]
        assert_type(Promise.all(numbers), Promise[list[int]])
        assert_type(Promise.any(numbers), Promise[int])
        assert_type(Promise.race(numbers), Promise[int])
        assert_type(Promise.all_keyed({"a": Promise.resolve(1)}), Promise[dict[str, int]])

    run(main)


def test_what_an_async_function_returns_is_followed() -> None:
    @async_function
    async def follows() -> Promise[int]:
        return Promise.resolve(1)

    def main() -> Promise[int]:
        assert_type(follows(), Promise[int])
        return follows()

    assert_type(run(main), int)
