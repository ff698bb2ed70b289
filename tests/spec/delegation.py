"""A generator that delegates, for the tests of ``yield*``."""

from __future__ import annotations

from typing import Any

from tests.spec.program import Program
from thenloop import Return, Thrown, async_generator, yield_star

__all__ = ["NEXT", "delegate", "drive"]

NEXT = ("next",)


@async_generator
async def delegate(program: Program, iterable: Any) -> Any:
    """Delegate, and note what comes of it."""
    try:
        program.note("result", (yield yield_star(iterable)))
    except Thrown as thrown:
        program.note("caught", thrown.value)
        raise
    except Exception as error:
        program.note("caught", type(error), str(error))
        raise
    except Return as return_:
        program.note("return", return_.value)
        raise


def drive(program: Program, iterable: Any, *requests: tuple[Any, ...]) -> list[Any]:
    """Make each request once the one before is answered, noting the answers."""

    def main() -> None:
        generator = delegate(program, iterable)
        waiting = list(requests)

        def make_next(_: object = None) -> None:
            if waiting:
                name, *arguments = waiting.pop(0)
                getattr(generator, name)(*arguments).then(
                    lambda result: program.note("answer", result.value, result.done),
                    program.noter("rejected"),
                ).then(make_next)

        make_next()

    return program.run(main)
