"""The `finally` of a plain coroutine given to run was executed where the collector found it."""

from __future__ import annotations

import gc
from typing import Any

import pytest

from thenloop import NeverSettledError, Promise, VirtualClock, run, set_timeout


def collect(log: list[str]) -> None:
    log.append("collecting")
    gc.collect()
    log.append("collected")


def test_it_is_kept_until_the_end() -> None:
    log: list[str] = []

    async def main() -> None:
        set_timeout(collect, 1, log)
        try:
            await Promise(lambda resolve, reject: None)
        finally:
            log.append("finally")

    with pytest.raises(NeverSettledError):
        run(main, clock=VirtualClock())
    assert log == ["collecting", "collected", "finally"]


def test_a_program_that_hands_it_on() -> None:
    log: list[str] = []

    async def wait() -> None:
        try:
            await Promise(lambda resolve, reject: None)
        finally:
            log.append("finally")

    def main() -> Any:
        set_timeout(collect, 1, log)
        return wait()

    with pytest.raises(NeverSettledError):
        run(main, clock=VirtualClock())
    assert log == ["collecting", "collected", "finally"]


def test_a_coroutine_that_it_awaits() -> None:
    log: list[str] = []

    async def helper() -> None:
        try:
            await Promise(lambda resolve, reject: None)
        finally:
            log.append("finally")

    async def main() -> None:
        set_timeout(collect, 1, log)
        await helper()

    with pytest.raises(NeverSettledError):
        run(main, clock=VirtualClock())
    assert log == ["collecting", "collected", "finally"]
