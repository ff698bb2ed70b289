"""Watches: what a workload starts before the part that counts, and stops after it."""

from __future__ import annotations

import gc
import os
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

__all__ = [
    "GAUGES",
    "InstructionMarks",
    "MemoryGauge",
    "Stopwatch",
    "TurnCounter",
    "Watch",
    "resident",
]

STATM = Path("/proc/self/statm")


class Watch(Protocol):
    """What every workload is handed."""

    def start(self) -> None:
        """What counts begins."""

    def stop(self) -> None:
        """What counts is over."""


class Stopwatch:
    """Adds up processor time, and the time on the wall beside it."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.wall = 0.0

    def start(self) -> None:
        self.wall -= time.perf_counter()
        self.seconds -= time.process_time()

    def stop(self) -> None:
        self.seconds += time.process_time()
        self.wall += time.perf_counter()


class TurnCounter:
    """Counts turns with a ticker, whose first tick is queued before anything of the workload.

    queue: calls what it is given one turn later.
    """

    def __init__(self, queue: Callable[[Callable[[], None]], object]) -> None:
        self.turns = 0
        self._queue = queue
        self._running = False

    def start(self) -> None:
        self._running = True
        self._queue(self._tick)

    def stop(self) -> None:
        self._running = False

    def _tick(self) -> None:
        if self._running:
            self.turns += 1
            self._queue(self._tick)


class MemoryGauge:
    """How much the memory in use has grown, in bytes; stopped while what is measured is alive."""

    def __init__(self, read: Callable[[], int]) -> None:
        self.bytes = 0
        self._read = read

    def start(self) -> None:
        gc.collect()
        self.bytes -= self._read()

    def stop(self) -> None:
        gc.collect()
        self.bytes += self._read()


def traced() -> int:
    """Bytes that Python's allocators have handed out."""
    if not tracemalloc.is_tracing():
        tracemalloc.start()
    return tracemalloc.get_traced_memory()[0]


def resident() -> int:
    """Bytes of the process that are in the machine's memory."""
    return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


GAUGES: dict[str, Callable[[], int]] = {"tracemalloc": traced, "resident": resident}
"""How memory in use is read, by the name of the way."""


class InstructionMarks:
    """Calls a function of the C library that nothing else here calls, for callgrind to notice."""

    def start(self) -> None:
        os.getppid()

    def stop(self) -> None:
        os.getppid()
