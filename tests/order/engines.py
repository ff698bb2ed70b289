"""Run order programs in real engines: Node in a process each, browsers in an iframe each.

No driver package is needed: a browser opens one page of a loopback server, and the page itself
runs the programs one after the other and posts their logs back.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import re
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, Protocol, Self

from tests.order.catalogue import OrderProgram

__all__ = ["PRELUDE", "Chromium", "Engine", "EngineError", "Firefox", "Node", "Outcome"]

_HERE = Path(__file__).parent
PRELUDE = _HERE / "prelude.js"
_NODE_RUNNER = _HERE / "run_in_node.js"
_BROWSER_RUNNER = _HERE / "run_in_browser.js"

# Older Nodes lack parts of the language, or have rules since changed.
_OLDEST_NODE = 26
# A page that has been silent for this long (beyond the program's own wait) has crashed.
_PATIENCE_SECONDS = 60.0


class EngineError(Exception):
    """An engine that is not there, is too old, or does not answer."""


@dataclass
class Outcome:
    """The logs of a program's runs, and the uncaught errors that a first, unlogged run saw."""

    logs: list[list[str]] = field(default_factory=list)
    uncaught: list[str] = field(default_factory=list)

    @property
    def mistakes(self) -> list[str]:
        """Uncaught errors that no program has on purpose: the text is wrong, or a name is."""
        return [error for error in self.uncaught if re.match(r"SyntaxError|ReferenceError", error)]


class Engine(Protocol):
    """Something that runs programs."""

    name: str

    def version(self) -> str:
        """Give the version as the engine states it; `EngineError` when it cannot be run."""

    def run(
        self, programs: Sequence[OrderProgram], repeats: int
    ) -> Iterator[tuple[OrderProgram, Outcome]]:
        """Run each program the given number of times, each time in a fresh realm."""


def _find(name: str, path: str | None, candidates: Sequence[str]) -> str:
    for candidate in [path] if path else candidates:
        found = shutil.which(candidate)
        if found is not None:
            return found
    raise EngineError(f"{name} is not there: looked for {path or ', '.join(candidates)}")


def _ask_version(executable: str) -> str:
    answer = subprocess.run(
        [executable, "--version"], capture_output=True, text=True, timeout=60, check=True
    ).stdout
    match = re.search(r"\d+(\.\d+)+\w*", answer)
    if match is None:
        raise EngineError(f"{executable} --version says nothing of the kind: {answer!r}")
    return match[0]


class Node:
    """Node, a fresh process for every run."""

    name = "node"

    def __init__(self, path: str | None = None) -> None:
        self.executable = _find("Node", path, [os.environ.get("NODE", "node")])

    def version(self) -> str:
        version = _ask_version(self.executable)
        if int(version.split(".")[0]) < _OLDEST_NODE:
            raise EngineError(
                f"Node {version} is too old to be a witness; give --node PATH of "
                f"{_OLDEST_NODE} or later"
            )
        return version

    def run(
        self, programs: Sequence[OrderProgram], repeats: int
    ) -> Iterator[tuple[OrderProgram, Outcome]]:
        for program in programs:
            outcome = Outcome()
            for _ in range(repeats):
                answer = self._run_once(program)
                outcome.logs.append(answer["lines"])
                outcome.uncaught = answer["uncaught"]
            yield program, outcome

    def _run_once(self, program: OrderProgram) -> dict[str, Any]:
        command = [
            self.executable,
            *(str(path) for path in (_NODE_RUNNER, PRELUDE, program.javascript_path)),
            str(program.wait),
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_SECONDS)
        if done.returncode != 0:
            raise EngineError(f"Node failed on {program.name}: {done.stderr}")
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer


class _Browser:
    """A browser on a page of ours, with a profile that is thrown away."""

    name: str
    candidates: tuple[str, ...]

    def __init__(self, path: str | None = None) -> None:
        self.executable = _find(self.name.capitalize(), path, self.candidates)

    def version(self) -> str:
        return _ask_version(self.executable)

    def command(self, profile: Path, url: str) -> list[str]:
        raise NotImplementedError

    def run(
        self, programs: Sequence[OrderProgram], repeats: int
    ) -> Iterator[tuple[OrderProgram, Outcome]]:
        with _Page(programs, repeats) as page, self._open(page.url):
            for program in programs:
                yield program, page.outcome_of(program)

    @contextlib.contextmanager
    def _open(self, url: str) -> Iterator[None]:
        with tempfile.TemporaryDirectory(prefix=f"order-{self.name}-") as directory:
            profile = Path(directory)
            browser = subprocess.Popen(
                self.command(profile, url),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "HOME": directory, "XDG_CACHE_HOME": directory},
                start_new_session=True,
            )
            try:
                yield
            finally:
                # The session is ours alone: it holds the browser's processes and no other.
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(browser.pid, signal.SIGKILL)
                browser.wait()
                # Its processes may still be writing as they die.
                shutil.rmtree(profile, ignore_errors=True)
                profile.mkdir(exist_ok=True)


