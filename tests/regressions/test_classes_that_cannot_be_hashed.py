"""A value whose class has no hash, or an error with its own `with_traceback`, could not pass."""

from __future__ import annotations

from typing import Any

from thenloop import Promise, run


class WithoutHash(type):
    def __eq__(cls, other: object) -> bool:
        raise LookupError

    __hash__ = None  # type: ignore[assignment]


class Value(metaclass=WithoutHash):
    pass


class OwnTracebackError(Exception):
    def with_traceback(self, traceback: object) -> Any:
        raise LookupError


def test_the_value_arrives() -> None:
    value = Value()
    assert run(lambda: Promise.resolve(None).then(lambda _: value)) is value


def test_the_error_arrives() -> None:
    error = OwnTracebackError()

    def main() -> Promise[Any]:
        rejected = Promise.reject(error).finally_(lambda: None)
        return rejected.then(None, lambda reason: [reason])

    assert run(main) == [error]
