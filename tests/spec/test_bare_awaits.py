"""A body whose awaits are bare is one whose awaits are Python's.

ECMA-262 #await
"""

from __future__ import annotations

import functools
import gc
import inspect
import sys
import traceback
from collections.abc import Generator
from typing import Any

import pytest

from tests.spec.awaitables import (
    Doubling,
    Foreign,
    coroutine,
    messages,
    places,
    rejection,
    suspending,
)
from tests.spec.program import Program
from thenloop import (
    EventLoop,
    Promise,
    Thrown,
    VirtualClock,
    async_function,
)
from thenloop.promises.code_with_bare_awaits import function_with_bare_awaits

pytestmark = pytest.mark.usefixtures("either_way_of_awaiting")


# What an await leaves alone


def test_what_lies_on_the_stack_stays_there(program: Program) -> None:
    def gather(*values: Any, **named: Any) -> Any:
        return values, named

    @async_function
    async def main(one: Any, two: Any) -> None:
        for item in [1, 2]:
            with functools.partial(open, __file__)():
                try:
                    program.note(
                        gather(
                            0,
                            item,
                            await one,
                            *[await two, (await one if item else 0)],
                            named=f"{item}{await two!r}{1 + await one}",
                        )
                    )
                    raise KeyError(await one)
                except KeyError as error:
                    program.note(error.args, await two, {await one: await one}[await one])
                finally:
                    program.note(await one < (await two)[0] < 3 or await two)

    program.run(lambda: main(Promise.resolve(1), Foreign(Promise.resolve(2))))
    values = [
        entry
        for item in (1, 2)
        for entry in (
            ((0, item, 1, [2], 1), {"named": f"{item}[2]2"}),
            ((1,), [2], 1),
            True,
        )
    ]
    assert program.log == values


def test_the_exception_that_is_being_handled_is_so_inside_and_after_an_await(
    program: Program,
) -> None:
    class Failing:
        def __await__(self) -> Generator[Any, Any, Any]:
            program.note("inside", repr(sys.exception()))
            yield from Promise.resolve().__await__()
            program.note("inside", repr(sys.exception()))
            try:
                raise ValueError("first")
            except ValueError:
                raise KeyError("second")  # noqa: B904

    @async_function
    async def main() -> None:
        program.note(repr(sys.exception()))
        try:
            await Failing()
        except KeyError as error:
            program.note(messages(error))
        program.note(repr(sys.exception()))
        try:
            raise OSError("outer")
        except OSError:
            await Promise.resolve()
            program.note(repr(sys.exception()))
            try:
                await Failing()
            except KeyError as error:
                program.note(messages(error))
            program.note(repr(sys.exception()))
            await Failing()

    def caller() -> None:
        try:
            raise RuntimeError("the caller's")
        except RuntimeError:
            main().catch(lambda error: program.note(messages(error)))

    outer = [("inside", "OSError('outer')")] * 2
    chain = ["KeyError: 'second'", "ValueError: first", "OSError: outer"]
    assert program.run(caller) == [
        'RuntimeError("the caller\'s")',
        ("inside", 'RuntimeError("the caller\'s")'),
        ("inside", "None"),
        chain[:2],
        "None",
        "OSError('outer')",
        *outer,
        chain,
        "OSError('outer')",
        *outer,
        chain,
    ]


def test_a_traceback_begins_in_the_program_and_names_each_place_once(program: Program) -> None:
    class Failing:
        def __init__(self, *operands: Any) -> None:
            self._operands = operands

        def __await__(self) -> Generator[Any, Any, Any]:
            for operand in self._operands:
                yield from operand.__await__()
            raise ValueError("failed")

    @async_function
    async def main(operand: Any) -> None:
        await operand

    for operands in ((), (Promise.resolve,), (Foreign, Promise.resolve)):
        error = rejection(program, lambda: main(Failing(*[make() for make in operands])))  # noqa: B023
        assert places(error) == ["main: await operand", '__await__: raise ValueError("failed")']
    error = rejection(program, lambda: main(Promise.reject(ValueError("no"))))
    assert places(error) == ["main: await operand"]


# The end of a body


