"""Pool: processes that each run one case after the other, replaced when one hangs or dies.

What the engine is does not matter here.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.conformance.test262.cases import Case
from tests.conformance.workers import Worker, WorkerFailure

__all__ = ["Result", "run_cases"]


@dataclass(frozen=True)
class Result:
    """How a case ended: `pass`, `fail`, `timeout`, `crash`, or `outside` when it was not run."""

    case: Case
    verdict: str
    message: str = ""


def request_of(case: Case) -> dict[str, Any]:
    """What a worker is told."""
    negative = case.negative and {"phase": case.negative.phase, "type": case.negative.type}
    return {
        "path": case.path,
        "mode": case.mode,
        "harness": case.harness,
        "async": case.is_async,
        "negative": negative,
    }


def run_cases(
    cases: Iterable[Case], command: Sequence[str], *, workers: int, seconds: float, lifetime: int
) -> Iterator[Result]:
    """Run the cases; results come as they are ready.

    A worker is replaced after `lifetime` cases, so that what an engine leaks stays small.
    """
    results: queue.SimpleQueue[Result | BaseException | None] = queue.SimpleQueue()
    source = _Shared(cases)
    stopped = threading.Event()

    def work() -> None:
        try:
            _work(source, results.put, command, seconds, lifetime, stopped)
        except BaseException as error:
            results.put(error)
        results.put(None)

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    try:
        running = workers
        while running:
            result = results.get()
            if result is None:
                running -= 1
            elif isinstance(result, BaseException):
                raise result
            else:
                yield result
    finally:
        stopped.set()
        for thread in threads:
            thread.join()


class _Shared:
    """An iterator from which several threads take."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self._cases = iter(cases)
        self._lock = threading.Lock()

    def next(self) -> Case | None:
        with self._lock:
            return next(self._cases, None)


def _work(
    source: _Shared,
    put: Callable[[Result], None],
    command: Sequence[str],
    seconds: float,
    lifetime: int,
    stopped: threading.Event,
) -> None:
    worker: Worker | None = None
    done = 0
    try:
        while not stopped.is_set() and (case := source.next()) is not None:
            if worker is None:
                worker, done = Worker(command), 0
            try:
                answer = worker.ask(request_of(case), seconds)
                put(Result(case, answer["verdict"], answer["message"]))
                done += 1
            except WorkerFailure as failure:
                put(Result(case, failure.verdict, str(failure)))
                done = lifetime
            if done >= lifetime:
                worker.close()
                worker = None
    finally:
        if worker is not None:
            worker.close()
