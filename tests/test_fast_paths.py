"""What the fast paths must not change: interruptions, memory, misuse, loops beside each other."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    EventLoop,
    Promise,
    VirtualClock,
    async_function,
    async_generator,
    queue_microtask,
    run,
)


@pytest.fixture
def program() -> Iterator[Program]:
    made = Program()
    yield made
    made.close()


# Interruptions

MANY = 20


@pytest.mark.parametrize("kind", ["bodies", "handlers", "microtasks"])
@pytest.mark.parametrize("place", range(MANY))
def test_a_batch_is_interrupted_anywhere(program: Program, kind: str, place: int) -> None:
    def step(me: int) -> None:
        program.note(me)
        if me == place:
            raise KeyboardInterrupt

    @async_function
    async def function(me: int) -> None:
        await Promise.resolve()
        step(me)
        await Promise.resolve()
        program.note("again", me)

    def main() -> None:
        for me in range(MANY):
            if kind == "bodies":
                function(me)
            elif kind == "handlers":
                Promise.resolve(me).then(step)
            else:
                queue_microtask(step, me)

    with pytest.raises(KeyboardInterrupt):
        program.run(main)
    assert program.log == [*range(place + 1)]
    again = [("again", me) for me in range(MANY) if me != place] if kind == "bodies" else []
    assert program.run() == [*range(MANY), *again]


@pytest.mark.parametrize("place", [0, 1, 5])
def test_a_lonely_chain_is_interrupted(program: Program, place: int) -> None:
    @async_function
    async def function() -> None:
        for number in range(10):
            await Promise.resolve()
            program.note(number)
            if number == place:
                queue_microtask(program.note, "behind")
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        program.run(function)
    assert program.run() == [*range(place + 1), "behind"]


@pytest.mark.parametrize("others", [0, 1, MANY])
@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_generator_asked_directly_is_interrupted(
    program: Program, place: int, others: int
) -> None:
    @async_generator
    async def items() -> Any:
        for number in range(5):
            if number == place:
                queue_microtask(program.note, "behind")
                raise KeyboardInterrupt
            yield number

    @async_function
    async def consume() -> None:
        async for item in items():
            program.note(item)

    @async_function
    async def other(me: int) -> None:
        for _ in range(10):
            await Promise.resolve()
        program.note("other", me)

    def main() -> None:
        for me in range(others):
            other(me)
        consume()

    with pytest.raises(KeyboardInterrupt):
        program.run(main)
    log = program.run()
    assert [note for note in log if isinstance(note, int)] == [*range(place)]
    assert [note for note in log if isinstance(note, tuple)] == [
        ("other", me) for me in range(others)
    ]
    assert log.count("behind") == 1


# Memory


class Thing:
    """Can be referred to weakly."""


def never() -> Promise[Any]:
    return Promise(lambda resolve, reject: None)


@pytest.mark.parametrize("others", [0, MANY])
def test_nothing_keeps_what_was_awaited_or_yielded(program: Program, others: int) -> None:
    things: list[weakref.ref[Thing]] = []

    def thing() -> Thing:
        made = Thing()
        things.append(weakref.ref(made))
        return made

    @async_generator
    async def items() -> Any:
        for _ in range(3):
            yield thing()

    @async_function
    async def consume() -> None:
        await Promise.resolve(thing())
        async for item in generators[0]:
            del item
        for _ in range(3):
            await Promise.resolve(thing())
        await never()

    generators: list[Any] = []
    kept: list[Any] = []

    def main() -> None:
        generators.append(items())
        kept.extend(consume() for _ in range(1 + others))

    gc.disable()
    try:
        program.run(main)
        assert len(things) >= 7
        assert [found() for found in things if found() is not None] == []
    finally:
        gc.enable()


def test_a_settled_promise_keeps_neither_handler_nor_body(program: Program) -> None:
    found: list[weakref.ref[Any]] = []
    kept: list[Any] = []

    def main() -> None:
        def handler(_: object) -> None: ...

        async def body() -> None:
            local = Thing()
            found.append(weakref.ref(local))
            await Promise.resolve()
            del local

        found.append(weakref.ref(handler))
        kept.append(Promise.resolve().then(handler))
        kept.append(Promise.resolve().finally_(lambda: None))
        kept.append(async_function(body)())

    gc.disable()
    try:
        program.run(main)
        assert [ref() for ref in found] == [None, None]
    finally:
        gc.enable()


def test_a_dropped_pending_promise_is_freed_at_once(program: Program) -> None:
    def main() -> None:
        gc.disable()
        try:
            source = never()
            derived = source.then(lambda _: None)
            refs = [weakref.ref(source), weakref.ref(derived)]
            del source, derived
            program.note(*[ref() for ref in refs])
        finally:
            gc.enable()

    assert program.run(main) == [(None, None)]


def test_the_size_of_a_pending_promise(program: Program) -> None:
    # sys.getsizeof counts the collector's header already.
    program.run(lambda: program.note(sys.getsizeof(never())))
    assert program.log[0] <= 80


# Misuse


async def plain() -> None:
    # One that never suspends runs as a part of its caller: Python shows nothing of it.
    await Promise.resolve()


class Foreign:
    def __await__(self) -> Iterator[str]:
        yield "foreign"


@pytest.mark.parametrize("others", [0, MANY])
@pytest.mark.parametrize("where", ["function", "function in async for", "generator"])
@pytest.mark.parametrize("what", ["coroutine", "foreign", "promise", "generator"])
def test_misuse_is_an_error_at_the_await(
    program: Program, where: str, what: str, others: int
) -> None:
    with EventLoop(VirtualClock()) as other_loop:
        foreign_promise = Promise.resolve(1)

        @async_generator
        async def count() -> Any:
            yield 1
            yield 2

        foreign_generator = count()
    # They stay of another loop when that one is closed.
    other_loop.close()

    @async_function
    async def lockstep() -> None:
        for _ in range(10):
            await Promise.resolve()

    def operand() -> Any:
        made = {"coroutine": plain, "foreign": Foreign, "promise": lambda: foreign_promise}
        return made.get(what, foreign_generator.__anext__)()

    @async_generator
    async def generator() -> Any:
        yield 1
        try:
            await operand()
        except (TypeError, RuntimeError) as error:
            program.note(type(error))
        yield 2

    @async_function
    async def function() -> None:
        await Promise.resolve()
        if where == "function":
            try:
                await operand()
            except (TypeError, RuntimeError) as error:
                program.note(type(error))
            return
        async for _ in generator() if where == "generator" else count():
            if where != "generator" and not program.log:
                try:
                    await operand()
                except (TypeError, RuntimeError) as error:
                    program.note(type(error))
        await Promise.resolve()
        program.note("goes on")

    def main() -> None:
        for _ in range(others):
            lockstep()
        function().catch(lambda reason: program.note("escaped", reason))

    expected: Any = RuntimeError if what in ("promise", "generator") else TypeError
    assert program.run(main)[0] is expected
    assert program.log[1:] == ([] if where == "function" else ["goes on"])


# Loops beside each other


def counted(name: str, together: threading.Barrier | None = None) -> list[Any]:
    log: list[Any] = []
    loops: set[int] = set()

    @async_function
    async def immediate(me: int) -> str:
        return f"{name}{me}"

    @async_function
    async def function(me: int) -> None:
        for turn in range(50):
            log.append((await immediate(me), turn))
            if together is not None and me == 0 and turn % 10 == 0:
                together.wait()

    def main() -> None:
        for me in range(MANY):
            loops.add(id(immediate(me)._loop))
            function(me)

    run(main, clock=VirtualClock())
    assert len(loops) == 1
    return log


def test_two_threads_do_not_mix() -> None:
    logs: dict[str, list[Any]] = {}
    together = threading.Barrier(2, timeout=10)
    threads = [
        threading.Thread(target=lambda name=name: logs.update({name: counted(name, together)}))
        for name in ("a", "b")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name in ("a", "b"):
        assert logs[name] == [(f"{name}{me}", turn) for turn in range(50) for me in range(MANY)]


def test_a_loop_runs_while_another_one_was_left_in_the_middle_of_a_batch(program: Program) -> None:
    def step(me: int) -> None:
        program.note(me)
        if me == 7:
            raise KeyboardInterrupt

    def main() -> None:
        for me in range(MANY):
            queue_microtask(step, me)

    with pytest.raises(KeyboardInterrupt):
        program.run(main)
    assert counted("b") == [(f"b{me}", turn) for turn in range(50) for me in range(MANY)]
    assert program.log == [*range(8)]
    assert program.run() == [*range(MANY)]


# Requests from inside


def test_a_request_that_a_body_makes_of_its_own_generator_waits_in_line(program: Program) -> None:
    # Nothing else waits when the body yields, and yet its next item is not the consumer's.
    generators: list[Any] = []

    @async_generator
    async def items() -> Any:
        yield 0
        generators[0].next().then(lambda result: program.note(f"own {result.value}"))
        yield 1
        yield 2
        yield 3

    @async_function
    async def consume() -> None:
        generators.append(items())
        async for item in generators[0]:
            program.note(f"item {item}")

    # As Node logs it.
    assert program.run(consume) == ["item 0", "item 1", "own 2", "item 3"]