def test_stop_iteration_out_of_a_body_is_named_as_out_of_a_coroutine(program: Program) -> None:
    @async_function
    async def main(*operands: Any) -> None:
        for operand in operands:
            await operand()
        raise StopIteration("mine")

    for operands in ((), (Promise.resolve,), (Foreign,), (lambda: Foreign(Promise.resolve()),)):
        error = rejection(program, lambda: main(*operands))  # noqa: B023
        assert messages(error) == [
            "RuntimeError: coroutine raised StopIteration",
            "StopIteration: mine",
        ]
        assert error.__cause__ is error.__context__
        assert places(error) == []
        assert places(error.__cause__) == ['main: raise StopIteration("mine")']


def test_stop_iteration_out_of_a_generator_of_the_programs_is_named_so(program: Program) -> None:
    def generator() -> Generator[Any, Any, Any]:
        yield next(iter([]))

    class Odd:
        def __await__(self) -> Any:
            raise StopIteration("odd")

    @async_function
    async def main(operand: Any, works: Any) -> None:
        await operand()
        works()

    for operand in (Promise.resolve, Foreign):
        error = rejection(program, lambda: main(operand, lambda: next(generator())))  # noqa: B023
        assert str(error) == "generator raised StopIteration"
        assert places(error)[0] == "main: works()"

    def again() -> None:
        raise RuntimeError("generator raised StopIteration")

    assert str(rejection(program, lambda: main(Foreign, again))) == "generator raised StopIteration"
    error = rejection(program, lambda: main(Odd, print))
    assert messages(error) == ["RuntimeError: coroutine raised StopIteration", "StopIteration: odd"]


@pytest.mark.parametrize(
    "reason", [StopIteration("s"), StopAsyncIteration("a"), "text", KeyError()]
)
def test_reasons_of_every_kind_are_thrown_at_every_await(program: Program, reason: Any) -> None:
    @async_function
    async def main() -> None:
        rejected = Promise.reject(reason)
        for operand in (rejected, Foreign(rejected), Doubling.reject(reason)):
            try:
                await operand
            except Exception as error:
                program.note(
                    error.value is reason if isinstance(error, Thrown) else error is reason
                )
        await rejected

    assert rejection(program, main) is reason
    assert program.log[:-1] == [True] * 3


def test_what_stops_the_loop_passes_through_every_await(program: Program) -> None:
    class Stopping:
        def __await__(self) -> Generator[Any, Any, Any]:
            yield from Promise.resolve().__await__()
            raise KeyboardInterrupt

    @async_function
    async def main() -> None:
        try:
            await Stopping()
        finally:
            program.note("finally")

    with pytest.raises(KeyboardInterrupt):
        program.run(main)
    assert program.log == ["finally"]


def test_a_suspended_body_is_closed_from_the_inside_out() -> None:
    log: list[Any] = []

    @async_function
    async def main(operand: Any) -> None:
        try:
            await operand
        except GeneratorExit:
            log.append("closed")
            await operand
        finally:
            log.append("finally")

    with EventLoop(VirtualClock()) as loop:
        never: Promise[Any] = Promise(lambda resolve, reject: None)
        main(never)
        main(Foreign(never, note=log.append))
        loop.run()
        assert log == []
    loop.close()
    assert log == ["closed", "finally", "foreign ends", "closed", "foreign ends", "finally"]


def test_a_body_is_kept_for_its_own_handlers_only() -> None:
    log: list[Any] = []

    @async_function
    async def main(operand: Any) -> None:
        await operand

    with EventLoop(VirtualClock()) as loop:
        main(Foreign(Promise(lambda resolve, reject: None), note=log.append))
        loop.run()
    loop.close()
    gc.collect()
    assert log == ["foreign ends"]


# The function


def test_parameters_closures_and_attributes_are_the_functions(program: Program) -> None:
    outer = "closure"

    async def original(a: Any, b: Any = 2, /, *c: Any, d: Any = 4, **e: Any) -> tuple[Any, ...]:
        """Text."""
        await e["operand"]
        return a, b, c, d, outer, __name__

    decorated = async_function(original)
    assert decorated.__wrapped__ is original  # type: ignore[attr-defined]
    assert (decorated.__name__, decorated.__doc__) == ("original", "Text.")
    assert inspect.iscoroutinefunction(original)
    for operand in (Promise.resolve, lambda: Foreign()):
        program.run(
            lambda: decorated(1, operand=operand()).then(program.note)  # noqa: B023
        )
        program.run(
            lambda: decorated(1, 5, 3, d=6, operand=operand()).then(program.note)  # noqa: B023
        )
    assert (
        program.log
        == [
            (1, 2, (), 4, "closure", __name__),
            (1, 5, (3,), 6, "closure", __name__),
        ]
        * 2
    )


