"""Iterators in the manner of JavaScript, which note what is done to them."""

from __future__ import annotations

from typing import Any

from tests.spec.program import Program
from thenloop import IteratorResult, Promise, Thrown

__all__ = ["AsyncIterable", "AsyncValues", "SyncValues", "broken_result"]


def broken_result(name: str) -> Any:
    """Make a result object of which reading `name`, done or value, throws just that."""

    class BrokenDone:
        value = None

        @property
        def done(self) -> bool:
            raise Thrown("done")

    class BrokenValue:
        done = False

        @property
        def value(self) -> Any:
            raise Thrown("value")

    return {"done": BrokenDone, "value": BrokenValue}[name]()


class _Noting:
    """An iterator whose methods are those that it is given an answer for.

    A method whose answer is None does not exist; another answer is returned, or called with the
    method's arguments where it is a function.
    """

    def __init__(self, program: Program, items: list[Any], **answers: Any) -> None:
        self._program = program
        self._items = iter(items)
        self._answers = answers

    def next(self, *arguments: Any) -> Any:
        self._program.note("next", *arguments)
        item = next(self._items, END)
        if item is END:
            return self._wrap(IteratorResult("returned", True))
        if callable(item):
            return item()
        return self._wrap(IteratorResult(item, False))

    def _wrap(self, result: Any) -> Any:
        return result

    def _method(self, name: str) -> Any:
        self._program.note(f"get {name}")
        answer = self._answers.get(name)
        if answer is None:
            return None

        def method(*arguments: Any) -> Any:
            self._program.note(name, *arguments)
            return answer(*arguments) if callable(answer) else answer

        return method

    @property
    def return_(self) -> Any:
        return self._method("return")

    @property
    def throw(self) -> Any:
        return self._method("throw")


END = object()


class SyncValues(_Noting):
    """A sync iterable that is its own iterator."""

    def __iter__(self) -> SyncValues:
        self._program.note("iterator")
        return self


class AsyncValues(_Noting):
    """An async iterable that is its own iterator."""

    def __aiter__(self) -> AsyncValues:
        self._program.note("async iterator")
        return self

    def _wrap(self, result: Any) -> Any:
        return Promise.resolve(result)


class AsyncIterable:
    """An async iterable whose iterator is given."""

    def __init__(self, iterator: Any) -> None:
        self._iterator = iterator

    def __aiter__(self) -> Any:
        return self._iterator
