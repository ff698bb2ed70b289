"""Awaitables of every kind, and what the tests of awaits say of errors."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Generator, Iterator
from typing import Any

from tests.spec.program import Program
from thenloop import Promise

__all__ = [
    "Doubling",
    "Foreign",
    "Guarded",
    "Iterating",
    "Sub",
    "coroutine",
    "messages",
    "places",
    "rejection",
    "suspending",
]


class Foreign:
    """Awaits one after another; its value is the list of theirs."""

    def __init__(self, *operands: Any, note: Callable[..., None] = lambda *_: None) -> None:
        self._operands = operands
        self._note = note

    def __await__(self) -> Generator[Any, Any, Any]:
        values = []
        try:
            for operand in self._operands:
                try:
                    values.append((yield from operand.__await__()))
                except ValueError as error:
                    values.append(str(error))
        finally:
            self._note("foreign ends")
        return values


class Sub(Promise[Any]):
    pass


class Doubling(Promise[Any]):
    def __await__(self) -> Generator[Any, Any, Any]:
        value: Any = yield from super().__await__()
        return 2 * value


class OfAnotherKind(type(Promise)):  # type: ignore[misc]
    """A metaclass that answers for its classes' attributes."""

    def __getattribute__(cls, name: str) -> Any:
        if name == "__await__":
            raise AssertionError("the metaclass was asked")
        return super().__getattribute__(name)


class Guarded(Promise[Any], metaclass=OfAnotherKind):
    pass


class Iterating:
    """An awaitable whose iterator is no generator."""

    def __init__(self, promise: Promise[Any]) -> None:
        self._promise = promise
        self._steps = 0

    def __await__(self) -> Iterator[Any]:
        return self

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        self._steps += 1
        if self._steps == 1:
            return self._promise
        raise StopIteration("ended")


async def coroutine(value: Any) -> Any:
    return value


async def suspending(promise: Any) -> Any:
    return await promise


def messages(error: BaseException | None) -> list[str]:
    """An error and what it came out of."""
    found = []
    while error is not None:
        found.append(f"{type(error).__name__}: {error}")
        error = error.__context__
    return found


def places(error: Any) -> list[str]:
    """What the traceback of `error` shows, but for what `Promise.__await__` leaves there."""
    frames = traceback.extract_tb(error.__traceback__)
    return [
        f"{frame.name}: {frame.line}" for frame in frames if frame.line != "return (yield self)"
    ]


def rejection(program: Program, main: Callable[[], Promise[Any]]) -> Any:
    program.run(lambda: main().catch(program.note))
    return program.log[-1]