def test_functions_that_only_call_a_coroutine_function_await_too(program: Program) -> None:
    class Caller:
        async def __call__(self, operand: Any) -> Any:
            return await operand

        async def method(self, operand: Any) -> Any:
            return await operand

    for function in (functools.partial(suspending), Caller().method, Caller.__call__):
        arguments = (None,) if function is Caller.__call__ else ()
        decorated: Any = async_function(function)  # type: ignore[arg-type]
        for operand in (Promise.resolve, Foreign):
            program.run(
                lambda: decorated(*arguments, operand()).then(program.note)  # noqa: B023
            )
    assert program.log == [None, []] * 3


def test_a_function_with_very_many_awaits_awaits_each(program: Program) -> None:
    for count in (40, 300, 4000):
        lines = ["    total += await operand(1)"] * count
        text = "\n".join(["async def main(operand):", "    total = 0", *lines, "    return total"])
        names: dict[str, Any] = {}
        exec(text, names)
        main = async_function(names["main"])
        program.run(lambda: main(Promise.resolve).then(program.note))  # noqa: B023
        assert program.log.pop() == count
        program.run(lambda: main(coroutine).then(program.note))  # noqa: B023
        assert program.log.pop() == count


def test_functions_whose_code_is_equal_keep_their_files(program: Program) -> None:
    text = "async def main(operand): await operand"
    for file in ("first", "second"):
        names: dict[str, Any] = {}
        exec(compile(text, file, "exec"), names)
        error = rejection(
            program,
            lambda: async_function(names["main"])(Promise.reject(ValueError())),  # noqa: B023
        )
        frame = traceback.extract_tb(error.__traceback__)[0]
        assert frame.filename == file


# The code


FORMS = [
    "await x",
    "y = await x",
    "return await x",
    "x.y = (await x).z",
    "await (x if x else y)",
    "await (x or y)",
    "x[await x] = y[await x : await y]",
    "x += await y",
    "assert await x",
    "del (await x).y",
    'yielded = f"{await x}"',
    "for _ in await x: await y",
    "while await x: await y",
    "if (y := await x): pass",
    "with await x as y: await y",
    "try: await x\n    finally: await y",
    "try: await x\n    except ValueError: await x\n    else: await y",
    "try: await x\n    except* ValueError: await x",
    "match await x:\n        case [z]: await z",
    "lambda: x; await x",
    "print(*await x, **await y)",
    "await (await x)",
    "return x < await y < await x",
    "raise await x from await y",
    "from os import path; await path",
    "x = [y for y in await x]",
]


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the code of CPython 3.11")
def test_every_form_of_await_is_bare_in_a_generator() -> None:
    for form in FORMS:
        text = "async def f(x, y=None):\n    " + form
        names: dict[str, Any] = {}
        exec(text, names)
        made: Any = function_with_bare_awaits(names["f"])
        assert made is not None, form
        assert inspect.isgeneratorfunction(made), form


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the code of CPython 3.11")
@pytest.mark.parametrize(
    "form",
    [
        "async for _ in x: await y",
        "async with x: await y",
        "[await x for x in y]; await y",
    ],
)
def test_with_another_form_of_await_bodies_are_coroutines(form: str) -> None:
    names: dict[str, Any] = {}
    exec("async def f(x, y=None):\n    " + form, names)
    made: Any = function_with_bare_awaits(names["f"])
    assert made is not None
    assert inspect.iscoroutinefunction(made)
    assert made.__code__.co_code != names["f"].__code__.co_code


def test_what_never_awaits_or_is_no_async_function_is_left_alone() -> None:
    async def nothing() -> None: ...

    async def generator() -> Any:
        await Promise.resolve()
        yield

    for function in (nothing, generator, places, functools.partial(suspending), len):
        assert function_with_bare_awaits(function) is None
