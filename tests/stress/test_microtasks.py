"""The microtask queue against a model that is a list: first in, first out, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thenloop import EventLoop, Promise, Uncaught, VirtualClock, async_function


@dataclass(frozen=True)
class Piece:
    """Code that runs in one go: it starts `work`, then ends, or throws."""

    work: tuple[Work, ...] = ()
    throws: bool = False


@dataclass(frozen=True)
class Work:
    """Pieces that run one after the other, each in a microtask of its own.

    how: "microtask" (a single piece), "then" (a chain of handlers with a `catch` at its end), or
    "await" (an async function with an await before each piece and a `catch` on its promise).
    """

    how: str
    pieces: tuple[Piece, ...]


def pieces(work: st.SearchStrategy[Work]) -> st.SearchStrategy[Piece]:
    throws = st.integers(0, 4).map(lambda number: number == 4)
    return st.builds(Piece, st.lists(work, max_size=3).map(tuple), throws)


def works(piece: st.SearchStrategy[Piece]) -> st.SearchStrategy[Work]:
    several = st.lists(piece, min_size=1, max_size=4).map(tuple)
    return st.one_of(
        st.builds(Work, st.just("microtask"), piece.map(lambda one: (one,))),
        st.builds(Work, st.sampled_from(["then", "await"]), several),
    )


PROGRAMS = st.recursive(
    works(st.just(Piece())), lambda work: works(pieces(work)), max_leaves=15
).map(lambda work: Piece((work, work)))


class PieceThrewError(Exception):
    pass


# The model


def model(program: Piece) -> list[str]:
    log: list[str] = []
    queue: list[Callable[[], None]] = []
    names = map(str, count())

    def run(piece: Piece, name: str) -> bool:
        """Run a piece; whether it threw."""
        log.append(f"piece {name}")
        for work in piece.work:
            begin(work)
        return piece.throws

    def begin(work: Work) -> None:
        steps = iter([(piece, next(names)) for piece in work.pieces])
        if work.how == "await":
            # The body runs to its first await at once.
            queue.append(lambda: after_await(steps))
        else:
            queue.append(lambda: in_chain(work.how, steps, False))

    def in_chain(how: str, steps: Iterator[tuple[Piece, str]], rejected: bool) -> None:
        step = next(steps, None)
        if step is None:
            # The catch at the end.
            if rejected:
                log.append("caught")
            return
        if not rejected:
            rejected = run(*step)
        if how == "then":
            queue.append(lambda: in_chain(how, steps, rejected))
        elif rejected:
            log.append("reported")

    def after_await(steps: Iterator[tuple[Piece, str]]) -> None:
        step = next(steps)
        threw = run(*step)
        following = list(steps)
        if threw or not following:
            queue.append(lambda: in_chain("then", iter(()), threw))
        else:
            queue.append(lambda: after_await(iter(following)))

    begin(Work("microtask", (program,)))
    while queue:
        queue.pop(0)()
    return log


# The same on thenloop


class OnThenloop:
    def __init__(self) -> None:
        self.log: list[str] = []
        self.names = map(str, count())
        self.loop = EventLoop(VirtualClock(), console=self.console)

    def console(self, uncaught: Uncaught) -> None:
        assert uncaught.promise is None and isinstance(uncaught.reason, PieceThrewError)
        self.log.append("reported")

    def caught(self, reason: object) -> None:
        assert isinstance(reason, PieceThrewError)
        self.log.append("caught")

    def run(self, piece: Piece, name: str) -> None:
        self.log.append(f"piece {name}")
        for work in piece.work:
            self.begin(work)
        if piece.throws:
            raise PieceThrewError(name)

    def begin(self, work: Work) -> None:
        steps = [(piece, next(self.names)) for piece in work.pieces]
        match work.how:
            case "microtask":
                self.loop.queue_microtask(self.run, *steps[0])
            case "then":
                promise: Promise[object] = Promise.resolve(None)
                for step in steps:
                    promise = promise.then(lambda _, step=step: self.run(*step))
                promise.catch(self.caught)
            case "await":
                self.call(steps).catch(self.caught)

    @async_function
    async def call(self, steps: list[tuple[Piece, str]]) -> None:
        for step in steps:
            await Promise.resolve(None)
            self.run(*step)


@given(PROGRAMS)
@settings(max_examples=250)
def test_checkpoint_runs_in_order(program: Piece) -> None:
    real = OnThenloop()
    with real.loop:
        real.begin(Work("microtask", (program,)))
        real.loop.perform_a_microtask_checkpoint()
        assert not real.loop.microtasks
    assert real.log == model(program)


@given(PROGRAMS)
@settings(max_examples=80)
def test_steps_run_in_the_same_order(program: Piece) -> None:
    real = OnThenloop()
    with real.loop:
        real.begin(Work("microtask", (program,)))
        while True:
            waiting, ran = len(real.loop.microtasks), len(real.log)
            if not real.loop.run_one_microtask():
                break
            # One step takes one job, and runs one piece at most; what that throws is reported.
            assert len(real.loop.microtasks) >= waiting - 1
            assert len([line for line in real.log[ran:] if line != "reported"]) <= 1
    assert real.log == model(program)


@given(PROGRAMS, st.integers(1, 6))
@settings(max_examples=80)
def test_nothing_behind_an_interruption_is_lost(program: Piece, every: int) -> None:
    real = OnThenloop()
    interruptions = 0

    def interrupt() -> None:
        nonlocal interruptions
        interruptions += 1
        if interruptions < 5:
            for _ in range(every):
                real.loop.queue_microtask(lambda: None)
            real.loop.queue_microtask(interrupt)
            raise KeyboardInterrupt

    with real.loop:
        real.begin(Work("microtask", (program,)))
        real.loop.queue_microtask(interrupt)
        for _ in range(4):
            with pytest.raises(KeyboardInterrupt):
                real.loop.run()
        real.loop.run()
        assert not real.loop.microtasks
    assert interruptions == 5
    assert real.log == model(program)


@pytest.mark.parametrize("nested", [False, True], ids=["outside a checkpoint", "inside one"])
def test_a_checkpoint_within_keeps_the_order(nested: bool) -> None:
    log: list[str] = []
    with EventLoop(VirtualClock()) as loop:

        def first() -> None:
            loop.queue_microtask(log.append, "third")
            loop.perform_a_microtask_checkpoint()
            log.append("first goes on")

        if nested:
            loop.queue_microtask(first)
            loop.queue_microtask(log.append, "second")
            loop.run()
            assert log == ["first goes on", "second", "third"]
        else:
            loop.queue_microtask(log.append, "second")
            first()
            assert log == ["second", "third", "first goes on"]
