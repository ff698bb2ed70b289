"""Runners: run many programs in an engine and give their logs."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from tests.conformance.workers import Worker, WorkerFailure

__all__ = ["PRELUDE", "Log", "Runner", "Runs", "node", "ours"]

Log = tuple[str, ...]

PRELUDE = Path(__file__).with_name("prelude.js")
_NODE = Path(__file__).with_name("run_in_node.cjs")

#: Programs after which a worker is replaced: every context of Node stays in its memory for long.
_LIFETIME = 500


class Runs(Protocol):
    """An engine that runs programs."""

    def run(self, sources: Sequence[str]) -> list[Log]: ...

    def close(self) -> None: ...


class Runner:
    """Workers of one engine.  A program that hangs or kills one has a log that says so."""

    def __init__(self, command: Sequence[str], workers: int, seconds: float = 120) -> None:
        self._command = command
        self._seconds = seconds
        self._workers: list[Worker | None] = [None] * workers
        self._done = [0] * workers

    def run(self, sources: Sequence[str]) -> list[Log]:
        """The logs, in the order of the programs."""
        logs: list[Log] = [()] * len(sources)
        waiting = iter(range(len(sources)))
        lock = threading.Lock()
        errors: list[BaseException] = []

        def work(which: int) -> None:
            try:
                while not errors:
                    with lock:
                        index = next(waiting, None)
                    if index is None:
                        return
                    logs[index] = self._run_one(which, sources[index])
            except BaseException as error:
                errors.append(error)

        count = min(len(self._workers), len(sources))
        threads = [threading.Thread(target=work, args=(which,)) for which in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for error in errors:
            raise error
        return logs

    def close(self) -> None:
        """End the workers."""
        for which in range(len(self._workers)):
            self._end(which)

    def _run_one(self, which: int, source: str) -> Log:
        worker = self._workers[which]
        if worker is None:
            worker = self._workers[which] = Worker(self._command)
            self._done[which] = 0
        try:
            log = tuple(worker.ask({"source": source}, self._seconds)["lines"])
        except WorkerFailure as failure:
            self._end(which)
            return (f"{failure.verdict}: {failure}",)
        self._done[which] += 1
        if self._done[which] >= _LIFETIME:
            self._end(which)
        return log

    def _end(self, which: int) -> None:
        worker = self._workers[which]
        if worker is not None:
            worker.close()
            self._workers[which] = None


def node(path: str, workers: int | None = None) -> Runner:
    """Node."""
    return Runner([path, str(_NODE), str(PRELUDE)], workers or _cores())


def ours(workers: int | None = None) -> Runner:
    """Our engine."""
    return Runner([sys.executable, "-m", "tests.javascript.fuzz.worker"], workers or _cores())


def _cores() -> int:
    return os.cpu_count() or 1
