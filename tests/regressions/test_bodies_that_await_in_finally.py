"""A body whose `finally` awaits was left half closed by its loop; the collector went on with it."""

from __future__ import annotations

import gc
from typing import Any

from thenloop import EventLoop, Promise, VirtualClock, async_function


def test_they_are_closed_for_good() -> None:
    log: list[str] = []

    @async_function
    async def wait(promise: Promise[Any]) -> None:
        try:
            try:
                try:
                    await promise
                finally:
                    log.append("first")
                    await promise
            finally:
                log.append("second")
                await promise
        finally:
            log.append("third")

    with EventLoop(VirtualClock()) as loop:
        wait(Promise(lambda resolve, reject: None))
        loop.run()
        assert log == []
    loop.close()
    assert log == ["first", "second", "third"]
    # What it would print is a warning, and a warning fails a test.
    gc.collect()
    assert log == ["first", "second", "third"]