class Chromium(_Browser):
    """Chromium, or a browser that is one underneath."""

    name = "chromium"
    candidates = ("chromium", "chromium-browser", "google-chrome")

    def command(self, profile: Path, url: str) -> list[str]:
        switches = [
            "--headless",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            # The page is all there is to see; it must not be taken for a hidden one.
            "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding",
            f"--user-data-dir={profile}",
        ]
        if os.geteuid() == 0:
            # Its sandbox refuses to run as root, as in a container.
            switches.append("--no-sandbox")
        return [self.executable, *switches, url]


class Firefox(_Browser):
    """Firefox, the current or the extended support release."""

    name = "firefox"
    candidates = ("firefox", "firefox-esr")

    # Everything that would talk to the network or open a page beside ours.
    preferences: ClassVar[dict[str, str | bool]] = {
        "app.normandy.enabled": False,
        "app.update.enabled": False,
        "browser.shell.checkDefaultBrowser": False,
        "browser.startup.homepage_override.mstone": "ignore",
        "browser.safebrowsing.malware.enabled": False,
        "browser.safebrowsing.phishing.enabled": False,
        "datareporting.policy.dataSubmissionEnabled": False,
        "extensions.getAddons.cache.enabled": False,
        "extensions.update.enabled": False,
        "network.captive-portal-service.enabled": False,
        "network.connectivity-service.enabled": False,
        "services.settings.server": "data:,#disabled",
        "toolkit.telemetry.enabled": False,
        "toolkit.telemetry.reportingpolicy.firstRun": False,
        "trailhead.firstrun.didSeeAboutWelcome": True,
    }

    def command(self, profile: Path, url: str) -> list[str]:
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
            for name, value in self.preferences.items()
        ]
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        return [self.executable, "--headless", "--no-remote", "--profile", str(profile), url]


class _Page:
    """The loopback server with the page that runs the programs, and what the page posted back."""

    def __init__(self, programs: Sequence[OrderProgram], repeats: int) -> None:
        self._programs = list(programs)
        self._repeats = repeats
        self._posted: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def outcome_of(self, program: OrderProgram) -> Outcome:
        """Wait until the page has posted all runs of the program."""
        outcome = Outcome()
        while len(outcome.logs) < self._repeats:
            patience = _PATIENCE_SECONDS + program.wait / 1000
            try:
                posted = self._posted.get(timeout=patience)
            except queue.Empty:
                raise EngineError(f"no answer about {program.name} in {patience:.0f} s") from None
            assert posted["name"] == program.name
            if posted["watched"]:
                outcome.uncaught = posted["uncaught"]
            else:
                outcome.logs.append(posted["lines"])
        return outcome

    def _document(self, path: str) -> tuple[str, str] | None:
        if path == "/":
            plan = {
                "repeats": self._repeats,
                "programs": [{"name": each.name, "wait": each.wait} for each in self._programs],
            }
            runner = _BROWSER_RUNNER.read_text(encoding="utf-8")
            return "text/html", (
                "<!doctype html><meta charset=utf-8><title>order programs</title>"
                f"<script>const plan = {json.dumps(plan)};</script><script>{runner}</script>"
            )
        if path == "/realm":
            prelude = PRELUDE.read_text(encoding="utf-8")
            return "text/html", (
                f"<!doctype html><meta charset=utf-8><title>realm</title><script>{prelude}</script>"
            )
        match = re.fullmatch(r"/programs/(\d+)/\d+", path)
        if match is None or int(match[1]) >= len(self._programs):
            return None
        # The page counts the program's wait from here.
        return "text/javascript", "__started = performance.now(); " + (
            self._programs[int(match[1])].javascript
        )

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        page = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                document = page._document(self.path)
                if document is None:
                    self.send_error(404)
                    return
                content_type, text = document
                body = text.encode()
                self.send_response(200)
                self.send_header("Content-Type", f"{content_type}; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                page._posted.put(json.loads(body))
                self.send_response(204)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                pass

        return Handler
