"""What becomes of a body that nobody can resume any more.

JavaScript forgets it: no ``finally`` block of it ever runs.  Python's collector would run them in
the middle of whatever else is running.
"""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, async_function, async_generator, for_await, set_timeout, yield_star


class Held:
    """What a body holds, so that its collection can be seen."""


@pytest.fixture(autouse=True)
def _no_automatic_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@async_generator
async def noting(program: Program, held: Any = None) -> Any:
    try:
        try:
            yield 1
        except BaseException as error:
            program.note("except", type(error))
            raise
    finally:
        program.note("finally")


@async_generator
async def noting_at_await(program: Program) -> Any:
    try:
        await Promise(lambda resolve, reject: None)
        yield 1
    finally:
        program.note("finally")


def test_a_generator_suspended_at_a_yield_is_forgotten(program: Program) -> None:
    references: list[Any] = []

    def main() -> None:
        held = Held()
        references.append(weakref.ref(held))
        noting(program, held).next()
        set_timeout(gc.collect, 1)
        set_timeout(program.note, 2, "after the collection")

    assert program.run(main) == ["after the collection"]
    assert references[0]() is None


def test_a_generator_suspended_at_an_await_is_forgotten(program: Program) -> None:
    def main() -> None:
        noting_at_await(program).next()
        set_timeout(gc.collect, 1)
        set_timeout(program.note, 2, "after the collection")

    assert program.run(main) == ["after the collection"]


def test_a_generator_that_has_not_begun_is_forgotten(program: Program) -> None:
    def main() -> None:
        noting(program)
        noting(program).__aiter__()
        gc.collect()

    assert program.run(main) == []


def test_a_generator_that_delegates_is_forgotten_with_the_inner_one(program: Program) -> None:
    @async_generator
    async def outer() -> Any:
        try:
            yield yield_star(noting(program))
        finally:
            program.note("outer finally")

    def main() -> None:
        outer().next()
        set_timeout(gc.collect, 1)

    assert program.run(main) == []


def test_a_generator_in_a_for_await_is_forgotten(program: Program) -> None:
    @async_generator
    async def outer() -> Any:
        async with for_await(noting(program)) as values:
            async for value in values:
                yield value

    def main() -> None:
        outer().next()
        set_timeout(gc.collect, 1)

    assert program.run(main) == []


def test_closing_the_loop_runs_nothing_of_a_suspended_generator(program: Program) -> None:
    kept: list[Any] = []

    def main() -> None:
        kept.append(noting(program))
        kept[0].next()

    program.run(main)
    program.loop.close()
    kept.clear()
    gc.collect()
    assert program.log == []


def test_an_async_function_without_a_handler_is_collected(program: Program) -> None:
    references: list[Any] = []

    @async_function
    async def waits(held: Held) -> None:
        await Promise(lambda resolve, reject: None)
        program.note("never", held)

    def main() -> None:
        held = Held()
        references.append(weakref.ref(held))
        waits(held)
        del held
        gc.collect()
        program.note(references[0]() is None)

    assert program.run(main) == [True]


def test_an_async_function_with_a_handler_waits_for_the_end_of_its_loop(program: Program) -> None:
    @async_function
    async def waits(name: str) -> None:
        try:
            await Promise(lambda resolve, reject: None)
        finally:
            program.note(f"{name} finally")

    def main() -> None:
        waits("a")
        waits("b")
        set_timeout(gc.collect, 1)
        set_timeout(program.note, 2, "the program's end")

    assert program.run(main) == ["the program's end"]
    program.loop.close()
    # In the order of their suspension, after the program.
    assert program.log == ["the program's end", "a finally", "b finally"]


def test_an_async_function_that_ended_is_not_kept(program: Program) -> None:
    @async_function
    async def ends(fails: bool) -> None:
        try:
            await Promise.resolve()
            if fails:
                raise ValueError("ends")
        finally:
            program.note("finally")

    def main() -> None:
        ends(False)
        ends(True).catch(lambda _: None)

    assert program.run(main) == ["finally", "finally"]
    assert not program.loop.suspended_bodies
    program.loop.close()
    assert program.log == ["finally", "finally"]


def test_a_body_that_resists_its_closing_does_not_keep_the_loop_open(program: Program) -> None:
    @async_function
    async def resists(name: str) -> None:
        try:
            await Promise(lambda resolve, reject: None)
        except GeneratorExit:
            program.note(name)
            await Promise(lambda resolve, reject: None)

    @async_function
    async def raises() -> None:
        try:
            await Promise(lambda resolve, reject: None)
        finally:
            raise ValueError("while closing")

    program.run(lambda: (resists("a"), raises(), resists("b")))
    program.loop.close()
    assert program.log == ["a", "b"]


@pytest.mark.parametrize("kind", ["function", "generator"])
def test_collected_bodies_warn_of_nothing(program: Program, kind: str) -> None:
    # Warnings are errors in this test run; those of the collector are printed by it.
    @async_function
    async def function() -> None:
        await Promise(lambda resolve, reject: None)

    def main() -> None:
        if kind == "function":
            function()
        else:
            noting_at_await(program).next()
            noting(program).next()
            noting(program).throw("over").catch(lambda _: None)

    program.run(main)
    gc.collect()
    assert program.log == []


def test_the_hooks_for_native_generators_are_left_as_they_were(program: Program) -> None:
    before = sys.get_asyncgen_hooks()
    program.run(lambda: noting(program).next())
    assert sys.get_asyncgen_hooks() == before


def test_a_chain_of_settled_promises_is_freed(program: Program) -> None:
    references: list[Any] = []

    def main() -> None:
        promise = Promise.resolve()
        for _ in range(100):
            held = Held()
            references.append(weakref.ref(held))
            promise = promise.then(lambda _, held=held: None)

    program.run(main)
    assert sum(reference() is not None for reference in references) <= 1


def test_an_endless_loop_of_awaits_keeps_nothing_of_the_past(program: Program) -> None:
    references: list[Any] = []

    @async_function
    async def main() -> None:
        for _ in range(100):
            held = Held()
            references.append(weakref.ref(held))
            got = await Promise.resolve(held)
            assert got is held
            del held, got
        # The job under way may still hold the last one.
        program.note(sum(reference() is not None for reference in references) <= 1)

    assert program.run(main) == [True]
