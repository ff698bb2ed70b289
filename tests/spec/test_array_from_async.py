"""ECMA-262 #sec-array.fromasync"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.spec.iterators import AsyncValues, SyncValues
from tests.spec.program import Program
from thenloop import IteratorResult, Promise, Thrown, async_generator, from_async

CLOSED = {"return": lambda *_: IteratorResult(None, True)}


def collect(program: Program, make: Any, mapper: Any = None) -> list[Any]:
    def main() -> None:
        promise = from_async(make(), mapper)
        assert type(promise) is Promise
        promise.then(
            program.noter("list"),
            lambda reason: program.note(
                "rejected", str(reason) if isinstance(reason, Exception) else reason
            ),
        )

    return program.run(main)


async def native_generator() -> Any:
    yield 1
    yield 2


@async_generator
async def generator_of_ours() -> Any:
    yield 1
    yield Promise.resolve(2)


def sync_generator() -> Iterator[Any]:
    yield Promise.resolve(1)
    yield 2


@pytest.mark.parametrize(
    "make",
    [
        generator_of_ours,
        native_generator,
        sync_generator,
        lambda: [1, Promise.resolve(2)],
        lambda: (1, 2),
        lambda: {1: "a", 2: "b"},
        lambda: range(1, 3),
    ],
    ids=["ours", "native", "sync", "list", "tuple", "dict", "range"],
)
def test_every_kind_of_iterable(program: Program, make: Any) -> None:
    assert collect(program, make) == [("list", [1, 2])]


def test_iterables_of_javascript(program: Program) -> None:
    collect(program, lambda: AsyncValues(program, [1]))
    collect(program, lambda: SyncValues(program, [lambda: IteratorResult(Promise.resolve(2))]))
    assert program.log == [
        *("async iterator", "next", "next", ("list", [1])),
        *("iterator", "next", "next", ("list", [2])),
    ]


def test_items_of_an_async_iterator_are_not_awaited(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve("inner")
        from_async(AsyncValues(program, [promise])).then(
            lambda items: program.note(items[0] is promise)
        )

    assert program.run(main)[-1] is True


def test_items_are_taken_one_after_the_other(program: Program) -> None:
    def values() -> Iterator[Any]:
        for number in range(3):
            program.note("taken", number)
            yield Promise.resolve(number).then(lambda value: program.note("done", value) or value)

    assert collect(program, values) == [
        *(("taken", 0), ("done", 0)),
        *(("taken", 1), ("done", 1)),
        *(("taken", 2), ("done", 2)),
        ("list", [0, 1, 2]),
    ]


def test_an_array_like_is_taken_item_by_item_each_awaited(program: Program) -> None:
    class Noting:
        def __len__(self) -> int:
            program.note("length")
            return 2

        def __getitem__(self, index: int) -> Any:
            program.note("item", index)
            return Promise.resolve(index)

    assert collect(program, Noting) == ["length", ("item", 0), ("item", 1), ("list", [0, 1])]


def test_the_mapper_gets_item_and_index_and_its_result_is_awaited(program: Program) -> None:
    def mapper(item: Any, index: int) -> Any:
        program.note("map", item, index)
        return Promise.resolve(item * 10)

    assert collect(program, lambda: ["a", Promise.resolve("b")], mapper) == [
        ("map", "a", 0),
        ("map", "b", 1),
        ("list", ["a" * 10, "b" * 10]),
    ]


def test_the_mapper_works_on_array_likes_too(program: Program) -> None:
    class Items:
        def __len__(self) -> int:
            return 2

        def __getitem__(self, index: int) -> int:
            return index + 1

    assert collect(program, Items, lambda item, index: (item, index)) == [
        ("list", [(1, 0), (2, 1)]),
    ]


@pytest.mark.parametrize("mapper", [5, "mapper", object()], ids=repr)
def test_a_mapper_that_is_not_callable_rejects_before_anything_else(
    program: Program, mapper: Any
) -> None:
    ((label, message),) = collect(program, lambda: AsyncValues(program, [1]), mapper)
    assert label == "rejected"
    assert message.startswith("from_async expects a callable mapper, got ")


def throws(*_: Any) -> Any:
    raise Thrown("mapper")


@pytest.mark.parametrize(
    "mapper", [throws, lambda *_: Promise.reject("mapper")], ids=["throws", "rejects"]
)
def test_a_failing_mapper_closes_the_iterator_and_rejects(program: Program, mapper: Any) -> None:
    assert collect(program, lambda: AsyncValues(program, [1, 2], **CLOSED), mapper) == [
        *("async iterator", "next", "get return", "return"),
        ("rejected", "mapper"),
    ]


def test_an_error_while_closing_for_a_failing_mapper_is_dropped(program: Program) -> None:
    values = AsyncValues(program, [1], **{"return": lambda *_: Promise.reject("closing")})
    assert collect(program, lambda: values, throws)[-1] == ("rejected", "mapper")


def test_a_failing_step_rejects_and_closes_nothing(program: Program) -> None:
    values = AsyncValues(program, [1, lambda: Promise.reject("step")], **CLOSED)
    assert collect(program, lambda: values) == [
        *("async iterator", "next", "next"),
        ("rejected", "step"),
    ]


def test_a_rejected_item_of_a_sync_iterable_closes_it(program: Program) -> None:
    values = SyncValues(program, [lambda: IteratorResult(Promise.reject("item"))], **CLOSED)
    assert collect(program, lambda: values) == [
        *("iterator", "next", "get return", "return"),
        ("rejected", "item"),
    ]


@pytest.mark.parametrize("iterable", [None, 5, object()], ids=repr)
def test_what_gives_no_items_rejects(program: Program, iterable: Any) -> None:
    ((label, message),) = collect(program, lambda: iterable)
    assert label == "rejected"
    assert message.endswith("is not iterable")


def test_a_failing_length_rejects(program: Program) -> None:
    class Broken:
        def __len__(self) -> int:
            raise Thrown("length")

        def __getitem__(self, index: int) -> Any: ...

    assert collect(program, Broken) == [("rejected", "length")]


def test_turns(program: Program) -> None:
    assert program.turns_of(lambda: from_async([])) == 3
    assert program.turns_of(lambda: from_async([1])) == 5
    assert program.turns_of(lambda: from_async([1], lambda item, index: item)) == 6
