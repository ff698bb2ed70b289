"""ECMA-262 #sec-async-from-sync-iterator-objects, #sec-asyncfromsynciteratorcontinuation"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.spec.iterators import SyncValues, broken_result
from tests.spec.program import Program
from thenloop import IteratorResult, Promise, Thrown
from thenloop.asyncgen.async_iterators import get_async_iterator


class Broken(Promise[Any]):
    """Reading its constructor, as PromiseResolve does, throws."""

    @property
    def constructor(self) -> Any:
        raise Thrown("constructor")


def ask(program: Program, iterable: Any, *requests: tuple[Any, ...]) -> list[Any]:
    """Call the methods of the async iterator over `iterable`, noting what each promise gives."""

    def main() -> None:
        iterator = get_async_iterator(Promise.object_model, program.loop, iterable).iterator
        for name, *arguments in requests:
            promise = getattr(iterator, name)(*arguments)
            assert type(promise) is Promise
            promise.then(
                lambda result: program.note("answer", result.value, result.done),
                lambda reason: program.note(
                    "rejected", type(reason) if isinstance(reason, TypeError) else reason
                ),
            )

    return program.run(main)


def rejecting() -> Any:
    return IteratorResult(Promise.reject("rejected"), False)


CLOSED = {"return": lambda *_: IteratorResult(None, True)}


# next


def test_next_awaits_the_value_and_rewraps_it(program: Program) -> None:
    values = SyncValues(program, ["a", lambda: IteratorResult(Promise.resolve("b"))])
    assert ask(program, values, ("next",), ("next",), ("next",)) == [
        "iterator",
        *["next"] * 3,
        ("answer", "a", False),
        ("answer", "b", False),
        ("answer", "returned", True),
    ]


def test_next_passes_a_value_on_only_when_there_is_one(program: Program) -> None:
    values = SyncValues(program, ["a", "b"])
    log = ask(program, values, ("next",), ("next", "sent"))
    assert log[1:3] == ["next", ("next", "sent")]


def test_the_value_of_a_last_result_is_awaited_too(program: Program) -> None:
    values = SyncValues(program, [lambda: IteratorResult(Promise.resolve("last"), True)])
    assert ask(program, values, ("next",))[2:] == [("answer", "last", True)]


def test_a_throwing_next_rejects_and_closes_nothing(program: Program) -> None:
    def throws() -> Any:
        raise Thrown("next")

    values = SyncValues(program, [throws], **CLOSED)
    assert ask(program, values, ("next",)) == ["iterator", "next", ("rejected", "next")]


@pytest.mark.parametrize("result", [None, 5, "text", object()], ids=repr)
def test_a_next_that_gives_no_result_rejects_and_closes_nothing(
    program: Program, result: Any
) -> None:
    values = SyncValues(program, [lambda: result], **CLOSED)
    assert ask(program, values, ("next",)) == ["iterator", "next", ("rejected", TypeError)]


@pytest.mark.parametrize("name", ["done", "value"])
def test_a_throwing_getter_rejects_and_closes_nothing(program: Program, name: str) -> None:
    values = SyncValues(program, [lambda: broken_result(name)], **CLOSED)
    assert ask(program, values, ("next",)) == ["iterator", "next", ("rejected", name)]


def test_a_rejected_value_closes_the_iterator(program: Program) -> None:
    values = SyncValues(program, [rejecting], **CLOSED)
    assert ask(program, values, ("next",)) == [
        "iterator",
        "next",
        "get return",
        "return",
        ("rejected", "rejected"),
    ]


def test_a_rejected_value_of_a_last_result_closes_nothing(program: Program) -> None:
    values = SyncValues(
        program, [lambda: IteratorResult(Promise.reject("rejected"), True)], **CLOSED
    )
    assert ask(program, values, ("next",)) == ["iterator", "next", ("rejected", "rejected")]


def test_what_promise_resolve_throws_closes_at_once(program: Program) -> None:
    def broken() -> Any:
        return IteratorResult(Broken(lambda *_: None), False)

    values = SyncValues(program, [broken], **CLOSED)
    assert ask(program, values, ("next",)) == [
        "iterator",
        "next",
        "get return",
        "return",
        ("rejected", "constructor"),
    ]


def test_what_promise_resolve_throws_for_a_last_result_closes_nothing(program: Program) -> None:
    def broken() -> Any:
        return IteratorResult(Broken(lambda *_: None), True)

    values = SyncValues(program, [broken], **CLOSED)
    assert ask(program, values, ("next",)) == ["iterator", "next", ("rejected", "constructor")]


def raising(*_: Any) -> Any:
    raise Thrown("closing")


@pytest.mark.parametrize("closing", [raising, lambda *_: 5], ids=["throws", "no object"])
def test_an_error_while_closing_for_a_rejection_is_dropped(program: Program, closing: Any) -> None:
    values = SyncValues(program, [rejecting], **{"return": closing})
    assert ask(program, values, ("next",))[-1] == ("rejected", "rejected")


def test_turns(program: Program) -> None:
    def next_of(iterable: Any) -> Any:
        return get_async_iterator(Promise.object_model, program.loop, iterable).next()

    assert program.turns_of(lambda: next_of([1])) == 2
    assert program.turns_of(lambda: next_of([Promise.resolve(1)])) == 2
    assert program.turns_of(lambda: next_of([])) == 2


# return


def test_return_calls_return_and_awaits_the_value(program: Program) -> None:
    values = SyncValues(
        program, ["a"], **{"return": lambda value: IteratorResult(Promise.resolve(value), True)}
    )
    assert ask(program, values, ("return_", "sent")) == [
        "iterator",
        "get return",
        ("return", "sent"),
        ("answer", "sent", True),
    ]


def test_return_passes_a_value_on_only_when_there_is_one(program: Program) -> None:
    values = SyncValues(program, [], **{"return": lambda *_: IteratorResult("r", True)})
    assert ask(program, values, ("return_",))[2] == "return"


def test_return_without_a_return_method_gives_the_value_unawaited(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve("inner")
        values = SyncValues(program, [])
        iterator = get_async_iterator(Promise.object_model, program.loop, values).iterator
        iterator.return_(promise).then(
            lambda result: program.note(result.value is promise, result.done)
        )
        iterator.return_().then(program.note)
        program.ticks(1)

    assert program.run(main)[3:] == [(True, True), IteratorResult(None, True), 1]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(raising, "closing"), (lambda *_: 5, TypeError), (lambda *_: None, TypeError)],
    ids=["throws", "number", "none"],
)
def test_a_failing_return_rejects(program: Program, answer: Any, reason: Any) -> None:
    values = SyncValues(program, [], **{"return": answer})
    assert ask(program, values, ("return_",))[-1] == ("rejected", reason)


def test_a_throwing_return_getter_rejects(program: Program) -> None:
    class Values(SyncValues):
        @property
        def return_(self) -> Any:
            raise Thrown("getter")

    assert ask(program, Values(program, []), ("return_",))[-1] == ("rejected", "getter")


def test_a_rejected_value_of_return_closes_nothing_more(program: Program) -> None:
    values = SyncValues(
        program, [], **{"return": lambda *_: IteratorResult(Promise.reject("inner"), False)}
    )
    log = ask(program, values, ("return_",))
    assert log == ["iterator", "get return", "return", ("rejected", "inner")]


# throw


def test_throw_calls_throw_and_awaits_the_value(program: Program) -> None:
    values = SyncValues(program, [], throw=lambda reason: IteratorResult(Promise.resolve(reason)))
    assert ask(program, values, ("throw", "sent")) == [
        "iterator",
        "get throw",
        ("throw", "sent"),
        ("answer", "sent", False),
    ]


def test_throw_without_a_throw_method_closes_and_rejects(program: Program) -> None:
    values = SyncValues(program, [], **CLOSED)
    assert ask(program, values, ("throw", "sent")) == [
        "iterator",
        "get throw",
        "get return",
        "return",
        ("rejected", TypeError),
    ]


def test_throw_without_throw_and_return_rejects(program: Program) -> None:
    assert ask(program, SyncValues(program, []), ("throw", "sent")) == [
        "iterator",
        "get throw",
        "get return",
        ("rejected", TypeError),
    ]


@pytest.mark.parametrize(
    ("closing", "reason"), [(raising, "closing"), (lambda *_: 5, TypeError)], ids=["throws", "5"]
)
def test_an_error_while_closing_for_throw_wins(program: Program, closing: Any, reason: Any) -> None:
    values = SyncValues(program, [], **{"return": closing})
    assert ask(program, values, ("throw", "sent"))[-1] == ("rejected", reason)


@pytest.mark.parametrize(
    ("answer", "reason"), [(raising, "closing"), (lambda *_: 5, TypeError)], ids=["throws", "5"]
)
def test_a_failing_throw_rejects_and_closes_nothing(
    program: Program, answer: Any, reason: Any
) -> None:
    values = SyncValues(program, [], throw=answer, **CLOSED)
    assert ask(program, values, ("throw", "sent")) == [
        "iterator",
        "get throw",
        ("throw", "sent"),
        ("rejected", reason),
    ]


def test_a_rejected_value_of_throw_closes(program: Program) -> None:
    values = SyncValues(
        program, [], throw=lambda reason: IteratorResult(Promise.reject("inner")), **CLOSED
    )
    assert ask(program, values, ("throw", "sent")) == [
        "iterator",
        "get throw",
        ("throw", "sent"),
        "get return",
        "return",
        ("rejected", "inner"),
    ]


# Python's own iterators


def test_a_generator_has_all_three_methods(program: Program) -> None:
    def values() -> Iterator[Any]:
        try:
            program.note("received", (yield 1))
            yield 2
        except Thrown as thrown:
            program.note("caught", thrown.value)
            yield 3
        finally:
            program.note("finally")

    assert ask(
        program, values(), ("next",), ("next", "sent"), ("throw", "t"), ("return_", "r"), ("next",)
    ) == [
        ("received", "sent"),
        ("caught", "t"),
        "finally",
        ("answer", 1, False),
        ("answer", 2, False),
        ("answer", 3, False),
        ("answer", "r", True),
        ("answer", None, True),
    ]


def test_a_list_has_next_alone(program: Program) -> None:
    assert ask(program, [1], ("next",), ("return_", "r"), ("throw", "t"), ("next",)) == [
        # Without a return there is nothing to await, so its answer is heard first.
        ("answer", "r", True),
        ("rejected", TypeError),
        ("answer", 1, False),
        ("answer", None, True),
    ]


def test_an_iterator_with_a_close_method_is_closed(program: Program) -> None:
    class Closable:
        def __iter__(self) -> Any:
            return self

        def __next__(self) -> Any:
            return Promise.reject("rejected")

        def close(self) -> None:
            program.note("closed")

    assert ask(program, Closable(), ("next",)) == ["closed", ("rejected", "rejected")]


def test_an_object_with_getitem_alone_is_iterable(program: Program) -> None:
    class Sequence:
        def __getitem__(self, index: int) -> str:
            return "ab"[index]

    assert ask(program, Sequence(), ("next",), ("next",), ("next",)) == [
        ("answer", "a", False),
        ("answer", "b", False),
        ("answer", None, True),
    ]
