"""Workers: processes that answer a request a line, and are of no use once they hang or die.

A worker reads JSON on its standard input and answers each line with one on its standard output;
what runs in it does not matter here.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from typing import Any

__all__ = ["Worker", "WorkerFailure"]


class WorkerFailure(Exception):
    """A worker that gave no answer: `verdict` says whether by `timeout` or by `crash`."""

    def __init__(self, verdict: str, message: str) -> None:
        super().__init__(message)
        self.verdict = verdict


class Worker:
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
        # A worker may have children of its own, which are in its session and in no other.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
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
