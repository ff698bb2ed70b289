"""ECMA-262 #sec-%asynciteratorprototype%-%symbol.asyncdispose%"""

from __future__ import annotations

from typing import Any

from tests.spec.program import Program
from thenloop import AsyncDisposableStack, Thrown, async_function, async_generator


def test_it_returns_from_the_body_and_drops_the_result(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        finally:
            program.note("finally")

    def main() -> None:
        generator = body()
        generator.next()
        generator.async_dispose().then(program.noter("disposed"))

    assert program.run(main) == ["finally", ("disposed", None)]


def test_what_the_body_throws_rejects(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield 1
        finally:
            raise Thrown("finally")

    def main() -> None:
        generator = body()
        generator.next()
        generator.async_dispose().catch(program.note)

    assert program.run(main) == ["finally"]


def test_a_generator_is_a_resource(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        try:
            yield "item"
            yield "never"
        finally:
            program.note("disposed")

    @async_function
    async def main() -> None:
        async with AsyncDisposableStack() as stack:
            generator = stack.use(body())
            program.note((await generator.next()).value)
        program.note((await generator.next()).done)

    assert program.run(main) == ["item", "disposed", True]


def test_on_one_that_has_not_begun_nothing_of_the_body_runs(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        program.note("never")
        yield 1

    assert program.run(lambda: body().async_dispose().then(program.noter("disposed"))) == [
        ("disposed", None)
    ]
