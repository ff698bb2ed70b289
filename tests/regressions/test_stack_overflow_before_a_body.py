"""Where the stack ended before a body was started, Python warned that it was never awaited."""

from __future__ import annotations

import gc
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from thenloop import EventLoop, Promise, VirtualClock, async_function, async_generator


@pytest.fixture
def recursion_limit() -> Iterator[None]:
    before = sys.getrecursionlimit()
    yield
    sys.setrecursionlimit(before)


def depth() -> int:
    frame, frames = sys._getframe(), 0
    while frame is not None:
        frame, frames = frame.f_back, frames + 1  # type: ignore[assignment]
    return frames


@async_function
async def call_itself() -> None:
    await call_itself()


@async_generator
async def ask_itself() -> Any:
    yield await ask_itself().next()


@pytest.mark.usefixtures("recursion_limit")
@pytest.mark.parametrize(
    "begin", [call_itself, lambda: ask_itself().next()], ids=["async function", "async generator"]
)
def test_every_place_of_the_end(begin: Any) -> None:
    def note(reason: object) -> None:
        reasons.append(type(reason))

    def program() -> None:
        try:
            promise: Promise[Any] = begin()
        except RecursionError:
            reasons.append(RecursionError)
            return
        promise.catch(note)

    reasons: list[type] = []
    base = depth() + 60
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        # DEVIATION: Python 3.13 and later warn of a generator's step as well; only where the stack
        # ends between making a step and taking it.
        warnings.filterwarnings("ignore", "coroutine method 'asend'", RuntimeWarning)
        for limit in range(base, base + 60):
            with EventLoop(VirtualClock(), console=lambda uncaught: None) as loop:
                loop.queue_task(program)
                sys.setrecursionlimit(limit)
                loop.run()
                sys.setrecursionlimit(1000)
            loop.close()
        gc.collect()
    assert reasons == [RecursionError] * 60
