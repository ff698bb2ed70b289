"""A browser that runs fuzzed programs: a page of a loopback server asks for them and posts logs."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.javascript.fuzz.runners import PRELUDE, Log
from tests.order.engines import Chromium

__all__ = ["Browser"]

_RUNNER = Path(__file__).with_name("run_in_browser.js")
_BATCH = 20
_PATIENCE = 60.0


class Browser:
    """One page in one browser; a batch that it does not answer has logs that say so."""

    def __init__(self, engine: Chromium) -> None:
        self._engine = engine
        self._asked: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
        self._logs: queue.SimpleQueue[list[list[str]]] = queue.SimpleQueue()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self._start()

    def run(self, sources: Sequence[str]) -> list[Log]:
        """The logs, in the order of the programs."""
        logs: list[Log] = []
        for first in range(0, len(sources), _BATCH):
            batch = list(sources[first : first + _BATCH])
            logs += self._run(batch)
        return logs

    def _run(self, batch: list[str]) -> list[Log]:
        self._asked.put(batch)
        try:
            return [tuple(log) for log in self._logs.get(timeout=_PATIENCE)]
        except queue.Empty:
            self._stop()
            self._start()
            if len(batch) == 1:
                return [("timeout: no answer",)]
            # One of them hangs the page.
            return [log for source in batch for log in self._run([source])]

    def close(self) -> None:
        """End the browser and the server."""
        self._stop()
        self._server.shutdown()
        self._server.server_close()

    def _start(self) -> None:
        self._profile = Path(tempfile.mkdtemp(prefix="fuzz-browser-"))
        self._process = subprocess.Popen(
            self._engine.command(self._profile, f"http://127.0.0.1:{self._server.server_port}/"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(self._profile), "XDG_CACHE_HOME": str(self._profile)},
            start_new_session=True,
        )

    def _stop(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        browser = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path == "/":
                    script = _RUNNER.read_text(encoding="utf-8")
                    page = f"<!doctype html><meta charset=utf-8><body><script>{script}</script>"
                    self._answer("text/html", page)
                elif self.path == "/next":
                    prelude = PRELUDE.read_text(encoding="utf-8")
                    work = {"prelude": prelude, "sources": browser._asked.get()}
                    self._answer("application/json", json.dumps(work))
                else:
                    self.send_error(404)

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                browser._logs.put(json.loads(body))
                self._answer("text/plain", "")

            def _answer(self, kind: str, text: str) -> None:
                content = text.encode("utf-8")
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:
                pass

        return Handler
