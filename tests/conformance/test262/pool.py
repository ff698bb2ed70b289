"""Pool: processes that each run one case after the other, replaced when one hangs or dies.

A worker reads a request per line on its standard input and answers each with one line on its
standard output; what the engine is does not matter here.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import select
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.conformance.test262.cases import Case

__all__ = ["Result", "WorkerFailure", "run_cases"]


@dataclass(frozen=True)
class Result:
    """How a case ended: `pass`, `fail`, `timeout`, `crash`, or `outside` when it was not run."""

    case: Case
    verdict: str
    message: str = ""


class WorkerFailure(Exception):
    """A worker that gave no answer."""

    def __init__(self, verdict: str, message: str) -> None:
        super().__init__(message)
        self.verdict = verdict


class _Worker:
    """One process."""

    def __init__(self, command: Sequence[str]) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 it lives as long as the worker
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            start_new_session=True,
        )
        self._read = b""

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        """The answer, or `WorkerFailure`, after which the worker is of no use."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None and stdout is not None
        try:
            stdin.write(json.dumps(request).encode() + b"\n")
            stdin.flush()
            while b"\n" not in self._read:
                if not select.select([stdout], [], [], seconds)[0]:
                    raise WorkerFailure("timeout", f"no answer in {seconds:g} s")
                chunk = os.read(stdout.fileno(), 65536)
                if not chunk:
                    raise WorkerFailure("crash", self._last_words())
                self._read += chunk
        except BrokenPipeError:
            raise WorkerFailure("crash", self._last_words()) from None
        line, _, self._read = self._read.partition(b"\n")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                # What a dead process was still to be sent cannot be flushed.
                with contextlib.suppress(BrokenPipeError):
                    stream.close()
        self._errors.close()

    def _last_words(self) -> str:
        status = self._process.wait()
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        return f"the worker ended with status {status}: {' | '.join(lines[-3:])}"


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
    worker: _Worker | None = None
    done = 0
    try:
        while not stopped.is_set() and (case := source.next()) is not None:
            if worker is None:
                worker, done = _Worker(command), 0
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
